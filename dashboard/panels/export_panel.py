"""The exports: one button a format, each of exactly the rows shown."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from dashboard.panels.labels import label
from dashboard.table.exports import FORMATS

_OFFERED = ("csv", "xlsx", "geojson", "kml", "hxl")


def show(frame: pd.DataFrame, language: str) -> None:
    """Draws the download buttons for the rows of ``frame``; a file is written when its button is pressed."""
    st.caption(label("export", language))
    with st.container(horizontal=True):
        for name in _OFFERED:
            kind = FORMATS[name]
            st.download_button(
                name.upper(),
                data=partial(kind.write, frame),
                file_name=f"events{kind.suffix}",
                mime=kind.mime_type,
                key=f"export_{name}",
                on_click="ignore",
            )
