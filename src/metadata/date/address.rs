//! The date in the address of a page.

use super::language::Language;
use super::month;
use super::token::{Cursor, tokens};
use crate::timestamp::Timestamp;

/// Longer addresses carry data, and segments beyond these no date.
const MAX_BYTES: usize = 2000;
const MAX_SEGMENTS: usize = 40;

/// The years that pages of the web are from.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

/// The day in a path or an address: `/2024/05/01/slug`, `/2024-05-01-slug`,
/// `/20240501/`. A month alone is no date.
pub(crate) fn from_url(path: &str) -> Option<Timestamp> {
    let path = path.split(['?', '#']).next()?;
    if path.len() > MAX_BYTES {
        return None;
    }
    let segments: Vec<&str> = path.split('/').take(MAX_SEGMENTS).collect();
    let spread = || {
        segments.windows(3).find_map(|window| match window {
            [year, month, day] => of_three(year, month, without_extension(day)),
            _ => None,
        })
    };
    let halved = || {
        segments.windows(2).find_map(|window| match window {
            [first, second] => of_two(first, without_extension(second)),
            _ => None,
        })
    };
    spread().or_else(halved).or_else(|| segments.iter().find_map(|segment| within(segment)))
}

/// `/2024/05/01/`, `/2024/may/1/`
fn of_three(year: &str, month: &str, day: &str) -> Option<Timestamp> {
    let (year, day) = (number(year, 4..=4)?, number(day, 1..=2)?);
    on(year, number(month, 1..=2).or_else(|| month_by_name(month))?, day)
}

/// `/2024/0501/`, `/202405/01/`, `/2024-05/01/`, `/2024/05-01/`
fn of_two(first: &str, second: &str) -> Option<Timestamp> {
    if let Some(year) = number(first, 4..=4) {
        let (month, day) = pair(second, 2)?;
        return on(year, month, day);
    }
    let (year, month) = pair(first, 4)?;
    on(year, month, number(second, 2..=2)?)
}

/// Two numbers, the second of two digits, with or without a hyphen.
fn pair(text: &str, first_digits: usize) -> Option<(u32, u32)> {
    let (first, second) = text.split_at_checked(first_digits)?;
    let second = second.strip_prefix(['-', '_']).unwrap_or(second);
    Some((number(first, first_digits..=first_digits)?, number(second, 2..=2)?))
}

fn month_by_name(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let mut at = Cursor::new(&tokens, 0);
    let month = month::read(&mut at, Language::new(None))?;
    at.next().is_none().then_some(month.number)
}

/// `2024-05-01-slug`, `slug_20240501.html`
fn within(segment: &str) -> Option<Timestamp> {
    let parts: Vec<&str> = segment.split(|letter: char| !letter.is_alphanumeric()).collect();
    let compact = parts.iter().find_map(|part| {
        let (year, rest) = part.split_at_checked(4).filter(|_| part.len() == 8)?;
        let (month, day) = rest.split_at_checked(2)?;
        on(number(year, 4..=4)?, number(month, 2..=2)?, number(day, 2..=2)?)
    });
    let hyphened = || {
        parts.windows(3).find_map(|window| match window {
            [year, month, day] => on(number(year, 4..=4)?, number(month, 1..=2)?, number(day, 1..=2)?),
            _ => None,
        })
    };
    hyphened().or(compact)
}

fn without_extension(segment: &str) -> &str {
    segment.split_once('.').map_or(segment, |(name, _)| name)
}

/// A segment that is nothing but a number of so many digits.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let is_number = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

fn on(year: u32, month: u32, day: u32) -> Option<Timestamp> {
    if YEARS.contains(&year) { Timestamp::on(year, month, day) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_with_a_day_have_a_date() {
        let yes = [
            "/2024/05/01/slug",
            "/2024-05-01-slug",
            "/20240501/a.html",
            "/news/2024/may/01/",
            "/2024/5/1/",
            "https://example.org/a/2024/05/01/x?y=2020-01-01",
            "/slug-2024-05-01.html",
            "/2024/0501/c1001.html",
            "/202405/01/x",
            "/2024-05/01/x",
            "/2024/05/01.html",
            "/a_20240501_b",
            "/2024/Mai/1",
        ];
        for path in yes {
            assert_eq!(
                from_url(path).map(|found| found.to_string()).as_deref(),
                Some("2024-05-01"),
                "{path}"
            );
        }
        let no = [
            "", "/2024/05/", "/2024/05/slug", "/2024/05/10-tips", "/202405011234", "/a120240501",
            "/2024/13/01/", "/2024/02/30/", "/1889/05/01/x", "/20245001/", "/item-12345678",
            "/?d=2024-05-01", "/2024/05-tips/",
        ];
        for path in no {
            assert_eq!(from_url(path), None, "{path}");
        }
    }
}
