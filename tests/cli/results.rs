//! What the example wrote: files, and the lines of a batch.

use std::fs;

use serde_json::Value;

use crate::support::{Run, Sandbox};

impl Sandbox {
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// All names in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path("")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Run {
    /// The lines of a batch.
    #[track_caller]
    pub(crate) fn records(&self) -> Vec<Value> {
        records(&self.stdout)
    }

    /// The paths of a batch.
    #[track_caller]
    pub(crate) fn paths(&self) -> Vec<String> {
        paths(&self.stdout)
    }
}

#[track_caller]
fn records(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[track_caller]
pub(crate) fn paths(lines: &str) -> Vec<String> {
    records(lines).iter().map(|record| record["path"].as_str().unwrap().to_owned()).collect()
}

pub(crate) fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}
