//! Tags, categories and topics.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Tags, categories and topics.
pub(super) const FAMILY: Family = Family {
    name: "tags",
    column: "widget_tags",
    hints: HintSet::of(&[Hint::Tags]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (Match::Whole, &["Tag"]),
        (
            Match::Label,
            &[
                "Argomenti", "Assuntos", "Avainsanat", "Categoria", "Categorie", "Categories", "Category",
                "Categoría", "Categorías", "Catégorie", "Catégories", "Címkék", "Etichete", "Etiketler",
                "Etiketter", "Etiquetado", "Etiquetas", "Filed under", "Kategori", "Kategorie",
                "Kategorie wpisu", "Kategorien", "Kategorier", "Kategória", "Keywords", "Labels",
                "Mots clés", "Onderwerpen", "Oznake", "Posted in", "Rubriky", "Schlagworte", "Schlagwörter",
                "Tagged", "Tagged with", "Tagi", "Tags", "Temas", "Themen", "Thèmes", "Thẻ", "Topic",
                "Topics", "Trefwoorden", "Tópicos", "Từ khóa", "Étiquettes", "Étiqueté", "Štítky",
                "Ετικέτες", "Етикети", "Категория", "Категорії", "Метки", "Мітки", "Рубрика", "Рубрики",
                "Теги", "תגיות", "التصنيفات", "الوسوم", "برچسب ها", "وسوم", "แท็ก", "カテゴリー", "タグ",
                "分类", "标签", "標籤", "분류", "태그",
            ],
        ),
    ],
};
