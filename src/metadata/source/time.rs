//! `<time>`: the value for machines, or what readers see.

use super::dated;
use crate::article::{Field, Provenance};
use crate::dom::Tag;
use crate::metadata::around::Around;
use crate::metadata::claim::Claims;
use crate::page::Page;

/// Classes of times that are of a change.
const CHANGES: [&str; 3] = ["updated", "modified", "lastmod"];

/// Claims all times. What they are the times of is told by where they stand.
pub(super) fn claim(page: &Page, around: &Around<'_>, claims: &mut Claims) {
    for property in page.properties.iter().filter(|property| property.tag == Tag::Time) {
        if !around.may_date(property) {
            continue;
        }
        let class = property.class.as_deref().unwrap_or_default().to_ascii_lowercase();
        let is_change = class.split(|c: char| !c.is_alphanumeric()).any(|word| CHANGES.contains(&word));
        let is_both = class.contains("published");
        let field =
            if is_change && !is_both { Some(Field::Modified) } else { dated::field(page, &property.text) };
        let Some(field) = field else { continue };
        let value = page.said_by(property);
        claims.add_at(field, Provenance::Time, &value, property);
    }
}
