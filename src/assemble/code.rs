//! Preformatted text.

use crate::article::BlockKind;
use crate::page::{Block, Page};

/// The text of a `pre`, whose lines may be blocks.
pub(super) fn of(page: &Page, blocks: &[&Block]) -> BlockKind {
    let mut text = String::new();
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(page.text(block));
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    // Old editors indent with non-breaking spaces.
    text = text.replace('\u{a0}', " ");
    text.truncate(text.trim_end_matches([' ', '\t', '\n']).len());
    let pre = blocks.first().and_then(|block| block.context.preformatted);
    let language = pre.and_then(|pre| page.facts.language_of_code(pre)).map(str::to_owned);
    BlockKind::Code { language, text }
}
