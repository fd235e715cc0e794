//! The dates in values that are written for machines.

use super::clock::{self, Zones};
use super::language::Language;
use super::month;
use super::token::{Cursor, tokens};
use super::visible::find;
use crate::timestamp::{Time, Timestamp};

/// Longer values are no dates; JavaScript's are the longest.
const MAX_BYTES: usize = 120;

/// The date of an attribute, a `<meta>` or JSON-LD. A value without a day is
/// none.
pub(crate) fn from_machine(text: &str, language: Option<&str>) -> Option<Timestamp> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    let language = Language::new(language);
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(text);
    }
    iso(text)
        .or_else(|| year_last(text, language))
        .or_else(|| find(text, language, Zones::OfMail, 1).first().map(|found| found.timestamp))
}

/// A value of nothing but digits.
fn digits(text: &str) -> Option<Timestamp> {
    match text.len() {
        8 | 12 | 14 => iso(text),
        10 => Timestamp::from_unix(text.parse().ok()?),
        13 => Timestamp::from_unix(text.parse::<i64>().ok()? / 1000),
        _ => None,
    }
}

/// The rest of a value that is read from its beginning.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    /// A number of exactly so many digits.
    fn number(&mut self, digits: usize) -> Option<u32> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        number.parse().ok()
    }

    /// One of these characters.
    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let sign = self.0.chars().next().filter(|sign| signs.contains(sign))?;
        self.0 = self.0.strip_prefix(sign)?;
        Some(sign)
    }

    fn skip_digits(&mut self) {
        self.0 = self.0.trim_start_matches(|letter: char| letter.is_ascii_digit());
    }

    fn starts_with_digit(&self) -> bool {
        self.0.starts_with(|letter: char| letter.is_ascii_digit())
    }
}

/// ISO 8601 as it is written in the wild. What follows the time and is not
/// understood is passed over.
pub(super) fn iso(text: &str) -> Option<Timestamp> {
    let mut rest = Rest(text);
    let year = rest.number(4)?;
    let separator = rest.sign(&['-', '/', '.']);
    let month = rest.number(2)?;
    if separator.is_some() && rest.sign(&['-', '/', '.']) != separator {
        return None;
    }
    let day = Timestamp::on(year, month, rest.number(2)?)?;
    let is_compact = separator.is_none();
    if rest.starts_with_digit() && !(is_compact && matches!(rest.0.len(), 4 | 6)) {
        return None;
    }
    // "2024-05-01-3" and "2024.05.01.2" are no dates.
    let mut after = Rest(rest.0);
    if after.sign(&['-', '.', '/']) == separator && !is_compact && after.starts_with_digit() {
        return None;
    }
    rest.sign(&['T', 't', ',']);
    rest.0 = rest.0.trim_start();
    let Some(clock) = iso_time(&mut rest) else { return Some(day) };
    Some(clock.map_or(day, |time| day.at(time, iso_offset(rest.0))))
}

/// The time of day. The inner None is one that no clock shows.
fn iso_time(rest: &mut Rest<'_>) -> Option<Option<Time>> {
    let hour = rest.number(2).or_else(|| rest.number(1))?;
    let separator = rest.sign(&[':']);
    let minute = rest.number(2)?;
    let has_second = rest.sign(&[':']).is_some() || (separator.is_none() && rest.starts_with_digit());
    let second = if has_second { rest.number(2)? } else { 0 };
    if rest.sign(&['.', ',']).is_some() {
        rest.skip_digits();
    }
    Some(half_of_day(rest).map_or(Time::new(hour, minute, second), |is_afternoon| {
        Time::new(hour, minute, second)?.in_half(is_afternoon)
    }))
}

fn half_of_day(rest: &Rest<'_>) -> Option<bool> {
    match rest.0.trim_start().to_ascii_lowercase().as_str() {
        "am" => Some(false),
        "pm" => Some(true),
        _ => None,
    }
}

/// The offset after a time; a "Z" after an offset of zero is passed over.
fn iso_offset(rest: &str) -> Option<i16> {
    let mut rest = Rest(rest.trim_start());
    let Some(sign) = rest.sign(&['+', '-', '−']) else {
        let name: String = rest.0.chars().take_while(char::is_ascii_alphabetic).collect();
        return match name.to_ascii_uppercase().as_str() {
            "Z" | "UTC" | "GMT" => Some(named_offset(&rest, &name)),
            _ => None,
        };
    };
    let hours = rest.number(2)?;
    rest.sign(&[':']);
    let minutes = if rest.starts_with_digit() { rest.number(2)? } else { 0 };
    if minutes > 59 {
        return None;
    }
    let size = i16::try_from(hours * 60 + minutes).ok()?;
    Some(if sign == '+' { size } else { -size })
}

/// "UTC+02:00" is two hours, "UTC" none.
fn named_offset(rest: &Rest<'_>, name: &str) -> i16 {
    let after = rest.0.strip_prefix(name).unwrap_or_default();
    let is_signed = after.starts_with(['+', '-', '−']);
    if is_signed { iso_offset(after).unwrap_or(0) } else { 0 }
}

/// The order of Unix: "Wed May  1 10:30:00 UTC 2024".
fn year_last(text: &str, language: Language<'_>) -> Option<Timestamp> {
    let tokens = tokens(text);
    let mut at = Cursor::new(&tokens, 1);
    let month = month::read(&mut at, language)?;
    let (day, _) = at.number(2)?;
    let clock = clock::read(&mut at, Zones::OfMail)?;
    let (year, 4) = at.number(4)? else { return None };
    let day = Timestamp::on(year, month.number, day)?;
    Some(clock.time.map_or(day, |time| day.at(time, clock.offset_minutes)))
}
