"""Capital letters around a word: what tells a place name from a part of a person's name."""

from __future__ import annotations

from gazetteer.signs import Signs
from gazetteer.text import Words

_SHORT = 4


def touches_a_capital(text: str, words: Words, signs: Signs, first: int, last: int) -> bool:
    """Whether a capitalised word or a surname in capitals stands right beside the words ("Moussa Ségou")."""
    return capital_before(text, words, signs, first) or capital_after(text, words, signs, first, last)


def capital_before(text: str, words: Words, signs: Signs, first: int) -> bool:
    """Whether a word written as a name stands right before word ``first``."""
    return first > 0 and capital_word(text, words, signs, first - 1) and words.gap(first - 1) == " "


def capital_after(text: str, words: Words, signs: Signs, first: int, last: int) -> bool:
    """Whether a word written as a name, or a surname in capitals, stands right after the words ``[first, last)``."""
    if last >= len(words) or words.gap(last - 1) != " ":
        return False
    if capital_word(text, words, signs, last):
        return True
    surname = text[words.starts[last] : words.ends[last]]
    in_capitals = len(surname) > _SHORT and surname.isupper() and surname.isalpha()
    return in_capitals and not words.span(first, last).of(text).isupper()


def capital_word(text: str, words: Words, signs: Signs, index: int) -> bool:
    """Whether the word is written as a name: a capital first, and not an acronym or a small word."""
    form, start = words.forms[index], words.starts[index]
    return (
        text[start].isupper()
        and len(form) > 1
        and form.isalpha()
        and not text[start : words.ends[index]].isupper()
        and form not in signs.small
    )
