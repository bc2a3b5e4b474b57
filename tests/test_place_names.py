"""Place names in French sentences: each stands inside the sentence as ``<name, région>words</>``.

``<?>`` marks a name that no row knows or that nothing decides; a name without a mark must not be read as a place.
"""

import re
from datetime import date

import pytest

from dashboard.model import Communique
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 20)
_MARK = re.compile(r"<([^>]*)>(.*?)</>", re.S)

SENTENCES = [
    # spellings: accents, capitals, hyphens, apostrophes, one letter off
    "Une patrouille a fouillé <Léré, Tombouctou>Léré</> et <Léré, Tombouctou>LERE</>.",
    "Le poste de <Anéfis, Kidal>Anéfis</> a été attaqué.",
    "Un convoi a atteint la ville de <Tombouctou, Tombouctou>Timbuktu</>.",
    "Une base a été détruite à <Bandiagara, Bandiagara>Badiangara</>.",
    "ATTAQUE CONTRE LE CAMP DE <Ménaka, Ménaka>MENAKA</>",
    # spellings of the press, beside the homonym of another cercle
    "Le feu a pris à <Dio-Gare, Koulikoro>Dio</>, cercle de <Kati, Koulikoro>Kati</>.",
    "Le feu a pris à <Dio, Mopti>Dio</>, cercle de <Mopti, Mopti>Mopti</>.",
    "Un car brûlé à <Didiéni, Koulikoro>Diédiéni</>, cercle de <Kolokani, Koulikoro>Kolokani</>.",
    "Un car brûlé à <Diédiéni, Bougouni>Diédiéni</>, cercle de <Kolondiéba, Bougouni>Kolondiéba</>.",
    "Des tirs ont visé <Koulogon-Habe, Bandiagara>Koulongo</>, <Toguéré-Coumbé, Mopti>Toguéré</> et "
    "<Tinzaouatène, Kidal>Tinzéwaten</>.",
    "Un convoi a atteint <Nossombougou, Koulikoro>Nionsombougou</> et <Guiré, Nara>Guirée</>.",
    # a name that is also a word or a surname needs a cue
    "L'attaque de <Ber, Tombouctou>Ber</> a été repoussée.",
    "Des tirs contre <Bla, Ségou>Bla</> ont été signalés.",
    "Le soldat Koro a été blessé à <San, San>San</>.",
    "Sans mandat, il a été arrêté à <Diré, Tombouctou>Diré</>.",
    "Le sergent Bla et l'adjudant-chef San ont été décorés.",
    "M. Traoré et Mme Sama ont assisté à la cérémonie.",
    "Il faut dire que la mission a pris le temps.",
    # persons, units, groups and operations
    "Le GTIA Babemba et le GTIA Débo ont fouillé la zone.",
    "La katiba Macina et le Front de libération du Macina ont fui.",
    "L'opération Dougoukoloko se poursuit.",
    "Le lieutenant-colonel Issa Ségou a été reçu.",
    # persons: ranks, titles and callings, first names, initials, lists, nicknames
    "L'inspecteur de police Niono Traoré a conduit l'enquête à <Kayes, Kayes>Kayes</>.",
    "Le prévenu, Oumar dit Sikasso, a été écroué à <Kati, Koulikoro>Kati</>.",
    "Les sieurs Koutiala, Ansongo et Ménaka ont été déférés au parquet de <Mopti, Mopti>Mopti</>.",
    "MM. Bourem et Bandiagara ont été reçus par Me Koro.",
    "SÉGOU Moussa et NIONO Fatoumata ont été interpellés à <San, San>San</>.",
    "Selon B. Ségou, le calme est revenu à <Douentza, Douentza>Douentza</>.",
    "Mohamed ag Kidal a déposé les armes à <Tessalit, Kidal>Tessalit</>.",
    "LE COLONEL MOUSSA GAO PREND LE COMMANDEMENT",
    "À <Gao, Gao>Gao</>, Diallo a promis de revenir.",
    "Le trophée a été remis à Bamba par le gouverneur de <Mopti, Mopti>Mopti</>.",
    "Le chef du village de <Gossi, Tombouctou>Gossi</>, Zoumana Bourem, a été libéré.",
    "Le troisième homme, connu comme « Niono », court toujours.",
    "Un homme natif de <Ber, Tombouctou>Ber</> a été tué.",
    # what bears the name of a place
    "Une colonne de la katiba du Macina a été détruite.",
    "Le Mouvement national de libération de l'Azawad a quitté <Ber, Tombouctou>Ber</>.",
    "L'opération « Gourma » a pris fin et la promotion baptisée Ménaka a défilé.",
    "Le bateau « Bourem » a été mitraillé ; la famille Ségou est en deuil.",
    "Les combattants ont renié l'accord d'Alger.",
    "AMAP-Gao, Mopti Sport, Kayes FM et Kidal.info ont couvert la visite.",
    "Le village dénommé « <?>Zoumatassi</> » a été pillé.",
    # heads of lines, datelines, dashes
    "<San, San>San</> : deux morts dans un accident.",
    "<Bla, Ségou>Bla</>, le 3 mai 2024 - Des tirs ont été entendus.",
    "<Gao, Gao>Gao</> – Vendredi, une mine a explosé.",
    "<Zégoua, Sikasso>Zégoua</> – Saisie de carburant.",
    "<Ber, Tombouctou>Ber</>, un départ attendu.\n\nLe poste de <Ber, Tombouctou>Ber</> a été repris.",
    "Ni <Ménaka, Ménaka>Ménaka</> ni <Kidal, Kidal>Kidal</> ne sont concernées.",
    "<Diré, Tombouctou>Diré</>-ville est calme.",
    "LES TERRORISTES EN DÉROUTE DANS LE CENTRE DU PAYS",
    # a village opens a sentence by its capital alone; a word or a person of the name does not
    "<Yabatalou, Bandiagara>Yabatalou</> et <Songo, Bandiagara>Songho</> ont été pillés.",
    "Traoré a été arrêté. Attaque repoussée. Bilan provisoire.",
    # a second word makes a village's name another one, of which no row knows; of a person it is the surname
    "Le village de <?>Koundioli Zoumadé</> et le quartier de <?>Sikoroni Zoumé</> ont été fouillés.",
    "Une mine a explosé à <?>Koundioli Zoumadé</>, et le blessé a été évacué à <Gao, Gao>Gao</> Lundi.",
    "Il a été remis à Koundioli Traoré et à Moussa Koundioli.",
    # unknown names where the words say that a place is meant, and not elsewhere
    "À <Ménaka, Ménaka>Ménaka</>, Barkhane a repris les patrouilles.",
    "Les habitants de <?>Zoumanabougou</> ont fui.",
    "Des hommes armés ont attaqué <?>Tinzoumari</>, dans la commune de <Ouattagouna, Gao>Ouatagouna</>.",
    "Le site clandestin de <?>Zoumakoto</> et le campement de <?>N'Zoumabo</> ont été fermés.",
    "Le camp du Mécanisme opérationnel a été visé.",
    "Le camp FAMa de <Ber, Tombouctou>Ber</> a été visé, puis le <?>camp Colonel Koro</>.",
    "Toujours dans la région de <Dioïla, Dioïla>Dioïla</>, une base a été détruite.",
    "Les agents du Poste de Surveillance de <Bla, Ségou>Bla</> ont opéré une saisie.",
    "LE POSTE DE <Nampala, Ségou>NAMPALA</> A REPOUSSÉ UNE ATTAQUE.",
    "Mercredi 4, <Baye, Bandiagara>Baye</> : un obus a explosé.",
    "18/02 : <Baye, Bandiagara>Baye</> – un obus a explosé.",
    "3. 9 avril – <Tassiga, Gao>Tassiga</> : deux charges désamorcées.",
    "Un témoin – Baye : un homme a fui.",
    "AUCUN TIR N'A ETE ENTENDU A <Ningari, Bandiagara>NINGARI</>.",
    "<Garalo, Bougouni>Garalo</>. 4 mai. Un poste a été attaqué.",
    "Des combattants de l'État islamique au Sahel ont fui.",
    # lists and axes
    "Des tirs ont visé <Gao, Gao>Gao</>, <Ansongo, Gao>Ansongo</> et <Ménaka, Ménaka>Ménaka</>.",
    "L'axe <Kadiana, Bougouni>Kadiana</>-<Kolondiéba, Bougouni>Kolondiéba</>-<Bougouni, Bougouni>Bougouni</> est sûr.",
    "Le tronçon <Sévaré, Mopti>Sévaré</> – <Douentza, Douentza>Douentza</> a été fouillé.",
    # classes of places
    "Une base dans la <Forêt de Kekoro, Bougouni>forêt de Kekoro</> a été détruite.",
    "Une patrouille a fouillé les abords du <Lac Débo, Mopti>lac Débo</>.",
    "Deux suspects ont été arrêtés à <Kalaban Coura, Bamako>Kalaban Coura</>.",
    # unknown names stay in sight
    "Des hommes armés ont attaqué le village de <?>Zzoribougou</>.",
    "Une mine a explosé à 12 km de <?>Xibenkoro</>.",
    "Une rencontre a eu lieu avec Zzoribougou.",
    "A <Dia, Mopti>DIA</> ET A <Ténenkou, Mopti>TENENKOU</>, LE CALME EST REVENU.",
    "Les garnisons de <Ténenkou, Mopti>Ténenkou</> et de <Dia, Mopti>Dia</> ont tenu.",
    "Le véhicule avait <Zantiébougou, Bougouni>Zantiébougou</> pour destination.",
    # one name means one place all over a text that says where it is
    "Une frappe à <Banankoro, Ségou>Banankoro</>. Le poste de <Banankoro, Ségou>Banankoro</>, "
    "cercle de <Ségou, Ségou>Ségou</>, a brûlé.",
    # the only division that the text names; the chief town of a cercle beside no other place of its sentence
    "Deuil dans le cercle de <Bandiagara, Bandiagara>Bandiagara</>. Le village de <Téné, Bandiagara>Téné</> a brûlé.",
    "Il a vu <Niafunké, Tombouctou>Niafunké</> et <Diré, Tombouctou>Diré</>. Il a regagné <Kati, Koulikoro>Kati</>.",
    # homonyms
    "Une attaque a visé <Farabougou, Ségou>Farabougou</>, cercle de <Niono, Ségou>Niono</>.",
    "Une attaque a visé <?>Douna</>.",
    "Une attaque a visé <Douna, Ségou>Douna</>, près de <Ségou, Ségou>Ségou</>.",
    "La douane a saisi des cartons à <Samanko, Koulikoro>Samanko</>.",
    # a région or cercle and the town of its name; a cercle is not the région of its name
    "Une attaque a visé <Gao, Gao>Gao</>, région de <Gao, Gao>Gao</>.",
    "Deux suspects à <Takouti, Mopti>Takouti</>, cercle de <Mopti, Mopti>Mopti</>.",
    "Deux suspects à <?>Takouti</>, région de <Mopti, Mopti>Mopti</>.",
    "<Diondiori, Mopti>Diondiori</> et <Takouti, Mopti>Takouti</>, cercle de <Mopti, Mopti>Mopti</> : deux suspects.",
    # where customs or a border are spoken of, the border post is meant
    "À <Hérémakono, Sikasso>Hérémakono</>, la douane a saisi un lot destiné à <Bamako, Bamako>Bamako</>.",
    "Un lot saisi à <Hérémakono, Sikasso>Hérémakono</>, point frontalier, allait à <Bamako, Bamako>Bamako</>.",
    "Un lot saisi à <Hèrèmakono, Koulikoro>Hérémakono</> par la police allait à <Bamako, Bamako>Bamako</>.",
    "La douane a saisi un lot à <Hèrèmakono, Koulikoro>Hérémakono</> et à <Dialakoroba, Koulikoro>Dialakoroba</>.",
    # where somebody came from is not the nearest place of that name
    "Un car venant de <Hérémakono, Sikasso>Hérémakono</> a été fouillé à <Dialakoroba, Koulikoro>Dialakoroba</>.",
    # items that open with place and day; somewhere near; capitals and brackets; unions of states
    "- <Sofara, Mopti>Sofara</>, 4 juin : un poste visé.\n- <Mahou, Koutiala>Mahou</>, 5 juin : une moto saisie.",
    "Du côté de <Koro, Bandiagara>Koro</>, un berger a été tué.",
    "Une base détruite dans le secteur de <?>BALAGUINA</> (<Sofara, Mopti>Sofara</>).",
    "L'Alliance des États du Sahel a frappé une base à <Ber, Tombouctou>Ber</>.",
    # the région of a label holds for its line
    "<Ségou, Ségou>Région de Ségou</>. Une base a été détruite à <Pogo, Ségou>Pogo</>.\n"
    "<Mopti, Mopti>Région de Mopti</>. Une base a été détruite à <Konna, Mopti>Konna</>.",
    # a distance from another place, with a direction and without
    "Une pinasse brisée près de <Koubi, Mopti>Koubi</>, à plus de 70 km au nord de <Mopti, Mopti>Mopti</>.",
    "Une pinasse brisée près de <?>Koubi</>. Elle venait de <Mopti, Mopti>Mopti</>.",
    "Une attaque a visé <Yirma, Douentza>Yirma</>, à 60 km de <Boni, Douentza>Boni</>.",
    # brackets around a wide land or the country; what it is said to be near; where somebody went
    "Des tirs ont visé <Madougou, Bandiagara>Madougou</> (<Centre du Mali, Mopti>centre du Mali</>).",
    "Des tirs ont visé <Hombori, Douentza>Hombori</> (<Mali, >Mali</>).",
    "Des tirs ont visé <?>Koukourou</>, dans la zone de <Sofara, Mopti>Sofara</>.",
    "Des tirs ont visé <Koukourou, Tombouctou>Koukourou</>, non loin de <Diré, Tombouctou>Diré</>.",
    "Des tirs ont visé <Kapala, Koutiala>Kapala</>, près de <Koutiala, Koutiala>Koutiala</>.",
    "La douane de <Kourémalé, Koulikoro>Kourémalé</>, à la frontière de la <Guinée, >Guinée</>, a fermé.",
    "De <Banamba, Koulikoro>Banamba</>, ils ont fui vers le cercle de <Macina, Ségou>Macina</>, dans la région de "
    "<Ségou, Ségou>Ségou</>.",
    "À <Banamba, Ségou>Banamba</>, dans la région de <Ségou, Ségou>Ségou</>, le calme est revenu.",
    # a likeness counts beside the other places of the text, or in the région said
    "Le village de <?>Bakane</> a brûlé. Des renforts sont partis d'<Ansongo, Gao>Ansongo</>.",
    "Le village de <Baakan, Koutiala>Bakane</> a brûlé. Des renforts sont partis de <Yorosso, Koutiala>Yorosso</>.",
    "Le village de <Baakan, Koutiala>Bakane</>, région de <Sikasso, Sikasso>Sikasso</>, a brûlé. On est parti "
    "d'<Ansongo, Gao>Ansongo</>.",
    # a village and the lake beside it bear one name: the village is meant, where no lake is spoken of
    "De <Bandiagara, Bandiagara>Bandiagara</>, on a fui vers <Goundaka, Bandiagara>Goundaka</>.",
    # names of two words, of which a row may know the first
    "Un engin a sauté aux abords de <?>Briki Wèrè</>, puis à <?>Bekaye Wèrè</> et à <?>Toubakoro Koura</>.",
    "Un engin a sauté à <Toubakoro, Koulikoro>Toubakoro</> ; Bekaye Traoré est blessé.",
    "Les FAMa de <?>Zoumakoto- Wéré</> sont à <?>Zoumata wèrè</>, les soldats de Barkhane à <Ber, Tombouctou>Ber</>.",
    # kinds of road, armed groups, peoples, bodies, what a site is for, a web page's words: no villages
    "Un accident a eu lieu sur la Route Nationale 6, à <Bla, Ségou>Bla</>.",
    "Des bases du Jnim, liées à Al-Qaïda, ont été détruites près du Mouvement et de la communauté Zoumakoto.",
    "Des vivres ont été remis aux Zoumariens et aux Musulmans de <Gossi, Tombouctou>Gossi</>, puis à <?>Zoumakoto</>.",
    "LE SITE DE CANTONNEMENT DE <Ménaka, Ménaka>MENAKA</>",
    "Leave a Reply",
    "Deux suspects ont été arrêtés au <Quartier Mali, Bamako>quartier Mali</>, puis au <Mali, >Mali</>.",
    "Selon Le Soir de Kayes, un homme a été arrêté un soir à <Bamako, Bamako>Bamako</>.",
    # the hyphen of a broken line
    "Un receleur arrêté à <Labbézanga, Gao>Labbez- anga</>, puis vu à <Koro, Bandiagara>Koro</>- "
    "<Bankass, Bandiagara>Bankass</>.",
]


def _told(text):
    reading = read_text(Communique("essai.txt", text, READ_ON))
    found = [name for mentions in reading.mentions for name in mentions.places]
    return [(n.span.of(text), f"{n.place.name}, {n.place.admin1}" if n.place else "?") for n in found], found


@pytest.mark.parametrize("marked", SENTENCES)
def test_names_stand_where_the_sentence_marks_them(marked):
    text = _MARK.sub(lambda mark: mark[2], marked)
    told, found = _told(text)
    assert told == [(mark[2], mark[1]) for mark in _MARK.finditer(marked)]
    plain, expected = 0, []
    for mark in _MARK.finditer(marked):
        start = mark.start() - plain
        expected.append(start)
        plain += len(mark[0]) - len(mark[2])
    assert [name.span.start for name in found] == expected
