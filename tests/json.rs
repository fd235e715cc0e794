//! The JSON form: it keeps all that an article has, and its schema says what it is.

#![expect(clippy::unwrap_used, reason = "tests")]

mod corpus;

use std::fs;

use dehusk::{Article, Extractor, Field, JSON_SCHEMA, Provenance};
use jsonschema::Validator;
use serde_json::{Value, json};

fn articles() -> impl Iterator<Item = Article> {
    let extractor = Extractor::new()
        .with_url("https://example.org/a/b")
        .unwrap()
        .with_captions(true)
        .with_data_images(true);
    corpus::pages().into_iter().map(move |page| extractor.extract_bytes(&fs::read(page).unwrap()))
}

fn schema() -> Validator {
    jsonschema::validator_for(&serde_json::from_str(JSON_SCHEMA).unwrap()).unwrap()
}

#[test]
fn articles_survive_the_way_there_and_back() {
    let mut count = 0;
    for article in articles() {
        let json = serde_json::to_string(&article).unwrap();
        assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article, "{json}");
        count += usize::from(!article.is_empty());
    }
    assert!(count > 100, "only {count} articles");
}

#[test]
fn articles_are_as_the_schema_says() {
    let schema = schema();
    let bare = [Article::default(), dehusk::extract(""), full_metadata()];
    for article in articles().chain(bare) {
        let json = serde_json::to_value(&article).unwrap();
        let errors: Vec<String> =
            schema.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path)).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{json:#}");
    }
}

/// An article of a page that tells everything.
fn full_metadata() -> Article {
    let page = include_str!("metadata/full.html");
    Extractor::new().with_url("https://example.org/news/rain").unwrap().extract(page)
}

#[test]
fn all_metadata_are_in_the_json() {
    let article = full_metadata();
    let json = serde_json::to_value(&article).unwrap();
    let metadata = json["metadata"].as_object().unwrap();
    for (name, value) in metadata {
        let is_missing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        assert!(!is_missing, "{name} of {json:#}");
    }
    for field in Field::ALL {
        assert!(metadata.contains_key(field.name()), "{}", field.name());
        assert!(metadata["provenance"].get(field.name()).is_some(), "{} in {json:#}", field.name());
    }
    let minutes = article.metadata().reading_minutes().unwrap();
    assert_eq!(
        (&metadata["words"], &metadata["reading_minutes"]),
        (&json!(article.metadata().words()), &json!(minutes))
    );
    assert_eq!(serde_json::from_value::<Article>(json).unwrap(), article);
}

#[test]
fn metadata_that_are_missing_are_null() {
    let json = serde_json::to_value(Extractor::new().metadata("<p>It rained.")).unwrap();
    for (name, value) in json.as_object().unwrap() {
        let empty = match name.as_str() {
            "authors" | "sections" | "tags" => json!([]),
            "provenance" => json!({}),
            _ => Value::Null,
        };
        assert_eq!(*value, empty, "{name}");
    }
    assert_eq!(serde_json::from_value::<dehusk::Metadata>(json!({})).unwrap(), dehusk::Metadata::default());
}

#[test]
fn the_schema_knows_all_fields_and_where_they_are_from() {
    let schema: Value = serde_json::from_str(JSON_SCHEMA).unwrap();
    let names = |pointer: &str| schema.pointer(pointer).unwrap().clone();
    let provenance = "/$defs/metadata/properties/provenance";
    let fields: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
    assert_eq!(names(&format!("{provenance}/propertyNames/enum")), json!(fields));
    let sources: Vec<&str> = Provenance::ALL.iter().map(|source| source.name()).collect();
    assert_eq!(names(&format!("{provenance}/additionalProperties/enum")), json!(sources));
}

/// The names that a schema knows, below `pointer`, by the name of the kind.
fn kinds(pointer: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(JSON_SCHEMA).unwrap();
    let kinds = schema.pointer(pointer).unwrap().as_array().unwrap();
    let name = |kind: &Value| kind.pointer("/properties/kind/const").unwrap().as_str().unwrap().to_owned();
    kinds.iter().map(name).collect()
}

#[test]
fn the_tests_have_blocks_and_inlines_of_all_kinds() {
    let json: String = articles().map(|article| serde_json::to_string(&article).unwrap()).collect();
    for kind in [kinds("/$defs/block/oneOf"), kinds("/$defs/inline/oneOf")].concat() {
        assert!(json.contains(&format!("\"kind\":\"{kind}\"")), "{kind}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_article() {
    let schema = schema();
    let whole = serde_json::to_value(Article::default()).unwrap();
    assert!(schema.is_valid(&whole));
    for (pointer, wrong) in [
        ("/version", json!(2)),
        ("/confidence", json!("high")),
        ("/kind", json!("poem")),
        ("/metadata", json!({})),
        ("/metadata/authors", Value::Null),
        ("/metadata/published", json!("yesterday")),
        ("/metadata/published", json!("2024-05-01T10:30")),
        ("/metadata/direction", json!("up")),
        ("/metadata/reading_minutes", json!(-1)),
        ("/metadata/provenance", json!({ "mood": "text" })),
        ("/metadata/provenance", json!({ "title": "hearsay" })),
        ("/blocks", json!([{ "kind": "poem" }])),
        ("/blocks", json!([{ "kind": "heading", "level": 7, "inlines": [] }])),
        ("/blocks", json!([{ "kind": "paragraph", "inlines": [], "onclick": "" }])),
        (
            "/blocks",
            json!([{ "kind": "paragraph", "inlines": [{ "kind": "text", "text": "a", "marks": ["blink"] }] }]),
        ),
    ] {
        let mut broken = whole.clone();
        *broken.pointer_mut(pointer).unwrap() = wrong.clone();
        assert!(!schema.is_valid(&broken), "{pointer}: {wrong}");
    }
}

#[test]
fn other_versions_are_refused_with_one_line() {
    let mut json = serde_json::to_value(Article::default()).unwrap();
    json["version"] = json!(7);
    let error = serde_json::from_value::<Article>(json).unwrap_err().to_string();
    assert_eq!(error, "version 7 of the schema, not 1");
}
