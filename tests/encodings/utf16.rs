//! UTF-16 without a byte order mark.

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::page::{Page, decode};

const STARTS: [&str; 9] = [
    "<p>",
    "<!DOCTYPE html><html><p>",
    "\r\n\t <html><p>",
    "<!-- saved from a page --><p>",
    "<?xml version=\"1.0\" encoding=\"utf-16\"?><p>",
    "<meta charset=windows-1251><p>",
    "Text first, ",
    "雪の朝、駅の前で待つ人がいた。\u{3000}",
    "𠮷野家で<br>",
];

#[test]
fn any_start_will_do() {
    for start in STARTS {
        for text in ["naïve", "Это статья о погоде.", "雪の朝、\u{3000}駅の前で待つ人がいた。"]
        {
            let html = format!("{start}{text}</p>\n");
            for encoding in [UTF_16LE, UTF_16BE] {
                let page = Page::new(&html, encoding);
                assert_eq!(decode(&page.bytes), (html.clone(), encoding.name()));
            }
        }
    }
}

#[test]
fn zeros_in_other_encodings_are_damage() {
    let html = "<meta charset=windows-1251><p>Это\0 статья о погоде.\0\0\0\0";
    let page = Page::new(html, encoding_rs::WINDOWS_1251);
    assert_eq!(decode(&page.bytes), (html.to_owned(), "windows-1251"));
}
