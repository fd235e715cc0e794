//! The JSON form: it keeps all that an article has, and its schema says what it is.

#![expect(clippy::unwrap_used, reason = "tests")]

mod corpus;

use std::fs;

use dehusk::{Article, Extractor, JSON_SCHEMA};
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
    for article in articles() {
        let json = serde_json::to_value(&article).unwrap();
        let errors: Vec<String> =
            schema.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path)).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{json:#}");
    }
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
