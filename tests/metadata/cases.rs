//! The pages under `cases`, and what is wanted of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dehusk::{Extractor, Field, Metadata};
use serde_json::{Map, Value};

use super::extractor;
use super::fields::value;

/// What only the text tells, so that metadata alone have none of it.
const OF_TEXT: [&str; 3] = ["words", "reading_minutes", "source"];

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/metadata/cases")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The pages of all cases, in the order of their names.
pub(crate) fn pages() -> Vec<String> {
    let folders = names(&folder()).into_iter().map(|topic| folder().join(topic));
    let files = folders.flat_map(|topic| names(&topic).into_iter().map(move |name| topic.join(name)));
    let pages = files.filter(|file| file.extension().is_some_and(|extension| extension == "html"));
    pages.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// What is wrong with a case, a line for each field.
fn wrong(folder: &Path, case: &str) -> Vec<String> {
    let file = |extension: &str| {
        let path = folder.join(format!("{case}.{extension}"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let page = file("html");
    let wanted: Map<String, Value> =
        serde_json::from_str(&file("json")).unwrap_or_else(|error| panic!("{case}.json: {error}"));
    let extractor = match wanted.get("at") {
        Some(at) => extractor().with_url(at.as_str().unwrap()).unwrap(),
        None => extractor(),
    };
    let mut wrong = differences(case, &extractor, &page);
    let article = extractor.extract(&page);
    for (name, wanted) in wanted.iter().filter(|(name, _)| *name != "at") {
        if let Some(found) = mismatch(article.metadata(), name, wanted) {
            wrong.push(format!("{case}: {name}: wanted {wanted}, found {found}"));
        }
    }
    wrong
}

/// What is found in a field instead of what is wanted.
fn mismatch(metadata: &Metadata, name: &str, wanted: &Value) -> Option<String> {
    let value_wanted = wanted.get("value").unwrap_or(&Value::Null);
    let count = match name {
        "words" => Some(metadata.words()),
        "reading_minutes" => Some(metadata.reading_minutes()),
        _ => None,
    };
    if let Some(count) = count {
        return (serde_json::json!(count) != *value_wanted).then(|| format!("{count:?}"));
    }
    let field = Field::ALL.iter().find(|field| field.name() == name);
    let Some(&field) = field else { panic!("no field is called {name}") };
    let found = value(metadata, field);
    let source = metadata.provenance(field).map(|provenance| provenance.name());
    let source_wanted = wanted.get("from").and_then(Value::as_str);
    let is_same = found == *value_wanted && source == source_wanted;
    (!is_same).then(|| format!("{found} from {}", source.unwrap_or("nowhere")))
}

/// Metadata alone are those of the article, except for what the text tells.
fn differences(case: &str, extractor: &Extractor, page: &str) -> Vec<String> {
    let of_article = extractor.extract(page).metadata().clone();
    let alone = extractor.metadata(page);
    let mut wrong = Vec::new();
    for &field in Field::ALL.iter().filter(|field| !OF_TEXT.contains(&field.name())) {
        let (one, other) = (value(&of_article, field), value(&alone, field));
        let is_same_source = of_article.provenance(field) == alone.provenance(field);
        if one != other || !is_same_source {
            wrong.push(format!("{case}: {}: {one} with the text, {other} without", field.name()));
        }
    }
    let counts = (alone.words(), alone.reading_minutes(), alone.source());
    if counts != (None, None, None) {
        wrong.push(format!("{case}: without the text there are {counts:?}"));
    }
    wrong
}

/// What is wrong with each case of a topic.
fn wrong_of_topic(folder: &Path, topic: &str) -> Vec<(String, Vec<String>)> {
    let files = names(&folder.join(topic));
    let cases: BTreeSet<&str> = files.iter().filter_map(|file| file.split('.').next()).collect();
    let cases = cases.iter().map(|name| format!("{topic}/{name}"));
    cases.map(|case| (case.clone(), wrong(folder, &case))).collect()
}

/// Checks all cases of a topic.
fn check(topic: &str) {
    let wrong: Vec<String> =
        wrong_of_topic(&folder(), topic).into_iter().flat_map(|(_, wrong)| wrong).collect();
    if !wrong.is_empty() {
        panic!("\n{}\n", wrong.join("\n"));
    }
}

/// Shows what is still wrong with the cases that wait, and which of them are right now
/// and belong among the others.
#[test]
#[ignore = "fails as long as a case waits"]
fn cases_that_wait() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/metadata-pending");
    let topics = names(&folder);
    let cases: Vec<_> = topics.iter().flat_map(|topic| wrong_of_topic(&folder, topic)).collect();
    let lines = cases
        .into_iter()
        .flat_map(|(case, wrong)| if wrong.is_empty() { vec![format!("{case}: right now")] } else { wrong });
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        panic!("\n{}\n", lines.join("\n"));
    }
}

macro_rules! topics {
    ($($name:ident $topic:literal,)*) => {
        $(
            #[test]
            fn $name() {
                check($topic);
            }
        )*

        #[test]
        fn every_folder_is_a_topic() {
            let topics: BTreeSet<String> = [$($topic.to_owned()),*].into();
            assert_eq!(names(&folder()), topics);
            for file in topics.iter().flat_map(|topic| names(&folder().join(topic))) {
                assert!(file.ends_with(".html") || file.ends_with(".json"), "{file}");
            }
        }
    };
}

topics! {
    sources_of_scripts "json-ld",
    sources_of_metas "metas",
    sources_of_elements "elements",
    sources_of_links "links",
    sources_of_lines "lines",
    fields_of_the_page "fields",
    authors_in_conflict "authors",
    dates_in_conflict "dates",
    titles_in_conflict "titles",
    addresses_in_conflict "addresses",
    malformed_scripts "malformed",
}
