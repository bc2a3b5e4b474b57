"""The one list of columns: it gives the DataFrame, its dtypes, the CSV header, the HXL tags, the XLSX sheet, the labels
in both languages and the table in the README."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
"""The days that a row may have and that may be asked for; a calendar on the page begins and ends there."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the event table. ``kind`` is text, list (JSON in flat files), day, integer or number."""

    name: str
    kind: str
    hxl: str
    label_fr: str
    label_en: str
    meaning_fr: str
    meaning_en: str

    def label(self, language: str) -> str:
        """The column's heading, in French for "fr", else in English."""
        return self.label_fr if language == "fr" else self.label_en

    def meaning(self, language: str) -> str:
        """What its cells say, in French for "fr", else in English."""
        return self.meaning_fr if language == "fr" else self.meaning_en


COLUMNS: tuple[Column, ...] = (
    Column(
        "event_id",
        "text",
        "#event+id",
        "Identifiant",
        "Identifier",
        "empreinte du texte et du déclencheur\xa0: la même pour le même texte\xa0; un numéro suit pour un autre jour",
        "digest of text and trigger: same text, same id; a counter after it for another day of publication",
    ),
    Column(
        "file",
        "text",
        "#meta+file",
        "Fichier",
        "File",
        "chemin du communiqué dans le dossier donné",
        "path of the communiqué, relative to the folder given",
    ),
    Column(
        "article",
        "integer",
        "#meta+article+num",
        "Article",
        "Article",
        "numéro de l’article dans son fichier, à partir de 1",
        "number of the article in its file, from 1",
    ),
    Column(
        "title",
        "text",
        "#meta+title",
        "Titre",
        "Title",
        "titre de l’article, tel qu’il est écrit",
        "the article's title, as written",
    ),
    Column(
        "publisher",
        "text",
        "#org+source",
        "Émetteur",
        "Publisher",
        "qui avance ces affirmations",
        "who makes the claims",
    ),
    Column("event_type", "text", "#event+type", "Type", "Type", "un des types d’événement", "one of the event types"),
    Column(
        "sub_event_type",
        "text",
        "#event+subtype",
        "Sous-type (ACLED)",
        "Sub-type (ACLED)",
        "sous-type à la manière d’ACLED",
        "ACLED-style sub-event type",
    ),
    Column(
        "date_start",
        "day",
        "#date+start",
        "Premier jour",
        "First day",
        "ISO 8601, compris\xa0; vide si le texte n’en donne aucun",
        "ISO 8601, included; empty where the text gives none",
    ),
    Column("date_end", "day", "#date+end", "Dernier jour", "Last day", "ISO 8601, compris", "ISO 8601, included"),
    Column(
        "time_precision",
        "integer",
        "#date+precision+acled",
        "Précision du jour (ACLED)",
        "Time precision (ACLED)",
        "1 le jour, 2 la semaine, 3 le mois ou moins précis",
        "1 the day, 2 the week, 3 the month or worse",
    ),
    Column(
        "date_prec",
        "integer",
        "#date+precision+ucdp",
        "Précision du jour (UCDP)",
        "Date precision (UCDP)",
        "1 le jour, jusqu’à 5 l’année ou moins précis",
        "1 the day to 5 the year or worse",
    ),
    Column(
        "location",
        "text",
        "#loc+text",
        "Lieu (texte)",
        "Location (words)",
        "mots du texte qui disent où",
        "the words of the text that say where",
    ),
    Column(
        "toponyms",
        "list",
        "#loc+names",
        "Noms de lieux",
        "Place names",
        "noms de lieux de cet endroit, tels qu’ils sont écrits",
        "place names of the location, as written",
    ),
    Column(
        "latitude",
        "number",
        "#geo+lat",
        "Latitude",
        "Latitude",
        "degrés nord, WGS-84, du point qui le représente",
        "degrees north, WGS-84, of the representative point",
    ),
    Column(
        "longitude",
        "number",
        "#geo+lon",
        "Longitude",
        "Longitude",
        "degrés est, WGS-84, du point qui le représente",
        "degrees east, WGS-84, of the representative point",
    ),
    Column(
        "radius_km",
        "number",
        "#geo+radius+km",
        "Rayon (km)",
        "Radius (km)",
        "le vrai lieu est donné à cette distance du point au plus",
        "the true place is claimed to lie within this distance of the point",
    ),
    Column(
        "footprint",
        "text",
        "#geo+shape",
        "Empreinte",
        "Footprint",
        "point (point), corridor (couloir), sector (secteur) ou area (zone)",
        "point, corridor, sector or area",
    ),
    Column(
        "geo_precision",
        "integer",
        "#geo+precision+acled",
        "Précision du lieu (ACLED)",
        "Geo precision (ACLED)",
        "1 la localité, 2 à proximité ou une petite zone, 3 la région",
        "1 the town, 2 near it or a small area, 3 the region",
    ),
    Column(
        "where_prec",
        "integer",
        "#geo+precision+ucdp",
        "Précision du lieu (UCDP)",
        "Where precision (UCDP)",
        "1 exact, jusqu’à 6 le pays\xa0; 7, eaux ou espace aérien internationaux, n’est jamais donné",
        "1 exact to 6 the country; 7, international waters or airspace, is never given",
    ),
    Column("admin1", "text", "#adm1+name", "Région", "Region", "région de 2023", "région of 2023"),
    Column("admin2", "text", "#adm2+name", "Cercle", "Cercle", "cercle", "cercle"),
    Column(
        "country",
        "text",
        "#country+code",
        "Pays",
        "Country",
        "code ISO 3166 de deux lettres",
        "ISO 3166 two-letter code",
    ),
    Column(
        "actors",
        "list",
        "#group+names",
        "Acteurs cités",
        "Actors named",
        "qui a agi, tel qu’il est écrit\xa0; les forces nommées en dernier, si leur acte est raconté sans elles",
        "who acted, as written; the forces named last before, where an act of theirs is told without them",
    ),
    Column(
        "quantities",
        "list",
        "#affected+claimed",
        "Chiffres avancés",
        "Claimed figures",
        "liste de {value, approx, item, role, bound, word, side}\xa0; affirmations de l’émetteur",
        "list of {value, approx, item, role, bound, word, side}; claims of the publisher",
    ),
    Column(
        "evidence",
        "list",
        "#meta+evidence",
        "Passages",
        "Evidence",
        "liste de [début, fin], en caractères du fichier tel qu’il est lu",
        "list of [start, end], characters of the file as read",
    ),
    Column(
        "same_event",
        "list",
        "#event+related",
        "Même événement",
        "Same event",
        "identifiants des lignes qui racontent le même événement",
        "ids of rows that tell the same event",
    ),
    Column(
        "issues",
        "list",
        "#meta+issues",
        "Réserves",
        "Issues",
        "ce qui a été vu et n’a pas été compris",
        "what was seen and not understood, in French as the reading says it",
    ),
)
