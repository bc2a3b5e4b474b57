"""Fixtures that more than one test file asks for, and what holds for every test."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["journeys"]
# Tests and the programs they start read the curated rows alone, whatever dump this user has imported.
os.environ["XDG_DATA_HOME"] = str(Path(__file__).parent / "artefacts" / "nothing-imported")
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
LONGEST = (
    "test_journeys.py",
    "test_map_moves.py",
    "test_browser.py",
    "test_looks.py",
    "test_themes.py",
    "test_amending.py",
    "test_keys.py",
    "test_linear.py",
    "test_giving.py",
    "test_page.py",
    "test_html.py",
    "test_filters.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Has the files that take longest begun first, so that no worker is left alone with one at the end."""
    order = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(LONGEST)))
