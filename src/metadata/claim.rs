//! What a source says of a field, before it is known whether to believe it.

#[cfg(feature = "training")]
use super::around::Around;
use crate::article::{Field, Provenance};
use crate::line;
#[cfg(feature = "training")]
use crate::page::Page;
use crate::page::{Block, ElementId, Property};

/// One value that one source gives for one field, as the page has it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claim {
    /// Of what.
    pub(crate) field: Field,
    /// Where from.
    pub(crate) provenance: Provenance,
    /// The value, one block a line: white space collapsed, never empty.
    pub(crate) value: String,
    /// Where it stands, if it is in the body.
    pub(crate) place: Option<Place>,
    /// Whether an author is said to be no person.
    pub(crate) is_organisation: bool,
}

/// A place in the body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// The element that says it.
    pub(crate) element: ElementId,
    /// Where in the text of the page its own begins.
    pub(crate) start: usize,
}

/// A line with its white space collapsed, without control characters.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    for word in line::words(line) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// Lines with a character between them. Most texts have one line.
pub(super) fn joined(mut lines: impl Iterator<Item = String>, between: char) -> String {
    let mut text = lines.next().unwrap_or_default();
    for line in lines {
        text.push(between);
        text.push_str(&line);
    }
    text
}

/// The first characters of a text.
pub(super) fn first_chars(text: &str, count: usize) -> &str {
    // Most texts are shorter, and a character has a byte at least.
    let nth = if text.len() <= count { None } else { text.char_indices().nth(count) };
    nth.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// What programs write where they have no value, and templates that were not filled in.
fn is_placeholder(value: &str) -> bool {
    const NOTHING: [&str; 6] = ["null", "undefined", "none", "nan", "n/a", "[object object]"];
    // Of most values one character is looked for, which is faster.
    NOTHING.iter().any(|nothing| value.eq_ignore_ascii_case(nothing))
        || value.contains('{') && (value.contains("{{") || value.contains("{%"))
        || value.contains('<') && value.contains("<%")
}

/// All claims of a page, in the page's order within a source.
#[derive(Debug, Default)]
pub(crate) struct Claims(Vec<Claim>);

impl Claims {
    /// A source of the head or of a script says something.
    pub(crate) fn add(&mut self, field: Field, provenance: Provenance, value: &str) {
        self.push(field, provenance, value, None);
    }

    /// A script says that an organisation has written the page.
    pub(crate) fn add_organisation(&mut self, provenance: Provenance, name: &str) {
        let known = self.0.len();
        self.push(Field::Authors, provenance, name, None);
        for claim in self.0.iter_mut().skip(known) {
            claim.is_organisation = true;
        }
    }

    /// An element of the body says something.
    pub(crate) fn add_at(&mut self, field: Field, provenance: Provenance, value: &str, property: &Property) {
        let place = Place { element: property.element, start: property.text.start };
        self.push(field, provenance, value, Some(place));
    }

    /// A block says something.
    pub(crate) fn add_in(&mut self, field: Field, provenance: Provenance, value: &str, block: &Block) {
        let place = Place { element: block.element, start: block.text.start };
        self.push(field, provenance, value, Some(place));
    }

    fn push(&mut self, field: Field, provenance: Provenance, value: &str, place: Option<Place>) {
        let value = joined(value.lines().map(plain).filter(|line| !line.is_empty()), '\n');
        if !value.is_empty() && !is_placeholder(&value) {
            self.0.push(Claim { field, provenance, value, place, is_organisation: false });
        }
    }

    /// Those of a field.
    pub(crate) fn of(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.0.iter().filter(move |claim| claim.field == field)
    }

    /// Those of a field by the order of their sources; what is not in the order is left out.
    pub(crate) fn in_order(
        &self,
        field: Field,
        order: &'static [Provenance],
    ) -> impl Iterator<Item = &Claim> {
        order.iter().flat_map(move |&source| self.of(field).filter(move |claim| claim.provenance == source))
    }

    /// A line for each claim: field, source, blocks from the headline, why it is of other
    /// things, tag, what is made of it, value.
    #[cfg(feature = "training")]
    pub(crate) fn describe(&self, page: &Page, around: &Around<'_>) -> Vec<String> {
        let line = |claim: &Claim| {
            let element = claim.place.map(|place| place.element);
            let distance =
                element.and_then(|id| around.distance(id)).map_or_else(String::new, |far| far.to_string());
            let elsewhere =
                claim.place.map_or_else(|| "here".to_owned(), |place| around.why_elsewhere(place));
            let (field, source) = (claim.field.name(), claim.provenance.name());
            let meaning = super::resolve::meaning(claim, page);
            let tag = element.map(|id| format!("{:?}", page.element(id).tag)).unwrap_or_default();
            format!(
                "{field}\t{source}\t{distance}\t{elsewhere}\t{tag}\t{meaning}\t{}",
                claim.value.replace('\n', "\u{1f}")
            )
        };
        self.0.iter().map(line).collect()
    }
}
