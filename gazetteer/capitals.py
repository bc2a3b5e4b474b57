"""Capital letters around a word: what tells a place name from a part of a person's name."""

from __future__ import annotations

from gazetteer.text import Words

_SHORT = 4
# Words that may stand capitalised before a name without being a part of it.
_SMALL = frozenset(("a", "au", "aux", "de", "du", "des", "d", "l", "la", "le", "les", "en", "et", "ou", "sur", "vers"))
_SMALL |= frozenset(("axe", "region", "cercle", "secteur", "zone", "camp", "commune", "village", "foret", "poste"))
_SMALL |= frozenset(("entre", "pres", "depuis", "dans", "pour", "par", "apres", "avant", "ce", "cette", "un", "une"))


def touches_a_capital(text: str, words: Words, first: int, last: int) -> bool:
    """Whether a capitalised word or a surname in capitals stands right beside the words ("Moussa Ségou")."""
    before = first > 0 and words.gap(first - 1) == " " and capital_word(text, words, first - 1)
    after = last < len(words) and words.gap(last - 1) == " " and capital_word(text, words, last)
    if last < len(words) and words.gap(last - 1) == " " and not words.span(first, last).of(text).isupper():
        surname = words.span(last, last + 1).of(text)
        after = after or (len(surname) > _SHORT and surname.isalpha() and surname.isupper())
    return before or after


def capital_word(text: str, words: Words, index: int) -> bool:
    """Whether the word is written as a name: a capital first, and not an acronym or a small word."""
    form, start = words.forms[index], words.starts[index]
    return (
        text[start].isupper()
        and form not in _SMALL
        and len(form) > 1
        and form.isalpha()
        and not text[start : words.ends[index]].isupper()
    )
