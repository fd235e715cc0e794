//! Languages, as a hint to the detector.

use whatlang::{Info, Lang};

/// Languages, and a country in whose pages the detector expects the encodings of this language.
/// English is none of them: templates say it whatever the text is in.
const COUNTRIES: [(&str, &str); 58] = [
    ("ar", "sa"),
    ("az", "az"),
    ("be", "by"),
    ("bg", "bg"),
    ("bs", "ba"),
    ("ca", "es"),
    ("cs", "cz"),
    ("da", "dk"),
    ("de", "de"),
    ("el", "gr"),
    ("es", "es"),
    ("et", "ee"),
    ("eu", "es"),
    ("fa", "ir"),
    ("fi", "fi"),
    ("fo", "fo"),
    ("fr", "fr"),
    ("ga", "ie"),
    ("gl", "es"),
    ("he", "il"),
    ("hr", "hr"),
    ("hu", "hu"),
    ("id", "id"),
    ("is", "is"),
    ("it", "it"),
    ("iw", "il"),
    ("ja", "jp"),
    ("kk", "kz"),
    ("ko", "kr"),
    ("ky", "kg"),
    ("lt", "lt"),
    ("lv", "lv"),
    ("mk", "mk"),
    ("mn", "mn"),
    ("nb", "no"),
    ("nl", "nl"),
    ("nn", "no"),
    ("no", "no"),
    ("pl", "pl"),
    ("ps", "af"),
    ("pt", "pt"),
    ("ro", "ro"),
    ("ru", "ru"),
    ("sh", "ba"),
    ("sk", "sk"),
    ("sl", "si"),
    ("sq", "al"),
    // Cyrillic and Latin letters, as in Bosnia.
    ("sr", "ba"),
    ("sv", "se"),
    ("tg", "tj"),
    ("th", "th"),
    ("tr", "tr"),
    ("tt", "ru"),
    ("uk", "ua"),
    ("ur", "pk"),
    ("uz", "uz"),
    ("vi", "vn"),
    ("zh", "cn"),
];

/// The same for languages that are found in a text.
const OF_TEXT: [(Lang, &str); 23] = [
    (Lang::Aze, "az"),
    (Lang::Cat, "es"),
    (Lang::Ces, "cz"),
    (Lang::Dan, "dk"),
    (Lang::Deu, "de"),
    (Lang::Eng, "uk"),
    (Lang::Fin, "fi"),
    (Lang::Fra, "fr"),
    (Lang::Hrv, "hr"),
    (Lang::Hun, "hu"),
    (Lang::Ita, "it"),
    (Lang::Lav, "lv"),
    (Lang::Lit, "lt"),
    (Lang::Nld, "nl"),
    (Lang::Nob, "no"),
    (Lang::Pol, "pl"),
    (Lang::Por, "pt"),
    (Lang::Ron, "ro"),
    (Lang::Slk, "sk"),
    (Lang::Slv, "si"),
    (Lang::Spa, "es"),
    (Lang::Swe, "se"),
    (Lang::Tur, "tr"),
];

/// What says that Chinese is written in traditional characters.
const TRADITIONAL: [&str; 4] = ["hant", "hk", "mo", "tw"];

/// The country that stands for a language, from a tag (`zh-TW`) or a locale (`pl_PL`).
pub(super) fn country(tag: &[u8]) -> Option<&'static str> {
    let tag = std::str::from_utf8(tag).ok()?.trim().to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = parts.next()?;
    if language == "zh" && parts.any(|part| TRADITIONAL.contains(&part)) {
        return Some("tw");
    }
    let place = COUNTRIES.binary_search_by(|(other, _)| (*other).cmp(language)).ok()?;
    COUNTRIES.get(place).map(|(_, country)| *country)
}

/// A country where the language of a text in Latin letters is spoken, whose letters may be
/// wrong: most of a word is ASCII.
pub(super) fn country_of_text(text: &str) -> Option<&'static str> {
    let info = whatlang::detect(text).filter(Info::is_reliable)?;
    OF_TEXT.iter().find(|(language, _)| *language == info.lang()).map(|(_, country)| *country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted() {
        assert!(COUNTRIES.is_sorted());
    }

    #[test]
    fn tags_and_locales_are_read() {
        for (tag, expected) in [
            ("pl", Some("pl")),
            ("pl_PL", Some("pl")),
            (" JA-jp ", Some("jp")),
            ("zh-Hant-TW", Some("tw")),
            ("zh-CN", Some("cn")),
            ("en-US", None),
            ("", None),
        ] {
            assert_eq!(country(tag.as_bytes()), expected, "{tag}");
        }
    }
}
