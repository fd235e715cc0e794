//! What the head of the page says of it.

use once_cell::sync::Lazy;
use regex::Regex;

/// The head's facts, as the page has them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    /// `<html lang>`.
    pub(crate) language: Option<String>,
    /// `<title>`.
    pub(crate) title: Option<String>,
    /// `og:title`.
    pub(crate) og_title: Option<String>,
    /// `og:site_name`.
    pub(crate) og_site_name: Option<String>,
    /// `og:type`.
    pub(crate) og_type: Option<String>,
    /// `og:description` or the description for search engines.
    pub(crate) description: Option<String>,
    /// `og:url` or the canonical address.
    pub(crate) address: Option<String>,
    /// `<base href>`.
    pub(crate) base: Option<String>,
    /// The types of all things that JSON-LD describes, in the page's order.
    pub(crate) types: Vec<String>,
}

/// The types of articles.
const ARTICLES: &[&str] = &[
    "Article", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalWebPage", "NewsArticle",
    "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "ScholarlyArticle",
];

/// More types than this say nothing more of a page.
const MAX_TYPES: usize = 200;

/// Read with a pattern, not a parser: the JSON of pages is often broken, and
/// nothing but the names is needed.
static TYPE: Lazy<Regex> = Lazy::new(|| {
    #[expect(clippy::expect_used, reason = "a constant pattern, compiled by every test")]
    Regex::new(r#""@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?(\w{1,40})""#).expect("constant pattern")
});

impl Head {
    /// Takes in one `<meta>`. The first of a name counts.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        let slot = match name {
            "og:title" => &mut self.og_title,
            "og:site_name" => &mut self.og_site_name,
            "og:type" => &mut self.og_type,
            "og:description" | "description" => &mut self.description,
            "og:url" => &mut self.address,
            _ => return,
        };
        set_first(slot, content);
    }

    /// Takes in `<title>`.
    pub(super) fn title(&mut self, title: &str) {
        set_first(&mut self.title, title);
    }

    /// Takes in the language of the page.
    pub(super) fn language(&mut self, language: &str) {
        set_first(&mut self.language, language);
    }

    /// Takes in `<base href>`.
    pub(super) fn base(&mut self, href: &str) {
        set_first(&mut self.base, href);
    }

    /// Takes in `<link rel=canonical>`.
    pub(super) fn canonical(&mut self, href: &str) {
        set_first(&mut self.address, href);
    }

    /// Whether the page describes a thing of one of these types.
    pub(crate) fn has_type(&self, types: &[&str]) -> bool {
        self.types.iter().any(|name| types.contains(&name.as_str()))
    }

    /// Whether the page says that it is an article.
    pub(crate) fn is_article(&self) -> bool {
        self.has_type(ARTICLES)
    }

    /// Whether the page gives itself the address of its site.
    pub(crate) fn is_home(&self) -> bool {
        self.address.as_deref().is_some_and(|address| {
            let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
            rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
        })
    }

    /// Takes in the text of a script of JSON-LD.
    pub(super) fn json_ld(&mut self, json: &str) {
        let names = TYPE.captures_iter(json).filter_map(|found| found.get(1));
        let free = MAX_TYPES.saturating_sub(self.types.len());
        self.types.extend(names.take(free).map(|name| name.as_str().to_owned()));
    }
}

fn set_first(slot: &mut Option<String>, value: &str) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if slot.is_none() && !value.is_empty() {
        *slot = Some(value);
    }
}
