//! What kind of page an article is from.

/// The kind of a page: what its main matter is.
///
/// ```
/// use dehusk::Kind;
///
/// assert_eq!(Kind::Documentation.name(), "documentation");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Kind {
    /// News, a blog post, an essay, a page of an encyclopedia.
    Article,
    /// A thread of a forum, or questions and answers.
    Forum,
    /// One product.
    Product,
    /// A list of articles, links, jobs, results.
    Listing,
    /// A list of products.
    Collection,
    /// A manual or a reference.
    Documentation,
    /// A company, a service, a landing page.
    Service,
    /// None of these, or no text.
    #[default]
    #[cfg_attr(feature = "serde", serde(other))]
    Other,
}

impl Kind {
    /// The kinds that the model tells apart, in the order of their numbers.
    pub(crate) const LEARNED: [Kind; 7] = [
        Kind::Article,
        Kind::Forum,
        Kind::Product,
        Kind::Listing,
        Kind::Collection,
        Kind::Documentation,
        Kind::Service,
    ];

    /// Its name in lower case, as data sets have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Forum => "forum",
            Kind::Product => "product",
            Kind::Listing => "listing",
            Kind::Collection => "collection",
            Kind::Documentation => "documentation",
            Kind::Service => "service",
            Kind::Other => "other",
        }
    }
}

/// The probabilities of the kinds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct KindScores([f32; Kind::LEARNED.len()]);

/// A kind that is less likely than this is not named.
const MIN_PROBABILITY: f32 = 0.35;

impl KindScores {
    /// From probabilities in the order of [`Kind::LEARNED`].
    pub(crate) fn new(probabilities: [f32; Kind::LEARNED.len()]) -> Self {
        KindScores(probabilities)
    }

    /// The probability of a kind. What the others leave is that of
    /// [`Kind::Other`].
    pub(crate) fn of(&self, kind: Kind) -> f32 {
        let place = Kind::LEARNED.iter().position(|&learned| learned == kind);
        match place.and_then(|place| self.0.get(place)) {
            Some(&probability) => probability,
            None => (1.0 - self.0.iter().sum::<f32>()).max(0.0),
        }
    }

    /// The probabilities in the order of [`Kind::LEARNED`].
    pub(crate) fn learned(&self) -> &[f32] {
        &self.0
    }

    /// The likeliest kind.
    pub(crate) fn best(&self) -> Kind {
        let pairs = Kind::LEARNED.into_iter().zip(self.0);
        let best = pairs
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .filter(|(_, probability)| *probability >= MIN_PROBABILITY);
        best.map_or(Kind::Other, |(kind, _)| kind)
    }
}

/// In JSON, the likeliest kind and the probabilities of all.
#[cfg(feature = "serde")]
mod serde_form {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Kind, KindScores};

    #[derive(Serialize, Deserialize)]
    struct Form {
        kind: Kind,
        kind_probabilities: Probabilities,
    }

    #[derive(Serialize, Deserialize)]
    struct Probabilities {
        article: f32,
        forum: f32,
        product: f32,
        listing: f32,
        collection: f32,
        documentation: f32,
        service: f32,
    }

    impl Serialize for KindScores {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let [article, forum, product, listing, collection, documentation, service] = self.0;
            let kind_probabilities =
                Probabilities { article, forum, product, listing, collection, documentation, service };
            Form { kind: self.best(), kind_probabilities }.serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for KindScores {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let p = Form::deserialize(deserializer)?.kind_probabilities;
            let scores = [p.article, p.forum, p.product, p.listing, p.collection, p.documentation, p.service];
            Ok(KindScores(scores))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_known_is_other() {
        let unknown = KindScores::default();
        assert_eq!(unknown.best(), Kind::Other);
        assert!((unknown.of(Kind::Other) - 1.0).abs() < 1e-6);
        assert!(unknown.of(Kind::Article).abs() < 1e-6);
    }

    #[test]
    fn the_likeliest_is_named_if_likely_enough() {
        let kinds = KindScores::new([0.1, 0.6, 0.1, 0.1, 0.1, 0.0, 0.0]);
        assert_eq!(kinds.best(), Kind::Forum);
        assert!((kinds.of(Kind::Forum) - 0.6).abs() < 1e-6);
        let even = KindScores::new([1.0 / 7.0; 7]);
        assert_eq!(even.best(), Kind::Other);
    }
}
