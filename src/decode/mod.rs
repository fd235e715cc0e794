//! Bytes to `str`, in the encoding that the bytes are in.
//!
//! The order of the evidence is that of the HTML standard's [encoding
//! sniffing][spec]: byte order mark, the caller's label, the page's declaration,
//! statistics. Other than a browser, whose users reload and complain, this trusts a
//! declaration only if the bytes bear it out:
//!
//! - Bytes that are UTF-8 are UTF-8, whatever is declared: text in another encoding
//!   is practically never valid UTF-8, while templates and servers go on declaring
//!   windows-1252 or Shift_JIS long after the text was converted.
//! - An encoding in which much of the page is malformed is passed over for the next
//!   that is declared, and at last for the one that the bytes look like.
//! - Of several declared encodings, the one that the bytes look like is taken, and
//!   the first if they look like none of them; windows-1252, as which ISO-8859-1 is read,
//!   is what templates begin with, and gives way to an encoding that the detector does not know.
//! - A declaration of Latin letters is not believed of bytes that stand in long runs and look
//!   like another script.
//! - Labels that the Encoding Standard maps to "replacement" would leave nothing of the
//!   page, and count as no label.
//!
//! [spec]: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding

mod declared;
mod detect;
mod fit;
mod label;
mod language;
mod tag;
mod utf16;
mod utf8;

use std::borrow::Cow;
use std::cell::LazyCell;

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

use declared::Declared;
use fit::Fit;
pub(crate) use label::encoding_for_label;

/// What is known of a page besides its bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context<'a> {
    /// The encoding that the caller tells.
    pub(crate) encoding: Option<&'static Encoding>,
    /// The last label of the page's host. One that is no name in lower case is no hint.
    pub(crate) tld: Option<&'a str>,
}

/// Decodes a page, and tells the encoding. Malformed sequences become U+FFFD; linear
/// in `bytes`.
pub(crate) fn decode<'a>(bytes: &'a [u8], context: Context<'_>) -> (Cow<'a, str>, &'static Encoding) {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes.get(skip..).unwrap_or_default());
    }
    if let Some(encoding) = context.encoding.or_else(|| utf16::without_bom(bytes)) {
        return decode_as(encoding, bytes);
    }
    if bytes.is_ascii() {
        return decode_as(if detect::is_iso_2022_jp(bytes) { ISO_2022_JP } else { UTF_8 }, bytes);
    }
    let valid = std::str::from_utf8(bytes).ok();
    if let Some(text) = valid.filter(|text| utf8::is_certain(text)) {
        return (Cow::Borrowed(text), UTF_8);
    }
    let declared = Declared::read(bytes);
    let guess = LazyCell::new(|| detect::guess(bytes, declared.tld.or(context.tld)));
    if utf8::is_likely(bytes, &declared.encodings, || *guess) {
        return decode_as(UTF_8, bytes);
    }
    decode_legacy(bytes, &declared.encodings, || *guess)
}

fn decode_as<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Encoding) {
    (encoding.decode_without_bom_handling(bytes).0, encoding)
}

/// Decodes a page that is not UTF-8: in an encoding that it declares and that fits it, or in
/// the one that its bytes look like.
fn decode_legacy<'a>(
    bytes: &'a [u8],
    declared: &[&'static Encoding],
    guess: impl Fn() -> &'static Encoding,
) -> (Cow<'a, str>, &'static Encoding) {
    let mut encodings: Vec<_> = declared.iter().copied().filter(|&encoding| encoding != UTF_8).collect();
    if encodings.len() > 1 {
        encodings.sort_by_key(|&encoding| fit::rank(encoding, guess()));
    }
    for encoding in encodings.iter().flat_map(|&encoding| [Some(encoding), fit::sibling(encoding)]).flatten()
    {
        let (text, _) = decode_as(encoding, bytes);
        match fit::of(encoding, bytes, &text) {
            Fit::Good => return (text, encoding),
            Fit::Foreign if fit::is_latin(guess()) == fit::is_latin(encoding) => return (text, encoding),
            Fit::Foreign | Fit::Malformed => {}
        }
    }
    let (text, encoding) = decode_as(guess(), bytes);
    match encodings.first() {
        // No better than what is declared, which has more damage than is to be expected.
        Some(first) if fit::of(encoding, bytes, &text) != Fit::Good => decode_as(first, bytes),
        _ => (text, encoding),
    }
}
