//! Lengths of CSS, roughly in pixels.

/// Units and how many pixels they are about. A part of another length counts
/// little: to move by the whole width of the page is what slides and drawers do, to move by
/// several of them is to be out of sight.
const UNITS: &[(&str, f32)] = &[
    ("", 1.0),
    ("%", 2.0),
    ("ch", 8.0),
    ("cm", 37.8),
    ("em", 16.0),
    ("ex", 8.0),
    ("in", 96.0),
    ("mm", 3.78),
    ("pc", 16.0),
    ("pt", 1.33),
    ("px", 1.0),
    ("rem", 16.0),
    ("vh", 9.0),
    ("vw", 9.0),
];

/// A length; none if the value is something else.
pub(super) fn pixels(value: &str) -> Option<f32> {
    let bytes = value.as_bytes();
    let mut end = bytes.iter().take_while(|byte| matches!(byte, b'+' | b'-' | b'.' | b'0'..=b'9')).count();
    // "1e3px" has an exponent, "1em" has none.
    if let Some([b'e' | b'E', next, ..]) = bytes.get(end..)
        && next.is_ascii_digit()
    {
        end += 1 + bytes.iter().skip(end + 1).take_while(|byte| byte.is_ascii_digit()).count();
    }
    let number: f32 = value.get(..end)?.parse().ok()?;
    let unit = value.get(end..)?;
    UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit)).map(|(_, factor)| number * factor)
}

/// A part of one, as a number or in percent.
pub(super) fn part(value: &str) -> Option<f32> {
    match value.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f32>().ok().map(|percent| percent / 100.0),
        None => value.trim().parse().ok(),
    }
}

/// The functions of a value with their arguments: `translate(1px, 2px) scale(0)`.
pub(super) fn functions(value: &str) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
    value.split(')').filter_map(|function| {
        let (name, arguments) = function.split_once('(')?;
        let arguments = arguments.split(|c: char| c == ',' || c == '/' || c.is_ascii_whitespace());
        Some((name.trim(), arguments.filter(|argument| !argument.is_empty())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_from_words() {
        for (value, wanted) in [
            ("0", Some(0.0)),
            ("-9999px", Some(-9999.0)),
            ("-1E3PX", Some(-1000.0)),
            ("-10em", Some(-160.0)),
            (".5px", Some(0.5)),
            ("100%", Some(200.0)),
            ("auto", None),
            ("1px 2px", None),
            ("calc(1px)", None),
            ("--1px", None),
            ("", None),
        ] {
            assert_eq!(pixels(value), wanted, "{value}");
        }
    }

    #[test]
    fn functions_have_arguments() {
        let all: Vec<(&str, Vec<&str>)> =
            functions("translate(-1px, 2px) scale( 0 )").map(|(name, all)| (name, all.collect())).collect();
        assert_eq!(all, [("translate", vec!["-1px", "2px"]), ("scale", vec!["0"])]);
    }
}
