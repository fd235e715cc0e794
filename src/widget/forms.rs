//! Log-in, search and other forms.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Log-in, search and other forms.
pub(super) const FAMILY: Family = Family {
    name: "form",
    column: "widget_form",
    hints: HintSet::of(&[Hint::Login, Hint::Search]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.4,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[(
        Match::Whole,
        &[
            "Accedi", "Anmelden", "Buscar", "Cancel", "Cerca", "Connexion", "E mail", "Email",
            "Forgot password", "Iniciar sesión", "Inloggen", "Log in", "Login", "Lost your password", "Name",
            "Password", "Rechercher", "Register", "Remember me", "Search", "Sign in", "Sign up", "Submit",
            "Suche", "Suchen", "Szukaj", "Username", "Website", "Zaloguj się", "Zoeken", "Войти", "Поиск",
            "ログイン", "搜索", "検索", "登录", "검색", "로그인",
        ],
    )],
};
