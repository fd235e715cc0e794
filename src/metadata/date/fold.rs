//! Letters as they are compared: without case, accents and other differences
//! that writers of dates do not keep to.

use once_cell::sync::Lazy;

use crate::hash::WordMap;

/// Each row: the letters that count as the first one. Accents fall because
/// capitals are often written without them.
const ALIKE: &[&str] = &[
    "aáàâäãåāăąạảấầẩẫậắằẳẵặ",
    "cçćčĉ",
    "dđď",
    "eéèêëēėęěẹẻẽếềểễệ",
    "gğģġ",
    "iíìîïīįıịỉĩ",
    "kķ",
    "lłļĺľ",
    "nñńňņ",
    "oóòôöõøōőọỏốồổỗộơớờởỡợ",
    "rřŕ",
    "sśšşș",
    "tťţț",
    "uúùûüūůűųụủũưứừửữự",
    "yýÿỳỵỷỹ",
    "zźżž",
    "αά",
    "εέ",
    "ηή",
    "ιίϊΐ",
    "οό",
    "σς",
    "υύϋΰ",
    "ωώ",
    "иѝй",
    "ії",
    "еёѐ",
    "уў",
    "اأإآ",
    "یيى",
    "کك",
];

/// The first letter of the row that a letter stands in.
static BASES: Lazy<WordMap<char, char>> = Lazy::new(|| {
    let row = |row: &&'static str| {
        let base = row.chars().next();
        row.chars().skip(1).filter_map(move |letter| Some((letter, base?)))
    };
    ALIKE.iter().flat_map(row).collect()
});

/// Appends a letter as it is compared. Marks that stand over or under a letter
/// of an alphabet are dropped; those of Indian and Thai script are vowels.
pub(super) fn push(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    for lower in letter.to_lowercase().filter(|&lower| !is_dropped(lower)) {
        folded.push(BASES.get(&lower).copied().unwrap_or(lower));
    }
}

/// A text as it is compared.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| push(&mut folded, letter));
    folded
}

/// Marks that do not make another word.
pub(super) fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a letter is of a script that puts no spaces between words.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{e7f}' | '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_texts_are_folded_alike() {
        let cases = [
            ("FÉVRIER", "fevrier"),
            ("Kasım", "KASIM"),
            ("İyun", "iyun"),
            ("ΜΑΪΟΥ", "Μαΐου"),
            ("Květen", "kveten"),
        ];
        for (one, other) in cases {
            assert_eq!(fold(one), fold(other));
        }
    }
}
