//! The search and the filters. They need the script, which shows them.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use crate::escape::Escaped;
use crate::inspection::Inspection;

/// Writes the form of all controls.
pub(crate) fn write(out: &mut String, page: &Inspection<'_>) -> fmt::Result {
    out.push_str("<form id=filters role=search aria-label=\"Filter the parts\" hidden>\n");
    out.push_str(
        "<label class=grow>Find a sentence <input id=q type=search autocomplete=off spellcheck=false \
        aria-describedby=keys></label>\n",
    );
    lots(out, page)?;
    rules(out, page)?;
    out.push_str(
        "<span class=range><label>Score from <input id=low type=number min=0 max=1 step=0.05 value=0></label>\n\
        <label>to <input id=high type=number min=0 max=1 step=0.05 value=1></label></span>\n\
        <button type=reset>Clear</button>\n\
        <output id=count for=\"q low high rule\" aria-live=polite></output>\n\
        <p id=keys><kbd>↓</kbd> <kbd>↑</kbd> or <kbd>j</kbd> <kbd>k</kbd> next and previous part, \
        <kbd>Enter</kbd> open, <kbd>/</kbd> search, <kbd>Esc</kbd> clear</p>\n</form>\n",
    );
    Ok(())
}

fn lots(out: &mut String, page: &Inspection<'_>) -> fmt::Result {
    let (kept, dropped) = (page.count(true).0, page.count(false).0);
    out.push_str("<fieldset><legend>Show</legend>\n");
    for (value, count) in [("all", kept + dropped), ("kept", kept), ("dropped", dropped)] {
        let checked = if value == "all" { " checked" } else { "" };
        writeln!(out, "<label><input type=radio name=lot value={value}{checked}> {value} ({count})</label>")?;
    }
    out.push_str("</fieldset>\n");
    Ok(())
}

/// All rules of the page, those of the most parts first.
fn rules(out: &mut String, page: &Inspection<'_>) -> fmt::Result {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for part in &page.parts {
        *counts.entry(&part.rule).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    // Stable: rules of as many parts stay in the order of the alphabet.
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    out.push_str("<label>Rule <select id=rule><option value=\"\">any</option>\n");
    for (rule, count) in counts {
        let rule = Escaped(rule);
        writeln!(out, "<option value=\"{rule}\">{rule} ({count})</option>")?;
    }
    out.push_str("</select></label>\n");
    Ok(())
}
