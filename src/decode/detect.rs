//! The encoding that bytes look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, ISO_2022_JP, ISO_8859_2, WINDOWS_1250};
use memchr::memchr;

use super::{fit, language};

mod damaged;

/// The detector gains nothing from more than this, and reads byte by byte.
const SAMPLE_BYTES: usize = 256 * 1024;

/// So much of the text tells its language.
const TEXT_BYTES: usize = 4 * 1024;

/// Letters of ISO-8859-2 that are signs in windows-1250: Ą Ś Š Ź Ž ą ľ ś. Not Ť and ť: in their
/// places are guillemets, which touch letters, too.
const SIGNS: [u8; 8] = [0xA1, 0xA6, 0xA9, 0xAC, 0xAE, 0xB1, 0xB5, 0xB6];

/// Letters of ISO-8859-2 that are others in windows-1250: Ľ š ź ž.
const OTHERS: [u8; 4] = [0xA5, 0xB9, 0xBC, 0xBE];

/// Letters of both below 0xC0, where the others are: Ł Ş Ż ł ş ż.
const IN_BOTH: [u8; 6] = [0xA3, 0xAA, 0xAF, 0xB3, 0xBA, 0xBF];

/// What is kept of ASCII around other bytes: the detector looks at neighbours.
const CONTEXT: usize = 4;

/// The encoding that bytes, which are not UTF-8, look like.
pub(super) fn guess(bytes: &[u8], tld: Option<&str>) -> &'static Encoding {
    let sample = sample(bytes);
    let tld = tld.filter(|tld| is_hint(tld));
    let detector = detector(&sample);
    let mut encoding = guess_of(&detector, tld);
    if encoding.is_single_byte() {
        if let Some(multi_byte) = damaged::multi_byte(&sample, tld) {
            return multi_byte;
        }
        // Encodings of Latin letters differ in few of them, and a page may have few of these.
        if tld.is_none() && !fit::is_in_runs(&sample) {
            encoding = guess_of(&detector, language::country_of_text(&plain_text(bytes, encoding)));
        }
    }
    if encoding == ISO_8859_2 && is_windows_1250(&sample) {
        return WINDOWS_1250;
    }
    encoding
}

fn detector(sample: &[u8]) -> EncodingDetector {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Never the last: a cut off character would rule its encoding out.
    detector.feed(sample, false);
    detector
}

fn guess_of(detector: &EncodingDetector, tld: Option<&str>) -> &'static Encoding {
    let encoding = detector.guess(tld.map(str::as_bytes), Utf8Detection::Deny);
    // The one contains the other, and has the same decoder.
    if encoding == GBK { GB18030 } else { encoding }
}

/// Whether it is a label of a domain that tells the detector something. Others than those in
/// lower case it does not take.
fn is_hint(tld: &str) -> bool {
    let is_label = tld.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_label && EncodingDetector::tld_may_affect_guess(Some(tld.as_bytes()))
}

/// Whether bytes, which are ASCII, have escapes to Japanese characters, and hardly others.
pub(super) fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    let escaped = memchr(0x1B, bytes).and_then(|start| bytes.get(start..)).unwrap_or_default();
    let sample = escaped.get(..SAMPLE_BYTES).unwrap_or(escaped);
    let text = ISO_2022_JP.decode_without_bom_handling(sample).0;
    let characters = text.chars().filter(|c| !c.is_ascii());
    let (damaged, sound): (Vec<_>, Vec<_>) = characters.partition(|&c| c == char::REPLACEMENT_CHARACTER);
    sound.len() > damaged.len()
}

/// Some text of a page: of the pieces between its tags, those with letters beyond ASCII.
fn plain_text(bytes: &[u8], encoding: &'static Encoding) -> String {
    let mut text = String::new();
    for piece in bytes.split(|&byte| byte == b'<') {
        let piece = memchr(b'>', piece).and_then(|end| piece.get(end + 1..)).unwrap_or(piece);
        if piece.is_ascii() {
            continue;
        }
        text.push_str(&encoding.decode_without_bom_handling(piece).0);
        if text.len() >= TEXT_BYTES {
            break;
        }
    }
    text
}

/// Whether bytes that look like ISO-8859-2 are windows-1250, which has the same letters, some of
/// them elsewhere: what touches a letter is one, and signs, as ©, stand alone.
fn is_windows_1250(bytes: &[u8]) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0xC0 || IN_BOTH.contains(&byte);
    let touches = |meant: &[u8]| {
        bytes.windows(2).any(|pair| match *pair {
            [first, second] => {
                (is_letter(first) && meant.contains(&second)) || (meant.contains(&first) && is_letter(second))
            }
            _ => false,
        })
    };
    !touches(&SIGNS) && (bytes.iter().any(|byte| SIGNS.contains(byte)) || !touches(&OTHERS))
}

/// The parts of a page that are not ASCII, which are all that tells: between them may be long
/// scripts.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    let mut rest = bytes;
    while let Some(place) = rest.iter().position(|byte| !byte.is_ascii()) {
        let part = rest.get(place.saturating_sub(CONTEXT)..).unwrap_or_default();
        let end = part
            .windows(2 * CONTEXT)
            .skip(CONTEXT)
            .position(<[u8]>::is_ascii)
            .map_or(part.len(), |end| CONTEXT + end + CONTEXT);
        let (part, behind) = part.split_at_checked(end).unwrap_or_default();
        sample.extend_from_slice(part);
        // The halves of two words are no word with a capital in the middle.
        sample.push(b' ');
        rest = behind;
        if sample.len() >= SAMPLE_BYTES {
            break;
        }
    }
    sample
}
