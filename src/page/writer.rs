//! Gathers the text of one block: white space collapsed, runs cut where the
//! style changes, line breaks kept.

use std::ops::Range;

use super::block::Run;
use super::growth;
use super::marks::Marks;
use super::measure::Measure;
use crate::hint::HintSet;

/// The style of the text being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) link: Option<u32>,
    /// Whether the link leads off the page.
    pub(super) leads_away: bool,
    pub(super) marks: Marks,
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
    breaks: usize,
    /// Whether a new run begins with the next text, whatever its style.
    is_cut: bool,
    /// Empty lines of a `pre` since its last block.
    blank_lines: usize,
}

/// A finished block's text.
pub(super) struct Written {
    pub(super) text: Range<usize>,
    pub(super) runs: Range<usize>,
    /// See [`Block::pieces`](super::Block::pieces).
    pub(super) pieces: usize,
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
            is_cut: false,
            blank_lines: 0,
        }
    }
}

impl Writer {
    /// A `pre` begins: empty lines before it are none of it.
    pub(super) fn begin_preformatted(&mut self) {
        self.blank_lines = 0;
    }

    /// Whether nothing of the block is written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.len() == self.text_start
    }

    /// Whether white space stands behind text of the block.
    pub(super) fn has_gap(&self) -> bool {
        self.gap >= Gap::Space && !self.is_empty()
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
        if length >= self.text_start && length < self.text.len() && is_symbols {
            self.text.truncate(length);
            self.cut_runs();
            self.gap = Gap::Soft;
        }
    }

    /// Takes back what was written to the block since the text had a length, and
    /// leaves the gap that was before it.
    pub(super) fn take_back(&mut self, length: usize) {
        let length = length.max(self.text_start);
        let gap = match self.text.get(length..).and_then(|text| text.chars().next()) {
            // There is nothing to take back.
            None => return,
            Some(' ') => Gap::Space,
            Some('\n') => Gap::Line,
            Some(_) => Gap::None,
        };
        self.text.truncate(length);
        self.cut_runs();
        self.end_run();
        // No run goes on: what comes next has its own.
        self.is_cut = true;
        self.gap = gap;
        self.breaks = 0;
    }

    /// Forgets what runs say of text that is gone.
    fn cut_runs(&mut self) {
        let length = self.text.len();
        while self.runs.len() > self.runs_start
            && self.runs.last().is_some_and(|run| run.text.start >= length)
        {
            self.runs.pop();
        }
        if let Some(run) = self.runs.last_mut() {
            run.text.end = run.text.end.min(length);
        }
        self.run_start = self.run_start.min(length);
    }

    /// Keeps the words before and after apart.
    pub(super) fn part_words(&mut self) {
        self.gap = self.gap.max(Gap::Soft);
    }

    /// White space, as there may have been around a block that is part of a line.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// Text whose white space collapses.
    pub(super) fn flow(&mut self, text: &str, style: Style) {
        // Old editors write an empty line as a non-breaking space between breaks.
        if self.breaks > 0 && text.chars().all(char::is_whitespace) {
            return;
        }
        let mut rest = text;
        while let Some(first) = rest.as_bytes().first() {
            if is_space(*first) {
                rest = rest.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8));
                self.space();
                continue;
            }
            let (words, tail) = rest.split_at_checked(end_of_words(rest)).unwrap_or((rest, ""));
            self.fill_gap(words, style);
            self.text.push_str(words);
            rest = tail;
        }
    }

    /// Text that is kept as it is.
    pub(super) fn verbatim(&mut self, text: &str, style: Style) {
        // Blank lines before the first line do not count.
        let text = if self.is_empty() { without_blank_start(text) } else { text };
        if text.is_empty() {
            return;
        }
        if self.is_empty() {
            let blank = std::mem::take(&mut self.blank_lines);
            self.text.extend(std::iter::repeat_n('\n', blank));
        }
        self.begin_word(style, |writer| {
            if writer.gap == Gap::Line {
                writer.text.extend(std::iter::repeat_n('\n', writer.breaks));
            }
        });
        self.text.push_str(text);
    }

    fn fill_gap(&mut self, word: &str, style: Style) {
        self.begin_word(style, |writer| match writer.gap {
            Gap::None => {}
            Gap::Soft => {
                let before = writer.text.chars().next_back().is_some_and(ends_word);
                let after = word.chars().next().is_some_and(begins_word);
                if before && after {
                    writer.text.push(' ');
                }
            }
            Gap::Space => writer.text.push(' '),
            Gap::Line => writer.text.push('\n'),
        });
    }

    /// Writes the gap, which is in no run where the style changes: no link and
    /// no emphasis begins or ends with it.
    fn begin_word(&mut self, style: Style, write_gap: impl Fn(&mut Self)) {
        let changes = std::mem::take(&mut self.is_cut) || style != self.style;
        if changes {
            self.end_run();
            self.style = style;
        }
        if !self.is_empty() {
            write_gap(self);
        }
        if changes {
            self.run_start = self.text.len();
        }
        self.gap = Gap::None;
        self.breaks = 0;
    }

    fn end_run(&mut self) {
        if self.text.len() > self.run_start {
            let run = Run {
                text: self.run_start..self.text.len(),
                link: self.style.link,
                leads_away: self.style.leads_away,
                marks: self.style.marks,
                hints: self.style.hints,
            };
            growth::push(&mut self.runs, run);
        }
        self.run_start = self.text.len();
    }

    /// Ends the block; none if there is no text in it. A block of bullets,
    /// arrows or non-breaking spaces says nothing, unless symbols count.
    pub(super) fn finish(&mut self, symbols_count: bool) -> Option<Written> {
        let kept = self.text.trim_end_matches(|c: char| c.is_ascii() && is_space(c as u8)).len();
        self.text.truncate(kept.max(self.text_start));
        self.cut_runs();
        self.end_run();
        if self.is_empty() {
            self.blank_lines += self.breaks;
        }
        self.gap = Gap::None;
        self.breaks = 0;
        let text = std::mem::replace(&mut self.text_start, self.text.len())..self.text.len();
        let runs = std::mem::replace(&mut self.runs_start, self.runs.len())..self.runs.len();
        if text.is_empty() {
            // Two in three: where one block ends and the next begins.
            return None;
        }
        let (measure, pieces) = self.measure(&text, &runs);
        let has_symbols =
            || self.text.get(text.clone()).is_some_and(|text| text.contains(|c: char| !c.is_whitespace()));
        let says_something = measure.letters > 0 || (symbols_count && has_symbols());
        let hints = self.shared_hints(&runs);
        says_something.then_some(Written { text, runs, pieces, measure, hints })
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

    /// The figures of a block's text, and of how many pieces it is. An exponent cuts
    /// no word in two.
    fn measure(&self, text: &Range<usize>, runs: &Range<usize>) -> (Measure, usize) {
        let mut measure = Measure::default();
        let mut pieces = 0;
        let look =
            |run: &Run| (run.link, run.leads_away, run.marks.is_emphasis(), run.marks.is_code(), run.hints);
        let runs = self.runs.get(runs.clone()).unwrap_or_default();
        for piece in runs.chunk_by(|a, b| look(a) == look(b)) {
            let [first, ..] = piece else { continue };
            let end = piece.last().map_or(first.text.end, |last| last.text.end);
            let part = self.text.get(first.text.start..end).unwrap_or_default();
            measure.add(part, first.leads_away, first.marks.is_emphasis());
            pieces += 1;
        }
        measure.close(self.text.get(text.clone()).unwrap_or_default());
        (measure, pieces)
    }
}

/// Whether a word or a sentence ends with the character.
fn ends_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '!' | '?' | '…' | ':' | ';' | ',' | ')' | ']' | '”' | '»')
}

/// Whether a word or a sentence begins with the character.
fn begins_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '“' | '„' | '«' | '(' | '[' | '¿' | '¡')
}

/// The text from its first line on that is not blank.
fn without_blank_start(text: &str) -> &str {
    let indented = text.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8));
    let blank = text.len() - indented.len();
    let line = text.get(..blank).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1);
    text.get(line..).unwrap_or_default()
}

/// Where words that single spaces part end: such text needs no more work.
fn end_of_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    loop {
        let word = bytes.get(end..).unwrap_or_default();
        if word.first_chunk().is_some_and(is_of_words) {
            end += CHUNK;
            continue;
        }
        end += word.iter().position(|&byte| is_space(byte)).unwrap_or(word.len());
        match bytes.get(end..) {
            Some([b' ', next, ..]) if !is_space(*next) => end += 1,
            _ => return end,
        }
    }
}

/// So many bytes are looked at at once.
const CHUNK: usize = 16;

/// Whether words go on through a chunk, of which the last byte is that of the next one. No
/// byte is a jump: where words end is chance.
fn is_of_words(bytes: &[u8; CHUNK + 1]) -> bool {
    let [own @ .., _] = bytes;
    let [_, next @ ..] = bytes;
    let ends = |(byte, next): (&u8, &u8)| (*byte < b' ') | ((*byte == b' ') & (*next <= b' '));
    !own.iter().zip(next).map(ends).fold(false, |ends, other| ends | other)
}

/// White space as HTML has it: the non-breaking space is a character.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}
