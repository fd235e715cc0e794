//! Lines of credit: where a text comes from, who edited it.

use super::family::{Family, Guard};
use super::{Signal, Widgets, number_of};
use crate::hint::HintSet;
use crate::line;
use crate::page::Page;

/// Where a text comes from.
pub(super) const FAMILY: Family = Family {
    name: "source",
    column: "widget_source",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard::NOTHING,
};

/// Who wrote it, edited it, took the pictures.
pub(super) const CREDITS: Family = Family {
    name: "credit",
    column: "widget_credit",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard::NOTHING,
};

/// What the first line of a source names.
pub(crate) fn source(page: &Page, widgets: &Widgets) -> Option<String> {
    let family = number_of(FAMILY.name);
    let is_line = |id: &usize| widgets.signal(*id, family) == Some(Signal::Phrase);
    let line = (0..page.blocks().len()).find(is_line)?;
    let (_, name) = page.text(page.blocks().get(line)?).split_once(COLONS)?;
    let name = before_other_facts(name);
    (!name.is_empty()).then_some(name)
}

/// The words up to a date or to the label of another fact: "来源：河岸日报 作者：…".
fn before_other_facts(name: &str) -> String {
    let is_date = |word: &&str| word.bytes().take_while(u8::is_ascii_digit).count() >= 4;
    // "//" is of an address.
    let is_label = |word: &&str| word.contains(COLONS) && !word.contains("//");
    let words = line::words(name).take_while(|word| !is_date(word) && !is_label(word));
    words.collect::<Vec<_>>().join(" ")
}

/// What stands between the word for a source and its name.
pub(super) const COLONS: [char; 3] = [':', '：', '∶'];
