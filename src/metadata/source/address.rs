//! The day in the address that the page gives itself: `/2024/05/01/`.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::metadata::date;
use crate::page::Page;

/// Claims the day, if there is one.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    let addresses = page.head.address.as_deref().into_iter().chain(page.head.link("canonical"));
    // Some systems write the address of the page as a part of another one.
    let plain = addresses.map(|address| address.replace("%2F", "/").replace("%2f", "/").replace("%2B", "-"));
    if let Some(day) = plain.filter_map(|address| date::from_url(&address)).next() {
        claims.add(Field::Published, Provenance::Address, &day.to_string());
    }
}
