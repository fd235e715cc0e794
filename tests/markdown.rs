//! Markdown says what the article says: parsed again, it has the same structure and text.

#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "markdown/article.rs"]
mod article;
#[path = "markdown/blocks.rs"]
mod blocks;
#[path = "markdown/expected.rs"]
mod expected;
#[path = "markdown/inlines.rs"]
mod inlines;
#[path = "markdown/read.rs"]
mod read;
#[path = "markdown/strategy.rs"]
mod strategy;
#[path = "../examples/roundtrip/words.rs"]
#[expect(dead_code, reason = "HTML is for others")]
mod words;

use dehusk::{Article, Markdown};
use proptest::prelude::*;
use serde_json::{Value, json};

use article::{article, marked, paragraph, text};

/// All combinations of options that are about what comes out of the blocks.
const OPTIONS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

fn assert_same_words(article: &Article) {
    for (links, images) in OPTIONS {
        let markdown = Markdown::new().with_links(links).with_images(images).render(article);
        assert_eq!(
            words::words_of_markdown(&markdown),
            words::words_of_text(article),
            "links {links}, images {images}\n{markdown}\n{markdown:?}"
        );
    }
}

fn assert_same_structure(article: &Article) {
    for (links, images) in OPTIONS {
        let markdown = Markdown::new().with_links(links).with_images(images).render(article);
        let read = read::leaves(&markdown);
        let expected = expected::leaves(article, links, images);
        let place = read.iter().zip(&expected).take_while(|(read, expected)| read.is_like(expected)).count();
        assert!(
            place == read.len() && place == expected.len(),
            "links {links}, images {images}\n{markdown}\n{markdown:?}\nread     {:?}\nexpected {:?}",
            read.get(place).map(show),
            expected.get(place).map(show),
        );
    }
}

fn show(leaf: &read::Leaf) -> String {
    let mut shown = format!("{:?}: ", leaf.path);
    let mut last = None;
    for sign in &leaf.signs {
        let style = (&sign.marks, &sign.link);
        if last != Some(style) {
            shown.push_str(&format!("{style:?}"));
        }
        shown.push(sign.sign);
        last = Some(style);
    }
    shown
}

fn render(article: &Article, links: bool, images: bool) -> String {
    assert_same_structure(article);
    assert_same_words(article);
    Markdown::new().with_links(links).with_images(images).render(article)
}

fn plain(inlines: &[Value]) -> String {
    render(&paragraph(inlines), false, false)
}

fn blocks(blocks: &[Value]) -> String {
    render(&article(blocks), false, false)
}

/// The fields of the front matter of an article with these metadata.
fn front_matter(metadata: &Value) -> (Article, yaml_rust2::Yaml) {
    let mut json = serde_json::to_value(paragraph(&[text("a")])).expect("an article is JSON");
    json["metadata"] = metadata.clone();
    let article: Article = serde_json::from_value(json).expect("JSON is an article");
    let written = Markdown::new().with_front_matter(true).render(&article);
    let front = written.strip_prefix("---\n").and_then(|front| front.split_once("\n---\n"));
    let (yaml, rest) = front.expect("front matter is between lines of dashes");
    assert_eq!(rest, "\na");
    let fields = yaml_rust2::YamlLoader::load_from_str(yaml).expect("front matter is YAML").swap_remove(0);
    (article, fields)
}

#[test]
fn front_matter_is_yaml() {
    let nasty = [
        "A \"title\": no\\yes # \u{85}\u{2028}\n\u{7}é😀",
        "---",
        "\n---\n",
        "- a\n- b",
        "no",
        "~",
        "",
        " ",
        "2024-05-01",
        "1e3",
        "{a: [b]}",
        "&a *a !!str | > %",
        "\u{feff}\u{ffff}\u{9f}\0",
        "'\"\"\\",
        "a: b",
    ];
    let texts =
        ["title", "language", "site_name", "url", "description", "image", "license", "page_type", "source"];
    let lists = ["authors", "sections", "tags"];
    for string in nasty {
        let mut metadata = json!({});
        texts.iter().for_each(|name| metadata[name] = json!(string));
        lists.iter().for_each(|name| metadata[name] = json!([string, "b", string]));
        let (_, fields) = front_matter(&metadata);
        for name in texts {
            assert_eq!(fields[name].as_str(), Some(string), "{name}");
        }
        for name in lists {
            let values: Vec<_> = fields[name].as_vec().unwrap().iter().map(|value| value.as_str()).collect();
            assert_eq!(values, [Some(string), Some("b"), Some(string)], "{name}");
        }
    }
}

#[test]
fn front_matter_has_dates_as_texts_and_counts_as_numbers() {
    let (article, fields) = front_matter(&json!({
        "published": "2024-05-01T10:30:00+02:00", "modified": "2024-05-02", "words": 239, "favicon": "/icon.png",
    }));
    assert_eq!(fields["published"].as_str(), Some("2024-05-01T10:30:00+02:00"));
    assert_eq!(fields["modified"].as_str(), Some("2024-05-02"));
    assert_eq!((fields["words"].as_i64(), fields["reading_minutes"].as_i64()), (Some(239), Some(2)));
    assert_eq!(fields["kind"].as_str(), Some(article.kind().name()));
    assert!(fields["confidence"].as_f64().is_some());
    assert!(fields["favicon"].is_badvalue());
}

#[test]
fn front_matter_has_only_what_is_known() {
    let (_, fields) = front_matter(&json!({}));
    let names: Vec<_> = fields.as_hash().unwrap().keys().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names, ["kind", "confidence"]);
    let (_, fields) = front_matter(&json!({ "tags": [], "title": "On rain", "url": null }));
    let names: Vec<_> = fields.as_hash().unwrap().keys().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names, ["title", "kind", "confidence"]);
}

#[test]
fn long_texts_take_linear_time() {
    // Quadratic work on any of these would take minutes.
    for part in ["*", "_", "`", "[", "]", "<", "&", "$", "\\", "a ", "* ", "\u{a0}", "&aaaaaaaaaa"] {
        let long = paragraph(&[text(&part.repeat(300_000))]);
        assert!(Markdown::new().render(&long).len() <= 700_000 * part.len());
    }
    let styles = [["strong", "emphasis"], ["emphasis", "code"], ["strong", "highlight"]];
    let many: Vec<_> = (0..100_000).map(|index| marked("a ", &styles[index % 3])).collect();
    assert!(paragraph(&many).markdown().len() > 100_000);
}

fn cases() -> ProptestConfig {
    // `PROPTEST_CASES` asks for more.
    ProptestConfig { max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_text_stays_text(text in strategy::text(12)) {
        let text = [json!({"kind": "text", "text": text})];
        assert_same_structure(&paragraph(&text));
        assert_same_words(&paragraph(&text));
        assert_same_structure(&article(&[json!({"kind": "heading", "level": 2, "inlines": text})]));
    }

    #[test]
    fn any_marks_are_read_again(inlines in strategy::inlines()) {
        assert_same_structure(&paragraph(&inlines));
        assert_same_words(&paragraph(&inlines));
    }

    #[test]
    fn any_structure_is_read_again(blocks in strategy::blocks(true)) {
        assert_same_structure(&article(&blocks));
    }

    #[test]
    fn any_article_has_the_words_of_its_text(blocks in strategy::blocks(false)) {
        let article = article(&blocks);
        assert_same_words(&article);
        for (links, images) in OPTIONS {
            // Panics at tags that are not fixed.
            read::leaves(&Markdown::new().with_links(links).with_images(images).render(&article));
        }
    }
}
