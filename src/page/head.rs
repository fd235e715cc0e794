//! What the head of the page says of it.

use super::block::Direction;

/// The head's facts, as the page has them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    /// `<html lang>`.
    pub(crate) language: Option<String>,
    /// `<html dir>`, or that of `body`.
    pub(crate) direction: Option<Direction>,
    /// `<title>`.
    pub(crate) title: Option<String>,
    /// `og:url` or the canonical address, whichever comes first.
    pub(crate) address: Option<String>,
    /// `<base href>`.
    pub(crate) base: Option<String>,
    /// The types of all things that JSON-LD describes, in the page's order.
    pub(crate) types: Vec<String>,
    /// The scripts of JSON-LD.
    pub(crate) scripts: Vec<String>,
    metas: Vec<Meta>,
    links: Vec<Link>,
    /// How many metas, links and scripts were too many.
    pub(crate) dropped: usize,
    script_bytes: usize,
}

/// A `<meta>` that has a name and a value.
#[derive(Debug, Clone)]
pub(crate) struct Meta {
    /// In lower case: `og:title`, `description`.
    pub(crate) name: Box<str>,
    /// White space collapsed, never empty.
    pub(crate) content: Box<str>,
}

/// A `<link>` that says how what it leads to is related to the page.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// In lower case: `canonical`, `shortcut icon`.
    pub(crate) rel: Box<str>,
    /// The address, as the page has it.
    pub(crate) href: Box<str>,
    /// The larger side of an icon, 0 if it is not said.
    pub(crate) size: u32,
}

/// More of a kind than this say nothing more of a page.
const MAX_METAS: usize = 1000;
const MAX_LINKS: usize = 1000;

/// So many bytes of all scripts of JSON-LD are read.
pub(crate) const MAX_SCRIPT_BYTES: usize = 8 << 20;

/// The types of articles.
const ARTICLES: &[&str] = &[
    "Article", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalWebPage", "NewsArticle",
    "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "ScholarlyArticle",
];

/// More types than this say nothing more of a page.
const MAX_TYPES: usize = 200;

/// A longer name is none of a type.
const MAX_TYPE_CHARS: usize = 40;

/// What the name of a type may begin with.
const VOCABULARIES: [&str; 2] = ["https://schema.org/", "http://schema.org/"];

impl Head {
    /// The value of the first meta of a name, in lower case.
    pub(crate) fn meta(&self, name: &str) -> Option<&str> {
        self.metas().find(|meta| *meta.name == *name).map(|meta| &*meta.content)
    }

    /// All metas, in the page's order.
    pub(crate) fn metas(&self) -> impl Iterator<Item = &Meta> {
        self.metas.iter()
    }

    /// All links of the head that say what they are, in the page's order.
    pub(crate) fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.iter()
    }

    /// The address of the first link of a relation.
    pub(crate) fn link(&self, rel: &str) -> Option<&str> {
        self.links().find(|link| *link.rel == *rel).map(|link| &*link.href)
    }

    /// The description for networks or for search engines, whichever comes first.
    pub(crate) fn description(&self) -> Option<&str> {
        let is_one = |meta: &&Meta| matches!(&*meta.name, "og:description" | "description");
        self.metas().find(is_one).map(|meta| &*meta.content)
    }

    /// Takes in one `<meta>`.
    pub(super) fn note_meta(&mut self, name: &str, content: &str) {
        if self.metas.len() >= MAX_METAS {
            self.dropped += 1;
            return;
        }
        let content = collapsed(content);
        if !content.is_empty() {
            let name = name.trim().to_ascii_lowercase();
            if name == "og:url" {
                set_first(&mut self.address, &content);
            }
            self.metas.push(Meta { name: name.into(), content: content.into() });
        }
    }

    /// Takes in one `<link>`.
    pub(super) fn note_link(&mut self, rel: &str, href: &str, sizes: Option<&str>) {
        if self.links.len() >= MAX_LINKS {
            self.dropped += 1;
            return;
        }
        let href = href.trim();
        if !href.is_empty() {
            let sizes = sizes.unwrap_or_default();
            let sides = sizes.split(|c: char| !c.is_ascii_digit()).filter_map(|side| side.parse().ok());
            // A drawing has any size.
            let is_any = sizes.trim().eq_ignore_ascii_case("any");
            let size = if is_any { u32::MAX } else { sides.max().unwrap_or(0) };
            let rel = collapsed(rel).to_ascii_lowercase();
            if rel == "canonical" {
                set_first(&mut self.address, href);
            }
            self.links.push(Link { rel: rel.into(), href: href.into(), size });
        }
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
    pub(super) fn json_ld(&mut self, json: String) {
        let free = MAX_TYPES.saturating_sub(self.types.len());
        self.types.extend(types(&json).take(free).map(str::to_owned));
        self.script_bytes += json.len();
        self.dropped += usize::from(self.script_bytes > MAX_SCRIPT_BYTES);
        self.scripts.push(json);
    }
}

/// The types of all things in a script of JSON-LD, the first one of each. They are looked
/// for, not parsed: the JSON of pages is often broken, and nothing but the names is needed.
fn types(json: &str) -> impl Iterator<Item = &str> {
    json.match_indices("\"@type").filter_map(|(at, key)| type_name(json.get(at + key.len()..)?))
}

/// The first name in a value, read from the quote on that ends its key.
fn type_name(behind: &str) -> Option<&str> {
    let value = behind.strip_prefix('"')?.trim_start().strip_prefix(':')?.trim_start();
    let value = value.strip_prefix('[').unwrap_or(value).trim_start().strip_prefix('"')?;
    let name = VOCABULARIES.iter().find_map(|vocabulary| value.strip_prefix(vocabulary)).unwrap_or(value);
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let (end, quote) =
        name.char_indices().take(MAX_TYPE_CHARS + 1).find(|&(_, letter)| !is_of_name(letter))?;
    name.get(..end).filter(|name| quote == '"' && !name.is_empty())
}

fn set_first(slot: &mut Option<String>, value: &str) {
    let value = collapsed(value);
    if slot.is_none() && !value.is_empty() {
        *slot = Some(value);
    }
}

fn collapsed(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_in_broken_scripts() {
        let cases: [(&str, &[&str]); 9] = [
            (r#"{"@type":"Article"}"#, &["Article"]),
            (
                r#"{"@type" : [ "NewsArticle", "Report"], "author": {"@type":"Person"}}"#,
                &["NewsArticle", "Person"],
            ),
            (
                r#""@type":"https://schema.org/Article","@type":"http://schema.org/Blog""#,
                &["Article", "Blog"],
            ),
            (r#"{"a": "b" "@type": "Thing_1""#, &["Thing_1"]),
            (r#""@type"@type":"Thing""#, &["Thing"]),
            (r#""@type": "https://example.org/Article""#, &[]),
            (r#""@type": "", "@type": Article, "@type" "#, &[]),
            (r#""@type": "An article", "@types": "Article""#, &[]),
            ("", &[]),
        ];
        for (json, expected) in cases {
            assert_eq!(types(json).collect::<Vec<_>>(), expected, "{json}");
        }
        let named = |chars: usize| format!(r#""@type":"{}""#, "a".repeat(chars));
        assert_eq!(types(&named(MAX_TYPE_CHARS)).count(), 1);
        assert_eq!(types(&named(MAX_TYPE_CHARS + 1)).count(), 0);
    }
}
