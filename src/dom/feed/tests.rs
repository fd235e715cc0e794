//! The feed beside html5ever's tokenizer alone: the trees must be the same, but for what
//! is left out on purpose.

use html5ever::local_name;
use proptest::prelude::*;

use super::{is_read_raw, keeps_attribute};
use crate::dom::spacing::{Nesting, has_no_words, is_never_seen, parts_text};
use crate::dom::tag::Display;
use crate::dom::tree::{Data, ElementData, Node, NodeId, Tree};
use crate::dom::unseen::is_unseen;
use crate::dom::{parse, parse_whole};
use crate::limits::{Limits, Truncation};

fn fed_and_unread(page: &str) -> (String, Truncation) {
    let (tree, unread) = parse(page, &Limits::default());
    (drawn(&tree), unread)
}

fn fed(page: &str) -> String {
    fed_and_unread(page).0
}

fn tokenized(page: &str) -> String {
    drawn(&parse_whole(page, &Limits::default()).0)
}

/// The tree as text, without what is left out.
fn drawn(tree: &Tree) -> String {
    let mut text = String::new();
    let mut waiting = vec![(NodeId::DOCUMENT, 0)];
    while let Some((id, depth)) = waiting.pop() {
        let indent = " ".repeat(depth);
        let mut is_left_out = false;
        match &tree.node(id).data {
            Data::Element(ElementData { tag, local, .. })
                if is_unseen(*tag) && !is_read_raw(local, tree.attributes(id)) =>
            {
                is_left_out = true;
            }
            Data::Element(ElementData { local, .. }) => {
                let attributes = tree.attributes(id);
                text.push_str(&format!("{indent}<{local}"));
                for attribute in attributes.iter().filter(|attribute| keeps_attribute(&attribute.name.local))
                {
                    text.push_str(&format!(" {}={:?}", attribute.name.local, &*attribute.value));
                }
                text.push_str(">\n");
                is_left_out = match *local {
                    local_name!("svg") => true,
                    local_name!("iframe") | local_name!("noembed") | local_name!("noframes") => {
                        !is_read_raw(local, attributes)
                    }
                    _ => false,
                };
            }
            Data::Text(_) => match trimmed(tree, id) {
                "" => {}
                own => text.push_str(&format!("{indent}{own:?}\n")),
            },
            Data::Nothing => {}
        }
        if !is_left_out {
            let children: Vec<NodeId> = tree.children(id).collect();
            waiting.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
        }
    }
    text
}

/// A text without white space that is at the edge of a block, or where no words are: the
/// feed may leave it out.
fn trimmed(tree: &Tree, id: NodeId) -> &str {
    let node = tree.node(id);
    let (Data::Text(text), Some(parent)) = (&node.data, node.parent) else { return "" };
    let around = std::iter::successors(Some(parent), |id| tree.node(*id).parent);
    let is_verbatim =
        |id: NodeId| tree.element(id).is_some_and(|element| Nesting::of(&element.local) == Nesting::Verbatim);
    if around.into_iter().any(is_verbatim) {
        return text;
    }
    let is_space = |c: char| c.is_ascii_whitespace();
    let is_wordless = tree.element(parent).is_none_or(|element| has_no_words(element.tag));
    let text: &str = text;
    let is_start = is_wordless || is_edge(tree, id, |node| node.previous, |node| node.last_child);
    let is_end = is_wordless || is_edge(tree, id, |node| node.next, |node| node.first_child);
    let text = if is_start { text.trim_start_matches(is_space) } else { text };
    if is_end { text.trim_end_matches(is_space) } else { text }
}

/// Whether a block begins or ends before anything else is seen, from a node on.
fn is_edge(
    tree: &Tree,
    mut id: NodeId,
    beside: fn(&Node) -> Option<NodeId>,
    within: fn(&Node) -> Option<NodeId>,
) -> bool {
    loop {
        let mut next = beside(tree.node(id));
        if next.is_none() {
            let Some(parent) = tree.node(id).parent else { return true };
            if tree.element(parent).is_none_or(|element| parts_text(element.tag)) {
                return true;
            }
            id = parent;
        }
        while let Some(found) = next {
            id = found;
            next = match &tree.node(id).data {
                Data::Text(text) if text.bytes().all(|byte| byte.is_ascii_whitespace()) => None,
                Data::Text(_) => return false,
                Data::Nothing => None,
                Data::Element(element) if is_never_seen(element.tag) => None,
                Data::Element(element) if parts_text(element.tag) => return true,
                Data::Element(element) if element.tag.display() == Display::Skip => return false,
                Data::Element(_) => within(tree.node(id)),
            };
        }
    }
}

/// Where tokenizers go wrong.
const PAGES: &[&str] = &[
    "",
    "a",
    "\u{feff}a\u{feff}b",
    "a\r\nb\rc\n\rd<p>\r\r\n</p>\r",
    "<pre>\r\nfirst</pre><pre>\n\nsecond</pre><textarea>\nthird</textarea>",
    "a\0b<p title='\0'>\0</p>",
    "a < b << c <3 d </3> e </> f <",
    "a & b &amp; c &amp d &copy; e &copy f &notit; g &notit h &foo; i & <p>&</p>&",
    "<p>&copy<b>x</b>&#<i>&#x</i>&#x;&#0;&#65;&#x41;&#128;&#x110000;&#xD800;&#65<u>&#65",
    "&#9;&#10;&#13;&#127;&#38;&NotEqualTilde;&nGt;&fjlig;&AMP;&aMP;",
    "<a href='?a=1&b=2&amp;c=3&copy=4&copy;=5&copy'>x</a><a href=?a&b&lt>y</a>",
    "<a href=x title = \"y\" class= z id =w HREF=2 Data-Src='a'>t</a>",
    "<a href='x'title='y'/class=z>t</a><br/><img src=a/><img src=a />",
    "<a =href=x \"=1 '=2 <=3 `=4 href==5>t</a><a href=>u</a><a href= >v</a>",
    "<a title='a\r\nb\rc'>t</a><a\rhref=x\r\n>u</a>",
    "<div class='unclosed>text</div>",
    "<div class=\"a\" class=\"b\" CLASS=c>text",
    "<div id=x",
    "<div id='x'/",
    "</div",
    "text</p attr='>'>more</p/>end</p",
    "<!-- a --><!--> b --><!---> c --><!----> d <!-- -- > --!> e <!--- -> --> f <!--!> g --> h",
    "<!--<!--> i <!--<!--- j --> k <!-- <!-- --!> l <!---!> m --> n <!-- x",
    "<!doctype html><!DOCTYPE x PUBLIC 'a>b'>c<!doctype",
    "<!x> a <?php echo '>' ?> b <![CDATA[ c > d ]]> e <!> f <?> g </ h> i",
    "<svg><![CDATA[ a > b ]]> c</svg><math><![CDATA[ d & e <p> ]]></math><svg><![CDATA[ f",
    "<script>a</script>b<script>'<!-- <script>' </script> c</script> d --></script>e",
    "<script><!--</script>a<script><!-- --></script>b<script><!--><script></script>c</script>d",
    "<script><!--<script></script></script>e<script><!-- <script x> --> </script>f",
    "<script><!--<scriptx></script>g<script><!--<script/</script>h</script>i",
    "<script>--></script\n>j<script></SCRIPT foo='>'>k<script></scriptx></script>l<script></script",
    "<script type=application/ld+json>{\"a\": \"b\r\n &amp; <c>\"}</script>m<script type=x>n",
    "<script type='math/tex; mode=display'>x < y</script><script src='a&amp;b'>z</script>t",
    "<style>a > b { c: '</styles>' } </style >d<style>e</STYLE/f>g<style></style",
    "<title>a &amp; b <b> </titles> </title>c<title>d</title",
    "<textarea>a &lt; <p></textarea x>b<textarea title='&amp;'>c",
    "<iframe src='a&amp;b'>c</iframe>d<iframe>e<p></iframe f>g<noembed><p></noembed>h",
    "<noframes><p></noframes>i<xmp>a <b> &amp; \r\n c</xmp>d<plaintext>e </plaintext> &amp; <p>\r\nf",
    "<head><noscript><link rel=x><style>a</style></noscript><title>t</title></head><noscript><p>u</p></noscript>",
    "<svg><path d='a'/><g fill=b><circle r=1></circle></g></svg>a<svg><path><p>b</svg>c",
    "<svg><g></svg>d<svg><g/><rect></g></svg>e<svg><title>f</title><style>a<b></style></svg>g",
    "<svg><script>a</script><path d=x/></svg>h<svg/>i<path>j<g><svg></g></svg>k</g><svg><path d=\"\"/ ",
    "<svg width=1/><p>a</p></svg><svg a='<path/>'>b</svg><SVG><PATH D='x'/></SVG>c",
    "<math><mi a=b>x</mi><annotation-xml encoding='text/html'><p>y</p></annotation-xml></math>z",
    "<svg><foreignObject><p>a</p></foreignObject><desc>b</desc></svg>c<svg><font color=red>d",
    "<svg><font x=red>e</font></svg>f",
    "<table> a<!-- b --> c<tr>d<td>e</table>f<table><script>g</script> h<td>",
    "<select><option>a<svg><path></svg><option>b</select>c<table><select><tr>d",
    "<b x=1><b x=2><b x=3><b x=4><p>a</b></b></b></b>b<p>c",
    "<i><i><i><i><i><p>a</i></i></i></i></i>b<p>c<nobr y=1>d<nobr y=2>e",
    "<a href=1><p><a href=2>b</a></p>c</a>d",
    "<body class=a><html lang=b><body class=c id=d>e<frameset><frame></frameset>",
    "<frameset><frame src=a></frameset>b<noframes>c</noframes>",
    "<template shadowrootmode=open><p>a</template><template>b</template>",
    "<p/><p>ä<é title='ö'>ü<ß></é><x-é-y a=b>z</x-é-y><q\u{a0}r>s",
    "<DIV CLASS=A>b</DIV><UnKnown A=b>c</uNKNOWN>",
    "<p>\u{1F600}&#x1F600;\u{2028}<input type=hidden><input value=a&b>",
    "<div> <p> a </p> <b> c </b> </div> <ul> <li> d <li> e </ul> </div> f </p> g",
    "<p><b>a</p> <p>b</b></p> <i>c <div> d</div> </i> <div>e</div>",
    "<div><a href=x> <div> b </div> </a> <a> <p>c</div> <div>d</a> </div> e",
    "<b><table> <tr> <td> f </b> </td> </tr> </table> g</b> <p>h",
    "<pre> <div>a</div> <p>b</p> </pre> <div> c <pre><div> d</div> </pre> <p>e</div> <p>f",
    "<div> <select> <option> a </option> <div> b </div> </select> <p>c</div> <p>d",
    "<table> a <tr> &amp; <td> b <div> c </div> </table> <form> <form> d </form> e </form> <p>f",
    "<body> a </body> <p>b</p> </html> <p>c</p> <body> <p>d <html> <p>e",
    "a <!-- b --> <p> <!-- c --> d</p> <!-- e --> <p>f <br> g<br> h </br> i",
    "<div class='crayon-pre'> <div>a</div> </div> <p> b <nobr>c</p> <nobr> <p>d",
    "<em>a <p>b</em> </p> <p>c<font x=1> <font x=1> <p>d</font> </p> </font> <p>e",
    "<svg> <desc> <p> a </p> </desc> </svg> <math> <mtext> <p> b </p> </mtext> </math> <p>c",
    "<frameset> <frame> </frameset> <p> a",
    "<button> <p> a </button> <p> b <button> c </button> d </p>",
];

#[test]
fn trees_are_the_same_on_odd_pages() {
    for page in PAGES {
        assert_eq!(fed(page), tokenized(page), "{page:?}");
    }
}

/// A page may end anywhere.
#[test]
fn trees_are_the_same_on_pages_cut_off() {
    for page in PAGES {
        for cut in page.char_indices().filter_map(|(end, _)| page.get(..end)) {
            assert_eq!(fed(cut), tokenized(cut), "{cut:?}");
        }
    }
}

#[test]
fn trees_are_the_same_on_long_pages() {
    let tag = format!("<a href='{}'>t</a>", "x".repeat(70_000));
    let text = "wörter & mehr &amp; more <b>bold</b> ".repeat(9_000);
    let attributes: String = (0..100).map(|index| format!(" a{index}=1 href={index}")).collect();
    let pages = [
        tag.repeat(3),
        text.clone(),
        format!("<script>{text}</script><p>{text}"),
        format!("<div{attributes}>a</div><b{attributes}>b</b>"),
    ];
    for page in pages {
        assert!(fed(&page) == tokenized(&page));
    }
}

/// Attributes of a tag that html5ever reads and compares with each other.
fn many_attributes(count: usize) -> String {
    (0..count).map(|index| format!(" a{index}=1")).collect()
}

/// A tag with more attributes is read as if it had no more than the limit.
#[test]
fn attributes_beyond_the_limit_are_left_out() {
    let limit = Limits::default().max_attributes();
    let (few, more) = (many_attributes(limit - 1), many_attributes(1000).replace('a', "b"));
    for tag in [
        "<p FEW class=x MORE>y",
        "<b FEW class=x MORE/>y",
        "<p FEW class='x&copy y'MORE>y",
        "<b FEW class='&copy x'MORE />y</b>z",
        "<title FEW class=x MORE>y</title MORE>z",
        "<textarea FEW class=x / MORE>y</textarea>z",
        "&copy<p FEW class=x MORE>y&copy</p MORE>z",
        "<script FEW type='application/ld+json'MORE>{}</script MORE>z",
        "<svg FEW class=\"x\r\n\"MORE />z",
        "<x-y FEW class=x MORE id=z>y",
        "\0<p FEW class='\0'MORE>y\0",
    ] {
        let long = tag.replace("FEW", &few).replace("MORE", &more);
        let short = tag.replace("FEW", &few).replace("MORE", "").replace(" id=z", "");
        let (drawing, unread) = fed_and_unread(&long);
        assert_eq!(drawing, tokenized(&short), "{tag}");
        assert!(unread.attributes_dropped >= 1000, "{tag}: {unread:?}");
    }
}

#[test]
fn tags_that_never_end_are_none() {
    let attributes = many_attributes(1000);
    for tag in ["<p", "<title", "x</p", "&copy<p", "<title>x&copy</title", "<script>x</script"] {
        let page = format!("{tag} {attributes} ");
        assert_eq!(fed(&page), tokenized(&page), "{tag}");
    }
}

/// Names beyond the limit are those of tags that are not there.
#[test]
fn names_beyond_the_limit_are_left_out() {
    let tag = |index: usize| format!("<x-yyyyyy{index}>z&copy</x-yyyyyy{index}>");
    let page: String = (0..40_000).map(tag).collect();
    let (drawing, unread) = fed_and_unread(&page);
    assert_eq!((unread.bytes_dropped, unread.attributes_dropped), (0, 0));
    assert_eq!(unread.tags_dropped, 40_000 - (1 << 15));
    assert_eq!(drawing.lines().filter(|line| line.contains("<x-y")).count(), 1 << 15);
    assert_eq!(drawing.matches("z©").count(), 40_000);
}

/// Pieces of which random pages are made.
const PIECES: &[&str] = &[
    "<", ">", "</", "/>", "<!", "<!--", "-->", "--!>", "-", "<!-->", "<?", "&", ";", "#", "=", "\"", "'",
    " ", "\n", "\r", "\r\n", "\t", "\x0C", "\0", "a", "Text", "\u{e4}", "\u{1F600}", "&amp;", "&copy",
    "&copy;", "&#65;", "&#x", "&#128;", "&nGt;", "<p>", "</p>", "<p ", "<div class=\"x\">", "</div>",
    "<a href='", "<a href=", "</a>", "<b>", "<b x=1>", "</b>", "<i>", "</i>", "<font color=x>", "<script>",
    "</script>", "<script type=application/ld+json>", "<script", "</script", "<style>", "</style>",
    "<title>", "</title>", "<textarea>", "</textarea>", "<xmp>", "</xmp>", "<iframe>", "</iframe>",
    "<noscript>", "</noscript>", "<svg>", "</svg>", "<path d=\"x\"/>", "<g>", "</g>", "<math>", "</math>",
    "<mi>", "<![CDATA[", "]]>", "<table>", "<tr>", "<td>", "</table>", "<select>", "<option>", "</select>",
    "<pre>", "</pre>", "<template>", "</template>", "<br>", "<br/>", "<img src=x alt=\"y\">",
    "<!doctype html>", "<html lang=a>", "<head>", "<body id=b>", "</body>", "</html>", "<frameset>", "<li>",
    "<x-y z>", "class=\"a b\"", "title='&lt;'", "<plaintext>", "<foreignObject>", "<desc>",
    "<annotation-xml encoding=text/html>", " <p> ", " </p> ", " <div> ", " </div> ", "</div>", " <a> ",
    " </a> ", " <b> ", " </b> ", " <li>", "</li> ", "<ul> ", " </ul>", " <!-- -->", " <br> ", "<nobr> ",
    " </nobr>", " <form> ", " </form> ", "<button> ", " </button>", "<script> </script> ", " <td> ",
    " </td> ", " <tr> ", " <caption> ", " <object> ", "</object> ", "<section> ", "</section> ",
    "<noscript> ", "</noscript> ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn trees_are_the_same_on_random_pages(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        let page = pieces.concat();
        prop_assert_eq!(fed(&page), tokenized(&page), "{:?}", page);
    }
}
