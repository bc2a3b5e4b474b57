from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extraction.quantities import find_quantities
from dashboard.model import ROLES, Quantity
from gazetteer.folders import DATA
from gazetteer.text import fold, split_words


def quantities(text: str) -> list[Quantity]:
    return find_quantities(text, split_words(fold(text)), [])


def claimed(text: str) -> list[tuple[float | None, str, str]]:
    return [(q.value, q.item, q.role) for q in quantities(text) if q.role and not q.part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La patrouille a neutralisé 06 assaillants, en a blessé 02 et a récupéré 05 motos.",
         [(6, "assaillants", "killed"), (2, "assaillants", "wounded"), (5, "motos", "seized")]),
        ("Quatre fusils et 07 chargeurs ont été récupérés.", [(4, "fusils", "seized"), (7, "chargeurs", "seized")]),
        ("Bilan : 03 véhicules détruits et 12 suspects interpellés.",
         [(3, "véhicules", "destroyed"), (12, "suspects", "arrested")]),
        ("Le conducteur a été appréhendé.", [(1, "conducteur", "arrested")]),
        ("Deux des cinq trafiquants ont été interpellés.", [(2, "trafiquants", "arrested")]),
        ("Un EEI a été découvert et désamorcé.", [(1, "EEI", "destroyed")]),
        ("Une base a été anéantie.", [(1, "base", "destroyed")]),
        ("L'action a permis la neutralisation d'une vingtaine de terroristes.", [(20, "terroristes", "killed")]),
        ("La brigade a saisi 1 050 plaquettes de Tramadol, soit 10 500 comprimés.",
         [(1050, "plaquettes de Tramadol", "seized"), (10500, "comprimés", "seized")]),
    ],
)  # fmt: skip
def test_a_role_reaches_the_items_it_governs(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert claimed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Une patrouille a quitté une base près du fleuve.",
        "La valeur est de 16 millions de FCFA.",
        "La 52e CIR et le GTIA 3 ont quitté le Camp 3.",
        "Le Secteur 4 a salué la promotion.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert claimed(text) == []


def test_a_side_named_before_its_figures_is_not_that_of_the_figures_before_it() -> None:
    found = quantities("Une trentaine d'assaillants ont été tués, côté FAMa 12 morts, côté ennemi 40 morts.")
    assert [(q.value, q.side) for q in found] == [(30, "other"), (12, "own"), (40, "other")]


def test_the_side_is_the_one_named() -> None:
    found = quantities("Un nouveau décompte a porté les pertes à 31 morts côté FAMa et 24 côté terroristes.")
    assert [(q.value, q.role, q.side, q.revises) for q in found] == [
        (31, "killed", "own", True),
        (24, "killed", "other", True),
    ]


def test_a_figure_inside_another_is_a_part() -> None:
    assert [(q.value, q.part) for q in quantities("Le bilan est de 09 blessés dont 02 très graves.")] == [
        (9, False),
        (2, True),
    ]


def test_every_role_row_works_in_its_example_and_not_in_its_counter_example() -> None:
    with (DATA / "lexicon" / "roles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [r["rule"] for r in rows if r["rule"] not in {q.rule for q in quantities(r["example"])}] == []
    assert [r["rule"] for r in rows if r["rule"] in {q.rule for q in quantities(r["counter_example"])}] == []
    assert {r[c] for r in rows for c in ("persons", "things")} <= {*ROLES, ""}


def test_every_item_is_counted_in_its_example() -> None:
    with (DATA / "lexicon" / "items.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["phrase"] for r in rows if [q.value for q in quantities(r["example"])] != [3]] == []


_FORMS = ["03", "04", "terroristes", "motos", "ont", "été", "détruits", "a", "saisi", ",", ";", ":", "et", "dont", "un"]


@given(st.lists(st.sampled_from(_FORMS), max_size=30))
def test_any_words_give_spans_of_the_text_in_order(forms: list[str]) -> None:
    text = " ".join(forms)
    found = quantities(text)
    assert [q.span for q in found] == sorted(q.span for q in found)
    assert all(q.role in ROLES or q.role == "" for q in found)
    assert all(q.item in text for q in found)
