//! Pages in all encodings are decoded exactly, whatever they declare.
//!
//! ```text
//! cargo test --test encodings figures -- --nocapture
//! ```
//!
//! prints how many of the pages made from articles in 40 languages are.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail where they stand, like the test")]

mod contradicted;
mod damaged;
mod declared;
mod figures;
mod languages;
mod page;
mod texts;
mod undeclared;
mod utf16;
mod vietnamese;
