//! An article as plain text that people can read.

use std::fmt::{self, Write};

use crate::article::{Article, Block, BlockKind, Marker};

impl Article {
    /// The clean text.
    ///
    /// Paragraphs are parted by one blank line, headings stand on a line of
    /// their own, items of a list follow each other with their bullet or
    /// number, rows of a table have ` | ` between their cells, preformatted
    /// text is as in the page. The characters of the article are untouched:
    /// typographic quotes, dashes and non-breaking spaces stay.
    ///
    /// ```
    /// let page = "<article><p>There are three things to do on such a day, wherever you are:</p>
    ///     <ol start=2><li>Read a very long book<li>Drink a pot of black tea</ol></article>";
    /// assert_eq!(
    ///     dehusk::extract(page).text(),
    ///     "There are three things to do on such a day, wherever you are:\n\n\
    ///      2. Read a very long book\n3. Drink a pot of black tea"
    /// );
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, block) in self.blocks.iter().enumerate() {
            if index > 0 {
                f.write_str(if block.continues() { "\n" } else { "\n\n" })?;
            }
            write_block(f, block)?;
        }
        Ok(())
    }
}

fn write_block(f: &mut impl Write, block: &Block) -> fmt::Result {
    match block.kind() {
        BlockKind::ListItem { depth, marker } => write_item(f, block.text(), depth, marker),
        BlockKind::Definition => write_indented(f, block.text(), INDENT),
        _ => f.write_str(block.text()),
    }
}

/// Spaces for each level of a list.
const INDENT: usize = 2;

fn write_item(f: &mut impl Write, text: &str, depth: u8, marker: Marker) -> fmt::Result {
    let indent = usize::from(depth) * INDENT;
    match marker {
        Marker::Bullet => write!(f, "{:indent$}- ", "")?,
        Marker::Number(number) => write!(f, "{:indent$}{number}. ", "")?,
        Marker::Continuation => return write_indented(f, text, indent + INDENT),
    }
    write_hanging(f, text, indent + INDENT)
}

fn write_indented(f: &mut impl Write, text: &str, indent: usize) -> fmt::Result {
    write!(f, "{:indent$}", "")?;
    write_hanging(f, text, indent)
}

/// Lines after the first begin below its text.
fn write_hanging(f: &mut impl Write, text: &str, indent: usize) -> fmt::Result {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            f.write_char('\n')?;
            // No trailing spaces on blank lines of code.
            if !line.is_empty() {
                write!(f, "{:indent$}", "")?;
            }
        }
        f.write_str(line)?;
    }
    Ok(())
}
