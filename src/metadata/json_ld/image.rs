//! The pictures of a thing.

use super::graph::Graph;
use super::text;
use super::value::{Object, Value};

/// More pictures than this are a gallery.
const MAX_IMAGES: usize = 20;

/// The addresses of the pictures, each once: the widest first, those without
/// a width after them in their order.
pub(super) fn images(graph: &Graph<'_>, object: &Object) -> Vec<String> {
    let values = ["image", "primaryimageofpage", "thumbnailurl", "thumbnail"];
    let values = values.into_iter().filter_map(|name| object.get(name)).flat_map(Value::flat);
    let mut images: Vec<(u32, String)> = Vec::new();
    for value in values.take(MAX_IMAGES) {
        let Some((width, address)) = image(graph, value) else { continue };
        match images.iter_mut().find(|(_, known)| *known == address) {
            Some(known) => known.0 = known.0.max(width),
            None => images.push((width, address)),
        }
    }
    images.sort_by_key(|(width, _)| std::cmp::Reverse(*width));
    images.into_iter().map(|(_, address)| address).collect()
}

fn image(graph: &Graph<'_>, value: &Value) -> Option<(u32, String)> {
    let Some(object) = graph.object(value) else { return Some((0, text::address(text::raw(value)?)?)) };
    let address = object.first(&["url", "contenturl", "@value", "thumbnailurl"]);
    let address =
        address.and_then(|address| address.flat().into_iter().find_map(text::raw)).or(object.id())?;
    Some((width(object), text::address(address)?))
}

/// The width, which is written `1200`, `"1200px"` or as an object; 0 if it is
/// not given.
fn width(object: &Object) -> u32 {
    let value = object.get("width").and_then(|width| match width {
        Value::Object(quantity) => quantity.get("value").and_then(text::raw),
        other => text::raw(other),
    });
    let digits: String = value.unwrap_or_default().trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}
