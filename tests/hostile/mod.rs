//! Pages that are quadratic or worse for a careless parser or extractor, by name, and how
//! one of a size is made.

/// A kind of page, and how one of a size is made.
pub(crate) type Kind = (&'static str, fn(usize) -> String);

/// About as many tags, attributes, references or names as the size says.
pub(crate) const KINDS: &[Kind] = &[
    // Nesting.
    ("nested div", |n| "<div>".repeat(n)),
    ("nested and closed div", |n| "<div>".repeat(n) + &"</div>".repeat(n)),
    ("nested span", |n| "<span>x".repeat(n)),
    ("nested b", |n| "<b>".repeat(n) + "x"),
    ("nested formatting", |n| "<b><i><u>".repeat(n / 3)),
    ("nested tables", |n| "<table><tr><td>".repeat(n / 3)),
    ("nested lists", |n| "<ul><li>x".repeat(n / 2)),
    ("nested definitions", |n| "<dl><dt>x<dd>y".repeat(n / 3)),
    ("nested select", |n| "<select><option>x".repeat(n / 2)),
    ("nested templates", |n| "<template>".repeat(n)),
    ("nested shadow trees", |n| "<x-y><template shadowrootmode=open>x".repeat(n / 2)),
    ("nested drawings", |n| "<svg><g>".repeat(n / 2)),
    ("nested foreign content", |n| "<svg><foreignObject><p>x".repeat(n / 3)),
    ("nested formulas", |n| "<math>".to_owned() + &"<mrow><mi>x</mi>".repeat(n / 2)),
    ("nested gutters", |n| "<span class=lineno>1".repeat(n)),
    ("nested unseen text", |n| "<span itemprop=name class=sr-only>x".repeat(n)),
    ("text in spans out of sight", |n| {
        "<h2><span style=text-indent:-9999px>".repeat(500) + &"word ".repeat(n)
    }),
    ("at the depth limit", |n| "<div>".repeat(505) + &"<div></div>".repeat(n / 2)),
    // Formatting elements.
    ("adoption agency", |n| "<b><p>x</b>".repeat(n / 2)),
    ("adoption agency over many levels", |n| "<b>".repeat(400) + &"<div>x</b>".repeat(n / 2)),
    ("misnested formatting", |n| "<b><i><u><s><p>x</b></i></u></s>".repeat(n / 5)),
    ("misnested b and p", |n| "<b><p>x".repeat(n / 2)),
    ("misnested links", |n| "<a href=x><p>x".repeat(n / 2)),
    ("formatting opened anew", |n| (0..n / 2).map(|i| format!("<p><b id={i}>x")).collect()),
    ("formatting that is never ended in its place", |n| "<p><b>x".repeat(n / 2) + &"</i>".repeat(n)),
    ("links that are never ended in their place", |n| "<p><a>x".repeat(n / 2) + &"</nobr>".repeat(n)),
    ("white space deep in verbatim text", |n| {
        "<pre>".to_owned() + &"<div>".repeat(500) + &"<p>x</p> ".repeat(n / 2)
    }),
    ("formatting with attributes", |n| "<b a=1 b=2 c=3>".repeat(500) + &"<b a=1 b=2 c=3>x</b>".repeat(n / 2)),
    // Content in the wrong place.
    ("moved out of a table", |n| "<table>".to_owned() + &"<b>x</b>".repeat(n)),
    ("text moved out of a table", |n| "<table>".to_owned() + &"x<tr>".repeat(n)),
    ("after the end", |n| "<div></body>".repeat(n / 2)),
    ("ends of nothing", |n| "<b>".repeat(400) + &"</x>".repeat(n)),
    ("ends that begin", |n| "</p>".repeat(n)),
    ("framesets", |n| "<frameset>".repeat(n)),
    // Many of a kind.
    ("siblings", |n| "<p>x</p>".repeat(n)),
    ("empty elements", |n| "<i></i>".repeat(n)),
    ("line breaks", |n| "x<br>".repeat(n)),
    ("cells of one row", |n| "<table><tr>".to_owned() + &"<td>x".repeat(n)),
    ("wide and high cells", |n| {
        "<table>".to_owned() + &"<tr><td colspan=1000000000>a<td rowspan=65534>b".repeat(n / 3)
    }),
    ("options", |n| "<select>".to_owned() + &"<option>x".repeat(n)),
    ("pictures", |n| "<img src=/a.png alt=x>".repeat(n)),
    ("comments", |n| "<!---->x".repeat(n)),
    ("metas", |n| "<meta name=author content=x>".repeat(n)),
    ("footnotes", |n| (0..n / 3).map(|i| format!("<sup><a href=#n{i}>{i}</a></sup>x<p id=n{i}>y")).collect()),
    ("properties", |n| "<span itemprop=author>Jane Doe</span> ".repeat(n)),
    ("properties below a long heading", |n| {
        let properties = "<span itemprop=author>Jane Doe</span> ".repeat(n / 2);
        format!("<h1>x</h1><h2><a href=x>{}</a></h2>{properties}", "word ".repeat(n))
    }),
    ("names of one property", |n| {
        format!("<meta itemprop='{}' content='{}'>", "headline ".repeat(n), "x ".repeat(n))
    }),
    ("JSON-LD", |n| {
        let thing = r#"{"@type":"Article","headline":"x"},"#.repeat(n / 4);
        format!("<script type=application/ld+json>[{thing}{{}}]</script>")
    }),
    // Attributes and names.
    ("attributes", |n| format!("<p{}>x", attributes(n))),
    ("attributes of b", |n| format!("<b{}>x", attributes(n))),
    ("attributes of a title", |n| format!("<title{0}>x</title{0}>", attributes(n / 2))),
    ("attributes beside a reference", |n| format!("<p title='&copy x'{}>x", attributes(n))),
    ("attributes behind a null", |n| format!("\0<p{}>x", attributes(n))),
    ("attributes of a tag that never ends", |n| format!("<p{} ", attributes(n))),
    ("attributes of end tags", |n| format!("x&copy</b{}>x", attributes(n))),
    ("attributes of body, one by one", |n| {
        (0..n).map(|i| format!("<body a{i}=1 title='&copy x'>")).collect()
    }),
    ("different names of elements", |n| (0..n).map(|i| format!("<x-yyyyyy{i}>x</x-yyyyyy{i}>")).collect()),
    ("different names of attributes", |n| (0..n).map(|i| format!("<p><b bbbbbbbb{i}=1>x</b>")).collect()),
    ("different names of attributes beside a reference", |n| {
        (0..n).map(|i| format!("<p bbbbbbbb{i}=1 title='&copy x'>x")).collect()
    }),
    ("different classes", |n| (0..n).map(|i| format!("<div class=c{i}>x</div>")).collect()),
    ("a long list of classes", |n| format!("<p class='{}'>x", "ab ".repeat(n))),
    ("a long class", |n| format!("<p class='{}'>x", "a".repeat(25 * n))),
    ("a long address", |n| format!("<a href='{}'>x</a>", "/a".repeat(n))),
    // Text.
    ("references", |n| "&amp;&copy;&#65;x ".repeat(n / 3)),
    ("references without an end", |n| "&copy &notit &x &#".repeat(n / 4)),
    ("references before tags", |n| "&copy<b>x</b>".repeat(n / 2)),
    ("references in attributes", |n| format!("<p title='{}'>x", "&amp;&copy ".repeat(n / 2))),
    ("one word", |n| "x".repeat(25 * n)),
    // What never ends.
    ("tags that never end", |n| "<p <b <i ".repeat(n / 3)),
    ("quotes that never end", |n| "<a href=\"x><p>".repeat(n / 2)),
    ("comments that never end", |n| "<!-- <p>".repeat(n)),
    ("scripts that never end", |n| "<script><!--<script>".repeat(n / 2)),
    ("drawings that are none", |n| "<svg><g></g><svg>".repeat(n / 3)),
];

fn attributes(count: usize) -> String {
    (0..count).map(|index| format!(" a{index}=1")).collect()
}
