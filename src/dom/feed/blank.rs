//! White space, of which indented pages are full.

/// How many bytes of white space the bytes begin with.
pub(super) fn length(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks::<8>();
    // Without a branch for each byte.
    let is_blank = |chunk: &&[u8; 8]| chunk.iter().fold(true, |all, byte| all & is_space(*byte));
    let blank = chunks.iter().take_while(is_blank).count() * 8;
    let rest = bytes.get(blank..).unwrap_or_default();
    blank + rest.iter().take_while(|byte| is_space(**byte)).count()
}

fn is_space(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\n') | (byte == b'\t') | (byte == b'\r') | (byte == b'\x0C')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_with_the_white_space() {
        for length_before in 0..40 {
            let blank = "\n\t \r\x0C".repeat(8).get(..length_before).map(str::to_owned).unwrap_or_default();
            for rest in ["", "<", "a", "\x0B \n", "\0", "\u{a0}"] {
                assert_eq!(length(format!("{blank}{rest}").as_bytes()), length_before);
            }
        }
    }
}
