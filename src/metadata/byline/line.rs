//! Bylines among the lines near the headline.
//!
//! Many headlines begin like a byline ("By 2030 …", "Von Berlin nach …"), so
//! that all of a line has to be explained: by names, roles, dates and labels.

use super::language::{ENDS, Mark, Strength, TRAPS};
use super::part::Part;
use super::person::{is_particle, name};
use super::role::{is_body_word, is_role, is_role_word, is_title};
use super::text::{is_capital, is_cased, is_hangul, is_unspaced};
use super::token::Gap;
use super::{collect, date, parts_of, text};

/// A longer line is a paragraph.
const MAX_CHARS: usize = 200;

/// A line of more words that ends like a sentence is one.
const MAX_STOPPED_WORDS: usize = 5;

/// A name in a line has no more words.
const MAX_NAME_WORDS: usize = 5;

/// The names in a line that a reader sees near the headline, if its words say
/// that it is a byline.
pub(crate) fn from_line(line: &str) -> Option<Vec<String>> {
    if line.chars().nth(MAX_CHARS).is_some() || is_sentence(line) || text::is_template(line) {
        return None;
    }
    let parts = parts_of(&text::plain(line));
    let first = parts.iter().position(Part::is_by)?;
    let (before, byline) = parts.split_at_checked(first)?;
    let gap = byline.first()?.gap;
    if !before.iter().all(|part| is_before_byline(part, gap)) || !is_byline(byline) {
        return None;
    }
    let names = collect(&parts, None);
    (!names.is_empty()).then_some(names)
}

fn is_sentence(line: &str) -> bool {
    let line = line.trim();
    let is_stopped =
        line.ends_with(['.', '。', '।', '…']) && line.split_whitespace().count() > MAX_STOPPED_WORDS;
    is_stopped || line.ends_with(['?', '!', '？', '！'])
}

/// Whether a part may stand before an introduction: anything in a field of its
/// own, else dates and people of other parts.
fn is_before_byline(part: &Part, gap: Gap) -> bool {
    part.mark.is_some() || matches!(gap, Gap::Bar | Gap::Dash | Gap::List) || date::is_date(&part.words)
}

fn is_byline(parts: &[Part]) -> bool {
    let mut is_author = false;
    for part in parts {
        match part.mark {
            Some(Mark::Author(strength)) => {
                if part.words.is_empty() || !is_introduced(&part.words, strength) {
                    return false;
                }
                is_author = true;
            }
            Some(Mark::Credit | Mark::Noise) => is_author = false,
            None if !is_author || date::is_date(&part.words) => {}
            None if !is_explained(part) => return false,
            None => {}
        }
    }
    true
}

/// Whether the words behind an introduction begin with a name and end with it,
/// a date or a place.
fn is_introduced(words: &[String], strength: Strength) -> bool {
    let Some(first) = words.first().filter(|first| !is_trap(first)) else { return false };
    let Some(name) = name(words) else { return is_role(&words.join(" ")) };
    let found: Vec<&str> = name.split(' ').collect();
    let is_name = match found.as_slice() {
        [single] => is_single_introduced(single, words, strength),
        _ if is_cased(&name) => is_name_of_words(&found),
        _ => is_of_length(&name),
    };
    // "By 2030 Jane Doe …"; but what follows names may stand behind a date.
    let is_dated = date::is_number(first) && is_cased(&name);
    is_name && !is_dated && found.len() <= max_words(strength) && is_tail(words, found.len())
}

/// A headline in capitals may follow what is hardly an introduction: "Author
/// Jane Doe Dies".
fn max_words(strength: Strength) -> usize {
    match strength {
        Strength::Title => 2,
        Strength::Faint => 3,
        _ => MAX_NAME_WORDS,
    }
}

/// Whether one word behind an introduction is a name. It may as well be the
/// beginning of a headline, so that nothing but a date may follow.
fn is_single_introduced(name: &str, words: &[String], strength: Strength) -> bool {
    let is_strong = strength == Strength::Strong;
    let is_address = || words.first().is_some_and(|word| word.ends_with('.'));
    let is_dated = || words.get(1).is_some_and(|next| date::is_number(next));
    let is_alone = words.len() == 1 || is_strong || strength == Strength::Label || is_dated() || is_address();
    is_alone && (is_strong || is_capital(name)) && is_of_length(name)
}

/// Whether a word behind an introduction makes both a phrase of another meaning.
fn is_trap(word: &str) -> bool {
    TRAPS.contains(word.to_lowercase().as_str()) || begins_trap(word)
}

fn begins_trap(word: &str) -> bool {
    is_unspaced(word)
        && TRAPS.iter().any(|trap| !trap.is_ascii() && is_unspaced(trap) && word.starts_with(trap))
}

/// The paper may stand before a Korean name.
const MAX_KOREAN_WORDS: usize = 2;

/// Words without capitals are a name only if they are short.
fn is_of_length(name: &str) -> bool {
    let chars = name.chars().count();
    let is_foreign =
        name.contains(['·', '・', ' ']) || name.chars().all(|char| matches!(char, '\u{30a0}'..='\u{30ff}'));
    match () {
        () if is_cased(name) => true,
        () if name.chars().any(|char| matches!(char, '\u{e00}'..='\u{e7f}')) => chars <= 40,
        // Before the word for a reporter, more words are a headline that ends so.
        () if name.chars().any(is_hangul) && name.split(' ').count() > MAX_KOREAN_WORDS => false,
        () if is_unspaced(name) => chars >= 2 && chars <= if is_foreign { 15 } else { 6 },
        () => chars <= 30 && name.split(' ').count() <= 4,
    }
}

fn is_name_of_words(words: &[&str]) -> bool {
    let is_body = words.last().is_some_and(|last| is_body_word(last));
    let is_of_name = |word: &&str| is_capital(word) || is_particle(word) || is_body && *word == "the";
    let last = words.last().is_some_and(|last| is_capital(last));
    words.iter().all(is_of_name) && last
}

/// Whether words behind a name are a date, a place, a job: nothing goes on.
fn is_tail(words: &[String], from: usize) -> bool {
    let is_known = |word: &String| {
        is_capital(word)
            || is_particle(word)
            || ENDS.contains(word.as_str())
            || date::is_number(word)
            || date::is_calendar(word)
            || is_role_word(word)
            || matches!(word.as_str(), "the" | "of" | "and")
    };
    let tail = words.get(from..).unwrap_or_default();
    let has_number = tail.iter().any(|word| date::is_number(word));
    has_number && tail.len() <= 8 || tail.iter().all(is_known)
}

/// Whether a part behind a name is another name or says more of the first.
fn is_explained(part: &Part) -> bool {
    let words = &part.words;
    let lower = words.iter().filter(|word| !is_capital(word) && !is_particle(word)).count();
    let is_short = lower <= 1 && words.len() <= MAX_NAME_WORDS + 1;
    let is_field = matches!(part.gap, Gap::Bar | Gap::Dash);
    is_title(words) && words.len() <= 8
        || is_short && words.iter().all(|word| is_cased(word) || is_of_length(word))
        || is_field && words.len() <= 8
}
