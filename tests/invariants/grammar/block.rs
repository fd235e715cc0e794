//! Blocks of text and blocks of blocks.

use arbitrary::Arbitrary;

use super::attribute::Attribute;
use super::inline::{self, Inline, start};
use super::soup::Soup;
use super::{Out, Pick, write_all};

/// A part of the body.
#[derive(Debug, Arbitrary)]
pub(super) enum Block {
    Text { name: Pick, attributes: Vec<Attribute>, inside: Vec<Inline> },
    Holder { name: Pick, attributes: Vec<Attribute>, inside: Vec<Block> },
    List { name: Pick, attributes: Vec<Attribute>, items: Vec<Item> },
    Table { attributes: Vec<Attribute>, caption: Option<Vec<Inline>>, rows: Vec<Row> },
    Definitions(Vec<(Vec<Inline>, Vec<Block>)>),
    Repeated(Box<Block>, u8),
    Whole(Pick),
    Bare(Vec<Inline>),
    Soup(Soup),
}

/// An item of a list.
#[derive(Debug, Arbitrary)]
pub(super) struct Item {
    attributes: Vec<Attribute>,
    line: Vec<Inline>,
    blocks: Vec<Block>,
}

/// A row of a table.
#[derive(Debug, Arbitrary)]
pub(super) struct Row {
    is_head: bool,
    cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Debug, Arbitrary)]
pub(super) struct Cell {
    attributes: Vec<Attribute>,
    line: Vec<Inline>,
    blocks: Vec<Block>,
}

const TEXT: &[&str] =
    &["p", "p", "p", "h1", "h2", "h3", "h6", "pre", "address", "figcaption", "summary", "legend", "dt", "li"];

const HOLDERS: &[&str] = &[
    "div", "section", "article", "main", "aside", "nav", "header", "footer", "blockquote", "figure",
    "details", "form", "fieldset", "center", "template", "noscript", "dialog", "ul", "dd", "td", "hgroup",
    "menu", "object",
];

const LISTS: &[&str] = &["ul", "ol", "menu", "dir"];

/// Constructs that only count as a whole.
const WHOLE: &[&str] = &[
    "<div class=highlight><table><tr><td class=gutter><pre>1\n2\n</pre><td class=code><pre>let a;\nlet b;</pre></table></div>",
    "<pre><code class=language-rust>fn a() {\n    ``` b\n}\n</code></pre>",
    "<pre>\n\n  a\tb\n</pre>",
    "<section class=footnotes><ol><li id=fn1><p>A note. <a href=#fnref1>↩</a></ol></section>",
    "<ol class=references><li id=cite_note-1>Another note.</ol>",
    "<ol class=commentlist><li class=comment><cite class=fn>Jane</cite><p>I like the bridge very much, thank you for it.</ol>",
    "<form class=comment-form><label>Name<input></label><textarea></textarea><button>Post</button></form>",
    "<figure><img src=/a.png alt=boat><figcaption>The boat on the lake, seen from the hill.</figcaption></figure>",
    "<blockquote><p>To be or not to be.</p><footer>— <cite>Somebody</cite></footer></blockquote>",
    "<div class=rating><span>★★★★☆</span> Average 4 / 5. Votes: 12</div>",
    "<nav><ul><li><a href=/a>Home</a><li><a href=/b>News</a><li><a href=/c>Sport</a></ul></nav>",
    "<ul class=share><li><a href='https://facebook.com/sharer'>Facebook</a><li><a href='https://twitter.com/share'>Twitter</a></ul>",
    "<div class=related-posts><h3>Related</h3><a href=/1>One more story of the lake</a><a href=/2>And yet another one</a></div>",
    "<div id=cookie-banner role=dialog>We use cookies. <button>OK</button></div>",
    "<details><summary>More</summary><p>What is hidden at first and may be read all the same.</p></details>",
    "<p>Roses are red,<br>violets are blue,<br>the lake is as cold<br>as the morning was, too.</p>",
    "<p>one<br><br>two</p>",
    "<table><tr><td colspan=3 rowspan=2>a<td>b<tr><td>c<tr></table>",
    "<table><tr><td><p>layout</p><ul><li>x</ul></table>",
    "<hr>",
    "<dl><dt>a<dt>b<dd>c<dd><p>d</p><dl><dd>e</dl></dl>",
    "<embed src=/a.swf><object data=/b.pdf>no object</object><audio src=/c.mp3></audio>",
];

impl Block {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Block::Text { name, attributes, inside } => {
                element(out, name.of(TEXT), attributes, |out| inline::write_all(inside, out));
            }
            Block::Holder { name, attributes, inside } => {
                element(out, name.of(HOLDERS), attributes, |out| write_all(inside, out));
            }
            Block::List { name, attributes, items } => {
                element(out, name.of(LISTS), attributes, |out| items.iter().for_each(|item| item.write(out)));
            }
            Block::Table { attributes, caption, rows } => element(out, "table", attributes, |out| {
                if let Some(caption) = caption {
                    element(out, "caption", &[], |out| inline::write_all(caption, out));
                }
                rows.iter().for_each(|row| row.write(out));
            }),
            Block::Definitions(entries) => element(out, "dl", &[], |out| {
                for (term, blocks) in entries {
                    element(out, "dt", &[], |out| inline::write_all(term, out));
                    element(out, "dd", &[], |out| write_all(blocks, out));
                }
            }),
            Block::Repeated(block, times) => repeat(block, *times, out),
            Block::Whole(pick) => {
                out.push(pick.of(WHOLE));
            }
            Block::Bare(inlines) => inline::write_all(inlines, out),
            Block::Soup(soup) => soup.write(out),
        }
    }
}

impl Item {
    fn write(&self, out: &mut Out) {
        element(out, "li", &self.attributes, |out| {
            inline::write_all(&self.line, out);
            write_all(&self.blocks, out);
        });
    }
}

impl Row {
    fn write(&self, out: &mut Out) {
        let name = if self.is_head { "th" } else { "td" };
        element(out, "tr", &[], |out| {
            for cell in &self.cells {
                element(out, name, &cell.attributes, |out| {
                    inline::write_all(&cell.line, out);
                    write_all(&cell.blocks, out);
                });
            }
        });
    }
}

/// The source of a block is made once: repetitions stand in each other.
fn repeat(block: &Block, times: u8, out: &mut Out) {
    let mut once = Out(String::new());
    block.write(&mut once);
    (0..times).for_each(|_| {
        out.push(&once.0);
    });
}

fn element(out: &mut Out, name: &str, attributes: &[Attribute], inside: impl FnOnce(&mut Out)) {
    start(out, name, attributes);
    inside(out);
    out.push("</").push(name).push(">");
}
