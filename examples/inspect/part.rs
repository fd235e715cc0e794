//! One part of the page in the list: its text, its lot, and the reasons.

use std::fmt::{self, Write};

use dehusk::{Reason, Stage};

use crate::article::Language;
use crate::escape::Escaped;
use crate::inspection::{Inspection, Part};
use crate::rules;

/// Into how many steps colours and bars are divided. There is a class for each: with the
/// policy of the report, no element can have a style of its own.
const STEPS: f32 = 20.0;

/// The log-odds that fill the whole bar of a reason. Few features weigh more.
const FULL_WEIGHT: f32 = 1.0;

/// How many characters of a path stand in the list.
const SHORT_PATH: usize = 40;

/// Writes an item of the list of parts.
pub(crate) fn write(out: &mut String, number: usize, part: &Part, page: &Inspection<'_>) -> fmt::Result {
    let lot = if part.is_kept { "kept" } else { "dropped" };
    let rule = Escaped(&part.rule);
    write!(out, "<li id=part-{number} class=\"part {lot}")?;
    if let Some((_, score)) = part.scores {
        write!(out, " p{}\" data-score=\"{score:.4}", step(score))?;
    }
    write!(out, "\" data-rule=\"{rule}\"><details><summary>")?;
    // The sign before it and the bar before the score are in the style: huge pages have no
    // elements to spare.
    write!(out, "<span class=meta><span class=lot>{lot}</span> ")?;
    match part.scores {
        Some((_, score)) => write!(out, "<span class=score>{score:.2}</span> ")?,
        None => out.push_str("<span class=score>no score</span> "),
    }
    write!(
        out,
        "<span class=rule>{rule}</span> <code class=place>{}</code></span>",
        Escaped(short(&part.path))
    )?;
    let lang = Language(page.article.metadata());
    write!(out, "<span class=text dir=auto{lang}>{}</span>", Escaped(&part.text))?;
    if part.cut > 0 {
        write!(out, "<span class=cut>… {} more characters are not shown</span>", part.cut)?;
    }
    out.push_str("</summary><div class=why>");
    why(out, part, page)?;
    let path = Escaped(&part.path);
    write!(out, "<p class=path><a href=\"#part-{number}\">Part {number}</a> <code>{path}</code></p>")?;
    out.push_str("</div></details></li>\n");
    Ok(())
}

/// Why the part is kept or not: a sentence, the scores, what weighs.
fn why(out: &mut String, part: &Part, page: &Inspection<'_>) -> fmt::Result {
    write!(out, "<p class=sentence>{}</p><p>", Escaped(&rules::sentence(&part.rule, part.is_kept)))?;
    match part.scores {
        Some((first, last)) => {
            let threshold = page.threshold;
            let side = if last >= threshold { "at or above" } else { "below" };
            write!(out, "Score {last:.3}, {side} the threshold of {threshold:.3}; first stage {first:.3}.")?;
        }
        None => out.push_str("The rule alone decides: it has no score."),
    }
    if part.scores.is_some() && page.is_large {
        line(out, "For", &part.pros)?;
        line(out, "Against", &part.cons)?;
    }
    out.push_str("</p>");
    if part.scores.is_some() && !page.is_large {
        out.push_str("<div class=sides>");
        side(out, "For", "pro", &part.pros)?;
        side(out, "Against", "con", &part.cons)?;
        out.push_str("</div>");
    }
    Ok(())
}

/// Reasons as text.
fn line(out: &mut String, title: &str, reasons: &[Reason]) -> fmt::Result {
    write!(out, " {title}:")?;
    for (index, Reason { feature, value, weight, .. }) in reasons.iter().enumerate() {
        let separator = if index == 0 { "" } else { "," };
        write!(out, "{separator} {} = {} ({weight:+.2})", Escaped(feature), number(*value))?;
    }
    out.push_str(if reasons.is_empty() { " nothing." } else { "." });
    Ok(())
}

/// Reasons as a list with a bar for each.
fn side(out: &mut String, title: &str, class: &str, reasons: &[Reason]) -> fmt::Result {
    write!(out, "<div class={class}><b>{title}</b>")?;
    if reasons.is_empty() {
        return out.write_str(" nothing</div>");
    }
    out.push_str("<ul>");
    for Reason { stage, feature, value, weight, .. } in reasons {
        let filled = step(weight.abs() / FULL_WEIGHT);
        let stage = if *stage == Stage::Local { "1" } else { "2" };
        write!(
            out,
            "<li class=p{filled}>{} = {} <i>{weight:+.2}</i> <small>stage {stage}</small>",
            Escaped(feature),
            number(*value)
        )?;
    }
    out.push_str("</ul></div>");
    Ok(())
}

/// The step that a share belongs to, from none to all.
fn step(share: f32) -> u8 {
    // Within 0 to 20, whatever the share is, and 0 if it is no number.
    (share * STEPS).round().clamp(0.0, STEPS) as u8
}

/// A value with as many digits as help.
fn number(value: f32) -> String {
    let text = format!("{value:.3}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// The innermost steps of a path.
fn short(path: &str) -> &str {
    let from = path.char_indices().rev().nth(SHORT_PATH).map_or(0, |(start, _)| start);
    let starts = path.match_indices(" > ").map(|(index, separator)| index + separator.len());
    let last = path.rfind(" > ").map_or(0, |index| index + 3);
    let start = if from == 0 { 0 } else { starts.into_iter().find(|&start| start >= from).unwrap_or(last) };
    path.get(start..).unwrap_or(path)
}
