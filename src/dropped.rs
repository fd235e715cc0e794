//! What is on the page and not in the article, and why.

use crate::hint::Hint;
use crate::page::{BlockId, Page};
use crate::select::{self, Judged, Parts};
use crate::widget::{self, Signal};

/// Text of the page that is not part of the article: blocks that follow each
/// other and were left out for the same reason.
///
/// ```
/// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
/// let article = dehusk::extract(&page);
/// let stars = article.dropped().iter().find(|dropped| dropped.family() == Some("rating"));
/// assert!(stars.is_some_and(|stars| stars.text().contains("Cliquez sur une étoile")));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dropped {
    pub(crate) rule: String,
    pub(crate) text: String,
}

impl Dropped {
    /// The rule that left it out.
    ///
    /// - `share/name`, `rating/phrase`, `form/shape` and their like: a family of
    ///   widgets, and what says that the text is of it: the names of its elements,
    ///   the words on it, or its make-up. With `?` behind it, the widget is a
    ///   suspicion, and the score decided.
    /// - `title`: the headline, see [`Article::title`](crate::Article::title).
    /// - `caption` and `table`: parts that the options leave out.
    /// - `hidden`: not shown when the page is opened, and of a low score.
    /// - `score`: nothing is known of it, but it does not look like content.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// The family of widgets that it is of, as `share`, `rating`, `comment form`;
    /// none if it was left out for another reason.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        self.rule.split_once('/').map(|(family, _)| family)
    }

    /// Its text, one block a line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Why a block is not part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    Widget { family: &'static str, signal: Signal, is_certain: bool },
    Title,
    Caption,
    Table,
    Hidden,
    Score,
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Rule::Widget { family, signal, is_certain } => {
                let doubt = if *is_certain { "" } else { "?" };
                write!(f, "{family}/{}{doubt}", signal.name())
            }
            Rule::Title => f.write_str("title"),
            Rule::Caption => f.write_str("caption"),
            Rule::Table => f.write_str("table"),
            Rule::Hidden => f.write_str("hidden"),
            Rule::Score => f.write_str("score"),
        }
    }
}

/// All that is not kept. Linear in the page.
pub(crate) fn of(judged: Judged<'_>, parts: Parts, kept: &[bool]) -> Vec<Dropped> {
    let is_article = select::is_one_text(judged);
    let mut all: Vec<Dropped> = Vec::new();
    // The last block that was dropped, and its rule.
    let mut last = None;
    for (id, block) in judged.page.blocks().iter().enumerate() {
        if kept.get(id) == Some(&true) {
            continue;
        }
        let rule = rule_of(judged, parts, is_article, id);
        let text = judged.page.text(block);
        let follows = last.is_some_and(|last| last == (id.wrapping_sub(1), rule));
        last = Some((id, rule));
        match all.last_mut().filter(|_| follows) {
            Some(dropped) => {
                dropped.text.push('\n');
                dropped.text.push_str(text);
            }
            None => all.push(Dropped { rule: rule.to_string(), text: text.to_owned() }),
        }
    }
    all
}

/// Why a block is not kept, if no step of the selection has dropped it again.
pub(crate) fn rule_of(judged: Judged<'_>, parts: Parts, is_article: bool, id: BlockId) -> Rule {
    let Judged { page, widgets, .. } = judged;
    let widget =
        |(family, signal), is_certain| Rule::Widget { family: widget::name_of(family), signal, is_certain };
    if let Some(found) = widgets.certain(id, is_article) {
        return widget(found, true);
    }
    if select::is_title(judged, id) {
        return Rule::Title;
    }
    if !parts.captions && select::is_caption(page, id) {
        return Rule::Caption;
    }
    if !parts.tables && is_cell(page, id) {
        return Rule::Table;
    }
    if is_hidden(page, id) {
        return Rule::Hidden;
    }
    widgets.strongest(id).map_or(Rule::Score, |found| widget(found, false))
}

fn is_cell(page: &Page, id: BlockId) -> bool {
    page.blocks().get(id).is_some_and(|block| page.is_data_cell(block))
}

fn is_hidden(page: &Page, id: BlockId) -> bool {
    page.blocks().get(id).is_some_and(|block| block.hints.has(Hint::Hidden))
}
