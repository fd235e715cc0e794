"""Pages with a widget put into their text, and widgets without telling names.

The pages of the data sets have the widgets of their time and place. A model that has seen only
these knows a widget by where its plugin is from. So pages are trained on once more with other
widgets between and after their paragraphs, half of them with names that say nothing: what is left
then is that a box with buttons or links stands between paragraphs that it is no part of.
"""
import hashlib
import html
import json
import random
import re
from pathlib import Path

# Paragraphs of fewer words may be captions or lines of a list.
MIN_WORDS = 12
# Words in a row by which a paragraph is found in the content of its page.
SHINGLE = 6
# Names as some stylesheets give them: they say how a thing looks, not what it is.
UTILITIES = ("flex block grid relative mt-4 mb-8 px-2 py-3 p-4 gap-2 text-sm text-lg text-gray-600 font-bold "
             "bg-white border rounded-lg shadow w-full max-w-xl items-center justify-between leading-6 col-12 row").split()

NAMES = re.compile(r"""\b(class|id|for)=("[^"]*"|'[^']*')""")
MEANING = re.compile(r"""\s(itemprop|itemtype|itemscope|role|rel|data-[\w-]+)(="[^"]*"|='[^']*')?(?=[\s>/])""")
TAG = re.compile(r"<[^>]*>")
PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.S | re.I)
UNSEEN = re.compile(r"<(script|style|noscript|template|svg|textarea)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)


def fold_of(name, folds):
    """The fold of a domain or of a design, always the same."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % folds


def nameless(source, seed):
    """The source with names that say nothing: hashes, or what a stylesheet calls a look."""
    dice = random.Random(seed)
    hashed = dice.random() < 0.5
    salt = dice.random()

    def name(word):
        return "x" + hashlib.md5(f"{salt}{word}".encode()).hexdigest()[:6] if hashed else dice.choice(UTILITIES)

    def rename(match):
        words = match[2][1:-1].split()
        if match[1] != "class":
            words = ["x" + hashlib.md5(f"{salt}{word}".encode()).hexdigest()[:6] for word in words]
        else:
            words = [name(word) for word in words]
        return f'{match[1]}="{" ".join(words)}"'

    return MEANING.sub(" ", NAMES.sub(rename, source))


def words_of(text):
    return re.findall(r"\w+", text.lower())


def ends_of_paragraphs(source, content):
    """Where paragraphs of the content end."""
    text = " ".join(words_of(content))
    unseen = [match.span() for match in UNSEEN.finditer(source)]
    for match in PARAGRAPH.finditer(source):
        words = words_of(html.unescape(TAG.sub(" ", match[1])))
        if len(words) < MIN_WORDS or " ".join(words[:SHINGLE]) not in text:
            continue
        if not any(start <= match.start() < end for start, end in unseen):
            yield match.end()


def copies_of(pages, widgets, folder, folds):
    """Copies of pages with two widgets each, one between two paragraphs and one after the last. A page
    and its widgets are in one fold, the widgets by their design."""
    folder.mkdir(parents=True, exist_ok=True)
    by_fold = [{} for _ in range(folds)]
    for widget in widgets:
        by_fold[fold_of(widget["widget"], folds)].setdefault(widget["widget"], []).append(widget["html"])
    for number, page in enumerate(pages):
        try:
            source = Path(page["path"]).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        ends = list(ends_of_paragraphs(source, page["gold"][0]))
        if len(ends) < 3:
            continue
        dice = random.Random(f"{page['domain']} {number}")
        designs = by_fold[fold_of(page["domain"], folds)]
        put = []
        for design in dice.sample(sorted(designs), 2):
            widget = dice.choice(designs[design])
            put.append(nameless(widget, dice.random()) if dice.random() < 0.5 else widget)
        between, last = dice.choice(ends[:-1]), ends[-1]
        source = source[:between] + put[0] + source[between:last] + put[1] + source[last:]
        path = folder / f"{number:05}.html"
        path.write_text(source, encoding="utf-8")
        yield dict(page, set="copies", path=str(path), never=put)


def set_of_widgets(folder, out, folds, is_nameless):
    """The pages of the widgets set, each in the fold of its design; if asked to, without names."""
    out.mkdir(parents=True, exist_ok=True)
    with open(folder / "labels.jsonl", encoding="utf-8") as lines:
        for label in map(json.loads, lines):
            path = folder / label["file"]
            if is_nameless:
                source = path.read_text(encoding="utf-8")
                path = out / path.name
                path.write_text(nameless(source, label["id"]), encoding="utf-8")
            yield dict(set="nameless" if is_nameless else "widgets", path=str(path), domain=label["type"], gold=[], need=1)
