from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from misread import misread

from dashboard.extraction.quantities import find_quantities
from dashboard.extraction.quantity_words import NO_ROLE
from dashboard.lexicon import ITEM_COLUMNS, ROLE_COLUMNS
from dashboard.model import ROLES, Quantity
from gazetteer.folders import DATA
from gazetteer.tables import Row
from gazetteer.text import fold, split_words


def quantities(text: str) -> list[Quantity]:
    return find_quantities(text, split_words(fold(text)), [])


def claimed(text: str) -> list[tuple[float | None, str, str]]:
    return [(q.value, q.item, q.role) for q in quantities(text) if q.role and not q.part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La patrouille a neutralisé 06 assaillants, en a blessé 02 et a récupéré 05 motos.",
         [(6, "assaillants", "killed"), (2, "assaillants", "wounded"), (5, "motos", "seized")]),
        ("Quatre fusils et 07 chargeurs ont été récupérés.", [(4, "fusils", "seized"), (7, "chargeurs", "seized")]),
        ("Bilan : 03 véhicules détruits et 12 suspects interpellés.",
         [(3, "véhicules", "destroyed"), (12, "suspects", "arrested")]),
        ("Le conducteur a été appréhendé.", [(1, "conducteur", "arrested")]),
        ("Ils auraient brûlé trois cars et tué entre sept et neuf passagers.",
         [(3, "cars", "destroyed"), (7, "passagers", "killed")]),
        ("Les agents ont découvert 145 emballages de cocaïne.", [(145, "emballages de cocaïne", "seized")]),
        ("Deux pourvoyeurs de vivres ont été cueillis.", [(2, "pourvoyeurs de vivres", "arrested")]),
        ("Les FAMa ont récupéré une quantité d'armes, de munitions et de motos.",
         [(None, "quantité d'armes", "seized"), (None, "munitions", "seized"), (None, "motos", "seized")]),
        ("Les agents ont réalisé deux importantes saisies, puis une autre saisie.", []),
        ("Sur 40 motos contrôlées, 12 ont été saisies.", [(12, "motos", "seized")]),
        ("Un total de 13 tonnes de riz a été saisi.", [(13, "tonnes de riz", "seized")]),
        ("Une patrouille a été prise en embuscade.", []),
        ("Deux des cinq trafiquants ont été interpellés.", [(2, "trafiquants", "arrested")]),
        ("Un EEI a été découvert et désamorcé.", [(1, "EEI", "destroyed")]),
        ("Deux charges découvertes sur la berge, puis désamorcées.", [(2, "charges", "destroyed")]),
        ("Deux charges ont été découvertes ; un guetteur a été tué.",
         [(2, "charges", "seized"), (1, "guetteur", "killed")]),
        ("Deux guides à la solde des trafiquants ont été interpellés.", [(2, "guides", "arrested")]),
        ("Dans le car, des trafiquants ont été interpellés.", [(None, "trafiquants", "arrested")]),
        ("Un passager, natif de Garalo, et le chauffeur ont été mis aux arrêts.",
         [(1, "passager", "arrested"), (1, "chauffeur", "arrested")]),
        ("Deux individus ont été interpellés avec 11 motos volées.",
         [(2, "individus", "arrested"), (11, "motos", "seized")]),
        ("Trois véhicules roulaient derrière une moto quand deux ont brûlé.", [(2, "véhicules", "destroyed")]),
        ("La brigade a mis la main le jeudi 18 mai sur six fusils.", [(6, "fusils", "seized")]),
        ("Ils détenaient 412 boulettes de kush.", [(412, "boulettes de kush", "seized")]),
        ("Le butin retrouvé comprend douze motos.", [(12, "motos", "seized")]),
        ("Une base a été anéantie.", [(1, "base", "destroyed")]),
        ("L'action a permis la neutralisation d'une vingtaine de terroristes.", [(20, "terroristes", "killed")]),
        ("Un engin, découvert par les démineurs au bord de la piste, a été détruit.", [(1, "engin", "destroyed")]),
        ("Deux poseurs d'engins ont été tués et un troisième capturé.",
         [(2, "poseurs d'engins", "killed"), (1, "poseurs d'engins", "arrested")]),
        ("Des hélicoptères ont frappé les fuyards, en neutralisant une dizaine.", [(10, "", "killed")]),
        ("Trois obus ont été tirés ; deux sont tombés hors du camp.", []),
        ("Cachées sous le plancher d'un car, 300 plaquettes de Tramadol, soit 3 000 comprimés, ont été confisquées.",
         [(300, "plaquettes de Tramadol", "seized"), (3000, "comprimés", "seized")]),
        ("La fouille d'un car a permis la saisie d'un fusil.", [(1, "fusil", "seized")]),
        ("Ils ont décelé une charge que les artificiers ont fait sauter.", [(1, "charge", "destroyed")]),
        ("Ils ont tué un chef que l'armée avait arrêté.", [(1, "chef", "killed")]),
        ("Un engin découvert par des enfants a été détruit.", [(1, "engin", "destroyed")]),
        ("Les soldats se sont emparés d'une base et l'ont incendiée.", [(1, "base", "destroyed")]),
        ("Un drone détruit le tube de lancement et trois motos.", [(3, "motos", "destroyed")]),
        ("Trois motos, détruites la veille.", [(3, "motos", "destroyed")]),
        ("À Koutiala ont péri deux ouvriers.", [(2, "ouvriers", "killed")]),
        ("Les deux ouvriers ont péri trois jours plus tard.", [(2, "ouvriers", "killed")]),
        ("Les gendarmes ont retrouvé un troupeau volé de 87 bœufs.", [(87, "bœufs", "seized")]),
        ("Un pick-up a été détruit avec ses quatre occupants.",
         [(1, "pick-up", "destroyed"), (4, "occupants", "killed")]),
        ("Les convoyeurs, au nombre de cinq, ont été capturés.", [(5, "convoyeurs", "arrested")]),
        ("La douane a saisi 12 kg d'or que deux passagers avaient cachés.", [(12, "kg d'or", "seized")]),
        ("Les douaniers n'ont saisi que deux fusils.", [(2, "fusils", "seized")]),
        ("La patrouille est tombée sur un EEI, que le génie a désamorcé.", [(1, "EEI", "destroyed")]),
        ("Un passant, atteint par une balle perdue, a succombé.", [(1, "passant", "killed")]),
        ("Un passant a été atteint par une balle perdue.", [(1, "passant", "wounded")]),
        ("Un camion volé sur la route de Gao a été détruit.", [(1, "camion", "destroyed")]),
        ("Un camion a été volé sur la route de Gao.", []),
        ("Libérés à Ber, les deux chauffeurs enlevés en avril ont regagné Nara.", [(2, "chauffeurs", "released")]),
        ("Neuf assaillants ont été tués, deux faits prisonniers.",
         [(9, "assaillants", "killed"), (2, "faits prisonniers", "arrested")]),
        ("Deux faits ont été rapportés.", []),
        ("Une perquisition chez l'un d'eux a permis de mettre sous scellés 11 grenades.", [(11, "grenades", "seized")]),
        ("Plus d'une tonne de khat a été interceptée.", [(1, "tonne de khat", "seized")]),
        ("Les gendarmes ont mis la main sur trois glaviottes.", [(3, "glaviottes", "seized")]),
        ("Ont été saisis 300 bidons d'huile et 90 glaviottes.",
         [(300, "bidons d'huile", "seized"), (90, "glaviottes", "seized")]),
        ("Du matériel a été saisi, soit 6 presses.", [(6, "presses", "seized")]),
        ("Les occupants du refuge ont été neutralisés, au nombre de cinq.", [(5, "", "killed")]),
        ("Les gendarmes ont délogé les assaillants, dont 14 ont été tués.", [(14, "assaillants", "killed")]),
        ("Le conducteur et son convoyeur, âgés de 20 et 30 ans, ont été appréhendés.",
         [(1, "conducteur", "arrested"), (1, "convoyeur", "arrested")]),
        ("Deux hommes, un Malien et un Nigérien, ont été arrêtés.", [(2, "hommes", "arrested")]),
        ("Un receleur a été arrêté en compagnie de son fournisseur.",
         [(1, "receleur", "arrested"), (1, "fournisseur", "arrested")]),
        ("Un fourgon immobilisé, chauffeur gardé à vue.", [(1, "chauffeur", "arrested")]),
        ("Un fourgon immobilisé, chauffeur de métier.", []),
        ("71 motos sans plaque (des Djakarta pour la plupart) mises en fourrière.", [(71, "motos", "seized")]),
        ("Une cache est partie en fumée, avec 12 motos.", [(1, "cache", "destroyed"), (12, "motos", "destroyed")]),
        ("La patrouille a mis au jour une cache contenant 11 roquettes et 26 obus, détruits ensuite.",
         [(11, "roquettes", "destroyed"), (26, "obus", "destroyed")]),
        ("Une voiture fouillée : sous le siège, un pistolet et cinq cartouches.",
         [(1, "pistolet", "seized"), (5, "cartouches", "seized")]),
        ("Les artificiers ont détruit 14 obus remis par des pêcheurs.", [(14, "obus", "destroyed")]),
        ("14 obus ont été remis par des pêcheurs.", [(14, "obus", "seized")]),
        ("Bilan : 03 terroristes tués ; pertes amies : néant.",
         [(3, "terroristes", "killed"), (0, "pertes amies : néant", "killed")]),
        ("Aucune perte en vie humaine ni perte matérielle.", [(0, "perte en vie humaine", "killed")]),
        ("L'opération n'a donné lieu à aucune arrestation.", []),
        ("Une mine a tué deux chameliers et en a blessé un troisième à Ber.",
         [(2, "chameliers", "killed"), (1, "chameliers", "wounded")]),
        ("Dix tonnes de drogues sont parties en fumée : 8 tonnes de cannabis et 7 kg d'héroïne.",
         [(10, "tonnes de drogues", "destroyed"), (8, "tonnes de cannabis", "destroyed"),
          (7, "kg d'héroïne", "destroyed")]),
        ("Des commandos ont investi une base, l'ont rasée et ont ramené deux prisonniers.",
         [(1, "base", "destroyed"), (2, "prisonniers", "arrested")]),
        ("La brigade a bloqué un fourgon de 500 cartons de volaille.", [(500, "cartons de volaille", "seized")]),
        ("La brigade a bloqué un camion de 30 tonnes.", []),
        ("La douane a saisi une tonne et demie de riz.", [(1.5, "tonne et demie de riz", "seized")]),
        ("Entre 10 et 15 terroristes ont été tués.", [(10, "terroristes", "killed")]),
        ("L'homme a payé 300 000 francs en liquide.", []),
        ("Le général s'est incliné sur la tombe des soldats.", []),
        ("Douze suspects ont été arrêtés, dont 3 femmes et 2 mineurs.", [(12, "suspects", "arrested")]),
        ("L'attaque a fait 25 morts, dont 10 soldats et 15 civils.", [(25, "morts", "killed")]),
        ("L'attaque a fait 25 morts, soit 10 soldats et 15 civils.", [(25, "morts", "killed")]),
        ("Sept personnes ont été tuées : trois gendarmes et quatre routiers.", [(7, "personnes", "killed")]),
        ("12 armes, dont 3 fusils, 2 pistolets et 7 PM, ont été saisies.", [(12, "armes", "seized")]),
        ("Deux blessés, dont un grave, et 3 morts.", [(2, "blessés", "wounded"), (3, "morts", "killed")]),
        ("Ce jour, à Ber, ont été arrêtés 3 suspects.", [(3, "suspects", "arrested")]),
        ("La police a saisi 6 000 paquets de pâtes alimentaires de 10 kg.",
         [(6000, "paquets de pâtes alimentaires", "seized")]),
        ("Ces citernes peuvent contenir 35 000 litres.", []),
        ("Les FAMa ont repris 78 têtes de bétail : 38 vaches et 40 moutons.", [(78, "têtes de bétail", "seized")]),
        ("Ils ont saisi un PM, un pistolet et des munitions.",
         [(1, "PM", "seized"), (1, "pistolet", "seized"), (None, "munitions", "seized")]),
        ("L'OCS a procédé à l'incinération de 3 tonnes de cannabis et de 12 kg d'héroïne, saisis depuis janvier.",
         [(3, "tonnes de cannabis", "destroyed"), (12, "kg d'héroïne", "destroyed")]),
        ("Une dizaine seront présentés au juge.", [(10, "", "arrested")]),
        ("La destruction d'un engin découvert la veille s'est bien passée.", [(1, "engin", "destroyed")]),
        ("La découverte de 14 obus détruits sur place a été saluée.", [(14, "obus", "destroyed")]),
        ("Trois suspects dont un blessé ont été interpellés.", [(3, "suspects", "arrested"), (1, "blessé", "wounded")]),
        ("Quatre personnes dont deux femmes ont été tuées.", [(4, "personnes", "killed")]),
        ("L'armée a arrêté 12 suspects dont deux ont été relâchés.",
         [(12, "suspects", "arrested"), (2, "suspects", "released")]),
        ("Deux suspects dont un complice a été tué ont fui.", [(1, "complice", "killed")]),
        ("La brigade a récupéré 5 motos dont deux incendiées.",
         [(5, "motos", "seized"), (2, "incendiées", "destroyed")]),
        ("Un kamikaze a fait exploser son véhicule devant le poste.", [(1, "véhicule", "destroyed")]),
        ("Le sergent, donné pour mort, se porte bien.", []),
        ("Sept habitués menottés.", [(7, "habitués", "arrested")]),
        ("Leur chef, le nommé Diarra dit « Kati », mis aux arrêts.", [(1, "chef", "arrested")]),
        ("La brigade a arrêté deux passeurs qui guidaient 38 migrants.", [(2, "passeurs", "arrested")]),
        ("La brigade a arrêté un escroc qui trompait trois commerçants.", [(1, "escroc", "arrested")]),
        ("Quatre orpailleurs ont été tués sur le site, et sept motos détruites.",
         [(4, "orpailleurs", "killed"), (7, "motos", "destroyed")]),
        ("L'opération s'est soldée par 12 assaillants tués.", [(12, "assaillants", "killed")]),
        ("Le camp a été attaqué par 12 assaillants armés.", []),
        ("L'ennemi a laissé 02 blindés détruits et 13 tués.", [(2, "blindés", "destroyed"), (13, "tués", "killed")]),
        ("Neuf assaillants ont péri, ainsi que 02 soldats.", [(9, "assaillants", "killed"), (2, "soldats", "killed")]),
        ("La douane a saisi 720 cartons de cigarettes à bord de deux camions.",
         [(720, "cartons de cigarettes", "seized")]),
        ("L'explosion a causé la mort du conducteur et de deux apprentis.",
         [(1, "conducteur", "killed"), (2, "apprentis", "killed")]),
        ("L'armée a rapporté la destruction par voie aérienne d'un campement.", [(1, "campement", "destroyed")]),
        ("Saisie, à Ber, de 340 cartouches.", [(340, "cartouches", "seized")]),
        ("Découverte près de Ber de deux obus.", [(2, "obus", "seized")]),
        ("Sur les 87 combattants qui s'y étaient présentés, 61 ont été désarmés.", [(61, "combattants", "enrolled")]),
        ("Les FAMa ont tiré sur les 12 assaillants, tuant deux d'entre eux.", [(2, "assaillants", "killed")]),
        ("L'une à Tessit, l'autre à Fafa, où 04 motos ont été détruites.", [(4, "motos", "destroyed")]),
        ("La brigade a saisi 1 750 faux billets de 10 000 FCFA.", [(1750, "faux billets", "seized")]),
        ("La frappe a fait 14 tués, et non 11.", [(14, "tués", "killed")]),
        ("Au domicile d'un ancien détenu, qui a été interpellé, un fusil a été trouvé.",
         [(1, "détenu", "arrested"), (1, "fusil", "seized")]),
        ("Déférés au parquet le 2 février, trois chauffeurs répondent de recel.", [(3, "chauffeurs", "arrested")]),
        ("Ils ont tué 06 cultivateurs, brûlé les greniers et fui.", [(6, "cultivateurs", "killed")]),
        ("À 0600, deux suspects ont été interpellés.", [(2, "suspects", "arrested")]),
        ("Huit véhicules, avec une trentaine d'occupants, ont été détruits.",
         [(8, "véhicules", "destroyed"), (30, "occupants", "killed")]),
        ("Deux opérations ont été menées, trois suspects arrêtés.", [(3, "suspects", "arrested")]),
        ("Ils ont saisi 04 fusils, 220 cartouches et 01 radio, abandonnés par l'ennemi.",
         [(4, "fusils", "seized"), (220, "cartouches", "seized"), (1, "radio", "seized")]),
        ("06 rivets et 01 scie à métaux saisis.", [(6, "rivets", "seized"), (1, "scie", "seized")]),
        ("Le ministre s'est rendu au chevet des blessés.", []),
        ("Ils ont remis 143 fusils et 2 610 munitions, qui seront détruits plus tard.",
         [(143, "fusils", "seized"), (2610, "munitions", "seized")]),
        ("Les 3 obus saisis ont été transportés à Gao pour y être détruits.", [(3, "obus", "seized")]),
        ("Ont été saisis à Kati, dans un garage, trois fusils.", [(3, "fusils", "seized")]),
        ("Le 4 mai ont été arrêtés à Kati deux voleurs.", [(2, "voleurs", "arrested")]),
        ("Ont été arrêtés à Kati, deux jours plus tard, les voleurs.", []),
        ("Ont péri dans l'accident douze passagers.", [(12, "passagers", "killed")]),
        ("Une cache d'armes a été découverte (06 PM, 22 grenades).",
         [(6, "PM", "seized"), (22, "grenades", "seized")]),
        ("Deux blessés ont succombé à l'hôpital.", [(2, "blessés", "killed")]),
        ("Deux blessés ont été évacués.", [(2, "blessés", "wounded")]),
        ("La douane a saisi 30 kg de faux médicaments.", [(30, "kg de faux médicaments", "seized")]),
        ("Trois otages ont été enlevés avant d'être libérés.", [(3, "otages", "released")]),
        ("La brigade a saisi 1 050 plaquettes de Tramadol, soit 10 500 comprimés.",
         [(1050, "plaquettes de Tramadol", "seized"), (10500, "comprimés", "seized")]),
    ],
)  # fmt: skip
def test_a_role_reaches_the_items_it_governs(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert claimed(text) == expected


# What a reader of the press, of a police release or of a customs notice counts: (value, item, role).
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the dead and the wounded, in whatever words
        ("L'embuscade a coûté la vie à quatre militaires et à deux civils.",
         [(4, "militaires", "killed"), (2, "civils", "killed")]),
        ("Neuf personnes y ont laissé la vie, douze autres ont été grièvement blessées.",
         [(9, "personnes", "killed"), (12, "personnes", "wounded")]),
        ("Un véhicule de transport a sauté sur une mine, faisant 4 morts et 11 blessés.",
         [(4, "morts", "killed"), (11, "blessés", "wounded")]),
        ("L'attaque a fait six morts et une quinzaine de blessés.",
         [(6, "morts", "killed"), (15, "blessés", "wounded")]),
        ("L'accident s'est soldé par la mort de sept passagers.", [(7, "passagers", "killed")]),
        ("Le choc a tué sur le coup le chauffeur et blessé quatre passagers.",
         [(1, "chauffeur", "killed"), (4, "passagers", "wounded")]),
        ("Les corps sans vie de deux éleveurs ont été retrouvés.", [(2, "éleveurs", "killed")]),
        ("Un soldat a été tué et un autre blessé.", [(1, "soldat", "killed"), (1, "soldat", "wounded")]),
        ("L'un a été tué, l'autre blessé.", [(1, "", "killed"), (1, "", "wounded")]),
        ("Deux pêcheurs se sont noyés.", [(2, "pêcheurs", "killed")]),
        ("Un enfant de 7 ans a été mortellement fauché par un véhicule.", [(1, "enfant", "killed")]),
        ("Deux gardes, atteints par des éclats, ont été évacués.", [(2, "gardes", "wounded")]),
        ("Une maison s'est effondrée, tuant une mère et ses trois enfants.",
         [(1, "maison", "destroyed"), (1, "mère", "killed"), (3, "enfants", "killed")]),
        ("Les assaillants ont emporté 45 moutons et tué le berger.", [(1, "berger", "killed")]),
        ("Douze soldats sont tombés dans une embuscade.", []),
        ("Une pirogue a chaviré : neuf morts et trois disparus.", [(9, "morts", "killed")]),
        ("Sur les 40 assaillants, 12 ont été tués.", [(12, "assaillants", "killed")]),
        ("Au nombre de la vingtaine de combattants qui ont péri figure un chef.", [(20, "combattants", "killed")]),
        ("Bilan : 24 civils tués, dont 7 enfants, et 11 blessés.",
         [(24, "civils", "killed"), (11, "blessés", "wounded")]),
        ("Seize passagers sont morts sur place et 32 ont été hospitalisés.",
         [(16, "passagers", "killed"), (32, "passagers", "wounded")]),
        ("Douze corps, dont ceux de cinq enfants, ont été repêchés.", [(12, "corps", "killed")]),
        ("Quatre membres d'une même famille ont péri.", [(4, "membres", "killed")]),
        # persons arrested and freed
        ("Deux détenus se sont évadés, l'un d'eux a été repris.", [(1, "détenus", "arrested")]),
        ("Le présumé voleur, un jeune homme de 19 ans, a été appréhendé.", [(1, "voleur", "arrested")]),
        ("Le conducteur et son apprenti ont été conduits au poste de police.",
         [(1, "conducteur", "arrested"), (1, "apprenti", "arrested")]),
        ("Un couple a été surpris en possession de 3 kg de chanvre.",
         [(2, "couple", "arrested"), (3, "kg de chanvre", "seized")]),
        ("Bilan : 02 chefs neutralisés, 09 prisonniers.", [(2, "chefs", "killed"), (9, "prisonniers", "arrested")]),
        ("Six prisonniers ont faussé compagnie à leurs gardiens.", []),
        ("La brigade arrête trois dealers et récupère 12 motos volées.",
         [(3, "dealers", "arrested"), (12, "motos", "seized")]),
        ("Les 46 soldats ont recouvré la liberté.", [(46, "soldats", "released")]),
        ("Le berger que quatre hommes avaient enlevé à Ber a été relâché.", [(1, "berger", "released")]),
        # goods and arms
        ("Ont été récupérés : 02 PKM, 01 lance-roquettes et 08 chargeurs.",
         [(2, "PKM", "seized"), (1, "lance-roquettes", "seized"), (8, "chargeurs", "seized")]),
        ("Matériels récupérés : 06 motos, 04 téléphones.", [(6, "motos", "seized"), (4, "téléphones", "seized")]),
        ("Au bureau de Kati, où ont été déposés 19 fusils et deux grenades.",
         [(19, "fusils", "seized"), (2, "grenades", "seized")]),
        ("Sous la bâche : 34 armes de guerre, 5 roquettes.",
         [(34, "armes de guerre", "seized"), (5, "roquettes", "seized")]),
        ("Trois minibus, 900 cartons de poulet congelé.",
         [(3, "minibus", "seized"), (900, "cartons de poulet", "seized")]),
        ("La fouille a permis de découvrir 15 bidons de 20 litres.", [(15, "bidons", "seized")]),
        ("03 guetteurs ont été interpellés avec 01 moto.", [(3, "guetteurs", "arrested"), (1, "moto", "seized")]),
        ("Les agents ont saisi 180 mètres de câble de cuivre et une scie.",
         [(180, "mètres de câble de cuivre", "seized"), (1, "scie", "seized")]),
        ("Les policiers ont mis la main sur sept motos et sur un pistolet.",
         [(7, "motos", "seized"), (1, "pistolet", "seized")]),
        ("Ils ont saisi 24 grammes de crack et la somme de 75 000 FCFA.",
         [(24, "grammes de crack", "seized"), (75000, "FCFA", "seized")]),
        ("Un lot de téléphones a été saisi.", [(None, "lot de téléphones", "seized")]),
        ("Le suspect transportait 245 cartouches de calibre 12.", [(245, "cartouches", "seized")]),
        ("Le camp a essuyé une dizaine d'obus.", []),
        ("Deux fusils ont été emportés.", []),
        ("Le gouverneur a offert 45 véhicules.", []),
        # things destroyed
        ("Un blindé a heurté une mine et le véhicule est hors d'usage.", [(1, "véhicule", "destroyed")]),
        ("Poste de gendarmerie attaqué et incendié.", [(1, "Poste de gendarmerie", "destroyed")]),
        ("L'atelier et le dépôt ont été pulvérisés.", [(1, "atelier", "destroyed"), (1, "dépôt", "destroyed")]),
        ("Les trois engins ont brûlé avec leur cargaison.", [(3, "engins", "destroyed")]),
        ("Ils ont brûlé, à Toukoto, 400 pieds de chanvre.", [(400, "pieds de chanvre", "destroyed")]),
        ("Une trentaine de maisons et cinq greniers ont été réduits en cendres.",
         [(30, "maisons", "destroyed"), (5, "greniers", "destroyed")]),
        ("Une colonne de trois pick-up a été traitée.", [(3, "pick-up", "destroyed")]),
        ("Il a été procédé à l'incinération de 8 tonnes de cannabis et de 5 kg de cocaïne.",
         [(8, "tonnes de cannabis", "destroyed"), (5, "kg de cocaïne", "destroyed")]),
        ("Ils ont mis le feu au véhicule.", [(1, "véhicule", "destroyed")]),
        # those disarmed and registered
        ("86 ex-combattants ont été désarmés et 54 armes collectées.",
         [(86, "ex-combattants", "enrolled"), (54, "armes", "seized")]),
        ("61 candidats, parmi lesquels 4 femmes, ont été inscrits.", [(61, "candidats", "enrolled")]),
        # what stands between a count and its verb
        ("Le maître des lieux, un vendeur de 38 ans, a été écroué.", [(1, "vendeur", "arrested")]),
        ("La brigade a mis la main samedi sur 31 bœufs volés.", [(31, "bœufs", "seized")]),
        ("Le suspect, 34 ans, a été écroué.", [(1, "suspect", "arrested")]),
        ("Le conducteur, né en brousse à Kayes, et son apprenti ont été appréhendés.",
         [(1, "conducteur", "arrested"), (1, "apprenti", "arrested")]),
        ("64 bœufs, soustraits à des éleveurs de Dilly, ont été récupérés, de même qu'une moto.",
         [(64, "bœufs", "seized"), (1, "moto", "seized")]),
        ("Ils ont découvert un engin à quelques pas de l'épave et l'ont fait exploser.", [(1, "engin", "destroyed")]),
        ("2,3 kg de cocaïne ont été trouvés sur un passager, aussitôt arrêté.",
         [(2.3, "kg de cocaïne", "seized"), (1, "passager", "arrested")]),
        ("Le nombre de soldats tués est désormais de sept.", [(7, "", "killed")]),
        ("Le nombre de blessés est passé de 7 à 12.", [(12, "", "wounded")]),
        ("Selon un premier bilan, huit soldats ont été tués.", [(8, "soldats", "killed")]),
        ("Le bilan est de 16 morts, contre neuf annoncés hier.", [(16, "morts", "killed")]),
        ("Ils ont incendié deux véhicules et emporté 03 fusils.", [(2, "véhicules", "destroyed")]),
        ("Le chauffeur et son apprenti ont fui avant d'être rattrapés.",
         [(1, "chauffeur", "arrested"), (1, "apprenti", "arrested")]),
        ("Le chauffeur et son apprenti, qui a été blessé, ont fui.", [(1, "apprenti", "wounded")]),
        ("L'arrestation d'un voleur et de sa complice a été annoncée.",
         [(1, "voleur", "arrested"), (1, "complice", "arrested")]),
        ("Un orpailleur a été arrêté avec, dans sa sacoche, 60 bâtons de dynamite.",
         [(1, "orpailleur", "arrested"), (60, "bâtons de dynamite", "seized")]),
        ("Un passager, interpellé à la gare, portait trois pistolets.",
         [(1, "passager", "arrested"), (3, "pistolets", "seized")]),
        ("Un passager vu à la gare portait trois pistolets.", []),
        ("Son fils, qui tentait de s'interposer, a été blessé.", [(1, "fils", "wounded")]),
        ("Deux soldats sont morts sur le coup, un troisième pendant son transfert.",
         [(2, "soldats", "killed"), (1, "soldats", "killed")]),
        # none of them, one of them
        ("On compte deux blessés mais pas de mort.", [(2, "blessés", "wounded"), (0, "mort", "killed")]),
        ("Une seule des six motos volées a été retrouvée.", [(1, "motos", "seized")]),
        # what those who are arrested bear, beside goods, in a list that counts some only
        ("Deux hommes armés de trois fusils ont été arrêtés.",
         [(2, "hommes armés", "arrested"), (3, "fusils", "seized")]),
        ("Trois hommes armés de fusils ont tué deux bergers.", [(2, "bergers", "killed")]),
        ("Deux passeurs arrêtés ; sur eux, un pistolet, des balles et 02 motos.",
         [(2, "passeurs", "arrested"), (1, "pistolet", "seized"), (None, "balles", "seized"), (2, "motos", "seized")]),
        ("09 blessés, dont 05 à Ber et 04 à Gossi.", [(9, "blessés", "wounded")]),
        ("Le centre a recensé 58 combattants, 46 du mouvement et 12 de la milice.", [(58, "combattants", "enrolled")]),
        ("On compte 23 victimes, dont 03 tuées et 20 blessées.", [(3, "tuées", "killed"), (20, "blessées", "wounded")]),
        ("Deux dépôts ont été découverts : 12 mines et 3 obus.", [(12, "mines", "seized"), (3, "obus", "seized")]),
        ("Une cache a été mise au jour à Sarro : 12 mortiers.", [(12, "mortiers", "seized")]),
        ("Deux dépôts ont été construits : 12 mortiers et 3 obus.", []),
        ("Ils ont brûlé une bonne partie du marché et blessé deux gardes.", [(2, "gardes", "wounded")]),
        ("Une mine a tué trois gardes, cinq autres sont dans un état jugé grave.",
         [(3, "gardes", "killed"), (5, "gardes", "wounded")]),
        (
            "Un garde est mort, un intrus a été abattu et plusieurs passants sont blessés.",
            [(1, "garde", "killed"), (1, "intrus", "killed"), (None, "passants", "wounded")],
        ),
        ("Le centre a recensé 58 combattants, 46 du mouvement et 13 de la milice.",
         [(58, "combattants", "enrolled"), (46, "mouvement", "enrolled"), (13, "", "enrolled")]),
        ("Dans la soute, 600 détonateurs et 40 cartons de thé.",
         [(600, "détonateurs", "seized"), (40, "cartons de thé", "seized")]),
        # a number that opens its sentence, a sum far from its verb, who others are of
        ("3.700 comprimés ont été saisis.", [(3700, "comprimés", "seized")]),
        ("3. 700 comprimés ont été saisis.", [(700, "comprimés", "seized")]),
        ("Les agents ont saisi au poste de contrôle du pont 5 millions de francs CFA.",
         [(5_000_000, "francs CFA", "seized")]),
        ("Un complice des assaillants a été arrêté.", [(1, "complice", "arrested")]),
        ("Les FAMa ont fait trois prisonniers.", [(3, "prisonniers", "arrested")]),
        ("Trois prisonniers ont fait un récit.", []),
    ],
)  # fmt: skip
def test_french_has_many_words_for_what_became_of_them(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert claimed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Deux hommes, âgés de 25 et 30 ans, ont été arrêtés.",
        "Deux hommes ont été arrêtés avec du chanvre d'une valeur de 3 millions de francs CFA.",
        "Deux hommes ont été arrêtés à bord d'un camion de 30 tonnes.",
        "Deux hommes ont été arrêtés par une trentaine de gendarmes.",
        "Deux hommes ont été arrêtés à 18 mètres de profondeur.",
        "Deux hommes ont été arrêtés ; la marchandise est estimée à 120 millions de FCFA.",
        "Deux hommes ont été arrêtés à 6 h 40.",
    ],
)
def test_ages_values_measures_and_agents_are_not_counted(text: str) -> None:
    assert claimed(text) == [(2, "hommes", "arrested")]


@pytest.mark.parametrize(
    "text",
    [
        "Une patrouille a quitté une base près du fleuve.",
        "La valeur est de 16 millions de FCFA.",
        "La 52e CIR et le GTIA 3 ont quitté le Camp 3.",
        "Le Secteur 4 a salué la promotion.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert claimed(text) == []


def test_a_side_named_before_its_figures_is_not_that_of_the_figures_before_it() -> None:
    found = quantities("Une trentaine d'assaillants ont été tués, côté FAMa 12 morts, côté ennemi 40 morts.")
    assert [(q.value, q.side) for q in found] == [(30, "other"), (12, "own"), (40, "other")]


def test_the_side_is_the_one_named() -> None:
    found = quantities("Un nouveau décompte a porté les pertes à 31 morts côté FAMa et 24 côté terroristes.")
    assert [(q.value, q.role, q.side, q.revises) for q in found] == [
        (31, "killed", "own", True),
        (24, "killed", "other", True),
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("L'attaque a fait 3 morts côté FAMa, 12 côté terroristes.", [(3, "own"), (12, "other")]),
        ("L'attaque a fait 12 morts côté ennemi, 3 morts côté FAMa.", [(12, "other"), (3, "own")]),
        ("Cinq assaillants tués, deux blessés côté FAMa.", [(5, "other"), (2, "own")]),
        ("Bilan : côté FAMa, 3 morts, côté ennemi, 12 morts.", [(3, "own"), (12, "other")]),
        ("Du côté des assaillants, 12 morts.", [(12, "other")]),
        ("Pertes amies : 3 morts.", [(3, "own")]),
        ("Pertes ennemies : 12 morts.", [(12, "other")]),
        ("Les pertes s'élèvent à 12 morts.", [(12, "")]),
        ("Dans nos rangs, on déplore 3 morts.", [(3, "own")]),
        ("Dans les rangs ennemis, 12 hommes ont été tués.", [(12, "other")]),
        ("Ennemis : 12 morts.", [(12, "other")]),
        ("L'armée déplore 3 morts et affirme avoir tué 12 assaillants.", [(3, "own"), (12, "other")]),
    ],
)
def test_a_side_is_that_of_the_figures_it_stands_beside(text: str, sides: list[tuple[int, str]]) -> None:
    assert [(q.value, q.side) for q in quantities(text)] == sides


def test_a_figure_inside_another_is_a_part() -> None:
    assert [(q.value, q.part) for q in quantities("Le bilan est de 09 blessés dont 02 très graves.")] == [
        (9, False),
        (2, True),
    ]


def test_every_role_row_gives_its_role_in_its_example_and_none_in_its_counter_example() -> None:
    assert misread("lexicon/roles.csv", ROLE_COLUMNS, gives_its_role) == []


def gives_its_role(row: Row) -> bool:
    found = quantities(row["example"])
    given = [(q.role or NO_ROLE, "persons" if q.category == "person" else "things") for q in found if is_by(q, row)]
    # a row without any role only keeps its words from being read as another's
    governs = row["persons"] or row["things"]
    right = all(role == row[column] for role, column in given) if governs else not any(q.role for q in found)
    return bool(given) == bool(governs) and right and not any(is_by(q, row) for q in quantities(row["counter_example"]))


def is_by(quantity: Quantity, row: Row) -> bool:
    return quantity.rule == row["rule"]


def test_the_rules_of_the_table_have_one_name_each() -> None:
    with (DATA / "lexicon" / "roles.csv").open(encoding="utf-8", newline="") as file:
        names = [row["rule"] for row in csv.DictReader(file)]
    assert len(names) == len(set(names))


# An item of the table is read as what it says, but these take what is held, or are two.
READ_AS = {"collective": ("", "person"), "couple": ("person",)}
# Nouns that are letter for letter a word of roles.csv ("03 coffrés"), and are read as that.
ROLE_WORDS = ["coffre-fort|coffres-forts", "coffre|coffres", "deplacee|deplacees", "dynamite|dynamites"]
ROLE_WORDS += ["menotte|menottes", "tombe|tombes"]


def test_every_item_is_counted_in_its_example_with_its_category_and_side() -> None:
    def is_right(row: Row) -> bool:
        return is_counted(row) != (row["phrase"] in ROLE_WORDS)

    assert misread("lexicon/items.csv", ITEM_COLUMNS, is_right) == []


def is_counted(row: Row) -> bool:
    found = [(q.value, q.category, q.side) for q in quantities(row["example"])]
    count = 2.0 if row["category"] == "couple" else 3.0
    return found in [[(count, as_what, row["side"])] for as_what in READ_AS.get(row["category"], (row["category"],))]


@pytest.mark.parametrize(
    ("noun", "category", "side"),
    [
        ("assaillants", "person", "other"),
        ("civils", "person", "civilian"),
        ("soldats", "person", "own"),
        ("voleurs", "person", "outlaw"),
        ("fusils", "weapon", ""),
        ("cartouches", "weapon", ""),
        ("roquettes", "shot", ""),
        ("mines", "device", ""),
        ("motos", "vehicle", ""),
        ("refuges", "site", ""),
        ("téléphones", "thing", ""),
        ("sacs de riz", "goods", ""),
    ],
)
def test_what_is_counted_has_its_category_and_side(noun: str, category: str, side: str) -> None:
    assert [(q.category, q.side) for q in quantities(f"03 {noun}")] == [(category, side)]


_FORMS = ["03", "04", "terroristes", "motos", "ont", "été", "détruits", "a", "saisi", ",", ";", ":", "et", "dont", "un"]


@given(st.lists(st.sampled_from(_FORMS), max_size=30))
def test_any_words_give_spans_of_the_text_in_order(forms: list[str]) -> None:
    text = " ".join(forms)
    found = quantities(text)
    assert [q.span for q in found] == sorted(q.span for q in found)
    assert all(q.role in ROLES or q.role == "" for q in found)
    assert all(q.item in text for q in found)
