//! What should be read in the Markdown of an article, from its structure.

use std::collections::HashSet;

use dehusk::{Article, Block, BlockKind, Definition, Inline, Item, Mark, Marks, Table};

use crate::read::{ANY, IMAGE, Leaf, NOTE, Sign, finish};

struct Expected<'a> {
    leaves: Vec<Leaf>,
    path: Vec<String>,
    labels: HashSet<&'a str>,
    has_links: bool,
    has_images: bool,
    is_in_note: bool,
    count: usize,
}

/// The texts of an article with their structure.
pub(crate) fn leaves(article: &Article, has_links: bool, has_images: bool) -> Vec<Leaf> {
    let mut expected = Expected {
        leaves: Vec::new(),
        path: Vec::new(),
        labels: HashSet::new(),
        has_links,
        has_images,
        is_in_note: false,
        count: 0,
    };
    expected.collect(article.blocks());
    expected.blocks(article.blocks());
    finish(expected.leaves)
}

impl<'a> Expected<'a> {
    fn collect(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.collect(&item.blocks)),
                BlockKind::DefinitionList { entries } => {
                    entries
                        .iter()
                        .flat_map(|entry| &entry.definitions)
                        .for_each(|blocks| self.collect(blocks));
                }
                BlockKind::Quote { blocks, .. }
                | BlockKind::Figure { blocks, .. }
                | BlockKind::Details { blocks, .. } => self.collect(blocks),
                BlockKind::Footnote { label, .. } => {
                    self.labels.insert(label);
                }
                _ => {}
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph { inlines } => self.leaf(self.signs(inlines)),
            BlockKind::Heading { level, inlines, .. } => {
                self.within(format!("h{level}"), |expected| expected.leaf(expected.signs(inlines)));
            }
            BlockKind::List { is_ordered, items } => self.list(*is_ordered, items),
            BlockKind::DefinitionList { entries } => entries.iter().for_each(|entry| self.definition(entry)),
            BlockKind::Quote { blocks, attribution } => self.within_new("quote", |expected| {
                expected.blocks(blocks);
                expected.leaf(expected.signs(attribution));
            }),
            BlockKind::Code { text, .. } => {
                let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}") + "\n";
                self.within("code".to_owned(), |expected| expected.leaf(plain(&text)));
            }
            BlockKind::Math(math) if math.tex.trim().is_empty() => {}
            BlockKind::Math(math) => self.leaf(plain(&format!("$${}$$", math.tex))),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure { blocks, caption } => {
                self.blocks(blocks);
                self.leaf(self.signs(caption));
            }
            BlockKind::Image(image) if self.has_images => self.leaf(vec![Sign {
                sign: IMAGE,
                marks: Vec::new(),
                link: image.link.clone().filter(|_| self.has_links),
            }]),
            BlockKind::Embed(embed) if self.has_images => {
                let sign = match embed.media {
                    dehusk::Media::Video => '▶',
                    dehusk::Media::Audio => '♪',
                    _ => '↗',
                };
                self.leaf(vec![Sign { sign, marks: Vec::new(), link: Some(embed.src.clone()) }]);
            }
            BlockKind::Details { summary, blocks } => self.within("details".to_owned(), |expected| {
                expected.within("summary".to_owned(), |expected| expected.leaf(expected.signs(summary)));
                expected.blocks(blocks);
            }),
            BlockKind::Footnote { label, blocks } => self.footnote(label, blocks),
            _ => {}
        }
    }

    fn list(&mut self, is_ordered: bool, items: &[Item]) {
        let mut last: Option<Option<i64>> = None;
        self.count += 1;
        let mut list = self.count;
        // An item without text has no number to be read.
        for item in items.iter().filter(|item| !is_ordered || has_text(item)) {
            let number = is_ordered.then(|| i64::from(item.number.expect("a number")));
            let shown = number.filter(|number| (0..1_000_000_000).contains(number));
            let goes_on = match last {
                None => true,
                Some(last) => match (last, shown) {
                    (Some(last), Some(shown)) => last + 1 == shown,
                    (last, shown) => last == shown,
                },
            };
            if !goes_on {
                self.count += 1;
                list = self.count;
            }
            last = Some(shown);
            self.path.push(format!("list #{list}"));
            let name = shown.map_or("bullet".to_owned(), |number| format!("number {number}"));
            self.within_new(&name, |expected| match number.filter(|_| shown.is_none()) {
                Some(number) => expected.led(&format!("{number}."), &item.blocks),
                None => expected.blocks(&item.blocks),
            });
            self.path.pop();
        }
    }

    fn led(&mut self, lead: &str, blocks: &[Block]) {
        let mut signs = plain(&format!("{lead} "));
        let mut rest = blocks;
        if let Some((Block { kind: BlockKind::Paragraph { inlines }, .. }, others)) = blocks.split_first() {
            signs.extend(self.signs(inlines));
            rest = others;
        }
        self.leaf(signs);
        self.blocks(rest);
    }

    fn definition(&mut self, entry: &Definition) {
        for term in &entry.terms {
            let mut signs = self.signs(term);
            for sign in &mut signs {
                if !(sign.sign == IMAGE || sign.marks.contains(&"strong")) {
                    sign.marks.push("strong");
                    sign.marks.sort_unstable();
                }
            }
            self.leaf(signs);
        }
        self.count += 1;
        let list = format!("list #{}", self.count);
        for definition in &entry.definitions {
            self.within(list.clone(), |expected| {
                expected.within_new("bullet", |expected| expected.blocks(definition));
            });
        }
    }

    fn footnote(&mut self, label: &str, blocks: &[Block]) {
        if self.is_in_note {
            return self.led(&format!("[{label}]"), blocks);
        }
        self.is_in_note = true;
        self.within(format!("note {label}"), |expected| expected.blocks(blocks));
        self.is_in_note = false;
    }

    /// Cells of paragraphs and code alone.
    fn table(&mut self, table: &Table) {
        self.count += 1;
        let name = format!("table #{}", self.count);
        let first = usize::from(!table.rows.first().is_some_and(|row| row.is_head));
        let rows = table.rows.iter().enumerate();
        // Only the header may have no cells.
        let rows = rows.filter(|(index, row)| (*index == 0 && row.is_head) || !row.cells.is_empty());
        for (row, (_, cells)) in rows.enumerate() {
            for cell in &cells.cells {
                let mut signs = Vec::new();
                for block in &cell.blocks {
                    match &block.kind {
                        BlockKind::Paragraph { inlines } => signs.extend(self.signs(inlines)),
                        BlockKind::Code { text, .. } => {
                            signs.extend(
                                plain(text).into_iter().map(|sign| Sign { marks: vec!["code"], ..sign }),
                            );
                        }
                        other => panic!("{other:?}"),
                    }
                    signs.extend(plain("\n"));
                }
                let path = [name.clone(), format!("cell {} {}", row + first, cell.column)];
                self.path.extend(path);
                self.leaf(signs);
                self.path.truncate(self.path.len() - 2);
            }
        }
    }

    fn within_new(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.count += 1;
        self.within(format!("{name} #{}", self.count), inside);
    }

    fn within(&mut self, name: String, inside: impl FnOnce(&mut Self)) {
        self.path.push(name);
        inside(self);
        self.path.pop();
    }

    fn leaf(&mut self, signs: Vec<Sign>) {
        self.leaves.push(Leaf { path: self.path.clone(), signs });
    }

    fn signs(&self, inlines: &[Inline]) -> Vec<Sign> {
        let mut signs = Vec::new();
        for inline in inlines {
            match inline {
                Inline::Text(text) => signs.extend(self.marked(&text.text, text.marks, text.link.as_ref())),
                Inline::LineBreak => signs.extend(plain("\n")),
                Inline::Image(image) if self.has_images => {
                    let link = image.link.clone().filter(|_| self.has_links);
                    signs.push(Sign { sign: IMAGE, marks: vec![ANY], link });
                }
                Inline::Math(math) => signs.extend(of_any_mark(&format!("${}$", math.tex))),
                Inline::Ruby(ruby) => {
                    let text = format!("{}({})", ruby.base, ruby.reading);
                    signs.extend(self.marked(&text, ruby.marks, ruby.link.as_ref()));
                }
                Inline::FootnoteReference(reference) if self.labels.contains(&*reference.label) => {
                    signs.extend(of_any_mark(&format!("{NOTE}{}{NOTE}", reference.label)));
                }
                Inline::FootnoteReference(reference) => {
                    signs.extend(of_any_mark(&format!("[{}]", reference.label)));
                }
                _ => {}
            }
        }
        signs
    }

    fn marked(&self, text: &str, marks: Marks, link: Option<&String>) -> Vec<Sign> {
        let mut marks: Vec<_> = marks.iter().map(name).collect();
        marks.sort_unstable();
        let link = link.filter(|_| self.has_links);
        let sign = |sign| Sign { sign, marks: marks.clone(), link: link.cloned() };
        text.chars().map(sign).collect()
    }
}

fn plain(text: &str) -> Vec<Sign> {
    text.chars().map(|sign| Sign { sign, marks: Vec::new(), link: None }).collect()
}

/// What is not text, and may be marked as what is around it.
fn of_any_mark(text: &str) -> Vec<Sign> {
    plain(text).into_iter().map(|sign| Sign { marks: vec![ANY], ..sign }).collect()
}

fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Strikethrough => "del",
        Mark::Code => "code",
        Mark::Keyboard => "kbd",
        Mark::Highlight => "mark",
        Mark::Subscript => "sub",
        Mark::Superscript => "sup",
        _ => unreachable!(),
    }
}

fn has_text(item: &Item) -> bool {
    // Line breaks alone are no text.
    item.blocks.iter().any(|block| !block.text().trim_matches('\n').is_empty())
}
