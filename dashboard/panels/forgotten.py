"""That the page was loaded anew and has forgotten what the reader gave: the browser alone knows that there was any."""

from __future__ import annotations

import streamlit as st

from dashboard.labels import label
from dashboard.panels.markup import safe

# What is kept in the tab says no more than that something was given. Who takes it back has not lost it.
_GIVEN = """<script>
window.ownGiven = true;
sessionStorage.setItem("own", "given");
document.documentElement.classList.remove("own-forgotten");
</script>"""
_NOTHING = """<script>
if (!window.ownGiven && sessionStorage.getItem("own"))
  document.documentElement.classList.add("own-forgotten");
sessionStorage.removeItem("own");
</script>"""


def show(is_given: bool, language: str) -> None:
    """Draws what is told where the tab had something of the reader's before it was loaded, and nothing is given yet."""
    with st.container(key="forgotten"):
        told = f"<p>⚠ {safe(label('own_forgotten', language))}</p>"
        st.html(told + (_GIVEN if is_given else _NOTHING), unsafe_allow_javascript=True)
