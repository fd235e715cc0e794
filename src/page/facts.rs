//! What some elements say besides their text: kept apart, for most say nothing.

use super::element::ElementId;
use super::media::Media;
use crate::hash::{PageMap, hash};

/// The widest and the highest cell that a table may have, as in HTML.
const MAX_COLUMNS: u16 = 1000;
const MAX_ROWS: u16 = u16::MAX;

/// A longer tag of a language is none. It is written out for each paragraph, so that it
/// could be the page many times over; BCP 47 asks for room for 35 characters.
const MAX_LANGUAGE_BYTES: usize = 100;

/// Facts of elements.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Names that links lead to, hashed, in document order.
    anchors: Vec<(u64, ElementId)>,
    /// Where the name of a heading is kept as it is.
    heading_ids: PageMap<ElementId, Box<str>>,
    /// Columns and rows of cells that reach over several.
    spans: PageMap<ElementId, (u16, u16)>,
    /// Of the code of a `pre`.
    code_languages: PageMap<ElementId, Box<str>>,
    /// Languages, each of them once for a run of elements that declare it.
    languages: Vec<Box<str>>,
    /// Pictures, players and frames, in document order.
    pub(crate) media: Vec<Media>,
}

impl Facts {
    /// An element has a name.
    pub(super) fn anchor(&mut self, name: &str, element: ElementId) {
        self.anchors.push((hash(name), element));
    }

    /// A heading, or something in it, has a name. The first one counts.
    pub(super) fn heading_id(&mut self, heading: ElementId, name: &str) {
        self.heading_ids.entry(heading).or_insert_with(|| name.into());
    }

    /// A cell reaches over columns and rows, as its attributes say; 0 rows are all that
    /// follow.
    pub(super) fn span(&mut self, cell: ElementId, columns: Option<&str>, rows: Option<&str>) {
        let columns = columns.map_or(1, |columns| span(columns).clamp(1, MAX_COLUMNS));
        let rows = rows.map_or(1, span);
        let rows = if rows == 0 { MAX_ROWS } else { rows };
        if (columns, rows) != (1, 1) {
            self.spans.insert(cell, (columns, rows));
        }
    }

    /// The code of a `pre` is in a language. The first one counts.
    pub(super) fn code_language(&mut self, pre: ElementId, language: &str) {
        self.code_languages.entry(pre).or_insert_with(|| language.into());
    }

    /// The text of the page is only so long again: what stood behind that stands there.
    pub(super) fn text_is_cut(&mut self, length: usize) {
        for media in self.media.iter_mut().rev().take_while(|media| media.offset > length) {
            media.offset = length;
        }
    }

    /// The number of a language, to be carried along.
    pub(super) fn number_language(&mut self, language: &str) -> Option<u16> {
        if language.len() > MAX_LANGUAGE_BYTES {
            return None;
        }
        if self.languages.last().is_none_or(|last| **last != *language) {
            self.languages.push(language.into());
        }
        u16::try_from(self.languages.len() - 1).ok()
    }

    /// The elements that links within the page lead to, by the hash of their name: the
    /// first of each.
    pub(crate) fn targets(&self) -> PageMap<u64, ElementId> {
        // Backwards, so that the first of a name stays.
        self.anchors.iter().rev().copied().collect()
    }

    /// The name of a heading.
    pub(crate) fn id_of_heading(&self, heading: ElementId) -> Option<&str> {
        self.heading_ids.get(&heading).map(|name| &**name)
    }

    /// Over how many columns and rows a cell reaches.
    pub(crate) fn span_of(&self, cell: ElementId) -> (usize, usize) {
        self.spans.get(&cell).map_or((1, 1), |&(columns, rows)| (columns.into(), rows.into()))
    }

    /// The language of the code in a `pre`.
    pub(crate) fn language_of_code(&self, pre: ElementId) -> Option<&str> {
        self.code_languages.get(&pre).map(|language| &**language)
    }

    /// A language by its number.
    pub(crate) fn language(&self, number: u16) -> Option<&str> {
        self.languages.get(usize::from(number)).map(|language| &**language)
    }
}

/// The number at the start of an attribute, however large; 1 if there is none.
fn span(attribute: &str) -> u16 {
    let attribute = attribute.trim_start();
    let digits = attribute.bytes().take_while(u8::is_ascii_digit).count();
    match attribute.get(..digits) {
        Some("") | None => 1,
        Some(digits) => digits.parse().unwrap_or(u16::MAX),
    }
}
