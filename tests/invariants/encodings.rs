//! Text in any encoding. The first byte chooses the encoding and the second how it is
//! told; the rest is the text, in UTF-8.

use dehusk::Extractor;
use encoding_rs::{Encoding, UTF_8};

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
        let _ = labelled(label).extract_bytes(text);
        let _ = labelled(label).metadata_bytes(text);
    }
    let _ = options::extractor().extract_bytes(text);
    is_read_as_what_it_is(pick(LABELS, label), telling, &String::from_utf8_lossy(text));
}

fn pick<'a>(labels: &[&'a str], choice: u8) -> &'a str {
    labels[usize::from(choice) % labels.len()]
}

fn labelled(label: &str) -> Extractor {
    options::extractor().with_encoding(label).unwrap()
}

/// Text that can be written in an encoding, with a telling of which, is read as if it
/// had been given as text.
fn is_read_as_what_it_is(label: &str, telling: u8, text: &str) {
    let (before, extractor) = match telling % 5 {
        0 => (format!("<meta charset={label}>"), options::extractor()),
        1 => (format!("<META name=x CharSet = '{label}'>"), options::extractor()),
        2 => (
            format!("<meta http-equiv=Content-Type content=\"text/html; charset={label}\">"),
            options::extractor(),
        ),
        3 => (format!("<?xml version=\"1.0\" encoding=\"{label}\"?>"), options::extractor()),
        _ => ("<p>".to_owned(), labelled(label)),
    };
    // A declaration in the text would count for more than one of XML.
    if telling % 5 == 3 && text.to_ascii_lowercase().contains("charset") {
        return;
    }
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let page = before + text;
    let (bytes, _, has_unmappable) = encoding.encode(&page);
    if has_unmappable {
        return;
    }
    // Some characters are written as others that are like them.
    let (page, has_errors) = encoding.decode_without_bom_handling(&bytes);
    assert!(!has_errors && (encoding != UTF_8 || page == String::from_utf8_lossy(&bytes)));
    assert_eq!(extractor.extract_bytes(&bytes), options::extractor().extract(&page), "{label} {page:?}");
    assert_eq!(extractor.metadata_bytes(&bytes), options::extractor().metadata(&page), "{label} {page:?}");
}
