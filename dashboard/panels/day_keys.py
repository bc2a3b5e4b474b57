"""A key that Streamlit's fields for a day lack: Enter takes the day typed and closes the calendar."""

from __future__ import annotations

# Streamlit takes a typed day when its calendar closes, which of all keys Escape alone does.
ENTER = """<script>
if (!window.daysWatched) {
  document.addEventListener("keydown", pressed => {
    if (pressed.key === "Enter" && pressed.target.closest(".stDateInput [role=spinbutton]"))
      pressed.target.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  }, true);
}
window.daysWatched = true;
</script>"""
"""Has the browser take Enter in a field for a day as it takes Escape."""
