//! What is known of a page, before anything of it is written.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use dehusk::{Article, Explained, Extractor, Reason};

/// How many reasons a part has at most, for it and against it.
const MAX_REASONS: usize = 8;

/// The same on a large page.
const MAX_REASONS_IF_LARGE: usize = 4;

/// A page of more parts than this is large. Browsers get slow with some million elements,
/// and the reasons of a part, with their bars, are more elements than all else of it.
const MANY_PARTS: usize = 4000;

/// How many characters of a part are shown. No paragraph for readers is that long, and
/// the text of a whole book in one element would hold up the report.
const MAX_TEXT: usize = 10_000;

/// How many characters of a path are shown. The outer end of it is left out: paths of
/// elements that stand deep would be longer than the page.
const MAX_PATH: usize = 400;

/// A page that all stages look at.
const WARM_UP: &str = "<article><h1>Tides</h1><p>The tide came in twice that day, and nobody wrote it down, \
    which was not like the keeper at all.</p></article>";

/// A page and all that a report tells of it.
pub(crate) struct Inspection<'a> {
    /// Its name on the command line.
    pub(crate) name: &'a str,
    /// How many bytes it has.
    pub(crate) bytes: usize,
    /// The name of its encoding.
    pub(crate) encoding: &'static str,
    /// Its article.
    pub(crate) article: Article,
    /// From this score on, parts are kept.
    pub(crate) threshold: f32,
    /// What the extraction took: decoding, parsing, and all else.
    pub(crate) extraction: Duration,
    /// What the same took with all that an explanation needs.
    pub(crate) explanation: Duration,
    /// What it took to weigh the features.
    pub(crate) weighing: Duration,
    /// All text of it, in order.
    pub(crate) parts: Vec<Part>,
    /// Whether it has so many parts that each is told of in short.
    pub(crate) is_large: bool,
}

/// A part of the text.
pub(crate) struct Part {
    pub(crate) text: String,
    /// How many characters of the text are not shown.
    pub(crate) cut: usize,
    pub(crate) words: usize,
    pub(crate) path: String,
    pub(crate) is_kept: bool,
    pub(crate) rule: String,
    /// The first and the last score.
    pub(crate) scores: Option<(f32, f32)>,
    /// What speaks for it, strongest first.
    pub(crate) pros: Vec<Reason>,
    /// What speaks against it, strongest first.
    pub(crate) cons: Vec<Reason>,
}

impl<'a> Inspection<'a> {
    /// Extracts and explains a page.
    pub(crate) fn new(name: &'a str, extractor: &Extractor, page: &[u8]) -> Self {
        // The first extraction of a process sets up tables that no other page pays for.
        drop(extractor.extract(WARM_UP));
        let (_, encoding) = extractor.decode(page);
        let (article, extraction) = timed(|| extractor.extract_bytes(page));
        let (found, explanation) = timed(|| extractor.explain_bytes(page));
        let count = found.parts().count();
        let is_large = count > MANY_PARTS;
        let reasons = if is_large { MAX_REASONS_IF_LARGE } else { MAX_REASONS };
        let mut parts = Vec::with_capacity(count);
        let ((), weighing) = timed(|| found.weigh(|part, all| parts.push(Part::new(part, all, reasons))));
        let (threshold, bytes) = (found.threshold(), page.len());
        Inspection {
            name,
            bytes,
            encoding,
            article,
            threshold,
            extraction,
            explanation,
            weighing,
            parts,
            is_large,
        }
    }

    /// How many parts there are of those that are kept or of those that are not, and how
    /// many words they have.
    pub(crate) fn count(&self, is_kept: bool) -> (usize, usize) {
        let parts = self.parts.iter().filter(|part| part.is_kept == is_kept);
        parts.fold((0, 0), |(parts, words), part| (parts + 1, words + part.words))
    }

    /// What is not shown for the size of the page, a sentence each.
    pub(crate) fn omissions(&self) -> Vec<String> {
        let cut = self.parts.iter().filter(|part| part.cut > 0).count();
        let mut all = Vec::new();
        if cut > 0 {
            all.push(format!("Parts that are cut off after {MAX_TEXT} characters: {cut}."));
        }
        if self.is_large {
            all.push(format!(
                "The page is large: there are {MAX_REASONS_IF_LARGE} reasons at most for and against each part."
            ));
        }
        all
    }
}

impl Part {
    fn new(part: Explained<'_>, all: &[Reason], most: usize) -> Self {
        let side = |is_pro: bool| -> Vec<Reason> {
            let weighty =
                all.iter().filter(|reason| if is_pro { reason.weight > 0.0 } else { reason.weight < 0.0 });
            weighty.take(most).copied().collect()
        };
        let (text, cut) = beginning(part.text());
        Part {
            text: text.to_owned(),
            cut,
            words: words(part.text()),
            path: end_of(&part.path()).into_owned(),
            is_kept: part.is_kept(),
            rule: part.rule(),
            scores: part.first_score().zip(part.score()),
            pros: side(true),
            cons: side(false),
        }
    }
}

fn timed<R>(work: impl FnOnce() -> R) -> (R, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// As much of a text as is shown, and how many characters are not.
fn beginning(text: &str) -> (&str, usize) {
    match text.char_indices().nth(MAX_TEXT) {
        Some((end, _)) => {
            text.split_at_checked(end).map_or((text, 0), |(text, rest)| (text, rest.chars().count()))
        }
        None => (text, 0),
    }
}

/// As much of a path as is shown.
fn end_of(path: &str) -> Cow<'_, str> {
    let start = path.char_indices().rev().nth(MAX_PATH).map(|(start, _)| start);
    match start.and_then(|start| path.get(start..)) {
        Some(end) => Cow::Owned(format!("… {end}")),
        None => Cow::Borrowed(path),
    }
}

/// The words of a text. Scripts without spaces have one for each two characters, which is
/// near enough for a count of what is kept and dropped.
fn words(text: &str) -> usize {
    let is_spaceless =
        |c: char| matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let count = |word: &str| match word.chars().filter(|&c| is_spaceless(c)).count() {
        0 => usize::from(word.contains(char::is_alphanumeric)),
        characters => characters.div_ceil(2),
    };
    text.split_whitespace().map(count).sum()
}
