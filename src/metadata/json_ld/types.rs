//! The types of schema.org that this module knows, by what they are to a page.

/// How likely a thing is what its page is about; the first is the likeliest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Article,
    Post,
    Work,
    Page,
}

/// The types of what a page can be about. Those that are missing (`Person`,
/// `Organization`, `WebSite`, `BreadcrumbList`, `ImageObject`, `ItemList` …)
/// never are.
#[rustfmt::skip]
const RANKS: &[(Rank, &[&str])] = &[
    (Rank::Article, &[
        "Article", "AdvertiserContentArticle", "AnalysisNewsArticle", "APIReference", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalScholarlyArticle", "NewsArticle",
        "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "SatiricalArticle",
        "ScholarlyArticle", "TechArticle",
    ]),
    (Rank::Post, &["DiscussionForumPosting", "Question", "SocialMediaPosting"]),
    (Rank::Work, &[
        "Book", "BusinessEvent", "Chapter", "ClaimReview", "Course", "CreativeWork",
        "CriticReview", "Dataset", "Event", "Game", "HowTo", "JobPosting", "LearningResource", "MobileApplication",
        "Movie", "MusicAlbum", "MusicEvent", "MusicRecording", "NewsVideoObject", "PodcastEpisode",
        "Product", "ProductGroup", "Recipe", "Review", "SoftwareApplication", "SoftwareSourceCode", "TVEpisode",
        "TVSeries", "VideoGame", "VideoObject", "WebApplication",
    ]),
    (Rank::Page, &[
        "AboutPage", "CheckoutPage", "CollectionPage", "ContactPage", "FAQPage", "ImageGallery", "ItemPage",
        "MediaGallery", "MedicalWebPage", "ProfilePage", "QAPage", "RealEstateListing", "SearchResultsPage",
        "VideoGallery", "WebPage",
    ]),
];

/// The types of organisations.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "Airline", "Brand", "CollegeOrUniversity", "Consortium", "Corporation", "EducationalOrganization",
    "FundingScheme", "GovernmentOrganization", "LibrarySystem", "LocalBusiness", "MedicalOrganization",
    "MusicGroup", "NGO", "NewsMediaOrganization", "OnlineBusiness", "OnlineStore", "Organization",
    "PerformingGroup", "PoliticalParty", "Project", "ResearchOrganization", "School", "SportsOrganization",
    "SportsTeam", "WebSite", "WorkersUnion",
];

/// What names of types and properties may begin with.
const PREFIXES: &[&str] = &[
    "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/",
    "schema:",
];

/// A name without the vocabulary that it is of.
pub(super) fn local_name(name: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name)
}

/// The rank of a type, and its name as schema.org writes it. Some pages write
/// `article`.
pub(super) fn ranked(kind: &str) -> Option<(Rank, &'static str)> {
    RANKS.iter().find_map(|(rank, kinds)| Some((*rank, find(kinds, kind)?)))
}

/// Whether a type is one of organisations.
pub(super) fn is_organisation(kind: &str) -> bool {
    find(ORGANISATIONS, kind).is_some()
}

fn find(kinds: &[&'static str], kind: &str) -> Option<&'static str> {
    kinds.iter().find(|known| known.eq_ignore_ascii_case(kind)).copied()
}
