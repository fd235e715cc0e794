//! What the language of a page says of its dates.

/// Codes that are another name of a language of the tables.
const ALIASES: &[(&str, &str)] = &[
    ("bs", "sr"),
    ("fil", "tl"),
    ("in", "id"),
    ("iw", "he"),
    ("nb", "no"),
    ("nn", "no"),
    ("prs", "fa"),
    ("sh", "sr"),
];

/// Where the month is written before the day, in numbers too: languages, and
/// those with a region.
const MONTH_FIRST: &[&str] = &["en", "en-us", "en-ph", "en-ca", "fil", "tl"];

/// Languages that write the year first.
const YEAR_FIRST: &[&str] = &["zh", "ja", "ko", "hu", "lt"];

/// The language of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Language<'a> {
    tag: &'a str,
}

impl<'a> Language<'a> {
    /// By its tag, such as `en-GB`.
    pub(super) fn new(tag: Option<&'a str>) -> Language<'a> {
        Language { tag: tag.unwrap_or_default().trim() }
    }

    /// Whether the tables call it this.
    pub(super) fn is(self, code: &str) -> bool {
        let primary = self.tag.split(['-', '_']).next().unwrap_or_default();
        let alias = ALIASES.iter().find(|(alias, _)| primary.eq_ignore_ascii_case(alias));
        alias.map_or(primary, |&(_, code)| code).eq_ignore_ascii_case(code)
    }

    /// Whether 5/1 is the first of May.
    pub(super) fn is_month_first(self) -> bool {
        let tag = self.tag.replace('_', "-").to_ascii_lowercase();
        MONTH_FIRST.contains(&tag.as_str())
    }

    /// Whether the first of three numbers of two digits is the year.
    pub(super) fn is_year_first(self) -> bool {
        YEAR_FIRST.iter().any(|code| self.is(code))
    }
}
