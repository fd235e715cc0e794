//! Times of day in a line, and what they say of their zone.

use super::token::Cursor;
use crate::timestamp::Time;

/// A time of day in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// The time. None if no clock shows what the line says.
    pub(super) time: Option<Time>,
    /// How many minutes it is before UTC, if the line says so beyond doubt.
    pub(super) offset_minutes: Option<i16>,
}

/// Words before a time that make "10.30" one. All words of this file are as
/// they are compared.
const AT: &[&str] = &[
    "kl", "klo", "kello", "um", "ore", "ora", "alle", "pukul", "jam", "kell", "ob", "godz", "g", "val",
    "saat",
];

/// Words after "10.30" that do the same, and those that do it after "10" alone:
/// "10 h" may be how long something takes.
const HOURS: &[&str] = &["uhr", "uur", "hrs", "hs", "น", "h", "ч", "год", "wib", "wita", "wit"];
const OCLOCK: &[&str] = &["uhr", "uur"];

/// Between hours and minutes, and after the minutes.
const HOUR_UNITS: &[&str] = &["h", "時", "时", "點", "点", "시", "ч", "u"];
const MINUTE_UNITS: &[&str] = &["分", "분", "min", "m", "мин"];
const SECOND_UNITS: &[&str] = &["秒", "초", "s"];

/// The halves of the day: as a word after the time, and as the end of one
/// before it.
const MORNING: &[&str] = &["am", "π", "पूर्वाह्न", "ص", "ق"];
const AFTERNOON: &[&str] = &["pm", "μ", "अपराह्न", "م", "ب", "ch"];
const MORNING_BEFORE: &[&str] = &["午前", "오전", "上午", "早上", "凌晨"];
const AFTERNOON_BEFORE: &[&str] = &["午後", "오후", "下午", "晚上"];

/// Names of zones and the minutes that they are before UTC. Most are the names
/// of several zones; these mean one in the dates of mail.
const ZONES: &[(&str, i16)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("ut", 0),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];

/// Other names of zones, which are passed over.
const VAGUE_ZONES: &[&str] = &[
    "et", "ct", "mt", "pt", "bst", "ist", "wet", "west", "cet", "cest", "mez", "mesz", "eet", "eest", "msk",
    "мск", "trt", "jst", "kst", "hkt", "sgt", "pht", "aest", "aedt", "acst", "awst", "nzst", "nzdt", "sast",
    "wat", "eat", "brt", "art", "wib", "wita", "wit",
];

/// How names of zones are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zones {
    /// As in mail.
    OfMail,
    /// Only those that mean one zone everywhere.
    Certain,
}

/// Reads a time with all that belongs to it.
pub(super) fn read(at: &mut Cursor<'_>, zones: Zones) -> Option<Clock> {
    let start = *at;
    let before = half_before(at);
    let (hour, _) = at.number(2)?;
    let (minute, second) = match minutes(at, start) {
        Some(minutes) => minutes,
        // A lone hour needs a word that says so.
        None if before.is_some() && at.word(HOUR_UNITS).is_some() => (0, None),
        None if has_hour_word(*at, OCLOCK) => (0, None),
        None => return None,
    };
    let after = half_after(at);
    at.word(HOURS);
    let mut time = Time::new(hour, minute, second.unwrap_or(0));
    if let Some(is_afternoon) = after.or(before) {
        time = time.and_then(|time| time.in_half(is_afternoon));
    }
    // "10:30-12:00" is two times.
    let may_lag = zones == Zones::OfMail || second.is_some();
    let is_range = at.next().is_some_and(|token| token.sign() == Some('-')) && !may_lag;
    let offset_minutes = if is_range { None } else { offset(at, zones) };
    Some(Clock { time, offset_minutes })
}

/// The minutes and seconds after an hour.
fn minutes(at: &mut Cursor<'_>, start: Cursor<'_>) -> Option<(u32, Option<u32>)> {
    let mut ahead = *at;
    let colon = ahead.close_sign(":.：");
    if colon.is_none() {
        ahead.word(HOUR_UNITS)?;
    } else if ahead.is_spaced() {
        return None;
    }
    let (minute, _) = ahead.number(2).filter(|(_, digits)| *digits == 2 || colon.is_none())?;
    ahead.word(MINUTE_UNITS);
    let second = seconds(&mut ahead, colon);
    let is_time =
        || has_hour_word(ahead, HOURS) || named_offset(&mut ahead.clone(), Zones::Certain).is_some();
    if colon == Some('.') && !is_after_at(start) && !is_time() {
        return None;
    }
    *at = ahead;
    Some((minute, second))
}

/// The seconds after the minutes, with the same sign between or their own word.
fn seconds(at: &mut Cursor<'_>, colon: Option<char>) -> Option<u32> {
    let mut ahead = *at;
    let separator = ahead.close_sign(":.：");
    if separator != colon || (separator.is_some() && ahead.is_spaced()) {
        return None;
    }
    let (second, _) = ahead.number(2).filter(|(_, digits)| *digits == 2 || colon.is_none())?;
    let unit = ahead.word(SECOND_UNITS);
    if colon.is_none() && unit.is_none() {
        return None;
    }
    skip_fraction(&mut ahead);
    *at = ahead;
    Some(second)
}

/// Passes over fractions of a second.
fn skip_fraction(at: &mut Cursor<'_>) {
    let mut ahead = *at;
    if ahead.close_sign(".,").is_some() && !ahead.is_spaced() && ahead.number(9).is_some() {
        *at = ahead;
    }
}

/// Whether a word such as "at" stands before a time.
fn is_after_at(start: Cursor<'_>) -> bool {
    let mut before = start.back();
    if let Some(dot) = before.filter(|at| at.next().and_then(|token| token.sign()) == Some('.')) {
        before = dot.back();
    }
    before.is_some_and(|mut at| at.word(AT).is_some())
}

/// Whether a word such as "o'clock" stands after a number.
fn has_hour_word(mut at: Cursor<'_>, words: &[&str]) -> bool {
    at.word(words).is_some() || half_after(&mut at).is_some()
}

fn half_before(at: &mut Cursor<'_>) -> Option<bool> {
    let word = at.next()?.word()?;
    let ends = |names: &[&str]| names.iter().any(|name| word.ends_with(name));
    let is_afternoon = ends(AFTERNOON_BEFORE);
    if !is_afternoon && !ends(MORNING_BEFORE) {
        return None;
    }
    *at = at.advanced();
    Some(is_afternoon)
}

/// "am" or "a.m.", "PM" or "p. m.".
fn half_after(at: &mut Cursor<'_>) -> Option<bool> {
    let mut ahead = *at;
    let is_afternoon = if ahead.word(AFTERNOON).is_some() {
        true
    } else if ahead.word(MORNING).is_some() {
        false
    } else {
        let half = ahead.word(&["a", "p"])?;
        ahead.close_sign(".")?;
        ahead.word(&["m"])?;
        half == "p"
    };
    let mut end = ahead;
    if end.close_sign(".").is_some() && end.is_spaced() {
        ahead = end;
    }
    *at = ahead;
    Some(is_afternoon)
}

/// The offset from UTC that stands after a time.
fn offset(at: &mut Cursor<'_>, zones: Zones) -> Option<i16> {
    let mut ahead = *at;
    let is_bracketed = ahead.sign("(").is_some();
    let minutes = named_offset(&mut ahead, zones).or_else(|| Some(Some(full_offset(&mut ahead)?)))?;
    if is_bracketed && ahead.sign(")").is_none() {
        return None;
    }
    // The offset again in words, as JavaScript writes it: "(CEST)".
    let mut again = ahead;
    if !is_bracketed
        && again.sign("(").is_some()
        && named_offset(&mut again, zones).is_some()
        && again.sign(")").is_some()
    {
        ahead = again;
    }
    *at = ahead;
    minutes
}

/// An offset by its name, with the hours after it: "GMT+2". The inner None is a
/// name that says nothing certain.
fn named_offset(at: &mut Cursor<'_>, zones: Zones) -> Option<Option<i16>> {
    let name = at.next()?.word()?;
    let known = ZONES.iter().find(|(zone, _)| *zone == name);
    if known.is_none() && !VAGUE_ZONES.contains(&name) {
        return None;
    }
    *at = at.advanced();
    let Some(&(_, minutes)) = known else { return Some(None) };
    if minutes != 0 {
        return Some((zones == Zones::OfMail).then_some(minutes));
    }
    Some(Some(signed_offset(at).unwrap_or(0)))
}

/// An offset with its minutes: "+02:00", "-0330". A lone "+5" may count comments.
fn full_offset(at: &mut Cursor<'_>) -> Option<i16> {
    let start = *at;
    let mut ahead = *at;
    let minutes = signed_offset(&mut ahead)?;
    let has_minutes = ahead.index() > start.index() + 2;
    let has_four_digits = || matches!(start.advanced().number(4), Some((_, 4)));
    if !has_minutes && !has_four_digits() {
        return None;
    }
    *at = ahead;
    Some(minutes)
}

/// An offset in numbers: "+2", "+02:00", "-0330".
fn signed_offset(at: &mut Cursor<'_>) -> Option<i16> {
    let mut ahead = *at;
    let sign = ahead.sign("+-−")?;
    if ahead.is_spaced() {
        return None;
    }
    let (value, digits) = ahead.number(4)?;
    let (hours, minutes) = match digits {
        4 => (value / 100, value % 100),
        3 => return None,
        _ => (value, minutes_of_offset(&mut ahead)),
    };
    if hours > 14 || minutes > 59 {
        return None;
    }
    *at = ahead;
    let size = i16::try_from(hours * 60 + minutes).ok()?;
    Some(if sign == '+' { size } else { -size })
}

fn minutes_of_offset(at: &mut Cursor<'_>) -> u32 {
    let mut ahead = *at;
    if ahead.close_sign(":").is_none() {
        return 0;
    }
    let Some((minutes, 2)) = ahead.number(2) else { return 0 };
    *at = ahead;
    minutes
}
