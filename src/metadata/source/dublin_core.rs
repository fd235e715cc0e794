//! Dublin Core: its elements and terms, as metas write them.

use super::meta::Table;
use crate::article::{Field, Provenance};

/// The names.
pub(super) const TABLE: &Table = &Table {
    provenance: Provenance::DublinCore,
    names: &[
        (Field::Title, &["dc.title", "dcterms.title", "dc:title", "dcterms:title"]),
        (
            Field::Authors,
            &[
                "dc.creator", "dcterms.creator", "dc:creator", "dcterms:creator", "dc.creator.personalname",
                "dc.contributor.author", "dc.author",
            ],
        ),
        (
            Field::Published,
            &[
                "dc.date.issued", "dcterms.issued", "dc.issued", "dc.date.created", "dcterms.created",
                "dc.created", "dc.date", "dcterms.date", "dc:date", "dcterms.available",
                "dc.date.publication", "dc:created", "dcterms:created",
            ],
        ),
        (
            Field::Modified,
            &["dc.date.modified", "dcterms.modified", "dc.modified", "dcterms:modified", "dc:modified"],
        ),
        (Field::Language, &["dc.language", "dcterms.language", "dc:language"]),
        (Field::SiteName, &["dc.publisher", "dcterms.publisher", "dc:publisher"]),
        (
            Field::Description,
            &["dc.description", "dcterms.description", "dc:description", "dcterms.abstract"],
        ),
        (Field::Tags, &["dc.subject", "dcterms.subject", "dc:subject"]),
        (Field::License, &["dcterms.license", "dc.rights", "dcterms.rights", "dc:license"]),
    ],
};
