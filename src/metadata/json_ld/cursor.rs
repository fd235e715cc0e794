//! A place in a text of JSON, and what can be skipped there.

/// A place in a text. Stands between characters always.
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Set once a search for the end of a comment has failed: there is none
    /// further on either.
    lacks_star_end: bool,
    lacks_arrow_end: bool,
}

/// What a comment for old browsers or XML puts around a script.
const WRAPPERS: &[&str] = &["<![CDATA[", "]]>", "<!--", "-->"];

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Cursor { text, at: 0, lacks_star_end: false, lacks_arrow_end: false }
    }

    /// What follows.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes on by so many bytes, and to the end of the character there.
    pub(super) fn advance(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes).min(self.text.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    /// Goes to the next list or object that is not in a comment.
    pub(super) fn skip_to_value(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'{' | b'[' if !self.rest().starts_with("[CDATA[") => break,
                b'{' | b'[' => self.advance("[CDATA[".len()),
                b'/' if self.rest().starts_with("/*") => self.skip_comment(),
                _ => self.advance(1),
            }
        }
    }

    /// Skips white space, comments and wrappers.
    pub(super) fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            let space = rest.len() - rest.trim_start_matches(is_space).len();
            self.advance(space);
            let before = self.at;
            self.skip_comment();
            if self.at == before {
                return;
            }
        }
    }

    fn skip_comment(&mut self) {
        let rest = self.rest();
        if rest.starts_with("/*") {
            skip_past(&mut self.at, rest, "*/", &mut self.lacks_star_end);
        } else if let Some(comment) = rest.strip_prefix("//") {
            // The JSON may stand on the line of its wrapper.
            let comment = comment.trim_start_matches([' ', '\t']);
            let is_wrapper = WRAPPERS.iter().any(|wrapper| comment.starts_with(wrapper));
            let line = rest.len() - comment.len();
            self.advance(if is_wrapper { line } else { rest.find(['\n', '\r']).unwrap_or(rest.len()) });
        } else if rest.starts_with("<!--") {
            skip_past(&mut self.at, rest, "-->", &mut self.lacks_arrow_end);
        } else if let Some(wrapper) = WRAPPERS.iter().find(|wrapper| rest.starts_with(**wrapper)) {
            // `]]>` may also close two lists.
            self.advance(if *wrapper == "]]>" { 0 } else { wrapper.len() });
        }
    }

    /// Takes what stands without quotes: a name up to its colon, or a word or
    /// number up to the end of the value. Empty if nothing does.
    pub(super) fn bare(&mut self, is_name: bool) -> &'a str {
        let rest = self.rest();
        let ends = |(at, found): (usize, char)| {
            let is_comment =
                || rest.get(at..).is_some_and(|rest| rest.starts_with("//") || rest.starts_with("/*"));
            match found {
                ',' | '}' | ']' | '{' | '[' | '"' | '\n' | '\r' | ';' => true,
                ':' => is_name,
                '/' => is_comment(),
                found => is_name && is_space(found),
            }
        };
        let end = rest.char_indices().find(|&found| ends(found)).map_or(rest.len(), |(at, _)| at);
        self.advance(end);
        rest.get(..end).unwrap_or_default().trim()
    }
}

/// Goes behind a mark, or by two bytes where there is none.
fn skip_past(at: &mut usize, rest: &str, mark: &str, is_lacking: &mut bool) {
    let end = if *is_lacking { None } else { rest.find(mark) };
    *is_lacking = end.is_none();
    *at += end.map_or(2, |end| end + mark.len());
}

/// White space between tokens: also the byte order mark and what keyboards
/// make of a space.
pub(super) fn is_space(found: char) -> bool {
    found.is_whitespace() || found.is_control() || found == '\u{feff}' || found == '\u{200b}'
}
