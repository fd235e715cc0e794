//! Pages to give to the example.

use dehusk::Limits;

/// More than a pipe holds, so that a writer without a reader cannot finish.
pub(crate) const MORE_THAN_A_PIPE: usize = 1 << 20;

/// Enough pages to fill the window of a batch many times over.
pub(crate) const MANY_PAGES: usize = 400;

/// A page with an article that has the given word in it.
pub(crate) fn page(word: &str) -> String {
    page_with(word, "")
}

pub(crate) fn page_with(word: &str, more: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>The title of {word}</title></head><body>\
         <article><h1>The title of {word}</h1>\
         <p>On Monday morning the council of the town met in the old school to talk about {word}, \
         and nearly two hundred people came to listen, although it had been raining since dawn.</p>\
         {more}\
         <p>The mayor said that the plans had been on the table for three years, that nobody had \
         found a better way, and that the work would therefore begin before the end of summer.</p>\
         </article></body></html>"
    )
}

/// A page whose article is at least so long.
pub(crate) fn long_page(word: &str, bytes: usize) -> String {
    let paragraph = "<p>After a long debate, which went on until late in the evening, the council \
                     voted for the plan by a small majority, and everybody went home in the rain.</p>";
    page_with(word, &paragraph.repeat(bytes / paragraph.len() + 1))
}

/// A page that nests too deep and has too many tags.
pub(crate) fn page_beyond_all_limits() -> String {
    let limits = Limits::default();
    let deep = "<div>".repeat(limits.max_depth()) + "deep" + &"</div>".repeat(limits.max_depth());
    page_with("marshes", &(deep + &"<br>".repeat(limits.max_nodes())))
}
