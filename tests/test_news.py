# ruff: noqa: E501 - a communiqué stays on its line
"""How newspapers and agencies tell: a lead and its details, what is recalled beside the news, sums over a year."""

import pytest
from telling import told

LEADS = {
    "the lead names a part of the country, the next sentence the road": (
        "Quatre soldats ont péri lundi au centre du Mali dans l'explosion d'une mine. Leur véhicule a sauté sur un engin entre Bankass et Koro ; le bilan est de quatre morts.",
        ["ied 06-17 Bankass+Koro 4/killed"],
    ),
    "the town of the date line is no part of what the lead names": (
        "BAMAKO, 18 juin (AMAP) – Quatre soldats ont péri lundi au centre du Mali dans l'explosion d'une mine. Leur véhicule a sauté sur un engin entre Bankass et Koro ; le bilan est de quatre morts.",
        ["ied 06-17 Bankass+Koro 4/killed"],
    ),
    "two towns of a cercle, then one after the other": (
        "Deux localités du cercle de Yorosso ont été attaquées le 9 juin. À Koury, des hommes armés ont ouvert le feu sur le poste : sept morts. À Boura, ils ont encerclé la cour du sous-préfet.",
        ["attack_or_ambush 06-09 Koury 7/killed", "attack_or_ambush 06-09 Boura"],
    ),
    "another figure is another event": (
        "Cinq soldats ont été tués lundi au centre du Mali dans une attaque. Une attaque contre le poste de Ber a fait neuf morts.",
        ["attack_or_ambush 06-17 centre du Mali 5/killed", "attack_or_ambush 06-17 Ber 9/killed"],
    ),
    "a day of its own is another event": (
        "Une attaque a fait cinq morts du 3 au 9 juin au centre du Mali. Le 5 juin, le poste de Ber a été attaqué.",
        ["attack_or_ambush 06-03 centre du Mali 5/killed", "attack_or_ambush 06-05 Ber"],
    ),
    "several with a vague toll, then one by one": (
        "Par deux fois, des convois ont été attaqués. Plusieurs soldats ont été tués. La première attaque, entre Konna et Boni, remonte au 3 juin. La seconde, à Ber, a eu lieu le 5 juin.",
        ["attack_or_ambush 06-03 Konna+Boni", "attack_or_ambush 06-05 Ber"],
    ),
    "the same place again, and a town beside it": (
        "Le 3 juin, des hommes armés ont attaqué Kani. À Kani, près de Bankass, ils ont attaqué le marché : trois morts.",
        ["violence_against_civilians 06-03 Kani 3/killed"],
    ),
    "a sum at the places that the title names": (
        "Niono, Boni : l'armée fait le point\n\nAu total, une cinquantaine de combattants ont été neutralisés.\n\nLe 3 juin, une frappe a visé Niono. Le 5 juin, une embuscade a été tendue à une patrouille à Boni.",
        ["air_strike 06-03 Niono", "attack_or_ambush 06-05 Boni"],
    ),
    "a heading in capitals below another news item": (
        "Infos du nord\n\nLe 3 juin, une mine a tué deux soldats à Ber.\n\nGAO\n\nUNE CITERNE RENVERSEE PRES D'ANSONGO : DES VICTIMES\n\nLe 5 juin, une citerne s'est renversée vers Labbezanga, aux environs d'Ansongo : trois morts.",
        ["ied 06-03 Ber 2/killed", "accident_or_rescue 06-05 Labbezanga+Ansongo 3/killed"],
    ),
    "a heading that names the région of what it heads": (
        "Le point de la semaine\n\nLe 3 juin, une mine a tué deux soldats à Ber.\n\nFrappes aériennes à Kidal\n\nLe 5 juin, l'aviation a visé une base terroriste à 20 km à l'est d'Aguelhok.",
        ["ied 06-03 Ber 2/killed", "air_strike 06-05 Aguelhok"],
    ),
    "where and when that happened of which the lead says the part of the country": (
        "Neuf voyageurs ont péri dans un accident lundi dans le centre du Mali, a annoncé le ministère des Transports.\n\nLe drame s'est produit lundi vers midi à hauteur de Bla.",
        ["accident_or_rescue 06-17 Bla 9/killed"],
    ),
    "a mine that is called an accident": (
        "Une mine a fait six morts le 5 juin près de Ber, ont indiqué deux élus.\n\nL'accident est survenu ce 5 juin à la sortie de la ville.",
        ["ied 06-05 Ber 6/killed"],
    ),
    "where the attack took place, named again at the end": (
        "Une attaque a visé un convoi le 5 juin sur la route qui va de Gao à Bourem. Une escorte venue de Gossi a secouru deux blessés à Hombori. L'affrontement a eu lieu entre Bamba et Bourem : un garde tué. Cette attaque a ému les habitants de Gao.",
        ["attack_or_ambush 06-05 Bamba+Bourem 1/killed", "accident_or_rescue 06-05 Hombori 2/wounded"],
    ),
    "an accident in the part of the country that the lead names": (
        "Neuf voyageurs ont péri dans un accident lundi dans le centre du Mali.\n\nL'accident a eu lieu lundi vers midi à hauteur de Bla.",
        ["accident_or_rescue 06-17 Bla 9/killed"],
    ),
    "the same noun of another day or town": (
        "Un accident a fait neuf morts le 3 juin à Bla. L'accident de Fana a eu lieu le 5 juin.",
        ["accident_or_rescue 06-03 Bla 9/killed", "accident_or_rescue 06-05 Fana"],
    ),
    "the sum of two attacks in parts of the country": (
        "Une quinzaine de personnes ont été tuées lundi dans deux attaques dans le nord et le centre du Mali. Neuf forains sont morts dans une embuscade à Boni. À Ber, un camion a sauté sur une mine.",
        ["violence_against_civilians 06-17 Boni 9/killed", "ied 06-17 Ber"],
    ),
    "two attacks in a part of the country, and one of which more is told": (
        "Une quinzaine de personnes ont été tuées lundi dans deux attaques dans le centre du Mali. Le 5 juin, une embuscade avait été tendue à Boni.",
        ["violence_against_civilians 06-17 centre du Mali 15/killed", "attack_or_ambush 06-05 Boni"],
    ),
    "this attack, whose place is told then": (
        "Mali : l'armée frappée\n\nLe 3 juin, l'armée malienne est tombée dans une embuscade. Cette double attaque a visé un convoi entre Konna et Boni.",
        ["attack_or_ambush 06-03 Konna+Boni"],
    ),
    "the agency after the writer's town and country": (
        "Bamako, Mali (APA) - Deux soldats ont péri lundi dans une embuscade tendue à un convoi.",
        ["attack_or_ambush 06-17 - 2/killed"],
    ),
    "a heading that names another place": (
        "Le point de la semaine\n\nLe 3 juin, une mine a tué deux soldats à Ber.\n\nEmbuscade à Léré\n\nLe 5 juin, une embuscade a fait deux morts à Boni.",
        ["ied 06-03 Ber 2/killed", "attack_or_ambush 06-03 Léré", "attack_or_ambush 06-05 Boni 2/killed"],
    ),
    "a heading between the lead and its details": (
        "Neuf voyageurs ont péri dans la région de Gao quand un car a sauté sur un engin explosif.\n\nNouvelle tragédie sur la route\n\nLe car a sauté sur l'engin explosif le 5 juin au niveau du pont de Wabaria.",
        ["ied 06-05 pont de Wabaria 9/killed"],
    ),
}
BESIDE = {
    "an accident during the pursuit is of the ambush": (
        "Le 6 juin, un convoi est tombé dans une embuscade entre Konna et Boni. Au cours de la poursuite, un véhicule s'est renversé : un soldat tué.",
        ["attack_or_ambush 06-06 Konna+Boni 1/killed"],
    ),
    "an accident at a place of its own is not": (
        "Le 6 juin, un convoi est tombé dans une embuscade entre Konna et Boni. Au cours de la fouille d'un car à Ber, le véhicule s'est renversé : un soldat tué.",
        ["attack_or_ambush 06-06 Konna+Boni", "accident_or_rescue 06-06 Ber 1/killed"],
    ),
    "the figures of a year are of no event": (
        "Le 6 juin, à Ber, une mine a tué deux soldats. Au cours de l'année, 68 civils ont été tués.",
        ["ied 06-06 Ber 2/killed"],
    ),
    "devices that lie about are no event": (
        "Le 6 juin, à Ber, un chef terroriste a été tué par l'armée. On lui doit les engins explosifs posés sur le passage des usagers.",
        ["ground_operation 06-06 Ber 1/killed"],
    ),
    "who is at the head of a unit is not installed there": (
        "Le 3 juin, à Koutiala, le commandant Ag Foni, à la tête de sa brigade, a arrêté deux voleurs.",
        ["arrest 06-03 Koutiala 2/arrested"],
    ),
    "what is recalled without a day": (
        "Le 6 juin, à Ber, une mine a tué deux soldats. Faut-il le rappeler, une attaque y avait fait 160 morts.",
        ["ied 06-06 Ber 2/killed"],
    ),
    "what is recalled with its day and place": (
        "Le 6 juin, à Ber, une mine a tué deux soldats. Pour rappel, une attaque avait fait 16 morts le 2 juin à Gao.",
        ["ied 06-06 Ber 2/killed", "attack_or_ambush 06-02 Gao 16/killed"],
    ),
    "those of a day are": (
        "Le 6 juin, à Ber, une mine a tué deux soldats. Le 7 juin, à Gao, 8 civils ont été tués.",
        ["ied 06-06 Ber 2/killed", "violence_against_civilians 06-07 Gao 8/killed"],
    ),
    "what a relative clause recalls gives no day": (
        "Le préfet de Diré, que des inconnus avaient enlevé le 8 mai, a recouvré la liberté lundi à Gao.",
        ["other 06-17 Gao 1/released"],
    ),
    "what a relative clause recalls with day and place": (
        "Le préfet de Diré, que des inconnus avaient enlevé le 8 mai près de Ber, a recouvré la liberté lundi à Gao.",
        ["violence_against_civilians 05-08 Ber", "other 06-17 Gao 1/released"],
    ),
    "what those arrested did, with day and place": (
        "Les auteurs du braquage commis le 8 mai à Ber ont été arrêtés lundi à Gao.",
        ["violence_against_civilians 05-08 Ber", "arrest 06-17 Gao"],
    ),
    "what those arrested did, with a day alone": (
        "Les auteurs du braquage commis le 8 mai ont été arrêtés lundi à Gao.",
        ["arrest 06-17 Gao"],
    ),
    "what a decision answers, past a comma": (
        "À la suite de l'enlèvement de deux chauffeurs, perpétré le 8 mai à Ber, le gouverneur appelle au calme.",
        ["violence_against_civilians 05-08 Ber"],
    ),
    "a reference ends before its verb": (
        "Le suspect recherché pour l'assassinat d'un imam a été arrêté lundi à Gao avec 2 kg de cannabis.",
        ["drug_seizure 06-17 Gao 1/arrested 2/seized"],
    ),
    "what is only alleged": (
        "Face aux accusations d'exactions commises le 8 mai à Ber, l'armée a ouvert une enquête lundi à Gao.",
        [],
    ),
    "who says it on Wednesday did not do it then": (
        "La douane a fait savoir mercredi que sa brigade avait saisi, le 4 juin à Kati, 20 cartons de médicaments.",
        ["drug_seizure 06-04 Kati 20/seized"],
    ),
    "attacks that were only planned": (
        "Quatre hommes qui préparaient des attentats à Bamako et à Gao ont été arrêtés le 6 juin à Koutiala.",
        ["arrest 06-06 Koutiala 4/arrested"],
    ),
    "an attack that a government condemns": (
        "Le gouvernement condamne avec force l'attaque perpétrée le 3 juin contre le village de Diallassagou, qui a fait 21 morts.",
        ["violence_against_civilians 06-03 Diallassagou 21/killed"],
    ),
    "one that it condemns without a word of where": ("Le gouvernement condamne cette attaque barbare.", []),
    "the agency's place before a dash": (
        "Bamako – Une maison s'est effondrée le 3 juin à Ségou : deux morts.",
        ["accident_or_rescue 06-03 Ségou 2/killed"],
    ),
    "a search after a seizure": (
        "La douane a saisi le 3 juin à Kati 12 plaques de cannabis. Une fouille du véhicule a été menée le lendemain.",
        ["drug_seizure 06-03 Kati 12/seized"],
    ),
    "where what was seized is brought to": (
        "Le 3 juin, au poste de Zégoua, 900 cartons de médicaments ont été saisis. Les camions ont été escortés jusqu'à Sikasso.",
        ["drug_seizure 06-03 Zégoua 900/seized"],
    ),
    "a commune only says where its villages lie": (
        "Le 3 juin, dans la commune de Ouenkoro, les villages de Darsalam et de Zerma ont été attaqués simultanément.",
        ["violence_against_civilians 06-03 Darsalam", "violence_against_civilians 06-03 Zerma"],
    ),
    "a commune alone is the place": (
        "Le 3 juin, deux bergers ont été tués dans la commune de Ouenkoro.",
        ["violence_against_civilians 06-03 Ouenkoro 2/killed"],
    ),
    "a post where attackers strike, not where wounded are taken": (
        "Des hommes s'en sont pris le 3 juin au poste de gendarmerie de Mourdiah.",
        ["attack_or_ambush 06-03 Mourdiah"],
    ),
    "a car that is stopped with goods": (
        "Le 3 juin, au poste de Sénou, un car a été arrêté avec 90 cartons de bière.",
        ["contraband_seizure 06-03 Sénou 90/seized"],
    ),
    "a bus that armed men stop is no arrest": (
        "Le 3 juin, des combattants ont intercepté deux autocars entre Gao et Ansongo.",
        ["violence_against_civilians 06-03 Gao+Ansongo"],
    ),
    "who beats is no aircraft": (
        "Le 3 juin, à Bourem, les voleurs ont frappé le gardien puis sont partis avec la caisse.",
        ["violence_against_civilians 06-03 Bourem"],
    ),
    "a shelling that an armed group claims": (
        "Le 3 juin, à Gossi, le groupe terroriste a revendiqué un bombardement du marché.",
        ["attack_or_ambush 06-03 Gossi"],
    ),
    "army vehicles burnt by assailants": (
        "Le 3 juin, à Léré, des assaillants ont brûlé deux véhicules militaires.",
        ["attack_or_ambush 06-03 Léré 2/destroyed"],
    ),
    "assailants' vehicles burnt by the army": (
        "Le 3 juin, à Léré, des militaires ont brûlé deux véhicules terroristes.",
        ["ground_operation 06-03 Léré 2/destroyed"],
    ),
    "a lorry searched by customs is no sweep": (
        "Le 3 juin, au poste de Kati, la brigade a fouillé un camion venu de Kita. Trente pistolets sans propriétaire ont été saisis.",
        ["weapons_seizure 06-03 Kati 30/seized"],
    ),
    "a theft that failed": (
        "Le 3 juin, à Kita, une tentative de vol de moto a échoué.",
        ["violence_against_civilians 06-03 Kita"],
    ),
    "attacks in which somebody is named": (
        "Le 3 juin, à Gao, l'armée a arrêté un chef terroriste, cité dans plusieurs embuscades à Ansongo.",
        ["arrest 06-03 Gao 1/arrested"],
    ),
    "a blockade that goes on": ("La ville de Léré vivait le 3 juin sous un blocus djihadiste.", []),
    "a verdict, whatever it is for": (
        "La justice malienne a déclaré coupables lundi trois hommes, dont un Nigérien, pour les attentats commis à Gao en 2016.",
        ["other 06-17 Gao"],
    ),
    "a sentence of death kills nobody": (
        "La justice malienne a condamné lundi à la peine de mort un chef de groupe terroriste.",
        ["other 06-17 -"],
    ),
    "what a court made of those arrested": (
        "Le 3 juin, à Kati, deux voleurs ont été arrêtés. Le tribunal les a condamnés mardi à deux ans de prison.",
        ["arrest 06-03 Kati 2/arrested"],
    ),
    "who tells it is from elsewhere": (
        "Le 3 juin, un convoi est tombé dans une embuscade à Boni. Il y a eu douze morts parmi les forains, selon Oumar Guindo, un représentant des jeunes de Gao.",
        ["attack_or_ambush 06-03 Boni 12/killed"],
    ),
    "an office that tells it": (
        "Le 3 juin, un convoi est tombé dans une embuscade à Boni. « Un camion a sauté sur une mine », a dit un responsable du gouvernorat de Gao.",
        ["attack_or_ambush 06-03 Boni"],
    ),
    "what goes on all the time": (
        "Le 3 juin, un poste a été attaqué à Boni. Les villages de Bankass sont sans cesse attaqués. On y compte plus d'enlèvements qu'à Koro, et les braquages s'étaient calmés à Bla.",
        ["attack_or_ambush 06-03 Boni"],
    ),
    "what came before a seizure": (
        "Quelques jours après la saisie d'explosifs à Gao, la douane a saisi le 3 juin 12 fusils à Kati.",
        ["weapons_seizure 06-03 Kati 12/seized"],
    ),
    "customs on watch are no patrol": (
        "Le 3 juin, les agents en mission de surveillance au poste de Bla ont contrôlé un camion venu de Fana.",
        [],
    ),
    "a car that stands still": ("Le 3 juin, à Kita, un car était arrêté devant l'école.", []),
    "a patrol that is the target": (
        "Une attaque s'est produite le 3 juin sur la route de Gao à Ansongo. Elle a visé une escorte du GTIA à Ansongo.",
        ["attack_or_ambush 06-03 Gao+Ansongo"],
    ),
    "what they only wanted": (
        "Le 3 juin, à Kita, la police a arrêté cinq bandits. Ils voulaient attaquer le 5 juin un commerçant à Bla.",
        ["arrest 06-03 Kita 5/arrested"],
    ),
    "the day after a comma": (
        "Le préfet de Diré restait introuvable lundi, un mois après avoir été enlevé, le 8 mai dernier, près de Ber.",
        ["violence_against_civilians 05-08 Ber"],
    ),
    "the first time that so much is seized": (
        "Le 3 juin, à Kita, la gendarmerie a saisi 12 kg de cannabis. C'est la première fois que l'on saisit autant de drogue à Bafoulabé.",
        ["drug_seizure 06-03 Kita 12/seized"],
    ),
    "a place told only to be compared, with its région": (
        "Comme pour celui d'Ogossagou, dans la région de Bandiagara, l'armée a occupé le camp de Ber. Le 3 juin, une embuscade a fait deux morts.",
        ["attack_or_ambush 06-03 Ber 2/killed"],
    ),
    "a town that the army takes back": (
        "Lundi, l'armée a repris le contrôle total de Bourem.",
        ["ground_operation 06-17 Bourem"],
    ),
    "a robbery foiled": (
        "Le 3 juin, à Kati, un braquage a été déjoué : cinq délinquants ont été arrêtés.",
        ["arrest 06-03 Kati 5/arrested"],
    ),
    "a robbery": (
        "Le 3 juin, à Kati, un braquage a fait un mort parmi les commerçants.",
        ["violence_against_civilians 06-03 Kati 1/killed"],
    ),
    "what was taken from the army before": (
        "Le 3 juin, un raid dans le secteur de Boni a permis de reprendre un véhicule enlevé aux FAMa en 2021.",
        ["ground_operation 06-03 Boni 1/seized"],
    ),
    "a seizure without a word of what": (
        "Le 3 juin 2024, la douane de Kayes a réalisé deux importantes saisies.",
        ["contraband_seizure 06-03 Kayes"],
    ),
    "money on those arrested": (
        "Le 3 juin, à Kati, deux voleurs ont été arrêtés avec 10 300 dollars.",
        ["arrest 06-03 Kati 2/arrested 10300/seized"],
    ),
    "who tells it is no victim": (
        "Le 3 juin, à Ségou, une maison s'est effondrée. Selon un élu, une femme et un enfant sont morts sur le coup.",
        ["accident_or_rescue 06-03 Ségou 1/killed 1/killed"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), [*LEADS.values(), *BESIDE.values()], ids=[*LEADS, *BESIDE])
def test_news_tell_these_events(text: str, expected: list[str]) -> None:
    assert told(text) == expected
