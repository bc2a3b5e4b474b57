# ruff: noqa: E501 - a communiqué stays on its line
"""Which events a text tells: each case is a short communiqué and what a careful reader finds in it.

``type day place``: the day as MM-DD (the texts are of 2024, read on 20 June), the first words of the location;
"-" where the text gives none.
"""

from datetime import date

import pytest

from dashboard.extraction.events import as_id
from dashboard.model import Communique
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 20)
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
    "a figure tells where no verb does": (
        "Le 13 juin, deux trafiquants sont tombés dans les filets de la police à Gao.",
        "arrest 06-13 Gao",
    ),
    "a figure without a place and day of its own tells nothing": (
        "Deux trafiquants sont tombés dans les filets de la police cette année.",
        "",
    ),
    "each of two is told in a sentence of its own": (
        "Deux engins explosifs ont sauté le 12 juin à Bankass. Le premier, à Kani-Kombolé, a fait deux blessés. Le second, à Tori, a tué cinq civils.",
        "ied 06-12 Kani-Kombolé; ied 06-12 Tori",
    ),
    "the second vehicle is no second event": (
        "Une mine a explosé le 12 juin à Boni. Le second véhicule a été épargné.",
        "ied 06-12 Boni",
    ),
    "labels that only say where and when": (
        "Ténenkou. 15 juin. Saisie de cinq kalachnikovs.",
        "weapons_seizure 06-15 Ténenkou",
    ),
    "a nomination is background": (
        "Nommé le 5 juin à la tête du groupement, le commandant a passé le 8 juin le témoin à son adjoint, à Bla.",
        "training_or_visit 06-08 Bla",
    ),
    "the same lot at another place": (
        "Le 12 juin, deux enseignants ont été enlevés à Koro. Deux infirmiers ont connu le même sort le 13 juin à Diankabou.",
        "violence_against_civilians 06-12 Koro; violence_against_civilians 06-13 Diankabou",
    ),
    "attacks at several places at once, one of them told further": (
        "Le 12 juin, des attaques coordonnées ont visé les postes de Boni, Ber et Konna. À Ber, l'assaut a été repoussé : 3 assaillants tués.",
        "attack_or_ambush 06-12 Boni; attack_or_ambush 06-12 Ber; attack_or_ambush 06-12 Konna",
    ),
    "a base is taken to task, not taken": (
        "Le 12 juin, un groupe s'en est pris à la base militaire de Sénou.",
        "attack_or_ambush 06-12 Sénou",
    ),
    "the first of several needs no place before it": (
        "L'état-major annonce avoir mené le 12 juin deux frappes. La première a touché un dépôt à l'est de Tessalit. La deuxième a visé un convoi à Tabankort.",
        "air_strike 06-12 à l'est de Tessalit; air_strike 06-12 Tabankort",
    ),
    "an item whose second sentence tells what": (
        "- Tessit : 11 juin, frappe de drone contre un groupe armé.\n- Intillit : 12 juin, un dépôt clandestin découvert. 14 fusils et 60 kg de nitrate récupérés.",
        "air_strike 06-11 Tessit; weapons_seizure 06-12 Intillit",
    ),
    "a ceremony at which arms are laid down": (
        "La cérémonie s'est déroulée le 12 juin à Ténenkou. Trois cents ex-combattants y ont déposé leurs armes.",
        "ddr 06-12 Ténenkou",
    ),
    "a visit on the spot, on a day of its own": (
        "Le 10 juin, une mine a tué trois civils à Boni. Le gouverneur s'est rendu sur les lieux le 11 juin.",
        "ied 06-10 Boni; training_or_visit 06-11 Boni",
    ),
    "medicines given out are no haul": (
        "Le 12 juin, à Lerneb, les soldats ont distribué des médicaments à la population.",
        "",
    ),
    "a depot destroyed from the air is no arms laid down": (
        "Le 11 juin, un drone a détruit un dépôt de munitions à Abeïbara.",
        "air_strike 06-11 Abeïbara",
    ),
    "helicopters engage a group": (
        "Le 11 juin, des hélicoptères ont engagé un groupe d'hommes armés à 8 km au sud-ouest de Ténenkou.",
        "air_strike 06-11 8 km au sud-ouest de Ténenkou",
    ),
    "two places told together, and then each with its figures": (
        "Le 12 juin, des groupes terroristes ont attaqué les positions des FAMa à Sandaré et à Diéma. À Sandaré, 17 assaillants ont été tués. À Diéma, un militaire a été blessé.",
        "attack_or_ambush 06-12 Sandaré; attack_or_ambush 06-12 Diéma",
    ),
    "two places under one figure": (
        "Le 12 juin, des groupes terroristes ont attaqué les positions des FAMa à Sandaré et à Diéma. Le bilan est de 17 assaillants tués.",
        "attack_or_ambush 06-12 Sandaré et à Diéma",
    ),
    "a patrol goes somewhere": (
        "Le 12 juin, une patrouille des FAMa s'est rendue à Monimpébougou.",
        "rotation_or_patrol 06-12 Monimpébougou",
    ),
    "where it was written is not where it happened": (
        "Ségou, 12 juin (AMAP) – Des hommes armés ont attaqué le village de Dogofry le 11 juin.",
        "violence_against_civilians 06-11 village de Dogofry",
    ),
    "what is denied did not happen": (
        "La DIRPA dément l'information faisant état d'une attaque du camp de Niono le 14 juin.",
        "",
    ),
    "what somebody is wanted for is older": (
        "Le 12 juin, à Inékar, les forces spéciales ont capturé deux cadres recherchés pour l'attaque de Tessit.",
        "arrest 06-12 Inékar",
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
    "denial": ("Aucune attaque n'a été enregistrée à Gao le 3 juin.", ""),
    "rumour denied": ("L'armée dément formellement l'attaque du camp de Gao annoncée le 3 juin.", ""),
    "hypothesis": ("Des renforts pourraient être envoyés à Gao en cas d'attaque.", ""),
    "reference": ("Les auteurs de l'attaque de Gao sont recherchés.", ""),
    "habit": ("Les saisies de cannabis sont fréquentes à Sikasso.", ""),
    "purpose": ("Le ministre a rappelé la nécessité de lutter contre les attaques terroristes.", ""),
    "patrol under fire": (
        "Le 7 juin, une patrouille motorisée est intervenue à Ber. Après un bref échange de tirs, les bandits ont fui.",
        "armed_clash 06-07 Ber",
    ),
    "agents' ambush": (
        "Le 7 juin, une embuscade dressée par les douaniers à Kadiolo a conduit à la saisie de 300 cartons de sucre.",
        "contraband_seizure 06-07 Kadiolo",
    ),
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
    "link between towns": (
        "Le 7 juin, un minibus qui assurait la liaison Gao-Ansongo a essuyé des tirs près de Ber.",
        "violence_against_civilians 06-07 près de Ber",
    ),
    "supported from the air": (
        "Le 7 juin à Ber, des patrouilles appuyées par l'aviation ont neutralisé dix terroristes.",
        "ground_operation 06-07 Ber",
    ),
    "seized drones": (
        "Le 7 juin à Ber, lors d'un ratissage, les FAMa ont neutralisé deux terroristes et saisi 20 drones.",
        "ground_operation 06-07 Ber",
    ),
    "where the hurt were brought": (
        "Un car a sauté le 5 juin sur une mine près de Ber. Les sapeurs-pompiers ont conduit les blessés à Gao.",
        "ied 06-05 près de Ber",
    ),
    "a search told with its place": (
        "Le 5 juin à Ber, deux morts. Une fouille conduite à Gao le 7 juin a permis de saisir dix fusils.",
        "other 06-05 Ber; weapons_seizure 06-07 Gao",
    ),
    "a place after its sentence's verb is no subject": (
        "L'éboulement survenu le 5 juin sur un site de Zzoribougou, dans le cercle de Kéniéba, a fait 48 morts.",
        "accident_or_rescue 06-05 Zzoribougou, dans le cercle de Kéniéba",
    ),
    "a town that heads a brief": (
        "Gao. Deux voleurs ont été arrêtés le 5 juin à Ber.",
        "arrest 06-05 Ber",
    ),
    "the day that a toll was told": (
        "Le poste de Boni a été attaqué le 3 juin. Le bilan a été porté le 5 juin à 10 morts. Un drone a frappé les fuyards près de Boni.",
        "attack_or_ambush 06-03 Boni; air_strike 06-03 près de Boni",
    ),
    "under fire from the air": (
        "Le 5 juin à Ber, des fuyards ont été pris sous le feu d'un drone.",
        "air_strike 06-05 Ber",
    ),
    "what is only supposed": ("« S'ils attaquent Bla le 5 juin, nous répondrons », a dit le chef.", ""),
    "a governor among the bereaved": (
        "Le 5 juin, le gouverneur a reçu à Bankass les familles endeuillées.",
        "training_or_visit 06-05 Bankass",
    ),
    "what is planned for tomorrow": (
        "Une mine a sauté le 18 juin à Ber. Demain, le ministre se rendra à Gao.",
        "ied 06-18 Ber; training_or_visit 06-21 Gao",
    ),
    "a second site to open": (
        "Le 5 juin, le processus de désarmement a débuté à Gao. Un second site sera ouvert le 24 juin à Ansongo.",
        "ddr 06-05 Gao; ddr 06-24 Ansongo",
    ),
    "the next day, alone in its sentence": (
        "5 juin. Assaut contre le poste de Ber : un mort.\nLe lendemain. Un camion passe sur une mine près de Gao.",
        "attack_or_ambush 06-05 Ber; ied 06-06 près de Gao",
    ),
    "a minister's title is no demobilisation": (
        "Le 5 juin à Ber, le ministre de la Défense et des Anciens Combattants a présidé une cérémonie.",
        "training_or_visit 06-05 Ber",
    ),
    "to execute a decision kills nobody": (
        "Le 5 juin, les postes de Ber restent fermés. Le préfet est chargé de l'exécution de la présente décision.",
        "",
    ),
    "raids that only lead to what is told": (
        "Les agents de Kita ont mené deux descentes dans la nuit du 5 au 6 juin. La même nuit, un revendeur a été arrêté à Badinko avec 3 kg de cannabis.",
        "drug_seizure 06-05 Badinko",
    ),
    "the first of the month after a town": (
        "SAN, 1er juin : 6 000 comprimés de Tramadol saisis.",
        "drug_seizure 06-01 SAN",
    ),
    "tracks that lead somewhere": (
        "Le 5 juin, une reconnaissance des pistes menant à Diondiori, cercle de Ténenkou, a permis d'arrêter un suspect.",
        "arrest 06-05 pistes menant à Diondiori, cercle de Ténenkou",
    ),
    "an explosion that kills soldiers": (
        "Le 5 juin, nouvelle explosion non loin de Hombori, quatre soldats tués.",
        "ied 06-05 non loin de Hombori",
    ),
    "travellers led into the bush": (
        "Le 5 juin, deux cars ont été conduits en brousse près de Boni.",
        "violence_against_civilians 06-05 près de Boni",
    ),
    "a label of a zone": (
        "Zone de Kidal : le 5 juin, un pick-up a été détruit par un drone à l'ouest de Télabit.",
        "air_strike 06-05 à l'ouest de Télabit",
    ),
    "the other of two strikes": (
        "Deux frappes ont été menées. L'une, le 5 juin, à Ber, a détruit un camp ; l'autre, le 7 juin, à Boni, a tué dix terroristes.",
        "air_strike 06-05 Ber; air_strike 06-07 Boni",
    ),
    "somebody asked the day before": (
        "Joint hier par la rédaction, le porte-parole a confirmé que le poste de Ber avait été attaqué le 5 juin.",
        "attack_or_ambush 06-05 Ber",
    ),
    "what never was": ("Le 5 juin, un prétendu enlèvement à Ber a fait parler.", ""),
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
    "a text on demobilisation": (
        "DDR : le point à Gao\n\nÀ Gao, le 5 juin, trente-deux combattants ont été enregistrés.",
        "ddr 06-05 Gao",
    ),
    "the shock of two vehicles": (
        "Le choc d'un car et d'un camion a fait 41 morts le 5 juin à Fana.",
        "accident_or_rescue 06-05 Fana",
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
    "older year": ("La ville de Gao avait été prise en 2012.", ""),
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
    "list by days": (
        "Bilan de la semaine\n\n- Le 3 juin : frappe aérienne à l'est de Nampala, 8 terroristes neutralisés.\n- Le 4 juin : arrestation de deux suspects à Markala.\n- Le 6 juin : un EEI désamorcé sur l'axe Sévaré-Bandiagara.",
        "air_strike 06-03 à l'est de Nampala; arrest 06-04 Markala; ied 06-06 axe Sévaré-Bandiagara",
    ),
    "headings": (
        "Point de situation\n\nLundi 3 juin\n- Patrouille attaquée à Tessit.\n- Une base détruite par un drone au nord d'Ansongo.\nMardi 4 juin\n- Trois passeurs arrêtés à Labbézanga.",
        "attack_or_ambush 06-03 Tessit; air_strike 06-03 au nord d'Ansongo; arrest 06-04 Labbézanga",
    ),
    "toll elsewhere": (
        "Le 5 juin, plusieurs postes ont été attaqués. À Boni, 2 militaires tués ; à Konna, 3 blessés.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
    ),
    "haul named first": (
        "60 kg d'héroïne saisis à l'aéroport de Bamako le 5 juin",
        "drug_seizure 06-05 aéroport de Bamako",
    ),
    "ceremony inside a seizure": (
        "L'OCS a saisi 3 tonnes de médicaments contrefaits à Bamako le 5 juin. Une cérémonie a été organisée pour les présenter à la presse.",
        "drug_seizure 06-05 Bamako",
    ),
    "destination is no place": (
        "Le 5 juin, un car allant à Mopti a heurté un camion à Fana.",
        "accident_or_rescue 06-05 Fana",
    ),
    "evacuation is no place": (
        "Le 5 juin, une patrouille a été prise à partie à Dioura ; les blessés ont été évacués sur Sévaré.",
        "attack_or_ambush 06-05 Dioura",
    ),
    "present tense": (
        "Le 3 juin, des hommes armés attaquent le poste de Boni et prennent la fuite.",
        "attack_or_ambush 06-03 Boni",
    ),
    "what was going on is no event": (
        "Le 3 juin, des hommes qui rançonnaient les forains ont été frappés par un drone près de Gossi.",
        "air_strike 06-03 près de Gossi",
    ),
    "one word beside its own day and place": (
        "Mardi 4 juin, Gossi : soixante fûts d'essence sous une bâche.",
        "contraband_seizure 06-04 Gossi",
    ),
    "the same word without them tells nothing": ("Le commerce de l'essence inquiète les autorités.", ""),
    "the first says where, the second what": (
        "Le 4 juin, à Bla, la brigade mobile a stoppé un car venant de la frontière. Son plancher cachait 3 000 comprimés.",
        "drug_seizure 06-04 Bla",
    ),
    "armed men are no arms": (
        "Le 4 juin, des individus armés ont enlevé deux bergers à Hombori.",
        "violence_against_civilians 06-04 Hombori",
    ),
    "those who lay mines are no mine": (
        "Le 4 juin, une patrouille a neutralisé trois poseurs d'EEI à Boni.",
        "ground_operation 06-04 Boni",
    ),
    "what is referred to, and what is joined to it": (
        "Après l'attaque du bateau et l'attentat contre le camp de Bamba, une rencontre s'est tenue le 5 juin à Gao.",
        "training_or_visit 06-05 Gao",
    ),
    "neither nor": ("Ni attaque ni incident n'ont été signalés le 5 juin à Gao.", ""),
    "put off": ("Prévue le 5 juin, la visite de Labbézanga a été reportée.", ""),
    "an attack between two places is not one at an end of it": (
        "Le 5 juin, une mission a été accrochée entre Boni et Hombori. Le camp de Boni a été attaqué à son tour.",
        "attack_or_ambush 06-05 entre Boni et Hombori; attack_or_ambush 06-05 Boni",
    ),
    "an enumeration to its last item": (
        "Le 5 juin, l'aviation a détruit trois bases : une à Gossi, une au nord de Boni et une à l'ouest de Gossi.",
        "air_strike 06-05 une à Gossi; air_strike 06-05 au nord de Boni; air_strike 06-05 à l'ouest de Gossi",
    ),
    "items that only name a place": (
        "Le 5 juin, des opérations de ratissage ont été menées dans deux zones :\n- forêt de Kekoro ;\n- secteur de Konna.",
        "ground_operation 06-05 forêt de Kekoro; ground_operation 06-05 secteur de Konna",
    ),
    "one toll for several places is one event": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués simultanément. Bilan : 12 morts.",
        "attack_or_ambush 06-05 Boni et de Konna",
    ),
    "a second deed of one subject": (
        "Du 3 au 5 juin, les FAMa ont ratissé les environs de Boni et neutralisé huit terroristes.",
        "ground_operation 06-03 environs de Boni",
    ),
    "the unit's home is not where it acted": (
        "Le 5 juin, le détachement de Niono, en reconnaissance dans le secteur de Diabaly, a neutralisé dix terroristes.",
        "ground_operation 06-05 secteur de Diabaly",
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
    "rescuers come from where they are stationed": (
        "Le 5 juin, un minibus s'est renversé entre San et Bla. Les pompiers de Koutiala ont relevé neuf corps.",
        "accident_or_rescue 06-05 entre San et Bla",
    ),
    "two garrisons attacked, and then each with its toll": (
        "Le 5 juin, les garnisons de Ber et de Boni ont essuyé un assaut. À Ber, trois soldats ont été tués.",
        "attack_or_ambush 06-05 Ber; attack_or_ambush 06-05 Boni",
    ),
    "somebody's birthday is no background": (
        "Le 5 juin, à Bla, la douane a saisi 40 cartouches. Un passager, né à Gao en 1994, a été mis aux arrêts.",
        "weapons_seizure 06-05 Bla",
    ),
    "an ambush that the army laid": (
        "Le 5 juin, un guet-apens monté par les FAMa près de Boni a permis d'abattre deux logisticiens.",
        "ground_operation 06-05 près de Boni",
    ),
    "two hauls, the second told with where": (
        "Le 5 juin, à Bla, 430 cartons de cigarettes ont été saisis, tandis qu'à San 95 cartouches ont été découvertes.",
        "contraband_seizure 06-05 Bla; weapons_seizure 06-05 San",
    ),
    "the day within the days of an operation": (
        "Au cours de l'opération conduite du 3 au 7 juin, une base a été détruite, le 5, à Boni.",
        "ground_operation 06-05 Boni",
    ),
    "items that open with the hour and the place": (
        "Dans la nuit du 5 juin, la brigade de Bla a enchaîné les prises. Vers 22 heures, à San : 650 boîtes de tramadol.",
        "drug_seizure 06-05 San",
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
    "another device on the day after, with no place of its own": (
        "Le 5 juin, à Ber, une mine a été découverte. Le lendemain, une autre a sauté sous un véhicule blindé.",
        "ied 06-05 Ber; ied 06-06 Ber",
    ),
    "what happened before, told beside": (
        "Le 5 juin, des hommes armés ont attaqué le camp de Ber. En mai, l'armée avait déjà subi une attaque à Gao.",
        "attack_or_ambush 06-05 Ber",
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
    "a column under fire from the air": (
        "Le 5 juin, à l'est de Ber, une colonne de motos est prise pour cible par l'aviation.",
        "air_strike 06-05 à l'est de Ber",
    ),
    "a ban from a day on": (
        "Le gouverneur a interdit, à partir du 5 juin et jusqu'à nouvel ordre, la circulation des motos à Niono.",
        "other 06-05 Niono",
    ),
    "a ban told beside, with no day of its own": (
        "Le 5 juin, l'assaut contre le camp de Ber a été repoussé. Le préfet a instauré un couvre-feu.",
        "attack_or_ambush 06-05 Ber",
    ),
    "drugs on those who were arrested": (
        "Le 5 juin, deux dealers ont été appréhendés à Ber. Ils portaient 7 kg de cannabis.",
        "drug_seizure 06-05 Ber",
    ),
    "shells in boxes that were only found first": (
        "Le 5 juin, 40 cartons sous une bâche à Ber. Ils contenaient 17 obus de mortier, qui ont été saisis.",
        "weapons_seizure 06-05 Ber",
    ),
    "a telegram": (
        "5 JUIN VERS 0430 POSTE DE BER ATTAQUE STOP 02 TUES STOP LE LENDEMAIN RENFORT A INTERPELLE 04 SUSPECTS A GAO STOP FIN",
        "attack_or_ambush 06-05 BER; arrest 06-06 GAO",
    ),
    "a sign at the roadside": (
        "Le 5 juin, à Ber, une moto a percuté un panneau STOP et deux piétons : deux blessés.",
        "accident_or_rescue 06-05 Ber",
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
    "medicines that were a gift": (
        "Le 5 juin, le général s'est rendu à Ber où il a remis aux notables un lot de médicaments.",
        "training_or_visit 06-05 Ber",
    ),
    "an operation brought by helicopter": (
        "Le 5 juin, une opération héliportée à Ber a permis de neutraliser 07 combattants.",
        "ground_operation 06-05 Ber",
    ),
    "the day of a label counts for what follows it": (
        "Bilan\n\nMardi 4 juin :\ninondations à Diré.\nMercredi 5 juin :\nincendie au marché de Fana. 41 boutiques consumées.",
        "accident_or_rescue 06-04 Diré; accident_or_rescue 06-05 Fana",
    ),
    "the line above says when and where": (
        "Bilan\n\nMardi 4 juin, 09 h 10, Djenné\nEffondrement de trois maisons.\n\nMercredi 5 juin, 02 h, Koutiala\nIncendie au grand marché.",
        "accident_or_rescue 06-04 Djenné; accident_or_rescue 06-05 Koutiala",
    ),
    "a ban told by what is banned": (
        "La circulation des motos est interdite dans le cercle de Ténenkou à compter du 5 juin.",
        "other 06-05 cercle de Ténenkou",
    ),
    "a column under fire from helicopters": (
        "Axe Ber-Gao, 5 juin : colonne de pick-up mitraillée par des hélicoptères.",
        "air_strike 06-05 Axe Ber-Gao",
    ),
    "what a sentence on several days sums up": (
        "Du 3 au 9 juin, l'OCS a mené des descentes dans la région de Gao. Le 5 juin, à Ber, 46 kg de cannabis ont été saisis.",
        "drug_seizure 06-05 Ber",
    ),
    "a sweep on several days with its cost": (
        "Du 3 au 9 juin, un ratissage dans la région de Gao a fait six morts. Le 5 juin, à Ber, 46 kg de cannabis ont été saisis.",
        "ground_operation 06-03 région de Gao; drug_seizure 06-05 Ber",
    ),
    "those who are in hospital": (
        "Un car a sauté sur une mine le 5 juin à Ber. Deux femmes sont admises à l'hôpital Somine Dolo de Mopti.",
        "ied 06-05 Ber",
    ),
    "where it was bought": (
        "Le 5 juin, deux revendeurs ont été arrêtés à Ber. Ils détenaient 2 kg de cannabis acheté à Bla.",
        "drug_seizure 06-05 Ber",
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
    "what he had to do with": (
        "Le 5 juin, un chef a été tué dans une frappe à Ber. Il était impliqué dans plusieurs attaques, notamment celle de Gao.",
        "air_strike 06-05 Ber",
    ),
    "since when they were held": (
        "Le 5 juin, une unité a pris d'assaut un camp terroriste à Ber. Trois otages, détenus depuis mai, ont été libérés.",
        "ground_operation 06-05 Ber",
    ),
    "what was done since a day is no event": (
        "Le 5 juin, un drone a détruit une base à Ber. Depuis le 1er mai, la zone a neutralisé 41 terroristes.",
        "air_strike 06-05 Ber",
    ),
    "what has nothing to do with it": ("Le 5 juin, à Ber, l'enquête n'a aucun lien avec l'attaque du convoi.", ""),
    "men of a town act where the text says": (
        "Le 5 juin, les gendarmes de Kimparana ont interpellé deux suspects à San.",
        "arrest 06-05 San",
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
    "the troops who go in after a strike": (
        "Le 5 juin, l'aviation a traité un plot à Ber. En exploitation, une unité a investi l'endroit et brûlé 3 motos.",
        "air_strike 06-05 Ber; ground_operation 06-05 Ber",
    ),
    "an ambush laid by troops": (
        "Une unité a tendu, le 5 juin, une embuscade à Ber : six hommes armés ont été abattus.",
        "ground_operation 06-05 Ber",
    ),
    "an ambush laid for troops": (
        "Des hommes armés ont tendu, le 5 juin, une embuscade à une patrouille à Ber.",
        "attack_or_ambush 06-05 Ber",
    ),
    "a quarter and its town": (
        "Le 5 juin, une brigade a investi une villa de Magnambougou, à Bamako, où deux voleurs ont été arrêtés.",
        "arrest 06-05 Magnambougou",
    ),
    "trucks burnt by armed men": (
        "Des hommes armés ont brûlé sept camions à Kolondiéba le 5 juin.",
        "violence_against_civilians 06-05 Kolondiéba",
    ),
    "captives set free": (
        "Libérés le 5 juin à Ber, les deux chauffeurs enlevés en avril se portent bien.",
        "other 06-05 Ber",
    ),
    "the hospital is not where it happened": (
        "Le poste de Ber a été attaqué le 5 juin. Deux soldats ont péri et six autres sont soignés à Gao.",
        "attack_or_ambush 06-05 Ber",
    ),
    "a car that ran off the road with its haul": (
        "Un fourgon a fini dans un fossé à Koury le 5 juin : 85 cartons de cigarettes ont été saisis.",
        "contraband_seizure 06-05 Koury",
    ),
    "posts attacked at the same time": (
        "Le 5 juin, des hommes armés s'en sont pris simultanément aux postes de Dioro et de Sansanding.",
        "attack_or_ambush 06-05 Dioro; attack_or_ambush 06-05 Sansanding",
    ),
    "somebody taken at a distance from a place": (
        "Le 5 juin, deux forains ont été enlevés à 20 km au nord de Gossi.",
        "violence_against_civilians 06-05 20 km au nord de Gossi",
    ),
    "an owner is not where it was stolen": (
        "Le 5 juin à Ber, la brigade a récupéré 20 bœufs volés à des éleveurs de Gao.",
        "contraband_seizure 06-05 Ber",
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
    "what would happen": ("Si une attaque survenait, a-t-il dit le 5 juin, les renforts de Gossi arriveraient.", ""),
    "what a patrol from the air found": (
        "Le 5 juin, une mission de reconnaissance a localisé un campement à Ber. Les vecteurs aériens l'ont détruit, "
        "dix terroristes ont été neutralisés.",
        "air_strike 06-05 Ber",
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
    "one deed whose verb stands after its place": (
        "Repéré le 5 juin par les capteurs de l'armée de l'Air, un camp installé à Téméra, à 50 km à l'est de Bamba, a été pilonné.",
        "air_strike 06-05 Téméra",
    ),
    "an escort that was hit is no march": (
        "Le 5 juin, un convoi est tombé dans une embuscade près de Nara. L'escorte déplore 02 morts.",
        "attack_or_ambush 06-05 près de Nara",
    ),
    "a chief town, not the hamlet of that name in the région of the text": (
        "Le 3 juin, à Didiéni, région de Koulikoro, deux voleurs ont été arrêtés. Le 5 juin, la brigade de Kita a saisi 9 kg de drogue.",
        "arrest 06-03 Didiéni, région de Koulikoro; drug_seizure 06-05 brigade de Kita",
    ),
    "those whom a strike kills are told of as passengers": (
        "Le 5 juin, un aéronef a ciblé un convoi au nord de Ber. Quatre véhicules ont été détruits et vingt passagers tués.",
        "air_strike 06-05 au nord de Ber",
    ),
    "what burns after an attack is no accident": (
        "Le 5 juin, des assaillants ont attaqué le poste de Koro. Une moto a pris feu.",
        "attack_or_ambush 06-05 Koro",
    ),
    "an older one told with its own day and place": (
        "Le 5 juin, un poste a été attaqué à Boni. Le 19 janvier 2023, 70 orpailleurs avaient péri dans un éboulement à Konna.",
        "attack_or_ambush 06-05 Boni; accident_or_rescue 01-19 Konna",
    ),
    "an older one without a place": (
        "Le 5 juin, un poste a été attaqué à Boni. Le 19 janvier 2023, 70 soldats avaient péri.",
        "attack_or_ambush 06-05 Boni",
    ),
    "who caught them, and where": (
        "La brigade de Gao a arrêté le 5 juin, au village de Ber, près de Bourem, deux hommes qui cachaient 3 kg d'or.",
        "contraband_seizure 06-05 village de Ber, près de Bourem",
    ),
    "caught at two places": (
        "Le 5 juin, la police a arrêté un homme à Gao et, à Konna, deux hommes qui cachaient 3 kg de cannabis.",
        "arrest 06-05 Gao; drug_seizure 06-05 Konna",
    ),
    "the ends of a road are not cut apart": (
        "Le 5 juin, un convoi militaire assailli entre Zoumabo et Konna, et une embuscade à Boni.",
        "attack_or_ambush 06-05 entre Zoumabo et Konna; attack_or_ambush 06-05 Boni",
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
    "agents on their way visit nobody": (
        "Le 5 juin, les agents se sont rendus à Boni, où un camion transportait 251 sacs de farine.",
        "contraband_seizure 06-05 Boni",
    ),
    "shells upon a town": ("Le 5 juin, des obus sont tombés sur Bla.", "attack_or_ambush 06-05 Bla"),
    "after an attack that is only recalled": (
        "Après l'attaque de la nuit du 3 au 4 juin, une patrouille a neutralisé deux guetteurs le 6 juin à Boni.",
        "ground_operation 06-06 Boni",
    ),
    "a line of other régions": (
        "- Zone de Mondoro : deux guetteurs neutralisés le 5 juin.\n"
        "- Zone Sud : huit suspects interpellés dans les régions de Koutiala et Sikasso.",
        "ground_operation 06-05 Zone de Mondoro; arrest 06-05 régions de Koutiala et Sikasso",
    ),
    "two deeds that are told next": (
        "La brigade de Gao a réalisé deux saisies. Le 2 juin, 12 sacs de riz ont été saisis à Konna. "
        "Le 4 juin, 30 sacs de riz ont été saisis à Boni.",
        "contraband_seizure 06-02 Konna; contraband_seizure 06-04 Boni",
    ),
    "who made the arrest, and then where": (
        "La brigade de Gao a arrêté deux trafiquants le 5 juin. L'opération s'est déroulée au village de Konna.",
        "arrest 06-05 village de Konna",
    ),
    "what those arrested had stolen": (
        "Le 5 juin, la brigade a arrêté quatre voleurs à Boni. Ils transportaient des animaux volés.",
        "arrest 06-05 Boni",
    ),
    "since something was found": (
        "Le 5 juin, sept fusils ont été saisis à Boni. Depuis la découverte d'or à Konna, la ville reçoit des hommes armés.",
        "weapons_seizure 06-05 Boni",
    ),
    "on a river, and then where": (
        "Une pinasse a chaviré le 5 juin sur le fleuve Niger. Elle s'est brisée près de Konna.",
        "accident_or_rescue 06-05 près de Konna",
    ),
    "operations of the army in other régions": (
        "Le 5 juin, une base a été détruite à Boni.\n\nLes FAMa ont mené des opérations à Konna : 06 terroristes tués.",
        "ground_operation 06-05 Boni; ground_operation 06-05 Konna",
    ),
    "a line of another day": (
        "Bilan\n\n3 juin : l'aviation a frappé des terroristes à Boni.\n\n5 juin : plusieurs bases ont été frappées. "
        "Une base a été détruite à Konna, deux au nord de Léré et une autre à Douentza.",
        "air_strike 06-03 Boni; air_strike 06-05 Konna; air_strike 06-05 au nord de Léré; air_strike 06-05 Douentza",
    ),
    "attacks in concert at two places": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués de façon concertée.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
    ),
    "attacks some minutes apart": (
        "Le 5 juin, les postes de Boni et de Konna ont été attaqués à 10 minutes d'intervalle.",
        "attack_or_ambush 06-05 Boni; attack_or_ambush 06-05 Konna",
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
    "figures that are settled are nobody arrested": ("Les chiffres de Boni ont été arrêtés le 5 juin.", ""),
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
    "a patrol and what others found in one of its places": (
        "Du 3 au 5 juin, les agents ont sillonné Garalo et Faragouaran.\n• Garalo, 3 juin : 90 sacs de charbon saisis.",
        "rotation_or_patrol 06-03 Garalo et Faragouaran; contraband_seizure 06-03 Garalo",
    ),
    "rows of a table": (
        "03/06/2024 | Ber | bivouac rasé par l'aviation\n05/06/2024\tprès de Bla\tdeux pirogues coulées par un drone",
        "air_strike 06-03 Ber; air_strike 06-05 près de Bla",
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
    "a dateline may name the country": (
        "SAN (Mali), 5 juin – Deux gendarmes ont été tués le 3 juin dans l'attaque de leur brigade à Fangasso.",
        "attack_or_ambush 06-03 Fangasso",
    ),
    "where people were going is no place of theirs": (
        "Le 5 juin, à Wabaria, un car cachait 14 kg de cocaïne. Ses deux occupants, qui disaient se rendre à Konna, ont été arrêtés.",
        "drug_seizure 06-05 Wabaria",
    ),
    "a law is no seizure": ("La loi interdit le transport de tramadol à Bamako depuis le 5 juin.", ""),
    "an older attack is only referred to": ("Depuis l'attentat de Kati, la garde a été renforcée le 5 juin.", ""),
    "arms of a parade are no haul": (
        "Le 5 juin, à la place d'armes de Ségou, le colonel a pris la tête du régiment.",
        "training_or_visit 06-05 Ségou",
    ),
}


def _told(text):
    reading = read_text(Communique("essai.txt", text, READ_ON))
    days = [event.dates.start.strftime("%m-%d") if event.dates else "-" for event in reading.events]
    places = [event.location.words if event.location else "-" for event in reading.events]
    return [f"{e.event_type} {day} {place}" for e, day, place in zip(reading.events, days, places, strict=True)]


def _figures(text):
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    return [(q.value, q.item, q.role) for q in event.quantities]


@pytest.mark.parametrize(
    ("text", "told", "figures"),
    [
        (
            "12 terroristes se sont rendus avec leurs armes à Ansongo le 5 juin.",
            "ddr",
            [(12, "terroristes", "enrolled")],
        ),
        ("Deux ministres se sont rendus avec leurs gardes à Ansongo le 5 juin.", "training_or_visit", []),
        (
            "Le 5 juin à Ansongo, les gardes ont désarmé un individu et saisi 1 fusil.",
            "weapons_seizure",
            [(1, "fusil", "seized")],
        ),
        ("Le 5 juin à Ansongo, 40 combattants ont été désarmés.", "ddr", [(40, "combattants", "enrolled")]),
        ("Le 5 juin, une frappe a touché une forêt près de Ber.", "air_strike", []),
        ("Le 5 juin, une frappe a touché 3 assaillants près de Ber.", "air_strike", [(3, "assaillants", "wounded")]),
        ("Le 5 juin, un bus accidenté à Fana a fait 3 morts.", "accident_or_rescue", [(3, "morts", "killed")]),
        (
            "Le 5 juin, 45 camions de marchandises prohibées ont été interceptés à Kayes.",
            "contraband_seizure",
            [(45, "camions de marchandises prohibées", "seized")],
        ),
        ("Le 5 juin, deux motos volées ont été interceptées à Kayes.", "contraband_seizure", [(2, "motos", "seized")]),
    ],
)
def test_words_that_mean_another_thing_with_another_noun(text, told, figures):
    (event,) = _told(text)
    assert (event.split()[0], _figures(text)) == (told, figures)


@pytest.mark.parametrize(
    ("text", "told", "figures"),
    [
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 coupeurs de route le 5 juin.",
            "arrest",
            [(5, "coupeurs de route", "arrested")],
        ),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 voleurs le 5 juin.",
            "arrest",
            [(5, "voleurs", "arrested")],
        ),
        ("La police a neutralisé 5 trafiquants à Kita le 5 juin.", "arrest", [(5, "trafiquants", "arrested")]),
        (
            "La police a neutralisé 5 trafiquants et saisi 2 kg d'héroïne à Kita le 5 juin.",
            "drug_seizure",
            [(5, "trafiquants", "arrested"), (2, "kg d'héroïne", "seized")],
        ),
        ("Cinq braqueurs ont été mis hors d'état de nuire à Kita le 5 juin.", "arrest", [(5, "braqueurs", "arrested")]),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire une bande de coupeurs de route le 5 juin.",
            "arrest",
            [(None, "bande de coupeurs de route", "arrested")],
        ),
        ("La gendarmerie de Kita a démantelé une bande de voleurs le 5 juin.", "arrest", []),
        (
            "L'armée a neutralisé 5 coupeurs de route à Ber le 5 juin.",
            "ground_operation",
            [(5, "coupeurs de route", "killed")],
        ),
        (
            "Une patrouille des FAMa était à Ber le 5 juin. Cinq bandits ont été neutralisés.",
            "ground_operation",
            [(5, "bandits", "killed")],
        ),
        (
            "La gendarmerie de Kita a mis hors d'état de nuire 5 terroristes le 5 juin.",
            "ground_operation",
            [(5, "terroristes", "killed")],
        ),
        ("La police a tué 2 braqueurs à Kita le 5 juin.", "other", [(2, "braqueurs", "killed")]),
    ],
)
def test_police_catch_the_outlaws_that_an_army_kills(text, told, figures):
    (event,) = _told(text)
    assert (event.split()[0], _figures(text)) == (told, figures)


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
    assert "; ".join(_told(text)) == told


def test_what_became_of_the_one_thing_found_is_told_after():
    assert _figures("Le 5 juin, un EEI a été découvert à Boni. Il a été détruit sur place.") == [
        (1, "EEI", "destroyed")
    ]
    assert _figures("Le 5 juin, deux EEI ont été découverts à Boni. Il a plu.") == [(2, "EEI", "seized")]
    text = "Le 5 juin, trois EEI ont été découverts à Boni ; tous ont été détruits."
    assert _figures(text) == [(3, "EEI", "destroyed")]
    text = "Le 5 juin, à Bla, un motocycliste cachait 4 kg d'or. Âgé de 27 ans, il a été mis aux arrêts."
    assert _figures(text) == [(4, "kg d'or", "seized"), (1, "motocycliste", "arrested")]
    text = "Le 5 juin, à Bla, deux passagers cachaient 4 kg d'or. Ils ont été mis aux arrêts."
    assert _figures(text) == [(4, "kg d'or", "seized"), (2, "passagers", "arrested")]


def test_a_list_of_what_was_counted_is_told_by_the_line_that_leads_into_it():
    haul = [(12, "fusils", "seized"), (5, "obus", "seized"), (3, "motos", "seized")]
    lead = "Le 5 juin, à Boni, la patrouille a fouillé une maison et saisi"
    assert _figures(f"{lead} :\n- 12 fusils ;\n- 5 obus ;\n- 3 motos.") == haul
    assert _figures(f"{lead} le matériel suivant :\n\n1. 12 fusils\n2. 5 obus\n3. 3 motos") == haul
    assert _figures("Le 5 juin, Boni a été fouillé. Ont été saisis :\na) 12 fusils,\nb) 5 obus,\nc) 3 motos.") == haul
    text = f"{lead} :\n- 12 fusils ;\n- 5 obus.\nTrois motos ont été brûlées."
    assert _figures(text) == [*haul[:2], (3, "motos", "destroyed")]


def test_what_only_parts_the_items_of_a_list_is_no_item():
    lead = "Le 5 juin, à Boni, une patrouille a mis au jour une cache. Inventaire :\n1) Armement\n- 12 fusils\n"
    haul = [(12, "fusils", "seized"), (5, "obus", "seized")]
    assert _figures(f"{lead}2) Munitions\n- 5 obus") == haul
    assert _told(f"{lead}2) Konna\n- 5 obus")[0] == "weapons_seizure 06-05 Boni"


def test_the_labelled_lines_of_a_form_are_one_event():
    form = "Date : 05/06/2025\nLieu : Ber\nNature : collision de deux cars\nBilan : 2 morts\n"
    other = (
        "Date : 06/06/2025\nLieu : Konna\nNature : incendie d'un magasin\nBilan : 3 blessés\nSuite : évacués à Mopti"
    )
    assert _told(form) == ["accident_or_rescue 06-05 Ber"]
    assert _told(f"{form}\n{other}") == ["accident_or_rescue 06-05 Ber", "accident_or_rescue 06-06 Konna"]
    assert _figures(form) == [(2, "morts", "killed")]


def test_a_header_says_what_the_cells_below_it_are():
    table = "Date | Antenne | Lieu | Produit | Interpellés\n5 juin 2025 | Mopti | Konna | 150 sachets de kush | 3\n"
    (event,) = read_text(Communique("essai.txt", table, READ_ON)).events
    assert event.location.footprint.anchors[0].name == "Konna"
    assert [(q.value, q.item, q.role) for q in event.quantities] == [
        (150, "sachets de kush", "seized"),
        (3, "", "arrested"),
    ]
    (plain,) = read_text(Communique("essai.txt", table.replace("Interpellés", "N°"), READ_ON)).events
    assert [q.role for q in plain.quantities] == ["seized"]


def test_an_item_with_a_place_is_told_together_with_the_line_that_leads_into_it():
    text = "Point des attaques du 5 juin :\n- Boni : 3 blessés ;\n- Konna : un véhicule brûlé."
    assert _told(text) == ["attack_or_ambush 06-05 Boni", "attack_or_ambush 06-05 Konna"]
    text = "La douane a publié le détail de ce qu'elle a saisi lors des contrôles menés le 5 juin sur toute l'étendue du pays :\n• 12 fusils à Boni ;\n• 40 bidons d'essence à Konna."
    assert _told(text) == ["weapons_seizure 06-05 Boni", "contraband_seizure 06-05 Konna"]
    text = "Personnes arrêtées le 5 juin :\n- Gao : 3\n- Konna : 12 orpailleurs"
    gao, konna = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(q.value, q.role) for q in (*gao.quantities, *konna.quantities)] == [(3, "arrested"), (12, "arrested")]
    assert _told("Postes de contrôle ouverts le 5 juin :\n- Gao : 3\n- Konna : 2") == []


def test_what_says_more_than_a_figure_is_no_item_of_that_list():
    text = "Le 5 juin, les FAMa ont saisi des armes dans deux villages :\n- 12 fusils à Boni ;\n- 5 obus à Konna."
    assert _told(text) == ["weapons_seizure 06-05 Boni", "weapons_seizure 06-05 Konna"]
    text = "Le 5 juin, Boni a été attaqué. Bilan :\n- côté FAMa : 3 morts ;\n- côté ennemi : 14 morts."
    assert _figures(text) == [(3, "morts", "killed"), (14, "morts", "killed")]


def test_the_number_of_an_item_counts_nothing():
    text = "2. Le 5 juin, un EEI a été neutralisé à Boni.\n3) Le 6 juin, l'ennemi a été neutralisé à Konna."
    assert [len(event.quantities) for event in read_text(Communique("essai.txt", text, READ_ON)).events] == [1, 0]
    assert _figures("5 terroristes ont été neutralisés le 5 juin à Boni.") == [(5, "terroristes", "killed")]


def test_what_a_clause_counts_and_how_many_there_were_has_no_share_in_the_verb():
    assert _figures("Le 5 juin, à Bla, deux passeurs qui guidaient 38 migrants ont été arrêtés.") == [
        (2, "passeurs", "arrested")
    ]
    assert _figures("Le 5 juin, à Bla, trois hommes qui ont tué 4 gendarmes ont été arrêtés.") == [
        (3, "hommes", "arrested"),
        (4, "gendarmes", "killed"),
    ]
    assert _figures("Le 5 juin, à Bla, sept revendeurs sur neuf ont été arrêtés.") == [(7, "revendeurs", "arrested")]
    assert _figures("Le 5 juin, à Bla, la police a mis la main sur neuf revendeurs.") == [(9, "revendeurs", "arrested")]


def test_a_fire_is_no_burn_and_quotation_marks_hide_no_noun():
    assert _figures("Le 5 juin, à Bla, les pompiers ont éteint 14 incendies.") == []
    assert _figures("Le 5 juin, à Boni, 14 cases ont été incendiées par des hommes armés.") == [
        (14, "cases", "destroyed")
    ]
    text = "Le 5 juin, l'armée a tué « une vingtaine » de combattants à Boni."
    assert _figures(text) == [(20, "combattants", "killed")]


def test_what_troops_carry_off_is_seized_and_what_robbers_do_is_not():
    text = "Le 5 juin, fouille du secteur de Boni : 02 guetteurs tués, 07 téléphones emportés."
    assert _figures(text) == [(7, "téléphones", "seized"), (2, "guetteurs", "killed")]
    assert _figures("Le 5 juin, des bandits ont attaqué Boni : 07 téléphones emportés.") == []


def test_the_fighters_that_a_demobilisation_counts_are_enrolled():
    text = "Le 5 juin, à Ber, 128 ex-combattants, dont 41 venus de Gao, ont déposé 96 armes."
    assert _figures(text) == [(128, "ex-combattants", "enrolled"), (96, "armes", "seized")]


def test_what_was_found_and_is_destroyed_later_is_told_once():
    text = "Le 5 juin, deux engins ont été découverts à Ber. Les deux engins ont été détruits par le génie."
    assert _figures(text) == [(2, "engins", "destroyed")]
    text = "Le 5 juin, deux engins ont été découverts à Ber. Deux engins ont été détruits par le génie."
    assert _figures(text) == [(2, "engins", "seized"), (2, "engins", "destroyed")]


def test_what_is_only_named_first_is_a_figure_once_something_is_claimed_of_it():
    text = "Le 5 juin, un camion a foncé vers le camp de Ber, où un drone a tué deux hommes."
    reading = read_text(Communique("a.txt", text, READ_ON))
    assert [q.item for mentions in reading.mentions for q in mentions.quantities] == ["hommes"]
    text = "Le 5 juin, à Ber, un camion a foncé vers le camp, attaqué à l'aube. Les sentinelles l'ont détruit."
    assert _figures(text) == [(1, "camion", "destroyed")]


def test_more_of_what_was_counted_before_is_of_what_it_was():
    text = "Le 5 juin, le génie a fait détoner cinq charges à Ber. Il en a neutralisé trois autres."
    assert _figures(text)[-1] == (3, "charges", "destroyed")
    stopless = "Le 5 juin, la brigade a arrêté huit hommes à Ber.\nLa brigade en a arrêté trois"
    assert _figures(stopless) == _figures(f"{stopless}.") == [(8, "hommes", "arrested")]
    text = "Le 5 juin, le génie a fait détoner cinq charges à Ber. Un tir a tué 02 hommes et en a blessé trois autres."
    assert _figures(text)[-1] == (3, "hommes", "wounded")


def test_a_toll_that_was_raised_replaces_the_first():
    text = "Le 5 juin, Boni a été attaqué. Le bilan est de 4 tués. Il a été porté à 6 tués."
    assert _figures(text) == [(6, "tués", "killed")]
    text = "Le 5 juin, Boni a été attaqué. D'abord estimé à 17 morts, le bilan est de 28 morts."
    assert _figures(text) == [(28, "morts", "killed")]
    text = "Le 5 juin, Boni a été attaqué, 4 tués. Le bilan a été porté le 8 juin à 6 tués."
    assert _figures(text) == [(6, "tués", "killed")]
    text = "Le 5 juin, Boni a été attaqué, 4 tués. Le bilan est porté de 4 à 6 tués."
    assert _figures(text) == [(6, "tués", "killed")]


def test_a_toll_that_the_next_sentence_tells_anew_is_replaced():
    told = "Un pick-up a sauté sur une mine le 5 juin à Ber. La DIRPA avait d'abord annoncé 02 morts et 04 blessés. {}."
    assert [q[0] for q in _figures(told.format("Jeudi, elle a fait état de 03 morts et 05 blessés"))] == [3, 5]
    assert [q[0] for q in _figures(told.format("Les blessés sont soignés à Gao"))] == [2, 4]


def test_a_toll_told_anew_is_that_of_the_attack_also_after_a_strike():
    text = "Le 5 juin, le camp de Boni a été attaqué, 21 tués. Le 6 juin, un drone a détruit une base à Ber. "
    attack, strike = read_text(
        Communique("essai.txt", text + "Le bilan consolidé est de 27 tués côté FAMa.", READ_ON)
    ).events
    assert [(q.value, q.role) for q in attack.quantities] == [(27, "killed")]
    assert [(q.value, q.role) for q in strike.quantities] == [(1, "destroyed")]


def test_figures_told_again_of_all_are_not_counted_twice():
    text = "Le 3 juin, quatre hommes ont été interpellés à Ber. Deux autres l'ont été le 5 juin à Konna. "
    ber, konna = read_text(Communique("essai.txt", text + "Les six prévenus ont été écroués.", READ_ON)).events
    assert [(q.value, q.role) for q in (*ber.quantities, *konna.quantities)] == [(4, "arrested"), (2, "arrested")]
    text = "Le 3 juin, quatre hommes ont été interpellés à Ber."
    assert _figures(f"{text} Les quatre suspects ont été écroués.") == [(4, "hommes", "arrested")]
    assert len(_figures(f"{text} Les trois passeurs ont aussi été écroués.")) == 2


def _by_place(text: str) -> list[tuple[str, list[tuple[float | None, str]]]]:
    events = read_text(Communique("essai.txt", text, READ_ON)).events
    return [
        (event.location.toponyms[0].name, [(q.value, q.role) for q in event.quantities])
        for event in events
        if event.location is not None
    ]


@pytest.mark.parametrize(
    "toll",
    [
        "Bilan : 3 morts à Soumpi et 2 blessés à Niafunké.",
        "On dénombre à Soumpi trois morts et, à Niafunké, deux blessés.",
    ],
)
@pytest.mark.parametrize("when", ["", " simultanément"])
def test_a_toll_told_place_by_place_makes_an_event_of_each(toll, when):
    text = f"Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués{when}. {toll}"
    assert _by_place(text) == [("Soumpi", [(3, "killed")]), ("Niafunké", [(2, "wounded")])]


def test_a_toll_told_anew_at_one_of_them_leaves_the_others():
    text = "Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués. Bilan : 3 morts à Soumpi et 2 morts à Niafunké. "
    told = _by_place(text + "À Niafunké, le bilan est désormais de 4 morts.")
    assert told == [("Soumpi", [(3, "killed")]), ("Niafunké", [(4, "killed")])]


def test_one_toll_of_several_places_leaves_them_together():
    text = "Le 5 juin, les postes de Soumpi et de Niafunké ont été attaqués. Bilan : 3 morts et 2 blessés."
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(q.value, q.role) for q in event.quantities] == [(3, "killed"), (2, "wounded")]


def test_figures_told_respectively_go_to_their_places():
    text = "Le 5 juin, des frappes ont été menées à Ber et à Tessalit, neutralisant respectivement 12 et 7 terroristes."
    assert _by_place(text) == [("Ber", [(12, "killed")]), ("Tessalit", [(7, "killed")])]


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Les 3 et 4 juin, des postes ont été attaqués respectivement à Ber et à Gossi.", [("Ber", 3), ("Gossi", 4)]),
        ("Des postes ont été attaqués à Ber et à Gossi respectivement les 3 et 5 juin.", [("Ber", 3), ("Gossi", 5)]),
        ("Respectivement les 3 et 5 juin, des postes ont été attaqués à Ber et à Gossi.", [("Ber", 3), ("Gossi", 5)]),
        # nothing says which day is whose
        ("Les 3 et 4 juin, des postes ont été attaqués simultanément à Ber et à Gossi.", [("Ber", 3), ("Gossi", 3)]),
    ],
)
def test_days_told_respectively_are_those_of_their_places(text: str, each: list[tuple[str, int]]):
    events = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(e.location.words, e.dates.start.day) for e in events] == each
    assert all(e.dates.start == e.dates.end for e in events) is ("respectivement" in text.lower())


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Le 5 juin, la police a contrôlé deux individus à Boni. Dans leur sac : 512 cartouches. Tous deux ont été écroués.",
            [(512, "seized"), (2, "arrested")],
        ),
        (
            "Le 5 juin, une unité a surpris des terroristes à Boni. Elle en a neutralisé onze et capturé trois.",
            [(11, "killed"), (3, "arrested")],
        ),
        (
            "L'attaque du 5 juin à Boni a fait 40 morts. Un décompte antérieur donnait 25 morts.",
            [(40, "killed")],
        ),
        (
            "L'embuscade du 5 juin à Boni a fait 14 morts. Le premier bilan, publié mardi, était de 9 morts.",
            [(14, "killed")],
        ),
        (
            "L'attaque du 5 juin à Boni a fait 132 morts. Toutes les dispositions seront prises contre les auteurs.",
            [(132, "killed")],
        ),
        (
            "Le choc du 5 juin à Boni a d'abord été chiffré à 20 morts. On donne à présent 23 morts.",
            [(23, "killed")],
        ),
        (
            "La première phase du DDR s'est achevée le 5 juin à Boni. Elle a concerné 352 ex-combattants.",
            [(352, "enrolled")],
        ),
    ],
)
def test_later_sentences_say_what_the_first_left_open(text: str, figures: list[tuple[float, str]]):
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(q.value, q.role) for q in event.quantities] == figures


def test_a_participle_with_an_older_day_that_opens_a_sentence_is_what_was_before():
    assert _days("Capturés le 8 mai, cinq Maliens ont été libérés le 5 juin à Boni.") == [(5, 5)]


def test_what_several_days_cost_together_is_one_event_of_all_of_them():
    text = "Les 4 et 7 juin, des frappes aériennes à Boni ont neutralisé 12 terroristes."
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    assert (event.dates.start.day, event.dates.end.day, event.dates.date_prec) == (4, 7, 2)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "Le 3 mai, trois suspects ont été arrêtés à Kayes, deux autres dans la ville de Kita et un près de Nioro.",
            [("Kayes", [(3, "arrested")]), ("Kita", [(2, "arrested")]), ("Nioro", [(1, "arrested")])],
        ),
        (
            "120 combattants ont été désarmés à Gao (région de Gao) et 85 à Kidal, mardi 3 mai.",
            [("Gao", [(120, "enrolled")]), ("Kidal", [(85, "enrolled")])],
        ),
        (
            "Les inondations du 3 mai ont fait 3 morts à Gao et 12 blessés à Ansongo.",
            [("Gao", [(3, "killed")]), ("Ansongo", [(12, "wounded")])],
        ),
        (
            "Le 3 mai, les FAMa ont détruit une base à Ber et une autre à Léré.",
            [("Ber", [(1, "destroyed")]), ("Léré", [(1, "destroyed")])],
        ),
        ("Le 3 mai, des attaques à Ber et à Goundam ont fait 5 morts.", [("Ber", [(5, "killed")])]),
        (
            "Le 3 mai, une attaque a fait 5 morts à Ber et 2 blessés, évacués à Gao.",
            [("Ber", [(5, "killed"), (2, "wounded")])],
        ),
        ("Le 3 mai, trois suspects ont été arrêtés à Kayes et à Kita.", [("Kayes", [(3, "arrested")])]),
        ("Le 3 mai, une attaque à Ber a fait 3 morts et 2 à Goundam.", [("Ber", [(3, "killed"), (2, "killed")])]),
    ],
)
def test_what_is_counted_place_by_place_is_an_event_at_each(text, each):
    assert _by_place(text) == each


def test_a_figure_told_after_several_places_stands_for_all():
    text = "Le 5 juin, deux attaques, l'une à Ber, l'autre à Tessit, ont fait ensemble neuf morts."
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [name.name for name in event.location.toponyms] == ["Ber", "Tessit"]
    assert [(q.value, q.role) for q in event.quantities] == [(9, "killed")]


def test_parts_of_one_figure_are_not_told_place_by_place():
    text = "Le 5 juin, des attaques ont fait 9 morts, dont 5 à Ber et 4 à Tessit."
    (event,) = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(q.value, q.role) for q in event.quantities if not q.part] == [(9, "killed")]


def test_what_is_named_one_by_one_has_its_own_type_where_what_counts_it_has_none():
    text = (
        "Le 5 juin, deux cars ont été pris, l'un à Kadiolo avec 90 litres d'essence, l'autre à Zégoua avec 12 fusils."
    )
    assert _told(text) == ["contraband_seizure 06-05 un à Kadiolo", "weapons_seizure 06-05 Zégoua"]


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
    assert _told(text) == told


def test_words_that_the_end_of_a_line_broke_are_read_whole():
    text = "Le 5 juin à Ber, les gendar-\nmes ont arrêté 04 terro- ristes et récu-péré 02 pick-up."
    assert _figures(text) == [(4, "terro- ristes", "arrested"), (2, "pick-up", "seized")]


def test_a_first_toll_told_beside_the_one_that_holds_is_replaced():
    text = (
        "Le 5 juin, le camp de Ber a été attaqué. Un premier bilan parlait de 10 tués, il est maintenant de 14 morts."
    )
    assert _figures(text) == [(14, "morts", "killed")]


def test_a_toll_said_to_be_provisional_is_not_that_of_the_sentence_after_it():
    text = "Le 5 juin, un convoi est tombé dans une embuscade à Ber. On dénombre provisoirement 4 tués. "
    strike = "L'aviation a neutralisé 20 assaillants."
    attack, air = read_text(Communique("essai.txt", text + strike, READ_ON)).events
    assert [(q.value, q.role) for q in (*attack.quantities, *air.quantities)] == [(4, "killed"), (20, "killed")]


def test_dead_and_hurt_told_respectively_go_to_their_places():
    text = "Le 5 juin, deux accidents survenus à Ber et à Gossi ont fait respectivement deux morts et trois blessés."
    assert _by_place(text) == [("Ber", [(2, "killed")]), ("Gossi", [(3, "wounded")])]


def test_what_is_told_respectively_of_directions_goes_to_each():
    text = "Les 3, 4 et 5 juin, l'aviation a frappé respectivement à l'est de Boni, à 25 km au nord de Konna et près de Léré."
    events = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(e.location.toponyms[0].name, e.dates.start.day) for e in events] == [
        ("Boni", 3),
        ("Konna", 4),
        ("Léré", 5),
    ]


def test_what_is_found_respectively_at_two_places_is_found_at_each():
    text = "Le 5 juin, des fouilles menées à Ber et à Gossi ont permis de saisir respectivement 12 et 7 motos."
    assert _by_place(text) == [("Ber", [(12, "seized")]), ("Gossi", [(7, "seized")])]


def test_one_of_two_places_keeps_the_figures_of_its_own():
    text = (
        "Le 5 juin, l'armée a mené deux frappes, l'une à Ber (12 terroristes tués), l'autre à Gao (3 motos détruites)."
    )
    assert _by_place(text) == [("Ber", [(12, "killed")]), ("Gao", [(3, "destroyed")])]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Les deux ont été détruits sur place.", [(2, "destroyed")]),
        ("Les démineurs les ont fait sauter.", [(2, "destroyed")]),
        ("Un troisième a été désamorcé à Ber.", [(2, "seized"), (1, "destroyed")]),
        ("La circulation a repris.", [(2, "seized")]),
    ],
)
def test_a_later_sentence_says_what_became_of_them(later, expected):
    text = f"Le 5 juin, une patrouille a découvert deux engins explosifs à Ber. {later}"
    assert [(value, role) for value, _, role in _figures(text)] == expected


def test_the_rest_of_those_arrested_are_not_counted_again():
    text = "Le 5 juin, les gendarmes ont arrêté cinq hommes à Kita. Deux d'entre eux ont été relâchés. "
    assert [(q, role) for q, _, role in _figures(text + "Les trois autres ont été écroués.")] == [
        (5, "arrested"),
        (2, "released"),
    ]
    assert (3, "arrested") in [(q, role) for q, _, role in _figures(text + "Trois autres hommes ont été arrêtés.")]
    text = "Le 5 juin, la police a mis la main sur trois voleurs à Ber. Les deux premiers ont été pris chez eux."
    assert [(q, role) for q, _, role in _figures(text)] == [(3, "arrested")]


def test_one_of_them_is_of_what_they_are():
    text = "Le 5 juin, des bandits ont enlevé deux commerçants à Ber. L'un d'eux a été retrouvé mort."
    assert [(q, role) for q, _, role in _figures(text)] == [(1, "killed")]


def test_a_place_where_others_fell_is_not_destroyed():
    text = "Une attaque a visé le 5 juin le poste de Ber, où quatre assaillants ont été neutralisés."
    assert [(q, role) for q, _, role in _figures(text)] == [(4, "killed")]


def test_goods_that_were_burnt_are_destroyed_where_the_next_sentence_counts_them():
    text = (
        "Le 5 juin, la douane de Ber a procédé à l'incinération de produits périmés. Il s'agit de 500 cartons de lait."
    )
    assert (500, "destroyed") in [(q, role) for q, _, role in _figures(text)]


@pytest.mark.parametrize("between", ["", " Il détenait neuf détonateurs."])
def test_who_was_only_seen_first_is_arrested_in_the_end(between):
    text = f"Le 5 juin, un orpailleur a été contrôlé à Ber.{between} Il a été arrêté."
    assert (1, "arrested") in [(q, role) for q, _, role in _figures(text)]


def test_what_it_is_about_takes_what_was_said_before():
    text = "Le 5 juin, des habitants de Ber ont remis aux FAMa des armes trouvées. Il s'agit de trois fusils."
    assert [(q, role) for q, _, role in _figures(text)] == [(None, "seized"), (3, "seized")]


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
    assert [(q, role) for q, _, role in _figures(text)] == [(9, "killed")]


def test_money_on_those_arrested_makes_no_seizure_of_it_and_goods_do():
    text = "Le 5 juin, trois hommes ont été arrêtés à Ber. "
    (event,) = read_text(Communique("essai.txt", text + "Cinq téléphones ont été saisis.", READ_ON)).events
    assert event.event_type == "arrest"
    (event,) = read_text(Communique("essai.txt", text + "Cinq cartons de cigarettes ont été saisis.", READ_ON)).events
    assert event.event_type == "contraband_seizure"


def test_those_sent_to_prison_later_are_no_second_arrest():
    text = "Le 5 juin, trois hommes ont été arrêtés à Niono. Les trois hommes ont été écroués le 7 juin à Bamako."
    assert _by_place(text) == [("Niono", [(3, "arrested")])]


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
    told = _told(f"Le 5 juin, un trafiquant a été arrêté à Niono. {later}")
    assert len([event for event in told if event.startswith("arrest ")]) == arrests


def test_what_was_recovered_or_burnt_or_found_on_somebody_has_its_role():
    assert _figures("Le 5 juin, deux hommes ont été arrêtés à Ber, un téléphone en poche.")[1:] == [
        (1, "téléphone", "seized")
    ]
    assert _figures("Le 5 juin, les FAMa ont nettoyé deux campements près de Ber.") == [(2, "campements", "destroyed")]
    assert _figures("Le 5 juin à Ber, 23 éléments armés se sont présentés au poste pour se rendre.") == [
        (23, "éléments", "enrolled")
    ]


def test_the_cost_of_an_accident_is_that_behind_its_inserted_clause():
    assert _figures("Un accident, survenu le 5 juin à Kati, a fait 3 morts.") == [(3, "morts", "killed")]
    assert _figures("Deux hommes, âgés de 20 ans, ont été arrêtés le 5 juin à Kati.") == [(2, "hommes", "arrested")]


@pytest.mark.parametrize(("says", "counted"), [("dément", [2]), ("dément formellement", [2]), ("regrette", [2, 20])])
def test_a_denied_figure_is_no_claim(says, counted):
    told = f"Le 5 juin, une mine a tué deux gendarmes près de Ber. L'armée {says} la mort de 20 soldats."
    assert [figure[0] for figure in _figures(told)] == counted


def test_what_is_said_to_be_false_is_no_event():
    assert _told("Selon des rumeurs, 30 soldats auraient été tués à Ber le 5 juin. C'est faux, dit l'armée.") == []


def test_what_a_visitor_hands_over_is_not_seized():
    given = "Le 5 juin à Ber, le gouverneur a remis 50 tonnes de vivres à 1 200 ménages."
    assert (_told(given), _figures(given)) == (["training_or_visit 06-05 Ber"], [])


def test_a_strike_told_with_its_toll_is_no_toll_of_the_event_before():
    told = (
        "Le 5 juin, trois forains ont été enlevés à Ber. L'aviation a frappé un camp le 7 juin à Boni : bilan, 9 morts."
    )
    assert _told(told) == ["violence_against_civilians 06-05 Ber", "air_strike 06-07 Boni"]


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
    assert _told(text) == told


def test_what_belonged_to_those_told_of_is_no_seizure_where_it_turned_up():
    text = "Le 5 juin, des inconnus ont enlevé un médecin à Gossi. Leur véhicule a été retrouvé à Hombori."
    assert _told(text) == ["violence_against_civilians 06-05 Gossi"]


@pytest.mark.parametrize(
    ("told", "day"),
    [("d'un meurtre commis le 2 juin à Sikasso", "06-05"), ("d'un trafic, le 2 juin à Sikasso", "06-02")],
)
def test_the_day_of_a_crime_is_not_that_of_the_arrest(told, day):
    text = f"Deux auteurs présumés {told}, ont été arrêtés par la police le 5 juin à Kadiolo."
    assert _told(text)[0].split()[:2] == ["arrest", day]


@pytest.mark.parametrize(
    ("says", "counted"),
    [
        ("à Ber : deux d'entre eux sont décédés.", [(2, "killed")]),
        ("à Ber : 9 morts et 14 blessés, tous des civils.", [(9, "killed"), (14, "wounded")]),
        ("à Ber : des civils ont été blessés.", [(None, "wounded")]),
    ],
)
def test_who_was_hurt_is_counted_once_and_not_by_what_went_off(says, counted):
    assert [(q, role) for q, _, role in _figures(f"Le 5 juin, un obus a explosé {says}")] == counted


def test_one_hurt_behind_a_preposition_is_counted():
    text = "Le 5 juin, des terroristes ont attaqué le poste de Fana. Le bilan fait état d'un gendarme blessé."
    assert _figures(text) == [(1, "gendarme", "wounded")]


def test_a_seizure_that_is_only_recalled_is_none_of_the_figures():
    text = "Le 5 juin, la douane de Sikasso a saisi 40 kg de cannabis, après une précédente saisie."
    assert _figures(text) == [(40, "kg de cannabis", "seized")]


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
    figures = _figures(f"Le 5 juin, un car s'est renversé à Fana. {toll}")
    assert [(q, role) for q, _, role in figures] == [(41, "killed"), (33, "wounded")]


def test_the_day_a_thing_was_announced_is_not_that_of_what_follows():
    text = "L'aviation a opéré samedi près de Boni, a annoncé dimanche l'état-major. Une frappe a détruit deux motos."
    assert _told(text) == ["air_strike 06-15 près de Boni"]


@pytest.mark.parametrize(("says", "events"), [("prévoyait", 0), ("rappelle", 1)])
def test_the_scenario_of_an_exercise_is_no_event(says, events):
    text = f"Le 5 juin, à Ber, le scénario {says} une embuscade : six assaillants ont été neutralisés."
    assert len(_told(text)) == events


def test_who_fled_is_not_where_something_happened():
    text = "Le 5 juin, un suspect a été arrêté à Kayes. Ses complices ont filé vers Kidira en abandonnant six motos."
    assert _told(text) == ["arrest 06-05 Kayes"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Entre le 1er et le 5 juin, 14 terroristes ont été neutralisés dans la région de Mopti, 6 dans la région "
            "de Ségou et 2 dans le cercle de Nara.",
            [
                ("région de Mopti", [14]),
                ("région de Ségou", [6]),
                ("cercle de Nara", [2]),
            ],
        ),
        (
            "Le 5 juin, trois soldats ont été tués dans le cercle de Koro, région de Bandiagara.",
            [("cercle de Koro, région de Bandiagara", [3])],
        ),
        (
            "Le 5 juin, 9 terroristes ont été neutralisés dans les régions de Mopti et de Ségou.",
            [("régions de Mopti et de Ségou", [9])],
        ),
    ],
)
def test_what_is_counted_by_region_is_an_event_in_each(text, told):
    events = read_text(Communique("essai.txt", text, READ_ON)).events
    assert [(e.location.words, [q.value for q in e.quantities]) for e in events] == told


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
    assert _told(f"Le 5 juin, à Ber, {text}.") == [f"{event_type} 06-05 Ber"]


def test_who_is_given_something_is_not_arrested():
    assert _figures("La remise de certificats aux 60 stagiaires a eu lieu à Koulikoro le 5 juin.") == []
    assert _figures("Le 5 juin à Gao, l'arrestation de 3 voleurs a été annoncée.") == [(3, "voleurs", "arrested")]


def test_a_number_alone_at_another_place_is_of_what_was_counted_at_the_first():
    text = (
        "Le camp de Ber et celui de Goundam ont été attaqués le 4 juin. Le bilan est de 5 morts à Ber et 2 à Goundam."
    )
    assert _by_place(text) == [("Ber", [(5, "killed")]), ("Goundam", [(2, "killed")])]


def test_some_of_them_are_of_what_was_counted_before():
    text = "Le 3 juin, les gendarmes ont interpellé six suspects à Koutiala."
    assert _figures(f"{text} Quatre d'entre eux ont été remis à l'Office central.") == [(6, "suspects", "arrested")]
    assert _figures(f"{text} Parmi eux, deux ont été relâchés.") == [
        (6, "suspects", "arrested"),
        (2, "suspects", "released"),
    ]
    text = "Le 3 juin, les FAMa ont saisi dix motos à Ber. "
    assert _figures(text + "Quatre d'entre elles ont été brûlées.")[1:] == [(4, "motos", "destroyed")]
    assert _figures(text + "Quatre passants ont été brûlés.")[1:] == [(4, "passants", "wounded")]


def test_the_day_of_a_toll_or_of_a_late_rescue_is_none_of_the_event():
    text = "Le 5 juin, le camp de Boni a été attaqué. Le bilan, arrêté le 7 juin, est de 12 tués."
    assert (_days(text), _figures(text)) == ([(5, 5)], [(12, "tués", "killed")])
    text = "Une pinasse a chaviré le 5 juin près d'Aka. Neuf corps ont été repêchés le 7 juin."
    assert (_days(text), _figures(text)) == ([(5, 5)], [(9, "corps", "killed")])
    assert _days(text + " Le 8 juin, les pompiers ont secouru 12 personnes à San.") == [(5, 5), (8, 8)]


def test_a_toll_after_a_semicolon_is_that_of_the_place_before_it():
    text = "Le 5 juin, les camps de Soumpi et de Niafunké ont été attaqués simultanément. "
    soumpi, niafunke = read_text(
        Communique("essai.txt", text + "À Niafunké, l'ennemi a fui ; trois soldats ont péri.", READ_ON)
    ).events
    assert (soumpi.quantities, [q.value for q in niafunke.quantities]) == ((), [3])


def test_a_march_takes_the_days_from_its_start_to_its_end():
    (march,) = read_text(
        Communique("essai.txt", "Parti de Gao le 3 juin, le convoi a atteint Ber le 5 juin.", READ_ON)
    ).events
    (arrest,) = read_text(
        Communique("essai.txt", "Arrêté à Ber le 3 juin, le voleur a été jugé le 5 juin.", READ_ON)
    ).events
    assert (march.dates.start.day, march.dates.end.day, march.dates.time_precision) == (3, 5, 2)
    assert arrest.dates.start == arrest.dates.end


def _days(text):
    return [
        (e.dates.start.day, e.dates.end.day)
        for e in read_text(Communique("essai.txt", text, READ_ON)).events
        if e.dates
    ]


def test_a_day_that_only_ends_what_was_told_is_its_last():
    march = "Le 3 juin, à Koro, un capitaine a été décoré. Le convoi a pris la route de Bankass, où il est arrivé "
    assert _days(march + "le lendemain.") == [(3, 3), (3, 4)]
    assert _days(
        "Le 3 juin, un capitaine a été décoré à San. Un détachement a quitté San le lendemain pour relever le poste de Kimparana."
    ) == [
        (3, 3),
        (4, 4),
    ]
    arrest = "Le 3 juin, Boni a été attaqué. La fouille de Konna a conduit à l'interpellation de 43 personnes"
    assert _days(arrest + " : 38 ont été relâchées le 5 juin.") == [(3, 3), (3, 5)]
    assert _days(arrest + " le 5 juin.") == [(3, 3), (5, 5)]


def test_what_a_sum_counts_goes_to_the_event_that_names_it():
    text = "Du 3 au 5 juin, la douane a opéré à Kati, Kadiana et Bougouni : 37 briques de cannabis et 59 lingots d'or. "
    summed, told = sorted(
        read_text(Communique("essai.txt", text + "Les briques ont été saisies à Kati le 4 juin.", READ_ON)).events,
        key=lambda event: event.event_type,
    )
    assert (summed.event_type, [q.value for q in summed.quantities]) == ("contraband_seizure", [59])
    assert (told.event_type, [q.value for q in told.quantities]) == ("drug_seizure", [37])
    assert {place.name for place in summed.location.footprint.anchors} == {"Kadiana", "Bougouni"}
    again = read_text(Communique("essai.txt", text + "Les agents ont été félicités à Kati le 6 juin.", READ_ON)).events
    assert [q.value for q in again[0].quantities] == [37, 59]


_LEAD = "Huit soldats ont été tués lundi dans la région de Ségou, a annoncé l'armée. Le ministre a salué leur courage. "
_HOLDUP = "Le 3 juin, les gendarmes ont arrêté un voleur à Magnambougou, un quartier de Bamako. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            _LEAD + "Leur convoi est tombé dans une embuscade entre Niono et Nampala : huit morts.",
            ["attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            _LEAD + "Leur convoi est tombé dans une embuscade entre Niono et Nampala : trois morts.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            _LEAD + "Une autre embuscade a fait huit morts entre Niono et Nampala.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 entre Niono et Nampala"],
        ),
        (
            _HOLDUP + "Cette arrestation doit beaucoup aux patrouilles de nuit dans la ville de Bamako.",
            ["arrest 06-03 Magnambougou"],
        ),
        (
            _LEAD + "Selon un élu, les soldats ont été attaqués près de Markala.",
            ["attack_or_ambush 06-17 près de Markala"],
        ),
        (
            _LEAD + "Selon un élu, le 17 juin, l'embuscade a visé un convoi militaire près de Markala.",
            ["attack_or_ambush 06-17 près de Markala"],
        ),
        (
            _LEAD + "À Kidal, des soldats ont été attaqués.",
            ["attack_or_ambush 06-17 région de Ségou", "attack_or_ambush 06-17 Kidal"],
        ),
        (
            _HOLDUP + "Le 5 juin, cette unité a effectué une patrouille dans la ville de Gao.",
            ["arrest 06-03 Magnambougou", "rotation_or_patrol 06-05 ville de Gao"],
        ),
    ],
)
def test_what_is_told_again_is_one_event(text: str, told: list[str]) -> None:
    assert _told(text) == told


def test_an_event_that_is_named_again_happened_where_that_says():
    text = "Le 5 juin, un car a été attaqué à Koro. "
    assert _told(text + "L'attaque a eu lieu entre Bankass et Ségué.") == [
        "violence_against_civilians 06-05 entre Bankass et Ségué"
    ]
    assert "other 06-05 Gao" in _told(text + "La marche de protestation a eu lieu à Gao.")


def test_a_lead_that_lists_where_is_told_by_what_follows():
    lead = "Des attaques ont visé Boni et Ber. "
    told = "Le 5 juin, le poste de Boni a été attaqué. Le {} juin, le poste de {} a été attaqué."
    assert _told(lead + told.format(6, "Ber")) == ["attack_or_ambush 06-05 Boni", "attack_or_ambush 06-06 Ber"]
    assert len(_told(lead + told.format(6, "Gao"))) == 3


def test_what_only_counts_the_hurt_is_of_the_accident_told_after_it():
    text = "Le 5 juin, 11 personnes ont été blessées à Kita. "
    accident = "Un camion s'est renversé dans la ville. Cet accident a fait {} blessés."
    assert [event.partition(" ")[0] for event in _told(text + accident.format(11))] == ["accident_or_rescue"]
    assert len(_told(text + accident.format(7))) == 2


def test_a_number_that_is_no_round_one_tells_the_same_haul_on_another_day():
    text = "Le 5 juin, la douane de Zégoua a saisi 145 briques de cannabis à Zégoua. "
    assert len(_told(text + "Le 8 juin, la fouille du car à Zégoua a livré 145 briques de cannabis.")) == 1
    assert len(_told(text + "Le 8 juin, la fouille du car à Zégoua a livré 140 briques de cannabis.")) == 2


def test_a_sum_told_before_its_parts_is_no_event_whatever_their_days():
    parts = "Le premier drame, le 4 juin à Sadiola, a fait 7 morts. Le second, le 9 juin à Kéniéba, a fait {} morts."
    text = "À Faléa, 19 personnes sont mortes dans des éboulements la semaine dernière. "
    assert [q[1] for q in _by_place(text + parts.format(12))] == [[(7, "killed")], [(12, "killed")]]
    assert len(_by_place(text + parts.format(5))) == 3


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
    assert [event.partition(" ")[0] for event in _told(f"{text}{haul}.")] == [told]


def test_the_deeds_of_a_month_are_no_event():
    counted = "31 frappes aériennes et 12 attaques ont été enregistrées"
    assert _told(f"Au mois d'avril, {counted} sur le territoire.") == []
    assert len(_told(f"Le 3 juin, {counted} dans le secteur de Ber.")) == 1


def test_the_items_of_a_toll_are_of_the_attack_above_it():
    attack = "Le 5 juin, le camp de Boni a été attaqué.\n\n"
    toll = "– Côté FAMa : 12 morts, 3 portés disparus ;\n– Côté ennemi : 20 terroristes neutralisés."
    assert [q[::2] for q in _figures(f"{attack}Bilan :\n{toll}")] == [(12, "killed"), (20, "killed")]
    listed = f"{attack}Par ailleurs, ont été relevés :\n– à Ber, 3 terroristes neutralisés le 7 juin."
    assert len(read_text(Communique("essai.txt", listed, READ_ON)).events) == 2


def test_a_toll_raised_from_a_number_is_that_of_whoever_counted_as_many():
    text = "Le 5 juin, une mine a tué 3 soldats à Gao. Le 8 juin, une patrouille a été attaquée à Boni"
    revised = "Le bilan est passé de {} à 6 morts."
    assert _by_place(f"{text}. {revised.format(4)}") == [("Gao", [(3, "killed")]), ("Boni", [(6, "killed")])]
    assert _by_place(f"{text}. {revised.format(3)}") == [("Gao", [(6, "killed")]), ("Boni", [])]


def test_what_is_told_in_parallel_is_another_event():
    text = "Le 5 juin, la douane a saisi 90 bâtons d'explosifs à Kati. "
    later = "la brigade a saisi 40 bâtons d'explosifs."
    assert len(_told(f"{text}En parallèle, {later}")) == 2
    assert len(_told(f"{text}Au total, {later}")) == 1


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_these_events(name):
    text, expected = CASES[name]
    assert "; ".join(_told(text)) == expected


def test_no_id_is_what_a_spreadsheet_takes_for_a_number() -> None:
    """LibreOffice opens 1234567890123456 as a number of 15 digits, and 12345678901234e5 as 1.2E+18."""
    assert as_id("1234567890123456" + "a" * 48) == "234567890123456a"
    assert as_id("12345678901234e5" + "b" * 48) == "2345678901234e5b"
    assert as_id("00e1f" + "0" * 59) == "00e1f00000000000"
