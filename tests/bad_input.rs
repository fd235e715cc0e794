//! Input that no page should be, and that pages are: it never panics, keeps its
//! text, and says what a limit cut off.

#![expect(clippy::unwrap_used, reason = "tests")]

use dehusk::{Article, Extractor, Html, Limits, Markdown, extract};

mod hostile;

const SENTENCE: &str = "The lighthouse keeper wrote down the weather every evening, and nothing else.";

/// The sentence is kept, whatever stands around it.
fn keeps(html: &str) -> Article {
    let article = extract(html);
    assert!(article.text().contains(SENTENCE), "{:.80} … gave {:.200}", html, article.text());
    article
}

#[test]
fn nothing_at_all() {
    for html in
        ["", " ", "\n\t \r\n", "<", "<!", "<!--", "</", "<a", "<p class=", "&", "&#", "\u{FEFF}", "\0"]
    {
        let article = extract(html);
        assert!(article.is_empty(), "{html:?} gave {:?}", article.text());
        assert!(!article.truncation().is_truncated());
    }
}

#[test]
fn no_body_no_head_no_html() {
    keeps(SENTENCE);
    keeps(&format!("<p>{SENTENCE}"));
    keeps(&format!("<title>x</title>{SENTENCE}"));
    keeps(&format!("</html></body>{SENTENCE}"));
    keeps(&format!("<body><body><html><head><p>{SENTENCE}</head>"));
}

#[test]
fn truncated_markup() {
    keeps(&format!("<article><p>{SENTENCE}</p><div class=\"share"));
    keeps(&format!("<article><p>{SENTENCE}</p><!-- not closed"));
    keeps(&format!("<article><p>{SENTENCE}</p><script>var a = '"));
    keeps(&format!("<article><p>{SENTENCE}</p><a href='/x"));
}

#[test]
fn templates_are_not_seen_but_shadow_trees_are() {
    let article = keeps(&format!("<p>{SENTENCE}</p><template><p>{SENTENCE}</p></template>"));
    assert_eq!(article.text().matches(SENTENCE).count(), 1);
    keeps(&format!("<x-story><template shadowrootmode=open><p>{SENTENCE}</p></template></x-story>"));
}

#[test]
fn framesets_give_nothing() {
    let page = "<frameset cols='20%,80%'><frame src=menu.html><frame src=main.html>\
        <noframes>Your browser does not do frames.</noframes></frameset>";
    assert!(extract(page).is_empty());
}

#[test]
fn nul_bytes_and_invalid_utf8() {
    let mut bytes = b"<p>\0".to_vec();
    bytes.extend(SENTENCE.as_bytes());
    bytes.extend(b"\0</p><p>\xFF\xFE\xC3(</p>");
    let article = Extractor::new().extract_bytes(&bytes);
    assert!(article.text().contains(SENTENCE));
}

#[test]
fn a_hundred_thousand_levels() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<span>", ""),
        ("<blockquote>", ""),
        ("<ul><li>", ""),
        ("<table><tr><td>", ""),
        ("<svg><g>", ""),
        ("<template>", "</template>"),
        ("<font><div>", ""),
        ("<object>", ""),
        ("<section><label>", ""),
    ] {
        let html = format!("<p>{SENTENCE}</p>{}{}<p>{SENTENCE}", open.repeat(100_000), close.repeat(100_000));
        let article = keeps(&html);
        let report = article.truncation();
        assert!(report.is_truncated(), "{open}");
        assert_eq!(report.bytes_dropped(), 0, "{open}");
    }
}

/// The sentence is kept before and, as far as the page is markup there, behind any of them.
#[test]
fn hostile_pages_keep_their_text() {
    let extractor = Extractor::new().with_balance(1.0);
    for (name, part) in hostile::KINDS {
        let article = extractor.extract(&format!("<p>{SENTENCE}</p>{}", part(20_000)));
        assert!(article.text().contains(SENTENCE), "{name}: {:.200}", article.text());
        let truncation = article.truncation();
        assert!(!truncation.work_exhausted() && truncation.bytes_dropped() == 0, "{name}: {truncation:?}");
    }
}

/// With a thousandth of the work that is allowed, some of them are cut off, and say so.
#[test]
fn hostile_pages_keep_their_text_within_little_work() {
    let extractor = Extractor::new().with_balance(1.0).with_limits(Limits::default().with_max_work(300_000));
    let mut exhausted = 0;
    for (name, part) in hostile::KINDS {
        let article = extractor.extract(&format!("<p>{SENTENCE}</p>{}", part(20_000)));
        assert!(article.text().contains(SENTENCE), "{name}: {:.200}", article.text());
        exhausted += usize::from(article.truncation().work_exhausted());
    }
    assert!(exhausted > hostile::KINDS.len() / 2, "{exhausted}");
}

#[test]
fn too_many_attributes_are_left_out() {
    let attributes: String = (0..1_000).map(|index| format!(" a{index}=1")).collect();
    let article = keeps(&format!("<p{attributes} hidden>{SENTENCE}</p>"));
    assert_eq!(article.truncation().attributes_dropped(), 1_001 - Limits::default().max_attributes());
    let limits = Limits::default().with_max_attributes(2_000);
    let article = Extractor::new().with_limits(limits).extract(&format!("<p{attributes}>{SENTENCE}</p>"));
    assert!(!article.truncation().is_truncated());
}

#[test]
fn too_much_metadata_is_left_out() {
    let article = keeps(&format!("{}<p>{SENTENCE}</p>", "<meta name=author content=x>".repeat(1_500)));
    assert_eq!(article.truncation().metadata_dropped(), 500);
}

#[test]
fn text_below_the_depth_limit_is_kept_in_order() {
    let html = format!(
        "<article>{}<p>{SENTENCE}</p><p>Then he went to bed, and the lamp went on turning.</p>",
        "<div>".repeat(5_000)
    );
    let article = keeps(&html);
    assert!(article.text().ends_with("Then he went to bed, and the lamp went on turning."));
    assert!(article.blocks().len() >= 2, "paragraphs stay apart: {:?}", article.text());
}

#[test]
fn a_million_siblings() {
    let page = format!("<article><p>{SENTENCE}</p>{}", "<i></i>".repeat(1_000_000));
    keeps(&page);
    let article = extract(&"<p>x</p>".repeat(900_000));
    assert!(!article.truncation().is_truncated());
    let article = extract(&format!("<p>{SENTENCE}</p>{}<p>{SENTENCE}</p>", "<br>".repeat(3_000_000)));
    assert!(article.truncation().tags_dropped() >= 900_000, "{:?}", article.truncation());
    assert!(article.text().contains(SENTENCE));
}

#[test]
fn one_long_text() {
    let html = format!("<p>{}", format!("{SENTENCE} ").repeat(700_000));
    assert!(html.len() > 50_000_000);
    let article = keeps(&html);
    assert_eq!(article.text().len(), html.len() - "<p>".len() - 1);
}

#[test]
fn one_long_attribute() {
    for attribute in ["title", "class", "style", "href", "onclick"] {
        keeps(&format!("<p {attribute}=\"{}\">{SENTENCE}</p>", "ab ".repeat(700_000)));
    }
}

#[test]
fn bytes_over_the_limit_are_cut_and_reported() {
    let html = format!("<p>{SENTENCE}</p>").repeat(100);
    let extractor = Extractor::new().with_limits(Limits::default().with_max_bytes(1_000));
    let article = extractor.extract(&html);
    assert_eq!(article.truncation().bytes_dropped(), html.len() - 1_000);
    assert_eq!(article.text().matches(SENTENCE).count(), 11);
}

#[test]
fn limits_of_zero_are_borne() {
    let limits = Limits::default().with_max_depth(0).with_max_nodes(0);
    let article = Extractor::new().with_limits(limits).extract(&format!("<div><p>{SENTENCE}</p></div>"));
    assert!(article.text().contains(SENTENCE));
    let nothing = Extractor::new().with_limits(Limits::default().with_max_bytes(0)).extract(SENTENCE);
    assert!(nothing.is_empty() && nothing.truncation().is_truncated());
}

/// The sign that links a heading to itself, a drawing of a formula and the blank end of a
/// `pre` are taken off the text again; what stands in them is then where they were.
#[test]
fn pictures_in_text_that_is_taken_back() {
    let picture = r#"<img src="/a.png" alt="">"#;
    let starts = [
        format!(r##"<h2><a href="#a">">{picture}</a>"##),
        format!(r#"<p><span class="katex"><math><mi>x</mi></math>====={picture}</span>"#),
        format!("<p><span class=\"MathJax\">====={picture}</span><script type=\"math/tex\">x</script>"),
        format!("<pre>a \n \t {picture}</pre><h2>"),
    ];
    for start in starts {
        for text in ["\u{202e}更多新闻", "é", "🙂🙂 smile"] {
            let words = format!("<p>{}</p>", [SENTENCE; 5].join(" "));
            let article =
                keeps(&format!("<body><article><h1>A title</h1>{words}{start}{text}</h2>{words}{words}"));
            assert!(article.text().contains(text), "{start}: {}", article.text());
        }
    }
}

#[test]
fn numbers_from_the_page_do_not_overflow() {
    for number in ["2147483647", "-2147483648", "99999999999999999999", "1e9", "x", ""] {
        let html = format!(
            "<article><p>{SENTENCE}</p><ol start='{number}'><li value='{number}'>the first of two long items</li>\
             <li>the second of two long items</li></ol><table><tr><td colspan='{number}' rowspan='{number}'>x</table>"
        );
        keeps(&html);
    }
}

/// The length of the longest form of an article.
fn longest_form(article: &Article) -> usize {
    let markdown = Markdown::new().with_links(true).with_images(true).render(article);
    let html = Html::new().with_links(true).with_images(true).render(article);
    let json = serde_json::to_string(article).unwrap();
    // The depth of what is nested is bounded, so that it can be read again.
    assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), article);
    [article.text(), markdown, html, json].iter().map(String::len).max().unwrap_or(0)
}

#[test]
fn forms_are_bounded_by_the_page() {
    let item = "the keeper had a dog";
    for (name, part) in [
        ("nested lists", format!("<ul><li>{item}").repeat(3_000)),
        ("nested ordered lists", format!("<ol start=7><li>{item}").repeat(3_000)),
        ("nested quotes", format!("<blockquote>{item}").repeat(3_000)),
        ("nested definitions", format!("<dl><dt>{item}<dd>{item}").repeat(3_000)),
        ("nested details", format!("<details><summary>{item}</summary>{item}").repeat(3_000)),
        ("nested figures", format!("<figure>{item}").repeat(3_000)),
        ("marks", format!("<b>{item}<i>{item}<code>{item}</b>").repeat(3_000)),
        ("links", format!("<a href=/a>{item}<b>{item}</a></b>").repeat(3_000)),
        ("ruby", format!("<ruby>{item}<rt>{item}").repeat(3_000)),
        ("verses", format!("{item}<br>").repeat(3_000)),
        ("formulas", format!("<math><mi>x</mi></math>{item}").repeat(3_000)),
        ("nested formulas", "<math>".to_owned() + &"<msup><mi>x</mi>".repeat(3_000)),
        ("pictures", format!("<img src=/a.png alt=a>{item}").repeat(3_000)),
        (
            "sources",
            "<picture>".to_owned() + &"<source srcset='/a.png 2x'>".repeat(30_000) + "<img src=/b.png>",
        ),
        ("wide cells", format!("<table>{}</table>", "<tr><td colspan=1000>a<td>b".repeat(3_000))),
        ("high cells", format!("<table>{}</table>", "<tr><td rowspan=65534>a<td>b".repeat(3_000))),
        (
            "a wide head and wide cells",
            format!(
                "<table><tr>{}{}</table>",
                "<th>a".repeat(1_000),
                "<tr><td colspan=999>a<td>b".repeat(3_000)
            ),
        ),
        ("footnotes", (0..3_000).map(|n| format!("<sup><a href=#n{n}>{n}</a></sup>{item}")).collect()),
        ("gutters", "<pre><span class=lineno>".repeat(3_000) + item),
    ] {
        let html = format!(
            "<article><p>{SENTENCE}</p><p>{SENTENCE}</p><div>{part}</div></article><p>{SENTENCE}</p>"
        );
        let article = Extractor::new().with_balance(1.0).extract(&html);
        let longest = longest_form(&article);
        assert!(longest <= 40 * html.len(), "{name}: {longest} bytes of {}", html.len());
    }
}

/// What is written once, and counts for all that follows, is not written out for each.
#[test]
fn forms_do_not_grow_with_what_is_written_once() {
    let long = "a/".repeat(40_000);
    let item = "the keeper had a dog";
    for (name, start, part) in [
        ("a base", format!("<base href='https://example.org/{long}'>"), format!("<a href=b>{item}</a> and ")),
        ("a link", format!("<p><a href='https://example.org/{long}'>"), format!("<b>{item}</b> and ")),
        ("links of paragraphs", format!("<a href='/{long}'>"), format!("<p>{item} and ")),
        ("a language", format!("<div lang='{long}'>"), format!("<p>{item} and ")),
        (
            "a language of code",
            format!("<div class='language-{long}'>"),
            format!("<pre><code>{item}</code></pre>"),
        ),
    ] {
        let html = format!("<article><p>{SENTENCE}</p>{start}{}<p>{SENTENCE}</p>", part.repeat(2_000));
        for extractor in [Extractor::new(), Extractor::new().with_url("https://example.org/").unwrap()] {
            let longest = longest_form(&extractor.with_balance(1.0).extract(&html));
            assert!(longest <= 80 * html.len(), "{name}: {longest} bytes of {}", html.len());
        }
    }
}
