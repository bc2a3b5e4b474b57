"""The kind of event that one sentence tells, in many wordings, each beside one that says something else."""

from datetime import date

import pytest

from dashboard.model import Communique
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 20)

WORDINGS = {
    "violence_against_civilians": [
        "des rôdeurs ont fait main basse sur le troupeau du village de Gossi",
        "des forains ont été délestés de leurs biens à San",
        "deux inconnus se sont introduits chez un changeur de Kayes et ont emporté sa caisse",
        "les riverains de Ber ont été chassés de chez eux par des terroristes",
        "des hommes armés ont passé par les armes cinq habitants de Dia",
        "un maître de Tominian a été arraché à sa famille",
        "un chef coutumier a été exécuté à Ouenkoro",
    ],
    "attack_or_ambush": [
        "deux gardes ont été désarmés par des inconnus à San",
        "un poste de gendarmerie a volé en éclats sous les roquettes à Bla",
        "le péage de Kasséla a été mis à feu par des individus armés",
        "un poste de douane a été dévasté par des hommes armés à Sona",
        "des assaillants ont pris d'assaut la sous-préfecture de Dioura et brûlé des véhicules",
        "une patrouille de la garde a été décimée à Bodal",
        "une sentinelle a été égorgée au poste de Mahou",
        "le camp de Léré a été arrosé de roquettes",
        "des tirs nourris ont retenti au camp de Kati",
    ],
    "air_strike": [
        "l'aviation a déversé ses bombes sur un campement terroriste à Ber",
        "un appui-feu aérien a décimé un groupe de terroristes à Sarro",
        "un dépôt a été matraqué par des drones à Kobé",
    ],
    "ground_operation": [
        "les éclaireurs ont tendu une embuscade à des bandits à Tessit",
        "une section a mené une opération de contrôle de zone à Ansongo",
    ],
    "arrest": ["la police a procédé à une rafle de 40 personnes à Lafiabougou"],
    "contraband_seizure": ["une citerne de carburant frauduleux a été immobilisée à Gao"],
    "weapons_seizure": ["un armurier a été délesté de 14 fusils par la police à Ségou"],
    "accident_or_rescue": [
        "un avion a fait un atterrissage brutal à Gao",
        "le fleuve a rejeté les corps de trois baigneurs à Ségou",
    ],
    "ddr": [
        "80 combattants ont rejoint le site de cantonnement de Gao",
        "cinq djihadistes ont fait défection à Léré",
    ],
    "training_or_visit": [
        "des médecins de l'armée ont offert des soins gratuits à Gossi",
        "le fanion a été remis au bataillon à Kati",
        "la police a tenu une journée portes ouvertes à Kayes",
    ],
    "rotation_or_patrol": [
        "des renforts sont arrivés à Hombori",
        "la caserne de Kourémalé a été renforcée par une compagnie",
        "une section s'est installée à Konobougou",
    ],
    "other": [
        "l'état d'urgence a été prorogé à Ménaka",
        "la foire de Ber est suspendue",
        "deux employés enlevés ont été relâchés à Goundam",
    ],
    "": [
        "des pêcheurs ont passé la nuit sous les étoiles à Dia",
        "le doute s'est installé à San",
        "en milieu de journée, le calme régnait à Gao",
        "le préfet s'est introduit chez le maire de Ber",
        "un soldat a remis son rapport à Kati",
    ],
}


@pytest.mark.parametrize(("kind", "said"), [(kind, said) for kind, all_said in WORDINGS.items() for said in all_said])
def test_a_sentence_tells_this_kind_of_event(kind: str, said: str) -> None:
    events = read_text(Communique("essai.txt", f"Le 3 juin 2024, {said}.", READ_ON)).events
    assert [event.event_type for event in events] == ([kind] if kind else [])
