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
