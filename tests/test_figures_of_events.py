"""The figures of an event: each once, and those of the event alone."""

from datetime import date

import pytest

from dashboard.model import Communique
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 10)


def figures(text):
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    return [(q.value, q.item, q.role) for q in event.quantities]


ATTACK = "Le 5 juin, neuf soldats ont été tués et une vingtaine blessés dans l'attaque du camp de Ber. "
AMBUSH = "Le 5 juin, une embuscade tendue à Ber a fait un mort et un blessé. "


@pytest.mark.parametrize(
    ("told", "later", "added"),
    [
        (ATTACK, "Le bilan est de neuf morts, selon la DIRPA.", []),
        (ATTACK, "« Nous avons perdu neuf hommes », a dit un officier.", []),
        (ATTACK, "Neuf assaillants ont été tués.", [(9, "assaillants", "killed")]),
        (ATTACK, "Neuf autres soldats ont été tués dans les renforts.", [(9, "soldats", "killed")]),
        (ATTACK, "Aucun gendarme n'a été blessé.", [(0, "gendarme", "wounded")]),
        (ATTACK, "Douze civils ont été tués.", [(12, "civils", "killed")]),
        (AMBUSH, "Le caporal tué servait depuis deux ans.", []),
        (AMBUSH, "On a retrouvé la dépouille du caporal.", []),
        (AMBUSH, "Un gendarme a aussi été tué.", [(1, "gendarme", "killed")]),
    ],
)
def test_a_toll_that_a_later_sentence_tells_again_is_counted_once(told, later, added):
    assert figures(told + later) == figures(told) + added


def test_of_a_rough_figure_and_a_plain_one_of_the_same_the_plain_one_stays():
    assert figures(ATTACK + "Au total, on compte 22 blessés.")[-1] == (22, "blessés", "wounded")
    assert len(figures(ATTACK + "Au total, on compte 22 blessés.")) == 2
    assert len(figures(ATTACK + "On compte aussi 40 blessés.")) == 3


def test_goods_told_again_are_counted_once():
    text = "Le 5 juin, la douane a saisi 80 kg de cannabis et 15 cartons à Gao. "
    assert figures(text + "La valeur des 80 kg de cannabis n'est pas connue.") == figures(text)
    assert figures(text + "Quant aux 80 kg de résine saisis, ils venaient du Togo.") == figures(text)
    assert figures(text + "Les agents ont aussi saisi 80 kg d'héroïne.")[2:] == [(80, "kg d'héroïne", "seized")]
    text = "Le 5 juin, la douane a saisi une moto à Gao. "
    assert figures(text + "Cette moto a été saisie au poste.") == figures(text)
    assert len(figures(text + "Une moto a été saisie au poste.")) == 2


def test_who_some_of_the_fallen_were_adds_nobody():
    assert figures(ATTACK + "On compte deux capitaines parmi les tués.") == figures(ATTACK)
    assert figures(ATTACK + "On compte deux civils parmi les tués.")[2:] == [(2, "civils", "killed")]
    text = "Le 5 juin, des hommes armés ont attaqué Ber. On compte deux capitaines parmi les tués."
    assert figures(text) == [(2, "capitaines", "killed")]


@pytest.mark.parametrize(
    "later",
    [
        "Un officier avait auparavant parlé de six morts et douze blessés.",
        "Un précédent message avait annoncé six morts.",
        "Le maire avait dans un premier temps signalé six tués et douze blessés.",
        "Un précédent décompte faisait état de six morts.",
    ],
)
def test_what_was_counted_at_first_adds_nobody_where_it_is_told_last(later):
    assert figures(ATTACK + later) == figures(ATTACK)


def test_those_who_fell_before_are_no_first_toll():
    assert figures(ATTACK + "Auparavant, six guides avaient été tués.")[2:] == [(6, "guides", "killed")]


def test_a_sum_and_some_of_those_counted_add_nothing():
    text = "Le 5 juin, la douane a saisi 30 briques (60 kg) de cannabis à Gao et 50 briques (100 kg) à Ber. "
    (gao,) = read_text(Communique("essai.txt", text + "Ces 80 briques venaient du Togo.", READ_ON)).events
    assert sorted(q.value for q in gao.quantities) == [30, 50, 60, 100]
    (gao,) = read_text(Communique("essai.txt", text + "Les agents ont saisi 160 kilogrammes.", READ_ON)).events
    assert sorted(q.value for q in gao.quantities) == [30, 50, 60, 100]
    text = "Le 5 juin, la douane a découvert 40 colis à Gao. "
    assert figures(text + "Un passager, à qui 25 des colis étaient adressés, a fui.") == [(40, "colis", "seized")]
    assert len(figures(text + "La brigade a aussi saisi 25 colis.")) == 2


def test_a_unit_has_several_names():
    text = "Le 5 juin, la douane a saisi 760 grammes de cocaïne à Gao. "
    assert len(figures(text + "Les agents ont saisi 760 g de cocaïne.")) == 1
    assert len(figures(text + "Les agents ont saisi 760 kg de cocaïne.")) == 2


@pytest.mark.parametrize("others", ["14 autres suspects", "14 autres"])
def test_others_arrested_at_a_place_told_before_are_of_another_event(others):
    text = "Le 3 juin, cinq hommes ont été arrêtés à Ber. Le 5 juin, une base a été détruite à Konna. "
    events = read_text(
        Communique("essai.txt", f"{text}À Ber, une fouille a permis d'interpeler {others}.", READ_ON)
    ).events
    assert [(q.value, q.role) for event in events for q in event.quantities] == [
        (5, "arrested"),
        (1, "destroyed"),
        (14, "arrested"),
    ]
    assert len(events) == 3


def test_an_accident_enrols_nobody_and_what_it_befell_is_not_counted():
    text = "Le 5 juin, une maison s'est effondrée à Ber : trois morts. "
    assert figures(text) == [(3, "morts", "killed")]
    assert figures(text + "Quarante sinistrés ont été recensés.") == figures(text)
    assert figures(text + "Les secours ont demandé deux camions et 300 litres d'eau.") == figures(text)
    assert figures(text + "Sept boutiques se sont effondrées.")[1:] == [(7, "boutiques", "destroyed")]


@pytest.mark.parametrize(
    ("later", "added"),
    [
        ("Une femme et deux enfants sont morts sur place.", []),
        ("Une femme a été tuée, puis deux enfants ont été tués.", []),
        ("Une femme et quatre enfants ont été tués.", [(1, "femme", "killed"), (4, "enfants", "killed")]),
        ("Une femme et deux autres enfants ont été tués.", [(1, "femme", "killed"), (2, "enfants", "killed")]),
    ],
)
def test_who_the_dead_were_adds_nobody(later, added):
    told = "Le 5 juin, un raid contre Ber a fait trois morts. "
    assert figures(told + later) == [(3, "morts", "killed"), *added]


def test_a_weight_told_in_another_unit_is_counted_once():
    text = "Le 5 juin, la douane a saisi plus de 3 tonnes de cannabis à Gao. "
    assert figures(text + "Les 3 112 kg de cannabis ont été saisis au poste.") == [(3112, "kg de cannabis", "seized")]
    assert len(figures(text + "Les agents ont aussi saisi 900 kg de cannabis.")) == 2
    assert len(figures(text + "Les agents ont aussi saisi 3 100 kg d'héroïne.")) == 2


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Le 5 juin, Issa Touré, 31 ans, né à Kati, a été arrêté à Ber.", [(1, "", "arrested")]),
        ("Le 5 juin à Ber : I. T., 31 ans, interpellé.", [(1, "", "arrested")]),
        ("Le 5 juin, la police a arrêté à Ber un nommé Issa Touré. Issa Touré a été interpellé chez lui.",
         [(1, "nommé", "arrested")]),
        ("Le 5 juin, un homme a été arrêté à Ber. Issa Touré a été interpellé chez lui.", [(1, "homme", "arrested")]),
        ("L'arrestation d'Issa Touré a eu lieu le 5 juin à Ber. Issa Touré a été arrêté chez lui.",
         [(1, "", "arrested")]),
        ("Le 5 juin, Issa Touré et Ali Cissé ont été arrêtés à Ber.", []),
        ("LE 5 JUIN, PATROUILLE DE KONI PLATEAU ARRETE A BER.", []),
    ],
)  # fmt: skip
def test_who_is_arrested_by_a_name_alone_is_one(told, expected):
    assert figures(told) == expected


@pytest.mark.parametrize(
    "toll",
    [
        "Le premier bilan, de six tués, est passé dans la soirée à 13 morts.",
        "Le bilan, d'abord de six morts, a été porté à 13.",
        "Annoncé à six morts, le bilan est monté à 13 morts.",
    ],
)
def test_a_toll_that_has_risen_is_the_last_one(toll):
    text = "Le 5 juin, un raid contre Ber a fait six morts. "
    assert [(value, role) for value, _, role in figures(text + toll)] == [(13, "killed")]


def test_an_attack_that_made_none_has_none():
    text = "Le 5 juin, un raid a visé Ber. "
    assert figures(text + "Il n'a pas fait de mort.") == [(0, "mort", "killed")]
    assert figures(text + "Il a fait deux morts.") == [(2, "morts", "killed")]
