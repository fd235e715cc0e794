//! The language and the direction of the text.

use whatlang::Script;

use super::{Evidence, Known};
use crate::article::{Direction, Field, Provenance};
use crate::metadata::claim::first_chars;
use crate::page::Page;

/// So much of the text tells its language.
const SAMPLE_BYTES: usize = 4000;

/// A guess that is less sure than this, 0 to 1, is not given out.
const MIN_CONFIDENCE: f64 = 0.5;

/// What pages declare of themselves, that which browsers go by first.
const DECLARED: &[Provenance] = &[
    Provenance::Attribute,
    Provenance::JsonLd,
    Provenance::Meta,
    Provenance::OpenGraph,
    Provenance::DublinCore,
];

/// Languages in scripts of their own, or in one of few, by the names of ISO 639-1. A
/// text in one of these scripts is in one of these languages, whatever the page says.
const OF_SCRIPTS: &[(Script, &[&str])] = &[
    (Script::Arabic, &["ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "ks", "pa", "az", "ms"]),
    (Script::Armenian, &["hy"]),
    (Script::Bengali, &["bn", "as", "mni"]),
    (
        Script::Cyrillic,
        &[
            "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "uz", "ba", "cv", "sh", "bs",
            "cu", "os", "ce", "sah", "az",
        ],
    ),
    (Script::Devanagari, &["hi", "mr", "ne", "sa", "kok", "mai", "bho", "sd", "ks"]),
    (Script::Ethiopic, &["am", "ti"]),
    (Script::Georgian, &["ka"]),
    (Script::Greek, &["el"]),
    (Script::Gujarati, &["gu"]),
    (Script::Gurmukhi, &["pa"]),
    (Script::Hangul, &["ko"]),
    (Script::Hebrew, &["he", "iw", "yi", "ji"]),
    (Script::Hiragana, &["ja"]),
    (Script::Kannada, &["kn"]),
    (Script::Katakana, &["ja"]),
    (Script::Khmer, &["km"]),
    (Script::Malayalam, &["ml"]),
    (Script::Mandarin, &["zh", "ja", "yue", "wuu", "cmn"]),
    (Script::Myanmar, &["my", "shn", "mnw"]),
    (Script::Oriya, &["or"]),
    (Script::Sinhala, &["si"]),
    (Script::Tamil, &["ta"]),
    (Script::Telugu, &["te"]),
    (Script::Thai, &["th"]),
];

/// Scripts that are written from right to left, and the languages in them, by the
/// names of ISO 639.
const RIGHT_TO_LEFT: &[&str] =
    &["ar", "fa", "ur", "ps", "ckb", "sd", "ug", "he", "iw", "yi", "ji", "dv", "arc", "syr"];

/// The declared language, unless the text is in a script of others; else the one that
/// the text looks like.
pub(super) fn language(evidence: &Evidence<'_>) -> Known<String> {
    let sample = sample(evidence.page);
    let script = script(&sample);
    let of_page = evidence.page.head.language.as_deref().map(|value| (value, Provenance::Attribute));
    let claimed = DECLARED.iter().flat_map(|source| {
        evidence.claims.of(Field::Language).filter(move |claim| claim.provenance == *source)
    });
    let claimed = claimed.map(|claim| (claim.value.as_str(), claim.provenance));
    let declared = of_page.into_iter().chain(claimed);
    let usable = declared.filter_map(|(value, provenance)| Some((tag(value)?, provenance)));
    let mut fitting = usable.filter(|(tag, _)| script.is_none_or(|script| is_written_in(tag, script)));
    fitting.next().or_else(|| Some((detected(&sample)?, Provenance::Text)))
}

/// The declared direction, else that of the language.
pub(super) fn direction(page: &Page, language: Option<&str>) -> Known<Direction> {
    let declared = page.head.direction.map(|direction| (direction.into(), Provenance::Attribute));
    let of_language = || {
        let primary = language?.split('-').next()?;
        let is_rtl = RIGHT_TO_LEFT.contains(&primary) || language?.contains("-Arab");
        Some((if is_rtl { Direction::Rtl } else { Direction::Ltr }, Provenance::Text))
    };
    declared.or_else(of_language)
}

/// Text of the page that reads like prose, or what there is.
fn sample(page: &Page) -> String {
    let mut sample = String::with_capacity(SAMPLE_BYTES);
    for prose in [true, false] {
        for block in page.blocks().iter().filter(|block| block.measure.is_prose() == prose) {
            if sample.len() >= SAMPLE_BYTES {
                break;
            }
            sample.push_str(first_chars(page.text(block), SAMPLE_BYTES - sample.len()));
            sample.push('\n');
        }
        if sample.len() >= SAMPLE_BYTES / 8 {
            break;
        }
    }
    sample
}

/// The script of most letters.
fn script(sample: &str) -> Option<Script> {
    // The letters of most texts are ASCII, and counted faster than looked up.
    let is_latin = sample.bytes().filter(u8::is_ascii_alphabetic).nth(sample.len() / 2).is_some();
    if is_latin { Some(Script::Latin) } else { whatlang::detect_script(sample) }
}

/// Whether a language may be written in a script. What is not known may be.
fn is_written_in(tag: &str, script: Script) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    let of_script = OF_SCRIPTS.iter().find(|(known, _)| *known == script);
    match of_script {
        Some((_, languages)) => languages.contains(&primary),
        // The Latin script: all languages that no other script is for alone.
        None => {
            !OF_SCRIPTS.iter().any(|(_, languages)| languages.first() == Some(&primary))
                || is_romanised(primary)
        }
    }
}

/// Languages with a script of their own that are written in Latin letters, too.
fn is_romanised(primary: &str) -> bool {
    matches!(primary, "hi" | "bn" | "pa" | "ta" | "te")
}

fn detected(sample: &str) -> Option<String> {
    let info = whatlang::detect(sample)?;
    let is_sure = info.is_reliable() || info.confidence() >= MIN_CONFIDENCE;
    is_sure.then(|| two_letters(info.lang().code()).to_owned())
}

/// A well-formed tag, its parts in their usual case: `pt_br` is `pt-BR`.
fn tag(declared: &str) -> Option<String> {
    let first = declared.split([',', ';', ' ']).find(|part| !part.is_empty())?;
    let mut parts = first.split(['-', '_', '.']);
    let primary = parts.next()?.to_ascii_lowercase();
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_primary || matches!(primary.as_str(), "und" | "xx" | "zxx" | "mul") {
        return named(first).map(str::to_owned);
    }
    let mut tag = two_letters(&primary).to_owned();
    for part in parts {
        let is_letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let part = match part.len() {
            2 if is_letters => part.to_ascii_uppercase(),
            4 if is_letters => {
                let lower = part.to_ascii_lowercase();
                let (head, tail) = lower.split_at_checked(1)?;
                head.to_ascii_uppercase() + tail
            }
            3 if part.bytes().all(|byte| byte.is_ascii_digit()) => part.to_owned(),
            // "utf8" and whatever else comes after.
            _ => break,
        };
        tag.push('-');
        tag.push_str(&part);
    }
    Some(tag)
}

/// Names that pages write instead of a tag.
const NAMED: &[(&str, &str)] = &[
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("french", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("italian", "it"),
    ("italiano", "it"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("japanese", "ja"),
    ("chinese", "zh"),
    ("arabic", "ar"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("turkish", "tr"),
    ("türkçe", "tr"),
    ("korean", "ko"),
    ("swedish", "sv"),
    ("svenska", "sv"),
];

fn named(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    NAMED.iter().find(|(known, _)| *known == name).map(|&(_, tag)| tag)
}

/// Languages of three letters, as ISO 639-2 and -3 name them, that have two in BCP 47.
const THREE_LETTERS: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aka", "ak"),
    ("amh", "am"),
    ("ara", "ar"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("ger", "de"),
    ("guj", "gu"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("hye", "hy"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("mya", "my"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("ori", "or"),
    ("pan", "pa"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("sin", "si"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tel", "te"),
    ("tgl", "tl"),
    ("tha", "th"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("yid", "yi"),
    ("zul", "zu"),
    ("cym", "cy"),
    ("zho", "zh"),
];

fn two_letters(code: &str) -> &str {
    THREE_LETTERS.iter().find(|(three, _)| *three == code).map_or(code, |&(_, two)| two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed() {
        for (declared, want) in [
            ("en", Some("en")),
            ("EN_us", Some("en-US")),
            ("pt-br", Some("pt-BR")),
            ("zh-hans-cn", Some("zh-Hans-CN")),
            ("de_DE.utf8", Some("de-DE")),
            ("es-419", Some("es-419")),
            ("eng", Some("en")),
            ("en, fr", Some("en")),
            ("Français", Some("fr")),
            ("x-default", None),
            ("", None),
            ("und", None),
            ("{{lang}}", None),
        ] {
            assert_eq!(tag(declared).as_deref(), want, "{declared}");
        }
    }

    #[test]
    fn scripts_and_languages() {
        assert!(is_written_in("ru", Script::Cyrillic));
        assert!(is_written_in("sr-Latn", Script::Latin));
        assert!(is_written_in("de", Script::Latin));
        assert!(!is_written_in("en", Script::Cyrillic));
        assert!(!is_written_in("ja", Script::Latin));
    }
}
