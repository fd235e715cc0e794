//! Text of a page in HTML: the one way by which it gets there.

use std::fmt::{self, Display, Formatter};

/// A text as HTML has it, between tags and between double quotes alike.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for piece in self.0.split_inclusive(|c| entity(c).is_some()) {
            let last = piece.chars().next_back().and_then(|c| Some((c, entity(c)?)));
            match last {
                Some((c, entity)) => {
                    f.write_str(piece.strip_suffix(c).unwrap_or(piece))?;
                    f.write_str(entity)?;
                }
                None => f.write_str(piece)?,
            }
        }
        Ok(())
    }
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        // No parser of HTML likes controls, and a reader sees nothing of them.
        c if c.is_control() && c != '\n' => Some(" "),
        _ => None,
    }
}
