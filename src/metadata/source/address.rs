//! The day in the address that the page gives itself: `/2024/05/01/`.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::metadata::date;
use crate::page::Page;
use crate::timestamp::Timestamp;

/// Claims the day, if there is one.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    let address = page.head.address.as_deref();
    let canonical = page.head.link("canonical").filter(|&canonical| Some(canonical) != address);
    if let Some(day) = address.into_iter().chain(canonical).find_map(day) {
        claims.add(Field::Published, Provenance::Address, &day.to_string());
    }
}

/// The day in an address. Some systems write the address of the page as a part of another
/// one.
fn day(address: &str) -> Option<Timestamp> {
    if !address.contains('%') {
        return date::from_url(address);
    }
    date::from_url(&address.replace("%2F", "/").replace("%2f", "/").replace("%2B", "-"))
}
