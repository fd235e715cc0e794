//! Who has written a page.

use super::Author;
use super::graph::Graph;
use super::text;
use super::types;
use super::value::{Object, Value};

/// More authors than this are nobody's.
const MAX_AUTHORS: usize = 100;

/// The authors that a value names, each once.
pub(super) fn authors(graph: &Graph<'_>, value: &Value) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for author in value.flat().into_iter().take(MAX_AUTHORS).flat_map(|value| of_value(graph, value)) {
        let is_known = authors.iter().any(|known| known.name == author.name);
        if !is_known && authors.len() < MAX_AUTHORS {
            authors.push(author);
        }
    }
    authors
}

fn of_value(graph: &Graph<'_>, value: &Value) -> Vec<Author> {
    let (names, object) = match (value, value.as_object()) {
        (Value::Text(name), _) => match graph.by_id(name) {
            Some(object) => (names(object), Some(object)),
            None => (name_of_text(name).into_iter().collect(), None),
        },
        (_, Some(object)) => {
            let own = names(object);
            let known = object.id().filter(|_| own.is_empty()).and_then(|id| graph.by_id(id));
            known.map_or((own, Some(object)), |known| (names(known), Some(known)))
        }
        _ => return Vec::new(),
    };
    let is_organisation = object.is_some_and(|object| object.types().any(types::is_organisation));
    names.into_iter().map(|name| Author { name, is_organisation }).collect()
}

/// The names of a person: `name`, else its parts; a text in another object's
/// place, `{"@value": "Jane"}`, is one itself.
fn names(object: &Object) -> Vec<String> {
    if let Some(name) = object.first(&["name", "legalname", "@value"]) {
        let names = name.flat().into_iter().take(MAX_AUTHORS).filter_map(text::raw);
        let names: Vec<String> = names.filter_map(name_of_text).collect();
        if !names.is_empty() {
            return names;
        }
    }
    let parts = ["givenname", "additionalname", "familyname"].into_iter().filter_map(|part| object.get(part));
    let parts: Vec<String> = parts.filter_map(text::text).collect();
    if !parts.is_empty() {
        return vec![parts.join(" ")];
    }
    let other = object.get("alternatename").and_then(text::text);
    other.filter(|name| !text::is_address(name)).into_iter().collect()
}

/// What programs write for a name that is missing.
const NO_NAMES: &[&str] = &["undefined", "null", "nan", "none", "false", "n/a", "[object object]"];

fn name_of_text(name: &str) -> Option<String> {
    let is_name = |name: &str| {
        let is_missing = NO_NAMES.iter().any(|missing| name.eq_ignore_ascii_case(missing));
        !is_missing && !text::is_address(name) && name.chars().any(char::is_alphanumeric)
    };
    text::plain(name).filter(|name| is_name(name))
}

/// The name of a publisher or site.
pub(super) fn name(graph: &Graph<'_>, value: &Value) -> Option<String> {
    authors(graph, value).into_iter().next().map(|author| author.name)
}
