from __future__ import annotations

import csv
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.french.date_words import NUMBERS
from dashboard.french.numbers import find_numbers
from gazetteer.folders import DATA
from gazetteer.text import fold, split_words


def numbers(text: str) -> list[tuple[str, float | None, bool]]:
    words = split_words(fold(text))
    return [(words.span(n.first, n.last).of(text), n.value, n.approx) for n in find_numbers(words)]


@pytest.mark.parametrize(
    ("text", "said", "value", "approx"),
    [
        ("les 04 motos", "04", 4, False),
        ("quarante-trois (43) suspects", "quarante-trois (43)", 43, False),
        ("cinq (05) blessés", "cinq (05)", 5, False),
        ("saisie de 3.500 g", "3.500", 3500, False),
        ("soit 29 860 plaquettes", "29 860", 29860, False),
        ("608.000 ampoules", "608.000", 608000, False),
        ("le poids de 2,7 tonnes", "2,7", 2.7, False),
        ("pour 16 millions", "16 millions", 16_000_000, False),
        ("tue une trentaine", "une trentaine", 30, True),
        ("plusieurs dizaines de motos", "plusieurs dizaines", None, True),
        ("abat des dizaines", "dizaines", None, True),
        ("plus de 20 motos", "20", 20, True),
        ("près de 200 sacs", "200", 200, True),
        ("environ 5 000 sacs", "5 000", 5000, True),
        ("au moins 40 tués", "40", 40, True),
        ("dix-sept motos", "dix-sept", 17, False),
        ("soixante-dix-huit motos", "soixante-dix-huit", 78, False),
        ("cent quatre-vingts motos", "cent quatre-vingts", 180, False),
        ("quatre-vingt-douze sacs", "quatre-vingt-douze", 92, False),
        ("deux mille trois cent vingt et un", "deux mille trois cent vingt et un", 2321, False),
        ("la vingtaine de combattants", "vingtaine", 20, True),
        ("de nombreux morts", "nombreux", None, True),
        ("une douzaine de sacs", "une douzaine", 12, True),
        ("deux centaines de sacs", "deux centaines", 200, True),
        ("deux milliers de sacs", "deux milliers", 2000, True),
        ("un million de francs", "un million", 1_000_000, False),
        ("deux milliards de francs", "deux milliards", 2_000_000_000, False),
        ("une demi-douzaine d'obus", "une demi-douzaine", 6, True),
        ("une demi-tonne de riz", "une demi", 0.5, False),
        ("03 (trois) motos", "03 (trois)", 3, False),
        ("deux ou trois soldats", "deux ou trois", 2, True),
        ("deux, voire trois soldats", "deux, voire trois", 2, True),
        ("des groupes de 12 à 15 hommes", "12 à 15", 12, True),
        ("12 à 15 soldats", "12 à 15", 12, True),
        ("entre 10 et 15 soldats", "10 et 15", 10, True),
        ("à 12,5km", "12,5", 12.5, False),
        ("saisie de 40L", "40", 40, False),
        ("pesant 4, 75 kilos", "4, 75", 4.75, False),
        ("pesant 2, 5 litres", "2, 5", 2.5, False),
        ("pesant 4, 75 kilogramme", "4, 75", 4.75, False),
        ("3 millions 500 mille francs", "3 millions 500 mille", 3_500_000, False),
        ("1 milliard 200 millions de francs", "1 milliard 200 millions", 1_200_000_000, False),
        ("12-15 morts", "12-15", 12, True),
        ("saisie de 3. 640. 000 francs", "3. 640. 000", 3_640_000, False),
        ("saisie de 5 216000 francs", "5 216000", 5_216_000, False),
    ],
)
def test_a_number_is_read(text: str, said: str, value: float | None, approx: bool) -> None:
    assert numbers(text) == [(said, value, approx)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("est passé de 12 à 17 morts", [12, 17]),
        ("De 12 à 17 morts : le bilan", [12, 17]),
        ("le bilan grimpe dans la soirée de 12 à 17", [12, 17]),
        ("deux et un blessés", [2, 1]),
        ("lundi 4, 75 kilos", [4, 75]),
        ("le 4, 75 kilos", [4, 75]),
        ("en 2024, 75 kilos", [2024, 75]),
        ("3 morts et 12 blessés", [3, 12]),
        ("un demi-frère", [1]),
        ("03 (trois cents) motos", [3, 300]),
        ("le 3. 640 motos", [3, 640]),
        ("francs, 000 F", []),
        ("le poste 5 216450 motos", [5, 216450]),
        ("3 mille 500 millions", [3000, 500_000_000]),
        ("la campagne 2023-2024", [2023, 2024]),
    ],
)
def test_these_are_several_numbers_or_none(text: str, values: list[float]) -> None:
    assert [number[1] for number in numbers(text)] == values


@pytest.mark.parametrize("text", ["le 22e régiment", "200mg", "la dizaine", "l'un des chefs"])
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text", ["de 12 à 15 motos", "deux, voire trois motos", "entre 10 et 15 motos", "entre six et une dizaine de motos"]
)
def test_a_number_may_be_the_least_of_two(text: str) -> None:
    assert [number.is_least for number in find_numbers(split_words(fold(f"groupe {text}")))] == [True]


@pytest.mark.parametrize("text", ["soixante et onze motos", "environ 12 motos", "une douzaine de sacs et 3 motos"])
def test_a_rough_number_is_not_always_the_least_of_two(text: str) -> None:
    assert not any(number.is_least for number in find_numbers(split_words(fold(text))))


def test_every_word_of_the_table_is_read_in_its_example() -> None:
    with (DATA / "lexicon" / "number_words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [row["word"] for row in rows if not numbers(row["example"])] == []


def test_a_word_of_change_stands_before_two_numbers() -> None:
    with (DATA / "lexicon" / "number_words.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "change"]
    assert rows
    assert [row["word"] for row in rows if len(numbers(row["example"])) != 2] == []


def test_no_claim_counts_further_than_a_billion() -> None:
    assert all(number[1] <= 10**12 for number in numbers("cent " * 200))


def test_a_dozen_is_as_many_as_its_numeral() -> None:
    irregular = {"diz": "dix", "douz": "douze", "trent": "trente", "quinz": "quinze", "mill": "mille"}
    irregular |= {"quarant": "quarante", "cinquant": "cinquante", "soixant": "soixante"}
    with (DATA / "lexicon" / "number_words.csv").open(encoding="utf-8", newline="") as file:
        dozens = [row for row in csv.DictReader(file) if row["kind"] == "dozen"]
    stems = [row["word"].rstrip("s").removesuffix("aine").removesuffix("ier") for row in dozens]
    numerals = [numbers(irregular.get(stem, stem))[0][1] for stem in stems]
    assert [float(row["value"]) for row in dozens] == numerals


def test_days_and_years_in_words_are_the_numbers_of_the_table() -> None:
    usual = {word: value for word, value in NUMBERS.items() if " et " not in word or word.endswith(("un", "onze"))}
    assert set(usual.values()) == set(range(1, 100))
    assert {word: [number[1] for number in numbers(word)] for word in usual} == {
        word: [value] for word, value in usual.items()
    }


@given(st.integers(0, 999_999_999))
def test_any_grouping_of_figures_gives_the_same_value(value: int) -> None:
    for grouped in (f"{value:,}".replace(",", " "), f"{value:,}".replace(",", ".")):
        assert [n[1] for n in numbers(grouped)] == [value]


@given(st.text(alphabet="0123456789 .,-()²٣unde etcmil", max_size=80))
def test_numbers_never_overlap(text: str) -> None:
    found = find_numbers(split_words(fold(text)))
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(n.first < n.last for n in found)
