#!/usr/bin/env python3
"""Runs the example binary on the data sets and holds the scores against floors.txt.

scores.py SHARED    SHARED is the folder with `data` and `tools/score.py`
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NUMBER = r"([0-9.]+)"
FIGURES = {
    "P": rf"P {NUMBER}",
    "R": rf"R {NUMBER}",
    "F1": rf"F1 {NUMBER}",
    "leaked": rf"leaked \d+ of \d+ \({NUMBER}%\)",
    "lost": rf"lost \d+ of \d+ \({NUMBER}%\)",
}


# The figures of the metadata, in the order of the columns of `evaluate`.
METADATA = ["title", "author", "false", "date"]


def cargo(example):
    return ["cargo", "run", "--release", "--quiet", "--example", example, "--"]


def measure(score, name, folder):
    """The last line of the scores of a set."""
    pages, predictions = folder / f"{name}.list", folder / f"{name}.jsonl"
    with open(pages, "w") as out:
        subprocess.run([sys.executable, score, "list", name], check=True, stdout=out)
    subprocess.run([*cargo("extract"), "--jsonl", "--files-from", pages, "-o", predictions], check=True)
    table = subprocess.run(
        [sys.executable, score, "score", name, predictions], check=True, capture_output=True, text=True
    ).stdout
    print(table, end="")
    return table.splitlines()[-1]


def measure_metadata(folder):
    """The figures of title, authors and date on the pages of wcxb, whose labels have them."""
    pages, predictions = folder / "wcxb.list", folder / "wcxb.jsonl"
    data = Path(pages.read_text().splitlines()[0]).parent.parent
    command = [*cargo("evaluate"), data, "--predictions", predictions]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    section = table.split("\nMetadata", 1)[1]
    row = re.search(r"^  all +\d+ (.*)$", section, re.MULTILINE).group(1).split()
    figures = dict(zip(METADATA, map(float, row[::2])))
    print("metadata: " + "  ".join(f"{name} {value:.4f}" for name, value in figures.items()))
    return figures


def main():
    score = Path(sys.argv[1]) / "tools/score.py"
    floors = [line.split() for line in (HERE / "floors.txt").read_text().splitlines() if line and line[0] != "#"]
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        names = dict.fromkeys(floor[0] for floor in floors if floor[0] != "metadata")
        lines = {name: measure(score, name, Path(folder)) for name in names}
        metadata = measure_metadata(Path(folder))
    for name, figure, _, side, bound in floors:
        if name == "metadata":
            value = metadata[figure]
        else:
            value = float(re.search(FIGURES[figure], lines[name]).group(1))
        if (value < float(bound)) if side == "least" else (value > float(bound)):
            missed.append(f"{name} {figure} is {value}, must be at {side} {bound}")
    for line in missed:
        print(f"scores.py: {line}", file=sys.stderr)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
