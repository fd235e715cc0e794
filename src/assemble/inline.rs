//! The text of a block, in its styles.

use std::ops::Range;

use super::footnote::Footnotes;
use super::media;
use crate::article::{self, FootnoteReference, Inline, Mark, Math, Ruby, Text};
use crate::links::Links;
use crate::page::{Block, Marks, Media, Page, Run};

/// Makes the text of blocks.
pub(super) struct Inlines<'a> {
    pub(super) page: &'a Page,
    pub(super) links: &'a Links,
    pub(super) footnotes: &'a Footnotes,
}

/// A mark of the page, and of the article.
const MARKS: &[(Marks, Mark)] = &[
    (Marks::STRONG, Mark::Strong),
    (Marks::EMPHASIS, Mark::Emphasis),
    (Marks::VARIABLE, Mark::Emphasis),
    (Marks::STRIKE, Mark::Strikethrough),
    (Marks::CODE, Mark::Code),
    (Marks::KEYBOARD, Mark::Keyboard),
    (Marks::HIGHLIGHT, Mark::Highlight),
    (Marks::SUBSCRIPT, Mark::Subscript),
    (Marks::SUPERSCRIPT, Mark::Superscript),
];

impl Inlines<'_> {
    /// The text of a block on one line or several, formulas included.
    pub(super) fn line(&self, block: &Block, within: &[&Media]) -> Vec<Inline> {
        let mut line = Vec::new();
        for part in self.parts(block, within) {
            match part {
                Part::Text(text) => append(&mut line, text),
                Part::Formula(math) => append(&mut line, vec![Inline::Math(math)]),
            }
        }
        line
    }

    /// The text of a block, cut at the formulas that stand on lines of their own;
    /// `within` are the pictures in it.
    pub(super) fn parts(&self, block: &Block, within: &[&Media]) -> Vec<Part> {
        let within = within.iter().copied().peekable();
        let mut line = Line { done: Vec::new(), inlines: Vec::new(), within, of: self, begins_ruby: false };
        let mut end = block.text.start;
        let mut before: Option<&Run> = None;
        for run in self.page.runs(block) {
            line.gap(end..run.text.start, before, run);
            line.run(run);
            end = run.text.end;
            before = Some(run);
        }
        line.pictures(usize::MAX);
        line.end();
        line.done
    }

    /// Where a link of the page leads.
    fn address(&self, link: Option<u32>) -> Option<String> {
        self.links.resolve(self.page.href(link?))
    }
}

/// A text, or a formula on a line of its own.
pub(super) enum Part {
    Text(Vec<Inline>),
    Formula(Math),
}

/// A text that is being put together.
struct Line<'a, I: Iterator<Item = &'a Media>> {
    done: Vec<Part>,
    inlines: Vec<Inline>,
    within: std::iter::Peekable<I>,
    of: &'a Inlines<'a>,
    /// Whether the next text is one that a reading may follow, and so stands alone.
    begins_ruby: bool,
}

impl<'a, I: Iterator<Item = &'a Media>> Line<'a, I> {
    /// What stands between two runs is in the style that they share.
    fn gap(&mut self, range: Range<usize>, before: Option<&Run>, behind: &Run) {
        let Some(before) = before.filter(|_| !range.is_empty()) else { return };
        let shared = before.marks.without(before.marks.without(behind.marks));
        let link = before.link.filter(|_| before.link == behind.link);
        let link = link.filter(|&link| !self.of.footnotes.is_backlink(link));
        let marks = marks_of(shared.without(Marks::FORMULA | Marks::RUBY | Marks::READING));
        self.text(range, marks, link.and_then(|link| self.of.address(Some(link))));
    }

    fn run(&mut self, run: &Run) {
        let notes = self.of.footnotes;
        let text = self.of.page.slice(&run.text);
        if run.link.is_some_and(|link| notes.is_backlink(link)) {
            return;
        }
        if let Some(label) = run.link.and_then(|link| notes.label_of_link(link)) {
            let reference = Inline::FootnoteReference(FootnoteReference { label: label.to_owned() });
            // Styles inside the reference cut it into runs.
            if self.inlines.last() != Some(&reference) {
                self.inlines.push(reference);
            }
        } else if run.marks.meets(Marks::FORMULA) {
            self.formula(text);
        } else if run.marks.meets(Marks::READING) {
            self.reading(text, run);
        } else {
            self.begins_ruby = run.marks.meets(Marks::RUBY);
            self.text(run.text.clone(), marks_of(run.marks), self.of.address(run.link));
        }
    }

    fn formula(&mut self, text: &str) {
        let dollars = if text.starts_with("$$") { "$$" } else { "$" };
        let tex = text.strip_prefix(dollars).and_then(|rest| rest.strip_suffix(dollars)).unwrap_or(text);
        let math = Math { tex: tex.to_owned() };
        if dollars == "$" {
            self.inlines.push(Inline::Math(math));
        } else {
            self.end();
            self.done.push(Part::Formula(math));
        }
    }

    /// The text ends here.
    fn end(&mut self) {
        let mut inlines = std::mem::take(&mut self.inlines);
        strip_brackets(&mut inlines);
        trim(&mut inlines);
        if !inlines.is_empty() {
            self.done.push(Part::Text(inlines));
        }
    }

    /// The reading of the text before it, in brackets.
    fn reading(&mut self, text: &str, run: &Run) {
        let reading = text.trim_start_matches('(').trim_end_matches(')').trim().to_owned();
        match self.inlines.pop() {
            Some(Inline::Text(base)) if !reading.is_empty() => {
                let Text { text: base, marks, link } = base;
                self.inlines.push(Inline::Ruby(Ruby { base, reading, marks, link }));
            }
            other => {
                self.inlines.extend(other);
                self.text(run.text.clone(), marks_of(run.marks), self.of.address(run.link));
            }
        }
    }

    /// Text in one style, with line breaks and pictures in it.
    fn text(&mut self, range: Range<usize>, marks: article::Marks, link: Option<String>) {
        let mut start = range.start;
        while let Some(place) =
            self.within.peek().map(|media| media.offset).filter(|&place| place < range.end)
        {
            let place = place.max(start);
            self.lines(start..place, marks, link.as_deref());
            self.pictures(place);
            start = place;
        }
        self.lines(start..range.end, marks, link.as_deref());
    }

    /// The pictures up to a place.
    fn pictures(&mut self, place: usize) {
        while let Some(media) = self.within.next_if(|media| media.offset <= place) {
            let Some(image) = media::image(self.of.page, self.of.links, media) else { continue };
            if let Some(Inline::Text(text)) = self.inlines.last_mut()
                && media.is_apart
            {
                text.text.push(' ');
            }
            self.inlines.push(Inline::Image(image));
        }
    }

    fn lines(&mut self, range: Range<usize>, marks: article::Marks, link: Option<&str>) {
        for (index, text) in self.of.page.slice(&range).split('\n').enumerate() {
            if index > 0 {
                self.inlines.push(Inline::LineBreak);
            }
            if text.is_empty() {
                continue;
            }
            match self.inlines.last_mut() {
                Some(Inline::Text(last))
                    if last.marks == marks && last.link.as_deref() == link && !self.begins_ruby =>
                {
                    last.text.push_str(text);
                }
                _ => {
                    let link = link.map(str::to_owned);
                    self.inlines.push(Inline::Text(Text { text: text.to_owned(), marks, link }));
                }
            }
            self.begins_ruby = false;
        }
    }
}

fn marks_of(marks: Marks) -> article::Marks {
    let of_page = MARKS.iter().filter(|(of_page, _)| marks.meets(*of_page));
    of_page.fold(article::Marks::NONE, |all, &(_, mark)| all.with(mark))
}

/// References bring their own brackets.
fn strip_brackets(inlines: &mut [Inline]) {
    for place in 1..inlines.len() {
        let Some([before, Inline::FootnoteReference(_), behind, ..]) = inlines.get_mut(place - 1..) else {
            continue;
        };
        let (Inline::Text(before), Inline::Text(behind)) = (before, behind) else { continue };
        if before.text.ends_with('[') && behind.text.starts_with(']') {
            before.text.pop();
            behind.text.remove(0);
        }
    }
}

/// Adds a text to another one, on a line of its own.
pub(super) fn append(line: &mut Vec<Inline>, text: Vec<Inline>) {
    if !line.is_empty() && !text.is_empty() {
        line.push(Inline::LineBreak);
    }
    line.extend(text);
}

/// Takes white space and line breaks off both ends, and what is empty out of the
/// middle.
pub(super) fn trim(inlines: &mut Vec<Inline>) {
    let is_empty = |inline: &Inline| matches!(inline, Inline::Text(text) if text.text.is_empty());
    inlines.retain(|inline| !is_empty(inline));
    while let Some(last) = inlines.last_mut() {
        match last {
            Inline::LineBreak => {}
            Inline::Text(text) => {
                text.text.truncate(text.text.trim_end_matches(is_space).len());
                if !text.text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        inlines.pop();
    }
    let mut blank = 0;
    for inline in inlines.iter_mut() {
        match inline {
            Inline::LineBreak => {}
            Inline::Text(text) => {
                text.text.drain(..text.text.len() - text.text.trim_start_matches(is_space).len());
                if !text.text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        blank += 1;
    }
    inlines.drain(..blank);
}

/// White space as HTML has it: a non-breaking space is a character.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}
