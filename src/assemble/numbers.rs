//! The numbers of items.

use crate::dom::Tag;
use crate::hash::PageMap;
use crate::page::{Element, ElementId, Listing, Page};

/// A list that is being counted.
struct Counted {
    list: ElementId,
    end: usize,
    listing: Listing,
    last: Option<i32>,
}

/// The numbers of the items of ordered lists. Items that are not kept count: the
/// numbers are the page's. Linear in elements.
pub(super) fn of_items(page: &Page) -> PageMap<ElementId, i32> {
    let mut numbers = PageMap::default();
    if !page.elements().iter().any(|element| element.tag == Tag::Ol) {
        return numbers;
    }
    let lengths = lengths(page);
    walk(page, |list, item, element| {
        let Listing::Numbered { start, step } = list.listing else { return };
        let length = lengths.get(&list.list).copied().unwrap_or(1);
        let first = start.unwrap_or(if step < 0 { length } else { 1 });
        let next = list.last.map_or(first, |last| last.saturating_add(step));
        let number = element.value.unwrap_or(next);
        list.last = Some(number);
        numbers.insert(item, number);
    });
    numbers
}

/// How many items each list has of its own.
fn lengths(page: &Page) -> PageMap<ElementId, i32> {
    let mut lengths = PageMap::default();
    walk(page, |list, _, _| {
        let length: &mut i32 = lengths.entry(list.list).or_default();
        *length = length.saturating_add(1);
    });
    lengths
}

/// Calls back for each item, with the innermost list around it.
fn walk(page: &Page, mut item: impl FnMut(&mut Counted, ElementId, &Element)) {
    let mut lists: Vec<Counted> = Vec::new();
    for (index, element) in page.elements().iter().enumerate() {
        while lists.last().is_some_and(|list| list.end <= index) {
            lists.pop();
        }
        let id = ElementId::new(index);
        if let Some(listing) = element.listing {
            lists.push(Counted { list: id, end: element.end, listing, last: None });
        } else if element.tag == Tag::Li
            && let Some(list) = lists.last_mut()
        {
            item(list, id, element);
        }
    }
}
