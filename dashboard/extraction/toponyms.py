"""An article's place names, each decided with the text around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dashboard.extraction.said_of_names import divisions_said, for_their_lines, landmark, levels_said
from dashboard.extraction.spatial_signs import DESTINATION, ORIGIN, SpatialSigns
from dashboard.model import PlaceCandidate, Toponym
from gazetteer.choices import Choice, Surroundings
from gazetteer.choosing import as_stated, choose, choose_alone, homes
from gazetteer.finding import NameFinder
from gazetteer.names import FoundName
from gazetteer.nearness import km, lies_in
from gazetteer.places import CAPITAL, DIVISIONS, Gazetteer, Place
from gazetteer.text import Words

# Nearness is asked of at most this many sure places, so that a list without end costs no more than its length.
_SURE = 60
# An unlisted spelling is taken for the place it resembles at most this far from a sure place of the sentence or text.
_ALIKE_KM = 250.0
# Customs, and what stands at a border.
_BORDER = frozenset(("frontalier", "frontaliere", "frontaliers", "frontalieres", "douane", "douanes", "douanier"))
_BORDER |= frozenset(("douaniers", "douaniere", "frontiere"))
# Cues that a person's name may have too.
_UNSURE = frozenset(("", "known", "label"))


def find_toponyms(
    text: str, spatial: Sequence[SpatialSigns], gazetteer: Gazetteer, finder: NameFinder, publisher: str
) -> list[tuple[Toponym, ...]]:
    """The toponyms of each sentence, decided over the whole article: first what is said, then by nearness to that.

    ``spatial``: the words of each sentence that place something; ``publisher``: what the article says of who publishes
    it, whose town decides where nothing else does.
    """
    sentences = [led.words for led in spatial]
    signs = [finder.read_signs(text, words) for words in sentences]
    found = [finder.find(text, words, read) for words, read in zip(sentences, signs, strict=True)]
    persons = frozenset(words.forms[at] for words, read in zip(sentences, signs, strict=True) for at in read.persons)
    found = _meant(found, sentences, persons)
    levels = [levels_said(words, names) for words, names in zip(sentences, found, strict=True)]
    told = [divisions_said(gazetteer, *named) for named in zip(spatial, found, levels, strict=True)]
    said = for_their_lines(sentences, told)
    sure = [_sure(gazetteer, names, wanted) for names, wanted in zip(found, levels, strict=True)]
    named = frozenset().union(*said)
    all_sure = _together(sure)
    paragraphs = _by_paragraph(text, sentences, sure)
    home = homes(gazetteer, publisher)
    at_border = any(not _BORDER.isdisjoint(words.forms) for words in sentences)
    decided = []
    for led, names, wanted, here, beside, near in zip(spatial, found, levels, said, sure, paragraphs, strict=True):
        choices = []
        for number, (name, level) in enumerate(zip(names, wanted, strict=True)):
            by = landmark(gazetteer, led, names, wanted, number)
            around = Surroundings(here, named, beside, near, all_sure, by, home, at_border)
            afar = choose(gazetteer, name.places, level, Surroundings(here, named)) if _is_afar(led, name) else None
            choice = afar if afar and afar.place else choose(gazetteer, name.places, level, around)
            choices.append(_near_enough(name, choice, around))
        decided.append(choices)
    stated = _stated(sentences, found, decided)
    return [
        tuple(
            # "à Gao, région de Gao": the région is not the town that the article states
            _toponym(
                text,
                words,
                name,
                choice if level in DIVISIONS else as_stated(choice, stated.get(_form(words, name)), beside),
            )
            for name, level, choice in zip(names, wanted, choices, strict=True)
        )
        for words, names, wanted, choices, beside in zip(sentences, found, levels, decided, sure, strict=True)
    ]


def _together(sure: Sequence[tuple[Place, ...]]) -> tuple[Place, ...]:
    """The sure places of several sentences, each once."""
    return tuple(dict.fromkeys(place for places in sure for place in places))[:_SURE]


def _by_paragraph(text: str, sentences: Sequence[Words], sure: Sequence[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The sure places of the paragraph of each sentence."""
    gaps = [text[before.ends[-1] : after.starts[0]] for before, after in pairwise(sentences)]
    opening = [0, *(number for number, gap in enumerate(gaps, 1) if "\n" in gap), len(sentences)]
    of_each: list[tuple[Place, ...]] = []
    for first, last in pairwise(opening):
        of_each += [_together(sure[first:last])] * (last - first)
    return of_each


def _is_afar(led: SpatialSigns, name: FoundName) -> bool:
    """Whether somebody came from there or was bound for it: nearness to the sentence's places says nothing then."""
    by = led.leading(name.first)
    return by is not None and by.value[0] in (ORIGIN, DESTINATION)


def _stated(
    sentences: Sequence[Words], found: Sequence[Sequence[FoundName]], decided: Sequence[Sequence[Choice]]
) -> dict[str, Place]:
    """The place of each name that the article states with its région, cercle or town, and states one way only."""
    stated: dict[str, set[Place]] = {}
    for words, names, choices in zip(sentences, found, decided, strict=True):
        for name, choice in zip(names, choices, strict=True):
            if choice.stated and choice.place is not None:
                stated.setdefault(_form(words, name), set()).add(choice.place)
    return {form: next(iter(places)) for form, places in stated.items() if len(places) == 1}


def _meant(found: list[list[FoundName]], sentences: Sequence[Words], persons: frozenset[str]) -> list[list[FoundName]]:
    """A name without a cue counts where the article gives one elsewhere: "Léré" after "à Léré"; a bare one does not
    where the article has a person of that name: "Diré : une lettre", "le sergent Diré"."""
    cues: dict[str, set[str]] = {}
    for words, names in zip(sentences, found, strict=True):
        for name in names:
            cues.setdefault(_form(words, name), set()).add(name.cue)
    borne = {form for form, told in cues.items() if form in persons and told <= _UNSURE}
    meant = {form for form, told in cues.items() if told != {""} and form not in borne}
    if len(meant) == len(cues):
        return found
    return [
        [n for n in _without_persons(words, names, borne) if _form(words, n) in meant]
        for words, names in zip(sentences, found, strict=True)
    ]


def _without_persons(words: Words, names: Sequence[FoundName], borne: set[str]) -> Iterator[FoundName]:
    """The names of a sentence but for those of persons, and those listed with them."""
    person = False
    for name in names:
        person = _form(words, name) in borne or (person and name.cue == "list")
        if not person:
            yield name


def _form(words: Words, name: FoundName) -> str:
    return "".join(words.forms[name.first : name.last])


def _sure(gazetteer: Gazetteer, names: Sequence[FoundName], levels: Sequence[str]) -> tuple[Place, ...]:
    """The places of a sentence that need no context: one row of the name, or one that outweighs all others."""
    sure = []
    for name, level in zip(names, levels, strict=True):
        if name.places and level not in DIVISIONS and gazetteer.feature(name.places[0]).level != "country":
            choice = choose_alone(gazetteer, name.places, level)
            if choice.place is not None:
                sure.append(choice.place)
    return tuple(dict.fromkeys(sure))[:_SURE]


def _near_enough(name: FoundName, choice: Choice, around: Surroundings) -> Choice:
    """A spelling that no row lists is not taken for a place that is far from all sure ones of its sentence, or else of
    the text, but for the capital, from which all of it may be told; unless it lies in the région said."""
    place = choice.place
    if place is None or not name.how or lies_in(place, around.said):
        return choice
    of_sentence = [other for other in around.beside if other not in name.places]
    others = of_sentence or [p for p in around.sure if p not in name.places and p.feature_code != CAPITAL]
    if not others or any(km(place, other) <= _ALIKE_KM for other in others):
        return choice
    whose = "de la phrase" if of_sentence else "du texte"
    return Choice(None, f"loin des lieux sûrs {whose}", ((place, "trop loin"), *choice.lost))


def _toponym(text: str, words: Words, name: FoundName, choice: Choice) -> Toponym:
    span = words.span(name.first, name.last)
    if not name.places:
        return Toponym(span, span.of(text), None, "nom absent du répertoire", suggestions=name.suggestions)
    lost = tuple([PlaceCandidate(place, why) for place, why in choice.lost])
    reason = f"{choice.reason} ; {name.how}" if name.how else choice.reason
    return Toponym(span, span.of(text), choice.place, reason, lost)
