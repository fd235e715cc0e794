//! Characters as HTML has them, just as browsers serialise them.

use std::fmt::{self, Write};

/// Text between tags, and in `<title>`.
pub(super) fn text(out: &mut impl Write, text: &str) -> fmt::Result {
    escape(out, text, |c| match c {
        '\t' | '\n' | '"' => None,
        other => entity(other),
    })
}

/// The value of an attribute, between double quotes.
pub(super) fn attribute(out: &mut impl Write, value: &str) -> fmt::Result {
    escape(out, value, |c| match c {
        '\t' | '\n' => None,
        other => entity(other),
    })
}

/// An address as the value of an attribute, without the control characters and the
/// spaces around it that browsers pass over anyway.
pub(super) fn address(out: &mut impl Write, address: &str) -> fmt::Result {
    let is_around = |c: char| c.is_control() || c == ' ';
    escape(out, address.trim_matches(is_around), |c| if c.is_control() { Some("") } else { entity(c) })
}

/// The part of an `id` that stands for the label of a footnote: letters and digits
/// as they are, the number of any other character between underscores.
pub(super) fn label(out: &mut impl Write, label: &str) -> fmt::Result {
    for c in label.chars() {
        if c.is_alphanumeric() {
            out.write_char(c)?;
        } else {
            write!(out, "_{:x}_", u32::from(c))?;
        }
    }
    Ok(())
}

/// What stands for a character, if not the character itself. Controls part words, as
/// they do in the text.
fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\u{a0}' => Some("&nbsp;"),
        c if c.is_control() => Some(" "),
        _ => None,
    }
}

fn escape(out: &mut impl Write, text: &str, entity: impl Fn(char) -> Option<&'static str>) -> fmt::Result {
    for piece in text.split_inclusive(|c| entity(c).is_some()) {
        let last = piece.chars().next_back().and_then(|c| Some((c, entity(c)?)));
        match last {
            Some((c, entity)) => {
                out.write_str(piece.strip_suffix(c).unwrap_or(piece))?;
                out.write_str(entity)?;
            }
            None => out.write_str(piece)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
        let mut out = String::new();
        write(&mut out).unwrap();
        out
    }

    #[test]
    fn characters_with_a_meaning() {
        let nasty = "<a b=\"c\">&amp;\u{a0}\u{b}\0\u{7f}\t\n'é";
        assert_eq!(written(|out| text(out, nasty)), "&lt;a b=\"c\"&gt;&amp;amp;&nbsp;   \t\n'é");
        assert_eq!(written(|out| attribute(out, nasty)), "&lt;a b=&quot;c&quot;&gt;&amp;amp;&nbsp;   \t\n'é");
    }

    #[test]
    fn addresses_on_one_line() {
        assert_eq!(written(|out| address(out, " \u{1}/a\n\tb?c&d\r ")), "/ab?c&amp;d");
    }

    #[test]
    fn labels_differ_when_their_ids_do() {
        let ids = ["1", "*", "**", "2a", "_2a_", "é", "a b"].map(|one| written(|out| label(out, one)));
        assert_eq!(ids, ["1", "_2a_", "_2a__2a_", "2a", "_5f_2a_5f_", "é", "a_20_b"]);
    }
}
