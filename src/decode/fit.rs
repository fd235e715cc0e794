//! Whether a page can be in an encoding that it declares.

use encoding_rs::{
    Encoding, GB18030, GBK, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_6, ISO_8859_7, ISO_8859_8,
    ISO_8859_8_I, ISO_8859_10, ISO_8859_13, ISO_8859_14, ISO_8859_15, ISO_8859_16, KOI8_R, KOI8_U, MACINTOSH,
    WINDOWS_1250, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    WINDOWS_1258, X_MAC_CYRILLIC,
};

/// Of so many characters beyond ASCII, one may be malformed: damage, or a name in another
/// encoding. In a false encoding, it is one of ten or more.
const CHARACTERS_PER_DAMAGE: usize = 32;

/// Letters with accents stand alone between those of ASCII, or in pairs.
const LONG_RUN: usize = 3;

/// Fewer bytes in runs may be ornament.
const MIN_IN_RUNS: usize = 12;

/// From here on, all encodings of one byte a character have letters.
const FIRST_LETTER: u8 = 0xC0;

/// The encodings of Latin letters. That of Vietnamese is not among them: its accents
/// have accents.
const LATIN: [&Encoding; 13] = [
    ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_10, ISO_8859_13, ISO_8859_14, ISO_8859_15, ISO_8859_16,
    MACINTOSH, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
];

/// Encodings of ISO that are declared where those of Windows, which have letters and quotes in
/// place of controls, are meant.
const SIBLINGS: [(&Encoding, &Encoding); 9] = [
    (ISO_8859_2, WINDOWS_1250),
    (ISO_8859_4, WINDOWS_1257),
    (ISO_8859_6, WINDOWS_1256),
    (ISO_8859_7, WINDOWS_1253),
    (ISO_8859_8, WINDOWS_1255),
    (ISO_8859_8_I, WINDOWS_1255),
    (ISO_8859_13, WINDOWS_1257),
    (ISO_8859_15, WINDOWS_1252),
    (ISO_8859_16, WINDOWS_1250),
];

/// Encodings that the detector takes for others, in which the same bytes are the same letters.
const TAKEN_FOR: [(&Encoding, &Encoding); 2] = [(GBK, GB18030), (KOI8_R, KOI8_U)];

/// Encodings that the detector does not know.
const UNDETECTED: [&Encoding; 7] =
    [ISO_8859_3, ISO_8859_10, ISO_8859_14, ISO_8859_15, ISO_8859_16, MACINTOSH, X_MAC_CYRILLIC];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Good,
    /// Too much of it is malformed, or controls that no text has.
    Malformed,
    /// Valid, but no text in letters of this script looks like this.
    Foreign,
}

/// How an encoding fits bytes, given the text that they are in it.
pub(super) fn of(encoding: &'static Encoding, bytes: &[u8], text: &str) -> Fit {
    if is_damaged(text, CHARACTERS_PER_DAMAGE) {
        return Fit::Malformed;
    }
    let is_foreign = match encoding {
        _ if is_latin(encoding) => is_in_runs(bytes),
        _ if encoding.is_single_byte() && encoding != WINDOWS_1258 => is_among_ascii(bytes),
        _ => false,
    };
    if is_foreign { Fit::Foreign } else { Fit::Good }
}

/// Whether more than one of so many characters beyond ASCII is malformed, or a control that no
/// text has.
pub(super) fn is_damaged(text: &str, per_damage: usize) -> bool {
    let is_damage = |c: char| c == char::REPLACEMENT_CHARACTER || ('\u{80}'..='\u{9F}').contains(&c);
    let (mut damaged, mut characters) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        characters += 1;
        damaged += usize::from(is_damage(c));
    }
    damaged.saturating_mul(per_damage) > characters
}

pub(super) fn is_latin(encoding: &'static Encoding) -> bool {
    LATIN.contains(&encoding)
}

/// The encoding of Windows that is meant by one of ISO.
pub(super) fn sibling(encoding: &'static Encoding) -> Option<&'static Encoding> {
    SIBLINGS.iter().find(|(iso, _)| *iso == encoding).map(|(_, windows)| *windows)
}

/// The place of a declared encoding among several: nobody declares by accident what is so
/// rare that the detector does not know it.
pub(super) fn rank(declared: &'static Encoding, guess: &'static Encoding) -> impl Ord {
    let is_sibling = sibling(declared) == Some(guess) || sibling(guess) == Some(declared);
    let is_guess = declared == guess || is_sibling || TAKEN_FOR.contains(&(declared, guess));
    (!UNDETECTED.contains(&declared), !is_guess)
}

/// Whether most of the bytes beyond ASCII stand in runs, as in a script without ASCII letters.
pub(super) fn is_in_runs(bytes: &[u8]) -> bool {
    let runs = bytes.split(u8::is_ascii).map(<[u8]>::len);
    let (long, all) =
        runs.fold((0, 0), |(long, all), run| (long + if run < LONG_RUN { 0 } else { run }, all + run));
    long >= MIN_IN_RUNS && long * 2 > all
}

/// Whether most letters beyond ASCII touch those of ASCII, as in a text in Latin letters.
fn is_among_ascii(bytes: &[u8]) -> bool {
    let is_letter = |byte: u8| byte >= FIRST_LETTER;
    let letters = bytes.iter().filter(|&&byte| is_letter(byte)).count();
    let touch = bytes.windows(2).filter(|pair| match **pair {
        [first, second] => {
            (is_letter(first) && second.is_ascii_alphabetic())
                || (first.is_ascii_alphabetic() && is_letter(second))
        }
        _ => false,
    });
    // A letter in the middle of a word touches two.
    touch.count() > letters
}
