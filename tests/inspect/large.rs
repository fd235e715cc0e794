//! Pages beyond what a report shows in full.

use crate::fixture::report;

#[test]
fn a_part_of_great_length_is_cut_off() {
    let page = format!("<article><p>{}The end.</p></article>", "The sea was long and grey. ".repeat(1000));
    let report = report(&page);
    assert!(report.contains("cut off after 10000 characters: 1."));
    assert!(report.contains("more characters are not shown"));
}

#[test]
fn a_page_of_many_parts_has_fewer_reasons_for_each() {
    let page: String = (0..10_000).map(|i| format!("<p>Paragraph {i} of the tides.</p>")).collect();
    let report = report(&page);
    assert!(report.contains("there are 4 reasons at most for and against"));
    assert_eq!(report.matches("<li id=part-").count(), 10_000);
    assert!(report.len() < 40_000_000, "{}", report.len());
}

#[test]
fn a_deep_path_is_cut_off() {
    let page = format!("{}<p>The tide came in twice that day.</p>", "<div class=a>".repeat(400));
    let report = report(&page);
    assert!(report.contains("<code>… "));
}
