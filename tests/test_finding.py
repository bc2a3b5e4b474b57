"""Place names in sentences: found whatever the spelling, counted with a cue, decided with a reason, never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model import Communique, Event, Toponym
from dashboard.pipeline import read_text
from gazetteer.choices import Surroundings
from gazetteer.choosing import choose, homes
from gazetteer.likeness import Likeness, is_slip
from gazetteer.loading import load
from gazetteer.places import FeatureCode, Gazetteer, Place
from gazetteer.text import name_key

CURATED = load()
TOWN = FeatureCode("PPL", "locality", "localité", "locality", 2.0, 1, 1, 5, "")


def read(text: str, publisher: str = "FAMa") -> tuple[dict[str, Toponym], list[Event]]:
    reading = read_text(Communique("a.txt", text, date(2024, 6, 20), publisher))
    return {place.name: place for mentions in reading.mentions for place in mentions.places}, list(reading.events)


def place_of(text: str, name: str) -> str | None:
    """The name of the row that a name in a text was read as; None where it is no toponym or is left open."""
    found = read(text)[0].get(name)
    return found.place.name if found and found.place else None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Tin-Zaouatène", "Tinzaouatène"),
        ("Ti n Zaouâtene", "Tinzaouatène"),
        ("TIN ZAOUATENE", "Tinzaouatène"),
        ("N’Tillit", "N'Tillit"),
        ("N'Tillit", "N'Tillit"),
        ("Nioro-Du-Sahel", "Nioro du Sahel"),
        ("Timbuktu", "Tombouctou"),
        ("Hombory", "Hombori"),
        ("Badiangara", "Bandiagara"),
        ("Anderaboukane", "Andéramboukane"),
        ("Douenza", "Douentza"),
        ("Goundma", "Goundam"),
    ],
)
def test_signs_sounds_and_one_letter_do_not_hide_a_long_name(written: str, meant: str) -> None:
    assert place_of(f"Le 3 juin, une frappe a eu lieu à {written}.", written) == meant


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("les quartiers Sosso-Koïra et Aljanabandia de Gao", {"Sosso-Koïra", "Gao"}),
        # what ends many names is no village of its own behind a hyphen, but where an axis is told
        ("une attaque à Kora-Ouro", {"Kora-Ouro"}),
        ("une attaque sur l'axe Gao-Ouro", {"Gao", "Ouro"}),
        # in capitals the kind of a commune looks like a name
        ("MAIRIE DE LA COMMUNE RURALE DE OUENKORO", {"OUENKORO"}),
        ("GOUVERNORAT DE LA RÉGION DE NIORO DU SAHEL", {"RÉGION DE NIORO DU SAHEL"}),
        ("la zone de Gao-Bamba", {"Gao", "Bamba"}),
        ("le site d'orpaillage abandonné de Zzorikoto", {"Zzorikoto"}),
        ("une unité regagnant Koro", {"Koro"}),
        ("une unité mentionnant Koro", set()),
    ],
)
def test_the_words_before_a_name_say_how_far_it_goes(said: str, names: set[str]) -> None:
    assert set(read(f"Le 3 juin, des hommes ont attaqué {said}.")[0]) == names


def test_a_name_that_the_text_states_elsewhere_is_another_one_beside_sure_places() -> None:
    text = "Deux morts à Bamba, dans le cercle de Koro. Un mort à Bamba, entre Bourem et Gourma-Rharous."
    mentions = read_text(Communique("a.txt", text, date(2024, 6, 20))).mentions
    meant = [p.place.admin1 for found in mentions for p in found.places if p.name == "Bamba" and p.place]
    assert meant == ["Bandiagara", "Gao"]


def test_a_clitic_belongs_to_the_verb_after_a_name() -> None:
    assert set(read("Le 3 juin, le préfet de Kati s'est rendu à Ber.")[0]) == {"Kati", "Ber"}


@pytest.mark.parametrize("written", ["Gaa", "Kidol", "Nanra", "Bofa"])
def test_one_letter_makes_a_short_name_another(written: str) -> None:
    assert place_of(f"Le 3 juin, une frappe a eu lieu à {written}.", written) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("bandiagara", "badiangara", True),
        ("bandiagara", "bandiagra", True),
        ("bandiagara", "bnadiagara", True),
        ("bandiagara", "bandiagera", True),
        ("bandiagara", "bandiagara", False),
        ("bandiagara", "bendiagera", False),
    ],
)
def test_a_slip_is_one_letter(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is slip


def test_a_slip_from_two_names_is_neither_of_them() -> None:
    rows = [
        Place(n, n, "PPL", "ML", "", "", 12.0, lon, 2.0, "A", "x", "") for n, lon in (("Farabala", 1), ("Farabana", 2))
    ]
    likeness = Likeness(Gazetteer(rows, [("Farabama", "Farabana")], [TOWN]))
    assert likeness.same(name_key("Farabaka")) == ((), "")
    (place,), how = likeness.same(name_key("Pharabama"))
    assert (place.name, how) == ("Farabana", "orthographe voisine de Farabana")


@given(st.sampled_from([place for place in CURATED.by_id.values() if place.country == "ML"]), st.data())
def test_every_name_is_found_without_its_accents_case_and_signs(place: Place, data: st.DataObject) -> None:
    sign = data.draw(st.sampled_from(["-", " ", "'", "’", ""]))
    written = sign.join(place.name.replace("-", " ").replace("'", " ").split())
    assert place in CURATED.named(written.upper() if data.draw(st.booleans()) else written)


@pytest.mark.parametrize("name", ["Bla", "San", "Koro", "Dia", "Ber", "Sama"])
def test_a_name_that_is_a_word_or_a_surname_needs_a_cue(name: str) -> None:
    assert read(f"Le sergent {name} et le soldat {name} sont félicités.")[0] == {}
    assert read(f"Pour {name}, la paix compte.")[0] == {}
    assert name in read(f"Une frappe a eu lieu à {name}.")[0]
    assert name in read(f"Une frappe a eu lieu dans le secteur de {name}.")[0]
    assert name in read(f"Des patrouilles ont visité Niono, {name} et Mopti.")[0]
    assert name in read(f"Une attaque a visé {name}, dans le cercle de Niono.")[0]


def test_an_article_in_small_letters_begins_no_name() -> None:
    assert place_of("Une pirogue a chaviré sur le fleuve Niger à Mopti.", "fleuve Niger") == "Niger (fleuve)"
    assert place_of("Un car a été attaqué dans la forêt de La Faya.", "forêt de La Faya") == "Forêt de Faya"
    assert place_of("Un car a été attaqué dans la faya.", "la faya") is None


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("3/ Bla : le 11 février, un pick-up s'est renversé.", "Bla", "Bla"),
        ("Bla, poste de contrôle. Un minibus est passé au crible.", "Bla", "Bla"),
        ("Les FAMa ont bouclé Dogofri.", "Dogofri", "Dogofri"),
        ("L'opération « Farabougou Kalafia » se poursuit.", "Farabougou", None),
        ("Les sections Kaarta et Wassoulou du GTIA sont arrivées.", "Wassoulou", None),
        ("La bande à Niama est tombée.", "Niama", None),
    ],
)
def test_marks_quotes_units_and_gangs_say_whether_a_name_is_a_place(text: str, name: str, meant: str | None) -> None:
    assert place_of(text, name) == meant


def test_an_unknown_name_of_two_words_in_capitals_is_one() -> None:
    assert "TIN DJARANE" in read("Une base a été repérée à TIN DJARANE, au sud-est de Tessit.")[0]
    assert "TIN" not in read("PRIS À PARTIE PRÈS DE GAO")[0]
    assert list(read("DEUX SITES TRAITÉS À TABANKORT")[0]) == ["TABANKORT"]


def test_traoré_is_a_person() -> None:
    assert read("Traoré a été arrêté. Oumar Traoré et M. Dia ont été entendus par le commandant Sama.")[0] == {}


@pytest.mark.parametrize("phrase", ["dans le village de Zorkobougou", "à 12 km de Zorkobougou", "à Zorkobougou"])
def test_an_unknown_name_after_a_place_phrase_is_listed_and_the_event_stands_at_the_coarser_place(phrase: str) -> None:
    found, (event,) = read(f"Le 3 juin, une attaque a eu lieu {phrase}, dans la région de Ségou.")
    name = found["Zorkobougou"]
    assert (name.place, name.reason) == (None, "nom absent du répertoire")
    assert name.suggestions
    assert event.location is not None
    assert "Zorkobougou" in event.location.words
    assert event.location.footprint is not None
    assert (event.location.footprint.anchors[0].place_id, event.location.footprint.geo_precision) == ("adm1:segou", 3)
    assert event.admin1 == "Ségou"
    assert [issue.kind for issue in event.issues] == ["unresolved_place"]
    assert issue_words(event) == ["Zorkobougou"]


def issue_words(event: Event) -> list[str]:
    text = event.article.communique.text
    return [issue.span.of(text) for issue in event.issues if issue.span]


def test_a_word_that_no_place_phrase_leads_to_is_no_toponym() -> None:
    assert read("La société Zorkobougou a offert des vivres à la population.")[0] == {}
    assert read("La brigade des Zorkobougous a arrêté un voleur.")[0] == {}
    assert read("La brigade de Zorkobougou a arrêté un voleur.")[0] != {}


@pytest.mark.parametrize(
    ("text", "name", "admin2", "reason"),
    [
        ("Une attaque a visé Sirakoro, dans le cercle de Diéma.", "Sirakoro", "Diéma", "nommé dans la phrase"),
        ("Une attaque a visé Dogo, dans le cercle de Youwarou.", "Dogo", "Youwarou", "nommé dans la phrase"),
        ("Une attaque à Kolongo, dans le cercle de Macina.", "Kolongo", "Macina", "nommé dans la phrase"),
        ("Une patrouille a visité Kabala et Bamako.", "Kabala", "Kati", "le plus proche des lieux sûrs de la phrase"),
        (
            "Le convoi a quitté Bamako. Il a été vu à Samaya.",
            "Samaya",
            "Kati",
            "le plus proche des lieux sûrs du paragraphe",
        ),
        (
            "Le convoi a quitté Bamako.\nIl a été vu à Samaya.",
            "Samaya",
            "Kati",
            "le plus proche des lieux sûrs du texte",
        ),
        (
            "Une mine a explosé à Ouattagouna. Trois suspects ont été arrêtés à Bara.\nUne patrouille a visité Mopti.",
            "Bara",
            "Ansongo",
            "le plus proche des lieux sûrs du paragraphe",
        ),
        ("Une frappe a eu lieu à Koro.", "Koro", "Koro", "lieu le plus important de ce nom"),
    ],
)
def test_a_homonym_is_decided_with_a_reason_and_the_losers_are_kept(
    text: str, name: str, admin2: str, reason: str
) -> None:
    toponym = read(text)[0][name]
    assert toponym.place is not None
    assert toponym.place.admin2 == admin2
    assert reason in toponym.reason
    assert {lost.place for lost in toponym.lost} == {*CURATED.named(name)} - {toponym.place}
    assert all(lost.why_not for lost in toponym.lost)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Une frappe a eu lieu à Kidal.", "seule localité de ce nom"),
        ("Une frappe a eu lieu dans la région de Kidal.", "seule région de ce nom"),
        ("Une frappe a eu lieu dans le cercle de Kidal.", "seul cercle de ce nom"),
    ],
)
def test_a_town_that_gives_its_name_to_its_cercle_and_region_is_not_called_the_only_place(
    text: str, reason: str
) -> None:
    kidal = read(text)[0]["Kidal"]
    assert kidal.reason == reason
    assert len(kidal.lost) == 2


def test_a_hamlet_beside_the_places_of_the_text_is_meant_rather_than_a_seat_far_from_all() -> None:
    seat = FeatureCode("PPLA3", "locality", "chef-lieu de commune", "seat", 2.0, 1, 1, 40, "")
    at = {"Hamlet": (14.4, -11.5), "Seat": (15.2, -8.7), "Town": (14.45, -11.44), "Halfway": (14.9, -10.0)}
    codes = {"Seat": "PPLA3"}
    rows = {n: Place(n, n, codes.get(n, "PPL"), "ML", "", "", *at[n], 2.0, "A", "x", "") for n in at}
    gazetteer = Gazetteer(rows.values(), [], [seat, replace(TOWN, weight=20)])
    homonyms = [rows["Hamlet"], rows["Seat"]]
    town, halfway = (rows["Town"],), (rows["Halfway"],)
    for around, meant in [
        (Surroundings(), "Seat"),
        (Surroundings(beside=town), "Hamlet"),
        (Surroundings(sure=town), "Hamlet"),  # the seat is 308 km from the town
        (Surroundings(sure=town + halfway), "Seat"),  # and 145 km from what lies halfway
        (Surroundings(beside=halfway, sure=halfway), "Seat"),
    ]:
        chosen = choose(gazetteer, homonyms, "", around).place
        assert chosen is rows[meant], around


def test_where_nothing_decides_it_stays_open() -> None:
    sama = read("Une frappe a eu lieu à Sama.")[0]["Sama"]
    assert (sama.place, sama.reason) == (None, "plusieurs lieux de ce nom, rien ne décide")
    assert len(sama.lost) > 1


@pytest.mark.parametrize(
    ("text", "name", "place_id", "reason"),
    [
        ("Le poste de Tessit (Région de Gao) a été attaqué.", "Tessit", "mali:tessit", "lieu le plus important"),
        ("Le poste de Tessit (Gao) a été attaqué.", "Tessit", "mali:tessit", "lieu le plus important"),
        ("Une attaque a eu lieu à Faladié (Bamako).", "Faladié", "mali:q-faladie", "lieu de ce nom près de Bamako"),
        ("Une attaque à Thy (Sévaré) a échoué.", "Thy", "geonames:6768578", "lieu de ce nom près de Sévaré"),
        ("Une attaque a eu lieu à Tessit (Kayes).", "Tessit", None, "aucun lieu de ce nom près de Kayes"),
    ],
)
def test_brackets_say_in_which_area_or_near_which_town(text: str, name: str, place_id: str | None, reason: str) -> None:
    toponym = read(text)[0][name]
    assert (toponym.place and toponym.place.place_id) == place_id
    assert reason in toponym.reason


def test_a_club_that_bears_the_name_of_a_village_is_no_place() -> None:
    assert "Djoliba" not in read("Le Djoliba a battu le Stade malien à Bamako.")[0]


@pytest.mark.parametrize("town", ["Bamako", "Kayes"])
def test_a_quarter_is_no_village_far_from_the_town(town: str) -> None:
    bla = read(f"Un vol a eu lieu au quartier Bla à {town}.")[0]["Bla"]
    assert (bla.place, bla.reason) == (None, "aucun quartier de ce nom dans le répertoire")
    assert {lost.place for lost in bla.lost} == {*CURATED.named("Bla")}
    assert place_of(f"Un vol a eu lieu à Bla, puis à {town}.", "Bla") == "Bla"


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Police de Sikasso", ["Sikasso"]),
        ("AMAP-Gao", ["Gao"]),
        ("Douanes de Nioro du Sahel", ["Nioro du Sahel"]),
        ("Gendarmerie de Koutiala et de San", ["Koutiala", "San"]),
        ("Police de Bamako", []),  # the whole country is published from there
        ("DGD", []),
        ("Mandé Infos", []),
    ],
)
def test_a_publisher_is_at_home_in_the_chief_town_that_its_name_bears(publisher: str, names: list[str]) -> None:
    assert [place.name for place in homes(CURATED, publisher)] == names


def test_the_publisher_decides_between_homonyms_where_the_text_does_not() -> None:
    sama = CURATED.named("Sama")
    chosen = choose(CURATED, sama, "", Surroundings(home=homes(CURATED, "Police de San")))
    assert chosen.place is not None
    assert (chosen.place.admin2, chosen.reason) == ("San", "le plus proche de l'émetteur")
    assert dict(chosen.lost) == dict.fromkeys({*sama} - {chosen.place}, "plus éloigné")
    far = choose(CURATED, sama, "", Surroundings(home=homes(CURATED, "Police de Kidal")))
    assert (far.place, far.reason) == (None, "plusieurs lieux de ce nom, rien ne décide")
    (kayes,) = homes(CURATED, "Douanes de Kayes")
    said = choose(CURATED, sama, "", Surroundings(sure=(kayes,), home=homes(CURATED, "Police de San")))
    assert said.place is not None
    assert said.place.admin1 == "Kayes"


@pytest.mark.parametrize(
    ("text", "publisher", "admin2"),
    [
        ("Une saisie a eu lieu à Sama.", "Police de San", "San"),
        ("Une saisie a eu lieu à Sama.", "Police de Bamako", None),
        ("Une saisie a eu lieu à Sama.\n\nAMAP-Bafoulabé", "", "Bafoulabé"),
        ("Une saisie a eu lieu à Sama, dans le cercle de Bafoulabé.", "Police de San", "Bafoulabé"),
    ],
)
def test_a_text_is_read_with_its_publisher_in_mind(text: str, publisher: str, admin2: str | None) -> None:
    place = read(text, publisher)[0]["Sama"].place
    assert (place and place.admin2) == admin2


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("Une frappe dans la zone des trois frontières.", "zone des trois frontières", "mali:trois-frontieres"),
        ("Une frappe dans la forêt de Ouagadou.", "forêt de Ouagadou", "mali:wagadou"),
        ("Une frappe dans la forêt de Faya.", "forêt de Faya", "mali:foret-faya"),
        ("Une frappe a eu lieu dans la zone de Faya.", "Faya", "mali:foret-faya"),
        ("Une attaque a visé le village de Faya.", "Faya", "geonames:2457510"),
        ("Une attaque a visé les villages de Faya et de Markala.", "Faya", "geonames:2457510"),
        ("Une patrouille a visité le quartier Hamdallaye.", "Hamdallaye", "mali:q-hamdallaye"),
        ("Une attaque dans la commune de Haïré.", "Haïré", "mali:c-haire"),
        ("Une attaque a eu lieu à Moura.", "Moura", "geonames:2453345"),
        ("Le camp Balobo de Sévaré a été visé.", "camp Balobo", "mali:camp-balobo"),
        ("Un avion a quitté la BA 101 vers Gao.", "BA 101", "mali:base-101"),
        ("Une frappe a eu lieu à In-Délimane.", "In-Délimane", "mali:indelimane"),
        ("Une frappe a eu lieu à Tin-Hama.", "Tin-Hama", "mali:tin-hama"),
        ("Une attaque a visé le village d'Ogossagou-Peul.", "Ogossagou-Peul", "geonames:12232587"),
        ("Un éboulement a eu lieu à Sitakily.", "Sitakily", "geonames:2450933"),
        ("Une attaque à Thy (Sévaré) et Bapho.", "Thy", "geonames:6768578"),
        ("Une fouille a eu lieu à Djoliba.", "Djoliba", "geonames:2458740"),
        ("Une fouille dans la zone de l'Office du Niger.", "zone de l'Office du Niger", "mali:office-du-niger"),
        ("Des paysans de l'Office du Niger ont été enlevés.", "Office du Niger", "mali:office-du-niger"),
        ("Un vol a eu lieu à Légal Ségou.", "Légal Ségou", "mali:q-legal-segou"),
        ("Un vol au quartier Sénou à Bamako.", "Sénou", "geonames:2451350"),
        ("Des vols ont eu lieu à Sogoniko et à Faladié.", "Faladié", "mali:q-faladie"),
        ("Des vols ont eu lieu à Kati et à Faladié.", "Faladié", "geonames:2457815"),
        ("L'École de gendarmerie a été attaquée. Des vols ont eu lieu à Faladié.", "Faladié", "mali:q-faladie"),
        ("La garnison de Kati a été attaquée. Des vols ont eu lieu à Faladié.", "Faladié", "geonames:2457815"),
        ("Des saisies ont eu lieu à Sadiola et à Kéniéba.", "Kéniéba", "geonames:2455427"),
        ("Des saisies ont eu lieu à Kangaba et à Kéniéba.", "Kéniéba", "geonames:2455379"),
        ("Un vol a eu lieu à la Cité du Niger.", "Cité du Niger", "mali:q-cite-du-niger"),
        ("Un incendie au marché de Médine à Bamako.", "Médine", "mali:q-medine"),
        ("Un camion a été saisi à Médine, dans le cercle de Kayes.", "Médine", "geonames:2453540"),
        ("Un vol a eu lieu à Sangarébougou.", "Sangarébougou", "mali:sangarebougou"),
        ("Un vol a eu lieu dans la commune de Kéwa, cercle de Djenné.", "Kéwa", "mali:c-kewa"),
        ("Un vol a eu lieu dans la commune de Wadouba.", "Wadouba", "mali:c-wadouba"),
        ("Un vol a eu lieu dans la commune de Bourem Inaly.", "Bourem Inaly", "geonames:2459654"),
    ],
)
def test_what_communiqués_name_is_there(text: str, name: str, place_id: str) -> None:
    toponym = read(text)[0][name]
    assert toponym.place is not None
    assert toponym.place.place_id == place_id


def test_a_person_of_the_name_of_a_commune_is_no_place() -> None:
    named = "Le 5 juin, à Douentza, le commandant Mariko, l'adjudant Binko et M. Dabo ont reçu la presse."
    assert [name for name, toponym in read(named)[0].items() if toponym.place] == ["Douentza"]


def test_a_name_that_only_persons_bear_is_no_place() -> None:
    named = "Le 5 juin, à Douentza, le sergent Moussa Diré et l'adjudant Oumar Kani ont été décorés."
    assert list(read(f"Diré, Kani : un duo à l'honneur\n\n{named}")[0]) == ["Douentza"]
    both = "Le 5 juin, à Diré, le sergent Moussa Diré a été décoré."
    assert place_of(f"Diré : un sergent à l'honneur\n\n{both}", "Diré") == "Diré"


@pytest.mark.parametrize("word", ["ag", "ould", "walet", "mint", "ibn", "bin", "bint", "ben", "dit", "el", "al"])
def test_a_word_inside_a_persons_name_parts_neither_the_name_nor_a_camp_called_after_it(word: str) -> None:
    told = read_text(Communique("a.txt", f"Le 3 juin, le capitaine Moussa {word} Koro est venu à Koro."))
    assert [place.span.start for place in told.mentions[0].places] == [told.articles[0].communique.text.rindex("Koro")]
    assert f"camp Moussa {word} Koro" in read(f"Le 3 juin, une fête a eu lieu au camp Moussa {word} Koro.")[0]


@pytest.mark.parametrize("word", ["ag", "ould", "walet", "mint", "ibn", "bin", "bint", "ben"])
def test_a_son_or_daughter_needs_no_rank(word: str) -> None:
    told = read_text(Communique("a.txt", f"Le 3 juin, Moussa {word} Koro est venu à Koro."))
    assert len(told.mentions[0].places) == 1
