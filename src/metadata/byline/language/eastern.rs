//! The other languages of Europe in Latin script.

use super::{Language, NOTHING};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "fi",
        by: &[
            "kirjoittanut", "kirjoittaja", "kirjoittajat", "kirjoittaja:", "teksti:", "teksti", "julkaissut",
            "artikkelin kirjoittanut", "lähettänyt", "teksti ja kuvat:",
        ],
        joins: &["ja", "sekä"],
        ends: &["klo"],
        roles: &[
            "toimittaja", "päätoimittaja", "kirjoittaja", "vieras", "vierailija", "anonyymi",
            "kirjeenvaihtaja", "ylläpitäjä", "kolumnisti",
        ],
        bodies: &["toimitus", "toimituskunta"],
        credits: &[
            "kuva:", "kuvat:", "kuva", "kuvat", "valokuvat:", "kuvitus:", "tarkistanut", "toimittanut",
            "kääntänyt", "suomentanut", "suomennos:", "päivittänyt",
        ],
        noise: &["julkaistu", "päivitetty", "lukuaika", "ym", "seuraa"],
        ..NOTHING
    },
    Language {
        code: "et",
        by: &["kirjutas", "kirjutanud", "autor", "autorid", "tekst:", "postitas", "avaldas"],
        joins: &["ja", "ning"],
        roles: &[
            "toimetaja", "peatoimetaja", "ajakirjanik", "külaline", "anonüümne", "korrespondent", "autor",
            "reporter",
        ],
        bodies: &["toimetus", "meeskond"],
        credits: &[
            "foto:", "fotod:", "pilt:", "illustratsioon:", "toimetas", "toimetanud", "kontrollis", "tõlkis",
            "tõlkinud", "tõlge:",
        ],
        noise: &["avaldatud", "uuendatud", "lugemisaeg", "ja teised", "jälgi"],
        ..NOTHING
    },
    Language {
        code: "pl",
        by: &[
            "napisał", "napisała", "napisał(a)", "napisane przez", "napisany przez", "autor", "autorka",
            "autorzy", "tekst:", "tekst", "opracował", "opracowała", "opublikowane przez", "dodany przez",
            "dodał", "przez", "tekst i zdjęcia:",
        ],
        faint: &["od"],
        joins: &["i", "oraz"],
        ends: &["dnia", "dla"],
        roles: &[
            "redaktor", "redaktorka", "dziennikarz", "dziennikarka", "naczelny", "gość", "anonim",
            "anonimowy", "korespondent", "korespondentka", "autor", "autorka", "administrator", "użytkownik",
            "felietonista",
        ],
        bodies: &["redakcja", "zespół"],
        credits: &[
            "foto:", "fot.:", "fot", "fot.", "zdjęcie:", "zdjęcia:", "zdjęcia", "ilustracja:", "ilustracje:",
            "redakcja:", "redakcja tekstu:", "zredagował", "zredagowała", "sprawdził", "sprawdziła",
            "zweryfikował", "recenzja:", "tłumaczenie:", "tłumaczył", "przetłumaczył", "przetłumaczyła",
            "przekład:",
        ],
        noise: &[
            "opublikowano", "opublikowano:", "aktualizacja", "aktualizacja:", "zaktualizowano",
            "czas czytania", "i inni", "obserwuj",
        ],
        ..NOTHING
    },
    Language {
        code: "cs",
        by: &[
            "napsal", "napsala", "napsal/a", "napsal(a)", "autor", "autorka", "autoři", "text:",
            "publikoval", "publikovala", "vložil", "vložila", "zveřejnil", "text a foto:",
        ],
        faint: &["od"],
        joins: &["a"],
        ends: &["dne", "pro"],
        roles: &[
            "redaktor", "redaktorka", "šéfredaktor", "novinář", "novinářka", "host", "anonym", "zpravodaj",
            "zpravodajka", "autor", "autorka", "administrátor", "uživatel",
        ],
        bodies: &["redakce", "tým"],
        credits: &[
            "foto:", "fotografie:", "fotografie", "ilustrace:", "upravil", "upravila", "zkontroloval",
            "zkontrolovala", "odborně zkontroloval", "recenzoval", "přeložil", "přeložila", "překlad:",
            "aktualizoval",
        ],
        noise: &["publikováno", "zveřejněno", "aktualizováno", "doba čtení", "a další", "a kol", "sledovat"],
        ..NOTHING
    },
    Language {
        code: "sk",
        by: &[
            "napísal", "napísala", "autor", "autorka", "autori", "text:", "publikoval", "publikovala",
            "pridal", "pridala", "zverejnil", "text a foto:",
        ],
        faint: &["od"],
        joins: &["a"],
        ends: &["dňa", "pre"],
        roles: &[
            "redaktor", "redaktorka", "šéfredaktor", "novinár", "novinárka", "hosť", "anonym", "spravodajca",
            "autor", "autorka", "používateľ",
        ],
        bodies: &["redakcia", "tím"],
        credits: &[
            "foto:", "fotografie:", "ilustrácie:", "ilustrácia:", "upravil", "upravila", "skontroloval",
            "skontrolovala", "preložil", "preložila", "preklad:", "recenzoval",
        ],
        noise: &["publikované", "zverejnené", "aktualizované", "čas čítania", "a ďalší", "sledovať"],
        ..NOTHING
    },
    Language {
        code: "hu",
        by: &[
            "írta", "írta:", "szerző", "szerzők", "szöveg:", "közzétette", "beküldte",
            "szerkesztette és írta",
        ],
        after: &["írása", "cikke"],
        joins: &["és", "valamint"],
        roles: &[
            "szerkesztő", "főszerkesztő", "újságíró", "vendég", "vendégszerző", "névtelen", "tudósító",
            "munkatárs", "szerző", "rovatvezető",
        ],
        bodies: &["szerkesztőség", "csapat"],
        credits: &[
            "fotó:", "fotók:", "kép:", "képek:", "illusztráció:", "szerkesztette", "lektorálta",
            "ellenőrizte", "fordította", "fordítás:", "fordító:",
        ],
        noise: &["közzétéve", "megjelent", "frissítve", "olvasási idő", "és mások", "követés"],
        ..NOTHING
    },
    Language {
        code: "hr",
        by: &[
            "piše", "piše:", "pišu", "napisao", "napisala", "napisao/la", "autor", "autorica", "autorka",
            "autori", "tekst:", "objavio", "objavila", "priredio", "priredila",
        ],
        faint: &["od"],
        joins: &["i", "te"],
        ends: &["dana", "za"],
        roles: &[
            "urednik", "urednica", "novinar", "novinarka", "gost", "anonimno", "dopisnik", "dopisnica",
            "autor", "autorica", "kolumnist", "suradnik",
        ],
        bodies: &["redakcija", "uredništvo"],
        credits: &[
            "foto:", "fotografije:", "fotografija:", "ilustracija:", "ilustracije:", "uredio", "uredila",
            "pregledao", "pregledala", "recenzirao", "preveo", "prevela", "prijevod:", "prevod:", "lektura:",
        ],
        noise: &["objavljeno", "ažurirano", "vrijeme čitanja", "i drugi", "prati"],
        ..NOTHING
    },
    Language {
        code: "sl",
        by: &[
            "napisal", "napisala", "avtor", "avtorica", "avtorji", "piše", "piše:", "besedilo:", "objavil",
            "objavila",
        ],
        faint: &["od"],
        joins: &["ter"],
        roles: &[
            "urednik", "urednica", "novinar", "novinarka", "gost", "anonimno", "dopisnik", "dopisnica",
            "avtor", "avtorica",
        ],
        bodies: &["uredništvo", "ekipa"],
        credits: &[
            "foto:", "fotografija:", "fotografije:", "ilustracija:", "uredil", "uredila", "pregledal",
            "pregledala", "prevedel", "prevedla", "prevod:", "lektoriral",
        ],
        noise: &["objavljeno", "posodobljeno", "čas branja", "in drugi", "sledi"],
        ..NOTHING
    },
    Language {
        code: "lt",
        by: &["parašė", "autorius", "autorė", "autoriai", "tekstas:", "paskelbė", "parengė", "įkėlė"],
        joins: &["ir", "bei"],
        roles: &[
            "redaktorius", "redaktorė", "žurnalistas", "žurnalistė", "svečias", "anonimas", "korespondentas",
            "korespondentė", "autorius", "autorė",
        ],
        bodies: &["redakcija", "komanda"],
        credits: &[
            "nuotrauka:", "nuotraukos:", "iliustracija:", "iliustracijos:", "redagavo", "patikrino",
            "recenzavo", "išvertė", "vertė", "vertimas:",
        ],
        noise: &["paskelbta", "atnaujinta", "skaitymo laikas", "ir kiti", "sekti"],
        ..NOTHING
    },
    Language {
        code: "lv",
        by: &[
            "rakstīja", "autors", "autore", "autori", "teksts:", "publicēja", "sagatavoja", "raksta autors",
            "raksta autore",
        ],
        joins: &["un"],
        roles: &[
            "redaktors", "redaktore", "žurnālists", "žurnāliste", "viesis", "anonīms", "korespondents",
            "korespondente", "autors", "autore",
        ],
        bodies: &["redakcija", "komanda"],
        credits: &[
            "foto:", "attēls:", "ilustrācija:", "ilustrācijas:", "rediģēja", "pārbaudīja", "tulkoja",
            "tulkojums:", "recenzēja",
        ],
        noise: &["publicēts", "atjaunots", "lasīšanas laiks", "un citi", "sekot"],
        ..NOTHING
    },
    Language {
        code: "sq",
        by: &["shkruar nga", "autori", "autorja", "autor", "postuar nga", "publikuar nga", "teksti:"],
        faint: &["nga"],
        joins: &["dhe"],
        roles: &["redaktor", "redaktori", "gazetar", "gazetare", "mysafir", "anonim", "autori"],
        bodies: &["redaksia", "ekipi"],
        credits: &[
            "foto:", "foto nga", "ilustrime nga", "redaktuar nga", "rishikuar nga", "përkthyer nga",
            "përktheu",
        ],
        noise: &["publikuar më", "publikuar", "përditësuar", "e të tjerë", "ndiq"],
        ..NOTHING
    },
    Language {
        code: "tr",
        by: &[
            "yazan", "yazan:", "yazar", "yazarlar", "yazarı", "haber:", "gönderen", "ekleyen", "yayınlayan",
            "metin:", "hazırlayan", "yazının yazarı",
        ],
        after: &["tarafından", "yazdı"],
        joins: &["ve", "ile"],
        roles: &[
            "editör", "editörü", "muhabir", "muhabiri", "gazeteci", "konuk", "misafir", "anonim", "yazar",
            "yazarı", "yönetici", "müdürü",
        ],
        bodies: &["editörler", "ekibi", "redaksiyon"],
        credits: &[
            "fotoğraf:", "fotoğraflar:", "görsel:", "illüstrasyon:", "çizim:", "düzenleyen", "editör:",
            "inceleyen", "kontrol eden", "tıbbi olarak inceleyen", "çeviren", "çeviri:", "çevirmen:",
        ],
        noise: &[
            "yayınlanma", "yayınlanma tarihi", "yayın tarihi", "güncelleme", "güncellenme", "okuma süresi",
            "ve diğerleri", "takip et",
        ],
        ..NOTHING
    },
];
