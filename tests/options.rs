//! Every option has its effect and no other, and the ways in agree.

#![expect(clippy::unwrap_used, reason = "tests")]

mod walk;

use std::fs;
use std::path::Path;

use dehusk::{Article, BlockKind, Error, ErrorKind, Extractor, Limits, RcDom, Truncation, extract};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

fn fixtures() -> Vec<String> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut folders: Vec<_> = fs::read_dir(pages).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.iter().map(|folder| fs::read_to_string(folder.join("page.html")).unwrap()).collect()
}

fn parse(html: &str) -> RcDom {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    parse_document(RcDom::default(), options).one(html)
}

const PAGE: &str = "<title>Rivers | The Atlas</title><article><h1>Rivers</h1>
    <p>Two rivers cross the county, and <a href='map.html'>a map</a> shows both of them from end to end.</p>
    <figure><img src=a.png><figcaption>The Aar in spring, seen from the old bridge.</figcaption></figure>
    <table><tr><th>River<th>Length<tr><td>Aar<td>295 km<tr><td>Reuss<td>164 km</table>
    <p>Both of them rise in the mountains, and both flow north until they meet, which happens near the town.</p>
    </article>";

#[test]
fn all_ways_in_agree() {
    for html in fixtures() {
        let article = extract(&html);
        assert_eq!(Extractor::new().extract(&html), article);
        assert_eq!(Extractor::new().extract_bytes(html.as_bytes()), article);
        assert_eq!(Extractor::new().extract_dom(&parse(&html)), article);
        assert_eq!(article.text(), article.to_string());
    }
}

#[test]
fn sources_and_templates_in_formulas_are_not_seen() {
    for name in ["template", "script", "style", "iframe", "noembed", "noframes"] {
        for formula in [
            format!("<mi>a<{name}>b</{name}></mi>"),
            format!("<mrow><mi>a</mi><mtext><b><{name}>b</{name}></b></mtext></mrow>"),
            format!(
                "<semantics><mi>a</mi><annotation-xml encoding=text/html><{name}>b</{name}></annotation-xml></semantics>"
            ),
        ] {
            let page =
                format!("<p>The keeper wrote down <math>{formula}</math> every evening, and nothing else.");
            for article in [extract(&page), Extractor::new().extract_dom(&parse(&page))] {
                let text = article.text().replace("\\text{}", "");
                assert_eq!(text, "The keeper wrote down $a$ every evening, and nothing else.", "{formula}");
            }
        }
    }
}

#[test]
fn elements_of_formulas_may_have_the_names_of_pages() {
    for formula in
        ["<c><html></html>a", "<mrow><html><mi>a</mi></html><mi>b</mi></mrow>", "<mi>a</mi></html>b"]
    {
        let page =
            format!("<p>The keeper wrote down <math>{formula}</math> every evening, and nothing else.");
        assert_eq!(Extractor::new().extract_dom(&parse(&page)), extract(&page), "{formula}");
    }
}

#[test]
fn the_tree_of_the_caller_stays_as_it_is() {
    for html in fixtures() {
        let dom = parse(&html);
        let before = format!("{:?}", dom.document);
        let _ = Extractor::new().extract_dom(&dom);
        assert_eq!(format!("{:?}", dom.document), before);
    }
}

#[test]
fn a_deep_tree_of_the_caller_is_walked() {
    let deep = parse(&format!(
        "{}<p>The lighthouse keeper wrote down the weather every evening.",
        "<div>".repeat(3_000)
    ));
    assert!(!Extractor::new().extract_dom(&deep).is_empty());
}

#[test]
fn tables() {
    let with = extract(PAGE);
    let without = Extractor::new().with_tables(false).extract(PAGE);
    let rows = |article: &Article| {
        let tables = article.blocks().iter().filter_map(|block| match &block.kind {
            BlockKind::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        tables.sum::<usize>()
    };
    assert_eq!((rows(&with), rows(&without)), (3, 0));
    let rest = |article: &Article| {
        let others = article.blocks().iter().filter(|block| !matches!(block.kind, BlockKind::Table(_)));
        others.map(|block| block.text()).collect::<Vec<_>>()
    };
    assert_eq!(rest(&with), rest(&without));
}

#[test]
fn captions() {
    let caption = "The Aar in spring, seen from the old bridge.";
    assert!(!extract(PAGE).text().contains(caption));
    let with = Extractor::new().with_captions(true).extract(PAGE);
    assert!(with.text().contains(caption));
    assert_eq!(with.text().replace(&format!("{caption}\n\n"), ""), extract(PAGE).text());
}

#[test]
fn data_images() {
    let page = PAGE.replace("a.png", "data:image/png;base64,iVBORw0KGgo=");
    let with = Extractor::new().with_data_images(true).extract(&page);
    let without = extract(&page);
    let images = |article: &Article| {
        let all = walk::blocks(article).into_iter().filter(|block| matches!(block.kind, BlockKind::Image(_)));
        all.count()
    };
    assert_eq!((images(&with), images(&without)), (1, 0));
    assert_eq!(with.text(), without.text());
    assert_eq!(with.dropped(), without.dropped());
    let svg = PAGE.replace("a.png", "data:image/svg+xml,%3Csvg/%3E");
    assert_eq!(Extractor::new().with_data_images(true).extract(&svg), extract(&svg));
}

/// The lines of a stricter text all stand in a more generous one, in order.
fn is_part(strict: &str, generous: &str) -> bool {
    let mut lines = generous.lines();
    strict.lines().all(|line| lines.any(|other| other == line))
}

#[test]
fn a_stricter_balance_keeps_a_part_of_a_more_generous_one() {
    let mut changes = 0;
    for html in fixtures() {
        let texts: Vec<Vec<String>> = (-20..=20)
            .map(|step| {
                let article = Extractor::new().with_balance(step as f32 / 20.0).extract(&html);
                let leaves = walk::blocks(&article).into_iter().filter(|block| walk::is_leaf(block));
                leaves.map(|block| block.text()).collect()
            })
            .collect();
        for pair in texts.windows(2) {
            let (strict, generous) = (pair[0].join("\n"), pair[1].join("\n"));
            assert!(is_part(&strict, &generous), "{strict}\n--- is no part of ---\n{generous}");
            changes += usize::from(strict != generous);
        }
    }
    assert!(changes > fixtures().len(), "the balance hardly changes anything");
}

#[test]
fn balances_beyond_the_ends_and_none_at_all() {
    let text = |balance| Extractor::new().with_balance(balance).extract(&fixtures()[0]).text();
    assert_eq!(text(f32::NAN), text(0.0));
    assert_eq!(text(f32::INFINITY), text(1.0));
    assert_eq!(text(-7.0), text(-1.0));
    assert_eq!(text(0.0), extract(&fixtures()[0]).text());
}

#[test]
fn links_and_the_address_of_the_page() {
    let url_of = |extractor: &Extractor, html: &str| {
        walk::links(&extractor.extract(html)).into_iter().map(|(_, url)| url).next()
    };
    let plain = Extractor::new();
    let placed = Extractor::new().with_url("https://example.org/atlas/rivers.html").unwrap();
    assert_eq!(url_of(&plain, PAGE).as_deref(), Some("map.html"));
    assert_eq!(url_of(&placed, PAGE).as_deref(), Some("https://example.org/atlas/map.html"));
    let based = format!("<base href='/maps/'>{PAGE}");
    assert_eq!(url_of(&placed, &based).as_deref(), Some("https://example.org/maps/map.html"));
    assert_eq!(plain.extract(PAGE).text(), placed.extract(PAGE).text());
    for bad in
        ["javascript:void(0)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "java\nscript:x"]
    {
        let html = PAGE.replace("map.html", bad);
        assert_eq!(url_of(&plain, &html), None, "{bad}");
        assert_eq!(url_of(&placed, &html), None, "{bad}");
    }
    assert_eq!(url_of(&placed, &PAGE.replace("map.html", "#map")).as_deref(), Some("#map"));
}

#[test]
fn settings_that_cannot_be_used() {
    let kind = |result: Result<Extractor, Error>| result.err().map(|error| error.kind());
    assert_eq!(kind(Extractor::new().with_url("/relative")), Some(ErrorKind::InvalidUrl));
    assert_eq!(kind(Extractor::new().with_encoding("utf-9")), Some(ErrorKind::UnknownEncoding));
    let error = Extractor::new().with_encoding("utf-9").unwrap_err();
    assert_eq!(error.to_string(), "not the label of an encoding: \"utf-9\"");
}

#[test]
fn encodings_agree() {
    let text = "Die Brücke über den Fluß wurde am Montag eröffnet, und viele Leute kamen, um sie zu sehen.";
    let html = format!("<meta charset=windows-1252><p>{text}");
    let bytes: Vec<u8> = html.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(Extractor::new().extract_bytes(&bytes).text(), text);
    let undeclared: Vec<u8> = bytes.strip_prefix(b"<meta charset=windows-1252>").unwrap().to_vec();
    let labelled = Extractor::new().with_encoding("latin1").unwrap();
    assert_eq!(labelled.extract_bytes(&undeclared).text(), text);
}

#[test]
fn the_title_leaves_the_text() {
    let article = extract(PAGE);
    assert_eq!(article.title(), Some("Rivers"));
    assert!(!article.text().contains("Rivers"));
}

#[test]
fn types_can_cross_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Extractor>();
    is_shared::<Article>();
    is_shared::<Truncation>();
    is_shared::<Limits>();
}

#[test]
fn json_form() {
    let json = serde_json::to_value(extract(PAGE)).unwrap();
    assert_eq!(json["metadata"]["title"], "Rivers");
    assert_eq!(json["blocks"][0]["kind"], "paragraph");
    assert_eq!(json["version"], 1);
    assert_eq!(json["blocks"][0]["inlines"][1]["link"], "map.html");
    let table = json["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "table").unwrap();
    assert_eq!(table["rows"][1]["cells"][1]["blocks"][0]["inlines"][0]["text"], "295 km");
    assert_eq!(json["truncation"]["bytes_dropped"], 0);
    assert_eq!(json["kind"], extract(PAGE).kind().name());
    assert!(json["confidence"].as_f64().is_some_and(|confidence| (0.0..=1.0).contains(&confidence)));
}
