//! Vietnamese as windows-1258 has it: tones are characters of their own.

/// A letter, and the same with each of the tones.
const LETTERS: [&str; 24] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ",
    "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ",
    "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
];

/// Grave, hook, tilde, acute and dot below, in the order of the letters.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

pub(crate) fn decompose(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, c| {
        let found = LETTERS.iter().find_map(|letters| {
            let tone = letters.chars().skip(1).position(|letter| letter == c)?;
            Some((letters.chars().next()?, *TONES.get(tone)?))
        });
        match found {
            Some((letter, tone)) => all.extend([letter, tone]),
            None => all.push(c),
        }
        all
    })
}

#[test]
fn tones_are_parted() {
    assert_eq!(decompose("phở Ấm"), "pho\u{31B}\u{309} Â\u{301}m".replace("o\u{31B}", "ơ"));
}
