//! The words of bylines, one row a language.

mod eastern;
mod elsewhere;
mod germanic;
mod romance;

use once_cell::sync::Lazy;

use crate::hash::{WordMap, WordSet};

/// What bylines of a language say, in lower case. A phrase that ends in a
/// colon counts only with one.
pub(super) struct Language {
    /// BCP 47.
    #[cfg_attr(not(test), expect(dead_code, reason = "names the row"))]
    pub(super) code: &'static str,
    /// What introduces authors.
    pub(super) by: &'static [&'static str],
    /// Introductions that begin names and sentences as often: they count only
    /// before a name of several words.
    pub(super) faint: &'static [&'static str],
    /// Introductions that stand before a name without a space.
    pub(super) glued: &'static [&'static str],
    /// What follows the name of an author.
    pub(super) after: &'static [&'static str],
    /// The words between names.
    pub(super) joins: &'static [&'static str],
    /// Prepositions of what follows a name: the place, the date, the employer.
    pub(super) ends: &'static [&'static str],
    /// Words for people: job titles, and accounts without a name.
    pub(super) roles: &'static [&'static str],
    /// Words for groups of people, and job titles that are as often a part of
    /// their names: with a proper name they are an author.
    pub(super) bodies: &'static [&'static str],
    /// What introduces people who are no authors.
    pub(super) credits: &'static [&'static str],
    /// Labels of what is no person.
    pub(super) noise: &'static [&'static str],
    /// What follows an introduction in a phrase of another meaning.
    pub(super) traps: &'static [&'static str],
}

const NOTHING: Language = Language {
    code: "",
    by: &[],
    faint: &[],
    glued: &[],
    after: &[],
    joins: &[],
    ends: &[],
    roles: &[],
    bodies: &[],
    credits: &[],
    noise: &[],
    traps: &[],
};

/// All rows.
pub(super) fn languages() -> impl Iterator<Item = &'static Language> {
    [germanic::LANGUAGES, romance::LANGUAGES, eastern::LANGUAGES, elsewhere::LANGUAGES].into_iter().flatten()
}

/// What a phrase says of the words behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// They are authors.
    Author(Strength),
    /// They are people, but no authors.
    Credit,
    /// They are no people.
    Noise,
}

/// How surely a phrase is an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// Only before a name of several words.
    Faint,
    /// Only where a part of the line begins, and a headline may well begin so:
    /// "Author", without a colon.
    Title,
    /// Only where a part of the line begins.
    Weak,
    /// Anywhere, before a name with a capital: a label with a colon.
    Label,
    /// Anywhere, before any name.
    Strong,
}

/// A phrase has no more words.
pub(super) const MAX_PHRASE_WORDS: usize = 5;

/// The mark of a phrase in lower case, its words parted by single spaces.
pub(super) fn mark(phrase: &str) -> Option<Mark> {
    let bare = phrase.trim_end_matches(':');
    let found = MARKS.get(phrase).or_else(|| MARKS.get(bare)).copied()?;
    let is_label =
        bare.len() < phrase.len() && matches!(found, Mark::Author(Strength::Weak | Strength::Title));
    Some(if is_label { Mark::Author(Strength::Label) } else { found })
}

static MARKS: Lazy<WordMap<&str, Mark>> = Lazy::new(|| {
    let mut marks = WordMap::default();
    // An introduction of authors in one language may be another word elsewhere.
    for row in languages() {
        marks.extend(row.faint.iter().map(|&phrase| (phrase, Mark::Author(Strength::Faint))));
        marks.extend(row.noise.iter().map(|&phrase| (phrase, Mark::Noise)));
    }
    for row in languages() {
        marks.extend(row.credits.iter().map(|&phrase| (phrase, Mark::Credit)));
    }
    for row in languages() {
        marks.extend(row.by.iter().map(|&phrase| (phrase, Mark::Author(strength(phrase)))));
    }
    marks
});

/// Whether a phrase may begin with a word in lower case. Most words begin none.
pub(super) fn begins_phrase(word: &str) -> bool {
    FIRST_WORDS.contains(word.trim_end_matches(':'))
}

static FIRST_WORDS: Words = Lazy::new(|| {
    let words = MARKS.keys().filter_map(|phrase| phrase.split(' ').next());
    words.map(|word| word.trim_end_matches(':')).collect()
});

fn strength(phrase: &str) -> Strength {
    match () {
        () if phrase.contains(' ') => Strength::Strong,
        () if phrase.ends_with(':') => Strength::Label,
        () if ROLES.contains(phrase) => Strength::Title,
        () => Strength::Weak,
    }
}

/// A set of words of all languages.
pub(super) type Words = Lazy<WordSet<&'static str>>;

fn all(column: fn(&'static Language) -> &'static [&'static str]) -> WordSet<&'static str> {
    languages().flat_map(column).copied().collect()
}

pub(super) static AFTER: Words = Lazy::new(|| all(|row| row.after));
pub(super) static JOINS: Words = Lazy::new(|| all(|row| row.joins));
pub(super) static ENDS: Words = Lazy::new(|| all(|row| row.ends));
pub(super) static ROLES: Words = Lazy::new(|| all(|row| row.roles));
pub(super) static BODIES: Words = Lazy::new(|| all(|row| row.bodies));
pub(super) static TRAPS: Words = Lazy::new(|| all(|row| row.traps));

/// News agencies that are written in lower case.
const AGENCIES: &[&str] = &[
    "dpa", "afp", "ap", "sid", "epd", "kna", "apa", "sda", "rtr", "anp", "belga", "ntb", "efe", "ansa",
    "pap", "lusa", "tass",
];

/// Whether a word is a news agency, which goes on with the work of people.
pub(super) fn is_agency(word: &str) -> bool {
    AGENCIES.contains(&word)
}

/// Words of Arabic that begin with the letter for "and" themselves.
const WAW: &[&str] = &[
    "وليد", "وائل", "وسام", "وسيم", "وداد", "وجدي", "وجيه", "وفاء", "وفيق", "وهيب", "وهبة", "وهبي", "وحيد",
    "وحيدة", "ورد", "وردة", "وديع", "وصفي", "وضاح", "ولاء", "ولي", "والي", "واصف", "وعد", "وئام", "وجدان",
    "وكالة", "وكالات", "وزير", "وزارة", "ودود", "وهاب", "وادي", "وثائق", "وحدة", "وكيل",
];

/// The word behind an attached "and" of Arabic: "ليلى المنصور وكريم الزيات". Few people
/// have a first name with the article, and many institutes are of "this and the other".
/// Persian, which has letters of its own, writes it apart.
pub(super) fn attached(word: &str) -> Option<&str> {
    let rest = word.strip_prefix('و')?;
    let is_arabic =
        |char: char| matches!(char, '\u{621}'..='\u{652}') && !matches!(char, '\u{63b}'..='\u{63f}');
    let is_name = rest.chars().count() >= 3 && rest.chars().all(is_arabic) && !rest.starts_with("ال");
    (is_name && !WAW.contains(&word)).then_some(rest)
}

/// The introduction that a text begins with, if more follows without a space.
pub(super) fn glued(text: &str) -> Option<&'static str> {
    let is_glued = |phrase: &&&str| text.len() > phrase.len() && text.starts_with(**phrase);
    languages().flat_map(|row| row.glued).find(is_glued).copied()
}
