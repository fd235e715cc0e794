//! The format of the weights: lines of text.
//!
//! ```text
//! # comment
//! stage local                 one of the model's stages follows
//! columns 0123456789abcdef    fingerprint of the names of its columns
//! bias -0.5                   added to each score
//! ? link_density < 0.33       a split; the trees of both sides follow,
//! = 0.4                       the left one first
//! = -1.5                      a leaf
//! ```

use std::collections::HashMap;
use std::fmt;

use super::ensemble::Ensemble;
use crate::hash::hash_bytes;

/// What a stage of the model is called, and the columns of its rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stage<'a> {
    pub(crate) name: &'a str,
    pub(crate) columns: &'a [&'a str],
    /// Those of the columns that are the same in all rows that are scored together.
    pub(crate) shared: &'a [&'a str],
}

/// Weights that cannot be read: the line, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ModelError {
    line: usize,
    reason: &'static str,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "weights, line {}: {}", self.line, self.reason)
    }
}

/// A fingerprint of column names and their order (FNV-1a over the names, each
/// with a line end behind it).
pub(crate) fn fingerprint(columns: &[&str]) -> u64 {
    hash_bytes(columns.iter().flat_map(|name| name.bytes().chain([b'\n'])))
}

/// Reads weights: one ensemble for each stage, in the order of the stages. A
/// stage that the weights leave out gives 0 for every row.
pub(crate) fn parse(text: &str, stages: &[Stage<'_>]) -> Result<Vec<Ensemble>, ModelError> {
    let mut model: Vec<Ensemble> = stages.iter().map(|_| Ensemble::default()).collect();
    let mut reader = None;
    let mut last = 0;
    for (index, line) in text.lines().enumerate() {
        last = index + 1;
        let error = |reason| ModelError { line: last, reason };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once(' ').ok_or(error("a key without a value"))?;
        if key == "stage" {
            let of_name = |(stage, _): &(&Stage<'_>, &mut Ensemble)| stage.name == value;
            let found = stages.iter().zip(&mut model).find(of_name);
            let (stage, ensemble) = found.ok_or(error("no such stage"))?;
            reader = Some(Reader { stage: *stage, places: places(stage), ensemble });
            continue;
        }
        reader.as_mut().ok_or("no stage yet").and_then(|reader| reader.take(key, value)).map_err(error)?;
    }
    if !model.iter().all(Ensemble::is_complete) {
        return Err(ModelError { line: last, reason: "a tree lacks leaves" });
    }
    Ok(model)
}

/// Where each column is, and whether rows share it.
fn places<'a>(stage: &Stage<'a>) -> HashMap<&'a str, (u32, bool)> {
    stage.columns.iter().zip(0..).map(|(name, place)| (*name, (place, stage.shared.contains(name)))).collect()
}

/// Reads one stage.
struct Reader<'a, 'b> {
    stage: Stage<'a>,
    places: HashMap<&'a str, (u32, bool)>,
    ensemble: &'b mut Ensemble,
}

impl Reader<'_, '_> {
    fn take(&mut self, key: &str, value: &str) -> Result<(), &'static str> {
        match key {
            "columns" => {
                let is_same = u64::from_str_radix(value, 16) == Ok(fingerprint(self.stage.columns));
                return is_same.then_some(()).ok_or("made for other columns");
            }
            "bias" => self.ensemble.add_bias(number(value)?),
            "=" => {
                let fits = self.ensemble.push_leaf(number(value)?);
                return fits.then_some(()).ok_or("a tree of too many leaves");
            }
            "?" => {
                let (name, threshold) = value.split_once(" < ").ok_or("a split without \" < \"")?;
                let (column, is_shared) = self.places.get(name).ok_or("no such column")?;
                self.ensemble.push_split(*column, number(threshold)?, *is_shared);
            }
            _ => return Err("no such key"),
        }
        Ok(())
    }
}

fn number(text: &str) -> Result<f32, &'static str> {
    match text.parse::<f32>() {
        Ok(value) if value.is_finite() => Ok(value),
        _ => Err("not a finite number"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Rows;
    use crate::score::ensemble::MAX_LEAVES;

    const COLUMNS: &[&str] = &["words", "links"];
    const STAGES: &[Stage<'_>] = &[
        Stage { name: "first", columns: COLUMNS, shared: &[] },
        Stage { name: "second", columns: &[], shared: &[] },
    ];

    #[test]
    fn reads_trees() {
        let text = "# a comment\nstage first\nbias 1\n? words < 2\n= 0\n? links < 0.5\n= 10\n= 20\n= 100\nstage second\n= -1";
        let model = parse(text, STAGES).unwrap();
        let mut rows = Rows::new(2, 3);
        for row in [[1.0, 0.0], [2.0, 0.0], [2.0, 0.5]] {
            rows.push(|slots| slots.copy(&row));
        }
        assert_eq!(model[0].scores(&rows), [101.0, 111.0, 121.0]);
        assert_eq!(model[1].scores(&rows), [-1.0; 3]);
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let large = format!("stage first\n{}", "? words < 1\n= 1\n".repeat(MAX_LEAVES));
        for (text, line, reason) in [
            ("= 1", 1, "no stage yet"),
            ("stage first\n= one", 2, "not a finite number"),
            ("stage first\n= NaN", 2, "not a finite number"),
            ("stage first\n? colour < 1\n= 1\n= 1", 2, "no such column"),
            ("stage first\n? words < 1\n= 1", 3, "a tree lacks leaves"),
            ("stage other", 1, "no such stage"),
            ("stage first\ncolumns 0", 2, "made for other columns"),
            ("stage first\n? words 1", 2, "a split without \" < \""),
            ("stage first\nleaf 1", 2, "no such key"),
            (&large, 2 * MAX_LEAVES + 1, "a tree of too many leaves"),
        ] {
            assert_eq!(parse(text, STAGES).unwrap_err(), ModelError { line, reason }, "{text}");
        }
    }

    #[test]
    fn fingerprints_differ_by_name_and_order() {
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["b", "a"]));
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["ab"]));
        assert!(parse(&format!("stage first\ncolumns {:x}", fingerprint(COLUMNS)), STAGES).is_ok());
    }
}
