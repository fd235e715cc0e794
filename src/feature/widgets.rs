//! One column for each family of widgets: how strongly something says that the
//! block belongs to one.

use super::view::View;
use crate::widget::{self, Signal};

/// Column names, in the order of the families.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    widget::family_columns()
}

/// The values of a block: 0 for nothing, 1 for shape, 2 for a name, 3 for a
/// phrase.
pub(super) fn columns(view: &View<'_>) -> impl Iterator<Item = f32> {
    let signals = (0..names().count()).map(|family| view.survey.widgets.signal(view.id, family));
    signals.map(|signal| match signal {
        None => 0.0,
        Some(Signal::Shape) => 1.0,
        Some(Signal::Name) => 2.0,
        Some(Signal::Phrase) => 3.0,
    })
}
