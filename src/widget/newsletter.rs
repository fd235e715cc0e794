//! Newsletters, subscriptions and paywalls.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Newsletters, subscriptions and paywalls.
pub(super) const FAMILY: Family = Family {
    name: "newsletter",
    column: "widget_newsletter",
    hints: HintSet::of(&[Hint::Newsletter]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.2,
        max_word_share: 0.25,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Heading,
            &[
                "Abonnez vous", "Abonniere", "Abonnieren Sie", "Assine", "Get our", "Inscrivez vous",
                "Iscriviti a", "Join our", "Join the", "Sign up for", "Sign up to", "Subscribe for",
                "Subscribe to", "Suscríbete a", "Zapisz się", "Подпишись", "Подпишитесь",
            ],
        ),
        (
            Match::Whole,
            &[
                "Abonneren", "Abonnieren", "Iscriviti", "Newsletter", "S'abonner", "Subscribe",
                "Subscribe now", "Subskrybuj", "Suscribirse", "Suscríbete", "Подписаться", "订阅", "購読",
                "구독",
            ],
        ),
        (
            Match::Opening,
            &[
                "Abonnez vous à notre newsletter", "Abonnieren Sie unseren Newsletter",
                "Already a subscriber", "Assine nossa newsletter", "Get our newsletter",
                "Inscrivez vous à notre newsletter", "Iscriviti alla newsletter",
                "Iscriviti alla nostra newsletter", "Join our newsletter", "Meld je aan voor",
                "Newsletter abonnieren", "Schrijf je in voor", "Sign up for our newsletter",
                "Sign up to our newsletter", "Subscribe to continue reading", "Subscribe to our newsletter",
                "Suscríbete a nuestra newsletter", "Suscríbete a nuestro boletín",
                "This content is for members only", "This post is for paying subscribers",
                "Zapisz się do newslettera", "Подпишитесь на нас",
            ],
        ),
    ],
};
