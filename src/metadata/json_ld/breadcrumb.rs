//! The way from the site's front page to the page.

use super::graph::Graph;
use super::text;
use super::value::{Object, Value};

/// Longer ways are menus.
const MAX_CRUMBS: usize = 20;

/// A step of the way.
struct Crumb {
    name: String,
    address: Option<String>,
}

/// The names of the steps in the order of their positions, without the last if
/// it is the page: if it has no address, or the name or address of the page.
pub(super) fn breadcrumbs(graph: &Graph<'_>, names: &[&str], address: Option<&str>) -> Vec<String> {
    let items = graph.of_type("BreadcrumbList").and_then(|list| list.get("itemlistelement"));
    let items = graph.objects_in(items);
    let mut crumbs: Vec<(f32, Crumb)> = items
        .into_iter()
        .take(MAX_CRUMBS)
        .enumerate()
        .filter_map(|(at, item)| Some((position(item, at), crumb(graph, item)?)))
        .collect();
    crumbs.sort_by(|one, two| one.0.total_cmp(&two.0));
    let is_page = crumbs.last().is_some_and(|(_, last)| {
        let is_here = last.address.as_deref().is_none_or(|last| address == Some(last));
        is_here || names.contains(&last.name.as_str())
    });
    if is_page {
        crumbs.pop();
    }
    crumbs.into_iter().map(|(_, crumb)| crumb.name).collect()
}

#[expect(clippy::cast_precision_loss, reason = "at most MAX_CRUMBS")]
fn position(item: &Object, at: usize) -> f32 {
    let position = item.get("position").and_then(text::raw).and_then(|position| position.trim().parse().ok());
    position.unwrap_or((at + 1) as f32)
}

fn crumb(graph: &Graph<'_>, item: &Object) -> Option<Crumb> {
    let value = item.get("item");
    let thing = value.and_then(|value| graph.object(value));
    let name = item.get("name").or_else(|| thing?.get("name")).and_then(text::text)?;
    let address = value.and_then(Value::as_text).or_else(|| thing?.id());
    let address = address.or_else(|| thing.unwrap_or(item).get("url").and_then(text::raw));
    Some(Crumb { name, address: address.and_then(text::address) })
}
