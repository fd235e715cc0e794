//! What is on the page and not in the article, and why.

use crate::hint::Hint;
use crate::page::{BlockId, Page, UnseenText, Way};
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
    /// - `hidden/display`, `hidden/visibility`, `hidden/opacity`, `hidden/attribute`,
    ///   `hidden/size`, `hidden/clip`, `hidden/offscreen`, `hidden/colour`: readers never
    ///   see it, by the inline style or the attribute that is named. What is a part of a
    ///   line is `hidden/screen-reader` or `hidden/name`, too, by a class name. Such text
    ///   may be there to instruct programs, and is not to be believed.
    /// - `hidden`: not shown when the page is opened, but perhaps later, and of a low
    ///   score.
    /// - `score`: nothing is known of it, but it does not look like content.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// The family of widgets that it is of, as `share`, `rating`, `comment form`;
    /// none if it was left out for another reason.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        self.rule.split_once('/').map(|(family, _)| family).filter(|family| *family != HIDDEN)
    }

    /// Its text, one block a line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The rule of hidden text, and the beginning of the rules that say how it is hidden.
const HIDDEN: &str = "hidden";

/// Why a block is not part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    Widget { family: &'static str, signal: Signal, is_certain: bool },
    Title,
    Caption,
    Table,
    Unseen(Way),
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
            Rule::Unseen(way) => write!(f, "{HIDDEN}/{}", way.name()),
            Rule::Hidden => f.write_str(HIDDEN),
            Rule::Score => f.write_str("score"),
        }
    }
}

/// All that is not kept. Linear in the page.
pub(crate) fn of(judged: Judged<'_>, parts: Parts, kept: &[bool]) -> Vec<Dropped> {
    let is_article = select::is_one_text(judged.page, judged.kinds);
    let mut list = List::default();
    let mut lines = judged.page.unseen_texts().iter().peekable();
    for (id, block) in judged.page.blocks().iter().enumerate() {
        while let Some(line) = lines.next_if(|line| line.block <= id) {
            list.push_line(line);
        }
        if kept.get(id) == Some(&true) {
            list.last = None;
        } else {
            list.push(rule_of(judged, parts, is_article, id), judged.page.text(block));
        }
    }
    lines.for_each(|line| list.push_line(line));
    list.all
}

/// What was dropped so far.
#[derive(Default)]
struct List {
    all: Vec<Dropped>,
    /// The rule of the last one, if nothing was kept since.
    last: Option<Rule>,
}

impl List {
    fn push(&mut self, rule: Rule, text: &str) {
        let follows = self.last.replace(rule) == Some(rule);
        match self.all.last_mut().filter(|_| follows) {
            Some(dropped) => {
                dropped.text.push('\n');
                dropped.text.push_str(text);
            }
            None => self.all.push(Dropped { rule: rule.to_string(), text: text.to_owned() }),
        }
    }

    fn push_line(&mut self, line: &UnseenText) {
        self.push(Rule::Unseen(line.way), &line.text);
    }
}

/// Why a block is not kept, if no step of the selection has dropped it again.
pub(crate) fn rule_of(judged: Judged<'_>, parts: Parts, is_article: bool, id: BlockId) -> Rule {
    let Judged { page, widgets, .. } = judged;
    let widget =
        |(family, signal), is_certain| Rule::Widget { family: widget::name_of(family), signal, is_certain };
    if let Some(way) = page.blocks().get(id).and_then(|block| page.unseen(block)) {
        return Rule::Unseen(way);
    }
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
