"""What the reader amends on the page: cells of an event, and the mark that it is checked or none. Kept in memory only:
an export takes it along, and brings it back when it is given."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard.model import Event
from dashboard.panels.views import View, amended
from dashboard.table.amended import Amendments, amended_rows, digests, fitting
from dashboard.table.own_issues import CHECKED

_AMENDED, _OF, _VIEW, _EXPORTED = "amended", "amended_of", "amended_view", "amended_exported"
# Only "true" and "false" are written into it.
_GUARD = """<script>
window.amendmentsAreLost = {told};
if (!window.amendmentsWatched) addEventListener("beforeunload", event => {{
  if (window.amendmentsAreLost) event.preventDefault();
}});
window.amendmentsWatched = true;
</script>"""


def amendments() -> Amendments:
    """What is amended by now."""
    told: Amendments = st.session_state.get(_AMENDED, Amendments())
    return told


def mark(event_ids: Collection[str], as_what: str) -> None:
    """Has events bear one of ``MARKS``, or none for ""."""
    told = _as_seen(event_ids)
    st.session_state[_AMENDED] = replace(told, marks={**told.marks, **dict.fromkeys(event_ids, as_what)})


def correct(event_id: str, cells: Mapping[str, str]) -> None:
    """Writes cells of an event anew, besides those that were; who corrects an event has checked it."""
    told = _as_seen((event_id,))
    corrected = {**told.cells.get(event_id, {}), **cells}
    marks = {**told.marks, event_id: CHECKED}
    st.session_state[_AMENDED] = replace(told, cells={**told.cells, event_id: corrected}, marks=marks)


def _as_seen(event_ids: Collection[str]) -> Amendments:
    """What is amended by now, with the digests of events' rows as the reader saw them, before they were amended."""
    told, seen = amendments(), st.session_state[_OF].frame
    return replace(told, digests={**told.digests, **digests(seen, event_ids)})


def undo(event_id: str) -> None:
    """Has an event be as it was read or given."""
    told = amendments()
    cells = {key: value for key, value in told.cells.items() if key != event_id}
    marks = {key: value for key, value in told.marks.items() if key != event_id}
    st.session_state[_AMENDED] = replace(told, cells=cells, marks=marks)


def take_along(ids: Collection[str]) -> None:
    """Says that these events are in an export that can be given back: nothing is lost where all amended are in one, as
    they are now."""
    told = amendments()
    exported = {event_id: told.of(event_id) for event_id in told.ids.intersection(ids)}
    st.session_state[_EXPORTED] = {**st.session_state.get(_EXPORTED, {}), **exported}


def guard() -> None:
    """Has the browser ask before it leaves the page, which forgets what was amended and is in no export."""
    told = amendments()
    exported = st.session_state.get(_EXPORTED, {})
    is_lost = any(told.of(event_id) != exported.get(event_id) for event_id in told.ids)
    with st.container(key="unseen_guard"):
        st.html(_GUARD.format(told=str(is_lost).lower()), unsafe_allow_javascript=True)


def applied(view: View, there: Sequence[Event]) -> View:
    """The view with what was amended; the same one while neither changes. A row of a table may correct an event that is
    ``there`` and not in the view."""
    told = amendments()
    known = {event.event_id: event for event in (*there, *view.reading.events)}
    if st.session_state.get(_OF) is not view:
        told = st.session_state[_AMENDED] = fitting(told, view.frame, known)
        st.session_state[_OF] = view
    if told.ids.isdisjoint(view.frame["event_id"]):
        return view
    kept: tuple[View, Amendments, View] | None = st.session_state.get(_VIEW)
    if kept is None or kept[0] is not view or kept[1] is not told:
        kept = st.session_state[_VIEW] = (view, told, amended(view, amended_rows(view.frame, told, known)))
    return kept[2]
