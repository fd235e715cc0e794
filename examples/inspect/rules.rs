//! What the names of rules mean, in plain sentences.

/// What a rule says of the parts that it keeps.
const KEPT: [(&str, &str); 13] = [
    ("score", "Kept for its score, which is as high as the threshold."),
    ("body", "Kept because it is prose in an element that the page itself calls its text."),
    ("enclosed", "Kept because it is a quote or a list between kept paragraphs."),
    ("sibling", "Kept because it is a doubtful paragraph beside a kept one."),
    ("standfirst", "Kept because it is the paragraph behind the headline."),
    ("attribution", "Kept because it says who is quoted in kept text."),
    ("between", "Kept because it is a formula or code between kept text."),
    ("unit", "Kept because most of its row or of its code is kept."),
    ("table head", "Kept because it heads a table that is kept."),
    ("term", "Kept because what it defines is kept."),
    ("heading", "Kept because the text below this heading is kept."),
    ("balance", "Kept because the balance between losing and leaking is set to be generous."),
    ("caption", "Kept because the options ask for captions."),
];

/// What a rule says of the parts that it drops.
const DROPPED: [(&str, &str); 11] = [
    ("score", "Dropped for its score: nothing else is known of it, but it does not look like content."),
    ("title", "Left out of the text because it is the headline, which is the title of the article."),
    ("caption", "Dropped because it is a caption, and the options leave captions out."),
    ("table", "Dropped because it is a cell of a table, and the options leave tables out."),
    ("hidden", "Dropped because it is not shown when the page is opened, and its score is low."),
    ("copy", "Dropped because the same text is kept already."),
    ("unit", "Dropped because most of its row or of its code is dropped."),
    ("heading", "Dropped because nothing below this heading is kept."),
    ("empty section", "Dropped because nothing of its section is kept."),
    ("no article", "Dropped because what was kept at first is no article."),
    ("balance", "Dropped because the balance between losing and leaking is set to be strict."),
];

/// What tells that a part is of a widget.
const SIGNALS: [(&str, &str); 3] = [
    ("name", "the names of its elements"),
    ("phrase", "the words on it"),
    ("shape", "how it is made up: its links, fields and lines"),
];

/// By what text is hidden from readers.
const WAYS: [(&str, &str); 10] = [
    ("display", "its style shows nothing of it (display)"),
    ("visibility", "its style makes it invisible (visibility)"),
    ("opacity", "its style makes it transparent (opacity)"),
    ("attribute", "an attribute hides it"),
    ("size", "its style gives it no size"),
    ("clip", "its style clips it away"),
    ("offscreen", "its style puts it outside the screen"),
    ("colour", "it has the colour of its background"),
    ("screen-reader", "a class name shows it to screen readers only"),
    ("name", "a class name hides it"),
];

/// A rule in a plain sentence.
pub(crate) fn sentence(rule: &str, is_kept: bool) -> String {
    let table: &[_] = if is_kept { &KEPT } else { &DROPPED };
    if let Some(sentence) = find(table, rule) {
        return sentence.to_owned();
    }
    if let Some(element) = rule.strip_prefix("element ") {
        return format!("Dropped because the text of an element <{element}> is never text of a page.");
    }
    match rule.split_once('/') {
        Some(("hidden", way)) => {
            let reason = find(&WAYS, way).unwrap_or(way);
            format!("Dropped because readers never see it: {reason}. It is not to be believed.")
        }
        Some((family, signal)) => widget(family, signal),
        // A rule that is newer than this table.
        None => format!("{} by the rule “{rule}”.", if is_kept { "Kept" } else { "Dropped" }),
    }
}

fn widget(family: &str, signal: &str) -> String {
    let (signal, is_certain) = match signal.strip_suffix('?') {
        Some(signal) => (signal, false),
        None => (signal, true),
    };
    let told_by = find(&SIGNALS, signal).unwrap_or(signal);
    if is_certain {
        format!("Dropped as a widget of the family “{family}”, which is told by {told_by}.")
    } else {
        format!(
            "Dropped for its score, and suspected of being a widget of the family “{family}”: \
            so say {told_by}, which alone would not decide."
        )
    }
}

fn find<'a>(table: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    table.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}
