//! Metas, by the tables of their vocabularies.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::page::Page;

/// The names of one vocabulary, in lower case, and what they mean.
pub(super) struct Table {
    /// Which one it is.
    pub(super) provenance: Provenance,
    /// By field, the most telling name first.
    pub(super) names: &'static [(Field, &'static [&'static str])],
}

/// Claims what the metas of a vocabulary say.
pub(super) fn claim(page: &Page, table: &Table, claims: &mut Claims) {
    for &(field, names) in table.names {
        for name in names {
            for meta in page.head.metas().filter(|meta| *meta.name == **name) {
                claims.add(field, table.provenance, &meta.content);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::metadata::source::{dublin_core, meta_name, open_graph, twitter};

    #[test]
    fn a_name_means_one_thing() {
        let mut seen = HashSet::new();
        for table in [open_graph::TABLE, twitter::TABLE, dublin_core::TABLE, meta_name::TABLE] {
            for name in table.names.iter().flat_map(|(_, names)| *names) {
                assert_eq!(*name, name.to_lowercase());
                assert!(seen.insert(*name), "{name}");
            }
        }
    }
}
