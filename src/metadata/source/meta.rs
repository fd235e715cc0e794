//! Metas, by the tables of their vocabularies.

use once_cell::sync::Lazy;

use super::{dublin_core, meta_name, open_graph, twitter};
use crate::article::{Field, Provenance};
use crate::hash::WordMap;
use crate::metadata::claim::Claims;
use crate::page::Page;

/// The names of one vocabulary, in lower case, and what they mean.
pub(super) struct Table {
    /// Which one it is.
    pub(super) provenance: Provenance,
    /// By field, the most telling name first.
    pub(super) names: &'static [(Field, &'static [&'static str])],
}

const TABLES: [&Table; 4] = [open_graph::TABLE, twitter::TABLE, dublin_core::TABLE, meta_name::TABLE];

/// What a name means, and its place among all names: that of the more telling one is lower.
struct Meaning {
    place: usize,
    field: Field,
    provenance: Provenance,
}

/// All names, so that each meta is looked up once.
static MEANINGS: Lazy<WordMap<&str, Meaning>> = Lazy::new(|| {
    let mut meanings = WordMap::default();
    for &&Table { provenance, names } in &TABLES {
        for &(field, names) in names {
            for &name in names {
                meanings.insert(name, Meaning { place: meanings.len(), field, provenance });
            }
        }
    }
    meanings
});

/// Claims what the metas say.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    let known = page.head.metas().filter_map(|meta| Some((MEANINGS.get(&*meta.name)?, meta)));
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|(meaning, _)| meaning.place);
    for (meaning, meta) in known {
        claims.add(meaning.field, meaning.provenance, &meta.content);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::TABLES;

    #[test]
    fn a_name_means_one_thing() {
        let mut seen = HashSet::new();
        for table in TABLES {
            for name in table.names.iter().flat_map(|(_, names)| *names) {
                assert_eq!(*name, name.to_lowercase());
                assert!(seen.insert(*name), "{name}");
            }
        }
    }
}
