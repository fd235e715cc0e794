//! The figures of a page, and what they add up to.

use std::collections::HashMap;

use crate::excerpt::{Excerpts, Mistakes};
use crate::words::{squeezed, words};

/// Figures of one page, or the sums of those of many.
pub(crate) trait Figures: Default {
    /// What they are.
    const TITLE: &'static str;
    /// The heads of the columns of [`row`](Figures::row).
    const COLUMNS: &'static str;

    /// Adds the figures of other pages.
    fn add(&mut self, other: &Self);

    /// The figures of so many pages, as a row of a table.
    fn row(&self, pages: usize) -> String;

    /// The figures of a single page, in words.
    fn summary(&self) -> String;

    /// How bad a single page is. Zero has no mistake.
    fn badness(&self) -> f64;

    /// What puts so many pages high in a table; nothing keeps them out of it.
    fn rank(&self, pages: usize) -> usize;
}

/// How the words of a text agree with those of the gold text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Words {
    text_len: usize,
    gold_len: usize,
    precision: f64,
    recall: f64,
    f1: f64,
}

impl Words {
    /// Compares the words, without their order but each as often as it stands
    /// there. If one text has none, all depends on whether the other has any.
    pub(crate) fn new(text: &str, gold: &str) -> Self {
        let (text, gold) = (text.to_lowercase(), gold.to_lowercase());
        let mut left: HashMap<&str, usize> = HashMap::new();
        let mut gold_len = 0_usize;
        for word in words(&gold).filter_map(|place| gold.get(place)) {
            *left.entry(word).or_default() += 1;
            gold_len += 1;
        }
        let (mut text_len, mut common) = (0_usize, 0_usize);
        for word in words(&text).filter_map(|place| text.get(place)) {
            text_len += 1;
            if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
                *count -= 1;
                common += 1;
            }
        }
        if text_len == 0 || gold_len == 0 {
            let same = f64::from(u8::from(text_len == gold_len));
            return Words { text_len, gold_len, precision: same, recall: same, f1: same };
        }
        let (precision, recall) = (ratio(common, text_len), ratio(common, gold_len));
        let f1 = if common > 0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        Words { text_len, gold_len, precision, recall, f1 }
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> f64 {
        self.f1
    }
}

impl Figures for Words {
    const TITLE: &'static str = "Words of the text, mean over pages";
    const COLUMNS: &'static str = "      P       R      F1";

    fn add(&mut self, other: &Self) {
        self.text_len += other.text_len;
        self.gold_len += other.gold_len;
        self.precision += other.precision;
        self.recall += other.recall;
        self.f1 += other.f1;
    }

    fn row(&self, pages: usize) -> String {
        let [p, r, f1] = [self.precision, self.recall, self.f1].map(|sum| sum / pages as f64);
        format!("{p:7.4} {r:7.4} {f1:7.4}")
    }

    fn summary(&self) -> String {
        let Words { text_len, gold_len, precision, recall, f1 } = *self;
        format!("P {precision:.4}  R {recall:.4}  F1 {f1:.4}  ({text_len} words, gold has {gold_len})")
    }

    fn badness(&self) -> f64 {
        1.0 - self.f1
    }

    fn rank(&self, pages: usize) -> usize {
        pages
    }
}

/// Which snippets stand in a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Snippets {
    found: usize,
    lost: usize,
    leaked: usize,
}

impl Snippets {
    /// Looks for snippets that must and must not appear.
    pub(crate) fn new(text: &str, with: &[String], without: &[String]) -> (Self, Mistakes) {
        let text = squeezed(text);
        let lost = select(with, |snippet| !text.contains(&squeezed(snippet)));
        let leaked = select(without, |snippet| text.contains(&squeezed(snippet)));
        let figures = Snippets { found: with.len() - lost.len(), lost: lost.len(), leaked: leaked.len() };
        (figures, mistakes(&lost, &leaked))
    }
}

impl Figures for Snippets {
    const TITLE: &'static str = "Snippets that must and must not appear, of all pages together";
    const COLUMNS: &'static str = " found    lost  leaked       P       R      F1";

    fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.lost += other.lost;
        self.leaked += other.leaked;
    }

    fn row(&self, _: usize) -> String {
        let Snippets { found, lost, leaked } = *self;
        let p = ratio(found, found + leaked);
        let r = ratio(found, found + lost);
        let f1 = ratio(2 * found, 2 * found + lost + leaked);
        format!("{found:6} {lost:7} {leaked:7} {p:7.4} {r:7.4} {f1:7.4}")
    }

    fn summary(&self) -> String {
        format!("found {}  lost {}  leaked {}", self.found, self.lost, self.leaked)
    }

    fn badness(&self) -> f64 {
        (self.lost + self.leaked) as f64
    }

    fn rank(&self, pages: usize) -> usize {
        pages
    }
}

/// How an article came out of a page that has a widget in it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Passages {
    keep: usize,
    lost: usize,
    drop: usize,
    leaked: usize,
}

impl Passages {
    /// Looks for the passages of the article, and, in any case of letters, for
    /// the strings of the widget.
    pub(crate) fn new(text: &str, keep: &[String], drop: &[String]) -> (Self, Mistakes) {
        let text = squeezed(text);
        let folded = text.to_lowercase();
        let lost = select(keep, |passage| !text.contains(&squeezed(passage)));
        let leaked = select(drop, |string| folded.contains(&squeezed(string).to_lowercase()));
        let (keep, drop) = (keep.len(), drop.len());
        let figures = Passages { keep, lost: lost.len(), drop, leaked: leaked.len() };
        (figures, mistakes(&lost, &leaked))
    }
}

impl Figures for Passages {
    const TITLE: &'static str = "Strings of widgets that leaked, passages of articles that were lost";
    const COLUMNS: &'static str = "leaked      of       %    lost      of       %";

    fn add(&mut self, other: &Self) {
        self.keep += other.keep;
        self.lost += other.lost;
        self.drop += other.drop;
        self.leaked += other.leaked;
    }

    fn row(&self, _: usize) -> String {
        let Passages { keep, lost, drop, leaked } = *self;
        let percent = |part, whole| 100.0 * part as f64 / usize::max(1, whole) as f64;
        let (leaks, losses) = (percent(leaked, drop), percent(lost, keep));
        format!("{leaked:6} {drop:7} {leaks:7.2} {lost:7} {keep:7} {losses:7.2}")
    }

    fn summary(&self) -> String {
        format!("leaked {} of {}  lost {} of {}", self.leaked, self.drop, self.lost, self.keep)
    }

    fn badness(&self) -> f64 {
        (self.lost + self.leaked) as f64
    }

    // There are hundreds of designs, of which most do no harm.
    fn rank(&self, _: usize) -> usize {
        self.lost + self.leaked
    }
}

/// A part of a whole that may be nothing.
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / usize::max(1, whole) as f64
}

fn select(items: &[String], is_wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    items.iter().map(String::as_str).filter(|item| is_wanted(item)).collect()
}

fn mistakes(lost: &[&str], leaked: &[&str]) -> Mistakes {
    Mistakes { lost: Excerpts::of(lost), leaked: Excerpts::of(leaked) }
}
