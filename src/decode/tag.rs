//! Tags, read from bytes of an encoding that is not known yet.

use memchr::{memchr, memchr_iter, memmem};

/// Elements whose content is text: a tag in it is none.
const TEXT_ELEMENTS: [&str; 8] =
    ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// A start tag: its name, and its attributes to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a [u8],
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    /// The value of an attribute, the first one if there are several.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a [u8]> {
        Attributes(self.attributes)
            .find(|(other, _)| other.eq_ignore_ascii_case(name.as_bytes()))
            .map(|found| found.1)
    }
}

/// The start tags of a page, without those in comments, scripts and other text.
#[derive(Debug)]
pub(super) struct Tags<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let rest = self.0.get(memchr(b'<', self.0)? + 1..)?;
            match rest {
                // The dashes that end a comment may be those that begin it.
                [b'!', b'-', b'-', ..] => self.0 = after(rest.get(1..)?, b"-->")?,
                [b'!' | b'/' | b'?', ..] => self.0 = after(rest, b">")?,
                [first, ..] if first.is_ascii_alphabetic() => return self.start_tag(rest),
                _ => self.0 = rest,
            }
        }
    }
}

impl<'a> Tags<'a> {
    fn start_tag(&mut self, rest: &'a [u8]) -> Option<Tag<'a>> {
        let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte))?;
        let (name, attributes) = rest.split_at_checked(end)?;
        let mut all = Attributes(attributes);
        all.by_ref().for_each(drop);
        self.0 = all.0;
        if TEXT_ELEMENTS.iter().any(|text| name.eq_ignore_ascii_case(text.as_bytes())) {
            self.0 = after_text(self.0, name);
        }
        Some(Tag { name, attributes })
    }
}

fn after<'a>(bytes: &'a [u8], end: &[u8]) -> Option<&'a [u8]> {
    bytes.get(memmem::find(bytes, end)? + end.len()..)
}

/// What comes after the text of an element, from its end tag on.
fn after_text<'a>(bytes: &'a [u8], name: &[u8]) -> &'a [u8] {
    let is_end = |&place: &usize| {
        let tag = bytes.get(place + 1..).and_then(|tag| tag.strip_prefix(b"/"));
        tag.and_then(|tag| tag.get(..name.len())).is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    memchr_iter(b'<', bytes).find(is_end).and_then(|place| bytes.get(place..)).unwrap_or_default()
}

/// The attributes from the name of a tag to its end; what is left is behind the tag.
struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        while let [b'/', rest @ ..] = self.0.trim_ascii_start() {
            self.0 = rest;
        }
        self.0 = self.0.trim_ascii_start();
        if let [b'>', rest @ ..] = self.0 {
            self.0 = rest;
            return None;
        }
        let name = self.take(|byte, place| {
            byte.is_ascii_whitespace() || b"/>".contains(&byte) || byte == b'=' && place > 0
        });
        if name.is_empty() {
            return None;
        }
        let [b'=', value @ ..] = self.0.trim_ascii_start() else {
            return Some((name, &[]));
        };
        self.0 = value.trim_ascii_start();
        if let [quote @ (b'"' | b'\''), quoted @ ..] = self.0 {
            let end = memchr(*quote, quoted).unwrap_or(quoted.len());
            self.0 = quoted.get(end + 1..).unwrap_or_default();
            return Some((name, quoted.get(..end).unwrap_or_default()));
        }
        Some((name, self.take(|byte, _| byte.is_ascii_whitespace() || byte == b'>')))
    }
}

impl<'a> Attributes<'a> {
    fn take(&mut self, is_end: impl Fn(u8, usize) -> bool) -> &'a [u8] {
        let end = self.0.iter().enumerate().position(|(place, &byte)| is_end(byte, place));
        let (taken, rest) = self.0.split_at_checked(end.unwrap_or(self.0.len())).unwrap_or_default();
        self.0 = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(html: &str) -> Vec<&str> {
        Tags(html.as_bytes()).map(|tag| std::str::from_utf8(tag.name).unwrap()).collect()
    }

    #[test]
    fn comments_and_text_have_no_tags() {
        assert_eq!(names("<!-- <a> --><b><!--><i>< x></b><?php <u>?><s>"), ["b", "i", "s"]);
        assert_eq!(
            names("<script>'<a>'</SCRIPT ><b><title><meta></title><i>"),
            ["script", "b", "title", "i"]
        );
        assert_eq!(names("<b title='<i>'><u"), ["b"]);
        assert_eq!(names("<!-- <a>"), [""; 0]);
    }

    #[test]
    fn attributes_are_read_in_all_forms() {
        let tag = Tags(b"<meta/a = 'x y'b=\"\" c=d/e F =g>h=1").next().unwrap();
        let expected =
            [("a", Some("x y")), ("b", Some("")), ("c", Some("d/e")), ("f", Some("g")), ("h", None)];
        for (name, value) in expected {
            assert_eq!(tag.attribute(name), value.map(str::as_bytes), "{name}");
        }
    }
}
