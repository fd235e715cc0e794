//! Lines of credit: where a text comes from, who edited it.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::HintSet;

/// Lines of credit.
pub(super) const FAMILY: Family = Family {
    name: "source",
    column: "widget_source",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard::NOTHING,
    phrases: &[(
        Match::Credit,
        &[
            "Auteur", "Author", "Autor", "Autore", "Bron", "Crédit photo", "Crédits photo", "Editing by",
            "Editor", "Elaborazione", "Fonte", "Forrás", "Foto", "Fotos", "Fuente", "Image", "Image credit",
            "Image source", "Izvor", "Kaynak", "Kilde", "Källa", "La fuente", "La source", "Lähde", "Nguồn",
            "Original source", "Photo", "Photo by", "Photo credit", "Photos", "Quelle", "Reporting by",
            "Source", "Sources", "Sumber", "Sursa", "Via", "Vir", "Zdroj", "Źródło", "Πηγή", "Джерело",
            "Извор", "Источник", "Фото", "מקור", "المصدر", "منبع", "स्रोत", "ที่มา", "作者", "來源", "出典",
            "出处", "原标题", "文章来源", "本文来源", "来源", "編集", "编辑", "責任編輯", "责任编辑", "责编",
            "资料来源", "기자", "출처",
        ],
    )],
};
