"""What a reader corrects on the page and marks as checked: the rows that come of it, and that they come back."""

import pytest
from factories import make_event
from shapely.geometry import Point

from dashboard.faults import Unreadable
from dashboard.panels.given import read_given
from dashboard.panels.views import View, amended, joined, with_text
from dashboard.pipeline import read_folder, read_steps
from dashboard.reasons import issue_words
from dashboard.table.amended import Amendments, amended_rows, digests, fitting
from dashboard.table.amended_place import place_cells
from dashboard.table.checks import CHECKS, DONE, FIRST, NEXT, checks
from dashboard.table.exports import formats
from dashboard.table.filter_words import filter_words
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame
from dashboard.table.own_issues import CHECKED, REJECTED, corrections, mark_of
from dashboard.table.query import Known, from_query, to_query
from gazetteer.folders import DATA
from gazetteer.loading import curated


@pytest.fixture(scope="module")
def bulletin() -> View:
    reading = read_folder(DATA / "communiques")
    return View(reading, with_text(reading))


def after(view: View, told: Amendments) -> View:
    known = {event.event_id: event for event in view.reading.events}
    return amended(view, amended_rows(view.frame, told, known))


def cells(view: View, event_id: str) -> dict[str, object]:
    return view.frame.set_index("event_id").loc[event_id].to_dict()


def test_what_the_reading_is_unsure_of_is_checked_first_and_what_bears_the_mark_is_done() -> None:
    doubted = (
        make_event("no day", days=None),
        make_event("no point", point=None),
        make_event("an issue", issue="Zzz : nom absent du répertoire"),
    )
    sure = (
        make_event("sure"),
        make_event("corrected", issue="corrigé par le lecteur : lieu"),
        make_event("rejected", issue=REJECTED),
    )
    done = (make_event("checked", issue=CHECKED), make_event("both", days=None, issue=CHECKED))
    frame = events_frame([*doubted, *sure, *done])
    assert checks(frame).tolist() == [FIRST] * 3 + [NEXT] * 3 + [DONE] * 2
    for column, code in (("time_precision", 3), ("geo_precision", 3)):
        assert checks(events_frame(sure[:1]).assign(**{column: code})).tolist() == [FIRST]
    left = Filters(checks=(FIRST, NEXT)).sift(frame).passing()
    assert left["event_id"].tolist() == ["no day", "no point", "an issue", "sure", "corrected"]


def test_what_is_rejected_is_left_out_and_looked_at_alone() -> None:
    frame = events_frame([make_event("one"), make_event("none", issue=REJECTED), make_event("two", issue=CHECKED)])
    shown, rejected = Filters().sift(frame), Filters(rejected=True).sift(frame)
    assert shown.passing()["event_id"].tolist() == ["one", "two"]
    assert sum(shown.counts()["checks"].values()) == 2
    assert rejected.passing()["event_id"].tolist() == ["none"]
    assert Filters(rejected=True, checks=(DONE,)).sift(frame).passing().empty
    asked = Filters(rejected=True)
    assert from_query(to_query(asked, None, None), Known()).filters == asked
    assert [words for *_, words in filter_words(asked, "en")] == ["rejected by you"]


def test_that_an_event_is_none_holds_for_its_text_and_for_no_other_row_that_bears_its_id() -> None:
    first, then = events_frame([make_event("a", title="x")]), events_frame([make_event("a", title="y")])
    for mark, kept in ((REJECTED, {"a": REJECTED}), (CHECKED, {})):
        told = Amendments(marks={"a": mark}, digests=digests(first, ["a"]))
        assert fitting(told, then, {"a"}).marks == kept
        assert fitting(told, then, set()).marks == {}


def test_what_is_to_be_checked_lives_in_the_address_and_is_told_in_words() -> None:
    asked = Filters(checks=CHECKS)
    assert from_query(to_query(asked, None, None), Known()).filters == asked
    assert from_query({"check": ["soon"]}, Known()).ignored == (("check", "soon"),)
    assert [words for *_, words in filter_words(asked, "en")] == ["to check first", "to check next", "checked"]


@pytest.mark.parametrize(("mark", "words"), [(CHECKED, "checked by the reader"), (REJECTED, "rejected by the reader")])
def test_a_mark_changes_nothing_else_and_comes_back_with_a_table(bulletin: View, mark: str, words: str) -> None:
    event = bulletin.reading.events[0]
    marked = after(bulletin, Amendments(marks={event.event_id: mark}))
    was, now = cells(bulletin, event.event_id), cells(marked, event.event_id)
    assert now["issues"] == [*was["issues"], mark]
    assert {name for name in was if str(now[name]) != str(was[name])} - {"check"} == {"issues"}
    assert now["geometry"].equals(was["geometry"])
    assert corrections(marked.frame["issues"]) == 0
    assert issue_words([mark], "en") == words
    for form in ("csv", "xlsx"):
        given = [(f"x.{form}", formats(marked.reading.events)[form].write(marked.frame))]
        *_, own = read_given(given, None, "", read_steps, bulletin.reading.events)
        both = joined(bulletin, own)
        assert both.frame["issues"].map(mark_of).tolist().count(mark) == 1
        assert corrections(both.frame["issues"]) == 0
        again = after(both, Amendments(marks={event.event_id: ""}))
        assert cells(again, event.event_id)["issues"] == was["issues"]


def test_a_row_is_amended_however_much_one_of_its_cells_holds() -> None:
    long, short = make_event("long", title="x" * 200_000), make_event("short")
    frame = events_frame([long, short])
    rows = amended_rows(frame, Amendments(marks={"long": CHECKED, "short": CHECKED}), {})
    assert checks(rows).tolist() == [DONE, DONE]


def test_a_row_of_a_table_says_that_it_was_corrected_too_and_still_does_where_it_is_given_back() -> None:
    given = [("x.csv", b"event_id,event_type,date_start,latitude,longitude\nx1,ied,2024-06-03,15,-4\n")]
    *_, view = read_given(given, None, "", read_steps)
    told = Amendments({"x1": {"event_type": "arrest"} | place_cells("Gao", curated())}, {"x1": CHECKED})
    corrected = after(view, told)
    for form, name in (("csv", "y.csv"), ("hxl", "y.csv"), ("xlsx", "y.xlsx")):
        *_, own = read_given([(name, formats()[form].write(corrected.frame))], None, "", read_steps)
        assert cells(own, "x1")["issues"] == [CHECKED, "corrigé par le lecteur : lieu ; type ; région ; cercle ; pays"]
        assert cells(own, "x1")["geometry"].equals(cells(corrected, "x1")["geometry"])


def test_a_corrected_place_is_drawn_told_and_searched_as_the_reader_wrote_it(bulletin: View) -> None:
    event = next(event for event in bulletin.reading.events if event.location and event.location.footprint)
    told = Amendments({event.event_id: place_cells("Léré, Koro", curated())}, {event.event_id: CHECKED})
    view = after(bulletin, told)
    row = cells(view, event.event_id)
    assert (row["location"], row["admin1"], row["admin2"], row["footprint"]) == (
        "Léré, Koro", "Bandiagara", "Koro", "point",
    )  # fmt: skip
    assert row["geometry"].distance(Point(-3.0629, 14.2098)) == 0
    assert [issue for issue in row["issues"] if issue.startswith("corrigé")] == [
        "corrigé par le lecteur : lieu ; région ; cercle"
    ]
    assert len(view.frame) == len(bulletin.frame)
    assert event.event_id in set(Filters(search="lere").sift(view.frame).passing()["event_id"])


@pytest.mark.parametrize(
    ("written", "point", "within", "kind"),
    [
        ("Léré", (15.7118, -4.9118), ("Tombouctou", "Léré"), "point"),
        ("lere, koro", (14.2098, -3.0629), ("Bandiagara", "Koro"), "point"),
        ("Léré, région de Tombouctou", (15.7118, -4.9118), ("Tombouctou", "Léré"), "point"),
        ("cercle de Léré", (15.7118, -4.9118), ("Tombouctou", "Léré"), "area"),
        ("Région de Mopti", (14.4843, -4.18296), ("Mopti", ""), "area"),
        ("14.35, -3.61", (14.35, -3.61), ("Bandiagara", ""), "point"),
        ("14,35 ; -3,61", (14.35, -3.61), ("Bandiagara", ""), "point"),
        ("14.35,-3.61", (14.35, -3.61), ("Bandiagara", ""), "point"),
    ],
)
def test_a_place_is_a_name_or_a_latitude_and_a_longitude(
    written: str, point: tuple[float, float], within: tuple[str, str], kind: str
) -> None:
    told = place_cells(written, curated())
    assert (float(told["latitude"]), float(told["longitude"])) == pytest.approx(point)
    assert (told["admin1"], told["admin2"]) == within
    assert (told["location"], told["footprint"], told["country"]) == (written, kind, "ML")


def test_beside_a_latitude_and_a_longitude_the_words_that_said_where_stay() -> None:
    quoted = place_cells("14.1, -1.63", curated(), "près de Boulkessi")
    assert {"location", "toponyms"}.isdisjoint(quoted)
    assert (quoted["latitude"], quoted["footprint"], quoted["radius_km"]) == ("14.1", "point", "")
    for words in ("", "14.35 ; -3.61"):  # none, or what was written in their place before
        assert place_cells("14.1, -1.63", curated(), words)["location"] == "14.1, -1.63"
    assert place_cells("Léré, Koro", curated(), "près de Boulkessi")["location"] == "Léré, Koro"


def test_a_point_beyond_the_border_is_of_the_country_there() -> None:
    for written, country in (("13.51, 2.11", "NE"), ("14.1 ; -1.63", "BF")):
        told = place_cells(written, curated())
        assert (told["country"], told["admin1"]) == (country, "")


def test_what_is_written_at_length_is_told_in_short_and_soon() -> None:
    assert place_cells(" 14.35 \t ;   -3.61 ", curated())["location"] == "14.35 ; -3.61"
    for written in ("1" + " " * 200_000 + "x", "x" * 200_000):
        with pytest.raises(Unreadable) as told:
            place_cells(written, curated())
        assert len(str(told.value.fault.fields["place"])) <= 80


def test_nothing_written_is_no_place_and_what_cannot_be_one_is_told() -> None:
    assert place_cells(" ", curated())["latitude"] == ""
    for written, key in (
        ("Zzyzx", "fault_unknown_place"),
        ("Léré, Kayes", "fault_unknown_place"),
        ("-3.61, 14.35", "fault_place_outside"),
        ("50, 3", "fault_place_outside"),
    ):
        with pytest.raises(Unreadable) as told:
            place_cells(written, curated())
        assert told.value.fault.key == key
    with pytest.raises(Unreadable, match="say which: Dougouba, Kayes ; Dougouba, Ségou") as told:
        place_cells("Dougouba", curated())
    assert told.value.fault.key == "fault_several_places"
