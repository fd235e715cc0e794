//! One column for each hint: whether the block or an ancestor carries it, and
//! on how much of the page.

use super::flag;
use super::survey::Survey;
use super::view::View;
use crate::hint::Hint;

/// The names of a block's column and of the page's, and their hint.
pub(super) const COLUMNS: &[(&str, &str, Hint)] = &[
    ("in_body", "page_body", Hint::Body),
    ("in_content", "page_content", Hint::Content),
    ("in_lead", "page_lead", Hint::Lead),
    ("in_title", "page_title", Hint::Title),
    ("in_author", "page_author", Hint::Author),
    ("in_date", "page_date", Hint::Date),
    ("in_meta", "page_meta", Hint::Meta),
    ("in_tags", "page_tags", Hint::Tags),
    ("in_breadcrumb", "page_breadcrumb", Hint::Breadcrumb),
    ("in_nav", "page_nav", Hint::Nav),
    ("in_pagination", "page_pagination", Hint::Pagination),
    ("in_toc", "page_toc", Hint::Toc),
    ("in_header", "page_header", Hint::Header),
    ("in_footer", "page_footer", Hint::Footer),
    ("in_sidebar", "page_sidebar", Hint::Sidebar),
    ("in_ad", "page_ad", Hint::Ad),
    ("in_share", "page_share", Hint::Share),
    ("in_comments", "page_comments", Hint::Comments),
    ("in_comment_form", "page_comment_form", Hint::CommentForm),
    ("in_related", "page_related", Hint::Related),
    ("in_card", "page_card", Hint::Card),
    ("in_rating", "page_rating", Hint::Rating),
    ("in_newsletter", "page_newsletter", Hint::Newsletter),
    ("in_cookie", "page_cookie", Hint::Cookie),
    ("in_modal", "page_modal", Hint::Modal),
    ("in_tools", "page_tools", Hint::Tools),
    ("in_login", "page_login", Hint::Login),
    ("in_search", "page_search", Hint::Search),
    ("in_form", "page_form", Hint::Form),
    ("in_shop", "page_shop", Hint::Shop),
    ("in_product", "page_product", Hint::Product),
    ("in_forum", "page_forum", Hint::Forum),
    ("in_signature", "page_signature", Hint::Signature),
    ("in_caption", "page_caption", Hint::Caption),
    ("in_player", "page_player", Hint::Player),
    ("in_promo", "page_promo", Hint::Promo),
    ("in_legal", "page_legal", Hint::Legal),
    ("in_wiki", "page_wiki", Hint::Wiki),
    ("in_screen_reader", "page_screen_reader", Hint::ScreenReader),
    ("in_widget", "page_widget", Hint::Widget),
    ("in_language", "page_language", Hint::Language),
    ("in_hidden", "page_hidden", Hint::Hidden),
    ("in_aria_hidden", "page_aria_hidden", Hint::AriaHidden),
];

/// The values of a block.
pub(super) fn columns(view: &View<'_>) -> impl Iterator<Item = f32> {
    let hints = view.block.hints;
    COLUMNS.iter().map(move |&(_, _, hint)| flag(hints.has(hint)))
}

/// The values of a page: the part of its words under each hint.
pub(super) fn page_columns(survey: &Survey<'_>) -> impl Iterator<Item = f32> {
    COLUMNS.iter().map(|&(_, _, hint)| survey.hint_share(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hint_has_its_column() {
        for (index, hint) in Hint::ALL.iter().enumerate() {
            assert_eq!(COLUMNS[index].2, *hint);
        }
        assert_eq!(COLUMNS.len(), Hint::ALL.len());
    }
}
