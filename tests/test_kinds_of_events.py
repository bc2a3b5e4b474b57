# ruff: noqa: E501 - a communiqué stays on its line
"""What kind of event a sentence tells: whose deed it is, upon whom, and what only looks like another kind."""

import pytest
from telling import told

KINDS = {
    "what was prevented": (
        "Le 3 juin, à Ber, la vigilance des habitants a permis d'éviter une attaque.",
        [],
    ),
    "what was foiled": (
        "Le 3 juin, à Ber, les FAMa ont pu déjouer un attentat.",
        ["attack_or_ambush 06-03 Ber"],
    ),
    "an attack only recalled at a meeting": (
        "Le 3 juin, à Ber, cette réunion a permis de rappeler l'attaque de mai.",
        ["training_or_visit 06-03 Ber"],
    ),
    "burnt by whom it says": (
        "Le 3 juin, à Ber, trois camions ont été incendiés par des hommes armés.",
        ["violence_against_civilians 06-03 Ber 3/destroyed"],
    ),
    "a post burnt by whom it says": (
        "Le 3 juin, à Ber, le poste de gendarmerie a été incendié par des terroristes.",
        ["attack_or_ambush 06-03 Ber 1/destroyed"],
    ),
    "fighters beside what was burnt": (
        "Le 3 juin, à Ber, une base a été détruite et 5 motos brûlées, les terroristes ont fui.",
        ["ground_operation 06-03 Ber 1/destroyed 5/destroyed"],
    ),
    "goods laid hands on": (
        "Le 3 juin, à Ber, la police a mis la main sur deux tricycles et un camion.",
        ["contraband_seizure 06-03 Ber 2/seized 1/seized"],
    ),
    "somebody laid hands on": (
        "Le 3 juin, à Ber, la police a mis la main sur Moussa Koné.",
        ["arrest 06-03 Ber 1/arrested"],
    ),
    "a drone that was destroyed": (
        "Le 3 juin, une embuscade à Ber a été repoussée : 20 terroristes neutralisés et 01 drone détruit.",
        ["attack_or_ambush 06-03 Ber 20/killed 1/destroyed"],
    ),
    "a drone that destroys": (
        "Le 3 juin, à Ber, un drone a détruit un véhicule.",
        ["air_strike 06-03 Ber 1/destroyed"],
    ),
    "what was seized before": (
        "La brigade a saisi 40 kg de cannabis à Bla. Le 4 mars, 700 kg de cannabis avaient déjà été saisis dans la région de Kayes.",
        ["drug_seizure - Bla 40/seized", "drug_seizure 03-04 Kayes 700/seized"],
    ),
    "the day after no day": (
        "À Bla, la brigade a saisi 40 kg de cannabis. Le lendemain, au même poste, 700 kg de cannabis ont été saisis.",
        ["drug_seizure - Bla 40/seized", "drug_seizure - Bla 700/seized"],
    ),
    "an operation that finds and destroys": (
        "Le 3 juin, les FAMa ont mené une opération à Ber. Des neuf motos repérées, six ont été détruites.",
        ["ground_operation 06-03 Ber 6/destroyed"],
    ),
    "the fight against abductions": (
        "Le 3 juin, à Gao, la lutte contre le banditisme et les enlèvements a été évoquée.",
        [],
    ),
    "before they could": (
        "Le 3 juin, à Gao, la police a arrêté cinq malfrats avant qu'ils n'aient braqué un commerçant.",
        ["arrest 06-03 Gao 5/arrested"],
    ),
    "what police hunters stormed": (
        "Le 3 juin, les limiers du 15e arrondissement ont fait irruption à Bamako chez un receleur.",
        ["ground_operation 06-03 Bamako"],
    ),
    "those arrested and what follows for them": (
        "Le 3 juin, trois voleurs ont été arrêtés à Bla et feront l'objet de poursuites.",
        ["arrest 06-03 Bla 3/arrested"],
    ),
    "those arrested who deny it": (
        "Trois hommes arrêtés le 3 juin à Bla par la police nient toute implication.",
        ["arrest 06-03 Bla 3/arrested"],
    ),
    "money that was false": (
        "Les 200 billets saisis le 3 juin à Bla par la police sont des faux.",
        ["contraband_seizure 06-03 Bla 200/seized"],
    ),
    "what harms the enemy's reach": (
        "Le 3 juin, à Ber, les FAMa ont réduit la capacité de nuisance des terroristes en détruisant deux bases.",
        ["ground_operation 06-03 Ber 2/destroyed"],
    ),
    "what the enemy keeps": (
        "Le 3 juin, à Ménaka, l'ennemi conserve une capacité de nuisance par engins.",
        [],
    ),
    "arms taken from those who fled": (
        "Le 3 juin, les FAMa ont pris les armes des fuyards à Ber.",
        ["weapons_seizure 06-03 Ber"],
    ),
    "arms taken up": (
        "Le 3 juin, à Ber, le maire a parlé à ceux qui ont pris les armes.",
        [],
    ),
    "a hall that youths burnt": (
        "Le 3 juin, à Boni, des jeunes ont réclamé le départ du préfet et brûlé la mairie.",
        ["attack_or_ambush 06-03 Boni 1/destroyed"],
    ),
    "a search at home": (
        "Le 3 juin, une perquisition a été menée au domicile d'un homme à Gao.",
        ["ground_operation 06-03 Gao"],
    ),
    "a contest of shooting": (
        "Le 3 juin, un concours de tir a eu lieu à Gao.",
        [],
    ),
    "sacks found in the course of a check": (
        "Le 3 juin, au cours d'un contrôle à Bla, 60 sacs de riz ont été récupérés par la douane.",
        ["contraband_seizure 06-03 Bla 60/seized"],
    ),
    "a force on its way to a forest": (
        "Le 3 juin, une force conjointe a progressé vers la forêt de Serma et tué deux terroristes à Boni.",
        ["ground_operation 06-03 forêt de Serma+Boni 2/killed"],
    ),
    "assailants held at bay": (
        "Le 3 juin, les assaillants ont été tenus en respect par les FAMa à Ber.",
        [],
    ),
    "the enemy met": (
        "Le 3 juin, une prise de contact avec l'ennemi à Ber a fait trois morts.",
        ["armed_clash 06-03 Ber 3/killed"],
    ),
    "a hostage kept": (
        "Le 3 juin, l'otage est toujours en captivité à Boni, sain et sauf.",
        [],
    ),
    "soldiers who promised and arrested": (
        "Le 3 juin, les soldats ont promis la sécurité et arrêté trois voleurs à Bla.",
        ["arrest 06-03 Bla 3/arrested"],
    ),
    "customs that recommend and seize": (
        "Le 3 juin, la douane recommande la prudence et annonce la saisie de 60 kg de cannabis à Bla.",
        ["drug_seizure 06-03 Bla 60/seized"],
    ),
    "robbers of the police": (
        "Le 3 juin, deux braqueurs ont attaqué la police à Bla.",
        ["attack_or_ambush 06-03 Bla"],
    ),
    "captives of March who came back": (
        "Le 3 juin, à Niono, les forains enlevés en mars ont recouvré la liberté.",
        ["other 06-03 Niono"],
    ),
    "captives taken and kept": (
        "Le 3 juin, à Niono, des forains ont été enlevés.",
        ["violence_against_civilians 06-03 Niono"],
    ),
    "who was led away by gendarmes": (
        "Le 3 juin, à Ber, onze hommes ont été emmenés par des gendarmes.",
        ["arrest 06-03 Ber"],
    ),
    "who was led away by armed men": (
        "Le 3 juin, à Ber, onze hommes ont été emmenés par des hommes armés.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "a decree that closes sites": (
        "Le 3 juin, le préfet de Nioro a pris un arrêté fermant les sites d'orpaillage de Nioro.",
        ["other 06-03 Nioro"],
    ),
    "a course of mortar fire": (
        "Le 3 juin, un stage de tir au mortier a débuté à Bapho.",
        ["training_or_visit 06-03 Bapho"],
    ),
    "a wall in the rain": (
        "Le 3 juin, à Ségou, un mur emporté par la pluie a tué une mère et ses trois enfants.",
        ["accident_or_rescue 06-03 Ségou 1/killed 3/killed"],
    ),
    "who succeeds in a camp": (
        "Le 3 juin, à Aguelhoc, un bataillon a pris la suite de celui de Gao.",
        ["rotation_or_patrol 06-03 Aguelhoc+Gao"],
    ),
    "fire and nothing else": (
        "Le 3 juin, des tirs nourris ont retenti au poste de Ber.",
        ["attack_or_ambush 06-03 Ber"],
    ),
    "fire of an exercise": (
        "Le 3 juin, des tirs d'instruction ont eu lieu au poste de Ber.",
        [],
    ),
    "fire on a car": (
        "Le 3 juin, des tirs ont visé un car entre Bla et San.",
        ["violence_against_civilians 06-03 Bla+San"],
    ),
    "an explosion that kills a passenger": (
        "Le 3 juin, une explosion a tué une passagère d'un camion à Ber.",
        ["ied 06-03 Ber 1/killed"],
    ),
    "aircraft under fire": (
        "Le 3 juin, un hélicoptère de l'armée a essuyé des tirs près de Hombori.",
        ["attack_or_ambush 06-03 Hombori"],
    ),
    "aircraft that fires": (
        "Le 3 juin, un hélicoptère de l'armée a pris à partie un groupe près de Hombori.",
        ["air_strike 06-03 Hombori"],
    ),
    "an attack that cost civilians": (
        "Le 3 juin, un bateau a été pris sous le feu près de Rharous. Bilan : trois villageois tués.",
        ["violence_against_civilians 06-03 Rharous 3/killed"],
    ),
    "an attack that cost soldiers": (
        "Le 3 juin, un bateau a été pris sous le feu près de Rharous. Bilan : trois soldats tués.",
        ["attack_or_ambush 06-03 Rharous 3/killed"],
    ),
    "a group that catches its breath": (
        "Le 3 juin, à Ménaka, deux groupes se sont battus à l'arme automatique.",
        ["armed_clash 06-03 Ménaka"],
    ),
    "devices by their trigger": (
        "Le 3 juin, entre Dala et Boni, une charrette a actionné un plateau de pression.",
        ["ied 06-03 Dala+Boni"],
    ),
    "what is only advised": (
        "Le 3 juin, à Kita, la Protection civile conseille de ne pas traverser les eaux en crue.",
        [],
    ),
    "what is feared": (
        "Note du 28 mai, Ménaka : la menace des mines demeure élevée.",
        [],
    ),
    "a game that is won": (
        "Football : une équipe de Kayes a mitraillé l'autre le 2 juin à Bamako.",
        [],
    ),
    "a patrol that met a mine": (
        "Le 3 juin, près de Ber, une mission d'escorte a été touchée par une mine.",
        ["ied 06-03 Ber"],
    ),
    "a car filled with drinks": (
        "Le 3 juin, à Bla, un car rempli de boissons alcoolisées.",
        ["contraband_seizure 06-03 Bla"],
    ),
    "a car painted with drinks": (
        "Le 3 juin, à Bla, un car orné de boissons alcoolisées.",
        [],
    ),
    "fuel that is scarce": (
        "Le 3 juin, à Bla, le carburant manque et l'huile est chère.",
        [],
    ),
    "a harvest in tonnes": (
        "Le 3 juin, à Niono, la production de riz est estimée à 60 tonnes.",
        [],
    ),
    "arms that are carried": (
        "Le 3 juin, à Bla, trois hommes munis de pistolets ont salué le maire.",
        [],
    ),
    "robbers on the road": (
        "Le 3 juin, des coupeurs de route ont attaqué un minibus près de Bla.",
        ["violence_against_civilians 06-03 Bla"],
    ),
    "what a region condemns and its cost": (
        "Le 3 juin, le gouverneur salue à Nara les FAMa, qui ont nettoyé le 2 juin les abords de Nara et tué six terroristes.",
        ["ground_operation 06-02 Nara+Nara 6/killed"],
    ),
    "troops who take over": (
        "Le 3 juin, à Ber, un détachement a succédé à celui de Gao.",
        ["rotation_or_patrol 06-03 Ber+Gao"],
    ),
    "a feint with fire": (
        "Le 3 juin, une patrouille a subi le feu d'une vingtaine d'hommes à Ber.",
        ["attack_or_ambush 06-03 Ber"],
    ),
    "who was caught by a group": (
        "Le 3 juin, à Ber, deux riziculteurs ont été faits prisonniers par des terroristes.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "how accidents fell": (
        "Le 3 juin, à Sikasso, le nombre d'accidents a baissé.",
        [],
    ),
    "what cannot be confirmed": (
        "Le 3 juin, à Ménaka, ces éléments ne permettent pas de confirmer la mort de six terroristes.",
        [],
    ),
    "a strike of those who work": (
        "Le 3 juin, à Kayes, les agents ont observé un arrêt de travail.",
        ["other 06-03 Kayes"],
    ),
    "who gave himself up": (
        "Le 3 juin, à Niono, un voleur s'est rendu de lui-même à la brigade.",
        ["arrest 06-03 Niono"],
    ),
    "who went there": (
        "Le 3 juin, à Niono, le maire s'est rendu à la brigade.",
        ["training_or_visit 06-03 Niono"],
    ),
    "livestock that was stolen": (
        "Le 3 juin, à Bla, 80 moutons ont été volés à des éleveurs.",
        ["violence_against_civilians 06-03 Bla"],
    ),
    "livestock that was sold": (
        "Le 3 juin, à Bla, 80 moutons ont été vendus à des éleveurs.",
        [],
    ),
    "a school closed by armed men": (
        "Le 3 juin, des hommes armés ont fermé l'école de Boni.",
        ["violence_against_civilians 06-03 Boni"],
    ),
    "a school closed by the prefect": (
        "Le 3 juin, le préfet a fermé l'école de Boni.",
        [],
    ),
    "a town placed under a blockade": (
        "Le 3 juin, Boni a été placée sous blocus par les djihadistes.",
        ["other 06-03 Boni"],
    ),
    "a town that has a blockade": (
        "Le 3 juin, Boni vivait sous blocus.",
        [],
    ),
    "what militants forbid": (
        "Le 3 juin, les djihadistes ont interdit l'entrée des camions à Nioro.",
        ["other 06-03 Nioro"],
    ),
    "what a rule forbids": (
        "Le 3 juin, les maires ont interdit l'entrée des camions à Nioro.",
        [],
    ),
    "a commander who gets to know his troops": (
        "Le 3 juin, prise de contact du nouveau commandant avec la troupe à Ménaka.",
        ["training_or_visit 06-03 Ménaka"],
    ),
    "an office's journey": (
        "3 juin 2024 – Tominian. Déplacement du gouverneur de San.",
        ["training_or_visit 06-03 Tominian"],
    ),
    "motorcycles that were given": (
        "Le 3 juin, à Sikasso, la police a reçu dix motos offertes par la mairie.",
        ["training_or_visit 06-03 Sikasso"],
    ),
    "captivity that ended": (
        "Le 3 juin, l'otage allemand est sorti de captivité à Gao.",
        ["other 06-03 Gao"],
    ),
    "captivity that goes on": (
        "Le 3 juin, l'otage allemand était en captivité à Gao.",
        [],
    ),
    "a contingent that makes way": (
        "Le 3 juin, le contingent de Tessalit a fait place à un nouveau détachement.",
        ["rotation_or_patrol 06-03 Tessalit"],
    ),
    "a bus station": (
        "Le 3 juin, à la gare routière de Bla, deux voleurs ont été arrêtés.",
        ["arrest 06-03 Bla 2/arrested"],
    ),
    "whom a brigade took": (
        "Trois malfrats sont sous les verrous. La brigade de Kita les a cueillis le 3 juin à Djidian.",
        ["arrest 06-03 Kita+Djidian 3/arrested"],
    ),
    "where a haul was to be brought": (
        "Le 3 juin, à Bourem, cinq hommes ont été arrêtés. Ils convoyaient 800 litres de carburant vers une base située dans le Gourma.",
        ["contraband_seizure 06-03 Bourem 5/arrested 800/seized"],
    ),
    "food that a prefect gave": (
        "Le 3 juin, des vivres ont été remis par le préfet à Gao.",
        ["training_or_visit 06-03 Gao"],
    ),
    "that was on Friday": (
        "Un élève a été écrasé par un camion à Gao. La police a dispersé la foule. C'était lundi 3 juin.",
        ["accident_or_rescue 06-03 Gao 1/killed"],
    ),
    "a site of gold diggers cleared": (
        "Le 3 juin, à Gao, la gendarmerie a déguerpi un site d'orpaillage.",
        ["other 06-03 Gao"],
    ),
    "who took somebody is not arrested": (
        "Le 3 juin, un chef de village a été enlevé à Ber : quatre individus à moto l'ont pris à la mosquée.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "a cash box carried off": (
        "Le 3 juin, des bandits ont attaqué une boutique à Gao. Le gardien a été ligoté, la caisse (2.300.000 F) emportée.",
        ["violence_against_civilians 06-03 Gao"],
    ),
    "what is said to have happened": (
        "Le 3 juin, six combattants auraient été tués par l'armée à Gao.",
        ["ground_operation 06-03 Gao 6/killed"],
    ),
    "what somebody is said to have taken part in": (
        "Le 3 juin, un homme a été arrêté à Gao. Il aurait participé à trois attaques contre Ber.",
        ["arrest 06-03 Gao 1/arrested"],
    ),
    "captives back with their families": (
        "Le 3 juin, les trois otages ont regagné leurs familles à Gao.",
        ["other 06-03 Gao 3/released"],
    ),
    "a damaged helicopter": (
        "Le 3 juin, le camp de Gao a été attaqué. On compte six blessés et un hélicoptère endommagé.",
        ["attack_or_ambush 06-03 camp de Gao 6/wounded"],
    ),
    "what happens to buses": (
        "Le 3 juin, un préfet a parlé à Gao. Dans la région, des bus sont enlevés.",
        [],
    ),
    "half a kilogramme": (
        "Le 3 juin, à Gao, la douane frappe un grand coup : un demi-kilogramme de cocaïne saisi.",
        ["drug_seizure 06-03 Gao 0/seized"],
    ),
    "a year is no count": (
        "Le 3 juin, à Gao, la visite du recrutement 2024 a eu lieu.",
        ["training_or_visit 06-03 Gao"],
    ),
    "nationals caught": (
        "Le 3 juin, un Algérien et deux Burkinabè ont été interceptés à Gao.",
        ["arrest 06-03 Gao 1/arrested 2/arrested"],
    ),
    "motorbikes of a make and a flag": (
        "Le 3 juin, à Gao, deux Yamaha et un drapeau malien ont été saisis.",
        ["contraband_seizure 06-03 Gao 2/seized 1/seized"],
    ),
    "a drama of which only the title tells": (
        "Un homme poignardé à mort à Kita\n\nLe drame s'est produit le 3 juin.",
        ["violence_against_civilians 06-03 Kita 1/killed"],
    ),
    "an old toll on the way somewhere": (
        "Le 3 juin, un car a sauté sur une mine à Bourem. Le 5 mai 2019, douze passagers étaient morts dans un car parti de Ber pour Gao.",
        ["ied 06-03 Bourem", "violence_against_civilians 05-05 Ber+Gao 12/killed"],
    ),
    "something old that cost nobody": (
        "Le 3 juin, un car a sauté sur une mine à Bourem. Le 5 mai 2019, le peuple était sorti dans la rue.",
        ["ied 06-03 Bourem"],
    ),
    "disarmament told by its name": (
        "Le 3 juin, 40 ex-combattants ont passé un DDR accéléré à Gao.",
        ["ddr 06-03 Gao 40/enrolled"],
    ),
    "the start of what the text tells of": (
        "Le désarmement a commencé le 3 juin à Gao. Le 4 juin, le préfet a donné le coup d'envoi à Bourem.",
        ["ddr 06-03 Gao", "ddr 06-04 Bourem"],
    ),
    "what the governor underlined": (
        "Le 3 juin, le gouverneur a souligné qu'un engin a été découvert à Bourem.",
        ["ied - Bourem 1/seized"],
    ),
    "two things at the same time": (
        "Pendant qu'une section fouillait Bourem et y arrêtait deux hommes le 2 juin, l'aviation frappait un campement à 40 km au nord de Ber.",
        ["arrest 06-02 Bourem 2/arrested", "air_strike 06-02 Ber 1/destroyed"],
    ),
    "an accident while somebody was arrested": (
        "Alors que la gendarmerie arrêtait trois coupeurs de route à Gao le 4 juin, une collision a fait deux morts à Bourem.",
        ["arrest 06-04 Gao 3/arrested", "accident_or_rescue 06-04 Bourem 2/killed"],
    ),
    "another attack, after the one told": (
        "Le 3 juin, des assaillants ont attaqué le poste de Ber. Quelques heures après cette attaque, des hommes armés ont attaqué le poste de Bourem.",
        ["attack_or_ambush 06-03 Ber", "attack_or_ambush 06-03 Bourem"],
    ),
    "another team": (
        "Le 3 juin, à Gao, la douane a saisi 30 kg de cannabis. Une autre équipe a saisi 200 cartons de cigarettes.",
        ["drug_seizure 06-03 Gao 30/seized", "contraband_seizure 06-03 Gao 200/seized"],
    ),
    "what came of that attack": (
        "Le 3 juin, des assaillants ont attaqué le poste de Ber. Cette attaque contre le camp a fait deux morts.",
        ["attack_or_ambush 06-03 Ber 2/killed"],
    ),
    "diplomas handed over": (
        "Remise de diplômes à Gao : 120 élèves officiers ont reçu leurs épaulettes, ce 3 juin.",
        ["training_or_visit 06-03 Gao"],
    ),
    "a mine so far from the camp": (
        "Incident à Gao : le 3 juin, un véhicule a sauté sur une mine à 25 km au nord du camp. Quatre soldats ont péri.",
        ["ied 06-03 Gao+Gao 4/killed"],
    ),
    "stolen things and others recovered together": (
        "Le 3 juin, à Gao, 23 motos volées et 4 pistolets ont été récupérés.",
        ["weapons_seizure 06-03 Gao 23/seized 4/seized"],
    ),
    "weapons carried off and a hut set on fire": (
        "Le 3 juin, à Gao, des assaillants ont attaqué le poste : quatre armes emportées, un hangar incendié.",
        ["attack_or_ambush 06-03 Gao 1/destroyed"],
    ),
    "fuel under escort": (
        "Le 3 juin, 40 camions transportant du carburant et escortés par l'armée sont arrivés à Gao.",
        ["rotation_or_patrol 06-03 Gao"],
    ),
    "fuel in cans": (
        "Le 3 juin, à Gao, deux pinasses transportant 80 bidons de carburant ont été saisies.",
        ["contraband_seizure 06-03 Gao 2/seized 80/seized"],
    ),
    "a village named again by what it is": (
        "Le 3 juin, douze personnes ont été tuées au village de Bourem. Le 8 mai, ce même village avait perdu 13 habitants dans une attaque.",
        ["violence_against_civilians 06-03 Bourem 12/killed", "violence_against_civilians 05-08 Bourem 13/killed"],
    ),
    "two visits of one journey": (
        "Le ministre s'est rendu le 3 juin à Ber puis le 4 juin à Gao où il a inauguré un commissariat.",
        ["training_or_visit 06-03 Ber", "training_or_visit 06-04 Gao"],
    ),
    "foresters away from home": (
        "Le 3 juin, les agents des Eaux et Forêts de Bougouni ont arrêté deux voleurs dans la forêt classée de Siankadougou.",
        ["arrest 06-03 Bougouni+forêt classée de Siankadougou 2/arrested"],
    ),
    "fighters who go to a site of disarmament": (
        "Des ex-combattants du MSA et du GATIA, au nombre de 137, ont regagné le 3 juin le site de cantonnement de Gao.",
        ["ddr 06-03 Gao 137/enrolled"],
    ),
    "troops who go back to their quarters": (
        "Le 3 juin, une compagnie a regagné son cantonnement à Gao.",
        ["rotation_or_patrol 06-03 Gao"],
    ),
    "thieves of motorbikes, so many of them": (
        "Le 3 juin, à Gao, des voleurs de motos, au nombre de cinq, ont été arrêtés.",
        ["arrest 06-03 Gao 5/arrested"],
    ),
    "arrests counted place by place, the last of one": (
        "Les FAMa ont arrêté deux suspects à Ber le 1er juin, trois à Bourem le 2 et un à Gossi le 3.",
        ["arrest 06-01 Ber 2/arrested", "arrest 06-02 Bourem 3/arrested", "arrest 06-03 Gossi 1/arrested"],
    ),
    "two arrested, one here and one there": (
        "Le 3 juin, deux suspects ont été arrêtés, l'un à Ber, l'autre à Bourem.",
        ["arrest 06-03 Ber 1/arrested", "arrest 06-03 Bourem 1/arrested"],
    ),
    "an infiltration that failed, below a relief in another sector": (
        "JOURNÉE DU 3 JUIN\n- Secteur de Kidal : relève du poste d'Anéfis effectuée sans incident.\n- Secteur de Tombouctou : échec d'une infiltration à Gossi, 03 assaillants abattus.",
        ["rotation_or_patrol 06-03 Kidal+Anéfis", "attack_or_ambush 06-03 Tombouctou+Gossi 3/killed"],
    ),
    "a soldiers' lorry that blew up, on what is not said": (
        "Le 3 juin, un camion de l'armée a sauté entre Ber et Bourem, faisant 3 morts.",
        ["ied 06-03 Ber+Bourem 3/killed"],
    ),
    "shells with a trigger": (
        "Le 3 juin, à Ber, un détachement a découvert deux obus reliés à un déclencheur.",
        ["ied 06-03 Ber 2/seized"],
    ),
    "where the hurt were taken, in a sentence of its own": (
        "Une attaque a visé un convoi le 3 juin à Ber. Un apprenti, brûlé aux jambes, a été transporté à Gao.",
        ["attack_or_ambush 06-03 Ber 1/wounded"],
    ),
    "attackers who left their lives": (
        "Le 3 juin, une attaque a été repoussée au poste de Ber, deux assaillants y laissant la vie.",
        ["attack_or_ambush 06-03 Ber 2/killed"],
    ),
    "in the course of is no course": (
        "Au cours de la nuit du 3 juin, les unités déployées dans le secteur de Bourem ont procédé à la fouille de plusieurs villages à l'est de Ber.",
        ["ground_operation 06-03 Bourem+Ber"],
    ),
    "a storm that came down on a town": (
        "Le 3 juin, un orage s'est abattu sur Gossi : 42 maisons effondrées et un mort.",
        ["accident_or_rescue 06-03 Gossi 42/destroyed 1/killed"],
    ),
    "arrested for what they dealt in, of which nothing is found": (
        "Le 3 juin, à Ber, la police a interpellé deux personnes pour trafic de drogue.",
        ["arrest 06-03 Ber 2/arrested"],
    ),
    "arrested for what is found on them": (
        "Le 3 juin, à Ber, deux hommes ont été arrêtés pour détention de 3 kg de cannabis.",
        ["drug_seizure 06-03 Ber 2/arrested 3/seized"],
    ),
    "an attack, and the aircraft that pursue who made it": (
        "Le 3 mai, des hommes armés ont attaqué le poste de Ber et l'aviation a frappé les fuyards.",
        ["attack_or_ambush 05-03 Ber", "air_strike 05-03 -"],
    ),
    "what is counted after the last place is of all": (
        "Le 3 mai, trois suspects ont été arrêtés à Kayes et deux à Kita, avec 3 motos.",
        ["arrest 05-03 Kayes+Kita 3/arrested 2/arrested 3/seized"],
    ),
    "villages attacked, until the text tells of troops there": (
        "Le 3 mai, des villages ont été attaqués près de Gao. Trois soldats ont été tués dans l'attaque.",
        ["attack_or_ambush 05-03 Gao 3/killed"],
    ),
    "who is pointed at": (
        "Le 3 mai, un suspect a été repéré à Gao. Ce dernier a été arrêté.",
        ["arrest 05-03 Gao 1/arrested"],
    ),
    "whose turn it was": (
        "Le 3 juin, l'aviation a détruit une base à Ber. Le 5 juin, ce fut le tour d'un dépôt à Gossi.",
        ["air_strike 06-03 Ber 1/destroyed", "air_strike 06-05 Gossi"],
    ),
    "another that was so too": (
        "Le 3 juin, une base a été détruite à Ber. Une autre l'a été le 5 juin à Gossi.",
        ["ground_operation 06-03 Ber 1/destroyed", "ground_operation 06-05 Gossi"],
    ),
    "customs officers on their way": (
        "Le 3 juin, la brigade des douanes s'était rendue à Ber. Une pirogue y accostait avec 160 sacs de farine, saisis faute de justificatif.",
        ["contraband_seizure 06-03 Ber 1/seized 160/seized"],
    ),
    "some of them free again": (
        "Le 3 juin, à Ber, seize suspects ont été arrêtés, douze d'entre eux ayant recouvré la liberté.",
        ["arrest 06-03 Ber 16/arrested 12/released"],
    ),
    "a toll of two strikes together": (
        "Le 3 juin, 12 terroristes ont été tués lors de deux frappes, l'une à Ber, l'autre à Bourem.",
        ["air_strike 06-03 Ber+Bourem 12/killed"],
    ),
    "posts attacked day by day": (
        "Le poste de Ber a été attaqué le 1er juin, celui de Bourem le 2 et celui de Gossi le 3.",
        ["attack_or_ambush 06-01 Ber", "attack_or_ambush 06-02 Bourem", "attack_or_ambush 06-03 Gossi"],
    ),
    "bodies, most of them women's": (
        "Le 3 juin, à Ber, les pompiers ont extrait 48 corps sans vie, en majorité des femmes.",
        ["accident_or_rescue 06-03 Ber 48/killed"],
    ),
    "captives of whom one was let go": (
        "Le 3 juin, à Ber, deux bergers ont été enlevés, dont un a été relâché.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "suspects of whom two were let go": (
        "Le 3 juin, à Ber, huit suspects ont été arrêtés, dont deux ont été relâchés.",
        ["arrest 06-03 Ber 8/arrested 2/released"],
    ),
    "captives set free, taken somewhere at some time": (
        "Les trois chauffeurs kidnappés le 2 mai entre Ber et Bourem ont été libérés le 3 juin à Gao.",
        ["violence_against_civilians 05-02 Ber+Bourem", "other 06-03 Gao 3/released"],
    ),
    "captives set free, who were taken": (
        "L'infirmier et le maire, enlevés en avril, ont recouvré la liberté le 3 juin à Gao.",
        ["other 06-03 Gao 1/released 1/released"],
    ),
    "captives taken and then let go": (
        "Trois chauffeurs ont été enlevés le 2 mai à Ber puis libérés le 3 juin à Gao.",
        ["violence_against_civilians 05-02 Ber 3/released", "other 06-03 Gao"],
    ),
    "a verb told once for two strikes": (
        "Des drones ont frappé une base à Ber le 1er juin et un dépôt à Bourem le 3 juin.",
        ["air_strike 06-01 Ber 1/destroyed", "air_strike 06-03 Bourem 1/destroyed"],
    ),
    "whom a court gets": (
        "Le 3 juin, à Ber, deux voleurs ont été arrêtés, puis remis à la justice à Gao.",
        ["arrest 06-03 Ber 2/arrested"],
    ),
    "a grave of the fallen": (
        "Le 3 juin, à Ber, le général s'est incliné devant la tombe des cinq gardes tombés le 22 mai à Bourem.",
        ["training_or_visit 06-03 Ber"],
    ),
    "the dead before whom somebody bows": (
        "Le 3 juin, à Ber, le général s'est incliné devant les corps des gardes tués le 22 mai à Bourem.",
        ["training_or_visit 06-03 Ber"],
    ),
    "a funeral of the fallen": (
        "Les obsèques des cinq gendarmes tombés le 22 mai à Bourem ont eu lieu le 3 juin à Gao.",
        ["training_or_visit 06-03 Gao"],
    ),
    "families of the fallen": (
        "Le ministre a reçu le 3 juin à Gao les familles des douze soldats tombés le 22 mai à Bourem.",
        ["training_or_visit 06-03 Gao"],
    ),
    "a tribute to the fallen": (
        "Une cérémonie d'hommage aux soldats tués le 22 mai à Bourem s'est tenue le 3 juin à Gao.",
        ["training_or_visit 06-03 Gao"],
    ),
    "the fallen themselves": (
        "Cinq gardes sont tombés le 3 juin à Bourem face à des assaillants. Hommage leur a été rendu à Gao.",
        ["attack_or_ambush 06-03 Bourem 5/killed"],
    ),
    "a vehicle of somebody abducted": (
        "Le 3 juin, un commerçant a été enlevé à Gao. Son véhicule a été retrouvé calciné le lendemain à Bourem.",
        ["violence_against_civilians 06-03 Gao"],
    ),
    "vehicles found by a patrol": (
        "Le 3 juin, les FAMa ont récupéré à Bourem deux véhicules volés.",
        ["contraband_seizure 06-03 Bourem 2/seized"],
    ),
    "what is given to units": (
        "Le 3 juin, à Gao, le ministre a remis aux unités deux véhicules et un lot de gilets pare-balles.",
        ["training_or_visit 06-03 Gao"],
    ),
    "what is handed in to an office": (
        "Le 3 juin, à Gao, 40 ex-combattants ont remis aux autorités 12 fusils.",
        ["ddr 06-03 Gao 40/enrolled 12/seized"],
    ),
    "what was done after an attack, and what the attack cost": (
        "Après l'attaque du 2 mai à Ber, qui avait fait cinq morts, les FAMa ont arrêté deux hommes le 3 juin à Gao.",
        ["arrest 06-03 Gao 2/arrested"],
    ),
    "whom somebody suspects of killing": (
        "Le 3 juin, à Ber, quatre hommes soupçonnés d'avoir égorgé un berger ont été arrêtés.",
        ["arrest 06-03 Ber 4/arrested"],
    ),
    "what somebody is suspected of, with its own day and place": (
        "Le 3 juin, à Gao, la police a arrêté six hommes soupçonnés d'avoir, le 2 mai, tué deux passagers d'un car sur la route de Ber. La fouille de leur case à Wabaria a permis de saisir trois fusils.",
        ["arrest 06-03 Gao 6/arrested", "weapons_seizure 06-03 Wabaria 3/seized"],
    ),
    "suspects who fall in the hands of police": (
        "Le 3 juin, la police a démantelé un réseau à Gao. Cinq suspects, dont une femme, sont tombés.",
        ["arrest 06-03 Gao 5/arrested"],
    ),
    "suspects brought down by police": (
        "Le 3 juin, la police de Gao a fait tomber trois suspects.",
        ["arrest 06-03 Gao 3/arrested"],
    ),
    "houses brought down": (
        "Le 3 juin, des pluies ont fait tomber trois maisons à Gao.",
        ["accident_or_rescue 06-03 Gao 3/destroyed"],
    ),
    "suspects killed by an army": (
        "Le 3 juin, à Ber, les FAMa ont tué trois suspects.",
        ["ground_operation 06-03 Ber 3/killed"],
    ),
    "thieves killed by a crowd": (
        "Le 3 juin, à Gao, deux voleurs ont été tués par la foule.",
        ["violence_against_civilians 06-03 Gao 2/killed"],
    ),
    "whom somebody accuses is only the reason": (
        "Le 3 juin, à Ber, quatre frères accusés de collaborer avec l'armée ont été égorgés par des djihadistes.",
        ["violence_against_civilians 06-03 Ber 4/killed"],
    ),
    "shooting practice to come": (
        "Des exercices de tir seront exécutés du 23 au 25 juin au champ de tir de Ber.",
        [],
    ),
    "killed in a field": (
        "Le 3 juin, un cultivateur a été exécuté dans son champ à Ber.",
        ["violence_against_civilians 06-03 Ber 1/killed"],
    ),
    "accomplices neutralised": (
        "Le 3 juin, à Ber, des complices ont été traqués et neutralisés.",
        ["ground_operation 06-03 Ber ?/killed"],
    ),
    "accomplices neutralised after a seizure": (
        "Le 2 juin, à Gao, la douane a saisi 30 cartons. Le 3 juin, à Ber, les FAMa ont neutralisé quatre complices.",
        ["contraband_seizure 06-02 Gao 30/seized", "ground_operation 06-03 Ber 4/killed"],
    ),
    "accomplices killed by nobody knows whom": (
        "Le 3 juin, à Ber, deux complices ont été tués.",
        ["other 06-03 Ber 2/killed"],
    ),
    "persons neutralised": (
        "Le 3 juin, à Ber, trois personnes ont été neutralisées.",
        ["ground_operation 06-03 Ber 3/killed"],
    ),
    "persons killed": (
        "Le 3 juin, à Ber, trois personnes ont été tuées.",
        ["violence_against_civilians 06-03 Ber 3/killed"],
    ),
    "elements of a group neutralised": (
        "Le 3 juin, à Ber, quatre éléments ont été neutralisés.",
        ["ground_operation 06-03 Ber 4/killed"],
    ),
    "elements of one's own fallen": (
        "Le 3 juin, à Ber, quatre éléments sont tombés face à des assaillants.",
        ["attack_or_ambush 06-03 Ber 4/killed"],
    ),
    "whom police alone neutralise is caught": (
        "Le 3 juin, à Kita, la police a neutralisé deux complices.",
        ["arrest 06-03 Kita 2/arrested"],
    ),
    "whom police kill": (
        "Le 3 juin, à Kita, la police a neutralisé deux terroristes.",
        ["ground_operation 06-03 Kita 2/killed"],
    ),
    "neutralised under an air strike, with a haul": (
        "Le 2 juin, un drone a frappé une base à Gao. Le 3 juin, à Ber, quatre complices neutralisés et deux motos saisies.",
        ["air_strike 06-02 Gao 1/destroyed", "ground_operation 06-03 Ber 4/killed 2/seized"],
    ),
    "state buildings set on fire": (
        "Le 3 juin, deux hommes à moto ont incendié le poste de contrôle de Bourem.",
        ["attack_or_ambush 06-03 Bourem 1/destroyed"],
    ),
    "a town hall set on fire": (
        "Le 3 juin, il n'a fallu que deux motos pour mettre le feu à la mairie de Bourem.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "a town hall burnt by chance": (
        "Le 3 juin, un court-circuit a incendié la mairie de Bourem.",
        ["accident_or_rescue 06-03 Bourem 1/destroyed"],
    ),
    "a hamlet taken for a target": (
        "Le 3 juin, le hameau de Bourem, à 15 km de Gao sur la route d'Ansongo, a été pris pour cible. On déplore douze morts, dont deux chasseurs.",
        ["violence_against_civilians 06-03 Bourem+Gao 12/killed"],
    ),
    "a hamlet where troops were the target": (
        "Le 3 juin, dans le hameau de Bourem, une patrouille a été prise pour cible.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "men who burst into a hamlet": (
        "Le 3 juin, des individus armés ont fait irruption à Bourem, un hameau du cercle de Gao.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "a fair set on fire": (
        "Le 3 juin, la foire de Bourem a été ravagée par un incendie criminel, qui a fait trois morts.",
        ["violence_against_civilians 06-03 Bourem 3/killed"],
    ),
    "a fair that caught fire": (
        "Le 3 juin, la foire de Bourem a été ravagée par un incendie, qui a fait trois morts.",
        ["accident_or_rescue 06-03 Bourem 3/killed"],
    ),
    "hunters who kill": (
        "Le 3 juin, neuf éleveurs ont été tués par des chasseurs dozos à Bourem.",
        ["violence_against_civilians 06-03 Bourem 9/killed"],
    ),
    "hunters who fall upon a hamlet": (
        "Le 3 juin, des chasseurs dozos ont attaqué un hameau près de Bourem.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "hunters killed": (
        "Le 3 juin, à Bourem, quatre dozos ont été tués par des terroristes.",
        ["attack_or_ambush 06-03 Bourem 4/killed"],
    ),
    "a soldier who tells of herders killed": (
        "Le 3 juin, à Bourem, des hommes armés ont tué trois bergers, selon une source militaire.",
        ["violence_against_civilians 06-03 Bourem 3/killed"],
    ),
    "what an attack burnt": (
        "Le 3 juin, un convoi a été attaqué à Gao ; le lendemain, près de Bourem, dix camions étaient partis en fumée.",
        ["attack_or_ambush 06-03 Gao", "attack_or_ambush 06-04 Bourem 10/destroyed"],
    ),
    "troops far from the word that says that they were the target": (
        "Le 3 juin, le commissariat et le bureau des eaux et forêts de la commune rurale de Bla avaient été visés coup sur coup.",
        ["attack_or_ambush 06-03 Bla"],
    ),
    "a policeman whom an inquiry looks into": (
        "Le 3 juin, un commissaire de Bla a été visé par une enquête.",
        [],
    ),
    "bodies are no robbery": (
        "Le 3 juin, à Bourem, neuf dépouilles ont été déposées à la morgue.",
        ["other 06-03 Bourem 9/killed"],
    ),
    "passengers robbed": (
        "Le 3 juin, à Gao, des bandits ont barré la route à un car et dépouillé les passagers.",
        ["violence_against_civilians 06-03 Gao"],
    ),
    "a headline that names a part of the country": (
        "Journal du soir\n\nCentre du Mali : neuf bergers tués par des hommes armés\n\nUn élu confirme.\n\nLe 3 juin, des hommes armés ont attaqué un hameau près de Bourem. On compte neuf morts.",
        ["violence_against_civilians 06-03 Bourem 9/killed"],
    ),
    "a form whose nature is a fire": (
        "Nature : incendie\nLieu : Bla\nDate : 5 juin 2024\nBilan : deux blessés",
        ["accident_or_rescue 06-05 Bla 2/wounded"],
    ),
    "a form whose nature is a fire of something": (
        "Nature du sinistre : feu de magasin\nLieu : Bla\nDate : 5 juin 2024\nBilan : deux blessés",
        ["accident_or_rescue 06-05 Bla 2/wounded"],
    ),
    "a form whose nature is an ambush": (
        "Nature de l'incident : embuscade\nLieu : Bla\nDate : 5 juin 2024\nBilan : deux blessés",
        ["attack_or_ambush 06-05 Bla 2/wounded"],
    ),
    "a pit that closes on miners": (
        "Le 3 juin, à Kangaba, une galerie s'est refermée sur douze orpailleurs.",
        ["accident_or_rescue 06-03 Kangaba"],
    ),
    "a slope that gives way": (
        "Le 3 juin, la paroi a cédé sur un site d'orpaillage à Kangaba. On en a remonté douze dépouilles.",
        ["accident_or_rescue 06-03 Kangaba 12/killed"],
    ),
    "land that is given away": (
        "Le 3 juin, à Kangaba, le terrain a été cédé aux orpailleurs.",
        [],
    ),
    "counted drugs after a place": (
        "À Bla, les douaniers ont fouillé un fourgon. Derrière les sièges se trouvaient 60 kg de chanvre indien.",
        ["drug_seizure - Bla 60/seized"],
    ),
    "drugs below the goods that were seen first": (
        "Le 3 juin, à Bla, les douaniers ont fouillé un minicar chargé de bidons d'huile. En dessous : 60 kg de chanvre indien.",
        ["drug_seizure 06-03 Bla 60/seized"],
    ),
    "drugs that nobody counts": (
        "À Bla, les douaniers ont reçu un instituteur. Il a parlé aux élèves du chanvre indien.",
        [],
    ),
    "offices as labels of a list": (
        "1°) Bureau de Bla. Vendredi 3 mai, une valise a trahi 30 boulettes de cocaïne.\n2°) Bureau de Kadiolo. La poche d'un passager a trahi 12 boulettes de cocaïne.",
        ["drug_seizure 05-03 Bla 30/seized", "drug_seizure 05-03 Kadiolo 12/seized"],
    ),
    "who is caught with something": (
        "Le 3 juin, à Kita, deux revendeurs tombent avec 258 comprimés de Tramadol.",
        ["drug_seizure 06-03 Kita 2/arrested 258/seized"],
    ),
    "who falls": (
        "Le 3 juin, à Kita, deux soldats tombent face à des assaillants.",
        ["attack_or_ambush 06-03 Kita 2/killed"],
    ),
    "an imperfect that tells": (
        "Le 3 juin, à Léré, une patrouille en neutralisait une douzaine et rapportait motos et armes.",
        ["ground_operation 06-03 Léré 12/killed"],
    ),
    "imperfects at two places": (
        "Le 3 juin, des hommes armés tuaient deux bergers à Ber et, le 4, ils attaquaient le poste de Bourem.",
        ["violence_against_civilians 06-03 Ber 2/killed", "attack_or_ambush 06-04 Bourem"],
    ),
    "an imperfect that says who they are": (
        "Le 3 juin, à Ber, une réunion s'est tenue sur les terroristes qui attaquaient le poste.",
        ["training_or_visit 06-03 Ber"],
    ),
    "an imperfect without a day": (
        "Les terroristes tuaient des bergers à Ber et attaquaient le poste.",
        [],
    ),
    "a boat sunk from the air": (
        "Le 3 juin, l'aviation a coulé une pinasse à Ber.",
        ["air_strike 06-03 Ber 1/destroyed"],
    ),
    "a boat that sank": (
        "Le 3 juin, une pinasse a coulé à Ber.",
        ["accident_or_rescue 06-03 Ber"],
    ),
    "cattle carried off, with its ligature": (
        "Le 3 juin, à Ber, des hommes ont emporté trente bœufs.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "an attack that may come": (
        "Le 3 juin, à Ber, l'armée a averti : si d'aventure le convoi devait être pris à partie, elle répondrait.",
        [],
    ),
    "an attack that would be answered": (
        "Si un poste était attaqué à Ber le 5 juin, l'armée répondrait.",
        [],
    ),
    "a convoy that was to come and was attacked": (
        "Le 3 juin, le convoi qui devait repartir a été pris à partie à Ber.",
        ["attack_or_ambush 06-03 Ber"],
    ),
    "a bang that was none": (
        "Le 3 juin, à Ber, la détonation entendue le matin venait d'une carrière.",
        [],
    ),
    "a bang that was one": (
        "Le 3 juin, à Ber, la détonation entendue le matin était celle d'une mine.",
        ["ied 06-03 Ber"],
    ),
    "those who laid a device, caught": (
        "Le 3 juin, à Ber, des guetteurs impliqués dans la pose d'un EEI ont été arrêtés.",
        ["arrest 06-03 Ber ?/arrested"],
    ),
    "who laid a device, neutralised": (
        "Le 3 juin, à Ber, l'armée a neutralisé l'auteur de la pose d'un EEI.",
        ["ground_operation 06-03 Ber 1/killed"],
    ),
    "a wreath": (
        "Le 3 juin, à Ber, une gerbe a été déposée à la mémoire des soldats tombés à Gao.",
        ["training_or_visit 06-03 Ber"],
    ),
    "a command handed over": (
        "Le 3 juin, à Ber, le commandant Traoré a remis le détachement au capitaine Diallo.",
        ["training_or_visit 06-03 Ber"],
    ),
    "a haul handed over": (
        "Le 3 juin, à Ber, le commandant Traoré a remis trois fusils saisis au capitaine Diallo.",
        ["weapons_seizure 06-03 Ber 3/seized"],
    ),
    "ceremonies that open a disarmament": (
        "Le 3 juin, à Ber, une cérémonie a marqué l'ouverture du processus de désarmement.",
        ["ddr 06-03 Ber"],
    ),
    "a ceremony that opens a school year": (
        "Le 3 juin, à Ber, une cérémonie a marqué l'ouverture de l'année scolaire.",
        ["training_or_visit 06-03 Ber"],
    ),
    "former fighters who join the ranks": (
        "Le 3 juin, 448 ex-combattants sont arrivés à Bamako pour rejoindre les rangs.",
        ["ddr 06-03 Bamako 448/enrolled"],
    ),
    "workers captured": (
        "Le 3 juin, à Ber, trois ouvriers chinois ont été capturés sur un chantier.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "workers whom soldiers captured": (
        "Le 3 juin, à Ber, trois faux ouvriers ont été capturés par des militaires.",
        ["arrest 06-03 Ber 3/arrested"],
    ),
    "some of them taken away": (
        "Le 3 juin, près de Ber, des hommes ont surpris les employés d'une société. Cinq d'entre eux ont été emmenés.",
        ["violence_against_civilians 06-03 Ber"],
    ),
    "shots at people": (
        "Le 3 juin, des jihadistes ont tiré sur les paysans de Bourem. Des dozos s'accordent sur neuf tués, dont quatre dozos.",
        ["violence_against_civilians 06-03 Bourem 9/killed"],
    ),
    "shots at a patrol": (
        "Le 3 juin, des jihadistes ont tiré sur une patrouille à Bourem.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "who counts the dead": (
        "Le 3 juin, un poste a été attaqué à Bourem, selon le maire, qui avance un bilan de neuf morts.",
        ["attack_or_ambush 06-03 Bourem 9/killed"],
    ),
    "members of a group without a number": (
        "Jeudi 6 juin, Gossi : d'autres éléments du groupe neutralisés.",
        ["ground_operation 06-06 Gossi"],
    ),
    "farmers mown down": (
        "Le 3 juin, à Bourem, des hommes à moto ont fauché trois cultivateurs.",
        ["violence_against_civilians 06-03 Bourem 3/killed"],
    ),
    "a walker mown down": (
        "Le 3 juin, à Bourem, un camion a fauché trois cultivateurs.",
        ["accident_or_rescue 06-03 Bourem 3/killed"],
    ),
    "herders under bullets": (
        "Le 3 juin, à Bourem, quatre bergers sont tombés sous les balles d'inconnus.",
        ["violence_against_civilians 06-03 Bourem 4/killed"],
    ),
    "a headmaster taken away": (
        "Le 3 juin, à Bourem, des inconnus ont emmené le directeur de l'école.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "a suspect taken away": (
        "Le 3 juin, à Bourem, des gendarmes ont emmené le directeur de l'école.",
        [],
    ),
    "cattle that armed men seize": (
        "Le 3 juin, à Bourem, des individus armés se sont emparés du bétail des éleveurs.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "lorries that customs seize": (
        "Le 3 juin, à Bourem, des douaniers se sont emparés de deux camions de cigarettes.",
        ["contraband_seizure 06-03 Bourem 2/seized"],
    ),
    "villagers driven out": (
        "Le 3 juin, à Bourem, des hommes armés ont contraint les villageois à quitter leurs maisons.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "villagers whom a flood drives out": (
        "Le 3 juin, à Bourem, la crue a contraint les villageois à quitter leurs maisons.",
        ["accident_or_rescue 06-03 Bourem"],
    ),
    "a brigade shot at, nobody hurt": (
        "Le 3 juin, à Bourem, des rafales ont visé la brigade de gendarmerie ; personne n'a été touché.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "arms carried off from a post": (
        "Le 3 juin, à Bourem, des assaillants ont emporté les armes du poste de gendarmerie.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "losses inflicted from the air": (
        "Le 3 juin, les aéronefs ont infligé de lourdes pertes à l'ennemi près de Bourem.",
        ["air_strike 06-03 Bourem"],
    ),
    "arms found in a lair": (
        "Le 3 juin, à Bourem, une patrouille a fait irruption dans un campement terroriste ; deux fusils y ont été saisis.",
        ["ground_operation 06-03 Bourem 2/seized"],
    ),
    "arms found in a house": (
        "Le 3 juin, à Bourem, une patrouille a contrôlé un car ; deux fusils y ont été saisis.",
        ["weapons_seizure 06-03 Bourem 2/seized"],
    ),
    "terrorists driven out": (
        "Le 3 juin, à Bourem, l'armée a chassé les terroristes du village.",
        ["ground_operation 06-03 Bourem"],
    ),
    "a cart blown up": (
        "Le 3 juin, une charrette a sauté près de Bourem.",
        ["ied 06-03 Bourem"],
    ),
    "a boat that turned over": (
        "Le 3 juin, à Bourem, une pirogue surchargée s'est retournée.",
        ["accident_or_rescue 06-03 Bourem"],
    ),
    "a rebel who gives himself up": (
        "Le 3 juin, à Bourem, un chef rebelle s'est rendu avec ses hommes.",
        ["ddr 06-03 Bourem"],
    ),
    "destroyed from the sky": (
        "Le 3 juin, au sud de Bourem, deux pick-up ont été détruits depuis le ciel.",
        ["air_strike 06-03 Bourem 2/destroyed"],
    ),
    "suspects killed in a search": (
        "Le 3 juin, au cours d'un ratissage à Bourem, trois suspects ont été tués et un autre capturé.",
        ["ground_operation 06-03 Bourem 3/killed 1/arrested"],
    ),
    "suspects arrested in a search": (
        "Le 3 juin, au cours d'un ratissage à Bourem, trois suspects ont été arrêtés.",
        ["arrest 06-03 Bourem 3/arrested"],
    ),
    "vehicles destroyed and arms taken": (
        "Le 3 juin, à Bourem, les militaires ont détruit quatre motos et saisi deux fusils.",
        ["ground_operation 06-03 Bourem 4/destroyed 2/seized"],
    ),
    "the target of a device": (
        "Le 3 juin, près de Bourem, un convoi des FAMa a été la cible d'un EEI.",
        ["ied 06-03 Bourem"],
    ),
    "the target of assailants": (
        "Le 3 juin, près de Bourem, un convoi des FAMa a été la cible d'assaillants.",
        ["attack_or_ambush 06-03 Bourem"],
    ),
    "children who play with a grenade": (
        "Le 3 juin, près de Bourem, deux enfants ont été tués en jouant avec une grenade.",
        ["ied 06-03 Bourem 2/killed"],
    ),
    "a gold mine that collapses": (
        "Le 3 juin, à Kangaba, huit personnes sont mortes dans l'effondrement d'une mine d'or.",
        ["accident_or_rescue 06-03 Kangaba 8/killed"],
    ),
    "rains that kill": (
        "Le 3 juin, à Kangaba, les pluies ont fait trois morts.",
        ["accident_or_rescue 06-03 Kangaba 3/killed"],
    ),
    "a lorry of goods burnt": (
        "Le 3 juin, un camion de marchandises a été brûlé par des hommes armés près de Bourem.",
        ["violence_against_civilians 06-03 Bourem 1/destroyed"],
    ),
    "an attack on a bar": (
        "Le 3 juin, à Bourem, un attentat contre un bar a fait cinq morts.",
        ["violence_against_civilians 06-03 Bourem 5/killed"],
    ),
    "tankers of a convoy burnt": (
        "Le 3 juin, près de Bourem, dix citernes d'un convoi ont été brûlées par des jihadistes.",
        ["attack_or_ambush 06-03 Bourem 10/destroyed"],
    ),
    "lorries of wood": (
        "Le 3 juin, à Bla, deux camions de bois ont été immobilisés par les forestiers.",
        ["contraband_seizure 06-03 Bla"],
    ),
    "drugs and what the law says": (
        "La vente est interdite : 12 kg de cannabis coûtent trois ans de prison.",
        [],
    ),
    "a meeting about fires": (
        "Le 3 juin, à Bourem, une réunion s'est tenue sur les incendies criminels.",
        ["training_or_visit 06-03 Bourem"],
    ),
    "a fire that is played": (
        "Le 3 juin, à Bourem, des volontaires ont simulé un incendie de magasin.",
        [],
    ),
    "aircraft that only help those attacked": (
        "Le 3 juin, le poste de Sarro a été attaqué. Après une heure de tirs et l'arrivée d'un hélicoptère, les assaillants ont fui : douze d'entre eux ont été tués.",
        ["attack_or_ambush 06-03 Sarro 12/killed"],
    ),
    "aircraft whose support repels an attack": (
        "Le 3 juin, le poste de Sarro a été attaqué ; grâce à l'appui aérien, l'attaque a été repoussée et 15 assaillants ont été tués.",
        ["attack_or_ambush 06-03 Sarro 15/killed"],
    ),
    "aircraft that strike those who attacked": (
        "Le 3 juin, le poste de Sarro a été attaqué. L'intervention d'un hélicoptère a permis de frapper les fuyards : douze tués.",
        ["attack_or_ambush 06-03 Sarro", "air_strike 06-03 Sarro 12/killed"],
    ),
    "a town retaken by its bare name": (
        "Le 3 juin, l'armée a repris Tessit aux rebelles.",
        ["ground_operation 06-03 Tessit"],
    ),
    "a town seized by an army": ("Le 3 juin, l'armée s'est emparée de Tessit.", ["ground_operation 06-03 Tessit"]),
    "a town taken by rebels": ("Le 3 juin, les rebelles ont pris Tessit.", ["attack_or_ambush 06-03 Tessit"]),
    "a town under the control of rebels": (
        "Le 3 juin, les rebelles ont pris le contrôle de Tessit.",
        ["attack_or_ambush 06-03 Tessit"],
    ),
    "a town that was retaken": ("Le 3 juin, Tessit a été reprise par les FAMa.", ["ground_operation 06-03 Tessit"]),
    "a town that fell": ("Le 3 juin, Tessit est tombée aux mains des rebelles.", ["attack_or_ambush 06-03 Tessit"]),
    "the taking of a town": ("Le 3 juin, l'armée a achevé la reprise de Tessit.", ["ground_operation 06-03 Tessit"]),
    "a road taken at a town": ("Le 3 juin, l'armée a repris la route à Tessit.", []),
    "a town taken as an example": ("Le 3 juin, le préfet a pris Tessit en exemple.", []),
    "since a town was taken": ("Le 3 juin, l'armée a ouvert un marché, un an après la prise de Tessit.", []),
    "who is held for an attack elsewhere": (
        "Le 3 juin, à Kita, trois hommes ont été écroués pour l'attaque de Toukoto.",
        ["arrest 06-03 Kita 3/arrested"],
    ),
    "who is held in an affair of elsewhere": (
        "Le 3 juin, la police de Kita a interpellé quatre hommes dans l'affaire de Toukoto.",
        ["arrest 06-03 Kita 4/arrested"],
    ),
    "who is held for a murder elsewhere": (
        "Le 3 juin, la police de Kita a arrêté l'assassin présumé du boucher de Toukoto.",
        ["arrest 06-03 Kita 1/arrested"],
    ),
    "what those arrested had with them": (
        "Le 3 juin, à Kita, un escroc a été placé en garde à vue ; deux téléphones ont été confisqués.",
        ["arrest 06-03 Kita 1/arrested 2/seized"],
    ),
    "a haul of telephones": (
        "Le 3 juin, à Kita, un commerçant a été arrêté avec 300 téléphones, qui ont été saisis.",
        ["contraband_seizure 06-03 Kita 1/arrested 300/seized"],
    ),
    "a market where a team of the customs is attacked": (
        "Le 3 juin, à la foire de Kita, des inconnus ont tiré sur une équipe mobile des Douanes.",
        ["attack_or_ambush 06-03 Kita"],
    ),
    "a traveller whom police look for": (
        "Le 3 juin, les enquêteurs ont ciblé un voyageur à la gare de Kita. Sa valise a livré 3 kg de cocaïne.",
        ["drug_seizure 06-03 Kita 3/seized"],
    ),
    "who spread rumours and is held": (
        "Le 2 juin, une unité a patrouillé à Ber. Le 3 juin, à Kita, un homme qui diffusait ces rumeurs a été placé en garde à vue.",
        ["rotation_or_patrol 06-02 Ber", "arrest 06-03 Kita 1/arrested"],
    ),
    "what those held had with them, told after it": (
        "Le 3 juin, à Kita, la police a arrêté un escroc. Trois téléphones ont été confisqués.",
        ["arrest 06-03 Kita 1/arrested 3/seized"],
    ),
    "lorry drivers shot": (
        "Deux conducteurs de camions ont perdu la vie le 3 juin à Kita, quand des hommes armés ont ouvert le feu.",
        ["violence_against_civilians 06-03 Kita 2/killed"],
    ),
    "a clause that ends in a list of what was dug out": (
        "Le 3 juin, l'aviation a détruit trois abris près de Nampala tandis qu'une section sortait de terre, à Kita, 4 fusils et 90 obus.",
        ["air_strike 06-03 Nampala 3/destroyed", "weapons_seizure 06-03 Kita 4/seized 90/seized"],
    ),
    "a cell struck, with those who flew its drones": (
        "- 2 juin : à Gossi, une cellule mobile anéantie.\n- 3 juin : cellule terroriste traitée près de Ber ; parmi les morts, des opérateurs de drones.",
        ["ground_operation 06-02 Gossi", "ground_operation 06-03 Ber"],
    ),
    "a group destroyed among air strikes": (
        "- 2 juin : un dépôt détruit par les airs à Gossi.\n- 3 juin : un groupe de combattants disloqué près de Ber.",
        ["air_strike 06-02 Gossi 1/destroyed", "air_strike 06-03 Ber"],
    ),
    "a cell that is taken up": ("Le 3 juin, une cellule de crise a été créée à Ber.", []),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_sentences_tell_these_kinds(text: str, expected: list[str]) -> None:
    assert told(text) == expected
