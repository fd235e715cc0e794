//! How many pages are decoded exactly, by condition and encoding.

#![expect(clippy::print_stdout, reason = "figures are for people")]

use std::collections::BTreeMap;
use std::fmt::Write;

use dehusk::Extractor;

use crate::languages::{self, Language, UNICODE};
use crate::page::{self, Page};
use crate::texts::{self, Article};

/// A way in which pages declare what they are in.
struct Condition {
    name: &'static str,
    /// What is declared, in order: `TRUE`, or a label.
    declared: &'static [&'static str],
    lang: bool,
    /// Whether the caller tells the address of the page.
    url: bool,
    /// Whether the caller tells the encoding.
    label: bool,
    damage: Damage,
    /// The share of the pages of the tests' own articles to be decoded exactly: of whole ones,
    /// and of their beginnings.
    floors: [f64; 2],
}

#[derive(Debug, Clone, Copy)]
enum Damage {
    None,
    /// The page ends within a character.
    Cut,
    /// A byte is missing in the middle.
    Lost,
}

/// Stands for the encoding that the page is in.
const TRUE: &str = "";

/// One that says nothing, and is overwritten by each condition.
const PLAIN: Condition = Condition {
    name: "",
    declared: &[],
    lang: false,
    url: false,
    label: false,
    damage: Damage::None,
    floors: [1.0, 1.0],
};

const CONDITIONS: [Condition; 18] = [
    Condition { name: "declared", declared: &[TRUE], ..PLAIN },
    Condition { name: "told by the caller, declared UTF-8", declared: &["utf-8"], label: true, ..PLAIN },
    Condition { name: "undeclared, with language", lang: true, ..PLAIN },
    Condition { name: "undeclared, with address", url: true, ..PLAIN },
    Condition { name: "undeclared", floors: [1.0, 0.99], ..PLAIN },
    Condition { name: "declared UTF-8, with language", declared: &["utf-8"], lang: true, ..PLAIN },
    Condition { name: "declared UTF-8", declared: &["utf-8"], floors: [1.0, 0.98], ..PLAIN },
    Condition { name: "declared ISO-8859-1", declared: &["iso-8859-1"], ..PLAIN },
    Condition { name: "declared Shift_JIS (UTF-8)", declared: &["shift_jis"], ..PLAIN },
    Condition { name: "declared, then UTF-8", declared: &[TRUE, "utf-8"], ..PLAIN },
    Condition { name: "declared UTF-8 first", declared: &["utf-8", TRUE], ..PLAIN },
    Condition {
        name: "declared, then ISO-8859-1",
        declared: &[TRUE, "iso-8859-1"],
        floors: [0.98, 1.0],
        ..PLAIN
    },
    Condition {
        name: "declared ISO-8859-1 first",
        declared: &["iso-8859-1", TRUE],
        floors: [0.97, 0.99],
        ..PLAIN
    },
    Condition { name: "declared, a byte lost", declared: &[TRUE], damage: Damage::Lost, ..PLAIN },
    Condition { name: "undeclared, a byte lost", damage: Damage::Lost, floors: [1.0, 0.93], ..PLAIN },
    Condition { name: "undeclared, cut off", damage: Damage::Cut, ..PLAIN },
    Condition { name: "declared, then windows-1251", declared: &[TRUE, "windows-1251"], ..PLAIN },
    Condition { name: "declared windows-1251 first", declared: &["windows-1251", TRUE], ..PLAIN },
];

/// Fewer bytes than this tell nothing if one of them is damaged.
const MIN_BEYOND_ASCII: usize = 16;

/// Of all pages, and of the host articles under each condition.
const FLOOR: f64 = 0.99;

/// Encodings of Latin letters, for which ISO-8859-1 may be true.
const LATIN: [&str; 13] = [
    "windows-1250", "windows-1252", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2",
    "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
];

impl Condition {
    /// Whether the bytes of a page in this encoding tell it under this condition.
    fn can_be_known(&self, label: &str, language: &Language) -> bool {
        let is_unicode = UNICODE.contains(&label);
        let is_rare = language.rare.contains(&label);
        let is_told = self.label || self.declared.contains(&TRUE);
        let is_true = |declared: &&str| page::encoding(declared) == page::encoding(label);
        if self.declared.iter().filter(|declared| **declared != TRUE).any(is_true) {
            return false;
        }
        // What comes behind a byte lost of UTF-16 is shifted, and no text.
        if matches!(self.damage, Damage::Lost) && label.starts_with("utf-16") {
            return false;
        }
        match self.declared {
            ["shift_jis"] => label == "utf-8",
            ["iso-8859-1"] => !is_rare && (is_unicode || !LATIN.contains(&label)),
            _ => is_told || !is_rare,
        }
    }

    fn declarations(&self, label: &str) -> String {
        let metas = self.declared.iter().enumerate().map(|(place, declared)| {
            let label = if *declared == TRUE { label } else { declared };
            if place == 0 {
                format!("<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">\n")
            } else {
                format!("<meta charset=\"{label}\">\n")
            }
        });
        metas.collect()
    }

    /// Whether the page of this article is decoded exactly. None if its bytes do not tell.
    fn check(&self, article: &Article, label: &str, language: &Language) -> Option<bool> {
        let lang = self.lang.then_some(language.tag);
        let html = page::html(&page::typed(article, label), lang, &self.declarations(label));
        let mut page = Page::new(&html, page::encoding(label));
        let beyond_ascii = page.bytes.iter().filter(|byte| !byte.is_ascii()).count();
        match self.damage {
            Damage::None => {}
            // One of few: the others tell no encoding.
            _ if beyond_ascii < MIN_BEYOND_ASCII => return None,
            Damage::Cut => page.cut_off(),
            Damage::Lost => page.lose_a_byte(),
        }
        let mut extractor = Extractor::new();
        if self.url {
            extractor = extractor.with_url(&format!("http://www.example.{}/2009/", language.tld)).unwrap();
        }
        if self.label {
            extractor = extractor.with_encoding(label).unwrap();
        }
        let (text, found) = extractor.decode(&page.bytes);
        if text != page.text {
            println!("{}: {} in {label}, decoded as {found}", self.name, language.tag);
        }
        Some(text == page.text)
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    pages: usize,
    exact: usize,
}

impl Count {
    fn add(&mut self, is_exact: bool) {
        self.pages += 1;
        self.exact += usize::from(is_exact);
    }

    fn share(self) -> f64 {
        self.exact as f64 / self.pages as f64
    }

    fn show(count: Option<&Count>) -> String {
        count.map_or_else(
            || "–".to_owned(),
            |count| format!("{:.1}% of {}", 100.0 * count.share(), count.pages),
        )
    }
}

/// By number of condition and label.
type Table = BTreeMap<(usize, &'static str), Count>;

/// The figures for the pages of these articles.
fn measure(articles: &[Article]) -> Table {
    let mut table = Table::new();
    for article in articles {
        let language = languages::find(&article.lang);
        for (number, condition) in CONDITIONS.iter().enumerate() {
            let labels = language.encodings.iter().chain(language.rare).chain(&UNICODE);
            for &label in labels.filter(|label| condition.can_be_known(label, language)) {
                if let Some(is_exact) = condition.check(article, label, language) {
                    table.entry((number, label)).or_default().add(is_exact);
                }
            }
        }
    }
    table
}

fn sum(table: &Table, is_meant: impl Fn(usize, &str) -> bool) -> Count {
    let meant = table.iter().filter(|((number, label), _)| is_meant(*number, label));
    meant.fold(Count::default(), |all, (_, count)| Count {
        pages: all.pages + count.pages,
        exact: all.exact + count.exact,
    })
}

/// One table with the conditions as rows, and one with what each encoding has in them.
fn show(title: &str, tables: &[Table; 2]) -> String {
    let mut out = format!("\n{title}\n{:38}{:>18}{:>18}\n", "", "whole articles", "beginnings");
    let mut row = |name: &str, is_meant: &dyn Fn(usize, &str) -> bool| {
        let [whole, beginning] = tables.each_ref().map(|table| Count::show(Some(&sum(table, is_meant))));
        writeln!(out, "{name:38}{whole:>18}{beginning:>18}").unwrap();
    };
    for (number, condition) in CONDITIONS.iter().enumerate() {
        row(condition.name, &|other, _| other == number);
    }
    row("all", &|_, _| true);
    let mut labels: Vec<_> = tables[0].keys().map(|(_, label)| *label).collect();
    labels.sort_unstable();
    labels.dedup();
    for label in labels {
        row(&format!("  {label}"), &|_, other| other == label);
    }
    out
}

/// All figures that are below their floors.
fn missed(tables: &[Table; 2], floors: fn(&Condition) -> [f64; 2]) -> Vec<String> {
    let mut missed = Vec::new();
    for (number, condition) in CONDITIONS.iter().enumerate() {
        for (table, floor) in tables.iter().zip(floors(condition)) {
            let share = sum(table, |other, _| other == number).share();
            if share < floor {
                missed.push(format!("{}: {share:.4} is below {floor}", condition.name));
            }
        }
    }
    let [whole, beginnings] = tables.each_ref().map(|table| sum(table, |_, _| true));
    let all = Count { pages: whole.pages + beginnings.pages, exact: whole.exact + beginnings.exact };
    if all.share() < FLOOR {
        missed.push(format!("all: {:.4} is below {FLOOR}", all.share()));
    }
    missed
}

fn run(title: &str, articles: &[Article], floors: fn(&Condition) -> [f64; 2]) {
    let beginnings: Vec<_> = articles.iter().map(Article::beginning).collect();
    let tables = [measure(articles), measure(&beginnings)];
    println!("{}", show(title, &tables));
    assert_eq!(missed(&tables, floors), [""; 0]);
}

#[test]
fn figures_of_own_articles() {
    run("Pages of the articles of the tests, decoded exactly", &texts::own(), |condition| condition.floors);
}

#[test]
fn figures_of_hosts() {
    match texts::shared() {
        Some(articles) => run("Pages of the host articles, decoded exactly", &articles, |_| [FLOOR; 2]),
        None => println!("no data sets beside the project: pages of the host articles not measured"),
    }
}
