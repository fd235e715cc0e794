//! Small pages and what becomes of their blocks: cases that once went wrong.

#![expect(clippy::panic, reason = "tests")]

mod walk;

use dehusk::{Article, BlockKind, Extractor, extract};

const BEFORE: &str = "<p>It was in the year 1911 that ten men of the village met in the inn by the river, and agreed \
    to build a bridge of wood and stone.</p><p>They had no plan and no money, but one of them owned a quarry, and \
    another one knew a carpenter who had built a mill before.</p>";
const AFTER: &str = "<p>The work took four years, because the river rose every spring, and because two of the men went \
    to the war and did not come back.</p><p>When it was done at last, the whole village walked over it, one after the \
    other, and then they all went home again.</p>";

/// The article of a page with a part in the middle of running text.
fn amid(part: &str) -> Article {
    extract(&format!("<article>{BEFORE}{part}{AFTER}</article>"))
}

/// The text of the part alone.
fn text_of(part: &str) -> String {
    let article = amid(part);
    let texts: Vec<String> = article.blocks().iter().map(|block| block.text().to_owned()).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    match texts.as_slice() {
        [_, _, middle @ .., _, _] => middle.join("\n"),
        _ => panic!("{part}: the text around it is gone: {texts:?}"),
    }
}

#[test]
fn links_of_headings_to_themselves() {
    for html in [
        "<h2>First heading <a class=anchor href='#a'>#</a></h2>",
        "<h2>First heading<a href='#a'>¶</a></h2>",
        "<h2><a href='#a'>#</a> First heading</h2>",
        "<h2>First <a href='#a'>#</a> heading</h2>",
    ] {
        let part =
            format!("{html}<p>The men of the village had a good reason to begin, and they knew it well.</p>");
        assert!(text_of(&part).starts_with("First heading\n"), "{html}: {}", text_of(&part));
    }
}

#[test]
fn links_cover_their_words_and_no_more() {
    let article = amid(
        "<h2>All <a href=/x>linked</a> <a href='#a'>#</a></h2><p>The <a href=/y>report</a> of the <b>men</b> \
         who <a href=/z>built <i>it all</i></a> was lost, <a href=/1>one</a> <a href=/1>two</a> times over.</p>",
    );
    let want = [("linked", "/x"), ("report", "/y"), ("built it all", "/z"), ("one", "/1"), ("two", "/1")];
    assert_eq!(walk::links(&article), want.map(|(words, url)| (words.to_owned(), url.to_owned())));
}

#[test]
fn words_stay_apart_and_whole() {
    for (html, want) in [
        ("built in 1920.<img src=x>It was closed for good.", "built in 1920. It was closed for good."),
        (
            "the <a href=/a>old mill (1)</a><a href=/b>new mill</a> stood there.",
            "the old mill (1) new mill stood there.",
        ),
        ("<span class=drop>T</span><span class=rest>he people</span> came here.", "The people came here."),
        ("the 17<sup>th</sup> of May, H<sub>2</sub>O and caf\u{E9}.", "the 17th of May, H2O and caf\u{E9}."),
        ("one<br>two <br/> three words here.", "one\ntwo\nthree words here."),
        ("<code><span class=k>let</span><span class=p>(</span></code> is code here.", "let( is code here."),
        ("super<wbr>cali<!-- x -->fragi<script>1</script>listic it was.", "supercalifragilistic it was."),
        ("press the <button>OK</button> button to go on reading.", "press the OK button to go on reading."),
        (
            "the bridge <span style='display:none'>SECRET</span>was <b hidden>HID</b>closed.",
            "the bridge was closed.",
        ),
        (
            "it opens <a href=/x>here<span class=sr-only> (new window)</span></a> each day.",
            "it opens here each day.",
        ),
    ] {
        let part = format!("<p>In those days {html}</p>");
        assert_eq!(text_of(&part), format!("In those days {want}"));
    }
}

#[test]
fn sections_named_like_widgets_are_sections() {
    for name in [
        "Search", "Comments", "Newsletter", "Twitter", "Register", "Tags", "Share", "Contents", "Print",
        "Home", "Join the club of bridge builders", "More on the history of the bridge",
        "Related to the king", "Top",
    ] {
        let prose =
            "The men of the village had a good reason for it, and they told everybody who asked them.";
        for part in [
            format!("<section><h2>{name}</h2><p>{prose}</p></section>"),
            format!("<h2>{name}</h2><p>{prose}</p>"),
        ] {
            assert_eq!(text_of(&part), format!("{name}\n{prose}"), "{part}");
        }
    }
}

#[test]
fn sentences_that_begin_like_widgets_are_sentences() {
    for sentence in [
        "You are here because you want to know how the bridge was built, so let us start with the pillars.",
        "Posted on the door of the town hall, the list of names was read by everybody who came by that day.",
        "Logged in as a guest, the thief had access to all the plans of the bridge for more than two weeks.",
        "Enable JavaScript in the settings of the browser, and then load the map of the river once again.",
        "We use cookies for dessert on Sundays, said the baker, and everybody in the room had to laugh at that.",
        "All rights reserved for the crown were given to the town in the year when the bridge was opened.",
        "Already a subscriber to the paper for thirty years, the farmer read about the bridge every morning.",
        "Los campos obligatorios de la vida son el amor y el trabajo, dijo el cura a toda la gente del pueblo.",
        "Vous êtes ici chez vous, a dit le maire aux ouvriers, et il leur a offert du vin et du pain à tous.",
        "Author: I think it is good.",
        "Source: Nobody knows.",
        "Yes.",
    ] {
        assert_eq!(text_of(&format!("<p>{sentence}</p>")), sentence);
    }
}

#[test]
fn lists_of_names_are_lists() {
    let part = "<p>These were the boats that lay in the harbour at that time, in the order of their size:</p>\
        <ul><li>Facebook<li>Instagram<li>WhatsApp<li>Skype</ul>";
    assert!(text_of(part).ends_with("- Facebook\n- Instagram\n- WhatsApp\n- Skype"), "{}", text_of(part));
}

#[test]
fn cells_keep_their_columns() {
    let part = "<p>The length of the two rivers was measured twice, and each time it was found to be different:</p>\
        <table><tr><th></th><th>2020</th><th>2021</th></tr><tr><td>Aar<br>river</td><td>–</td><td>6</td></tr>\
        <tr><td>Rhine river</td><td>5</td><td>✓</td></tr></table>";
    let article = amid(part);
    let tables = walk::blocks(&article).into_iter().filter_map(|block| match &block.kind {
        BlockKind::Table(table) => Some(table.rows.iter().flat_map(|row| &row.cells)),
        _ => None,
    });
    let cells = tables.flatten().map(|cell| (cell.column, cell.blocks[0].text()));
    let cells: Vec<(usize, String)> = cells.collect();
    let want = [
        (1, "2020"),
        (2, "2021"),
        (0, "Aar\nriver"),
        (1, "–"),
        (2, "6"),
        (0, "Rhine river"),
        (1, "5"),
        (2, "✓"),
    ];
    assert_eq!(cells, want.map(|(column, text)| (column, text.to_owned())));
    assert!(article.text().contains(" | 2020 | 2021\nAar river | – | 6\nRhine river | 5 | ✓"));
}

#[test]
fn code_keeps_its_braces() {
    let part = "<p>The program that counted the people on the bridge was very short, and looked like this:</p>\
        <pre><div>if (x) {</div><div>  y</div><div>}</div></pre><pre>   \n\n    code {\n\t}\n</pre>";
    assert!(text_of(part).ends_with("if (x) {\n  y\n}\n    code {\n\t}"), "{:?}", text_of(part));
}

#[test]
fn list_markers_are_written_once() {
    let part = "<p>There were three things to do before the work could begin, and they had to be done in order:</p>\
        <ol><li>Alpha is the first of them<ul><li>Sub of the first of them</ul>rest of the first one</li>\
        <li><h3>Cut the wood</h3><p>Cut it as small as you can, please.</p></ol>";
    let text = amid(part).text();
    assert!(
        text.contains(
            "1. Alpha is the first of them\n  - Sub of the first of them\n  rest of the first one\n"
        ),
        "{text}"
    );
    assert!(text.contains("2. Cut the wood\n  Cut it as small as you can, please."), "{text}");
    let part = part.replace("<ol>", "<ol reversed>");
    assert!(amid(&part).text().contains("2. Alpha is the first"), "{}", amid(&part).text());
}

#[test]
fn captions_of_all_makes_are_captions() {
    let part = "<figure><img src=a><figcaption><p>The bridge in the spring of 1915, seen from the mill by the river.\
        </p></figcaption></figure>";
    assert_eq!(text_of(part), "");
    let html = format!("<article>{BEFORE}{part}{AFTER}</article>");
    assert!(Extractor::new().with_captions(true).extract(&html).text().contains("seen from the mill"));
}

#[test]
fn fields_and_hints_inside_a_paragraph_leave_it() {
    let field =
        "Write the name of the bridge here <input type=text> and then read the next paragraph of the text.";
    assert!(text_of(&format!("<p>{field}</p>")).starts_with("Write the name of the bridge here and then"));
    let span = "<p>He wrote to us on Monday <span class=comment>that he had been there.<br><br>He had seen the new \
        bridge with his own eyes.</span></p>";
    assert!(text_of(span).starts_with("He wrote to us on Monday that he had been there."));
}

#[test]
fn titles_take_no_more_time_than_the_page() {
    let html = format!("<title>{}</title>{}", "abc ".repeat(100_000), "<h2>zq</h2>".repeat(20_000));
    assert!(extract(&html).title().is_some());
}

#[test]
fn unusable_bases_are_ignored() {
    let extractor = Extractor::new().with_url("https://example.org/a/").unwrap();
    let html = format!(
        "<base href='javascript:x'><article>{BEFORE}<p>The <a href=b>report of the men</a> was read by \
        everybody in the village, and nobody found a mistake in it.</p>{AFTER}</article>"
    );
    let article = extractor.extract(&html);
    let urls: Vec<String> = walk::links(&article).into_iter().map(|(_, url)| url).collect();
    assert_eq!(urls, ["https://example.org/a/b"]);
}

#[test]
fn a_second_copy_is_left_out_and_a_refrain_is_not() {
    let copy = format!("<div class=wide>{BEFORE}{AFTER}</div><div class=narrow>{BEFORE}{AFTER}</div>");
    let once = extract(&format!("<div class=wide>{BEFORE}{AFTER}</div>")).text();
    assert_eq!(extract(&copy).text(), once);
    let refrain =
        "<p>And the river rose in the spring, and the river fell in the autumn, as it always had.</p>";
    let song = extract(&format!("<article>{BEFORE}{refrain}{AFTER}{refrain}</article>")).text();
    assert_eq!(song.matches("the river fell in the autumn").count(), 2);
}
