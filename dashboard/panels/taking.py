"""What the reader gave, taken in step by step: kept in the session, gone on with where a run was cut short."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

import streamlit as st

from dashboard.faults import of_the_program
from dashboard.labels import label
from dashboard.model import Event, Reading
from dashboard.panels.given import Given, Reader, RowsRead, Step, read_given
from dashboard.panels.views import Brought, View, with_text

_LOG = logging.getLogger(__name__)


@dataclass
class Taken:
    """What was brought while it is read: a run of the page that is cut short leaves it to the next to go on.

    ``beside`` is its view beside the bundled one, once that was asked for; ``is_settled``: the page follows from it.
    """

    digest: str
    steps: Iterator[Step]
    view: View | None = None
    beside: View | None = None
    is_settled: bool = False
    lock: Lock = field(default_factory=Lock)


def remembered(given: Given, day: date | None, publisher: str, read: Reader, there: Sequence[Event]) -> Taken:
    """``read_given`` begun once for the same input: kept in this session alone."""
    digest = hashlib.sha256(repr((day, publisher)).encode())
    for name, data in given:
        digest.update(name.encode("utf-8", "replace") + b"\0" + hashlib.sha256(data).digest())
    taken: Taken | None = st.session_state.get("own_taken")
    if taken is None or taken.digest != digest.hexdigest():
        taken = Taken(digest.hexdigest(), read_given(given, day, publisher, read, there))
        st.session_state["own_taken"] = taken
    return taken


def read_on(taken: Taken, language: str) -> View:
    """Reads what is left, with a bar that tells how far it is.

    Where the program fails the view tells so: what was brought is dropped, and the widgets to take it back are drawn.
    """
    place = st.empty()
    told = ""
    with taken.lock:  # a run may begin before the last one has seen that it is cut short
        while taken.view is None:
            try:
                step = next(taken.steps)
            except Exception as error:  # whatever it is, the session must outlive it
                _LOG.exception("what a reader brought could not be read")
                step = _failed(error)
            if isinstance(step, View):
                taken.view = step
                break
            share, words = _progress(step, language)
            if words != told:
                place.progress(share, words)
                told = words
    place.empty()
    return taken.view


def _progress(step: float | RowsRead, language: str) -> tuple[float, str]:
    """How far the bar is, 0 to 1, and its words: how many rows a table has is known at its end, so they are counted."""
    if isinstance(step, RowsRead):
        return 0.0, label("own_reading_rows", language, count=step.count)
    return step, label("own_reading", language, percent=int(100 * step))


def _failed(error: Exception) -> View:
    fault = of_the_program("fault_program", error)
    return View(Reading(), with_text(Reading()), (fault,), Brought())
