//! Whether a page is UTF-8, from its bytes.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, ISO_2022_JP, SHIFT_JIS, UTF_8};

/// Pairs of bytes in Chinese, Japanese and Korean encodings look like UTF-8 in one of
/// seven cases or less: not so many in a row.
const CERTAIN_CHARACTERS: usize = 4;

/// A damaged character among so many sound ones leaves a page UTF-8, whatever it declares: in
/// other encodings, few are sound.
const CHARACTERS_PER_DAMAGE: usize = 2;

/// Bytes of the longest character.
const MAX_CHARACTER: usize = 4;

/// How much is looked at between two looks at the count.
const CHUNK: usize = 4096;

/// The encodings that write a character in several bytes, and might look like UTF-8 for a
/// few.
const MULTI_BYTE: [&Encoding; 7] = [BIG5, EUC_JP, EUC_KR, GB18030, GBK, ISO_2022_JP, SHIFT_JIS];

/// Whether nothing that a page declares could make valid UTF-8 anything else.
pub(super) fn is_certain(text: &str) -> bool {
    let mut count = 0;
    text.as_bytes().chunks(CHUNK).any(|chunk| {
        count += characters(chunk);
        count >= CERTAIN_CHARACTERS
    })
}

/// Whether a page that may have damaged characters, or few that are not ASCII, is UTF-8. `guess`
/// is the encoding that it looks like if it is not.
pub(super) fn is_likely(
    bytes: &[u8],
    declared: &[&'static Encoding],
    guess: impl Fn() -> &'static Encoding,
) -> bool {
    let Measure { sound, malformed } = measure(bytes);
    if declared.contains(&UTF_8) && sound >= malformed {
        return true;
    }
    if sound < CERTAIN_CHARACTERS {
        let multi_byte = declared.first().filter(|first| MULTI_BYTE.contains(first));
        return malformed == 0 && sound > 0 && multi_byte.is_none_or(|&first| first != guess());
    }
    sound >= malformed.saturating_mul(CHARACTERS_PER_DAMAGE)
}

#[derive(Default)]
struct Measure {
    /// Characters beyond ASCII.
    sound: usize,
    malformed: usize,
}

fn measure(bytes: &[u8]) -> Measure {
    let mut measure = Measure::default();
    let bytes = whole(bytes);
    for chunk in bytes.utf8_chunks() {
        measure.sound += characters(chunk.valid().as_bytes());
        measure.malformed += usize::from(!chunk.invalid().is_empty());
    }
    measure
}

/// The bytes without a last character that is cut off.
fn whole(bytes: &[u8]) -> &[u8] {
    let start = bytes.len().saturating_sub(MAX_CHARACTER);
    let (body, end) = bytes.split_at_checked(start).unwrap_or_default();
    let Some(lead) = end.iter().rposition(|byte| *byte & 0xC0 != 0x80) else {
        return bytes;
    };
    let last = end.get(lead..).unwrap_or_default();
    let is_cut = std::str::from_utf8(last).is_err_and(|error| error.error_len().is_none());
    if is_cut { bytes.get(..body.len() + lead).unwrap_or(bytes) } else { bytes }
}

/// How many characters beyond ASCII begin in valid UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte >= 0xC0).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1251, WINDOWS_1252};

    #[test]
    fn a_few_characters_are_not_certain() {
        assert!(!is_certain("naïve"));
        assert!(is_certain("naïve, déjà vu, été"));
        assert!(is_certain(&format!("ä{}äää", "a".repeat(2 * CHUNK))));
    }

    #[test]
    fn a_cut_off_character_is_no_damage() {
        for (bytes, expected) in [
            (&b"abc"[..], 3),
            (b"\xC3\xA9", 2),
            (b"a\xC3", 1),
            (b"a\xE2\x80", 1),
            (b"a\xF0\x9F\x98", 1),
            (b"a\x80", 2),
            (b"\xFF", 1),
            (b"\x80\x80\x80\x80\x80", 5),
            (b"", 0),
        ] {
            assert_eq!(whole(bytes).len(), expected, "{bytes:?}");
        }
    }

    #[test]
    fn damage_is_outnumbered() {
        let is_likely = |bytes: &[u8], declared| is_likely(bytes, &[declared], || WINDOWS_1252);
        assert!(is_likely("déjà vu, café \u{2013}".as_bytes(), WINDOWS_1251));
        assert!(is_likely(b"d\xC3\xA9j\xC3\xA0 \xFF", UTF_8));
        assert!(!is_likely(b"d\xC3\xA9j\xC3\xA0 \xFF", WINDOWS_1252));
        assert!(!is_likely(b"d\xE9j\xE0", UTF_8));
    }
}
