//! What a parser reads in Markdown, in a form that can be compared.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::words::OPTIONS;

/// The tags that may occur in lines, without their brackets.
const TAGS: &[&str] = &["strong", "em", "del", "code", "kbd", "mark", "sub", "sup"];

/// A sign and how it is marked: the names of the marks in alphabetical order, and the link.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sign {
    pub(crate) sign: char,
    pub(crate) marks: Vec<&'static str>,
    pub(crate) link: Option<String>,
}

/// Stands for whatever marks there are.
pub(crate) const ANY: &str = "any";

impl Sign {
    fn is_like(&self, expected: &Sign) -> bool {
        let is_any = expected.marks.contains(&ANY);
        self.sign == expected.sign
            && (is_any || self.marks == expected.marks)
            && (self.link == expected.link || is_any && expected.sign != IMAGE)
    }
}

/// A text and the blocks it stands in.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) path: Vec<String>,
    pub(crate) signs: Vec<Sign>,
}

impl Leaf {
    /// Whether it is what was expected.
    pub(crate) fn is_like(&self, expected: &Leaf) -> bool {
        self.path == expected.path
            && self.signs.len() == expected.signs.len()
            && self.signs.iter().zip(&expected.signs).all(|(sign, expected)| sign.is_like(expected))
    }
}

/// Stands for a picture.
pub(crate) const IMAGE: char = '\u{E000}';

/// Around the label of a footnote that is referred to.
pub(crate) const NOTE: char = '\u{E001}';

#[derive(Default)]
struct Reader {
    leaves: Vec<Leaf>,
    path: Vec<String>,
    lists: Vec<Option<u64>>,
    marks: Vec<&'static str>,
    link: Option<String>,
    signs: Vec<Sign>,
    images: usize,
    row: usize,
    column: usize,
    count: usize,
}

/// The texts of Markdown with their structure.
pub(crate) fn leaves(markdown: &str) -> Vec<Leaf> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, OPTIONS) {
        reader.event(event);
    }
    reader.end_leaf();
    assert!(reader.path.is_empty() && reader.marks.is_empty(), "open: {:?} {:?}", reader.path, reader.marks);
    finish(reader.leaves)
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.text(&IMAGE.to_string());
                self.images += 1;
            }
            Event::End(TagEnd::Image) => self.images -= 1,
            _ if self.images > 0 => {}
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.marks.push("code");
                self.text(&text);
                self.marks.pop();
            }
            Event::InlineMath(tex) => self.text(&format!("${tex}$")),
            Event::DisplayMath(tex) => self.text(&format!("$${tex}$$")),
            Event::FootnoteReference(label) => self.text(&format!("{NOTE}{label}{NOTE}")),
            Event::SoftBreak => panic!("no line ends without a sign"),
            Event::HardBreak => self.text("\n"),
            Event::InlineHtml(tag) => self.tag(&tag),
            Event::Html(html) => self.html(&html),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            other => panic!("{other:?}"),
        }
    }

    fn tag(&mut self, tag: &CowStr<'_>) {
        if &**tag == "<br>" {
            assert!(self.path.iter().any(|name| name.starts_with("cell")));
            return self.text("\n");
        }
        let name = tag.trim_matches(&['<', '>', '/'][..]);
        let name = TAGS.iter().find(|tag| **tag == name).unwrap_or_else(|| panic!("HTML {tag:?}"));
        if tag.starts_with("</") {
            assert_eq!(self.marks.pop(), Some(*name));
        } else {
            self.marks.push(name);
        }
    }

    fn html(&mut self, html: &str) {
        match html.trim_end() {
            "<details>" => self.open("details".to_owned()),
            "<summary>" => self.open("summary".to_owned()),
            "</summary>" | "</details>" => self.close(),
            other => panic!("HTML {other:?}"),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.marks.push("em"),
            Tag::Strong => self.marks.push("strong"),
            Tag::Strikethrough => self.marks.push("del"),
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.to_string()),
            Tag::Paragraph => self.end_leaf(),
            Tag::Heading { level, .. } => self.open(format!("h{}", level as u8)),
            Tag::BlockQuote(_) => self.open_new("quote"),
            Tag::CodeBlock(_) => self.open("code".to_owned()),
            Tag::HtmlBlock => self.end_leaf(),
            Tag::List(first) => {
                self.lists.push(first);
                self.open_new("list");
            }
            Tag::Item => {
                let number = self.lists.last_mut().expect("a list");
                let name = number.map_or("bullet".to_owned(), |number| format!("number {number}"));
                *number = number.map(|number| number + 1);
                self.open_new(&name);
            }
            Tag::FootnoteDefinition(label) => self.open(format!("note {label}")),
            Tag::Table(_) => {
                self.row = 0;
                self.open_new("table");
            }
            Tag::TableHead | Tag::TableRow => self.column = 0,
            Tag::TableCell => self.open(format!("cell {} {}", self.row, self.column)),
            other => panic!("{other:?}"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => assert_eq!(self.marks.pop(), Some("em")),
            TagEnd::Strong => assert_eq!(self.marks.pop(), Some("strong")),
            TagEnd::Strikethrough => assert_eq!(self.marks.pop(), Some("del")),
            TagEnd::Link => self.link = None,
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.end_leaf(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.close();
            }
            TagEnd::TableHead | TagEnd::TableRow => self.row += 1,
            TagEnd::TableCell => {
                self.column += 1;
                self.close();
            }
            _ => self.close(),
        }
    }

    fn open_new(&mut self, name: &str) {
        self.count += 1;
        self.open(format!("{name} #{}", self.count));
    }

    fn open(&mut self, name: String) {
        self.end_leaf();
        self.path.push(name);
    }

    fn close(&mut self) {
        self.end_leaf();
        self.path.pop();
    }

    fn text(&mut self, text: &str) {
        let mut marks = self.marks.clone();
        marks.sort_unstable();
        for sign in text.chars() {
            self.signs.push(Sign { sign, marks: marks.clone(), link: self.link.clone() });
        }
    }

    fn end_leaf(&mut self) {
        let signs = std::mem::take(&mut self.signs);
        self.leaves.push(Leaf { path: self.path.clone(), signs });
    }
}

/// Collapses white space, drops what has no text, and counts the blocks anew.
pub(crate) fn finish(leaves: Vec<Leaf>) -> Vec<Leaf> {
    let mut numbers = Vec::new();
    let mut kept = Vec::new();
    for Leaf { path, signs } in leaves {
        let is_code = path.last().is_some_and(|name| name == "code");
        let signs = if is_code { verbatim(signs) } else { collapsed(signs) };
        if signs.is_empty() {
            continue;
        }
        let path = path.into_iter().map(|name| match name.split_once('#') {
            Some((name, number)) => {
                let number = number.to_owned();
                let place = numbers.iter().position(|known| *known == number).unwrap_or_else(|| {
                    numbers.push(number);
                    numbers.len() - 1
                });
                format!("{name}#{place}")
            }
            None => name,
        });
        kept.push(Leaf { path: path.collect(), signs });
    }
    kept
}

fn verbatim(mut signs: Vec<Sign>) -> Vec<Sign> {
    if signs.last().is_some_and(|sign| sign.sign == '\n') {
        signs.pop();
    }
    signs
}

fn collapsed(signs: Vec<Sign>) -> Vec<Sign> {
    let mut collapsed: Vec<Sign> = Vec::new();
    for sign in signs {
        if !(sign.sign.is_whitespace() || sign.sign.is_control()) {
            collapsed.push(sign);
        } else if collapsed.last().is_some_and(|last| last.sign != ' ') {
            collapsed.push(Sign { sign: ' ', marks: Vec::new(), link: None });
        }
    }
    if collapsed.last().is_some_and(|last| last.sign == ' ') {
        collapsed.pop();
    }
    collapsed
}
