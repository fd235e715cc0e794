//! What pages say of themselves, truly or otherwise.
//!
//! If the first byte is `{`, the rest chooses broken JSON of a [grammar](super::grammar).
//! Otherwise each line is a part of the page: its first byte chooses where the rest of it
//! stands, and `<` that it stands there as it is.

use arbitrary::Unstructured;
use dehusk::Field;

use super::fields::value;
use super::grammar::{Json, Shape};
use super::{of_metadata, options};

/// Where a value can stand, by the letter that chooses it.
const PLACES: &[(u8, &str)] = &[
    (b'J', "<script type=\"application/ld+json\">@</script>"),
    (b'a', "<meta name=author content=\"@\">"),
    (b'b', "<p class=byline>@</p>"),
    (b'c', "<link rel=canonical href=\"@\">"),
    (b'd', "<meta name=date content=\"@\">"),
    (b'e', "<p class=date>@</p>"),
    (b'g', "<meta property=og:title content=\"@\">"),
    (b'h', "<h1>@</h1>"),
    (b'i', "<meta property=og:image content=\"@\">"),
    (b'k', "<meta name=keywords content=\"@\">"),
    (b'l', "<html lang=\"@\">"),
    (b'm', "<meta property=article:modified_time content=\"@\">"),
    (b'n', "<meta property=og:site_name content=\"@\">"),
    (b'p', "<p>@</p>"),
    (b'q', "<meta property=og:description content=\"@\">"),
    (b'r', "<a rel=author href=\"@\">@</a>"),
    (b's', "<span itemprop=author>@</span>"),
    (b't', "<title>@</title>"),
    (b'u', "<meta property=article:published_time content=\"@\">"),
    (b'v', "<a rel=tag href=\"@\">@</a>"),
    (b'w', "<time datetime=\"@\">@</time>"),
    (b'x', "<meta property=og:url content=\"@\">"),
    (b'y', "<base href=\"@\">"),
    (b'z', "<div itemscope itemtype=https://schema.org/Article><b itemprop=headline>@</b></div>"),
];

const PROSE: &str = "<article><p>The old ferry crossed the upper lake again on Tuesday morning, with eleven \
    passengers, two bicycles and a crate of hens on board. It had been out of service for nine years.</p>\
    <p>Quelle: dpa</p></article>";

/// Checks what holds for the metadata of any page.
pub(crate) fn check(data: &[u8]) {
    let page = match data.split_first() {
        Some((b'{', rest)) => page_with_json(rest),
        _ => page_of_lines(&String::from_utf8_lossy(data)),
    };
    let extractor = options::extractor();
    let metadata = extractor.metadata(&page);
    of_metadata::all_hold(&metadata);
    assert_eq!(extractor.metadata(&page), metadata, "the same page again");
    let article = extractor.extract(&page);
    of_metadata::all_hold(article.metadata());
    for &field in Field::ALL.iter().filter(|field| **field != Field::Source) {
        assert_eq!(value(article.metadata(), field), value(&metadata, field), "{} of {page}", field.name());
    }
}

fn page_of_lines(lines: &str) -> String {
    let parts = lines.split('\n').map(|line| match line.as_bytes().first() {
        None => String::new(),
        Some(b'<') => line.to_owned(),
        Some(&letter) => {
            let place = PLACES.iter().find(|(known, _)| *known == letter);
            let (_, place) = place.unwrap_or(&PLACES[usize::from(letter) % PLACES.len()]);
            let rest: String = line.chars().skip(1).collect();
            place.replace('@', &rest)
        }
    });
    parts.collect::<String>() + PROSE
}

fn page_with_json(choices: &[u8]) -> String {
    let mut choices = Unstructured::new(choices);
    let (shape, json) = choices.arbitrary::<(Shape, Json)>().unwrap_or_default();
    format!(
        "<title>The ferry</title><script type=application/ld+json>{}</script>{PROSE}",
        json.written(&shape)
    )
}
