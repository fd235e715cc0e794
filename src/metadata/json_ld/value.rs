//! The values of JSON as this module wants them: no numbers, no booleans, and
//! names of properties that are compared without their prefix and case.

use super::types::local_name;

/// What is nested deeper is dropped, so that nothing that walks over values
/// can overflow the stack.
pub(super) const MAX_DEPTH: usize = 64;
/// What a list has beyond so many things is dropped.
pub(super) const MAX_ITEMS: usize = 20_000;
/// What an object has beyond so many properties is dropped: each is looked for
/// among all.
const MAX_FIELDS: usize = 1_000;

/// A value of JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Also what says nothing of a page: `true`, `false`, `NaN`, `undefined`.
    Null,
    /// Also numbers, as they are written.
    Text(String),
    List(Vec<Value>),
    Object(Object),
}

/// The properties of a thing. Of several of one name the last counts, as for
/// `serde_json`.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Object {
    fields: Vec<(String, Value)>,
}

impl Object {
    /// Adds a property, under its name without prefix and in lower case.
    pub(super) fn add(&mut self, name: &str, value: Value) {
        if self.fields.len() < MAX_FIELDS {
            self.fields.push((local_name(name.trim()).to_ascii_lowercase(), value));
        }
    }

    /// The value of a property, by its name in lower case.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        let found = self.fields.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value).filter(|value| **value != Value::Null)
    }

    /// The value of the first of these properties that has one.
    pub(super) fn first(&self, names: &[&str]) -> Option<&Value> {
        names.iter().find_map(|name| self.get(name))
    }

    /// The properties in their order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many properties there are.
    pub(super) fn len(&self) -> usize {
        self.fields.len()
    }

    /// `@id`.
    pub(super) fn id(&self) -> Option<&str> {
        match self.get("@id") {
            Some(Value::Text(id)) if !id.trim().is_empty() => Some(id.trim()),
            _ => None,
        }
    }

    /// The names of the types, without their prefix.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        let types = self.get("@type").map_or(&[][..], Value::items);
        types.iter().filter_map(Value::as_text).map(|name| local_name(name.trim()))
    }
}

impl Value {
    /// The things of a list; anything else is a list of one.
    pub(super) fn items(&self) -> &[Value] {
        match self {
            Value::List(items) => items,
            other => std::slice::from_ref(other),
        }
    }

    /// The text, if it is one.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object, if it is one.
    pub(super) fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// All values in lists in lists.
    pub(super) fn flat(&self) -> Vec<&Value> {
        let mut flat = Vec::new();
        self.flatten(&mut flat);
        flat
    }

    fn flatten<'a>(&'a self, flat: &mut Vec<&'a Value>) {
        match self {
            Value::List(items) => items.iter().for_each(|item| item.flatten(flat)),
            other => flat.push(other),
        }
    }

    /// Takes over what `serde_json` has read; things in `depth` others.
    pub(super) fn of_json(json: serde_json::Value, depth: usize) -> Value {
        use serde_json::Value as Json;
        match json {
            Json::Null | Json::Bool(_) => Value::Null,
            Json::Number(number) => Value::Text(number.to_string()),
            Json::String(text) => Value::Text(text),
            Json::Array(_) | Json::Object(_) if depth >= MAX_DEPTH => Value::Null,
            Json::Array(items) => {
                let items = items.into_iter().take(MAX_ITEMS);
                Value::List(items.map(|item| Value::of_json(item, depth + 1)).collect())
            }
            Json::Object(fields) => {
                let mut object = Object::default();
                for (name, value) in fields {
                    object.add(&name, Value::of_json(value, depth + 1));
                }
                Value::Object(object)
            }
        }
    }
}
