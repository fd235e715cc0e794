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

#[test]
fn front_matter_is_yaml() {
    let title = "A \"title\": no\\yes # \u{85}\u{2028}\n\u{7}é😀";
    let mut json = serde_json::to_value(paragraph(&[text("a")])).unwrap();
    json["title"] = json!(title);
    let article: Article = serde_json::from_value(json).unwrap();
    let written = Markdown::new().with_front_matter(true).render(&article);
    let (yaml, rest) = written.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    assert_eq!(rest, "\na");
    let fields = &yaml_rust2::YamlLoader::load_from_str(yaml).unwrap()[0];
    assert_eq!(fields["title"].as_str(), Some(title));
    assert_eq!(fields["kind"].as_str(), Some(article.kind().name()));
    assert!(fields["confidence"].as_f64().is_some());
    assert!(fields["source"].is_badvalue());
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
