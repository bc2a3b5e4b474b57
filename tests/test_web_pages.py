"""Pages of the web as they are pasted: the article is read, the page around it is not."""

from datetime import date

import pytest

from dashboard.model import Article, Communique, Event
from dashboard.pipeline import read_text
from dashboard.reading.articles import read_articles
from gazetteer.text import fold

BODY = (
    "Deux gendarmes ont été tués et un camion a été brûlé lundi dans une attaque contre le poste de Konna, "
    "dans la région de Mopti, selon un élu."
)
TITLE = "Région de Mopti : le poste de Konna attaqué"


def article(text: str, **known) -> Article:
    (one,) = read_articles(Communique("a.txt", text, **known), fold(text))
    return one


def title(text: str) -> str | None:
    one = article(text)
    return one.title.of(text) if one.title else None


def body(text: str) -> list[str]:
    return [segment.span.of(text) for segment in article(text).segments]


def events(text: str, **known) -> tuple[Event, ...]:
    return read_text(Communique("a.txt", text, **known)).events


# --- what belongs to the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "below",
    [
        "Laisser un commentaire\n\nBénin\n\nBénin : 6 morts dans une collision à Parakou, le conducteur arrêté",
        "Articles similaires\nTrois soldats tués à Ber\nUne mine à Gossi fait deux morts",
        "12 commentaires\nNiger : une frappe à Tera fait dix morts",
        "-\nTchad : huit morts dans un incendie\n-\nBurkina : une attaque à Djibo\n-\nQuatre morts à Gao, « un drame »",
        "La police a arrêté trois voleurs à Kayes…\nUne mine a tué deux civils à Hombori, selon… Lire la suite",
    ],
)
def test_links_below_the_text_are_not_read(below: str):
    assert body(f"{TITLE}\n\n{BODY}\n{below}") == [BODY]


def test_a_list_under_a_text_and_an_article_below_the_comments_are_read():
    seized = f"{TITLE}\n\n{BODY} Ont été saisis :\n-\ntrois fusils\n-\ndeux motos\n-\nune radio"
    assert len(body(seized)) > 1
    second = "Une embuscade à Gossi"
    assert second in " ".join(body(f"{TITLE}\n\n{BODY}\nLeave a Reply\n{second}\n{BODY}"))
    items = "-\nTrois fusils saisis à Ber\n-\nDeux motos saisies à Bla\n-\nUn suspect arrêté à Gossi"
    assert len(body(items)) > 1  # a list is all there is
    assert len(body(f"Un commentaire\nLaisser un commentaire\n{items}")) > 1
    assert body(f"{TITLE}\n\n{BODY} La suite est…") == [f"{BODY} La suite est…"]  # cut short where it was copied


@pytest.mark.parametrize(
    "caption",
    [
        "Photo d'illustration\nUn poste attaqué à Ber",
        "© Presse par A. D.\nUn poste attaqué à Ber",
        "Un poste (archives)",
    ],
)
def test_captions_are_no_text(caption: str):
    assert body(f"{TITLE}\n{caption}\n\n{BODY}") == [BODY]


def test_a_title_may_stand_below_the_credit_of_a_picture():
    assert title(f"Photo d'illustration\n{TITLE}\n{BODY}") == TITLE


def test_a_blank_line_counts_though_the_page_has_a_button_there():
    assert title(f"{TITLE}\n\nPartager\n{BODY[0].lower()}{BODY[1:]}") == TITLE


def test_the_month_above_a_text_is_none_of_its_words():
    text = f" date 2023-05 {BODY}"
    assert body(text) == [BODY]
    assert body("Date 2023-05-02 : un tir à Ber.") == ["Date 2023-05-02 : un tir à Ber."]


# --- titles -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        f"samedi 8 novembre 2025\nMon journal\n\n{TITLE}\n\nPar Awa 1,204 vues\n{TITLE}\n",
        f"AccueilNewsSécurité{TITLE}\n\n{TITLE}\n\n",
        f"Actualités > Région de Mopti : le poste de Konna (…)\n\n{TITLE}\n",
        f"{TITLE} - monjournal.net\n\n{TITLE} Publié le lundi 3 mai 2021 | Le Journal\n\n",
        f"Accueil\nSports\nRégion\nArticle\n\n{TITLE}\nPublié le lundi 3 mai 2021 | Le Journal\n",
        f"SociétéSécurité & Justice\n\n{TITLE}\n\n",
        f"Mali\n{TITLE}\n",
        f"Categories: Le Nord\n\n{TITLE}\n\n",
    ],
)
def test_the_title_stands_below_the_menu_and_counts_once(head: str):
    text = f"{head}{BODY}"
    assert title(text) == TITLE
    (event,) = events(text, published=date(2021, 5, 4))
    assert [quantity.value for quantity in event.quantities] == [2, 1]
    assert event.dates is not None
    assert event.dates.start == date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list that says a line twice, and a text that goes on with the words of its title
        ("Point des saisies :\n- 3 motos à Konna le 4\n- 2 fusils\n- 3 motos à Konna le 4", None),
        (f"{TITLE}\n{TITLE} lundi par des hommes armés, qui ont tué deux gendarmes et ont brûlé un camion.", TITLE),
        ("Gao\nUn tir a eu lieu.", "Gao"),
        ("Trois fusils saisis à Ber le 4\nDeux motos saisies à Bla\nPublié le 5 mai 2021", None),  # below a list
        (f"Le poste de Konna attaqué par des inconnus. | Awa Diarra\n\n{BODY}", None),  # the credit of a picture
    ],
)
def test_other_lines_are_no_head_of_a_page(text: str, expected: str | None):
    assert title(text) == expected
    assert len(body(text)) >= 1


# --- the day of publication ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"{TITLE}\nPublié le mardi 4 mai 2021 | Le Journal\n{BODY}", date(2021, 5, 4)),
        (f"{TITLE} Publié le 4 mai 2021 à 10h12\n\n{BODY}", date(2021, 5, 4)),
        (f"{TITLE}\nMis en ligne le 04/05/2021 à 09h14 | Par la Rédaction\n{BODY}", date(2021, 5, 4)),
        (f"{TITLE}\nmardi 4 mai 2021, par Awa\n{BODY}", date(2021, 5, 4)),
        (f"KONNA, 4 mai 2021 (AMAP) – {BODY}", date(2021, 5, 4)),
        # without its year: that of the one day told in full just before it
        (f"Konna, 4 mai (AMAP) {BODY} Le dimanche 2 mai 2021, un car avait été arrêté.", date(2021, 5, 4)),
        (f"Konna, 4 janv (AMAP) {BODY} Le 30 décembre 2020, un car avait été arrêté.", date(2021, 1, 4)),
        (f"Konna, 4 mai (AMAP) {BODY} Le 12 mars 2017, un car avait été arrêté.", None),
        (f"{TITLE}\nMis à jour le 9 mai 2021\n{BODY}", None),
        (f"{TITLE}\n\n{BODY}\n\nPublié le 4 mai 2021, ce bilan a été revu par les autorités de la région de Mopti, "
         "puis par le gouvernement.", None),
        (f"samedi 8 novembre 2025\nMon journal\n\n{TITLE}\n\n{BODY}", None),  # that of the page
    ],
)  # fmt: skip
def test_a_byline_or_dispatch_says_when_it_was_published(text: str, published: date | None):
    assert article(text).published == published
    assert article(text, published=date(2020, 1, 1)).published in (date(2020, 1, 1), published)


@pytest.mark.parametrize(
    ("line", "known", "published"),
    [
        ("Konna, 4 mai (AMAP) ", date(2021, 5, 6), date(2021, 5, 4)),
        ("Konna, 30 déc (AMAP) ", date(2021, 1, 2), date(2020, 12, 30)),
        ("Konna, 4 mai 2021 (AMAP) ", date(2021, 5, 6), date(2021, 5, 4)),
        ("Konna, 4 mai (AMAP) ", date(2021, 9, 1), date(2021, 9, 1)),  # an older one, which the text recalls
        ("Konna, 4 mai (AMAP) ", date(2021, 5, 3), date(2021, 5, 3)),
    ],
)
def test_a_dispatch_counts_from_its_own_day_not_from_that_of_its_file(line: str, known: date, published: date):
    assert article(line + BODY, published=known).published == published


def test_yesterday_counts_from_the_byline():
    text = f"{TITLE}\nPublié le mardi 4 mai 2021 | Le Journal\n{BODY.replace('lundi', 'hier')}"
    (event,) = events(text)
    assert event.dates is not None
    assert event.dates.start == date(2021, 5, 3)


# --- who publishes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("below", "publisher"),
    [
        ("Source : LE COMBAT", "Le Combat"),
        ("(Source : Le Courrier du Fleuve)", "Le Courrier du Fleuve"),
        ("Source : https://www.monjournal.net/article-12", "monjournal.net"),
        ("AD/KM (AMAP)", "AMAP"),
        ("KD (AFP)<", "AFP"),
        ("Awa DIARRA / AMAP - Konna", "AMAP"),
        ("A. B. Diarra Amap-Konna", "AMAP"),
        ("Awa.Monjournal.net", "Monjournal.net"),
        ("A.D/Le Courrier", "Le Courrier"),
        ("Par Le Républicain", "Le Républicain"),
        ("Par kibaru", "Kibaru"),
        ("Studio Tamani", "Studio Tamani"),
        ("Awa Diarra", ""),
        ("Par Awa Diarra", ""),
        ("Par la Rédaction", ""),
        ("Source : un habitant qui a tout vu de sa fenêtre, ce matin-là.", ""),
        ("Les renforts sont arrivés une heure après, selon une source jointe par téléphone à Konna (AFP).", ""),
    ],
)
def test_the_line_below_a_text_says_who_publishes_it(below: str, publisher: str):
    assert article(f"{TITLE}\n\n{BODY}\n\n{below}").publisher == publisher


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{TITLE}\nPublié le mardi 4 mai 2021 | Le Courrier\n{BODY}", "Le Courrier"),
        (f"{TITLE}\nPublié le mardi 4 mai 2021 | Par Awa Diarra\n{BODY}", ""),
        (f"{TITLE}\nPar kibaru\n\n{BODY}", "Kibaru"),
        (f"Konna, 4 mai (AMAP) {BODY}", "AMAP"),
        (f"KONNA, 4 fév (Xinhua) — {BODY}", "Xinhua"),
        (f"Konna, 4 mai (Mopti) {BODY}", ""),
        (f"{TITLE}\n\n-Monjournal.net – {BODY}", "Monjournal.net"),
        (f"{BODY} L'armée l'a dit dans un communiqué reçu mardi par l'AFP.", "AFP"),
        (f"{BODY} Il reste deux disparus, a appris l'AMAP.", "AMAP"),
        (f"{BODY} « Ils sont venus à moto », a dit un habitant à l'AFP.", ""),  # others quote it so
    ],
)
def test_the_head_or_the_first_words_say_who_publishes(text: str, publisher: str):
    assert article(text).publisher == publisher
    assert article(text, publisher="X").publisher in ("X", publisher)


def test_what_only_leads_to_the_name_is_no_text():
    assert body(f"{TITLE}\n\n{BODY}\nSource : Le Combat") == [BODY]


# --- items --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dash", ["-", "- ", "–", "• "])
def test_an_item_may_begin_with_its_day_whatever_stands_before_it(dash: str):
    text = (
        "La douane a mené des descentes à Kati en mai 2022, qui ont permis de saisir :\n"
        f"{dash}3 mai : À Kati, 40 kg de cannabis ont été saisis.\n"
        f"{dash}19 mai : À Fana, une fouille a conduit à la saisie de 12 kg de cannabis."
    )
    days = [event.dates.start for event in events(text) if event.dates]
    assert days == [date(2022, 5, 3), date(2022, 5, 19)]


# --- where it was written -----------------------------------------------------------------------------------------

FOUNDERED = "Six personnes ont péri mardi dans le naufrage d'une pirogue{}, a annoncé le gouvernement."


@pytest.mark.parametrize(
    ("head", "where", "location"),
    [
        ("KAYES, ", "", ""),
        ("KAYES, ", " entre Niafunké et Tonka", "entre Niafunké et Tonka"),
        ("Kayes, Mali– ", " à Tonka", "Tonka"),
        ("Kayes (Mali) — ", " à Tonka", "Tonka"),
        ("Kayes, 4 mai (AMAP) ", "", ""),
        ("Kayes, 4 mai (AMAP) ", " à Tonka", "Tonka"),
        ("KAYES : ", "", "KAYES"),  # a label says where it happened
        ("À Kayes, ", "", "Kayes"),
    ],
)
def test_where_a_dispatch_was_written_is_not_where_it_happened(head: str, where: str, location: str):
    (event,) = events(f"{head}{FOUNDERED.format(where)}")
    assert (event.location.words if event.location else "") == location
