//! The things that a page's JSON-LD describes, and which of them the page is
//! about.

use std::collections::{HashMap, HashSet};

use super::types::{self, Rank};
use super::value::{Object, Value};

/// More things are not looked at.
const MAX_NODES: usize = 20_000;

/// Properties whose things are others than the one that the page is about.
const LISTS: &[&str] = &[
    "haspart", "itemlistelement", "comment", "review", "reviews", "relatedlink", "mentions", "blogpost",
    "blogposts", "liveblogupdate", "isrelatedto", "suggestedanswer", "acceptedanswer",
];

/// What a thing is called by.
const HEADLINES: &[&str] = &["headline", "name"];

/// Of so many things that have equal right, none is what the page is about.
const MIN_LIST: usize = 3;

/// Where a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a script or its `@graph`.
    Top,
    /// The one `mainEntity` of such a thing.
    Main,
    /// In any other property: it is about another thing.
    Inside,
}

/// A thing.
#[derive(Debug)]
struct Node<'a> {
    object: &'a Object,
    place: Place,
}

/// All things of a page.
#[derive(Debug, Default)]
pub(super) struct Graph<'a> {
    nodes: Vec<Node<'a>>,
    by_id: HashMap<&'a str, &'a Object>,
    /// What is referred to from [`LISTS`].
    listed: HashSet<&'a str>,
    /// What pages refer to as their `mainEntity`.
    mains: HashSet<&'a str>,
    /// The pages that stand in no other thing.
    top_pages: HashSet<&'a str>,
    /// The address that the page gives itself elsewhere, without what differs between
    /// two spellings of it.
    address: Option<String>,
}

/// What a page is about, and the page.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Subject<'a> {
    /// May be the page.
    pub(super) main: Option<&'a Object>,
    pub(super) page: Option<&'a Object>,
}

impl<'a> Graph<'a> {
    /// Collects the things in the values of all scripts of the page at an address.
    pub(super) fn new(values: &'a [Value], address: Option<&str>) -> Self {
        let mut graph = Graph { address: address.map(bare), ..Graph::default() };
        for value in values {
            graph.visit(value, Place::Top);
        }
        graph
    }

    /// Values are at most [`super::value::MAX_DEPTH`] deep, and so is this.
    fn visit(&mut self, value: &'a Value, place: Place) {
        match value {
            Value::List(items) => items.iter().for_each(|item| self.visit(item, place)),
            Value::Object(object) => self.visit_object(object, place),
            _ => (),
        }
    }

    fn visit_object(&mut self, object: &'a Object, place: Place) {
        if self.nodes.len() >= MAX_NODES {
            return;
        }
        self.name(object);
        if object.get("@type").is_some() {
            self.nodes.push(Node { object, place });
        }
        let is_page = rank(object) == Some(Rank::Page);
        if is_page && place == Place::Top {
            self.top_pages.extend(object.id());
        }
        for (name, value) in object.fields() {
            match name {
                "@graph" => self.visit(value, place),
                "mainentity" if is_page && value.items().len() == 1 => {
                    self.mains.extend(ids(value));
                    self.visit(value, if place == Place::Inside { place } else { Place::Main });
                }
                _ => {
                    if LISTS.contains(&name) {
                        self.listed.extend(ids(value));
                    }
                    self.visit(value, Place::Inside);
                }
            }
        }
    }

    /// Of several things of one `@id` the one that says the most counts.
    fn name(&mut self, object: &'a Object) {
        let Some(id) = object.id().filter(|_| object.len() > 1) else { return };
        let known = self.by_id.entry(id).or_insert(object);
        if known.len() < object.len() {
            *known = object;
        }
    }

    /// The thing of an `@id`.
    pub(super) fn by_id(&self, id: &str) -> Option<&'a Object> {
        self.by_id.get(id.trim()).copied()
    }

    /// The things of a property, if there is one.
    pub(super) fn objects_in(&self, value: Option<&'a Value>) -> Vec<&'a Object> {
        value.map(|value| self.objects(value)).unwrap_or_default()
    }

    /// The things that a value is or refers to.
    pub(super) fn objects(&self, value: &'a Value) -> Vec<&'a Object> {
        value.flat().into_iter().filter_map(|value| self.object(value)).collect()
    }

    /// The thing that a value is or refers to. Goes one reference far, so that
    /// references in a circle end.
    pub(super) fn object(&self, value: &'a Value) -> Option<&'a Object> {
        match value {
            Value::Text(id) => self.by_id(id),
            Value::Object(object) => Some(self.resolve(object)),
            _ => None,
        }
    }

    /// The thing that says the most of what this one is.
    pub(super) fn resolve(&self, object: &'a Object) -> &'a Object {
        let known = object.id().and_then(|id| self.by_id(id));
        known.filter(|known| known.len() > object.len()).unwrap_or(object)
    }

    /// The first thing of a type, preferably not in another.
    pub(super) fn of_type(&self, kind: &str) -> Option<&'a Object> {
        let is_one = |node: &&Node<'a>| node.object.types().any(|name| name.eq_ignore_ascii_case(kind));
        let top = self.nodes.iter().filter(is_one).find(|node| node.place == Place::Top);
        top.or_else(|| self.nodes.iter().find(is_one)).map(|node| node.object)
    }

    /// Chooses what the page is about: of the things that stand in no other,
    /// those of the best [`Rank`]; of these the one that a page is linked with;
    /// else one that no list refers to; else one that has a name; else the
    /// first.
    ///
    /// Where [`MIN_LIST`] different things have equal right, the page is a list
    /// of them and about none.
    pub(super) fn subject(&self) -> Subject<'a> {
        let candidates = |wanted: Rank| {
            let is_one =
                move |node: &&Node<'a>| node.place != Place::Inside && rank(node.object) == Some(wanted);
            self.nodes.iter().filter(is_one).collect::<Vec<_>>()
        };
        let ranks = [Rank::Article, Rank::Post, Rank::Work];
        let best = ranks.into_iter().map(candidates).find(|nodes| !nodes.is_empty()).unwrap_or_default();
        let pages = candidates(Rank::Page);
        // Related stories are things of the same kind at other addresses.
        let at_address: Vec<&Node<'a>> =
            best.iter().copied().filter(|node| self.is_at_address(node)).collect();
        let best = if at_address.is_empty() { best } else { at_address };
        let is_list = self.is_list(&best);
        let main = if is_list { None } else { self.best(&best) };
        let page = main.and_then(|main| self.page_of(main)).or_else(|| self.best(&pages));
        Subject { main: main.or(page), page }
    }

    fn best(&self, nodes: &[&Node<'a>]) -> Option<&'a Object> {
        let best = nodes.iter().min_by_key(|node| {
            let is_listed = node.object.id().is_some_and(|id| self.listed.contains(id));
            (!self.is_linked(node), is_listed, node.object.first(HEADLINES).is_none())
        });
        best.map(|node| node.object)
    }

    /// Whether a thing says that it is at the address of the page.
    fn is_at_address(&self, node: &Node<'a>) -> bool {
        let Some(address) = &self.address else { return false };
        let links = ["mainentityofpage", "url"].into_iter().filter_map(|name| node.object.get(name));
        links.flat_map(ids).any(|id| bare(id) == *address)
    }

    /// Whether a page says that this is its main thing, or this that it is the
    /// main thing of a page that is described.
    fn is_linked(&self, node: &Node<'a>) -> bool {
        let is_main = node.object.id().is_some_and(|id| self.mains.contains(id));
        let is_on_page = || page_links(node.object).flat_map(ids).any(|id| self.top_pages.contains(id));
        node.place == Place::Main || is_main || is_on_page()
    }

    /// The page that a thing says it is on.
    fn page_of(&self, object: &'a Object) -> Option<&'a Object> {
        let mut pages = page_links(object).flat_map(|value| self.objects(value));
        pages.find(|page| rank(page) == Some(Rank::Page) && page.len() > 2)
    }

    fn is_list(&self, nodes: &[&Node<'a>]) -> bool {
        let linked = nodes.iter().filter(|node| self.is_linked(node)).take(MIN_LIST).count();
        let mut headlines = HashSet::new();
        let mut addresses = HashSet::new();
        for (at, node) in nodes.iter().enumerate() {
            headlines.insert(node.object.first(HEADLINES).and_then(Value::as_text));
            let address = node.object.first(&["url", "mainentityofpage", "@id"]);
            let address = address.and_then(|address| ids(address).next());
            addresses.insert(address.ok_or(at));
        }
        (linked == 0 || linked >= MIN_LIST) && headlines.len() >= MIN_LIST && addresses.len() >= MIN_LIST
    }
}

/// An address without its scheme, its `www`, the slash at its end, and the place in the
/// page.
fn bare(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let address = address.split_once("//").map_or(address, |(_, rest)| rest);
    address.trim_start_matches("www.").trim_end_matches('/').to_ascii_lowercase()
}

/// What says on which page a thing is.
fn page_links(object: &Object) -> impl Iterator<Item = &Value> {
    ["mainentityofpage", "ispartof"].into_iter().filter_map(|name| object.get(name))
}

/// The best rank of the types of a thing.
pub(super) fn rank(object: &Object) -> Option<Rank> {
    kind(object).map(|(rank, _)| rank)
}

/// The type of the best rank that a thing has, with the rank.
pub(super) fn kind(object: &Object) -> Option<(Rank, &'static str)> {
    object.types().filter_map(types::ranked).min_by_key(|(rank, _)| *rank)
}

/// The `@id`s in a value; a text may be one.
fn ids(value: &Value) -> impl Iterator<Item = &str> {
    value.items().iter().filter_map(|item| match item {
        Value::Text(id) => Some(id.trim()),
        Value::Object(object) => object.id(),
        _ => None,
    })
}
