#!/usr/bin/env python3
"""Trains the choice of the headline and evaluates it by cross-validation.

  titles.py evaluate    5-fold cross-validation grouped by domain, also for two halves of the domains apart
  titles.py fit         the same, then trains on all pages and writes src/metadata/title/weights.txt

Run through `training/run`, which prepares what is needed. Same data, same weights.
"""
import argparse
import json
import os
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from types import SimpleNamespace

import lightgbm
import numpy as np

import widgets
from train import FOLDS, ROOT, labels_of, registered_domain, tool, write_stage

# The trees rank the candidates of a page; only their order counts.
PARAMS = dict(
    objective="lambdarank", lambdarank_truncation_level=30, num_leaves=8, learning_rate=0.05, min_data_in_leaf=20,
    feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0, max_bin=63, verbosity=-1, seed=1,
    deterministic=True, force_col_wise=True, num_threads=2,
)
ROUNDS = 150

# Of the last change to data or training, not of the day of the run: the same training gives the same file.
DATE = "2026-11-25"


def normalised(text):
    """The words in lower case: two titles that have the same are equal."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text or "").casefold())


class Data:
    """The candidates of all pages, page after page, and which of them are the title."""

    def __init__(self, labels, folder, work):
        pages, out = work / "title-pages.jsonl", work / "titles.jsonl"
        with open(pages, "w", encoding="utf-8") as lines:
            for label in labels:
                print(json.dumps(dict(path=str(folder / label["file"]), gold=[])), file=lines)
        tool("titles", pages, out)
        with open(out, encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
        self.kinds = np.array([label["type"] for label in labels])
        self.sizes = np.array([len(page["texts"]) for page in found])
        self.rows = np.array([row for page in found for row in page["rows"]], dtype="f4")
        self.is_title = np.array([normalised(text) == normalised(label["title"])
                                  for page, label in zip(found, labels) for text in page["texts"]], dtype="f4")
        # What is refused, such as the heading of a section, is compared, but never chosen.
        self.is_refused = np.array([refused for page in found for refused in page["refused"]])
        self.page = np.repeat(np.arange(len(labels)), self.sizes)
        domains = [registered_domain(label.get("url") or "", label["id"]) for label in labels]
        self.fold = np.array([widgets.fold_of(domain, len(FOLDS)) for domain in domains])
        self.half = np.array([widgets.fold_of("half of " + domain, 2) for domain in domains])
        # From a page whose title is none of the candidates there is nothing to learn.
        self.can_be_right = np.bincount(self.page, self.is_title, len(labels)) > 0

    def train(self, pages):
        pages = pages & self.can_be_right
        where = pages[self.page]
        data = lightgbm.Dataset(self.rows[where], self.is_title[where], group=self.sizes[pages], params=PARAMS)
        return lightgbm.train(PARAMS, data, ROUNDS)

    def is_right(self, groups):
        """For each page, whether models that have not seen its group choose its title."""
        scores = np.zeros(len(self.rows))
        for group in np.unique(groups):
            own = (groups == group)[self.page]
            scores[own] = self.train(groups != group).predict(self.rows[own])
        scores[self.is_refused] = -np.inf
        starts = np.r_[0, np.cumsum(self.sizes)]
        return np.array([size > 0 and self.is_title[start + np.argmax(scores[start : start + size])] > 0
                         for start, size in zip(starts, self.sizes)])


def evaluate(data):
    right = data.is_right(data.fold)
    print(f"a candidate is right: {data.can_be_right.mean():.4f} of {len(right)} pages")
    print(f"cross-validated:      {right.mean():.4f}")
    print("  the halves apart:   " + ", ".join(f"{right[data.half == half].mean():.4f}" for half in (0, 1)))
    by_kind = defaultdict(list)
    for kind, is_right in zip(data.kinds, right):
        by_kind[kind].append(is_right)
    for kind, pages in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        print(f"  {kind:14s} {len(pages):5d} pages  {np.mean(pages):.4f}")


def fit(data, target):
    model = data.train(np.ones(len(data.sizes), dtype=bool))
    lines = tool("stages", capture_output=True, text=True).stdout.splitlines()
    stages = {name: (fingerprint, columns) for name, fingerprint, *columns in map(str.split, lines)}
    with open(target, "w", encoding="utf-8") as out:
        print("# Weights for the choice of the headline, learned: do not edit.", file=out)
        print("# Command: training/run titles fit", file=out)
        print(f"# Data: wcxb-dev, {len(data.sizes)} pages (WCXB, M. Foley 2026, CC-BY-4.0)", file=out)
        print(f"# Date: {DATE}", file=out)
        write_stage("title", model.dump_model()["tree_info"], SimpleNamespace(stages=stages), out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["evaluate", "fit"])
    parser.add_argument("--unpacked", type=Path, default=Path(os.environ.get("DEHUSK_DATA") or Path.home() / ".cache/dehusk-data"))
    parser.add_argument("--work", type=Path, default=ROOT / "target/training")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    folder = args.unpacked / "wcxb-dev"
    data = Data(labels_of(folder), folder, args.work)
    evaluate(data)
    if args.command == "fit":
        fit(data, ROOT / "src/metadata/title/weights.txt")


if __name__ == "__main__":
    main()
