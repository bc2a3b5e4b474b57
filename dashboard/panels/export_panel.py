"""The exports: one button a format, each of exactly the rows shown, and the report to print or send."""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from secrets import token_hex

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.maps.report import report_html
from dashboard.model import Event
from dashboard.panels import amending
from dashboard.panels.presses import put_down
from dashboard.table.export_name import file_name
from dashboard.table.exports import formats
from dashboard.table.filters import Filters
from dashboard.table.flat import to_csv

KEPT_SECONDS = 30.0
"""How long a file made stays on the page: a busy browser may not see what only one run of the page draws."""

_GIVEN_BACK = ("csv", "xlsx", "hxl", "rejected")
"""What the page takes back as a table."""
_WANTED, _MADE = "export_wanted", "export_made"
# The token keeps a file from being saved twice when the browser draws the element anew.
_SAVE = """<script>
if (window.exportTaken !== "{token}") {{
  window.exportTaken = "{token}";
  const bytes = Uint8Array.from(atob("{data}"), sign => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], {{type: {mime_type}}}));
  Object.assign(document.createElement("a"), {{href: address, download: {name}}}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}}
</script>"""


@dataclass(frozen=True)
class _Export:
    """One file on offer: ``write`` makes it of ``rows``, when it is asked for."""

    words: str
    name: str
    mime_type: str
    rows: pd.DataFrame
    write: Callable[[], bytes]
    help: str | None = None


def show(frame: pd.DataFrame, rejected: pd.DataFrame, filters: Filters, events: Sequence[Event], language: str) -> None:
    """Draws the buttons for the rows of ``frame``, and one for those ``rejected``, which are in no other; a file is
    written when its button is pressed.

    A press is kept until a run of the page comes to this panel, however many runs are cut short before. (The file of
    a ``st.download_button`` made on the press has another name in each run, and a press on the last name is lost.)
    """
    st.caption(label("export", language))
    offered = _offered(frame, filters, events, language)
    if len(rejected):
        offered["rejected"] = _of_rejected(rejected, language)
    with st.container(horizontal=True):
        for key, export in offered.items():
            st.button(export.words, key=f"export_{key}", on_click=put_down(_want, key), help=export.help)
    st.caption(label("export_help", language))
    wanted = st.session_state.get(_WANTED)
    if wanted:
        try:
            with st.spinner(label("export_writing", language)):
                st.session_state[_MADE] = (_saving(offered[wanted]), time.monotonic() + KEPT_SECONDS)
                if wanted in _GIVEN_BACK:
                    amending.take_along(offered[wanted].rows["event_id"].tolist())
        except Exception:  # what cannot be written would be tried in every run; a run cut short is none of these
            st.session_state[_WANTED] = None
            raise
        st.session_state[_WANTED] = None
    saving, end = st.session_state.get(_MADE, ("", 0.0))
    if time.monotonic() < end:
        st.html(saving, unsafe_allow_javascript=True)
    else:
        st.session_state.pop(_MADE, None)


def _want(key: str) -> None:
    st.session_state[_WANTED] = key


def _offered(frame: pd.DataFrame, filters: Filters, events: Sequence[Event], language: str) -> dict[str, _Export]:
    name = file_name(frame, filters)
    offered = {}
    for key, kind in formats(events, language).items():
        if kind.button is None:
            continue
        write = _csv_of(frame) if key == "csv" else partial(kind.write, frame)
        offered[key] = _Export(kind.button, f"{name}{kind.suffix}", kind.mime_type, frame, write)
    report = partial(_report, frame, filters, events, language)
    words, explained = label("report", language), label("report_help", language)
    offered["report"] = _Export(words, f"{name}.html", "text/html", frame, report, explained)
    return offered


def _of_rejected(rejected: pd.DataFrame, language: str) -> _Export:
    """What gives back what the reader rejected."""
    words, name = label("rejected_export", language), file_name(rejected, Filters(rejected=True))
    explained = label("rejected_export_help", language)
    return _Export(words, f"{name}.csv", "text/csv", rejected, _csv_of(rejected), explained)


def _csv_of(frame: pd.DataFrame) -> Callable[[], bytes]:
    """CSV from the page begins with a byte order mark: it is opened in a spreadsheet."""
    return partial(to_csv, frame, for_spreadsheet=True)


def _report(frame: pd.DataFrame, filters: Filters, events: Sequence[Event], language: str) -> bytes:
    shown = set(frame["event_id"])
    told = [event for event in events if event.event_id in shown]
    made = datetime.now().astimezone().date()
    return report_html(frame, told, filters, language, made).encode()


def _saving(export: _Export) -> str:
    """What has the browser save the file, as if a link to it had been followed."""
    data = b64encode(export.write()).decode()
    mime_type, name = _quoted(export.mime_type), _quoted(export.name)
    return _SAVE.format(token=token_hex(8), data=data, mime_type=mime_type, name=name)


def _quoted(text: str) -> str:
    """The text as a JavaScript string that ends no script element, whatever is in it."""
    return json.dumps(text).replace("<", "\\u003c")
