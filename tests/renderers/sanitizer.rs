//! The judge of what is safe.

use std::borrow::Cow;

use ammonia::Builder;

/// Checks that there is nothing in a fragment to be cleaned.
pub(crate) fn assert_clean(name: &str, html: &str) {
    let cleaned = builder().clean(html).to_string();
    assert_eq!(cleaned, html, "{name}");
}

/// What the renderer may write: the judge's own lists, and little more.
pub(crate) fn builder() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .link_rel(Some("noopener noreferrer"))
        .add_generic_attributes(["dir", "id"])
        .add_tag_attributes("code", ["class"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("time", ["datetime"])
        .add_url_schemes(["data"])
        .attribute_filter(|element, attribute, value| {
            is_fine(element, attribute, value).then_some(Cow::Borrowed(value))
        });
    builder
}

/// What the lists cannot say.
fn is_fine(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("img", "src") => {
            !is_data(value) || ["png", "jpeg", "gif", "webp", "avif"].iter().any(|kind| is_image(value, kind))
        }
        (_, "href") => !is_data(value),
        ("code", "class") => {
            value.strip_prefix("language-").is_some_and(|language| !language.contains(char::is_whitespace))
        }
        (_, "dir") => ["ltr", "rtl", "auto"].contains(&value),
        (_, "lang") => value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
        ("time", "datetime") => value.parse::<dehusk::Timestamp>().is_ok(),
        (_, "start" | "value") => value.parse::<i32>().is_ok(),
        (_, "colspan" | "rowspan") => value.parse::<u16>().is_ok_and(|span| span > 1),
        _ => true,
    }
}

fn is_data(address: &str) -> bool {
    address.trim_start().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

fn is_image(address: &str, kind: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let rest = address.strip_prefix("data:image/").and_then(|rest| rest.strip_prefix(kind));
    rest.is_some_and(|rest| rest.starts_with([';', ',']))
}
