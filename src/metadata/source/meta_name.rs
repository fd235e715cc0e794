//! Metas of HTML itself, and those of Parsely, Sailthru, Highwire Press, PRISM, CMSs and search engines.

use super::meta::Table;
use crate::article::{Field, Provenance};

/// The names.
pub(super) const TABLE: &Table = &Table {
    provenance: Provenance::Meta,
    names: &[
        (
            Field::Title,
            &["citation_title", "parsely-title", "sailthru.title", "headline", "title", "hdl", "dable:title"],
        ),
        (
            Field::Authors,
            &[
                "author", "authors", "citation_author", "parsely-author", "sailthru.author", "byl", "byline",
                "article.author", "article_author", "cxenseparse:author", "dable:author", "news_author",
                "author-name", "author_name", "rbauthors", "mediator_author", "creator", "article-author",
                "vr:author", "taboola:author", "shareaholic:article_author_name", "lp.article:author",
            ],
        ),
        (
            Field::Published,
            &[
                "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date",
                "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date",
                "publication_date", "publication-date", "date", "pdate", "article.published",
                "article_date_original", "article_published", "article_publication_date",
                "originalpublicationdate", "cxenseparse:recs:publishtime", "published", "published_time",
                "publisheddate", "published_date", "date_published", "datepublished", "displaydate",
                "dateofpublication", "creation_date", "created", "ms.date", "published-date", "publish-time",
                "published-time", "article-published", "release_date", "shareaholic:article_published_time",
                "mediator_published_time", "rnews:datepublished", "pub_date", "bt:pubdate",
                "vr:published_time", "gsa_published_date", "sailthru.pubdate", "lp.article:published",
            ],
        ),
        (
            Field::Modified,
            &[
                "last-modified", "lastmod", "revised", "modified", "date_modified", "datemodified",
                "modified_time", "last_updated", "last-updated", "lastupdated", "updated", "updated_time",
                "article.updated", "article_modified", "shareaholic:article_modified_time", "modified-time",
                "modified-date", "modified_date", "revision_date", "modificationdate",
            ],
        ),
        (
            Field::Language,
            &["language", "content-language", "lang", "citation_language", "shareaholic:language"],
        ),
        (
            Field::SiteName,
            &[
                "application-name", "apple-mobile-web-app-title", "citation_journal_title", "publisher",
                "cre", "copyright-holder", "shareaholic:site_name",
            ],
        ),
        (Field::Description, &["description", "abstract", "sailthru.description", "excerpt"]),
        (
            Field::Image,
            &[
                "parsely-image-url", "sailthru.image.full", "image", "thumbnail",
                "msapplication-tileimage-large",
            ],
        ),
        (
            Field::Sections,
            &[
                "section", "parsely-section", "article.section", "category", "news_section", "prism.section",
                "cxenseparse:category",
            ],
        ),
        (
            Field::Tags,
            &[
                "keywords", "news_keywords", "parsely-tags", "sailthru.tags", "tags", "citation_keywords",
                "shareaholic:keywords",
            ],
        ),
        (Field::License, &["copyright-license", "license"]),
        (Field::PageType, &["parsely-type", "pagetype", "page-type", "contenttype", "content-type-name"]),
    ],
};
