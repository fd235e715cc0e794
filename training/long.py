"""Pages whose article is as long as a book.

Of the 1,971 pages of the data sets, 26 have more than 9,000 words, and on 16 of these less than half of
the words are content. A model that has seen only these takes length itself for a sign of boilerplate, and
keeps little of a book. So some articles are trained on once more with the text of others between their paragraphs.
"""
import html
import math
import random
from pathlib import Path

import widgets

# One page of so many.
ONE_OF = 4
# How many words are put in: as many short books as long ones, by order of magnitude.
MIN_WORDS, MAX_WORDS = 3_000, 60_000
# One page of so many is nothing but the text, as books were published before there were blogs.
BARE = 4
# A line of fewer words that does not end like a sentence is taken for a heading.
HEADING_WORDS = 12


def elements_of(text, with_headings):
    """The lines of a text as paragraphs and headings."""
    for line in filter(None, map(str.strip, text.splitlines())):
        is_heading = len(line.split()) < HEADING_WORDS and line[-1].isalnum()
        if not is_heading or with_headings:
            tag = "h2" if is_heading else "p"
            yield f"<{tag}>{html.escape(line, quote=False)}</{tag}>", line


def copies_of(pages, folder, folds):
    """Longer copies of pages. What is put into a page is of pages of the same fold."""
    folder.mkdir(parents=True, exist_ok=True)
    donors = [[] for _ in range(folds)]
    for page in pages:
        donors[widgets.fold_of(page["domain"], folds)].append(page["gold"][0])
    for number, page in enumerate(pages):
        dice = random.Random(f"long {page['domain']} {number}")
        if dice.randrange(ONE_OF):
            continue
        source = Path(page["path"]).read_text(encoding="utf-8", errors="replace")
        ends = list(widgets.ends_of_paragraphs(source, page["gold"][0]))
        if len(ends) < 3:
            continue
        words = math.exp(dice.uniform(math.log(MIN_WORDS), math.log(MAX_WORDS)))
        with_headings = dice.random() < 0.5
        texts = list(donors[widgets.fold_of(page["domain"], folds)])
        dice.shuffle(texts)
        put, lines, count = [], [], 0
        for element, line in (element for text in texts for element in elements_of(text, with_headings)):
            put.append(element)
            lines.append(line)
            count += len(line.split())
            if count >= words:
                break
        if dice.randrange(BARE):
            place = dice.choice(ends)
            source = source[:place] + "\n".join(put) + source[place:]
            lines = [*page["gold"][0].splitlines(), *lines]
        else:
            title = html.escape(page["title"])
            source = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>" + "\n".join(put) + "</body></html>"
        path = folder / f"{number:05}.html"
        path.write_text(source, encoding="utf-8")
        yield dict(page, set="long", path=str(path), gold=["\n".join(lines)])
