# ruff: noqa: E501 - a communiqué stays on its line
"""The day of an event: of several days that a text states, the one on which it happened; none is better than a wrong one.

The texts are read on Thursday, 20 June 2024; a day is MM-DD, "-" where the text leaves it open.
"""

import pytest
from telling import READ_ON, events_of, figures, told_where

from dashboard.model import Communique
from dashboard.pipeline import read_text


def days(text, published=READ_ON):
    events = read_text(Communique("essai.txt", text, published)).events
    return [_words(event.dates) for event in events]


def _words(told):
    if told is None or told.start is None:
        return "-"
    first, last = (day.strftime("%m-%d") for day in (told.start, told.end))
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mardi, la force Takuba a annoncé avoir tué un chef, au cours d'un raid mené lundi près de Ber.", "06-17"),
        ("Mardi toujours, l'armée a, dans une note, annoncé que deux chefs ont été tués lundi près de Ber.", "06-17"),
        (
            "L'armée a livré ce mardi soir un premier bilan de l'assaut subi lundi par le poste de Boni : 6 morts.",
            "06-17",
        ),
        ("Trois chameliers ont été arrêtés à Gossi, a-t-on appris mardi de source militaire.", "-"),
        ("Par un message paru ce mardi 18 juin, l'armée dit avoir neutralisé cinq terroristes à Ber.", "-"),
        ("D'après un communiqué daté du mardi 18 juin, cinq terroristes ont été neutralisés à Ber.", "-"),
        ("Six chevaux ont été volés lundi à Ber. D'après les informations du mardi, un berger a été tué.", "06-17"),
        ("L'embuscade de lundi a fait six morts à Ber, a affirmé mardi un élu.", "06-17"),
        ("Une mine a fait six morts à Ber, rapportent ce mardi deux journaux.", "-"),
        ("L'armée annonce mardi avoir tué deux chefs terroristes à Ber.", "-"),
        ("Le poste de Ber a été attaqué dans la nuit de lundi à mardi, a appris l'AMAP mardi.", "06-17..06-18"),
        ("L'armée, dans une note, a annoncé la mort de deux hommes mardi à Ber.", "06-18"),
        ("Quatre voleurs sont depuis lundi sous les verrous à Ber.", "06-17"),
        ("Quatre voleurs, recherchés depuis lundi, ont été arrêtés mardi à Ber.", "06-18"),
        ("L'attaque du poste de Ber a eu lieu tôt ce matin du jeudi 13 juin.", "06-13"),
    ],
)
def test_the_day_of_saying_is_not_that_of_what_is_said(text, told):
    assert days(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Lundi, une patrouille a tué deux chefs près de Ber, dans le Gourma, a annoncé l'armée.",
        "Lundi, des hommes qui avaient annoncé leur venue ont attaqué le poste de Ber.",
        "Lundi, motos, cars et camions ont été attaqués à Ber, a rapporté un élu.",
        "Le maire de Ber a annoncé la mort de six hommes, tués lundi.",
        "Le tribunal de Gao a jugé deux hommes, arrêtés lundi à Ber.",
        "Deux bergers, signalés lundi à Ber, ont été tués.",
        "Un élu affirme que lundi, deux bergers ont été tués à Ber.",
        "Le bilan de l'assaut donné lundi contre le poste de Ber est de six morts.",
    ],
)
def test_a_day_beside_words_of_saying_may_be_that_of_the_event(text):
    assert days(text)[0] == "06-17"


@pytest.mark.parametrize(
    "when",
    ["il y a quelques jours, une mine", "récemment, une mine", "ces derniers jours, une mine", "il y a peu, une mine"],
)
def test_words_that_say_no_day_take_none_from_what_was_told_before(when):
    text = f"Le 5 juin, un poste a été attaqué à Boni. Pour preuve, {when} a sauté à Gossi. Dix fusils ont été saisis à Ber."
    assert days(text) == ["06-05", "-", "-"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le 5 juin, un poste a été attaqué à Boni. La douane a récemment saisi dix fusils à Gossi.", ["06-05", "-"]),
        ("Le 5 juin, un poste a été attaqué à Boni. La veille du scrutin, une mine a sauté à Gossi.", ["06-05", "-"]),
        ("Le 5 juin, un poste a été attaqué à Boni. La veille, une mine a sauté à Gossi.", ["06-05", "06-04"]),
        (
            "Le 5 juin, un poste a été attaqué à Boni. La veille de l'ouverture du forum, le 9 juin, une mine a sauté à Ber.",
            ["06-05", "06-09"],
        ),
        (
            "Le 5 juin, un poste a été attaqué à Boni. Le lendemain de ce raid, deux forains ont été braqués à Gossi.",
            ["06-05", "06-06"],
        ),
        (
            "Le 5 juin, le poste tenu depuis quelques mois a été attaqué à Boni. Un car a brûlé à Ber.",
            ["06-05", "06-05"],
        ),
        (
            "Le 5 juin, un poste a été attaqué à Boni. Une mine, prévue quelques jours plus tard, a sauté à Ber.",
            ["06-05", "06-05"],
        ),
        (
            "Quelques jours plus tôt, un poste avait été attaqué à Boni. Le 5 juin, un car a brûlé à Ber.",
            ["-", "06-05"],
        ),
    ],
)
def test_words_that_say_no_day_stand_for_the_day_of_their_own_event_alone(text, told):
    assert days(text) == told


@pytest.mark.parametrize(
    "compared",
    [
        "à l'instar de l'attaque du bac de Bamba le 7 mai",
        "comme celle du 7 mai",
        "qui rappelle le massacre du 7 mai à Gossi",
    ],
)
def test_the_day_of_what_is_only_compared_is_no_day_of_what_is_told(compared):
    text = f"L'embuscade de lundi visait des civils à Ber, {compared}. Des frappes aériennes ont détruit deux bases à Boni."
    assert days(text)[0] == "06-17"
    assert "05-07" not in days(text)


def test_what_a_sentence_is_reminded_of_is_its_day_where_it_tells_it():
    assert days("L'armée rappelle que le 7 mai, le poste de Ber a été attaqué.") == ["05-07"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sur la vidéo du 4 juin, on voit le maire de Ber, Ali Maïga, enlevé le 18 mai à Gossi.", ["05-18"]),
        ("Une note du 4 juin parle du poste de Ber, attaqué dans la nuit du 18 au 19 mai.", ["05-18..05-19"]),
        ("Capturés le 8 mai, cinq bergers ont été libérés le 5 juin à Boni.", ["06-05"]),
        ("Le 4 juin, le maire de Ber, qui revenait de Gao, a été enlevé à Gossi.", ["06-04"]),
    ],
)
def test_the_day_right_after_a_participle_is_that_of_what_it_tells(text, told):
    assert days(text) == told


def test_without_publication_a_day_counted_from_it_leaves_its_event_open():
    told = "Le 30 mai 2024, la police a saisi dix fusils à Gao. {}, elle a saisi vingt grenades à Ber."
    assert days(told.format("La semaine dernière"), None) == ["05-30", "-"]
    assert days(told.format("Le même jour"), None) == ["05-30", "05-30"]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("Quelques jours après cette affaire, le 7 juin, ", ["-", "06-07"]),
        ("Trois jours plus tard, le 7 juin, ", ["-", "06-07"]),
        ("Le 7 juin, ", ["06-07", "06-07"]),
        ("Le 7 juin, trois jours après une fouille, ", ["06-07", "06-07"]),
    ],
)
def test_a_day_that_came_after_is_not_that_of_what_was_told_before(when, told):
    assert days(f"La police a saisi dix fusils à Koury. {when}la douane a saisi vingt grenades à Kouremalé.") == told


def test_an_attack_that_only_counts_the_time_is_no_event():
    text = "{} à Gossi, la police a saisi dix fusils le 7 juin à Niono."
    assert days(text.format("Plus de trois semaines après un assaut sanglant")) == ["06-07"]
    assert days(text.format("Le 5 juin, un assaut sanglant a eu lieu")) == ["06-05", "06-07"]


CASES = {
    "the day that a toll was told": (
        "Le poste de Boni a été attaqué le 3 juin. Le bilan a été porté le 5 juin à 10 morts. Un drone a frappé les fuyards près de Boni.",
        "attack_or_ambush 06-03 Boni; air_strike 06-03 près de Boni",
    ),
    "what is planned for tomorrow": (
        "Une mine a sauté le 18 juin à Ber. Demain, le ministre se rendra à Gao.",
        "ied 06-18 Ber; training_or_visit 06-21 Gao",
    ),
    "the next day, alone in its sentence": (
        "5 juin. Assaut contre le poste de Ber : un mort.\nLe lendemain. Un camion passe sur une mine près de Gao.",
        "attack_or_ambush 06-05 Ber; ied 06-06 près de Gao",
    ),
    "the first of the month after a town": (
        "SAN, 1er juin : 6 000 comprimés de Tramadol saisis.",
        "drug_seizure 06-01 SAN",
    ),
    "somebody asked the day before": (
        "Joint hier par la rédaction, le porte-parole a confirmé que le poste de Ber avait été attaqué le 5 juin.",
        "attack_or_ambush 06-05 Ber",
    ),
    "the day within the days of an operation": (
        "Au cours de l'opération conduite du 3 au 7 juin, une base a été détruite, le 5, à Boni.",
        "ground_operation 06-05 Boni",
    ),
    "a ban from a day on": (
        "Le gouverneur a interdit, à partir du 5 juin et jusqu'à nouvel ordre, la circulation des motos à Niono.",
        "other 06-05 Niono",
    ),
    "since when they were held": (
        "Le 5 juin, une unité a pris d'assaut un camp terroriste à Ber. Trois otages, détenus depuis mai, ont été libérés.",
        "ground_operation 06-05 Ber",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


def test_a_participle_with_an_older_day_that_opens_a_sentence_is_what_was_before():
    assert days("Capturés le 8 mai, cinq Maliens ont été libérés le 5 juin à Boni.") == ["06-05"]


def test_what_several_days_cost_together_is_one_event_of_all_of_them():
    text = "Les 4 et 7 juin, des frappes aériennes à Boni ont neutralisé 12 terroristes."
    (event,) = events_of(text)
    assert (event.dates.start.day, event.dates.end.day, event.dates.date_prec) == (4, 7, 2)


@pytest.mark.parametrize(
    ("told", "day"),
    [("d'un meurtre commis le 2 juin à Sikasso", "06-05"), ("d'un trafic, le 2 juin à Sikasso", "06-02")],
)
def test_the_day_of_a_crime_is_not_that_of_the_arrest(told, day):
    text = f"Deux auteurs présumés {told}, ont été arrêtés par la police le 5 juin à Kadiolo."
    assert told_where(text)[0].split()[:2] == ["arrest", day]


def test_the_day_a_thing_was_announced_is_not_that_of_what_follows():
    text = "L'aviation a opéré samedi près de Boni, a annoncé dimanche l'état-major. Une frappe a détruit deux motos."
    assert told_where(text) == ["air_strike 06-15 près de Boni"]


def test_the_day_of_a_toll_or_of_a_late_rescue_is_none_of_the_event():
    text = "Le 5 juin, le camp de Boni a été attaqué. Le bilan, arrêté le 7 juin, est de 12 tués."
    assert (days(text), figures(text)) == (["06-05"], [(12, "tués", "killed")])
    text = "Une pinasse a chaviré le 5 juin près d'Aka. Neuf corps ont été repêchés le 7 juin."
    assert (days(text), figures(text)) == (["06-05"], [(9, "corps", "killed")])
    assert days(text + " Le 8 juin, les pompiers ont secouru 12 personnes à San.") == ["06-05", "06-08"]


def test_a_march_takes_the_days_from_its_start_to_its_end():
    (march,) = events_of("Parti de Gao le 3 juin, le convoi a atteint Ber le 5 juin.")
    (arrest,) = events_of("Arrêté à Ber le 3 juin, le voleur a été jugé le 5 juin.")
    assert (march.dates.start.day, march.dates.end.day, march.dates.time_precision) == (3, 5, 2)
    assert arrest.dates.start == arrest.dates.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Repérée le 3 juin à Gossi, une base a été détruite le 5 juin près de Boni.", "06-05 près de Boni"),
        ("Repérée le 3 juin par l'aviation, une base a été détruite le 5 juin à Ber.", "06-05 Ber"),
        ("Partie de Gao le 3 juin, une patrouille est tombée le 5 dans une embuscade à Ber.", "06-05 Ber"),
        ("Après avoir quitté Gao le 3 juin, la patrouille est tombée le 5 dans une embuscade à Ber.", "06-05 Ber"),
        ("Ayant franchi le fleuve le 3 juin, six assaillants ont attaqué le poste de Ber le 5 juin.", "06-05 Ber"),
        ("Repérée le 3 juin, une base a été détruite près de Boni.", "06-03 près de Boni"),  # no other day is told
        ("Attaquée le 3 juin à Ber, la patrouille s'est repliée le 5 juin à Gao.", "06-03 Ber"),  # a deed of its own
    ],
)
def test_what_was_before_the_deed_gives_neither_its_day_nor_its_place(text: str, expected: str):
    (event,) = told_where(text)
    assert event.partition(" ")[2] == expected


def test_a_day_that_only_ends_what_was_told_is_its_last():
    march = "Le 3 juin, à Koro, un capitaine a été décoré. Le convoi a pris la route de Bankass, où il est arrivé "
    assert days(march + "le lendemain.") == ["06-03", "06-03..06-04"]
    assert days(
        "Le 3 juin, un capitaine a été décoré à San. Un détachement a quitté San le lendemain pour relever le poste de Kimparana."
    ) == [
        "06-03",
        "06-04",
    ]
    arrest = "Le 3 juin, Boni a été attaqué. La fouille de Konna a conduit à l'interpellation de 43 personnes"
    assert days(arrest + " : 38 ont été relâchées le 5 juin.") == ["06-03", "06-03..06-05"]
    assert days(arrest + " le 5 juin.") == ["06-03", "06-05"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mardi, trois hommes, dont un récidiviste sorti de prison en octobre, ont été arrêtés à Ber. La veille, trois fusils ont été saisis à Gao.", ["06-18", "06-17"]),
        ("Le 7 juin, trois hommes ont été tués à Ber. Le village avait été attaqué en mai. Le lendemain, deux bergers ont été arrêtés.", ["06-07", "05-01..05-31", "06-08"]),
    ],
)  # fmt: skip
def test_a_month_told_beside_a_day_is_not_the_one_that_the_next_is_counted_from(text, told):
    assert days(text) == told


WEEK = "Bulletin hebdomadaire du 10 au 16 juin 2024\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a weekday of a bulletin that tells of a week is that of this week, and after another day none of it
        (f"{WEEK}Jeudi, deux terroristes ont été tués à Boni. Lundi, trois fusils ont été saisis à Ber.", ["06-13", "06-10"]),
        (f"{WEEK}Le 18 juin, deux terroristes ont été tués à Boni. Jeudi, trois fusils ont été saisis à Ber.", ["06-18", "06-20"]),
        ("Jeudi, deux terroristes ont été tués à Boni. Lundi, trois fusils ont été saisis à Ber.", ["06-20", "06-17"]),
        # the day that opens a line goes before that of the heading
        ("DGD, cellule de presse\nLES PRISES DE LA SEMAINE ÉCOULÉE\n\nZégoua, 11 juin. Trois fusils saisis.\nBer, 13 juin. Deux motos saisies.", ["06-11", "06-13"]),
        ("Nuit du 12 au 13 juin : à Ber, des tirs ont visé le poste.\nNuit suivante : à Konna, trois fusils saisis.", ["06-12..06-13", "06-13..06-14"]),
        ("SEMAINE DU 10 AU 16 JUIN\n\nÀ Zégoua, trois fusils saisis.\nÀ Ber, deux motos saisies.", ["06-10..06-16", "06-10..06-16"]),
    ],
)  # fmt: skip
def test_a_bulletin_of_a_week_tells_of_its_days(text, told):
    assert days(text) == told


@pytest.mark.parametrize("when", ["se déroulera à Ségou du 4 au 8 juillet", "est prévue du 4 au 8 juillet à Ségou"])
def test_days_to_come_are_those_after_the_publication(when):
    _, later = read_text(
        Communique("essai.txt", f"Un stage a pris fin à Bamako le 17 juin. La prochaine session {when}.", READ_ON)
    ).events
    assert (later.dates.start.isoformat(), later.dates.end.isoformat()) == ("2024-07-04", "2024-07-08")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La CNDH condamne l'enlèvement, le 12 juin, de trois agents à Inékar.", "violence_against_civilians 06-12 Inékar"),
        ("Le gouvernement condamne l'attaque du 12 juin contre le poste de Ber.", "attack_or_ambush 06-12 Ber"),
        ("Le préfet se félicite de la libération, lundi à Ber, de 17 bateliers.", "other 06-17 Ber"),
    ],
)  # fmt: skip
def test_what_is_condemned_or_praised_with_its_own_day_and_place_is_told(text, told):
    assert told_where(text) == [told]


@pytest.mark.parametrize(
    "text",
    ["Le gouvernement condamne l'attaque du poste de Ber.", "Le 12 juin, le préfet de Ber a salué l'action des FAMa."],
)
def test_what_is_only_condemned_or_praised_is_none(text):
    assert days(text) == []


def test_what_was_announced_before_a_day_did_not_happen_on_it():
    announced = "L'état-major a annoncé dimanche 16 juin que les FAMa ont mené une frappe à Ber."
    assert days(f"{announced} Le 17 juin, deux véhicules ont été détruits à Anéfis.") == ["-", "06-17"]
    assert days(f"{announced} Le 14 juin, deux véhicules ont été détruits à Anéfis.") == ["06-14", "06-14"]
