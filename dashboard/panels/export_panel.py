"""The exports: one button a format, each of exactly the rows shown, and the report to print or send."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.maps.report import report_html
from dashboard.model import Event
from dashboard.panels.labels import label
from dashboard.table.exports import FORMATS, file_name, to_csv
from dashboard.table.filters import Filters

_OFFERED = ("csv", "xlsx", "geojson", "kml", "hxl")


def show(frame: pd.DataFrame, filters: Filters, events: Sequence[Event], language: str) -> None:
    """Draws the download buttons for the rows of ``frame``; a file is written when its button is pressed.

    CSV from the page begins with a byte order mark: it is opened in a spreadsheet.
    """
    st.caption(label("export", language))
    name = file_name(frame, filters)
    with st.container(horizontal=True):
        for kind_name in _OFFERED:
            kind = FORMATS[kind_name]
            write = partial(to_csv, frame, for_spreadsheet=True) if kind_name == "csv" else partial(kind.write, frame)
            st.download_button(
                kind_name.upper(),
                data=write,
                file_name=f"{name}{kind.suffix}",
                mime=kind.mime_type,
                key=f"export_{kind_name}",
                on_click="ignore",
            )
        st.download_button(
            label("report", language),
            data=partial(_report, frame, filters, events, language),
            file_name=f"{name}.html",
            mime="text/html",
            key="export_report",
            on_click="ignore",
            help=label("report_help", language),
        )


def _report(frame: pd.DataFrame, filters: Filters, events: Sequence[Event], language: str) -> bytes:
    shown = set(frame["event_id"])
    return report_html(frame, [event for event in events if event.event_id in shown], filters, language).encode()
