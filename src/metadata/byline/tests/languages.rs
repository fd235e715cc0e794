//! Each language in turn.

use super::super::language::languages;
use super::{check_lines, check_names};

/// A language, and lines that are bylines in it with the names in them.
type Row = (&'static str, &'static [(&'static str, &'static str)]);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("en", &[("By Jane Doe", "Jane Doe"), ("Written by Jane Doe and John Roe", "Jane Doe|John Roe"), ("Edited by John Roe, written by Jane Doe", "Jane Doe")]),
    ("de", &[("Von Max Mustermann", "Max Mustermann"), ("von Erika Muster und Max Mann", "Erika Muster|Max Mann"), ("Text: Erika Muster, Fotos: Max Mann", "Erika Muster"), ("Autorin: Erika Muster", "Erika Muster"), ("Von Max Mustermann, Berlin", "Max Mustermann")]),
    ("fr", &[("Par Jeanne Dupuis", "Jeanne Dupuis"), ("Écrit par Jeanne Dupuis et Jean Roux", "Jeanne Dupuis|Jean Roux"), ("Par Jeanne Dupuis, publié le 3 mars 2024", "Jeanne Dupuis"), ("Texte : Jeanne Dupuis", "Jeanne Dupuis"), ("Par Jeanne Dupuis, traduit par Jean Roux", "Jeanne Dupuis")]),
    ("es", &[("Por Juana Pérez", "Juana Pérez"), ("Escrito por Juana Pérez y Luis Gómez", "Juana Pérez|Luis Gómez"), ("Por Juana Pérez en Madrid", "Juana Pérez"), ("De Juana Pérez", "Juana Pérez"), ("Por Juana Pérez | Foto: Luis Gómez", "Juana Pérez")]),
    ("pt", &[("Por Joana Silva", "Joana Silva"), ("Escrito por Joana Silva e João dos Santos", "Joana Silva|João dos Santos"), ("Por Joana Silva, traduzido por João Reis", "Joana Silva")]),
    ("it", &[("Di Giovanna Verdi", "Giovanna Verdi"), ("Scritto da Giovanna Verdi e Mario Neri", "Giovanna Verdi|Mario Neri"), ("A cura di Giovanna Verdi", "Giovanna Verdi")]),
    ("nl", &[("Door Jan de Vries", "Jan de Vries"), ("Geschreven door Jan Bakker en Piet Smit", "Jan Bakker|Piet Smit"), ("Tekst: Jan Bakker, foto's: Piet Smit", "Jan Bakker")]),
    ("da", &[("Af Jens Holm", "Jens Holm"), ("Skrevet af Jens Holm og Mette Lund", "Jens Holm|Mette Lund"), ("Tekst: Jens Holm, foto: Mette Lund", "Jens Holm")]),
    ("no", &[("Av Kari Berg", "Kari Berg"), ("Skrevet av Kari Berg og Ola Dal", "Kari Berg|Ola Dal"), ("Tekst: Kari Berg, illustrasjon: Ola Dal", "Kari Berg")]),
    ("sv", &[("Av Karin Lind", "Karin Lind"), ("Text: Karin Lind, foto: Nils Ek", "Karin Lind"), ("Skriven av Karin Lind och Nils Ek", "Karin Lind|Nils Ek")]),
    ("fi", &[("Kirjoittaja: Aino Laine", "Aino Laine"), ("Teksti: Aino Laine ja Eero Salo", "Aino Laine|Eero Salo"), ("Teksti: Aino Laine, kuvat: Eero Salo", "Aino Laine")]),
    ("is", &[("Höfundur: Anna Jónsdóttir", "Anna Jónsdóttir"), ("Eftir Anna Jónsdóttir og Jón Árnason", "Anna Jónsdóttir|Jón Árnason"), ("Texti: Anna Jónsdóttir, mynd: Jón Árnason", "Anna Jónsdóttir")]),
    ("pl", &[("Autor: Jan Lipa", "Jan Lipa"), ("Napisała Anna Lipa", "Anna Lipa"), ("Tekst: Anna Lipa i Jan Dąb, zdjęcia: Ewa Sowa", "Anna Lipa|Jan Dąb")]),
    ("cs", &[("Autor: Jan Dub", "Jan Dub"), ("Napsala Eva Lípová", "Eva Lípová"), ("Text: Eva Lípová a Jan Dub, foto: Petr Vrba", "Eva Lípová|Jan Dub")]),
    ("sk", &[("Autorka: Eva Lipová", "Eva Lipová"), ("Napísal Ján Dub", "Ján Dub"), ("Autori: Eva Lipová a Ján Dub, preklad: Peter Vŕba", "Eva Lipová|Ján Dub")]),
    ("hu", &[("Írta: Kiss Anna", "Kiss Anna"), ("Szerző: Kiss Anna és Nagy Pál", "Kiss Anna|Nagy Pál"), ("Szöveg: Kiss Anna, fotó: Nagy Pál", "Kiss Anna")]),
    ("ro", &[("De Ion Popa", "Ion Popa"), ("Scris de Ana Popa și Ion Munte", "Ana Popa|Ion Munte"), ("Autor: Ana Popa, foto: Ion Munte", "Ana Popa")]),
    ("hr", &[("Piše: Ana Horvatić", "Ana Horvatić"), ("Napisao Ivan Lipić", "Ivan Lipić"), ("Autori: Ana Horvatić i Ivan Lipić, foto: Marko Dub", "Ana Horvatić|Ivan Lipić")]),
    ("sl", &[("Avtor: Janez Lipar", "Janez Lipar"), ("Piše: Ana Lipar", "Ana Lipar"), ("Besedilo: Ana Lipar ter Janez Hrast, fotografije: Miha Bor", "Ana Lipar|Janez Hrast")]),
    ("lt", &[("Autorius: Jonas Liepa", "Jonas Liepa"), ("Parašė Ona Liepa", "Ona Liepa"), ("Autoriai: Ona Liepa ir Jonas Uosis, nuotraukos: Petras Beržas", "Ona Liepa|Jonas Uosis")]),
    ("lv", &[("Autors: Jānis Liepa", "Jānis Liepa"), ("Rakstīja Anna Liepa", "Anna Liepa"), ("Autori: Anna Liepa un Jānis Osis, foto: Pēteris Bērzs", "Anna Liepa|Jānis Osis")]),
    ("et", &[("Autor: Jaan Pärn", "Jaan Pärn"), ("Kirjutas Mari Pärn", "Mari Pärn"), ("Tekst: Mari Pärn ja Jaan Saar, fotod: Peeter Kask", "Mari Pärn|Jaan Saar")]),
    ("tr", &[("Yazan: Ayşe Çınar", "Ayşe Çınar"), ("Yazar: Ayşe Çınar ve Ali Meşe", "Ayşe Çınar|Ali Meşe"), ("Yazan: Ayşe Çınar, çeviren: Ali Meşe", "Ayşe Çınar"), ("Ayşe Çınar tarafından", "Ayşe Çınar")]),
    ("sq", &[("Nga Ana Lisi", "Ana Lisi"), ("Shkruar nga Ana Lisi dhe Agim Ahu", "Ana Lisi|Agim Ahu"), ("Autori: Agim Ahu, foto: Ana Lisi", "Agim Ahu")]),
    ("ca", &[("Escrit per Joana Roure", "Joana Roure"), ("Autora: Joana Roure", "Joana Roure"), ("Text: Joana Roure i Pau Faig, fotografia: Marc Om", "Joana Roure|Pau Faig")]),
    ("ru", &[("Автор: Иван Липов", "Иван Липов"), ("Текст: Анна Липова и Иван Дубов", "Анна Липова|Иван Дубов"), ("Автор: Анна Липова, фото: Иван Дубов", "Анна Липова")]),
    ("uk", &[("Автор: Іван Липа", "Іван Липа"), ("Від Олена Липа", "Олена Липа"), ("Текст: Олена Липа та Іван Дуб, переклад: Петро Бук", "Олена Липа|Іван Дуб")]),
    ("bg", &[("От Иван Липов", "Иван Липов"), ("Автор: Ана Липова", "Ана Липова"), ("Текст: Ана Липова и Иван Дъбов, снимки: Петър Буков", "Ана Липова|Иван Дъбов")]),
    ("sr", &[("Пише: Ана Липић", "Ана Липић"), ("Аутор: Јован Дуб", "Јован Дуб"), ("Текст: Ана Липић и Јован Дуб, превод: Петар Бук", "Ана Липић|Јован Дуб")]),
    ("el", &[("Του Γιάννη Δρυ", "Γιάννη Δρυ"), ("Της Άννας Φιλύρα", "Άννας Φιλύρα"), ("Συντάκτης: Γιάννης Δρυς και Άννα Φιλύρα", "Γιάννης Δρυς|Άννα Φιλύρα"), ("Κείμενο: Άννα Φιλύρα, φωτογραφίες: Γιάννης Δρυς", "Άννα Φιλύρα")]),
    ("ar", &[("بقلم سارة النخيل", "سارة النخيل"), ("كتب: أحمد النخيل", "أحمد النخيل"), ("بقلم: سارة النخيل، ترجمة: أحمد الزيتون", "سارة النخيل")]),
    ("fa", &[("نویسنده: مریم سروی", "مریم سروی"), ("به قلم علی سروی", "علی سروی"), ("نویسنده: مریم سروی و علی کاجی، مترجم: رضا بیدی", "مریم سروی|علی کاجی")]),
    ("ur", &[("تحریر: سارہ چنار", "سارہ چنار"), ("مصنف: احمد چنار", "احمد چنار"), ("تحریر: سارہ چنار اور احمد دیودار", "سارہ چنار|احمد دیودار")]),
    ("he", &[("מאת דנה אלון", "דנה אלון"), ("מאת: דנה אלון, צילום: יוסי ברוש", "דנה אלון"), ("נכתב על ידי יוסי ברוש", "יוסי ברוש")]),
    ("hi", &[("लेखक: सीता वनवासी", "सीता वनवासी"), ("सीता वनवासी द्वारा", "सीता वनवासी"), ("द्वारा सीता वनवासी और राम वृक्ष", "सीता वनवासी|राम वृक्ष")]),
    ("bn", &[("লেখক: রিনা বট", "রিনা বট"), ("লিখেছেন রিনা বট ও অমল শাল", "রিনা বট|অমল শাল"), ("লেখক: রিনা বট, ছবি: অমল শাল", "রিনা বট")]),
    ("ta", &[("எழுதியவர்: மலர் வேம்பு", "மலர் வேம்பு"), ("எழுத்தாளர்: மலர் வேம்பு மற்றும் கதிர் ஆலமரம்", "மலர் வேம்பு|கதிர் ஆலமரம்"), ("எழுதியவர்: மலர் வேம்பு, படங்கள்: கதிர்", "மலர் வேம்பு")]),
    ("th", &[("โดย สมหญิง ใจดี", "สมหญิง ใจดี"), ("โดยสมหญิง ใจดี", "สมหญิง ใจดี"), ("เขียนโดย สมหญิง ใจดี | ภาพ: สมชาย ใจงาม", "สมหญิง ใจดี")]),
    ("id", &[("Oleh Sari Beringin", "Sari Beringin"), ("Ditulis oleh Sari Beringin dan Budi Jati", "Sari Beringin|Budi Jati"), ("Penulis: Sari Beringin, Editor: Budi Jati", "Sari Beringin")]),
    ("vi", &[("Tác giả: Lê Thị Tre", "Lê Thị Tre"), ("Bởi Lê Thị Tre và Trần Văn Trúc", "Lê Thị Tre|Trần Văn Trúc"), ("Tác giả: Lê Thị Tre, Ảnh: Trần Văn Trúc", "Lê Thị Tre")]),
    ("zh", &[("作者：王小松", "王小松"), ("文/王小松", "王小松"), ("撰文：王小松、李大柏；编辑：陈梅", "王小松|李大柏"), ("記者王小松／台北報導", "王小松"), ("记者 王小松", "王小松"), ("作者：约翰·松树", "约翰·松树")]),
    ("ja", &[("著者：松野太郎", "松野太郎"), ("文＝松野太郎", "松野太郎"), ("執筆：松野太郎、竹野花子", "松野太郎|竹野花子"), ("ライター：松野太郎｜編集：竹野花子", "松野太郎"), ("松野太郎 著", "松野太郎"), ("松野太郎、竹野花子 著", "松野太郎|竹野花子")]),
    ("ko", &[("송대나 기자", "송대나"), ("글 송대나, 사진 백자작", "송대나"), ("글·사진 송대나", "송대나"), ("송대나기자", "송대나"), ("[서울] 송대나 기자", "송대나")]),
    ("sw", &[("Na Amina Mwembe", "Amina Mwembe"), ("Mwandishi: Juma Mnazi", "Juma Mnazi"), ("Imeandikwa na Amina Mwembe na Juma Mnazi", "Amina Mwembe|Juma Mnazi")]),
    ("tl", &[("Isinulat ni Maria Narra", "Maria Narra"), ("May-akda: Maria Narra", "Maria Narra"), ("Sinulat ni Maria Narra, larawan ni Jose Molave", "Maria Narra")]),
];

#[test]
fn lines_of_all_languages() {
    let rows: Vec<_> = ROWS.iter().flat_map(|(_, rows)| *rows).copied().collect();
    check_lines(&rows);
}

#[test]
fn texts_of_all_languages() {
    for (code, rows) in ROWS {
        assert!(rows.len() >= 3, "{code}");
    }
    let rows: Vec<_> = ROWS.iter().flat_map(|(_, rows)| *rows).copied().collect();
    check_names(&rows, None);
}

#[test]
fn every_language_is_tested() {
    let mut tested: Vec<&str> = ROWS.iter().map(|(code, _)| *code).collect();
    let mut known: Vec<&str> = languages().map(|language| language.code).collect();
    tested.sort_unstable();
    known.sort_unstable();
    assert_eq!(tested, known);
}

#[test]
fn phrases_are_written_as_they_are_looked_up() {
    for language in languages() {
        let columns =
            [language.by, language.faint, language.after, language.joins, language.ends, language.roles];
        let more = [language.bodies, language.credits, language.noise, language.traps];
        for phrase in columns.iter().chain(&more).copied().flatten() {
            assert_eq!(phrase.to_lowercase(), **phrase);
            assert_eq!(phrase.trim(), *phrase);
            assert!(phrase.split(' ').count() <= super::super::language::MAX_PHRASE_WORDS, "{phrase}");
        }
    }
}
