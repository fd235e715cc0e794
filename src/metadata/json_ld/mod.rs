//! What a page says of itself in JSON-LD.
//!
//! The scripts are read by the rules of JSON, or else by what can be understood
//! ([`repair`]). All things that they describe make one [`graph`], in which one
//! is what the page is about; it and its `WebPage` give the facts.

mod breadcrumb;
mod cursor;
mod entity;
mod graph;
mod image;
mod parse;
mod people;
mod quoted;
mod read;
mod repair;
mod text;
mod types;
mod value;

use crate::page::MAX_SCRIPT_BYTES;
use graph::Graph;

/// Somebody that has written a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Author {
    /// As the page gives it.
    pub(crate) name: String,
    /// Whether the page says that it is no person.
    pub(crate) is_organisation: bool,
}

/// What the page's JSON-LD says of its main thing. All texts are plain: without
/// tags and escapes, and their white space is collapsed.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Facts {
    /// The headline of the main thing, else its name.
    pub(crate) headline: Option<String>,
    /// The name of the `WebPage`, if another thing is the main one.
    pub(crate) page_name: Option<String>,
    /// The authors, else the creators, each once.
    pub(crate) authors: Vec<Author>,
    /// The name of the publisher, else of that of the site.
    pub(crate) publisher: Option<String>,
    /// `datePublished`, else `uploadDate`, as it is written.
    pub(crate) published: Option<String>,
    /// `dateCreated`, as it is written.
    pub(crate) created: Option<String>,
    /// `dateModified`, as it is written.
    pub(crate) modified: Option<String>,
    /// `inLanguage`: a code or a name.
    pub(crate) language: Option<String>,
    /// The name of the `WebSite`, else the publisher's.
    pub(crate) site_name: Option<String>,
    /// `mainEntityOfPage`, else `url`.
    pub(crate) url: Option<String>,
    pub(crate) description: Option<String>,
    /// The addresses of the pictures, the widest first where widths are given.
    pub(crate) images: Vec<String>,
    /// `articleSection`.
    pub(crate) sections: Vec<String>,
    /// The keywords, each once.
    pub(crate) tags: Vec<String>,
    /// The address or name of the license.
    pub(crate) license: Option<String>,
    /// The type of the main thing: `NewsArticle`.
    pub(crate) kind: Option<String>,
    /// The names of the way to the page, without that of the page.
    pub(crate) breadcrumbs: Vec<String>,
}

/// Reads the texts of all scripts of JSON-LD of a page, which may give its address
/// elsewhere. Never fails: what can
/// not be understood says nothing.
pub(crate) fn read(scripts: &[&str], address: Option<&str>) -> Facts {
    let mut free = MAX_SCRIPT_BYTES;
    let mut values = Vec::new();
    for script in scripts {
        let end = (0..=free.min(script.len())).rev().find(|&end| script.is_char_boundary(end));
        let script = script.get(..end.unwrap_or(0)).unwrap_or_default();
        free -= script.len();
        values.extend(parse::parse(script));
    }
    read::facts(&Graph::new(&values, address))
}

#[cfg(test)]
mod tests;
