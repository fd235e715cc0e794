//! Texts that name authors.

use super::super::{is_role, names};
use super::check_names;

#[test]
fn introductions_and_credits() {
    check_names(
        &[
            ("Jane Doe", "Jane Doe"),
            ("By Jane Doe", "Jane Doe"),
            ("by: Jane Doe", "Jane Doe"),
            ("BY JANE DOE", "JANE DOE"),
            ("Written by Jane Doe", "Jane Doe"),
            ("Posted by Jane Doe.", "Jane Doe"),
            ("Author: Jane Doe", "Jane Doe"),
            ("Author : Jane Doe", "Jane Doe"),
            ("Author:Jane Doe", "Jane Doe"),
            ("Reviewed by Jane Doe", ""),
            ("Medically reviewed by Jane Doe, MD", ""),
            ("Fact checked by Jane Doe", ""),
            ("Edited by Jane Doe and John Roe", ""),
            ("Photos by Jane Doe", ""),
            ("Illustrations by Jane Doe", ""),
            ("Translated by Jane Doe", ""),
            ("Written by Jane Doe, reviewed by Dr. John Roe", "Jane Doe"),
            ("Written by Jane Doe Reviewed by John Roe, MD", "Jane Doe"),
            ("Reviewed by John Roe, MD — Written by Jane Doe", "Jane Doe"),
            ("Jane Doe; photography by John Roe", "Jane Doe"),
            ("Words and photos by Jane Doe", "Jane Doe"),
            ("View all posts by Jane Doe", "Jane Doe"),
            ("Jane Doe View all posts by Jane Doe", "Jane Doe"),
            ("Posts by Jane Doe", "Jane Doe"),
            ("About the author Jane Doe", "Jane Doe"),
            ("About the author", ""),
            ("More by this author", ""),
            ("Jane Doe Follow", "Jane Doe"),
            ("Jane Doe See full bio", "Jane Doe"),
            ("12 May 2024 by Jane Doe", "Jane Doe"),
            ("12 May 2024, by Jane Doe", "Jane Doe"),
            ("This post was written by Jane Doe", "Jane Doe"),
            ("More articles by Jane Doe", "Jane Doe"),
            ("Politics | By Jane Doe", "Jane Doe"),
            ("Leave a Comment / Lamps / By Jane Doe", "Jane Doe"),
            ("By Jane Doe | Words by John Roe", "Jane Doe|John Roe"),
            ("Jane Doe | More articles by this author", "Jane Doe"),
            ("Jane Doe | Category: Lamps", "Jane Doe"),
            ("Jane Doe says:", "Jane Doe"),
            ("by", ""),
        ],
        None,
    );
}

#[test]
fn several_names() {
    check_names(
        &[
            ("Jane Doe and John Roe", "Jane Doe|John Roe"),
            ("Jane Doe & John Roe", "Jane Doe|John Roe"),
            ("Jane Doe, John Roe", "Jane Doe|John Roe"),
            ("Jane Doe,John Roe", "Jane Doe|John Roe"),
            ("Jane Doe, John Roe, and Max Moe", "Jane Doe|John Roe|Max Moe"),
            ("Jane Doe; John Roe", "Jane Doe|John Roe"),
            ("Jane Doe | John Roe", "Jane Doe|John Roe"),
            ("Jane Doe • John Roe", "Jane Doe|John Roe"),
            ("Jane Doe · John Roe", "Jane Doe|John Roe"),
            ("Jane Doe/John Roe", "Jane Doe|John Roe"),
            ("JANE DOE AND JOHN ROE", "JANE DOE|JOHN ROE"),
            ("Jane Doe and others", "Jane Doe"),
            ("Jane Doe et al.", "Jane Doe"),
            ("Jane Doe, jane doe", "Jane Doe"),
            ("Doe, Jane", "Jane Doe"),
            ("Doe, Jane M.", "Jane M. Doe"),
            ("Doe, Jane; Roe, John", "Jane Doe|John Roe"),
            ("Ramón Ruiz y Cano", "Ramón Ruiz y Cano"),
            ("Jane and John", "Jane|John"),
            ("Jane Doe and the Lampworks Team", "Jane Doe|the Lampworks Team"),
        ],
        None,
    );
    let many: Vec<String> = (b'a'..=b'z').map(|letter| format!("Jane X{}", char::from(letter))).collect();
    assert_eq!(names(&many.join("; "), None).len(), 20);
}

#[test]
fn degrees_and_titles() {
    check_names(
        &[
            ("Jane Doe, PhD", "Jane Doe"),
            ("Jane Doe, Ph.D.", "Jane Doe"),
            ("Jane Doe, M.D., MPH", "Jane Doe"),
            ("Jane Doe MD", "Jane Doe"),
            ("Jane Doe, MS, RD, FAND", "Jane Doe"),
            ("Jane Doe, E-RYT 200", "Jane Doe"),
            ("Jane Doe, RN, and John Roe, MBA, CFA", "Jane Doe|John Roe"),
            ("John Roe, Esq.", "John Roe"),
            ("Dr. Jane Doe", "Jane Doe"),
            ("Prof. Dr. Jane Doe", "Jane Doe"),
            ("Mrs Jane Doe", "Jane Doe"),
            ("John Roe Jr.", "John Roe Jr."),
            ("John Roe, Jr.", "John Roe Jr."),
            ("John Roe III", "John Roe III"),
            ("John Roe, Sr., and Jane Doe", "John Roe Sr.|Jane Doe"),
            ("Jane Doe, Staff Writer", "Jane Doe"),
            ("Jane Doe – Senior Editor", "Jane Doe"),
            ("Jane Doe | Contributor", "Jane Doe"),
            ("Jane Doe (Reuters)", "Jane Doe"),
            ("Jane Doe in London", "Jane Doe"),
            ("Jane Doe, CNN", "Jane Doe"),
            ("Jane Doe, CEO of Lampworks", "Jane Doe"),
            ("Jane Doe, Lamp Editor and John Roe", "Jane Doe|John Roe"),
            ("By Max Mustermann, Berlin", "Max Mustermann"),
            ("Jane Doe | The Lamp Newsroom", "Jane Doe"),
            ("Senior Writer Jane Doe", "Jane Doe"),
            ("Jane Doe LPN Columnist", "Jane Doe"),
            ("Jane Doe @ Lamp Post", "Jane Doe"),
            ("Max Muster/dpa", "Max Muster"),
            ("Dr. med. Max Muster", "Max Muster"),
            ("Jane Doe Staff Writer", "Jane Doe"),
            ("Jane Doe, Head of Oil and Gas", "Jane Doe"),
            ("Jane Doe, Home and Digital Lamp Expert", "Jane Doe"),
            ("Jane Doe, Chief Product Officer, Green Lamp", "Jane Doe"),
            ("Jane Doe, Editor, John Roe, Writer", "Jane Doe|John Roe"),
            ("Lamp Travel Expert", "Lamp Travel Expert"),
            ("Center for Lamp Testing and Research", "Center for Lamp Testing and Research"),
        ],
        None,
    );
}

#[test]
fn dates_and_addresses() {
    check_names(
        &[
            ("Jane Doe | 12 May 2024", "Jane Doe"),
            ("Jane Doe · 5 min read", "Jane Doe"),
            ("Jane Doe 5 min read", "Jane Doe"),
            ("Jane Doe May 12, 2024", "Jane Doe"),
            ("Jane Doe 12 May 2024 10:30", "Jane Doe"),
            ("Jane Doe 12.05.2024", "Jane Doe"),
            ("May 12, 2024 Jane Doe", "Jane Doe"),
            ("May 12, 2024", ""),
            ("10:30", ""),
            ("3 minutes", ""),
            ("Updated May 12, 2024", ""),
            ("Jane Doe Published on May 12, 2024", "Jane Doe"),
            ("Posted by jane on May 1, 2024 at 10:30", "jane"),
            ("jane 123 posts", "jane"),
            ("Jane Doe 3 hours ago", "Jane Doe"),
            ("vor 3 Stunden von Max Muster", "Max Muster"),
            ("von Max Muster am 12. Mai 2024 um 10:30 Uhr", "Max Muster"),
            ("Par Jeanne Dupuis le 12 mai 2024", "Jeanne Dupuis"),
            ("Publicado por Juana Pérez el 12 de mayo de 2024", "Juana Pérez"),
            ("2024", ""),
            ("jane@example.org", ""),
            ("jane@example.org (Jane Doe)", "Jane Doe"),
            ("Jane Doe (@jane)", "Jane Doe"),
            ("Jane Doe @jane", "Jane Doe"),
            ("@jane", "jane"),
            ("https://facebook.com/x", ""),
            ("Jane Doe, https://example.org/jane", "Jane Doe"),
        ],
        None,
    );
}

#[test]
fn leftovers_and_nicknames() {
    check_names(
        &[
            ("“Jane Doe”", "Jane Doe"),
            ("Jane Doe ✍️🔥", "Jane Doe"),
            ("<a href=\"/jane\">Jane Doe</a>", "Jane Doe"),
            ("Jane&nbsp;Doe &amp; John Roe", "Jane Doe|John Roe"),
            ("Jane Doe,", "Jane Doe"),
            ("Jane DoeJane Doe", "Jane Doe"),
            ("Jane Doe Jane Doe", "Jane Doe"),
            ("JLampguy13", "JLampguy13"),
            ("xX_dark_Xx", "xX_dark_Xx"),
            ("user123", "user123"),
            ("b.moe", "b.moe"),
            ("page.moe", "page.moe"),
            ("[Jane Doe]", "Jane Doe"),
            ("crazy lamps", "crazy lamps"),
            ("3d Lamp", "3d Lamp"),
            ("Lampworks Inc.", "Lampworks Inc."),
            ("Lampworks, Inc.", "Lampworks Inc."),
            ("Lamp & Co.", "Lamp & Co."),
            ("Mr. T", "Mr. T"),
            ("Lampworks®", "Lampworks"),
            ("Awdur: Siân Doe", "Siân Doe"),
            ("Jane Doe: Lamps of today", "Jane Doe"),
            ("James R.", "James R."),
            ("BoBo", "BoBo"),
            ("AC/DC", "AC/DC"),
            ("Byron Doe", "Byron Doe"),
            ("De Niro", "De Niro"),
            ("Na Li", "Na Li"),
            ("Per Hansson", "Per Hansson"),
            ("Ja Roe", "Ja Roe"),
            ("Tim", "Tim"),
            ("Ludwig von Doe", "Ludwig von Doe"),
            ("June Doe", "June Doe"),
            ("Jane d'Arc", "Jane d'Arc"),
        ],
        None,
    );
}

#[test]
fn roles_and_sites_are_no_names() {
    check_names(
        &[
            ("admin", ""),
            ("By Admin", ""),
            ("Administrator", ""),
            ("Staff", ""),
            ("Editorial Staff", ""),
            ("Staff Writer, Jane Doe", "Jane Doe"),
            ("The Editorial Team", ""),
            ("Our Editors", ""),
            ("Guest Author", ""),
            ("Digital Editor", ""),
            ("null", ""),
            ("N/A", ""),
            ("undefined", ""),
            ("{{ post.author }}", ""),
            ("{% author %}", ""),
            ("${author}", ""),
            ("<%= author %>", ""),
            ("[author]", ""),
            ("%author%", ""),
            ("__author_name__", ""),
            ("page.head.extra.author", ""),
            ("[object Object]", ""),
            ("Redaktion", ""),
            ("Redacción", ""),
            ("La Rédaction", ""),
            ("редакция", ""),
            ("编辑部", ""),
            ("The Lampworks Team", "The Lampworks Team"),
            ("Lampworks Staff", "Lampworks Staff"),
            ("Lamp Post", ""),
            ("lamp post", ""),
            ("Jane Doe, Lamp Post", "Jane Doe"),
            ("By Jane Doe | Lamp Post", "Jane Doe"),
        ],
        Some("Lamp Post"),
    );
    for name in
        ["admin", "Staff", "Editor", "Guest", "webmaster", "Team", "Editor-in-Chief Editor", "guest_author"]
    {
        assert!(is_role(name) || name.contains('-'), "{name}");
    }
    for name in ["Jane Doe", "Team Lamp", "Tim", "The", "Ban"] {
        assert!(!is_role(name), "{name}");
    }
}

#[test]
fn sentences_are_no_names() {
    check_names(
        &[
            ("Jane Doe is a freelance writer who lives by the sea.", ""),
            ("Read our guide to the best lamps of the year before you buy one.", ""),
            ("the best way to cook rice", ""),
            ("Read the latest from Lamp Post", ""),
            (
                "Jane Doe (b. 1986) is an art historian, essayist, lamp critic, and curator who lives by the sea",
                "",
            ),
            ("Name *", ""),
            ("Jane has been writing about lamps in London since her father bought one", ""),
        ],
        None,
    );
}

#[test]
fn long_texts_are_read_in_bounded_time() {
    for unit in ["By ", "Jane Doe, ", "and ", "作者", "(", "<a ", "a", "&amp;", "記者/", "· ", "1 ", "by 1 "]
    {
        let text = unit.repeat(1_000_000 / unit.len());
        assert!(names(&text, Some(&text)).len() <= 20);
        assert!(super::from_line(&text).is_none());
    }
}
