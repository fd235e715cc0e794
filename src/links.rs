//! Addresses as they are given out.

use url::{ParseError, Url};

use crate::url_policy::{Use, is_safe_image};

/// A longer address is none: each part of a linked text has one, and with each link that
/// is relative comes the base, so that both may be the page many times over. Servers and
/// search engines stop reading between two and eight thousand.
const MAX_BYTES: usize = 4096;

/// How addresses of a page are resolved.
pub(crate) struct Links {
    base: Option<Url>,
}

impl Links {
    /// Against the page's address and its `<base>`, both optional.
    pub(crate) fn new(page: Option<&Url>, base: Option<&str>) -> Links {
        let usable = |url: Url| (!url.cannot_be_a_base()).then_some(url);
        let base = match (page, base) {
            (Some(page), Some(base)) => page.join(base).ok().and_then(usable).or_else(|| Some(page.clone())),
            (Some(page), None) => Some(page.clone()),
            (None, Some(base)) => Url::parse(base).ok().and_then(usable),
            (None, None) => None,
        };
        Links { base }
    }

    /// The address of a link; none if it leads nowhere that a reader can go.
    pub(crate) fn resolve(&self, href: &str) -> Option<String> {
        self.resolve_for(href, Use::Link)
    }

    /// The address of a picture, a player or a frame.
    pub(crate) fn resolve_source(&self, src: &str) -> Option<String> {
        if src.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
            return Some(src.to_owned()).filter(|address| is_safe_image(address));
        }
        self.resolve_for(src, Use::Source)
    }

    fn resolve_for(&self, address: &str, intended: Use) -> Option<String> {
        let address = address.trim();
        if address.is_empty() || address.len() > MAX_BYTES {
            return None;
        }
        // A fragment is a place in the article itself.
        if address.starts_with('#') {
            return Some(address.to_owned());
        }
        let parsed = match &self.base {
            Some(base) => base.join(address),
            None => Url::parse(address),
        };
        match parsed {
            Ok(url) if intended.allows(&url) => Some(String::from(url)).filter(|url| url.len() <= MAX_BYTES),
            // Nobody knows to what it is relative.
            Err(ParseError::RelativeUrlWithoutBase) => {
                let address = address.replace(['\t', '\n', '\r'], "");
                Some(address).filter(|address| intended.allows_written(address))
            }
            Ok(_) | Err(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes() {
        let links = Links::new(None, None);
        assert_eq!(links.resolve("mailto:a@b.example").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(links.resolve("/a?b=c:d").as_deref(), Some("/a?b=c:d"));
        assert_eq!(links.resolve("//a.example/b").as_deref(), Some("//a.example/b"));
        for bad in [
            "javascript:x", "\u{1}javascript:x", "java\nscript:x", "DATA:text/html,x", "file:///etc",
            "http://a:b/",
        ] {
            assert_eq!(links.resolve(bad), None, "{bad:?}");
        }
        assert_eq!(links.resolve_source("mailto:a"), None);
        assert_eq!(links.resolve_source("data:image/svg+xml,x"), None);
        assert!(links.resolve_source("data:image/png;base64,x").is_some());
    }
}
