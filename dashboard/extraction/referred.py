"""What a sentence only refers to, and yet tells with its own day and place: "les auteurs du braquage commis le 2 mars à
Kita ont été arrêtés le 7 à Kayes" tells of both, each at its own day."""

from __future__ import annotations

from dataclasses import replace

from dashboard.extraction.passages import Passage
from dashboard.extraction.triggers import end_of_reference, trigger_words


def referred_to(passage: Passage) -> tuple[Passage, Passage] | None:
    """The first stretch of a sentence that refers to a deed and says when and where it was, and the rest of it; None
    for a sentence that has none ("les auteurs de l'attaque de Ber ont été arrêtés le 7 à Kayes")."""
    if not passage.is_settled or "reference" not in passage.classes:
        return None
    for word in passage.found:
        if word.word_class != "reference":
            continue
        deed = passage.part(word.first, min(end_of_reference(passage.words, word), passage.last))
        if len(deed.days) == 1 and deed.own_places:
            told = trigger_words(passage.words, deed.quantities, referred=True)
            inside = tuple([one for one in told if deed.first <= one.first and one.last <= deed.last])
            return replace(deed, found=inside), _without(passage, deed)
    return None


def _without(passage: Passage, deed: Passage) -> Passage:
    return replace(
        passage,
        placed=tuple([place for place in passage.placed if not deed.span.covers(place.span)]),
        dates=tuple([day for day in passage.dates if not deed.span.covers(day.span)]),
        quantities=tuple([figure for figure in passage.quantities if not deed.span.covers(figure.span)]),
        found=tuple([word for word in passage.found if not deed.first <= word.first < deed.last]),
    )
