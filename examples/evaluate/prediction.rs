//! What is scored: text that is extracted here, or that a file tells.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, bail};
use dehusk::{Article, Extractor};
use serde::Deserialize;

use crate::label::{Label, given};
use crate::lines;
use crate::metadata::Given;
use crate::report::Report;
use crate::source::Source;

/// What an extractor says of a page.
#[derive(Debug, Clone)]
pub(crate) struct Prediction {
    /// The text of its article; none if the extractor was not asked for it.
    pub(crate) text: Option<String>,
    /// The kind of page.
    pub(crate) kind: Option<String>,
    /// How good the text is in its own view, 0 to 1.
    pub(crate) confidence: Option<f32>,
    /// Its metadata; none if the extractor was not asked for them.
    pub(crate) metadata: Option<Given>,
}

impl Prediction {
    /// That of a page in which nothing was found.
    pub(crate) fn empty() -> Self {
        let (text, metadata) = (Some(String::new()), Some(Given::default()));
        Prediction { text, kind: None, confidence: None, metadata }
    }
}

impl From<&Article> for Prediction {
    fn from(article: &Article) -> Self {
        Prediction {
            text: Some(article.text()),
            kind: Some(article.kind().name().to_owned()),
            confidence: Some(article.confidence()),
            metadata: Some(Given::from(article.metadata())),
        }
    }
}

/// Where the predictions for the pages of a folder come from.
#[derive(Debug)]
pub(crate) enum Predictions {
    /// Each page is extracted when its turn comes.
    Extracted(Extractor),
    /// They are there already.
    Read {
        /// By the ids of their pages.
        known: HashMap<String, Prediction>,
        /// That of all other pages: without what none of the known ones has, either.
        other: Prediction,
    },
}

/// How many pages and predictions have no counterpart.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Coverage {
    /// Pages without a prediction.
    pub(crate) missing: usize,
    /// Predictions without a page.
    pub(crate) strange: usize,
}

impl Predictions {
    /// The predictions of a file. The last one of a page counts.
    ///
    /// # Errors
    ///
    /// The file cannot be read. What is wrong with a single line is reported
    /// instead, and the others go on.
    pub(crate) fn read(path: &Path, report: &mut Report) -> anyhow::Result<Self> {
        let mut predictions = HashMap::new();
        lines::read(&Source::new(path), report, |row: Row| {
            let id = row.id().context("neither path nor id of a page")?;
            let is_sound = row.confidence.is_none_or(|confidence| (0.0..=1.0).contains(&confidence));
            if row.text.is_none() && row.metadata.is_none() {
                bail!("neither text nor metadata of page {id}");
            }
            let prediction = Prediction {
                text: row.text.map(Option::unwrap_or_default),
                kind: row.kind,
                confidence: row.confidence.filter(|_| is_sound),
                metadata: row.metadata.map(Option::unwrap_or_default),
            };
            predictions.insert(id, prediction);
            if let Some(confidence) = row.confidence.filter(|_| !is_sound) {
                bail!("the confidence of {confidence} is not between 0 and 1, and was left out");
            }
            Ok(())
        })?;
        Ok(Predictions::known(predictions))
    }

    fn known(known: HashMap<String, Prediction>) -> Self {
        let mut other = Prediction::empty();
        if !known.values().any(|prediction| prediction.metadata.is_some()) {
            other.metadata = None;
        } else if !known.values().any(|prediction| prediction.text.is_some()) {
            other.text = None;
        }
        Predictions::Read { known, other }
    }

    /// The prediction for a page, empty if there is none.
    ///
    /// # Errors
    ///
    /// The page has to be read for it, and cannot be.
    pub(crate) fn of(&self, label: &Label) -> io::Result<Cow<'_, Prediction>> {
        match self {
            Predictions::Extracted(extractor) => {
                let page = fs::read(&label.file)?;
                Ok(Cow::Owned(Prediction::from(&extractor.extract_bytes(&page))))
            }
            Predictions::Read { known, other } => Ok(Cow::Borrowed(known.get(&label.id).unwrap_or(other))),
        }
    }

    /// How far they are of these pages.
    pub(crate) fn coverage(&self, labels: &[Label]) -> Coverage {
        match self {
            Predictions::Extracted(_) => Coverage::default(),
            Predictions::Read { known, .. } => {
                let ids: HashSet<&str> = labels.iter().map(|label| label.id.as_str()).collect();
                let met = ids.iter().filter(|&&id| known.contains_key(id)).count();
                Coverage { missing: ids.len() - met, strange: known.len() - met }
            }
        }
    }
}

/// A line of predictions.
#[derive(Debug, Deserialize)]
struct Row {
    path: Option<PathBuf>,
    id: Option<String>,
    // Null is that of an empty article.
    #[serde(default, deserialize_with = "given")]
    text: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    metadata: Option<Option<Given>>,
    kind: Option<String>,
    confidence: Option<f32>,
}

impl Row {
    /// The id of its page, which is also the name of its file without the ending.
    fn id(&self) -> Option<String> {
        let stem = || Some(self.path.as_deref()?.file_stem()?.to_string_lossy().into_owned());
        self.id.clone().or_else(stem)
    }
}
