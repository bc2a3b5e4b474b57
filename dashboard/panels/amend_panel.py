"""What checks and corrects the selected event, beside its source text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.faults import Unreadable
from dashboard.labels import fault_words, label, type_words
from dashboard.lexicon import event_types
from dashboard.model import ROLES
from dashboard.panels import amending
from dashboard.panels.amend_days import day_cells, day_fields, field_key
from dashboard.panels.markup import plain, safe
from dashboard.panels.presses import put_down
from dashboard.table.amended_place import place_cells
from dashboard.table.cells import as_json
from dashboard.table.own_cells import LARGEST
from dashboard.table.own_issues import CHECKED, REJECTED, mark_of
from gazetteer.places import Gazetteer

_FAULT = "amend_fault"
_TOLD = ("event_type", "date_start", "date_end", "location")


def show(row: pd.Series, ids: Sequence[str], language: str, choose: Callable[[str], None], places: Gazetteer) -> None:
    """Draws the marks "checked" and "rejected", which lead on to the next of ``ids``, and the form that corrects the
    row; a place is looked up among ``places``."""
    go_on = partial(_go_on, str(row["event_id"]), ids, choose)
    _mark_button("check", CHECKED, row, language, go_on)
    # what is kept makes it another one, which is closed
    with st.popover(label("correct", language), key=f"correct_{_form_of(row)}_{mark_of(row['issues'])}"):
        _form(row, language, places, go_on)
    _mark_button("reject", REJECTED, row, language, go_on)


def _mark_button(key: str, mark: str, row: pd.Series, language: str, go_on: Callable[[], None]) -> None:
    ids = (str(row["event_id"]),)
    if mark_of(row["issues"]) == mark:
        st.button(label(f"un{key}", language), key=key, on_click=put_down(amending.mark, ids, ""))
    else:
        on_click = put_down(_mark, ids, mark, go_on)
        st.button(label(key, language), key=key, help=label(f"{key}_help", language), on_click=on_click)


def _mark(ids: Sequence[str], mark: str, go_on: Callable[[], None]) -> None:
    amending.mark(ids, mark)
    go_on()


def _go_on(event_id: str, ids: Sequence[str], choose: Callable[[str], None]) -> None:
    if event_id in ids[:-1]:
        choose(ids[ids.index(event_id) + 1])


def _form(row: pd.Series, language: str, places: Gazetteer, go_on: Callable[[], None]) -> None:
    """The cells that are corrected by hand, each as it is now."""
    event_id, form = str(row["event_id"]), _form_of(row)
    with st.form(f"amend_{form}", border=False):
        kind, place = st.columns(2)
        kind.selectbox(
            label("type", language),
            list(event_types()),
            list(event_types()).index(row["event_type"]),
            format_func=lambda name: type_words(name, language),
            key=field_key("event_type", form),
        )
        explained = label("correct_place_help", language)
        place.text_input(label("place", language), row["location"], key=field_key("location", form), help=explained)
        day_fields(row, form, language)
        _figures(row["quantities"], form, language)
        with st.container(key="correct_presses"):  # in sight wherever the form is scrolled to
            _show_fault(form, language)
            with st.container(horizontal=True):
                keep = put_down(_keep, row, form, places, go_on)
                st.form_submit_button(label("correct_keep", language), key="correct_keep", on_click=keep)
                if event_id in amending.amendments().cells:
                    undo = put_down(amending.undo, event_id)
                    st.form_submit_button(label("correct_undo", language), key="correct_undo", on_click=undo)


def _form_of(row: pd.Series) -> str:
    """What the form of a row is called: once its cells say otherwise, whoever changed them, its fields are others, or
    they would still hold, and write back, what was there before."""
    told = [row[name] for name in ("event_id", *_TOLD, "latitude", "longitude", "quantities")]
    return hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:16]


def _show_fault(form: str, language: str) -> None:
    """Tells why what the form says cannot be kept; a fault of another form is forgotten, as are the words in that."""
    of_form, fault = st.session_state.get(_FAULT, ("", None))
    if of_form == form:
        st.html(f'<p role="alert">⚠ {safe(fault_words(fault, language))}</p>')
    else:
        st.session_state.pop(_FAULT, None)


def _figures(claims: Sequence[dict[str, Any]], form: str, language: str) -> None:
    """A field for each claimed figure, two a line, then those of one that is added."""
    for number, claim in enumerate(claims):
        if number % 2 == 0:
            fields = iter(st.columns(2))
        role = f"({label(claim['role'], language)})" if claim["role"] else ""
        words, explained = f"{claim['item']} {role}".strip(), label("correct_help", language)
        value, key = claim["value"], field_key(f"claim{number}", form)
        several = label("several", language) if value is None else None
        # not as its default, to which a browser puts a field back that is emptied; a table may hold whole numbers
        st.session_state.setdefault(key, None if value is None else float(value))
        next(fields).number_input(
            plain(words) or "–", 0.0, LARGEST, None, 1.0, "%g", key, explained, placeholder=several
        )
    more, noun, what = st.columns(3)
    more.number_input(label("correct_more", language), 0.0, LARGEST, None, 1.0, "%g", field_key("more", form))
    noun.text_input(label("correct_item", language), key=field_key("item", form), max_chars=60)
    told = partial(label, language=language)
    what.selectbox(
        label("claimed_role", language), ROLES, None, format_func=told, key=field_key("role", form), placeholder="–"
    )


def _keep(row: pd.Series, form: str, places: Gazetteer, go_on: Callable[[], None]) -> None:
    """Keeps what the form says otherwise than the row, and goes on; where it cannot be, the fault is told beside the
    form."""
    event_id, state = str(row["event_id"]), st.session_state
    try:
        cells = dict(_changed(row, form, places))
    except Unreadable as error:
        state[_FAULT] = (form, error.fault)
        return
    state.pop(_FAULT, None)
    if cells:
        amending.correct(event_id, cells)
    else:
        amending.mark((event_id,), CHECKED)
    go_on()


def _changed(row: pd.Series, form: str, places: Gazetteer) -> Iterator[tuple[str, str]]:
    """The cells that the form says otherwise. Raises Unreadable for what cannot be."""
    told = {name: st.session_state[field_key(name, form)] for name in ("event_type", "location")}
    if told["event_type"] != row["event_type"]:
        yield from (
            ("event_type", told["event_type"]),
            ("sub_event_type", event_types()[told["event_type"]].acled_sub_event_type),
        )
    yield from day_cells(row, form)
    if told["location"].split() != row["location"].split():
        yield from place_cells(told["location"], places, row["location"]).items()
    claims = list(_claims(row["quantities"], form))
    if claims != row["quantities"]:
        yield "quantities", as_json(claims)


def _claims(claims: Sequence[dict[str, Any]], form: str) -> Iterator[dict[str, Any]]:
    """The claimed figures as the form says them: one emptied is left out, and "plusieurs" where 0 is written; one
    written anew is exact. Raises Unreadable for an added one of which the number or the role is missing."""
    state = st.session_state
    for number, claim in enumerate(claims):
        value = state[field_key(f"claim{number}", form)]
        if value == claim["value"]:
            yield claim
        elif value is not None and (value or claim["value"] is not None):
            yield claim | {"value": value, "approx": False, **({"bound": ""} if "bound" in claim else {})}
    value, role = state[field_key("more", form)], state[field_key("role", form)]
    item = " ".join(state[field_key("item", form)].split())
    if value is not None and role is not None:
        yield {"value": value, "approx": False, "item": item, "role": role, "bound": "", "word": "", "side": ""}
    elif item or value is not None or role is not None:
        raise Unreadable("fault_half_figure")
