# ruff: noqa: E501 - a communiqué stays on its line
"""The type of an event: each in the words that usually tell it, and what only looks like another."""

import pytest
from telling import events_of, told_where

CASES = {
    "one strike": (
        "Le 3 juin, un drone de l'armée a frappé une position terroriste au nord de Léré.",
        "air_strike 06-03 au nord de Léré",
    ),
    "strike as a noun": (
        "Une frappe aérienne a été menée le 3 juin contre un refuge à l'est de Gossi.",
        "air_strike 06-03 à l'est de Gossi",
    ),
    "raids from helicopters": (
        "Des hélicoptères de combat sont intervenus le 5 juin près de Ber et ont neutralisé plusieurs terroristes.",
        "air_strike 06-05 près de Ber",
    ),
    "base destroyed by troops": (
        "Le 3 juin, une unité a détruit une base terroriste à Tessit.",
        "ground_operation 06-03 Tessit",
    ),
    "sweep and kills": (
        "Le 10 juin, au cours d'une opération de ratissage dans le secteur de Niono, les FAMa ont neutralisé cinq terroristes et récupéré deux motos.",
        "ground_operation 06-10 secteur de Niono",
    ),
    "ambush": (
        "Une patrouille des FAMa est tombée dans une embuscade le 8 juin entre Gossi et Hombori.",
        "attack_or_ambush 06-08 entre Gossi et Hombori",
    ),
    "attack in the active voice": (
        "Dans la nuit du 8 au 9 juin, des hommes armés ont attaqué le poste de gendarmerie de Kéniéba.",
        "attack_or_ambush 06-08 gendarmerie de Kéniéba",
    ),
    "attack repelled": (
        "Le 7 juin, les FAMa ont repoussé une attaque terroriste contre le camp de Ménaka. Bilan : 3 blessés côté FAMa, 12 assaillants neutralisés.",
        "attack_or_ambush 06-07 Ménaka",
    ),
    "clash": ("De violents combats ont opposé le 12 juin deux groupes armés à Talataye.", "armed_clash 06-12 Talataye"),
    "device goes off": (
        "Un véhicule de la relève a sauté sur une mine le 2 juin entre Boni et Douentza.",
        "ied 06-02 entre Boni et Douentza",
    ),
    "device defused": (
        "Le 2 juin, les démineurs ont désamorcé un engin explosif improvisé à la sortie de Konna.",
        "ied 06-02 à la sortie de Konna",
    ),
    "lightning is no strike from the air": (
        "Le 10 juin, la foudre a frappé un hameau de Bafoulabé : trois morts.",
        "accident_or_rescue 06-10 hameau de Bafoulabé",
    ),
    "a base is taken to task, not taken": (
        "Le 12 juin, un groupe s'en est pris à la base militaire de Sénou.",
        "attack_or_ambush 06-12 Sénou",
    ),
    "a ceremony at which arms are laid down": (
        "La cérémonie s'est déroulée le 12 juin à Ténenkou. Trois cents ex-combattants y ont déposé leurs armes.",
        "ddr 06-12 Ténenkou",
    ),
    "a depot destroyed from the air is no arms laid down": (
        "Le 11 juin, un drone a détruit un dépôt de munitions à Abeïbara.",
        "air_strike 06-11 Abeïbara",
    ),
    "helicopters engage a group": (
        "Le 11 juin, des hélicoptères ont engagé un groupe d'hommes armés à 8 km au sud-ouest de Ténenkou.",
        "air_strike 06-11 8 km au sud-ouest de Ténenkou",
    ),
    "a patrol goes somewhere": (
        "Le 12 juin, une patrouille des FAMa s'est rendue à Monimpébougou.",
        "rotation_or_patrol 06-12 Monimpébougou",
    ),
    "stolen animals are goods": (
        "Le 7 juin, la brigade de San a interpellé quatre hommes à la foire de Kimparana avec des animaux volés dans le cercle de Tominian.",
        "arrest 06-07 Kimparana",
    ),
    "villagers killed": (
        "Le 11 juin, des individus armés ont tué quatre villageois à Bankass et emporté du bétail.",
        "violence_against_civilians 06-11 Bankass",
    ),
    "abduction": (
        "Le sous-préfet de Farako a été enlevé par des hommes armés le 14 juin à Niono.",
        "violence_against_civilians 06-14 Niono",
    ),
    "villages attacked": (
        "Les villages de Dinangourou et de Mondoro ont été attaqués le 1er juin ; le bilan est de 12 morts.",
        "violence_against_civilians 06-01 villages de Dinangourou et de Mondoro",
    ),
    "arrests": (
        "Le 15 juin, la police a interpellé 12 suspects à Kati lors d'une opération coup de poing.",
        "arrest 06-15 Kati",
    ),
    "drugs": (
        "L'OCS a saisi 40 kg de cannabis à Sikasso le 6 juin. Deux trafiquants ont été arrêtés.",
        "drug_seizure 06-06 Sikasso",
    ),
    "drugs found by customs": (
        "Le 9 juin, à Diboli, les douaniers ont découvert 200 briques de chanvre indien dans un camion ; le conducteur a été interpellé.",
        "drug_seizure 06-09 Diboli",
    ),
    "haul incinerated": ("Deux tonnes de drogue ont été incinérées le 26 mai à Bamako.", "drug_seizure 05-26 Bamako"),
    "weapons": (
        "La gendarmerie a découvert une cache d'armes le 13 juin à Ansongo : 12 fusils et 800 munitions.",
        "weapons_seizure 06-13 Ansongo",
    ),
    "contraband": (
        "Les douanes de Zégoua ont intercepté le 4 juin 3 000 litres d'essence de contrebande.",
        "contraband_seizure 06-04 douanes de Zégoua",
    ),
    "counterfeit notes": (
        "Le 4 juin à Kayes, la police a saisi de faux billets d'une valeur de 12 millions de FCFA.",
        "contraband_seizure 06-04 Kayes",
    ),
    "ddr": ("Les opérations de désarmement et de démobilisation ont démarré le 2 juin à Gao.", "ddr 06-02 Gao"),
    "relief": (
        "La relève du poste de Mondoro a été effectuée le 5 juin par le GTIA Balanzan.",
        "rotation_or_patrol 06-05 relève du poste de Mondoro",
    ),
    "convoy": (
        "Un convoi de ravitaillement est arrivé à Ménaka le 5 juin sous l'escorte des FAMa.",
        "rotation_or_patrol 06-05 Ménaka",
    ),
    "ceremony": (
        "Une prise d'armes s'est tenue le 1er juin au camp de Kati sous la présidence du ministre.",
        "training_or_visit 06-01 camp de Kati",
    ),
    "course": (
        "Vingt sous-officiers ont achevé le 7 juin leur stage de tir à Koulikoro.",
        "training_or_visit 06-07 Koulikoro",
    ),
    "road accident": (
        "Le 16 juin, un car s'est renversé à Fana : 5 morts et 21 blessés.",
        "accident_or_rescue 06-16 Fana",
    ),
    "fire": ("Un incendie a ravagé le marché de Ségou le 3 juin.", "accident_or_rescue 06-03 Ségou"),
    "boat": (
        "Une pinasse a chaviré le 3 juin près de Mopti ; 12 passagers ont été secourus.",
        "accident_or_rescue 06-03 près de Mopti",
    ),
    "patrol under fire": (
        "Le 7 juin, une patrouille motorisée est intervenue à Ber. Après un bref échange de tirs, les bandits ont fui.",
        "armed_clash 06-07 Ber",
    ),
    "agents' ambush": (
        "Le 7 juin, une embuscade dressée par les douaniers à Kadiolo a conduit à la saisie de 300 cartons de sucre.",
        "contraband_seizure 06-07 Kadiolo",
    ),
    "handover by the camp": (
        "Le camp de la mission à Gao a été remis aux autorités le 7 juin.",
        "other 06-07 Gao",
    ),
    "oath": ("Le 7 juin à Kati, 500 recrues ont prêté le même serment.", "training_or_visit 06-07 Kati"),
    "fighters received": (
        "La réception des combattants a démarré le 7 juin sur le site de Markala.",
        "ddr 06-07 Markala",
    ),
    "villagers abducted at home": (
        "Le 7 juin, le chef du village de Ber a été tiré de son domicile par des inconnus.",
        "violence_against_civilians 06-07 village de Ber",
    ),
    "lightning": ("Un berger a été foudroyé le 7 juin à Kléla.", "accident_or_rescue 06-07 Kléla"),
    "runway": (
        "Un hélicoptère s'est écrasé le 7 juin sur la piste de l'aéroport de Gao.",
        "accident_or_rescue 06-07 piste de l'aéroport de Gao",
    ),
    "supported from the air": (
        "Le 7 juin à Ber, des patrouilles appuyées par l'aviation ont neutralisé dix terroristes.",
        "ground_operation 06-07 Ber",
    ),
    "seized drones": (
        "Le 7 juin à Ber, lors d'un ratissage, les FAMa ont neutralisé deux terroristes et saisi 20 drones.",
        "ground_operation 06-07 Ber",
    ),
    "under fire from the air": (
        "Le 5 juin à Ber, des fuyards ont été pris sous le feu d'un drone.",
        "air_strike 06-05 Ber",
    ),
    "a governor among the bereaved": (
        "Le 5 juin, le gouverneur a reçu à Bankass les familles endeuillées.",
        "training_or_visit 06-05 Bankass",
    ),
    "a minister's title is no demobilisation": (
        "Le 5 juin à Ber, le ministre de la Défense et des Anciens Combattants a présidé une cérémonie.",
        "training_or_visit 06-05 Ber",
    ),
    "an explosion that kills soldiers": (
        "Le 5 juin, nouvelle explosion non loin de Hombori, quatre soldats tués.",
        "ied 06-05 non loin de Hombori",
    ),
    "travellers led into the bush": (
        "Le 5 juin, deux cars ont été conduits en brousse près de Boni.",
        "violence_against_civilians 06-05 près de Boni",
    ),
    "a text on demobilisation": (
        "DDR : le point à Gao\n\nÀ Gao, le 5 juin, trente-deux combattants ont été enregistrés.",
        "ddr 06-05 Gao",
    ),
    "the shock of two vehicles": (
        "Le choc d'un car et d'un camion a fait 41 morts le 5 juin à Fana.",
        "accident_or_rescue 06-05 Fana",
    ),
    "present tense": (
        "Le 3 juin, des hommes armés attaquent le poste de Boni et prennent la fuite.",
        "attack_or_ambush 06-03 Boni",
    ),
    "armed men are no arms": (
        "Le 4 juin, des individus armés ont enlevé deux bergers à Hombori.",
        "violence_against_civilians 06-04 Hombori",
    ),
    "those who lay mines are no mine": (
        "Le 4 juin, une patrouille a neutralisé trois poseurs d'EEI à Boni.",
        "ground_operation 06-04 Boni",
    ),
    "a fire is an accident": (
        "Le 5 juin, à San, un feu de brousse a consumé douze greniers.",
        "accident_or_rescue 06-05 San",
    ),
    "villagers killed in an attack without troops": (
        "Le 5 juin, des hommes en tenue ont fait irruption à Boni. Douze villageois ont été tués.",
        "violence_against_civilians 06-05 Boni",
    ),
    "a protest": ("Le 5 juin, des femmes ont barré la route à Kati pour réclamer l'eau.", "other 06-05 Kati"),
    "a handover": (
        "Le 5 juin, la force a transféré son camp de Gossi à l'armée.",
        "other 06-05 Gossi",
    ),
    "a suspicion is no haul": (
        "Le 5 juin, à San, la gendarmerie a interpellé cinq hommes soupçonnés de vendre des médicaments.",
        "arrest 06-05 San",
    ),
    "an ambush that the army laid": (
        "Le 5 juin, un guet-apens monté par les FAMa près de Boni a permis d'abattre deux logisticiens.",
        "ground_operation 06-05 près de Boni",
    ),
    "a bus that armed men stopped": (
        "Le 5 juin, un car a été arrêté par des hommes armés à Boni.",
        "violence_against_civilians 06-05 Boni",
    ),
    "vehicles lost under the fire of a drone": (
        "Le 5 juin, à Boni, le groupe a perdu deux motos sous le feu d'un drone.",
        "air_strike 06-05 Boni",
    ),
    "a patrol without a clash": (
        "Le 5 juin, la patrouille a parcouru Boni, sans accrochage.",
        "rotation_or_patrol 06-05 Boni",
    ),
    "vehicles attacked by a drone": (
        "Le 5 juin, trois camionnettes ont été attaquées par un drone près de Boni.",
        "air_strike 06-05 près de Boni",
    ),
    "those who lay down their arms": (
        "Le 5 juin, à Ber, trente combattants ont déposé les armes.",
        "ddr 06-05 Ber",
    ),
    "the conjunction is no maize": (
        "Le 5 juin, non à Kita mais à Kangaba, les gendarmes ont mis la main sur trois receleurs.",
        "arrest 06-05 Kangaba",
    ),
    "a verb that is written like aircraft": (
        "Le 5 juin, à Ber, six assaillants ont été tués, et non quatre comme nous l'avions écrit.",
        "ground_operation 06-05 Ber",
    ),
    "hostages freed by those who stormed the place": (
        "Le 5 juin, les gendarmes ont donné l'assaut à un repaire à Ber. Les quatre otages ont été libérés.",
        "ground_operation 06-05 Ber",
    ),
    "shots while somebody was arrested": (
        "Le 5 juin, la brigade a rattrapé une bande de voleurs à Ber. Après un échange de tirs, ils se sont dispersés.",
        "arrest 06-05 Ber",
    ),
    "motorbikes are no device": (
        "Le 5 juin, à Ber, onze engins de marque Jakarta ont été retrouvés.",
        "contraband_seizure 06-05 Ber",
    ),
    "a fire in a market": (
        "Incendie au grand marché de Ber le 5 juin : quarante boutiques détruites.",
        "accident_or_rescue 06-05 Ber",
    ),
    "first at one place, then at another": (
        "Deux attaques ont visé les FAMa le 5 juin, d'abord entre Gao et Ansongo, ensuite entre Ber et Goundam.",
        "attack_or_ambush 06-05 entre Gao et Ansongo; attack_or_ambush 06-05 entre Ber et Goundam",
    ),
    "at one place while at another": (
        "Le 5 juin, des assaillants ont tué deux gardes à Ber, tandis qu'à Gossi trois motos ont été brûlées.",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-05 Gossi",
    ),
    "at one place while somebody was bound for another": (
        "Le 5 juin, trois civils ont été tués à Ber alors qu'ils se rendaient à Gossi.",
        "violence_against_civilians 06-05 Ber",
    ),
    "simultaneous attacks with one toll": (
        "Le 5 juin, les postes de Ber et de Gossi ont été attaqués simultanément. Plus de 80 terroristes ont été tués.",
        "attack_or_ambush 06-05 Ber et de Gossi",
    ),
    "simultaneous attacks without one": (
        "Le 5 juin, les postes de Ber et de Gossi ont été attaqués simultanément. Les FAMa sont en alerte.",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-05 Gossi",
    ),
    "items under a heading of the air force": (
        "Bilan aérien de la semaine\n\n1) Le 5 juin, près de Ber, deux véhicules transportant des munitions ont été pulvérisés."
        "\n2) Le 7 juin, à Gossi, un atelier de piégeage a été réduit en cendres.",
        "air_strike 06-05 près de Ber; air_strike 06-07 Gossi",
    ),
    "who agents search are no assailants": (
        "Le 5 juin, nos équipes ont investi un placer à Ber. Ont été retirés de la circulation : 940 g d'héroïne.",
        "drug_seizure 06-05 Ber",
    ),
    "a mission that brings food": (
        "Le 5 juin, la ville de Ber a accueilli une mission du gouverneur, venue remettre 40 tonnes de vivres.",
        "training_or_visit 06-05 ville de Ber",
    ),
    "who takes aim from the air": (
        "Le 5 juin, les vecteurs aériens ont pris pour cible un rassemblement de combattants à l'est de Ber.",
        "air_strike 06-05 à l'est de Ber",
    ),
    "who takes aim on the ground": (
        "Le 5 juin, des combattants ont pris pour cible un avion à Ber.",
        "attack_or_ambush 06-05 Ber",
    ),
    "an attack from the air": ("Le 5 juin, attaque aérienne à Ber : six morts.", "air_strike 06-05 Ber"),
    "a post that is taken back on a day": (
        "Les troupes ont repris, le 5 juin, le camp de Ber.",
        "ground_operation 06-05 Ber",
    ),
    "a task that is taken up again": ("Les troupes ont repris, le 5 juin, le travail à Ber.", ""),
    "a column under fire from the air": (
        "Le 5 juin, à l'est de Ber, une colonne de motos est prise pour cible par l'aviation.",
        "air_strike 06-05 à l'est de Ber",
    ),
    "drugs on those who were arrested": (
        "Le 5 juin, deux dealers ont été appréhendés à Ber. Ils portaient 7 kg de cannabis.",
        "drug_seizure 06-05 Ber",
    ),
    "shells in boxes that were only found first": (
        "Le 5 juin, 40 cartons sous une bâche à Ber. Ils contenaient 17 obus de mortier, qui ont été saisis.",
        "weapons_seizure 06-05 Ber",
    ),
    "medicines that were a gift": (
        "Le 5 juin, le général s'est rendu à Ber où il a remis aux notables un lot de médicaments.",
        "training_or_visit 06-05 Ber",
    ),
    "an operation brought by helicopter": (
        "Le 5 juin, une opération héliportée à Ber a permis de neutraliser 07 combattants.",
        "ground_operation 06-05 Ber",
    ),
    "a ban told by what is banned": (
        "La circulation des motos est interdite dans le cercle de Ténenkou à compter du 5 juin.",
        "other 06-05 cercle de Ténenkou",
    ),
    "a column under fire from helicopters": (
        "Axe Ber-Gao, 5 juin : colonne de pick-up mitraillée par des hélicoptères.",
        "air_strike 06-05 Axe Ber-Gao",
    ),
    "a camp attacked by those who hunt the attackers": (
        "Le 5 juin, les commandos ont pris d'assaut un repaire de terroristes près de Macina, tuant cinq d'entre eux.",
        "ground_operation 06-05 près de Macina",
    ),
    "hunters' guns are no aircraft": (
        "Le 5 juin, ratissage à Bounguel ; 02 terroristes neutralisés, 01 fusil de chasse récupéré.",
        "ground_operation 06-05 Bounguel",
    ),
    "nobody identified is nobody found from the air": (
        "Le 5 juin, des assaillants non identifiés ont attaqué Boni et brûlé un véhicule.",
        "attack_or_ambush 06-05 Boni",
    ),
    "a fire among medicines": (
        "Un incendie a ravagé le 5 juin une pharmacie de Bla, détruisant un stock de médicaments.",
        "accident_or_rescue 06-05 Bla",
    ),
    "drugs burnt on purpose": (
        "L'OCS a détruit par le feu, le 5 juin à Dio, 200 kg de cannabis placés sous scellés.",
        "drug_seizure 06-05 Dio",
    ),
    "an ambush laid by troops": (
        "Une unité a tendu, le 5 juin, une embuscade à Ber : six hommes armés ont été abattus.",
        "ground_operation 06-05 Ber",
    ),
    "an ambush laid for troops": (
        "Des hommes armés ont tendu, le 5 juin, une embuscade à une patrouille à Ber.",
        "attack_or_ambush 06-05 Ber",
    ),
    "trucks burnt by armed men": (
        "Des hommes armés ont brûlé sept camions à Kolondiéba le 5 juin.",
        "violence_against_civilians 06-05 Kolondiéba",
    ),
    "captives set free": (
        "Libérés le 5 juin à Ber, les deux chauffeurs enlevés en avril se portent bien.",
        "other 06-05 Ber",
    ),
    "a car that ran off the road with its haul": (
        "Un fourgon a fini dans un fossé à Koury le 5 juin : 85 cartons de cigarettes ont été saisis.",
        "contraband_seizure 06-05 Koury",
    ),
    "what a patrol from the air found": (
        "Le 5 juin, une mission de reconnaissance a localisé un campement à Ber. Les vecteurs aériens l'ont détruit, "
        "dix terroristes ont été neutralisés.",
        "air_strike 06-05 Ber",
    ),
    "an escort that was hit is no march": (
        "Le 5 juin, un convoi est tombé dans une embuscade près de Nara. L'escorte déplore 02 morts.",
        "attack_or_ambush 06-05 près de Nara",
    ),
    "those whom a strike kills are told of as passengers": (
        "Le 5 juin, un aéronef a ciblé un convoi au nord de Ber. Quatre véhicules ont été détruits et vingt passagers tués.",
        "air_strike 06-05 au nord de Ber",
    ),
    "what burns after an attack is no accident": (
        "Le 5 juin, des assaillants ont attaqué le poste de Koro. Une moto a pris feu.",
        "attack_or_ambush 06-05 Koro",
    ),
    "shells upon a town": ("Le 5 juin, des obus sont tombés sur Bla.", "attack_or_ambush 06-05 Bla"),
    "what those arrested had stolen": (
        "Le 5 juin, la brigade a arrêté quatre voleurs à Boni. Ils transportaient des animaux volés.",
        "arrest 06-05 Boni",
    ),
    "an attack that is answered, whatever is found after it": (
        "Le 5 juin, une unité a répliqué à une embuscade à Boni : 18 terroristes neutralisés, 04 EEI détruits.",
        "attack_or_ambush 06-05 Boni",
    ),
    "some killed and their arms taken": (
        "Le 5 juin, sortie de nuit à Boni : 02 neutralisés, 02 AK-47 récupérés.",
        "ground_operation 06-05 Boni",
    ),
    "somebody killed at a post": (
        "Le 5 juin, six personnes ont été tuées au poste de contrôle de Boni.",
        "attack_or_ambush 06-05 Boni",
    ),
    "a raid on a post": ("Le 5 juin, un raid contre le poste de Boni a échoué.", "attack_or_ambush 06-05 Boni"),
    "plastic is no bomb": (
        "Le 5 juin, la brigade de Boni a exhumé deux fusils et 40 cartouches emballées dans du plastique.",
        "weapons_seizure 06-05 brigade de Boni",
    ),
    "beaten to death is no strike": (
        "Le 5 juin, un berger a été frappé à mort à Boni.",
        "violence_against_civilians 06-05 Boni",
    ),
    "what burns by itself is one": ("Le 5 juin, un camion a pris feu à Bla.", "accident_or_rescue 06-05 Bla"),
    "a market that burnt is one": ("Le 5 juin, le marché de Bla a brûlé.", "accident_or_rescue 06-05 Bla"),
    "a hamlet that was burnt is none": (
        "Le 5 juin, un hameau a été brûlé à Bla.",
        "violence_against_civilians 06-05 Bla",
    ),
    "a market that armed men burnt is none": (
        "Le 5 juin, des hommes armés ont brûlé le marché de Bla.",
        "violence_against_civilians 06-05 Bla",
    ),
    "police that storm a house": (
        "Le 5 juin, la BAC a investi un fumoir à Bla et saisi 155 grammes de cannabis.",
        "drug_seizure 06-05 Bla",
    ),
    "troops that storm a town": ("Le 5 juin, une unité des FAMa a investi Boni.", "ground_operation 06-05 Boni"),
    "a post stormed": ("Le 5 juin, le poste de Boni a été investi.", "attack_or_ambush 06-05 Boni"),
    "what an aircraft has followed is struck from the air": (
        "Le 5 juin, un drone a suivi des motards jusqu'à un plot près de Ber. Le plot a été détruit.",
        "air_strike 06-05 près de Ber",
    ),
    "a search is told by what it found": (
        "Le 5 juin, une perquisition a été menée à Niéna ; neuf fusils y ont été saisis.",
        "weapons_seizure 06-05 Niéna",
    ),
    "loot that was found": (
        "Le 5 juin, six motos dérobées à Kignan ont été retrouvées.",
        "contraband_seizure 06-05 Kignan",
    ),
    "a bridge closed and opened again": ("Le 5 juin, le pont de Konna a été rouvert.", "other 06-05 Konna"),
    "fighters who were disarmed": (
        "Le 5 juin, 120 ex-combattants ont été désarmés à Gao.",
        "ddr 06-05 Gao",
    ),
    "arms that only the table of items knows": (
        "Le 5 juin, huit baïonnettes ont été découvertes à Yélimané.",
        "weapons_seizure 06-05 Yélimané",
    ),
    "a verb past a second place has the subject before it": (
        "Un EEI posé sur l'axe Boni–Hombori, à 5 km de Boni, a été neutralisé le 3 juin par les artificiers.",
        "ied 06-03 5 km de Boni",
    ),
    "a subject is told before what describes it": (
        "Quatre paysans ont péri le 3 juin quand leur charrette, qui revenait de la foire de Macina, a heurté un engin explosif à l'entrée de Kolongotomo.",
        "ied 06-03 entrée de Kolongotomo",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(told_where(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le 5 juin, une explosion à Kati a fait 3 morts.", "ied 06-05 Kati"),
        ("Le 5 juin, une explosion s'est produite à Kati, faisant 3 blessés.", "ied 06-05 Kati"),
        ("L'armée a détruit 2 pick-up à Ber le 5 juin.", "ground_operation 06-05 Ber"),
        ("4 pick-up ont été détruits à 12 km au nord de Ber le 5 juin.", "other 06-05 12 km au nord de Ber"),
        ("Le 5 juin, trois personnes ont été blessées à Ber.", "other 06-05 Ber"),
        ("Le 5 juin, un blocus a été imposé par les terroristes autour de Léré.", "other 06-05 autour de Léré"),
        ("Malgré le blocus, un convoi est arrivé à Léré le 5 juin.", "rotation_or_patrol 06-05 Léré"),
        ("Le 5 juin, 45 migrants ont été refoulés à Diboli par la police.", "other 06-05 Diboli"),
        ("Le 5 juin, une cérémonie à Kati a rendu hommage aux 10 soldats tués.", "training_or_visit 06-05 Kati"),
        ("Le 5 juin, 4 pick-up ont été vus à Ber.", ""),
        ("4 pick-up ont été détruits.", ""),
    ],
)
def test_what_is_claimed_with_a_day_and_a_place_is_an_event(text, told):
    assert "; ".join(told_where(text)) == told


def test_money_on_those_arrested_makes_no_seizure_of_it_and_goods_do():
    text = "Le 5 juin, trois hommes ont été arrêtés à Ber. "
    (event,) = events_of(text + "Cinq téléphones ont été saisis.")
    assert event.event_type == "arrest"
    (event,) = events_of(text + "Cinq cartons de cigarettes ont été saisis.")
    assert event.event_type == "contraband_seizure"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("deux jeunes ont été tués par balle par des inconnus", "violence_against_civilians"),
        ("un notable a été assassiné par deux individus", "violence_against_civilians"),
        ("trois soldats ont été tués par des hommes armés", "attack_or_ambush"),
        ("deux terroristes ont été tués par nos hommes", "ground_operation"),
    ],
)
def test_who_killed_whom_says_what_happened(text, event_type):
    assert told_where(f"Le 5 juin, à Ber, {text}.") == [f"{event_type} 06-05 Ber"]


@pytest.mark.parametrize(
    ("haul", "told"),
    [
        ("12 kg de cannabis et deux bidons", "drug_seizure"),
        ("40 bâtons d'explosifs", "weapons_seizure"),
        ("40 cartons de cigarettes", "contraband_seizure"),
    ],
)
def test_what_a_search_brings_to_light_gives_the_seizure_its_type(haul: str, told: str) -> None:
    text = "Le 5 juin, la douane a intercepté à Zégoua un car chargé de marchandises. Les agents y ont saisi "
    assert [event.partition(" ")[0] for event in told_where(f"{text}{haul}.")] == [told]
