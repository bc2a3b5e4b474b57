"""The whole path on the real bulletin: file -> articles -> events -> exports."""

import json
import subprocess
import sys
from datetime import date

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


def test_the_command_line_gives_one_json_line_an_event(tmp_path):
    (tmp_path / "frappe.txt").write_text("Le 9 janvier 2026, une frappe a visé une base à Gao.", encoding="utf-8")
    command = [sys.executable, "-m", "dashboard", "events", str(tmp_path / "frappe.txt"), "--format", "jsonl"]
    run = subprocess.run(command, capture_output=True, check=True)
    (line,) = run.stdout.decode().splitlines()
    told = json.loads(line)
    assert (told["event_type"], told["date_start"], told["file"]) == ("air_strike", "2026-01-09", "frappe.txt")
