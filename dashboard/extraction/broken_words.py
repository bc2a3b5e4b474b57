"""Words that stand apart and are one: those that the end of a printed line broke ("terro-", "ristes"; "récu- pérées";
"gendar-merie"), and a direction whose dash stands between blanks ("Nord – Est")."""

from __future__ import annotations

import re
from functools import cache

from dashboard.extraction.trigger_rules import WORD_COLUMNS
from dashboard.lexicon import ITEM_COLUMNS, ROLE_COLUMNS
from gazetteer.folders import DATA
from gazetteer.phrase_slots import slots_of
from gazetteer.small_words import COMPASS
from gazetteer.tables import read_table
from gazetteer.text import Words

_TABLES = (("trigger_words.csv", WORD_COLUMNS), ("items.csv", ITEM_COLUMNS), ("roles.csv", ROLE_COLUMNS))
_BROKEN = re.compile(r"(?<![^\W_])([^\W\d_]{2,})-\s*([^\W\d_]{2,})(?![^\W_])")


@cache
def _known() -> frozenset[str]:
    """The words of the phrases of the tables."""
    rows = [row for name, columns in _TABLES for row in read_table(DATA / "lexicon" / name, columns)]
    slots = (slot for row in rows for slot in slots_of(row["phrase"]))
    return frozenset(word for slot in slots for words in slot.choices for word in words if word.isalpha())


def mended(words: Words) -> Words:
    """The words with the halves of broken ones as one, and without the dashes inside a direction."""
    return _without_dashes(_unbroken(words))


def _without_dashes(words: Words) -> Words:
    """The words without a dash between two of the compass: "au nord - est de Gao" is "au nord-est de Gao"."""
    if "-" not in words.forms:
        return words
    forms = words.forms
    kept = [
        index
        for index, form in enumerate(forms)
        if form != "-" or not 0 < index < len(forms) - 1 or not COMPASS.issuperset(forms[index - 1 : index + 2 : 2])
    ]
    if len(kept) == len(forms):
        return words
    starts, ends = [words.starts[index] for index in kept], [words.ends[index] for index in kept]
    return Words(words.folded, [forms[index] for index in kept], starts, ends)


def _unbroken(words: Words) -> Words:
    """The words with the halves of a broken one as one word, over the hyphen: where the tables know the whole, and not
    both halves ("pick-up" is no "pickup")."""
    start, end = words.starts[0], words.ends[-1]
    if words.folded.find("-", start, end) < 0:
        return words
    broken = [match.span() for match in _BROKEN.finditer(words.folded, start, end) if _is_one_word(*match.groups())]
    if not broken:
        return words
    forms, starts, ends = list[str](), list[int](), list[int]()
    mending = 0
    for form, first, last in zip(words.forms, words.starts, words.ends, strict=True):
        if first >= broken[mending][1] and mending < len(broken) - 1:
            mending += 1
        if broken[mending][0] < first < broken[mending][1]:
            ends[-1] = last
            forms[-1] += form if form != "-" else ""
        else:
            forms.append(form)
            starts.append(first)
            ends.append(last)
    return Words(words.folded, forms, starts, ends)


def _is_one_word(left: str, right: str) -> bool:
    known = _known()
    return left + right in known and not (left in known and right in known)
