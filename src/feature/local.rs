//! Features that the page gives.

use super::view::View;
use super::{flag, share};
use crate::dom::Tag;
use crate::hint::Hint;
use crate::page::{Ending, Measure, Totals};

/// A feature of a block on its page.
pub(super) struct Local {
    pub(super) name: &'static str,
    pub(super) value: fn(&View<'_>) -> f32,
}

macro_rules! features {
    ($($name:literal => $value:expr,)*) => {
        &[$(Local { name: $name, value: $value },)*]
    };
}

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const LOCAL: &[Local] = features! {
    // The text of the block.
    "log_words" => |v| v.measure.words.ln_1p(),
    "link_density" => |v| v.measure.link_density(),
    "emphasis_share" => |v| per_word(v.measure.emphasis_words, v.measure),
    "log_sentences" => |v| (v.measure.sentences as f32).ln_1p(),
    "commas_per_word" => |v| per_word(v.measure.commas as f32, v.measure),
    "letters_per_word" => |v| per_word(v.measure.letters as f32, v.measure),
    "digit_share" => |v| per_letter(v.measure.digits, v.measure),
    "uppercase_share" => |v| per_letter(v.measure.uppercase, v.measure),
    "separators" => |v| v.measure.separators as f32,
    "ends_sentence" => |v| flag(v.measure.ending == Ending::Sentence),
    "ends_colon" => |v| flag(v.measure.ending == Ending::Colon),
    "ends_ellipsis" => |v| flag(v.measure.ending == Ending::Ellipsis),
    "is_prose" => |v| flag(v.measure.is_prose()),
    // What it stands in.
    "heading_level" => |v| f32::from(v.block.context.heading),
    "is_paragraph" => |v| flag(v.element.tag == Tag::P),
    "is_bare" => |v| flag(matches!(v.element.tag, Tag::Div | Tag::Section | Tag::Body)),
    "is_item" => |v| flag(v.block.context.item.is_some()),
    "is_cell" => |v| flag(v.survey.page.is_data_cell(v.block)),
    "is_quote" => |v| flag(v.block.context.quote > 0),
    "is_preformatted" => |v| flag(v.block.context.is_preformatted),
    "is_button" => |v| flag(v.element.tag == Tag::Button),
    "repeats" => |v| (v.repeats() as f32).ln_1p(),
    "fields_nearby" => |v| v.level(1).map_or(0.0, |(element, _)| element.fields as f32).ln_1p(),
    // Where it stands.
    "words_before" => |v| share(v.survey.page.totals(&(0..v.id)).words, v.survey.totals.words),
    "after_heading" => |v| v.survey.heading.map_or(0.5, |heading| flag(v.id > heading)),
    "outside_body" => |v| flag(v.survey.totals.body_words > MIN_BODY_WORDS && !v.block.hints.has(Hint::Body)),
    // Its neighbours.
    "previous_log_words" => |v| v.neighbour(-1).map_or(0.0, |m| m.words.ln_1p()),
    "next_log_words" => |v| v.neighbour(1).map_or(0.0, |m| m.words.ln_1p()),
    "previous_link_density" => |v| v.neighbour(-1).map_or(0.0, Measure::link_density),
    "next_link_density" => |v| v.neighbour(1).map_or(0.0, Measure::link_density),
    "prose_neighbours" => |v| v.prose_neighbours() as f32,
    "group_link_density" => |v| link_density(v.group_totals()),
    "group_log_words" => |v| log_words(v.group_totals()),
    // The elements around it, from the inside out.
    "level1_link_density" => |v| of_level(v, 1, link_density),
    "level2_link_density" => |v| of_level(v, 2, link_density),
    "level3_link_density" => |v| of_level(v, 3, link_density),
    "level1_prose_share" => |v| of_level(v, 1, prose_share),
    "level2_prose_share" => |v| of_level(v, 2, prose_share),
    "level3_prose_share" => |v| of_level(v, 3, prose_share),
    "level1_log_words" => |v| of_level(v, 1, log_words),
    "level2_log_words" => |v| of_level(v, 2, log_words),
    "level3_log_words" => |v| of_level(v, 3, log_words),
    // The page.
    "page_log_words" => |v| log_words(v.survey.totals),
    "page_link_density" => |v| link_density(v.survey.totals),
    "page_prose_share" => |v| prose_share(v.survey.totals),
    "page_body_share" => |v| share(v.survey.totals.body_words, v.survey.totals.words),
};

/// A page whose text body holds fewer words has its text elsewhere.
const MIN_BODY_WORDS: f64 = 80.0;

fn per_word(figure: f32, measure: &Measure) -> f32 {
    figure / measure.words.max(0.5)
}

fn per_letter(figure: u32, measure: &Measure) -> f32 {
    figure as f32 / measure.letters.max(1) as f32
}

fn of_level(view: &View<'_>, level: usize, figure: fn(Totals) -> f32) -> f32 {
    view.level(level).map_or_else(|| figure(view.survey.totals), |(_, totals)| figure(totals))
}

fn link_density(totals: Totals) -> f32 {
    share(totals.link_words, totals.words)
}

fn prose_share(totals: Totals) -> f32 {
    share(totals.prose_words, totals.words)
}

fn log_words(totals: Totals) -> f32 {
    totals.words.ln_1p() as f32
}
