//! Text in any encoding. The first byte chooses the encoding and the second how it is
//! told; the rest is the text, in UTF-8.

use dehusk::Extractor;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

use super::options;

/// One label of each encoding that has a writer.
const LABELS: &[&str] = &[
    "utf-8", "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7",
    "iso-8859-8", "iso-8859-8-i", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
    "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250", "windows-1251", "windows-1252",
    "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
    "x-mac-cyrillic", "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr",
];

/// Labels that say something other than an encoding to write in.
const ODD_LABELS: &[&str] =
    &["utf-16le", "utf-16be", "utf-16", "x-user-defined", "replacement", "iso-2022-kr", "latin1", "ascii"];

/// Checks that any bytes are read, and that text is read as what it is.
pub(crate) fn check(data: &[u8]) {
    let Some((&[label, telling], text)) = data.split_first_chunk() else { return };
    for label in [pick(LABELS, label), pick(ODD_LABELS, label)] {
        // Labels of which nothing would be decoded are refused.
        let Ok(extractor) = options::extractor().with_encoding(label) else { continue };
        let _ = extractor.extract_bytes(text);
        let _ = extractor.metadata_bytes(text);
    }
    is_read_as_decoded(&options::extractor(), text);
    let text = String::from_utf8_lossy(text);
    is_read_as_what_it_is(pick(LABELS, label), &text);
    is_read_as_declared(pick(LABELS, label), telling, &text);
}

fn pick<'a>(labels: &[&'a str], choice: u8) -> &'a str {
    labels[usize::from(choice) % labels.len()]
}

/// What is read is what the bytes are decoded to.
fn is_read_as_decoded(extractor: &Extractor, bytes: &[u8]) {
    let (page, encoding) = extractor.decode(bytes);
    assert_eq!(extractor.extract_bytes(bytes), extractor.extract(&page), "{encoding} {page:?}");
    assert_eq!(extractor.metadata_bytes(bytes), extractor.metadata(&page), "{encoding} {page:?}");
}

/// Text in an encoding that the caller tells is read as if it had been given as text.
fn is_read_as_what_it_is(label: &str, text: &str) {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let page = format!("<p>{text}");
    let (bytes, _, has_unmappable) = encoding.encode(&page);
    if has_unmappable {
        return;
    }
    // Some characters are written as others that are like them.
    let (page, has_errors) = encoding.decode_without_bom_handling(&bytes);
    assert!(!has_errors && (encoding != UTF_8 || page == String::from_utf8_lossy(&bytes)));
    let extractor = options::extractor().with_encoding(label).unwrap();
    assert_eq!(extractor.decode(&bytes).0, page, "{label}");
    is_read_as_decoded(&extractor, &bytes);
}

/// A page that declares its encoding. The bytes may look like those of another one, which
/// is then believed; ASCII is the same in all of them.
fn is_read_as_declared(label: &str, telling: u8, text: &str) {
    let before = match telling % 4 {
        0 => format!("<meta charset={label}>"),
        1 => format!("<META name=x CharSet = '{label}'>"),
        2 => format!("<meta http-equiv=Content-Type content=\"text/html; charset={label}\">"),
        _ => format!("<?xml version=\"1.0\" encoding=\"{label}\"?>"),
    };
    let page = before + text;
    let (bytes, encoding, has_unmappable) = Encoding::for_label(label.as_bytes()).unwrap().encode(&page);
    if has_unmappable {
        return;
    }
    // An escape may begin Japanese.
    if page.is_ascii() && encoding != ISO_2022_JP && !page.contains(['\x1B', '\0']) {
        assert_eq!(options::extractor().decode(&bytes).0, page, "{label}");
    }
    is_read_as_decoded(&options::extractor(), &bytes);
}
