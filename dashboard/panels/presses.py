"""What the reader pressed or picked: put down at once, carried out when the next run of the page begins.

Streamlit calls a widget back before a run, and ends the call at its first look at the session if another request waits
by then: what the call was to do is lost. What ``put_down`` gives only adds to a list, which nothing can end; and
``carry_out`` takes an act off the list when it is done, so that a run cut short leaves it to the next. An act may
therefore be begun twice: what it sets must not depend on what it has set, and what there was before is that of the
first time.

A request made before the browser has heard what an act set in a widget still tells the widget's value of before, and
would undo the act. What was set is therefore set again until the browser tells, by a field that nobody sees, that it
has heard of the act.

One gap is Streamlit's: a request that arrives in the milliseconds between the start of a run and its callbacks takes
the place of that run, and what was pressed for it is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st

_WAITING, _UNHEARD, _ACTS, _HEARD = "presses", "presses_unheard", "presses_made", "presses_heard"
_HIDDEN = f"<style>.st-key-{_HEARD} {{display: none}}</style>"


@dataclass(slots=True)
class _Press:
    """An act to be done, and the values of the widgets before it was begun."""

    act: Callable[[], None]
    before: dict[str, Any] = field(default_factory=dict)


def put_down(act: Callable[..., None], *args: object) -> Callable[[], None]:
    """What a widget may call back: it has ``act(*args)`` done when the next run begins."""
    waiting: list[_Press] = st.session_state.setdefault(_WAITING, [])
    return lambda: waiting.append(_Press(partial(act, *args)))


def carry_out(widgets: Iterable[str]) -> None:
    """Do what was put down, in its order; call it before the session is read and any widget drawn.

    ``widgets`` are the keys of those whose values an act may set.
    """
    state = st.session_state
    unheard: dict[str, tuple[Any, Any]] = state.setdefault(_UNHEARD, {})
    if is_heard():
        unheard.clear()
    for key, (before, after) in unheard.items():
        if state.get(key) == before:
            state[key] = after
    waiting: list[_Press] = state.setdefault(_WAITING, [])
    while waiting:
        press = waiting[0]
        press.before = press.before or {key: state.get(key) for key in widgets}
        press.act()
        for key, value in press.before.items():
            if state.get(key) != value:
                _remember(key, value, state[key])
        tell()
        del waiting[0]


def set_value(key: str, value: object) -> None:
    """Set a widget as an act would, where the page and not the reader changes it; call it before it is drawn."""
    before = st.session_state.get(key)
    if before != value:
        # a run cut short from here on leaves it to the next to set what is remembered
        _remember(key, before, value)
        tell()
    st.session_state[key] = value


def _remember(key: str, before: object, after: object) -> None:
    """Keep what a widget was set to, with what the browser last told of it."""
    unheard: dict[str, tuple[Any, Any]] = st.session_state[_UNHEARD]
    unheard[key] = (unheard.get(key, (before, None))[0], after)


def tell() -> None:
    """Count something set that the browser has to hear of: until it has, what it says may be older than that."""
    st.session_state[_ACTS] = st.session_state.get(_ACTS, 0) + 1


def is_heard() -> bool:
    """Whether the request of this run was made when the browser had heard of all that was set."""
    return bool(st.session_state.get(_HEARD) == str(st.session_state.get(_ACTS, 0)))


def show_made() -> None:
    """Draw what tells the browser how much was set; call it when all that can be set is drawn and written."""
    st.session_state[_HEARD] = str(st.session_state.get(_ACTS, 0))
    st.html(_HIDDEN)
    st.text_input("–", key=_HEARD)
