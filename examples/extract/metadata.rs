//! What a page says of its article, without the article.

use dehusk::{Field, Metadata};
use serde::Serialize;
use serde_json::Value;

use crate::render::end_line;

/// Stands between the values of a field.
const SEPARATOR: &str = ", ";

/// The metadata of a page, for programs.
#[derive(Debug, Serialize)]
struct Object<'a> {
    path: &'a str,
    metadata: &'a Metadata,
}

/// A page for people or for programs.
pub(crate) fn page(path: &str, metadata: &Metadata, is_json: bool) -> serde_json::Result<String> {
    if is_json {
        serde_json::to_string_pretty(&Object { path, metadata }).map(end_line)
    } else {
        summary(metadata)
    }
}

/// One JSON object on a line of its own.
pub(crate) fn line(path: &str, metadata: &Metadata) -> serde_json::Result<String> {
    serde_json::to_string(&Object { path, metadata }).map(end_line)
}

/// A line for each field that has a value: its name, the value, and where it is from.
fn summary(metadata: &Metadata) -> serde_json::Result<String> {
    let values = serde_json::to_value(metadata)?;
    let shown = |&field: &Field| Some((field, shown(values.get(field.name())?)?));
    let lines: Vec<(Field, String)> = Field::ALL.iter().filter_map(shown).collect();
    let width = lines.iter().map(|(field, _)| field.name().len()).max().unwrap_or_default();
    let lines = lines.into_iter().map(|(field, value)| {
        let name = format!("{}:", field.name());
        let provenance = metadata.provenance(field).map(|from| format!(" [{}]", from.name()));
        // The colon stands at the name, and the values below each other.
        format!("{name:0$} {value}{1}\n", width + 1, provenance.unwrap_or_default())
    });
    Ok(lines.collect())
}

/// A value on one line, safe to print; none if there is none.
fn shown(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(SEPARATOR),
        _ => return None,
    };
    Some(printable(&text)).filter(|text| !text.is_empty())
}

/// A text of a page on one line, safe to print: pages may hold the characters by which a
/// terminal changes its colours or its title.
pub(crate) fn printable(text: &str) -> String {
    text.replace(char::is_control, " ")
}
