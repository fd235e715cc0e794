//! Gathers the text of one block: white space collapsed, runs cut where the
//! style changes, line breaks kept.

use std::ops::Range;

use super::block::Run;
use super::measure::Measure;
use crate::hint::HintSet;

/// The style of the text being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) link: Option<u32>,
    /// Whether the link leads off the page.
    pub(super) leads_away: bool,
    pub(super) is_emphasis: bool,
    pub(super) is_code: bool,
    /// Of the inline elements around it.
    pub(super) hints: HintSet,
}

/// What stands between the text so far and the next character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    /// A space, if a word would run into another without it.
    Soft,
    Space,
    Line,
}

/// The text of all blocks so far, and the one that is being written.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    text_start: usize,
    runs_start: usize,
    run_start: usize,
    style: Style,
    gap: Gap,
    breaks: u32,
}

/// A finished block's text.
pub(super) struct Written {
    pub(super) text: Range<usize>,
    pub(super) runs: Range<usize>,
    pub(super) measure: Measure,
    /// What inline elements say of it, if they say something of all of it.
    pub(super) hints: HintSet,
}

impl Default for Writer {
    fn default() -> Self {
        Writer {
            text: String::new(),
            runs: Vec::new(),
            text_start: 0,
            runs_start: 0,
            run_start: 0,
            style: Style::default(),
            gap: Gap::None,
            breaks: 0,
        }
    }
}

impl Writer {
    /// Whether nothing of the block is written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.len() == self.text_start
    }

    /// How long all text is, for seeing whether some was added.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether two line breaks stand behind the text: a new block.
    pub(super) fn is_parted(&self) -> bool {
        self.breaks >= 2 && !self.is_empty()
    }

    /// A line break. White space around it does not count.
    pub(super) fn line_break(&mut self) {
        self.breaks += 1;
        self.gap = Gap::Line;
    }

    /// Takes back what was written since the text had a length, if it has no
    /// letter or digit: the "¶" or "#" that links a heading to itself.
    pub(super) fn drop_symbols(&mut self, length: usize) {
        let is_symbols = self.text.get(length..).is_some_and(|text| !text.contains(char::is_alphanumeric));
        if length >= self.text_start && is_symbols {
            self.text.truncate(length.max(self.run_start));
        }
    }

    /// Keeps the words before and after apart.
    pub(super) fn part_words(&mut self) {
        self.gap = self.gap.max(Gap::Soft);
    }

    /// Text whose white space collapses.
    pub(super) fn flow(&mut self, text: &str, style: Style) {
        let mut rest = text;
        while let Some(first) = rest.as_bytes().first() {
            if is_space(*first) {
                rest = rest.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8));
                self.gap = self.gap.max(Gap::Space);
                continue;
            }
            let end = rest.bytes().position(is_space).unwrap_or(rest.len());
            let (word, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.fill_gap(word, style);
            self.text.push_str(word);
            rest = tail;
        }
    }

    /// Text that is kept as it is.
    pub(super) fn verbatim(&mut self, text: &str, style: Style) {
        // Line ends before the first line and after the last do not count;
        // those in between do, so that they wait until more text comes.
        let text = if self.is_empty() && self.gap != Gap::Line {
            text.trim_start_matches(['\n', '\r'])
        } else {
            text
        };
        if text.is_empty() {
            return;
        }
        if self.gap == Gap::Line && !self.is_empty() {
            for _ in 0..self.breaks {
                self.text.push('\n');
            }
        }
        self.settle(style);
        self.text.push_str(text);
    }

    fn fill_gap(&mut self, word: &str, style: Style) {
        if !self.is_empty() {
            match self.gap {
                Gap::None => {}
                Gap::Soft => {
                    let before = self.text.chars().next_back().is_some_and(char::is_alphanumeric);
                    let after = word.chars().next().is_some_and(char::is_alphanumeric);
                    if before && after {
                        self.text.push(' ');
                    }
                }
                Gap::Space => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
        }
        self.settle(style);
    }

    /// Begins a new run where the style changes.
    fn settle(&mut self, style: Style) {
        self.gap = Gap::None;
        self.breaks = 0;
        if style != self.style {
            self.end_run();
            self.style = style;
        }
    }

    fn end_run(&mut self) {
        if self.text.len() > self.run_start {
            self.runs.push(Run {
                text: self.run_start..self.text.len(),
                link: self.style.link,
                leads_away: self.style.leads_away,
                is_emphasis: self.style.is_emphasis,
                hints: self.style.hints,
            });
        }
        self.run_start = self.text.len();
    }

    /// Ends the block; none if there is no text in it.
    pub(super) fn finish(&mut self) -> Option<Written> {
        let kept = self.text.trim_end_matches(|c: char| c.is_ascii() && is_space(c as u8)).len();
        self.text.truncate(kept.max(self.text_start));
        self.run_start = self.run_start.min(self.text.len());
        self.end_run();
        self.gap = Gap::None;
        self.breaks = 0;
        let text = std::mem::replace(&mut self.text_start, self.text.len())..self.text.len();
        let runs = std::mem::replace(&mut self.runs_start, self.runs.len())..self.runs.len();
        let measure = self.measure(&text, &runs);
        // A block of bullets, arrows or non-breaking spaces says nothing.
        let says_something = measure.letters > 0;
        let hints = self.shared_hints(&runs);
        says_something.then_some(Written { text, runs, measure, hints })
    }

    /// The hints of all runs together, unless one has none: a line of nothing
    /// but a date and a name is a line of facts, a sentence with a date is not.
    fn shared_hints(&self, runs: &Range<usize>) -> HintSet {
        let mut all = HintSet::EMPTY;
        for run in self.runs.get(runs.clone()).unwrap_or_default() {
            let has_letters =
                || self.text.get(run.text.clone()).is_some_and(|text| text.contains(char::is_alphabetic));
            if run.hints == HintSet::EMPTY && has_letters() {
                return HintSet::EMPTY;
            }
            all = all | run.hints;
        }
        all
    }

    fn measure(&self, text: &Range<usize>, runs: &Range<usize>) -> Measure {
        let mut measure = Measure::default();
        for run in self.runs.get(runs.clone()).unwrap_or_default() {
            let part = self.text.get(run.text.clone()).unwrap_or_default();
            measure.add(part, run.leads_away, run.is_emphasis);
        }
        measure.close(self.text.get(text.clone()).unwrap_or_default());
        measure
    }
}

/// White space as HTML has it: the non-breaking space is a character.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}
