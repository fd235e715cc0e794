//! Every encoding of the Encoding Standard, declared in every way.

use dehusk::Extractor;
use encoding_rs::{REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

use crate::page::{Page, decode, encoding};

/// All encodings that pages can be in, and a text for each.
const TEXTS: [(&str, &str); 38] = [
    ("utf-8", "Všechny 言語 и языки"),
    ("ibm866", "Все языки мира"),
    ("iso-8859-2", "Příliš žluťoučký kůň"),
    ("iso-8859-3", "Ĉiuj lingvoj de la ĥoro, ġardino"),
    ("iso-8859-4", "Visas valodas, kā šī"),
    ("iso-8859-5", "Все языки мира"),
    ("iso-8859-6", "جميع اللغات"),
    ("iso-8859-7", "Όλες οι γλώσσες"),
    ("iso-8859-8", "כל השפות"),
    ("iso-8859-8-i", "כל השפות"),
    ("iso-8859-10", "Öll tungumál, sámegiella ŋ"),
    ("iso-8859-13", "Visos kalbos, „ąžuolas“"),
    ("iso-8859-14", "Gach teanga, ḃ ċ ḋ ŵ"),
    ("iso-8859-15", "Toutes les œuvres, 5 €"),
    ("iso-8859-16", "Toate limbile, și țara"),
    ("koi8-r", "Все языки мира"),
    ("koi8-u", "Усі мови, їжак і ґанок"),
    ("macintosh", "Toutes les œuvres, déjà"),
    ("windows-874", "ทุกภาษา"),
    ("windows-1250", "Příliš žluťoučký „kůň“"),
    ("windows-1251", "Усі мови, «їжак» і ґанок"),
    ("windows-1252", "Toutes les œuvres, « 5 € »"),
    ("windows-1253", "Όλες οι γλώσσες – 5 €"),
    ("windows-1254", "Bütün diller, ışık ve ağaç"),
    ("windows-1255", "כל השפות – ₪"),
    ("windows-1256", "جميع اللغات، پچگ"),
    ("windows-1257", "Visos kalbos, „ąžuolas“ – 5 €"),
    ("windows-1258", "Tâ\u{301}t că\u{309} tiê\u{301}ng đê\u{300}u"),
    ("x-mac-cyrillic", "Усі мови, «їжак»"),
    ("gbk", "所有的语言"),
    ("gb18030", "所有的语言 𠮷 ê"),
    ("big5", "所有的語言"),
    ("euc-jp", "すべての言語とカタカナ"),
    ("iso-2022-jp", "すべての言語とカタカナ"),
    ("shift_jis", "すべての言語とｶﾀｶﾅ"),
    ("euc-kr", "모든 언어와 漢字"),
    ("utf-16le", "Všechny 言語 и языки"),
    ("utf-16be", "Všechny 言語 и языки"),
];

/// The ways, with `LABEL` for the label, and the text behind.
const WAYS: [&str; 7] = [
    "<!DOCTYPE html><html><head><meta charset=\"LABEL\"><title>",
    "<html><head><META content='text/html; charset=LABEL' http-equiv=Content-Type><title>",
    "<?xml version=\"1.0\" encoding=\"LABEL\"?>\n<!DOCTYPE html><html><head><title>",
    "\n\n  <!-- saved --><html lang=en><head><meta name=x content=y><meta charset=LABEL/><title>",
    "<html><head><title>A page</title><script>if (a<b) f('<meta charset=big5>')</script><meta charset=LABEL><p>",
    "<html><head><meta charset=unknown><meta charset=''><meta charset='LABEL '><title>",
    "<html><head><style>body{}</style>SPACE<meta charset=LABEL><title>",
];

#[test]
fn every_encoding_is_read_as_declared() {
    for (label, text) in TEXTS {
        for way in WAYS {
            let html = way.replace("SPACE", &" ".repeat(20_000)).replace("LABEL", label) + text;
            let page = Page::new(&html, encoding(label));
            assert!(!page.text.contains("&#"), "{label} lacks characters");
            assert_eq!(page.text, html);
            let (found, name) = decode(&page.bytes);
            assert_eq!(found, html, "{label} as {name}");
        }
    }
}

#[test]
fn every_encoding_is_read_as_the_caller_tells() {
    for (label, text) in TEXTS {
        let html = format!("<meta charset=big5><p>{text}");
        let page = Page::new(&html, encoding(label));
        let extractor = Extractor::new().with_encoding(label).unwrap();
        assert_eq!(extractor.decode(&page.bytes), (html.into(), encoding(label).name()));
    }
}

#[test]
fn no_encoding_is_left_out() {
    let labels = "0123456789abcdefghijklmnopqrstuvwxyz".len();
    assert_eq!(TEXTS.len(), labels + 2, "the standard has 40 encodings, with x-user-defined and replacement");
    let mut names: Vec<_> = TEXTS.iter().map(|(label, _)| encoding(label).name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), TEXTS.len());
    assert!(![UTF_8, UTF_16LE, UTF_16BE].iter().any(|unicode| !names.contains(&unicode.name())));
    assert!(![REPLACEMENT, X_USER_DEFINED].iter().any(|other| names.contains(&other.name())));
}

#[test]
fn a_byte_order_mark_beats_all() {
    let extractor = Extractor::new().with_encoding("koi8-r").unwrap();
    let html = "<meta charset=windows-1251><p>naïve";
    let mut utf8 = b"\xEF\xBB\xBF".to_vec();
    utf8.extend(html.as_bytes());
    let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(Page::new(html, UTF_16LE).bytes).collect();
    let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(Page::new(html, UTF_16BE).bytes).collect();
    for (bytes, name) in [(utf8, "UTF-8"), (little, "UTF-16LE"), (big, "UTF-16BE")] {
        assert_eq!(extractor.decode(&bytes), (html.into(), name));
    }
}

#[test]
fn other_labels_are_known() {
    for (label, expected, text) in [
        ("utf8mb4", "utf-8", "Все языки"),
        ("win1251", "windows-1251", "Все языки"),
        ("CP1251", "windows-1251", "Все языки"),
        ("koi8r", "koi8-r", "Все языки"),
        ("x-user-defined", "windows-1252", "Un café"),
        ("utf-16", "utf-8", "Все языки"),
    ] {
        let html = format!("<meta charset={label}><p>{text}");
        let page = Page::new(&html, encoding(expected));
        assert_eq!(decode(&page.bytes), (html, encoding(expected).name()));
    }
}

#[test]
fn labels_that_leave_nothing_are_no_labels() {
    let html = "<meta charset=iso-2022-kr><p>모든 언어의 기사를 읽을 수 있습니다. 내일은 비가 옵니다.";
    let page = Page::new(html, encoding("euc-kr"));
    assert_eq!(decode(&page.bytes), (html.to_owned(), "EUC-KR"));
    for label in ["iso-2022-kr", "hz-gb-2312", "replacement"] {
        assert!(Extractor::new().with_encoding(label).is_err(), "{label}");
    }
}
