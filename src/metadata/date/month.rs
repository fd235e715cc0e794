//! Finds the name of a month in a line.

use once_cell::sync::Lazy;

use super::fold::fold;
use super::language::Language;
use super::month_names::{LATIN, OTHER, PERSIAN};
use super::token::{Cursor, Kind};
use crate::hash::WordMap;

/// A month that a line names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    /// Its number, from 1 on.
    pub(super) number: u32,
    /// The calendar that it is of.
    pub(super) calendar: Calendar,
}

/// Calendars with names of their own or with years of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    /// The one of most countries.
    Gregorian,
    /// The same with years from the death of Buddha on: the names are Thai.
    Thai,
    /// The solar calendar of Iran.
    Persian,
}

/// A name of a month in a language.
struct Name {
    /// The words after the first one.
    rest: Vec<String>,
    month: Month,
    language: &'static str,
}

/// Signs within a name and right after it.
const DOT: &str = ".";

/// By the first word; the longest names first.
static INDEX: Lazy<WordMap<String, Vec<Name>>> = Lazy::new(|| {
    let mut index = WordMap::<String, Vec<Name>>::default();
    let rows = LATIN.iter().chain(OTHER).map(|(language, cells)| (*language, cells, calendar_of(language)));
    for (language, cells, calendar) in rows.chain([("fa", &PERSIAN, Calendar::Persian)]) {
        for (number, cell) in (1..).zip(cells) {
            for name in cell.split(' ') {
                let mut words = name.split('_').map(fold);
                let Some(first) = words.next() else { continue };
                let month = Month { number, calendar };
                index.entry(first).or_default().push(Name { rest: words.collect(), month, language });
            }
        }
    }
    for names in index.values_mut() {
        names.sort_by_key(|name| std::cmp::Reverse(name.rest.len()));
    }
    index
});

fn calendar_of(language: &str) -> Calendar {
    if language == "th" { Calendar::Thai } else { Calendar::Gregorian }
}

/// Reads the name of a month, with the full stop of an abbreviation. The names
/// of the page's language count first; those of others if all say the same.
pub(super) fn read(at: &mut Cursor<'_>, language: Language<'_>) -> Option<Month> {
    let names = INDEX.get(at.next()?.word()?)?;
    let start = *at;
    let matches = || names.iter().filter_map(|name| Some((name, after(start, name)?)));
    let length = matches().next()?.0.rest.len();
    let longest = || matches().take_while(|(name, _)| name.rest.len() == length);
    let own = longest().find(|(name, _)| language.is(name.language));
    let (name, end) = own.or_else(|| {
        let first = longest().next()?;
        longest().all(|(name, _)| name.month == first.0.month).then_some(first)
    })?;
    *at = end;
    at.close_sign(DOT);
    Some(name.month)
}

/// The place after a name whose first word stands here.
fn after<'a>(at: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let mut at = at.advanced();
    for word in &name.rest {
        at.close_sign(DOT);
        let is_same = match &at.next()?.kind {
            Kind::Word(found) => found == word,
            Kind::Number { value, digits } => *digits <= 2 && word.parse() == Ok(*value),
            Kind::Sign(_) => false,
        };
        if !is_same {
            return None;
        }
        at = at.advanced();
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn month(text: &str, language: Option<&str>) -> Option<u32> {
        let tokens = tokens(text);
        read(&mut Cursor::new(&tokens, 0), Language::new(language)).map(|month| month.number)
    }

    #[test]
    fn names_of_several_languages_are_decided_by_the_page() {
        let cases = [
            ("listopad", Some("cs"), Some(11)),
            ("listopad", Some("pl"), Some(11)),
            ("listopad", Some("hr"), Some(10)),
            ("listopad", None, None),
            ("листопада", None, Some(11)),
            ("srpna", Some("cs-CZ"), Some(8)),
            ("MARS", None, Some(3)),
            ("tháng mười hai", None, Some(12)),
            ("tháng 12", None, Some(12)),
            ("พ.ย.", None, Some(11)),
            ("maybe", None, None),
        ];
        for (text, language, expected) in cases {
            assert_eq!(month(text, language), expected, "{text} {language:?}");
        }
    }

    #[test]
    fn a_name_is_one_month_of_its_language() {
        for (first, names) in INDEX.iter() {
            for (index, name) in names.iter().enumerate() {
                let is_same = |other: &&Name| {
                    other.language == name.language && other.rest == name.rest && other.month != name.month
                };
                assert!(!names[index..].iter().any(|other| is_same(&other)), "{first} {}", name.language);
            }
        }
    }
}
