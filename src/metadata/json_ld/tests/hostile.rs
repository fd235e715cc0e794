//! Texts that are made to break readers.

use std::time::{Duration, Instant};

use super::*;

const SCRIPT: &str =
    r#"{"@type":"Article","headline":"Rye bréad \"now\"","author":[{"name":"Jane"}],"image":"/a.jpg"}"#;
const HEADLINE: &str = "Rye bréad \"now\"";

/// Generous: builds for tests are slow, and other tests run beside this one.
const MAX_TIME: Duration = Duration::from_secs(10);

const MB: usize = 1 << 20;

#[test]
fn megabytes_are_read_in_linear_time() {
    let units = [
        "[", "{", "\"", "'", "\\", "{\"a\":", "[\"", "\"a\" ", "\",", "\", \"", "<!--", "/*", "//", "&",
        "&quot;", "{\"", "<", "a", ":", "[1,", "]", "{}", "\"\n", "\"'", "[' ", "\u{e9}",
    ];
    for unit in units {
        for start in ["", "{\"@type\":\"Article\",\"headline\":\"", "{&quot;a&quot;:[\"", "[[{\"a\":'"] {
            let script = format!("{start}{}", unit.repeat(2 * MB / unit.len()));
            let begin = Instant::now();
            read(&[&script], None);
            assert!(begin.elapsed() < MAX_TIME, "{start}{unit}…: {:?}", begin.elapsed());
        }
    }
}

#[test]
fn five_megabytes_are_read() {
    let body = "Rye, \\\"wheat\\\" and barley. ".repeat(5 * MB / 27);
    let valid = format!("{{\"@type\":\"Article\",\"articleBody\":\"{body}\",\"headline\":\"Rye\"}}");
    assert_eq!(headline(&valid).as_deref(), Some("Rye"));
    assert_eq!(headline(&format!("{valid},")).as_deref(), Some("Rye"));
    let things =
        r#"{"@type":"Article","@id":"x","isPartOf":{"@id":"y"},"headline":"Rye"},"#.repeat(5 * MB / 70);
    assert_eq!(headline(&format!("[{things}null]")).as_deref(), Some("Rye"));
    for byte in ["[", "\""] {
        assert_eq!(read(&[&byte.repeat(5 * MB)], None), Facts::default());
    }
    assert_eq!(read(&[&"\\".repeat(MB)], None), Facts::default());
}

#[test]
fn of_millions_of_things_some_are_dropped() {
    for thing in ["{\"a\":1},", "[{\"a\":[]}],", "1,", "\"a\","] {
        let things = thing.repeat(5 * MB / thing.len());
        let script = format!(r#"{{"@type":"Article","headline":"Rye","x":[{things}null]}}"#);
        assert_eq!(headline(&script).as_deref(), Some("Rye"), "{thing}");
    }
}

#[test]
fn what_is_beyond_the_bound_is_not_read() {
    let space = " ".repeat(crate::page::MAX_SCRIPT_BYTES - 10);
    assert_eq!(read(&[&space, SCRIPT], None), Facts::default());
    assert_eq!(read(&[SCRIPT, &space, SCRIPT], None).headline.as_deref(), Some(HEADLINE));
}

#[test]
fn what_is_too_deep_is_dropped() {
    for (open, close) in [("{\"a\":", "}"), ("[", "]"), ("{\"author\":[", "]}")] {
        for depth in [70, 200, 10_000] {
            let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let script = format!(r#"{{"@type":"Article","x":{deep},"headline":"Rye","author":"Jane"}}"#);
            let facts = read(&[&script], None);
            assert_eq!(facts.headline.as_deref(), Some("Rye"), "{open} {depth}");
            assert_eq!(names(&facts), ["Jane"], "{open} {depth}");
        }
    }
}

#[test]
fn a_script_may_break_off_anywhere() {
    let passed = SCRIPT.find(",\"author").unwrap();
    for end in 0..=SCRIPT.len() {
        let script = String::from_utf8_lossy(&SCRIPT.as_bytes()[..end]);
        let facts = read(&[&script], None);
        if end >= passed {
            assert_eq!(facts.headline.as_deref(), Some(HEADLINE), "{script}");
        }
    }
}

#[test]
fn random_changes_break_nothing() {
    let mut state: u64 = 1;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let bytes = b"\"'{}[],:\\/*<>!-&;ux0 \n\xc3\xff";
    for _ in 0..20_000 {
        let mut script = SCRIPT.as_bytes().to_vec();
        for _ in 0..=random(6) {
            let at = random(script.len());
            match random(3) {
                0 => script[at] = bytes[random(bytes.len())],
                1 => script.insert(at, bytes[random(bytes.len())]),
                _ => drop(script.remove(at)),
            }
        }
        read(&[&String::from_utf8_lossy(&script)], None);
    }
}
