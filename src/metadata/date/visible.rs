//! The dates in a line that a reader sees.

use std::ops::Range;

use super::clock::{self, Clock, Zones};
use super::day::{self, Day};
use super::han;
use super::label::is_label_word;
use super::language::Language;
use super::token::{Cursor, digit, tokens};
use crate::timestamp::Timestamp;

/// A date in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// What it says.
    pub(crate) timestamp: Timestamp,
    /// Where it stands in the line.
    pub(crate) range: Range<usize>,
}

/// A day has one and a month or a year the other, even where the first year of an era is a
/// word.
const MIN_DIGITS: usize = 2;

/// A line with more dates is a table or a calendar.
const MAX_FOUND: usize = 8;

/// The dates in a line, in order. A date needs a day, a month and a year, and
/// "yesterday" is none: nothing is invented.
pub(crate) fn from_visible(text: &str, language: Option<&str>) -> Vec<Found> {
    find(text, Language::new(language), Zones::Certain, MAX_FOUND)
}

/// The first of them.
pub(crate) fn first_visible(text: &str, language: Option<&str>) -> Option<Found> {
    find(text, Language::new(language), Zones::Certain, 1).pop()
}

/// The first ones, with a say in how many and in how names of zones are understood.
pub(super) fn find(text: &str, language: Language<'_>, zones: Zones, most: usize) -> Vec<Found> {
    let mut found = Vec::new();
    let digits = text.chars().filter(|letter| digit(*letter).is_some()).take(MIN_DIGITS).count();
    if digits < MIN_DIGITS && !han::may_be_in(text) {
        return found;
    }
    let tokens = tokens(text);
    let mut at = 0;
    while let Some(first) = tokens.get(at) {
        let start = Cursor::new(&tokens, at);
        let Some((timestamp, begin, end)) = read(start, language, zones) else {
            at += 1;
            continue;
        };
        let start = begin.unwrap_or(first.range.start);
        let stop = end.previous().map_or(first.range.end, |last| last.range.end);
        found.push(Found { timestamp, range: start..stop });
        at = end.index().max(at + 1);
        if found.len() == most {
            break;
        }
    }
    found
}

/// Reads a day with the time before or after it.
fn read<'a>(
    start: Cursor<'a>,
    language: Language<'_>,
    zones: Zones,
) -> Option<(Timestamp, Option<usize>, Cursor<'a>)> {
    if let Some(Day { timestamp, start: begin, end }) = day::read(start, language) {
        let Some((clock, after)) = clock_after(end, zones) else { return Some((timestamp, begin, end)) };
        return Some((with(timestamp, clock), begin, after));
    }
    let mut at = start;
    if !day::is_free(start) {
        return None;
    }
    let clock = clock::read(&mut at, zones)?;
    let day = between(at).find_map(|at| day::read(at, language))?;
    Some((with(day.timestamp, clock), None, day.end))
}

/// The day at the time, if there is such a time.
fn with(day: Timestamp, clock: Clock) -> Timestamp {
    clock.time.map_or(day, |time| day.at(time, clock.offset_minutes))
}

fn clock_after(end: Cursor<'_>, zones: Zones) -> Option<(Clock, Cursor<'_>)> {
    between(end).find_map(|at| {
        let mut at = at;
        let clock = clock::read(&mut at, zones)?;
        Some((clock, at))
    })
}

/// Between a day and its time stand no more tokens, …
const MAX_BETWEEN: usize = 7;
/// … of them words: a weekday and "at".
const MAX_WORDS_BETWEEN: usize = 3;
const SIGNS_BETWEEN: &str = ",.،、·•|｜–—-()（）[]/@:：;";

/// The places where the other half of a date may begin.
fn between(at: Cursor<'_>) -> impl Iterator<Item = Cursor<'_>> {
    let mut words = 0;
    std::iter::successors(Some(at), move |at| {
        let token = at.next()?;
        let is_passable = match token.word() {
            Some(word) => {
                words += 1;
                words <= MAX_WORDS_BETWEEN && !is_label_word(word)
            }
            None => token.sign().is_some_and(|sign| SIGNS_BETWEEN.contains(sign)),
        };
        is_passable.then(|| at.advanced())
    })
    .take(MAX_BETWEEN)
}
