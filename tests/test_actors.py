from __future__ import annotations

import csv
from datetime import date

import pytest

from dashboard.extraction.actors import find_actors
from dashboard.model import Communique
from dashboard.pipeline import read_text
from gazetteer.folders import DATA
from gazetteer.phrase_slots import slots_of
from gazetteer.phrases import Phrases
from gazetteer.text import fold, split_words


def actors(text: str) -> list[tuple[str, str]]:
    return [(actor.name, actor.kind) for actor in find_actors(text, split_words(fold(text)))]


def is_in(phrase: str, text: str) -> bool:
    return bool(Phrases([(slots_of(phrase), True)]).find(split_words(fold(text))))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'armée a saisi deux motos après un vol à main armée.", ["armée"]),
        ("Une bande armée et une milice armée ont fui.", []),
        ("Le chef d'état-major de l'armée de terre a été reçu.", ["état-major de l'armée de terre"]),
        ("Le Général de Corps d'Armée Sadio Camara, chef suprême des armées.", []),
        ("L'École d'État-major des forces de sécurité", []),
        ("La police l'a remis à la gendarmerie, qui l'a placé en garde à vue.", ["police"]),
        ("Il a été placé en garde à vue par la police.", ["police"]),
        ("Il est gardé à vue dans les locaux de la gendarmerie.", []),
    ],
)
def test_an_office_a_rank_and_whoever_keeps_those_arrested_have_not_acted(text: str, names: list[str]) -> None:
    assert [name for name, _ in actors(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'armée a agi le 5 mars 2026. Une frappe a détruit une base à Kidal.", ["armée"]),
        ("L'armée a agi le 5 mars 2026. La douane a saisi 20 kg de cannabis à Gao.", ["douane"]),
        ("L'armée a agi le 5 mars 2026. Le 3 mars 2026, 20 kg de cannabis avaient été saisis à Gao.", []),
        ("L'armée a agi le 5 mars 2026. Des jihadistes ont attaqué un village à Kidal.", ["jihadistes"]),
    ],
)
def test_what_forces_do_is_of_those_named_last_where_no_other_is_named(text: str, names: list[str]) -> None:
    (event,) = read_text(Communique("a.txt", text, date(2026, 6, 1))).events
    assert [actor.name for actor in event.actors] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Les FAMa ont frappé une base à Kidal le 5 mars 2026. L'armée malienne a détruit deux pick-up.", ["FAMa"]),
        (
            "Des djihadistes ont attaqué un poste à Kidal le 5 mars 2026. Un jihadiste a été tué par des hommes armés.",
            ["djihadistes", "hommes armés"],
        ),
        ("La Brigade mobile d'enquête a saisi deux fusils à Kati le 5 mars 2026.", ["Brigade mobile d'enquête"]),
        (
            "Les douaniers ont saisi 20 kg de cannabis à Gao le 5 mars 2026, pour la sécurité des populations locales.",
            ["douaniers"],
        ),
        ("Des hommes armés ont attaqué les populations de Ber le 5 mars 2026.", ["hommes armés", "populations"]),
    ],
)
def test_an_event_names_each_actor_once_and_nobody_who_is_only_spoken_of(text: str, names: list[str]) -> None:
    (event,) = read_text(Communique("a.txt", text, date(2026, 6, 1))).events
    assert [actor.name for actor in event.actors] == names


def test_the_longest_name_wins_and_keeps_the_words_of_the_text() -> None:
    assert actors("Les FAMa ont repoussé des groupes armés terroristes.") == [
        ("FAMa", "state_forces"),
        ("groupes armés terroristes", "armed_group"),
    ]


def test_every_row_finds_its_example_and_not_its_counter_example() -> None:
    with (DATA / "lexicon" / "actors.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    named = [r for r in rows if r["kind"] != "nobody"]
    assert [r["phrase"] for r in named if r["kind"] not in {kind for _, kind in actors(r["example"])}] == []
    assert [r["phrase"] for r in named if r["kind"] in {kind for _, kind in actors(r["counter_example"])}] == []


def test_words_that_name_nobody_are_no_actor_and_their_counter_example_is_another_matter() -> None:
    with (DATA / "lexicon" / "actors.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "nobody"]
    assert rows
    assert [r["phrase"] for r in rows if actors(r["example"]) or not is_in(r["phrase"], r["example"])] == []
    assert [r["phrase"] for r in rows if is_in(r["phrase"], r["counter_example"])] == []
