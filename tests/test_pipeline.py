"""The whole path on the real bulletin: file -> articles -> events -> exports."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from dashboard.pipeline import read_folder, read_paths
from gazetteer.folders import DATA


@pytest.fixture(scope="module")
def bulletin():
    return read_folder(DATA / "communiques")


def _told(reading, event_type):
    return [event for event in reading.events if event.event_type == event_type]


def test_the_bulletin_has_eleven_articles(bulletin):
    assert len(bulletin.articles) == 11


def test_every_span_lies_inside_its_text(bulletin):
    for event in bulletin.events:
        text = event.article.communique.text
        for span in (*event.evidence, event.trigger.span):
            assert 0 <= span.start < span.end <= len(text)


def test_the_air_strikes_of_the_eleventh_are_found(bulletin):
    strikes = _told(bulletin, "air_strike")
    assert {event.dates.start for event in strikes if event.dates} == {date(2026, 1, 11)}
    assert any("Tinkeleni" in event.location.words for event in strikes if event.location)


def test_the_tramadol_seizure_keeps_both_measures(bulletin):
    values = {q.value for event in _told(bulletin, "drug_seizure") for q in event.quantities}
    assert {2050.0, 20500.0} <= values


def test_no_event_of_the_background_years(bulletin):
    assert all(event.dates is None or event.dates.start.year == 2026 for event in bulletin.events)


def test_same_text_gives_the_same_ids(bulletin):
    again = read_folder(DATA / "communiques")
    assert [e.event_id for e in again.events] == [e.event_id for e in bulletin.events]
    assert len({e.event_id for e in again.events}) == len(again.events)


def test_an_unreadable_file_is_named_and_the_rest_comes_out(tmp_path):
    (tmp_path / "vide.txt").write_bytes(b"")
    (tmp_path / "frappe.txt").write_text("Le 9 janvier 2026, une frappe a visé une base à Gao.", encoding="utf-8")
    reading = read_paths([tmp_path])
    assert [event.event_type for event in reading.events] == ["air_strike"]
    assert any("vide.txt" in issue.message for issue in reading.issues)


STRIKE = "Le 9 janvier 2026, une frappe a visé une base à Gao."


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "dashboard", *map(os.fspath, arguments)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment})


def test_the_command_line_gives_one_json_line_an_event(tmp_path):
    (tmp_path / "frappe.txt").write_text(STRIKE, encoding="utf-8")
    done = run("events", tmp_path / "frappe.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.decode().splitlines()
    told = json.loads(line)
    assert (told["event_type"], told["date_start"], told["file"]) == ("air_strike", "2026-01-09", "frappe.txt")


def test_a_text_given_twice_is_read_once_and_told(tmp_path):
    for name in ("a.txt", "copie.txt", "encore.txt"):
        (tmp_path / name).write_text(STRIKE, encoding="utf-8")
    (tmp_path / "sources.csv").write_text("file,published,publisher\nencore.txt,2026-01-20,\n", encoding="utf-8")
    done = run("events", tmp_path, "--format", "jsonl")
    assert done.returncode == 0
    assert done.stderr.decode() == "copie.txt: the same text as a.txt; read once.\n"
    (told,) = map(json.loads, done.stdout.splitlines())
    assert (told["file"], told["same_event"]) == ("a.txt", [])
