# ruff: noqa: E501 - a communiqué stays on its line
"""What became of those and of what an event counts: killed, arrested, seized, destroyed, enrolled, or nothing."""

import pytest
from telling import READ_ON, events_of, figures, told_where

from dashboard.model import Communique
from dashboard.pipeline import read_text


@pytest.mark.parametrize(
    ("text", "told", "counted"),
    [
        (
            "12 terroristes se sont rendus avec leurs armes à Ansongo le 5 juin.",
            "ddr",
            [(12, "terroristes", "enrolled")],
        ),
        ("Deux ministres se sont rendus avec leurs gardes à Ansongo le 5 juin.", "training_or_visit", []),
        (
            "Le 5 juin à Ansongo, les gardes ont désarmé un individu et saisi 1 fusil.",
            "weapons_seizure",
            [(1, "fusil", "seized")],
        ),
        ("Le 5 juin à Ansongo, 40 combattants ont été désarmés.", "ddr", [(40, "combattants", "enrolled")]),
        ("Le 5 juin, une frappe a touché une forêt près de Ber.", "air_strike", []),
        ("Le 5 juin, une frappe a touché 3 assaillants près de Ber.", "air_strike", [(3, "assaillants", "wounded")]),
        ("Le 5 juin, un bus accidenté à Fana a fait 3 morts.", "accident_or_rescue", [(3, "morts", "killed")]),
        (
            "Le 5 juin, 45 camions de marchandises prohibées ont été interceptés à Kayes.",
            "contraband_seizure",
            [(45, "camions de marchandises prohibées", "seized")],
        ),
        ("Le 5 juin, deux motos volées ont été interceptées à Kayes.", "contraband_seizure", [(2, "motos", "seized")]),
    ],
)
def test_words_that_mean_another_thing_with_another_noun(text, told, counted):
    (event,) = told_where(text)
    assert (event.split()[0], figures(text)) == (told, counted)


@pytest.mark.parametrize(
    ("text", "told", "counted"),
    [
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 coupeurs de route le 5 juin.",
            "arrest",
            [(5, "coupeurs de route", "arrested")],
        ),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 voleurs le 5 juin.",
            "arrest",
            [(5, "voleurs", "arrested")],
        ),
        ("La police a neutralisé 5 trafiquants à Kita le 5 juin.", "arrest", [(5, "trafiquants", "arrested")]),
        (
            "La police a neutralisé 5 trafiquants et saisi 2 kg d'héroïne à Kita le 5 juin.",
            "drug_seizure",
            [(5, "trafiquants", "arrested"), (2, "kg d'héroïne", "seized")],
        ),
        ("Cinq braqueurs ont été mis hors d'état de nuire à Kita le 5 juin.", "arrest", [(5, "braqueurs", "arrested")]),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire une bande de coupeurs de route le 5 juin.",
            "arrest",
            [(None, "bande de coupeurs de route", "arrested")],
        ),
        ("La gendarmerie de Kita a démantelé une bande de voleurs le 5 juin.", "arrest", []),
        (
            "L'armée a neutralisé 5 coupeurs de route à Ber le 5 juin.",
            "ground_operation",
            [(5, "coupeurs de route", "killed")],
        ),
        (
            "Une patrouille des FAMa était à Ber le 5 juin. Cinq bandits ont été neutralisés.",
            "ground_operation",
            [(5, "bandits", "killed")],
        ),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 terroristes le 5 juin.",
            "ground_operation",
            [(5, "terroristes", "killed")],
        ),
        ("La police a tué 2 braqueurs à Kita le 5 juin.", "other", [(2, "braqueurs", "killed")]),
    ],
)
def test_police_catch_the_outlaws_that_an_army_kills(text, told, counted):
    (event,) = told_where(text)
    assert (event.split()[0], figures(text)) == (told, counted)


def test_what_became_of_the_one_thing_found_is_told_after():
    assert figures("Le 5 juin, un EEI a été découvert à Boni. Il a été détruit sur place.") == [(1, "EEI", "destroyed")]
    assert figures("Le 5 juin, deux EEI ont été découverts à Boni. Il a plu.") == [(2, "EEI", "seized")]
    text = "Le 5 juin, trois EEI ont été découverts à Boni ; tous ont été détruits."
    assert figures(text) == [(3, "EEI", "destroyed")]
    text = "Le 5 juin, à Bla, un motocycliste cachait 4 kg d'or. Âgé de 27 ans, il a été mis aux arrêts."
    assert figures(text) == [(4, "kg d'or", "seized"), (1, "motocycliste", "arrested")]
    text = "Le 5 juin, à Bla, deux passagers cachaient 4 kg d'or. Ils ont été mis aux arrêts."
    assert figures(text) == [(4, "kg d'or", "seized"), (2, "passagers", "arrested")]


def test_what_a_clause_counts_and_how_many_there_were_has_no_share_in_the_verb():
    assert figures("Le 5 juin, à Bla, deux passeurs qui guidaient 38 migrants ont été arrêtés.") == [
        (2, "passeurs", "arrested")
    ]
    assert figures("Le 5 juin, à Bla, trois hommes qui ont tué 4 gendarmes ont été arrêtés.") == [
        (3, "hommes", "arrested"),
        (4, "gendarmes", "killed"),
    ]
    assert figures("Le 5 juin, à Bla, sept revendeurs sur neuf ont été arrêtés.") == [(7, "revendeurs", "arrested")]
    assert figures("Le 5 juin, à Bla, la police a mis la main sur neuf revendeurs.") == [(9, "revendeurs", "arrested")]


def test_a_fire_is_no_burn_and_quotation_marks_hide_no_noun():
    assert figures("Le 5 juin, à Bla, les pompiers ont éteint 14 incendies.") == []
    assert figures("Le 5 juin, à Boni, 14 cases ont été incendiées par des hommes armés.") == [
        (14, "cases", "destroyed")
    ]
    text = "Le 5 juin, l'armée a tué « une vingtaine » de combattants à Boni."
    assert figures(text) == [(20, "combattants", "killed")]


def test_what_troops_carry_off_is_seized_and_what_robbers_do_is_not():
    text = "Le 5 juin, fouille du secteur de Boni : 02 guetteurs tués, 07 téléphones emportés."
    assert figures(text) == [(7, "téléphones", "seized"), (2, "guetteurs", "killed")]
    assert figures("Le 5 juin, des bandits ont attaqué Boni : 07 téléphones emportés.") == []


def test_the_fighters_that_a_demobilisation_counts_are_enrolled():
    text = "Le 5 juin, à Ber, 128 ex-combattants, dont 41 venus de Gao, ont déposé 96 armes."
    assert figures(text) == [(128, "ex-combattants", "enrolled"), (96, "armes", "seized")]


def test_what_was_found_and_is_destroyed_later_is_told_once():
    text = "Le 5 juin, deux engins ont été découverts à Ber. Les deux engins ont été détruits par le génie."
    assert figures(text) == [(2, "engins", "destroyed")]
    text = "Le 5 juin, deux engins ont été découverts à Ber. Deux engins ont été détruits par le génie."
    assert figures(text) == [(2, "engins", "seized"), (2, "engins", "destroyed")]


def test_what_is_only_named_first_is_a_figure_once_something_is_claimed_of_it():
    text = "Le 5 juin, un camion a foncé vers le camp de Ber, où un drone a tué deux hommes."
    reading = read_text(Communique("a.txt", text, READ_ON))
    assert [q.item for mentions in reading.mentions for q in mentions.quantities] == ["hommes"]
    text = "Le 5 juin, à Ber, un camion a foncé vers le camp, attaqué à l'aube. Les sentinelles l'ont détruit."
    assert figures(text) == [(1, "camion", "destroyed")]


def test_more_of_what_was_counted_before_is_of_what_it_was():
    text = "Le 5 juin, le génie a fait détoner cinq charges à Ber. Il en a neutralisé trois autres."
    assert figures(text)[-1] == (3, "charges", "destroyed")
    stopless = "Le 5 juin, la brigade a arrêté huit hommes à Ber.\nLa brigade en a arrêté trois"
    assert figures(stopless) == figures(f"{stopless}.") == [(8, "hommes", "arrested")]
    text = "Le 5 juin, le génie a fait détoner cinq charges à Ber. Un tir a tué 02 hommes et en a blessé trois autres."
    assert figures(text)[-1] == (3, "hommes", "wounded")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Le 5 juin, la police a contrôlé deux individus à Boni. Dans leur sac : 512 cartouches. Tous deux ont été écroués.",
            [(512, "seized"), (2, "arrested")],
        ),
        (
            "Le 5 juin, une unité a surpris des terroristes à Boni. Elle en a neutralisé onze et capturé trois.",
            [(11, "killed"), (3, "arrested")],
        ),
        (
            "L'attaque du 5 juin à Boni a fait 40 morts. Un décompte antérieur donnait 25 morts.",
            [(40, "killed")],
        ),
        (
            "L'embuscade du 5 juin à Boni a fait 14 morts. Le premier bilan, publié mardi, était de 9 morts.",
            [(14, "killed")],
        ),
        (
            "L'attaque du 5 juin à Boni a fait 132 morts. Toutes les dispositions seront prises contre les auteurs.",
            [(132, "killed")],
        ),
        (
            "Le choc du 5 juin à Boni a d'abord été chiffré à 20 morts. On donne à présent 23 morts.",
            [(23, "killed")],
        ),
        (
            "La première phase du DDR s'est achevée le 5 juin à Boni. Elle a concerné 352 ex-combattants.",
            [(352, "enrolled")],
        ),
    ],
)
def test_later_sentences_say_what_the_first_left_open(text: str, counted: list[tuple[float, str]]):
    (event,) = events_of(text)
    assert [(q.value, q.role) for q in event.quantities] == counted


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Les deux ont été détruits sur place.", [(2, "destroyed")]),
        ("Les démineurs les ont fait sauter.", [(2, "destroyed")]),
        ("Un troisième a été désamorcé à Ber.", [(2, "seized"), (1, "destroyed")]),
        ("La circulation a repris.", [(2, "seized")]),
    ],
)
def test_a_later_sentence_says_what_became_of_them(later, expected):
    text = f"Le 5 juin, une patrouille a découvert deux engins explosifs à Ber. {later}"
    assert [(value, role) for value, _, role in figures(text)] == expected


def test_one_of_them_is_of_what_they_are():
    text = "Le 5 juin, des bandits ont enlevé deux commerçants à Ber. L'un d'eux a été retrouvé mort."
    assert [(q, role) for q, _, role in figures(text)] == [(1, "killed")]


def test_a_place_where_others_fell_is_not_destroyed():
    text = "Une attaque a visé le 5 juin le poste de Ber, où quatre assaillants ont été neutralisés."
    assert [(q, role) for q, _, role in figures(text)] == [(4, "killed")]


def test_goods_that_were_burnt_are_destroyed_where_the_next_sentence_counts_them():
    text = (
        "Le 5 juin, la douane de Ber a procédé à l'incinération de produits périmés. Il s'agit de 500 cartons de lait."
    )
    assert (500, "destroyed") in [(q, role) for q, _, role in figures(text)]


@pytest.mark.parametrize("between", ["", " Il détenait neuf détonateurs."])
def test_who_was_only_seen_first_is_arrested_in_the_end(between):
    text = f"Le 5 juin, un orpailleur a été contrôlé à Ber.{between} Il a été arrêté."
    assert (1, "arrested") in [(q, role) for q, _, role in figures(text)]


def test_what_it_is_about_takes_what_was_said_before():
    text = "Le 5 juin, des habitants de Ber ont remis aux FAMa des armes trouvées. Il s'agit de trois fusils."
    assert [(q, role) for q, _, role in figures(text)] == [(None, "seized"), (3, "seized")]


def test_what_was_recovered_or_burnt_or_found_on_somebody_has_its_role():
    assert figures("Le 5 juin, deux hommes ont été arrêtés à Ber, un téléphone en poche.")[1:] == [
        (1, "téléphone", "seized")
    ]
    assert figures("Le 5 juin, les FAMa ont nettoyé deux campements près de Ber.") == [(2, "campements", "destroyed")]
    assert figures("Le 5 juin à Ber, 23 éléments armés se sont présentés au poste pour se rendre.") == [
        (23, "éléments", "enrolled")
    ]


def test_the_cost_of_an_accident_is_that_behind_its_inserted_clause():
    assert figures("Un accident, survenu le 5 juin à Kati, a fait 3 morts.") == [(3, "morts", "killed")]
    assert figures("Deux hommes, âgés de 20 ans, ont été arrêtés le 5 juin à Kati.") == [(2, "hommes", "arrested")]


def test_what_a_visitor_hands_over_is_not_seized():
    given = "Le 5 juin à Ber, le gouverneur a remis 50 tonnes de vivres à 1 200 ménages."
    assert (told_where(given), figures(given)) == (["training_or_visit 06-05 Ber"], [])


def test_one_hurt_behind_a_preposition_is_counted():
    text = "Le 5 juin, des terroristes ont attaqué le poste de Fana. Le bilan fait état d'un gendarme blessé."
    assert figures(text) == [(1, "gendarme", "wounded")]


def test_who_is_given_something_is_not_arrested():
    assert figures("La remise de certificats aux 60 stagiaires a eu lieu à Koulikoro le 5 juin.") == []
    assert figures("Le 5 juin à Gao, l'arrestation de 3 voleurs a été annoncée.") == [(3, "voleurs", "arrested")]
