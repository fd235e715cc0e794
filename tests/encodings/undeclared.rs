//! Pages that declare nothing, and what hints they give.

use dehusk::Extractor;

use crate::page::{Page, decode, encoding};

const HUNGARIAN: &str = "<p>Hűvös őszi reggel volt</p>";

#[test]
fn the_text_tells() {
    for (label, text) in [
        ("windows-1251", "<p>Статья о том, как зимой в городе убирают снег и куда его вывозят.</p>"),
        ("iso-2022-jp", "<p>雪の朝、駅の前で待つ人がいた。</p>"),
        ("utf-8", "<p>schöne Grüße</p>"),
        ("windows-1252", "<p>schöne Grüße aus dem Süden</p>"),
        ("utf-8", "<p>plain ASCII, 5\u{1B}[1m"),
        // Scripts before the text are no part of what the detector sees.
        ("windows-1251", &format!("<script>/* {} */</script><p>Снег в городе", "x".repeat(600_000))),
    ] {
        let page = Page::new(text, encoding(label));
        let (found, name) = decode(&page.bytes);
        assert_eq!(name, encoding(label).name());
        assert!(found == text, "{name}");
    }
}

#[test]
fn the_address_is_a_hint() {
    let page = Page::new(HUNGARIAN, encoding("iso-8859-2"));
    let at = |url: &str| {
        let extractor = Extractor::new().with_url(url).unwrap();
        extractor.decode(&page.bytes).0.into_owned()
    };
    for url in ["http://example.hu/", "http://www.example.hu.:80/a"] {
        assert_eq!(at(url), HUNGARIAN, "{url}");
    }
    let polish = Page::new(
        "<p>Rzeka wylała w nocy, a rano przyszły łodzie. Ludzie stali na dachach i czekali, aż woda opadnie; \
        dzieci śmiały się, że wreszcie nie ma szkoły.</p>",
        encoding("iso-8859-2"),
    );
    let generic = Extractor::new().with_url("https://example.com/").unwrap();
    assert_eq!(generic.decode(&polish.bytes).0, polish.text);
    // No hints, and no harm.
    for url in [
        "http://127.0.0.1/", "http://[::1]/", "file:///a.b", "data:x", "foo://EXAMPLE.HU/",
        "http://bücher.例え/",
    ] {
        assert_eq!(at(url).chars().count(), HUNGARIAN.chars().count(), "{url}");
    }
}

#[test]
fn the_language_is_a_hint() {
    for start in ["<html lang=hu>", "<html xml:lang='hu-HU'>", "<meta property='og:locale' content='hu_HU'>"]
    {
        let html = format!("{start}{HUNGARIAN}");
        let page = Page::new(&html, encoding("iso-8859-2"));
        assert_eq!(decode(&page.bytes).0, html);
    }
}
