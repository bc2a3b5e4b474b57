"""Streamlit panels: each draws one part of the page and returns what the user chose."""
