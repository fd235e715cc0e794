//! Print, save, listen, change the font.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Print, save, listen, change the font.
pub(super) const FAMILY: Family = Family {
    name: "tools",
    column: "widget_tools",
    hints: HintSet::of(&[Hint::Tools]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.5,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Whole,
            &[
                "Add to basket", "Add to cart", "Add to wishlist", "Bookmark", "Buy now", "Collapse",
                "Copied", "Copy", "Download PDF", "Drucken", "Enlarge", "Expand", "Imprimer", "Imprimir",
                "In stock", "Listen", "Listen to this article", "Out of stock", "Pause", "Play", "Print",
                "Print this article", "Print this page", "Quote", "Report", "Save", "Stampa", "Zoom",
                "Печать", "Распечатать", "印刷", "打印", "인쇄",
            ],
        ),
        (
            Match::Opening,
            &[
                "Click to expand",
                "Cook mode",
                "Jump to recipe",
                "Pin recipe",
                "Print recipe",
                "声明 转载此文是出于传递更多信息之目的",
                "声明 本文仅代表作者个人观点",
                "免责声明 本文仅代表作者个人观点",
                "扫码关注",
                "点赞",
            ],
        ),
    ],
};
