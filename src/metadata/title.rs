//! The headline: of the names that a page gives itself, the one it shows.

use crate::hint::Hint;
use crate::page::{Block, Page};

/// What stands between a headline and the name of the site in `<title>`. With
/// the spaces, so that a hyphen in a word is none.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " ‹ ", " › ", "｜", " _ ", "_"];

/// Shorter than this share of the whole, what is cut off is a site's name and
/// not half of the headline.
const MIN_HEADLINE_SHARE: f64 = 0.35;

/// The headline of the page, without the name of the site.
pub(crate) fn title(page: &Page) -> Option<String> {
    let head = &page.head;
    let named = head.og_title.as_deref().or(head.title.as_deref());
    let shown = |block: &&Block| {
        block.context.heading > 0 && named.is_some_and(|name| begins_with(name, page.text(block)))
    };
    let heading = page.blocks().iter().find(shown).or_else(|| main_heading(page));
    match (heading, named) {
        // A page may have its `h1` for the site and any heading for the story,
        // but then the document's title tells which one it is.
        (Some(block), Some(name)) if begins_with(name, page.text(block)) => Some(one_line(page.text(block))),
        (_, Some(name)) => Some(without_site(name, head.og_site_name.as_deref()).to_owned()),
        (Some(block), None) => Some(one_line(page.text(block))),
        (None, None) => None,
    }
}

/// The only `h1`, or the first one that is called a title.
fn main_heading(page: &Page) -> Option<&Block> {
    let mut headings = page.blocks().iter().filter(|block| block.context.heading == 1);
    let first = headings.next()?;
    let mut all = std::iter::once(first).chain(headings);
    all.find(|block| block.hints.has(Hint::Title)).or(Some(first))
}

/// Whether a name of the page is a heading with or without something behind.
fn begins_with(name: &str, heading: &str) -> bool {
    let (name, heading) = (folded(name), folded(heading));
    !heading.is_empty()
        && name.starts_with(&heading)
        && heading.len() as f64 >= MIN_HEADLINE_SHARE * name.len() as f64
}

/// Letters and digits in lower case: what two spellings of a title share.
pub(crate) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// The title without the name of the site before or behind it.
fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    if let Some(site) = site.map(folded).filter(|site| !site.is_empty()) {
        for separator in SEPARATORS {
            if let Some((headline, tail)) = title.rsplit_once(separator)
                && folded(tail) == site
            {
                return headline.trim();
            }
            if let Some((start, headline)) = title.split_once(separator)
                && folded(start) == site
            {
                return headline.trim();
            }
        }
    }
    let last = SEPARATORS
        .iter()
        .filter_map(|separator| title.rsplit_once(separator))
        .max_by_key(|(headline, _)| headline.len());
    match last {
        Some((headline, _)) if headline.len() as f64 >= MIN_HEADLINE_SHARE * title.len() as f64 => {
            headline.trim()
        }
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;

    fn title_of(html: &str) -> Option<String> {
        title(&Page::new(&dom::parse(html, &Limits::default()).0))
    }

    #[test]
    fn headlines_and_sites() {
        for (html, want) in [
            ("<title>Rain at last | The Valley Post</title><h1>Rain at last</h1>", Some("Rain at last")),
            ("<title>Rain at last – The Valley Post</title>", Some("Rain at last")),
            ("<title>The Valley Post</title><h1>Rain at last</h1>", Some("The Valley Post")),
            ("<h1>Rain\n<br>at last</h1>", Some("Rain at last")),
            ("<title>Rain-soaked fields</title>", Some("Rain-soaked fields")),
            ("<meta property=og:site_name content='Post'><title>Post | Rain</title>", Some("Rain")),
            (
                "<meta property=og:title content='Rain at last'><title>x</title><h1>Post</h1>",
                Some("Rain at last"),
            ),
            ("<p>no title", None),
        ] {
            assert_eq!(title_of(html).as_deref(), want, "{html}");
        }
    }
}
