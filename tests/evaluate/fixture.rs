//! Labelled folders to evaluate, and what is printed of them.

use serde_json::{Value, json};

use crate::support::{Run, Sandbox};

/// The text of [`page`], of forty words.
pub(crate) const TEXT: &str = "\
The ferry leaves the harbour at seven each morning, and most of its passengers are on \
their way to school.\n\n\
In winter the crossing takes longer, because the captain goes round the ice that drifts down \
from the northern bay.";

/// A page with an article.
pub(crate) fn page() -> String {
    let paragraphs = TEXT.replace("\n\n", "</p><p>");
    format!(
        "<!DOCTYPE html><title>The ferry</title><nav><a href=/>Start</a> <a href=/news>News</a></nav>\
         <article><h1>The ferry</h1><p>{paragraphs}</p></article><footer>All rights reserved</footer>"
    )
}

/// One object a line.
pub(crate) fn lines(rows: impl IntoIterator<Item = Value>) -> String {
    rows.into_iter().map(|row| format!("{row}\n")).collect()
}

/// A label with these members, for a page of its own.
pub(crate) fn label(id: &str, members: Value) -> Value {
    let mut row = json!({"id": id, "file": format!("html/{id}.html")});
    row.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    row
}

/// A folder `set` with these labels, but no pages, and predictions for them.
pub(crate) fn set<const N: usize, const M: usize>(labels: [Value; N], predictions: [Value; M]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("set/labels.jsonl", lines(labels)).write("out.jsonl", lines(predictions));
    sandbox
}

/// Evaluates the predictions of a [`set`].
pub(crate) fn evaluate(sandbox: &Sandbox) -> Run {
    sandbox.run(["set", "--predictions", "out.jsonl"])
}

impl Run {
    /// The lines of standard output, with single spaces.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.stdout.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// That these lines follow each other somewhere in standard output.
    #[track_caller]
    pub(crate) fn shows<const N: usize>(&self, expected: [&str; N]) -> &Self {
        let is_there = self.lines().windows(N).any(|lines| lines == expected);
        assert!(is_there, "{expected:#?} in\n{}", self.stdout);
        self
    }

    /// That no line of standard output has this in it.
    #[track_caller]
    pub(crate) fn hides(&self, unexpected: &str) -> &Self {
        assert!(!self.stdout.contains(unexpected), "{unexpected:?} in\n{}", self.stdout);
        self
    }
}
