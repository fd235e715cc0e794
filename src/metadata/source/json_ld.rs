//! JSON-LD, as far as it is of the page's main thing.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::metadata::json_ld::{self, Author};
use crate::metadata::title::folded;
use crate::page::Page;

/// Claims what the scripts say.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    let scripts: Vec<&str> = page.head.scripts.iter().map(String::as_str).collect();
    let facts = json_ld::read(&scripts, page.head.address.as_deref());
    let is_publisher = |author: &Author| {
        let names = facts.publisher.iter().chain(&facts.site_name);
        author.is_organisation && names.map(|name| folded(name)).any(|name| name == folded(&author.name))
    };
    let has_persons = facts.authors.iter().any(|author| !author.is_organisation);
    for author in &facts.authors {
        if !author.is_organisation {
            claims.add(Field::Authors, Provenance::JsonLd, &author.name);
        } else if !has_persons && !is_publisher(author) {
            // One that gives its own pages to itself is no author.
            claims.add_organisation(Provenance::JsonLd, &author.name);
        }
    }
    let texts = |field, values: &mut dyn Iterator<Item = &String>, claims: &mut Claims| {
        values.for_each(|value| claims.add(field, Provenance::JsonLd, value));
    };
    texts(Field::Title, &mut facts.headline.iter().chain(&facts.page_name), claims);
    texts(Field::Published, &mut facts.published.iter().chain(&facts.created), claims);
    texts(Field::Modified, &mut facts.modified.iter(), claims);
    texts(Field::Language, &mut facts.language.iter(), claims);
    texts(Field::SiteName, &mut facts.site_name.iter().chain(&facts.publisher), claims);
    texts(Field::Url, &mut facts.url.iter(), claims);
    texts(Field::Description, &mut facts.description.iter(), claims);
    texts(Field::Image, &mut facts.images.iter(), claims);
    texts(Field::Sections, &mut facts.sections.iter(), claims);
    texts(Field::Tags, &mut facts.tags.iter(), claims);
    texts(Field::License, &mut facts.license.iter(), claims);
    texts(Field::PageType, &mut facts.kind.iter(), claims);
}
