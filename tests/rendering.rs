//! Small parts of pages and what the renderers make of them.
//!
//! `tests/rendering/TOPIC/NAME.html` is the part. What is wanted of it stands beside
//! it: the plain text in `.txt`, the Markdown in `.md`, the HTML in `.out.html`, and
//! the blocks in `.json` where no other format shows them. With a file `.captions`
//! captions are asked for; a file `.head` goes into the head of the page.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dehusk::{Article, Extractor, Html, Markdown};

/// Two paragraphs before the part.
const BEFORE: [&str; 2] = [
    "It was in the year 1911 that ten men of the village met in the inn by the river, and agreed to build a \
     bridge of wood and stone.",
    "They had no plan and no money, but one of them owned a quarry, and another one knew a carpenter who had \
     built a mill before.",
];

/// Two paragraphs after it.
const AFTER: [&str; 2] = [
    "The work took four years, because the river rose every spring, and because two of the men went to the war \
     and did not come back.",
    "When it was done at last, the whole village walked over it, one after the other, and then they all went \
     home again.",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rendering")
}

/// A file of a case, without line ends behind it.
fn file(case: &str, extension: &str) -> Option<String> {
    let text = fs::read_to_string(folder().join(format!("{case}.{extension}"))).ok()?;
    Some(text.trim_end_matches('\n').to_owned())
}

/// The article of a page with the part in the middle of running text.
fn extract(case: &str) -> Article {
    let [before, after] = [BEFORE, AFTER].map(|texts| texts.map(|text| format!("<p>{text}</p>")).join("\n"));
    let (part, head) = (file(case, "html").unwrap(), file(case, "head").unwrap_or_default());
    let page = format!(
        "<!doctype html><html lang=en><head>{head}<title>The bridge of the ten men</title></head><body>\
         <article>{before}\n{part}\n{after}</article></body></html>"
    );
    let extractor = Extractor::new().with_url("https://example.org/dir/page.html").unwrap();
    extractor.with_captions(file(case, "captions").is_some()).extract(&page)
}

/// What stands between the paragraphs around the part; none if they are gone.
fn between(output: &str, before: &str, after: &str) -> Option<String> {
    let middle = output.trim_end_matches('\n').strip_prefix(before)?.strip_suffix(after)?;
    Some(middle.trim_matches('\n').to_owned())
}

/// The part of a text whose paragraphs are parted by blank lines.
fn part_of_text(text: &str) -> Option<String> {
    between(text, &BEFORE.join("\n\n"), &AFTER.join("\n\n"))
}

/// The part of an HTML fragment, one tag of a block on a line.
fn part_of_html(html: &str) -> Option<String> {
    let [before, after] = [BEFORE, AFTER].map(|texts| texts.map(|text| format!("<p>{text}</p>")).concat());
    between(&without_layout(html), &before, &after)
}

/// The part of the blocks, as JSON.
fn part_of_blocks(article: &Article) -> Option<String> {
    match article.blocks() {
        [_, _, middle @ .., _, _] => Some(pretty(&serde_json::to_value(middle).unwrap())),
        _ => None,
    }
}

fn pretty(json: &serde_json::Value) -> String {
    serde_json::to_string_pretty(json).unwrap()
}

/// HTML without the line ends between its tags and the spaces before them; those in
/// `pre` stay.
fn without_layout(html: &str) -> String {
    let mut joined = String::new();
    let mut is_verbatim = false;
    for line in html.lines() {
        joined.push_str(if is_verbatim { line } else { line.trim_start() });
        if line.contains("<pre") || line.contains("</pre>") {
            is_verbatim = line.rfind("<pre") > line.rfind("</pre>");
        }
        if is_verbatim {
            joined.push('\n');
        }
    }
    joined
}

/// The same with tags on lines of their own, to be read in a difference.
fn in_lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn check(case: &str) {
    let article = extract(case);
    let markdown = Markdown::new().with_links(true).with_images(true).render(&article);
    let html = Html::new().with_links(true).with_images(true).with_heading_ids(true).render(&article);
    let json = |want: String| pretty(&serde_json::from_str(&want).unwrap());
    let outputs = [
        ("txt", file(case, "txt"), part_of_text(&article.text()), article.text()),
        ("md", file(case, "md"), part_of_text(&markdown), markdown),
        (
            "out.html",
            file(case, "out.html").map(|want| in_lines(&without_layout(&want))),
            part_of_html(&html).map(|part| in_lines(&part)),
            html,
        ),
        ("json", file(case, "json").map(json), part_of_blocks(&article), pretty_blocks(&article)),
    ];
    let mut wrong = String::new();
    for (extension, want, part, whole) in outputs {
        let Some(want) = want else { continue };
        match part {
            None => {
                wrong += &format!("{case}.{extension}: the text around the part is gone from\n{whole}\n\n")
            }
            Some(part) if part != want => {
                wrong +=
                    &format!("{case}.{extension}: wanted (-), rendered (+)\n{}\n", difference(&want, &part));
            }
            Some(_) => {}
        }
    }
    if !wrong.is_empty() {
        panic!("\n{wrong}");
    }
}

fn pretty_blocks(article: &Article) -> String {
    pretty(&serde_json::to_value(article.blocks()).unwrap())
}

/// Both texts line by line: what they share at their start and at their end, and
/// between that what is wanted and what is there.
fn difference(want: &str, part: &str) -> String {
    let (want, part): (Vec<&str>, Vec<&str>) = (want.split('\n').collect(), part.split('\n').collect());
    let start = want.iter().zip(&part).take_while(|(a, b)| a == b).count();
    let rest = want.len().min(part.len()) - start;
    let end = want.iter().rev().zip(part.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let lines = |sign: char, texts: &[&str], from: usize, to: usize| -> String {
        texts.iter().take(to).skip(from).map(|text| format!("{sign} {text}\n")).collect()
    };
    [
        lines(' ', &want, 0, start),
        lines('-', &want, start, want.len() - end),
        lines('+', &part, start, part.len() - end),
        lines(' ', &want, want.len() - end, want.len()),
    ]
    .concat()
}

macro_rules! cases {
    ($($name:ident $case:literal,)*) => {
        $(
            #[test]
            fn $name() {
                check($case);
            }
        )*

        #[test]
        fn every_file_is_of_a_case() {
            let cases: BTreeSet<&str> = [$($case),*].into();
            let files: BTreeSet<String> = files();
            let known = ["html", "txt", "md", "out.html", "json", "captions", "head"];
            for file in &files {
                let (case, extension) = file.split_once('.').unwrap();
                assert!(cases.contains(case) && known.contains(&extension), "{file}");
            }
            for case in cases {
                for extension in ["html", "txt", "md", "out.html"] {
                    assert!(files.contains(&format!("{case}.{extension}")), "{case}.{extension}");
                }
            }
        }
    };
}

/// All files, as `TOPIC/NAME.EXTENSION`.
fn files() -> BTreeSet<String> {
    let names = |path: PathBuf| {
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap())
    };
    let topics = names(folder());
    topics.flat_map(|topic| names(folder().join(&topic)).map(move |name| format!("{topic}/{name}"))).collect()
}

cases! {
    code_backticks_inside "code/backticks-inside",
    code_chroma_spans "code/chroma-spans",
    code_copy_button "code/copy-button",
    code_crayon "code/crayon",
    code_hljs_table "code/hljs-table",
    code_in_quote "code/in-quote",
    code_inline "code/inline",
    code_language_classes "code/language-classes",
    code_lines_as_blocks "code/lines-as-blocks",
    code_numbers_that_are_code "code/numbers-that-are-code",
    code_prism_rows "code/prism-rows",
    code_pygments_table "code/pygments-table",
    code_react_numbers "code/react-numbers",
    code_rouge_table "code/rouge-table",
    definitions_groups "definitions/groups",
    definitions_in_an_item "definitions/in-an-item",
    definitions_several_terms "definitions/several-terms",
    details_closed "details/closed",
    details_nested "details/nested",
    embeds_frames "embeds/frames",
    embeds_players "embeds/players",
    figures_caption "figures/caption",
    figures_caption_left_out "figures/caption-left-out",
    figures_code "figures/code",
    figures_gallery "figures/gallery",
    figures_old_caption "figures/old-caption",
    footnotes_asterisk "footnotes/asterisk",
    footnotes_markdown "footnotes/markdown",
    footnotes_mediawiki "footnotes/mediawiki",
    footnotes_not_footnotes "footnotes/not-footnotes",
    footnotes_pandoc "footnotes/pandoc",
    footnotes_word "footnotes/word",
    footnotes_wordpress "footnotes/wordpress",
    headings_break_inside "headings/break-inside",
    headings_ids "headings/ids",
    headings_levels "headings/levels",
    headings_self_links "headings/self-links",
    images_addresses "images/addresses",
    images_amp "images/amp",
    images_emoji "images/emoji",
    images_inline "images/inline",
    images_lazy "images/lazy",
    images_linked "images/linked",
    images_noscript "images/noscript",
    images_not_pictures "images/not-pictures",
    images_picture "images/picture",
    images_srcset "images/srcset",
    inline_cjk_emphasis "inline/cjk-emphasis",
    inline_code_with_strong "inline/code-with-strong",
    inline_inside_a_word "inline/inside-a-word",
    inline_other_marks "inline/other-marks",
    inline_strong_and_emphasis "inline/strong-and-emphasis",
    inline_white_space_at_the_marks "inline/white-space-at-the-marks",
    language_in_lists_and_quotes "language/in-lists-and-quotes",
    language_paragraphs "language/paragraphs",
    language_table "language/table",
    lines_address "lines/address",
    lines_two_breaks_part_paragraphs "lines/two-breaks-part-paragraphs",
    lines_verse "lines/verse",
    links_base "links/base",
    links_relative "links/relative",
    links_spaces_and_parentheses "links/spaces-and-parentheses",
    links_unusable "links/unusable",
    lists_code_in_item "lists/code-in-item",
    lists_empty_items "lists/empty-items",
    lists_headings_in_items "lists/headings-in-items",
    lists_list_directly_in_list "lists/list-directly-in-list",
    lists_nested "lists/nested",
    lists_paragraphs_in_items "lists/paragraphs-in-items",
    lists_reversed "lists/reversed",
    lists_start "lists/start",
    lists_text_after_nested "lists/text-after-nested",
    lists_two_in_a_row "lists/two-in-a-row",
    lists_value "lists/value",
    lists_wrapped_items "lists/wrapped-items",
    math_katex "math/katex",
    math_katex_display "math/katex-display",
    math_less_than "math/less-than",
    math_mathjax2 "math/mathjax2",
    math_mathjax3 "math/mathjax3",
    math_mathml "math/mathml",
    math_wikipedia "math/wikipedia",
    math_wordpress_image "math/wordpress-image",
    quotes_bare_text "quotes/bare-text",
    quotes_cite "quotes/cite",
    quotes_figure "quotes/figure",
    quotes_footer "quotes/footer",
    quotes_nested "quotes/nested",
    ruby_with_rp "ruby/with-rp",
    ruby_without_rp "ruby/without-rp",
    tables_caption "tables/caption",
    tables_caption_left_out "tables/caption-left-out",
    tables_empty_cells "tables/empty-cells",
    tables_enormous_spans "tables/enormous-spans",
    tables_headless "tables/headless",
    tables_layout "tables/layout",
    tables_lists_in_cells "tables/lists-in-cells",
    tables_pipes "tables/pipes",
    tables_row_headers "tables/row-headers",
    tables_spans "tables/spans",
    tables_two_head_rows "tables/two-head-rows",
}
