//! How features are declared.

use super::view::View;

/// A feature of a block on its page.
pub(super) struct Feature {
    /// The name of its column.
    pub(super) name: &'static str,
    /// Its computation; what is not finite counts as 0.
    pub(super) value: fn(&View<'_>) -> f32,
}

/// Declares a table of features: name, computation.
macro_rules! features {
    ($($name:expr => $value:expr,)*) => {
        &[$(crate::feature::table::Feature { name: $name, value: $value },)*]
    };
}

/// Declares the same features for several ancestors, the level in the name.
macro_rules! level_features {
    ([$($level:literal)*] $($name:literal => $value:expr,)*) => {
        level_features!(@rows [$($level)*] [$(($name, $value))*])
    };
    (@rows [$($level:literal)*] $rows:tt) => {
        &[$(level_features!(@row $level $rows)),*]
    };
    (@row $level:literal [$(($name:literal, $value:expr))*]) => {
        &[$(crate::feature::table::Feature {
            name: concat!("level", $level, "_", $name),
            value: |view| {
                let figure: fn(&crate::feature::view::Level<'_>) -> f32 = $value;
                figure(&view.level($level))
            },
        }),*] as &[crate::feature::table::Feature]
    };
}

pub(super) use {features, level_features};
