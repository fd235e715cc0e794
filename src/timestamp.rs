//! A moment as a page gives it.

use std::fmt;
use std::str::FromStr;

/// A day, with a time of day and an offset from UTC if the page gives them.
/// Nothing is invented: what the page does not say is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Timestamp {
    year: u16,
    month: u8,
    day: u8,
    time: Option<Time>,
    offset_minutes: Option<i16>,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Time {
    hour: u8,
    minute: u8,
    second: u8,
}

/// A text that is not a timestamp as [`Timestamp`] displays itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseTimestampError(());

/// Pages older than the calendar that they count in mean another day.
const YEARS: std::ops::RangeInclusive<u32> = 1600..=2100;

/// The days that software writes where it has none.
const UNSET: &[(u32, u32, u32)] = &[(1900, 1, 1), (1970, 1, 1)];

/// No place is further from Greenwich.
const MAX_OFFSET_MINUTES: i16 = 14 * 60;

const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

impl Time {
    /// None if no clock shows this.
    pub(crate) fn new(hour: u32, minute: u32, second: u32) -> Option<Time> {
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        Some(Time {
            hour: u8::try_from(hour).ok()?,
            minute: u8::try_from(minute).ok()?,
            second: u8::try_from(second).ok()?,
        })
    }

    /// The hour, moved by the half of the day that was named. None if the hour
    /// is none of a half.
    pub(crate) fn in_half(self, is_afternoon: bool) -> Option<Time> {
        let hour = match (self.hour, is_afternoon) {
            (12, false) => 0,
            (1..=11, true) => self.hour + 12,
            // "15:30 pm" says nothing else than "15:30".
            (_, true) | (0..=11, false) => self.hour,
            _ => return None,
        };
        Some(Time { hour, ..self })
    }
}

impl Timestamp {
    /// A day without a time. None if the calendar has no such day, or if it is
    /// one that software writes for "unknown".
    pub(crate) fn on(year: u32, month: u32, day: u32) -> Option<Timestamp> {
        let is_day = YEARS.contains(&year) && (1..=days_of(year, month)).contains(&day);
        if !is_day || UNSET.contains(&(year, month, day)) {
            return None;
        }
        Some(Timestamp {
            year: u16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
            time: None,
            offset_minutes: None,
        })
    }

    /// The day at a time. An offset that no place has is dropped.
    pub(crate) fn at(self, time: Time, offset_minutes: Option<i16>) -> Timestamp {
        let offset_minutes = offset_minutes.filter(|minutes| minutes.abs() <= MAX_OFFSET_MINUTES);
        Timestamp { time: Some(time), offset_minutes, ..self }
    }

    /// The moment that a Unix clock shows.
    pub(crate) fn from_unix(seconds: i64) -> Option<Timestamp> {
        let day = Timestamp::from_day_number(seconds.div_euclid(SECONDS_OF_DAY))?;
        let second = u32::try_from(seconds.rem_euclid(SECONDS_OF_DAY)).ok()?;
        let time = Time::new(second / 3600, second / 60 % 60, second % 60)?;
        Some(day.at(time, Some(0)))
    }

    /// The day so many days after 1970-01-01.
    pub(crate) fn from_day_number(number: i64) -> Option<Timestamp> {
        // Years are counted from March on, so that the leap day is the last.
        let days = number.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = era.checked_mul(400)? + year_of_era + i64::from(month <= 2);
        Timestamp::on(u32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    }

    /// The day of the system's clock, by UTC; none where there is no clock.
    pub(crate) fn today() -> Option<Timestamp> {
        if cfg!(all(target_family = "wasm", target_os = "unknown")) {
            return None;
        }
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
        Timestamp::from_day_number(i64::try_from(since.as_secs()).ok()? / SECONDS_OF_DAY)
    }

    /// Whether it is surely before another moment: on a day before, or at an hour before
    /// by the same clock.
    pub(crate) fn is_before(self, other: Timestamp) -> bool {
        let clock = |time: Time| (time.hour, time.minute, time.second);
        let hours = self.time.zip(other.time).filter(|_| self.offset_minutes == other.offset_minutes);
        let is_earlier = hours.is_some_and(|(own, other)| clock(own) < clock(other));
        self.day_number() < other.day_number() || (self.same_day(other) && is_earlier)
    }

    /// The year of the Gregorian calendar.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 on.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1 on.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Whether the page gives a time of day.
    #[must_use]
    pub const fn has_time(self) -> bool {
        self.time.is_some()
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> Option<u8> {
        match self.time {
            Some(time) => Some(time.hour),
            None => None,
        }
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub const fn minute(self) -> Option<u8> {
        match self.time {
            Some(time) => Some(time.minute),
            None => None,
        }
    }

    /// The second, 0 to 59; 0 if the page has hours and minutes alone.
    #[must_use]
    pub const fn second(self) -> Option<u8> {
        match self.time {
            Some(time) => Some(time.second),
            None => None,
        }
    }

    /// How many minutes the clock of the page is before UTC.
    #[must_use]
    pub const fn offset_minutes(self) -> Option<i16> {
        self.offset_minutes
    }

    /// The days since 1970-01-01, by the page's own clock.
    pub(crate) fn day_number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let shifted = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * shifted + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// Whether both are the same day, each by its own clock.
    pub(crate) fn same_day(self, other: Timestamp) -> bool {
        self.day_number() == other.day_number()
    }
}

/// How many days a month has; 0 if there is no such month.
fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(is_leap),
        _ => 0,
    }
}

/// As in RFC 3339, with no more than is known: `2024-05-01`,
/// `2024-05-01T10:30:00` or `2024-05-01T10:30:00+02:00`.
impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(out, "T{:02}:{:02}:{:02}", time.hour, time.minute, time.second)?;
        match self.offset_minutes {
            None => Ok(()),
            Some(0) => write!(out, "Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(out, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

impl fmt::Display for ParseTimestampError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a date of the form 2024-05-01, with or without a time and an offset")
    }
}

impl std::error::Error for ParseTimestampError {}

/// The inverse of `Display`, and of nothing else.
impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    fn from_str(text: &str) -> Result<Timestamp, ParseTimestampError> {
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
        let numbers: Vec<u32> = numbers.take(MAX_NUMBERS).collect();
        let sign = if text.contains('+') { 1 } else { -1 };
        let read = match *numbers.as_slice() {
            [year, month, day] => Timestamp::on(year, month, day),
            [year, month, day, hour, minute, second, ref offset @ ..] => {
                let offset = match *offset {
                    [hours, minutes] => i16::try_from(hours.saturating_mul(60).saturating_add(minutes))
                        .ok()
                        .map(|minutes| sign * minutes),
                    _ => text.ends_with('Z').then_some(0),
                };
                let time = Time::new(hour, minute, second);
                Timestamp::on(year, month, day).zip(time).map(|(day, time)| day.at(time, offset))
            }
            _ => None,
        };
        // Signs in other places than these, or other numbers of digits, are mistakes.
        read.filter(|read| read.to_string() == text).ok_or(ParseTimestampError(()))
    }
}

/// More numbers than this are in no timestamp, which has eight at most.
const MAX_NUMBERS: usize = 9;

#[cfg(feature = "serde")]
impl TryFrom<String> for Timestamp {
    type Error = ParseTimestampError;

    fn try_from(text: String) -> Result<Timestamp, ParseTimestampError> {
        text.parse()
    }
}

#[cfg(feature = "serde")]
impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> String {
        timestamp.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        let cases =
            [((1970, 1, 2), 1), ((1969, 12, 31), -1), ((2000, 3, 1), 11_017), ((2024, 2, 29), 19_782)];
        for ((year, month, day), number) in cases {
            let timestamp = Timestamp::on(year, month, day).unwrap();
            assert_eq!(timestamp.day_number(), number, "{timestamp}");
        }
        for number in -130_000..40_000 {
            if let Some(timestamp) = Timestamp::from_day_number(number) {
                assert_eq!(timestamp.day_number(), number);
            }
        }
    }

    #[test]
    fn days_that_are_none_are_refused() {
        let cases = [
            (2023, 2, 29),
            (2100, 2, 29),
            (2024, 4, 31),
            (2024, 0, 1),
            (2024, 13, 1),
            (2024, 1, 0),
            (1970, 1, 1),
            (1900, 1, 1),
            (1, 1, 1),
            (1599, 5, 5),
            (2101, 5, 5),
        ];
        for (year, month, day) in cases {
            assert_eq!(Timestamp::on(year, month, day), None, "{year} {month} {day}");
        }
    }

    #[test]
    fn what_is_displayed_is_read_again() {
        for number in (-130_000..47_000).step_by(97) {
            let Some(day) = Timestamp::from_day_number(number) else { continue };
            let spread = u32::try_from(number.rem_euclid(86_400)).unwrap();
            let time = Time::new(spread / 3600, spread / 60 % 60, spread % 60).unwrap();
            let offset = i16::try_from(number % 840).unwrap();
            for timestamp in [day, day.at(time, None), day.at(time, Some(0)), day.at(time, Some(offset))] {
                assert_eq!(timestamp.to_string().parse(), Ok(timestamp), "{timestamp}");
            }
        }
        for text in
            ["", "2024-5-1", "2024-05-01 10:30:00", "2024-05-01T10:30", "2024-05-01T10:30:00+00:00", "x"]
        {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }
}
