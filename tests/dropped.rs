//! What is left out is told: with the rule, as comments, as the source.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;

use dehusk::{Article, Extractor};

fn article(case: &str) -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    Extractor::new().extract_bytes(&fs::read(folder.join(case).join("page.html")).unwrap())
}

/// The rules that left out the texts that hold a string.
fn rules(article: &Article, text: &str) -> Vec<String> {
    let holding = article.dropped().iter().filter(|dropped| dropped.text().contains(text));
    holding.map(|dropped| dropped.rule().to_owned()).collect()
}

#[test]
fn the_rule_is_told() {
    let article = article("seed-fr");
    for (text, family) in [
        ("Cliquez sur une étoile", "rating"),
        ("Your email address will not be published", "comment form"),
        ("La source: www.rt.com", "source"),
        ("LIRE LA SUITE", "related"),
    ] {
        let found = rules(&article, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].starts_with(&format!("{family}/")), "{text}: {found:?}");
        assert!(!found[0].ends_with('?'), "{text}: {found:?}");
    }
    let families: Vec<_> = article.dropped().iter().filter_map(|dropped| dropped.family()).collect();
    assert!(families.contains(&"rating"), "{families:?}");
}

#[test]
fn every_block_is_in_the_text_or_dropped_but_not_both() {
    let page = "<title>Rain</title><h1>Rain</h1><p>It rained all day, and nobody in the village was
        surprised by that.</p><p>In the evening, however, the sun came out, and people went for a walk.</p>
        <p>The table shows how much of it fell on the two days, as the station on the hill measured it.</p>
        <table><tr><th>Day of the week</th><th>Height in the gauge</th></tr>
        <tr><td>Monday, all day</td><td>20 mm</td></tr><tr><td>Tuesday, until noon</td><td>3 mm</td></tr></table>
        <p>No other village of the valley had as much, and some of them had none at all.</p>
        <p><a href=/b>Something else</a></p>";
    for (tables, rule) in [(true, None), (false, Some("table"))] {
        let article = Extractor::new().with_tables(tables).extract(page);
        let left_out: String =
            article.dropped().iter().map(|dropped| dropped.text().to_owned() + "\n").collect();
        for words in ["It rained", "the sun came out", "Something else", "20 mm"] {
            assert_ne!(article.text().contains(words), left_out.contains(words), "{words}");
        }
        assert_eq!(rules(&article, "20 mm").first().map(String::as_str), rule);
        assert_eq!(
            rules(&article, "Rain\n").first().or(rules(&article, "Rain").first()).map(String::as_str),
            Some("title")
        );
    }
}

#[test]
fn comments_have_author_date_and_text() {
    let article = article("trap-comments-ru");
    assert_eq!(article.comments().len(), 2);
    for comment in article.comments() {
        assert!(comment.author().is_some() && comment.date().is_some() && !comment.text().is_empty());
        assert!(!article.text().contains(comment.text()));
    }
}

#[test]
fn posts_of_a_forum_are_no_comments() {
    assert_eq!(article("forum-thread").comments(), []);
    assert_eq!(article("noscript-thread").comments(), []);
}

#[test]
fn the_source_is_what_a_line_of_the_text_names() {
    let paragraph =
        "<p>The bridge over the river was opened on Monday, three years after the old one closed.</p>";
    for (line, source) in [
        ("<p>Quelle: dpa</p>", Some("dpa")),
        ("<p>Source: <a href=https://www.reuters.com>Reuters</a></p>", Some("Reuters")),
        ("<p>来源：新华社</p>", Some("新华社")),
        ("<p>Source: The\u{3}\u{9d}Herald \u{3}</p>", Some("The Herald")),
        ("<p>The source of the river was not found before the year 1820.</p>", None),
        ("<p>Foto: dpa</p>", None),
    ] {
        let html = format!("<article>{paragraph}{paragraph}{line}</article>");
        assert_eq!(dehusk::extract(&html).metadata().source(), source, "{line}");
    }
}
