"""The words of the page: both languages have all of them, written the way of each."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from dashboard.french.date_grammar import FORMS
from dashboard.labels import (
    LANGUAGES,
    cell_words,
    day_words,
    fault_words,
    label,
    labels,
    months,
    number_words,
)
from dashboard.lexicon import event_types
from dashboard.model import ROLES, Fault
from dashboard.panels.evidence_text import KINDS
from dashboard.reasons import place_notes
from dashboard.table.checks import CHECKS
from dashboard.table.claims import BOUNDS, SIDES
from dashboard.table.filters import BY_VALUE
from gazetteer.geonames import NOTE
from gazetteer.loading import load
from gazetteer.precision import GEO_PRECISIONS
from gazetteer.relations import Kind

CODE = {path: path.read_text(encoding="utf-8") for path in (Path(__file__).parent.parent / "dashboard").rglob("*.py")}
ISSUES = (
    "unresolved_place", "supposed_place", "region_mismatch", "cercle_mismatch",
    "far_ends", "beyond_border", "taken_up_place", "day",
    "unreadable_file", "repeated_text",
)  # fmt: skip
BUILT = {
    "footprint_": get_args(Kind),
    "precision_": GEO_PRECISIONS,
    "mark_": KINDS,
    "rule_": (*FORMS, "row"),
    "bound_": BOUNDS,
    "side_": SIDES,
    "own_undated": ("", "_day", "_some"),
    "own_all_undated": ("", "_day", "_some"),
    "acled_": {re.sub(r"\W+", "_", kind.acled_event_type.lower()) or "none" for kind in event_types().values()},
    "issue_": (*ISSUES, "file", "kind", "message"),
    "check_": (*CHECKS, "help"),
    "reject_": ("help",),
    "un": ("check", "reject"),
    "legend_": ("several", "zone"),
    # an event has a type, whatever else it does not say, and is checked or not
    "missing_": {"days", "place", *BY_VALUE} - {"event_types", "checks"},
}
"""How the keys begin that the code puts together, and what may follow."""
CLAIM = {"value": 1.0, "approx": False, "item": "véhicule", "role": "destroyed"}


def filled(words: str) -> set[str]:
    """The names of what fills the words."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_days_and_numbers_are_written_the_way_of_the_language() -> None:
    assert day_words(date(2026, 1, 1), date(2026, 1, 7), "fr") == "1er\u00a0–\u00a07 janvier 2026"
    assert day_words(date(2026, 1, 31), date(2026, 2, 1), "fr") == "31 janvier\u00a0– 1er février 2026"
    assert day_words(date(2025, 12, 31), date(2026, 1, 7), "en") == "31 December 2025\u00a0– 7 January 2026"
    assert day_words(date(2026, 1, 1), date(2026, 1, 14), "en") == "1–14 January 2026"
    assert day_words(date(2026, 1, 7), date(2026, 1, 7), "en") == "7 January 2026"
    assert day_words(None, date(2026, 8, 7), "fr") == "7 août 2026"
    assert day_words(None, None, "fr") == "jour non dit"
    assert number_words(20500.5, "fr") == "20\u202f500,5"
    assert number_words(20500.0, "en") == "20,500"
    assert label("count", "fr", shown=3, count=10000) == "3 / 10\u202f000 événements"


@pytest.mark.parametrize("key", ["months", "months_short"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_twelve_months(key: str, language: str) -> None:
    assert len(months(language, key)) == 12


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "0 événement lu dans ce que vous avez donné.", "0 events read from what you gave."),
        (1, "1 événement lu dans ce que vous avez donné.", "1 event read from what you gave."),
        (2, "2 événements lus dans ce que vous avez donné.", "2 events read from what you gave."),
    ],
)
def test_a_count_chooses_the_form_as_its_language_counts(count: int, french: str, english: str) -> None:
    assert (label("own_read", "fr", count=count), label("own_read", "en", count=count)) == (french, english)


def test_a_claimed_figure_needs_no_agreement() -> None:
    claims = [CLAIM, {**CLAIM, "value": 2000, "approx": True, "item": "motos"}, {**CLAIM, "value": None, "role": ""}]
    assert cell_words(claims, "fr") == (
        "destruction\u00a0: 1 véhicule, environ 2\u202f000 motos\u00a0; plusieurs véhicule"
    )
    assert cell_words(claims[:2], "en") == "1 véhicule, about 2,000 motos destroyed"


@pytest.mark.parametrize(
    ("item", "role", "french", "english"),
    [
        ("morts", "killed", "décès\u00a0: 5 morts", "5 killed"),
        ("blessés", "wounded", "blessure\u00a0: 5 blessés", "5 wounded"),
        ("", "killed", "décès\u00a0: 5", "5 killed"),
        ("neutralisés", "killed", "décès\u00a0: 5 neutralisés", "5 neutralisés killed"),
        ("blessés", "released", "libération\u00a0: 5 blessés", "5 blessés released"),
    ],
)
def test_a_noun_that_is_its_own_role_is_not_said_twice_in_two_languages(
    item: str, role: str, french: str, english: str
) -> None:
    claims = [{"value": 5, "approx": False, "item": item, "role": role}]
    assert (cell_words(claims, "fr"), cell_words(claims, "en")) == (french, english)
    soldiers = {"value": 2, "approx": False, "item": "soldats", "role": role}
    assert cell_words([*claims, soldiers], "en").endswith(f"2 soldats {label(role, 'en')}")


def test_signs_of_french_do_not_part_from_their_words() -> None:
    assert not any(re.search(r" [:;?!»%]|« ", words["fr"]) for words in labels().values())


def test_every_label_that_the_code_asks_for_is_there_and_none_is_idle() -> None:
    code = "".join(CODE.values())
    asked = set(re.findall(r"""["'](\w+)["']""", code))
    built = {f"{prefix}{value}" for prefix, values in BUILT.items() for value in values}
    assert (built - labels().keys(), set(ISSUES) - asked) == (set(), set())
    assert labels().keys() - asked - built - set(ROLES) == set()
    assert [key for key in re.findall(r"""\blabel\(\s*["'](\w+)["']""", code) if key not in labels()] == []


def test_both_languages_and_all_forms_are_filled_from_the_same_values() -> None:
    for key, words in labels().items():
        forms = {language: words[language].split("|") for language in LANGUAGES}
        (english,) = {frozenset(filled(form)) for form in forms["en"]}
        # French leaves out what a library says in English of a damaged file
        assert all(filled(form) | ({"error"} & english) == english for form in forms["fr"]), key
        assert all(len(told) == 1 or (len(told) == 2 and "count" in english) for told in forms.values()), key


def raised() -> Iterator[tuple[str, set[str]]]:
    """The key of each fault in the code, with the names of its fields."""
    for code in CODE.values():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                key, *rest = node.args
                if node.func.id in ("Fault", "Unreadable") and isinstance(key, ast.Constant):
                    fields = {str(word.arg) for word in node.keywords}
                    fields |= {name.value for given in rest if isinstance(given, ast.Dict) for name in given.keys}
                    yield str(key.value), fields


def test_every_fault_that_is_raised_has_its_sentence_in_each_language() -> None:
    found = list(raised())
    assert len(found) > 20
    for key, fields in found:
        for language in LANGUAGES:
            assert filled(labels()[key][language]) <= fields, key


def test_a_fault_within_a_fault_is_told_in_the_same_language() -> None:
    fault = Fault("fault_format", {"file": "a.rtf", "format": Fault("format_rtf")})
    assert fault_words(fault, "fr").startswith("a.rtf\u00a0: c’est un fichier RTF, non un texte")
    assert fault_words(fault, "en").startswith("a.rtf: looks like an RTF file, not a text")


def test_a_name_that_turns_the_direction_of_writing_turns_no_sentence() -> None:
    told = fault_words(Fault("fault_empty", {"file": "\u2066a\u2069\u202etxt.exe"}), "en")
    assert told == "atxt.exe: the file is empty; nothing to read."


def test_every_note_of_the_gazetteer_has_its_french() -> None:
    told = {text for place in load().by_id.values() for text in (place.source, place.note)} - {""}
    assert len(told) > 1000
    assert [text for text in (*told, "imported 2454104", NOTE) if place_notes().told(text, "fr") is None] == []
