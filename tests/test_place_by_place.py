# ruff: noqa: E501 - a communiqué stays on its line
"""What is told of several places: what goes to each, and what stands for all."""

import pytest
from telling import by_place, events_of, told_where


@pytest.mark.parametrize(
    "toll",
    [
        "Bilan : 3 morts à Soumpi et 2 blessés à Niafunké.",
        "On dénombre à Soumpi trois morts et, à Niafunké, deux blessés.",
    ],
)
@pytest.mark.parametrize("when", ["", " simultanément"])
def test_a_toll_told_place_by_place_makes_an_event_of_each(toll, when):
    text = f"Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués{when}. {toll}"
    assert by_place(text) == [("Soumpi", [(3, "killed")]), ("Niafunké", [(2, "wounded")])]


@pytest.mark.parametrize("lead", [" : ", ", dont ", " ("])
def test_the_shares_of_a_sum_go_to_their_places(lead):
    close = ")" * lead.endswith("(")
    arrests = f"Le 5 juin, la police a arrêté 27 suspects{lead}douze à Gossi, neuf à Ber et six à Bourem{close}."
    assert by_place(arrests) == [
        ("Gossi", [(12, "arrested")]),
        ("Ber", [(9, "arrested")]),
        ("Bourem", [(6, "arrested")]),
    ]
    attacks = "Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués. "
    told = by_place(f"{attacks}Le bilan est de 5 morts{lead}trois à Soumpi et deux à Niafunké{close}.")
    assert told == [("Soumpi", [(3, "killed")]), ("Niafunké", [(2, "killed")])]


@pytest.mark.parametrize(
    "text",
    [
        "Le 5 juin, la police a arrêté 27 suspects : douze à Gossi et neuf à Ber.",  # six are of elsewhere
        "Le 5 juin, à Gossi et à Ber, la police a arrêté 27 suspects, douze hommes et quinze femmes.",
    ],
)
def test_what_is_no_sum_of_places_stays_one(text):
    (event,) = events_of(text)
    assert [(q.value, q.role) for q in event.quantities] == [(27, "arrested")]


def test_a_quarter_of_a_town_named_within_what_places_it_is_read():
    (event,) = events_of("Un individu a été interpellé à la gare d'une compagnie de Sokorodji, un quartier de Bamako.")
    assert event.event_type == "arrest"


def test_a_toll_told_anew_at_one_of_them_leaves_the_others():
    text = "Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués. Bilan : 3 morts à Soumpi et 2 morts à Niafunké. "
    told = by_place(text + "À Niafunké, le bilan est désormais de 4 morts.")
    assert told == [("Soumpi", [(3, "killed")]), ("Niafunké", [(4, "killed")])]


def test_one_toll_of_several_places_leaves_them_together():
    text = "Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués. Bilan : 3 morts et 2 blessés."
    (event,) = events_of(text)
    assert [(q.value, q.role) for q in event.quantities] == [(3, "killed"), (2, "wounded")]


def test_figures_told_respectively_go_to_their_places():
    text = "Le 5 juin, des frappes ont été menées à Ber et à Tessalit, neutralisant respectivement 12 et 7 terroristes."
    assert by_place(text) == [("Ber", [(12, "killed")]), ("Tessalit", [(7, "killed")])]


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Les 3 et 4 juin, des postes ont été attaqués respectivement à Ber et à Gossi.", [("Ber", 3), ("Gossi", 4)]),
        ("Des postes ont été attaqués à Ber et à Gossi respectivement les 3 et 5 juin.", [("Ber", 3), ("Gossi", 5)]),
        ("Respectivement les 3 et 5 juin, des postes ont été attaqués à Ber et à Gossi.", [("Ber", 3), ("Gossi", 5)]),
        # nothing says which day is whose
        ("Les 3 et 4 juin, des postes ont été attaqués simultanément à Ber et à Gossi.", [("Ber", 3), ("Gossi", 3)]),
    ],
)
def test_days_told_respectively_are_those_of_their_places(text: str, each: list[tuple[str, int]]):
    events = events_of(text)
    assert [(e.location.words, e.dates.start.day) for e in events] == each
    assert all(e.dates.start == e.dates.end for e in events) is ("respectivement" in text.lower())


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "Le 3 mai, trois suspects ont été arrêtés à Kayes, deux autres dans la ville de Kita et un près de Nioro.",
            [("Kayes", [(3, "arrested")]), ("Kita", [(2, "arrested")]), ("Nioro", [(1, "arrested")])],
        ),
        (
            "120 combattants ont été désarmés à Gao (région de Gao) et 85 à Kidal, mardi 3 mai.",
            [("Gao", [(120, "enrolled")]), ("Kidal", [(85, "enrolled")])],
        ),
        (
            "Les inondations du 3 mai ont fait 3 morts à Gao et 12 blessés à Ansongo.",
            [("Gao", [(3, "killed")]), ("Ansongo", [(12, "wounded")])],
        ),
        (
            "Le 3 mai, les FAMa ont détruit une base à Ber et une autre à Léré.",
            [("Ber", [(1, "destroyed")]), ("Léré", [(1, "destroyed")])],
        ),
        ("Le 3 mai, des attaques à Ber et à Goundam ont fait 5 morts.", [("Ber", [(5, "killed")])]),
        (
            "Le 3 mai, une attaque a fait 5 morts à Ber et 2 blessés, évacués à Gao.",
            [("Ber", [(5, "killed"), (2, "wounded")])],
        ),
        ("Le 3 mai, trois suspects ont été arrêtés à Kayes et à Kita.", [("Kayes", [(3, "arrested")])]),
        ("Le 3 mai, une attaque à Ber a fait 3 morts et 2 à Goundam.", [("Ber", [(3, "killed"), (2, "killed")])]),
    ],
)
def test_what_is_counted_place_by_place_is_an_event_at_each(text, each):
    assert by_place(text) == each


def test_a_figure_told_after_several_places_stands_for_all():
    text = "Le 5 juin, deux attaques, l'une à Ber, l'autre à Tessit, ont fait ensemble neuf morts."
    (event,) = events_of(text)
    assert [name.name for name in event.location.toponyms] == ["Ber", "Tessit"]
    assert [(q.value, q.role) for q in event.quantities] == [(9, "killed")]


def test_what_is_named_one_by_one_has_its_own_type_where_what_counts_it_has_none():
    text = (
        "Le 5 juin, deux cars ont été pris, l'un à Kadiolo avec 90 litres d'essence, l'autre à Zégoua avec 12 fusils."
    )
    assert told_where(text) == ["contraband_seizure 06-05 un à Kadiolo", "weapons_seizure 06-05 Zégoua"]


def test_dead_and_hurt_told_respectively_go_to_their_places():
    text = "Le 5 juin, deux accidents survenus à Ber et à Gossi ont fait respectivement deux morts et trois blessés."
    assert by_place(text) == [("Ber", [(2, "killed")]), ("Gossi", [(3, "wounded")])]


def test_what_is_told_respectively_of_directions_goes_to_each():
    text = "Les 3, 4 et 5 juin, l'aviation a frappé respectivement à l'est de Boni, à 25 km au nord de Konna et près de Léré."
    events = events_of(text)
    assert [(e.location.toponyms[0].name, e.dates.start.day) for e in events] == [
        ("Boni", 3),
        ("Konna", 4),
        ("Léré", 5),
    ]


def test_what_is_found_respectively_at_two_places_is_found_at_each():
    text = "Le 5 juin, des fouilles menées à Ber et à Gossi ont permis de saisir respectivement 12 et 7 motos."
    assert by_place(text) == [("Ber", [(12, "seized")]), ("Gossi", [(7, "seized")])]


def test_one_of_two_places_keeps_the_figures_of_its_own():
    text = (
        "Le 5 juin, l'armée a mené deux frappes, l'une à Ber (12 terroristes tués), l'autre à Gao (3 motos détruites)."
    )
    assert by_place(text) == [("Ber", [(12, "killed")]), ("Gao", [(3, "destroyed")])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Entre le 1er et le 5 juin, 14 terroristes ont été neutralisés dans la région de Mopti, 6 dans la région "
            "de Ségou et 2 dans le cercle de Nara.",
            [
                ("région de Mopti", [14]),
                ("région de Ségou", [6]),
                ("cercle de Nara", [2]),
            ],
        ),
        (
            "Le 5 juin, trois soldats ont été tués dans le cercle de Koro, région de Bandiagara.",
            [("cercle de Koro, région de Bandiagara", [3])],
        ),
        (
            "Le 5 juin, 9 terroristes ont été neutralisés dans les régions de Mopti et de Ségou.",
            [("régions de Mopti et de Ségou", [9])],
        ),
    ],
)
def test_what_is_counted_by_region_is_an_event_in_each(text, told):
    events = events_of(text)
    assert [(e.location.words, [q.value for q in e.quantities]) for e in events] == told


def test_a_number_alone_at_another_place_is_of_what_was_counted_at_the_first():
    text = (
        "Le camp de Ber et celui de Goundam ont été attaqués le 4 juin. Le bilan est de 5 morts à Ber et 2 à Goundam."
    )
    assert by_place(text) == [("Ber", [(5, "killed")]), ("Goundam", [(2, "killed")])]


def test_a_toll_after_a_semicolon_is_that_of_the_place_before_it():
    text = "Le 5 juin, les camps de Soumpi et de Niafunké ont été attaqués simultanément. "
    soumpi, niafunke = events_of(text + "À Niafunké, l'ennemi a fui ; trois soldats ont péri.")
    assert (soumpi.quantities, [q.value for q in niafunke.quantities]) == ((), [3])


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "des attaques ont visé les camps de Ber et de Gossi. Au premier, 3 soldats ont été tués ; au second, 5 blessés.",
            ["Ber 3", "Gossi 5"],
        ),
        (
            "des attaques ont visé Ber et Gossi. Dans la première localité, 3 soldats ont été tués. Dans la seconde, 5 blessés.",
            ["Ber 3", "Gossi 5"],
        ),
        (
            "l'OCS a mené deux opérations, l'une à Kati, l'autre à Fana. La première a rapporté 58 kg de cannabis ; la dernière, 62 kg de cannabis.",
            ["Kati 58", "Fana 62"],
        ),
        (
            "des attaques ont visé Ber et Gossi. Le premier blessé est mort. Au total, 3 soldats ont été tués.",
            ["Ber et Gossi 3"],
        ),
        (
            "deux camps, celui de Boulikessi et celui de Mondoro, ont essuyé des assauts. Au premier, l'armée déplore 3 tués mais revendique 30 assaillants abattus, 5 motos détruites ainsi que 40 autres motos saisies. Au second, elle compte 6 blessés.",
            ["Boulikessi 3", "Mondoro 6"],
        ),
        ("une mine a sauté entre Ber et Gossi. Le premier a perdu 3 soldats.", ["entre Ber et Gossi 3"]),
    ],
)
def test_what_is_told_of_a_place_by_its_number_is_of_that_place(text: str, each: list[str]):
    told = [event for event in events_of(f"Le 5 juin, {text}") if event.location and event.quantities]
    assert [f"{event.location.words} {event.quantities[0].value:g}" for event in told if event.location] == each


def test_others_than_those_of_the_same_sentence_are_of_the_place_that_it_names():
    text = "Le 5 juin, un camp a été attaqué à Boulikessi. Un poste a été attaqué à Mondoro. "
    told = "À Boulikessi, l'armée a tué 30 assaillants, détruit 5 motos et saisi {} motos."
    both = [("Boulikessi", [(30, "killed"), (5, "destroyed"), (40, "seized")]), ("Mondoro", [])]
    assert by_place(text + told.format("40 autres")) == both
    assert by_place(text + told.format("40")) == both
