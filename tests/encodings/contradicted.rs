//! Declarations that the bytes contradict, and those that contradict each other.

use crate::page::{Page, decode, encoding};

const RUSSIAN: &str = "Это длинная статья о погоде в Москве и о том, что будет завтра утром.";
const JAPANESE: &str = "これは明日の朝の天気についての長い記事です。カタカナもあります。";
const FRENCH: &str = "Après l’été, la forêt était très belle, même là où l’on a coupé des chênes.";
const POLISH: &str = "Święta w małej wsi: żółte światła, gęś na stole i źdźbło słomy pod obrusem.";

/// What is declared, in this order, in what it is, and the text.
const PAGES: [(&[&str], &str, &str); 17] = [
    (&["utf-8"], "windows-1251", RUSSIAN),
    (&["utf-8"], "koi8-r", RUSSIAN),
    (&["utf-8"], "windows-1252", FRENCH),
    (&["utf-8"], "shift_jis", JAPANESE),
    (&["windows-1252"], "utf-8", FRENCH),
    (&["iso-8859-1"], "utf-8", RUSSIAN),
    (&["shift_jis"], "utf-8", JAPANESE),
    (&["gbk"], "utf-8", "Twenty years later, the café is open again."),
    (&["iso-8859-1"], "windows-1251", RUSSIAN),
    (&["iso-8859-1"], "euc-jp", JAPANESE),
    (&["shift_jis"], "euc-jp", JAPANESE),
    (&["euc-kr"], "windows-1251", RUSSIAN),
    (&["windows-1251"], "windows-1252", FRENCH),
    // What Windows has in place of the controls of ISO.
    (&["iso-8859-2"], "windows-1250", POLISH),
    (&["windows-1251", "koi8-r"], "koi8-r", RUSSIAN),
    (&["koi8-r", "windows-1251"], "koi8-r", RUSSIAN),
    (&["utf-8", "gbk", "euc-jp"], "euc-jp", JAPANESE),
];

fn html(declared: &[&str], text: &str) -> String {
    let metas: String = declared.iter().map(|label| format!("<meta charset={label}>")).collect();
    format!("<html><head>{metas}</head><body><p>{text}</p></body></html>")
}

#[test]
fn the_bytes_decide() {
    for (declared, label, text) in PAGES {
        let page = Page::new(&html(declared, text), encoding(label));
        let (found, name) = decode(&page.bytes);
        assert_eq!(found, page.text, "{declared:?}, {label} as {name}");
    }
}

/// What is declared is believed where the bytes allow it.
#[test]
fn declarations_count() {
    for (declared, text) in [
        ("windows-1252", "A naïve café"),
        ("windows-1252", "« Été », ÀÉÈÎÔ"),
        ("windows-1250", "Žluťoučký kůň"),
        ("windows-1251", "«Это»"),
        ("windows-1251", "Windows 98: 5°, §1"),
        ("iso-8859-15", "5 €"),
        ("macintosh", "déjà vu"),
        ("windows-1258", "đê\u{300}u"),
        ("gbk", "好"),
        ("shift_jis", "ﾃｽﾄ"),
        ("big5", "雪"),
        ("euc-kr", "눈"),
    ] {
        let html = html(&[declared], text);
        let page = Page::new(&html, encoding(declared));
        assert_eq!(decode(&page.bytes), (page.text.clone(), encoding(declared).name()), "{declared}: {text}");
    }
}

#[test]
fn the_first_of_equals_is_taken() {
    let html = html(&["windows-1254", "windows-1252"], "<p>A naïve café");
    let page = Page::new(&html, encoding("windows-1254"));
    assert_eq!(decode(&page.bytes).0, html);
}

#[test]
fn what_only_looks_like_a_declaration_is_none() {
    for before in [
        "<!-- <meta charset=koi8-r> -->",
        "<title><meta charset=koi8-r></title>",
        "<script>document.write('<meta charset=koi8-r>')</script>",
        "<body data-x='<meta charset=koi8-r>'>",
        "<meta name=description content='A page in charset=koi8-r'>",
    ] {
        let html = format!("{before}<meta charset=windows-1251><p>{RUSSIAN}");
        let page = Page::new(&html, encoding("windows-1251"));
        assert_eq!(decode(&page.bytes), (html, "windows-1251"));
    }
}
