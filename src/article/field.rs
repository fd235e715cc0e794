//! The fields of metadata, and where their values may come from.

macro_rules! names {
    ($(#[doc = $doc:literal])* $kind:ident { $($(#[doc = $each:literal])* $variant:ident $name:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $kind {
            $($(#[doc = $each])* #[cfg_attr(feature = "serde", serde(rename = $name))] $variant,)*
        }

        impl $kind {
            /// All of them.
            pub const ALL: &[$kind] = &[$($kind::$variant,)*];

            /// Its name, as in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($kind::$variant => $name,)*
                }
            }
        }
    };
}

names! {
    /// A field of [`Metadata`](crate::Metadata).
    Field {
        /// The headline.
        Title "title",
        /// Who wrote it.
        Authors "authors",
        /// When it was published.
        Published "published",
        /// When it was last changed.
        Modified "modified",
        /// Its language.
        Language "language",
        /// The direction of its text.
        Direction "direction",
        /// The name of the site.
        SiteName "site_name",
        /// The canonical address.
        Url "url",
        /// The address of the page for telephones.
        AmpUrl "amp_url",
        /// What it is about, in a sentence or two.
        Description "description",
        /// The picture that stands for it.
        Image "image",
        /// The sections or categories that it is in.
        Sections "sections",
        /// Tags and key words.
        Tags "tags",
        /// The license, an address or a name.
        License "license",
        /// What the page calls itself.
        PageType "page_type",
        /// Where the text is from.
        Source "source",
        /// The icon of the site.
        Favicon "favicon",
    }
}

names! {
    /// Where a value of [`Metadata`](crate::Metadata) comes from.
    Provenance {
        /// A script of JSON-LD with terms of schema.org.
        JsonLd "json-ld",
        /// Metas of the Open Graph protocol, `og:` and `article:`.
        OpenGraph "open-graph",
        /// Metas for cards of Twitter.
        Twitter "twitter",
        /// Metas of Dublin Core.
        DublinCore "dublin-core",
        /// Other metas: those of HTML, and of Parsely, Sailthru, Highwire and the like.
        Meta "meta",
        /// `itemprop` of an element.
        Microdata "microdata",
        /// `property` of an element.
        Rdfa "rdfa",
        /// The classes of microformats: `p-author`, `dt-published`.
        Microformat "microformat",
        /// `rel` of a link.
        Link "link",
        /// `<time datetime>`.
        Time "time",
        /// A class name of the theme: `byline`, `post-date`.
        Class "class",
        /// A line that readers see near the headline.
        Line "line",
        /// A heading of the page.
        Heading "heading",
        /// `<title>`.
        TitleElement "title-element",
        /// `lang` or `dir` of the page.
        Attribute "attribute",
        /// The address of the page.
        Address "address",
        /// The text itself: a language that was detected, a line that names the source.
        Text "text",
    }
}
