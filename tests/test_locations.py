"""Where a sentence puts its event: the words that say so stand between ``<...>`` inside the sentence.

Each case names the relation, the places it is counted from and the distance in km ("-" for none); some go on with the
point, the radius in km and both precision codes.
"""

import re

import pytest
from telling import events_of

from gazetteer.loading import load

_MARK = re.compile(r"<(.*?)>", re.S)
CASES = [
    # distances of every form
    ("Une base a été détruite à <trois kilomètres de Boni>.", "distance Boni 3 @ 15.08 -2.22 r6 2/2"),
    ("Une base a été détruite à <une dizaine de km de Boni>.", "distance Boni 10"),
    ("Une base a été détruite à environ <800 mètres de Boni>.", "distance Boni 0.8"),
    ("Une base a été détruite à <2,5 km à l'est de Boni>.", "offset Boni 2.5 @ 15.08 -2.20 r4 2/2"),
    ("Une base a été détruite à <15 km nord-est de Boni>.", "offset Boni 15 @ 15.17 -2.12 r7 2/2"),
    ("Une base a été détruite <au nord-est de Boni>, à 15 km.", "offset Boni 15"),
    ("Une base a été détruite <au nord-est de Boni>, à environ 15 km.", "offset Boni 15"),
    ("Une base a été détruite à <15km au N-E de Boni>.", "offset Boni 15 @ 15.17 -2.12 r7 2/2"),
    ("Une base a été détruite à <15 km au Nord/Est de Boni>.", "offset Boni 15 @ 15.17 -2.12 r7 2/2"),
    ("Une base a été détruite à <15 km NNE de Boni>.", "offset Boni 15"),
    ("Une base a été détruite à <15 km au Nord – Est de Boni>.", "offset Boni 15 @ 15.17 -2.12 r7 2/2"),
    ("Une base a été détruite <au Sud- Ouest de Boni>.", "toward Boni -"),
    ("Une base a été détruite à <15 km au sud – sud - est de Boni>.", "offset Boni 15"),
    ("Une base a été détruite au nord - non loin, <à l'est de Boni>.", "toward Boni -"),
    # the town that "the capital" or "the chief town" is, named after it
    ("Une base a été détruite à <20 km à l'ouest de la capitale malienne, Bamako>.", "offset Bamako 20"),
    ("Une base a été détruite à <20 km au nord de la capitale de la région, Gao>.", "offset Gao 20"),
    ("Une base a été détruite à <15 km du chef-lieu du cercle, Niono>.", "distance Niono 15"),
    ("Une base a été détruite dans le cercle malien de Niono, à <Molodo>.", "at Molodo -"),
    ("Une base a été détruite dans la <région malienne de Gao>.", "area Gao -"),
    ("Une base a été détruite à <deux kilomètres et demi de Boni>.", "distance Boni 2.5"),
    ("Une base a été détruite à <15 km du centre-ville de Boni>.", "distance Boni 15"),
    ("Une base a été détruite à <15 km en amont de Konna>.", "distance Konna 15"),
    ("Une base a été détruite à <vingt-cinq (25) kilomètres au sud de la ville de Boni>.", "offset Boni 25"),
    # what stands in brackets says of a place where it is, also of a post
    ("Deux camions ont été saisis à <Diboli (Kayes)>.", "at Diboli -"),
    ("Une base a été détruite <non loin de Boni (cercle de Douentza)>.", "near Boni -"),
    # and does not break off the list, the stretch or the direction that the name stands in
    ("Un EEI a explosé <entre Gossi (cercle de Gossi) et Hombori (région de Douentza)>.", "between Gossi+Hombori -"),
    ("Un EEI a explosé <entre Gossi (au nord) et Hombori>.", "between Gossi+Hombori -"),
    ("Une base a été détruite <au sud de Ber (Tombouctou) et de Gossi (Gourma)>.", "intersection Ber+Gossi -"),
    ("Deux fusils saisis dans le <secteur de Tessit (Ansongo/Gao)>.", "near Tessit -"),
    ("Deux fusils saisis dans un camp (<Boni>).", "at Boni -"),
    # whatever kind of site it is counted from
    *[
        (f"Une base a été détruite à <12 km au nord {site} de Ber>.", "offset Ber 12")
        for site in (
            "du village",
            "du marché",
            "de la gare",
            "de la foire",
            "de l'aérodrome",
            "du campement",
            "des campements",
            "de la bourgade",
            "des villages",
            "du marché du village",
            "de la commune rurale",
            "de la ville sainte",
        )
    ],
    ("Une base a été détruite à <35 km à vol d'oiseau au sud de Boni>.", "offset Boni 35"),
    ("Une base a été détruite dans un rayon de <10 km autour de Boni>.", "distance Boni 10"),
    ("Une base a été détruite à <une soixantaine de kilomètres au nord de Tessalit>.", "offset Tessalit 60"),
    # a distance that fits the place named before it only says where that is; where it does not fit, it is its own place
    ("La <brigade de Didiéni> (Ouest), à 130 km de Bamako, a été attaquée.", "near Didiéni -"),
    ("Une patrouille a été attaquée <près de Ber, cercle de Tombouctou>, à 55 km de Tombouctou.", "near Ber -"),
    ("Une patrouille a été attaquée <près de Ber>, à 55 km de Tombouctou et 170 km de Bourem.", "near Ber -"),
    ("On dormait à <Molodo>. Le village, situé à 8 km de Niono, a été attaqué.", "at Molodo -"),
    ("La brigade de Didiéni, à <30 km de Bamako>, a été attaquée.", "distance Bamako 30"),
    ("Le détachement de Ber a été attaqué à <55 km de Tombouctou>.", "distance Tombouctou 55"),
    ("Une base a été détruite à <Konna>, les blessés évacués à Boni, à 78 km à l'est de Douentza.", "at Konna -"),
    ("Une base a été détruite à <Konna>, ses blessés évacués à Boni à 30 km au nord de Douentza.", "at Konna -"),
    ("Parti de Gao, un camion a été attaqué à <20 km à l'est de Bourem>.", "offset Bourem 20"),
    ("Parti de Konna, à <20 km au sud de Boni>, un camion a été attaqué.", "offset Boni 20"),
    # a distance that is counted from another name is not this one's
    ("Un convoi a été attaqué <au sud de Boni>, après 60 km de marche.", "toward Boni -"),
    ("Après 60 km de piste, une base a été détruite <près de Boni>.", "near Boni -"),
    ("À <Konna>, des hommes arrivés d'Ansongo, de Ber et du Gourma ont attaqué un camion.", "at Konna -"),
    # what leads to the first of a list leads to all; brackets spell a name again; a label only heads what follows
    ("Des hommes venus de Gossi, de Hombori et de Konna ont attaqué un camion à <Ber>.", "at Ber -"),
    ("Des hommes venus d'Anéfif (ou Anéfis) ont attaqué un camion à <Ber>.", "at Ber -"),
    ("Mopti : un camion attaqué à <Konna>.", "at Konna -"),
    ("<Konna> : un camion attaqué.", "at Konna -"),
    ("Un véhicule qui roulait vers Léré a été attaqué <près de Konna>.", "near Konna -"),
    ("Deux voleurs arrêtés à <Konna> ont été conduits à la brigade de Boni.", "at Konna -"),
    # a unit is named by its home, but not across a verb
    ("Les agents du poste de San ont saisi 30 cartons de cigarettes à <Bla>.", "at Bla -"),
    ("Le peloton de San a saisi 30 cartons de cigarettes dans un magasin de <Bla>.", "at Bla -"),
    ("La gendarmerie a fouillé le <village de Ber>.", "at Ber -"),
    ("Une pinasse qui reliait Mopti à Diafarabé a été attaquée <près de Konna>.", "near Konna -"),
    # the way between the ends of a journey, where no place is told
    ("Un car <parti de Douentza pour Mopti> a été attaqué.", "between Douentza+Mopti -"),
    ("Un car <en provenance de Douentza et à destination de Mopti> a été attaqué.", "between Douentza+Mopti -"),
    ("Un car qui <reliait Mopti à Douentza> a été attaqué.", "between Mopti+Douentza -"),
    ("Un car qui <quittait Mopti pour Douentza> a été attaqué dans la région de Mopti.", "between Mopti+Douentza -"),
    ("Un car parti de Douentza pour Mopti a été attaqué <près de Konna>.", "near Konna -"),
    # where a lorry is registered or a flight comes from is not where it is
    ("Le camion, immatriculé à Ségou, a été attaqué <à 7 km de Boni>.", "distance Boni 7"),
    ("De retour d'une mission d'observation au-dessus de Gao, l'appareil s'est écrasé <près de Boni>.", "near Boni -"),
    ("Les gendarmes de Boni ont interpellé deux voleurs à <Konna>.", "at Konna -"),
    # directions and neighbourhoods
    ("Une frappe a détruit une base <à l'est du village de Ber>.", "toward Ber - @ 16.84 -2.34 r39 2/5"),
    ("Un EEI a explosé <à hauteur de Boni>.", "near Boni - @ 15.08 -2.22 r13 2/2"),
    ("Un EEI a explosé <à la sortie de Konna>.", "near Konna -"),
    ("Un EEI a explosé <à mi-chemin entre Gao et Ansongo>.", "between Gao+Ansongo -"),
    ("Un EEI a explosé <entre Gossi et Hombori>, dans la zone de Douentza.", "between Gossi+Hombori -"),
    ("Un EEI a explosé entre Gao et Gossi, <près de Bamba>.", "near Bamba -"),
    ("<Axe Gossi-Hombori> : un camion a été attaqué.", "between Gossi+Hombori -"),
    ("Un EEI a explosé <entre Gossi et Hombori>.", "between Gossi+Hombori - @ 15.55 -1.50 r42 2/5"),
    # the inner stretch says where on the outer one; one end of it may be unknown
    ("Un EEI a explosé entre Sévaré et San, plus précisément <entre Yangasso et Téné>.", "between Yangasso+Téné -"),
    ("Un EEI a explosé entre Sévaré et San, plus précisément <entre Zzoribougou et Téné>.", "near Téné -"),
    ("Un EEI a explosé sur l'<axe Kadiana-Kolondiéba-Bougouni>.", "between Kadiana+Kolondiéba+Bougouni -"),
    # the two ends of a road; one end alone only says near what
    ("Un EEI a explosé sur la <route de Gao à Ansongo>.", "between Gao+Ansongo -"),
    ("Sur <Gao–Ansongo>, les démineurs ont désamorcé un engin explosif.", "between Gao+Ansongo -"),
    ("Une patrouille a été attaquée à <Boni>, sur la route de Douentza.", "at Boni -"),
    # a crossing, a square or a street named after a town is not that town, where another place is named
    ("Deux cars se sont percutés <entre Didiéni> et le carrefour de Kayes.", "near Didiéni -"),
    ("Deux voleurs ont été arrêtés rue de Gao, à <Kati>.", "at Kati -"),
    ("Deux voleurs ont été arrêtés à la « Place de Ségou » à <Niono>.", "at Niono -"),
    ("Deux voleurs ont été arrêtés au <rond-point de Bla>.", "near Bla -"),
    ("Deux voleurs ont été arrêtés à <Bla> au croisement menant à San.", "at Bla -"),
    # the place named before, or in the sentence before
    ("Une patrouille partie de Boni a été attaquée à <12 km à l'ouest de cette localité>.", "offset Boni 12"),
    ("Une patrouille partie de Boni a été attaquée à <12 km au sud de la ville>.", "offset Boni 12"),
    ("Près de Boni, une base a été détruite à <12 km au sud-est>.", "offset Boni 12"),
    ("Une patrouille partie de Boni a été attaquée à <12 km au sud de la ville de Ber>.", "offset Ber 12"),
    # where one is on the way to, and where the dead fell
    ("En route pour Ansongo, la relève est tombée dans une embuscade <à la sortie de Fafa>.", "near Fafa -"),
    ("Le ministre a présidé à <Kati> les obsèques des militaires tombés à Sokolo.", "at Kati -"),
    # who says it, and who is cared for where, are no place of the event
    ("Selon la Protection civile de Tombouctou, une pirogue a chaviré à <Diré>.", "at Diré -"),
    ("Le poste de <Ber> a été attaqué ; deux blessées sont prises en charge au centre de santé de Gao.", "at Ber -"),
    # a post named on an axis wins, and so does a place over its région
    ("Au poste de <Bla>, sur l'axe Koutiala-Bla, la douane a saisi 12 cartons.", "at Bla -"),
    ("Une base a été détruite à <Konna, région de Mopti>.", "at Konna -"),
    # the town only says where the quarter is; a town beside a village does not
    ("Deux voleurs ont été arrêtés au quartier <Faladié> à Bamako.", "at Faladié -"),
    # the quarters of a town whose quarters no row knows are not those of Bamako
    ("La <police de Koutiala> a arrêté deux voleurs au quartier Hamdallaye.", "near Koutiala -"),
    ("Deux voleurs ont été arrêtés au quartier Lafiabougou de <Kayes>.", "at Kayes -"),
    ("Deux voleurs ont été arrêtés à <Faladié, Commune VI> du District de Bamako.", "at Faladié -"),
    ("Deux voleurs ont été arrêtés à <Sogoniko et à Niaréla>.", "several Sogoniko+Niaréla -"),
    ("Deux voleurs ont été arrêtés à <Konna et à Mopti>.", "several Konna+Mopti - @ 14.94 -3.89 r65 2/5"),
    # the town is named twice, and the base is as far from it as the text says
    ("À Nara, une base a été détruite à <60 km au nord de Nara>.", "offset Nara 60"),
    # far apart, each told by its own distance: the codes are those of the radius of all
    (
        "Deux bases ont été détruites à <60 km au nord de Gao et à 60 km au sud de Gao>.",
        "several Gao - @ 16.81 -0.04 r171 3/5",
    ),
    # a town only says where what is told after it lies, in it or in its cercle; listed with it, it does not
    ("À Koro, trois civils ont été tués à <Madougou>.", "at Madougou -"),
    ("À <Koro et à Madougou>, trois civils ont été tués.", "several Koro+Madougou -"),
    ("À <Koro>, trois civils ont été tués au cours des obsèques du maire de Madougou.", "at Koro -"),
    ("Deux voleurs arrêtés à Bamako, où ils ont été trouvés dans une cour de <Sokorodji>.", "at Sokorodji -"),
    # the words are those of the places given in one breath
    ("Deux voleurs ont été arrêtés à <Konna>, où ils étaient cachés, et à Mopti.", "several Konna+Mopti -"),
    # origin, destination, evacuation, birthplace and area of command are no place of the event
    ("Un convoi parti de Gao à destination de Kidal a été attaqué à <Anéfis>.", "at Anéfis - @ 18.04 0.60 r3 1/1"),
    ("Le poste de <Ber> a été attaqué ; les blessés ont été évacués sur Gao.", "at Ber -"),
    ("Né le 3 mars 1990 à Gao, le suspect a été arrêté à <San> par la police.", "at San -"),
    ("Le commandant de la zone de défense de Ségou a visité le poste de <Diabaly>.", "at Diabaly -"),
    ("Un camion en partance pour Gao a été attaqué à <Boni>.", "at Boni -"),
    ("Un car en partance à Bamako s'est renversé <entre Bla et San>.", "between Bla+San -"),
    ("Une base a été détruite à <Konna>, les blessés repliés vers un autre camp situé à Gossi.", "at Konna -"),
    ("Deux voleurs ont été arrêtés à <Bla> avant qu'on ne puisse les transférer à San.", "at Bla -"),
    ("Un camion qui devait livrer ses sacs dans la localité de Bla a été saisi à <San>.", "at San -"),
    ("L'armée a conduit une opération à <Gao>.", "at Gao -"),
    ("Une base a été détruite à <Ber> par les hommes du colonel, commandant de garnison à Gao.", "at Ber -"),
    # the "région" of a town that has none is the land around it
    ("Une base a été détruite dans la <région de Diabaly, au nord de Ségou>.", "near Diabaly -"),
    ("Une base a été détruite dans la région de Ségou, <au nord de Diabaly>.", "toward Diabaly -"),
    # a place of its own does not go on the list of a direction, a stretch or a distance
    ("Une base a été détruite au nord de Kidal, à <Aguelhok>.", "at Aguelhok - @ 19.46 0.86 r3 1/1"),
    ("Des bases ont été détruites à l'est de Tombouctou, à <Ber et à Gossi>.", "several Ber+Gossi -"),
    ("Une base a été détruite entre Gao et Bourem, à <Bamba>.", "at Bamba -"),
    ("Une pirogue a chaviré <entre Niafunké et Diré>, sur le fleuve Niger.", "between Niafunké+Diré -"),
    # a country is a place where nothing finer is told
    ("Une base a été détruite au <Niger>.", "area Niger -"),
    ("Une base a été détruite dans <le nord du Burkina Faso>.", "area Burkina Faso -"),
    ("Des bases ont été détruites au <Niger et au Burkina Faso>.", "several Niger+Burkina Faso -"),
    ("Une base a été détruite à <Djibo>, au Burkina Faso.", "at Djibo -"),
    ("Une base a été détruite à <Tin-Machin, au Niger>.", "area Niger -"),
    ("Une base a été détruite <au nord de Kidal et de Tessalit>.", "intersection Kidal+Tessalit -"),
    (
        "Une base a été détruite <à l'ouest de Gossi et au sud de Ber>.",
        "intersection Gossi+Ber - @ 16.17 -2.05 r27 2/5",
    ),
    # what is listed is held together; one place may be measured from several
    ("L'armée a patrouillé dans les <cercles de Koro et Bankass>.", "several Koro+Bankass - @ 14.06 -3.08 r133 3/5"),
    ("L'armée a patrouillé dans les <cercles de Koro, de Bankass et de Douentza>.", "several Koro+Bankass+Douentza -"),
    (
        "Des frappes ont visé <le nord de Gao, l'est de Ber et le sud de Gossi>.",
        "several Gao+Ber+Gossi - @ 16.45 -0.04 r287 3/5",
    ),
    ("Des frappes ont visé <le nord de Gao et l'est de Ber>.", "several Gao+Ber -"),
    ("Deux mines ont explosé <aux abords de Gao et de Boni>.", "several Gao+Boni - @ 16.27 -0.04 r281 3/5"),
    (
        "Des bases ont été détruites à <60 km à l'est de Gao et à 25 km au sud de Boni>.",
        "several Boni+Gao - @ 14.85 -2.22 r384 3/5",
    ),
    ("Une base a été détruite à <30 km à l'est de Tidermène> et à 80 km au nord de Ménaka.", "offset Tidermène 30"),
    # the cercle is finer than the région
    ("L'armée a patrouillé dans la région de Ségou, dans le <cercle de Niono>.", "area Niono - @ 14.25 -5.99 r138 2/3"),
    # where one comes from, looks from or passes by is no place of the event; the north of a town is at the town
    ("Un convoi de citernes escorté par l'armée depuis Niono est arrivé à <Léré>.", "at Léré -"),
    ("Depuis le camp de Sévaré, deux avions ont bombardé une base à <Boni>.", "at Boni -"),
    ("Le convoi de citernes, parti de Zégoua, est arrivé à <Bougouni> via Sikasso et Niéna.", "at Bougouni -"),
    ("Des tirs depuis <le nord de la ville de Gao> ont tué deux soldats.", "near Gao -"),
    # the finer words of the compass, and those that only say which side
    ("Un EEI a explosé <au nord-nord-est de Kidal>.", "toward Kidal -"),
    ("Un EEI a explosé à <20 km à l'ouest-sud-ouest de Kidal>.", "offset Kidal 20 @ 18.37 1.23 r11 2/2"),
    ("Un EEI a explosé à l'<entrée nord de Niono>.", "near Niono -"),
    ("Un EEI a explosé <à la sortie sud-ouest de Niono>.", "near Niono -"),
    ("Un EEI a explosé dans la <partie est de Gao>.", "near Gao -"),
    # along a road: the point so far along the line; all around where the line is too short, or leads elsewhere
    ("Un EEI a explosé à <20 km de Niono sur la route de Diabaly>.", "offset Niono 20 @ 14.43 -6.00 r9 2/2"),
    ("Un EEI a explosé sur la route de Diabaly, à <20 km de Niono>.", "offset Niono 20"),
    ("Un EEI a explosé à <15 km de Gossi sur l'axe Gossi-Hombori>.", "offset Gossi 15 @ 15.71 -1.37 r5 2/2"),
    ("Un EEI a explosé entre Gossi et Hombori, à <15 km de Hombori>.", "offset Hombori 15 @ 15.39 -1.62 r5 2/2"),
    ("Un EEI a explosé à <90 km de Niono sur la route de Diabaly>.", "distance Niono 90"),
    ("Un EEI a explosé à <20 km de Boni>, sur l'axe Gossi-Hombori.", "distance Boni 20"),
    ("Un EEI a explosé à <mi-chemin de Gao et Bourem>.", "between Gao+Bourem - @ 16.61 -0.20 r46 2/5"),
    # "about" leaves the last figure open; far is far; a place of its own may lie somewhat off from what is said of it
    (
        "Une base a été détruite à <une quinzaine de kilomètres au nord de Boni>.",
        "offset Boni 15 @ 15.21 -2.22 r16 2/2",
    ),
    ("Une base a été détruite à <15 kilomètres au nord de Boni>.", "offset Boni 15 @ 15.21 -2.22 r13 2/2"),
    ("Une base a été détruite à <120 km au nord de Kidal>.", "offset Kidal 120"),
    ("Une base a été détruite à <Aguelhok>, à 100 km au nord de Kidal.", "at Aguelhok -"),
    # a town beside a quarter of another one; a spelling that only a far place resembles
    ("Deux voleurs ont été arrêtés à <Sogoniko et à Kati>.", "several Sogoniko+Kati -"),
    ("Un EEI a explosé à Tessallit, <près de Kayes>.", "near Kayes -"),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_a_sentence_puts_its_event_there(marked, expected):
    text = "Le 3 juin 2024, " + _MARK.sub(lambda mark: mark[1], marked)
    (event,) = events_of(text)
    assert event.location
    assert event.location.footprint
    footprint = event.location.footprint
    distance = f"{footprint.distance_km:g}" if footprint.relation in ("offset", "distance") else "-"
    names = "+".join(place.name for place in footprint.anchors)
    point = f"{footprint.latitude:.2f} {footprint.longitude:.2f} r{footprint.radius_km:.0f}"
    shown = f"{footprint.relation} {names} {distance} @ {point} {footprint.geo_precision}/{footprint.where_prec}"
    assert (shown if "@" in expected else shown.partition(" @")[0]) == expected
    assert event.location.words.removeprefix("à ") == _MARK.search(marked)[1].removeprefix("à ")


@pytest.mark.parametrize("border", ["à la frontière du Niger", "frontière avec le Burkina Faso"])
def test_near_which_country_it_happened_is_told_and_is_no_point(border):
    (event,) = events_of(f"Le 3 juin 2024, une base a été détruite à la {border.removeprefix('à la ')}.")
    assert event.location
    assert event.location.words == border
    assert event.location.footprint is None


@pytest.mark.parametrize("said", ["au Mali", "par l'armée du Niger", "avec l'aide du Sénégal", "venue du Niger"])
def test_a_country_that_only_says_whose_something_is_or_where_from_is_no_place_of_it_and_mali_says_nothing(said):
    (event,) = events_of(f"Le 3 juin 2024, une base a été détruite {said}.")
    assert event.location is None


@pytest.mark.parametrize("again", ["la même ville", "ladite localité", "cette localité", "le même village"])
def test_what_points_back_takes_the_place_named_before(again):
    text = f"Le 3 juin 2024, une patrouille a été attaquée à Boni. Le 4 juin, une mine a explosé dans {again}."
    attack, blast = events_of(text)
    assert attack.location
    assert blast.location
    assert blast.location.footprint == attack.location.footprint


@pytest.mark.parametrize(("where", "relation"), [("dans le nord de la ville", "at"), ("au nord de la ville", "toward")])
def test_the_north_of_the_town_named_before_is_in_it_and_what_lies_to_its_north_is_not(where, relation):
    text = f"Le 3 juin 2024, une patrouille a été attaquée à Boni. Le 4 juin, une mine a explosé {where}."
    _, blast = events_of(text)
    assert blast.location
    assert blast.location.footprint
    assert blast.location.footprint.relation == relation


def test_a_name_broken_at_the_end_of_a_line_is_one():
    text = "Le 3 juin 2024, une patrouille des forces armées a été attaquée près du camp de Tom-\nbouctou."
    (event,) = events_of(text)
    assert event.location
    assert [(t.name, t.place and t.place.name) for t in event.location.toponyms] == [("Tom-\nbouctou", "Tombouctou")]


@pytest.mark.parametrize(("name", "stays"), [("Tinkeleni", True), ("Moura", False), ("Goumavel", False)])
def test_only_a_place_that_a_hand_has_supposed_stays_outside_the_region_said(name, stays):
    (place,) = load().named(name)
    text = f"Le 5 juin 2024, un véhicule a sauté sur une mine à {name}, dans la région de Kayes."
    (event,) = events_of(text)
    point = (event.location.footprint.latitude, event.location.footprint.longitude)
    assert (place.is_supposed, point == place.point) == (stays, stays)
    kinds = ["supposed_place", "region_mismatch"] if stays else ["region_mismatch"]
    assert [(issue.kind, issue.message.partition(" : ")[0]) for issue in event.issues] == [
        (kind, name) for kind in kinds
    ]
