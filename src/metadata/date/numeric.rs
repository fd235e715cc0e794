//! Days in numbers: "01.05.2024", "5/1/24", "2024-05-01", "2024. 5. 1.".

use super::day::{Day, is_end, skip_year_end};
use super::language::Language;
use super::token::Cursor;
use super::year;

/// Between the numbers.
const SEPARATORS: &str = "./-‐–／．－";

/// Words before a number that is none of a date.
const VERSIONS: &[&str] =
    &["version", "versions", "versie", "versione", "versión", "v", "ver", "build", "release", "ip"];

/// A number and how many digits it is written with.
type Part = (u32, usize);

/// Reads the day that begins here.
pub(super) fn read<'a>(start: Cursor<'a>, language: Language<'_>) -> Option<Day<'a>> {
    if start.previous().and_then(|token| token.word()).is_some_and(|word| VERSIONS.contains(&word)) {
        return None;
    }
    let mut at = start;
    let first = at.number(4)?;
    let mut is_airy = at.is_spaced();
    let separator = at.sign(SEPARATORS)?;
    is_airy |= at.is_spaced();
    let second = at.number(2)?;
    let is_air_before = at.is_spaced();
    if at.sign(SEPARATORS)? != separator {
        return None;
    }
    // "1 – 5 – 2024" is no date, "2024. 5. 1" and "1 / 5 / 2024" are.
    let may_be_airy = separator == '/' || (separator == '.' && !is_air_before);
    is_airy |= is_air_before || at.is_spaced();
    let third = at.number(4)?;
    let is_whole = is_end(at, "./:-") || (separator != '-' && is_end(at, "./:"));
    if !is_whole || (is_airy && !may_be_airy) {
        return None;
    }
    let (year, month, day) = order([first, second, third], separator, is_airy, language)?;
    let timestamp = year::day(year::calendar(year, language), year, month, day)?;
    if first.1 == 4 && separator == '.' {
        at.close_sign(".");
    }
    skip_year_end(&mut at);
    Some(Day { timestamp, start: None, end: at })
}

/// Which number is the year, the month and the day.
fn order(
    [first, second, third]: [Part; 3],
    separator: char,
    is_airy: bool,
    language: Language<'_>,
) -> Option<(u32, u32, u32)> {
    match (first.1, third.1) {
        (4, 1 | 2) => return Some((first.0, second.0, third.0)),
        (1 | 2, 4) => {
            let (month, day) = month_and_day(first.0, second.0, separator, language);
            return Some((third.0, month, day));
        }
        // Numbers with spaces between them may be those of a list.
        (1 | 2, 1 | 2) if !is_airy => {}
        _ => return None,
    }
    let is_year = |part: Part| part.1 == 2;
    let fits_year_first = is_year(first) && (1..=12).contains(&second.0) && (1..=31).contains(&third.0);
    if fits_year_first && (first.0 > 31 || language.is_year_first()) {
        return Some((year::of_two_digits(first.0), second.0, third.0));
    }
    let (month, day) = month_and_day(first.0, second.0, separator, language);
    is_year(third).then(|| (year::of_two_digits(third.0), month, day))
}

/// The signs between the numbers of those who write the day first.
const DAY_FIRST: &str = ".．";

/// A number above twelve decides by itself. Nobody writes the month first with dots:
/// on an English page they are of a writer, or of a theme, from elsewhere.
fn month_and_day(first: u32, second: u32, separator: char, language: Language<'_>) -> (u32, u32) {
    let may_be_month = !DAY_FIRST.contains(separator) && language.is_month_first();
    let is_month_first = second > 12 || (first <= 12 && may_be_month);
    if is_month_first { (first, second) } else { (second, first) }
}
