#!/usr/bin/env python3
"""Trains the model of the scoring core and evaluates it by cross-validation.

  train.py evaluate    5-fold cross-validation grouped by domain; the figures of each set
  train.py fit         the same, then trains on all pages and writes src/score/weights.txt

Run through `training/run`, which prepares what is needed. Same data, same weights.
"""
import argparse
import hashlib
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

import lightgbm
import numpy as np

import long
import widgets

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "target/release/examples"
FOLDS = range(5)

# The kinds of page, in the order of the model's stages.
KINDS = ["article", "forum", "product", "listing", "collection", "documentation", "service"]

# All stages are small on purpose: they are evaluated for every block of every page.
COMMON = dict(
    objective="cross_entropy", min_data_in_leaf=40, feature_fraction=0.3, bagging_fraction=0.8, bagging_freq=1,
    lambda_l2=5.0, max_bin=63, verbosity=-1, deterministic=True, force_col_wise=True, num_threads=2,
)
STAGES = {
    "local": (dict(COMMON, num_leaves=31, learning_rate=0.065), 340),
    "context": (dict(COMMON, num_leaves=31, learning_rate=0.025, min_data_in_leaf=100), 450),
    "kind": (dict(COMMON, objective="multiclass", num_class=len(KINDS), num_leaves=6, learning_rate=0.08,
                  min_data_in_leaf=10), 60),
    "confidence": (dict(COMMON, num_leaves=6, learning_rate=0.05, min_data_in_leaf=60), 60),
}

# The draws of the blocks and features of each tree. The last fit has another than the cross-validation,
# that of the weights in use (training/README.md): of eleven, the one that lost fewest cases of `tests`
# and stayed above the floors of the gate.
SEED, LAST_SEED = 1, 4

# So many blocks of all are trained on, drawn by their weight: a page has hundreds of
# links of one word, and they all say the same.
SAMPLE = 215_000

# Pages of the kinds that there are few of, and that are hard, count for more.
KIND_WEIGHTS = dict(article=1.0, documentation=1.2, collection=1.3, listing=1.5, product=1.3, forum=2.0, service=2.0)

# Blocks of unlabelled pages are content if so many extractors of SILVER agree …
SILVER = ["trafilatura", "readability_lxml", "dom_smoothie", "rs_trafilatura"]
SILVER_AGREE = 2
# … and count so much more where it is certain.
HUMAN_WEIGHT = 4

# In copies of pages, the widgets that were put in are what is to be learned; the rest has been
# seen before.
WIDGET_WEIGHT = 3
COPY_WEIGHT = 0.2
# Pages as long as books count less, too: they are made of pages that are there already.
LONG_WEIGHT = 0.1
# On pages of other kinds, much that looks like a widget is content.
COPIED_KINDS = ["article", "documentation", "service"]


def tool(*args, **options):
    return subprocess.run([TOOLS / "training", *map(str, args)], check=True, **options)


def registered_domain(url, default):
    """The part of the host that one registers; pages without an address are groups of their own."""
    host = urlparse(url if "//" in url else "//" + url.split("::")[-1].split("/")[0]).netloc.lower()
    parts = host.split(":")[0].split(".")
    if len(parts) < 2:
        return default
    is_second_level = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in ("ac", "co", "com", "edu", "go", "gov", "net", "or", "org")
    return ".".join(parts[-3:] if is_second_level else parts[-2:])


def labels_of(folder):
    with open(folder / "labels.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def pages_of(data, silver):
    """All pages with what is known of their content, in a fixed order."""
    pages = []
    folder = data / "wcxb-dev"
    for label in labels_of(folder):
        domain = registered_domain(label.get("url") or "", label["id"])
        pages.append(dict(set="wcxb", path=str(folder / label["file"]), domain=domain, gold=[label["text"]], need=1,
                          title=label["title"] or "", kind=KINDS.index(label["type"])))
    texts = {}
    for name in SILVER:
        with open(silver / f"{name}.jsonl", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                texts.setdefault(Path(row["path"]).stem, []).append(row["text"] or "")
    folder = data / "segments-dev"
    for label in labels_of(folder):
        pages.append(dict(
            set="segments", path=str(folder / label["file"]), domain=registered_domain(label["url"], label["id"]),
            gold=texts[label["id"]], need=SILVER_AGREE, **{"with": label["with"], "without": label["without"]}))
    return pages


def all_pages_of(shared, data, work):
    """The pages of the sets, copies of them with widgets put in, and the pages of the widgets set,
    which are not trained on."""
    pages = pages_of(data, work / "silver")
    with open(shared / "data/widgets-dev.jsonl", encoding="utf-8") as lines:
        hosts = [page for page in pages if page.get("kind") in (None, *map(KINDS.index, COPIED_KINDS))]
        copies = list(widgets.copies_of(hosts, list(map(json.loads, lines)), work / "copies", len(FOLDS)))
        longer = [page for page in hosts if page["set"] == "wcxb" and page["kind"] != KINDS.index("service")]
        copies += long.copies_of(longer, work / "long", len(FOLDS))
    sets = [list(widgets.set_of_widgets(data / "widgets-dev", work / "nameless", len(FOLDS), is_nameless))
            for is_nameless in (False, True)]
    return pages + copies + sets[0] + sets[1]


class Data:
    """Rows, labels and weights of all blocks and pages."""

    def __init__(self, pages, work, word_f1):
        self.pages, self.work, self.word_f1 = pages, work, word_f1
        self.file = work / "pages.jsonl"
        with open(self.file, "w", encoding="utf-8") as out:
            for page in pages:
                print(json.dumps(page, ensure_ascii=False), file=out)
        tool("rows", self.file, work / "rows")
        lines = tool("stages", capture_output=True, text=True).stdout.splitlines()
        self.stages = {name: (fingerprint, columns) for name, fingerprint, *columns in map(str.split, lines)}
        self.floor = np.float32(tool("floor", capture_output=True, text=True).stdout)
        read = lambda name, kind: np.fromfile(work / "rows" / name, dtype=kind)
        self.label = read("label.f32", "<f4")
        self.local = read("local.f32", "<f4").reshape(len(self.label), -1)
        self.page_rows = read("page.f32", "<f4").reshape(len(pages), -1)
        words = np.maximum(read("words.f32", "<f4"), 1)
        self.page = np.repeat(np.arange(len(pages)), read("blocks.u32", "<u4"))
        # A mistake costs a page the more, the less content it has.
        total = np.bincount(self.page, words, len(pages))
        content = np.bincount(self.page, words * self.label, len(pages))
        weight = words / np.sqrt(content + 0.1 * total + 20)[self.page]
        is_certain = read("human.u8", "u1") > 0
        sets = np.array([page["set"] for page in pages])[self.page]
        weight *= np.where(sets == "copies", np.where(is_certain, WIDGET_WEIGHT, COPY_WEIGHT),
                           np.where(is_certain, HUMAN_WEIGHT, 1))
        weight[sets == "long"] *= LONG_WEIGHT
        weight[(sets == "widgets") | (sets == "nameless")] = 0
        kind_weights = [KIND_WEIGHTS[KINDS[page["kind"]]] if "kind" in page else 1 for page in pages]
        weight *= np.array(kind_weights)[self.page]
        self.drawn, self.weight = draw(weight, SAMPLE)
        fold = [widgets.fold_of(page["domain"], len(FOLDS)) for page in pages]
        self.page_fold = np.array(fold)
        self.fold = self.page_fold[self.page]
        self.kind = np.array([page["kind"] if page["set"] in ("wcxb", "long") else -1 for page in pages])

    def pooled(self, first, kinds):
        """The pooled columns for first scores of all blocks and the kinds of all pages."""
        files = [self.work / name for name in ("first.f32", "kinds.f32", "pooled.f32")]
        first.astype("<f4").tofile(files[0])
        kinds.astype("<f4").tofile(files[1])
        tool("pooled", self.file, *files)
        return np.fromfile(files[2], dtype="<f4").reshape(len(first), -1)

    def outcomes(self, second, kinds):
        """Text and outcome row of each page, for second scores of all blocks."""
        files = [self.work / name for name in ("second.f32", "kinds.f32", "outcome.jsonl")]
        second.astype("<f4").tofile(files[0])
        kinds.astype("<f4").tofile(files[1])
        tool("outcome", self.file, *files)
        with open(files[2], encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def train_local(self, where, seed=SEED):
        where = where & self.drawn
        return train("local", self.local[where], self.label[where], self.weight[where], seed)

    def train_context(self, first, kinds, where, seed=SEED):
        """The second stage, which sees what the first one leaves in doubt, and what gives rows for it."""
        pooled = self.pooled(first, kinds)
        where = where & self.drawn & (first >= self.floor)
        rows_of = lambda some: np.hstack([self.local[some], pooled[some]])
        return train("context", rows_of(where), self.label[where], self.weight[where], seed), rows_of

    def train_kind(self, where):
        where = where & (self.kind >= 0)
        return train("kind", self.page_rows[where], self.kind[where], None)


def draw(weight, size):
    """Draws some blocks by their weight. Returns which, and their new weights: those of the
    blocks that had less chance are raised for it, so that all sums stay the same on average."""
    low, high = 1e-9, float(weight.max())
    for _ in range(60):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if np.minimum(1, weight / middle).sum() > size else (low, middle)
    chance = np.minimum(1, weight / high)
    return np.random.default_rng(1).random(len(weight)) < chance, np.maximum(weight, high)


def train(stage, rows, target, weight, seed=SEED):
    params, rounds = STAGES[stage]
    params = dict(params, seed=seed)
    return lightgbm.train(params, lightgbm.Dataset(rows, target, weight=weight, params=params), rounds)


class Nested:
    """First scores and kinds for each fold that is left out: those of its own pages by models of
    all other folds, those of every other fold by models that have seen neither of the two."""

    def __init__(self, data):
        self.first = np.zeros((len(FOLDS), len(data.label)), dtype="f4")
        self.kinds = np.zeros((len(FOLDS), len(data.pages), len(KINDS)), dtype="f4")
        for one, other in itertools.combinations_with_replacement(FOLDS, 2):
            seen = (data.fold != one) & (data.fold != other)
            local = data.train_local(seen)
            kind = data.train_kind((data.page_fold != one) & (data.page_fold != other))
            for out, of in {(one, other), (other, one)}:
                blocks, pages = data.fold == of, data.page_fold == of
                self.first[out][blocks] = local.predict(data.local[blocks])
                self.kinds[out][pages] = kind.predict(data.page_rows[pages])

    def own(self, values, fold):
        """What the models without a fold say of it, for all folds."""
        return values[fold, np.arange(len(fold))]


def cross_validate(data, nested):
    """The scores of all blocks, the whole training repeated without each fold."""
    scores = np.zeros(len(data.label), dtype="f4")
    for fold in FOLDS:
        first, own = nested.first[fold], data.fold == fold
        context, rows_of = data.train_context(first, nested.kinds[fold], ~own)
        doubtful = own & (first >= data.floor)
        scores[own] = first[own]
        scores[doubtful] = context.predict(rows_of(doubtful))
        print(f"fold {fold + 1} of {len(FOLDS)} done", file=sys.stderr, flush=True)
    return scores


class Evaluation:
    """A cross-validation of the whole model, and the figures of it."""

    def __init__(self, data):
        self.data = data
        nested = Nested(data)
        # What models that have not seen a page's domain say of the page.
        self.first = nested.own(nested.first, data.fold)
        self.kinds = nested.own(nested.kinds, data.page_fold)
        self.lines = data.outcomes(cross_validate(data, nested), self.kinds)
        self.rows = np.array([line["row"] for line in self.lines], dtype="f4")
        # Only pages with gold text have an F1 that confidence could be learned from.
        self.has_gold = np.array([page["set"] in ("wcxb", "long") for page in data.pages])
        self.f1 = np.array([data.word_f1(line["text"], page["gold"][0])[2] if has_gold else 0
                            for line, page, has_gold in zip(self.lines, data.pages, self.has_gold)])

    def train_confidence(self, where):
        where = where & self.has_gold
        return train("confidence", self.rows[where], self.f1[where], None)

    def confidence(self):
        """The confidence of each page, by a model that has not seen its domain."""
        confidence = np.zeros(len(self.rows))
        for fold in FOLDS:
            own = self.data.page_fold == fold
            confidence[own] = self.train_confidence(~own).predict(self.rows[own])
        return confidence

    def print(self, score):
        """Prints the figures; `score` is the scorer of the data sets."""
        self.print_widgets(score)
        self.print_long()
        confidence, data = self.confidence(), self.data
        for name in ("wcxb", "segments"):
            part = data.work / f"{name}.jsonl"
            with open(part, "w", encoding="utf-8") as out:
                for line, page, kinds, certain in zip(self.lines, data.pages, self.kinds, confidence):
                    if page["set"] == name:
                        row = dict(path=line["path"], text=line["text"], kind=KINDS[int(kinds.argmax())],
                                   confidence=float(certain))
                        print(json.dumps(row, ensure_ascii=False), file=out)
            folder = Path(next(page["path"] for page in data.pages if page["set"] == name)).parent.parent
            subprocess.run([TOOLS / "evaluate", folder, "--predictions", part, "--worst", "10"], check=True)


    def print_long(self):
        """The figures of the words of long pages, mean over these."""
        figures = [self.data.word_f1(line["text"], page["gold"][0])
                   for line, page in zip(self.lines, self.data.pages) if page["set"] == "long"]
        precision, recall, f1 = np.mean(figures, axis=0)
        print(f"\nPages as long as books: {len(figures)} pages  P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}\n")

    def print_widgets(self, score):
        for name in ("widgets", "nameless"):
            part = self.data.work / f"{name}.jsonl"
            with open(part, "w", encoding="utf-8") as out:
                for line, page in zip(self.lines, self.data.pages):
                    if page["set"] == name:
                        print(json.dumps(dict(path=line["path"], text=line["text"]), ensure_ascii=False), file=out)
            print(f"\nThe widgets set, {'without telling names' if name == 'nameless' else 'as it is'}\n", flush=True)
            subprocess.run([sys.executable, score, "score", "widgets", part], check=True)


def above(threshold):
    """The least 32-bit float above a threshold: LightGBM asks x <= t, the scoring core x < t."""
    value = np.float32(threshold)
    return value if float(value) > threshold else np.nextafter(value, np.float32(np.inf))


def write_stage(name, trees, data, out):
    fingerprint, columns = data.stages[name]
    print(f"stage {name}", file=out)
    print(f"columns {fingerprint}", file=out)
    for tree in trees:
        stack = [tree["tree_structure"]]
        while stack:
            node = stack.pop()
            if "leaf_value" in node:
                print("=", f"{node['leaf_value']:.3g}", file=out)
            else:
                print("?", columns[node["split_feature"]], "<", above(node["threshold"]), file=out)
                stack += [node["right_child"], node["left_child"]]


def fit(data, evaluation, target):
    everything = np.ones(len(data.label), dtype=bool)
    local = data.train_local(everything, LAST_SEED)
    context, _ = data.train_context(evaluation.first, evaluation.kinds, everything, LAST_SEED)
    every_page = np.ones(len(data.pages), dtype=bool)
    kind, confidence = data.train_kind(every_page), evaluation.train_confidence(every_page)
    with open(target, "w", encoding="utf-8") as out:
        counts = {name: sum(page["set"] == name for page in data.pages) for name in ("wcxb", "segments")}
        print("# Weights of the scoring core, learned: do not edit.", file=out)
        print("# Command: training/run fit", file=out)
        print(f"# Data: wcxb-dev, {counts['wcxb']} pages (WCXB, M. Foley 2026, CC-BY-4.0); "
              f"segments-dev, {counts['segments']} pages (trafilatura evaluation corpus), silver labels", file=out)
        print(f"# Date: {DATE}", file=out)
        trees = kind.dump_model()["tree_info"]
        for number, name in enumerate(KINDS):
            write_stage(name, trees[number :: len(KINDS)], data, out)
        for name, booster in (("local", local), ("context", context), ("confidence", confidence)):
            write_stage(name, booster.dump_model()["tree_info"], data, out)


# Of the last change to data or training, not of the day of the run: the same training gives the same file.
DATE = "2026-11-26"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["evaluate", "fit"])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--unpacked", type=Path, default=Path(os.environ.get("DEHUSK_DATA") or Path.home() / ".cache/dehusk-data"))
    parser.add_argument("--work", type=Path, default=ROOT / "target/training")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(args.shared / "tools"))
    from score import word_f1  # the scorer of the data sets

    data = Data(all_pages_of(args.shared, args.unpacked, args.work), args.work, word_f1)
    evaluation = Evaluation(data)
    evaluation.print(args.shared / "tools/score.py")
    if args.command == "fit":
        fit(data, evaluation, ROOT / "src/score/weights.txt")


if __name__ == "__main__":
    main()
