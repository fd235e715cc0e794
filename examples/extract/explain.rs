//! Why each part of a page is kept or not, as a table.

use std::fmt::Write;

use console::{Style, measure_text_width, truncate_str};
use dehusk::{Explained, Explanation, Reason};

use crate::metadata::printable;

/// So many reasons are shown, those that weigh most.
const REASONS: usize = 3;

/// Stands between what speaks for and against a part, and its path.
const SEPARATOR: &str = " · ";

/// What is behind a text that is cut off.
const ELLIPSIS: &str = "…";

/// Less room than this is left to no text: the terminal breaks the line.
const MIN_TEXT_WIDTH: usize = 20;

/// How the table is shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// In colours.
    pub(crate) has_colours: bool,
    /// Lines are cut off here.
    pub(crate) width: Option<usize>,
}

/// A table of all text of a page: what is kept in green, what is not dim.
pub(crate) fn table(explanation: &Explanation, look: Look) -> String {
    let rules: Vec<String> = explanation.parts().map(|part| part.rule()).collect();
    let width = rules.iter().map(|rule| measure_text_width(rule)).max().unwrap_or_default();
    let mut table = Table { look, rule_width: width.max("rule".len()), lines: head(explanation) };
    table.line(&Style::new().bold(), ' ', "score", "rule", "text");
    let mut rules = rules.iter();
    explanation.weigh(|part, reasons| {
        table.part(&part, rules.next().map_or("", String::as_str), reasons);
    });
    table.lines
}

fn head(explanation: &Explanation) -> String {
    let article = explanation.article();
    let kept = explanation.parts().filter(|part| part.is_kept()).count();
    format!(
        "{} of {} parts are kept; from a score of {:.2} on; the page is of kind {}, the confidence {:.2}\n\n",
        kept,
        explanation.parts().count(),
        explanation.threshold(),
        article.kind().name(),
        article.confidence(),
    )
}

struct Table {
    look: Look,
    rule_width: usize,
    lines: String,
}

impl Table {
    fn part(&mut self, part: &Explained<'_>, rule: &str, reasons: &[Reason]) {
        let score = part.score().map_or_else(|| "-".to_owned(), |score| format!("{score:.2}"));
        let (sign, style) =
            if part.is_kept() { ('+', Style::new().green()) } else { ('-', Style::new().dim()) };
        self.line(&style, sign, &score, rule, &printable(part.text()));
        let strongest = reasons
            .iter()
            .take(REASONS)
            .map(|reason| format!("{} = {:.2}: {:+.2}", reason.feature, reason.value, reason.weight));
        // The path last: it may be long, and its start tells least.
        let why: Vec<String> = strongest.chain([printable(&part.path())]).collect();
        self.line(&Style::new().dim(), ' ', "", "", &why.join(SEPARATOR));
    }

    fn line(&mut self, style: &Style, sign: char, score: &str, rule: &str, text: &str) {
        let start = format!("{sign} {score:>5} {rule:width$} ", width = self.rule_width);
        let room = self
            .look
            .width
            .map_or(usize::MAX, |width| width.saturating_sub(measure_text_width(&start)).max(MIN_TEXT_WIDTH));
        let line = start + &truncate_str(text, room, ELLIPSIS);
        let style = style.clone().force_styling(self.look.has_colours);
        // Writing to a string does not fail.
        let _ = writeln!(self.lines, "{}", style.apply_to(line.trim_end()));
    }
}
