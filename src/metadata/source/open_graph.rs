//! The Open Graph protocol (ogp.me), with the `article:` and `book:` types.

use super::meta::Table;
use crate::article::{Field, Provenance};

/// The names.
pub(super) const TABLE: &Table = &Table {
    provenance: Provenance::OpenGraph,
    names: &[
        (Field::Title, &["og:title"]),
        (
            Field::Authors,
            &[
                "article:author", "article:authors", "og:article:author", "og:author", "book:author",
                "article:author:name", "article:author_name",
            ],
        ),
        (
            Field::Published,
            &[
                "article:published_time", "article:published", "og:published_time",
                "og:article:published_time", "og:publish_date", "og:pubdate", "book:release_date",
                "article:post_date", "og:release_date",
            ],
        ),
        (
            Field::Modified,
            &[
                "article:modified_time", "og:updated_time", "article:modified", "article:updated_time",
                "og:modified_time", "og:article:modified_time",
            ],
        ),
        (Field::Language, &["og:locale"]),
        (Field::SiteName, &["og:site_name", "article:site_name"]),
        (Field::Url, &["og:url"]),
        (Field::Description, &["og:description"]),
        (Field::Image, &["og:image:secure_url", "og:image", "og:image:url"]),
        (Field::Sections, &["article:section", "og:article:section", "article:section:name"]),
        (Field::Tags, &["article:tag", "og:article:tag", "book:tag"]),
        (Field::PageType, &["og:type"]),
    ],
};
