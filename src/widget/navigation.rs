//! Menus, breadcrumbs, page numbers, ways past them.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Menus, breadcrumbs, page numbers, ways past them.
pub(super) const FAMILY: Family = Family {
    name: "navigation",
    column: "widget_navigation",
    hints: HintSet::of(&[Hint::Breadcrumb, Hint::Pagination, Hint::Language, Hint::Wiki]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.15,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Whole,
            &[
                "Accueil", "Aller au contenu", "Anterior", "Avanti", "Back", "Close", "Edit", "Home",
                "Indietro", "Inicio", "Ir al contenido", "Jump to content", "Load more", "Loading", "Menu",
                "More", "Next", "Previous", "Précédent", "Retour", "Saltar al contenido", "Show more",
                "Siguiente", "Skip to content", "Skip to main content", "Startseite", "Suivant", "Top", "Up",
                "View all", "Volgende", "Vorige", "Weiter", "Zum Inhalt springen", "Zurück", "Вперёд",
                "Главная", "Далее", "Назад", "トップ", "上一篇", "上一页", "下一篇", "下一页", "前へ",
                "次へ", "首页", "다음", "목록", "이전",
            ],
        ),
        (
            Match::Opening,
            &[
                "All rights reserved", "Alle Rechte vorbehalten", "Copyright ©", "Sie sind hier",
                "Todos los derechos reservados", "Tous droits réservés", "Usted está aquí", "Vous êtes ici",
                "You are here",
            ],
        ),
    ],
};

/// Links to a place: nothing but a number, of a page, of a post, of a note; or
/// back to the top.
pub(super) const JUMPS: Family = Family {
    name: "jump",
    column: "widget_jump",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Shape),
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard::NOTHING,
    phrases: &[(
        Match::Whole,
        &[
            "Back to top", "Haut de page", "Naar boven", "Nach oben", "Retour en haut", "Return to top",
            "Scroll to top", "Torna su", "Volver arriba", "Voltar ao topo", "Наверх", "ページトップへ",
            "返回顶部",
        ],
    )],
};
