//! Features of the block's own text.

use memchr::memchr_iter;

use super::table::{Table, features};
use super::view::View;
use super::{flag, log};
use crate::page::{Ending, Measure};

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: Table<fn(&View<'_>) -> f32> = features! {
    "log_words" => |v| log(v.measure.words),
    "link_density" => |v| v.measure.link_density(),
    "emphasis_share" => |v| per_word(v.measure.emphasis_words, v.measure),
    "log_sentences" => |v| log(v.measure.sentences as f32),
    "words_per_sentence" => |v| v.measure.words / v.measure.sentences.max(1) as f32,
    "commas_per_word" => |v| per_word(v.measure.commas as f32, v.measure),
    "letters_per_word" => |v| per_word(v.measure.letters as f32, v.measure),
    "digit_share" => |v| per_letter(v.measure.digits, v.measure),
    "uppercase_share" => |v| per_letter(v.measure.uppercase, v.measure),
    "separators" => |v| v.measure.separators as f32,
    "ends_sentence" => |v| flag(v.measure.ending == Ending::Sentence),
    "ends_colon" => |v| flag(v.measure.ending == Ending::Colon),
    "ends_ellipsis" => |v| flag(v.measure.ending == Ending::Ellipsis),
    "is_prose" => |v| flag(v.measure.is_prose()),
    "currencies" => |v| v.measure.currencies as f32,
    "marks_per_word" => |v| per_word(v.measure.marks as f32, v.measure),
    "begins_lowercase" => |v| flag(v.survey.page.text(v.block).chars().next().is_some_and(char::is_lowercase)),
    "is_question" => |v| flag(v.survey.page.text(v.block).ends_with(['?', '？', '؟'])),
    "copies" => |v| (v.survey.copies(v.id) as f32).ln(),
    "is_copy" => |v| flag(v.survey.is_copy(v.id)),
    "repeated_before" => |v| v.survey.repeats.of(v.id).before,
    "repeated_behind" => |v| v.survey.repeats.of(v.id).behind,
    "of_description" => |v| flag(v.survey.is_of_description(v.block)),
    "runs" => |v| log(v.block.pieces as f32),
    "lines" => |v| log(memchr_iter(b'\n', v.survey.page.text(v.block).as_bytes()).count() as f32),
};

fn per_word(figure: f32, measure: &Measure) -> f32 {
    figure / measure.words.max(0.5)
}

fn per_letter(figure: u32, measure: &Measure) -> f32 {
    figure as f32 / measure.letters.max(1) as f32
}
