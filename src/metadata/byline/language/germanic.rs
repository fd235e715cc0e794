//! The Germanic languages.

use super::{Language, NOTHING};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        by: &[
            "by", "author", "authors", "author(s)", "about the author", "article by", "blog by",
            "created by", "authored by", "contributed by", "from the author", "more posts by", "post by",
            "post author", "posted by", "posts by", "published by", "see all posts by", "started by",
            "story by", "submitted by", "text by", "text:", "thread starter", "thread by",
            "view all posts by", "view all articles by", "articles by", "more by", "words by", "words:",
            "words and photos by", "words and pictures by", "text and photos by", "story and photos by",
            "story & photos by", "words & photos by", "writer:", "writers:", "writing by", "written by",
            "articles from", "more articles by", "more stories by", "all articles by",
            "written and photographed by", "guest post by", "a post by", "an article by", "meet the author",
            "reporting by", "opinion by", "column by", "essay by", "interview by", "reported by",
            "researched and written by", "written and edited by",
        ],
        joins: &["and", "&", "with"],
        ends: &["on", "in", "at", "for", "from", "via"],
        roles: &[
            "admin", "administrator", "analyst", "anonymous", "anchor", "assistant", "associate", "author",
            "blogger", "ceo", "cfo", "cto", "columnist", "contributor", "contributors", "coordinator",
            "copywriter", "correspondent", "critic", "director", "editor", "editors", "executive",
            "co-founder", "cofounder", "guest", "intern", "journalist", "lecturer", "manager", "moderator",
            "photographer", "president", "producer", "professor", "publisher", "reporter", "representative",
            "researcher", "reviewer", "scientist", "unknown", "none", "null", "undefined", "n/a", "name",
            "username", "user", "webmaster", "writer", "writers", "adviser", "advisor", "principal",
        ],
        bodies: &[
            "attorney", "chef", "chair", "coach", "consultant", "curator", "designer", "developer",
            "dietitian", "doctor", "educator", "engineer", "expert", "founder", "horticulturalist", "host",
            "instructor", "lawyer", "member", "nurse", "nutritionist", "officer", "owner", "partner",
            "physician", "psychologist", "specialist", "strategist", "student", "teacher", "therapist",
            "trainer", "vp", "team", "staff", "newsroom", "desk", "editorial", "board", "department",
            "office", "press", "news",
        ],
        credits: &[
            "reviewed by", "medically reviewed by", "clinically reviewed by", "expert reviewed by",
            "fact checked by", "fact-checked by", "facts checked by", "edited by", "editing by",
            "updated by", "last updated by", "photo by", "photos by", "photograph by", "photographs by",
            "photography by", "photography:", "photography", "photo:", "photos:", "image by", "images by",
            "image:", "images:", "illustration by", "illustrations by", "illustrated by", "illustration:",
            "illustrations:", "video by", "graphics by", "translated by", "translation by", "translator:",
            "editor:", "editors:", "reviewer:", "reviewed:", "approved by", "verified by", "presented by",
            "sponsored by", "powered by", "photo credit", "image credit", "photo courtesy of",
            "additional reporting by", "technically reviewed by", "legally reviewed by", "last edited by",
            "audio by", "produced by", "narrated by", "and medically reviewed by",
            "reviewed for accuracy by", "last post by", "last reply by", "answered by", "replied by",
        ],
        noise: &[
            "follow", "follow us", "in:", "leave a comment", "leave a reply", "no comments", "add comment",
            "see full bio", "full bio", "more by this author", "more from", "more from this author",
            "published", "published on", "posted", "posted on", "posted in", "updated", "updated on",
            "last updated", "last modified", "view profile", "view bio", "read more", "read bio", "min read",
            "minute read", "read time", "and others", "and others.", "et al", "et al.", "et al.,",
            "view all posts", "see all posts", "all posts", "share", "share this", "comments", "says:",
            "said:", "wrote:", "joined", "joined:", "posts:", "messages:", "location:", "subscribe",
            "filed under", "contact", "phone", "visit the", "visit our", "comment", "site credits", "email",
            "bio", "website", "linkedin", "twitter", "facebook", "instagram", "first published",
            "see all articles", "articles written", "last reviewed", "tags:", "categories:", "date:",
        ],
        traps: &[
            "popular", "default", "design", "law", "invitation", "request", "night", "day", "category",
            "date", "topic", "tag", "email", "post", "numbers", "region", "name", "title", "size", "price",
            "year", "month", "country", "clicking", "far", "appointment", "this", "that", "these", "those",
            "our", "my", "his", "her", "your", "their", "then", "now", "today", "tomorrow", "all", "any",
            "christmas", "easter", "land", "sea", "accident",
        ],
        ..NOTHING
    },
    Language {
        code: "de",
        by: &[
            "von", "ein beitrag von", "beitrag von", "ein artikel von", "artikel von", "autor", "autorin",
            "autoren", "autor/in", "autor:in", "autor*in", "text von", "text:", "geschrieben von",
            "erstellt von", "eingestellt von", "verfasst von", "veröffentlicht von", "ein kommentar von",
            "kommentar von", "eine analyse von", "ein gastbeitrag von", "gastbeitrag von", "ein bericht von",
            "text und fotos:", "text und bilder:", "text & fotos:", "alle beiträge von", "über den autor",
            "über die autorin", "von unserem redaktionsmitglied", "von unserem redakteur",
            "von unserer redakteurin", "von unserem mitarbeiter", "von unserer mitarbeiterin",
            "von unserem korrespondenten", "von unserer korrespondentin", "von unserem reporter",
            "von unserer reporterin",
        ],
        joins: &["und", "sowie"],
        ends: &["am", "um", "aus", "für", "vom", "in", "vor"],
        roles: &[
            "redakteur", "redakteurin", "chefredakteur", "chefredakteurin", "autor", "autorin", "gast",
            "gastautor", "gastautorin", "journalist", "journalistin", "korrespondent", "korrespondentin",
            "reporter", "reporterin", "mitarbeiter", "mitarbeiterin", "volontär", "volontärin", "benutzer",
            "unbekannt", "freier", "freie", "geschäftsführer", "leiter", "leiterin",
        ],
        bodies: &["redaktion", "redaktionsteam", "online-redaktion", "gastredaktion"],
        credits: &[
            "foto:", "fotos:", "foto von", "fotos von", "bild:", "bilder:", "bildquelle:", "illustration:",
            "redaktion:", "redigiert von", "bearbeitet von", "überarbeitet von", "geprüft von",
            "fachlich geprüft von", "medizinisch geprüft von", "übersetzt von", "übersetzung:",
            "aktualisiert von", "grafik:", "lektorat:",
        ],
        noise: &[
            "veröffentlicht am", "veröffentlicht", "aktualisiert am", "aktualisiert", "stand:", "lesezeit",
            "lesezeit:", "u.a", "u. a", "und andere", "folgen", "mehr vom autor", "zum profil",
        ],
        traps: &["anfang", "herzen", "hand", "wegen", "anbeginn", "grund", "kopf", "vorn", "vorne", "außen"],
        ..NOTHING
    },
    Language {
        code: "nl",
        by: &[
            "door", "geschreven door", "geplaatst door", "gepubliceerd door", "auteur", "auteurs", "tekst:",
            "tekst", "tekst door", "een artikel van", "artikel van", "tekst en foto's:", "over de auteur",
            "alle berichten van", "bericht door",
        ],
        joins: &["en", "met"],
        ends: &["op", "om", "voor", "uit", "bij"],
        roles: &[
            "redacteur", "redactrice", "hoofdredacteur", "journalist", "journaliste", "gast", "gastauteur",
            "anoniem", "correspondent", "verslaggever", "verslaggeefster", "medewerker", "beheerder",
            "columnist", "gebruiker", "oprichter",
        ],
        bodies: &["redactie", "webredactie", "eindredactie"],
        credits: &[
            "foto:", "foto's:", "foto’s:", "fotografie:", "fotografie", "foto's door", "foto door", "beeld:",
            "illustratie:", "illustraties door", "illustraties:", "bewerkt door", "gecontroleerd door",
            "beoordeeld door", "medisch beoordeeld door", "vertaald door", "vertaling:", "eindredactie:",
            "bijgewerkt door",
        ],
        noise: &[
            "gepubliceerd op", "gepubliceerd", "geplaatst op", "bijgewerkt op", "laatst bijgewerkt",
            "leestijd", "leestijd:", "en anderen", "e.a", "volgen", "lees meer",
        ],
        traps: &["deze", "het", "middel", "dat", "dit", "heel"],
        ..NOTHING
    },
    Language {
        code: "da",
        by: &[
            "skrevet af", "forfatter", "forfattere", "tekst:", "tekst af", "udgivet af", "lagt ind af",
            "artikel af",
        ],
        faint: &["af"],
        joins: &["og"],
        ends: &["den", "fra", "kl"],
        roles: &[
            "redaktør", "journalist", "skribent", "gæst", "anonym", "korrespondent", "chefredaktør",
            "medarbejder", "forfatter", "klummeskribent",
        ],
        bodies: &["redaktionen", "redaktion"],
        credits: &[
            "foto:", "foto af", "fotos af", "fotograf:", "illustration:", "redigeret af", "gennemgået af",
            "oversat af", "oversættelse:", "opdateret af",
        ],
        noise: &[
            "udgivet den", "udgivet", "opdateret den", "opdateret", "læsetid", "m.fl", "og andre", "følg",
        ],
        ..NOTHING
    },
    Language {
        code: "no",
        by: &[
            "skrevet av", "forfatter", "forfattere", "tekst:", "tekst av", "publisert av", "postet av",
            "artikkel av",
        ],
        faint: &["av"],
        joins: &["og"],
        ends: &["den", "fra", "kl"],
        roles: &[
            "redaktør", "journalist", "skribent", "gjest", "anonym", "korrespondent", "ansvarlig",
            "medarbeider", "forfatter", "spaltist",
        ],
        bodies: &["redaksjonen", "redaksjon"],
        credits: &[
            "foto:", "foto av", "fotograf:", "bilder av", "illustrasjon:", "illustrasjoner av",
            "redigert av", "kvalitetssikret av", "oversatt av", "oversettelse:", "oppdatert av",
        ],
        noise: &[
            "publisert", "publisert den", "oppdatert", "sist oppdatert", "lesetid", "m.fl", "og andre",
            "følg",
        ],
        ..NOTHING
    },
    Language {
        code: "sv",
        by: &[
            "skriven av", "skrivet av", "författare", "text:", "text av", "publicerad av", "postat av",
            "inlägg av", "artikel av", "skribent:", "text och foto:", "text & foto:",
        ],
        faint: &["av"],
        joins: &["och", "samt"],
        ends: &["den", "från", "kl", "för"],
        roles: &[
            "redaktör", "chefredaktör", "journalist", "skribent", "gäst", "anonym", "korrespondent",
            "medarbetare", "författare", "krönikör", "användare", "gästskribent",
        ],
        bodies: &["redaktionen", "redaktion"],
        credits: &[
            "foto:", "foto av", "bild:", "bilder:", "fotograf:", "illustration:", "illustrationer av",
            "redigerad av", "granskad av", "medicinskt granskad av", "faktagranskad av", "översatt av",
            "översättning:", "uppdaterad av",
        ],
        noise: &[
            "publicerad", "publicerad den", "uppdaterad", "senast uppdaterad", "lästid", "m.fl", "med flera",
            "följ",
        ],
        ..NOTHING
    },
    Language {
        code: "is",
        by: &["eftir", "höfundur", "höfundar", "skrifað af", "texti:", "birt af"],
        joins: &["og"],
        roles: &["ritstjóri", "blaðamaður", "fréttamaður", "höfundur", "gestur", "nafnlaus"],
        bodies: &["ritstjórn"],
        credits: &[
            "mynd:", "myndir:", "ljósmynd:", "ljósmyndir:", "yfirfarið af", "þýtt af", "þýðandi:",
            "ritstýrt af",
        ],
        noise: &["birt", "uppfært", "síðast uppfært", "og fleiri"],
        ..NOTHING
    },
];
