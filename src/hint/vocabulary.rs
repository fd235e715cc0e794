//! The words of class names and ids, roles, `rel` and `itemprop`, by meaning.
//!
//! Each list is sorted. An entry with a hyphen is a pair of neighbouring words
//! of one name: `entry-content` is found in `entry-content`, `entry__content`,
//! `td-entryContent`. The words are those of common themes, plugins and site
//! systems, and of the habits of front-end developers in several languages.

use super::set::Hint;
use super::showing::Showing;

/// Words of class names and ids.
pub(super) const NAMES: &[(Hint, &[&str])] = &[
    (
        Hint::Body,
        &[
            "article-body", "article-content", "article-copy", "article-text", "articlebody",
            "articlecontent", "articletext", "body-copy", "body-text", "content-body", "content-text",
            "detail-content", "detail-text", "entry-body", "entry-content", "entry-text", "entrycontent",
            "field-body", "markdown-body", "mw-parser", "news-body", "news-content", "news-text", "newsbody",
            "newstext", "page-body", "post-body", "post-content", "post-text", "postbody", "postcontent",
            "prose", "recipe-ingredients", "recipe-instructions", "recipe-notes", "rich-text", "richtext",
            "single-content", "story-body", "story-content", "story-text", "storybody", "storytext",
            "text-body", "text-content", "wysiwyg",
        ],
    ),
    (
        Hint::Content,
        &[
            "article", "articulo", "artikel", "beitrag", "blog-post", "content", "contents", "contenu",
            "corpo", "cuerpo", "documentation", "entry", "hentry", "inhalt", "main", "noticia", "post",
            "story", "text", "texte", "texto",
        ],
    ),
    (
        Hint::Lead,
        &[
            "abstract", "accroche", "chapeau", "chapo", "deck", "dek", "intro", "lead", "lede", "standfirst",
            "subheadline", "subtitle", "vorspann",
        ],
    ),
    (
        Hint::Title,
        &[
            "article-headline", "article-title", "entry-title", "headline", "news-title", "page-title",
            "pagetitle", "post-title", "posttitle", "story-title",
        ],
    ),
    (
        Hint::Author,
        &[
            "about-author", "auteur", "author", "authorbox", "authors", "autor", "bio", "biography",
            "byline", "bylines", "contributor", "contributors", "post-by", "posted-by", "reporter", "vcard",
            "writer", "written-by",
        ],
    ),
    (
        Hint::Date,
        &[
            "date", "dateline", "datetime", "datum", "fecha", "last-updated", "lastmod", "posted-on",
            "postdate", "pub-date", "pubdate", "publish-date", "published", "time", "timeago", "timestamp",
            "updated",
        ],
    ),
    (
        Hint::Meta,
        &[
            "article-footer", "article-info", "article-meta", "byline", "entry-footer", "entry-info",
            "entry-meta", "entry-utility", "eyebrow", "infoline", "kicker", "meta", "metabar", "metadata",
            "metainfo", "page-history", "post-details", "post-footer", "post-info", "post-meta", "postinfo",
            "postmeta", "postmetadata", "read-time", "reading-time", "revision-info", "source-line",
            "submitted",
        ],
    ),
    (
        Hint::Tags,
        &[
            "cat-links", "categories", "category-list", "field-tags", "hashtag", "hashtags", "keywords",
            "post-categories", "post-category", "post-labels", "posted-in", "schlagworte", "tag-cloud",
            "tag-links", "tag-list", "tagcloud", "taglist", "tags", "tags-links", "taxonomy", "topic-list",
            "topics",
        ],
    ),
    (Hint::Breadcrumb, &["breadcrumb", "breadcrumbs", "crumb", "crumbs", "pathway", "you-are"]),
    (
        Hint::Nav,
        &[
            "hamburger", "mainmenu", "mainnav", "megamenu", "menu", "menubar", "menus", "nav", "navbar",
            "navi", "navigation", "navlinks", "sitenav", "submenu", "subnav", "tabbar", "topmenu", "topnav",
        ],
    ),
    (
        Hint::Pagination,
        &[
            "bbp-pagination", "comment-navigation", "nav-below", "nav-links", "nav-next", "nav-previous",
            "next-article", "next-post", "next-prev", "page-links", "page-numbers", "pagenav", "pagenavi",
            "pager", "pagination", "paging", "post-nav", "post-navigation", "post-pager", "prev-next",
            "prev-post", "previous-post", "prevnext", "wp-pagenavi",
        ],
    ),
    (
        Hint::Toc,
        &[
            "jump-links", "on-page", "onthispage", "page-contents", "table-contents", "table-of",
            "tableofcontents", "toc", "tocify",
        ],
    ),
    (Hint::Header, &["banner", "header", "kopf", "masthead", "page-header", "site-header", "topbar"]),
    (
        Hint::Footer,
        &["bottom-bar", "colophon", "foot", "footer", "footerlinks", "fuss", "site-footer", "subfooter"],
    ),
    (
        Hint::Sidebar,
        &[
            "aside", "left-column", "left-rail", "leftcol", "rail", "right-column", "right-rail", "rightcol",
            "seitenleiste", "side-bar", "sidebar", "sidebars", "sidecol", "sidenav", "sphinxsidebar",
            "widget-area",
        ],
    ),
    (
        Hint::Ad,
        &[
            "ad", "ad-container", "ad-slot", "ad-wrapper", "ads", "adsbygoogle", "adsense", "adslot",
            "adunit", "advert", "advertise", "advertisement", "advertising", "advertisment", "adverts",
            "anzeige", "dfp", "gpt", "leaderboard", "outbrain", "publicidad", "publicidade", "publicite",
            "pubblicita", "reklam", "reklama", "skyscraper", "sponsor", "sponsored", "sponsors", "taboola",
            "werbung", "wordads",
        ],
    ),
    (
        Hint::Share,
        &[
            "addthis", "addtoany", "facebook", "fb-like", "follow", "follow-us", "partage", "sassy", "share",
            "shareaholic", "sharebar", "sharebuttons", "sharedaddy", "sharelinks", "sharethis", "sharing",
            "shariff", "sns", "social", "social-links", "social-media", "socialbar", "socialmedia",
            "socials", "sociallinks", "ssba", "swp", "teilen", "telegram", "tweet", "twitter", "whatsapp",
        ],
    ),
    (
        Hint::Comments,
        &[
            "comentarios", "comment", "commentaires", "commentarea", "commentlist", "comments",
            "comments-area", "comments-list", "coral", "customer-reviews", "disqus", "dsq", "fb-comments",
            "giscus", "hyvor", "isso", "kommentare", "livefyre", "pingback", "pings", "replies", "reviews",
            "spotim", "trackback", "trackbacks", "user-comments", "utterances", "viafoura", "wpdiscuz",
        ],
    ),
    (
        Hint::CommentForm,
        &[
            "add-comment", "comment-form", "comment-notes", "comment-reply", "comment-respond",
            "commentform", "leave-comment", "logged-in", "must-log", "new-comment", "reply-form",
            "reply-title", "respond", "write-comment",
        ],
    ),
    (
        Hint::Related,
        &[
            "also-like", "also-read", "article-list", "articles-list", "block-query", "crp", "discover-more",
            "further-reading", "items-more", "latest", "latest-posts", "leggi-anche", "leia-mais",
            "link-list", "linkback", "linkback-list", "linkbacks", "linklist", "lire-aussi", "mas-leidas",
            "mas-noticias", "more-articles", "more-from", "more-in", "more-news", "more-on", "more-posts",
            "more-stories", "morelinks", "morenews", "morestories", "most-popular", "most-read",
            "most-viewed", "mostpopular", "mostread", "mostviewed", "next-up", "onward", "other-stories",
            "outbrain", "popular", "popular-posts", "post-list", "promoted", "read-also", "read-more",
            "read-next", "readmore", "readnext", "recent-comments", "recent-posts", "recentcomments",
            "recentposts", "recirc", "recirculation", "recommend", "recommendation", "recommendations",
            "recommended", "relacionadas", "relacionados", "related", "relatedcontent", "relatedposts",
            "relateds", "see-also", "similar", "similar-posts", "suggested", "suggestions", "taboola",
            "top-stories", "topstories", "trending", "up-next", "upnext", "weiterlesen", "yarpp", "you-may",
        ],
    ),
    (
        Hint::Card,
        &[
            "card", "cards", "carousel", "grid-item", "list-item", "slick", "slider", "swiper", "teaser",
            "teasers", "thumb", "thumbnail", "tile", "tiles",
        ],
    ),
    (
        Hint::Rating,
        &[
            "feedback", "fivestar", "helpful", "kksr", "like-button", "likebtn", "likes", "poll", "polls",
            "postratings", "rate", "rating", "ratings", "reaction", "reactions", "rmp", "star",
            "star-rating", "stars", "survey", "ulike", "vote", "votes", "voting", "wpulike", "yasr",
        ],
    ),
    (
        Hint::Newsletter,
        &[
            "abo", "email-signup", "email-subscription", "inline-signup", "mailchimp", "mailing-list",
            "mailpoet", "mc-embed", "mc-wp", "newsletter", "newsletters", "optin", "optinform", "paywall",
            "piano", "pmpro", "poool", "regwall", "sign-up", "signup", "subscribe", "subscriber",
            "subscribers", "subscription", "subscriptions", "wysija",
        ],
    ),
    (
        Hint::Cookie,
        &[
            "borlabs", "ccpa", "cky", "cli-bar", "cmplz", "consent", "cookie", "cookie-law", "cookiebanner",
            "cookiebar", "cookiebot", "cookieconsent", "cookielaw", "cookies", "didomi", "evidon", "gdpr",
            "klaro", "onetrust", "osano", "qc-cmp", "rgpd", "sp-message", "tarteaucitron", "trustarc",
            "truste", "usercentrics",
        ],
    ),
    (
        Hint::Modal,
        &[
            "drawer", "flyout", "interstitial", "lightbox", "modal", "modals", "off-canvas", "offcanvas",
            "overlay", "popover", "popup", "popups", "snackbar", "toast", "tooltip",
        ],
    ),
    (
        Hint::Tools,
        &[
            "article-actions", "article-tools", "bookmark", "cal-links", "copy-link", "document-actions",
            "events-cal", "events-notices", "font-size", "fontsize", "listen", "nutrition-label",
            "pagetools", "post-actions", "print", "printfriendly", "read-aloud", "toolbar", "toolbox",
            "tools",
        ],
    ),
    (
        Hint::Login,
        &[
            "account", "log-in", "login", "loginform", "password", "register", "registration", "sign-in",
            "signin",
        ],
    ),
    (Hint::Search, &["search", "search-form", "searchbar", "searchbox", "searchform", "suche"]),
    (Hint::Form, &["contact-form", "form", "forms", "wpcf", "wpforms"]),
    (
        Hint::Shop,
        &[
            "add-cart", "add-to", "addtocart", "availability", "basket", "buy", "buy-box", "buybox", "cart",
            "checkout", "delivery", "instalments", "price", "prices", "pricing-box", "product-meta",
            "quantity", "returns", "shipping", "sku", "stock", "tax", "upsell", "upsells", "wishlist",
        ],
    ),
    (
        Hint::Product,
        &[
            "product", "product-description", "product-details", "product-info", "productdescription",
            "productdetail", "specification", "specifications", "specs", "woocommerce",
        ],
    ),
    (
        Hint::Forum,
        &[
            "bb-wrapper", "bbcode", "bbwrapper", "cooked", "message-body", "message-content", "messagetext",
            "post-message", "posttext", "reply-content", "s-prose", "topic-body",
        ],
    ),
    (
        Hint::Signature,
        &[
            "author-panel", "bbp-footer", "bbp-header", "message-signature", "posthead", "postprofile",
            "sig", "signature", "template-notice", "user-card", "user-details", "user-info", "userinfo",
        ],
    ),
    (
        Hint::Caption,
        &[
            "caption", "captions", "credit", "credits", "figcaption", "image-caption", "img-caption",
            "legende", "photo-caption", "photo-credit", "photocredit",
        ],
    ),
    (
        Hint::Player,
        &[
            "audio-player", "gallery", "jwplayer", "lightgallery", "photo-gallery", "player", "playlist",
            "podcast-player", "slideshow", "video-js", "video-player",
        ],
    ),
    (
        Hint::Promo,
        &[
            "announcement", "announcement-bar", "app-banner", "app-download", "app-promo", "call-action",
            "callout-promo", "cta", "donate", "donation", "donations", "membership", "notices", "patreon",
            "promo", "promobox", "promos", "promotion", "support-us", "to-action", "uk-promo",
        ],
    ),
    (
        Hint::Legal,
        &["copyright", "disclaimer", "disclaimers", "impressum", "imprint", "legal", "privacy", "terms"],
    ),
    (
        Hint::Wiki,
        &[
            "catlinks", "editsection", "hatnote", "jump-nav", "mw-editsection", "mw-indicators", "mw-jump",
            "mw-portlet", "navbox", "navigation-not", "noprint", "portlet", "printfooter", "sistersitebox",
        ],
    ),
    (
        Hint::ScreenReader,
        &[
            "hidden-visually", "reader-only", "reader-text", "screen-reader", "skiplink", "skiplinks",
            "sr-only", "visually-hidden", "visuallyhidden",
        ],
    ),
    (Hint::Widget, &["module", "modules", "widget", "widgets"]),
    (
        Hint::Language,
        &[
            "lang-menu", "lang-switch", "lang-switcher", "language-chooser", "language-list",
            "language-menu", "language-picker", "language-selector", "language-switch", "language-switcher",
            "languages", "translations",
        ],
    ),
    (Hint::Hidden, &["is-hidden", "ng-hide", "noscript-hide", "wp-hidden"]),
];

/// Words of what is shown when the page has been open for a while.
pub(super) const SHOWINGS: &[(Showing, &[&str])] = &[
    // What a click opens, and what is faded in.
    (
        Showing::LATER,
        &[
            "accordion", "accordions", "animate", "animated", "animation", "answer", "answers", "aos",
            "collapse", "collapsed", "collapsible", "drawer", "expand", "expandable", "expanded", "fade",
            "fadein", "faq", "faqs", "fold", "folded", "full", "gsap", "invisible", "lazy", "loading",
            "more", "morecontent", "moretext", "pane", "panel", "panels", "panes", "preload", "readmore",
            "rest", "reveal", "revealed", "spoiler", "step", "tab", "tabbed", "tabcontent", "tabpanel",
            "tabs", "toggle", "toggleable", "transcript", "transition", "trunc", "truncated", "wow",
        ],
    ),
    // What is moved in.
    (
        Showing::SLIDE,
        &[
            "carousel", "flickity", "owl", "slick", "slide", "slider", "slides", "slideshow", "splide",
            "swiper",
        ],
    ),
];

/// Values of `role`.
pub(super) const ROLES: &[(&str, Hint)] = &[
    ("alertdialog", Hint::Modal),
    ("article", Hint::Content),
    ("banner", Hint::Header),
    ("complementary", Hint::Sidebar),
    ("contentinfo", Hint::Footer),
    ("dialog", Hint::Modal),
    ("doc-toc", Hint::Toc),
    ("form", Hint::Form),
    ("main", Hint::Content),
    ("menu", Hint::Nav),
    ("menubar", Hint::Nav),
    ("menuitem", Hint::Nav),
    ("navigation", Hint::Nav),
    ("search", Hint::Search),
    ("toolbar", Hint::Tools),
    ("tooltip", Hint::Modal),
];

/// Values of `rel`.
pub(super) const RELS: &[(&str, Hint)] = &[
    ("author", Hint::Author),
    ("category", Hint::Tags),
    ("next", Hint::Pagination),
    ("prev", Hint::Pagination),
    ("sponsored", Hint::Ad),
    ("tag", Hint::Tags),
];

/// Values of `itemprop`.
pub(super) const ITEMPROPS: &[(&str, Hint)] = &[
    ("aggregateRating", Hint::Rating),
    ("articleBody", Hint::Body),
    ("author", Hint::Author),
    ("breadcrumb", Hint::Breadcrumb),
    ("comment", Hint::Comments),
    ("commentCount", Hint::Comments),
    ("dateModified", Hint::Date),
    ("datePublished", Hint::Date),
    ("description", Hint::Lead),
    ("headline", Hint::Title),
    ("keywords", Hint::Tags),
    ("offers", Hint::Shop),
    ("price", Hint::Shop),
    ("ratingValue", Hint::Rating),
    ("recipeIngredient", Hint::Body),
    ("recipeInstructions", Hint::Body),
    ("reviewBody", Hint::Content),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hint::Hint;

    #[test]
    fn each_hint_has_at_most_one_list() {
        let mut seen = Vec::new();
        for (hint, _) in NAMES {
            assert!(!seen.contains(hint), "{hint:?} twice");
            seen.push(*hint);
        }
        assert!(seen.iter().all(|hint| Hint::ALL.contains(hint)));
    }

    #[test]
    fn entries_can_be_found() {
        let showings = SHOWINGS.iter().flat_map(|(_, names)| *names);
        for name in NAMES.iter().flat_map(|(_, names)| *names).chain(showings) {
            let words = name.split('-').count();
            let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(plain && words <= 2, "{name}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        for table in [ROLES, RELS, ITEMPROPS] {
            assert!(table.is_sorted_by_key(|(name, _)| *name));
        }
        assert!(SHOWINGS.iter().all(|(_, names)| names.is_sorted()));
    }
}
