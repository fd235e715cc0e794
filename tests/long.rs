//! Long pages: an article is no less one for being as long as a book.

mod book;

use dehusk::extract;

/// Nothing but the text, as books were published before there were blogs.
fn bare(body: &str) -> String {
    format!("<html><head><title>The ferry</title></head><body><h1>The ferry</h1>\n{body}</body></html>")
}

/// The text on a page of a blog.
fn blog(body: &str) -> String {
    format!(
        r#"<!DOCTYPE html><html lang="en"><head><title>The ferry – Tales of the North</title></head><body>
<header class="site-header"><a href="/">Tales of the North</a><nav class="menu"><ul><li><a href="/tales">Tales</a>
<li><a href="/maps">Maps</a><li><a href="/about">About us</a></ul></nav></header>
<main><article class="post"><header><h1 class="entry-title">The ferry</h1><p class="byline">By Ada Holm, 3 May 2021</p></header>
<div class="entry-content">
{body}</div></article>
<section id="comments" class="comments-area"><h2>3 thoughts on this</h2><ol class="comment-list">
<li class="comment"><cite>Ole</cite><p>Read it in one night, and again the next one.</p>
<li class="comment"><cite>Mia</cite><p>My grandmother was on that ferry, so thank you for writing it all down.</p></ol></section></main>
<aside class="sidebar"><h3>Newsletter</h3><p>Subscribe and get a tale each Sunday.</p></aside>
<footer class="site-footer"><p>Copyright 2021 Tales of the North. All rights reserved.</p></footer></body></html>"#
    )
}

/// The text in the cells of a table, as pages were laid out before there were stylesheets.
fn table(body: &str) -> String {
    format!(
        "<html><head><title>The ferry</title></head><body><table><tr><td><a href=/>Home</a><br><a href=/maps>Maps</a></td>\
         <td><h1>The ferry</h1>\n{body}</td></tr></table></body></html>"
    )
}

/// No paragraph of a book is missing, and nothing else is there.
fn is_whole(page: fn(&str) -> String, count: usize, of: usize) {
    let article = extract(&page(&book::chapters(count, of)));
    let text = article.text();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let known: std::collections::HashSet<String> = book::paragraphs(count).collect();
    let kept = lines.iter().filter(|line| known.contains(**line)).count();
    assert_eq!(kept, count, "of {count} paragraphs, a chapter each {of}");
    let others: Vec<&&str> =
        lines.iter().filter(|line| !known.contains(**line) && !line.starts_with("Chapter ")).collect();
    assert!(others.is_empty(), "{others:?}");
}

macro_rules! books {
    ($($name:ident $page:ident,)*) => {
        $(
            #[test]
            fn $name() {
                for count in [30, 300, 3_000, 20_000] {
                    is_whole($page, count, 25);
                    is_whole($page, count, usize::MAX);
                }
            }
        )*
    };
}

books! {
    on_a_bare_page bare,
    on_a_blog blog,
    in_a_table table,
}
