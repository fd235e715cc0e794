//! The names of authors in the text of a byline.
//!
//! A text is cut into words ([`token`]), the words into parts by the signs and
//! phrases between them ([`part`]), and each part is a name ([`person`]), a
//! role, a date, or a person who is no author.

mod date;
mod language;
mod line;
mod part;
mod person;
mod role;
#[cfg(test)]
mod tests;
mod text;
mod token;

pub(crate) use line::from_line;
pub(crate) use role::is_role;

use super::title::folded;
use language::{Mark, is_agency};
use part::{Part, parts};
use person::{is_degree, is_suffix};
use text::{is_all_capitals, is_capital, is_cased};
use token::{Gap, scan};

/// A page that names more authors names a list of something else.
const MAX_NAMES: usize = 20;

/// The names in a text that is known to name authors: the author of JSON-LD, of
/// a meta, the text of a link `rel=author`, of an element of class `author`.
pub(crate) fn names(text: &str, site: Option<&str>) -> Vec<String> {
    let plain = text::plain(text);
    let site = site.map(folded).filter(|site| !site.is_empty());
    if site.as_ref().is_some_and(|site| *site == folded(&plain)) {
        return Vec::new();
    }
    if text::is_prose(&plain) || text::is_template(text) {
        return Vec::new();
    }
    let found = collect(&parts_of(&plain), site.as_deref());
    if found.is_empty() { handle(&plain).into_iter().collect() } else { found }
}

/// The parts outside of brackets, or inside if that is all there is.
fn parts_of(plain: &str) -> Vec<Part> {
    let (outside, inside) = text::unbracketed(plain);
    let found = parts(&scan(&outside));
    if found.iter().all(|part| part.words.is_empty()) { parts(&scan(&inside)) } else { found }
}

/// The name of an account, if the text is nothing else.
fn handle(plain: &str) -> Option<String> {
    let name = plain.trim().strip_prefix('@')?;
    let is_name = |char: char| char.is_alphanumeric() || matches!(char, '_' | '.' | '-');
    (name.chars().any(char::is_alphabetic) && name.chars().all(is_name) && !is_role(name))
        .then(|| name.to_owned())
}

/// The authors among the parts.
fn collect(parts: &[Part], site: Option<&str>) -> Vec<String> {
    let mut reader = Reader { site, names: Vec::new(), is_credit: false, title: None };
    if let Some(names) = inverted(parts) {
        names.into_iter().for_each(|name| reader.add(name));
        return reader.names;
    }
    let mut rest = introduced(parts);
    while let Some((part, after)) = rest.split_first() {
        reader.part(part, after.first());
        rest = after;
    }
    reader.names
}

struct Reader<'a> {
    site: Option<&'a str>,
    names: Vec<String>,
    /// Whether the people who are named now are no authors.
    is_credit: bool,
    /// The part before, if it was the title of a person.
    title: Option<Vec<String>>,
}

impl Reader<'_> {
    fn part(&mut self, part: &Part, next: Option<&Part>) {
        let title = self.title.take();
        match part.mark {
            Some(Mark::Noise) => return,
            Some(Mark::Credit) => self.is_credit = true,
            Some(Mark::Author(_)) => self.is_credit = false,
            None if part.gap == Gap::Bar => self.is_credit = false,
            None => {}
        }
        if self.is_credit {
            return;
        }
        if self.is_more_of_last(part) || title.is_some_and(|title| continues(&title, part, next)) {
            self.title = Some(part.words.clone());
        } else if let Some(name) = person::name(&part.words) {
            self.add(name);
        }
    }

    /// Whether a part is not a name but belongs to the one before.
    fn is_more_of_last(&mut self, part: &Part) -> bool {
        let words = &part.words;
        let is_agency = || {
            let is_short = |word: &str| is_all_capitals(word) && is_cased(word) || is_agency(word);
            matches!(words.as_slice(), [word] if is_short(word))
        };
        let is_joined = part.gap == Gap::Join && !is_agency();
        let is_new = part.is_by() || is_joined || matches!(part.gap, Gap::Start | Gap::Cut);
        let Some(last) = self.names.last_mut().filter(|_| !is_new) else { return false };
        if is_suffix(words) {
            last.push(' ');
            last.push_str(&words.join(" "));
            return true;
        }
        let is_shouted = last.split(' ').all(is_all_capitals);
        // A place, a paper: names of people have two words where the first has.
        let is_alone = part.gap != Gap::List
            && words.len() == 1
            && last.contains(' ')
            && words.iter().all(|word| is_cased(word));
        let is_label = words.len() > 1 && words.first().is_some_and(|word| word.ends_with(':'));
        part.gap == Gap::Dash
            || is_label
            || words.iter().all(|word| is_degree(word))
            || is_alone
            || !words.first().is_some_and(|word| is_capital(word))
            || (role::is_title(words) && !(is_shouted && words.iter().all(|word| is_all_capitals(word))))
    }

    fn add(&mut self, name: String) {
        let key = folded(&name);
        let is_known = self.names.iter().any(|known| folded(known) == key);
        if !is_known && self.site != Some(key.as_str()) && self.names.len() < MAX_NAMES {
            self.names.push(name);
        }
    }
}

/// The parts from the first name that is introduced, if a field of its own
/// begins with it. What stands before is a section, or leads to it: "This post
/// was" written by.
fn introduced(parts: &[Part]) -> &[Part] {
    let is_introduced = |part: &Part| {
        let is_field = match part.gap {
            Gap::Cut | Gap::Bar | Gap::Dash => true,
            // In scripts without capitals it may stand between names.
            Gap::List => part.words.iter().any(|word| is_cased(word)),
            _ => false,
        };
        part.is_by() && is_field && person::name(&part.words).is_some()
    };
    let first = parts.iter().position(is_introduced).unwrap_or(0);
    let is_named_before = parts.iter().take(first).any(Part::is_by);
    if is_named_before { parts } else { parts.get(first..).unwrap_or_default() }
}

/// Whether a part goes on with the title of a person: "Head of Oil" and Gas,
/// "Chief Officer", Lampworks. Behind a comma it is a name if it has a title itself.
fn continues(title: &[String], part: &Part, next: Option<&Part>) -> bool {
    let is_job = |word: &String| role::is_role_word(word) || role::is_body_word(word);
    let has_job = title.iter().any(is_job);
    let is_titled = || next.is_some_and(|next| next.gap == Gap::Comma && role::is_title(&next.words));
    match part.gap {
        Gap::Join if has_job => part.words.last().is_some_and(is_job) || !title.last().is_some_and(is_job),
        Gap::Join => part.words.last().is_some_and(is_job) && title.len() == 1,
        Gap::Comma => has_job && part.mark.is_none() && !is_titled(),
        _ => false,
    }
}

/// The names if all are written with the last name first.
fn inverted(parts: &[Part]) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = parts;
    while let Some((last, after)) = rest.split_first() {
        let (first, after) = after.split_first()?;
        let is_own = names.is_empty() || last.gap == Gap::List;
        if !is_own || first.gap != Gap::Comma || first.mark.is_some() || last.mark.is_some() {
            return None;
        }
        let ([last], [first, initials @ ..]) = (last.words.as_slice(), first.words.as_slice()) else {
            return None;
        };
        let is_initial = |word: &String| word.trim_end_matches('.').chars().count() == 1;
        if !is_single_name(last)
            || !(is_single_name(first) || is_initial(first))
            || !initials.iter().all(is_initial)
        {
            return None;
        }
        let given = std::iter::once(first).chain(initials).cloned().collect::<Vec<_>>().join(" ");
        names.push(format!("{given} {last}"));
        rest = after;
    }
    (!names.is_empty()).then_some(names)
}

/// Whether a word is one name of a person: a capital and small letters.
fn is_single_name(word: &str) -> bool {
    let is_small = |char: char| char.is_lowercase() || matches!(char, '-' | '\'' | '’');
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && word.chars().all(|char| char.is_uppercase() || is_small(char))
        && !is_role(word)
        && !is_degree(word)
}
