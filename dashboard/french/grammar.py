"""The small words of French that many rules ask for, in folded text."""

from __future__ import annotations

from gazetteer.small_words import OF as OF
from gazetteer.small_words import THE as THE
from gazetteer.small_words import THIS as THIS

HAVE = frozenset(
    (
        "a",
        "ont",
        "avons",
        "avez",
        "avait",
        "avaient",
        "aura",
        "auront",
        "avoir",
        "ayant",
        "eu",
        "aurait",
        "auraient",
        "ait",
        "aient",
    )
)
"""Forms of "avoir"; the preposition "à" folds to the first."""
BE = frozenset(
    (
        "ete",
        "est",
        "sont",
        "etait",
        "etaient",
        "sera",
        "seront",
        "etre",
        "furent",
        "fut",
        "etant",
        "soient",
        "serait",
        "seraient",
    )
)
"""Forms of "être"."""
PLURAL_VERBS = frozenset(("ont", "sont", "avaient", "etaient", "furent"))
"""Forms of both of which the subject is several."""
HAD = frozenset(("avait", "avaient"))
"""What the pluperfect begins with: it recalls what was before."""
THE_ONE = ("l'", "le ", "la ", "ce ", "cet ", "cette ")
"""What begins a phrase that names one thing, known already or told of before."""
THEY = frozenset(("il", "elle", "ils", "elles"))
"""The pronouns of a subject of whom was told before."""
