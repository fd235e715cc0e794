//! Articles to make pages from.

use std::fs;
use std::path::Path;

use serde_json::Value;

#[derive(Debug, Clone)]
pub(crate) struct Article {
    pub(crate) lang: String,
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

/// The articles of the project's own tests: `tests/encodings/texts` has the languages
/// that the hosts of the widgets do not.
pub(crate) fn own() -> Vec<Article> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folders = ["encodings/texts", "widgets/hosts"].into_iter();
    let files = folders.flat_map(|folder| fs::read_dir(tests.join(folder)).unwrap());
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let (title, rest) = text.trim().split_once('\n').unwrap();
        Article {
            lang: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            title: title.to_owned(),
            paragraphs: rest.trim().split("\n\n").map(str::to_owned).collect(),
        }
    };
    paths.iter().map(read).collect()
}

/// The articles of the data sets, where they lie beside the project.
pub(crate) fn shared() -> Option<Vec<Article>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/hosts-dev.jsonl");
    let text = fs::read_to_string(path).ok()?;
    Some(text.lines().map(|line| host(&serde_json::from_str(line).unwrap())).collect())
}

fn host(host: &Value) -> Article {
    let string = |value: &Value| value.as_str().unwrap().to_owned();
    let mut paragraphs = vec![string(&host["standfirst"])];
    for block in host["blocks"].as_array().unwrap() {
        match block["items"].as_array() {
            Some(items) => paragraphs.extend(items.iter().map(string)),
            None => paragraphs.push(string(&block["text"])),
        }
    }
    Article { lang: string(&host["lang"]), title: string(&host["title"]), paragraphs }
}

impl Article {
    /// The title and the first paragraph.
    pub(crate) fn beginning(&self) -> Article {
        Article { paragraphs: self.paragraphs.iter().take(1).cloned().collect(), ..self.clone() }
    }
}
