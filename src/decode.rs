//! Bytes to `str`: byte order mark, caller's label, `<meta charset>`, detection.
//!
//! The order is that of the HTML standard's [encoding sniffing][spec], with a
//! statistical detector in place of the "implementation-defined default".
//!
//! [spec]: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use once_cell::sync::Lazy;
use regex::bytes::Regex;

/// The standard asks for a declaration in the first 1,024 bytes; real pages put
/// scripts before it, and browsers read on until the first chunk ends.
const PRESCAN_BYTES: usize = 8 * 1024;

/// The detector gains nothing from more than this, and reads byte by byte.
const DETECT_BYTES: usize = 256 * 1024;

static META_CHARSET: Lazy<Regex> = Lazy::new(|| {
    #[expect(clippy::expect_used, reason = "a constant pattern, compiled by every test")]
    Regex::new(r#"(?i-u)<meta\s[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)"#).expect("constant pattern")
});

static XML_ENCODING: Lazy<Regex> = Lazy::new(|| {
    #[expect(clippy::expect_used, reason = "a constant pattern, compiled by every test")]
    Regex::new(r#"(?-u)^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9_:.\-]+)"#).expect("constant pattern")
});

/// Decodes a page. Malformed sequences become U+FFFD; linear in `bytes`.
pub(crate) fn decode<'a>(bytes: &'a [u8], label: Option<&'static Encoding>) -> Cow<'a, str> {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        let body = bytes.get(skip..).unwrap_or_default();
        return encoding.decode_without_bom_handling(body).0;
    }
    let encoding = label
        .or_else(|| utf16_without_bom(bytes))
        .or_else(|| declared(bytes))
        .unwrap_or_else(|| detected(bytes));
    encoding.decode_without_bom_handling(bytes).0
}

/// Markup in UTF-16 has a NUL in every other byte of its ASCII tags.
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, second, 0, ..] if second.is_ascii_graphic() => Some(UTF_16LE),
        [0, b'<', 0, second, ..] if second.is_ascii_graphic() => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the page declares, if it can be true.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN_BYTES).unwrap_or(bytes);
    let label =
        [&META_CHARSET, &XML_ENCODING].into_iter().find_map(|pattern| pattern.captures(head)?.get(1))?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // Both rules are the standard's: a declaration that was itself read as
    // ASCII cannot be UTF-16, and x-user-defined stands for windows-1252.
    let encoding = if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    };
    let is_contradicted = encoding == UTF_8 && std::str::from_utf8(bytes).is_err_and(mostly_not_utf8(bytes));
    (!is_contradicted).then_some(encoding)
}

/// A page that declares UTF-8 and breaks at its first non-ASCII byte was
/// written in something else; one that breaks later holds a damaged character.
fn mostly_not_utf8(bytes: &[u8]) -> impl Fn(std::str::Utf8Error) -> bool {
    move |error| bytes.get(..error.valid_up_to()).is_some_and(<[u8]>::is_ascii)
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let sample = bytes.get(..DETECT_BYTES).unwrap_or(bytes);
    detector.feed(sample, sample.len() == bytes.len());
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(charset: &str, text: &str) -> String {
        format!(
            "<!DOCTYPE html><html><head><meta charset=\"{charset}\"></head><body><p>{text}</p></body></html>"
        )
    }

    #[test]
    fn bom_beats_everything() {
        let mut bytes = b"\xEF\xBB\xBF".to_vec();
        bytes.extend(page("windows-1252", "naïve").as_bytes());
        assert!(decode(&bytes, Encoding::for_label(b"koi8-r")).contains("naïve"));
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend("<p>naïve".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(decode(&utf16, None), "<p>naïve");
    }

    #[test]
    fn label_beats_declaration() {
        let encoding = Encoding::for_label(b"windows-1251").unwrap();
        let html = page("utf-8", "Привет");
        let (bytes, _, _) = encoding.encode(&html);
        assert!(decode(&bytes, Some(encoding)).contains("Привет"));
    }

    #[test]
    fn declaration_is_read() {
        for (label, text) in [
            ("shift_jis", "日本語の記事"),
            ("gb18030", "中文文章"),
            ("euc-kr", "한국어 기사"),
            ("big5", "繁體中文"),
            ("windows-1256", "مقالة عربية"),
            ("iso-8859-2", "příliš žluťoučký"),
        ] {
            let html = page(label, text);
            let (bytes, _, unmappable) = Encoding::for_label(label.as_bytes()).unwrap().encode(&html);
            assert!(!unmappable, "{label}");
            assert_eq!(decode(&bytes, None), html, "{label}");
        }
    }

    #[test]
    fn a_false_utf8_declaration_is_not_believed() {
        let html = page("utf-8", "Это длинная статья о погоде в Москве и о том, что будет завтра утром.");
        let (bytes, _, _) = Encoding::for_label(b"windows-1251").unwrap().encode(&html);
        assert!(decode(&bytes, None).contains("длинная статья"));
    }

    #[test]
    fn one_damaged_character_does_not_change_the_encoding() {
        let mut bytes = page("utf-8", "déjà vu").into_bytes();
        bytes.extend(b"<p>\xFF</p>");
        let text = decode(&bytes, None);
        assert!(text.contains("déjà vu") && text.contains('\u{FFFD}'));
    }

    #[test]
    fn undeclared_pages_are_detected() {
        let html = "<p>Статья о том, как зимой в городе убирают снег и куда его вывозят.</p>";
        let (bytes, _, _) = Encoding::for_label(b"windows-1251").unwrap().encode(html);
        assert_eq!(decode(&bytes, None), html);
        assert_eq!(decode("<p>schöne Grüße</p>".as_bytes(), None), "<p>schöne Grüße</p>");
        let utf16: Vec<u8> = "<p>naïve".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&utf16, None), "<p>naïve");
    }
}
