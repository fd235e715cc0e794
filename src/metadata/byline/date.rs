//! Dates, times and counts beside names.

use super::language::ENDS;
use super::text::{is_capital, is_cased};

/// Months and days. Short forms count before a full stop, too.
const CALENDAR: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april",
    "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "januar", "jänner", "februar", "märz", "mrz",
    "mai", "juni", "juli", "okt", "oktober", "dez", "dezember", "janvier", "févr", "février", "mars", "avr",
    "avril", "juin", "juil", "juillet", "août", "septembre", "octobre", "novembre", "déc", "décembre", "ene",
    "enero", "febrero", "marzo", "abr", "abril", "mayo", "junio", "julio", "ago", "agosto", "septiembre",
    "octubre", "noviembre", "dic", "diciembre", "janeiro", "fev", "fevereiro", "março", "maio", "junho",
    "julho", "setembro", "out", "outubro", "novembro", "dezembro", "gen", "gennaio", "febbraio", "aprile",
    "mag", "maggio", "giu", "giugno", "lug", "luglio", "set", "settembre", "ott", "ottobre", "dicembre",
    "januari", "februari", "maart", "mrt", "mei", "augustus", "maj", "augusti", "ocak", "şubat", "mart",
    "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık", "stycznia",
    "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
    "listopada", "grudnia", "ledna", "února", "března", "dubna", "května", "června", "července", "srpna",
    "září", "října", "prosince", "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta",
    "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta", "tháng",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря", "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня",
    "вересня", "жовтня", "листопада", "грудня", "ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου",
    "ιουνίου", "ιουλίου", "αυγούστου", "σεπτεμβρίου", "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου", "agustus",
    "desember", "mac", "ogos", "min", "std", "stunde", "stunden", "minuten", "tage", "tagen",
];

/// Whether a word is a number, with the ending of an ordinal, a time or a unit at most.
pub(super) fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ':']).trim_start_matches(['@', '#']);
    let rest = word
        .trim_start_matches(|char: char| char.is_numeric() || matches!(char, '.' | ',' | '/' | ':' | '-'));
    let is_unit = matches!(
        rest,
        "" | "st"
            | "nd"
            | "rd"
            | "th"
            | "am"
            | "pm"
            | "AM"
            | "PM"
            | "h"
            | "m"
            | "d"
            | "min"
            | "º"
            | "°"
            | "er"
            | "s"
    );
    word.starts_with(char::is_numeric) && (is_unit || !is_cased(rest))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_number(word)
}

/// Whether a word is a date that begins with its year, or that year.
pub(super) fn begins_with_year(word: &str) -> bool {
    word.split_at_checked(4).is_some_and(|(year, rest)| {
        let is_bounded = rest.is_empty() || rest.starts_with(['.', '-', '/', '년', '年']);
        is_year(year) && is_bounded
    })
}

/// Whether a word is a month or a day.
pub(super) fn is_calendar(word: &str) -> bool {
    CALENDAR.contains(&word.trim_end_matches(['.', ',']).to_lowercase().as_str())
}

/// Whether a word is of a date.
pub(super) fn is_timely(word: &str) -> bool {
    is_number(word) || is_calendar(word)
}

/// Words without a date at their beginning.
pub(super) fn after_date<S: AsRef<str>>(words: &[S]) -> &[S] {
    let word = |index: usize| words.get(index).map_or("", AsRef::as_ref);
    let is_date = is_number(word(0))
        && (words.len() == 1 || is_year(word(0)) || is_of_date(word(1)) || !is_capital(word(1)))
        || is_calendar(word(0)) && is_number(word(1));
    if !is_date {
        return words;
    }
    let is_end = |&index: &usize| {
        let word = word(index);
        !is_timely(word) && if is_cased(word) { is_capital(word) } else { follows_year(words, index) }
    };
    let end = (0..words.len()).find(is_end).unwrap_or(words.len());
    words.get(end..).unwrap_or_default()
}

/// Whether a word without capitals stands behind a year, where no month does.
fn follows_year<S: AsRef<str>>(words: &[S], index: usize) -> bool {
    let is_year = |word: &S| word.as_ref().chars().filter(|char| char.is_numeric()).count() >= 4;
    let is_letter = words.get(index).is_none_or(|word| word.as_ref().chars().count() < 2);
    !is_letter && words.iter().take(index).any(is_year)
}

fn is_of_date(word: &str) -> bool {
    is_timely(word) || !is_cased(word)
}

/// The words before a date, a time or a count.
pub(super) fn before_date<S: AsRef<str>>(words: &[S]) -> &[S] {
    let word = |index: usize| words.get(index).map_or("", AsRef::as_ref);
    let is_date = |&index: &usize| {
        let number = word(index);
        let next = word(index + 1);
        is_number(number)
            && (number.contains(['.', ':', '/', '-'])
                || is_year(number)
                || !number.ends_with(|char: char| char.is_numeric())
                || (index + 1 < words.len() && (is_timely(next) || !is_capital(next)))
                || is_before_number(word(index - 1), index))
    };
    let Some(mut end) = (1..words.len()).find(is_date) else { return words };
    while end > 0 && is_before_number(word(end - 1), end) {
        end -= 1;
    }
    words.get(..end).unwrap_or_default()
}

/// Whether a word at a place belongs to the number behind it. The first word
/// of a name may be June or Jan.
fn is_before_number(word: &str, place: usize) -> bool {
    is_number(word) || ENDS.contains(word) || place > 1 && (is_calendar(word) || matches!(word, "the" | "-"))
}

/// Zones and halves of the day in capitals.
const ZONES: &[&str] = &["AM", "PM", "UTC", "GMT", "EST", "EDT", "ET", "CET", "Uhr"];

/// A date with its time has no more words.
const MAX_DATE_WORDS: usize = 8;

/// Whether words are nothing but a date, a time or a count.
pub(super) fn is_date<S: AsRef<str>>(words: &[S]) -> bool {
    let has_number = words.iter().any(|word| is_number(word.as_ref()));
    let is_known = |(index, word): (usize, &S)| {
        let word = word.as_ref();
        is_timely(word)
            || ZONES.contains(&word)
            || if is_cased(word) {
                !is_capital(word) || ENDS.contains(word.to_lowercase().as_str())
            } else {
                !follows_year(words, index)
            }
    };
    words.is_empty()
        || (has_number && words.len() <= MAX_DATE_WORDS && words.iter().enumerate().all(is_known))
}
