"""A deed is told alike in every tense: the same type and figures, whether it is present, past or managed."""

from typing import NamedTuple

import pytest
from telling import told

# what follows the stem of a verb in -er: infinitive, participle, present, simple past and imperfect, one and several
ER = ("er", "é", "e", "ent", "a", "èrent", "ait", "aient")
ABATTRE = "abattre abattu abat abattent abattit abattirent abattait abattaient"
DECOUVRIR = "découvrir découvert découvre découvrent découvrit découvrirent découvrait découvraient"
DETRUIRE = "détruire détruit détruit détruisent détruisit détruisirent détruisait détruisaient"
REMETTRE = "remettre remis remet remettent remit remirent remettait remettaient"
SAISIR = "saisir saisi saisit saisissent saisit saisirent saisissait saisissaient"


class Deed(NamedTuple):
    """Who (several, one) does what to whom, the verb as its stem, or all its forms in the order of ``ER``."""

    several: str
    one: str
    verb: str
    object: str


TROOPS, POLICE, CUSTOMS = ("les FAMa", "l'armée"), ("les policiers", "la police"), ("les douaniers", "la douane")
ARMED, PLANES = ("des hommes armés", "un groupe armé"), ("les avions de l'armée", "l'aviation")
DEEDS = [
    Deed(*TROOPS, "neutralis", "dix terroristes"),
    Deed(*TROOPS, "élimin", "dix terroristes"),
    Deed(*TROOPS, ABATTRE, "dix terroristes"),
    Deed(*ARMED, "tu", "trois bergers"),
    Deed(*ARMED, "assassin", "trois bergers"),
    Deed(*ARMED, "exécut", "trois bergers"),
    Deed(*ARMED, "bless", "trois femmes"),
    Deed(*ARMED, "enlev", "trois bergers"),
    Deed(*ARMED, "incendi", "trois camions"),
    Deed(*ARMED, "brûl", "trois camions"),
    Deed(*ARMED, "attaqu", "le poste militaire"),
    Deed(*ARMED, "pill", "trois boutiques"),
    Deed(*ARMED, "relâch", "trois otages"),
    Deed(*TROOPS, "captur", "trois terroristes"),
    Deed(*POLICE, "arrêt", "trois suspects"),
    Deed(*POLICE, "interpell", "trois suspects"),
    Deed(*POLICE, "écrou", "trois suspects"),
    Deed(*POLICE, "retrouv", "12 motos volées"),
    Deed(*CUSTOMS, SAISIR, "40 motos"),
    Deed(*CUSTOMS, "confisqu", "40 cartons de médicaments"),
    Deed(*CUSTOMS, "incinér", "3 tonnes de cannabis"),
    Deed(*TROOPS, "récupér", "12 motos"),
    Deed(*TROOPS, DECOUVRIR, "12 fusils"),
    Deed(*TROOPS, DETRUIRE, "deux bases"),
    Deed(*TROOPS, "démantel", "deux bases terroristes"),
    Deed(*TROOPS, "désamorc", "trois engins explosifs"),
    Deed(*TROOPS, "libér", "trois otages"),
    Deed(*TROOPS, "repouss", "une attaque"),
    Deed(*PLANES, "frapp", "deux bases terroristes"),
    Deed(*PLANES, "bombard", "deux bases terroristes"),
    Deed(*PLANES, "trait", "deux pick-up"),
    Deed("les ex-combattants", "le groupe d'ex-combattants", REMETTRE, "40 armes"),
]  # fmt: skip


def tenses(deed: Deed) -> dict[str, str]:
    forms = deed.verb.split() if " " in deed.verb else [deed.verb + ending for ending in ER]
    infinitive, participle, one_does, they_do, one_did, they_did, one_was, they_were = forms
    de = "d'" if infinitive[0] in "aeiouéêh" else "de "
    return {
        "ont + participle": f"{deed.several} ont {participle}",
        "a + participle": f"{deed.one} a {participle}",
        "avaient + participle": f"{deed.several} avaient {participle}",
        "present, one": f"{deed.one} {one_does}",
        "present, several": f"{deed.several} {they_do}",
        "simple past, one": f"{deed.one} {one_did}",
        "simple past, several": f"{deed.several} {they_did}",
        "imperfect, one": f"{deed.one} {one_was}",
        "imperfect, several": f"{deed.several} {they_were}",
        "ont pu": f"{deed.several} ont pu {infinitive}",
        "ont réussi à": f"{deed.several} ont réussi à {infinitive}",
        "vient de": f"{deed.one} vient {de}{infinitive}",
    }


def told_there(sentence: str) -> list[str]:
    return told(f"Le 2 mars 2024 à Ber, {sentence}.")


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: f"{deed.verb.split()[0]} {deed.object}")
def test_every_tense_tells_what_the_past_tells(deed):
    past, *others = tenses(deed).values()
    expected = told_there(f"{past} {deed.object}")
    assert expected != []
    assert {said: told_there(f"{said} {deed.object}") for said in others} == dict.fromkeys(others, expected)


@pytest.mark.parametrize(
    "not_done",
    [
        "les assaillants n'ont pas réussi à enlever le maire",
        "les assaillants n'ont pas pu attaquer le poste",
        "un barrage a permis d'empêcher les terroristes d'attaquer le poste",
        "les terroristes voulaient attaquer le poste",
        "des renforts sont venus pour neutraliser les terroristes",
    ],
)
def test_an_infinitive_of_what_nobody_managed_tells_nothing(not_done):
    assert told_there(not_done) == []
