//! Encodings by their labels.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// Labels of pages that the Encoding Standard does not know, and the ones that it knows for
/// them: names of databases, of code pages, and of Windows.
const OTHER_LABELS: [(&str, &str); 20] = [
    ("cp1361", "euc-kr"),
    ("cp874", "windows-874"),
    ("cp932", "shift_jis"),
    ("cp936", "gbk"),
    ("cp949", "euc-kr"),
    ("cp950", "big5"),
    ("eucjp", "euc-jp"),
    ("euckr", "euc-kr"),
    ("ibm-866", "ibm866"),
    ("koi8r", "koi8-r"),
    ("koi8u", "koi8-u"),
    ("ms936", "gbk"),
    ("ms949", "euc-kr"),
    ("ms950", "big5"),
    ("shiftjis", "shift_jis"),
    ("utf", "utf-8"),
    ("utf8mb3", "utf-8"),
    ("utf8mb4", "utf-8"),
    ("win-1251", "windows-1251"),
    ("win1251", "windows-1251"),
];

/// The encoding of this label. None if there is none, or if the standard would have nothing
/// decoded ("replacement").
pub(crate) fn encoding_for_label(label: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label).or_else(|| {
        let label = label.trim_ascii().to_ascii_lowercase();
        let place = OTHER_LABELS.binary_search_by(|(other, _)| other.as_bytes().cmp(&label)).ok()?;
        let (_, known) = OTHER_LABELS.get(place)?;
        Encoding::for_label_no_replacement(known.as_bytes())
    })
}

/// The encoding that a page means by this label.
pub(super) fn declared_encoding(label: &[u8]) -> Option<&'static Encoding> {
    let label = label.trim_ascii();
    // `<meta charset=koi8-r/>`, as only XML has it.
    let encoding = encoding_for_label(label.strip_suffix(b"/").unwrap_or(label))?;
    // Both rules are the standard's: a declaration that was itself read as
    // ASCII cannot be UTF-16, and x-user-defined stands for windows-1252.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_labels_are_sorted_and_needed() {
        assert!(OTHER_LABELS.is_sorted());
        for (label, known) in OTHER_LABELS {
            assert_eq!(Encoding::for_label(label.as_bytes()), None, "{label}");
            assert_eq!(
                encoding_for_label(label.as_bytes()),
                Encoding::for_label(known.as_bytes()),
                "{label}"
            );
        }
    }
}
