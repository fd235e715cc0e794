//! Cookie and consent notices.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Cookie and consent notices.
pub(super) const FAMILY: Family = Family {
    name: "consent",
    column: "widget_consent",
    hints: HintSet::of(&[Hint::Cookie]),
    drops_at: Some(Signal::Name),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.8,
        max_word_share: 0.6,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Whole,
            &[
                "Accept all", "Accept all cookies", "Accept cookies", "Accetta tutto", "Aceptar todo",
                "Alle ablehnen", "Alle akzeptieren", "Alles accepteren", "Cookie settings", "Manage cookies",
                "Privacy settings", "Rechazar todo", "Reject all", "Rifiuta tutto", "Tout accepter",
                "Tout refuser", "Принять все",
            ],
        ),
        (
            Match::Opening,
            &[
                "Bu web sitesi çerez kullanır",
                "Ce site utilise des cookies",
                "Deze website maakt gebruik van cookies",
                "Diese Webseite verwendet Cookies",
                "Diese Website verwendet Cookies",
                "Este site usa cookies",
                "Este sitio usa cookies",
                "Este sitio web utiliza cookies",
                "Nous utilisons des cookies",
                "Our website uses cookies",
                "Questo sito utilizza cookie",
                "Questo sito utilizza i cookie",
                "Ta strona korzysta z plików cookie",
                "Ta strona używa plików cookie",
                "This site uses cookies",
                "This website uses cookies",
                "Usamos cookies",
                "Utilizamos cookies",
                "Vi använder cookies",
                "Vi bruger cookies",
                "We use cookies",
                "Wij gebruiken cookies",
                "Wir verwenden Cookies",
                "Используя этот сайт",
                "Мы используем cookie",
                "Мы используем файлы cookie",
            ],
        ),
    ],
};
