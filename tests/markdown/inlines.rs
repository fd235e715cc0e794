//! The conventions of lines of text, and what is escaped in them.

use serde_json::json;

use crate::article::{article, linked, marked, paragraph, text};
use crate::{blocks, plain, render};

#[test]
fn only_what_needs_it_is_escaped() {
    let cases = [
        ("a_b", "a_b"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[1] and [2]", "[1] and [2]"),
        ("R&D, Q & A, a&b;", "R&D, Q & A, a\\&b;"),
        ("a < b > c", "a < b > c"),
        ("Yes! No!", "Yes! No!"),
        ("It costs $5.", "It costs $5."),
        ("about ~5 km", "about ~5 km"),
        ("a footnote*", "a footnote*"),
        ("C:\\Windows", "C:\\Windows"),
        ("#tag, 1.5, -5 and +3", "#tag, 1.5, -5 and +3"),
        ("-5 degrees", "-5 degrees"),
        ("1986. A great year", "1986\\. A great year"),
        ("12) points", "12\\) points"),
        ("1234567890. No item", "1234567890. No item"),
        ("In 1986. A great year", "In 1986. A great year"),
        ("*x*", "\\*x\\*"),
        ("_x_", "\\_x\\_"),
        ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"),
        ("![a](b)", "\\![a\\](b)"),
        ("~~x~~", "\\~\\~x\\~\\~"),
        ("$5 and $6", "\\$5 and \\$6"),
        ("`x`", "\\`x\\`"),
        ("# x", "\\# x"),
        ("####### x", "\\####### x"),
        ("---", "\\---"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("> x", "\\> x"),
        ("| a |", "\\| a |"),
        ("=== x", "\\=== x"),
        ("[^1]: x", "\\[^1\\]: x"),
        ("[a]: x", "[a\\]: x"),
        ("<!-- x -->", "\\<!-- x -->"),
        ("\\", "\\\\"),
        ("a\\*b", "a\\\\*b"),
        ("a\r\nb\tc\u{0}d", "a b c d"),
        ("\u{3000}字", "\u{3000}字"),
    ];
    for (given, expected) in cases {
        assert_eq!(plain(&[text(given)]), expected, "{given}");
    }
}

#[test]
fn lines_begin_no_blocks() {
    let lines = [
        "# x", "---", "===", "> x", "- x", "1. x", "|-|", "-|-", ":-:", "[^1]: x", "```", "~~~", "<div>",
        "    x",
    ];
    for line in lines {
        let inlines = [text("a | b"), json!({"kind": "line_break"}), text(line)];
        let written = plain(&inlines);
        assert!(written.starts_with("a | b\\\n"), "{written}");
    }
    let many = [text("a"), json!({"kind": "line_break"}), json!({"kind": "line_break"}), text("b")];
    assert_eq!(plain(&many), "a\\\n\\\nb");
    assert_eq!(plain(&[text("a "), json!({"kind": "line_break"})]), "a");
}

#[test]
fn marks_are_delimiters_where_they_are_understood() {
    assert_eq!(plain(&[marked("a", &["strong"]), text(" b")]), "**a** b");
    assert_eq!(
        plain(&[text("un"), marked("frigging", &["emphasis"]), text("believable")]),
        "un*frigging*believable"
    );
    assert_eq!(plain(&[marked("a", &["strong", "emphasis"])]), "***a***");
    assert_eq!(plain(&[marked("a", &["strikethrough"]), text(", b")]), "~~a~~, b");
    assert_eq!(
        plain(&[marked("a ", &["strong"]), marked("b", &["strong", "emphasis"]), marked(" c", &["strong"])]),
        "**a *b* c**"
    );
    assert_eq!(plain(&[marked(" a ", &["strong"]), text("b")]), "**a** b");
    assert_eq!(plain(&[marked("a", &["strong"]), marked(" b", &["strong"])]), "**a b**");
    assert_eq!(plain(&[text("a"), marked(" ", &["strong"]), text("b")]), "a b");
}

#[test]
fn marks_are_tags_where_delimiters_are_not_understood() {
    assert_eq!(plain(&[marked("「引用」", &["strong"]), text("です")]), "<strong>「引用」</strong>です");
    assert_eq!(plain(&[text("a"), marked("(b)", &["emphasis"])]), "a<em>(b)</em>");
    assert_eq!(plain(&[marked("a", &["strong"]), marked("b", &["emphasis"])]), "**a**<em>b</em>");
    assert_eq!(plain(&[text("x"), marked("~", &["strikethrough"]), text("y")]), "x<del>\\~</del>y");
    assert_eq!(plain(&[text("H"), marked("2", &["subscript"]), text("O")]), "H<sub>2</sub>O");
    assert_eq!(plain(&[marked("Ctrl", &["keyboard"])]), "<kbd>Ctrl</kbd>");
    assert_eq!(
        plain(&[marked("a", &["highlight"]), marked("b", &["superscript"])]),
        "<mark>a</mark><sup>b</sup>"
    );
}

#[test]
fn code_has_enough_backticks() {
    assert_eq!(plain(&[marked("a*b<c>", &["code"])]), "`a*b<c>`");
    assert_eq!(plain(&[marked("a`b", &["code"])]), "``a`b``");
    assert_eq!(plain(&[marked("`", &["code"])]), "`` ` ``");
    assert_eq!(plain(&[marked("a", &["code", "strong"])]), "**`a`**");
    assert_eq!(plain(&[marked("a", &["code"]), marked(" b", &["code"])]), "`a b`");
    assert_eq!(plain(&[marked("a\\", &["code"]), text("`")]), "`a\\`\\`");
}

#[test]
fn ruby_is_in_parentheses() {
    let ruby = json!({"kind": "ruby", "base": "東京", "reading": "とうきょう"});
    assert_eq!(plain(&[ruby, text("へ")]), "東京(とうきょう)へ");
}

#[test]
fn addresses_that_lead_nowhere_or_run_are_no_links() {
    for url in ["", "java\nscript:x", "data:text/html,x"] {
        let article = paragraph(&[linked("a", url)]);
        assert_eq!(dehusk::Markdown::new().with_links(true).render(&article), "a", "{url}");
    }
}

#[test]
fn links_are_written_on_request() {
    let both = [
        linked("a", "https://a.b/"),
        json!({"kind": "text", "text": " b", "marks": ["strong"], "link": "https://a.b/"}),
    ];
    assert_eq!(render(&paragraph(&both), true, false), "[a **b**](https://a.b/)");
    assert_eq!(plain(&both), "a **b**");
    for (url, expected) in [
        ("#top", "[a](#top)"),
        ("/x y", "[a](</x y>)"),
        ("/x(y)", "[a](</x(y)>)"),
        ("<>", "[a](<\\<\\>>)"),
        ("?a&lt;", "[a](?a\\&lt;)"),
    ] {
        assert_eq!(render(&paragraph(&[linked("a", url)]), true, false), expected);
    }
    assert_eq!(render(&paragraph(&[linked("[1]", "x")]), true, false), "[\\[1\\]](x)");
    assert_eq!(render(&paragraph(&[text("!"), linked("a", "x")]), true, false), "\\![a](x)");
    assert_eq!(render(&paragraph(&[linked(" a ", "x"), linked("b", "y")]), true, false), "[a](x) [b](y)");
}

#[test]
fn pictures_are_written_on_request() {
    let image = json!({"kind": "image", "src": "/a b.png", "alt": "A\n[mill]", "title": "The \"mill\"", "link": "/m"});
    let block = article(std::slice::from_ref(&image));
    assert_eq!(render(&block, false, true), "![A \\[mill\\]](</a b.png> \"The \\\"mill\\\"\")");
    assert_eq!(render(&block, true, true), "[![A \\[mill\\]](</a b.png> \"The \\\"mill\\\"\")](/m)");
    assert_eq!(render(&block, true, false), "");
    assert_eq!(render(&paragraph(&[text("a"), image, text("b")]), false, false), "ab");
    let embed = json!({"kind": "embed", "media": "video", "src": "/v", "title": "A film"});
    assert_eq!(render(&article(&[embed]), false, true), "[▶](/v \"A film\")");
}

#[test]
fn formulas_are_between_dollars_if_they_are_read_so() {
    let math = |tex: &str| json!({"kind": "math", "tex": tex});
    assert_eq!(blocks(&[math("x^2")]), "$$x^2$$");
    assert_eq!(plain(&[math("a_1"), text(" is")]), "$a_1$ is");
    assert_eq!(plain(&[math("a_1"), text("5")]), "\\$a_1\\$5");
    assert_eq!(plain(&[math(" a")]), "$ a\\$");
    assert_eq!(plain(&[math("a$b")]), "\\$a\\$b\\$");
    assert_eq!(plain(&[math("{a")]), "\\${a\\$");
}
