//! Dates as pages give them: in values for machines, in lines for readers and
//! in addresses.

mod address;
mod clock;
mod day;
mod fold;
mod han;
mod label;
mod label_words;
mod language;
mod machine;
mod month;
mod month_names;
mod numeric;
#[cfg(test)]
mod tests;
mod token;
mod visible;
mod year;

pub(crate) use address::from_url;
pub(crate) use label::{Label, label, label_after};
pub(crate) use machine::from_machine;
pub(crate) use visible::{first_visible, from_visible};
