//! Features of the whole page, the same for each of its blocks: its make-up,
//! and what it says of its kind.

use super::levels::{link_density, log_words, prose_share};
use super::table::{Feature, features};
use super::{flag, share};
use crate::hint::Hint;

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: &[Feature] = features! {
    "page_log_words" => |v| log_words(v.survey.totals),
    "page_log_blocks" => |v| (v.survey.page.blocks().len() as f32).ln_1p(),
    "page_link_density" => |v| link_density(v.survey.totals),
    "page_prose_share" => |v| prose_share(v.survey.totals),
    "page_log_prose" => |v| v.survey.totals.prose_words.ln_1p() as f32,
    "page_body_share" => |v| share(v.survey.totals.body_words, v.survey.totals.words),
    "page_headings" => |v| share(v.survey.totals.headings, v.survey.page.blocks().len() as f64),
    "page_forum_share" => |v| v.survey.hint_share(Hint::Forum),
    "page_comments_share" => |v| v.survey.hint_share(Hint::Comments),
    "page_product_share" => |v| v.survey.hint_share(Hint::Product),
    "page_shop_share" => |v| v.survey.hint_share(Hint::Shop),
    "page_card_share" => |v| v.survey.card_share,
    "page_body_part" => |v| v.survey.hint_share(Hint::Body),
    "og_article" => |v| flag(v.survey.og_type() == Some("article")),
    "og_product" => |v| flag(v.survey.og_type().is_some_and(|kind| kind.contains("product"))),
    "og_website" => |v| flag(v.survey.og_type() == Some("website")),
    "ld_article" => |v| flag(v.survey.has_type(ARTICLES)),
    "ld_product" => |v| flag(v.survey.has_type(&["Product", "ProductGroup"])),
    "ld_list" => |v| flag(v.survey.has_type(LISTS)),
    "ld_forum" => |v| flag(v.survey.has_type(FORUMS)),
    "ld_organization" => |v| flag(v.survey.has_type(ORGANIZATIONS)),
    "ld_howto" => |v| flag(v.survey.has_type(&["HowTo", "Recipe", "FAQPage", "TechArticle"])),
    "url_depth" => |v| v.survey.address.depth,
    "url_hyphens" => |v| v.survey.address.hyphens,
    "url_digits" => |v| v.survey.address.digits,
    "url_has_query" => |v| flag(v.survey.address.has_query),
};

const ARTICLES: &[&str] = &[
    "Article", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalWebPage", "NewsArticle",
    "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "ScholarlyArticle",
];
const LISTS: &[&str] = &["CollectionPage", "ItemList", "Blog", "SearchResultsPage", "OfferCatalog"];
const FORUMS: &[&str] = &["DiscussionForumPosting", "QAPage", "Question", "ProfilePage", "Comment"];
const ORGANIZATIONS: &[&str] =
    &["Service", "LocalBusiness", "Corporation", "SoftwareApplication", "ProfessionalService"];
