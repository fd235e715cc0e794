//! Which addresses of a page may be given out.
//!
//! What browsers leave out of an address before they look at its scheme is left out
//! here, too: `java\nscript:` is a scheme that runs. More is left out than they do,
//! for the sake of programs that clean the address once more before they use it.

use std::borrow::Cow;

use url::{ParseError, Url};

/// Schemes of links: pages, and what another program opens for the reader. None of
/// them runs anything in the page itself.
const LINK_SCHEMES: [&str; 17] = [
    "bitcoin", "ftp", "ftps", "geo", "http", "https", "irc", "ircs", "magnet", "mailto", "news", "nntp",
    "sip", "sms", "tel", "webcal", "xmpp",
];

/// Schemes that pages and pictures of the web are fetched by.
const WEB_SCHEMES: [&str; 2] = ["http", "https"];

/// Types of pictures in the page itself. No SVG: it is a document, with scripts and
/// links.
const IMAGE_TYPES: [&str; 5] = ["avif", "gif", "jpeg", "png", "webp"];

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Link,
    /// A picture, a player or a frame is fetched from there.
    Source,
}

impl Use {
    /// Whether a whole address may be used. It has been parsed and written out anew, so
    /// that nothing in it hides its scheme.
    pub(crate) fn allows(self, url: &Url) -> bool {
        self.schemes().contains(&url.scheme())
    }

    /// Whether an address as the page has it may be used.
    pub(crate) fn allows_written(self, address: &str) -> bool {
        is_safe(&bare(address), self.schemes())
    }

    fn schemes(self) -> &'static [&'static str] {
        match self {
            Use::Link => &LINK_SCHEMES,
            Use::Source => &WEB_SCHEMES,
        }
    }
}

/// Whether a link may lead there: to a place in the page, to another page of the
/// site, or by a scheme that is known to be harmless. False for what is no address.
pub(crate) fn is_safe_link(address: &str) -> bool {
    Use::Link.allows_written(address)
}

/// Whether a picture may be fetched from there.
pub(crate) fn is_safe_image(address: &str) -> bool {
    is_image_data(&bare(address)) || Use::Source.allows_written(address)
}

/// Whether it is the whole address of a page of the web, as browsers read it: behind a
/// non-breaking space, it would be a part of one.
pub(crate) fn is_web_page(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| WEB_SCHEMES.contains(&url.scheme()))
}

/// The address without control characters and without white space before it.
fn bare(address: &str) -> Cow<'_, str> {
    let address =
        address.trim_start_matches(|c: char| c.is_control() || c.is_whitespace() || c == '\u{feff}');
    if address.contains(char::is_control) {
        Cow::Owned(address.chars().filter(|c| !c.is_control()).collect())
    } else {
        Cow::Borrowed(address)
    }
}

fn is_safe(address: &str, schemes: &[&str]) -> bool {
    match Url::parse(address) {
        Ok(url) => schemes.contains(&url.scheme()),
        Err(ParseError::RelativeUrlWithoutBase) => !address.is_empty(),
        Err(_) => false,
    }
}

/// Whether it is `data:image/png;base64,…` or one of its kind.
fn is_image_data(address: &str) -> bool {
    let Some((kind, _)) = address.split_once([';', ',']) else { return false };
    let Some((scheme, kind)) = kind.split_once(':') else { return false };
    let Some((family, kind)) = kind.split_once('/') else { return false };
    scheme.eq_ignore_ascii_case("data")
        && family.eq_ignore_ascii_case("image")
        && IMAGE_TYPES.iter().any(|known| kind.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_pages_places_and_people() {
        for address in [
            "https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "  https://example.org", "//example.org/a",
            "/a/b", "a/b:c", "../a", "?q=a:b", "#a", "mailto:a@example.org", "tel:+41-44-0000000",
            "xmpp:a@example.org", "geo:47.37,8.54", "magnet:?xt=urn:btih:c12f", "javascript",
            "%6aavascript:alert(1)",
        ] {
            assert!(is_safe_link(address), "{address}");
        }
    }

    #[test]
    fn nothing_that_runs_or_is_broken() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            "javascript\n:alert(1)",
            "\u{1}\u{1f} javascript:alert(1)",
            "\u{a0}javascript:alert(1)",
            "\u{feff}javascript:alert(1)",
            "java\u{85}script:alert(1)",
            "java\0script:alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:image/png;base64,AAAA",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "filesystem:https://example.org/a",
            "view-source:javascript:alert(1)",
            "feed:javascript:alert(1)",
            "about:blank",
            "unknown:a",
            "http://[broken",
            "https://",
            "",
            " \n",
        ] {
            assert!(!is_safe_link(address), "{address:?}");
        }
    }

    #[test]
    fn pages_of_the_web() {
        for address in ["https://example.org/a?b=c#d", " HTTP://EXAMPLE.ORG"] {
            assert!(is_web_page(address), "{address}");
        }
        for address in [
            "/a", "//example.org/a", "a.html", "ftp://example.org/", "javascript:alert(1)", "https://", "",
            "\u{a0}https://example.org/", "\u{feff}https://example.org/",
        ] {
            assert!(!is_web_page(address), "{address}");
        }
    }

    #[test]
    fn pictures_from_the_web_or_the_page() {
        for address in [
            "https://example.org/a.svg", "a.png", "data:image/png;base64,AAAA", "DATA:IMAGE/GIF;base64,AAAA",
            "da\nta:image/webp,AAAA",
        ] {
            assert!(is_safe_image(address), "{address:?}");
        }
        for address in [
            "data:image/svg+xml,<svg onload=alert(1)>",
            "data:image/svg+xml;base64,AAAA",
            "data:text/html;image/png,<script>",
            "data:image/png",
            "data:image/png+xml,a",
            "data:,image/png",
            "javascript:alert(1)",
            "mailto:a@example.org",
            "",
        ] {
            assert!(!is_safe_image(address), "{address:?}");
        }
    }
}
