//! Reads a tag that is written plainly.

use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::TagKind;
use html5ever::{LocalName, QualName, ns};
use memchr::{memchr, memchr2};

use super::name::{self, ElementName, Reading};
use super::raw::ends_name;
use super::reference;
use super::window::Windows;

/// More attributes of one tag are not looked through for each other.
const MAX_ATTRIBUTES: usize = 64;

/// A tag of the source.
pub(super) struct Scanned {
    /// Behind its ">".
    pub(super) end: usize,
    /// What it says; none if html5ever has to read it.
    pub(super) plain: Option<Plain>,
}

/// What a plain tag says.
pub(super) struct Plain {
    pub(super) kind: TagKind,
    pub(super) name: LocalName,
    pub(super) is_self_closing: bool,
    pub(super) attributes: Vec<Attribute>,
}

/// Where the attributes of a tag are gathered, so that each tag gets a piece of memory
/// that is as large as they are: most have one or two.
pub(super) type Scratch = Vec<Attribute>;

/// Which attributes are kept, and what they are.
struct Collector<'s, 'a> {
    source: &'a str,
    windows: &'s Windows<'a>,
    keeps: Keeps,
    attributes: &'s mut Scratch,
    /// Whether something is not written plainly.
    is_odd: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    None,
    Read,
    All,
}

/// Reads the tag whose name begins at a place; none if the source ends before it does.
#[expect(clippy::drain_collect, reason = "the scratch keeps its room, and what is collected fits")]
pub(super) fn scan(
    source: &str,
    windows: &Windows<'_>,
    scratch: &mut Scratch,
    kind: TagKind,
    from: usize,
) -> Option<Scanned> {
    let bytes = source.as_bytes();
    let length = bytes.get(from..)?.iter().position(|&byte| ends_name(byte))?;
    let name = source.get(from..from + length)?;
    let known = name::element(name.as_bytes());
    let keeps = match (kind, known) {
        (TagKind::EndTag, _) => Keeps::None,
        (_, Some(ElementName { reading: Reading::Plain, .. })) => Keeps::Read,
        _ => Keeps::All,
    };
    let is_rcdata = kind == TagKind::StartTag && known.is_some_and(|name| name.reading == Reading::Rcdata);
    scratch.clear();
    let mut collector = Collector { source, windows, keeps, attributes: scratch, is_odd: is_rcdata };
    let (end, is_self_closing) = collector.attributes(from + length)?;
    let Collector { attributes, is_odd, .. } = collector;
    let plain = (!is_odd).then(|| Plain {
        kind,
        name: known.map_or_else(|| name::other(name), |known| known.name.clone()),
        is_self_closing,
        attributes: attributes.drain(..).collect(),
    });
    Some(Scanned { end, plain })
}

/// White space within a tag.
fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

impl Collector<'_, '_> {
    /// Reads attributes up to the end of the tag: where it is, and whether it closes
    /// itself.
    fn attributes(&mut self, from: usize) -> Option<(usize, bool)> {
        let bytes = self.source.as_bytes();
        let mut at = from;
        loop {
            match bytes.get(at)? {
                b'>' => return Some((at + 1, false)),
                b'/' if *bytes.get(at + 1)? == b'>' => return Some((at + 2, true)),
                b'/' => at += 1,
                byte if is_space(*byte) => at += 1,
                _ => at = self.attribute(at)?,
            }
        }
    }

    /// Reads an attribute; the place behind it.
    fn attribute(&mut self, from: usize) -> Option<usize> {
        let bytes = self.source.as_bytes();
        // A "=" at the start is part of the name.
        let length = bytes.get(from + 1..)?.iter().position(|&byte| byte == b'=' || ends_name(byte))?;
        let name_end = from + 1 + length;
        let mut at = skip_space(bytes, name_end)?;
        if *bytes.get(at)? != b'=' {
            self.keep((from, name_end), (name_end, name_end));
            return Some(at);
        }
        at = skip_space(bytes, at + 1)?;
        let (value, end) = match *bytes.get(at)? {
            quote @ (b'"' | b'\'') => {
                let length = memchr(quote, bytes.get(at + 1..)?)?;
                ((at + 1, at + 1 + length), at + 2 + length)
            }
            // An empty value: the tag ends here.
            b'>' => ((at, at), at),
            _ => {
                let length = bytes.get(at..)?.iter().position(|&byte| byte == b'>' || is_space(byte))?;
                ((at, at + length), at + length)
            }
        };
        self.keep((from, name_end), value);
        Some(end)
    }

    fn keep(&mut self, name: (usize, usize), value: (usize, usize)) {
        if self.is_odd || self.keeps == Keeps::None {
            return;
        }
        let written = self.source.get(name.0..name.1).unwrap_or_default();
        let known = name::attribute(written.as_bytes());
        let name = match known {
            Some(known) => known.clone(),
            None if self.keeps == Keeps::All => name::other(written),
            None => return,
        };
        if self.attributes.iter().any(|attribute| attribute.name.local == name) {
            // The first one counts.
            return;
        }
        match self.value(value.0, value.1) {
            Some(value) if self.attributes.len() < MAX_ATTRIBUTES => {
                self.attributes.push(Attribute { name: QualName::new(None, ns!(), name), value });
            }
            _ => self.is_odd = true,
        }
    }

    fn value(&self, from: usize, to: usize) -> Option<StrTendril> {
        let written = self.source.get(from..to)?;
        match memchr2(b'&', b'\r', written.as_bytes()) {
            None => Some(self.windows.slice(from, to)),
            Some(_) if memchr(b'\r', written.as_bytes()).is_some() => None,
            Some(_) => reference::resolved(written),
        }
    }
}

fn skip_space(bytes: &[u8], from: usize) -> Option<usize> {
    Some(from + bytes.get(from..)?.iter().position(|&byte| !is_space(byte))?)
}
