//! Whole pages and the exact text that is wanted of them.
//!
//! Each folder of `tests/pages` is a case: `page.html` and `want.txt`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use dehusk::Extractor;

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn check(case: &str) {
    let folder = pages().join(case);
    let page = fs::read(folder.join("page.html")).unwrap();
    let want = fs::read_to_string(folder.join("want.txt")).unwrap();
    let article = Extractor::new().extract_bytes(&page);
    assert_eq!(article.is_empty(), want.is_empty(), "{case}: is there an article?");
    let text = article.text();
    let want = want.trim_end_matches('\n');
    if text != want {
        panic!("{case}: lines wanted and missing (-), lines too much (+)\n{}", difference(want, &text));
    }
}

/// The lines of both texts that the other one lacks, in order.
fn difference(want: &str, text: &str) -> String {
    let lacks = |other: &str, line: &str| !other.lines().any(|l| l == line);
    let missing = want.lines().filter(|line| lacks(text, line)).map(|line| format!("- {line}\n"));
    let extra = text.lines().filter(|line| lacks(want, line)).map(|line| format!("+ {line}\n"));
    let lines: String = missing.chain(extra).collect();
    if lines.is_empty() { format!("same lines, but\n{text}\n") } else { lines }
}

macro_rules! cases {
    ($($name:ident $folder:literal,)*) => {
        $(
            #[test]
            fn $name() {
                check($folder);
            }
        )*

        #[test]
        fn every_folder_is_a_case() {
            let mut folders: Vec<String> = fs::read_dir(pages())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            folders.sort();
            assert_eq!(folders, [$($folder),*]);
        }
    };
}

cases! {
    br_blog "br-blog",
    brief_en "brief-en",
    consent_overlay "consent-overlay",
    docs_code "docs-code",
    forum_thread "forum-thread",
    gov_table "gov-table",
    link_hub "link-hub",
    live_blog "live-blog",
    longread_es "longread-es",
    news_ar "news-ar",
    news_ja "news-ja",
    news_zh "news-zh",
    noscript_thread "noscript-thread",
    product "product",
    recipe "recipe",
    seed_fr "seed-fr",
    seed_fr_amp "seed-fr-amp",
    seed_fr_builder "seed-fr-builder",
    split_containers "split-containers",
    table_1998 "table-1998",
    trap_comments_ru "trap-comments-ru",
    trap_contents_es "trap-contents-es",
    trap_cookies_en "trap-cookies-en",
    trap_interview_de "trap-interview-de",
    trap_newsletter_pt "trap-newsletter-pt",
    trap_recipe_rate_fr "trap-recipe-rate-fr",
    trap_related_work_en "trap-related-work-en",
    trap_review_stars_en "trap-review-stars-en",
    trap_share_prices_en "trap-share-prices-en",
    trap_tags_ja "trap-tags-ja",
}
