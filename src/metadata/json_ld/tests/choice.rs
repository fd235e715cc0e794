//! What the page is about.

use super::*;

/// Scripts and the headline.
const CHOICES: &[(&str, Option<&str>)] = &[
    (r#"{"@type":"Organization","name":"The Bell"}"#, None),
    (r#"[{"@type":"WebSite","name":"The Bell"},{"@type":"Person","name":"Jane"}]"#, None),
    (r#"[{"@type":"WebPage","name":"Page"},{"@type":"Article","headline":"Rye"}]"#, Some("Rye")),
    (r#"[{"@type":"Product","name":"Oven"},{"@type":"BlogPosting","headline":"Rye"}]"#, Some("Rye")),
    (r#"[{"@type":"WebPage","name":"Page"},{"@type":"Recipe","name":"Rye"}]"#, Some("Rye")),
    (
        r#"[{"@type":"Recipe","name":"Loaf"},{"@type":"DiscussionForumPosting","headline":"Rye"}]"#,
        Some("Rye"),
    ),
    (r#"[{"@type":"FAQPage"},{"@type":"WebPage","name":"Page"}]"#, Some("Page")),
    (r#"{"@graph":[{"@type":"WebPage","name":"Page"}]}"#, Some("Page")),
    (r#"{"@graph":{"@type":"Article","headline":"Rye"}}"#, Some("Rye")),
    (r#"{"@type":"WebPage","name":"Page","mainEntity":{"@type":"Article","headline":"Rye"}}"#, Some("Rye")),
    (r#"{"@type":"QAPage","mainEntity":{"@type":"Question","name":"Why rye?"}}"#, Some("Why rye?")),
    (
        r#"{"@type":"FAQPage","name":"Help","mainEntity":[{"@type":"Question","name":"1"},{"@type":"Question","name":"2"}]}"#,
        Some("Help"),
    ),
    (
        r#"{"@type":"ProfilePage","name":"About Jane","mainEntity":{"@type":"Person","name":"Jane"}}"#,
        Some("About Jane"),
    ),
    (r#"{"@type":"WebPage","name":"Page","hasPart":{"@type":"Article","headline":"Other"}}"#, Some("Page")),
    (
        r#"{"@type":"CollectionPage","name":"All","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"One"}]}}"#,
        Some("All"),
    ),
    (r#"{"@type":"Product","name":"Oven","review":{"@type":"Article","headline":"Other"}}"#, Some("Oven")),
    (r#"[{"@type":"Article","headline":"First"},{"@type":"Article","headline":"Second"}]"#, Some("First")),
    (
        r##"[{"@type":"Article","@id":"#1","headline":"Listed"},{"@type":"Article","headline":"Own"},
            {"@type":"ItemList","itemListElement":[{"@id":"#1"}]}]"##,
        Some("Own"),
    ),
    (
        r##"[{"@type":"Article","headline":"First"},{"@type":"Article","@id":"#2","headline":"Own"},
            {"@type":"WebPage","mainEntity":{"@id":"#2"}}]"##,
        Some("Own"),
    ),
];

#[test]
fn the_main_thing_is_chosen() {
    for (script, expected) in CHOICES {
        assert_eq!(headline(script).as_deref(), *expected, "{script}");
    }
}

const LIST: &str = r#"{"@type":"Article","headline":"One","url":"/1","author":"Jane","datePublished":"2020"},
    {"@type":"Article","headline":"Two","url":"/2","author":"Joe"},
    {"@type":"Article","headline":"Three","url":"/3"}"#;

#[test]
fn a_list_of_articles_is_about_none() {
    assert_eq!(read(&[&format!("[{LIST}]")], None), Facts::default());
    let page = r#"{"@type":"CollectionPage","name":"All"}"#;
    let facts = read(&[&format!("[{LIST},{page}]")], None);
    assert_eq!(facts.headline.as_deref(), Some("All"));
    assert_eq!((facts.authors.len(), facts.published), (0, None));
}

#[test]
fn one_of_several_is_the_pages_own() {
    let own = r##"{"@type":"Article","headline":"Own","url":"/4","isPartOf":{"@id":"#page"}}"##;
    let page = r##"{"@type":"WebPage","@id":"#page","name":"Page"}"##;
    let facts = read(&[&format!("[{LIST},{own},{page}]")], None);
    assert_eq!(facts.headline.as_deref(), Some("Own"));
    assert_eq!(facts.page_name.as_deref(), Some("Page"));
}

const GRAPH: &str = r##"{"@context":"https://schema.org","@graph":[
    {"@type":"Article","@id":"/rye#article","isPartOf":{"@id":"/rye"},"author":{"@id":"/#jane"},
     "headline":"Rye","mainEntityOfPage":{"@id":"/rye"},"publisher":{"@id":"/#bell"},"image":{"@id":"/rye#image"}},
    {"@type":"WebPage","@id":"/rye","url":"https://a.example/rye","name":"Rye - The Bell","isPartOf":{"@id":"/#site"},
     "primaryImageOfPage":{"@id":"/rye#image"},"datePublished":"2021-03-04","dateModified":"2021-03-05",
     "breadcrumb":{"@id":"/rye#way"},"inLanguage":"en-GB","description":"All of rye."},
    {"@type":"ImageObject","@id":"/rye#image","url":"/rye.jpg","width":900},
    {"@type":"BreadcrumbList","@id":"/rye#way","itemListElement":[
        {"@type":"ListItem","position":1,"name":"Home","item":"/"},{"@type":"ListItem","position":2,"name":"Rye"}]},
    {"@type":"WebSite","@id":"/#site","name":"The Bell Daily","publisher":{"@id":"/#bell"}},
    {"@type":"Organization","@id":"/#bell","name":"The Bell"},
    {"@type":"Person","@id":"/#jane","name":"Jane Reed","image":{"@type":"ImageObject","url":"/jane.jpg"}}]}"##;

#[test]
fn a_graph_is_read_as_a_whole() {
    let text = |text: &str| Some(text.to_owned());
    let expected = Facts {
        headline: text("Rye"),
        page_name: text("Rye - The Bell"),
        authors: vec![Author { name: "Jane Reed".to_owned(), is_organisation: false }],
        publisher: text("The Bell"),
        published: text("2021-03-04"),
        modified: text("2021-03-05"),
        language: text("en-GB"),
        site_name: text("The Bell Daily"),
        url: text("https://a.example/rye"),
        description: text("All of rye."),
        images: vec!["/rye.jpg".to_owned()],
        kind: text("Article"),
        breadcrumbs: vec!["Home".to_owned()],
        ..Facts::default()
    };
    assert_eq!(read(&[GRAPH], None), expected);
}

#[test]
fn things_refer_to_those_of_other_scripts() {
    let scripts = [
        r##"{"@type":"Article","author":{"@id":"#j"}}"##,
        r##"{"@type":"Person","@id":"#j","name":"Jane"}"##,
    ];
    assert_eq!(names(&read(&scripts, None)), ["Jane"]);
}

#[test]
fn references_in_a_circle_end() {
    let script = r##"{"@graph":[{"@type":"Article","@id":"#a","headline":"Rye","author":{"@id":"#b"},"isPartOf":{"@id":"#a"}},
        {"@type":"Person","@id":"#b","name":{"@id":"#c"}},{"@id":"#c","name":{"@id":"#b"},"author":{"@id":"#a"}}]}"##;
    let facts = read(&[script], None);
    assert_eq!(facts.headline.as_deref(), Some("Rye"));
    assert_eq!(facts.authors, []);
}
