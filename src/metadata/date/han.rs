//! Dates in Chinese numerals: "二〇二四年五月一日".

use super::token::{Kind, Token};

/// The numerals, each with another form of the same value if there is one.
const NUMERALS: &[&str] = &["〇零○", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const TEN: char = '十';
const TWENTY: char = '廿';

/// After the year, the month and the day. All of them have to stand there: such numerals
/// are parts of many words.
const UNITS: [&str; 3] = ["年", "月", "日號号"];

/// A year has no more numerals, and a month or a day has fewer: "三十一".
const MAX_NUMERALS: usize = 4;

/// Whether a text may have such a date.
pub(super) fn may_be_in(text: &str) -> bool {
    text.contains('年')
}

/// The numbers of the date that a text begins with, and the words between them, as if it
/// were written with digits.
pub(super) fn date(text: &str, start: usize, is_spaced: bool) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut at = start;
    for units in UNITS {
        let count = rest.chars().take(MAX_NUMERALS).take_while(|letter| is_numeral(*letter)).count();
        let end = rest.char_indices().nth(count)?.0;
        let (numerals, behind) = rest.split_at_checked(end)?;
        let unit = behind.chars().next().filter(|unit| units.contains(*unit))?;
        let (value, digits) = number(numerals)?;
        let is_spaced = is_spaced && tokens.is_empty();
        let unit_at = at + end;
        tokens.push(Token { kind: Kind::Number { value, digits }, range: at..unit_at, is_spaced });
        at = unit_at + unit.len_utf8();
        tokens.push(Token { kind: Kind::Word(unit.to_string()), range: unit_at..at, is_spaced: false });
        rest = behind.strip_prefix(unit)?;
    }
    Some(tokens)
}

/// The value of a numeral, and with how many digits it is written: a year numeral by
/// numeral, other numbers with the word for ten, too.
fn number(numerals: &str) -> Option<(u32, usize)> {
    if numerals.is_empty() {
        return None;
    }
    if numerals.contains([TEN, TWENTY]) {
        return Some((tens(numerals)?, 2));
    }
    let value = numerals.chars().try_fold(0, |value, letter| Some(value * 10 + numeral(letter)?))?;
    Some((value, numerals.chars().count()))
}

/// "十", "十一", "二十", "三十一", "廿一".
fn tens(numerals: &str) -> Option<u32> {
    let (before, after) = numerals.split_once([TEN, TWENTY])?;
    let single = |text: &str, without: u32| {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (None, _) => Some(without),
            (Some(letter), None) => numeral(letter).filter(|value| *value < 10),
            _ => None,
        }
    };
    let tens = if numerals.starts_with(TWENTY) { 2 } else { single(before, 1)? };
    Some(tens * 10 + single(after, 0)?)
}

fn is_numeral(letter: char) -> bool {
    numeral(letter).is_some()
}

/// The value of a letter, if it is a numeral.
fn numeral(letter: char) -> Option<u32> {
    match letter {
        TEN => Some(10),
        TWENTY => Some(20),
        _ if letter.is_ascii() => None,
        _ => (0..).zip(NUMERALS).find(|(_, forms)| forms.contains(letter)).map(|(value, _)| value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_numbers() {
        let cases = [
            ("二〇二四", Some((2024, 4))),
            ("二零二四", Some((2024, 4))),
            ("五", Some((5, 1))),
            ("十", Some((10, 2))),
            ("十一", Some((11, 2))),
            ("二十", Some((20, 2))),
            ("三十一", Some((31, 2))),
            ("廿一", Some((21, 2))),
            ("一一三", Some((113, 3))),
            ("", None),
            ("十十", None),
            ("一二十", None),
        ];
        for (numerals, expected) in cases {
            assert_eq!(number(numerals), expected, "{numerals}");
        }
    }
}
