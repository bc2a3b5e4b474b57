# ruff: noqa: E501 - a communiqué stays on its line
"""One event or several: what a text tells apart, and what it tells together."""

import pytest
from telling import events_of, told_where

from dashboard.extraction.events import as_id

CASES = {
    "each of two is told in a sentence of its own": (
        "Deux engins explosifs ont sauté le 12 juin à Bankass. Le premier, à Kani-Kombolé, a fait deux blessés. Le second, à Tori, a tué cinq civils.",
        "ied 06-12 Kani-Kombolé; ied 06-12 Tori",
    ),
    "the second vehicle is no second event": (
        "Une mine a explosé le 12 juin à Boni. Le second véhicule a été épargné.",
        "ied 06-12 Boni",
    ),
    "the same lot at another place": (
        "Le 12 juin, deux enseignants ont été enlevés à Koro. Deux infirmiers ont connu le même sort le 13 juin à Diankabou.",
        "violence_against_civilians 06-12 Koro; violence_against_civilians 06-13 Diankabou",
    ),
    "attacks at several places at once, one of them told further": (
        "Le 12 juin, des attaques coordonnées ont visé les postes de Boni, Ber et Konna. À Ber, l'assaut a été repoussé : 3 assaillants tués.",
        "attack_or_ambush 06-12 Boni; attack_or_ambush 06-12 Ber; attack_or_ambush 06-12 Konna",
    ),
    "the first of several needs no place before it": (
        "L'état-major annonce avoir mené le 12 juin deux frappes. La première a touché un dépôt à l'est de Tessalit. La deuxième a visé un convoi à Tabankort.",
        "air_strike 06-12 à l'est de Tessalit; air_strike 06-12 Tabankort",
    ),
    "a visit on the spot, on a day of its own": (
        "Le 10 juin, une mine a tué trois civils à Boni. Le gouverneur s'est rendu sur les lieux le 11 juin.",
        "ied 06-10 Boni; training_or_visit 06-11 Boni",
    ),
    "two places told together, and then each with its figures": (
        "Le 12 juin, des groupes terroristes ont attaqué les positions des FAMa à Sandaré et à Diéma. À Sandaré, 17 assaillants ont été tués. À Diéma, un militaire a été blessé.",
        "attack_or_ambush 06-12 Sandaré; attack_or_ambush 06-12 Diéma",
    ),
    "two places under one figure": (
        "Le 12 juin, des groupes terroristes ont attaqué les positions des FAMa à Sandaré et à Diéma. Le bilan est de 17 assaillants tués.",
        "attack_or_ambush 06-12 Sandaré et à Diéma",
    ),
    "a search told with its place": (
        "Le 5 juin à Ber, deux morts. Une fouille conduite à Gao le 7 juin a permis de saisir dix fusils.",
        "other 06-05 Ber; weapons_seizure 06-07 Gao",
    ),
    "a second site to open": (
        "Le 5 juin, le processus de désarmement a débuté à Gao. Un second site sera ouvert le 24 juin à Ansongo.",
        "ddr 06-05 Gao; ddr 06-24 Ansongo",
    ),
    "raids that only lead to what is told": (
        "Les agents de Kita ont mené deux descentes dans la nuit du 5 au 6 juin. La même nuit, un revendeur a été arrêté à Badinko avec 3 kg de cannabis.",
        "drug_seizure 06-05 Badinko",
    ),
    "the other of two strikes": (
        "Deux frappes ont été menées. L'une, le 5 juin, à Ber, a détruit un camp ; l'autre, le 7 juin, à Boni, a tué dix terroristes.",
        "air_strike 06-05 Ber; air_strike 06-07 Boni",
    ),
    "two days": (
        "Les 3 et 9 juin, des frappes ont visé des refuges dans la forêt du Wagadou.",
        "air_strike 06-03 forêt du Wagadou; air_strike 06-09 forêt du Wagadou",
    ),
    "two places at once": (
        "Le 5 juin, les postes de Ber et de Léré ont été attaqués simultanément.",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-05 Léré",
    ),
    "enumeration": (
        "Le 5 juin, l'aviation a détruit deux bases : la première à l'est de Gossi, la seconde au sud de Hombori.",
        "air_strike 06-05 à l'est de Gossi; air_strike 06-05 au sud de Hombori",
    ),
    "attack then pursuit": (
        "Le 5 juin, des assaillants ont attaqué le poste de Boni. L'aviation a poursuivi les fuyards et en a neutralisé plusieurs.",
        "attack_or_ambush 06-05 Boni; air_strike 06-05 Boni",
    ),
    "two sentences one event": (
        "Le 5 juin, le poste de Boni a été attaqué. À Boni, l'assaut a été repoussé et six assaillants ont été neutralisés.",
        "attack_or_ambush 06-05 Boni",
    ),
    "same day elsewhere": (
        "Le 5 juin, le poste de Boni a été attaqué. Le même jour, une patrouille a interpellé trois suspects à Konna.",
        "attack_or_ambush 06-05 Boni; arrest 06-05 Konna",
    ),
    "the day before": (
        "Le 5 juin, le camp de Boni a été attaqué. La veille, une embuscade avait visé un convoi à Hombori.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-04 Hombori",
    ),
    "toll elsewhere": (
        "Le 5 juin, plusieurs postes ont été attaqués. À Boni, 2 militaires tués ; à Konna, 3 blessés.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
    ),
    "ceremony inside a seizure": (
        "L'OCS a saisi 3 tonnes de médicaments contrefaits à Bamako le 5 juin. Une cérémonie a été organisée pour les présenter à la presse.",
        "drug_seizure 06-05 Bamako",
    ),
    "the first says where, the second what": (
        "Le 4 juin, à Bla, la brigade mobile a stoppé un car venant de la frontière. Son plancher cachait 3 000 comprimés.",
        "drug_seizure 06-04 Bla",
    ),
    "an attack between two places is not one at an end of it": (
        "Le 5 juin, une mission a été accrochée entre Boni et Hombori. Le camp de Boni a été attaqué à son tour.",
        "attack_or_ambush 06-05 entre Boni et Hombori; attack_or_ambush 06-05 Boni",
    ),
    "an enumeration to its last item": (
        "Le 5 juin, l'aviation a détruit trois bases : une à Gossi, une au nord de Boni et une à l'ouest de Gossi.",
        "air_strike 06-05 une à Gossi; air_strike 06-05 au nord de Boni; air_strike 06-05 à l'ouest de Gossi",
    ),
    "one toll for several places is one event": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués simultanément. Bilan : 12 morts.",
        "attack_or_ambush 06-05 Boni et de Konna",
    ),
    "a second deed of one subject": (
        "Du 3 au 5 juin, les FAMa ont ratissé les environs de Boni et neutralisé huit terroristes.",
        "ground_operation 06-03 environs de Boni",
    ),
    "two garrisons attacked, and then each with its toll": (
        "Le 5 juin, les garnisons de Ber et de Boni ont essuyé un assaut. À Ber, trois soldats ont été tués.",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-05 Boni",
    ),
    "two hauls, the second told with where": (
        "Le 5 juin, à Bla, 430 cartons de cigarettes ont été saisis, tandis qu'à San 95 cartouches ont été découvertes.",
        "contraband_seizure 06-05 Bla; weapons_seizure 06-05 San",
    ),
    "another device on the day after, with no place of its own": (
        "Le 5 juin, à Ber, une mine a été découverte. Le lendemain, une autre a sauté sous un véhicule blindé.",
        "ied 06-05 Ber; ied 06-06 Ber",
    ),
    "a ban told beside, with no day of its own": (
        "Le 5 juin, l'assaut contre le camp de Ber a été repoussé. Le préfet a instauré un couvre-feu.",
        "attack_or_ambush 06-05 Ber",
    ),
    "what a sentence on several days sums up": (
        "Du 3 au 9 juin, l'OCS a mené des descentes dans la région de Gao. Le 5 juin, à Ber, 46 kg de cannabis ont été saisis.",
        "drug_seizure 06-05 Ber",
    ),
    "a sweep on several days with its cost": (
        "Du 3 au 9 juin, un ratissage dans la région de Gao a fait six morts. Le 5 juin, à Ber, 46 kg de cannabis ont été saisis.",
        "ground_operation 06-03 région de Gao; drug_seizure 06-05 Ber",
    ),
    "the troops who go in after a strike": (
        "Le 5 juin, l'aviation a traité un plot à Ber. En exploitation, une unité a investi l'endroit et brûlé 3 motos.",
        "air_strike 06-05 Ber; ground_operation 06-05 Ber",
    ),
    "posts attacked at the same time": (
        "Le 5 juin, des hommes armés s'en sont pris simultanément aux postes de Dioro et de Sansanding.",
        "attack_or_ambush 06-05 Dioro; attack_or_ambush 06-05 Sansanding",
    ),
    "days that a colon tells one by one": (
        "Les 5 et 8 juin, deux frappes ont eu lieu dans le Liptako : le 5, un drone a tué trois terroristes à Ber ; "
        "le 8, un avion a détruit un atelier à Gao.",
        "air_strike 06-05 Ber; air_strike 06-08 Gao",
    ),
    "things counted and then placed one by one": (
        "Le 5 juin, l'aviation a détruit deux caches dans le nord. La première se trouvait à Ber. "
        "La seconde était aménagée à Gao.",
        "air_strike 06-05 Ber; air_strike 06-05 Gao",
    ),
    "a second device": (
        "Le 5 juin, une équipe du génie a découvert et désamorcé un second engin à Ber.",
        "ied 06-05 Ber",
    ),
    "two villages after a sweep": (
        "Le 5 juin, les FAMa ont ratissé Sokolo, dans le cercle de Niono, puis les villages de Ber et de Bamba, et "
        "neutralisé dix terroristes.",
        "ground_operation 06-05 Sokolo, dans le cercle de Niono, puis les villages de Ber et de Bamba",
    ),
    "one verb for two days and places": (
        "La douane a pris 30 kg de cannabis à Zégoua le 3 juin et, le 5 juin, 200 bidons d'essence à Kadiolo.",
        "drug_seizure 06-03 Zégoua; contraband_seizure 06-05 Kadiolo",
    ),
    "two days at the ends of one stretch": (
        "Un camion a sauté sur une mine entre Boni et Douentza le 3 juin, et ses deux blessés sont rentrés le 5 juin.",
        "ied 06-03 entre Boni et Douentza",
    ),
    "an item after a semicolon that gives a day and a place only": (
        "Deux camps ont été fermés : le 3 juin, celui de Tessalit ; le 5 juin, celui d'Aguelhok.",
        "other 06-03 Tessalit; other 06-05 Aguelhok",
    ),
    "caught at two places": (
        "Le 5 juin, la police a arrêté un homme à Gao et, à Konna, deux hommes qui cachaient 3 kg de cannabis.",
        "arrest 06-05 Gao; drug_seizure 06-05 Konna",
    ),
    "the ends of a road are not cut apart": (
        "Le 5 juin, un convoi militaire assailli entre Zoumabo et Konna, et une embuscade à Boni.",
        "attack_or_ambush 06-05 entre Zoumabo et Konna; attack_or_ambush 06-05 Boni",
    ),
    "a lead without day and place that counts what is told next": (
        "Six arrestations, deux motos saisies : la police de Gao ne relâche pas son effort.\n\nLe 3 juin, trois suspects ont été arrêtés à Ber. Le 5 juin, trois autres ont été arrêtés à Bourem.",
        "arrest 06-03 Ber; arrest 06-05 Bourem",
    ),
    "a lead that counts deeds, with an adjective": (
        "Dix jours, deux grosses saisies : la brigade des douanes de Gao ne relâche pas son effort.\n\nLe 3 juin, 80 sacs de sucre ont été saisis à Ber. Le 5 juin, 90 sacs de sucre ont été saisis à Bourem.",
        "contraband_seizure 06-03 Ber; contraband_seizure 06-05 Bourem",
    ),
    "the sum of what is told place by place": (
        "Du 1er au 5 juin, la police de Gao a saisi 29 tonnes de riz. Le 2 juin, à Konna, 12 sacs de riz ont été saisis. "
        "Le 4 juin, à Boni, 30 sacs de riz ont été saisis.",
        "contraband_seizure 06-02 Konna; contraband_seizure 06-04 Boni",
    ),
    "fights that go on are no others": (
        "Le 5 juin, un convoi des FAMa a été attaqué à Boni. Les combats ont continué le 6 juin. Bilan : un blessé.",
        "attack_or_ambush 06-05 Boni",
    ),
    "two deeds that are told next": (
        "La brigade de Gao a réalisé deux saisies. Le 2 juin, 12 sacs de riz ont été saisis à Konna. "
        "Le 4 juin, 30 sacs de riz ont été saisis à Boni.",
        "contraband_seizure 06-02 Konna; contraband_seizure 06-04 Boni",
    ),
    "operations of the army in other régions": (
        "Le 5 juin, une base a été détruite à Boni.\n\nLes FAMa ont mené des opérations à Konna : 06 terroristes tués.",
        "ground_operation 06-05 Boni; ground_operation 06-05 Konna",
    ),
    "attacks in concert at two places": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués de façon concertée.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
    ),
    "attacks some minutes apart": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués à 10 minutes d'intervalle.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
    ),
    "a patrol and what others found in one of its places": (
        "Du 3 au 5 juin, les agents ont sillonné Garalo et Faragouaran.\n• Garalo, 3 juin : 90 sacs de charbon saisis.",
        "rotation_or_patrol 06-03 Garalo et Faragouaran; contraband_seizure 06-03 Garalo",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


def test_a_strike_told_with_its_toll_is_no_toll_of_the_event_before():
    told = (
        "Le 5 juin, trois forains ont été enlevés à Ber. L'aviation a frappé un camp le 7 juin à Boni : bilan, 9 morts."
    )
    assert told_where(told) == ["violence_against_civilians 06-05 Ber", "air_strike 06-07 Boni"]


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("à Ansongo", ["ground_operation 06-05 secteur de Boni", "contraband_seizure 06-05 Ansongo"]),
        ("au même endroit", ["ground_operation 06-05 secteur de Boni"]),
        ("à Itiri", ["ground_operation 06-05 secteur de Boni"]),  # 2 km off
    ],
)
def test_what_was_taken_far_away_the_same_day_is_an_event_of_its_own(where, told):
    text = f"Le 5 juin, une base a été détruite dans le secteur de Boni. Trois motos ont été saisies {where}."
    assert told_where(text) == told


def test_what_belonged_to_those_told_of_is_no_seizure_where_it_turned_up():
    text = "Le 5 juin, des inconnus ont enlevé un médecin à Gossi. Leur véhicule a été retrouvé à Hombori."
    assert told_where(text) == ["violence_against_civilians 06-05 Gossi"]


def test_what_is_told_in_parallel_is_another_event():
    text = "Le 5 juin, la douane a saisi 90 bâtons d'explosifs à Kati. "
    later = "la brigade a saisi 40 bâtons d'explosifs."
    assert len(told_where(f"{text}En parallèle, {later}")) == 2
    assert len(told_where(f"{text}Au total, {later}")) == 1


def test_no_id_is_what_a_spreadsheet_takes_for_a_number() -> None:
    """LibreOffice opens 1234567890123456 as a number of 15 digits, and 12345678901234e5 as 1.2E+18."""
    assert as_id("1234567890123456" + "a" * 48) == "234567890123456a"
    assert as_id("12345678901234e5" + "b" * 48) == "2345678901234e5b"
    assert as_id("00e1f" + "0" * 59) == "00e1f00000000000"


@pytest.mark.parametrize(
    ("later", "types"),
    [
        ("Accueillis par des tirs, les soldats ont riposté et tué 8 terroristes.", ["ground_operation"]),
        ("Ils y ont essuyé des tirs.", ["ground_operation"]),
        ("Une embuscade tendue ensuite près de Boni a tué deux soldats.", ["ground_operation", "attack_or_ambush"]),
    ],
)
def test_fire_that_a_sweep_meets_is_of_it_and_an_ambush_told_with_its_place_is_not(later, types):
    told = events_of(f"Le 3 juin, les FAMa ont mené une reconnaissance offensive à Boni. {later}")
    assert [event.event_type for event in told] == types
