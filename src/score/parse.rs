//! The format of the weights: lines of text.
//!
//! ```text
//! # comment
//! columns 0123456789abcdef    fingerprint of the column names
//! stage local                 one of the model's stages follows
//! bias -0.5                   added to each score
//! ? link_density < 0.33       a split; the trees of both sides follow,
//! = 0.4                       the left one first
//! = -1.5                      a leaf
//! ```

use std::collections::HashMap;
use std::fmt;

use super::ensemble::Ensemble;

/// The stages of the model.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// Scores a block by what is known of it and its surroundings.
    pub(crate) local: Ensemble,
    /// Scores it again, knowing the first scores of its surroundings.
    pub(crate) context: Ensemble,
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
    let bytes = columns.iter().flat_map(|name| name.bytes().chain([b'\n']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[derive(Clone, Copy)]
enum Stage {
    None,
    Local,
    Context,
}

impl Model {
    /// Reads weights for rows with these columns.
    pub(crate) fn parse(text: &str, columns: &[&str]) -> Result<Model, ModelError> {
        let mut model = Model::default();
        let places: HashMap<&str, usize> = columns.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        let mut stage = Stage::None;
        let mut last = 0;
        for (index, line) in text.lines().enumerate() {
            last = index + 1;
            let error = |reason| ModelError { line: last, reason };
            model.take_line(line.trim(), &mut stage, columns, &places).map_err(error)?;
        }
        if !(model.local.is_complete() && model.context.is_complete()) {
            return Err(ModelError { line: last, reason: "the last tree lacks leaves" });
        }
        Ok(model)
    }

    fn take_line(
        &mut self,
        line: &str,
        stage: &mut Stage,
        columns: &[&str],
        places: &HashMap<&str, usize>,
    ) -> Result<(), &'static str> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let (key, value) = line.split_once(' ').ok_or("a key without a value")?;
        match key {
            "columns" => {
                let is_same = u64::from_str_radix(value, 16) == Ok(fingerprint(columns));
                return is_same.then_some(()).ok_or("made for other columns");
            }
            "stage" => {
                *stage = match value {
                    "local" => Stage::Local,
                    "context" => Stage::Context,
                    _ => return Err("no such stage"),
                };
                return Ok(());
            }
            _ => {}
        }
        let ensemble = match stage {
            Stage::None => return Err("no stage yet"),
            Stage::Local => &mut self.local,
            Stage::Context => &mut self.context,
        };
        match key {
            "bias" => ensemble.add_bias(number(value)?),
            "=" => ensemble.push_leaf(number(value)?),
            "?" => {
                let (name, threshold) = value.split_once(" < ").ok_or("a split without \" < \"")?;
                let column = places.get(name).ok_or("no such column")?;
                let column = u16::try_from(*column).map_err(|_| "too many columns")?;
                ensemble.push_split(column, number(threshold)?);
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

    const COLUMNS: &[&str] = &["words", "links"];

    #[test]
    fn reads_trees() {
        let text = "# a comment\nstage local\nbias 1\n? words < 2\n= 0\n? links < 0.5\n= 10\n= 20\n= 100\nstage context\n= -1";
        let model = Model::parse(text, COLUMNS).unwrap();
        let score = |row: &[f32]| model.local.score(row) as i32;
        assert_eq!([score(&[1.0, 0.0]), score(&[2.0, 0.0]), score(&[2.0, 0.5])], [101, 111, 121]);
        assert_eq!(model.context.score(&[]) as i32, -1);
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (text, line, reason) in [
            ("= 1", 1, "no stage yet"),
            ("stage local\n= one", 2, "not a finite number"),
            ("stage local\n= NaN", 2, "not a finite number"),
            ("stage local\n? colour < 1\n= 1\n= 1", 2, "no such column"),
            ("stage local\n? words < 1\n= 1", 3, "the last tree lacks leaves"),
            ("stage other", 1, "no such stage"),
            ("columns 0", 1, "made for other columns"),
            ("stage local\n? words 1", 2, "a split without \" < \""),
        ] {
            assert_eq!(Model::parse(text, COLUMNS).unwrap_err(), ModelError { line, reason }, "{text}");
        }
    }

    #[test]
    fn fingerprints_differ_by_name_and_order() {
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["b", "a"]));
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["ab"]));
        assert!(Model::parse(&format!("columns {:x}", fingerprint(COLUMNS)), COLUMNS).is_ok());
    }
}
