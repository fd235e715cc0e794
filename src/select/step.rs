//! The steps of the selection, and who asks which of them decided.

use crate::page::BlockId;

/// A step that keeps or drops blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Score,
    Body,
    Enclosed,
    Sibling,
    Standfirst,
    Attribution,
    Between,
    Copy,
    Unit,
    TableHead,
    Term,
    Heading,
    EmptySection,
    NoArticle,
    Balance,
    Caption,
    Table,
}

impl Step {
    /// Its name in [`Explained::rule`](crate::Explained::rule).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Step::Score => "score",
            Step::Body => "body",
            Step::Enclosed => "enclosed",
            Step::Sibling => "sibling",
            Step::Standfirst => "standfirst",
            Step::Attribution => "attribution",
            Step::Between => "between",
            Step::Copy => "copy",
            Step::Unit => "unit",
            Step::TableHead => "table head",
            Step::Term => "term",
            Step::Heading => "heading",
            Step::EmptySection => "empty section",
            Step::NoArticle => "no article",
            Step::Balance => "balance",
            Step::Caption => "caption",
            Step::Table => "table",
        }
    }
}

/// Who is told what each step leaves.
pub(crate) trait Trace {
    /// From this score on, blocks are kept at first.
    fn threshold(&mut self, threshold: f32);
    /// What is kept after a step.
    fn after(&mut self, step: Step, kept: &[bool]);
}

/// Nobody asks.
impl Trace for () {
    fn threshold(&mut self, _: f32) {}
    fn after(&mut self, _: Step, _: &[bool]) {}
}

/// For each block the last step that changed its lot.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    pub(crate) threshold: f32,
    kept: Vec<bool>,
    last: Vec<Option<Step>>,
}

impl Steps {
    /// Whether a block is kept in the end.
    pub(crate) fn is_kept(&self, id: BlockId) -> bool {
        self.kept.get(id) == Some(&true)
    }

    /// The step that decided on a block; none if no step ever kept it.
    pub(crate) fn of(&self, id: BlockId) -> Option<Step> {
        self.last.get(id).copied().flatten()
    }
}

impl Trace for Steps {
    fn threshold(&mut self, threshold: f32) {
        self.threshold = threshold;
    }

    fn after(&mut self, step: Step, kept: &[bool]) {
        self.kept.resize(kept.len(), false);
        self.last.resize(kept.len(), None);
        for ((before, last), now) in self.kept.iter_mut().zip(&mut self.last).zip(kept) {
            if before != now {
                (*before, *last) = (*now, Some(step));
            }
        }
    }
}
