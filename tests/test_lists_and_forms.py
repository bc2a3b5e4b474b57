# ruff: noqa: E501 - a communiqué stays on its line
"""Lists, forms, tables, labels, telegrams and headlines: what a line tells by what it stands under."""

import pytest
from telling import events_of, figures, told_where

CASES = {
    "labels that only say where and when": (
        "Ténenkou. 15 juin. Saisie de cinq kalachnikovs.",
        "weapons_seizure 06-15 Ténenkou",
    ),
    "an item whose second sentence tells what": (
        "- Tessit : 11 juin, frappe de drone contre un groupe armé.\n- Intillit : 12 juin, un dépôt clandestin découvert. 14 fusils et 60 kg de nitrate récupérés.",
        "air_strike 06-11 Tessit; weapons_seizure 06-12 Intillit",
    ),
    "headline under a letterhead": (
        "@Infos\nAccrochage au nord de Sévaré : deux morts dans nos rangs\n\nUne section a été prise sous un feu nourri "
        "le 7 juin à Sampara. Deux militaires sont tombés.",
        "attack_or_ambush 06-07 Sampara",
    ),
    "purpose of a letter": (
        "Direction des Douanes\n\nBamako, le 10 juin 2024\n\nObjet : saisie de produits prohibés\n\nLe 7 juin, la brigade "
        "a saisi 1 250 cartons de médicaments à Kati.",
        "drug_seizure 06-07 Kati",
    ),
    "the place of a form is what it says under place": (
        "Objet : incident à Gao\nDate : 5 juin\nLieu : sortie nord de Gossi\nFaits : des hommes armés ont attaqué le poste de gendarmerie.",
        "attack_or_ambush 06-05 sortie nord de Gossi",
    ),
    "the place of a form that ends with it": (
        "Objet : incident à Gao\nDate : 5 juin\nFaits : des hommes armés ont attaqué le poste de gendarmerie.\nLieu : Gossi",
        "attack_or_ambush 06-05 Gossi",
    ),
    "list by days": (
        "Bilan de la semaine\n\n- Le 3 juin : frappe aérienne à l'est de Nampala, 8 terroristes neutralisés.\n- Le 4 juin : arrestation de deux suspects à Markala.\n- Le 6 juin : un EEI désamorcé sur l'axe Sévaré-Bandiagara.",
        "air_strike 06-03 à l'est de Nampala; arrest 06-04 Markala; ied 06-06 axe Sévaré-Bandiagara",
    ),
    "headings": (
        "Point de situation\n\nLundi 3 juin\n- Patrouille attaquée à Tessit.\n- Une base détruite par un drone au nord d'Ansongo.\nMardi 4 juin\n- Trois passeurs arrêtés à Labbézanga.",
        "attack_or_ambush 06-03 Tessit; air_strike 06-03 au nord d'Ansongo; arrest 06-04 Labbézanga",
    ),
    "haul named first": (
        "60 kg d'héroïne saisis à l'aéroport de Bamako le 5 juin",
        "drug_seizure 06-05 aéroport de Bamako",
    ),
    "items that only name a place": (
        "Le 5 juin, des opérations de ratissage ont été menées dans deux zones :\n- forêt de Kekoro ;\n- secteur de Konna.",
        "ground_operation 06-05 forêt de Kekoro; ground_operation 06-05 secteur de Konna",
    ),
    "items that open with the hour and the place": (
        "Dans la nuit du 5 juin, la brigade de Bla a enchaîné les prises. Vers 22 heures, à San : 650 boîtes de tramadol.",
        "drug_seizure 06-05 San",
    ),
    "a telegram": (
        "5 JUIN VERS 0430 POSTE DE BER ATTAQUE STOP 02 TUES STOP LE LENDEMAIN RENFORT A INTERPELLE 04 SUSPECTS A GAO STOP FIN",
        "attack_or_ambush 06-05 BER; arrest 06-06 GAO",
    ),
    "a sign at the roadside": (
        "Le 5 juin, à Ber, une moto a percuté un panneau STOP et deux piétons : deux blessés.",
        "accident_or_rescue 06-05 Ber",
    ),
    "the day of a label counts for what follows it": (
        "Bilan\n\nMardi 4 juin :\ninondations à Diré.\nMercredi 5 juin :\nincendie au marché de Fana. 41 boutiques consumées.",
        "accident_or_rescue 06-04 Diré; accident_or_rescue 06-05 Fana",
    ),
    "the line above says when and where": (
        "Bilan\n\nMardi 4 juin, 09 h 10, Djenné\nEffondrement de trois maisons.\n\nMercredi 5 juin, 02 h, Koutiala\nIncendie au grand marché.",
        "accident_or_rescue 06-04 Djenné; accident_or_rescue 06-05 Koutiala",
    ),
    "a headline below a letterhead": (
        "FLASH INFO\nRégion de Ségou : l'aviation détruit un refuge\n\nLe 5 juin, au nord de Sokolo, un drone a détruit un refuge. Le 6 juin, un drone a frappé Ber.",
        "air_strike 06-05 au nord de Sokolo; air_strike 06-06 Ber",
    ),
    "lines without a full stop are no headlines": (
        "Bilan\n\n- attaque du camp de Ber\n- 5 juin, attaque du camp de Ber\n- 6 juin, attaque du camp de Gao",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-06 camp de Gao",
    ),
    "nor is an item that gives no day": (
        "Bilan du 5 juin 2024\n\n- attaque du camp de Ber : 3 morts\n- 6 juin, attaque du camp de Ber : 2 morts",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-06 Ber",
    ),
    "a line of other régions": (
        "- Zone de Mondoro : deux guetteurs neutralisés le 5 juin.\n"
        "- Zone Sud : huit suspects interpellés dans les régions de Koutiala et Sikasso.",
        "ground_operation 06-05 Zone de Mondoro; arrest 06-05 régions de Koutiala et Sikasso",
    ),
    "a line of another day": (
        "Bilan\n\n3 juin : l'aviation a frappé des terroristes à Boni.\n\n5 juin : plusieurs bases ont été frappées. "
        "Une base a été détruite à Konna, deux au nord de Léré et une autre à Douentza.",
        "air_strike 06-03 Boni; air_strike 06-05 Konna; air_strike 06-05 au nord de Léré; air_strike 06-05 Douentza",
    ),
    "rows of a table": (
        "03/06/2024 | Ber | bivouac rasé par l'aviation\n05/06/2024\tprès de Bla\tdeux pirogues coulées par un drone",
        "air_strike 06-03 Ber; air_strike 06-05 près de Bla",
    ),
    "a line that gives day and place tells what its items only cost": (
        "Frappe du 5 juin à Konna :\n- 6 tués\n\nFrappe du 7 juin à Boni :\n- 4 tués",
        "air_strike 06-05 Konna; air_strike 06-07 Boni",
    ),
    "letters, plus signs and pictograms open items": (
        "Saisies du 5 juin :\nA. Koro – 12 kg de cannabis\nB. Konna – 30 kg de cannabis\n\n+ Boni : le 6 juin, arrestation de 3 suspects",
        "drug_seizure 06-05 Koro; drug_seizure 06-05 Konna; arrest 06-06 Boni",
    ),
    "a hashtag is a name": (
        "Le 5 juin, nos hommes ont découvert une cache d'armes à #Inékar :\n🔫 5 PM\n📦 600 cartouches",
        "weapons_seizure 06-05 Inékar",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


def test_a_list_of_what_was_counted_is_told_by_the_line_that_leads_into_it():
    haul = [(12, "fusils", "seized"), (5, "obus", "seized"), (3, "motos", "seized")]
    lead = "Le 5 juin, à Boni, la patrouille a fouillé une maison et saisi"
    assert figures(f"{lead} :\n- 12 fusils ;\n- 5 obus ;\n- 3 motos.") == haul
    assert figures(f"{lead} en rase campagne :\n- 12 fusils ;\n- 5 obus ;\n- 3 motos.") == haul
    assert figures(f"{lead} le matériel suivant :\n\n1. 12 fusils\n2. 5 obus\n3. 3 motos") == haul
    assert figures("Le 5 juin, Boni a été fouillé. Ont été saisis :\na) 12 fusils,\nb) 5 obus,\nc) 3 motos.") == haul
    text = f"{lead} :\n- 12 fusils ;\n- 5 obus.\nTrois motos ont été brûlées."
    assert figures(text) == [*haul[:2], (3, "motos", "destroyed")]


def test_what_only_parts_the_items_of_a_list_is_no_item():
    lead = "Le 5 juin, à Boni, une patrouille a mis au jour une cache. Inventaire :\n1) Armement\n- 12 fusils\n"
    haul = [(12, "fusils", "seized"), (5, "obus", "seized")]
    assert figures(f"{lead}2) Munitions\n- 5 obus") == haul
    assert told_where(f"{lead}2) Konna\n- 5 obus")[0] == "weapons_seizure 06-05 Boni"


def test_the_labelled_lines_of_a_form_are_one_event():
    form = "Date : 05/06/2025\nLieu : Ber\nNature : collision de deux cars\nBilan : 2 morts\n"
    other = (
        "Date : 06/06/2025\nLieu : Konna\nNature : incendie d'un magasin\nBilan : 3 blessés\nSuite : évacués à Mopti"
    )
    assert told_where(form) == ["accident_or_rescue 06-05 Ber"]
    assert told_where(f"{form}\n{other}") == ["accident_or_rescue 06-05 Ber", "accident_or_rescue 06-06 Konna"]
    assert figures(form) == [(2, "morts", "killed")]


def test_a_header_says_what_the_cells_below_it_are():
    table = "Date | Antenne | Lieu | Produit | Interpellés\n5 juin 2025 | Mopti | Konna | 150 sachets de kush | 3\n"
    (event,) = events_of(table)
    assert event.location.footprint.anchors[0].name == "Konna"
    assert [(q.value, q.item, q.role) for q in event.quantities] == [
        (150, "sachets de kush", "seized"),
        (3, "", "arrested"),
    ]
    (plain,) = events_of(table.replace("Interpellés", "N°"))
    assert [q.role for q in plain.quantities] == ["seized"]


def test_an_item_with_a_place_is_told_together_with_the_line_that_leads_into_it():
    text = "Point des attaques du 5 juin :\n- Boni : 3 blessés ;\n- Konna : un véhicule brûlé."
    assert told_where(text) == ["attack_or_ambush 06-05 Boni", "attack_or_ambush 06-05 Konna"]
    text = "La douane a publié le détail de ce qu'elle a saisi lors des contrôles menés le 5 juin sur toute l'étendue du pays :\n• 12 fusils à Boni ;\n• 40 bidons d'essence à Konna."
    assert told_where(text) == ["weapons_seizure 06-05 Boni", "contraband_seizure 06-05 Konna"]
    text = "Personnes arrêtées le 5 juin :\n- Gao : 3\n- Konna : 12 orpailleurs"
    gao, konna = events_of(text)
    assert [(q.value, q.role) for q in (*gao.quantities, *konna.quantities)] == [(3, "arrested"), (12, "arrested")]
    assert told_where("Postes de contrôle ouverts le 5 juin :\n- Gao : 3\n- Konna : 2") == []


def test_what_says_more_than_a_figure_is_no_item_of_that_list():
    text = "Le 5 juin, les FAMa ont saisi des armes dans deux villages :\n- 12 fusils à Boni ;\n- 5 obus à Konna."
    assert told_where(text) == ["weapons_seizure 06-05 Boni", "weapons_seizure 06-05 Konna"]
    text = "Le 5 juin, Boni a été attaqué. Bilan :\n- côté FAMa : 3 morts ;\n- côté ennemi : 14 morts."
    assert figures(text) == [(3, "morts", "killed"), (14, "morts", "killed")]


def test_the_number_of_an_item_counts_nothing():
    text = "2. Le 5 juin, un EEI a été neutralisé à Boni.\n3) Le 6 juin, l'ennemi a été neutralisé à Konna."
    assert [len(event.quantities) for event in events_of(text)] == [1, 0]
    assert figures("5 terroristes ont été neutralisés le 5 juin à Boni.") == [(5, "terroristes", "killed")]


def test_words_that_the_end_of_a_line_broke_are_read_whole():
    text = "Le 5 juin à Ber, les gendar-\nmes ont arrêté 04 terro- ristes et récu-péré 02 pick-up."
    assert figures(text) == [(4, "terro- ristes", "arrested"), (2, "pick-up", "seized")]


def test_the_items_of_a_toll_are_of_the_attack_above_it():
    attack = "Le 5 juin, le camp de Boni a été attaqué.\n\n"
    toll = "– Côté FAMa : 12 morts, 3 portés disparus ;\n– Côté ennemi : 20 terroristes neutralisés."
    assert [q[::2] for q in figures(f"{attack}Bilan :\n{toll}")] == [(12, "killed"), (20, "killed")]
    listed = f"{attack}Par ailleurs, ont été relevés :\n– à Ber, 3 terroristes neutralisés le 7 juin."
    assert len(events_of(listed)) == 2
