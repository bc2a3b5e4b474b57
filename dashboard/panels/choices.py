"""Choices of several values.

Streamlit's browser side knows a choice by the words it is shown in, and here these change with the language and with
the number of rows that a choice would leave. What the reader does while the page is being drawn anew arrives in the
old words: each choice therefore remembers what its words stood for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.labels import number_words

_WORDS = "words_of_"
# What ``counted`` adds, in either language; other words in brackets tell one option from another ("(ACLED)").
_COUNT = re.compile(r" \([\d,\u202f]+\)$")


def settle(key: str) -> None:
    """Puts values in the place of old words among what is chosen under ``key``; call it before the choice is read.

    Words that never stood for anything here are dropped.
    """
    state = st.session_state
    known: dict[str, Any] = state.get(_WORDS + key, {})
    values = set(known.values())
    if known and key in state:
        meant = (value if value in values else known.get(_uncounted(value)) for value in state[key])
        state[key] = [value for value in meant if value is not None]


def show(
    key: str,
    label: str,
    options: Sequence[Any],
    words: Callable[[Any], str],
    **shown: Any,  # noqa: ANN401 - Streamlit's own
) -> None:
    """Draws the choice under ``key``; ``words`` gives each option as it is shown, with or without ``counted``."""
    state = st.session_state
    state[_WORDS + key] = state.get(_WORDS + key, {}) | {_uncounted(words(option)): option for option in options}
    # Setting the choice anew sends the words of now: else the next click would send the old ones.
    state[key] = state[key]
    st.multiselect(label, options, key=key, format_func=words, **shown)


def counted(words: str, count: int | None, language: str) -> str:
    """The words of an option with the number of rows it would leave."""
    return f"{words} ({number_words(count or 0, language)})"


def _uncounted(words: object) -> str:
    return _COUNT.sub("", str(words))
