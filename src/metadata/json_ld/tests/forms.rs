//! The forms that properties are written in.

use super::*;

const AUTHORS: &[(&str, &[&str])] = &[
    (r#""author":"Jane Reed""#, &["Jane Reed"]),
    (r#""Author":"Jane Reed""#, &["Jane Reed"]),
    (r#""schema:author":"Jane Reed""#, &["Jane Reed"]),
    (r#""http://schema.org/author":"Jane Reed""#, &["Jane Reed"]),
    (r#""author":["Jane Reed","Joe Ash","Jane Reed"]"#, &["Jane Reed", "Joe Ash"]),
    (r#""author":[["Jane Reed"],[["Joe Ash"]]]"#, &["Jane Reed", "Joe Ash"]),
    (r#""author":{"@type":"Person","name":"Jane Reed"}"#, &["Jane Reed"]),
    (r#""author":{"@type":"Person","name":["Jane Reed","Joe Ash"]}"#, &["Jane Reed", "Joe Ash"]),
    (r#""author":{"@type":"Person","name":{"@value":"Jane Reed"}}"#, &["Jane Reed"]),
    (r#""author":{"@type":"Person","name":{"@value":"Jane Reed","@language":"en"}}"#, &["Jane Reed"]),
    (r#""author":{"@type":"Person","name":{"en":"Jane Reed","pt-br":"Joana"}}"#, &["Jane Reed"]),
    (r#""author":{"@value":"Jane Reed"}"#, &["Jane Reed"]),
    (r#""author":{"givenName":"Jane","familyName":"Reed"}"#, &["Jane Reed"]),
    (r#""author":{"name":"","alternateName":"jreed"}"#, &["jreed"]),
    (r#""author":null"#, &[]),
    (r#""author":true"#, &[]),
    (r#""author":{}"#, &[]),
    (r#""author":{"@id":"nobody"}"#, &[]),
    (r#""author":{"name":null}"#, &[]),
    (r#""author":{"name":" - "}"#, &[]),
    (r#""author":{"name":"undefined"}"#, &[]),
    (r#""author":{"name":"https://site.example/jane"}"#, &[]),
    (r#""author":"www.site.example/jane""#, &[]),
    (r#""author":[{"name":""},{"name":"Joe Ash"}]"#, &["Joe Ash"]),
    (r#""creator":"Jane Reed""#, &["Jane Reed"]),
    (r#""author":"","creator":"Jane Reed""#, &["Jane Reed"]),
    (r#""author":"Joe Ash","creator":"Jane Reed""#, &["Joe Ash"]),
    (r#""author":"Zo&euml; <b>Ash</b>""#, &["Zoë Ash"]),
    (r#""author":{"@id":"jane"},"editor":{"@id":"jane","name":"Jane Reed"}"#, &["Jane Reed"]),
    (r#""author":"jane","editor":{"@id":"jane","name":"Jane Reed"}"#, &["Jane Reed"]),
];

#[test]
fn authors_are_read_in_all_forms() {
    for (properties, expected) in AUTHORS {
        assert_eq!(names(&article(properties)), *expected, "{properties}");
    }
}

#[test]
fn organisations_are_known() {
    let authors = r#""author":[{"@type":"Person","name":"Jane Reed"},{"@type":["NewsMediaOrganization"],"name":"The Bell"}]"#;
    let expected = [("Jane Reed", false), ("The Bell", true)];
    let expected = expected.map(|(name, is_organisation)| Author { name: name.to_owned(), is_organisation });
    assert_eq!(article(authors).authors, expected);
}

const TYPES: &[&str] = &[
    r#""NewsArticle""#, r#"["NewsArticle"]"#, r#"["WebPage","NewsArticle","Thing"]"#,
    r#""http://schema.org/NewsArticle""#, r#""https://schema.org/NewsArticle""#, r#""schema:NewsArticle""#,
];

#[test]
fn types_are_read_in_all_forms() {
    for kind in TYPES {
        let facts = read(&[&format!(r#"{{"@type":{kind},"headline":"Bread"}}"#)], None);
        assert_eq!(facts.kind.as_deref(), Some("NewsArticle"), "{kind}");
    }
}

type Read = fn(&Facts) -> Option<&str>;

const TEXTS: &[(&str, Read, &str)] = &[
    (r#""headline":"Bread","name":"Loaf""#, |facts| facts.headline.as_deref(), "Bread"),
    (r#""headline":"","name":"Loaf""#, |facts| facts.headline.as_deref(), "Loaf"),
    (r#""headline":["Bread","Loaf"]"#, |facts| facts.headline.as_deref(), "Bread"),
    (r#""headline":{"@value":"Bread"}"#, |facts| facts.headline.as_deref(), "Bread"),
    (r#""headline":"Old","headline":"New""#, |facts| facts.headline.as_deref(), "New"),
    (
        r#""headline":"  Rye\n &amp;amp;&nbsp;<em>wheat</em> ""#,
        |facts| facts.headline.as_deref(),
        "Rye & wheat",
    ),
    (r#""headline":"&lt;i&gt;Rye&lt;/i&gt; is &lt; 3""#, |facts| facts.headline.as_deref(), "Rye is < 3"),
    (r#""headline":"How &lt;div&gt; works""#, |facts| facts.headline.as_deref(), "How <div> works"),
    (r#""headline":"List<String> explained""#, |facts| facts.headline.as_deref(), "List<String> explained"),
    (r#""description":"<p>One</p><p>Two</p>""#, |facts| facts.description.as_deref(), "One Two"),
    (r#""datePublished":"2021-03-04""#, |facts| facts.published.as_deref(), "2021-03-04"),
    (r#""datepublished":"2021-03-04""#, |facts| facts.published.as_deref(), "2021-03-04"),
    (r#""datePublished":{"@value":"2021-03-04"}"#, |facts| facts.published.as_deref(), "2021-03-04"),
    (r#""datePublished":1614816000"#, |facts| facts.published.as_deref(), "1614816000"),
    (r#""uploadDate":"2021-03-04""#, |facts| facts.published.as_deref(), "2021-03-04"),
    (r#""dateCreated":"2021-03-04""#, |facts| facts.created.as_deref(), "2021-03-04"),
    (r#""dateModified":"2021-03-04""#, |facts| facts.modified.as_deref(), "2021-03-04"),
    (r#""inLanguage":"de-AT""#, |facts| facts.language.as_deref(), "de-AT"),
    (r#""inLanguage":["de","en"]"#, |facts| facts.language.as_deref(), "de"),
    (
        r#""inLanguage":{"@type":"Language","name":"German","alternateName":"de"}"#,
        |facts| facts.language.as_deref(),
        "de",
    ),
    (r#""inLanguage":{"@type":"Language","name":"German"}"#, |facts| facts.language.as_deref(), "German"),
    (
        r#""publisher":{"@type":"Organization","name":"The Bell"}"#,
        |facts| facts.publisher.as_deref(),
        "The Bell",
    ),
    (r#""publisher":"The Bell""#, |facts| facts.site_name.as_deref(), "The Bell"),
    (r#""mainEntityOfPage":"https://a.example/1""#, |facts| facts.url.as_deref(), "https://a.example/1"),
    (
        r#""mainEntityOfPage":{"@id":"https://a.example/1"}"#,
        |facts| facts.url.as_deref(),
        "https://a.example/1",
    ),
    (
        r##""mainEntityOfPage":{"@id":"#page"},"url":"https://a.example/1""##,
        |facts| facts.url.as_deref(),
        "https://a.example/1",
    ),
    (r#""mainEntityOfPage":true,"url":"/1?a=1&amp;b=2""#, |facts| facts.url.as_deref(), "/1?a=1&b=2"),
    (r#""license":"https://a.example/by""#, |facts| facts.license.as_deref(), "https://a.example/by"),
    (
        r#""license":{"name":"By","url":"https://a.example/by"}"#,
        |facts| facts.license.as_deref(),
        "https://a.example/by",
    ),
];

#[test]
fn texts_are_read_in_all_forms() {
    for (properties, read, expected) in TEXTS {
        assert_eq!(read(&article(properties)), Some(*expected), "{properties}");
    }
}

type ReadList = fn(&Facts) -> &[String];

const LISTS: &[(&str, ReadList, &[&str])] = &[
    (r#""image":"https://a.example/a.jpg""#, |facts| &facts.images, &["https://a.example/a.jpg"]),
    (r#""image":["/a.jpg","/b.jpg","/a.jpg"]"#, |facts| &facts.images, &["/a.jpg", "/b.jpg"]),
    (r#""image":{"@type":"ImageObject","url":"/a.jpg"}"#, |facts| &facts.images, &["/a.jpg"]),
    (r#""image":{"@type":"ImageObject","contentUrl":"/a.jpg"}"#, |facts| &facts.images, &["/a.jpg"]),
    (r#""image":{"@list":[]},"thumbnailUrl":"/t.jpg""#, |facts| &facts.images, &["/t.jpg"]),
    (
        r##""image":{"@id":"#i"},"video":{"thumbnail":{"@id":"#i","url":"/i.jpg"}}"##,
        |facts| &facts.images,
        &["/i.jpg"],
    ),
    (
        r#""image":["/n.jpg",{"url":"/s.jpg","width":"300px"},{"url":"/l.jpg","width":1200},
            {"url":"/m.jpg","width":{"@type":"QuantitativeValue","value":640}}]"#,
        |facts| &facts.images,
        &["/l.jpg", "/m.jpg", "/s.jpg", "/n.jpg"],
    ),
    (r#""image":[null,"","data:image/gif;base64,R0lG",{}]"#, |facts| &facts.images, &[]),
    (r#""articleSection":"Food""#, |facts| &facts.sections, &["Food"]),
    (r#""articleSection":["Food","Bread &amp; cake"]"#, |facts| &facts.sections, &["Food", "Bread & cake"]),
    (r#""keywords":"rye, wheat,,rye""#, |facts| &facts.tags, &["rye", "wheat"]),
    (r#""keywords":["rye, dark","wheat"]"#, |facts| &facts.tags, &["rye, dark", "wheat"]),
    (r#""keywords":["rye,wheat"]"#, |facts| &facts.tags, &["rye", "wheat"]),
    (r#""keywords":[{"@type":"DefinedTerm","name":"rye"},"wheat"]"#, |facts| &facts.tags, &["rye", "wheat"]),
];

#[test]
fn lists_are_read_in_all_forms() {
    for (properties, read, expected) in LISTS {
        assert_eq!(read(&article(properties)), *expected, "{properties}");
    }
}

/// The items of a list, and the names of the way to "Rye" at `/rye`.
const CRUMBS: &[(&str, &[&str])] = &[
    (
        r#"{"@type":"ListItem","position":2,"name":"Food","item":"/food"},{"position":1,"name":"Home","item":"/"}"#,
        &["Home", "Food"],
    ),
    (r#"{"position":"1","item":{"@id":"/","name":"Home"}},{"position":"2","name":"Rye bread"}"#, &["Home"]),
    (r#"{"name":"Home","item":"/"},{"name":"Rye","item":"/food/rye"}"#, &["Home"]),
    (r#"{"name":"Home","item":"/"},{"name":"Here","item":{"@id":"/rye"}}"#, &["Home"]),
    (r#"{"item":{"url":"/","name":"Home"}},{"item":{"url":"/food","name":"Food"}}"#, &["Home", "Food"]),
    (r#"null,"",{}"#, &[]),
];

#[test]
fn breadcrumbs_end_before_the_page() {
    for (items, expected) in CRUMBS {
        let list = format!(r#"{{"@type":"BreadcrumbList","itemListElement":[{items}]}}"#);
        let facts = read(&[&list, r#"{"@type":"Article","headline":"Rye","url":"/rye"}"#], None);
        assert_eq!(facts.breadcrumbs, *expected, "{items}");
    }
}
