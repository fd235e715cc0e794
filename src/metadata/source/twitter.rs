//! Cards of Twitter, and the labelled values that plugins add to them.

use super::meta::Table;
use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::page::Page;

/// The names.
pub(super) const TABLE: &Table = &Table {
    provenance: Provenance::Twitter,
    names: &[
        (Field::Title, &["twitter:title", "twitter:text:title"]),
        (Field::Description, &["twitter:description"]),
        (Field::Image, &["twitter:image", "twitter:image:src"]),
    ],
};

/// How plugins label the author, in the languages that they speak.
const WRITTEN_BY: &[&str] = &[
    "written by", "author", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da",
    "geschreven door", "автор", "napisane przez", "autor", "skriven av", "skrevet av", "skrevet af",
    "auteur", "作者", "投稿者", "執筆者", "yazan", "yazar", "oleh", "viết bởi", "글쓴이", "كتب بواسطة",
    "نوشته شده توسط", "kirjoittanut", "szerző", "scris de", "написано", "συντάχθηκε από", "נכתב על ידי",
    "ditulis oleh",
];

/// The names of labels, and of what they say what it is.
const LABELLED: [(&str, &str); 4] = [
    ("twitter:label1", "twitter:data1"),
    ("twitter:label2", "twitter:data2"),
    ("twitter:label3", "twitter:data3"),
    ("twitter:label4", "twitter:data4"),
];

/// Claims the labelled values.
pub(super) fn claim_labelled(page: &Page, claims: &mut Claims) {
    for (label, data) in LABELLED {
        let Some(label) = page.head.meta(label) else { continue };
        if WRITTEN_BY.contains(&label.to_lowercase().trim_end_matches(':').trim())
            && let Some(value) = page.head.meta(data)
        {
            claims.add(Field::Authors, Provenance::Twitter, value);
        }
    }
}
