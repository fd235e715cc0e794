//! What may be the headline.

use std::collections::HashMap;

use super::part::parts;
use super::{folded, is_folded};
use crate::article::{Field, Provenance};
use crate::hint::{Hint, HintSet};
use crate::metadata::claim::{Claims, joined, plain};
use crate::page::{Block, BlockId, Page};

/// More headings than this are those of a list.
const MAX_HEADINGS: usize = 60;

/// A longer text is a paragraph.
const MAX_CHARS: usize = 400;

/// Where a name is from: a bit for each in a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Heading,
    JsonLd,
    JsonLdPage,
    OpenGraph,
    Twitter,
    OtherMeta,
    Microdata,
    TitleElement,
    /// A part of the name for networks.
    OpenGraphPart,
    /// A part of `<title>`.
    TitlePart,
}

/// The origins, the most telling first, and what is said of where the value is from.
const PROVENANCE: &[(Origin, Provenance)] = &[
    (Origin::Heading, Provenance::Heading),
    (Origin::JsonLd, Provenance::JsonLd),
    (Origin::OpenGraph, Provenance::OpenGraph),
    (Origin::Microdata, Provenance::Microdata),
    (Origin::OtherMeta, Provenance::Meta),
    (Origin::Twitter, Provenance::Twitter),
    (Origin::OpenGraphPart, Provenance::OpenGraph),
    (Origin::JsonLdPage, Provenance::JsonLd),
    (Origin::TitleElement, Provenance::TitleElement),
    (Origin::TitlePart, Provenance::TitleElement),
];

/// A name that may be the headline.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// As its first origin writes it, on one line.
    pub(crate) text: String,
    /// See [`folded`].
    pub(super) folded: String,
    origins: u16,
    /// The first heading of this text.
    pub(crate) heading: Option<BlockId>,
    /// How many headings have this text.
    pub(super) headings: u32,
    /// Pieces of `<title>`, or of the name for networks, that are left out before and behind.
    pub(super) cut: Option<(usize, usize)>,
    /// Whether it can only be the heading of a section, says nothing, or says the name of
    /// the site as well.
    pub(crate) is_refused: bool,
}

impl Candidate {
    pub(super) fn is_from(&self, origin: Origin) -> bool {
        self.origins & (1 << origin as u16) != 0
    }

    /// How many origins give it.
    pub(super) fn agreement(&self) -> u32 {
        self.origins.count_ones()
    }

    pub(super) fn provenance(&self) -> Option<Provenance> {
        PROVENANCE.iter().find(|(origin, _)| self.is_from(*origin)).map(|&(_, provenance)| provenance)
    }
}

/// All candidates of a page, each text once.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    pub(crate) all: Vec<Candidate>,
    places: HashMap<String, usize>,
}

impl Candidates {
    /// Gathers what the page calls itself.
    pub(crate) fn new(page: &Page, claims: &Claims) -> Self {
        let places = HashMap::with_capacity(MAX_HEADINGS);
        let mut candidates = Candidates { all: Vec::new(), places };
        let headings = page.blocks().iter().enumerate().filter(|(_, block)| is_heading(block));
        for (id, block) in headings.take(MAX_HEADINGS) {
            if let Some(candidate) = candidates.add(page.text(block), Origin::Heading) {
                candidate.heading = candidate.heading.or(Some(id));
                candidate.headings += 1;
            }
        }
        let sources = [
            (Provenance::JsonLd, Origin::JsonLd),
            (Provenance::Microdata, Origin::Microdata),
            (Provenance::Rdfa, Origin::Microdata),
            (Provenance::Microformat, Origin::Microdata),
            (Provenance::OpenGraph, Origin::OpenGraph),
            (Provenance::Twitter, Origin::Twitter),
            (Provenance::DublinCore, Origin::OtherMeta),
            (Provenance::Meta, Origin::OtherMeta),
        ];
        for (provenance, origin) in sources {
            for claim in claims.of(Field::Title).filter(|claim| claim.provenance == provenance) {
                candidates.add(&claim.value, origin);
            }
        }
        let names = [
            (page.head.meta("og:title"), Origin::OpenGraphPart),
            (page.head.title.as_deref(), Origin::TitlePart),
        ];
        for (name, origin) in names {
            for part in parts(name.unwrap_or_default()) {
                let is_whole = part.before + part.behind == 0;
                let origin =
                    if is_whole && origin == Origin::TitlePart { Origin::TitleElement } else { origin };
                if let Some(candidate) = candidates.add(part.text, origin) {
                    candidate.cut.get_or_insert((part.before, part.behind));
                }
            }
        }
        candidates.mark_refused(page);
        candidates
    }

    /// Marks what cannot be the headline: headings within the text that nothing else
    /// calls the title, for a page without a title has none, and its sections keep their
    /// headings; and names that say nothing, if there is one that says something.
    fn mark_refused(&mut self, page: &Page) {
        let first_prose = page.blocks().iter().position(|block| block.measure.is_prose());
        for candidate in &mut self.all {
            let heading = candidate.heading.filter(|_| candidate.agreement() == 1);
            candidate.is_refused = heading.is_some_and(|id| {
                let is_main = page.blocks().get(id).is_some_and(|block| block.context.heading == 1);
                !is_main && first_prose.is_some_and(|first| first < id)
            });
        }
        let site = folded(page.head.meta("og:site_name").unwrap_or_default());
        for candidate in &mut self.all {
            // The name of the site is no part of the headline.
            let rest = rest_beside(&candidate.folded, &site);
            candidate.is_refused |=
                rest.is_some_and(|rest| self.places.contains_key(rest)) && has_part(&candidate.text, &site);
        }
        let is_general = |candidate: &Candidate| GENERAL.contains(&candidate.folded.as_str());
        if self.all.iter().any(|candidate| !candidate.is_refused && !is_general(candidate)) {
            for candidate in self.all.iter_mut().filter(|candidate| is_general(candidate)) {
                candidate.is_refused = true;
            }
        }
    }

    fn add(&mut self, text: &str, origin: Origin) -> Option<&mut Candidate> {
        if text.len() > 4 * MAX_CHARS {
            return None;
        }
        let folded = folded(text);
        if folded.is_empty() {
            return None;
        }
        let next = self.all.len();
        let place = *self.places.entry(folded.clone()).or_insert(next);
        if place == next {
            let text = joined(text.lines().map(plain), ' ');
            self.all.push(Candidate {
                text,
                folded,
                origins: 0,
                heading: None,
                headings: 0,
                cut: None,
                is_refused: false,
            });
        }
        let candidate = self.all.get_mut(place)?;
        candidate.origins |= 1 << origin as u16;
        Some(candidate)
    }
}

/// Names that any site gives to some page, folded: no article has one.
const GENERAL: &[&str] = &[
    "home", "homepage", "startseite", "accueil", "inicio", "início", "stronagłówna", "главная", "головна",
    "anasayfa", "trangchủ", "ホーム", "首页", "首頁", "홈", "الرئيسية", "beranda", "forside", "etusivu",
    "untitled", "untitleddocument",
];

/// What a name says beside that of the site, if it ends or begins with it; all folded.
fn rest_beside<'a>(name: &'a str, site: &str) -> Option<&'a str> {
    let rest = name.strip_suffix(site).or_else(|| name.strip_prefix(site))?;
    (!site.is_empty() && !rest.is_empty()).then_some(rest)
}

/// Whether a part of a name is that of the site, which is folded.
fn has_part(name: &str, site: &str) -> bool {
    parts(name).iter().any(|part| part.before + part.behind > 0 && is_folded(part.text, site))
}

/// Whether a block may show the headline.
fn is_heading(block: &Block) -> bool {
    const TITLES: HintSet = HintSet::of(&[Hint::Title]);
    block.context.heading > 0 || (block.hints.meets(TITLES) && !block.measure.is_prose())
}
