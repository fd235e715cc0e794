//! Menus, breadcrumbs, page numbers, ways past them.

use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Menus, breadcrumbs, page numbers, ways past them.
pub(super) const FAMILY: Family = Family {
    name: "navigation",
    hints: HintSet::of(&[Hint::Breadcrumb, Hint::Pagination, Hint::Language, Hint::Wiki]),
    is_certain: true,
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
                "Accueil", "Aller au contenu", "Anterior", "Avanti", "Back", "Back to top", "Close", "Edit",
                "Haut de page", "Home", "Indietro", "Inicio", "Ir al contenido", "Jump to content",
                "Load more", "Loading", "Menu", "More", "Naar boven", "Nach oben", "Next", "Previous",
                "Précédent", "Retour", "Saltar al contenido", "Show more", "Siguiente", "Skip to content",
                "Skip to main content", "Startseite", "Suivant", "Top", "Torna su", "Up", "View all",
                "Volgende", "Volver arriba", "Vorige", "Weiter", "Zum Inhalt springen", "Zurück", "Вперёд",
                "Главная", "Далее", "Наверх", "Назад", "トップ", "ページトップへ", "上一篇", "上一页",
                "下一篇", "下一页", "前へ", "次へ", "返回顶部", "首页", "다음", "목록", "이전",
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
