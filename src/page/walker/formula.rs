//! Formulas on the way: one of their several forms is written, as TeX.

use super::Walker;
use crate::dom::{self, Descend};
use crate::page::element::ElementId;
use crate::page::marks::Marks;
use crate::page::math;

/// A formula that is being drawn.
pub(super) struct Drawing {
    /// The element that it is drawn in.
    element: ElementId,
    /// How long all text was before it.
    start: usize,
    /// Its source, if that is in the drawing, and whether it stands on a line of its own.
    tex: Option<(String, bool)>,
}

/// The last formula, as long as no text follows it.
#[derive(Clone, Copy)]
pub(super) struct Written {
    start: usize,
    end: usize,
    is_tex: bool,
}

impl Walker {
    /// A `math` element.
    pub(super) fn mathml(&mut self, element: &dom::Element<'_>) {
        let tex = math::of_mathml(element.subtree());
        let is_display = self.context.is_display || element.attribute(dom::Attr::Display) == Some("block");
        match (&mut self.drawing, tex) {
            (Some(drawing), Some(tex)) => drawing.tex = Some((tex, is_display)),
            (None, Some(tex)) => self.write_formula(&tex, is_display),
            _ => {}
        }
    }

    /// The source of a formula in a script, which comes behind its drawing.
    pub(super) fn script(&mut self, source: &str, is_display: bool) {
        let Some(tex) = math::tidy(source) else { return };
        if let Some(last) = self.last_formula() {
            self.take_back(last.start);
        }
        self.write_formula(&tex, is_display || self.context.is_display);
    }

    /// A picture of a formula.
    pub(super) fn picture(&mut self, tex: &str, is_display: bool) {
        if self.last_formula().is_none() && self.drawing.is_none() {
            self.script(tex, is_display);
        }
    }

    /// An element in which a formula is drawn begins: none of it is needed if the
    /// formula has just been written.
    pub(super) fn begin_drawing(&mut self, id: ElementId) -> Descend {
        if self.last_formula().is_some_and(|last| last.is_tex) {
            return Descend::Past;
        }
        if self.drawing.is_none() {
            self.drawing = Some(Drawing { element: id, start: self.writer.len(), tex: None });
        }
        Descend::Into
    }

    /// An element ends. If a formula was drawn in it, its source takes the place of
    /// the drawing.
    pub(super) fn end_drawing(&mut self, id: ElementId) {
        let Some(drawing) = self.drawing.take_if(|drawing| drawing.element == id) else { return };
        let end = self.writer.len();
        if let Some((tex, is_display)) = drawing.tex {
            self.take_back(drawing.start);
            self.write_formula(&tex, is_display);
        } else if end > drawing.start {
            self.formula = Some(Written { start: drawing.start, end, is_tex: false });
        }
    }

    fn last_formula(&self) -> Option<Written> {
        self.formula.filter(|last| last.end == self.writer.len())
    }

    fn take_back(&mut self, length: usize) {
        self.writer.take_back(length);
        self.page.facts.text_is_cut(self.writer.len());
    }

    fn write_formula(&mut self, tex: &str, is_display: bool) {
        let start = self.writer.len();
        let dollars = if is_display { "$$" } else { "$" };
        let mut style = self.style;
        style.marks = style.marks | Marks::FORMULA;
        self.flow_in(&format!("{dollars}{tex}{dollars}"), style);
        self.formula = Some(Written { start, end: self.writer.len(), is_tex: true });
    }
}
