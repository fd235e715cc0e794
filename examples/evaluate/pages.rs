//! All pages of a folder, each read, extracted and measured on its own.

use std::borrow::Cow;
use std::num::NonZeroUsize;

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::excerpt::Mistakes;
use crate::figures::{Passages, Snippets, Words};
use crate::label::{Label, Truth};
use crate::metadata::Fields;
use crate::prediction::{Prediction, Predictions};
use crate::report::Report;

/// A page without its figures. Its text is gone: only excerpts are kept, so
/// that the memory does not grow by the length of all pages.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// What is known of it.
    pub(crate) label: &'a Label,
    /// The kind that was predicted.
    pub(crate) kind: Option<String>,
    /// The confidence that was predicted, 0 to 1.
    pub(crate) confidence: Option<f32>,
    /// What is wrong with its text.
    pub(crate) mistakes: Mistakes,
}

/// The pages by the form of their truth, in order, with their figures.
#[derive(Debug, Default)]
pub(crate) struct Evaluation<'a> {
    /// Pages with all of their text.
    pub(crate) words: Vec<(Page<'a>, Words)>,
    /// Pages with snippets.
    pub(crate) snippets: Vec<(Page<'a>, Snippets)>,
    /// Articles around widgets.
    pub(crate) passages: Vec<(Page<'a>, Passages)>,
    /// Pages with metadata, which are above, too.
    pub(crate) metadata: Vec<(Page<'a>, Fields)>,
}

impl<'a> Evaluation<'a> {
    /// All pages whose text is scored, whatever the form of their truth.
    pub(crate) fn pages(&self) -> impl Iterator<Item = &Page<'a>> {
        let words = self.words.iter().map(|(page, _)| page);
        let snippets = self.snippets.iter().map(|(page, _)| page);
        words.chain(snippets).chain(self.passages.iter().map(|(page, _)| page))
    }

    fn add(&mut self, measures: Measures<'a>) {
        match measures.text {
            Some((page, Measured::Words(figures))) => self.words.push((page, figures)),
            Some((page, Measured::Snippets(figures))) => self.snippets.push((page, figures)),
            Some((page, Measured::Passages(figures))) => self.passages.push((page, figures)),
            None => {}
        }
        self.metadata.extend(measures.metadata);
    }
}

/// A page, as far as its label and its prediction have something in common.
struct Measures<'a> {
    text: Option<(Page<'a>, Measured)>,
    metadata: Option<(Page<'a>, Fields)>,
}

/// The figures of a page.
enum Measured {
    Words(Words),
    Snippets(Snippets),
    Passages(Passages),
}

/// Measures all pages.
///
/// # Errors
///
/// There are no threads. Pages that cannot be read are reported instead, and
/// count as empty.
pub(crate) fn evaluate<'a>(
    labels: &'a [Label],
    predictions: &Predictions,
    threads: Option<NonZeroUsize>,
    report: &mut Report,
) -> anyhow::Result<Evaluation<'a>> {
    // Zero is the word of rayon for all cores.
    let pool = ThreadPoolBuilder::new().num_threads(threads.map_or(0, NonZeroUsize::get)).build()?;
    report.start_bar(labels.len());
    let results: Vec<_> = pool.install(|| {
        let measured = labels.par_iter().map(|label| {
            let prediction = predictions.of(label);
            let failure = prediction.as_ref().err().map(ToString::to_string);
            let measures = measure(label, &prediction.unwrap_or_else(|_| Cow::Owned(Prediction::empty())));
            report.advance();
            (measures, failure)
        });
        measured.collect()
    });
    report.finish_bar();
    let mut evaluation = Evaluation::default();
    for (label, (measures, failure)) in labels.iter().zip(results) {
        if let Some(reason) = failure {
            report.failure(&label.file.to_string_lossy(), &reason);
        }
        evaluation.add(measures);
    }
    Ok(evaluation)
}

fn measure<'a>(label: &'a Label, prediction: &Prediction) -> Measures<'a> {
    let page = |mistakes| {
        let Prediction { kind, confidence, .. } = prediction;
        Page { label, kind: kind.clone(), confidence: *confidence, mistakes }
    };
    let text = label.truth.as_ref().zip(prediction.text.as_deref()).map(|(truth, text)| {
        let (measured, mistakes) = measure_text(text, truth);
        (page(mistakes), measured)
    });
    let metadata = label.metadata.as_ref().zip(prediction.metadata.as_ref()).map(|(wanted, given)| {
        let (fields, mistakes) = Fields::new(given, wanted);
        (page(mistakes), fields)
    });
    Measures { text, metadata }
}

fn measure_text(text: &str, truth: &Truth) -> (Measured, Mistakes) {
    match truth {
        Truth::Text(gold) => (Measured::Words(Words::new(text, gold)), Mistakes::between(text, gold)),
        Truth::Snippets { with, without } => {
            let (figures, mistakes) = Snippets::new(text, with, without);
            (Measured::Snippets(figures), mistakes)
        }
        Truth::Passages { keep, drop } => {
            let (figures, mistakes) = Passages::new(text, keep, drop);
            (Measured::Passages(figures), mistakes)
        }
    }
}
