//! Share and follow buttons.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Share and follow buttons.
pub(super) const FAMILY: Family = Family {
    name: "share",
    column: "widget_share",
    hints: HintSet::of(&[Hint::Share]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.05,
        max_word_share: 0.25,
        max_own_prose: 0.5,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Whole,
            &[
                "Artikel teilen", "Auf Facebook teilen", "Bagikan", "Chia sẻ", "Click to share on Facebook",
                "Click to share on Twitter", "Comparte", "Compartilhar", "Compartilhe", "Compartir",
                "Compartir en Facebook", "Condividi", "Condividi su Facebook", "Copy link", "Deel dit",
                "Deel dit artikel", "Del", "Dela", "Delen", "Diesen Beitrag teilen", "Distribuie",
                "Email this", "Facebook", "Follow", "Follow us", "Follow us on", "Follow us on Facebook",
                "Follow us on Google News", "Follow us on Twitter", "Instagram", "Jaa", "Link copied",
                "LinkedIn", "Megosztás", "Partager", "Partager cet article", "Partager sur Facebook",
                "Partagez", "Partilhar", "Paylaş", "Pinterest", "Podijeli", "Podziel się", "Reddit",
                "Sdílet", "Share", "Share on", "Share on Facebook", "Share on LinkedIn",
                "Share on Pinterest", "Share on Telegram", "Share on Twitter", "Share on WhatsApp",
                "Share on X", "Share this article", "Share this post", "Share this story",
                "Share to Facebook", "Share via", "Teilen", "Telegram", "Tweet", "Twitter", "Udostępnij",
                "WhatsApp", "YouTube", "Zdieľať", "Κοινοποίηση", "Поделитесь", "Поделиться", "Поділитися",
                "Споделяне", "שתף", "اشتراک گذاری", "شارك", "مشاركة", "शेयर करें", "แชร์", "シェア",
                "シェアする", "ツイート", "分享", "分享到", "공유", "공유하기",
            ],
        ),
        (Match::Opening, &["Share on facebook opens in", "Share this:"]),
    ],
};
