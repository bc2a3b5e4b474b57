"""Every row of a word table is run: its phrase is in its example and says there what the row says."""

import csv
import re
from datetime import date
from functools import cache

import pytest
from misread import misread

from dashboard.extraction.captures import as_caught
from dashboard.extraction.item_lists import Piece
from dashboard.extraction.labelled_lines import LABEL_COLUMNS, as_records
from dashboard.extraction.narration import NARRATING_COLUMNS
from dashboard.extraction.quantities import find_quantities
from dashboard.extraction.quantity_words import SIGN_COLUMNS
from dashboard.extraction.spatial import place_toponyms
from dashboard.extraction.spatial_signs import SPATIAL_COLUMNS, read_signs
from dashboard.extraction.table_rows import with_their_header
from dashboard.extraction.trigger_rules import TRIGGER_COLUMNS, WORD_COLUMNS, told_by
from dashboard.extraction.triggers import trigger_words
from dashboard.french.date_saying import SAYING_COLUMNS
from dashboard.french.date_tense import PAST_COLUMNS, is_to_come
from dashboard.french.dated_nouns import NOUN_COLUMNS
from dashboard.french.dates import find_dates
from dashboard.model import Communique, Quantity, Toponym
from dashboard.pipeline import read_text
from gazetteer.finding import NameFinder
from gazetteer.folders import DATA
from gazetteer.loading import load
from gazetteer.names import FoundName
from gazetteer.phrase_slots import slots_of
from gazetteer.phrases import Phrases
from gazetteer.signs import CUE_COLUMNS
from gazetteer.tables import Row, read_table
from gazetteer.text import Span, Words, fold, split_words

# These say what the words after them are not, so that nothing of their own is left to see.
SCOPES = ("supposed", "spoken")
# What the examples of rows come to which stand between a phrase and the name, or need a second name.
SHOWN = {"class": "toward", "back": "toward", "road": "near", "link": "origin", "commune": "at", "way": "near"}

# For each kind of grammar word around figures, a sentence that says another thing with it than with the word given.
SIGNED = {
    "agent": ("L'armée a arrêté {} 3 hommes.", "xyz"),
    "announced": (
        "Attaque à Gao le 5 juin 2024. On avait auparavant {} 20 morts. Le bilan est de 28 morts.",
        "xyz",
    ),
    "anyone": ("À Gao, le 5 juin 2024, 3 pompiers sont morts. Le préfet déplore 3 {} tués.", "xyz"),
    "bearing": ("Deux hommes {} de 3 fusils ont été arrêtés.", "vus"),
    "blamed": ("On a vu un homme {} de l'assassinat de 3 bergers.", "xyz"),
    "body": ("On a retrouvé trois {} à Gao.", "xyz"),
    "determiner": ("Ont été saisis {} fusils.", "xyz"),
    "dimension": ("L'armée a saisi 18 mètres de {}.", "câble"),
    "each": ("L'armée a saisi 3 motos {}.", "xyz"),
    "earlier": ("Le bilan, {} estimé à 17 morts, est de 28 morts.", "xyz"),
    "end": ("Un chef tué, trois prisonniers {}", "xyz"),
    "epithet": ("L'armée a tué le {} voleur.", "xyz"),
    "estimated": ("{} à 17 morts, le bilan est de 28 morts.", "xyz"),
    "fighter": ("À Gao, le 5 juin 2024, le programme DDR a accueilli 128 {}.", "fusils"),
    "holding": ("Un homme arrêté {} un fusil.", "xyz"),
    "joiner": ("Bilan : 300 kg de cannabis ainsi {} deux motos.", "xyz"),
    "kind": ("L'armée a saisi à Gao, le 5 juin 2024 :\n- 3 fusils ;\n2) {}\n- 12 roquettes.", "xyz"),
    "label": ("L'armée a détruit {} 3 motos.", "xyz"),
    "later": ("On comptait cinq morts, dix le {}.", "jadis"),
    "loss": ("L'armée {} 3 morts.", "xyz"),
    "measure": ("L'armée a saisi 3 {}.", "xyz"),
    "news": ("Un bilan {} est de 3 morts.", "xyz"),
    "not_counted": ("L'armée a saisi 3 {}.", "xyz"),
    "nothing": ("On a vu {} blessé.", "xyz"),
    "one": ("L'armée a tué {} conducteur.", "xyz"),
    "opener": ("{} Véhicule détruit.", "xyz"),
    "ordinal": ("Un {} a été tué.", "xyz"),
    "other": ("Bilan : 3 morts côté {}.", "xyz"),
    "out_of": ("L'armée a tué 3 hommes {} les 40 assaillants.", "xyz"),
    "own": ("Bilan : 3 morts côté {}.", "xyz"),
    "part": ("L'armée a arrêté 9 hommes {} 2 femmes.", "xyz"),
    "period": ("Les mines ont tué 3 hommes depuis {}.", "xyz"),
    "plain_noun": ("La police a vu deux camps {}.", "incendiés"),
    "pronoun": ("L'armée a tué quatre {}.", "xyz"),
    "purpose": ("Des inconnus ont réclamé une rançon {} de libérer 3 hommes.", "xyz"),
    "qualifier": ("L'armée a tué un {} bilan.", "xyz"),
    "quantifier": ("Dans la cache ont été saisis {} 03 fusils.", "xyz"),
    "range": ("L'armée a tué 25 {} 30 ans.", "xyz"),
    "recount": ("Une attaque a fait dix morts. L'armée en {} 14.", "xyz"),
    "report": ("Le premier {} parlait de 17 morts, le bilan est de 28 morts.", "xyz"),
    "result": ("L'attaque s'est {} par 3 assaillants tués.", "xyz"),
    "speech": ("Une mine a blessé deux soldats, a {} un berger.", "xyz"),
    "stop": ("L'armée a saisi trois sacs de {}.", "xyz"),
    "theirs": ("Ils ont laissé quatre des {}.", "autres"),
    "to_come": ("L'armée a saisi le matériel {}.", "xyz"),
    "toll": ("Le nouveau {} est de 3 morts.", "xyz"),
    "unit": ("La douane a saisi un camion de 20 {} de riz.", "sacs"),
    "whereabouts": ("Caché {} un camion, un homme a été arrêté.", "xyz"),
    "worth": ("L'armée a saisi, {} de 3 millions de francs.", "xyz"),
}
# These are only read in events, not in a sentence alone.
IN_EVENTS = ("announced", "anyone", "fighter", "kind", "recount")


# What is read after each cue of a town, of a place that is also a surname and of a name that no table knows: the cue
# that counts, "" where the name is only perhaps a place, and None where it is none.
NAMES = ("Bla", "Bamba", "Zerkoulba")
READ_AFTER = {
    "called": [("called", "called", "called")],
    "place": [("place", "place", "place")],
    "at": [("at", "at", None), ("at", "at", "at"), ("place", "place", "place")],
    "of": [("", "", None)],
    "reached": [("place", "", None)],
    "given": [("place", None, None)],
    "person": [(None, None, None)],
    "persons": [(None, None, None)],
    "kin": [(None, None, None)],
    "within": [(None, None, None)],
    "unit": [(None, None, None)],
    "brand": [(None, None, None)],
    "staff": [(None, None, None)],
    "never": [(None, None, None)],
    "located": [("place", "place", "place"), ("place", "place", None)],
    "several": [("place", "place", "place")],
}
PLACED = re.compile(r"\b(?:Bla|Koro|San|Débo|Macina|Gao)\b")
FINDER = NameFinder(load())


def words(text: str) -> Words:
    return split_words(fold(text))


def is_in(phrase: str, text: str) -> bool:
    return any(Phrases([(slots_of(phrase), True)]).find(words(text)))


def test_a_trigger_word_is_seen_in_its_example():
    def is_seen(row: Row) -> bool:
        found = {word.word_class for word in trigger_words(words(row["example"]))}
        return is_in(row["phrase"], row["example"]) and (row["word_class"] in found or row["word_class"] in SCOPES)

    assert misread("lexicon/trigger_words.csv", WORD_COLUMNS, is_seen) == []


@pytest.mark.parametrize(
    ("name", "group", "words"),
    [
        ("lexicon/trigger_words.csv", "word_class", "phrase"),
        ("lexicon/items.csv", "category", "phrase"),
        ("lexicon/spatial_phrases.csv", "relation", "phrase"),
        ("lexicon/actors.csv", "kind", "phrase"),
        ("lexicon/quantity_signs.csv", "kind", "word"),
        ("gazetteer/name_cues.csv", "cue", "phrase"),
    ],
)
def test_the_tables_of_words_stand_by_group_and_phrase_and_say_nothing_twice(name, group, words):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        told = [(row[group], row[words]) for row in csv.DictReader(file)]
    assert told == sorted(set(told))


def lines(text: str):
    folded, spans, start = fold(text), [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [Piece(span, (), split_words(folded, span.start, span.end)) for span in spans]


def records(*told: str) -> int:
    return len(as_records(lines("\n".join(told))))


def test_a_label_opens_a_line_of_a_form_or_names_a_column():
    def is_label(row: Row) -> bool:
        line = row["example"]
        if row["kind"] == "unit":
            _, (*_, below) = with_their_header(lines(f"Date | {line}\n5 juin | Gao | Ber | cannabis"))
            return below.forms[3:6] == ["antenne", "de", "gao"]
        other = "Lieu : Ber" if row["label"] == "date" else "Date : 5 juin"
        return [records(before, line) for before in (other, "Remarque : rien", line)] == [1, 2, 2]

    assert misread("lexicon/form_labels.csv", LABEL_COLUMNS, is_label) == []


def test_a_rule_tells_its_example_and_not_its_counter_example():
    def tells(row: Row) -> bool:
        return rule_of(row, "example") == row["rule"] != rule_of(row, "counter_example")

    assert misread("lexicon/triggers.csv", TRIGGER_COLUMNS, tells) == []


def rule_of(row: Row, column: str) -> str | None:
    """The rule that the sentence in a cell is told by."""
    lent = frozenset(row["as_before"].split()) if not row["event_type"] else frozenset()
    text = words(row[column])
    found = trigger_words(text, as_caught(find_quantities(row[column], text, []), frozenset()))
    told = told_by(text, found, lent, settled=False, one_word=bool(row["settled"]))
    return told.rule.name if told else None


def test_a_past_form_is_in_its_example_and_looks_like_a_future():
    def is_taken_for_one(text: str) -> bool:
        return is_to_come(text, Span(len(text) - len("lundi"), len(text)), Span(0, len(text)))

    def is_past(row: Row) -> bool:
        said, other = f"{row['example']} lundi", f"l'armée x{row['form']} lundi"
        return row["form"] in re.findall(r"\w+", said) and not is_taken_for_one(said) and is_taken_for_one(other)

    assert misread("lexicon/past_forms.csv", PAST_COLUMNS, is_past) == []


def test_an_imperfect_beside_a_day_tells_what_its_present_does():
    def types(told: str) -> list[str]:
        return [event.event_type for event in read_text(Communique("essai.txt", told, date(2024, 6, 20))).events]

    def is_told(row: Row) -> bool:
        tenses = {row["form"]: row["present"], row["form"].removesuffix("ait") + "aient": row["plural"]}
        present = " ".join(tenses.get(fold(word), word) for word in row["example"].split())
        told = types(f"Le 3 juin, à Ber, {row['example']}.")
        return present != row["example"] and bool(told) and told == types(f"Le 3 juin, à Ber, {present}.")

    assert misread("lexicon/narrating.csv", NARRATING_COLUMNS, is_told) == []


def test_the_day_beside_a_word_of_saying_is_that_of_saying():
    def is_said(text: str) -> bool:
        days = find_dates(text, fold(text), [Span(0, len(text))], None)
        (tuesday,) = [day for day in days if "mardi" in day.span.of(text).lower()]
        return tuesday.bears_on == "publication"

    def speaks(row: Row) -> bool:
        other = row["counter_example"]
        named = all(fold(row["form"]) in fold(text) for text in (row["example"], other) if text)
        return named and is_said(row["example"]) and not (other and is_said(other))

    assert misread("lexicon/saying.csv", SAYING_COLUMNS, speaks) == []


def test_a_day_beside_a_dated_noun_is_no_day_of_an_event():
    def tells(text: str) -> bool:
        days = find_dates(text, fold(text), [Span(0, len(text))], date(2024, 6, 20))
        return any(day.bears_on == "event" and day.start is not None for day in days)

    def says(row: Row) -> bool:
        noun = re.escape(row["noun"]).replace(r"\*", r"\w*")
        return not tells(row["example"]) and tells(re.sub(rf"\b{noun}\b", "xyz", row["example"], flags=re.I))

    assert misread("lexicon/dated_nouns.csv", NOUN_COLUMNS, says) == []


def test_a_spatial_phrase_leads_to_the_place_of_its_example():
    def leads(row: Row) -> bool:
        text = words(row["example"])
        place = next(i for i, form in enumerate(text.forms) if form in ("gao", "ber", "poni"))
        *_, placed = place_toponyms(read_signs(text), [Toponym(text.span(place, place + 1), "Gao", None, "")])
        relation, bearing = SHOWN.get(row["relation"], row["relation"]), row["bearing"]
        same = placed.relation == relation and (not bearing or placed.bearing == float(bearing))
        return is_in(row["phrase"], row["example"]) and same

    assert misread("lexicon/spatial_phrases.csv", SPATIAL_COLUMNS, leads) == []


def bearing_of(points: str) -> float:
    """The degrees of "e", "se" and "ese": each point before another lies half-way from it."""
    first = {"n": 0.0, "e": 90.0, "s": 180.0, "o": 270.0}[points[0]]
    if len(points) == 1:
        return first
    return (first + ((bearing_of(points[1:]) - first + 180) % 360 - 180) / 2) % 360


def test_a_bearing_is_that_of_the_points_its_phrase_names():
    def points(phrase: str) -> str:
        named = [word[0] for word in phrase.split() if word in ("nord", "sud", "est", "ouest")]
        return "".join(named) or "".join(phrase.split()[1:])

    rows = [row for row in read_table(DATA / "lexicon" / "spatial_phrases.csv", SPATIAL_COLUMNS) if row["bearing"]]
    assert len(rows) > 30
    assert [row["phrase"] for row in rows if float(row["bearing"]) != bearing_of(points(row["phrase"]))] == []


def test_a_word_around_figures_is_in_its_example_and_changes_what_is_read():
    def changes(row: Row) -> bool:
        sentence, other = SIGNED[row["kind"]]
        is_there = row["word"] in words(row["example"]).forms
        return is_there and figures(sentence, row["word"], row["kind"]) != figures(sentence, other, row["kind"])

    assert misread("lexicon/quantity_signs.csv", SIGN_COLUMNS, changes) == []


@cache
def figures(sentence: str, word: str, kind: str):
    """What is read of the figures; a noun that is the word itself says nothing."""
    text = sentence.format(word)
    found = in_events(text) if kind in IN_EVENTS else find_quantities(text, words(text), [])
    return [(q.value, q.item.replace(word, "…"), q.role, q.side, q.part, q.revises) for q in found]


def in_events(text: str) -> list[Quantity]:
    events = read_text(Communique("x.txt", text, date(2024, 6, 12))).events
    return [quantity for event in events for quantity in event.quantities]


def test_a_cue_says_in_its_example_what_it_says_and_is_not_in_its_counter_example():
    def says(row: Row) -> bool:
        absent = not row["counter_example"] or not is_in(row["phrase"], row["counter_example"])
        return absent and is_in(row["phrase"], row["example"]) and says_its_cue(row)

    assert misread("gazetteer/name_cues.csv", CUE_COLUMNS, says) == []


def says_its_cue(row: Row) -> bool:
    example, counter_example = row["example"], row["counter_example"]
    if row["cue"] == "head":
        return [(name.last, name.cue != "") for name in names(example)] == [(len(words(example)), True)]
    if row["cue"] == "small":
        return bool(names(example[0].upper() + example[1:])) and not names(counter_example)
    read = [names(PLACED.sub(name, example)) for name in NAMES]
    return tuple(found[0].cue if found else None for found in read) in READ_AFTER[row["cue"]]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("le capitaine Bla", None),
        ("les capitaines Bla et Koro", None),
        ("le GTIA Bla", None),
        ("Bla FM", None),
        ("à Bla", "place"),
        ("les villages de Bla", "place"),
        ("l'attaque contre Bla", "at"),
        ("un village dénommé Bla", "called"),
    ],
)
def test_the_words_around_a_town_say_whether_it_is_meant(sentence, cue):
    assert [name.cue for name in names(sentence)] == ([] if cue is None else [cue])


def names(sentence: str) -> list[FoundName]:
    return FINDER.find(sentence, words(sentence), FINDER.read_signs(sentence, words(sentence)))


@pytest.mark.parametrize("path", sorted((DATA / "lexicon").glob("*.csv")), ids=lambda path: path.name)
def test_no_example_is_left_out(path):
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    if "example" in table[0]:
        assert [row for row in table if not row["example"]] == []
