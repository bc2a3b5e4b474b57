"""What is told not to have happened: the words denied stand between ``<...>`` inside the sentence."""

import re

import pytest
from telling import events_of

from dashboard.french.negation import denied
from gazetteer.text import fold, split_words

_MARK = re.compile(r"<(.*?)>")


@pytest.mark.parametrize(
    "marked",
    [
        "Le chauffeur <n'a pas été arrêté>.",
        "Le chauffeur et son apprenti <n'ont pu être interpellés>, selon la douane.",
        "Les assaillants <ne purent prendre le poste>.",
        "Les deux occupants <ne sont toujours pas arrêtés>.",
        "Deux otages <n'ont, à ce jour, toujours pas été libérés>.",
        "Le poste <n'a plus été attaqué>; deux fusils ont été saisis.",
        "La base <n'a pas été détruite> mais 3 terroristes ont été tués.",
        "La base <n'a pas été détruite> et 3 terroristes ont été tués.",
        "La base <n'a pas été détruite> et les terroristes ont fui.",
        "L'armée <n'a pas tué et blessé 3 hommes>.",
        "Des hommes <n'ayant pas été identifiés> ont attaqué le poste.",
        "Un camion <n'ayant pas respecté les consignes> a été attaqué.",
        "Trois corps <n'ont pas été retrouvés> après le naufrage d'une pirogue.",
        "Ils ont fouillé le car <sans que le chauffeur ne soit arrêté>.",
        "Ils sont repartis <sans avoir été inquiétés>, puis ont pillé Ber.",
        # "ne" alone, and what only limits or corrects, deny nothing
        "Les gendarmes n'ont saisi que deux fusils.",
        "Les gendarmes n'ont pu saisir que deux fusils.",
        "Ils ont fui avant qu'ils ne soient arrêtés.",
        "L'attaque n'a pas fait moins de dix morts.",
        "L'attaque n'a pas fait 25 morts, mais 38.",
        "Ils n'ont pas seulement tué deux soldats.",
        "Ils n'ont pas hésité à tirer sur la foule.",
        "La pluie n'a pas empêché les terroristes d'attaquer Ber.",
        "Des hommes sans armes ont attaqué le poste.",
    ],
)
def test_what_did_not_happen_is_seen_to_the_end_of_its_clause(marked: str) -> None:
    text = _MARK.sub(lambda mark: mark[1], marked)
    words = split_words(fold(text))
    assert [words.span(*stretch).of(text) for stretch in denied(words.forms)] == _MARK.findall(marked)


SEIZED = (20.0, "briques de cannabis", "seized")


@pytest.mark.parametrize(
    "denial",
    [
        ". Le chauffeur et son apprenti n'ont pas été interpellés",
        ". Les deux occupants n'ont pu être arrêtés",
        ", mais le chauffeur n'a pas été interpellé",
        ", sans que le chauffeur ne soit arrêté",
        ". La brigade n'a pas arrêté trois complices",
    ],
)
def test_nobody_is_counted_of_whom_it_is_denied_and_what_is_told_beside_it_stays(denial: str) -> None:
    (event,) = events_of(f"Le 3 juin 2024, les douaniers ont saisi 20 briques de cannabis à Kati{denial}.")
    assert event.event_type == "drug_seizure"
    assert [(q.value, q.item, q.role) for q in event.quantities] == [SEIZED]


@pytest.mark.parametrize(
    "told",
    [
        "L'attaque du 3 juin 2024 contre le poste de Ber, qui a fait trois morts, n'a pas été revendiquée.",
        "Le 3 juin 2024, les assaillants, qui n'ont pas été identifiés, ont attaqué le poste de Ber.",
        "Le 3 juin 2024, une attaque a visé le poste de Ber, mais n'a pas fait de victime.",
    ],
)
def test_an_attack_of_which_something_is_denied_took_place(told: str) -> None:
    (event,) = events_of(told)
    assert event.event_type == "attack_or_ambush"


@pytest.mark.parametrize(
    "told",
    [
        "le poste de Ber n'a pas été attaqué",
        "une attaque contre Ber n'a pas eu lieu",
        "deux otages n'ont pu être libérés",
    ],
)
def test_what_did_not_happen_is_no_event(told: str) -> None:
    assert not events_of(f"Le 3 juin 2024, {told}.")
