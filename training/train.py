#!/usr/bin/env python3
"""Trains the model of the scoring core and evaluates it by cross-validation.

  train.py evaluate    5-fold cross-validation grouped by domain; the figures of each set
  train.py fit         trains on all pages and writes src/score/weights.txt

Run through `training/run`, which prepares what is needed. Same data, same weights.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

import lightgbm
import numpy as np

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT / "target/release/examples/training"
FOLDS = 5

# Both stages are small on purpose: they are evaluated for every block of every page.
COMMON = dict(
    objective="cross_entropy", learning_rate=0.06, min_data_in_leaf=40, feature_fraction=0.5, bagging_fraction=0.8,
    bagging_freq=1, lambda_l2=5.0, max_bin=127, verbosity=-1, seed=1, deterministic=True, force_row_wise=True,
    num_threads=2,
)
STAGES = {
    "local": (dict(COMMON, num_leaves=31), 240),
    "context": (dict(COMMON, num_leaves=15, learning_rate=0.05), 160),
}

# A page counts by the square root of its words, up to this many.
MAX_WORDS = 3000

# Blocks of unlabelled pages are content if so many extractors of SILVER agree.
SILVER = ["trafilatura", "readability_lxml", "dom_smoothie", "rs_trafilatura"]
SILVER_AGREE = 2


def tool(*args):
    subprocess.run([TOOL, *map(str, args)], check=True)


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
        pages.append(dict(set="wcxb", path=str(folder / label["file"]), domain=domain, gold=[label["text"]], need=1))
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


class Data:
    """Rows, labels and weights of all blocks."""

    def __init__(self, pages, work):
        self.pages, self.work = pages, work
        self.file = work / "pages.jsonl"
        with open(self.file, "w", encoding="utf-8") as out:
            for page in pages:
                print(json.dumps(page, ensure_ascii=False), file=out)
        tool("rows", self.file, work / "rows")
        read = lambda name, kind: np.fromfile(work / "rows" / name, dtype=kind)
        names = subprocess.run([TOOL, "columns"], check=True, capture_output=True, text=True).stdout.split()
        self.fingerprint, self.width, self.columns = names[0], int(names[1]), names[2:]
        self.local = read("local.f32", "<f4").reshape(-1, self.width)
        self.label = read("label.f32", "<f4")
        words = np.maximum(read("words.f32", "<f4"), 1)
        self.page = np.repeat(np.arange(len(pages)), read("blocks.u32", "<u4"))
        total = np.bincount(self.page, words, len(pages))
        self.weight = words / total[self.page] * np.sqrt(np.minimum(total, MAX_WORDS))[self.page]
        fold = [int(hashlib.md5(page["domain"].encode()).hexdigest(), 16) % FOLDS for page in pages]
        self.fold = np.array(fold)[self.page]

    def pooled(self, first):
        """The pooled columns for first scores of all blocks."""
        scores, out = self.work / "first.f32", self.work / "pooled.f32"
        first.astype("<f4").tofile(scores)
        tool("pooled", self.file, scores, out)
        return np.fromfile(out, dtype="<f4").reshape(len(first), -1)

    def train(self, stage, rows, where):
        params, rounds = STAGES[stage]
        names = self.columns[: rows.shape[1]]
        data = lightgbm.Dataset(rows[where], self.label[where], weight=self.weight[where], feature_name=names)
        return lightgbm.train(params, data, rounds)

    def out_of_fold(self, stage, rows, folds):
        """Scores of the blocks of some folds, each by a model that saw the others only."""
        scores = np.zeros(len(self.label), dtype=np.float64)
        for fold in folds:
            others = np.isin(self.fold, [other for other in folds if other != fold])
            own = self.fold == fold
            scores[own] = self.train(stage, rows, others).predict(rows[own])
        return scores


def cross_validate(data):
    """Second scores of all blocks, the whole training repeated without each fold."""
    scores = np.zeros(len(data.label))
    for fold in range(FOLDS):
        others = [other for other in range(FOLDS) if other != fold]
        own = data.fold == fold
        first = data.out_of_fold("local", data.local, others)
        first[own] = data.train("local", data.local, ~own).predict(data.local[own])
        rows = np.hstack([data.local, data.pooled(first)])
        scores[own] = data.train("context", rows, ~own).predict(rows[own])
        print(f"fold {fold + 1} of {FOLDS} done", file=sys.stderr, flush=True)
    return scores


def evaluate(data, shared):
    scores = cross_validate(data)
    np.save(data.work / "scores.npy", scores)
    scores.astype("<f4").tofile(data.work / "second.f32")
    tool("text", data.file, data.work / "second.f32", data.work / "text.jsonl")
    with open(data.work / "text.jsonl", encoding="utf-8") as lines:
        lines = list(lines)
    for name in ("wcxb", "segments"):
        part = data.work / f"{name}.jsonl"
        part.write_text("".join(l for l, page in zip(lines, data.pages) if page["set"] == name), encoding="utf-8")
        subprocess.run([sys.executable, shared / "tools/score.py", "score", name, part], check=True)


def number(value):
    return f"{value:.9g}"


def above(threshold):
    """The least 32-bit float above a threshold: LightGBM asks x <= t, the scoring core x < t."""
    value = np.float32(threshold)
    return value if float(value) > threshold else np.nextafter(value, np.float32(np.inf))


def write_trees(booster, columns, out):
    for tree in booster.dump_model()["tree_info"]:
        stack = [tree["tree_structure"]]
        while stack:
            node = stack.pop()
            if "leaf_value" in node:
                print("=", f"{node['leaf_value']:.5g}", file=out)
            else:
                print("?", columns[node["split_feature"]], "<", number(above(node["threshold"])), file=out)
                stack += [node["right_child"], node["left_child"]]


def fit(data, target):
    first = data.out_of_fold("local", data.local, range(FOLDS))
    everything = np.ones(len(data.label), dtype=bool)
    local = data.train("local", data.local, everything)
    rows = np.hstack([data.local, data.pooled(first)])
    context = data.train("context", rows, everything)
    with open(target, "w", encoding="utf-8") as out:
        counts = {name: sum(page["set"] == name for page in data.pages) for name in ("wcxb", "segments")}
        print("# Weights of the scoring core, learned: do not edit.", file=out)
        print("# Command: training/run fit", file=out)
        print(f"# Data: wcxb-dev, {counts['wcxb']} pages (WCXB, M. Foley 2026, CC-BY-4.0); "
              f"segments-dev, {counts['segments']} pages (trafilatura evaluation corpus), silver labels", file=out)
        print(f"# Date: {DATE}", file=out)
        print(f"columns {data.fingerprint}", file=out)
        for name, booster in (("local", local), ("context", context)):
            print(f"stage {name}", file=out)
            write_trees(booster, data.columns, out)


# Of the last change to data or training, not of the day of the run: the same training gives the same file.
DATE = "2026-11-23"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["evaluate", "fit"])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--unpacked", type=Path, default=Path(os.environ.get("DEHUSK_DATA") or Path.home() / ".cache/dehusk-data"))
    parser.add_argument("--work", type=Path, default=ROOT / "target/training")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    data = Data(pages_of(args.unpacked, args.work / "silver"), args.work)
    if args.command == "evaluate":
        evaluate(data, args.shared)
    else:
        fit(data, ROOT / "src/score/weights.txt")


if __name__ == "__main__":
    main()
