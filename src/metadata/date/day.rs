//! Days in a line: with the name of the month, in numbers, or with the signs of
//! East Asia. All words of this file are as they are compared.

use super::language::Language;
use super::month::{self, Calendar, Month};
use super::token::{Cursor, Kind};
use super::year;
use crate::timestamp::Timestamp;

/// A day in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day<'a> {
    /// The day.
    pub(super) timestamp: Timestamp,
    /// Where it begins, if not with its first token: the name of an era.
    pub(super) start: Option<usize>,
    /// What follows.
    pub(super) end: Cursor<'a>,
}

/// After the number of a day, without a space: "1st", "1er", "1-го".
const ORDINALS: &[&str] = &[
    "st", "nd", "rd", "th", "er", "re", "ro", "ero", "o", "º", "a", "ª", "e", "de", "ste", "η", "ης", "го",
    "ого", "е", "ое", "и", "шы", "ші", "ი", "ին", "ի", "jen", "en", "an", "i", "je", "ai", "af", "ail",
    "ydd", "fed", "ed", "eg", "il", "u", "ean", "ko", "an", "日", "일", "ம்", "ला",
];

/// Between a day and its month.
const TO_MONTH: &[&str] = &["of", "de", "d", "di", "del", "dans", "da", "ta", "o", "ng"];

/// Between a month and its year.
const TO_YEAR: &[&str] = &[
    "de", "del", "d", "di", "nam", "พ", "ศ", "ค", "พศ", "ปี", "tahun", "mwaka", "عام", "سنة", "سال", "साल",
    "σαλ", "anul", "roku", "ano", "l",
];

/// Between a year and the month after it.
const AFTER_YEAR: &[&str] = &[
    "m", "metu", "gada", "ko", "eko", "e", "жылғы", "жылгы", "ж", "թ", "թվականի", "წლის", "წ", "il", "ci",
    "cu", "г", "года", "оны", "yil",
];

/// After a year at the end of a date.
const YEAR_ENDS: &[&str] = &[
    "г", "года", "год", "году", "р", "року", "рік", "године", "години", "godine", "god", "roku", "il", "წ",
    "წელი", "წელს", "ж", "жыл", "жылы", "թ", "թվական", "թվականին", "年", "년", "م",
];

/// Between the days of a range.
const RANGE: &str = "-–—‒";
const RANGE_WORDS: &[&str] = &["to", "and", "bis", "und", "au", "et", "al", "y", "do", "по"];

/// Around the parts of a date with a name.
const LOOSE: &str = ",.،、-/";
const APOSTROPHES: &str = "'’‘`";

/// Reads the day that begins here.
pub(super) fn read<'a>(start: Cursor<'a>, language: Language<'_>) -> Option<Day<'a>> {
    if !is_free(start) {
        return None;
    }
    east_asian(start)
        .or_else(|| super::numeric::read(start, language))
        .or_else(|| day_first(start, language))
        .or_else(|| month_first(start, language))
        .or_else(|| year_first(start, language))
}

/// Signs that make a number after them an amount or a part of a name.
const BINDING: &str = "+#$€£¥_@&\\";
/// Signs that join numbers.
const JOINING: &str = ".-/:,";

/// Whether what stands before lets a date begin here.
pub(super) fn is_free(start: Cursor<'_>) -> bool {
    let (Some(next), Some(before)) = (start.next(), start.previous()) else { return true };
    if next.is_spaced || !next.is_number() {
        return true;
    }
    match &before.kind {
        Kind::Sign(sign) if BINDING.contains(*sign) => false,
        Kind::Sign(sign) if JOINING.contains(*sign) => {
            let further = start.back().and_then(Cursor::previous);
            before.is_spaced || !further.is_some_and(|token| token.is_number())
        }
        Kind::Word(word) => !word.ends_with(char::is_lowercase),
        _ => true,
    }
}

/// Whether a number ends here, and does not go on as something else than a
/// date does.
pub(super) fn is_end(end: Cursor<'_>, joining: &str) -> bool {
    let Some(next) = end.next() else { return true };
    if next.is_spaced {
        return true;
    }
    let mut ahead = end;
    if ahead.sign("%$€£¥_").is_some() {
        return false;
    }
    if ahead.sign(joining).is_some() {
        return ahead.is_spaced() || !ahead.next().is_some_and(|token| token.is_number());
    }
    next.word()
        .is_none_or(|word| word == "t" || YEAR_ENDS.contains(&word) || !word.starts_with(char::is_lowercase))
}

/// Passes over what may follow the year, such as "г.".
pub(super) fn skip_year_end(at: &mut Cursor<'_>) {
    let mut ahead = *at;
    // "2024-cü il"
    if ahead.close_sign("-").is_some() && ahead.word(AFTER_YEAR).is_none() {
        ahead = *at;
    }
    if let Some(word) = ahead.word(YEAR_ENDS) {
        if word.chars().count() == 1 {
            ahead.close_sign(".");
        }
        *at = ahead;
    }
}

/// "2024年5月1日", "令和6年5月1日", "2024년 5월 1일".
fn east_asian(start: Cursor<'_>) -> Option<Day<'_>> {
    let mut at = start;
    let (year, start) = east_asian_year(&mut at)?;
    let (month, _) = at.number(2)?;
    at.word(&["月", "월"])?;
    let (day, _) = at.number(2)?;
    at.word(&["日", "일", "號", "号"])?;
    Some(Day { timestamp: Timestamp::on(year, month, day)?, start, end: at })
}

/// The bytes of the name of an era, alone and with the words of its first year.
const ERA_BYTES: usize = "令和".len();
const FIRST_YEAR_BYTES: usize = "令和元年".len();

fn east_asian_year(at: &mut Cursor<'_>) -> Option<(u32, Option<usize>)> {
    let Some((number, digits)) = at.number(4) else {
        // The first year has no number.
        let token = at.next()?;
        let year = year::first_of_era(token.word()?)?;
        *at = at.advanced();
        return Some((year, token.range.end.checked_sub(FIRST_YEAR_BYTES)));
    };
    let era = at.back()?.previous();
    at.word(&["年", "년"])?;
    if digits == 4 {
        return Some((number, None));
    }
    let era = era?;
    Some((year::of_era(era.word()?, number)?, era.range.end.checked_sub(ERA_BYTES)))
}

/// A day of a month and what is between it and the next part.
fn day_number(at: &mut Cursor<'_>) -> Option<u32> {
    let (day, _) = at.number(2)?;
    let mut ahead = *at;
    ahead.close_sign("-:");
    let is_close = !ahead.is_spaced();
    if is_close && (ahead.word(ORDINALS).is_some() || ahead.sign("°").is_some()) {
        *at = ahead;
    }
    at.close_sign(".");
    Some(day)
}

/// Passes over the last day of a range.
fn skip_range(at: &mut Cursor<'_>) {
    let mut ahead = *at;
    let is_range = ahead.sign(RANGE).is_some() || ahead.word(RANGE_WORDS).is_some();
    if is_range && day_number(&mut ahead).is_some() {
        *at = ahead;
    }
}

/// Passes over some of these signs and words, no more than a few.
fn skip(at: &mut Cursor<'_>, words: &[&str]) {
    for _ in 0..4 {
        if at.sign(LOOSE).is_none() && at.sign(APOSTROPHES).is_none() && at.word(words).is_none() {
            return;
        }
    }
}

/// A month, or the same month twice: "مايو/أيار".
fn month(at: &mut Cursor<'_>, language: Language<'_>) -> Option<Month> {
    let month = month::read(at, language)?;
    let mut ahead = *at;
    if ahead.sign("/(").is_some() && month::read(&mut ahead, language) == Some(month) {
        ahead.sign(")");
        *at = ahead;
    }
    Some(month)
}

/// The year after a month. It has four digits, or two that are tied to the
/// month: "1-May-24", "May 1, '24".
fn year_number(at: &mut Cursor<'_>, calendar: Calendar) -> Option<u32> {
    skip(at, TO_YEAR);
    let before = at.previous().and_then(|token| token.sign());
    let is_spaced = at.is_spaced();
    let (value, digits) = at.number(4)?;
    let is_tied = !is_spaced && before.is_some_and(|sign| "-/'’‘`".contains(sign));
    match digits {
        4 => Some(value),
        2 if calendar == Calendar::Thai => Some(2500 + value),
        2 if is_tied => Some(year::of_two_digits(value)),
        _ => None,
    }
}

/// "1 May 2024", "1. Mai 2024", "1 de mayo de 2024", "1–3 May 2024".
fn day_first<'a>(start: Cursor<'a>, language: Language<'_>) -> Option<Day<'a>> {
    let mut at = start;
    let day = day_number(&mut at)?;
    skip_range(&mut at);
    skip(&mut at, TO_MONTH);
    let month = month(&mut at, language)?;
    let year = year_number(&mut at, month.calendar)?;
    finish(at, month, year, day)
}

/// "May 1, 2024", "May 1st 2024", "May 1–3, 2024".
fn month_first<'a>(start: Cursor<'a>, language: Language<'_>) -> Option<Day<'a>> {
    let mut at = start;
    let month = month(&mut at, language)?;
    at.sign("-/");
    at.word(&["the"]);
    let day = day_number(&mut at)?;
    skip_range(&mut at);
    let year = year_number(&mut at, month.calendar)?;
    finish(at, month, year, day)
}

/// "2024. május 1.", "2024. gada 1. maijs", "2024 May 1".
fn year_first<'a>(start: Cursor<'a>, language: Language<'_>) -> Option<Day<'a>> {
    let mut at = start;
    let (year, 4) = at.number(4)? else { return None };
    at.close_sign("(");
    at.word(AFTER_YEAR);
    at.close_sign(")");
    skip(&mut at, AFTER_YEAR);
    let mut ahead = at;
    let (month, day) = match month(&mut ahead, language) {
        Some(month) => {
            skip(&mut ahead, &[]);
            (month, day_number(&mut ahead)?)
        }
        None => {
            ahead = at;
            let day = day_number(&mut ahead)?;
            skip(&mut ahead, TO_MONTH);
            (self::month(&mut ahead, language)?, day)
        }
    };
    // "1 d."
    if ahead.word(&["d"]).is_some() {
        ahead.close_sign(".");
    }
    let mut after = ahead;
    // What follows is a year: the first number is none of this date.
    let is_other = after.sign(",").is_none() && matches!(after.number(4), Some((_, 4)));
    if is_other { None } else { finish(ahead, month, year, day) }
}

fn finish(mut end: Cursor<'_>, month: Month, year: u32, day: u32) -> Option<Day<'_>> {
    if !is_end(end, "./") {
        return None;
    }
    let timestamp = year::day(month.calendar, year, month.number, day)?;
    skip_year_end(&mut end);
    Some(Day { timestamp, start: None, end })
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn words_are_as_they_are_compared() {
        for word in [ORDINALS, TO_MONTH, TO_YEAR, AFTER_YEAR, YEAR_ENDS, RANGE_WORDS].concat() {
            assert!(fold(word) == word || word == "рік" || word == "ης", "{word}");
        }
    }
}
