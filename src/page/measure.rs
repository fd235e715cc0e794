//! Figures of a text that hold for any language.

/// A character of Chinese or Japanese counts for half a word: these languages
/// put some two characters into a word and no space after it.
const WORDS_PER_IDEOGRAPH: f32 = 0.5;
/// A letter of Thai, Lao, Khmer or Burmese: five or so make a word, and no
/// space follows it either.
const WORDS_PER_UNSPACED_LETTER: f32 = 0.2;

/// From this many words on, text with little of it in links reads like prose.
const PROSE_WORDS: f32 = 12.0;
const PROSE_LINK_DENSITY: f32 = 0.35;

/// How the text of a block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Ending {
    /// A letter, a digit, or anything else.
    #[default]
    Open,
    /// A full stop or its like, behind it perhaps a quote or a bracket.
    Sentence,
    /// A colon.
    Colon,
    /// An ellipsis: where teasers are cut off.
    Ellipsis,
}

/// From this share of linked words on, a block is a link.
const LINK_DENSITY: f32 = 0.8;

/// Figures of a block's text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measure {
    /// Words, in any script; fractions where a script has no spaces.
    pub(crate) words: f32,
    /// Words inside links.
    pub(crate) link_words: f32,
    /// Words inside emphasis.
    pub(crate) emphasis_words: f32,
    /// Ends of sentences: marks like a full stop with a gap behind.
    pub(crate) sentences: u32,
    /// Commas of all scripts.
    pub(crate) commas: u32,
    /// Letters and digits.
    pub(crate) letters: u32,
    /// Digits.
    pub(crate) digits: u32,
    /// Letters in upper case.
    pub(crate) uppercase: u32,
    /// Separators of menus and lines of facts: `|`, `•`, `›` and the like.
    pub(crate) separators: u32,
    /// Signs of currencies.
    pub(crate) currencies: u32,
    /// Signs that are none of the above: mathematics, brackets of code, emoji.
    pub(crate) marks: u32,
    /// How it ends.
    pub(crate) ending: Ending,
}

impl Measure {
    /// The part of the words that is linked, 0 to 1.
    pub(crate) fn link_density(&self) -> f32 {
        share(self.link_words, self.words)
    }

    /// Whether it reads like prose rather than like labels or links.
    pub(crate) fn is_prose(&self) -> bool {
        self.words >= PROSE_WORDS && self.sentences > 0 && self.link_density() < PROSE_LINK_DENSITY
    }

    /// Whether it is a link and little else.
    pub(crate) fn is_link(&self) -> bool {
        self.link_density() > LINK_DENSITY
    }

    /// Takes in one run of the block's text.
    pub(super) fn add(&mut self, text: &str, is_link: bool, is_emphasis: bool) {
        let before = self.words;
        self.scan(text);
        let words = self.words - before;
        if is_link {
            self.link_words += words;
        }
        if is_emphasis {
            self.emphasis_words += words;
        }
    }

    fn scan(&mut self, text: &str) {
        let mut in_word = false;
        let mut after_stop = false;
        let mut rest = text;
        loop {
            if in_word {
                // Most of a text goes on with a word.
                let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
                self.letters += letters as u32;
                rest = rest.get(letters..).unwrap_or_default();
            }
            let mut chars = rest.chars();
            let Some(c) = chars.next() else { break };
            rest = chars.as_str();
            let unit = match Unit::of(c) {
                // The apostrophe of "it's" is also a closing quote.
                Unit::Closing if in_word && matches!(c, '\'' | '’') => Unit::Joiner,
                unit => unit,
            };
            if after_stop && !matches!(unit, Unit::Letter | Unit::Digit | Unit::Closing | Unit::Stop) {
                self.sentences += 1;
            }
            after_stop = unit == Unit::Stop || (after_stop && unit == Unit::Closing);
            match unit {
                Unit::Letter | Unit::Digit => {
                    self.letters += 1;
                    self.digits += u32::from(unit == Unit::Digit);
                    self.uppercase += u32::from(c.is_uppercase());
                    self.words += f32::from(u8::from(!in_word));
                }
                Unit::Ideograph => {
                    self.letters += 1;
                    self.words += WORDS_PER_IDEOGRAPH;
                }
                Unit::Unspaced => {
                    self.letters += 1;
                    self.words += WORDS_PER_UNSPACED_LETTER;
                }
                // Needs no gap behind it.
                Unit::WideStop => self.sentences += 1,
                Unit::Comma => self.commas += 1,
                Unit::Separator => self.separators += 1,
                Unit::Currency => self.currencies += 1,
                Unit::Mark => self.marks += 1,
                Unit::Stop | Unit::Closing | Unit::Joiner | Unit::Space => {}
            }
            in_word = matches!(unit, Unit::Letter | Unit::Digit) || (in_word && unit == Unit::Joiner);
        }
        self.sentences += u32::from(after_stop);
    }

    /// Takes in how the block ends, once all of it is known.
    pub(super) fn close(&mut self, text: &str) {
        self.ending = ending(text);
        // A stop at the end of one run and the gap at the start of the next
        // count twice; no block has more sentences than words.
        self.sentences = self.sentences.min(self.words as u32 + 1);
    }
}

/// Words of a text, as [`Measure::words`] counts them.
pub(crate) fn word_units(text: &str) -> f32 {
    let mut measure = Measure::default();
    measure.scan(text);
    measure.words
}

/// `part` of `whole`, 0 where there is no whole.
fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
}

fn ending(text: &str) -> Ending {
    if text.ends_with('…') || text.ends_with("...") || text.ends_with("[…]") || text.ends_with("[...]") {
        return Ending::Ellipsis;
    }
    for c in text.chars().rev().take(4) {
        match Unit::of(c) {
            Unit::Stop | Unit::WideStop => return Ending::Sentence,
            Unit::Closing | Unit::Space => {}
            _ if c == ':' || c == '：' => return Ending::Colon,
            _ => return Ending::Open,
        }
    }
    Ending::Open
}

/// What a character does in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Letter,
    Digit,
    Ideograph,
    Unspaced,
    Stop,
    WideStop,
    Closing,
    Comma,
    Separator,
    Joiner,
    Currency,
    Space,
    Mark,
}

impl Unit {
    fn of(c: char) -> Unit {
        match c {
            'a'..='z' | 'A'..='Z' => Unit::Letter,
            // Latin, Cyrillic, Arabic and Devanagari, without asking the tables of Unicode.
            '\u{00C0}'..='\u{00D6}'
            | '\u{00D8}'..='\u{00F6}'
            | '\u{00F8}'..='\u{02C1}'
            | '\u{0400}'..='\u{0481}'
            | '\u{048A}'..='\u{052F}'
            | '\u{0620}'..='\u{0657}'
            | '\u{0904}'..='\u{093B}' => Unit::Letter,
            '0'..='9' => Unit::Digit,
            ' ' | '\n' | '\t' => Unit::Space,
            // Marks of the Latin, Arabic, Devanagari, Armenian, Ethiopic and
            // other scripts.
            '.' | '!' | '?' | '…' | '\u{061F}' | '\u{06D4}' | '\u{0964}' | '\u{0965}' | '\u{0589}'
            | '\u{1362}' | '\u{037E}' => Unit::Stop,
            '。' | '！' | '？' | '．' | '｡' => Unit::WideStop,
            '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '」' | '』' | '）' | '›' | '“' => {
                Unit::Closing
            }
            ',' | '，' | '、' | '\u{060C}' | '\u{055D}' | ';' | '；' | '\u{061B}' => Unit::Comma,
            '|' | '•' | '·' | '→' | '←' | '▶' | '►' | '↑' | '✓' | '★' | '☆' => {
                Unit::Separator
            }
            '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' => Unit::Currency,
            '-' | '_' | '\u{00AD}' | '@' | '/' | '&' | '+' | '#' => Unit::Joiner,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => Unit::Unspaced,
            '\u{3041}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Unit::Ideograph,
            _ if c.is_alphabetic() => Unit::Letter,
            _ if c.is_numeric() => Unit::Digit,
            _ if c.is_whitespace() => Unit::Space,
            _ => Unit::Mark,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str) -> Measure {
        let mut measure = Measure::default();
        measure.add(text, false, false);
        measure.close(text);
        measure
    }

    #[test]
    fn words_of_scripts_with_and_without_spaces() {
        for (text, least, most) in [
            ("It's a well-known fact, isn't it?", 6.0, 8.0),
            ("今日は天気がいいから散歩しましょう。", 7.0, 10.0),
            ("วันนี้อากาศดีมากเราไปเดินเล่นกันเถอะ", 5.0, 9.0),
            ("오늘은 날씨가 좋습니다", 3.0, 3.0),
            ("الطقس جميل اليوم", 3.0, 3.0),
            ("", 0.0, 0.0),
        ] {
            let words = measure(text).words;
            assert!((least..=most).contains(&words), "{text}: {words}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        let letters = ('\u{00C0}'..'\u{0E00}').filter(|&c| Unit::of(c) == Unit::Letter);
        assert_eq!(letters.filter(|c| !c.is_alphabetic()).collect::<String>(), "");
    }

    #[test]
    fn sentences_of_all_scripts() {
        for (text, sentences) in [
            ("One. Two! Three?", 3),
            ("He paid 3.50 for it.", 1),
            ("“Really?” he asked. “Yes.”", 3),
            ("これは文です。これも文です。", 2),
            ("यह एक वाक्य है। यह दूसरा है।", 2),
            ("ما هذا؟ هذا كتاب.", 2),
            ("no sentence here", 0),
        ] {
            assert_eq!(measure(text).sentences, sentences, "{text}");
        }
    }

    #[test]
    fn endings() {
        assert_eq!(ending("He said “no.”"), Ending::Sentence);
        assert_eq!(ending("Read more…"), Ending::Ellipsis);
        assert_eq!(ending("注意："), Ending::Colon);
        assert_eq!(ending("終わった。」"), Ending::Sentence);
        assert_eq!(ending("Home"), Ending::Open);
    }
}
