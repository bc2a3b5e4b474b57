"""The whole path on the real bulletin: file -> articles -> events -> exports."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from factories import make_pdf

from dashboard.__main__ import main
from dashboard.extraction.events import read_events
from dashboard.pipeline import read_folder, read_paths
from dashboard.table.exports import formats
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


def test_an_article_that_the_program_fails_on_takes_no_other_with_it(tmp_path, monkeypatch, capsys):
    def failing(article, folded, atlas):
        if "Kidal" in article.communique.text:
            raise ValueError("no such thing")
        return read_events(article, folded, atlas)

    monkeypatch.setattr("dashboard.pipeline.read_events", failing)
    (tmp_path / "a.txt").write_text(STRIKE.replace("Gao", "Kidal"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(STRIKE, encoding="utf-8")
    assert main(["events", str(tmp_path), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["file"] == "b.txt"
    assert "a.txt, article 1: not read, through an error of the program (ValueError: no such thing)" in err


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell starts it."""
    command = [sys.executable, "-m", "dashboard", *map(os.fspath, arguments)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment})


def test_the_help_names_every_format_without_loading_what_writes_them():
    shown = subprocess.run([sys.executable, "-X", "importtime", "-m", "dashboard", "events", "-h"], capture_output=True)
    assert f"{{{','.join(formats())}}}".encode() in shown.stdout
    assert b" dashboard.table.exports" in shown.stderr
    assert not [name for name in (b"pandas", b"shapely", b"streamlit") if name in shown.stderr]


@pytest.fixture
def run_here(capsysbinary) -> Callable[..., tuple[int, bytes, str]]:
    """The command in this process, which is quicker: its status, its output and its messages."""

    def run_here(*arguments: str | Path) -> tuple[int, bytes, str]:
        status = main([os.fspath(argument) for argument in arguments])
        told = capsysbinary.readouterr()
        return status, told.out, told.err.decode()

    return run_here


def test_the_command_line_gives_one_json_line_an_event(tmp_path):
    (tmp_path / "frappe.txt").write_text(STRIKE, encoding="utf-8")
    done = run("events", tmp_path / "frappe.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.decode().splitlines()
    told = json.loads(line)
    assert (told["event_type"], told["date_start"], told["file"]) == ("air_strike", "2026-01-09", "frappe.txt")


def test_a_document_that_cannot_be_read_takes_no_other_with_it(tmp_path, run_here):
    (tmp_path / "a.pdf").write_bytes(make_pdf("Une frappe", b"/Foo"))
    (tmp_path / "b.txt").write_text(STRIKE, encoding="utf-8")
    for verb in ("mentions", "events"):
        status, output, messages = run_here(verb, tmp_path, "--format", "jsonl")
        assert {json.loads(line)["file"] for line in output.splitlines()} == {"b.txt"}
        assert (status, messages) == (1, "a.pdf: a damaged PDF file (Unsupported filter /Foo); save it anew.\n")


def test_names_that_are_not_utf_8_lose_no_line(tmp_path, run_here):
    for name in (b"caf\xe9.txt", b"z.txt"):
        (tmp_path / os.fsdecode(name)).write_text(STRIKE + name.decode("latin-1"), encoding="utf-8")
    missing = tmp_path / os.fsdecode(b"th\xe9.txt")
    for verb in ("mentions", "events"):
        status, output, messages = run_here(verb, tmp_path, missing, "--format", "jsonl")
        assert {json.loads(line)["file"] for line in output.splitlines()} == {"caf?.txt", "z.txt"}
        (message,) = messages.splitlines()
        assert message.endswith("/th?.txt: cannot be opened (No such file or directory); check the path.")
        assert status == 1
    _, _, messages = run_here("events", tmp_path, "-o", missing / "x.csv")
    assert messages.startswith(f"{tmp_path}/th\\udce9.txt/x.csv cannot be written")


def test_names_are_utf_8_whatever_the_locale(tmp_path):
    name = os.fsencode(tmp_path) + "/Léré.txt".encode()
    Path(os.fsdecode(name)).write_text("Hier, une frappe a visé une base à Gao.", encoding="utf-8")
    (tmp_path / "sources.csv").write_text("file,published,publisher\nLéré.txt,2026-01-12,\n", encoding="utf-8")
    done = run("events", tmp_path, "--format", "jsonl", LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    told = json.loads(done.stdout)
    assert (told["file"], told["date_start"]) == ("Léré.txt", "2026-01-11")


def test_a_text_given_twice_is_read_once_and_told(tmp_path, run_here):
    for name in ("a.txt", "copie.txt", "encore.txt"):
        (tmp_path / name).write_text(STRIKE, encoding="utf-8")
    (tmp_path / "sources.csv").write_text("file,published,publisher\nencore.txt,2026-01-20,\n", encoding="utf-8")
    status, output, messages = run_here("events", tmp_path, "--format", "jsonl")
    assert (status, messages) == (0, "copie.txt: the same text as a.txt; read once.\n")
    first, other = map(json.loads, output.splitlines())
    # published on another day it is another telling, here of the same event
    assert (first["file"], first["same_event"]) == ("a.txt", [other["event_id"]])
    assert (other["file"], other["event_id"]) == ("encore.txt", first["event_id"] + "-2")


def test_one_text_of_several_days_tells_an_event_of_each(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Hier, une frappe a visé une base à Gao.", encoding="utf-8")
    (tmp_path / "sources.csv").write_text(
        "file,published,publisher\na.txt,2026-01-03,\nb.txt,2026-02-10,\n", encoding="utf-8"
    )
    reading = read_folder(tmp_path)
    assert [event.dates.start for event in reading.events if event.dates] == [date(2026, 1, 2), date(2026, 2, 9)]
    first, other = (event.event_id for event in reading.events)
    assert (other, [event.same_event for event in reading.events]) == (f"{first}-2", [(), ()])
    assert [issue.message for issue in reading.issues if issue.span is None] == [
        "c.txt: the same text as a.txt; read once."
    ]
    (alone,) = read_paths([tmp_path / "b.txt"]).events
    assert alone.event_id == first


def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(tmp_path, run_here):
    unread = tmp_path / "vide.txt"
    unread.write_bytes(b"")
    for output, why in (
        (tmp_path, "is a folder: give -o the path of a file."),
        (tmp_path / "none" / "x.csv", f"cannot be written: there is no folder {tmp_path / 'none'}."),
    ):
        assert run_here("events", unread, "-o", output) == (1, b"", f"{output} {why}\n")
    _, _, messages = run_here("events", unread, "-o", tmp_path / "x.csv")
    assert messages == "vide.txt: the file is empty; nothing to read.\n"
    assert (tmp_path / "x.csv").read_bytes().startswith(b"event_id,")


def test_a_table_is_no_text(tmp_path, run_here):
    text, table = tmp_path / "frappe.txt", tmp_path / "events.CSV"
    text.write_text(STRIKE, encoding="utf-8")
    assert run_here("events", text, "-o", table) == (0, b"", "")
    status, out, messages = run_here("events", table, text)
    assert (status, out) == (1, table.read_bytes())
    assert messages == "events.CSV: a table and not a text; the page reads tables of events.\n"


def test_no_text_that_is_read_is_written_over(tmp_path, run_here):
    text = tmp_path / "frappe.txt"
    text.write_text(STRIKE, encoding="utf-8")
    (tmp_path / "again.txt").symlink_to(text)
    for given, output in ((text, text), (tmp_path, text), (text, tmp_path / "again.txt")):
        told = f"{output} is one of the files to be read: give -o another path.\n"
        assert run_here("events", given, "-o", output) == (1, b"", told)
    assert text.read_text(encoding="utf-8") == STRIKE


@pytest.mark.parametrize("port", ["x", "0", "99999", "-1"])
def test_a_port_that_is_none_is_told_in_one_sentence(port, run_here, monkeypatch):
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", port)
    told = f"STREAMLIT_SERVER_PORT is '{port}': a port is a whole number from 1 to 65535.\n"
    assert run_here() == (2, b"", told)


@pytest.mark.parametrize("verb", ["events", "mentions"])
def test_whoever_reads_may_stop(verb):
    command = [sys.executable, "-m", "dashboard", verb, str(DATA / "communiques")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 1


def test_a_damaged_dump_is_told_in_its_sentence(tmp_path):
    kept = tmp_path / "situation-map" / "ML.txt"
    kept.parent.mkdir()
    kept.write_text("damaged\n", encoding="utf-8")
    done = run("events", DATA / "communiques", XDG_DATA_HOME=str(tmp_path))
    (message,) = done.stderr.decode().splitlines()
    assert message.startswith(f"{kept}, line 1: 1 columns where GeoNames has 19")
    assert (done.returncode, done.stdout) == (1, b"")
