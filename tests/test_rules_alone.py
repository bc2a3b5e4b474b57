"""Rules that one sentence each keeps: without the rule it is told otherwise."""

import pytest
from telling import events_of, figures, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clause_cuts: an attack, and the aircraft that pursue who made it
        (
            "Le 3 mai, des hommes armés ont attaqué le poste de Ber et l'aviation a frappé les fuyards.",
            ["attack_or_ambush 05-03 Ber", "air_strike 05-03 -"],
        ),
        # enumerations: what is counted after the last place is of all of them
        (
            "Le 3 mai, trois suspects ont été arrêtés à Kayes et deux à Kita, avec 3 motos.",
            ["arrest 05-03 Kayes+Kita 3/arrested 2/arrested 3/seized"],
        ),
        # story: villages attacked, until the text tells of troops there
        (
            "Le 3 mai, des villages ont été attaqués près de Gao. Trois soldats ont été tués dans l'attaque.",
            ["attack_or_ambush 05-03 Gao 3/killed"],
        ),
        # quantity_pronouns: who is pointed at with "ce dernier"
        ("Le 3 mai, un suspect a été repéré à Gao. Ce dernier a été arrêté.", ["arrest 05-03 Gao 1/arrested"]),
    ],
)
def test_a_rule_tells_its_text(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_base_is_as_far_from_the_town_as_the_text_says_which_names_it_twice() -> None:
    (event,) = events_of("Le 3 mai à Nara, une base a été détruite à 60 km au nord de Nara.")
    assert event.location is not None
    assert event.location.words == "60 km au nord de Nara"


def test_who_else_is_taken_is_of_those_counted_before() -> None:
    text = "Le 3 mai à Gao, une patrouille a repéré 20 bandits. Elle en a neutralisé onze et capturé trois."
    assert figures(text) == [(11, "bandits", "killed"), (3, "bandits", "arrested")]


def test_what_a_noun_of_destruction_completes_past_its_means() -> None:
    text = "Les FAMa ont rapporté la destruction par voie aérienne d'un campement à Gao."
    assert figures(text) == [(1, "campement", "destroyed")]
