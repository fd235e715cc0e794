//! One column for each hint: whether the block or an ancestor carries it.

use super::flag;
use super::view::View;
use crate::hint::Hint;

/// Column names and their hints.
pub(super) const COLUMNS: &[(&str, Hint)] = &[
    ("in_body", Hint::Body),
    ("in_content", Hint::Content),
    ("in_lead", Hint::Lead),
    ("in_title", Hint::Title),
    ("in_author", Hint::Author),
    ("in_date", Hint::Date),
    ("in_meta", Hint::Meta),
    ("in_tags", Hint::Tags),
    ("in_breadcrumb", Hint::Breadcrumb),
    ("in_nav", Hint::Nav),
    ("in_pagination", Hint::Pagination),
    ("in_toc", Hint::Toc),
    ("in_header", Hint::Header),
    ("in_footer", Hint::Footer),
    ("in_sidebar", Hint::Sidebar),
    ("in_ad", Hint::Ad),
    ("in_share", Hint::Share),
    ("in_comments", Hint::Comments),
    ("in_comment_form", Hint::CommentForm),
    ("in_related", Hint::Related),
    ("in_card", Hint::Card),
    ("in_rating", Hint::Rating),
    ("in_newsletter", Hint::Newsletter),
    ("in_cookie", Hint::Cookie),
    ("in_modal", Hint::Modal),
    ("in_tools", Hint::Tools),
    ("in_login", Hint::Login),
    ("in_search", Hint::Search),
    ("in_form", Hint::Form),
    ("in_shop", Hint::Shop),
    ("in_product", Hint::Product),
    ("in_forum", Hint::Forum),
    ("in_signature", Hint::Signature),
    ("in_caption", Hint::Caption),
    ("in_player", Hint::Player),
    ("in_promo", Hint::Promo),
    ("in_legal", Hint::Legal),
    ("in_wiki", Hint::Wiki),
    ("in_screen_reader", Hint::ScreenReader),
    ("in_widget", Hint::Widget),
    ("in_language", Hint::Language),
    ("in_hidden", Hint::Hidden),
    ("in_aria_hidden", Hint::AriaHidden),
];

/// The values of a block.
pub(super) fn columns(view: &View<'_>) -> impl Iterator<Item = f32> {
    let hints = view.block.hints;
    COLUMNS.iter().map(move |&(_, hint)| flag(hints.has(hint)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hint_has_its_column() {
        for (index, hint) in Hint::ALL.iter().enumerate() {
            assert_eq!(COLUMNS[index].1, *hint);
        }
        assert_eq!(COLUMNS.len(), Hint::ALL.len());
    }
}
