"""Fixtures that more than one test file asks for."""

import os
from pathlib import Path

pytest_plugins = ["journeys"]

# Tests and the programs they start read the curated rows alone, whatever dump this user has imported.
os.environ["XDG_DATA_HOME"] = str(Path(__file__).parent / "artefacts" / "nothing-imported")
