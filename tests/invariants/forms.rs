//! The forms of an article have the same words in the same order.

use dehusk::{Article, Html, Markdown};

use super::{read, safety, words};

const OPTIONS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

/// By the options with which most comes out.
pub(crate) fn have_the_same_words(article: &Article) {
    check_markdown(article, true, true);
    check_html(article, &Html::new().with_links(true).with_images(true).with_heading_ids(true));
}

/// By all options, and nothing in them but what renderers may write.
pub(crate) fn are_read_again(article: &Article) {
    for (links, images) in OPTIONS {
        check_markdown(article, links, images);
        check_html(article, &Html::new().with_links(links).with_images(images));
        // Panics at tags that no renderer writes.
        read::leaves(&Markdown::new().with_links(links).with_images(images).render(article));
    }
    safety::check("the page", article);
}

fn check_markdown(article: &Article, links: bool, images: bool) {
    let markdown = Markdown::new().with_links(links).with_images(images).render(article);
    let read = words::words_of_markdown(&markdown);
    assert_eq!(read, words::words_of_text(article), "links {links}, images {images}\n{markdown}");
}

fn check_html(article: &Article, options: &Html) {
    let html = options.render(article);
    assert_eq!(words::words_of_html(&html), words::words_of_text(article), "{options:?}\n{html}");
}
