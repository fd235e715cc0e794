//! A book: paragraphs that read like prose, no two alike, as many as are asked for.

/// Nouns, verbs and the rest, put together by [`Dice`].
const NOUNS: &[&str] = &[
    "bridge", "harbour", "teacher", "winter", "letter", "river", "captain", "garden", "window", "orchard",
    "market", "sister", "station", "kitchen", "lantern", "journey", "doctor", "village", "machine", "meadow",
    "library", "carriage", "evening", "stranger", "mountain", "promise", "neighbour", "ferry", "question",
    "staircase",
];
const QUALITIES: &[&str] = &[
    "old", "quiet", "narrow", "patient", "distant", "wooden", "unfinished", "tired", "familiar", "crowded",
    "pale", "careful", "sudden", "forgotten", "northern", "cheerful", "empty", "heavy", "honest", "restless",
];
const DEEDS: &[&str] = &[
    "waited for", "remembered", "turned towards", "had never seen", "spoke of", "left behind",
    "looked after", "paid for", "dreamed of", "listened to", "walked around", "could not forget",
    "wrote about", "believed in", "argued over", "laughed at", "came back to", "kept away from",
    "was proud of", "searched for",
];
const OPENINGS: &[&str] = &[
    "In the morning", "Years later", "Nobody knew why, but", "As far as anyone could tell", "After the rain",
    "On the other side of the road", "Before the war", "When the lamps were lit", "That summer",
    "According to the old people", "Without a word", "For a long time",
];
const LINKS: &[&str] =
    &["and", "but", "while", "because", "although", "so that", "long before", "as if", "until", "since"];

/// Draws that are the same each time (a linear congruential generator; Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len());
        words.get(place).copied().unwrap_or_default()
    }

    fn clause(&mut self) -> String {
        let [one, other] = [self.of(NOUNS), self.of(NOUNS)];
        format!("the {} {one} {} the {} {other}", self.of(QUALITIES), self.of(DEEDS), self.of(QUALITIES))
    }

    fn sentence(&mut self) -> String {
        match self.below(3) {
            0 => format!("{}, {}.", self.of(OPENINGS), self.clause()),
            1 => format!("{}, {}, {} {}.", self.of(OPENINGS), self.clause(), self.of(LINKS), self.clause()),
            _ => format!("It is said that {}, {} {}.", self.clause(), self.of(LINKS), self.clause()),
        }
    }
}

/// So many paragraphs of one to five sentences.
pub(super) fn paragraphs(count: usize) -> impl Iterator<Item = String> {
    let mut dice = Dice(1871);
    (0..count).map(move |_| {
        let sentences: Vec<String> = (0..1 + dice.below(5)).map(|_| dice.sentence()).collect();
        sentences.join(" ")
    })
}

/// The paragraphs in elements, and before each so many of them the heading of a chapter.
pub(super) fn chapters(count: usize, of: usize) -> String {
    let chapter = |number: usize| match number % of {
        0 => format!("<h2>Chapter {}</h2>\n", number / of + 1),
        _ => String::new(),
    };
    paragraphs(count)
        .enumerate()
        .map(|(number, text)| format!("{}<p>{text}</p>\n", chapter(number)))
        .collect()
}
