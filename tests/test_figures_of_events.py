"""The figures of an event: each once, and those of the event alone."""

import pytest
from telling import by_place, events_of, figures

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


def test_the_one_thing_destroyed_is_counted_once_where_the_toll_names_it_again():
    text = "Le 5 juin, une mine a fait sauter un camion près de Ber. "
    assert figures(text) == [(1, "camion", "destroyed")]
    assert figures(text + "Bilan : deux blessés et un camion calciné.") == [
        (1, "camion", "destroyed"),
        (2, "blessés", "wounded"),
    ]
    assert figures(text + "Un camion a aussi été brûlé.")[1:] == [(1, "camion", "destroyed")]


def test_others_than_the_dead_of_its_sentence_are_the_hurt_told_before():
    text = "Le 5 juin, des hommes armés ont tué quatre personnes et en ont blessé sept à Ber. "
    assert figures(text) == [(4, "personnes", "killed"), (7, "personnes", "wounded")]
    assert figures(text + "Quatre personnes ont été tuées et sept autres blessées.") == figures(text)
    assert len(figures(text + "Sept autres personnes ont été blessées à l'arrivée des renforts.")) == 3


def test_about_ten_and_thirteen_may_be_of_one_toll():
    text = "Le 5 juin, une attaque du village de Ber a fait une dizaine de morts. "
    assert figures(text + "Selon le maire, 13 personnes ont été tuées.") == [(13, "personnes", "killed")]
    assert len(figures(text + "Selon le maire, 23 personnes ont été tuées.")) == 2


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
    (gao,) = events_of(text + "Ces 80 briques venaient du Togo.")
    assert sorted(q.value for q in gao.quantities) == [30, 50, 60, 100]
    (gao,) = events_of(text + "Les agents ont saisi 160 kilogrammes.")
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
    events = events_of(f"{text}À Ber, une fouille a permis d'interpeler {others}.")
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


def test_a_toll_that_was_raised_replaces_the_first():
    text = "Le 5 juin, Boni a été attaqué. Le bilan est de 4 tués. Il a été porté à 6 tués."
    assert figures(text) == [(6, "tués", "killed")]
    text = "Le 5 juin, Boni a été attaqué. D'abord estimé à 17 morts, le bilan est de 28 morts."
    assert figures(text) == [(28, "morts", "killed")]
    text = "Le 5 juin, Boni a été attaqué, 4 tués. Le bilan a été porté le 8 juin à 6 tués."
    assert figures(text) == [(6, "tués", "killed")]
    text = "Le 5 juin, Boni a été attaqué, 4 tués. Le bilan est porté de 4 à 6 tués."
    assert figures(text) == [(6, "tués", "killed")]


def test_a_toll_that_the_next_sentence_tells_anew_is_replaced():
    told = "Un pick-up a sauté sur une mine le 5 juin à Ber. La DIRPA avait d'abord annoncé 02 morts et 04 blessés. {}."
    assert [q[0] for q in figures(told.format("Jeudi, elle a fait état de 03 morts et 05 blessés"))] == [3, 5]
    assert [q[0] for q in figures(told.format("Les blessés sont soignés à Gao"))] == [2, 4]


def test_a_toll_told_anew_is_that_of_the_attack_also_after_a_strike():
    text = "Le 5 juin, le camp de Boni a été attaqué, 21 tués. Le 6 juin, un drone a détruit une base à Ber. "
    attack, strike = events_of(text + "Le bilan consolidé est de 27 tués côté FAMa.")
    assert [(q.value, q.role) for q in attack.quantities] == [(27, "killed")]
    assert [(q.value, q.role) for q in strike.quantities] == [(1, "destroyed")]


def test_figures_told_again_of_all_are_not_counted_twice():
    text = "Le 3 juin, quatre hommes ont été interpellés à Ber. Deux autres l'ont été le 5 juin à Konna. "
    ber, konna = events_of(text + "Les six prévenus ont été écroués.")
    assert [(q.value, q.role) for q in (*ber.quantities, *konna.quantities)] == [(4, "arrested"), (2, "arrested")]
    text = "Le 3 juin, quatre hommes ont été interpellés à Ber."
    assert figures(f"{text} Les quatre suspects ont été écroués.") == [(4, "hommes", "arrested")]
    assert len(figures(f"{text} Les trois passeurs ont aussi été écroués.")) == 2


def test_a_first_toll_told_beside_the_one_that_holds_is_replaced():
    text = (
        "Le 5 juin, le camp de Ber a été attaqué. Un premier bilan parlait de 10 tués, il est maintenant de 14 morts."
    )
    assert figures(text) == [(14, "morts", "killed")]


def test_a_toll_said_to_be_provisional_is_not_that_of_the_sentence_after_it():
    text = "Le 5 juin, un convoi est tombé dans une embuscade à Ber. On dénombre provisoirement 4 tués. "
    strike = "L'aviation a neutralisé 20 assaillants."
    attack, air = events_of(text + strike)
    assert [(q.value, q.role) for q in (*attack.quantities, *air.quantities)] == [(4, "killed"), (20, "killed")]


def test_the_rest_of_those_arrested_are_not_counted_again():
    text = "Le 5 juin, les gendarmes ont arrêté cinq hommes à Kita. Deux d'entre eux ont été relâchés. "
    assert [(q, role) for q, _, role in figures(text + "Les trois autres ont été écroués.")] == [
        (5, "arrested"),
        (2, "released"),
    ]
    assert (3, "arrested") in [(q, role) for q, _, role in figures(text + "Trois autres hommes ont été arrêtés.")]
    text = "Le 5 juin, la police a mis la main sur trois voleurs à Ber. Les deux premiers ont été pris chez eux."
    assert [(q, role) for q, _, role in figures(text)] == [(3, "arrested")]


@pytest.mark.parametrize(
    "revised",
    [
        "Il est désormais de neuf morts.",
        "Deux autres passagers sont décédés à Gao, ce qui porte le bilan à neuf morts.",
        "Deux autres sont décédés à Gao, portant le total à neuf morts.",
    ],
)
def test_a_toll_in_words_replaces_the_one_before(revised):
    text = f"Le 5 juin, un car a chaviré à Ber. Le bilan est de sept morts. {revised}"
    assert [(q, role) for q, _, role in figures(text)] == [(9, "killed")]


@pytest.mark.parametrize(("says", "counted"), [("dément", [2]), ("dément formellement", [2]), ("regrette", [2, 20])])
def test_a_denied_figure_is_no_claim(says, counted):
    told = f"Le 5 juin, une mine a tué deux gendarmes près de Ber. L'armée {says} la mort de 20 soldats."
    assert [figure[0] for figure in figures(told)] == counted


@pytest.mark.parametrize(
    ("says", "counted"),
    [
        ("à Ber : deux d'entre eux sont décédés.", [(2, "killed")]),
        ("à Ber : 9 morts et 14 blessés, tous des civils.", [(9, "killed"), (14, "wounded")]),
        ("à Ber : des civils ont été blessés.", [(None, "wounded")]),
    ],
)
def test_who_was_hurt_is_counted_once_and_not_by_what_went_off(says, counted):
    assert [(q, role) for q, _, role in figures(f"Le 5 juin, un obus a explosé {says}")] == counted


def test_a_seizure_that_is_only_recalled_is_none_of_the_figures():
    text = "Le 5 juin, la douane de Sikasso a saisi 40 kg de cannabis, après une précédente saisie."
    assert figures(text) == [(40, "kg de cannabis", "seized")]


@pytest.mark.parametrize(
    "toll",
    [
        "On déplore 41 morts dont un nourrisson et 33 blessés dont 3 graves.",
        "Le bilan est de 41 morts dont 2 femmes et de 33 blessés dont 3 enfants.",
        "On déplore 41 morts et 33 blessés. Deux des blessés sont des enfants.",
        "On déplore 41 morts et 33 blessés. Trois des blessés ont succombé à Bamako.",
        "On déplore 41 morts et 33 blessés, et non 30 puis 35 comme annoncé lundi.",
    ],
)
def test_parts_of_the_dead_and_of_the_hurt_are_counted_once(toll):
    toll_told = figures(f"Le 5 juin, un car s'est renversé à Fana. {toll}")
    assert [(q, role) for q, _, role in toll_told] == [(41, "killed"), (33, "wounded")]


def test_some_of_them_are_of_what_was_counted_before():
    text = "Le 3 juin, les gendarmes ont interpellé six suspects à Koutiala."
    assert figures(f"{text} Quatre d'entre eux ont été remis à l'Office central.") == [(6, "suspects", "arrested")]
    assert figures(f"{text} Parmi eux, deux ont été relâchés.") == [
        (6, "suspects", "arrested"),
        (2, "suspects", "released"),
    ]
    text = "Le 3 juin, les FAMa ont saisi dix motos à Ber. "
    assert figures(text + "Quatre d'entre elles ont été brûlées.")[1:] == [(4, "motos", "destroyed")]
    assert figures(text + "Quatre passants ont été brûlés.")[1:] == [(4, "passants", "wounded")]


def test_a_toll_raised_from_a_number_is_that_of_whoever_counted_as_many():
    text = "Le 5 juin, une mine a tué 3 soldats à Gao. Le 8 juin, une patrouille a été attaquée à Boni"
    revised = "Le bilan est passé de {} à 6 morts."
    assert by_place(f"{text}. {revised.format(4)}") == [("Gao", [(3, "killed")]), ("Boni", [(6, "killed")])]
    assert by_place(f"{text}. {revised.format(3)}") == [("Gao", [(6, "killed")]), ("Boni", [])]


@pytest.mark.parametrize(
    ("later", "added"),
    [
        ("Une dizaine au moins ont été brûlés.", [(10, "camions", "destroyed")]),
        ("Dix ont brûlé.", [(10, "camions", "destroyed")]),
        ("Cinquante ont brûlé.", [(50, "", "wounded")]),
        ("Dix civils ont été brûlés.", [(10, "civils", "wounded")]),
    ],
)
def test_a_number_alone_that_opens_a_sentence_is_of_those_counted_before(later, added):
    assert figures("Le 5 juin, des hommes armés ont attaqué 30 camions à Bla. " + later) == added


def test_what_a_pronoun_tells_again_with_its_day_and_place_is_one_event():
    freed = "Quatre otages ont retrouvé la liberté. "
    assert figures(freed + "Ils ont été libérés le 5 juin près de Boni.") == [(4, "otages", "released")]
    assert len(events_of(freed + "Trois chauffeurs ont été libérés le 5 juin à Boni.")) == 2


@pytest.mark.parametrize(
    ("told", "later", "added"),
    [
        ("deux soldats ont été tués", "Un troisième a succombé à ses blessures.", (1, "soldats", "killed")),
        ("une attaque a fait deux morts", "Un autre est décédé à l'hôpital.", (1, "morts", "killed")),
        ("deux suspects ont été arrêtés", "Un troisième a été interpellé.", (1, "suspects", "arrested")),
        ("la police a saisi deux motos", "Deux autres ont été brûlées.", (2, "motos", "destroyed")),
        ("la police a saisi deux motos", "Une première a été saisie au port, une seconde au marché.", None),
        ("deux suspects ont été arrêtés", "Le second a été arrêté au marché.", None),
    ],
)
def test_one_more_is_none_of_those_counted_before(told, later, added):
    text = f"Le 5 juin, à Ber, {told}. "
    assert figures(text + later) == figures(text) + [added] * (added is not None)


def test_who_else_is_taken_is_of_those_counted_before():
    text = "Le 3 juin à Gao, une patrouille a repéré 20 bandits. Elle en a neutralisé onze et capturé trois."
    assert figures(text) == [(11, "bandits", "killed"), (3, "bandits", "arrested")]


@pytest.mark.parametrize(
    ("told", "toll", "counted"),
    [
        ("quatre civils ont péri dans une attaque", "Le bilan provisoire passe à sept tués.", [7]),
        ("des hommes armés ont tué quatre civils", "Une femme est morte à l'hôpital, portant le bilan à cinq.", [5]),
        ("quatre civils ont péri dans une attaque", "Le soir, le gouverneur en dénombrait sept.", [7]),
        ("une attaque a fait dix morts", "L'armée, elle, en compte désormais 14.", [14]),
        ("une attaque a fait dix morts", "L'armée, elle, compte désormais 14 postes.", [10]),
        ("on parlait de dix morts dans une attaque", "Le soir, la mairie en comptait 14.", [14]),
        ("quatre civils ont péri dans une attaque", "Sept assaillants ont été tués.", [4, 7]),
        ("une attaque a fait dix morts", "Le bilan est passé, jeudi, à treize, dont deux femmes.", [13]),
        (
            "on parlait d'une attaque",
            "De huit morts, dont deux enfants, le bilan est passé, le 6 juin, à treize.",
            [13],
        ),
        ("une attaque a fait dix morts", "De dix, le bilan de l'attaque est passé à treize.", [13]),
        ("on parlait de dix morts dans une attaque", "Il est désormais de treize.", [13]),
        ("une attaque a fait dix morts", "Le bilan s'élève à treize tués.", [13]),
        ("une attaque a fait dix morts", "Le nombre de blessés est passé à treize.", [10]),
        ("dix soldats ont été tués", "Le bilan côté ennemi s'élève à treize tués.", [10, 13]),
    ],
)
def test_a_toll_of_no_side_replaces_that_of_the_one_side_counted(told, toll, counted):
    assert [value for value, _, role in figures(f"Le 5 juin, à Ber, {told}. {toll}") if role == "killed"] == counted


def test_the_dead_of_all_that_is_told_are_none_of_a_place_before():
    text = "Le 5 juin, à Moura, 08 terroristes ont été tués. À Laourou, une base a été détruite par les FAMa. "
    raised = "Onze occupants ont été neutralisés, ce qui porte à 19 les pertes de l'ennemi."
    assert by_place(text + raised)[0] == ("Moura", [(8, "killed")])


@pytest.mark.parametrize(
    ("later", "role"),
    [
        ("Ils ont été détruits sur place.", "destroyed"),
        ("Le tout a été détruit sur place.", "destroyed"),
        ("Le tout a été décrit sur place.", "seized"),
    ],
)
def test_what_became_of_all_that_was_listed_is_of_each(later, role):
    told = figures(f"Le 5 juin, les FAMa ont saisi 40 fusils, deux motos et 900 cartouches à Ber. {later}")
    assert told == [(40, "fusils", role), (2, "motos", role), (900, "cartouches", role)]


def test_some_of_what_was_listed_are_the_last():
    told = figures("Le 5 juin, les FAMa ont saisi 40 fusils et deux motos à Ber. Elles ont été brûlées.")
    assert told == [(40, "fusils", "seized"), (2, "motos", "destroyed")]
