//! Languages, and the encodings in which their pages were written.

pub(crate) struct Language {
    pub(crate) tag: &'static str,
    /// A country where it is spoken.
    pub(crate) tld: &'static str,
    /// The usual encodings, which can be told by their bytes.
    pub(crate) encodings: &'static [&'static str],
    /// Others, which pages declare and the detector does not know.
    pub(crate) rare: &'static [&'static str],
}

const fn language(
    tag: &'static str,
    tld: &'static str,
    encodings: &'static [&'static str],
    rare: &'static [&'static str],
) -> Language {
    Language { tag, tld, encodings, rare }
}

/// Those of all languages.
pub(crate) const UNICODE: [&str; 3] = ["utf-8", "utf-16le", "utf-16be"];

const CENTRAL: &[&str] = &["windows-1250", "iso-8859-2"];
const WESTERN: &[&str] = &["windows-1252"];
const WESTERN_RARE: &[&str] = &["iso-8859-15", "macintosh"];
const CYRILLIC: &[&str] = &["windows-1251", "iso-8859-5"];

pub(crate) const LANGUAGES: [Language; 40] = [
    language("ar", "eg", &["windows-1256", "iso-8859-6"], &[]),
    language("be", "by", CYRILLIC, &["x-mac-cyrillic"]),
    language("bg", "bg", &["windows-1251", "iso-8859-5", "ibm866"], &["x-mac-cyrillic"]),
    language("cs", "cz", CENTRAL, &[]),
    language("da", "dk", WESTERN, WESTERN_RARE),
    language("de", "de", WESTERN, WESTERN_RARE),
    language("el", "gr", &["windows-1253", "iso-8859-7"], &[]),
    language("en", "uk", WESTERN, WESTERN_RARE),
    language("es", "es", WESTERN, WESTERN_RARE),
    language("et", "ee", WESTERN, &["windows-1257", "iso-8859-13", "iso-8859-15"]),
    language("fa", "ir", &["windows-1256"], &[]),
    language("fi", "fi", WESTERN, WESTERN_RARE),
    language("fr", "fr", WESTERN, WESTERN_RARE),
    language("he", "il", &["windows-1255", "iso-8859-8-i"], &["iso-8859-8"]),
    language("hi", "in", &[], &[]),
    language("hr", "hr", CENTRAL, &["iso-8859-16"]),
    language("hu", "hu", CENTRAL, &["iso-8859-16"]),
    language("id", "id", WESTERN, &[]),
    language("is", "is", WESTERN, &["iso-8859-10"]),
    language("it", "it", WESTERN, WESTERN_RARE),
    language("ja", "jp", &["shift_jis", "euc-jp", "iso-2022-jp"], &[]),
    language("ko", "kr", &["euc-kr"], &[]),
    language("lt", "lt", &["windows-1257", "iso-8859-13"], &["iso-8859-4"]),
    language("lv", "lv", &["windows-1257", "iso-8859-13"], &["iso-8859-4"]),
    language("mk", "mk", CYRILLIC, &["x-mac-cyrillic"]),
    language("nb", "no", WESTERN, &["iso-8859-10", "iso-8859-14"]),
    language("nl", "nl", WESTERN, WESTERN_RARE),
    language("pl", "pl", CENTRAL, &["iso-8859-16"]),
    language("pt", "pt", WESTERN, WESTERN_RARE),
    language("ro", "ro", CENTRAL, &["iso-8859-16"]),
    language("ru", "ru", &["windows-1251", "koi8-r", "iso-8859-5", "ibm866"], &["x-mac-cyrillic"]),
    language("sk", "sk", CENTRAL, &[]),
    language("sl", "si", CENTRAL, &["iso-8859-4"]),
    language("sr", "rs", CYRILLIC, &["x-mac-cyrillic"]),
    language("sv", "se", WESTERN, WESTERN_RARE),
    language("th", "th", &["windows-874"], &[]),
    language("tr", "tr", &["windows-1254"], &["iso-8859-3"]),
    language("uk", "ua", &["windows-1251", "koi8-u"], &["x-mac-cyrillic"]),
    language("vi", "vn", &["windows-1258"], &[]),
    language("zh", "cn", &["gbk", "gb18030"], &[]),
];

/// Chinese in traditional characters is a language of its own here.
pub(crate) const TRADITIONAL: Language = language("zh-TW", "tw", &["big5"], &[]);

pub(crate) fn find(tag: &str) -> &'static Language {
    let all = LANGUAGES.iter().chain([&TRADITIONAL]);
    all.into_iter().find(|language| language.tag == tag).unwrap()
}
