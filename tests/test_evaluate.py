"""The figures of the reading: counted right, and not below what was reached."""

import json
import subprocess
import sys
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from dashboard.__main__ import main
from dashboard.evaluation.counts import Found, Share, f1_figure, share_figure
from dashboard.evaluation.evaluate import evaluate
from dashboard.evaluation.gold import BadLabels, GoldEvent, GoldName, GoldPlace, read_gold
from dashboard.evaluation.names import not_astray
from dashboard.evaluation.places import holds_the_place
from gazetteer.folders import DATA

BENCHMARK = DATA / "benchmark"
# Reached on the bundled benchmark with curated rows alone; raise them when the reading gets better.
FLOORS = {
    "place names recognised, F1": 0.99,
    "dates, exact days, F1": 0.99,
    "events found, F1": 0.99,
    "quantities with role, F1": 0.95,
    "traps avoided": 1.0,
    "place names within 10 km": 0.95,
    "type of the events found": 0.98,
    "days of the events found": 0.97,
    "points given, within 25 km": 0.98,
    "place of the events found": 0.95,
    "place inside the footprint": 0.9,
}


@pytest.fixture(scope="module")
def told():
    """What the verb tells of the bundled benchmark, read once for all tests of this file."""
    with redirect_stdout(StringIO()) as out:
        assert main(["evaluate", "--json", "--misses"]) == 0
    return json.loads(out.getvalue())


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_drops(told, name):
    assert told[name]["value"] >= FLOORS[name] - 1e-9


def test_the_labels_span_the_words_they_name():
    gold = read_gold(BENCHMARK)
    for label in (*gold.names, *gold.dates):
        text = (BENCHMARK / "communiques" / label.file).read_text(encoding="utf-8")
        assert text[label.start : label.end] == label.text


def test_the_labels_themselves_score_one():
    gold = read_gold(BENCHMARK)
    mentions = [
        {"kind": "place", "file": n.file, "start": n.start, "end": n.end, "text": n.text,
         "latitude": n.point[0] if n.point else None, "longitude": n.point[1] if n.point else None}
        for n in gold.names if not n.is_trap
    ] + [
        {"kind": "date", "file": d.file, "start": d.start, "end": d.end, "text": d.text,
         "date_start": d.first, "date_end": d.last}
        for d in gold.dates if d.first
    ]  # fmt: skip
    scored = {figure.name: figure.value for figure in evaluate(BENCHMARK, mentions, [], {}).figures}
    assert scored["place names recognised, F1"] == scored["dates, exact days, F1"] == 1.0
    assert scored["place names within 10 km"] == scored["traps avoided"] == 1.0
    assert scored["events found, F1"] == 0.0


def test_nothing_read_scores_nothing():
    assert {f.name: f.value for f in evaluate(BENCHMARK, [], [], {}).figures}["place names recognised, F1"] == 0.0


def test_a_name_invented_in_a_text_without_labels_counts():
    invented = {"kind": "place", "file": "x.txt", "start": 0, "end": 3, "text": "Gao"}
    figures = evaluate(BENCHMARK, [invented | {"latitude": None, "longitude": None}], [], {}).figures
    (name,) = (figure for figure in figures if figure.name.startswith("place names recognised"))
    assert "P 0.000" in name.count


def test_a_place_far_off_and_a_footprint_beside_it_are_seen():
    tessit = GoldPlace("Tessit", "at", None, (15.22, 0.29))
    label = GoldEvent("a.txt", 1, ("ied",), None, None, (tessit,), ())
    around, beside = Point(0.29, 15.22).buffer(0.1), Point(1.0, 15.22).buffer(0.1)
    assert [holds_the_place(label, shape) for shape in (around, beside, None)] == [True, False, False]
    # 50 km north of Tessit is 0.45 degree of latitude further
    offset = replace(label, places=(replace(tessit, relation="north_of", distance_km=50.0),))
    assert holds_the_place(offset, around) is False
    assert holds_the_place(offset, Point(0.29, 15.67).buffer(0.1)) is True
    assert holds_the_place(replace(label, places=(replace(tessit, relation="axis"),)), around) is None
    name = GoldName("a.txt", 0, 6, "Tessit", False, "locality", (15.22, 0.29))
    open_name = replace(name, start=9, end=15)
    near, far = {"latitude": 15.2, "longitude": 0.3}, {"latitude": 15.2, "longitude": -0.3}
    assert not_astray([name, open_name], {name: near}) == Share(1, 1)
    assert not_astray([name, open_name], {name: near, open_name: far}) == Share(1, 2)


@settings(deadline=None)
@given(st.lists(st.builds(Found, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=20))
def test_an_f1_lies_in_its_range(documents):
    figure = f1_figure("x", documents)
    assert 0 <= figure.low <= figure.high <= 1
    assert 0 <= figure.value <= 1


def test_a_share_has_wilsons_interval():
    figure = share_figure("x", [Share(8, 10), Share(1, 10)])
    # Wilson (1927) for 9 of 20
    assert (round(figure.value, 2), round(figure.low, 3), round(figure.high, 3)) == (0.45, 0.258, 0.658)


@pytest.mark.parametrize(
    ("file", "line", "said"),
    [
        ("toponyms", b'{"file": "a.txt", "kind": "hard_negative"', "is no JSON; expected an object"),
        ("toponyms", b"[1]", "[1] cannot be used; expected a JSON object"),
        ("toponyms", b'{"file": "a.txt"}', "'start': null cannot be used; expected a whole number"),
        ("toponyms", b'{"file": "a.txt", "start": "a"}', "'start': \"a\" cannot be used; expected a whole number"),
        ("dates", b'{"file": "a.txt", "text": "\xe9t\xe9"}', "b'\\xe9t\\xe9\"' is not UTF-8"),
        ("dates", b"[" * 100_000, "is no JSON"),
        ("events", b'{"file": "a.txt", "event": 1, "type": 7}', "'type': 7 cannot be used; expected a text"),
    ],
)
def test_bad_labels_are_named_by_file_and_line(tmp_path, file, line, said):
    for name in ("toponyms", "dates", "events"):
        (tmp_path / f"{name}.jsonl").write_bytes(b"\n" + line + b"\n" if name == file else b"")
    with pytest.raises(BadLabels, match=rf"^{file}\.jsonl, line 2: ") as raised:
        read_gold(tmp_path)
    assert said in str(raised.value)


def test_the_verb_tells_the_misses_and_what_a_figure_is_of(told):
    assert isinstance(told["misses"], list)
    assert told["traps avoided"]["of"].endswith("/ 17")


def test_a_folder_without_labels_is_one_clear_line(tmp_path):
    (tmp_path / "communiques").mkdir()
    (tmp_path / "communiques" / "a.txt").write_text("Le 3 juin, une frappe à Gao.", encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "dashboard", "evaluate", str(tmp_path)], capture_output=True)
    assert run.returncode == 1
    assert run.stderr.decode().count("\n") == 1


def test_a_folder_that_is_not_there_is_named_as_given(tmp_path):
    folder = tmp_path / "none"
    run = subprocess.run([sys.executable, "-m", "dashboard", "evaluate", str(folder)], capture_output=True)
    assert run.returncode == 1
    assert run.stderr.decode().splitlines() == [
        f"{folder}/communiques: cannot be opened (No such file or directory); check the path.",
        f"{folder}/toponyms.jsonl cannot be read (No such file or directory): give a folder of labels.",
    ]
