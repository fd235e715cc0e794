//! What the head of the page says of it.

/// The head's facts, as the page has them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    /// `<title>`.
    pub(crate) title: Option<String>,
    /// `og:title`.
    pub(crate) og_title: Option<String>,
    /// `og:site_name`.
    pub(crate) og_site_name: Option<String>,
    /// `<base href>`.
    pub(crate) base: Option<String>,
}

impl Head {
    /// Takes in one `<meta>`. The first of a name counts.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        let slot = match name {
            "og:title" => &mut self.og_title,
            "og:site_name" => &mut self.og_site_name,
            _ => return,
        };
        set_first(slot, content);
    }

    /// Takes in `<title>`.
    pub(super) fn title(&mut self, title: &str) {
        set_first(&mut self.title, title);
    }

    /// Takes in `<base href>`.
    pub(super) fn base(&mut self, href: &str) {
        set_first(&mut self.base, href);
    }
}

fn set_first(slot: &mut Option<String>, value: &str) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if slot.is_none() && !value.is_empty() {
        *slot = Some(value);
    }
}
