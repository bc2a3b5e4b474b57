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
    meaning: str

    def label(self, language: str) -> str:
        """The column's heading, in French for "fr", else in English."""
        return self.label_fr if language == "fr" else self.label_en


COLUMNS: tuple[Column, ...] = (
    Column(
        "event_id",
        "text",
        "#event+id",
        "Identifiant",
        "Identifier",
        "digest of text and trigger: same text, same id; a counter after it for another day of publication",
    ),
    Column("file", "text", "#meta+file", "Fichier", "File", "path of the communiqué, relative to the folder given"),
    Column(
        "article", "integer", "#meta+article+num", "Article", "Article", "number of the article in its file, from 1"
    ),
    Column("title", "text", "#meta+title", "Titre", "Title", "the article's title, as written"),
    Column("publisher", "text", "#org+source", "Émetteur", "Publisher", "who makes the claims"),
    Column("event_type", "text", "#event+type", "Type", "Type", "one of the event types"),
    Column(
        "sub_event_type",
        "text",
        "#event+subtype",
        "Sous-type (ACLED)",
        "Sub-type (ACLED)",
        "ACLED-style sub-event type",
    ),
    Column(
        "date_start",
        "day",
        "#date+start",
        "Premier jour",
        "First day",
        "ISO 8601, included; empty where the text gives none",
    ),
    Column("date_end", "day", "#date+end", "Dernier jour", "Last day", "ISO 8601, included"),
    Column(
        "time_precision",
        "integer",
        "#date+precision+acled",
        "Précision du jour (ACLED)",
        "Time precision (ACLED)",
        "1 the day, 2 the week, 3 the month or worse",
    ),
    Column(
        "date_prec",
        "integer",
        "#date+precision+ucdp",
        "Précision du jour (UCDP)",
        "Date precision (UCDP)",
        "1 the day to 5 the year or worse",
    ),
    Column("location", "text", "#loc+text", "Lieu (texte)", "Location (words)", "the words of the text that say where"),
    Column("toponyms", "list", "#loc+names", "Noms de lieux", "Place names", "place names of the location, as written"),
    Column(
        "latitude", "number", "#geo+lat", "Latitude", "Latitude", "degrees north, WGS-84, of the representative point"
    ),
    Column(
        "longitude", "number", "#geo+lon", "Longitude", "Longitude", "degrees east, WGS-84, of the representative point"
    ),
    Column(
        "radius_km",
        "number",
        "#geo+radius+km",
        "Rayon (km)",
        "Radius (km)",
        "the true place is claimed to lie within this distance of the point",
    ),
    Column("footprint", "text", "#geo+shape", "Empreinte", "Footprint", "point, corridor, sector or area"),
    Column(
        "geo_precision",
        "integer",
        "#geo+precision+acled",
        "Précision du lieu (ACLED)",
        "Geo precision (ACLED)",
        "1 the town, 2 near it or a small area, 3 the region",
    ),
    Column(
        "where_prec",
        "integer",
        "#geo+precision+ucdp",
        "Précision du lieu (UCDP)",
        "Where precision (UCDP)",
        "1 exact to 6 the country; 7, international waters or airspace, is never given",
    ),
    Column("admin1", "text", "#adm1+name", "Région", "Region", "région of 2023"),
    Column("admin2", "text", "#adm2+name", "Cercle", "Cercle", "cercle"),
    Column("country", "text", "#country+code", "Pays", "Country", "ISO 3166 two-letter code"),
    Column(
        "actors",
        "list",
        "#group+names",
        "Acteurs cités",
        "Actors named",
        "who acted, as written; the forces named last before, where an act of theirs is told without them",
    ),
    Column(
        "quantities",
        "list",
        "#affected+claimed",
        "Chiffres avancés",
        "Claimed figures",
        "list of {value, approx, item, role, bound, word, side}; claims of the publisher",
    ),
    Column(
        "evidence",
        "list",
        "#meta+evidence",
        "Passages",
        "Evidence",
        "list of [start, end], characters of the file as read",
    ),
    Column(
        "same_event", "list", "#event+related", "Même événement", "Same event", "ids of rows that tell the same event"
    ),
    Column(
        "issues",
        "list",
        "#meta+issues",
        "Réserves",
        "Issues",
        "what was seen and not understood, in French as the reading says it",
    ),
)
