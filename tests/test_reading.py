import csv
import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.decoding import decode
from dashboard.labels import fault_words
from dashboard.model import Article, Communique
from dashboard.reading.articles import read_articles
from dashboard.reading.files import SourceFile, communique_from_bytes, find_files, read_communique
from dashboard.reading.letterheads import LETTERHEAD_COLUMNS
from dashboard.reading.line_openings import OPENING_COLUMNS
from dashboard.reading.lines import read_lines
from gazetteer.errors import UnreadableFile
from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table
from gazetteer.text import Span, fold

BULLETIN = DATA / "communiques" / "2026-01_bulletin.txt"
PARAGRAPH = (
    "Les agents ont intercepté un camion chargé de cartons, puis ont arrêté son conducteur à la sortie de la ville."
)


def articles_of(text: str, **known) -> tuple[Article, ...]:
    communique = Communique("a.txt", decode(text.encode(), "a.txt"), **known)
    return read_articles(communique, fold(communique.text))


def the_article(text: str, **known) -> Article:
    (article,) = articles_of(text, **known)
    return article


def words(article: Article, span: Span | None) -> str | None:
    return None if span is None else span.of(article.communique.text)


def outline(article: Article) -> list[str]:
    """Each segment with its headings before it, joined by " > "."""
    return [" > ".join(words(article, s) for s in (*seg.headings, seg.span)) for seg in article.segments]


# --- the bulletin -----------------------------------------------------------------------------------------------


def test_bulletin_holds_eleven_articles():
    (source,) = find_files([BULLETIN])
    communique = read_communique(source)
    articles = read_articles(communique, fold(communique.text))
    found = [(words(a, a.title)[:28], words(a, a.sign_off), a.publisher) for a in articles]
    assert found == [
        ("Journée nationale de la Souv", "DGPN", "DGPN"),
        ("Lutte contre le narcotrafic ", "DPCRP-OCS", "DPCRP-OCS"),
        ("Bilan des opérations des FAM", None, ""),
        ("Office Central des Stupéfian", "DIRPA", "DIRPA"),
        ("3ème Promotion de l’École d’", "DIRPA", "DIRPA"),
        ("Mali–Royaume-Uni : le minist", "DIRPA", "DIRPA"),
        ("Processus de réconciliation ", "DIRPA", "DIRPA"),
        ("Commandement du Secteur 4 : ", None, "DIRPA"),
        ("Opérations de Désarmement, d", "DIRPA", "DIRPA"),
        ("Douane Malienne : Une import", "DGD", "DGD"),
        ("Douanes Maliennes : Le Direc", "DGD", "DGD"),
    ]
    glued = articles[8]
    assert words(glued, glued.title).endswith("engagé à Tombouctou")
    assert words(glued, glued.segments[0].span).startswith("Les opérations de Désarmement")
    assert {article.published for article in articles} == {date(2026, 1, 14)}


def test_bulletin_strikes_stand_under_their_heading():
    communique = read_communique(find_files([BULLETIN])[0])
    strikes = outline(read_articles(communique, fold(communique.text))[2])
    heading = "1. Frappes aériennes ciblées :"
    assert [line[:60] for line in strikes if line.startswith(f"{heading} > ·")] == [
        f"{heading} > {item}"[:60]
        for item in (
            "· Dans la région de Dioïla : Un",
            "· Toujours dans la région de Di",
            "· Dans la région de Kidal : Une",
        )
    ]
    assert sum(line.startswith("2. Déjouement d’une embuscade à Tombouctou : > ·") for line in strikes) == 2


# --- titles, articles, sign-offs --------------------------------------------------------------------------------


def test_title_blank_body_is_one_article():
    article = the_article(f"Saisie à Bla\n\n{PARAGRAPH}\n", publisher="X")
    assert (words(article, article.title), outline(article), article.publisher) == ("Saisie à Bla", [PARAGRAPH], "X")


@pytest.mark.parametrize("signs", ["* * *", "-----", "###"])
def test_a_line_of_signs_parts_articles_where_a_paragraph_follows_the_title(signs):
    two = articles_of(f"Saisie à Bla\n{PARAGRAPH}\n{signs}\nSaisie à San\n{PARAGRAPH}")
    assert [outline(article) for article in two] == [[PARAGRAPH], [PARAGRAPH]]
    (one,) = articles_of(f"{PARAGRAPH}\n{signs}\nPoint du jour\n- Un tir à Bla.")
    assert len(one.segments) == 3


@pytest.mark.parametrize("byline", ["Publié le 04/06/2024 à 09h14 | Par la Rédaction", "Par Awa Diarra"])
def test_the_line_above_a_byline_is_the_title(byline):
    article = the_article(f"Région de Nara : un assaut repoussé à Dilly\n{byline}\n{PARAGRAPH}")
    assert words(article, article.title) == "Région de Nara : un assaut repoussé à Dilly"


def test_body_alone_has_no_title():
    article = the_article(PARAGRAPH)
    assert article.title is None
    assert outline(article) == [PARAGRAPH]


@pytest.mark.parametrize(
    ("ending", "sign_off", "publisher"),
    [
        (" DGD", "DGD", "DGD"),
        ("\nDIRPA", "DIRPA", "DIRPA"),
        ("\n\nSource : DGPN", "DGPN", "DGPN"),
        (" (DCSG)", "DCSG", "DCSG"),
        ("\nAMAP-Gao", "AMAP-Gao", "AMAP"),
        ("\nMamadou T./site.net", "Mamadou T./site.net", "site.net"),
        (" Ils ont visité la DIRPA", None, "X"),
        (" Les agents saluent la DGD.", None, "X"),
    ],
)
def test_sign_off(ending: str, sign_off: str | None, publisher: str):
    article = the_article(f"Saisie à Bla\n\n{PARAGRAPH}{ending}", publisher="X")
    assert (words(article, article.sign_off), article.publisher) == (sign_off, publisher)


LETTER = "Le 3 juin, la police a arrêté deux voleurs à Kayes."


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        (f"Etat-Major Général des Armées\nDirection de l'Information et des Relations Publiques des Armées (DIRPA)\n\n"
         f"BULLETIN N° 12\nSemaine du 3 au 9 juin\n\n{LETTER}", "BULLETIN N° 12", "DIRPA"),
        (f"DIRPA - COMMUNIQUÉ N° 12\n\n{LETTER}", None, "DIRPA"),
        (f"COMMUNIQUÉ N°047/DIRPA\n\n{LETTER}", None, "DIRPA"),
        (f"Direction générale de la Police nationale\n\n{LETTER}", None, "DGPN"),
        (f"Bilan\n\n{LETTER}\n\nKayes, le 4 juin 2024\nLe Directeur de la DIRPA", "Bilan", "DIRPA"),
        (f"Bilan\n\n{LETTER}\n\nP/Le Chef d'État-major\nColonel X, Directeur de la DIRPA", "Bilan", "DIRPA"),
        # an office that a headline or a sentence only speaks of
        (f"L'Office Central des Stupéfiants à l'œuvre\n\n{LETTER}", "L'Office Central des Stupéfiants à l'œuvre", "X"),
        (f"Bilan\n\n{LETTER} Ils ont été présentés au directeur de la DIRPA.", "Bilan", "X"),
    ],
)  # fmt: skip
def test_the_head_or_foot_of_a_letter_names_who_publishes(text: str, title: str | None, publisher: str):
    article = the_article(text, publisher="X")
    assert (words(article, article.title), article.publisher) == (title, publisher)


def test_each_office_is_read_in_its_example():
    for row in read_table(DATA / "lexicon" / "letterheads.csv", LETTERHEAD_COLUMNS):
        assert the_article(f"{row['example']}\n\n{LETTER}").publisher == row["publisher"]


@pytest.mark.parametrize("between", [" DGD\n", "\n\nDGD\n\n", " DGD ", "\n"])
def test_two_articles(between: str):
    text = f"Saisie à Bla\n\n{PARAGRAPH}{between}Une relève au poste de Mondoro\n\n{PARAGRAPH}"
    assert [words(a, a.title) for a in articles_of(text)] == ["Saisie à Bla", "Une relève au poste de Mondoro"]


def test_title_glued_between_two_texts():
    title = "Visite de terrain : Le commandant inspecte les postes de Mondoro"
    first, second = articles_of(f"Saisie à Bla\n\n{PARAGRAPH} {title} {PARAGRAPH} DGD")
    assert (words(second, second.title), first.publisher) == (title, "DGD")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bilan : Deux assaillants ont été tués et plusieurs motos ont été détruites par les soldats du poste.",
        "Bilan provisoire : 14 assaillants neutralisés, 31 suspects interpellés, des armes et des véhicules récupérés.",
        "Le gouverneur a conclu ainsi : Les habitants doivent accompagner le processus avec Les forces du pays.",
        "Selon le ministre Diallo : Le convoi est parti de La Haye puis a rejoint la ville en fin de matinée.",
        "Déclaration du gouverneur : Le processus est engagé. Les opérations de désarmement ont débuté dans la région.",
    ],
)
def test_ordinary_sentences_are_no_titles(sentence: str):
    assert len(articles_of(f"Saisie à Bla\n\n{PARAGRAPH} {sentence} {PARAGRAPH}")) == 1


# --- segments and headings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Un camion a été saisi.\n- Une moto a brûlé.", ["- Un camion a été saisi.", "- Une moto a brûlé."]),
        (
            "Le 5, rien. · À Bla, un camion. · À San, une moto.",
            ["Le 5, rien.", "· À Bla, un camion.", "· À San, une moto."],
        ),
        ("– Le 3, un tir. – Le 4, deux tirs.", ["– Le 3, un tir.", "– Le 4, deux tirs."]),
        ("° Le 3, un tir.\n° Le 4, sous 40 ° à Gao, deux.", ["° Le 3, un tir.", "° Le 4, sous 40 ° à Gao, deux."]),
        ("« Un Espace – Un Peuple – Un Destin » a été dit.", ["« Un Espace – Un Peuple – Un Destin » a été dit."]),
        ("1. Une arme a été saisie. 2. Une moto a brûlé.", ["1. Une arme a été saisie.", "2. Une moto a brûlé."]),
        (
            "1. 03 juin, Fana : un car a versé.\n2. 5/06, Bla : noyade.",
            ["1. 03 juin, Fana : un car a versé.", "2. 5/06, Bla : noyade."],
        ),
        ("Période : 3 - 9 juin, deux attaques.", ["Période : 3 - 9 juin, deux attaques."]),
        ("Il a 20 ans. Le 2. RIM est parti.", ["Il a 20 ans. Le 2. RIM est parti."]),
        ("a) un camion ;\nb) une moto.", ["a) un camion ;", "b) une moto."]),
        (
            "EN ZONE SUD\nUn camion a été saisi à Bla.\nEN ZONE NORD\nUn tir a eu lieu à Ber.",
            [
                "EN ZONE SUD",
                "EN ZONE SUD > Un camion a été saisi à Bla.",
                "EN ZONE NORD",
                "EN ZONE NORD > Un tir a eu lieu à Ber.",
            ],
        ),
        (
            "EN ZONE SUD\nVendredi 5 décembre – À Bla, un tir.\nSamedi 6 décembre – Deux fronts :\n- À San : un tir.",
            [
                "EN ZONE SUD",
                "EN ZONE SUD > Vendredi 5 décembre –",
                "EN ZONE SUD > Vendredi 5 décembre – > À Bla, un tir.",
                "EN ZONE SUD > Samedi 6 décembre – Deux fronts :",
                "EN ZONE SUD > Samedi 6 décembre – Deux fronts : > - À San : un tir.",
            ],
        ),
        (
            "Région de Gao :\n- À Bara, un tir.\nLe commandement salue les troupes.",
            ["Région de Gao :", "Région de Gao : > - À Bara, un tir.", "Le commandement salue les troupes."],
        ),
        (
            "Lieu : Gogui, dans le cercle de Nioro du Sahel, près de la frontière\nNature : un dépôt d'armes",
            ["Lieu : Gogui, dans le cercle de Nioro du Sahel, près de la frontière", "Nature : un dépôt d'armes"],
        ),
        (
            "JOURNÉE DU 15 MARS\nUn tir à Ber.\nJOURNÉE DU 17 MARS\nUn tir à Bla.",
            [
                "JOURNÉE DU 15 MARS",
                "JOURNÉE DU 15 MARS > Un tir à Ber.",
                "JOURNÉE DU 17 MARS",
                "JOURNÉE DU 17 MARS > Un tir à Bla.",
            ],
        ),
        (
            "Une patrouille partie de Sévaré a été prise à partie près de\nKonna par des hommes armés.",
            ["Une patrouille partie de Sévaré a été prise à partie près de\nKonna par des hommes armés."],
        ),
        *(
            (f"{line}\n{rest}", [f"{line}\n{rest}"])  # narrow columns
            for line, rest in (
                ("Un tir a eu lieu dans la région de", "Gao le 4 mai."),
                ("Un tir a eu lieu dimanche", "4 mai à Ber."),
                ("Un tir à Ber (quartier", "Château) le 4 mai."),
            )
        ),
        ("Rien.\nDimanche\n4 tirs à Ber.", ["Rien.", "Dimanche", "4 tirs à Ber."]),
        ("Rien.\nUn tir ce jour-là\nUn tir à Bla.", ["Rien.", "Un tir ce jour-là", "Un tir à Bla."]),
        ("Rien.\nmardi 4 mai 2021, par\nLa police a tiré.", ["Rien.", "mardi 4 mai 2021, par", "La police a tiré."]),
        (
            "Ont été saisis :\n-3 mai : deux motos à Bla.\n-Bla : un fusil.\nUn tir à -5 °C.",
            [
                "Ont été saisis :",
                "Ont été saisis : > -3 mai : deux motos à Bla.",
                "Ont été saisis : > -Bla : un fusil.",
                "Un tir à -5 °C.",
            ],
        ),
        ("-Site.net – Un tir à Bla.\nUn tir à San.", ["-Site.net – Un tir à Bla.", "Un tir à San."]),
        (  # a heading is no wrapped line where what stands below it is wider than any
            f"Rien.\nUne descente de la brigade mobile au marché de Niamakoro à Bamako\n{PARAGRAPH} {PARAGRAPH}",
            [
                "Rien.",
                "Une descente de la brigade mobile au marché de Niamakoro à Bamako",
                f"{PARAGRAPH} {PARAGRAPH}",
            ],
        ),
        (  # wider than any text is wrapped
            f"Le bureau de Kati a saisi {'des cartons de médicaments, ' * 5}selon ce service\nCe sont 145 cartons.",
            [f"Le bureau de Kati a saisi {'des cartons de médicaments, ' * 5}selon ce service", "Ce sont 145 cartons."],
        ),
    ],
)
def test_segments(body: str, expected: list[str]):
    assert outline(the_article(f"Point des opérations\n\n{body}")) == expected


def test_the_links_under_a_line_of_debris_are_debris():
    text = "À lire aussi\n> Riz : les prix à Niono\n\n> 3 morts à Gao"
    assert [line.text for line in read_lines(text, fold(text))] == ["> 3 morts à Gao"]


def test_web_debris_table_and_its_lines():
    with (DATA / "lexicon" / "web_debris.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        assert not read_lines(row["example"], fold(row["example"])), row
        if row["counter_example"]:
            assert read_lines(row["counter_example"], fold(row["counter_example"])), row
    article = the_article(f"Partager sur Facebook\nSaisie à Bla\n\n{PARAGRAPH}\nLire aussi : un autre titre")
    assert (words(article, article.title), outline(article)) == ("Saisie à Bla", [PARAGRAPH])


GLUED = "La mission est finie. {} : Trois suspects arrêtés à la frontière {} dans toute la zone de Bla depuis hier."


OPENINGS = list(read_table(DATA / "lexicon" / "line_openings.csv", OPENING_COLUMNS))


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: f"{row['kind']} {row['opening']}")
def test_what_opens_a_line_does_so_in_its_example_and_changes_what_is_read(row: Row):
    opening, line = row["opening"], row["example"]
    other = line.replace(opening, "Xyz ", 1)
    assert line.startswith(opening)
    if row["kind"] in ("by", "byline", "published"):
        titled = [
            the_article(f"Saisie de drogue à la frontière\n{under}\n\n{PARAGRAPH}").title for under in (line, other)
        ]
    elif row["kind"] == "sentence":
        titled = [glued_title(GLUED.format("Lutte contre la drogue", after)) for after in (line, other)]
    else:
        titled = [glued_title(GLUED.format(first, "Les agents")) for first in (f"{other} bref", f"{line} bref")]
    assert [title is not None for title in titled] == [True, False]


def glued_title(text: str) -> str | None:
    return next((line.text for line in read_lines(text, fold(text)) if line.glued), None)


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_glued_title_ends_before_a_word_that_opens_a_sentence(apostrophe: str):
    title = "Lutte contre la drogue : Trois suspects arrêtés à la frontière"
    opened = f"L{apostrophe}armée patrouille"
    assert glued_title(GLUED.format("Lutte contre la drogue", opened)) == title
    assert glued_title(GLUED.format(opened, "Les agents")) is None
    assert glued_title(GLUED.format("Lutte contre la drogue", "en face de La Haye")) is None


# --- the date line ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Saisie à Bla\n\n{PARAGRAPH}\nBamako, le 18 juin 2019", date(2019, 6, 18)),
        (f"Bamako, le 1er août 2019\n\nSaisie à Bla\n\n{PARAGRAPH}", date(2019, 8, 1)),
        (f"Saisie à Bla\n\n{PARAGRAPH} Nioro du Sahel, le 18 juin 2019.", date(2019, 6, 18)),
        (f"Saisie à Bla\n\nGao, le 18 juin 2019 – {PARAGRAPH}", date(2019, 6, 18)),
        (f"Attaque à Ber, le 18 juin 2019\n\n{PARAGRAPH}", date(2020, 1, 1)),
        (f"Saisie à Bla\n\n{PARAGRAPH}\nBamako, le 31 juin 2019", date(2020, 1, 1)),
    ],
)
def test_date_line(text: str, published: date):
    article = the_article(text, published=date(2020, 1, 1))
    assert article.published == published
    assert article.title is not None


# --- files and bytes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, line_end: str):
    text = f"Saisie à Bla{line_end}{line_end}L’armée « salue » Sévaré.{line_end}"
    assert decode(text.encode(encoding), "a.txt") == text.replace(line_end, "\n")
    article = the_article(text)
    assert (words(article, article.title), outline(article)) == ("Saisie à Bla", ["L’armée « salue » Sévaré."])


def test_text_is_composed():
    assert decode("Se\u0301vare\u0301".encode(), "a.txt") == "Sévaré"


def test_stray_control_character_is_kept():
    assert decode(b"Bla\0\n\n" + PARAGRAPH.encode(), "a.txt").startswith("Bla\0")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n", "a damaged PDF"),
        (b"PK\x03\x04rest", "a damaged ZIP"),
        (bytes(range(256)), "not a text"),
        (b"\xff\xfeA\x00\x00\xd8", "not a text"),
        (b"a" * 10_000_001, "limit of 10,000,000 bytes; split it first"),
    ],
)
def test_unreadable_bytes_say_which_file_and_why(data: bytes, why: str):
    with pytest.raises(UnreadableFile, match=rf"^note\.txt: .*{why}"):
        communique_from_bytes("note.txt", data)


def test_folder_with_sources(tmp_path: Path):
    (tmp_path / "week").mkdir()
    for name in ("a.txt", "week/b.md", "c.txt", "picture.png"):
        (tmp_path / name).write_text(PARAGRAPH, encoding="utf-8")
    rows = "a.txt,2026-01-14,DGD,http://x\nc.txt,14/01/2026,,\nnone.txt,,,\nshort\n../a.txt,,,\n"
    (tmp_path / "sources.csv").write_text(f"file,published,publisher,facts_from\n{rows}", encoding="utf-8")
    sources = find_files([tmp_path])
    assert sources[:3] == [
        SourceFile(tmp_path / "a.txt", "a.txt", date(2026, 1, 14), "DGD"),
        SourceFile(tmp_path / "c.txt", "c.txt"),
        SourceFile(tmp_path / "week" / "b.md", "week/b.md"),
    ]
    faults = [fault_words(source.fault, "en") for source in sources[3:]]
    assert [fault[:21] for fault in faults] == [f"sources.csv, line {n}, "[:21] for n in (3, 4, 5, 6)]
    assert "'14/01/2026' cannot be used; expected a day such as 2026-01-14" in faults[0]
    with pytest.raises(UnreadableFile, match=r"sources\.csv, line 4, column 'file': 'none\.txt'"):
        read_communique(sources[4])


def test_named_file_is_tried_and_known_from_its_folder(tmp_path: Path):
    (tmp_path / "a.log").write_text(PARAGRAPH, encoding="utf-8")
    (tmp_path / "sources.csv").write_text("file,published,publisher\na.log,2026-01-14,DGD\n", encoding="utf-8")
    (source,) = find_files([tmp_path / "a.log", tmp_path / "a.log"])
    communique = read_communique(source)
    assert (communique.file, communique.published, communique.publisher) == ("a.log", date(2026, 1, 14), "DGD")


def test_missing_file_says_so(tmp_path: Path):
    (source,) = find_files([tmp_path / "none.txt"])
    with pytest.raises(UnreadableFile, match=rf"^{re.escape(str(tmp_path))}/none\.txt: cannot be opened"):
        read_communique(source)


def table_in(folder: Path, *rows: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "sources.csv").write_text("\n".join(("file,published,publisher", *rows, "")), encoding="utf-8")


def told(*paths: Path) -> list[str]:
    """The faults of what the paths name."""
    return [fault_words(source.fault, "en") for source in find_files(paths) if source.fault]


def test_a_file_is_known_alike_whether_it_its_folder_or_the_tree_is_given(tmp_path: Path):
    table_in(tmp_path, "sub/a.txt,2026-01-12,DGD", "sub/b.txt,2026-01-12,DGD", "sub/none.txt,,")
    table_in(tmp_path / "sub", "b.txt,2026-01-14,DIRPA")
    for name in ("a.txt", "b.txt"):
        (tmp_path / "sub" / name).write_text(PARAGRAPH, encoding="utf-8")
    for asked in ([tmp_path], [tmp_path / "sub"], [tmp_path / "sub" / "a.txt", tmp_path / "sub" / "b.txt"]):
        known = [(source.published, source.publisher) for source in find_files(asked) if not source.fault]
        assert known == [(date(2026, 1, 12), "DGD"), (date(2026, 1, 14), "DIRPA")]
    expected = "line 4, column 'file': 'sub/none.txt' cannot be used; expected the path of a file in this folder."
    assert told(tmp_path) == [f"sources.csv, {expected}"]
    assert told(tmp_path / "sub") == [f"../sources.csv, {expected}"]
    assert told(tmp_path / "sub" / "a.txt") == []


def test_a_table_above_of_other_columns_is_anothers(tmp_path: Path):
    (tmp_path / "sources.csv").write_text("name,colour\na,b\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(PARAGRAPH, encoding="utf-8")
    assert told(tmp_path / "sub", tmp_path / "sub" / "a.txt") == []
    assert told(tmp_path) == [
        "sources.csv, line 1, column 'header': 'name,colour' cannot be used; expected file,published,publisher[,url]."
    ]


def test_a_named_file_tells_the_fault_of_its_own_row(tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PARAGRAPH, encoding="utf-8")
    table_in(tmp_path, "a.txt,12/01/2026,DGD", "b.txt,2026-01-12,DGD")
    (fault,) = told(tmp_path / "a.txt")
    assert fault.startswith("sources.csv, line 2, column 'published': '12/01/2026' cannot be used")
    assert told(tmp_path / "b.txt") == []


def test_a_file_listed_twice_is_told_and_its_first_row_counts(tmp_path: Path):
    (tmp_path / "a.txt").write_text(PARAGRAPH, encoding="utf-8")
    table_in(tmp_path, "a.txt,2026-01-12,DGD", "./a.txt,2026-01-20,DIRPA")
    for asked in (tmp_path, tmp_path / "a.txt"):
        assert find_files([asked])[0].published == date(2026, 1, 12)
        assert told(asked) == ["sources.csv, line 3, column 'file': './a.txt' cannot be used; expected it only once."]


def test_an_open_quote_is_told_where_its_row_begins_and_the_rows_before_count(tmp_path: Path):
    (tmp_path / "a.txt").write_text(PARAGRAPH, encoding="utf-8")
    table_in(tmp_path, "a.txt,2026-01-12,DGD", 'b.txt,2026-01-12,"DGD', "c.txt,,")
    assert find_files([tmp_path])[0].publisher == "DGD"
    (fault,) = told(tmp_path)
    assert fault.startswith("sources.csv, line 3: 'b.txt,2026-01-12,\"DGD' is no CSV row")


def test_a_name_that_is_not_utf_8_is_given_as_text(tmp_path: Path):
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(PARAGRAPH, encoding="utf-8")
    assert [source.file for source in find_files([tmp_path])] == ["caf?.txt"]
    assert [source.file for source in find_files([tmp_path / name])] == ["caf?.txt"]
    assert read_communique(find_files([tmp_path])[0]).file == "caf?.txt"
    with pytest.raises(UnreadableFile, match=r"/th\?\.txt: cannot be opened"):
        read_communique(find_files([tmp_path / os.fsdecode(b"th\xe9.txt")])[0])


def test_a_folder_without_a_readable_kind_of_file_is_told(tmp_path: Path):
    (tmp_path / "picture.png").write_bytes(b"x")
    kinds = ".docx .htm .html .md .pdf .txt"
    assert told(tmp_path) == [f"{tmp_path}: no file to read in this folder ({kinds}); check the path."]


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of a user whom permissions bind: root may open any folder."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        with TemporaryDirectory() as folder:
            yield Path(folder)
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are closed in another way there")
def test_a_folder_that_cannot_be_opened_is_told(unprivileged: Path):
    (unprivileged / "a.txt").write_text(PARAGRAPH, encoding="utf-8")
    closed = unprivileged / "sub"
    closed.mkdir(mode=0o000)
    try:
        assert told(unprivileged) == [f"{closed}: cannot be opened (Permission denied); check the path."]
        assert told(closed) == [f"{closed}: cannot be opened (Permission denied); check the path."]
        with pytest.raises(UnreadableFile, match="Permission denied"):
            read_communique(find_files([closed / "a.txt"])[0])
    finally:
        closed.chmod(0o700)


# --- properties -------------------------------------------------------------------------------------------------

_SCRAPS = [
    "\n", "\n\n", "\r\n", " ", ". ", " : ", "DIRPA", "AMAP-Gao", "1. ", "a) ", "- ", " · ", "– ", "EN ZONE SUD", "Le 5",
    "Samedi 6 décembre – ", "Bamako, le 18 juin 2019", "Visite de terrain : Le chef inspecte les postes ", "Partager",
    "Les agents ont saisi un camion", PARAGRAPH, "\x0b", "\u2028", "\0", "É",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_SCRAPS) | st.text(max_size=8), max_size=25).map("".join))
@example("Bamako, le 18 juin 2019 - \n. ")
@example("Bamako, le 18 juin 2019- \n. ")
def test_spans_lie_in_order_and_nothing_is_lost(text: str):
    articles = read_articles(Communique("a.txt", text), fold(text))
    covered = set()
    last = 0
    for index, article in enumerate(articles):
        assert article.index == index
        assert last <= article.span.start < article.span.end <= len(text)
        last = article.span.end
        assert all(a.span.end <= b.span.start for a, b in pairwise(article.segments))
        spans = sorted(s for s in (article.title, article.sign_off, *(x.span for x in article.segments)) if s)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(article.span.covers(span) and span.of(text).strip() for span in spans)
        segments = {segment.span for segment in article.segments}
        assert all(heading in segments for segment in article.segments for heading in segment.headings)
        covered.update(position for span in spans for position in range(span.start, span.end))
        if article.title:  # what stands above it may be the menu of a page
            covered.update(range(article.span.start, article.title.start))
    for line in read_lines(text, fold(text)):
        lost = "".join(text[i] for i in range(line.start, line.end) if i not in covered)
        assert not any(c.isalnum() for c in lost.replace("Source", "")), lost


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes):
    try:
        communique = communique_from_bytes("a.txt", data)
    except UnreadableFile:
        with pytest.raises(UnreadableFile, match=r"^a\.txt: .*\.$"):
            communique_from_bytes("a.txt", data)
        return
    assert communique.text.strip()
    read_articles(communique, fold(communique.text))
