"""Every word table loads, and a cell that would be silently dead or wrong is one fault with file, line and value."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.extraction.actors import _actors as actors
from dashboard.extraction.labelled_lines import label_kinds
from dashboard.extraction.narration import narrating
from dashboard.extraction.quantity_words import _signs as quantity_signs
from dashboard.extraction.quantity_words import items, roles
from dashboard.extraction.spatial_signs import _phrases as spatial_phrases
from dashboard.extraction.triggers import _words as trigger_words
from dashboard.extraction.triggers import rules
from dashboard.french.date_saying import sayings
from dashboard.french.date_tense import past_forms
from dashboard.french.dated_nouns import dated_nouns
from dashboard.french.number_words import vocabulary_of_numbers as number_words
from dashboard.french.observances import observances
from dashboard.labels import labels
from dashboard.lexicon import event_types
from dashboard.reading.furniture import _rows as web_debris
from dashboard.reading.letterheads import office_names
from dashboard.reading.line_openings import _openings as line_openings
from dashboard.reading.press import _rows as press
from dashboard.reading.sign_offs import publishers as sign_offs
from dashboard.reasons import place_notes, reasons
from gazetteer.errors import TableError
from gazetteer.folders import DATA

LEXICON = DATA / "lexicon"
READERS: dict[str, Callable[[Path], object]] = {
    "actors.csv": actors,
    "dated_nouns.csv": dated_nouns,
    "event_types.csv": event_types,
    "form_labels.csv": label_kinds,
    "items.csv": items,
    "labels.csv": labels,
    "line_openings.csv": line_openings,
    "narrating.csv": narrating,
    "number_words.csv": number_words,
    "observances.csv": observances,
    "past_forms.csv": past_forms,
    "place_notes.csv": place_notes,
    "press.csv": press,
    "quantity_signs.csv": quantity_signs,
    "reasons.csv": reasons,
    "roles.csv": roles,
    "saying.csv": sayings,
    "letterheads.csv": office_names,
    "sign_offs.csv": sign_offs,
    "spatial_phrases.csv": spatial_phrases,
    "trigger_words.csv": trigger_words,
    "triggers.csv": rules,
    "web_debris.csv": web_debris,
}


def test_every_table_of_the_lexicon_loads():
    assert sorted(READERS) == sorted(path.name for path in LEXICON.glob("*.csv"))
    assert [name for name, read in READERS.items() if not read(LEXICON / name)] == []


@pytest.mark.parametrize(
    ("name", "column", "cell"),
    [
        ("actors.csv", "kind", "state_force"),
        ("actors.csv", "phrase", "les?"),
        ("dated_nouns.csv", "kind", "deeds"),
        ("dated_nouns.csv", "noun", ""),
        ("event_types.csv", "colour", "red"),
        ("form_labels.csv", "kind", "frames"),
        ("form_labels.csv", "label", ""),
        ("items.csv", "category", "weapons"),
        ("items.csv", "side", "theirs"),
        ("items.csv", "phrase", ""),
        ("labels.csv", "en", ""),
        ("line_openings.csv", "kind", "title"),
        ("line_openings.csv", "opening", ""),
        ("number_words.csv", "kind", "units"),
        ("number_words.csv", "value", "nan"),
        ("number_words.csv", "word", ""),
        ("observances.csv", "month", "13"),
        ("observances.csv", "day", "32"),
        ("observances.csv", "phrase", ""),
        ("narrating.csv", "form", "attaque"),
        ("narrating.csv", "present", ""),
        ("past_forms.csv", "form", ""),
        ("place_notes.csv", "fr", ""),
        ("press.csv", "kind", "papers"),
        ("press.csv", "name", ""),
        ("press.csv", "publisher", ""),
        ("quantity_signs.csv", "kind", "labels"),
        ("quantity_signs.csv", "word", ""),
        ("reasons.csv", "en", ""),
        ("roles.csv", "persons", "kild"),
        ("roles.csv", "things", "lost"),
        ("roles.csv", "only", "vehicle sites"),
        ("roles.csv", "order", "verbs"),
        ("roles.csv", "mark", "harm"),
        ("roles.csv", "phrase", "attaquoit+"),
        ("saying.csv", "form", ""),
        ("saying.csv", "kind", "say"),
        ("sign_offs.csv", "publisher", ""),
        ("letterheads.csv", "office", ""),
        ("spatial_phrases.csv", "bearing", "est"),
        ("spatial_phrases.csv", "bearing", "360"),
        ("spatial_phrases.csv", "relation", "towards"),
        ("spatial_phrases.csv", "phrase", "pres ... ..."),
        ("trigger_words.csv", "phrase", "les?"),
        ("trigger_words.csv", "phrase", "... a frappe"),
        ("trigger_words.csv", "word_class", "strik"),
        ("triggers.csv", "event_type", "air_strik"),
        ("triggers.csv", "needs", "aire strike"),
        ("triggers.csv", "needs", "air>strik"),
        ("triggers.csv", "needs", ""),
        ("triggers.csv", "without", "attack harm_done"),
        ("triggers.csv", "as_before", "air_strikes"),
        ("triggers.csv", "settled", "no"),
        ("triggers.csv", "mark", "mean"),
        ("web_debris.csv", "kind", "lines"),
        ("web_debris.csv", "line", ""),
    ],
)
def test_a_cell_that_cannot_be_used_is_named_with_its_file_line_and_value(tmp_path, name, column, cell):
    with (LEXICON / name).open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    table[1][column] = cell
    with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0])
        writer.writeheader()
        writer.writerows(table)
    with pytest.raises(TableError) as raised:
        READERS[name](tmp_path / name)
    fault = raised.value
    assert (fault.file, fault.line, fault.column, fault.value) == (name, 3, column, cell)


DRAWN = """
from streamlit.testing.v1 import AppTest

page = AppTest.from_file("dashboard/app.py", default_timeout=60).run()
print(len(page.exception), len(page.error), page.text[0].value)
"""


@pytest.mark.parametrize("name", ["triggers.csv", "labels.csv"])
def test_a_page_without_one_of_its_tables_says_so_in_one_sentence(tmp_path, name):
    for room in ("dashboard", "gazetteer", "data"):
        shutil.copytree(DATA.parent / room, tmp_path / room, ignore=shutil.ignore_patterns("benchmark", "__pycache__"))
    (tmp_path / "data" / "lexicon" / name).unlink()
    told = subprocess.run(
        [sys.executable, "-c", DRAWN], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert told.startswith(f"0 1 {name}, line 1, column 'file': ")
    assert "Traceback" not in told
