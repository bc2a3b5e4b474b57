"""What the reader amends on the page: cells of an event, and the mark that it is checked. Kept in memory only: an
export takes it along, and brings it back when it is given."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard.model import Event
from dashboard.panels.views import View, amended
from dashboard.table.amended import Amendments, amended_rows, digests, fitting

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


def check(event_id: str, is_checked: bool) -> None:
    """Marks an event as checked, or takes the mark away."""
    told = _as_seen(event_id)
    st.session_state[_AMENDED] = replace(told, checked={**told.checked, event_id: is_checked})


def correct(event_id: str, cells: Mapping[str, str]) -> None:
    """Writes cells of an event anew, besides those that were; who corrects an event has checked it."""
    told = _as_seen(event_id)
    corrected = {**told.cells.get(event_id, {}), **cells}
    checked = {**told.checked, event_id: True}
    st.session_state[_AMENDED] = replace(told, cells={**told.cells, event_id: corrected}, checked=checked)


def _as_seen(event_id: str) -> Amendments:
    """What is amended by now, with the digest of an event's row as the reader saw it, before it was amended."""
    told, seen = amendments(), st.session_state[_OF].frame
    return replace(told, digests={**told.digests, **digests(seen, (event_id,))})


def undo(event_id: str) -> None:
    """Has an event be as it was read or given."""
    told = amendments()
    cells = {key: value for key, value in told.cells.items() if key != event_id}
    checked = {key: value for key, value in told.checked.items() if key != event_id}
    st.session_state[_AMENDED] = replace(told, cells=cells, checked=checked)


def take_along(ids: Collection[str]) -> None:
    """Says that these events are in an export that can be given back: nothing is lost where all amended are."""
    told = amendments()
    if told.ids.issubset(ids):
        st.session_state[_EXPORTED] = told


def guard() -> None:
    """Has the browser ask before it leaves the page, which forgets what was amended and is in no export."""
    told = amendments()
    is_lost = bool(told.ids) and told is not st.session_state.get(_EXPORTED)
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
