"""Fixtures that more than one test file asks for, and what holds for every test."""

import os
from pathlib import Path

from hypothesis import settings

pytest_plugins = ["journeys"]
# Tests and the programs they start read the curated rows alone, whatever dump this user has imported.
os.environ["XDG_DATA_HOME"] = str(Path(__file__).parent / "artefacts" / "nothing-imported")
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
