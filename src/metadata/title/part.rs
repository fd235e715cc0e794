//! Parts of a name that joins the headline with the name of the site or a section.

/// What stands between a headline and the name of the site in `<title>`. With
/// the spaces, so that a hyphen in a word is none.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " ‹ ", " › ", "｜", " _ ", " : ",
    ": ", " ~ ", " |", "| ", " > ", " < ", " -- ", "—",
];

/// The characters that separators begin with.
const STARTS: [char; 5] = [' ', '|', ':', '｜', '—'];

/// More separators than this are a list.
const MAX_CUTS: usize = 8;

/// A part of a name, from a separator or an end of it to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    /// How many of the pieces between separators are left out before it, and behind it.
    pub(super) before: usize,
    pub(super) behind: usize,
}

/// All that begins or ends where the name does, in the order of length; the name
/// itself is the first.
pub(super) fn parts(name: &str) -> Vec<Part<'_>> {
    let cuts = cuts(name);
    let mut parts = vec![Part { text: name, before: 0, behind: 0 }];
    for (index, &(end, start)) in cuts.iter().enumerate() {
        let pieces = [(name.get(..end), 0, cuts.len() - index), (name.get(start..), index + 1, 0)];
        for (text, before, behind) in pieces {
            let text = text.unwrap_or_default().trim();
            if !text.is_empty() {
                parts.push(Part { text, before, behind });
            }
        }
    }
    // One piece in the middle: site, headline, section.
    if let [(_, start), .., (end, _)] = cuts.as_slice()
        && let Some(text) = name.get(*start..*end)
    {
        parts.push(Part { text: text.trim(), before: 1, behind: 1 });
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.text.len()));
    parts
}

/// Whether a text begins with a space before a letter or digit: most spaces are between
/// words, and no separator begins so.
fn is_in_words(text: &str) -> bool {
    text.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Where separators begin and end, in order, none within another.
fn cuts(name: &str) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut rest = 0;
    for (at, c) in name.char_indices() {
        if at < rest || !STARTS.contains(&c) || cuts.len() >= MAX_CUTS {
            continue;
        }
        let tail = name.get(at..).unwrap_or_default();
        if is_in_words(tail) {
            continue;
        }
        let found = SEPARATORS.iter().filter(|separator| tail.starts_with(**separator));
        if let Some(length) = found.map(|separator| separator.len()).max() {
            cuts.push((at, at + length));
            rest = at + length;
        }
    }
    // Chinese pages put a bare underscore before the site; in Latin letters it
    // is part of a name.
    if cuts.is_empty() {
        let is_before_site = |&(at, _): &(usize, &str)| {
            name.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_alphabetic() && c > '\u{2E80}'))
        };
        cuts.extend(
            name.match_indices('_').filter(is_before_site).take(MAX_CUTS).map(|(at, _)| (at, at + 1)),
        );
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_begin_with_what_is_looked_for() {
        assert!(SEPARATORS.iter().all(|separator| separator.starts_with(STARTS)));
        assert!(!SEPARATORS.iter().any(|separator| is_in_words(separator)));
        assert!(STARTS.iter().all(|&start| SEPARATORS.iter().any(|separator| separator.starts_with(start))));
    }

    #[test]
    fn names_are_cut_at_separators() {
        let texts = |name| parts(name).into_iter().map(|part| part.text).collect::<Vec<_>>();
        assert_eq!(texts("Rain at last | The Post"), ["Rain at last | The Post", "Rain at last", "The Post"]);
        assert_eq!(
            texts("Post - Rain-soaked fields – News"),
            [
                "Post - Rain-soaked fields – News", "Rain-soaked fields – News", "Post - Rain-soaked fields",
                "Rain-soaked fields", "Post", "News"
            ]
        );
        assert_eq!(texts("How to use snake_case"), ["How to use snake_case"]);
        assert_eq!(
            texts("今日天气晴朗_城市新闻网"),
            ["今日天气晴朗_城市新闻网", "今日天气晴朗", "城市新闻网"]
        );
        assert_eq!(texts(""), [""]);
    }
}
