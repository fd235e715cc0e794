//! Tests by tables: scripts and what is to be read from them.

mod choice;
mod forms;
mod hostile;
mod tolerance;

use super::{Author, Facts, read};

/// The facts of an article with these properties, written as JSON.
fn article(properties: &str) -> Facts {
    read(&[&format!(r#"{{"@context":"https://schema.org","@type":"Article",{properties}}}"#)], None)
}

fn headline(script: &str) -> Option<String> {
    read(&[script], None).headline
}

fn names(facts: &Facts) -> Vec<&str> {
    facts.authors.iter().map(|author| author.name.as_str()).collect()
}
