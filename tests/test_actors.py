from __future__ import annotations

import csv

from dashboard.extraction.actors import find_actors
from gazetteer.folders import DATA
from gazetteer.text import fold, split_words


def actors(text: str) -> list[tuple[str, str]]:
    return [(actor.name, actor.kind) for actor in find_actors(text, split_words(fold(text)))]


def test_the_longest_name_wins_and_keeps_the_words_of_the_text() -> None:
    assert actors("Les FAMa ont repoussé des groupes armés terroristes.") == [
        ("FAMa", "state_forces"),
        ("groupes armés terroristes", "armed_group"),
    ]


def test_every_row_finds_its_example_and_not_its_counter_example() -> None:
    with (DATA / "lexicon" / "actors.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [r["phrase"] for r in rows if r["kind"] not in {kind for _, kind in actors(r["example"])}] == []
    assert [r["phrase"] for r in rows if r["kind"] in {kind for _, kind in actors(r["counter_example"])}] == []
