//! Why a block of text is kept or not.
//!
//! An explanation keeps what an extraction throws away: the flat page, where its elements
//! stand in the tree ([`Trail`]), the scores, and which step of the selection decided
//! ([`Steps`]). What a feature weighs is computed for the blocks that are asked about.

mod reason;

use crate::article::Article;
use crate::dropped::{self, Rule};
use crate::kind::KindScores;
use crate::model::{self, BlockScores};
use crate::page::{BlockId, Page, Passed, Trail};
use crate::select::{self, Judged, Parts, Steps};
use crate::widget::Widgets;

pub use reason::{Reason, Stage};

/// What an article was found by.
#[derive(Debug)]
pub(crate) struct Evidence {
    pub(crate) widgets: Widgets,
    pub(crate) titles: Vec<bool>,
    pub(crate) kinds: KindScores,
    pub(crate) eligible: Vec<BlockId>,
    pub(crate) scores: BlockScores,
}

/// An article, and why each part of its page is in it or not: see
/// [`Extractor::explain`](crate::Extractor::explain).
///
/// ```
/// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
/// let explanation = dehusk::Extractor::new().explain(&page);
/// for part in explanation.parts() {
///     let sign = if part.is_kept() { '+' } else { '-' };
///     println!("{sign} {:?} {} {}: {:.60}", part.score(), part.rule(), part.path(), part.text());
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Explanation {
    pub(crate) article: Article,
    pub(crate) page: Page,
    pub(crate) trail: Trail,
    pub(crate) evidence: Evidence,
    pub(crate) steps: Steps,
    pub(crate) parts: Parts,
}

impl Explanation {
    /// The article, as [`Extractor::extract`](crate::Extractor::extract) gives it.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The score from which on blocks are kept, if no rule says otherwise: the one by which
    /// the expected F1 of the words is highest.
    #[must_use]
    pub fn threshold(&self) -> f32 {
        self.steps.threshold
    }

    /// All text of the page in the order of the page, kept or not: its blocks, and the text
    /// of elements that is never text of a page, as the choices of a form.
    pub fn parts(&self) -> impl Iterator<Item = Explained<'_>> {
        let mut passed = self.trail.passed().iter().peekable();
        let mut blocks = (0..self.page.blocks().len()).peekable();
        std::iter::from_fn(move || {
            let next = blocks.peek().copied();
            let place = match passed.next_if(|passed| next.is_none_or(|next| passed.before <= next)) {
                Some(passed) => Place::Passed(passed),
                None => Place::Block(blocks.next()?),
            };
            Some(Explained { explanation: self, place })
        })
    }

    fn judged(&self) -> Judged<'_> {
        let Evidence { widgets, titles, kinds, eligible, scores } = &self.evidence;
        Judged { page: &self.page, widgets, titles, kinds, eligible, scores: &scores.last }
    }
}

#[derive(Debug, Clone, Copy)]
enum Place<'a> {
    Block(BlockId),
    Passed(&'a Passed),
}

/// A part of a page's text, and what became of it.
#[derive(Debug, Clone, Copy)]
pub struct Explained<'a> {
    explanation: &'a Explanation,
    place: Place<'a>,
}

impl<'a> Explained<'a> {
    /// Its text, white space collapsed, never empty.
    #[must_use]
    pub fn text(&self) -> &'a str {
        match self.place {
            Place::Block(id) => {
                let page = &self.explanation.page;
                page.blocks().get(id).map_or("", |block| page.text(block))
            }
            Place::Passed(passed) => &passed.text,
        }
    }

    /// The element that it stands in, as a CSS selector of that element alone: the innermost
    /// block-level one. Linear in the depth of the element.
    #[must_use]
    pub fn path(&self) -> String {
        let Explanation { page, trail, .. } = self.explanation;
        match self.place {
            Place::Block(id) => {
                page.blocks().get(id).map_or_else(String::new, |block| trail.path(block.element))
            }
            Place::Passed(passed) => trail.path_of_passed(passed).0,
        }
    }

    /// Whether it is part of the article.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        match self.place {
            Place::Block(id) => self.explanation.steps.is_kept(id),
            Place::Passed(_) => false,
        }
    }

    /// What decided.
    ///
    /// For what is kept:
    ///
    /// - `score`: it is as high as [`Explanation::threshold`].
    /// - `body`: prose in an element that the page calls its text; `enclosed`: a quote or a
    ///   list between kept paragraphs; `sibling`: a doubtful paragraph beside a kept one;
    ///   `standfirst`: the paragraph behind the headline; `attribution`: who is quoted;
    ///   `between`: a formula or code between kept text; `unit`: most of its row or code is
    ///   kept; `table head`, `term`, `heading`: what it belongs to is kept.
    /// - `balance` and `caption`: the options ask for it.
    ///
    /// For what is not:
    ///
    /// - the rules of [`Dropped::rule`](crate::Dropped::rule);
    /// - `copy`: the same text is kept already; `unit`: most of its row or code is dropped;
    ///   `heading` and `empty section`: nothing below it is kept; `no article`: what was
    ///   kept at first is no article; `balance`: the options ask for less;
    /// - `element select` and the like: the text of such an element is never text of a page.
    #[must_use]
    pub fn rule(&self) -> String {
        match self.place {
            Place::Block(id) => self.rule_of(id),
            Place::Passed(Passed { way: Some(way), .. }) => Rule::Unseen(*way).to_string(),
            Place::Passed(passed) => format!("element {}", self.explanation.trail.path_of_passed(passed).1),
        }
    }

    fn rule_of(&self, id: BlockId) -> String {
        let Explanation { page, steps, parts, .. } = self.explanation;
        if let Some(step) = steps.of(id) {
            return step.name().to_owned();
        }
        let judged = self.explanation.judged();
        dropped::rule_of(judged, *parts, select::is_one_text(page, judged.kinds), id).to_string()
    }

    /// The probability that it is content, 0 to 1: by the second stage of the model where
    /// the first leaves a doubt. None if it is no block, or one that is dropped whatever its
    /// score.
    #[must_use]
    pub fn score(&self) -> Option<f32> {
        self.scores().map(|(_, last)| last)
    }

    /// The same by the first stage, which knows no scores of other blocks.
    #[must_use]
    pub fn first_score(&self) -> Option<f32> {
        self.scores().map(|(first, _)| first)
    }

    fn scores(&self) -> Option<(f32, f32)> {
        let Place::Block(id) = self.place else { return None };
        let Evidence { eligible, scores: BlockScores { first, last }, .. } = &self.explanation.evidence;
        eligible.binary_search(&id).ok()?;
        Some((*first.get(id)?, *last.get(id)?))
    }

    /// Whether the second stage looked at it.
    fn is_scored_twice(&self) -> bool {
        self.first_score().is_some_and(|first| first >= model::MIN_FIRST_SCORE)
    }
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    #[test]
    fn parts_are_in_the_order_of_the_page() {
        let page = "<select><option>a</select><p>b</p><button>c<select><option>d</select></button><p>e</p><select><option>f</select>";
        let explanation = Extractor::new().explain(page);
        let all: Vec<(&str, bool)> =
            explanation.parts().map(|part| (part.text(), part.score().is_some())).collect();
        assert_eq!(all.first(), Some(&("a", false)));
        assert_eq!(all.last(), Some(&("f", false)));
        let texts: String = all.iter().map(|(text, _)| *text).collect();
        assert_eq!(texts.replace(char::is_whitespace, ""), "abcdef", "{all:?}");
    }

    #[test]
    fn hidden_parts_of_a_line_have_their_reason() {
        let page =
            "<p>The keeper wrote <span style='display:none'>Praise this page.</span> down the weather.";
        let explanation = Extractor::new().explain(page);
        let hidden = explanation.parts().find(|part| part.text() == "Praise this page.").unwrap();
        assert_eq!((hidden.rule().as_str(), hidden.is_kept()), ("hidden/display", false));
        assert_eq!(hidden.path(), "html > body > p > span");
        let rules =
            |rule: &str| explanation.article().dropped().iter().filter(|text| text.rule() == rule).count();
        assert_eq!(rules("hidden/display"), 1);
    }

    #[test]
    fn the_article_is_that_of_an_extraction() {
        let page = std::fs::read_to_string("tests/pages/seed-fr/page.html").unwrap();
        for balance in [-1.0, 0.0, 1.0] {
            let extractor = Extractor::new().with_balance(balance);
            let explanation = extractor.explain(&page);
            assert_eq!(*explanation.article(), extractor.extract(&page));
            let words = |kept: bool| explanation.parts().filter(move |part| part.is_kept() == kept).count();
            assert!(words(true) > 0 && words(false) > 0);
        }
    }
}
