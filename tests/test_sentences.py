"""Where sentences end: each is marked by "|" in the text."""

import pytest

from dashboard.french.sentences import split_sentences
from gazetteer.text import Span, fold

TEXTS = [
    # a figure, an hour or the number of a road ends a sentence; the number of a list begins one
    "Le bilan est passé à 15.| Hier, à Gao, une mine a sauté.",
    "Tirs vers 5 h 30.| À Gao, rien.",
    "Tirs vers 5 h.| À Gao, rien.",
    "TIRS VERS 5 H.| A GAO, RIEN.",
    "Un car s'est renversé sur la RN 16.| Deux morts.",
    "Voici le plan b.| Il est prêt.",
    "C'est fait.| 2. Une moto a brûlé.| 3. Un camion aussi.",
    "- 2. Une moto a brûlé.",
    # abbreviations and initials
    "M. A. Touré et le Dr. Koné sont venus.| Ils sont repartis.",
    "Le 10 sept. 2023, tirs.| Sam. 8 juin, rien.",
    # what only says where or when begins the sentence after it
    "Ber. 4 mai. Un tir.| Deux morts.",
    # other signs
    "Quoi !| Rien ?| Rien ;| tout va bien.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentences_end_where_they_are_marked(marked):
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [span.of(text) for span in split_sentences(text, fold(text), Span(0, len(text)))] == expected
