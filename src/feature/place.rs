//! Features of where a block stands: its element, its place in the page, its
//! neighbours, and what else is made by the same template.

use super::table::{Table, features};
use super::view::View;
use super::{flag, log, share};
use crate::dom::Tag;
use crate::hint::Hint;
use crate::page::Measure;

/// A page whose text body holds fewer words has its text elsewhere.
const MIN_BODY_WORDS: f64 = 80.0;

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: Table<fn(&View<'_>) -> f32> = features! {
    // The element.
    "heading_level" => |v| f32::from(v.block.context.heading),
    "is_paragraph" => |v| flag(v.element.tag == Tag::P),
    "is_bare" => |v| flag(matches!(v.element.tag, Tag::Div | Tag::Section | Tag::Body | Tag::Article)),
    "is_item" => |v| flag(v.block.context.item.is_some()),
    "is_definition" => |v| flag(matches!(v.element.tag, Tag::Dt | Tag::Dd)),
    "is_cell" => |v| flag(v.survey.page.is_data_cell(v.block)),
    "in_table" => |v| flag(v.block.context.cell.is_some()),
    "is_quote" => |v| flag(v.block.context.quote > 0),
    "is_preformatted" => |v| flag(v.block.context.preformatted.is_some()),
    "is_button" => |v| flag(v.element.tag == Tag::Button),
    "is_caption" => |v| flag(matches!(v.element.tag, Tag::Figcaption | Tag::Caption)),
    "is_label" => |v| flag(matches!(v.element.tag, Tag::Legend | Tag::Form | Tag::Fieldset)),
    "lists" => |v| f32::from(v.block.context.lists),
    // The place in the page.
    "words_before" => |v| share(v.survey.page.totals(&(0..v.id)).words, v.survey.totals.words),
    "prose_before" => |v| share(v.survey.page.totals(&(0..v.id)).prose_words, v.survey.totals.prose_words),
    "prose_behind" => |v| v.survey.page.totals(&(v.id..v.survey.page.blocks().len())).prose_words.ln_1p() as f32,
    "after_heading" => |v| v.survey.heading.map_or(0.5, |heading| flag(v.id > heading)),
    "blocks_from_heading" => |v| v.survey.heading.map_or(0.0, |heading| signed_log(v.id as f64 - heading as f64)),
    "outside_body" => |v| flag(v.survey.totals.body_words > MIN_BODY_WORDS && !v.block.hints.has(Hint::Body)),
    "section_blocks" => |v| log(v.section().map_or(0.0, |section| (v.id - section) as f32)),
    "section_level" => |v| v.section_block().map_or(0.0, |block| f32::from(block.context.heading)),
    "section_is_link" => |v| flag(v.section_block().is_some_and(|block| block.measure.is_link())),
    "is_title" => |v| flag(v.survey.titles.get(v.id) == Some(&true)),
    // Widgets.
    "section_is_widget" => |v| flag(v.section().is_some_and(|section| v.survey.widgets.is_suspect(section))),
    "widgets_before" => |v| v.survey.suspects(v.id.saturating_sub(NEAR)..v.id),
    "widgets_behind" => |v| v.survey.suspects(v.id + 1..v.id + 1 + NEAR),
    // The neighbours.
    "previous_log_words" => |v| v.neighbour(-1).map_or(0.0, |m| log(m.words)),
    "next_log_words" => |v| v.neighbour(1).map_or(0.0, |m| log(m.words)),
    "previous_link_density" => |v| v.neighbour(-1).map_or(0.0, Measure::link_density),
    "next_link_density" => |v| v.neighbour(1).map_or(0.0, Measure::link_density),
    "second_previous_log_words" => |v| v.neighbour(-2).map_or(0.0, |m| log(m.words)),
    "second_next_log_words" => |v| v.neighbour(2).map_or(0.0, |m| log(m.words)),
    "previous_is_kin" => |v| flag(v.is_kin(-1)),
    "next_is_kin" => |v| flag(v.is_kin(1)),
    "prose_distance_before" => |v| log(v.survey.prose_before(v.id) as f32),
    "prose_distance_behind" => |v| log(v.survey.prose_behind(v.id) as f32),
    "prose_neighbours" => |v| v.prose_neighbours() as f32,
    // The list or table.
    "group_link_density" => |v| super::levels::link_density(v.group_totals()),
    "group_log_words" => |v| super::levels::log_words(v.group_totals()),
    "group_blocks" => |v| log(v.group.len() as f32),
    // All blocks of the page that the same template makes.
    "template_blocks" => |v| log(v.template.blocks as f32),
    "template_words" => |v| share(v.template.totals.words, f64::from(v.template.blocks)).ln_1p(),
    "template_link_density" => |v| super::levels::link_density(v.template.totals),
    "template_prose_share" => |v| super::levels::prose_share(v.template.totals),
    "template_of_page" => |v| share(v.template.totals.words, v.survey.totals.words),
    "depth" => |v| log(f32::from(v.element.depth)),
    "repeats" => |v| log(v.repeats() as f32),
    "fields_nearby" => |v| log(v.wider().map_or(0.0, |element| element.fields as f32)),
};

/// How many blocks on either side are looked at for widgets.
const NEAR: usize = 6;

fn signed_log(figure: f64) -> f32 {
    (figure.abs().ln_1p() * figure.signum()) as f32
}
