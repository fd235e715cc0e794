//! Relations of links: in the head `canonical`, `icon` and the like; in the body
//! `author`, `license` and `tag`.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::page::Page;

/// The relations of links in the head, and what they lead to.
const HEAD: &[(Field, &[&str])] = &[
    (Field::Url, &["canonical"]),
    (Field::AmpUrl, &["amphtml"]),
    (Field::License, &["license", "copyright"]),
    (Field::Image, &["image_src"]),
];

/// The relations of icons, the one for browsers first.
const ICONS: &[&str] =
    &["icon", "shortcut icon", "alternate icon", "apple-touch-icon", "apple-touch-icon-precomposed"];

/// Claims what the links say.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    for &(field, rels) in HEAD {
        for link in page.head.links().filter(|link| rels.contains(&&*link.rel)) {
            claims.add(field, Provenance::Link, &link.href);
        }
    }
    for rel in ICONS {
        let icons = page.head.links().filter(|link| *link.rel == **rel);
        // The last of the largest: pages repeat a small one for old browsers first.
        if let Some(icon) = icons.max_by_key(|icon| icon.size) {
            claims.add(Field::Favicon, Provenance::Link, &icon.href);
        }
    }
    for property in &page.properties {
        let Some(rel) = &property.rel else { continue };
        for word in rel.split_ascii_whitespace() {
            let text = || page.text_of(&property.text);
            match word.to_ascii_lowercase().as_str() {
                "author" => claims.add_at(Field::Authors, Provenance::Link, &text(), property),
                "tag" => claims.add_at(Field::Tags, Provenance::Link, &text(), property),
                "license" => {
                    let href = property.value.as_deref().unwrap_or_default();
                    claims.add_at(Field::License, Provenance::Link, href, property);
                }
                _ => {}
            }
        }
    }
}
