//! The features of a candidate.

use super::candidate::{Candidate, Candidates, Origin};
use super::folded;
use super::part::parts;
use crate::hint::{Hint, HintSet};
use crate::page::{Block, Page};
use crate::score::Rows;

/// A candidate, and what it is compared with.
struct View<'a> {
    page: &'a Page,
    facts: &'a Facts,
    candidate: &'a Candidate,
    block: Option<&'a Block>,
    words: Vec<String>,
}

/// What is the same for all candidates of a page.
struct Facts {
    candidates: usize,
    headings: usize,
    first_main: Option<usize>,
    mains: usize,
    first_prose: usize,
    site: String,
    title: String,
    open_graph: String,
    json_ld: String,
    description: Vec<String>,
    title_words: Vec<String>,
    open_graph_words: Vec<String>,
    slug: Vec<String>,
}

/// Places where a heading is of something else.
const ELSEWHERE: HintSet = HintSet::of(&[
    Hint::Sidebar,
    Hint::Related,
    Hint::Comments,
    Hint::CommentForm,
    Hint::Modal,
    Hint::Cookie,
    Hint::Newsletter,
    Hint::Promo,
    Hint::Card,
    Hint::Ad,
]);

type Feature = (&'static str, fn(&View<'_>) -> f32);

/// The table.
const TABLE: &[Feature] = &[
    ("heading_level", |v| v.block.map_or(9.0, |block| f32::from(block.context.heading))),
    ("heading_is_main", |v| flag(v.block.is_some_and(|block| block.context.heading == 1))),
    ("heading_is_first_main", |v| {
        flag(v.candidate.heading.is_some() && v.candidate.heading == v.facts.first_main)
    }),
    ("heading_place", |v| share(v.candidate.heading, v.page.blocks().len())),
    ("heading_before_prose", |v| {
        v.candidate.heading.map_or(-99.0, |id| v.facts.first_prose as f32 - id as f32).clamp(-99.0, 99.0)
    }),
    ("heading_from_main", |v| distance(v.candidate.heading, v.facts.first_main)),
    ("heading_copies", |v| v.candidate.headings as f32),
    ("heading_repeats", |v| v.block.map_or(0.0, |block| v.page.element(block.element).repeats as f32)),
    ("heading_named_title", |v| v.has(Hint::Title.into())),
    ("heading_in_content", |v| v.has(HintSet::of(&[Hint::Content, Hint::Body]))),
    ("heading_in_header", |v| v.has(Hint::Header.into())),
    ("heading_in_nav", |v| v.has(HintSet::of(&[Hint::Nav, Hint::Footer, Hint::Breadcrumb]))),
    ("heading_elsewhere", |v| v.has(ELSEWHERE)),
    ("heading_hidden", |v| {
        let is_unseen = v.block.is_some_and(|block| v.page.unseen(block).is_some());
        v.has(HintSet::of(&[Hint::Hidden, Hint::ScreenReader, Hint::AriaHidden])).max(flag(is_unseen))
    }),
    ("heading_product", |v| v.has(HintSet::of(&[Hint::Product, Hint::Shop]))),
    ("heading_link", |v| v.block.map_or(0.0, |block| block.measure.link_density())),
    ("heading_leads_home", |v| flag(v.leads_home())),
    ("from_json_ld", |v| v.is_from(Origin::JsonLd)),
    ("from_open_graph", |v| v.is_from(Origin::OpenGraph)),
    ("from_twitter", |v| v.is_from(Origin::Twitter)),
    ("from_meta", |v| v.is_from(Origin::OtherMeta)),
    ("from_microdata", |v| v.is_from(Origin::Microdata)),
    ("from_title", |v| v.is_from(Origin::TitleElement)),
    ("from_open_graph_part", |v| v.is_from(Origin::OpenGraphPart)),
    ("from_title_part", |v| v.is_from(Origin::TitlePart)),
    ("agreement", |v| v.candidate.agreement() as f32),
    ("cut_before", |v| v.candidate.cut.map_or(-1.0, |(before, _)| before as f32)),
    ("cut_behind", |v| v.candidate.cut.map_or(-1.0, |(_, behind)| behind as f32)),
    ("is_site", |v| flag(v.candidate.folded == v.facts.site)),
    ("begins_with_site", |v| flag(!v.facts.site.is_empty() && v.candidate.folded.starts_with(&v.facts.site))),
    ("ends_with_site", |v| flag(!v.facts.site.is_empty() && v.candidate.folded.ends_with(&v.facts.site))),
    ("words", |v| v.words.len() as f32),
    ("chars", |v| v.candidate.folded.len() as f32),
    ("share_of_title", |v| length_share(&v.candidate.folded, &v.facts.title)),
    ("share_of_open_graph", |v| length_share(&v.candidate.folded, &v.facts.open_graph)),
    ("begins_title", |v| flag(v.facts.title.starts_with(&v.candidate.folded))),
    ("ends_title", |v| flag(v.facts.title.ends_with(&v.candidate.folded))),
    ("begins_open_graph", |v| flag(v.facts.open_graph.starts_with(&v.candidate.folded))),
    ("holds_title", |v| flag(!v.facts.title.is_empty() && v.candidate.folded.contains(&v.facts.title))),
    ("share_of_json_ld", |v| length_share(&v.candidate.folded, &v.facts.json_ld)),
    ("words_in_address", |v| shared(&v.words, &v.facts.slug)),
    ("address_in_words", |v| address_in_words(v)),
    ("words_in_description", |v| shared(&v.words, &v.facts.description)),
    ("words_in_title", |v| shared(&v.words, &v.facts.title_words)),
    ("words_in_open_graph", |v| shared(&v.words, &v.facts.open_graph_words)),
    ("title_in_words", |v| shared(&v.facts.title_words, &v.words)),
    ("open_graph_in_words", |v| shared(&v.facts.open_graph_words, &v.words)),
    ("pieces", |v| parts(&v.candidate.text).len() as f32),
    ("is_upper", |v| flag(is_upper(&v.candidate.text))),
    ("ends_like_sentence", |v| flag(v.candidate.text.ends_with(['.', '!']))),
    ("is_question", |v| flag(v.candidate.text.ends_with('?'))),
];

type PageFeature = (&'static str, fn(&Page, &Facts) -> f32);

/// What the page is like, the same for all candidates: these columns are the last.
const OF_PAGE: &[PageFeature] = &[
    ("page_is_product", |page, _| flag(page.head.has_type(&["Product", "ProductGroup"]))),
    ("page_is_thread", |page, _| flag(page.head.has_type(&["DiscussionForumPosting", "QAPage", "Question"]))),
    ("page_is_list", |page, _| flag(page.head.has_type(&["CollectionPage", "ItemList", "Blog"]))),
    ("page_headings", |_, facts| (facts.headings as f32).min(60.0)),
    ("page_main_headings", |_, facts| facts.mains as f32),
    ("page_candidates", |_, facts| facts.candidates as f32),
    ("page_is_article", |page, _| flag(page.head.is_article())),
    ("page_og_article", |page, _| flag(page.head.meta("og:type") == Some("article"))),
    ("page_og_website", |page, _| flag(page.head.meta("og:type") == Some("website"))),
    ("page_has_open_graph", |_, facts| flag(!facts.open_graph.is_empty())),
    ("page_has_json_ld", |_, facts| flag(!facts.json_ld.is_empty())),
    ("page_is_home", |page, _| flag(page.head.is_home())),
    ("page_log_blocks", |page, _| (page.blocks().len() as f32).ln_1p()),
    ("page_address_depth", |_, facts| facts.slug.len() as f32),
];

impl View<'_> {
    fn has(&self, hints: HintSet) -> f32 {
        flag(self.block.is_some_and(|block| block.hints.meets(hints)))
    }

    fn is_from(&self, origin: Origin) -> f32 {
        flag(self.candidate.is_from(origin))
    }

    fn leads_home(&self) -> bool {
        let runs = self.block.map(|block| self.page.runs(block)).unwrap_or_default();
        runs.iter().filter_map(|run| run.link).any(|link| self.page.href(link) == "/")
    }
}

/// The share of the words of the address that the candidate has; -1 without an address.
fn address_in_words(view: &View<'_>) -> f32 {
    if view.facts.slug.is_empty() { -1.0 } else { shared(&view.facts.slug, &view.words).max(0.0) }
}

/// The names of the columns.
pub(super) fn names() -> &'static [&'static str] {
    static NAMES: once_cell::sync::Lazy<Vec<&str>> = once_cell::sync::Lazy::new(|| {
        let of_candidate = TABLE.iter().map(|(name, _)| *name);
        of_candidate.chain(OF_PAGE.iter().map(|(name, _)| *name)).collect()
    });
    &NAMES
}

/// A row for each of some candidates, as it is among all of them.
pub(crate) fn rows(page: &Page, all: &Candidates, some: &[&Candidate]) -> Rows {
    let facts = Facts::new(page, all);
    let of_page: Vec<f32> = OF_PAGE.iter().map(|(_, value)| value(page, &facts)).collect();
    let mut rows = Rows::new(TABLE.len() + OF_PAGE.len(), some.len());
    for &candidate in some {
        let block = candidate.heading.and_then(|id| page.blocks().get(id));
        let view = View { page, facts: &facts, candidate, block, words: words(&candidate.text) };
        rows.push(|row| {
            row.extend(TABLE.iter().map(|(_, value)| value(&view)));
            row.copy(&of_page);
        });
    }
    rows
}

impl Facts {
    fn new(page: &Page, candidates: &Candidates) -> Self {
        let blocks = page.blocks();
        let is_main = |block: &Block| block.context.heading == 1;
        let json_ld = candidates.all.iter().find(|candidate| candidate.is_from(Origin::JsonLd));
        let address = page.head.address.as_deref().unwrap_or_default();
        let path = address.split_once("//").map_or(address, |(_, rest)| rest);
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let slug = path.split_once('/').map(|(_, path)| path.rsplit('/').next().unwrap_or_default());
        Facts {
            candidates: candidates.all.len(),
            headings: blocks.iter().filter(|block| block.context.heading > 0).count(),
            first_main: blocks.iter().position(is_main),
            mains: blocks.iter().filter(|block| is_main(block)).count(),
            first_prose: blocks.iter().position(|block| block.measure.is_prose()).unwrap_or(blocks.len()),
            site: folded(page.head.meta("og:site_name").unwrap_or_default()),
            title: folded(page.head.title.as_deref().unwrap_or_default()),
            open_graph: folded(page.head.meta("og:title").unwrap_or_default()),
            json_ld: json_ld.map(|candidate| candidate.folded.clone()).unwrap_or_default(),
            description: words(page.head.description().unwrap_or_default()),
            title_words: words(page.head.title.as_deref().unwrap_or_default()),
            open_graph_words: words(page.head.meta("og:title").unwrap_or_default()),
            slug: words(slug.unwrap_or_default()),
        }
    }
}

/// The share of some words that are among others; -1 if there are no others.
fn shared(words: &[String], others: &[String]) -> f32 {
    let found = words.iter().filter(|word| others.contains(word)).count();
    if others.is_empty() { -1.0 } else { found as f32 / words.len().max(1) as f32 }
}

/// The words of a text in lower case, at most as many as a headline has.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MAX_WORDS).map(str::to_lowercase).collect()
}

/// More words than this are compared with nothing.
const MAX_WORDS: usize = 60;

fn is_upper(text: &str) -> bool {
    text.chars().all(|c| c.to_uppercase().eq([c]))
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

fn share(place: Option<usize>, all: usize) -> f32 {
    place.map_or(2.0, |place| place as f32 / all.max(1) as f32)
}

fn distance(from: Option<usize>, to: Option<usize>) -> f32 {
    match (from, to) {
        (Some(from), Some(to)) => (from as f32 - to as f32).clamp(-99.0, 99.0),
        _ => 100.0,
    }
}

fn length_share(part: &str, whole: &str) -> f32 {
    if whole.is_empty() { -1.0 } else { (part.len() as f32 / whole.len() as f32).min(3.0) }
}
