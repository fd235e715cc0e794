//! The headline: of the names that a page gives itself, the one it shows.

use crate::hint::Hint;
use crate::page::{Block, BlockId, Page};

/// What stands between a headline and the name of the site in `<title>`. With
/// the spaces, so that a hyphen in a word is none.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " ‹ ", " › ", "｜", " _ "];

/// Shorter than this share of the whole, what is cut off is a site's name and
/// not half of the headline.
const MIN_HEADLINE_SHARE: f64 = 0.35;

/// The headline of the page, without the name of the site.
pub(crate) fn title(page: &Page) -> Option<String> {
    let head = &page.head;
    let Some(named) = head.og_title.as_deref().or(head.title.as_deref()) else {
        return main_heading(page).map(|block| one_line(page.text(block)));
    };
    let name = folded(named);
    let headings = page.blocks().iter().filter(|block| block.context.heading > 0);
    // A page may have its `h1` for the site and any heading for the story, but
    // then the document's title tells which one it is: the longest that fits.
    let shown = headings.filter_map(|block| Some((share_of(&name, page.text(block))?, page.text(block))));
    match shown.rev().max_by_key(|(length, _)| *length) {
        Some((_, heading)) => Some(one_line(heading)),
        None => Some(without_site(named, head.og_site_name.as_deref()).to_owned()),
    }
}

/// The only `h1`, or the first one that is called a title. The name of the site
/// and the heads of dialogs are none.
fn main_heading(page: &Page) -> Option<&Block> {
    let leads_home = |block: &Block| {
        let mut links = page.runs(block).iter().filter_map(|run| run.link);
        links.any(|link| page.href(link) == "/")
    };
    let is_aside = |block: &Block| block.hints.has(Hint::Modal) || block.hints.has(Hint::Cookie);
    let headings = page.blocks().iter().filter(|block| block.context.heading == 1);
    let mut headings = headings.filter(|block| !leads_home(block) && !is_aside(block));
    let first = headings.clone().next()?;
    headings.find(|block| block.hints.has(Hint::Title)).or(Some(first))
}

/// How much of a folded name a heading is, if the name begins with it and the
/// heading is a good part of it.
fn share_of(name: &str, heading: &str) -> Option<usize> {
    // Folding makes no text more than a few times shorter.
    if heading.len() > 16 * name.len() {
        return None;
    }
    let heading = folded(heading);
    let fits = !heading.is_empty() && name.starts_with(&heading);
    (fits && heading.len() as f64 >= MIN_HEADLINE_SHARE * name.len() as f64).then_some(heading.len())
}

/// Letters and digits in lower case: what two spellings of a title share.
fn folded(text: &str) -> String {
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
    // Chinese pages put a bare underscore before the site; in Latin letters it
    // is part of a name.
    if let Some((headline, _)) = title.rsplit_once('_')
        && headline.ends_with(|c: char| c.is_alphabetic() && c > '\u{2E80}')
    {
        return headline.trim_end_matches('_').trim();
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

/// The blocks that give the title, which is not part of the text: the main
/// heading before the text, and headings that repeat the title.
pub(crate) fn title_blocks(page: &Page, title: Option<&str>) -> Vec<bool> {
    let title = title.map(folded).unwrap_or_default();
    let heading = page.blocks().iter().position(|block| block.context.heading == 1);
    let mut before_text = true;
    let is_title = |(id, block): (BlockId, &Block)| {
        let is_heading = block.context.heading > 0;
        let is_main = block.context.heading == 1 && before_text;
        let may_repeat = is_heading || before_text || heading.is_some_and(|heading| id < heading);
        let repeats = may_repeat && !title.is_empty() && folded(page.text(block)) == title;
        before_text &= !block.measure.is_prose();
        is_main || repeats
    };
    page.blocks().iter().enumerate().map(is_title).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;

    fn title_of(html: &str) -> Option<String> {
        title(&Page::new(&dom::parse(html, &Limits::default()).0, false))
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
            ("<title>How to use snake_case in Python</title>", Some("How to use snake_case in Python")),
            ("<title>今日天气晴朗适合出行_城市新闻网</title>", Some("今日天气晴朗适合出行")),
            (
                "<meta property=og:title content='Rain at last in the valley'><h3>Rain at last</h3>\
                 <h1>Rain at last in the valley</h1>",
                Some("Rain at last in the valley"),
            ),
            ("<header><h1><a href=/>The Post</a></h1></header><h1>Rain at last</h1>", Some("Rain at last")),
        ] {
            assert_eq!(title_of(html).as_deref(), want, "{html}");
        }
    }
}
