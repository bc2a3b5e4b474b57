"""What Streamlit writes in English inside its widgets, written over where the page is in another language, and a name
for the arrows that open the filters.

It has no setting for these words. What it tells a screen reader alone, and the menus of its tables, stay English.
"""

from __future__ import annotations

import json

import streamlit as st

from dashboard.labels import label

_REFUSED = "own_files_refused"
_APPLIES = "[data-testid=InputInstructions] span:first-child:not(:last-child)"
_WRITTEN_OVER = (
    (".stFileUploader section button p", "own_files_choose", ".875rem"),
    ("[data-testid=stFileUploaderDropzoneInstructions] span", "own_files_limit", ".875rem"),
    (f".stTextInput {_APPLIES}", "enter_applies", ".75rem"),
    (".stTooltipErrorContent", _REFUSED, ".875rem"),
    (".stFileChip [role=alert]", _REFUSED, ".875rem"),
    (".stDateInput [data-type=day][data-placeholder]", "day_sign", ".875rem"),
    (".stDateInput [data-type=month][data-placeholder]", "month_sign", ".875rem"),
    (".stDateInput [data-type=year][data-placeholder]", "year_sign", ".875rem"),
)


def show(language: str) -> None:
    """Has the browser show the words of ``language`` in the place of Streamlit's.

    Why a file was refused, which Streamlit tells under the mouse alone, stands below it: a phone has no mouse. Nor is
    there more than two arrows of the filters on its screen.
    """
    limit = int(st.get_option("server.maxUploadSize"))
    told = {
        key: _quoted(label(key, language, limit=limit)) for key in (_REFUSED, *(key for _, key, _ in _WRITTEN_OVER))
    }
    rules = [f".stFileUploader:has(.stFileChip[aria-invalid=true])::after {{content: '⚠ ' {told[_REFUSED]}}}"]
    rules.append(f"[data-testid=stExpandSidebarButton]::after {{content: {_quoted(label('filters', language))}}}")
    if language != "en":
        rules += (
            f"{place} {{font-size: 0}} {place}::after {{content: {told[key]}; font-size: {size}}}"
            for place, key, size in _WRITTEN_OVER
        )
    st.html(f"<style>{''.join(rules)}</style>")


def _quoted(words: str) -> str:
    """The words as a string of a style sheet."""
    return json.dumps(words, ensure_ascii=False)
