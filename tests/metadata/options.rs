//! Options, and what is the same whichever way metadata are read.

use dehusk::{Extractor, Field, Metadata, Provenance, Timestamp};

use super::fields::value;
use super::{cases, extractor, today};

const PAGE: &str = "<html lang=en><title>On rain</title>
    <meta property=article:published_time content=2031-05-01>
    <h1>On rain</h1><p>It rained all day, and nobody was surprised by that.</p>";

fn on(day: &str) -> Option<String> {
    let metadata = Extractor::new().with_today(day.parse().unwrap()).metadata(PAGE);
    metadata.published().map(|time| time.to_string())
}

#[test]
fn the_day_decides_what_is_to_come() {
    assert_eq!(on("2031-05-01").as_deref(), Some("2031-05-01"));
    assert_eq!(on("2035-01-01").as_deref(), Some("2031-05-01"));
    // Somewhere it is tomorrow already.
    assert_eq!(on("2031-04-30").as_deref(), Some("2031-05-01"));
    assert_eq!(on("2031-04-29"), None);
    assert_eq!(on("2026-06-01"), None);
}

#[test]
fn the_last_day_that_is_set_counts() {
    let days: [Timestamp; 2] = ["2040-01-01", "2026-06-01"].map(|day| day.parse().unwrap());
    let extractor = Extractor::new().with_today(days[0]).with_today(days[1]);
    assert_eq!(extractor.metadata(PAGE).published(), None);
}

#[test]
fn a_time_of_today_is_not_to_come() {
    let page = PAGE.replace("2031-05-01", "2026-06-01T23:59:00-11:00");
    let found = extractor().metadata(&page).published();
    assert_eq!(found.map(|time| time.to_string()).as_deref(), Some("2026-06-01T23:59:00-11:00"));
}

#[test]
fn the_same_page_gives_the_same_metadata() {
    for page in cases::pages() {
        assert_eq!(extractor().metadata(&page), extractor().metadata(&page));
        assert_eq!(extractor().extract(&page).metadata(), extractor().extract(&page).metadata());
    }
}

#[test]
fn bytes_and_text_give_the_same_metadata() {
    for page in cases::pages() {
        assert_eq!(extractor().metadata_bytes(page.as_bytes()), extractor().metadata(&page));
    }
}

#[test]
fn bytes_are_read_in_the_encoding_of_the_page() {
    let page = "<html><meta charset=windows-1251><title>Пароход</title><meta name=author content='Вера Солнцева'>\
                <h1>Пароход</h1><p>Пароход пришёл с опозданием на два часа, и все его ждали.</p>";
    let bytes: Vec<u8> = page.chars().map(windows_1251).collect();
    let metadata = extractor().metadata_bytes(&bytes);
    assert_eq!(metadata.title(), Some("Пароход"));
    assert_eq!(metadata.authors(), ["Вера Солнцева"]);
}

/// The byte of a letter of Russian or of ASCII.
fn windows_1251(letter: char) -> u8 {
    match letter {
        'ё' => 0xb8,
        'А'..='я' => u8::try_from(u32::from(letter) - u32::from('А')).unwrap() + 0xc0,
        _ => u8::try_from(letter).unwrap(),
    }
}

#[test]
fn an_empty_page_says_nothing() {
    for page in
        ["", " ", "\n\t", "<html></html>", "<!doctype html>", "<!-- 2024-05-01 By Jane Doe -->", "\u{feff}"]
    {
        assert_eq!(extractor().metadata(page), Metadata::default(), "{page:?}");
        let article = extractor().extract(page);
        for &field in Field::ALL {
            assert!(value(article.metadata(), field).is_null(), "{page:?}: {}", field.name());
        }
        assert_eq!(article.metadata().words().unwrap_or(0), 0, "{page:?}");
    }
}

#[test]
fn relative_addresses_need_the_address_of_the_page() {
    let page = "<link rel=canonical href=/rain><link rel=icon href=/i.png><meta property=og:image content=/r.jpg><h1>Rain</h1>";
    let alone = extractor().metadata(page);
    assert_eq!(alone.url(), None);
    let metadata = extractor().with_url("https://example.org/a/b").unwrap().metadata(page);
    assert_eq!(metadata.url(), Some("https://example.org/rain"));
    assert_eq!(metadata.favicon(), Some("https://example.org/i.png"));
    assert_eq!(metadata.image(), Some("https://example.org/r.jpg"));
}

#[test]
fn the_address_of_the_page_is_no_claim_of_the_page() {
    let metadata =
        extractor().with_url("https://example.org/2024/05/01/rain").unwrap().metadata("<h1>Rain</h1>");
    assert_eq!(metadata.url(), None);
}

#[test]
fn the_text_tells_how_long_it_is() {
    for page in cases::pages() {
        let article = extractor().extract(&page);
        let (words, minutes) =
            (article.metadata().words().unwrap(), article.metadata().reading_minutes().unwrap());
        assert_eq!(minutes, words.div_ceil(238));
        if article.metadata().language() == Some("en") {
            let seen = u32::try_from(article.text().split_whitespace().count()).unwrap();
            assert!(
                words.abs_diff(seen) <= 2 + seen / 20,
                "{words} words, {seen} seen in\n{}",
                article.text()
            );
        }
    }
}

#[test]
fn json_holds_all_of_it() {
    for page in cases::pages() {
        let metadata = extractor().extract(&page).metadata().clone();
        let json = serde_json::to_string(&metadata).unwrap();
        assert_eq!(serde_json::from_str::<Metadata>(&json).unwrap(), metadata);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        for &field in Field::ALL {
            let is_list = json[field.name()].as_array().is_some_and(Vec::is_empty);
            let in_json = if is_list { &serde_json::Value::Null } else { &json[field.name()] };
            assert_eq!(*in_json, value(&metadata, field), "{}", field.name());
        }
    }
}

#[test]
fn json_without_a_field_is_read() {
    assert_eq!(serde_json::from_str::<Metadata>("{}").unwrap(), Metadata::default());
    let metadata: Metadata =
        serde_json::from_str(r#"{"title": "On rain", "published": "2024-05-01"}"#).unwrap();
    assert_eq!(metadata.title(), Some("On rain"));
    assert_eq!(metadata.published().unwrap().to_string(), "2024-05-01");
    assert!(serde_json::from_str::<Metadata>(r#"{"published": "May"}"#).is_err());
}

#[test]
fn names_are_those_of_json() {
    for &field in Field::ALL {
        assert_eq!(serde_json::to_value(field).unwrap(), field.name());
    }
    for &provenance in Provenance::ALL {
        assert_eq!(serde_json::to_value(provenance).unwrap(), provenance.name());
    }
}

#[test]
fn every_source_is_of_a_case() {
    let pages = cases::pages();
    let of_cases: Vec<Metadata> =
        pages.iter().map(|page| extractor().extract(page).metadata().clone()).collect();
    for &provenance in Provenance::ALL {
        let is_met = |metadata: &Metadata| {
            Field::ALL.iter().any(|&field| metadata.provenance(field) == Some(provenance))
        };
        assert!(of_cases.iter().any(is_met), "{}", provenance.name());
    }
    for &field in Field::ALL {
        assert!(of_cases.iter().any(|metadata| metadata.provenance(field).is_some()), "{}", field.name());
    }
}

#[test]
fn today_is_the_day_of_the_cases() {
    assert_eq!((today().year(), today().month(), today().day(), today().has_time()), (2026, 6, 1, false));
}
