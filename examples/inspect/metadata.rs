//! What the page says of its article, as a table.

use std::fmt::{self, Write};

use dehusk::{Field, Metadata};
use serde_json::Value;

use crate::escape::Escaped;

/// Writes a table of all fields that have a value, with where each is from.
pub(crate) fn write(out: &mut String, metadata: &Metadata) -> anyhow::Result<()> {
    let values = serde_json::to_value(metadata)?;
    let shown = |&field: &Field| Some((field, shown(values.get(field.name())?)?));
    let fields: Vec<(Field, String)> = Field::ALL.iter().filter_map(shown).collect();
    let known = fields.len();
    write!(out, "<details class=metadata><summary>Metadata: {known} fields</summary>\n<table>\n")?;
    out.push_str("<thead><tr><th scope=col>Field<th scope=col>Value<th scope=col>From</thead>\n<tbody>\n");
    for (field, value) in &fields {
        let from = metadata.provenance(*field).map_or("", |from| from.name());
        row(out, field.name(), value, from)?;
    }
    let lengths = [("words", metadata.words()), ("reading_minutes", metadata.reading_minutes())];
    for (name, length) in lengths {
        if let Some(length) = length {
            row(out, name, &length.to_string(), "counted")?;
        }
    }
    out.push_str("</tbody></table></details>\n");
    Ok(())
}

fn row(out: &mut String, name: &str, value: &str, from: &str) -> fmt::Result {
    let (name, value, from) = (Escaped(name), Escaped(value), Escaped(from));
    writeln!(out, "<tr><th scope=row>{name}<td dir=auto>{value}<td>{from}")
}

/// A value on one line; none if there is none.
fn shown(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}
