//! Encodings of several bytes a character, in a page with damaged characters.
//!
//! The detector rules an encoding out at the first malformed sequence, and finds another in
//! which nothing is malformed, as everything may be a letter. Parts of the page without damage
//! tell the encoding.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS};

use super::{detector, guess_of};
use crate::decode::fit;

const MULTI_BYTE: [&Encoding; 5] = [SHIFT_JIS, EUC_JP, GB18030, BIG5, EUC_KR];

/// How many parts a page is read in.
const PARTS: usize = 8;

/// Behind a byte that is lost, all characters up to the next ASCII are others, some malformed.
const CHARACTERS_PER_DAMAGE: usize = 8;

/// A part ends only before a byte below this, which belongs to no character of several bytes.
const FIRST_TRAIL: u8 = b'0';

/// The encoding of several bytes a character that most parts of a page look like, and in
/// which the whole has little damage.
pub(super) fn multi_byte(sample: &[u8], tld: Option<&str>) -> Option<&'static Encoding> {
    let is_fit = |encoding: &&'static Encoding| {
        !fit::is_damaged(&encoding.decode_without_bom_handling(sample).0, CHARACTERS_PER_DAMAGE)
    };
    let fitting: Vec<&Encoding> = MULTI_BYTE.into_iter().filter(is_fit).collect();
    if fitting.is_empty() {
        return None;
    }
    let guesses: Vec<_> = parts(sample).map(|part| guess_of(&detector(part), tld)).collect();
    let votes = |encoding: &Encoding| guesses.iter().filter(|&&guess| guess == encoding).count();
    fitting.into_iter().find(|encoding| votes(encoding) * 2 > guesses.len())
}

fn parts(mut sample: &[u8]) -> impl Iterator<Item = &[u8]> {
    let length = sample.len().div_ceil(PARTS);
    std::iter::from_fn(move || {
        let behind = sample.get(length..).unwrap_or_default();
        let end = behind.iter().position(|&byte| byte < FIRST_TRAIL).map_or(sample.len(), |end| length + end);
        let (part, rest) = sample.split_at_checked(end)?;
        sample = rest;
        (!part.is_empty()).then_some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_whole() {
        for sample in [
            "",
            "あ",
            "あい うえお<かきくけこ さしす せそたち つてと なに ぬねの",
            "abc def ghi jkl mno pqr stu",
        ] {
            let (bytes, _, _) = SHIFT_JIS.encode(sample);
            let found: Vec<&[u8]> = parts(&bytes).collect();
            assert!(found.len() <= PARTS && found.concat() == *bytes, "{sample}");
        }
    }
}
