"""Folding keeps length; words keep their offsets; phrases match what a field expert wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.phrase_slots import slots_of
from gazetteer.phrases import Phrases
from gazetteer.text import fold, split_words


@given(st.text())
def test_fold_never_changes_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_words_are_slices_of_the_folded_text(text):
    words = split_words(fold(text))
    assert [words.folded[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.forms


def test_fold_levels_accents_dashes_and_apostrophes():
    assert fold("L’Été – 52ᵉ") == "l'ete - 52e"


def _matches(phrase, sentence):
    return [(m.first, m.last) for m in Phrases([(slots_of(phrase), True)]).find(split_words(fold(sentence)))]


def test_a_prefix_an_alternative_an_option_and_a_gap():
    assert _matches("frapp*", "Ils ont frappé") == [(2, 3)]
    assert _matches("mort|tue", "un tué") == [(1, 2)]
    assert _matches("les? deux", "les deux") == [(0, 2), (1, 2)]
    assert _matches("base ... detruite", "une base ennemie a été détruite") == [(1, 6)]


@pytest.mark.parametrize(
    "told", ["attaque", "attaquée", "attaquent", "attaquant", "attaqua", "attaquèrent", "attaquer"]
)
def test_the_forms_of_a_verb(told):
    participle, infinitive = told.endswith(("e", "ée")), told.endswith("er")
    assert bool(_matches("attaquer+", f"ils {told}")) is not infinitive
    assert bool(_matches("attaquer~", f"ils {told}")) is not participle


def test_a_verb_like_saisir_and_one_that_keeps_its_sound():
    assert _matches("saisir~", "ils saisissent le saisi") == [(1, 2)]
    assert _matches("egorger~", "il égorgea, égorgèrent") == [(1, 2), (3, 4)]


def test_what_a_phrase_goes_on_with_may_be_missing_at_the_end():
    assert _matches("base ennemi*?", "une base") == [(1, 2)]
    assert _matches("base ennemi*", "une base") == []


def test_a_gap_does_not_cross_a_full_stop():
    assert _matches("base ... detruite", "une base. Une moto détruite") == []
