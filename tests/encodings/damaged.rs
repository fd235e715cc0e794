//! Pages with malformed and with cut off characters.

use dehusk::Extractor;

use crate::page::{Page, decode, encoding};

const JAPANESE: &str = "<p>雪の朝、駅の前で待つ人がいた。</p><p>電車は遅れていた。</p><p>カタカナの看板が見える。</p>\
    <p>となりの店では、湯気の立つ鍋を囲んで話がはずむ。</p><p>やがて雪はやみ、屋根が光った。</p><p>子どもが走る";

#[test]
fn one_damaged_character_does_not_change_the_encoding() {
    for (label, text) in [
        ("utf-8", "Déjà vu, café, naïve, Grüße"),
        ("utf-8", "Это длинная статья"),
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
        (
            "gb18030",
            "<p>山上的小邮局又亮起了灯。</p><p>去年冬天,三个退休的老师把屋顶修好了。</p><p>现在有人寄信。</p>",
        ),
    ] {
        for declaration in
            [format!("<meta charset={label}>"), "<meta charset=utf-8>".to_owned(), String::new()]
        {
            let mut page = Page::new(&format!("{declaration}{text}"), encoding(label));
            page.lose_a_byte();
            assert_eq!(decode(&page.bytes), (page.text, encoding(label).name()), "{declaration}");
        }
    }
}

#[test]
fn a_cut_off_character_is_one_malformed_character() {
    for label in ["utf-8", "shift_jis", "euc-jp"] {
        let mut page = Page::new(JAPANESE, encoding(label));
        page.cut_off();
        let (text, name) = decode(&page.bytes);
        assert_eq!(name, encoding(label).name());
        assert!(text.ends_with('\u{FFFD}') && text.matches('\u{FFFD}').count() == 1, "{label}");
    }
}

/// The page is malformed in the encoding that the caller tells, and the caller is believed.
#[test]
fn the_caller_is_not_doubted() {
    let extractor = Extractor::new().with_encoding("utf-8").unwrap();
    let (text, name) = extractor.decode(b"<p>d\xE9j\xE0 vu");
    assert_eq!((text.as_ref(), name), ("<p>d\u{FFFD}j\u{FFFD} vu", "UTF-8"));
}

#[test]
fn odd_bytes_do_no_harm() {
    let parts: [&[u8]; 9] =
        [b"<meta charset", b"=", b"<!--", b"\xFF", b"\0", b"<script", b"'", b"\x1B$B", b"<?xml encoding=\""];
    for first in parts {
        for second in parts {
            for third in parts {
                let bytes = [first, second, third].concat();
                let (text, _) = decode(&bytes);
                assert!(text.len() <= 3 * bytes.len());
            }
        }
    }
}
