//! Formulas: the TeX that a page carries beside its MathML, or else the TeX that
//! says what the MathML says.

use std::borrow::Cow;

use crate::dom::Subtree;

/// MathML nested deeper than this is read as one line.
const MAX_DEPTH: usize = 60;

/// The TeX of a `math` element; none if it is empty.
///
/// KaTeX, MathJax, MediaWiki and Pandoc leave the source of the formula in an
/// `annotation`.
pub(super) fn of_mathml(math: Subtree<'_>) -> Option<String> {
    let is_tex = |node: &Subtree<'_>| {
        let encoding = node.attribute("encoding").unwrap_or_default().to_ascii_lowercase();
        node.is("annotation") && (encoding.contains("tex"))
    };
    let source = math.descendants().find(is_tex).map(|annotation| annotation.text());
    let source = source.unwrap_or_else(|| rows(math.children(), 0));
    tidy(&source)
}

/// TeX on one line, without the wrapper that MediaWiki puts around it, and without
/// characters that look like a tag.
pub(super) fn tidy(tex: &str) -> Option<String> {
    let mut text = String::with_capacity(tex.len());
    for line in tex.lines() {
        let line = without_comment(line).trim();
        if !line.is_empty() {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(line);
        }
    }
    let mut tex = text.as_str();
    for style in ["{\\displaystyle", "{\\textstyle"] {
        let inner = tex.strip_prefix(style).and_then(|rest| rest.strip_suffix('}'));
        tex = inner.filter(|inner| is_balanced(inner)).map_or(tex, str::trim);
    }
    let tex = spell(spell(Cow::Borrowed(tex), '<', "\\lt"), '>', "\\gt");
    let tex = tex.trim();
    (!tex.is_empty()).then(|| tex.to_owned())
}

/// A line up to its comment.
fn without_comment(line: &str) -> &str {
    let is_comment =
        |&(place, _): &(usize, &str)| !line.get(..place).is_some_and(|before| before.ends_with('\\'));
    let comment = line.match_indices('%').find(is_comment);
    comment.and_then(|(place, _)| line.get(..place)).unwrap_or(line)
}

/// Whether each bracket that closes has one that opens before it.
fn is_balanced(tex: &str) -> bool {
    let mut depth = 0_i64;
    let mut is_escaped = false;
    for c in tex.chars() {
        match c {
            _ if is_escaped => {}
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// Spells a character out, with a space before a letter that follows.
fn spell<'a>(tex: Cow<'a, str>, sign: char, command: &str) -> Cow<'a, str> {
    if !tex.contains(sign) {
        return tex;
    }
    let mut spelled = String::with_capacity(tex.len() + 8);
    for (index, part) in tex.split(sign).enumerate() {
        if index > 0 {
            spelled.push_str(command);
            if part.starts_with(|c: char| c.is_alphanumeric()) {
                spelled.push(' ');
            }
        }
        spelled.push_str(part);
    }
    Cow::Owned(spelled)
}

fn rows<'a>(nodes: impl IntoIterator<Item = Subtree<'a>>, depth: usize) -> String {
    let mut tex = String::new();
    for node in nodes {
        push(&mut tex, &of_node(node, depth));
    }
    tex
}

/// Adds a part; a command and a letter need a space between them.
fn push(tex: &mut String, part: &str) {
    let command = tex.rfind('\\').and_then(|place| tex.get(place + 1..)).unwrap_or_default();
    let ends_in_command = !command.is_empty() && command.chars().all(|c| c.is_ascii_alphabetic());
    if ends_in_command && part.starts_with(|c: char| c.is_alphanumeric()) {
        tex.push(' ');
    }
    tex.push_str(part);
}

fn of_node(node: Subtree<'_>, depth: usize) -> String {
    if depth > MAX_DEPTH {
        return node.text().split_whitespace().collect();
    }
    let Some(name) = node.name() else {
        return node.own_text().unwrap_or_default().trim().to_owned();
    };
    let children: Vec<Subtree<'_>> = node.children().filter(|child| child.name().is_some()).collect();
    let child =
        |index: usize| children.get(index).map(|child| of_node(*child, depth + 1)).unwrap_or_default();
    match name {
        "mi" => identifier(&node.text()),
        "mn" => node.text().trim().to_owned(),
        "mo" => operator(&node.text()),
        "mtext" | "ms" => text(&node.text()),
        "mspace" => " ".to_owned(),
        "mfrac" => format!("\\frac{{{}}}{{{}}}", child(0), child(1)),
        "msqrt" => format!("\\sqrt{{{}}}", rows(children, depth + 1)),
        "mroot" => format!("\\sqrt[{}]{{{}}}", child(1), child(0)),
        "msup" => format!("{}^{}", base(&child(0)), group(&child(1))),
        "msub" | "munder" => format!("{}_{}", base(&child(0)), group(&child(1))),
        "mover" => over(&child(0), &child(1)),
        "msubsup" | "munderover" => {
            format!("{}_{}^{}", base(&child(0)), group(&child(1)), group(&child(2)))
        }
        "mfenced" => fenced(node, &children, depth),
        "mtable" => {
            let lines: Vec<String> = children.iter().map(|row| of_node(*row, depth + 1)).collect();
            format!("\\begin{{matrix}} {} \\end{{matrix}}", lines.join(" \\\\ "))
        }
        "mtr" | "mlabeledtr" => {
            let cells: Vec<String> = children.iter().map(|cell| of_node(*cell, depth + 1)).collect();
            cells.join(" & ")
        }
        "annotation" | "annotation-xml" | "mphantom" => String::new(),
        _ if children.is_empty() => node.text().trim().to_owned(),
        _ => rows(children, depth + 1),
    }
}

/// A name of one letter is a variable, a longer one is a function.
fn identifier(name: &str) -> String {
    let name = name.trim();
    let is_word = name.chars().count() > 1 && name.chars().all(|c| c.is_ascii_alphabetic());
    if !is_word {
        return name.to_owned();
    }
    if FUNCTIONS.contains(&name) { format!("\\{name}") } else { format!("\\mathrm{{{name}}}") }
}

/// Functions that TeX has a command for.
const FUNCTIONS: &[&str] = &[
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "csc", "deg", "det", "dim", "exp", "gcd",
    "inf", "ker", "lg", "lim", "ln", "log", "max", "min", "sec", "sin", "sinh", "sup", "tan", "tanh",
];

fn operator(sign: &str) -> String {
    let sign = sign.trim();
    match sign {
        // Function application, invisible times, separator and plus.
        "\u{2061}" | "\u{2062}" | "\u{2063}" | "\u{2064}" => String::new(),
        "\u{2212}" => "-".to_owned(),
        "{" | "}" | "%" | "#" | "&" | "$" => format!("\\{sign}"),
        _ => sign.to_owned(),
    }
}

fn text(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() { text } else { format!("\\text{{{text}}}") }
}

/// What an exponent or an index stands at.
fn base(tex: &str) -> String {
    let is_simple =
        tex.chars().count() <= 1 || tex.starts_with('\\') || tex.chars().all(char::is_alphanumeric);
    if is_simple { tex.to_owned() } else { format!("{{{tex}}}") }
}

fn group(tex: &str) -> String {
    if tex.chars().count() == 1 { tex.to_owned() } else { format!("{{{tex}}}") }
}

fn over(base_tex: &str, sign: &str) -> String {
    let accent = match sign {
        "¯" | "‾" | "―" => "\\overline",
        "^" | "ˆ" => "\\hat",
        "~" | "˜" => "\\tilde",
        "→" | "⃗" => "\\vec",
        "˙" | "." => "\\dot",
        "¨" => "\\ddot",
        _ => return format!("{}^{}", base(base_tex), group(sign)),
    };
    format!("{accent}{{{base_tex}}}")
}

fn fenced(node: Subtree<'_>, children: &[Subtree<'_>], depth: usize) -> String {
    let sign = |name: &str, default: &str| node.attribute(name).unwrap_or(default).to_owned();
    let parts: Vec<String> = children.iter().map(|child| of_node(*child, depth + 1)).collect();
    let separator = sign("separators", ",").chars().next().map(String::from).unwrap_or_default();
    format!("{}{}{}", sign("open", "("), parts.join(&separator), sign("close", ")"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tex_is_tidied() {
        for (tex, want) in [
            ("{\\displaystyle {\\frac {a}{b}}}", Some("{\\frac {a}{b}}")),
            ("{\\displaystyle a} + {b}", Some("{\\displaystyle a} + {b}")),
            ("a % the first\n  <b", Some("a \\lt b")),
            ("5\\% > 4", Some("5\\% \\gt 4")),
            ("a<\\beta", Some("a\\lt\\beta")),
            (" \n ", None),
        ] {
            assert_eq!(tidy(tex).as_deref(), want, "{tex}");
        }
    }
}
