//! Features of the whole page, the same for each of its blocks: its make-up,
//! and what it says of its kind.

use super::levels::{link_density, log_words, prose_share};
use super::survey::Survey;
use super::table::{Table, features};
use super::{flag, share};
use crate::hint::Hint;

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: Table<fn(&Survey<'_>) -> f32> = features! {
    "page_log_words" => |s| log_words(s.totals),
    "page_log_blocks" => |s| (s.page.blocks().len() as f32).ln_1p(),
    "page_link_density" => |s| link_density(s.totals),
    "page_prose_share" => |s| prose_share(s.totals),
    "page_log_prose" => |s| s.totals.prose_words.ln_1p() as f32,
    "page_body_share" => |s| share(s.totals.body_words, s.totals.words),
    "page_headings" => |s| share(s.totals.headings, s.page.blocks().len() as f64),
    "page_forum_share" => |s| s.hint_share(Hint::Forum),
    "page_comments_share" => |s| s.hint_share(Hint::Comments),
    "page_product_share" => |s| s.hint_share(Hint::Product),
    "page_shop_share" => |s| s.hint_share(Hint::Shop),
    "page_card_share" => |s| s.card_share,
    "page_body_part" => |s| s.hint_share(Hint::Body),
    "og_article" => |s| flag(s.og_type() == Some("article")),
    "og_product" => |s| flag(s.og_type().is_some_and(|kind| kind.contains("product"))),
    "og_website" => |s| flag(s.og_type() == Some("website")),
    "ld_article" => |s| flag(s.page.head.is_article()),
    "ld_product" => |s| flag(s.page.head.has_type(&["Product", "ProductGroup"])),
    "ld_list" => |s| flag(s.page.head.has_type(LISTS)),
    "ld_forum" => |s| flag(s.page.head.has_type(FORUMS)),
    "ld_organization" => |s| flag(s.page.head.has_type(ORGANIZATIONS)),
    "ld_howto" => |s| flag(s.page.head.has_type(&["HowTo", "Recipe", "FAQPage", "TechArticle"])),
    "url_depth" => |s| s.address.depth,
    "url_hyphens" => |s| s.address.hyphens,
    "url_digits" => |s| s.address.digits,
    "url_has_query" => |s| flag(s.address.has_query),
};

const LISTS: &[&str] = &["CollectionPage", "ItemList", "Blog", "SearchResultsPage", "OfferCatalog"];
const FORUMS: &[&str] = &["DiscussionForumPosting", "QAPage", "Question", "ProfilePage", "Comment"];
const ORGANIZATIONS: &[&str] =
    &["Service", "LocalBusiness", "Corporation", "SoftwareApplication", "ProfessionalService"];
