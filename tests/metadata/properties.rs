//! What holds for the metadata of any page: random soup, made of pieces of the cases.

use std::collections::HashSet;

use dehusk::Field;
use once_cell::sync::Lazy;
use proptest::prelude::*;

use super::fields::value;
use super::{cases, extractor, invariants};

/// The tags, texts, scripts and metas of all cases, each once.
static PIECES: Lazy<Vec<String>> = Lazy::new(|| {
    let mut seen = HashSet::new();
    let pages = cases::pages();
    let pieces =
        pages.iter().flat_map(|page| page.split_inclusive('\n').flat_map(|line| line.split_inclusive('>')));
    pieces.filter(|piece| seen.insert((*piece).to_owned())).map(str::to_owned).collect()
});

/// Values that are nothing or the wrong thing.
const WRONG: &[&str] = &[
    "javascript:alert(1)", "data:text/html,x", "data:image/png;base64,iVBORw0KGgo=", "\u{0}", "\u{202e}",
    "2024-13-45", "9999-12-31", "\u{1f}", "&#1;", "&#x9f;", "JaVaScRiPt:x", "  ", "'", "\"", "<", "\u{feff}",
    "https://", "http://[", "\u{7}Jane\u{8}Doe",
];

/// Metas, links and elements whose values are to be filled in.
const SLOTS: &[&str] = &[
    "<meta name=author content=\"@\">",
    "<meta property=og:image content=\"@\">",
    "<meta property=og:url content=\"@\">",
    "<link rel=canonical href=\"@\">",
    "<link rel=icon href=\"@\">",
    "<link rel=amphtml href=\"@\">",
    "<meta property=article:published_time content=\"@\">",
    "<meta property=article:modified_time content=\"@\">",
    "<html lang=\"@\">",
    "<time datetime=\"@\">@</time>",
    "<span itemprop=author>@</span>",
    "<h1>@</h1>",
    "<title>@</title>",
    "<meta property=og:description content=\"@\">",
    "<a rel=author href=\"@\">@</a>",
    "<a rel=tag href=\"@\">@</a>",
    "<a rel=license href=\"@\">@</a>",
    "<base href=\"@\">",
    "<meta property=og:locale content=\"@\">",
    "<p>By @</p>",
    "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"@\",\"image\":\"@\",\"url\":\"@\"}</script>",
];

fn piece() -> impl Strategy<Value = String> {
    let slot =
        (0..SLOTS.len(), 0..WRONG.len()).prop_map(|(slot, wrong)| filled(slot, WRONG.get(wrong).unwrap()));
    let number = (0..SLOTS.len(), any::<prop::sample::Index>())
        .prop_map(|(slot, at)| filled(slot, at.get(PIECES.as_slice()).as_str()));
    prop_oneof![
        6 => any::<prop::sample::Index>().prop_map(|at| at.get(PIECES.as_slice()).clone()),
        1 => slot,
        1 => number,
    ]
}

fn filled(slot: usize, text: &str) -> String {
    SLOTS.get(slot).unwrap().replace("\"@type\"", "\"\u{1}type\"").replace('@', text).replace('\u{1}', "@")
}

const CHECKS: u32 = 300;

/// What is checked of random soup, of random text in all slots, and of the cases.
macro_rules! properties {
    ($($(#[$attribute:meta])* $name:ident,)*) => {
        $(
            mod $name {
                use super::*;

                proptest! {
                    #![proptest_config(ProptestConfig { cases: CHECKS, failure_persistence: None, ..ProptestConfig::default() })]

                    #[test]
                    $(#[$attribute])*
                    fn of_soup(pieces in prop::collection::vec(piece(), 0..60)) {
                        invariants::$name(extractor().extract(&pieces.concat()).metadata());
                    }

                    #[test]
                    $(#[$attribute])*
                    fn of_text(text in "\\PC{0,200}", slot in 0..SLOTS.len()) {
                        invariants::$name(&extractor().metadata(&text));
                        invariants::$name(&extractor().metadata(&filled(slot, &text)));
                    }
                }

                #[test]
                fn of_cases() {
                    for page in cases::pages() {
                        invariants::$name(extractor().extract(&page).metadata());
                    }
                }
            }
        )*
    };
}

properties! {
    sources_go_with_values,
    texts_are_trimmed,
    texts_hold_no_control_characters,
    lists_hold_each_value_once,
    addresses_run_no_scripts,
    addresses_are_no_data,
    languages_are_well_formed,
    dates_can_be,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CHECKS, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn soup_is_read_the_same_with_and_without_the_text(pieces in prop::collection::vec(piece(), 0..60)) {
        let page = pieces.concat();
        let metadata = extractor().metadata(&page);
        prop_assert_eq!(&extractor().metadata(&page), &metadata);
        let article = extractor().extract(&page);
        for &field in Field::ALL.iter().filter(|field| **field != Field::Source) {
            prop_assert_eq!(value(article.metadata(), field), value(&metadata, field), "{}", field.name());
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        invariants::all_hold(&extractor().metadata_bytes(&bytes));
    }
}
