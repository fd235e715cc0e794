//! The Romance languages.

use super::{Language, NOTHING};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "fr",
        by: &[
            "par", "écrit par", "rédigé par", "publié par", "posté par", "proposé par", "article de",
            "un article de", "auteur", "auteure", "autrice", "auteurs", "texte:", "texte:", "texte de",
            "propos recueillis par", "texte et photos:", "texte et photos:", "signé", "tous les articles de",
            "voir tous les articles par", "à propos de l'auteur", "à propos de l’auteur",
            "de notre envoyé spécial", "de notre envoyée spéciale", "par notre envoyé spécial",
            "par notre envoyée spéciale", "de nos envoyés spéciaux", "de notre correspondant",
            "de notre correspondante", "par notre correspondant", "par notre correspondante",
        ],
        joins: &["et", "avec"],
        ends: &["le", "à", "pour", "dans", "chez"],
        roles: &[
            "rédacteur", "rédactrice", "journaliste", "auteur", "autrice", "invité", "invitée", "anonyme",
            "correspondant", "correspondante", "chroniqueur", "chroniqueuse", "administrateur", "directeur",
            "directrice", "envoyé", "envoyée", "spécial", "chef", "fondateur", "fondatrice", "pigiste",
        ],
        bodies: &["rédaction", "équipe", "éditoriale"],
        credits: &[
            "photo:", "photos:", "crédit photo", "crédits photo", "photo de", "photos de",
            "photographies de", "illustration de", "illustration:", "relu par", "vérifié par", "révisé par",
            "validé par", "traduit par", "traduction:", "traduction:", "traduction de", "mis à jour par",
            "modifié par", "édité par", "relecture:",
        ],
        noise: &[
            "publié le", "mis à jour le", "mis à jour", "modifié le", "temps de lecture", "et autres",
            "et alii", "suivre", "lire la suite", "voir le profil",
        ],
        traps: &["exemple", "ailleurs", "conséquent", "contre", "rapport", "amour", "hasard", "ici", "là"],
        ..NOTHING
    },
    Language {
        code: "es",
        by: &[
            "por", "escrito por", "publicado por", "redactado por", "autor", "autora", "autores", "texto:",
            "texto de", "un artículo de", "artículo de", "elaborado por", "enviado por", "texto y fotos:",
            "ver todas las entradas de", "sobre el autor", "sobre la autora",
        ],
        faint: &["de"],
        joins: &["y", "e"],
        ends: &["el", "desde", "para", "en", "hace"],
        roles: &[
            "redactor", "redactora", "periodista", "editor", "editora", "autor", "autora", "invitado",
            "invitada", "anónimo", "anónima", "corresponsal", "colaborador", "colaboradora", "columnista",
            "administrador", "director", "directora", "enviado", "enviada", "especial", "jefe", "usuario",
        ],
        bodies: &["redacción", "equipo", "agencias"],
        credits: &[
            "foto:", "fotos:", "foto de", "fotos de", "fotografía:", "fotografías:", "fotografía de",
            "ilustración:", "ilustraciones de", "editado por", "revisado por", "revisado médicamente por",
            "verificado por", "traducido por", "traducción:", "traducción de", "actualizado por",
        ],
        noise: &[
            "publicado el", "publicado", "actualizado el", "actualizado", "tiempo de lectura", "y otros",
            "seguir", "leer más", "ver perfil",
        ],
        traps: &["ejemplo", "supuesto", "favor", "fin", "eso", "qué", "ahora", "ello"],
        ..NOTHING
    },
    Language {
        code: "pt",
        by: &[
            "por", "escrito por", "publicado por", "postado por", "autor", "autora", "autores", "texto:",
            "texto de", "redigido por", "um artigo de", "artigo de", "texto e fotos:", "enviado por",
            "ver todos os posts de", "sobre o autor", "sobre a autora",
        ],
        joins: &["e"],
        ends: &["em", "para", "às", "no", "na", "há"],
        roles: &[
            "redator", "redatora", "jornalista", "editor", "editora", "convidado", "convidada", "anônimo",
            "anónimo", "correspondente", "colaborador", "colaboradora", "colunista", "repórter",
            "administrador", "diretor", "diretora", "enviado", "especial", "usuário",
        ],
        bodies: &["redação", "redacção", "equipe", "equipa", "agência"],
        credits: &[
            "foto:", "fotos:", "foto de", "fotos de", "fotografia:", "fotografia de", "ilustração:",
            "ilustrações de", "editado por", "revisado por", "revisto por", "edição:", "edição de",
            "verificado por", "traduzido por", "tradução:", "tradução de", "atualizado por", "revisão:",
        ],
        noise: &[
            "publicado em", "publicado", "atualizado em", "atualizado", "tempo de leitura", "e outros",
            "seguir", "leia mais", "ver perfil",
        ],
        traps: &["exemplo", "favor", "fim", "isso", "que", "enquanto", "outro"],
        ..NOTHING
    },
    Language {
        code: "it",
        by: &[
            "scritto da", "pubblicato da", "a cura di", "articolo di", "un articolo di", "testo di",
            "testo:", "autore", "autrice", "autori", "postato da", "inviato da", "redatto da",
            "testo e foto di", "tutti gli articoli di", "vedi tutti gli articoli di",
            "informazioni sull'autore",
        ],
        faint: &["di"],
        joins: &["e", "ed"],
        ends: &["il", "per", "alle", "su"],
        roles: &[
            "redattore", "redattrice", "giornalista", "autore", "autrice", "ospite", "anonimo", "anonima",
            "corrispondente", "collaboratore", "collaboratrice", "direttore", "direttrice", "inviato",
            "inviata", "amministratore", "caporedattore", "utente",
        ],
        bodies: &["redazione", "squadra"],
        credits: &[
            "foto:", "foto di", "fotografia di", "fotografie di", "immagini di", "illustrazione di",
            "illustrazioni di", "revisionato da", "rivisto da", "verificato da", "modificato da",
            "tradotto da", "traduzione di", "traduzione:", "aggiornato da", "editing di",
        ],
        noise: &[
            "pubblicato il", "pubblicato", "aggiornato il", "aggiornato", "tempo di lettura", "e altri",
            "segui", "leggi tutto",
        ],
        traps: &["seguito", "solito", "nuovo", "più", "qui", "là"],
        ..NOTHING
    },
    Language {
        code: "ro",
        by: &[
            "scris de", "autor", "autoare", "autori", "text:", "publicat de", "postat de", "un articol de",
            "articol de", "redactat de",
        ],
        faint: &["de"],
        joins: &["și", "şi"],
        ends: &["pe", "din", "pentru"],
        roles: &[
            "redactor", "redactor-șef", "jurnalist", "jurnalistă", "editor", "invitat", "anonim",
            "corespondent", "colaborator", "colaboratoare", "autor", "reporter",
        ],
        bodies: &["redacția", "redacţia", "echipa"],
        credits: &[
            "foto:", "fotografii de", "fotografii:", "ilustrații de", "ilustrații:", "editat de",
            "revizuit de", "verificat de", "tradus de", "traducere:", "traducere de", "actualizat de",
        ],
        noise: &[
            "publicat", "publicat pe", "publicat la", "actualizat", "actualizat la", "timp de citire",
            "și alții", "urmărește",
        ],
        ..NOTHING
    },
    Language {
        code: "ca",
        by: &["escrit per", "publicat per", "autor", "autora", "autors", "text:", "text de", "un article de"],
        faint: &["de"],
        joins: &["i"],
        ends: &["el", "des"],
        roles: &[
            "redactor", "redactora", "periodista", "editora", "convidat", "convidada", "anònim",
            "col·laborador", "col·laboradora", "autora",
        ],
        bodies: &["redacció", "equip"],
        credits: &[
            "foto:", "fotos:", "fotografia:", "fotografies de", "il·lustració:", "editat per", "revisat per",
            "verificat per", "traduït per", "traducció:",
        ],
        noise: &["publicat el", "actualitzat el", "temps de lectura", "i altres", "segueix"],
        traps: &["exemple", "cent", "què", "això"],
        ..NOTHING
    },
];
