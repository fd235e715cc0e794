//! Stars, votes, reactions and polls.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Stars, votes, reactions and polls.
pub(super) const FAMILY: Family = Family {
    name: "rating",
    column: "widget_rating",
    hints: HintSet::of(&[Hint::Rating]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Whole,
            &[
                "Did you find this helpful", "Dislike", "Helpful", "Like", "Likes", "No", "No votes so far",
                "Not helpful", "Rate this", "Rate this article", "Rate this page", "Rate this post",
                "Thank you for voting", "Was this article helpful", "Was this helpful",
                "Was this page helpful", "Yes",
            ],
        ),
        (
            Match::Opening,
            &[
                "Aucun vote pour",
                "Average rating 0",
                "Bisher keine Bewertungen",
                "Cette publication vous a t elle été utile",
                "Click on a star to rate it",
                "Cliquez sur une étoile",
                "De que te ha parecido",
                "Durchschnittliche Bewertung 0",
                "Fai clic su una stella",
                "Haz clic en una estrella",
                "Hoe nuttig was dit bericht",
                "How useful was this post",
                "Klicke auf die Sterne",
                "Let us improve this post",
                "No votes so far be the first",
                "Note moyenne 0",
                "Quanto è stato utile",
                "Tell us how we can improve",
                "We are sorry that this post was not",
                "Wie hilfreich war dieser Beitrag",
                "Нажмите на звезду",
                "Насколько полезен",
            ],
        ),
    ],
};
