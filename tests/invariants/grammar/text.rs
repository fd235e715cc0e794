//! Texts in several scripts.

use arbitrary::Arbitrary;

use super::{Out, Pick};

/// Running text that no extractor should lose.
pub(super) const PROSE: &str = "<p>It was in the year 1911 that ten men of the village met in the inn by the \
    river, and agreed to build a bridge of wood and stone.</p><p>They had no plan and no money, but one of them \
    owned a quarry, and another one knew a carpenter who had built a mill before.</p>";

/// A text of one kind.
#[derive(Debug, Arbitrary)]
pub(crate) enum Text {
    Sentence(Pick),
    Word(Pick),
    Sign(Pick),
    Widget(Pick),
}

const SENTENCES: &[&str] = &[
    "The keeper of the lighthouse wrote down the weather every evening, and then he went to bed. ",
    "Im Winter fror der See zu, und die Kinder liefen mit ihren Schlitten von einem Ufer zum anderen. ",
    "Le boulanger ouvre sa porte à cinq heures, et toute la rue sent alors le pain chaud. ",
    "La maestra llegó tarde porque el tren se había parado dos veces en medio del campo. ",
    "Старый мост стоял над рекой сто лет, и никто в деревне не помнил, кто его построил. ",
    "Ο ψαράς γύρισε στο λιμάνι το πρωί, και τα δίχτυα του ήταν γεμάτα ψάρια. ",
    "عاد الصياد إلى الميناء في الصباح، وكانت شباكه مليئة بالسمك، ففرح به أهل القرية. ",
    "הדייג חזר לנמל בבוקר, והרשתות שלו היו מלאות דגים, וכל הכפר שמח מאוד. ",
    "मछुआरा सुबह बंदरगाह पर लौटा, और उसके जाल मछलियों से भरे हुए थे। ",
    "ชาวประมงกลับมาถึงท่าเรือในตอนเช้า และแหของเขาเต็มไปด้วยปลา ",
    "渔夫早上回到港口，网里装满了鱼，村里的人都很高兴。",
    "漁師は朝、港に帰ってきた。網は魚でいっぱいで、村の人々はとても喜んだ。",
    "어부는 아침에 항구로 돌아왔고, 그물에는 물고기가 가득했다. ",
    "მეთევზე დილით ნავსადგურში დაბრუნდა და მისი ბადე თევზით იყო სავსე. ",
    "ዓሣ አጥማጁ በጠዋት ወደ ወደቡ ተመለሰ፤ መረቡም በዓሣ ተሞልቶ ነበር። ",
    "Ngư dân trở về bến cảng vào buổi sáng, và lưới của ông đầy ắp cá. ",
];

const WORDS: &[&str] = &[
    "a", "boat", "Fluß", "été", "мост", "بحر", "橋", "ก้อน", "한강", "x1", "2024", "ﬁ", "e\u{301}", "ǅ", "İ",
    "under_score", "don’t", "co-op", " ", "\n", "\t", "&nbsp;", "&amp;", "&lt;b&gt;", "&copy", "&#x41;",
    "&#0;", "&#150;",
];

/// What has a meaning somewhere.
const SIGNS: &[&str] = &[
    "*", "_", "**", "__", "~~", "`", "``", "```", "$", "$$", "\\", "\\(", "|", "#", "# ", "> ", "- ", "+ ",
    "1. ", "2) ", "---", "===", "[", "](", "]", "![", "[^1]", "[1]: /x", "<", ">", "&", "&amp", ":", "://",
    "https://a.b", "a@b.c", "\u{a0}", "\u{200b}", "\u{200d}", "\u{202e}", "\u{feff}", "\u{ad}", "\u{1}",
    "\u{85}", "\u{2028}", "\u{0}", "\u{fffd}", "\r", "\r\n", "\u{c}", "😀", "👩\u{200d}👩\u{200d}👧", "¶",
    "•", "…", "“", "»", "\u{e000}", "\u{10ffff}",
];

/// What stands on widgets and in lines of facts.
const WIDGETS: &[&str] = &[
    "Share", "Leave a Reply", "Read more", "Related stories", "Lire la suite", "Kommentare", "0 Comments",
    "Subscribe to our newsletter", "Cookies akzeptieren", "By Jane Doe", "Von Max Mustermann", "1 May 2024",
    "2024年5月1日", "Source: dpa", "来源：新华社", "Tags:", "Posted in", "Advertisement", "Facebook",
    "Twitter", "Home", "Next", "«", "5 min read", "Photo: Reuters", "Skip to content", "Log in", "Rate this",
    "4.5 / 5", "↩", "[edit]",
];

impl Text {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Text::Sentence(pick) => out.push(pick.of(SENTENCES)),
            Text::Word(pick) => out.push(pick.of(WORDS)),
            Text::Sign(pick) => out.push(pick.of(SIGNS)),
            Text::Widget(pick) => out.push(pick.of(WIDGETS)),
        };
    }
}
