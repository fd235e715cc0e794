//! Pages made to be slow, or to fill the memory of whoever reads their metadata.
//!
//! All have to be read to the end without a panic, and what is read has to be of the
//! size of what honest pages say. `--nocapture` shows the seconds that each takes at
//! half its size and at all of it: twice the size is to take twice the time.

#![expect(clippy::print_stdout, reason = "the seconds are for whoever looks for them")]

use std::time::Instant;

use dehusk::{Field, Metadata};

use super::extractor;
use super::fields::value;
use super::invariants::values_are_of_a_size;

const PROSE: &str = "<p>The old ferry crossed the upper lake again on Tuesday morning, with eleven passengers, \
    two bicycles and a crate of hens on board. It had been out of service for nine years.</p>";

/// A page with a headline and a paragraph.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>The ferry</title>{head}</head><body><article>\
         <h1>The ferry</h1>{body}{PROSE}</article></body></html>"
    )
}

fn script(json: &str) -> String {
    page(&format!("<script type=\"application/ld+json\">{json}</script>"), "")
}

/// Reads a page at half its size and at all of it, and gives the metadata of the latter.
fn read(name: &str, size: usize, build: impl Fn(usize) -> String) -> Metadata {
    let mut metadata = Metadata::default();
    for size in [size / 2, size] {
        let page = build(size);
        let start = Instant::now();
        metadata = extractor().metadata(&page);
        println!("{name}: {size}, {} bytes: {:.2} s", page.len(), start.elapsed().as_secs_f64());
    }
    values_are_of_a_size(&metadata);
    metadata
}

fn assert_titled(metadata: &Metadata) {
    assert_eq!(metadata.title(), Some("The ferry"));
}

#[test]
fn five_megabytes_of_valid_json() {
    let metadata = read("valid JSON", 5 << 20, |size| {
        let item = "{\"@type\":\"Person\",\"name\":\"Ada Lund\",\"url\":\"https://example.org/ada\"},";
        let items = item.repeat(size / item.len());
        script(&format!(
            "{{\"@type\":\"Article\",\"headline\":\"The ferry\",\"datePublished\":\"2024-05-01\",\
             \"mentions\":[{}]}}",
            items.trim_end_matches(',')
        ))
    });
    assert_titled(&metadata);
}

#[test]
fn five_megabytes_of_authors_in_json() {
    let metadata = read("authors in JSON", 5 << 20, |size| {
        let mut authors = String::new();
        let mut number = 0;
        while authors.len() < size {
            authors += &format!("{{\"@type\":\"Person\",\"name\":\"Ada Lund{number}\"}},");
            number += 1;
        }
        let authors = authors.trim_end_matches(',');
        script(&format!("{{\"@type\":\"Article\",\"headline\":\"The ferry\",\"author\":[{authors}]}}"))
    });
    assert_titled(&metadata);
}

#[test]
fn five_megabytes_of_brackets() {
    assert_titled(&read("brackets", 5 << 20, |size| script(&"[".repeat(size))));
    assert_titled(&read("braces", 5 << 20, |size| script(&"{".repeat(size))));
    assert_titled(&read("objects", 5 << 20, |size| script(&"{\"a\":".repeat(size / 5))));
}

#[test]
fn five_megabytes_of_broken_quotes() {
    assert_titled(&read("quotes", 5 << 20, |size| script(&format!("{{\"a\":\"{}", "\"x ".repeat(size / 3)))));
    assert_titled(&read("backslashes", 5 << 20, |size| script(&format!("{{\"a\":\"{}", "\\".repeat(size)))));
    assert_titled(&read("comments", 5 << 20, |size| script(&"/* ".repeat(size / 3))));
    assert_titled(&read("ampersands", 5 << 20, |size| {
        script(&format!("{{\"@type\":\"Article\",\"headline\":\"{}\"}}", "&amp".repeat(size / 4)))
    }));
}

#[test]
fn ten_thousand_levels() {
    assert_titled(&read("levels of lists", 10_000, |size| {
        script(&format!("{}{}", "[".repeat(size), "]".repeat(size)))
    }));
    assert_titled(&read("levels of objects", 10_000, |size| {
        script(&format!("{}1{}", "{\"@graph\":".repeat(size), "}".repeat(size)))
    }));
    assert_titled(&read("levels of references", 10_000, |size| {
        let things = (0..size).map(|id| {
            format!("{{\"@id\":\"#{id}\",\"@type\":\"Article\",\"author\":{{\"@id\":\"#{}\"}}}}", id + 1)
        });
        script(&format!("[{}]", things.collect::<Vec<_>>().join(",")))
    }));
}

#[test]
fn a_hundred_thousand_scripts() {
    let metadata = read("scripts", 100_000, |size| {
        let one = "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"The ferry\"}</script>";
        page(&one.repeat(size), "")
    });
    assert_titled(&metadata);
}

#[test]
fn a_hundred_thousand_metas() {
    let metas = |size: usize, one: fn(usize) -> String| page(&(0..size).map(one).collect::<String>(), "");
    assert_titled(&read("metas of authors", 100_000, |size| {
        metas(size, |number| format!("<meta name=author content='Ada Lund{number}'>"))
    }));
    assert_titled(&read("metas of tags", 100_000, |size| {
        metas(size, |number| format!("<meta property=article:tag content='tag {number}'>"))
    }));
    assert_titled(&read("metas of sections", 100_000, |size| {
        metas(size, |number| format!("<meta property=article:section content='section {number}'>"))
    }));
    assert_titled(&read("metas of dates", 100_000, |size| {
        metas(size, |number| format!("<meta name=date content='not a date {number}'>"))
    }));
    assert_titled(&read("metas of titles", 100_000, |size| {
        metas(size, |number| format!("<meta property=og:title content='The ferry {number} - a - b | c'>"))
    }));
}

#[test]
fn a_hundred_thousand_properties() {
    let spans = |size: usize, one: &str| page("", &format!("<div>{}</div>", one.repeat(size)));
    read("authors of microdata", 100_000, |size| spans(size, "<span itemprop=author>Ada Lund</span> "));
    read("headlines of microdata", 100_000, |size| spans(size, "<span itemprop=headline>The boat</span> "));
    read("dates of microdata", 100_000, |size| spans(size, "<span itemprop=datePublished>never</span> "));
    read("authors of RDFa", 100_000, |size| spans(size, "<span property=schema:author>Ada Lund</span> "));
    read("many names in one", 100_000, |size| {
        page("", &format!("<span itemprop='{}'>Ada Lund</span>", "author ".repeat(size)))
    });
    read("many classes in one", 100_000, |size| {
        page("", &format!("<span class='{}'>Ada Lund</span>", "p-author ".repeat(size)))
    });
}

#[test]
fn nested_properties() {
    read("nested authors of microdata", 100_000, |size| page("", &"<span itemprop=author>A".repeat(size)));
    read("nested classes of authors", 200_000, |size| page("", &"<div class=author>A ".repeat(size)));
    read("nested classes of dates", 200_000, |size| page("", &"<div class=post-date>1 May ".repeat(size)));
    read("nested microformats", 200_000, |size| page("", &"<div class='p-author h-card'>A ".repeat(size)));
    read("nested links", 200_000, |size| page("", &"<a rel=author href=/a>A <div>".repeat(size)));
}

#[test]
fn a_million_characters_of_byline() {
    for (name, one) in [
        ("names", "Ada Lund, "),
        ("ands", "and "),
        ("bys", "By by "),
        ("letters", "a"),
        ("commas", ",,,,"),
        ("brackets", "(("),
        ("characters of Chinese", "作者林"),
    ] {
        let byline = |size: usize| one.repeat(size / one.chars().count());
        read(&format!("line of {name}"), 1_000_000, |size| page("", &format!("<p>By {}</p>", byline(size))));
        read(&format!("class of {name}"), 1_000_000, |size| {
            page("", &format!("<div class=byline>{}</div>", byline(size)))
        });
        read(&format!("meta of {name}"), 1_000_000, |size| {
            page(&format!("<meta name=author content='{}'>", byline(size)), "")
        });
        read(&format!("author in JSON of {name}"), 1_000_000, |size| {
            script(&format!("{{\"@type\":\"Article\",\"author\":\"{}\"}}", byline(size)))
        });
        read(&format!("link of {name}"), 1_000_000, |size| {
            page("", &format!("<a rel=author href=/a>{}</a>", byline(size)))
        });
    }
}

#[test]
fn a_megabyte_of_date() {
    for (name, one) in [
        ("digits", "1"),
        ("days", "2024-13-45 "),
        ("months", "May "),
        ("signs", "-/.:"),
        ("labels", "updated published "),
    ] {
        let date = |size: usize| one.repeat(size / one.len());
        read(&format!("datetime of {name}"), 1 << 20, |size| {
            page("", &format!("<time datetime='{}'>long ago</time>", date(size)))
        });
        read(&format!("meta of {name}"), 1 << 20, |size| {
            page(&format!("<meta name=date content='{}'>", date(size)), "")
        });
        read(&format!("class of {name}"), 1 << 20, |size| {
            page("", &format!("<div class=post-date>{}</div>", date(size)))
        });
        read(&format!("address of {name}"), 1 << 20, |size| {
            page(&format!("<link rel=canonical href='https://example.org/{}'>", date(size)), "")
        });
    }
}

#[test]
fn fifty_thousand_times() {
    let times = |size: usize, one: &str| page("", &one.repeat(size));
    let metadata =
        read("times", 50_000, |size| times(size, "<p><time datetime=2024-05-01>1 May 2024</time></p>"));
    assert_eq!(value(&metadata, Field::Published), "2024-05-01");
    read("times of nothing", 50_000, |size| times(size, "<time datetime=x>some day</time> "));
    read("times in a block", 50_000, |size| times(size, "<time>1 May 2024</time> "));
    read("times to come", 50_000, |size| times(size, "<p><time datetime=2099-05-01>1 May 2099</time></p>"));
    read("labelled lines", 50_000, |size| times(size, "<p>Updated 1 May 2099</p>"));
    read("teasers", 50_000, |size| {
        times(
            size,
            "<h3><a href=/x>Another boat</a></h3><span class=author>Ada Lund</span><time>1 May 2024</time>",
        )
    });
}

#[test]
fn a_megabyte_of_title() {
    for (name, one) in [
        ("words", "ferry "),
        ("letters", "f"),
        ("separators", " - "),
        ("bars", "a | "),
        ("underscores", "渡_"),
    ] {
        let title = |size: usize| one.repeat(size / one.len());
        read(&format!("title element of {name}"), 1 << 20, |size| {
            format!("<title>{}</title><h1>The ferry</h1>{PROSE}", title(size))
        });
        read(&format!("title for networks of {name}"), 1 << 20, |size| {
            page(&format!("<meta property=og:title content='{}'>", title(size)), "")
        });
        read(&format!("heading of {name}"), 1 << 20, |size| page("", &format!("<h2>{}</h2>", title(size))));
    }
    read("headings", 50_000, |size| {
        page("", &(0..size).map(|number| format!("<h2>Boat {number}</h2>")).collect::<String>())
    });
}

#[test]
fn a_hundred_thousand_links() {
    let links = |size: usize, one: fn(usize) -> String| page(&(0..size).map(one).collect::<String>(), "");
    let metadata = read("icons", 100_000, |size| {
        links(size, |number| {
            format!("<link rel=icon sizes={number}x{number} href='https://example.org/{number}.png'>")
        })
    });
    assert!(metadata.favicon().is_some());
    read("canonical links", 100_000, |size| {
        links(size, |_| "<link rel=canonical href='javascript:x'>".to_owned())
    });
    read("tags in the text", 100_000, |size| {
        page("", &(0..size).map(|number| format!("<a rel=tag href=/t>tag {number}</a> ")).collect::<String>())
    });
    read("licenses in the text", 100_000, |size| {
        page("", &"<a rel=license href=/l>license</a> ".repeat(size))
    });
}

#[test]
fn megabytes_of_language() {
    read("language", 1 << 20, |size| {
        format!("<html lang='{}'><h1>The ferry</h1>{PROSE}", "en-".repeat(size / 3))
    });
    read("text", 5 << 20, |size| page("", &PROSE.repeat(size / PROSE.len())));
}

/// Elements far into one enormous block: what stands before them in the block is not to
/// be read anew for each.
#[test]
fn elements_far_into_a_block() {
    read("times behind digits", 2_000, |size| {
        page("", &format!("<p>{}{}</p>", "1 ".repeat(size * 100), "<time>1</time> ".repeat(size)))
    });
    read("dates of classes behind digits", 2_000, |size| {
        page(
            "",
            &format!(
                "<p>{}{}</p>",
                "1 ".repeat(size * 100),
                "<b class=post-date title=x>1</b> ".repeat(size)
            ),
        )
    });
    let links = |size: usize| "<a href=/l>x</a> ".repeat(size * 10);
    read("licenses behind links", 5_000, |size| {
        page("", &format!("<p>{}{}</p>", links(size), "<a rel=license href=/l>x</a> ".repeat(size)))
    });
    read("classes of authors behind links", 5_000, |size| {
        page("", &format!("<p>{}{}</p>", links(size), "<b class=author>x</b> ".repeat(size)))
    });
}
