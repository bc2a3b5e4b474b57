# ruff: noqa: E501 - a communiqué stays on its line
"""The place of an event: of several that a text names, the one where it happened."""

import pytest
from telling import told_where

CASES = {
    "where it was written is not where it happened": (
        "Ségou, 12 juin (AMAP) – Des hommes armés ont attaqué le village de Dogofry le 11 juin.",
        "violence_against_civilians 06-11 village de Dogofry",
    ),
    "link between towns": (
        "Le 7 juin, un minibus qui assurait la liaison Gao-Ansongo a essuyé des tirs près de Ber.",
        "violence_against_civilians 06-07 près de Ber",
    ),
    "where the hurt were brought": (
        "Un car a sauté le 5 juin sur une mine près de Ber. Les sapeurs-pompiers ont conduit les blessés à Gao.",
        "ied 06-05 près de Ber",
    ),
    "a place after its sentence's verb is no subject": (
        "L'éboulement survenu le 5 juin sur un site de Zzoribougou, dans le cercle de Kéniéba, a fait 48 morts.",
        "accident_or_rescue 06-05 Zzoribougou, dans le cercle de Kéniéba",
    ),
    "a convoy named by both its ends": (
        "Un véhicule de l'escorte Sévaré-Gao a sauté le 5 juin sur une mine près de Hombori.",
        "ied 06-05 près de Hombori",
    ),
    "only the next sentence says how far from it": (
        "Le 5 juin, une patrouille a été attaquée à Gossi. L'incident s'est produit à 15 km à l'est de Gossi.",
        "attack_or_ambush 06-05 15 km à l'est de Gossi",
    ),
    "another deed further off": (
        "Le 5 juin, une patrouille a été attaquée à Gossi. Les assaillants se sont repliés à 15 km à l'est de Gossi.",
        "attack_or_ambush 06-05 Gossi",
    ),
    "a town that heads a brief": (
        "Gao. Deux voleurs ont été arrêtés le 5 juin à Ber.",
        "arrest 06-05 Ber",
    ),
    "tracks that lead somewhere": (
        "Le 5 juin, une reconnaissance des pistes menant à Diondiori, cercle de Ténenkou, a permis d'arrêter un suspect.",
        "arrest 06-05 pistes menant à Diondiori, cercle de Ténenkou",
    ),
    "a label of a zone": (
        "Zone de Kidal : le 5 juin, un pick-up a été détruit par un drone à l'ouest de Télabit.",
        "air_strike 06-05 à l'ouest de Télabit",
    ),
    "the office that speaks": (
        "Le gouvernorat de Bandiagara annonce la libération de huit otages le 5 juin près de Bankass.",
        "other 06-05 près de Bankass",
    ),
    "a line between towns": (
        "Le 5 juin au poste de Diboli, un car de la ligne Dakar-Bamako cachait 320 ballots de tissus, saisis par la douane.",
        "contraband_seizure 06-05 poste de Diboli",
    ),
    "those spoken to": (
        "Le 5 juin, le poste de Ber a été attaqué. L'armée demande aux habitants de Gao d'éviter la route.",
        "attack_or_ambush 06-05 Ber",
    ),
    "destination is no place": (
        "Le 5 juin, un car allant à Mopti a heurté un camion à Fana.",
        "accident_or_rescue 06-05 Fana",
    ),
    "evacuation is no place": (
        "Le 5 juin, une patrouille a été prise à partie à Dioura ; les blessés ont été évacués sur Sévaré.",
        "attack_or_ambush 06-05 Dioura",
    ),
    "the unit's home is not where it acted": (
        "Le 5 juin, le détachement de Niono, en reconnaissance dans le secteur de Diabaly, a neutralisé dix terroristes.",
        "ground_operation 06-05 secteur de Diabaly",
    ),
    "rescuers come from where they are stationed": (
        "Le 5 juin, un minibus s'est renversé entre San et Bla. Les pompiers de Koutiala ont relevé neuf corps.",
        "accident_or_rescue 06-05 entre San et Bla",
    ),
    "the place of an agency before a dash": (
        "Bamako – Un convoi a heurté une mine le 5 juin entre Ber et Gao.",
        "ied 06-05 entre Ber et Gao",
    ),
    "the place of an event before a dash": ("Gossi – Un convoi a heurté une mine le 5 juin.", "ied 06-05 Gossi"),
    "a country in the letterhead is no place of an event": (
        "DOUANES DU MALI\n\nLe 5 juin, les agents du bureau de Koury ont intercepté un camion. La fouille a permis de saisir 615 cartons de cigarettes.",
        "contraband_seizure 06-05 bureau de Koury",
    ),
    "only the title says where": (
        "Relève à Hombori\n\nLa passation de consignes entre les deux unités s'est déroulée le 5 juin.",
        "rotation_or_patrol 06-05 Hombori",
    ),
    "those who are in hospital": (
        "Un car a sauté sur une mine le 5 juin à Ber. Deux femmes sont admises à l'hôpital Somine Dolo de Mopti.",
        "ied 06-05 Ber",
    ),
    "where it was bought": (
        "Le 5 juin, deux revendeurs ont été arrêtés à Ber. Ils détenaient 2 kg de cannabis acheté à Bla.",
        "drug_seizure 06-05 Ber",
    ),
    "men of a town act where the text says": (
        "Le 5 juin, les gendarmes de Kimparana ont interpellé deux suspects à San.",
        "arrest 06-05 San",
    ),
    "a quarter and its town": (
        "Le 5 juin, une brigade a investi une villa de Magnambougou, à Bamako, où deux voleurs ont été arrêtés.",
        "arrest 06-05 Magnambougou",
    ),
    "the hospital is not where it happened": (
        "Le poste de Ber a été attaqué le 5 juin. Deux soldats ont péri et six autres sont soignés à Gao.",
        "attack_or_ambush 06-05 Ber",
    ),
    "somebody taken at a distance from a place": (
        "Le 5 juin, deux forains ont été enlevés à 20 km au nord de Gossi.",
        "violence_against_civilians 06-05 20 km au nord de Gossi",
    ),
    "an owner is not where it was stolen": (
        "Le 5 juin à Ber, la brigade a récupéré 20 bœufs volés à des éleveurs de Gao.",
        "contraband_seizure 06-05 Ber",
    ),
    "one deed whose verb stands after its place": (
        "Repéré le 5 juin par les capteurs de l'armée de l'Air, un camp installé à Téméra, à 50 km à l'est de Bamba, a été pilonné.",
        "air_strike 06-05 Téméra",
    ),
    "a chief town, not the hamlet of that name in the région of the text": (
        "Le 3 juin, à Didiéni, région de Koulikoro, deux voleurs ont été arrêtés. Le 5 juin, la brigade de Kita a saisi 9 kg de drogue.",
        "arrest 06-03 Didiéni, région de Koulikoro; drug_seizure 06-05 brigade de Kita",
    ),
    "who caught them, and where": (
        "La brigade de Gao a arrêté le 5 juin, au village de Ber, près de Bourem, deux hommes qui cachaient 3 kg d'or.",
        "contraband_seizure 06-05 village de Ber, près de Bourem",
    ),
    "who made the arrest, and then where": (
        "La brigade de Gao a arrêté deux trafiquants le 5 juin. L'opération s'est déroulée au village de Konna.",
        "arrest 06-05 village de Konna",
    ),
    "on a river, and then where": (
        "Une pinasse a chaviré le 5 juin sur le fleuve Niger. Elle s'est brisée près de Konna.",
        "accident_or_rescue 06-05 près de Konna",
    ),
    "where it happened is said in a sentence of its own": (
        "Le 4 juin, la patrouille a saisi 45 bidons d'essence. L'interpellation a eu lieu à 12 km au nord de Labbézanga.",
        "contraband_seizure 06-04 12 km au nord de Labbézanga",
    ),
    "and of what kind it was": (
        "Le 4 juin, trois civils ont été tués par des hommes armés. L'attaque s'est produite à Boni.",
        "violence_against_civilians 06-04 Boni",
    ),
    "what else took place is no place of it": (
        "Le 4 juin, un camion a sauté sur une mine à Boni. Une réunion a eu lieu à Konna.",
        "ied 06-04 Boni",
    ),
    "a dateline may name the country": (
        "SAN (Mali), 5 juin – Deux gendarmes ont été tués le 3 juin dans l'attaque de leur brigade à Fangasso.",
        "attack_or_ambush 06-03 Fangasso",
    ),
    "where people were going is no place of theirs": (
        "Le 5 juin, à Wabaria, un car cachait 14 kg de cocaïne. Ses deux occupants, qui disaient se rendre à Konna, ont été arrêtés.",
        "drug_seizure 06-05 Wabaria",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


def test_who_fled_is_not_where_something_happened():
    text = "Le 5 juin, un suspect a été arrêté à Kayes. Ses complices ont filé vers Kidira en abandonnant six motos."
    assert told_where(text) == ["arrest 06-05 Kayes"]
