//! Every option of the renderers has its effect and no other: the words stay.

#![expect(clippy::unwrap_used, reason = "tests")]

mod corpus;
#[path = "../examples/roundtrip/words.rs"]
mod words;

use std::fs;

use dehusk::{Article, Extractor, Html, Markdown};

/// All pages and parts of pages of the tests.
fn articles() -> Vec<Article> {
    let extractor = Extractor::new().with_url("https://example.org/a/b").unwrap().with_data_images(true);
    corpus::pages().into_iter().map(|page| extractor.extract_bytes(&fs::read(page).unwrap())).collect()
}

/// Checks that a form differs from the plain one for some articles, and that its words
/// differ for none.
fn check(
    name: &str,
    form: impl Fn(&Article) -> String,
    plain: impl Fn(&Article) -> String,
    words: fn(&str) -> Vec<String>,
) {
    let mut changes = 0;
    for article in articles() {
        let (form, plain) = (form(&article), plain(&article));
        assert_eq!(words(&form), words(&plain), "{name}");
        assert_eq!(words(&plain), words::words_of_text(&article), "{name}");
        changes += usize::from(form != plain);
    }
    assert!(changes > 0, "{name} changes nothing");
}

#[test]
fn options_of_markdown() {
    let plain = |article: &Article| Markdown::new().render(article);
    let read = words::words_of_markdown;
    check("links", |article| Markdown::new().with_links(true).render(article), plain, read);
    check("images", |article| Markdown::new().with_images(true).render(article), plain, read);
}

#[test]
fn front_matter_stands_before_the_same_markdown() {
    for article in articles() {
        let whole = Markdown::new().with_front_matter(true).render(&article);
        let Some((front, rest)) = whole.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---"))
        else {
            panic!("no front matter: {whole}")
        };
        assert!(front.contains(&format!("kind: \"{}\"", article.kind().name())), "{front}");
        assert_eq!(rest.trim_start_matches('\n'), article.markdown());
    }
}

#[test]
fn a_document_holds_the_same_html() {
    for article in articles() {
        let document = Html::new().with_document(true).render(&article);
        assert!(document.contains(&article.html()), "{document}");
    }
}

#[test]
fn options_of_html() {
    let plain = |article: &Article| Html::new().render(article);
    let read = words::words_of_html;
    check("links", |article| Html::new().with_links(true).render(article), plain, read);
    check("images", |article| Html::new().with_images(true).render(article), plain, read);
    check("heading ids", |article| Html::new().with_heading_ids(true).render(article), plain, read);
}
