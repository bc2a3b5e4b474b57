"""Markdown: what is shown, quoted and counted in is the text without its signs."""

import pytest

from dashboard.pipeline import read_text
from dashboard.reading.files import communique_from_bytes

NOTE = """# Attaque à Léré

Le 12 février 2026, à Léré, [Trois terroristes](http://exemple.org/a_(b)) ont été tués.

Le 13 février 2026, à Gao, **Trois** terroristes ont été tués par l'armée.
"""


def test_a_note_is_read_as_it_is_shown():
    communique = communique_from_bytes("a.md", NOTE.encode())
    reading = read_text(communique)
    assert {event.article.title.of(communique.text) for event in reading.events} == {"Attaque à Léré"}
    figures = [(figure.value, figure.item, figure.role) for event in reading.events for figure in event.quantities]
    assert figures == [(3.0, "terroristes", "killed")] * 2


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("# Titre #\nUn.", "Titre\n\nUn."),
        ("Titre\n=====\nUn.", "Titre\n\nUn."),
        ("Titre\n---\nUn.", "Titre\n\nUn."),
        ("Un.\n\n***\n\nDeux.", "Un.\n\n***\n\nDeux."),
        ("> Un\n> > deux", "Un\ndeux"),
        ("**Un** *deux* __trois__ _quatre_ ***cinq*** ~~six~~ `sept`", "Un deux trois quatre cinq six sept"),
        ("nom_de_fichier, 5 * 3, \\*Un\\*", "nom_de_fichier, 5 * 3, *Un*"),
        ("* deux motos\n* **un** dépôt\n- un\n1. deux", "- deux motos\n- un dépôt\n- un\n1. deux"),
        ('[Un](http://a.b "t") [deux][1] [trois] ![x](y.png)[^1]\n[1]: http://a.b', "Un deux [trois]"),
        ("[![Un](a.png)](b)<https://a.b> R&amp;D<!-- x --> <b>deux</b>", "https://a.b R&D deux"),
        ("```text\nUn\n```", "Un"),
        (
            "| Date | Lieu |\n|:--|---|\n| 13/01 | **Gao**<br>ville |\n| | Bla |",
            "Date | Lieu\n13/01 | Gao ville\n| Bla",
        ),
        ("#motdièse reste", "#motdièse reste"),
    ],
)
def test_signs_go_and_words_stay(source: str, shown: str):
    assert communique_from_bytes("a.md", source.encode()).text == shown


def test_a_pasted_text_keeps_its_signs():
    assert communique_from_bytes("a.txt", NOTE.encode()).text == NOTE


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "![a](b", "*a ", "**", "_a", "<a", "<!--", "`", "> ", "| a ", "\\", "&#"]
)
def test_a_hostile_note_of_a_megabyte_is_read(piece: str):
    assert communique_from_bytes("a.md", ("début " + piece * (1_000_000 // len(piece))).encode()).text.startswith(
        "début"
    )
