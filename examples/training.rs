//! What the training of the model needs of the library: rows of features with
//! their labels, pooled columns for given first scores, and the text that given
//! scores select. `training/train.py` calls it.
//!
//! ```text
//! training stages                                  for each: name, fingerprint, columns
//! training floor                                   the first score below which there is no second
//! training rows    PAGES.jsonl FOLDER              local.f32 page.f32 label.f32 human.u8 words.f32 blocks.u32
//! training pooled  PAGES.jsonl FIRST KINDS OUT     the pooled columns, from first scores
//! training outcome PAGES.jsonl SCORES KINDS OUT    one line a page: its text, and the row of the outcome
//! training blocks  PAGE.html                       what is known of each block, for people
//! training titles  PAGES.jsonl OUT                 one line a page: what may be its headline, and the rows
//! training claims  PAGE.html…                      what each source says of each field, for people
//! ```
//!
//! A line of PAGES is `{"path", "gold": [text, …], "need", "with", "without"}`:
//! a block is content if at least `need` of the gold texts cover it, or if it
//! holds a snippet of `with`, and never if it holds one of `without` or is a block
//! of `never`, sources of HTML that were put into the page; these labels are
//! certain, and marked so. Numbers are little-endian, pages and blocks
//! in order.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use dehusk::training::{self, Sample};
use rayon::prelude::*;
use serde_json::Value;

/// Pages that are worked on at a time, which bounds the memory.
const CHUNK: usize = 64;

/// A block is covered by a text if so many words in a row of it, each time, are
/// found there.
const SHINGLE: usize = 4;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["stages"] => stages(),
        ["floor"] => floor(),
        ["rows", pages, folder] => rows(pages, Path::new(folder)),
        ["pooled", pages, first, kinds, out] => pooled(pages, first, kinds, out),
        ["outcome", pages, scores, kinds, out] => outcome(pages, scores, kinds, out),
        ["blocks", page] => blocks(page),
        ["titles", pages, out] => titles(pages, out),
        ["claims", pages @ ..] => claims(pages),
        _ => bail!(
            "usage: training stages | floor | rows PAGES FOLDER | pooled PAGES FIRST KINDS OUT | outcome PAGES SCORES KINDS OUT | blocks PAGE | titles PAGES OUT | claims PAGE…"
        ),
    }
}

/// A page and what is known of its content.
struct Labelled {
    path: String,
    gold: Vec<String>,
    need: usize,
    with: Vec<String>,
    without: Vec<String>,
    /// Sources of widgets that were put into the page.
    never: Vec<String>,
}

fn read_pages(path: &str) -> Result<Vec<Labelled>> {
    let text = fs::read_to_string(path).with_context(|| path.to_owned())?;
    let string = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
    let strings = |value: Option<&Value>| -> Vec<String> {
        let items = value.and_then(Value::as_array).into_iter().flatten();
        items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    text.lines()
        .map(|line| {
            let row: Value = serde_json::from_str(line)?;
            Ok(Labelled {
                path: string(&row, "path").context("a page without a path")?,
                gold: strings(row.get("gold")),
                need: row.get("need").and_then(Value::as_u64).unwrap_or(1) as usize,
                with: strings(row.get("with")),
                without: strings(row.get("without")),
                never: strings(row.get("never")),
            })
        })
        .collect()
}

fn sample(path: &str) -> Result<Sample> {
    Ok(Sample::new(&read(path)?))
}

fn read(path: &str) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| path.to_owned())
}

fn stages() -> Result<()> {
    let mut out = std::io::stdout().lock();
    for (name, fingerprint, columns) in training::stages() {
        writeln!(out, "{name} {fingerprint:016x} {}", columns.join(" "))?;
    }
    Ok(())
}

fn floor() -> Result<()> {
    writeln!(std::io::stdout().lock(), "{}", training::MIN_FIRST_SCORE)?;
    Ok(())
}

fn blocks(page: &str) -> Result<()> {
    let sample = sample(page)?;
    let mut out = std::io::stdout().lock();
    for (remark, text) in sample.remarks().zip(sample.texts()) {
        writeln!(out, "{remark}\t{}", squeezed(text))?;
    }
    Ok(())
}

fn titles(pages: &str, out: &str) -> Result<()> {
    let mut out = BufWriter::new(File::create(out)?);
    for chunk in read_pages(pages)?.chunks(CHUNK) {
        let lines: Result<Vec<Value>> = chunk.par_iter().map(titles_of_page).collect();
        for line in lines? {
            writeln!(out, "{line}")?;
        }
    }
    Ok(out.flush()?)
}

fn titles_of_page(page: &Labelled) -> Result<Value> {
    let titles = training::titles(&read(&page.path)?);
    let texts: Vec<&str> = titles.iter().map(|(text, ..)| text.as_str()).collect();
    let refused: Vec<bool> = titles.iter().map(|&(_, is_refused, _)| is_refused).collect();
    let rows: Vec<&[f32]> = titles.iter().map(|(.., row)| row.as_slice()).collect();
    Ok(serde_json::json!({ "path": page.path, "texts": texts, "refused": refused, "rows": rows }))
}

fn claims(pages: &[&str]) -> Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for page in pages {
        writeln!(out, "# {page}")?;
        for line in sample(page)?.claims() {
            writeln!(out, "{line}")?;
        }
    }
    Ok(out.flush()?)
}

/// What is written of one page.
#[derive(Default)]
struct Part {
    local: Vec<f32>,
    page: Vec<f32>,
    label: Vec<f32>,
    human: Vec<u8>,
    words: Vec<f32>,
    blocks: u32,
}

fn rows(pages: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let create = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let [mut local, mut page, mut label] = [create("local.f32")?, create("page.f32")?, create("label.f32")?];
    let [mut human, mut words, mut blocks] =
        [create("human.u8")?, create("words.f32")?, create("blocks.u32")?];
    for chunk in read_pages(pages)?.chunks(CHUNK) {
        let parts: Result<Vec<Part>> = chunk.par_iter().map(rows_of_page).collect();
        for part in parts? {
            local.write_all(&bytes_of(&part.local))?;
            page.write_all(&bytes_of(&part.page))?;
            label.write_all(&bytes_of(&part.label))?;
            human.write_all(&part.human)?;
            words.write_all(&bytes_of(&part.words))?;
            blocks.write_all(&part.blocks.to_le_bytes())?;
        }
    }
    Ok(())
}

fn bytes_of(values: &[f32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn rows_of_page(page: &Labelled) -> Result<Part> {
    let sample = sample(&page.path)?;
    let golds: Vec<Gold> = page.gold.iter().map(|text| Gold::new(text)).collect();
    let mut part = Part {
        local: sample.local_rows(),
        page: sample.page_row(),
        blocks: sample.texts().len() as u32,
        ..Part::default()
    };
    let put_in: Vec<Sample> = page.never.iter().map(|html| Sample::new(html.as_bytes())).collect();
    let put_in: HashSet<String> = put_in.iter().flat_map(Sample::texts).map(squeezed).collect();
    for text in sample.texts() {
        let words = words_of(text);
        let by_person = if put_in.contains(&squeezed(text)) { Some(0.0) } else { page.snippet_label(text) };
        part.label.push(by_person.unwrap_or_else(|| page.gold_label(&words, &golds)));
        part.human.push(u8::from(by_person.is_some()));
        part.words.push(words.len() as f32);
    }
    Ok(part)
}

impl Labelled {
    /// What a person says of a block, if its text is or holds one of the
    /// snippets.
    fn snippet_label(&self, text: &str) -> Option<f32> {
        let text = squeezed(text);
        let holds = |snippets: &[String]| {
            snippets.iter().any(|snippet| {
                let snippet = squeezed(snippet);
                !snippet.is_empty()
                    && (text.contains(&snippet) || (text.len() > 30 && snippet.contains(&text)))
            })
        };
        if holds(&self.without) {
            return Some(0.0);
        }
        holds(&self.with).then_some(1.0)
    }

    /// How much of a block is content by the gold texts, 0 to 1.
    fn gold_label(&self, words: &[String], golds: &[Gold]) -> f32 {
        let mut covers: Vec<f32> = golds.iter().map(|gold| gold.cover(words)).collect();
        covers.sort_by(|a, b| b.total_cmp(a));
        covers.get(self.need.saturating_sub(1)).copied().unwrap_or_default()
    }
}

/// A text that is known to be content.
struct Gold {
    shingles: HashSet<Vec<String>>,
    line: String,
}

impl Gold {
    fn new(text: &str) -> Self {
        let words = words_of(text);
        Gold {
            shingles: words.windows(SHINGLE).map(<[String]>::to_vec).collect(),
            line: format!(" {} ", words.join(" ")),
        }
    }

    /// The part of a block's shingles that stand in the text; a block of fewer
    /// words must stand there as a whole.
    fn cover(&self, words: &[String]) -> f32 {
        let mut windows = words.windows(SHINGLE).peekable();
        if windows.peek().is_none() {
            let is_there = !words.is_empty() && self.line.contains(&format!(" {} ", words.join(" ")));
            // Three words can stand anywhere by chance.
            return if is_there { 0.9 } else { 0.0 };
        }
        let all = windows.len() as f32;
        windows.filter(|window| self.shingles.contains(*window)).count() as f32 / all
    }
}

/// Words as the scorer of the data sets counts them.
fn words_of(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.to_lowercase().split(|c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_numbers(path: &str) -> Result<Vec<f32>> {
    let bytes = fs::read(path).with_context(|| path.to_owned())?;
    let numbers = bytes.chunks_exact(4).filter_map(|bytes| bytes.try_into().ok());
    Ok(numbers.map(f32::from_le_bytes).collect())
}

/// Scores of the blocks of all pages, and the kinds of the pages.
struct Scores<'a> {
    blocks: &'a str,
    kinds: &'a str,
}

/// What is made of a page, its blocks' scores and its kinds.
type Each = fn(&Labelled, &Sample, &[f32], &[f32]) -> Result<Vec<u8>>;

/// Calls `each` for all pages with the scores of their blocks and their kinds,
/// and writes what it returns, in order.
fn with_scores(pages: &str, files: &Scores<'_>, out: &str, each: Each) -> Result<()> {
    let (scores, kinds) = (read_numbers(files.blocks)?, read_numbers(files.kinds)?);
    let mut rest = scores.as_slice();
    let mut kinds = kinds.chunks_exact(training::KINDS);
    let mut out = BufWriter::new(File::create(out).with_context(|| out.to_owned())?);
    for chunk in read_pages(pages)?.chunks(CHUNK) {
        let samples: Result<Vec<Sample>> = chunk.par_iter().map(|page| sample(&page.path)).collect();
        let mut jobs = Vec::with_capacity(CHUNK);
        for (page, sample) in chunk.iter().zip(samples?) {
            let (own, others) = rest.split_at_checked(sample.texts().len()).context("too few scores")?;
            rest = others;
            jobs.push((page, sample, own, kinds.next().context("too few kinds")?));
        }
        let parts: Result<Vec<Vec<u8>>> =
            jobs.par_iter().map(|(page, sample, own, kinds)| each(page, sample, own, kinds)).collect();
        for part in parts? {
            out.write_all(&part)?;
        }
    }
    if !rest.is_empty() {
        bail!("{} scores too many", rest.len());
    }
    Ok(())
}

fn pooled(pages: &str, first: &str, kinds: &str, out: &str) -> Result<()> {
    with_scores(pages, &Scores { blocks: first, kinds }, out, |_, sample, scores, kinds| {
        Ok(bytes_of(&sample.pooled_rows(scores, kinds)))
    })
}

fn outcome(pages: &str, scores: &str, kinds: &str, out: &str) -> Result<()> {
    with_scores(pages, &Scores { blocks: scores, kinds }, out, |page, sample, scores, kinds| {
        let (article, row) = sample.article(scores, kinds);
        let line = serde_json::json!({"path": page.path, "text": article.text(), "row": row});
        Ok(format!("{line}\n").into_bytes())
    })
}
