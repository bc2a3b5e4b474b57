# ruff: noqa: E501 - a communiqué stays on its line
"""What tells of nothing new: what is denied, planned, supposed, usual or only recalled, and what stands beside it."""

import pytest
from telling import told_where

CASES = {
    "a figure tells where no verb does": (
        "Le 13 juin, deux trafiquants sont tombés dans les filets de la police à Gao.",
        "arrest 06-13 Gao",
    ),
    "a figure without a place and day of its own tells nothing": (
        "Deux trafiquants sont tombés dans les filets de la police cette année.",
        "",
    ),
    "a nomination is background": (
        "Nommé le 5 juin à la tête du groupement, le commandant a passé le 8 juin le témoin à son adjoint, à Bla.",
        "training_or_visit 06-08 Bla",
    ),
    "medicines given out are no haul": (
        "Le 12 juin, à Lerneb, les soldats ont distribué des médicaments à la population.",
        "",
    ),
    "what is denied did not happen": (
        "La DIRPA dément l'information faisant état d'une attaque du camp de Niono le 14 juin.",
        "",
    ),
    "what somebody is wanted for is older": (
        "Le 12 juin, à Inékar, les forces spéciales ont capturé deux cadres recherchés pour l'attaque de Tessit.",
        "arrest 06-12 Inékar",
    ),
    "denial": ("Aucune attaque n'a été enregistrée à Gao le 3 juin.", ""),
    "rumour denied": ("L'armée dément formellement l'attaque du camp de Gao annoncée le 3 juin.", ""),
    "what a month gave": (
        "Le 7 juin, une attaque a fait 3 morts à Ber. Bilan du mois de mai : 41 morts.",
        "attack_or_ambush 06-07 Ber",
    ),
    "hypothesis": ("Des renforts pourraient être envoyés à Gao en cas d'attaque.", ""),
    "reference": ("Les auteurs de l'attaque de Gao sont recherchés.", ""),
    "habit": ("Les saisies de cannabis sont fréquentes à Sikasso.", ""),
    "purpose": ("Le ministre a rappelé la nécessité de lutter contre les attaques terroristes.", ""),
    "contradicted up to the comma": (
        "Contrairement aux rumeurs, l'attaque du 7 juin à Ber a été repoussée.",
        "attack_or_ambush 06-07 Ber",
    ),
    "rumour": ("Une rumeur a fait état d'une attaque à Ber le 7 juin ; elle est sans fondement.", ""),
    "planned attack": ("Une attaque était projetée contre Ber pour le 7 juin.", ""),
    "not excluded": ("La douane n'exclut pas d'autres prises à Ber en mai.", ""),
    "recalled with day and place": (
        "Le ministère rappelle que la collision du 7 juin à Fana avait coûté la vie à 20 voyageurs.",
        "accident_or_rescue 06-07 Fana",
    ),
    "recalled in words": ("Le colonel a rappelé le sacrifice des soldats tombés au combat à Ber.", ""),
    "what is only supposed": ("« S'ils attaquent Bla le 5 juin, nous répondrons », a dit le chef.", ""),
    "to execute a decision kills nobody": (
        "Le 5 juin, les postes de Ber restent fermés. Le préfet est chargé de l'exécution de la présente décision.",
        "",
    ),
    "what never was": ("Le 5 juin, un prétendu enlèvement à Ber a fait parler.", ""),
    "older year": ("La ville de Gao avait été prise en 2012.", ""),
    "what was going on is no event": (
        "Le 3 juin, des hommes qui rançonnaient les forains ont été frappés par un drone près de Gossi.",
        "air_strike 06-03 près de Gossi",
    ),
    "one word beside its own day and place": (
        "Mardi 4 juin, Gossi : soixante fûts d'essence sous une bâche.",
        "contraband_seizure 06-04 Gossi",
    ),
    "the same word without them tells nothing": ("Le commerce de l'essence inquiète les autorités.", ""),
    "what is referred to, and what is joined to it": (
        "Après l'attaque du bateau et l'attentat contre le camp de Bamba, une rencontre s'est tenue le 5 juin à Gao.",
        "training_or_visit 06-05 Gao",
    ),
    "neither nor": ("Ni attaque ni incident n'ont été signalés le 5 juin à Gao.", ""),
    "put off": ("Prévue le 5 juin, la visite de Labbézanga a été reportée.", ""),
    "somebody's birthday is no background": (
        "Le 5 juin, à Bla, la douane a saisi 40 cartouches. Un passager, né à Gao en 1994, a été mis aux arrêts.",
        "weapons_seizure 06-05 Bla",
    ),
    "what is denied with a clause of its own": ("Le 5 juin, le ministère dément que Ber ait été prise pour cible.", ""),
    "a rumour denied in the sentence after": (
        "Une attaque aurait visé Konna le 4 juin, faisant 12 morts. L'armée dément fermement cette information.",
        "",
    ),
    "only what the sentence before told is denied": (
        "Le 5 juin, un soldat a été tué à Ber. Le 6 juin, trois hommes ont été enlevés à Bla. Cette nouvelle est fausse.",
        "attack_or_ambush 06-05 Ber",
    ),
    "a denial of something else takes nothing back": (
        "Le 5 juin, une attaque a fait 12 morts à Konna. Le gouvernement dément toute négligence.",
        "attack_or_ambush 06-05 Konna",
    ),
    "a title tells nothing that its text denies": (
        "Attaque à Konna\n\nUne attaque aurait eu lieu à Konna le 5 juin. Il n'en est rien.",
        "",
    ),
    "what happened before, told beside": (
        "Le 5 juin, des hommes armés ont attaqué le camp de Ber. En mai, l'armée avait déjà subi une attaque à Gao.",
        "attack_or_ambush 06-05 Ber",
    ),
    "what he had to do with": (
        "Le 5 juin, un chef a été tué dans une frappe à Ber. Il était impliqué dans plusieurs attaques, notamment celle de Gao.",
        "air_strike 06-05 Ber",
    ),
    "what was done since a day is no event": (
        "Le 5 juin, un drone a détruit une base à Ber. Depuis le 1er mai, la zone a neutralisé 41 terroristes.",
        "air_strike 06-05 Ber",
    ),
    "what has nothing to do with it": ("Le 5 juin, à Ber, l'enquête n'a aucun lien avec l'attaque du convoi.", ""),
    "an older attack that another day counts from": (
        "Le 5 juin, au lendemain de l'attaque de Boni, un drone a frappé une base à Ber.",
        "air_strike 06-05 Ber",
    ),
    "an attack referred to with its cost": (
        "À la suite de l'explosion d'un engin, le 5 juin entre Ber et Gao, on déplore huit morts.",
        "ied 06-05 entre Ber et Gao",
    ),
    "an attack referred to without it": (
        "À la suite de l'explosion d'un engin, le 5 juin, la route a été fermée à Gao.",
        "",
    ),
    "what would happen": ("Si une attaque survenait, a-t-il dit le 5 juin, les renforts de Gossi arriveraient.", ""),
    "an older one told with its own day and place": (
        "Le 5 juin, un poste a été attaqué à Boni. Le 19 janvier 2023, 70 orpailleurs avaient péri dans un éboulement à Konna.",
        "attack_or_ambush 06-05 Boni; accident_or_rescue 01-19 Konna",
    ),
    "an older one without a place": (
        "Le 5 juin, un poste a été attaqué à Boni. Le 19 janvier 2023, 70 soldats avaient péri.",
        "attack_or_ambush 06-05 Boni",
    ),
    "agents on their way visit nobody": (
        "Le 5 juin, les agents se sont rendus à Boni, où un camion transportait 251 sacs de farine.",
        "contraband_seizure 06-05 Boni",
    ),
    "after an attack that is only recalled": (
        "Après l'attaque de la nuit du 3 au 4 juin, une patrouille a neutralisé deux guetteurs le 6 juin à Boni.",
        "ground_operation 06-06 Boni",
    ),
    "since something was found": (
        "Le 5 juin, sept fusils ont été saisis à Boni. Depuis la découverte d'or à Konna, la ville reçoit des hommes armés.",
        "weapons_seizure 06-05 Boni",
    ),
    "figures that are settled are nobody arrested": ("Les chiffres de Boni ont été arrêtés le 5 juin.", ""),
    "a law is no seizure": ("La loi interdit le transport de tramadol à Bamako depuis le 5 juin.", ""),
    "an older attack is only referred to": ("Depuis l'attentat de Kati, la garde a été renforcée le 5 juin.", ""),
    "arms of a parade are no haul": (
        "Le 5 juin, à la place d'armes de Ségou, le colonel a pris la tête du régiment.",
        "training_or_visit 06-05 Ségou",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # where the hurt and the dead were brought, where somebody was bound for
        (
            "Le 5 juin, une base a été bombardée à Ber : 12 combattants tués. Sept autres ont été emportés vers un bois "
            "voisin de Gossi.",
            ["air_strike 06-05 Ber"],
        ),
        ("Le 5 juin, une attaque à Ber a fait 3 morts, menés à la morgue de Gao.", ["attack_or_ambush 06-05 Ber"]),
        ("Le 5 juin, des blessés ont été évacués de Ber vers Gossi (à 20 km de Hombori).", []),
        # what might be, what was sought in vain, what is only said
        (
            "Le 5 juin, une base a été détruite à Ber ; des frappes pourraient viser Gossi.",
            ["ground_operation 06-05 Ber"],
        ),
        ("Le 5 juin, une moto a été fouillée en vain à Ber.", []),
        ("Le 5 juin, une moto a été fouillée à Ber.", ["ground_operation 06-05 Ber"]),
        ("Le 5 juin, pas d'attaque à Ber.", []),
        ("Le 5 juin, personne n'a rendu son arme à Ber.", []),
        # gold is dug in a mine, and goods are declared
        ("Le 5 juin, une mine artisanale a cédé à Ber.", ["accident_or_rescue 06-05 Ber"]),
        ("Le 5 juin, une mine artisanale a explosé à Ber.", ["ied 06-05 Ber"]),
        (
            "Le 5 juin, la douane a saisi 90 cartons de thé parmi des sacs régulièrement déclarés.",
            ["contraband_seizure 06-05 -"],
        ),
        # the next sentence tells of another day: its place is not that of this one
        (
            "Le 5 juin, la brigade a saisi 90 cartons de thé. La veille, un car avait été vidé à Ber.",
            ["contraband_seizure 06-05 -"],
        ),
        # what is recalled at the end is no day of what was told before it, what is told next may be
        (
            "Une base a été détruite à Ber. Le 5 juin déjà, un poste avait été attaqué à Gossi.",
            ["ground_operation - Ber", "attack_or_ambush 06-05 Gossi"],
        ),
        (
            "Une base a été détruite à Ber. Un poste a été attaqué le 5 juin à Gossi.",
            ["ground_operation 06-05 Ber", "attack_or_ambush 06-05 Gossi"],
        ),
        # others than those told of before, another point beside the same town, what is summed up first
        (
            "Le 5 juin, 05 suspects ont été arrêtés à Ber. Le 6 juin, une base a été détruite à Gossi. À Ber, 03 autres "
            "suspects ont été arrêtés.",
            ["arrest 06-05 Ber", "ground_operation 06-06 Gossi", "arrest 06-06 Ber"],
        ),
        (
            "Le 5 juin, un combattant a été tué à 5 km à l'est de Ber. À 7 km au nord de Ber, deux autres ont été tués.",
            ["ground_operation 06-05 5 km à l'est de Ber", "ground_operation 06-05 7 km au nord de Ber"],
        ),
        (
            "Cinq hommes ont été arrêtés du 3 au 6 juin à Gao. Le 3 juin, trois hommes ont été arrêtés à Ber. Le 6 juin, "
            "deux hommes ont été arrêtés à Gossi.",
            ["arrest 06-03 Ber", "arrest 06-06 Gossi"],
        ),
        (
            "Quatre hommes ont été arrêtés du 3 au 6 juin à Gao. Le 3 juin, trois hommes ont été arrêtés à Ber. Le 6 juin, "
            "deux hommes ont été arrêtés à Gossi.",
            ["arrest 06-03 Gao", "arrest 06-03 Ber", "arrest 06-06 Gossi"],
        ),
        # abroad beside a place at home; a road alone
        (
            "Le 5 juin, 45 briques de cannabis ont été saisies près de Kati : à Dakar, on les attendait.",
            ["drug_seizure 06-05 près de Kati"],
        ),
        (
            "Le 5 juin, une mission est tombée dans une embuscade sur la route de Gossi, région de Tombouctou.",
            ["attack_or_ambush 06-05 route de Gossi, région de Tombouctou"],
        ),
        ("Le 5 juin, une mission venue par la route de Gossi a été attaquée à Ber.", ["attack_or_ambush 06-05 Ber"]),
        # who is killed in a clash was not struck from the air, whatever else was told
        (
            "Le 5 juin, un drone a frappé une base à Gossi. Le 6 juin, des échanges de tirs ont eu lieu à Ber. Trois "
            "terroristes ont été tués.",
            ["air_strike 06-05 Gossi", "armed_clash 06-06 Ber"],
        ),
        # what a sentence before a semicolon counts, which tells nothing by itself
        (
            "À Ber, 04 suspects sont aux mains des FAMa ; une moto a été saisie le 5 juin.",
            ["arrest 06-05 Ber"],
        ),
        # told right after the day of publication
        ("Gao, 13 juin (AMAP) Six voleurs ont été arrêtés à Ber. Ils avaient agi le 5 juin.", ["arrest - Ber"]),
        # what it came upon is told by those it killed
        (
            "Le 5 juin à Ber : 08 terroristes neutralisés, 07 suspects arrêtés, 03 EEI détruits.",
            ["ground_operation 06-05 Ber"],
        ),
        ("Le 5 juin à Ber : 03 EEI détruits.", ["ied 06-05 Ber"]),
        # an explosion after a strike is that of the strike
        (
            "Le 5 juin, un drone a frappé un pick-up à Ber. La déflagration a été entendue de loin.",
            ["air_strike 06-05 Ber"],
        ),
    ],
)
def test_what_is_no_place_and_no_event_of_its_own(text, told):
    assert told_where(text) == told


def test_what_is_said_to_be_false_is_no_event():
    assert told_where("Selon des rumeurs, 30 soldats auraient été tués à Ber le 5 juin. C'est faux, dit l'armée.") == []


@pytest.mark.parametrize(("says", "events"), [("prévoyait", 0), ("rappelle", 1)])
def test_the_scenario_of_an_exercise_is_no_event(says, events):
    text = f"Le 5 juin, à Ber, le scénario {says} une embuscade : six assaillants ont été neutralisés."
    assert len(told_where(text)) == events


def test_the_deeds_of_a_month_are_no_event():
    counted = "31 frappes aériennes et 12 attaques ont été enregistrées"
    assert told_where(f"Au mois d'avril, {counted} sur le territoire.") == []
    assert len(told_where(f"Le 3 juin, {counted} dans le secteur de Ber.")) == 1
