//! Who wrote the article.

use super::{Evidence, Known};
use crate::article::{Field, Provenance};
use crate::metadata::byline;
use crate::metadata::claim::Claim;
use crate::metadata::title::folded;

/// JSON-LD says who is a person and of which of its things; a byline is what readers see;
/// metas are often those of the one who runs the site; names of classes are anybody's.
const SOURCES: &[Provenance] = &[
    Provenance::JsonLd,
    Provenance::Line,
    Provenance::Link,
    Provenance::OpenGraph,
    Provenance::Twitter,
    Provenance::Meta,
    Provenance::Microformat,
    Provenance::Class,
    Provenance::Microdata,
    Provenance::Rdfa,
    Provenance::DublinCore,
];

/// A byline stands at most so many blocks above the headline; further up is the head of
/// the page.
const MAX_ABOVE: i64 = 12;

/// More names are those of a list of something else.
const MAX_NAMES: usize = 20;

/// Names in a byline stand within so many blocks.
const MAX_SPREAD: i64 = 1;

/// The names of the first source that has names of people; else of the first one that
/// has any.
///
/// Systems give an article to the account that it was uploaded by, or to the site, and
/// the byline says who wrote it.
pub(super) fn authors(evidence: &Evidence<'_>) -> Known<Vec<String>> {
    if is_product(evidence) {
        return None;
    }
    let sites = Sites::new(evidence);
    let has_person = |byline: &Byline| byline.names.iter().any(|name| byline.is_person(name, &sites));
    let is_other = |byline: &Byline| is_article(evidence) || !byline.names.iter().all(|name| sites.has(name));
    let mut other = None;
    for byline in SOURCES.iter().filter_map(|&source| of_source(evidence, source)) {
        if has_person(&byline) {
            return Some((byline.names, byline.source));
        }
        other = other.or_else(|| Some(byline).filter(is_other));
    }
    other.map(|byline| (byline.names, byline.source))
}

/// What one source says.
struct Byline {
    names: Vec<String>,
    source: Provenance,
    /// Whether it says that they are no persons.
    is_organisation: bool,
}

impl Byline {
    /// Whether a name can be that of a person, and not of the site or of an account.
    fn is_person(&self, name: &str, sites: &Sites) -> bool {
        let is_account = !name.contains(' ') && name.is_ascii();
        !self.is_organisation && !is_account && !sites.has(name)
    }
}

/// Whether the page is of a thing for sale, which has a maker, a brand and reviewers.
fn is_product(evidence: &Evidence<'_>) -> bool {
    evidence.claims.of(Field::PageType).any(|claim| PRODUCTS.contains(&claim.value.as_str()))
}

/// What JSON-LD and the Open Graph call such things.
const PRODUCTS: &[&str] =
    &["Product", "ProductGroup", "product", "og:product", "product.item", "product.group"];

/// The names that a source gives first, and those beside them.
fn of_source(evidence: &Evidence<'_>, source: Provenance) -> Option<Byline> {
    let claims = evidence.claims.of(Field::Authors).filter(|claim| claim.provenance == source);
    let claims: Vec<&Claim> = claims.collect();
    if is_list(evidence, &claims) {
        return None;
    }
    let distance = |claim: &Claim| claim.place.and_then(|place| evidence.around.distance(place.element));
    let is_near = |claim: &&Claim| {
        claim.place.is_none_or(|place| evidence.around.is_of_article(place))
            && distance(claim).is_none_or(|distance| distance >= -MAX_ABOVE)
    };
    let mut near = claims.into_iter().filter(is_near);
    let (mut names, first, is_organisation) = near.find_map(|claim| {
        let names = names(claim);
        (!names.is_empty()).then(|| (names, distance(claim), claim.is_organisation))
    })?;
    for claim in near {
        let is_beside = match (first, distance(claim)) {
            (Some(first), Some(distance)) => (distance - first).abs() <= MAX_SPREAD,
            _ => true,
        };
        if is_beside {
            names.extend(self::names(claim));
        }
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(folded(name)));
    names.truncate(MAX_NAMES);
    Some(Byline { names, source, is_organisation })
}

/// Whether claims are of the entries of a list: many names, one below the other, and no
/// text between them.
fn is_list(evidence: &Evidence<'_>, claims: &[&Claim]) -> bool {
    let mut seen = std::collections::HashSet::new();
    let mut last = None;
    for claim in claims.iter().take(MAX_ENTRIES) {
        let Some(place) = claim.place else { return false };
        let has_text = last.is_some_and(|last| evidence.page.has_prose_between(last, place.start));
        if has_text && seen.len() < MIN_ENTRIES {
            seen.clear();
        }
        let is_beside = last == Some(place.start);
        last = Some(place.start);
        if !is_beside && evidence.around.is_of_article(place) {
            seen.extend(names(claim).first().map(|name| folded(name)));
        }
    }
    seen.len() >= MIN_ENTRIES
}

/// Fewer names may be those who wrote an article together.
const MIN_ENTRIES: usize = 5;

/// More need not be looked at.
const MAX_ENTRIES: usize = 40;

/// The names in a claim: those of its first line that has some.
fn names(claim: &Claim) -> Vec<String> {
    let mut lines = claim.value.lines().map(|line| byline::names(line, None));
    lines.find(|names| !names.is_empty()).unwrap_or_default()
}

/// The names of the site.
struct Sites(Vec<String>);

impl Sites {
    fn new(evidence: &Evidence<'_>) -> Self {
        let claimed = evidence.claims.of(Field::SiteName).map(|claim| folded(&claim.value));
        let address = evidence.page.head.address.as_deref().unwrap_or_default();
        let host =
            address.split("//").nth(1).unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
        let labels = host.split('.').filter(|label| label.len() > MIN_LABEL).map(folded);
        Sites(claimed.chain(labels).filter(|name| !name.is_empty()).collect())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&folded(name))
    }
}

/// Shorter parts of the name of a host are `www` and the top level.
const MIN_LABEL: usize = 3;

/// Whether the page is one that has authors.
fn is_article(evidence: &Evidence<'_>) -> bool {
    let head = &evidence.page.head;
    head.is_article()
        || head.meta("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article"))
        || evidence.claims.of(Field::Published).any(|claim| claim.place.is_none())
}
