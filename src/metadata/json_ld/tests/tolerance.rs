//! JSON that is none.

use super::super::{parse, repair};
use super::*;

/// All say that the headline is "Rye bread" and the author Jane.
const BROKEN: &[&str] = &[
    r#"{"@type":"Article","headline":"Rye bread","author":"Jane"}"#,
    "\u{feff}{\"@type\":\"Article\",\"headline\":\"Rye bread\",\"author\":\"Jane\"}",
    r#"<!-- {"@type":"Article","headline":"Rye bread","author":"Jane"} -->"#,
    r#"{"@type":"Article",<!-- "x":[ -->"headline":"Rye bread","author":"Jane"}"#,
    "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Rye bread\",\"author\":\"Jane\"}\n//]]>",
    r#"//<![CDATA[ {"@type":"Article","headline":"Rye bread","author":"Jane"} //]]>"#,
    r#"/*<![CDATA[*/ {"@type":"Article","headline":"Rye bread","author":"Jane"} /*]]>*/"#,
    r#"<![CDATA[{"@type":"Article","headline":"Rye bread","author":"Jane"}]]>"#,
    r#"/* {"@type":"Recipe"} */{"@type":"Article","headline":"Rye bread",/* "," */"author":"Jane"}"#,
    "{\"@type\":\"Article\", // a comment, \"and\" more\n\"headline\":\"Rye bread\" // one\n,\"author\":\"Jane\"}",
    r#"{"@context":"https://schema.org","@type":"Article","headline":"Rye bread","author":"Jane",}"#,
    r#"{"@type":["Article",],"headline":"Rye bread","author":["Jane",],},"#,
    r#"{"@type":"Article","position":1 "headline":"Rye bread" "author":"Jane"}"#,
    "{\"@type\":\"Article\"\n\"headline\":\"Rye bread\"\n\"author\":\"Jane\"\n}",
    r#"[{"@type":"WebSite"} {"@type":"Article","headline":"Rye bread","author":"Jane"}]"#,
    r#"{"@type":"Article","image":["a" "b"],"headline":"Rye bread","author":"Jane"}"#,
    "{\"@type\":\"Article\",\"headline\":\"Rye\n\t\u{1}bread\",\"author\":\"Jane\"}",
    r#"{"@type":"Article","headline":"Rye\ bread","author":"\Jan\e"}"#,
    r#"{"@type":"Article","headline":"Rye\x20bread","author":"Jane","x":"it\'s"}"#,
    r#"{"@type":"Article","headline":"Rye bread\ud83d","author":"\udc00Jane"}"#,
    r#"{'@type':'Article','headline':'Rye bread','author':'Jane'}"#,
    r#"{@type:"Article",headline:"Rye bread",author:"Jane"}"#,
    r#"{"@type":Article,"headline":Rye bread,"author":Jane}"#,
    "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Rye bread&quot;,&quot;author&quot;:&quot;Jane&quot;}",
    "[ {&#34;@type&#34;:&#34;Article&#34;,&#34;headline&#34;:&#34;Rye bread&#34;,&#34;author&#34;:&#34;Jane&#34;}]",
    "{&amp;quot;@type&amp;quot;:&amp;quot;Article&amp;quot;,&amp;quot;headline&amp;quot;:&amp;quot;Rye bread&amp;quot;,&amp;quot;author&amp;quot;:&amp;quot;Jane&amp;quot;}",
    "{“@type”: “Article”, “headline”: “Rye bread”, “author”: “Jane”}",
    "{&#8220;@type&#8221;:&#8220;Article&#8221;,&#8220;headline&#8221;:&#8220;Rye bread&#8221;,&#8220;author&#8221;:&#8220;Jane&#8221;}",
    r#"{\"@type\":\"Article\",\"headline\":\"Rye bread\",\"author\":\"Jane\"}"#,
    r#"{"@type":"Article","headline":"Rye bread","author":"Jane"};"#,
    r#"var data = {"@type":"Article","headline":"Rye bread","author":"Jane"};"#,
    r#"{"@type":"WebSite"}{"@type":"Article","headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"WebSite"},{"@type":"Article","headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"Article","a":undefined,"b":NaN,"c":None,"d":True,"headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"Article","a":,"b":,"headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"Article","a":[{"b":1],"headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"Article","a":1},"headline":"Rye bread"},{"@type":"Article","headline":"Rye bread","author":"Jane"}"#,
    r#"{"@type":"Article","headline":"Rye bread","author":{"name":"Jane","#,
    r#"{"@type":"Article","headline":"Rye bread","author":["Jane"#,
];

#[test]
fn broken_json_is_understood() {
    for script in BROKEN {
        let facts = read(&[script], None);
        let main = (facts.headline.as_deref(), names(&facts));
        assert_eq!(main, (Some("Rye bread"), vec!["Jane"]), "{script}");
    }
}

/// Headlines with quotes that are not escaped, and what is meant.
const QUOTES: &[(&str, &str)] = &[
    (r#""Why "rye" is good""#, r#"Why "rye" is good"#),
    (r#"""Rye" is good""#, r#""Rye" is good"#),
    (r#""Good: "rye"""#, r#"Good: "rye""#),
    (r#""The "rye", they say, and "wheat", too""#, r#"The "rye", they say, and "wheat", too"#),
    (r#""The "rye": a story""#, r#"The "rye": a story"#),
    (r#""See https://a.example/ // there""#, "See https://a.example/ // there"),
    (r#"'It's Jane's "rye"'"#, r#"It's Jane's "rye""#),
    (r#""C:\\rye \"bread\"","#, r#"C:\rye "bread""#),
    (r#""\ud83c\udf5e rye\u00e9\/""#, "🍞 ryeé/"),
    (r#""{rye} [bread], /* no comment */ <!-- x""#, "{rye} [bread], /* no comment */ <!-- x"),
];

#[test]
fn quotes_in_texts_are_kept() {
    for (text, expected) in QUOTES {
        let script = format!("{{\"@type\":\"Article\",\"headline\": {text} ,\"author\":\"Jane\",}}");
        let facts = read(&[&script], None);
        assert_eq!(facts.headline.as_deref(), Some(*expected), "{script}");
        assert_eq!(names(&facts), ["Jane"], "{script}");
    }
}

/// JSON by the rules.
const VALID: &[&str] = &[
    r#"{"a":"x","b":["y",",","}",":","]","{","\"",""],"c":{"d":-1.5,"e":{}},"f":[]}"#,
    r#"["a, \"b\": c","d\\",["e","\\\""],{"g":"\/\b\f\u0041"}]"#,
    r#"[{"https://schema.org/a b, c:":"x"},1,20,"x"]"#,
    " { \"a\" : \"b\" , \"c\" : [ \"d\" , \"e\" ] } ",
];

#[test]
fn the_tolerant_reader_reads_valid_json_alike() {
    for script in VALID {
        assert_eq!(repair::read(script), parse::parse(script), "{script}");
    }
}
