//! Reads a tag that is written plainly.

use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::TagKind;
use html5ever::{LocalName, QualName, ns};
use memchr::{memchr, memchr2};

use super::name::{self, ElementName, Reading};
use super::raw::ends_name;
use super::reference;
use super::unknown::Unknown;
use super::window::Windows;
use crate::dom::spacing::Nesting;

/// A tag of the source.
pub(super) struct Scanned {
    /// Its "<".
    pub(super) start: usize,
    /// Behind its ">".
    pub(super) end: usize,
    /// How many attributes it has, and how many of them are left out as too many.
    pub(super) attributes: usize,
    pub(super) dropped: usize,
    /// Behind its name.
    pub(super) name_end: usize,
    /// Where the first one begins that is left out, if there are too many.
    pub(super) cut: Option<usize>,
    pub(super) is_self_closing: bool,
    /// Whether its name is one too many.
    pub(super) is_dropped: bool,
    /// What it says; none if html5ever has to read it.
    pub(super) plain: Option<Plain>,
}

/// What a plain tag says. Its attributes are in the [`Scratch`]: they are many words, which
/// would be moved while they are still being written.
pub(super) struct Plain {
    pub(super) name: LocalName,
    pub(super) nesting: Nesting,
}

/// What is kept from tag to tag.
#[derive(Default)]
pub(super) struct Scratch<'a> {
    /// The attributes of the tag that was read last, in the memory of those before.
    pub(super) attributes: Vec<Attribute>,
    pub(super) unknown: Unknown<'a>,
}

/// Which attributes are kept, and what they are.
struct Collector<'s, 'a> {
    source: &'a str,
    windows: &'s Windows<'a>,
    keeps: Keeps,
    attributes: &'s mut Vec<Attribute>,
    unknown: &'s mut Unknown<'a>,
    /// Whether something is not written plainly.
    is_odd: bool,
    max_attributes: usize,
    /// How many attributes there were, and how many are left out as too many.
    count: usize,
    dropped: usize,
    /// Where the first one begins that is not read.
    cut: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    None,
    Read,
    All,
}

/// Reads the tag whose name begins at a place; none if the source ends before it does.
pub(super) fn scan<'a>(
    source: &'a str,
    windows: &Windows<'a>,
    scratch: &mut Scratch<'a>,
    max_attributes: usize,
    (kind, from): (TagKind, usize),
) -> Option<Scanned> {
    let bytes = source.as_bytes();
    let rest = bytes.get(from..)?;
    let length = rest.iter().position(|&byte| ends_name(byte))?;
    let name = source.get(from..from + length)?;
    let known = name::element(rest, length);
    let keeps = match (kind, known) {
        (TagKind::EndTag, _) => Keeps::None,
        (_, Some(ElementName { reading: Reading::AllAttributes | Reading::Rcdata, .. })) => Keeps::All,
        _ => Keeps::Read,
    };
    let is_rcdata = kind == TagKind::StartTag && known.is_some_and(|name| name.reading == Reading::Rcdata);
    let Scratch { attributes, unknown } = scratch;
    attributes.clear();
    let element = known.map_or_else(|| unknown.name(name), |known| Some(known.name.clone()));
    let mut collector = Collector {
        source,
        windows,
        keeps,
        attributes,
        unknown,
        is_odd: is_rcdata,
        max_attributes,
        count: 0,
        dropped: 0,
        cut: None,
    };
    let (end, is_self_closing) = collector.attributes(from + length)?;
    let Collector { is_odd, count, cut, dropped, .. } = collector;
    let is_dropped = element.is_none();
    let element = element.filter(|_| !is_odd);
    let nesting = known.map_or(Nesting::Plain, |known| known.nesting);
    let plain = element.map(|name| Plain { name, nesting });
    Some(Scanned {
        start: from - if kind == TagKind::EndTag { 2 } else { 1 },
        end,
        attributes: count,
        dropped: if kind == TagKind::EndTag { 0 } else { dropped },
        name_end: from + length,
        cut,
        is_self_closing,
        is_dropped,
        plain,
    })
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
                _ => {
                    if self.count == self.max_attributes {
                        self.cut = Some(at);
                    }
                    self.count += 1;
                    self.dropped += usize::from(self.cut.is_some());
                    at = self.attribute(at)?;
                }
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
        if self.is_odd || self.keeps == Keeps::None || self.cut.is_some() {
            return;
        }
        let rest = self.source.as_bytes().get(name.0..).unwrap_or_default();
        let name = match name::attribute(rest, name.1 - name.0) {
            Some(known) => Some(known.clone()),
            None if self.keeps == Keeps::All => {
                let name = self.unknown.name(self.source.get(name.0..name.1).unwrap_or_default());
                self.dropped += usize::from(name.is_none());
                name
            }
            None => None,
        };
        let Some(name) = name else { return };
        if self.attributes.iter().any(|attribute| attribute.name.local == name) {
            // The first one counts.
            return;
        }
        match self.value(value.0, value.1) {
            Some(value) => self.attributes.push(Attribute { name: QualName::new(None, ns!(), name), value }),
            None => self.is_odd = true,
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
