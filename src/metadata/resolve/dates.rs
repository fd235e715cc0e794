//! When the article was published, and when it was last changed.

use super::{Evidence, Known};
use crate::article::{Field, Provenance};
use crate::metadata::claim::Claim;
use crate::metadata::date;
use crate::metadata::source;
use crate::timestamp::Timestamp;

/// What is written for machines in the page's own markup is made with the text; then
/// comes what readers see near the headline.
const PUBLISHED: &[Provenance] = &[
    Provenance::Microdata,
    Provenance::OpenGraph,
    Provenance::Address,
    Provenance::Line,
    Provenance::Rdfa,
    Provenance::Meta,
    Provenance::DublinCore,
    Provenance::Time,
    Provenance::Microformat,
    Provenance::Class,
];

/// Readers are rarely told, so that what machines are told counts first.
const MODIFIED: &[Provenance] = &[
    Provenance::JsonLd,
    Provenance::OpenGraph,
    Provenance::Microdata,
    Provenance::Rdfa,
    Provenance::Meta,
    Provenance::DublinCore,
    Provenance::Time,
    Provenance::Microformat,
    Provenance::Class,
    Provenance::Line,
];

/// What is shown of the day of a change, where no other day is.
const SHOWN: &[Provenance] =
    &[Provenance::Time, Provenance::Class, Provenance::Microdata, Provenance::Microformat];

/// Things that are posts of a thread: each post has a date, and JSON-LD says which one
/// began it.
const POSTS: &[&str] = &["DiscussionForumPosting", "SocialMediaPosting", "Question", "QAPage"];

/// The day of publication and that of the last change.
pub(super) fn dates(evidence: &Evidence<'_>, language: Option<&str>) -> (Known<Timestamp>, Known<Timestamp>) {
    let dates = Dates { evidence, language };
    let published = dates.published().map(|known| dates.refined(known));
    // Nothing is changed before it is there.
    let is_later = |moment: &Timestamp| published.is_none_or(|(first, _)| !moment.is_before(first));
    (published, dates.first(Field::Modified, MODIFIED, is_later))
}

struct Dates<'a> {
    evidence: &'a Evidence<'a>,
    language: Option<&'a str>,
}

impl Dates<'_> {
    fn published(&self) -> Known<Timestamp> {
        let any = |_: &Timestamp| true;
        let claims = self.evidence.claims;
        let is_thread = claims
            .of(Field::PageType)
            .any(|claim| claim.provenance == Provenance::JsonLd && POSTS.contains(&claim.value.as_str()));
        let of_thread = || {
            let order = if is_thread { &[Provenance::JsonLd] } else { &[][..] };
            self.first(Field::Published, order, any)
        };
        of_thread()
            .or_else(|| self.first(Field::Published, PUBLISHED, any))
            // A text that is shown under one day only is of that day, even if it is
            // called that of a change. Plugins keep the day of the first version in
            // JSON-LD when the page has long been written anew.
            .or_else(|| self.first(Field::Modified, &[Provenance::Line], any))
            .or_else(|| self.first(Field::Published, &[Provenance::JsonLd], any))
            .or_else(|| self.first(Field::Modified, SHOWN, any))
            .or_else(|| self.beside())
            .or_else(|| self.labelled())
    }

    /// The same day with its hour, if a source gives that only.
    fn refined(&self, known: (Timestamp, Provenance)) -> (Timestamp, Provenance) {
        let (day, _) = known;
        let has_hour = |moment: &Timestamp| moment.has_time() && moment.same_day(day);
        let exact = || {
            let of_page = self.first(Field::Published, PUBLISHED, has_hour);
            of_page.or_else(|| self.first(Field::Published, &[Provenance::JsonLd], has_hour))
        };
        if day.has_time() { known } else { exact().unwrap_or(known) }
    }

    /// The first moment by the order of the sources that is said of the article.
    fn first(
        &self,
        field: Field,
        order: &'static [Provenance],
        accept: impl Fn(&Timestamp) -> bool,
    ) -> Known<Timestamp> {
        let around = self.evidence.around;
        let mut claims = self.evidence.claims.in_order(field, order);
        claims.find_map(|claim| {
            let moment = self.moment(claim).filter(&accept)?;
            let is_here = claim.place.is_none_or(|place| around.is_of_article(place));
            is_here.then_some((moment, claim.provenance))
        })
    }

    /// The date in sidebars and boxes, if it is always the same: several are those of
    /// other stories.
    fn beside(&self) -> Known<Timestamp> {
        let claims = self.evidence.claims.in_order(Field::Published, &[Provenance::Time, Provenance::Class]);
        let beside =
            claims.filter(|claim| claim.place.is_some_and(|place| self.evidence.around.is_beside(place)));
        let mut found = beside.filter_map(|claim| Some((self.moment(claim)?, claim.provenance)));
        let first = found.next()?;
        found.all(|(moment, _)| moment.same_day(first.0)).then_some(first)
    }

    /// A line far from the headline that says itself what its date is.
    fn labelled(&self) -> Known<Timestamp> {
        let moment = source::labelled_date(self.evidence.page, self.evidence.around)?;
        Some((self.past(moment)?, Provenance::Line))
    }

    fn moment(&self, claim: &Claim) -> Option<Timestamp> {
        moment(claim, self.language).and_then(|moment| self.past(moment))
    }

    /// A moment that is not to come. Somewhere it is tomorrow already.
    fn past(&self, moment: Timestamp) -> Option<Timestamp> {
        let is_past = |today: Timestamp| moment.day_number() <= today.day_number() + 1;
        self.evidence.today.is_none_or(is_past).then_some(moment)
    }
}

/// The moment that a claim names.
pub(super) fn moment(claim: &Claim, language: Option<&str>) -> Option<Timestamp> {
    let visible = || date::first_visible(&claim.value, language).map(|found| found.timestamp);
    date::from_machine(&claim.value, language).or_else(visible)
}
