//! From the things of a page to its facts.

use super::graph::{self, Graph, Subject};
use super::types::Rank;
use super::value::{Object, Value};
use super::{Facts, breadcrumb, image, people, text};

/// More tags or sections than this are not looked at.
const MAX_TAGS: usize = 100;

/// What the things say of the page that they are on.
pub(super) fn facts(graph: &Graph<'_>) -> Facts {
    let subject = graph.subject();
    let Some(main) = subject.main else { return of_site(graph) };
    let page = subject.page.unwrap_or(main);
    let publisher = name_in(graph, main, "publisher").or_else(|| name_in(graph, page, "publisher"));
    let url = url(graph, main);
    let headline = headline(main);
    let page_name = subject.page.filter(|page| !std::ptr::eq(*page, main)).and_then(headline_of_page);
    let names: Vec<&str> = headline.iter().chain(&page_name).map(String::as_str).collect();
    let breadcrumbs = breadcrumb::breadcrumbs(graph, &names, url.as_deref());
    Facts {
        authors: authors(graph, main, page),
        published: subject.text(&["datepublished", "uploaddate"]),
        created: subject.text(&["datecreated"]),
        modified: subject.text(&["datemodified"]),
        language: language(main).or_else(|| language(page)),
        description: subject.text(&["description"]),
        images: images(graph, main, page),
        sections: texts(main, "articlesection"),
        tags: tags(main),
        license: license(graph, main),
        kind: graph::kind(main).map(|(_, kind)| kind.to_owned()),
        publisher: publisher.clone().or_else(|| of_site(graph).publisher),
        site_name: site_name(graph).or(publisher),
        headline,
        page_name,
        url,
        breadcrumbs,
    }
}

impl Subject<'_> {
    /// The text of the first of these properties that the main thing has; else
    /// of those of its page.
    fn text(&self, names: &[&str]) -> Option<String> {
        let things = [self.main, self.page].into_iter().flatten();
        things.flat_map(|thing| names.iter().filter_map(|name| thing.get(name))).find_map(text::text)
    }
}

/// What can be said where no thing is what the page is about.
fn of_site(graph: &Graph<'_>) -> Facts {
    let publisher = graph.of_type("WebSite").and_then(|site| name_in(graph, site, "publisher"));
    Facts {
        site_name: site_name(graph).or_else(|| publisher.clone()),
        publisher,
        breadcrumbs: breadcrumb::breadcrumbs(graph, &[], None),
        ..Facts::default()
    }
}

fn site_name(graph: &Graph<'_>) -> Option<String> {
    let site = graph.of_type("WebSite")?;
    site.get("name").or_else(|| site.get("alternatename")).and_then(text::text)
}

fn headline(main: &Object) -> Option<String> {
    ["headline", "name"].into_iter().filter_map(|name| main.get(name)).find_map(text::text)
}

fn headline_of_page(page: &Object) -> Option<String> {
    ["name", "headline"].into_iter().filter_map(|name| page.get(name)).find_map(text::text)
}

fn name_in(graph: &Graph<'_>, object: &Object, property: &str) -> Option<String> {
    object.get(property).and_then(|value| people::name(graph, value))
}

fn authors(graph: &Graph<'_>, main: &Object, page: &Object) -> Vec<super::Author> {
    let named = [(main, "author"), (main, "creator"), (page, "author"), (page, "creator")];
    let named = named.into_iter().filter_map(|(thing, property)| thing.get(property));
    named.map(|value| people::authors(graph, value)).find(|authors| !authors.is_empty()).unwrap_or_default()
}

fn images(graph: &Graph<'_>, main: &Object, page: &Object) -> Vec<String> {
    let own = image::images(graph, main);
    if own.is_empty() { image::images(graph, page) } else { own }
}

/// A text or the code or name of a `Language`.
fn language(object: &Object) -> Option<String> {
    let values = object.get("inlanguage")?.flat();
    values.into_iter().find_map(|value| match value {
        Value::Object(language) => {
            let codes = ["alternatename", "identifier", "@value", "name"];
            codes.into_iter().filter_map(|name| language.get(name)).find_map(text::text)
        }
        other => text::text(other),
    })
}

/// `mainEntityOfPage`, else `url`; else, of pages, the `@id`.
fn url(graph: &Graph<'_>, main: &Object) -> Option<String> {
    let of_value = |value: &Value| {
        let own = value.as_text().or_else(|| value.as_object()?.id());
        let thing = graph.object(value).and_then(|thing| thing.get("url")).and_then(text::raw);
        thing.or(own).and_then(text::address)
    };
    let values = ["mainentityofpage", "url"].into_iter().filter_map(|name| main.get(name));
    let found = values.flat_map(Value::flat).find_map(of_value);
    let is_page = graph::rank(main) == Some(Rank::Page);
    found.or_else(|| main.id().filter(|id| is_page && text::is_address(id)).and_then(text::address))
}

fn license(graph: &Graph<'_>, main: &Object) -> Option<String> {
    main.get("license")?.flat().into_iter().find_map(|value| match graph.object(value) {
        Some(license) => {
            ["url", "@id", "name"].into_iter().filter_map(|name| license.get(name)).find_map(text::text)
        }
        None => text::text(value),
    })
}

/// The texts of a property, each once.
fn texts(object: &Object, property: &str) -> Vec<String> {
    let values = object.get(property).map(Value::flat).unwrap_or_default();
    let mut texts: Vec<String> = Vec::new();
    for text in values.into_iter().take(MAX_TAGS).filter_map(term) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// A text or the name of a `DefinedTerm`.
fn term(value: &Value) -> Option<String> {
    let name = value.as_object().and_then(|term| term.get("name").or_else(|| term.get("termcode")));
    text::text(name.unwrap_or(value))
}

/// The keywords. A text that is alone is a list with commas.
fn tags(object: &Object) -> Vec<String> {
    let tags = texts(object, "keywords");
    let [alone] = tags.as_slice() else { return tags };
    let parts = alone.split([',', ';', '、', '，', '،']).map(str::trim).filter(|part| !part.is_empty());
    let mut tags: Vec<String> = Vec::new();
    for part in parts.take(MAX_TAGS) {
        if !tags.iter().any(|tag| tag == part) {
            tags.push(part.to_owned());
        }
    }
    tags
}
