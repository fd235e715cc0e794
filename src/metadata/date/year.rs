//! Years of other calendars.

use super::language::Language;
use super::month::Calendar;
use crate::timestamp::Timestamp;

/// Names of eras and the year before their first. A name stands right before
/// the number of the year.
const ERAS: &[(&str, u32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("民國", 1911),
    ("民国", 1911),
];

/// The number of years that Thailand is ahead.
const BUDDHIST: u32 = 543;

/// The years of living people in Thailand, and in Iran.
const BUDDHIST_YEARS: std::ops::RangeInclusive<u32> = 2400..=2643;
const PERSIAN_YEARS: std::ops::RangeInclusive<u32> = 1200..=1479;

/// From this number on, a year of two digits is one of the last century.
const LAST_CENTURY: u32 = 70;

/// The year of an era: `word` stands before the number. None if it is no era.
pub(super) fn of_era(word: &str, number: u32) -> Option<u32> {
    let era = ERAS.iter().find(|(name, _)| word.ends_with(name));
    era.filter(|_| (1..=150).contains(&number)).map(|(_, before)| before + number)
}

/// The first year of an era, which is written with a word for its number.
pub(super) fn first_of_era(word: &str) -> Option<u32> {
    of_era(word.strip_suffix("元年")?, 1)
}

/// The year that a number of two digits means.
pub(super) fn of_two_digits(number: u32) -> u32 {
    if number < LAST_CENTURY { 2000 + number } else { 1900 + number }
}

/// The calendar that a year is counted in where no name of a month says it.
pub(super) fn calendar(year: u32, language: Language<'_>) -> Calendar {
    if BUDDHIST_YEARS.contains(&year) && language.is("th") {
        Calendar::Thai
    } else if PERSIAN_YEARS.contains(&year) && language.is("fa") {
        Calendar::Persian
    } else {
        Calendar::Gregorian
    }
}

/// The day of a calendar.
pub(super) fn day(calendar: Calendar, year: u32, month: u32, day: u32) -> Option<Timestamp> {
    match calendar {
        Calendar::Thai if BUDDHIST_YEARS.contains(&year) => Timestamp::on(year - BUDDHIST, month, day),
        Calendar::Gregorian | Calendar::Thai => Timestamp::on(year, month, day),
        Calendar::Persian => persian(year, month, day),
    }
}

/// Years of Iran's calendar at which the rhythm of its leap years breaks.
const BREAKS: &[i64] = &[-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635];

/// The day of Iran's calendar, by the algorithm of Borkowski.
fn persian(year: u32, month: u32, day: u32) -> Option<Timestamp> {
    if !PERSIAN_YEARS.contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let (start, is_leap) = persian_new_year(i64::from(year))?;
    let length = match month {
        1..=6 => 31,
        12 if !is_leap => 29,
        _ => 30,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let before = (month - 1) * 30 + (month - 1).min(6);
    Timestamp::from_day_number(start.day_number() + i64::from(before + day - 1))
}

/// The first day of a year of Iran's calendar, and whether the year is leap.
fn persian_new_year(year: i64) -> Option<(Timestamp, bool)> {
    let gregorian = year + 621;
    let mut leaps = -14;
    let mut pairs = BREAKS.iter().zip(BREAKS.iter().skip(1));
    let (start, length) = pairs.find_map(|(&start, &end)| {
        let length = end - start;
        if year < end {
            return Some((start, length));
        }
        leaps += length / 33 * 8 + length % 33 / 4;
        None
    })?;
    let mut since = year - start;
    leaps += since / 33 * 8 + (since % 33 + 3) / 4;
    if length % 33 == 4 && length - since == 4 {
        leaps += 1;
    }
    let gregorian_leaps = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
    let march_day = 20 + leaps - gregorian_leaps;
    if length - since < 6 {
        since = since - length + (length + 4) / 33 * 33;
    }
    let is_leap = ((since + 1) % 33 - 1) % 4 == 0;
    let first = Timestamp::on(u32::try_from(gregorian).ok()?, 3, u32::try_from(march_day).ok()?)?;
    Some((first, is_leap))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_iran_are_converted() {
        let cases = [
            ((1403, 1, 1), "2024-03-20"),
            ((1403, 2, 12), "2024-05-01"),
            ((1403, 12, 30), "2025-03-20"),
            ((1402, 12, 29), "2024-03-19"),
            ((1399, 12, 30), "2021-03-20"),
            ((1357, 11, 22), "1979-02-11"),
            ((1400, 7, 1), "2021-09-23"),
        ];
        for ((year, month, number), expected) in cases {
            let found = day(Calendar::Persian, year, month, number).unwrap();
            assert_eq!(found.to_string(), expected);
        }
        assert_eq!(day(Calendar::Persian, 1402, 12, 30), None);
        assert_eq!(day(Calendar::Persian, 1403, 7, 31), None);
    }

    #[test]
    fn eras_are_converted() {
        assert_eq!(of_era("令和", 6), Some(2024));
        assert_eq!(of_era("公開民國", 113), Some(2024));
        assert_eq!(first_of_era("令和元年"), Some(2019));
        assert_eq!(of_era("平", 6), None);
    }
}
