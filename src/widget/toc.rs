//! Tables of contents.

use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Tables of contents.
pub(super) const FAMILY: Family = Family {
    name: "table of contents",
    column: "widget_table_of_contents",
    hints: HintSet::of(&[Hint::Toc]),
    drops_at: None,
    drops_on_articles_at: None,
    guard: Guard {
        max_prose_share: 0.05,
        max_word_share: 0.25,
        max_own_prose: 0.3,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[(
        Match::Whole,
        &[
            "Contenido", "Contents", "Cuprins", "In this article", "Indice", "Indice dei contenuti",
            "Inhalt", "Inhaltsverzeichnis", "Inhoudsopgave", "Innehållsförteckning", "İçindekiler",
            "Jump to", "Obsah", "On this page", "Sommaire", "Spis treści", "Tabla de contenidos",
            "Table des matières", "Table of contents", "Tartalomjegyzék", "Índice", "Зміст", "Оглавление",
            "Содержание", "目录", "目次", "目錄", "목차",
        ],
    )],
};
