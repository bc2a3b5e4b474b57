"""What is told again, summed up first or followed up later is no other event."""

import pytest
from telling import by_place, events_of, told_where

LEAD = "Huit soldats ont été tués lundi dans la région de Ségou, a annoncé l'armée. Le ministre a salué leur courage. "
HOLDUP = "Le 3 juin, les gendarmes ont arrêté un voleur à Magnambougou, un quartier de Bamako. "


def test_those_sent_to_prison_later_are_no_second_arrest():
    text = "Le 5 juin, trois hommes ont été arrêtés à Niono. Les trois hommes ont été écroués le 7 juin à Bamako."
    assert by_place(text) == [("Niono", [(3, "arrested")])]


@pytest.mark.parametrize(
    ("later", "arrests"),
    [
        ("Il a été déféré le 9 juin.", 1),
        ("Il a été placé sous mandat de dépôt le 9 juin.", 1),
        ("Il a été déféré le 9 juin à Ségou.", 2),
        ("Un complice a été arrêté à Ségou le 9 juin.", 2),
        ("Les deux passeurs ont été écroués le 9 juin.", 1),
        ("Deux passeurs ont été écroués le 9 juin.", 2),
    ],
)
def test_a_court_or_prison_after_an_arrest_is_no_second_one(later, arrests):
    told = told_where(f"Le 5 juin, un trafiquant a été arrêté à Niono. {later}")
    assert len([event for event in told if event.startswith("arrest ")]) == arrests


def test_what_a_sum_counts_goes_to_the_event_that_names_it():
    text = "Du 3 au 5 juin, la douane a opéré à Kati, Kadiana et Bougouni : 37 briques de cannabis et 59 lingots d'or. "
    summed, told = sorted(
        events_of(text + "Les briques ont été saisies à Kati le 4 juin."),
        key=lambda event: event.event_type,
    )
    assert (summed.event_type, [q.value for q in summed.quantities]) == ("contraband_seizure", [59])
    assert (told.event_type, [q.value for q in told.quantities]) == ("drug_seizure", [37])
    assert {place.name for place in summed.location.footprint.anchors} == {"Kadiana", "Bougouni"}
    again = events_of(text + "Les agents ont été félicités à Kati le 6 juin.")
    assert [q.value for q in again[0].quantities] == [37, 59]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            LEAD + "Leur convoi est tombé dans une embuscade entre Niono et Nampala : huit morts.",
            ["attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            LEAD + "Leur convoi est tombé dans une embuscade entre Niono et Nampala : trois morts.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            LEAD + "Une autre embuscade a fait huit morts entre Niono et Nampala.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            HOLDUP + "Cette arrestation doit beaucoup aux patrouilles de nuit dans la ville de Bamako.",
            ["arrest 06-03 Magnambougou"],
        ),
        (
            LEAD + "Selon un élu, les soldats ont été attaqués près de Markala.",
            ["attack_or_ambush 06-17 près de Markala"],
        ),
        (
            LEAD + "Selon un élu, le 17 juin, l'embuscade a visé un convoi militaire près de Markala.",
            ["attack_or_ambush 06-17 près de Markala"],
        ),
        (
            LEAD + "À Kidal, des soldats ont été attaqués.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 Kidal"],
        ),
        (
            HOLDUP + "Le 5 juin, cette unité a effectué une patrouille dans la ville de Gao.",
            ["arrest 06-03 Magnambougou", "rotation_or_patrol 06-05 ville de Gao"],
        ),
    ],
)
def test_what_is_told_again_is_one_event(text: str, told: list[str]) -> None:
    assert told_where(text) == told


def test_an_event_that_is_named_again_happened_where_that_says():
    text = "Le 5 juin, un car a été attaqué à Koro. "
    assert told_where(text + "L'attaque a eu lieu entre Bankass et Ségué.") == [
        "violence_against_civilians 06-05 entre Bankass et Ségué"
    ]
    assert "other 06-05 Gao" in told_where(text + "La marche de protestation a eu lieu à Gao.")


def test_a_lead_that_lists_where_is_told_by_what_follows():
    lead = "Des attaques ont visé Boni et Ber. "
    told = "Le 5 juin, le poste de Boni a été attaqué. Le {} juin, le poste de {} a été attaqué."
    assert told_where(lead + told.format(6, "Ber")) == ["attack_or_ambush 06-05 Boni", "attack_or_ambush 06-06 Ber"]
    assert len(told_where(lead + told.format(6, "Gao"))) == 3


def test_what_only_counts_the_hurt_is_of_the_accident_told_after_it():
    text = "Le 5 juin, 11 personnes ont été blessées à Kita. "
    accident = "Un camion s'est renversé dans la ville. Cet accident a fait {} blessés."
    assert [event.partition(" ")[0] for event in told_where(text + accident.format(11))] == ["accident_or_rescue"]
    assert len(told_where(text + accident.format(7))) == 2


def test_a_number_that_is_no_round_one_tells_the_same_haul_on_another_day():
    text = "Le 5 juin, la douane de Zégoua a saisi 145 briques de cannabis à Zégoua. "
    assert len(told_where(text + "Le 8 juin, la fouille du car à Zégoua a livré 145 briques de cannabis.")) == 1
    assert len(told_where(text + "Le 8 juin, la fouille du car à Zégoua a livré 140 briques de cannabis.")) == 2


def test_a_sum_told_before_its_parts_is_no_event_whatever_their_days():
    parts = "Le premier drame, le 4 juin à Sadiola, a fait 7 morts. Le second, le 9 juin à Kéniéba, a fait {} morts."
    text = "À Faléa, 19 personnes sont mortes dans des éboulements la semaine dernière. "
    assert [q[1] for q in by_place(text + parts.format(12))] == [[(7, "killed")], [(12, "killed")]]
    assert len(by_place(text + parts.format(5))) == 3
