//! Reading JSON that is none.
//!
//! Pages are full of JSON with comments, wrappers, forgotten commas and quotes.
//! One pass over the text takes of it what can be understood. Nothing fails:
//! at worst there are no values. Every look ahead ends at the next quote or
//! at the one after it, so that the time is linear.

use super::cursor::Cursor;
use super::quoted::{self, Role};
use super::value::{MAX_DEPTH, MAX_ITEMS, Object, Value};

/// What a text has beyond so many values is dropped; it would fill the memory.
const MAX_VALUES: usize = 500_000;

/// What is open.
enum Frame {
    List(Vec<Value>),
    Object { object: Object, key: Option<String> },
}

/// The lists and objects of a text, one after the other, whatever is wrong
/// with it. Of several properties of one name the last counts.
pub(super) fn read(text: &str) -> Vec<Value> {
    let cursor = Cursor::new(text);
    let mut reader = Reader { cursor, open: Vec::new(), skipped: 0, free: MAX_VALUES, values: Vec::new() };
    while reader.step() {}
    reader.close_all();
    reader.values
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    /// At most [`MAX_DEPTH`].
    open: Vec<Frame>,
    /// How many lists and objects are open that are too deep to be read.
    skipped: usize,
    /// How many values may follow.
    free: usize,
    values: Vec<Value>,
}

impl Reader<'_> {
    /// Reads one token. False at the end.
    fn step(&mut self) -> bool {
        if self.open.is_empty() {
            // What wraps the JSON says nothing: marks of comments, `;`, the
            // names of variables.
            self.cursor.skip_to_value();
        } else {
            self.cursor.skip_space();
        }
        let Some(byte) = self.cursor.peek() else { return false };
        match byte {
            b'{' | b'[' => self.open(byte == b'{'),
            b'}' | b']' => self.close(byte == b'}'),
            b'"' | b'\'' => self.quoted(byte),
            b',' => self.end_field(),
            // Between a name and its value; the others belong nowhere.
            b':' | b'\\' | b'=' | b'(' | b')' => self.cursor.advance(1),
            _ => self.bare(),
        }
        true
    }

    fn open(&mut self, is_object: bool) {
        self.cursor.advance(1);
        if self.skipped > 0 || self.open.len() >= MAX_DEPTH || self.free == 0 {
            self.skipped += 1;
            return;
        }
        self.free -= 1;
        self.open.push(match is_object {
            true => Frame::Object { object: Object::default(), key: None },
            false => Frame::List(Vec::new()),
        });
    }

    /// Closes the innermost thing of the kind, and what was left open in it. A
    /// bracket that closes nothing is ignored.
    fn close(&mut self, is_object: bool) {
        self.cursor.advance(1);
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let is_closed = |frame: &Frame| matches!(frame, Frame::Object { .. }) == is_object;
        if let Some(depth) = self.open.iter().rposition(is_closed) {
            while self.open.len() > depth {
                self.close_last();
            }
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        match self.open.pop() {
            Some(Frame::List(items)) => self.put(Value::List(items)),
            Some(Frame::Object { object, .. }) => self.put(Value::Object(object)),
            None => (),
        }
    }

    /// Gives a text or nothing to what is open.
    fn put_small(&mut self, value: Value) {
        if self.free > 0 {
            self.free -= 1;
            self.put(value);
        }
    }

    /// Gives a value to what is open.
    fn put(&mut self, value: Value) {
        match self.open.last_mut() {
            None => self.values.push(value),
            Some(Frame::List(items)) if items.len() < MAX_ITEMS => items.push(value),
            Some(Frame::List(_)) => (),
            Some(Frame::Object { object, key }) => {
                if let Some(key) = key.take() {
                    object.add(&key, value);
                }
            }
        }
    }

    fn end_field(&mut self) {
        self.cursor.advance(1);
        if self.skipped > 0 {
            return;
        }
        if let Some(Frame::Object { key, .. }) = self.open.last_mut() {
            *key = None;
        }
    }

    fn role(&self) -> Role {
        match self.open.last() {
            _ if self.skipped > 0 => Role::Unknown,
            Some(Frame::Object { key: None, .. }) => Role::Key,
            Some(Frame::Object { .. }) => Role::Field,
            _ => Role::Item,
        }
    }

    fn quoted(&mut self, quote: u8) {
        let role = self.role();
        let text = quoted::read(&mut self.cursor, quote, role);
        match role {
            Role::Unknown => (),
            Role::Key => self.key(text),
            Role::Field | Role::Item => self.put_small(Value::Text(text)),
        }
    }

    fn key(&mut self, text: String) {
        if let Some(Frame::Object { key, .. }) = self.open.last_mut() {
            *key = Some(text);
        }
    }

    /// A name, number or word without quotes; or a byte that belongs nowhere.
    fn bare(&mut self) {
        let role = self.role();
        let text = self.cursor.bare(role == Role::Key);
        if text.is_empty() {
            self.cursor.advance(1);
            return;
        }
        match role {
            Role::Unknown => (),
            Role::Key => self.key(text.to_owned()),
            Role::Field | Role::Item => self.put_small(word(text)),
        }
    }
}

/// Words of JSON and of the languages that it is written from.
const EMPTY_WORDS: &[&str] =
    &["null", "undefined", "nan", "none", "nil", "true", "false", "infinity", "-infinity"];

/// The value of what stands without quotes.
fn word(text: &str) -> Value {
    let is_empty = EMPTY_WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is_empty { Value::Null } else { Value::Text(text.to_owned()) }
}
