"""What newspapers and agencies make of figures: weights in two units, calibres, what is no thing that is counted."""

import pytest

from dashboard.extraction.quantities import find_quantities
from gazetteer.text import fold, split_words


def claimed(text):
    found = find_quantities(text, split_words(fold(text)), [])
    return [(q.value, q.item, q.role) for q in found if q.role and not q.part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La brigade a saisi 3 tonnes 450 kg de cannabis.", [(3450, "kg de cannabis", "seized")]),
        ("Six kilogrammes et 250 grammes d'héroïne ont été saisis.", [(6.25, "kilogrammes d'héroïne", "seized")]),
        ("Elle a saisi 3 tonnes de riz, 450 kg de sucre.",
         [(3, "tonnes de riz", "seized"), (450, "kg de sucre", "seized")]),
        ("Elle a saisi 12 grammes 4 sachets.", [(12, "grammes", "seized"), (4, "sachets", "seized")]),
        ("Ils ont découvert un kilo et quelque (1,2 kg) de cocaïne.", [(1.2, "kg de cocaïne", "seized")]),
        ("Ils ont saisi deux tonnes de riz (2 000 kg).", [(2, "tonnes de riz", "seized")]),
        ("Ils ont saisi deux sacs (40 kg) de riz.", [(2, "sacs", "seized"), (40, "kg de riz", "seized")]),
        ("Ont été incinérées plus de 3, 25 tonnes de chanvre.", [(3.25, "tonnes de chanvre", "destroyed")]),
    ],
)  # fmt: skip
def test_a_weight_in_two_units_is_one_figure(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les FAMa ont récupéré quatre mitrailleuses 14.5, six PM et une moto.",
         [(4, "mitrailleuses", "seized"), (6, "PM", "seized"), (1, "moto", "seized")]),
        ("Un mortier 82 a été saisi.", [(1, "mortier", "seized")]),
        ("Les FAMa ont récupéré 4 AK47 9 chargeurs.", [(4, "AK47", "seized"), (9, "chargeurs", "seized")]),
        ("Trois faux billets de 5.000F ont été saisis.", [(3, "faux billets", "seized")]),
        ("La police a saisi des billets de 5.000 F CFA, 1000 FCFA et 500 FCFA.", [(None, "billets", "seized")]),
        ("La police a saisi un fusil, 9000 FCFA et 500 euros.",
         [(1, "fusil", "seized"), (9000, "FCFA", "seized"), (500, "euros", "seized")]),
        ("Ils sont 11 seulement à être arrêtés.", [(11, "", "arrested")]),
        ("La douane a saisi 14 paquets, soit un poids de 9 kg.", [(14, "paquets", "seized"), (9, "kg", "seized")]),
        ("Ce ne sont pas une trentaine mais 18 bandits qui ont été tués.", [(18, "bandits", "killed")]),
        ("La patrouille a saisi un vaste arsenal.", [(None, "arsenal", "seized")]),
        ("Le lendemain de ce meurtre, deux hommes ont dépouillé un orpailleur.", []),
        ("Recherchés pour l'assassinat de trois orpailleurs, deux hommes ont été arrêtés.",
         [(2, "hommes", "arrested")]),
        ("L'assassinat de trois orpailleurs, recherchés en vain, est confirmé.", [(3, "orpailleurs", "killed")]),
        ("La police recherche sept autres voleurs ; trois receleurs arrêtés sont chez le juge.",
         [(3, "receleurs", "arrested")]),
        ("La police recherche encore sept autres voleurs mais les trois receleurs arrêtés ont parlé.",
         [(3, "receleurs", "arrested")]),
        ("Une mine a tué deux guides ; elles ont fait 30 blessés et 14 morts depuis le mois de mai.",
         [(2, "guides", "killed")]),
        ("Elles tuent 30 personnes par an.", []),
        ("Les combats ont fait 14 morts depuis deux jours.", [(14, "morts", "killed")]),
        ("La douane saisit six fusils.", [(6, "fusils", "seized")]),
        ("La police met hors d'état de nuire six bandits.", [(6, "bandits", "killed")]),
        ("Une fouille a permis de trouver sur eux 4 500 €.", [(4500, "€", "seized")]),
        ("L'ennemi y a laissé six des siens.", [(6, "siens", "killed")]),
        ("L'ennemi a laissé sur le terrain 4 corps et 2 motos.", [(4, "corps", "killed"), (2, "motos", "seized")]),
        ("Amadou a été interpellé à Ber avec « 400 bœufs » et une moto.",
         [(400, "bœufs", "seized"), (1, "moto", "seized")]),
        ("Amadou est venu à Ber avec 400 bœufs et une moto.", []),
        ("Sur les 21 guetteurs arrêtés lundi, 15 ont été relâchés.",
         [(21, "guetteurs", "arrested"), (15, "guetteurs", "released")]),
        ("Sur 21 motos récupérées, 15 ont été brûlées.", [(21, "motos", "seized"), (15, "motos", "destroyed")]),
        ("Sur les 21 motos contrôlées, 15 ont été brûlées.", [(15, "motos", "destroyed")]),
        ("Douze bandits ont attaqué la brigade de Ber et ont été tués.", [(12, "bandits", "killed")]),
        ("Douze bandits ont attaqué la brigade de Ber et trois guides ont été tués.", [(3, "guides", "killed")]),
        ("Ils ont réclamé une rançon pour libérer le maire.", []),
        ("Ils ont accepté de libérer le maire.", [(1, "maire", "released")]),
        ("Ils ont arrêté un homme deux jours après la libération de quatre otages.", [(1, "homme", "arrested")]),
        ("Ils ont annoncé la libération de quatre otages.", [(4, "otages", "released")]),
        ("Les 40 kg de riz saisis valent plus de 5 millions de francs.", [(40, "kg de riz", "seized")]),
        ("Elle a saisi sept armes, dont trois pistolets mitrailleurs (PM), trois pistolets (PA) et un fusil.",
         [(7, "armes", "seized")]),
        ("La cour a condamné à mort un chef et six autres.", []),
        ("Trois guides ont perdu un bras.", [(3, "guides", "wounded")]),
        ("Quinze hommes ont dépouillé les voyageurs.", []),
        ("Quinze dépouilles ont été ramenées.", [(15, "dépouilles", "killed")]),
        ("Elle a saisi 60 cartons de médicaments, répartis en 25 cartons de co-arinate, 20 de quinine et 15 de sirop.",
         [(60, "cartons de médicaments", "seized")]),
        ("Elle a récupéré 60 bêtes : 25 vaches, 20 brebis et 15 chèvres.", [(60, "bêtes", "seized")]),
        ("Elle a récupéré 60 bêtes : 25 vaches, 20 brebis et 12 chèvres.",
         [(60, "bêtes", "seized"), (25, "vaches", "seized"), (20, "brebis", "seized"), (12, "chèvres", "seized")]),
        ("Elle a saisi 25 sacs de produits pharmaceutiques et 7 fioles de co-arinate.",
         [(25, "sacs de produits pharmaceutiques", "seized"), (7, "fioles de co-arinate", "seized")]),
        ("Elle a saisi des paquets de thé et 40 fioles.",
         [(None, "paquets de thé", "seized"), (40, "fioles", "seized")]),
        ("Elle a saisi 9 armes à feu (6 fusils, 2 PM, 1 PA).", [(9, "armes à feu", "seized")]),
    ],
)  # fmt: skip
def test_a_calibre_a_note_and_an_adverb_are_not_counted(text, expected):
    assert claimed(text) == expected


def test_the_plural_after_one_of_them_is_of_them_all():
    assert claimed("Trois pick-up dont un blindé récupérés, deux motos détruites.") == [
        (3, "pick-up", "seized"),
        (2, "motos", "destroyed"),
    ]
    assert claimed("Trois pick-up dont un blindé récupéré.")[0][2] == "seized"


@pytest.mark.parametrize(
    "text",
    [
        "Un complot a été découvert.",
        "Les bandits s'en vont, laissant un quartier et une ville désemparés.",
        "Le ministre adresse une prompte guérison aux blessés.",
        "Le préfet, son adjoint et le maire ont souhaité une prompte guérison aux blessés.",
        "Les passagers et les blessés ont été conduits à Gao.",
        "Le Comité National de Recensement, le colonel Traoré et le capitaine Keïta étaient là.",
        "Le colis en provenance de l'étranger a été saisi par la brigade.",
    ],
)
def test_wishes_offices_and_abstract_nouns_count_nobody(text):
    assert claimed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une serviette interceptée au poste.", [(1, "serviette", "seized")]),
        ("Un étranger a été arrêté.", [(1, "étranger", "arrested")]),
        ("Le recensement de 40 combattants a débuté.", [(40, "combattants", "enrolled")]),
        ("Huit guides ont été comptés parmi les tués.", [(8, "guides", "killed")]),
        ("Ils ont découvert 03 corps et 02 de leurs blessés.", [(3, "corps", "killed"), (2, "corps", "wounded")]),
        ("Les tués : 03 soldats.", [(3, "soldats", "killed")]),
        ("Malgré l'avancée des FAMa, trois gardes ont été tués.", [(3, "gardes", "killed")]),
        ("La brigade a saisi une casquette militaire.", [(1, "casquette", "seized")]),
    ],
)  # fmt: skip
def test_what_lies_near_those_is_counted(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a haul or what was destroyed is made of
        ("Les produits brûlés se composaient de 5 tonnes de cannabis et de 40 cartons.",
         [(5, "tonnes de cannabis", "destroyed"), (40, "cartons", "destroyed")]),
        ("Les drogues saisies étaient composées de 90 paquets.", [(90, "paquets", "seized")]),
        ("L'armement se composait d'un pistolet mitrailleur et de trois chargeurs.",
         [(1, "pistolet mitrailleur", "seized"), (3, "chargeurs", "seized")]),
        ("L'escorte se composait de 6 véhicules et de 40 hommes.", []),
        ("À cette saisie s'ajoutent deux motos et trois téléphones.",
         [(2, "motos", "seized"), (3, "téléphones", "seized")]),
        ("À cela s'ajoutent deux motos détruites.", [(2, "motos", "destroyed")]),
        # a noun written like a participle, and what is said of things only
        ("Deux gardes de l'escorte et cinq bandits ont été tués.", [(2, "gardes", "killed"), (5, "bandits", "killed")]),
        ("Deux convois escortés et cinq bandits ont été tués.", [(5, "bandits", "killed")]),
        ("La police a libéré 41 victimes de traite.", [(41, "victimes de traite", "released")]),
        ("L'aviation a traité deux véhicules.", [(2, "véhicules", "destroyed")]),
        # what the next number alone outgrows
        ("On comptait sept morts à midi, dix le soir.", [(10, "morts", "killed")]),
        ("Neuf morts, puis dix, onze désormais.", [(11, "morts", "killed")]),
        ("Le choc a tué six passagers selon un témoin, neuf selon le maire.", [(9, "passagers", "killed")]),
        ("On comptait sept morts à Ber, dix à Gao.", [(7, "morts", "killed"), (10, "morts", "killed")]),
        ("On comptait sept morts le matin et dix le soir.", [(7, "morts", "killed"), (10, "morts", "killed")]),
        # the weight of a charge, and a telegram that says by whom it was destroyed
        ("Sur l'axe : un EEI de 20 kg, enfoui la veille, détruit par les sapeurs.", [(1, "EEI", "destroyed")]),
        ("Sur l'axe : un EEI, enfoui la veille.", []),
        ("Un camion chargé de 400 briques a été saisi.", [(1, "camion", "seized"), (400, "briques", "seized")]),
        # a pronoun of the one person that is counted
        ("Un voyageur cachait 12 kg d'héroïne : il a été écroué.",
         [(1, "voyageur", "arrested"), (12, "kg d'héroïne", "seized")]),
        ("Deux voyageurs cachaient 12 kg d'héroïne : il a été fouillé.", [(12, "kg d'héroïne", "seized")]),
        # reached by what went off
        ("Quatre soldats ont été atteints par l'explosion d'une mine.", [(4, "soldats", "wounded")]),
        ("Quatre villages ont été atteints par la crue.", []),
        ("Les blessés sont au nombre de sept (07).", [(7, "", "wounded")]),
        ("Les blessés sont au camp.", []),
        ("Le préfet est libre.", [(1, "préfet", "released")]),
        ("Le poste est libre.", []),
        # who some of those counted were, and what became of them
        ("On compte 23 victimes : 3 sans vie et 20 blessés.", [(3, "sans vie", "killed"), (20, "blessés", "wounded")]),
        ("Ici : trois suspects dont une femme mis en garde à vue.", [(3, "suspects", "arrested")]),
        ("Ici : trois suspects dont un homme mis en garde à vue.", [(1, "homme", "arrested")]),
        ("Ici : sept clandestins dont une femme conduits à la brigade.", [(7, "clandestins", "arrested")]),
        ("Neuf passagers ont été blessés, cinq par des coups de crosse, quatre en sautant du camion.",
         [(9, "passagers", "wounded")]),
        ("Neuf passeurs ont été arrêtés, cinq à Gao, quatre à Ber.",
         [(9, "passeurs", "arrested"), (5, "passeurs", "arrested"), (4, "passeurs", "arrested")]),
        ("Deux cents motards ont envahi trois usines et les ont incendiées.", [(3, "usines", "destroyed")]),
        ("Deux cents motards ont été brûlés.", [(200, "motards", "wounded")]),
        ("On a enterré 32 personnes.", [(32, "personnes", "killed")]),
        ("Un militaire a été atteint.", [(1, "militaire", "wounded")]),
        # what is said of whom, and how strong something is
        ("Les policiers ont passé les menottes à un homme.", [(1, "homme", "arrested")]),
        ("Les policiers ont passé les vivres à un homme.", []),
        ("La douane a saisi 400 comprimés de Tramaking 225 et deux motos.",
         [(400, "comprimés de Tramaking", "seized"), (2, "motos", "seized")]),
        ("La douane a saisi 400 comprimés de Tramaking, 225 cartons et deux motos.",
         [(400, "comprimés de Tramaking", "seized"), (225, "cartons", "seized"), (2, "motos", "seized")]),
        ("Les recherches ont porté le nombre des morts à quarante (40).", [(40, "", "killed")]),
        # how many stands apart from the noun
        ("Au nombre de six, ces passeurs ont été interpellés.", [(6, "passeurs", "arrested")]),
        ("Leurs passagers, au nombre de six, ont été conduits à la gendarmerie.", [(6, "passagers", "arrested")]),
        ("L'aviation a tué des bandits évalués à plus de la vingtaine.",
         [(20, "bandits", "killed")]),
        ("Des assaillants, évalués à une vingtaine, ont été tués.", [(20, "assaillants", "killed")]),
        ("Les pertes sont estimées à plus de la moitié.", []),
        # some of how many nobody says
        ("Plusieurs blessés (dont 4 gendarmes) ont été signalés.",
         [(None, "blessés", "wounded"), (4, "gendarmes", "wounded")]),
        ("Des matériels ont été saisis, dont 9 fusils et 3 motos.",
         [(None, "matériels", "seized"), (9, "fusils", "seized"), (3, "motos", "seized")]),
        ("12 blessés (dont 4 gendarmes) ont été signalés.", [(12, "blessés", "wounded")]),
        # none, and several at a time
        ("On ne compte ni blessé, encore moins de mort.", [(0, "blessé", "wounded"), (0, "mort", "killed")]),
        ("La police enquête sur un triple meurtre.", [(3, "meurtre", "killed")]),
        ("La police enquête sur un meurtre.", []),
        ("Bilan : 4 tués, 11 prisonniers de guerre.",
         [(4, "tués", "killed"), (11, "prisonniers de guerre", "arrested")]),
        # a participle right after one thing is of that thing
        ("Trois fusils emportés, un magasin incendié.", [(1, "magasin", "destroyed")]),
        ("Trois fusils emportés ont été retrouvés.", [(3, "fusils", "seized")]),
        # what is beside notes in a list is no worth of theirs
        ("Ils ont saisi 12 faux billets et 1 500 000 F CFA.",
         [(12, "faux billets", "seized"), (1500000, "F CFA", "seized")]),
        ("Ils ont saisi 12 coupures de 5 000 F CFA et 1 000 F CFA.", [(12, "coupures", "seized")]),
    ],
)  # fmt: skip
def test_what_things_are_made_of_and_how_many_they_are(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a été découvert 9 grenades sous un arbre.", [(9, "grenades", "seized")]),
        ("Il a été neutralisé plus de 30 combattants.", [(30, "combattants", "killed")]),
        ("Dans la concession a été saisi 60 cartouches.", [(60, "cartouches", "seized")]),
        ("Chez lui ont été saisis 3 fusils.", [(3, "fusils", "seized")]),
        ("Le fusil a été saisi trois heures après.", [(1, "fusil", "seized")]),
        ("Dans la nuit les suspects ont été arrêtés, 3 fusils cachés.", []),
        ("Il a été arrêté trois fois.", []),
        ("L'unité a progressé avec trois radios, un drone, un blindé détruit en route.", [(1, "blindé", "destroyed")]),
        ("Trois radios, un drone et un blindé détruits.",
         [(3, "radios", "destroyed"), (1, "drone", "destroyed"), (1, "blindé", "destroyed")]),
    ],
)  # fmt: skip
def test_a_subject_may_follow_its_participle_and_a_singular_has_one(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« J'ai eu peur », a raconté un blessé.", []),
        ("L'explosion a fait un blessé.", [(1, "blessé", "wounded")]),
        ("Bilan : 5 tués, six (06) prisonniers.", [(5, "tués", "killed"), (6, "prisonniers", "arrested")]),
        ("Les agents ont démantelé ce réseau.", []),
        ("Sept suspects ont été interpelés.", [(7, "suspects", "arrested")]),
        ("La première opération a permis de saisir 9 briques (18 kg) et la seconde, à Ber, 40 briques.",
         [(9, "briques", "seized"), (18, "kg", "seized"), (40, "briques", "seized")]),
    ],
)  # fmt: skip
def test_who_speaks_and_what_has_no_number_is_not_counted(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les agents ont saisi 9 paquets (45 kg) de résine.",
         [(9, "paquets", "seized"), (45, "kg de résine", "seized")]),
        ("La poudre était cachée dans trois sacs.", []),
        ("Les agents ont saisi trois sacs.", [(3, "sacs", "seized")]),
        ("Les gardes ont saisi plusieurs de leurs motos.", [(None, "motos", "seized")]),
        ("La garde a arrêté un guide et a saisi trois de leurs fusils.",
         [(1, "guide", "arrested"), (3, "fusils", "seized")]),
        ("Sept braqueurs ont été tués à l'école et quatre au marché.",
         [(7, "braqueurs", "killed"), (4, "braqueurs", "killed")]),
        ("Une trentaine de camions ont brûlé, alors que les bandits tiraient des roquettes.",
         [(30, "camions", "destroyed")]),
        ("Ils ont brûlé, à la sortie, deux camions.", [(2, "camions", "destroyed")]),
        ("Quarante passagers ont été interceptés par des hommes armés.", []),
        ("Quarante trafiquants ont été interceptés par des agents armés.", [(40, "trafiquants", "arrested")]),
        ("Le corps d'une jeune femme a été retrouvé.", [(1, "jeune femme", "killed")]),
    ],
)  # fmt: skip
def test_where_things_lay_and_who_stopped_them_is_no_figure(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une mine a blessé six gendarmes, a dit un élu.", [(6, "gendarmes", "wounded")]),
        ("Six gendarmes ont été tués, ont déclaré à la radio un officier et deux habitants.",
         [(6, "gendarmes", "killed")]),
        ("Ils ont tué, d'après un berger, six gendarmes.", [(6, "gendarmes", "killed")]),
        ("L'armée a confirmé un soldat tué.", [(1, "soldat", "killed")]),
        ("L'armée a précisé qu'un soldat et deux guides ont été tués.",
         [(1, "soldat", "killed"), (2, "guides", "killed")]),
        ("Un camp doté d'un atelier a été détruit.", [(1, "camp", "destroyed")]),
        ("La patrouille a détruit un camp et un atelier.", [(1, "camp", "destroyed"), (1, "atelier", "destroyed")]),
        ("La brigade a saisi trois cartons contenant 60 flacons.", [(60, "flacons", "seized")]),
        ("La brigade a saisi trois cartons et 60 flacons.", [(3, "cartons", "seized"), (60, "flacons", "seized")]),
        ("La brigade a trouvé 60 flacons, cachés dans trois valises.", [(60, "flacons", "seized")]),
        ("La brigade a trouvé 60 flacons et trois valises.", [(60, "flacons", "seized"), (3, "valises", "seized")]),
    ],
)  # fmt: skip
def test_who_says_it_and_what_holds_the_rest_are_not_claimed(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a dead and a wounded figure that happen to add up to the whole are not its parts
        ("Le choc a tué 20 voyageurs, dont 9 femmes, et blessé onze autres.",
         [(20, "voyageurs", "killed"), (11, "voyageurs", "wounded")]),
        ("Le choc a fait 20 victimes, dont 9 tuées et 11 blessées.",
         [(9, "tuées", "killed"), (11, "blessées", "wounded")]),
        # by kind, also behind a place
        ("Ils ont libéré 08 otages à Ber : deux infirmiers et six passagers.", [(8, "otages", "released")]),
        ("Ils ont libéré 09 otages à Ber : deux infirmiers et six passagers.",
         [(9, "otages", "released"), (2, "infirmiers", "released"), (6, "passagers", "released")]),
        # what became of some of them, and of all that remain
        ("12 suspects ont été interpellés, dont 09 relâchés après vérification et 03 remis à la gendarmerie.",
         [(12, "suspects", "arrested"), (9, "relâchés", "released")]),
        ("12 suspects ont été interpellés, dont 09 relâchés.",
         [(12, "suspects", "arrested"), (9, "relâchés", "released")]),
        ("Ils ont perdu 02 véhicules, dont 01 brûlé et 01 emporté.", [(2, "véhicules", "destroyed")]),
        # beside one another
        ("Des hommes à moto ont tué 21, 14 et 7 bergers.",
         [(21, "bergers", "killed"), (14, "bergers", "killed"), (7, "bergers", "killed")]),
        ("Ils ont tué 21 bergers, 14 hommes et 7 enfants.", [(21, "bergers", "killed")]),
        ("Le nombre des morts est de 4 et celui des blessés de 7.", [(4, "", "killed"), (7, "", "wounded")]),
        # the number that holds
        ("L'attaque n'a pas fait 25 morts, mais 38.", [(38, "morts", "killed")]),
        ("L'attaque n'a pas coûté la vie à 25 soldats mais à 38.", [(38, "soldats", "killed")]),
        ("L'attaque n'a pas duré mais 38 soldats sont morts.", [(38, "soldats", "killed")]),
        # one of them
        ("Le chauffeur et l'un des fournisseurs ont été mis aux arrêts.",
         [(1, "chauffeur", "arrested"), (1, "fournisseurs", "arrested")]),
        ("Dans le second, deux bergers ont été tués.", [(2, "bergers", "killed")]),
        # a verb that is spelt like a noun
        ("L'aviation traite trois pick-up.", [(3, "pick-up", "destroyed")]),
        ("L'aviation rase la base de Ber.", [(1, "base", "destroyed")]),
        ("Les douaniers ont saisi 15 sacs en rase campagne.", [(15, "sacs", "seized")]),
        ("Elle a libéré 41 victimes de traite.", [(41, "victimes de traite", "released")]),
        # a present and a participle that are spelt alike but for the accent
        ("La brigade arrête, à Bla, trois voleurs.", [(3, "voleurs", "arrested")]),
        ("Un soldat tué, trois heures de combat.", [(1, "soldat", "killed")]),
        ("Un véhicule détruit, à Ber, deux soldats tués.", [(1, "véhicule", "destroyed"), (2, "soldats", "killed")]),
        # what the other side leaves
        ("L'ennemi a abandonné 24 corps, 18 fusils et 12 motos.",
         [(24, "corps", "killed"), (18, "fusils", "seized"), (12, "motos", "seized")]),
        ("Les soldats ont abandonné deux véhicules en panne.", []),
    ],
)  # fmt: skip
def test_parts_and_what_only_looks_like_them(text, expected):
    assert claimed(text) == expected
