//! What a report has.

use dehusk::Extractor;

use crate::fixture::{PAGE, escaped, report, texts};

#[test]
fn all_text_of_the_page_is_there_in_order() {
    for page in [PAGE, &std::fs::read_to_string("tests/pages/seed-fr/page.html").unwrap()] {
        let report = report(page);
        let mut rest = report.as_str();
        for text in texts(page) {
            let text = format!(">{}<", escaped(&text));
            let (_, after) = rest.split_once(&text).unwrap_or_else(|| panic!("missing: {text}"));
            rest = after;
        }
    }
}

#[test]
fn each_part_has_its_lot_rule_score_and_reasons() {
    let report = report(PAGE);
    let explanation = Extractor::new().explain(PAGE);
    let items: Vec<&str> = report.split("<li id=part-").skip(1).collect();
    assert_eq!(items.len(), explanation.parts().count());
    for (item, part) in items.iter().zip(explanation.parts()) {
        let lot = if part.is_kept() { "kept" } else { "dropped" };
        assert!(item.contains(&format!("<span class=lot>{lot}</span>")), "{item}");
        assert!(item.contains(&format!("data-rule=\"{}\"", part.rule())), "{item}");
        assert!(item.contains(&format!("<code>{}</code>", escaped(&part.path()))), "{item}");
        match part.score() {
            Some(score) => {
                assert!(item.contains(&format!("data-score=\"{score:.4}\"")), "{item}");
                assert!(item.contains("<b>For</b>") && item.contains("<b>Against</b>"), "{item}");
            }
            None => assert!(item.contains("no score") && !item.contains("data-score"), "{item}"),
        }
    }
}

#[test]
fn all_rules_are_told_in_sentences() {
    for entry in std::fs::read_dir("tests/pages").unwrap() {
        let page = std::fs::read_to_string(entry.unwrap().path().join("page.html")).unwrap_or_default();
        let report = report(&page);
        // What the table of sentences does not know is told by its name alone.
        assert!(!report.contains("by the rule “"), "a rule without a sentence");
    }
}

#[test]
fn hidden_text_is_no_widget() {
    let report = report(&PAGE.replace("<footer>", "<p style='display:none'>Unseen by all.</p><footer>"));
    assert!(report.contains("data-rule=\"hidden/display\""));
    assert!(report.contains("readers never see it") && !report.contains("family “hidden”"));
}

#[test]
fn head_of_the_report() {
    let report = report(PAGE);
    let article = dehusk::extract(PAGE);
    assert!(report.contains("<h1 dir=auto lang=\"en-GB\">The keeper of tides</h1>"));
    assert!(report.contains("<code dir=auto>page.html</code>"));
    let kind = article.kind();
    assert!(report.contains(&format!("<dd>{} ({:.2})", kind.name(), article.kind_probability(kind))));
    assert!(report.contains(&format!("<dd>{:.2}<", article.confidence())));
    for name in ["Threshold", "Kept", "Dropped", "Extraction", "Explanation"] {
        assert!(report.contains(&format!("<dt>{name}<dd>")), "{name}");
    }
    assert!(report.contains("<th scope=row>authors<td dir=auto>Jane Doe<td>meta"));
    assert!(report.contains(&article.html()));
}

#[test]
fn page_without_text() {
    let report = report("");
    assert!(report.contains("There is no text on this page."));
    assert!(report.contains("No article was found on this page."));
}
