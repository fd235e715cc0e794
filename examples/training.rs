//! What the training of the model needs of the library: rows of features with
//! their labels, pooled columns for given first scores, and the text that given
//! scores select. `training/train.py` calls it.
//!
//! ```text
//! training columns                          names of the columns, one a line
//! training rows   PAGES.jsonl FOLDER        local.f32 label.f32 words.f32 drops.u8 blocks.u32
//! training pooled PAGES.jsonl FIRST OUT     the pooled columns, from first scores
//! training text   PAGES.jsonl SCORES OUT    one line a page, as `extract --jsonl` writes it
//! ```
//!
//! A line of PAGES is `{"path", "gold": [text, …], "need", "with", "without"}`:
//! a block is content if at least `need` of the gold texts cover it, or if it
//! holds a snippet of `with`, and never if it holds one of `without`. Numbers
//! are little-endian, pages and blocks in order.

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
        ["columns"] => columns(),
        ["rows", pages, folder] => rows(pages, Path::new(folder)),
        ["pooled", pages, first, out] => pooled(pages, first, out),
        ["text", pages, scores, out] => text(pages, scores, out),
        _ => bail!(
            "usage: training columns | rows PAGES FOLDER | pooled PAGES FIRST OUT | text PAGES SCORES OUT"
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
            })
        })
        .collect()
}

fn sample(path: &str) -> Result<Sample> {
    Ok(Sample::new(&fs::read(path).with_context(|| path.to_owned())?))
}

fn columns() -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:016x} {}", training::fingerprint(), training::local_width())?;
    for name in training::columns() {
        writeln!(out, "{name}")?;
    }
    Ok(())
}

/// What is written of one page.
#[derive(Default)]
struct Part {
    local: Vec<u8>,
    label: Vec<u8>,
    words: Vec<u8>,
    drops: Vec<u8>,
    blocks: u32,
}

fn rows(pages: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let create = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let mut files = [create("local.f32")?, create("label.f32")?, create("words.f32")?, create("drops.u8")?];
    let mut blocks = create("blocks.u32")?;
    for chunk in read_pages(pages)?.chunks(CHUNK) {
        let parts: Result<Vec<Part>> = chunk.par_iter().map(rows_of_page).collect();
        for part in parts? {
            let [local, label, words, drops] = &mut files;
            local.write_all(&part.local)?;
            label.write_all(&part.label)?;
            words.write_all(&part.words)?;
            drops.write_all(&part.drops)?;
            blocks.write_all(&part.blocks.to_le_bytes())?;
        }
    }
    Ok(())
}

fn rows_of_page(page: &Labelled) -> Result<Part> {
    let sample = sample(&page.path)?;
    let golds: Vec<Gold> = page.gold.iter().map(|text| Gold::new(text)).collect();
    let mut part = Part { blocks: sample.texts().len() as u32, ..Part::default() };
    for row in sample.rows() {
        part.local.extend(row.iter().take(training::local_width()).flat_map(|value| value.to_le_bytes()));
    }
    for text in sample.texts() {
        let words = words_of(text);
        part.label.extend(page.label(text, &words, &golds).to_le_bytes());
        part.words.extend((words.len() as f32).to_le_bytes());
    }
    part.drops.extend(sample.drops().map(u8::from));
    Ok(part)
}

impl Labelled {
    /// How much of a block is content, 0 to 1.
    fn label(&self, text: &str, words: &[String], golds: &[Gold]) -> f32 {
        let text = squeezed(text);
        let holds = |snippets: &[String]| {
            snippets.iter().any(|snippet| {
                let snippet = squeezed(snippet);
                !snippet.is_empty()
                    && (text.contains(&snippet) || (text.len() > 30 && snippet.contains(&text)))
            })
        };
        if holds(&self.without) {
            return 0.0;
        }
        if holds(&self.with) {
            return 1.0;
        }
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

fn read_scores(path: &str) -> Result<Vec<f32>> {
    let bytes = fs::read(path).with_context(|| path.to_owned())?;
    let numbers = bytes.chunks_exact(4).filter_map(|bytes| bytes.try_into().ok());
    Ok(numbers.map(f32::from_le_bytes).collect())
}

/// Calls `each` for all pages with the scores of their blocks, and writes what
/// it returns, in order.
fn with_scores(
    pages: &str,
    scores: &str,
    out: &str,
    each: fn(&Labelled, Sample, &[f32]) -> Result<Vec<u8>>,
) -> Result<()> {
    let scores = read_scores(scores)?;
    let mut rest = scores.as_slice();
    let mut out = BufWriter::new(File::create(out).with_context(|| out.to_owned())?);
    for chunk in read_pages(pages)?.chunks(CHUNK) {
        let samples: Result<Vec<Sample>> = chunk.par_iter().map(|page| sample(&page.path)).collect();
        let mut jobs = Vec::with_capacity(CHUNK);
        for (page, sample) in chunk.iter().zip(samples?) {
            let (own, others) = rest.split_at_checked(sample.texts().len()).context("too few scores")?;
            rest = others;
            jobs.push((page, sample, own));
        }
        let parts: Result<Vec<Vec<u8>>> =
            jobs.into_par_iter().map(|(page, sample, own)| each(page, sample, own)).collect();
        for part in parts? {
            out.write_all(&part)?;
        }
    }
    if !rest.is_empty() {
        bail!("{} scores too many", rest.len());
    }
    Ok(())
}

fn pooled(pages: &str, first: &str, out: &str) -> Result<()> {
    with_scores(pages, first, out, |_, mut sample, scores| {
        sample.pool(scores);
        let tails = sample.rows().map(|row| row.iter().skip(training::local_width()));
        Ok(tails.flatten().flat_map(|value| value.to_le_bytes()).collect())
    })
}

fn text(pages: &str, scores: &str, out: &str) -> Result<()> {
    with_scores(pages, scores, out, |page, sample, scores| {
        let article = sample.article(scores);
        let line = serde_json::json!({"path": page.path, "title": article.title(), "text": article.text()});
        Ok(format!("{line}\n").into_bytes())
    })
}
