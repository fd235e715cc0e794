//! Widgets of all families, in the middle of, behind and beside an article: none
//! of their words reach the text, and none of the article's get lost.
//!
//! `tests/widgets/FAMILY/LANG.html` is a widget, put into `tests/widgets/hosts/LANG.txt`:
//! a headline, and blocks parted by blank lines, `## ` before a heading, `> ` before
//! a quotation. `LANG-nameless.html` has names that say nothing, as `css-1x2y3z`
//! and `mt-4`; of these, some may leak.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use dehusk::Extractor;

/// An article without a page around it.
struct Host {
    lang: String,
    title: String,
    blocks: Vec<String>,
}

impl Host {
    fn read(path: &Path) -> Host {
        let text = fs::read_to_string(path).unwrap();
        let (title, rest) = text.trim().split_once('\n').unwrap();
        let blocks = rest.split("\n\n").map(|block| block.trim().replace('\n', " "));
        Host {
            lang: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            title: title.trim().to_owned(),
            blocks: blocks.filter(|block| !block.is_empty()).collect(),
        }
    }

    /// The text that is wanted, whatever stands around it.
    fn text(&self) -> String {
        let plain = |block: &String| block.trim_start_matches("## ").trim_start_matches("> ").to_owned();
        self.blocks.iter().map(plain).collect::<Vec<_>>().join("\n\n")
    }

    /// Its blocks as HTML, `widget` before the block of this number.
    fn html(&self, theme: &Theme, widget: &str, place: usize) -> String {
        let mut html = String::new();
        for (number, block) in self.blocks.iter().enumerate() {
            if number == place {
                html.push_str(widget);
            }
            let element = match (block.strip_prefix("## "), block.strip_prefix("> ")) {
                (Some(heading), _) => format!("<h2>{heading}</h2>"),
                (_, Some(quote)) => format!("<blockquote><p>{quote}</p></blockquote>"),
                _ => format!("<p>{block}</p>"),
            };
            writeln!(html, "{}", theme.block.replace("BLOCK", &element)).unwrap();
        }
        if place == self.blocks.len() {
            html.push_str(widget);
        }
        html
    }
}

/// A way to build a page.
struct Theme {
    name: &'static str,
    /// Around each block.
    block: &'static str,
    page: &'static str,
}

const THEMES: &[Theme] = &[
    Theme {
        name: "blog",
        block: "BLOCK",
        page: r#"<!DOCTYPE html><html lang="LANG"><head><title>TITLE – Das Blatt</title>
<meta property="og:type" content="article"></head><body class="single has-sidebar">
<header class="site-header"><nav class="main-navigation"><ul><li><a href="/">Start</a></li><li><a href="/a">A–Z</a></li>
<li><a href="/b">Archiv</a></li></ul></nav></header>
<main><article class="post"><header class="entry-header"><h1 class="entry-title">TITLE</h1></header>
<div class="entry-content">BODY</div></article>BEHIND</main>
<footer class="site-footer"><p>&copy; 2024 Das Blatt</p></footer></body></html>"#,
    },
    Theme {
        name: "page builder",
        block: r#"<div class="et_pb_row"><div class="et_pb_text"><div class="et_pb_text_inner">BLOCK</div></div></div>"#,
        page: r#"<!DOCTYPE html><html lang="LANG"><head><title>TITLE</title></head><body>
<div class="et_pb_section"><div class="et_pb_menu"><a href="/">Start</a> <a href="/a">A–Z</a> <a href="/b">Archiv</a></div></div>
<div class="et_pb_section"><div class="et_pb_post_title"><h1>TITLE</h1></div>BODY</div>
<div class="et_pb_section">BEHIND</div><div class="et_pb_section"><p>&copy; 2024</p></div></body></html>"#,
    },
    Theme {
        name: "amp",
        block: "BLOCK",
        page: r#"<!doctype html><html amp lang="LANG"><head><meta charset="utf-8"><title>TITLE</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script></head><body>
<amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Start</a></li><li><a href="/a">A–Z</a></li></ul></amp-sidebar>
<div class="amp-wp-header"><a href="/">Das Blatt</a></div>
<div class="amp-wp-article"><h1 class="amp-wp-title">TITLE</h1><div class="amp-wp-article-content">BODY</div></div>BEHIND
<div class="amp-wp-footer"><p>&copy; 2024</p></div></body></html>"#,
    },
    Theme {
        name: "by hand",
        block: "BLOCK",
        page: r#"<html><head><title>TITLE</title></head><body bgcolor=white><table width="100%"><tr>
<td width=120 valign=top><a href="/">Start</a><br><a href="/a">A–Z</a><br><a href="/b">Archiv</a></td>
<td><h1>TITLE</h1>BODY<hr>BEHIND</td></tr></table></body></html>"#,
    },
];

impl Theme {
    fn page(&self, host: &Host, body: &str, behind: &str) -> String {
        let page = self.page.replace("LANG", &host.lang).replace("TITLE", &host.title);
        page.replace("BODY", body).replace("BEHIND", behind)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/widgets")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What pages with the widget give too much and too little, for each theme and
/// place.
fn failures(name: &str, host: &Host, widget: &str) -> Vec<String> {
    let mut failures = Vec::new();
    let last = host.blocks.len();
    for theme in THEMES {
        for (place, body, behind) in [
            ("nowhere", host.html(theme, "", 0), ""),
            ("between", host.html(theme, widget, 2), ""),
            ("after", host.html(theme, widget, last), ""),
            ("behind", host.html(theme, "", 0), widget),
        ] {
            let text = Extractor::new().extract(&theme.page(host, &body, behind)).text();
            let want = host.text();
            let lacks = |of: &str, line: &str| !of.lines().any(|l| l == line);
            for line in text.lines().filter(|line| lacks(&want, line)) {
                failures.push(format!("{name}, {}, {place}: leaked {line}", theme.name));
            }
            for line in want.lines().filter(|line| lacks(&text, line)) {
                failures.push(format!("{name}, {}, {place}: lost {line}", theme.name));
            }
        }
    }
    failures
}

/// How many lines of nameless widgets may leak, of some 2,000.
const MAX_NAMELESS: usize = 30;

#[test]
fn no_widget_leaks_and_no_text_is_lost() {
    let hosts: Vec<Host> = sorted(&folder().join("hosts")).iter().map(|path| Host::read(path)).collect();
    let (mut named, mut nameless) = (Vec::new(), Vec::new());
    let mut families = 0;
    for family in sorted(&folder()).iter().filter(|path| !path.ends_with("hosts")) {
        families += 1;
        let widgets = sorted(family);
        assert!(widgets.len() >= 3, "{}: too few languages", family.display());
        for path in widgets {
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let (lang, found) = match stem.strip_suffix("-nameless") {
                Some(lang) => (lang, &mut nameless),
                None => (stem, &mut named),
            };
            let host = hosts.iter().find(|host| host.lang == lang).unwrap();
            let name = format!("{}/{stem}", family.file_name().unwrap().to_str().unwrap());
            found.extend(failures(&name, host, &fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(families >= 20, "{families} families");
    let is_lost = |line: &&String| line.contains(": lost ");
    let is_bad =
        !named.is_empty() || nameless.len() > MAX_NAMELESS || nameless.iter().any(|line| is_lost(&line));
    if is_bad {
        let (many, few) = (named.join("\n"), nameless.join("\n"));
        panic!("{} lines\n{many}\nnameless: {} lines\n{few}", named.len(), nameless.len());
    }
}
