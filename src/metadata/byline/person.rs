//! One name from the words of a part.

use super::date::{after_date, before_date, is_date, is_timely};
use super::language::ENDS;
use super::role::{is_body_word, is_filler, is_role, is_role_word};
use super::text::{is_all_capitals, is_capital, is_cased, is_path, is_template};

/// A name has no more words and characters.
const MAX_WORDS: usize = 6;
const MAX_CHARS: usize = 100;

/// Forms of address. They go.
const ADDRESSES: &[&str] = &[
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "mme", "mlle", "sr.", "sra",
    "doç", "doc.", "д-р", "проф", "dipl.-ing", "mag.", "ing.", "dott", "dott.ssa", "drs", "الدكتور", "د",
    "م", "डॉ", "ดร", "rev", "med", "h.c", "h.c.", "univ.-prof", "habil",
];

/// Degrees, without full stops. They go from the end.
const DEGREES: &[&str] = &[
    "phd", "md", "rn", "rd", "mba", "cfa", "cfp", "cpa", "esq", "ms", "msc", "ma", "ba", "bs", "bsc", "mph",
    "do", "dds", "dmd", "dvm", "jd", "llm", "edd", "psyd", "lcsw", "lmft", "lpc", "rdn", "ldn", "np", "pa-c",
    "dpt", "pharmd", "cscs", "facs", "facp", "faap", "obe", "mbe", "cbe", "msn", "fnp", "bsn", "mfa", "pmp",
    "csm", "frcp", "fand", "faclm", "msw", "crnp", "aprn", "dnp", "faan", "med", "meng", "beng", "pe",
    "cissp",
];

/// What is part of a name behind a comma.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "inc", "ltd", "llc", "co", "corp", "gmbh", "plc"];

/// Particles of names that begin in lower case.
const PARTICLES: &[&str] = &[
    "de", "van", "von", "der", "den", "la", "bin", "ibn", "al", "el", "da", "dos", "das", "do", "di", "du",
    "del", "y", "e", "i", "le", "ter", "ten", "zu", "vom", "af", "av", "bint", "abu", "binti", "della",
    "dei", "te", "d",
];

/// Abbreviations that end a name with a full stop.
const STOPPED: &[&str] = &["jr.", "sr.", "inc.", "ltd.", "co.", "corp.", "esq.", "llc."];

fn key(word: &str) -> String {
    word.chars().filter(|char| !matches!(char, '.' | ',' | '’' | '\'')).flat_map(char::to_lowercase).collect()
}

/// Whether a word is a degree. Some are words or names in lower case.
pub(super) fn is_degree(word: &str) -> bool {
    let capitals = word.chars().filter(|char| char.is_uppercase()).count();
    capitals >= 2 && DEGREES.contains(&key(word).as_str()) || matches!(word, "Esq" | "Esq." | "PhD." | "M.Ed")
}

/// Whether words are of a name behind a comma: "Jr.", "Inc.".
pub(super) fn is_suffix(words: &[String]) -> bool {
    matches!(words, [word] if SUFFIXES.contains(&key(word).as_str()) && is_capital(word))
}

/// Whether a word is of names though it begins in lower case.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The name that words hold, if they can be one.
pub(super) fn name(words: &[String]) -> Option<String> {
    let words = unlabelled(words).iter().map(|word| trimmed(word)).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    if is_date(&words) && words.first().is_some_and(|word| is_timely(word) || ENDS.contains(*word)) {
        return None;
    }
    let words = without_address(after_date(&words));
    if is_sentence(words) {
        return None;
    }
    let words = without_tail(before_date(words));
    let words = without_titles(words);
    let text = once(&words.join(" ")).to_owned();
    let text = text
        .strip_suffix("'s")
        .or_else(|| text.strip_suffix("’s"))
        .filter(|_| is_role(&text))
        .unwrap_or(&text);
    is_possible(text).then(|| text.to_owned())
}

/// Words without a label that no table knows, and without what a colon behind
/// a name leads to.
fn unlabelled(words: &[String]) -> &[String] {
    let words = match words {
        [label, rest @ ..] if label.ends_with(':') && !rest.is_empty() => rest,
        _ => words,
    };
    let end = words.iter().position(|word| word.ends_with(':')).map_or(words.len(), |colon| colon + 1);
    words.get(..end).unwrap_or_default()
}

/// Signs around words that are no part of them.
const EDGES: &str = "\"“”„«»‹›‘`,:*><#!?…=+®™©\\^「」『』。．।-–▲△■▶◆";

/// A word without the signs around it. A full stop stays after an abbreviation.
fn trimmed(word: &str) -> &str {
    let is_edge = |char: char| EDGES.contains(char);
    let word =
        word.trim_matches(is_edge).trim_matches('\'').trim_end_matches('’').trim_start_matches(['’', '.']);
    let Some(stem) = word.strip_suffix('.') else { return word };
    let is_short = stem.chars().count() <= 2;
    let is_stopped = stem.contains('.') || is_short || STOPPED.contains(&word.to_lowercase().as_str());
    if is_stopped && !stem.ends_with('.') && stem.ends_with(char::is_alphabetic) {
        word
    } else {
        stem.trim_end_matches('.')
    }
}

fn without_address<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let is_address = |word: &str| {
        let lower = word.to_lowercase();
        ADDRESSES.contains(&lower.as_str()) || ADDRESSES.contains(&lower.trim_end_matches('.'))
    };
    let start = words.iter().position(|word| !is_address(word)).unwrap_or(0);
    let kept = words.get(start..).unwrap_or_default();
    // "Mr. T" has no other name.
    if matches!(kept, [letter] if letter.chars().count() == 1) { words } else { kept }
}

/// More words before a date are no name with a title.
const MAX_SENTENCE_WORDS: usize = 12;

/// Whether words are of a sentence rather than a name.
fn is_sentence(words: &[&str]) -> bool {
    let is_lower = |word: &&&str| !is_capital(word) && !is_particle(word) && !ENDS.contains(**word);
    let name = before_date(words);
    let lower = name.iter().filter(is_lower).count();
    let is_of_one = name.first().is_some_and(|first| is_capital(first) && is_cased(first)) && lower >= 2;
    is_of_one || (name.len() >= 4 && lower * 2 >= name.len()) || name.len() > MAX_SENTENCE_WORDS
}

/// The words before what says where, when and for whom.
fn without_tail<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let is_end =
        |&index: &usize| words.get(index).is_some_and(|word| ENDS.contains(word) && !is_particle(word));
    let end = (2..words.len().max(2)).find(is_end).unwrap_or(words.len());
    words.get(..end).unwrap_or_default()
}

/// Words without degrees and job titles around a name of two words.
fn without_titles<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let mut words = words;
    while let [rest @ .., last] = words {
        if rest.is_empty() || !is_degree(last) {
            break;
        }
        words = rest;
    }
    let mut was_role = false;
    while let [rest @ .., last] = words {
        let goes = is_role_word(last)
            || was_role
                && (is_filler(last)
                    || is_all_capitals(last) && !rest.iter().all(|word| is_all_capitals(word)));
        let is_left = rest.iter().filter(|word| !is_filler(word)).count() >= 2 || !is_cased(last);
        if !goes || !is_left || rest.is_empty() || is_role(&words.join(" ")) {
            break;
        }
        was_role = true;
        words = rest;
    }
    if words.iter().any(|word| is_body_word(word)) {
        return words;
    }
    let start = words.iter().rposition(|word| is_role_word(word)).map_or(0, |last| last + 1);
    let is_led = words.iter().take(start).all(|word| is_role_word(word) || is_filler(word));
    match words.get(start..) {
        Some(rest) if is_led && (rest.len() >= 2 || rest.iter().any(|word| !is_cased(word))) => rest,
        _ => words,
    }
}

/// A name that the page's code wrote twice, written once.
fn once(text: &str) -> &str {
    let halves = |middle: usize| Some((text.get(..middle)?, text.get(middle..)?));
    let is_long = |half: &str| half.contains(' ') || half.chars().count() >= 5;
    if let Some((first, second)) = halves(text.len() / 2)
        && first == second
        && is_long(first)
    {
        return first;
    }
    let spaced = halves(text.len() / 2).and_then(|(first, second)| Some((first, second.strip_prefix(' ')?)));
    match spaced {
        Some((first, second)) if first == second && first.contains(' ') => first,
        _ => text,
    }
}

/// Whether a text can be the name of a person or a body.
fn is_possible(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let is_uncased_sentence = !is_cased(text) && text.chars().count() > 30;
    // The number of a house or of a district.
    let is_number = |word: &str| word.chars().filter(char::is_ascii_digit).count() >= 3;
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_address = words > 1
        && (first.bytes().all(|byte| byte.is_ascii_digit()) || text.split_whitespace().any(is_number));
    letters > 0
        && !is_address
        && (1..=MAX_WORDS).contains(&words)
        && text.chars().count() <= MAX_CHARS
        && !is_uncased_sentence
        && !is_degree(text)
        && !is_role(text)
        && !is_template(text)
        && !is_path(text)
}
