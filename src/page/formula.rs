//! What class names say about formulas: many pages carry each one several times,
//! as a source, as a picture, and drawn out of letters.

use std::ops::BitOr;

use crate::dom::{Attr, Element, Tag};

/// Around the MathML of a formula, which is hidden: what is seen is drawn.
const SOURCES: &[&str] = &[
    "MJX_Assistive_MathML", "katex-mathml", "mwe-math-mathml-a11y", "mwe-math-mathml-display",
    "mwe-math-mathml-inline",
];

/// Around the letters that a formula is drawn with.
const DRAWINGS: &[&str] = &[
    "MathJax", "MathJax_CHTML", "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "MathJax_SVG_Display",
    "katex-html", "mjx-chtml",
];

/// Around a formula on a line of its own.
const DISPLAYS: &[&str] = &[
    "MJXc-display", "MathJax_Display", "MathJax_SVG_Display", "katex-display", "mwe-math-element-block",
    "mwe-math-mathml-display",
];

/// Pictures of formulas, whose description is the source.
const PICTURES: &[&str] =
    &["latex", "math-image", "mwe-math-fallback-image-display", "mwe-math-fallback-image-inline", "tex"];

/// What an element has to do with a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Role {
    pub(super) is_source: bool,
    pub(super) is_drawing: bool,
    pub(super) is_display: bool,
}

/// The role of an element, of which its class names have one, too.
pub(super) fn role(tag: Tag, element: &Element<'_>, of_names: Role) -> Role {
    match tag {
        Tag::Span | Tag::Div => of_names,
        Tag::Custom => {
            let is_drawing = element.name() == "mjx-container";
            let is_display = is_drawing && element.attribute(Attr::Display) == Some("true");
            of_names | Role { is_source: element.name() == "mjx-assistive-mml", is_drawing, is_display }
        }
        _ => Role::default(),
    }
}

/// The role of an element by one of its class names.
pub(super) fn of_name(name: &str) -> Role {
    // All names above begin with one of these, and few others.
    if !matches!(name.as_bytes(), [b'M' | b'm', b'J' | b'a' | b'j' | b'w', ..] | [b'k', ..]) {
        return Role::default();
    }
    let has = |table: &[&str]| table.binary_search(&name).is_ok();
    Role { is_source: has(SOURCES), is_drawing: has(DRAWINGS), is_display: has(DISPLAYS) }
}

impl BitOr for Role {
    type Output = Role;
    fn bitor(self, other: Role) -> Role {
        Role {
            is_source: self.is_source | other.is_source,
            is_drawing: self.is_drawing | other.is_drawing,
            is_display: self.is_display | other.is_display,
        }
    }
}

/// The TeX of a picture of a formula, and whether it stands on a line of its own.
pub(super) fn of_picture<'a>(element: &'a Element<'_>) -> Option<(&'a str, bool)> {
    let class = element.attribute(Attr::Class)?;
    let name = class.split_ascii_whitespace().find(|name| PICTURES.contains(name))?;
    let tex = element.attribute(Attr::Alt)?;
    let tex = tex.trim().trim_matches('$');
    (!tex.is_empty()).then_some((tex, name.ends_with("-display")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!([SOURCES, DRAWINGS, DISPLAYS].iter().all(|table| table.is_sorted()));
        let all = [SOURCES, DRAWINGS, DISPLAYS].concat();
        assert!(all.iter().all(|name| of_name(name) != Role::default()));
    }
}
