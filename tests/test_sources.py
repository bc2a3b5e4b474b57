"""What the reader brings: texts and tables side by side, each fault told, nothing else lost."""

import csv
import io
import re
import unicodedata
import zipfile
from datetime import date
from itertools import product

import pytest
from factories import make_pdf
from openpyxl import Workbook

from dashboard.labels import fault_words
from dashboard.maps.report import report_html
from dashboard.panels.given import RowsRead, read_given
from dashboard.panels.views import Brought, View, joined, with_text
from dashboard.pipeline import read_folder, read_steps
from dashboard.table.corrections import changed_cells
from dashboard.table.exports import formats
from dashboard.table.filters import Filters
from dashboard.table.flat import to_csv
from dashboard.table.frame import plain_rows
from dashboard.table.searching import EXTRA_TEXT
from gazetteer.folders import DATA

TEXT = "Le 3 juin, une frappe a visé un refuge à Léré.".encode()
DAY = date(2024, 6, 20)


def view_of(given: list[tuple[str, bytes]], day: date | None = DAY, publisher: str = "") -> View:
    *_, view = read_given(given, day, publisher, read_steps)
    assert isinstance(view, View)
    return view


def test_a_damaged_file_takes_no_other_with_it() -> None:
    workbook = formats()["xlsx"].write(view_of([("a.txt", TEXT)]).frame)
    for size in (len(workbook) // 3, len(workbook) // 2):
        damaged = {"cut.xlsx": workbook[:size] + workbook[size + 20 :], "b.txt": b"", "c.pdf": make_pdf("x", b"/Foo")}
        view = view_of([("a.txt", TEXT), *damaged.items()])
        assert (len(view.frame), [problem.fields["file"] for problem in view.problems]) == (1, [*damaged])


@pytest.fixture(scope="module")
def bulletin() -> View:
    reading = read_folder(DATA / "communiques")
    return View(reading, with_text(reading))


def brought_beside(bulletin: View, *given: tuple[str, bytes]) -> View:
    """What is read of files given beside the bulletin."""
    *_, view = read_given(given, DAY, "", read_steps, bulletin.reading.events)
    assert isinstance(view, View)
    return view


def workbook_of(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(stream := io.BytesIO())
    return stream.getvalue()


def corrected(view: View, event_id: str, **cells: str) -> bytes:
    """The view's table as CSV, some cells of one row written anew."""
    rows = list(csv.DictReader(io.StringIO(to_csv(view.frame).decode(), newline="")))
    text = io.StringIO()
    table = csv.DictWriter(text, rows[0])
    table.writeheader()
    table.writerows(row | cells if row["event_id"] == event_id else row for row in rows)
    return text.getvalue().encode()


def test_texts_and_tables_are_read_together_and_faults_are_told() -> None:
    table = to_csv(view_of([("a.txt", TEXT)], publisher="DIRPA").frame)
    given = [("b.txt", TEXT + b" Bilan : 3 morts."), ("c.csv", table), ("d.txt", b""), ("e.pdf", b"%PDF-broken")]
    view = view_of(given, publisher="DIRPA")
    assert sorted(view.frame["file"]) == ["a.txt", "b.txt"]
    assert [problem.fields["file"] for problem in view.problems] == ["d.txt", "e.pdf"]
    assert set(view.frame["publisher"]) == {"DIRPA"}


def test_the_day_of_publication_gives_the_year() -> None:
    (day,) = view_of([("a.txt", TEXT)]).frame["date_start"]
    assert day.date() == date(2024, 6, 3)


def test_an_event_that_both_views_hold_is_shown_once() -> None:
    view = view_of([("a.txt", TEXT)])
    both = joined(view, view)
    assert len(both.frame) == len(both.reading.events) == 1


@pytest.mark.parametrize("form", ["csv", "xlsx", "hxl"])
def test_a_table_left_as_it_was_exported_changes_nothing_beside_the_bundled_view(bulletin: View, form: str) -> None:
    name = f"x{formats()[form].suffix}"
    both = joined(bulletin, view_of([(name, formats()[form].write(bulletin.frame))]))
    assert both.corrected == frozenset()
    assert both.frame.equals(bulletin.frame)
    assert both.brought
    assert both.brought.ids == set(bulletin.frame["event_id"])


def test_a_corrected_row_takes_the_place_of_what_was_read(bulletin: View) -> None:
    event = bulletin.frame["event_id"].iloc[2]
    cells = {"event_type": "ied", "date_start": "2026-01-25", "date_end": "2026-01-25", "latitude": "14.5"}
    both = joined(bulletin, view_of([("fixed.csv", corrected(bulletin, event, **cells))]))
    assert sorted(both.frame["event_id"]) == sorted(bulletin.frame["event_id"])
    row = both.frame.set_index("event_id").loc[event]
    assert (row["event_type"], row["date_start"].date(), row["latitude"]) == ("ied", date(2026, 1, 25), 14.5)
    assert row["geometry"].centroid.y == pytest.approx(14.5, abs=0.01)
    others = both.frame[both.frame["event_id"] != event].reset_index(drop=True)
    assert others.equals(bulletin.frame[bulletin.frame["event_id"] != event].reset_index(drop=True))
    assert both.corrected == {event}
    assert event in {read.event_id for read in both.reading.events}, "what was published can still be looked up"


def test_a_row_need_only_say_what_it_corrects(bulletin: View) -> None:
    """Of an event read from a text given with it, or of one that is there beside."""
    (own,) = view_of([("a.txt", TEXT)]).reading.events
    other = bulletin.reading.events[2]
    for form in ("csv", "xlsx"):
        columns = "event_id,latitude,longitude\n"
        rows = f"{own.event_id},15.5,-4.5\n{other.event_id},14.5,-4.5\nnobody,14,-4\n"
        data = (columns + rows).encode()
        if form == "xlsx":
            data = workbook_of([line.split(",") for line in (columns + rows).split()])
        view = brought_beside(bulletin, (f"x.{form}", data), ("a.txt", TEXT))
        both = joined(bulletin, view)
        assert both.corrected == {own.event_id, other.event_id}
        assert sorted(both.frame["event_id"]) == sorted([*bulletin.frame["event_id"], own.event_id])
        told = {row["event_id"]: row for row in plain_rows(both.frame)}
        assert (told[own.event_id]["latitude"], told[other.event_id]["latitude"]) == (15.5, 14.5)
        for event in (own, other):
            assert changed_cells(told[event.event_id], event) == ["latitude", "longitude"]
        (problem,) = view.problems
        assert fault_words(problem, "en") == (
            f"x.{form}, line 4, column 'event_id': 'nobody' cannot be used; expected that of an event read here, "
            "or the columns date_start, event_type, latitude and longitude."
        )


def test_what_the_reader_corrected_is_told_in_every_export_and_in_the_report_and_stays_told(bulletin: View) -> None:
    event = bulletin.reading.events[2]
    mark = "corrigé par le lecteur : lieu ; jour"
    cells = {"latitude": "11.6", "date_end": "2026-01-30"}
    own = brought_beside(bulletin, ("fixed.csv", corrected(bulletin, event.event_id, **cells)))
    for view in (own, joined(bulletin, own)):
        told = {row["event_id"]: row["issues"] for row in plain_rows(view.frame)}
        assert told.pop(event.event_id) == [*(issue.message for issue in event.issues), mark]
        assert not any("corrigé" in issue for issues in told.values() for issue in issues)
        assert formats()["csv"].write(view.frame).decode().count(mark) == 1
        assert formats()["hxl"].write(view.frame).decode().count(mark) == 1
        assert len(formats()["geojson"].write(view.frame).decode().split(mark)) == 2
        for language, words in (
            ("fr", ("corrigé par le lecteur\u00a0: lieu\u00a0; jour", "Le lecteur a corrigé 1 ligne à la main")),
            ("en", ("corrected by the reader: place; day", "The reader corrected 1 row by hand")),
        ):
            page = report_html(view.frame, view.reading.events, Filters(), language, DAY)
            assert all(page.count(told) == 1 for told in words)
            assert words[1] not in report_html(bulletin.frame, bulletin.reading.events, Filters(), language, DAY)
    moved = f"event_id,latitude,longitude\n{event.event_id},18.44,1.41\n".encode()
    (row,) = plain_rows(brought_beside(bulletin, ("moved.csv", moved)).frame)
    assert row["issues"][-2:] == [
        "18.44 ; 1.41 : le lieu dit est loin de la région dite (Dioïla)",
        "corrigé par le lecteur : lieu",
    ]
    again = brought_beside(bulletin, ("again.csv", formats()["csv"].write(own.frame)))
    assert list(plain_rows(again.frame)) == list(plain_rows(own.frame))
    back = brought_beside(bulletin, ("back.csv", to_csv(bulletin.frame)))
    assert joined(bulletin, back).corrected == frozenset()


def test_what_is_not_corrected_of_a_place_is_drawn_as_it_was_read(bulletin: View) -> None:
    sector = next(e for e in bulletin.reading.events if e.location and e.location.footprint.kind == "sector")
    rows = {"date_end": "2026-01-30"}, {"latitude": "11.6", "longitude": "-7.2"}
    for cells, is_kept in zip(rows, (True, False), strict=True):
        data = "\n".join([",".join(["event_id", *cells]), ",".join([sector.event_id, *cells.values()])])
        (shape,) = brought_beside(bulletin, ("x.csv", data.encode())).frame["geometry"]
        assert shape.equals(sector.location.footprint.geometry()) == is_kept


def test_a_cell_left_empty_is_a_correction_and_a_column_that_is_not_there_is_none(bulletin: View) -> None:
    event = bulletin.reading.events[2]
    view = brought_beside(bulletin, ("x.csv", f"event_id,date_end,title\n{event.event_id},,\n".encode()))
    (row,) = plain_rows(view.frame)
    assert changed_cells(row, event) == ["title", "date_end"]


def test_a_point_left_empty_takes_along_what_was_said_of_it() -> None:
    (event,) = view_of([("a.txt", TEXT)]).reading.events
    table = f"event_id,latitude,longitude\n{event.event_id},,\n"
    (row,) = plain_rows(view_of([("a.txt", TEXT), ("x.csv", table.encode())]).frame)
    told = ("latitude", "longitude", "radius_km", "footprint", "geo_precision", "where_prec")
    assert [row[name] for name in told] == [None, None, None, "", None, None]
    assert row["location"] == "Léré"


@pytest.mark.parametrize(
    ("columns", "cells", "days", "precision"),
    [
        ("date_start", "2026-03-12", ("2026-03-12", "2026-03-12"), 1),
        ("date_start", "12 mars 2026", ("2026-03-12", "2026-03-12"), 1),
        ("date_start", "2024-01-02", ("2024-01-02", "2024-01-02"), 1),
        ("date_start", "", (None, None), None),
        ("date_end", "2024-06-05", ("2024-06-03", "2024-06-05"), 1),
        ("date_start,date_end", "2024-06-01,2024-06-02", ("2024-06-01", "2024-06-02"), 1),
        ("event_type,date_start,latitude,longitude", "ied,2026-03-12,15,-4", ("2026-03-12", "2026-03-12"), 1),
    ],
)
def test_a_first_day_alone_is_the_last_too_of_an_event_of_one_day(
    columns: str, cells: str, days: tuple[str | None, str | None], precision: int | None
) -> None:
    (event,) = view_of([("a.txt", TEXT)]).reading.events
    view = view_of([("a.txt", TEXT), ("x.csv", f"event_id,{columns}\n{event.event_id},{cells}\n".encode())])
    (row,) = plain_rows(view.frame)
    assert (view.problems, (row["date_start"], row["date_end"]), row["time_precision"]) == ((), days, precision)


@pytest.mark.parametrize("text", ["Une frappe a visé un refuge à Léré.", "En mars 2024, une frappe a visé Léré."])
def test_a_day_that_the_text_does_not_give_is_as_precise_as_it_is_written(text: str) -> None:
    given = [("a.txt", text.encode())]
    (event,) = view_of(given, None).reading.events
    table = f"event_id,date_start,date_end\n{event.event_id},2024-03-12,2024-03-12\n".encode()
    (row,) = plain_rows(view_of([*given, ("x.csv", table)], None).frame)
    assert (row["date_start"], row["date_end"]) == ("2024-03-12", "2024-03-12")
    assert (row["time_precision"], row["date_prec"]) == (1, 1)


def test_a_first_day_after_the_last_one_read_is_told_of_the_column_that_says_it() -> None:
    given = ("a.txt", "Du 3 au 5 juin 2024, une frappe a visé un refuge à Léré.".encode())
    (event,) = view_of([given]).reading.events
    table = f"event_id,event_type,date_start\n{event.event_id},ied,2024-06-09\n".encode()
    view = view_of([given, ("x.csv", table)])
    assert [fault_words(problem, "en") for problem in view.problems] == [
        "x.csv, line 2, column 'date_start': '2024-06-09' cannot be used; expected a day that is not after the last, "
        "2024-06-05 (or give date_end too). The rest of the row is taken."
    ]
    (row,) = plain_rows(view.frame)
    assert (row["event_type"], row["date_start"], row["date_end"]) == ("ied", "2024-06-03", "2024-06-05")


@pytest.mark.parametrize(
    ("cells", "columns", "changed"),
    [
        ({"date_start": "hier"}, ["date_start"], ["title", "event_type", "latitude", "longitude"]),
        ({"event_type": "guerre"}, ["event_type"], ["title", "date_start", "date_end", "latitude", "longitude"]),
        ({"longitude": ""}, ["longitude"], ["title", "event_type", "date_start", "date_end"]),
        ({"latitude": "95", "event_type": ""}, ["latitude", "event_type"], ["title", "date_start", "date_end"]),
    ],
)
def test_what_is_wrong_in_one_cell_of_a_correction_loses_no_other(
    cells: dict[str, str], columns: list[str], changed: list[str]
) -> None:
    (event,) = view_of([("a.txt", TEXT)]).reading.events
    sound = {"event_type": "ied", "title": "x", "date_start": "2024-06-09", "latitude": "15", "longitude": "-4"}
    row = {"event_id": event.event_id} | sound | cells
    table = f"{','.join(row)}\n{','.join(row.values())}\n".encode()
    view = view_of([("a.txt", TEXT), ("x.csv", table)])
    told = [fault_words(problem, "fr") for problem in view.problems]
    assert [re.findall("colonne «\u00a0(.*?)\u00a0»", words) for words in told] == [[column] for column in columns]
    assert all(words.endswith(". Le reste de la ligne est pris.") for words in told)
    (now,) = plain_rows(view.frame)
    assert changed_cells(now, event) == changed


def test_a_correction_of_which_nothing_can_be_used_is_none() -> None:
    (event,) = view_of([("a.txt", TEXT)]).reading.events
    view = view_of([("a.txt", TEXT), ("x.csv", f"event_id,date_start\n{event.event_id},hier\n".encode())])
    assert [problem.key for problem in view.problems] == ["fault_cell"]
    assert view.brought.files == {"a.txt": 1, "x.csv": 0}


def test_of_two_tables_the_first_corrects_and_the_second_is_told() -> None:
    text = ("a.txt", TEXT)
    (event,) = view_of([text]).frame["event_id"]
    tables = [(f"{place}.csv", corrected(view_of([text]), event, location=place)) for place in ("Gao", "Kidal")]
    own = view_of([*tables, text])
    for view in (own, joined(view_of([text]), own), joined(view_of([]), own)):
        assert list(view.frame["location"]) == ["Gao"]
        assert view.corrected == {event}
        assert [problem.fields["file"] for problem in view.problems] == ["Kidal.csv"]


def test_two_tellings_are_linked_whichever_side_brings_them() -> None:
    one, other = ("a.txt", TEXT), ("b.txt", TEXT + b" Bilan : 3 morts.")
    together, apart = view_of([one, other]), joined(view_of([one]), view_of([other]))
    for view in (together, apart):
        first, second = view.reading.events
        assert (first.same_event, second.same_event) == ((second.event_id,), (first.event_id,))
        assert list(view.frame["same_event"]) == [[second.event_id], [first.event_id]]
        assert list(view.frame["event_id"]) == [first.event_id, second.event_id]


def test_beside_the_bundled_view_a_text_keeps_the_shapes_worked_out_for_it(bulletin: View) -> None:
    own = view_of([("a.txt", TEXT), ("b.txt", b"Le 4 juin, une frappe a eu lieu \xc3\xa0 l'est de Kidal.")])
    both = joined(bulletin, own).frame.tail(2)
    assert list(both["event_id"]) == list(own.frame["event_id"])
    assert [id(shape) for shape in both["geometry"]] == [id(shape) for shape in own.frame["geometry"]]


def test_a_text_of_two_days_beside_one_of_them_keeps_the_day_that_was_not_there() -> None:
    text = "Hier, une frappe a visé un refuge à Léré.".encode()
    table = b"file,published,publisher\na.txt,2024-06-20,\nb.txt,2024-07-20,\n"
    own = view_of([("a.txt", text), ("b.txt", text), ("sources.csv", table)], None)
    both = joined(view_of([("c.txt", text)], date(2024, 7, 20)), own)
    assert list(both.frame["date_start"].dt.date) == [date(2024, 7, 19), date(2024, 6, 19)]
    assert list(both.frame["event_id"]) == [event.event_id for event in both.reading.events]


def test_the_progress_goes_on_after_the_reading_to_the_end() -> None:
    text = " ".join(
        f"Le {day} mai 2024, à {km} km au sud de Gao, une mine a explosé." for day in (3, 5) for km in range(150)
    )
    *steps, view = read_given([("a.txt", text.encode()), ("b.txt", TEXT)], DAY, "", read_steps)
    assert isinstance(view, View)
    shares = [step for step in steps if isinstance(step, float)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    read = next(number for number, share in enumerate(shares) if share > 0.69)
    assert 0.9 < shares[-1] <= 1
    assert len(shares[read:]) > 2, "the table of thousands takes time too"


def test_a_text_that_is_there_is_shown_again_for_another_day_of_publication() -> None:
    text = "Hier, une frappe a visé un refuge à Léré.".encode()
    there, day = view_of([("a.txt", text)], DAY), date(2024, 7, 20)
    both = joined(there, view_of([("b.txt", text)], day))
    (first, other) = both.frame["event_id"]
    assert other == f"{first}-2"
    assert [event.event_id for event in both.reading.events] == [first, other]
    assert list(both.frame["date_start"].dt.date) == [date(2024, 6, 19), date(2024, 7, 19)]
    third = joined(there, joined(view_of([("b.txt", text)], day), view_of([("c.txt", text)], date(2024, 8, 20))))
    assert list(third.frame["event_id"]) == [first, other, f"{first}-3"]
    assert len(joined(there, view_of([("b.txt", text)], None)).frame) == 1


def test_a_text_given_twice_is_read_once_and_told() -> None:
    names = ("a.txt", "copie.txt", "copie (2).txt")
    view = view_of([(name, TEXT) for name in names])
    assert (list(view.frame["file"]), list(view.frame["same_event"])) == (["a.txt"], [[]])
    assert view.brought == Brought(frozenset(view.frame["event_id"]), {"a.txt": 1})
    assert [fault_words(problem, "en") for problem in view.problems] == [
        f"{name}: the same text as a.txt; read once." for name in names[1:]
    ]


def test_an_event_given_as_a_text_and_in_a_table_is_one_row_and_told() -> None:
    table = to_csv(view_of([("a.txt", TEXT)]).frame)
    view = view_of([("c.csv", table), ("a.txt", TEXT)])
    assert view.brought == Brought(frozenset(view.frame["event_id"]), {"a.txt": 1, "c.csv": 0})
    assert len(view.frame) == 1
    assert [fault_words(problem, "en") for problem in view.problems] == [
        "c.csv: 1 row says the same as the texts that were read; it is shown once."
    ]
    (problem,) = view_of([("c.csv", table + table.splitlines(keepends=True)[-1])]).problems
    assert fault_words(problem, "en") == "c.csv: 1 row left out, its event_id was read before."


def test_nothing_given_is_an_empty_view() -> None:
    view = view_of([], None)
    assert (view.problems, view.brought) == ((), Brought())
    assert len(view.frame) == len(with_text(view.reading)) == 0


def test_reading_tells_how_far_it_is_after_each_article() -> None:
    articles = b"\n\n".join(b"FRAPPE N %d\n\n%s\n\nDIRPA" % (number, TEXT) for number in range(4))
    *shares, view = read_given([("a.txt", articles), ("b.txt", TEXT)], DAY, "", read_steps)
    assert len(shares) > len(view.reading.articles) > 2
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1


def test_events_of_one_sentence_share_its_text() -> None:
    """A long text in one piece may tell of thousands: a copy for each would fill the memory."""
    text = "Le jeudi 20 juin 2024, des attaques simultanées ont été contenues à Douentza, Koro, Ségou et Kolokani."
    frame = view_of([("a.txt", text.encode())]).frame
    assert len(frame) == 4
    assert len({id(text) for text in frame[EXTRA_TEXT]}) == 1
    assert len({id(text) for _, text in frame["folded"]}) == 1


LATER = "Hier, une frappe a visé un refuge à Léré.".encode()


def test_a_table_of_sources_given_with_texts_tells_their_day_and_publisher() -> None:
    """The names may be written with their accents apart, as some systems give them."""
    sources = "file,published,publisher,url\nété.txt,2024-06-04,DIRPA,https://example.org/1\nb.txt,,Douanes,\n"
    given = [(unicodedata.normalize("NFD", "été.txt"), LATER), ("b.txt", LATER + b" Bilan : 3 morts.")]
    written = [sources.encode(encoding) for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "cp1252")]
    for name, data in product(("sources.csv", "mes sources.csv"), written):
        view = view_of([*given, (name, data)], publisher="AFP")
        assert view.problems == ()
        assert [day.date() for day in view.frame["date_start"]] == [date(2024, 6, 3), date(2024, 6, 19)]
        assert list(view.frame["publisher"]) == ["DIRPA", "Douanes"]
        assert view.reading.articles[0].communique.url == "https://example.org/1"


def test_a_table_of_sources_tells_its_faults_and_the_files_that_were_not_given() -> None:
    sources = b"file,published,publisher\na.txt,hier,DIRPA\nb.txt,2024-06-04,DIRPA\nc.txt,2024-06-04,DIRPA\n"
    view = view_of([("sources.csv", sources), ("a.txt", LATER)])
    row, files = (fault_words(problem, "en") for problem in view.problems)
    assert row.startswith("sources.csv, line 2, column 'published': 'hier' cannot be used; expected a day")
    assert files == "sources.csv: no file given with it is called b.txt, c.txt."
    (day,) = view.frame["date_start"]
    assert day.date() == date(2024, 6, 19), "the day given beside holds"
    (problem,) = view_of([("sources.csv", b"fichier;date\na.txt;2024\n")]).problems
    assert "expected file,published,publisher[,url]" in fault_words(problem, "en")


def test_of_many_names_the_first_are_told_whole_and_the_others_counted() -> None:
    names = [f"2024-06-{day:02}_communique_de_l_etat-major.txt" for day in range(1, 11)]
    sources = "file,published,publisher\n" + "".join(f"{name},2024-06-04,DIRPA\n" for name in names)
    columns = ",".join(f"colonne_{number}" for number in range(40))
    view = view_of([("sources.csv", sources.encode()), ("x.csv", f"{columns}\n".encode()), ("a.txt", TEXT)])
    files, table = view.problems
    told = f"{names[0]}, {names[1]}"
    assert fault_words(files, "en") == f"sources.csv: no file given with it is called {told} and 8 more."
    assert fault_words(files, "fr").endswith(f"ne s’appelle {told} et 8 autres.")
    assert fault_words(table, "fr").endswith("colonne_8, colonne_9 et 30 autres.")
    long, short = "x" * 200 + ".txt", "y.txt"
    sources = f"file,published,publisher\n{long},,DIRPA\n{short},,DIRPA\n"
    (problem,) = view_of([("sources.csv", sources.encode()), ("a.txt", TEXT)]).problems
    assert fault_words(problem, "fr").endswith(f"ne s’appelle {long} et 1 autre.")


def test_a_search_finds_events_by_what_they_were_read_from_and_not_by_their_neighbours(bulletin: View) -> None:
    def found(search: str) -> list[str]:
        return list(Filters(search=search).sift(bulletin.frame).passing()["location"])

    assert found("léré") == ["Léré, dans la région de Tombouctou"]
    assert found("12") == []
    assert found("kekoro foret") == found('"forêt de Kekoro"') == found("«\u00a0foret de kekoro\u00a0»")
    assert len(found("kekoro foret")) == 1
    assert found('"foret kekoro"') == []
    assert len(found("dirpa")) > 3


def test_reading_a_table_tells_how_many_rows_are_read(bulletin: View) -> None:
    line = to_csv(bulletin.frame).splitlines(keepends=True)
    rows = b"".join(each.replace(b",", b"%d," % number, 1) for number, each in enumerate(line[1:2] * 1000))
    data = line[0] + rows
    *steps, view = read_given([("a.csv", data), ("b.csv", data.replace(b".txt", b".md"))], DAY, "", read_steps)
    counts = [step.count for step in steps if isinstance(step, RowsRead)]
    assert len(counts) >= 8
    assert counts == sorted(counts)
    assert counts[-1] == 2000
    assert isinstance(view, View)


def test_the_sentences_of_a_workbook_exported_from_here_come_back_with_it() -> None:
    own = view_of([("a.txt", TEXT)])
    workbook = formats(own.reading.events)["xlsx"].write(own.frame)
    back = view_of([("x.xlsx", workbook)])
    assert list(back.frame[EXTRA_TEXT]) == list(own.frame[EXTRA_TEXT])
    assert len(Filters(search="refuge").sift(back.frame).passing()) == 1
    bare = view_of([("x.csv", to_csv(own.frame)), ("y.xlsx", formats()["xlsx"].write(own.frame))])
    assert list(bare.frame[EXTRA_TEXT]) == [""]


def archive_of(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def test_the_files_of_an_archive_are_read_as_if_each_had_been_given_and_those_that_a_system_hides_are_not() -> None:
    sources = b"file,published,publisher\na.txt,2024-06-04,DGD\n"
    hidden = {"__MACOSX/articles/._a.txt": b"\0", "articles/.DS_Store": b"\0"}
    files = {"articles/": b"", "articles/a.txt": TEXT, "articles/sources.csv": sources, "articles/b.txt": b"", **hidden}
    view = view_of([("articles.zip", archive_of(files))])
    assert view.frame[["file", "publisher"]].to_numpy().tolist() == [["a.txt", "DGD"]]
    assert [problem.fields["file"] for problem in view.problems] == ["b.txt"]


def test_an_archive_that_is_locked_or_damaged_is_told_and_takes_no_other_with_it() -> None:
    whole = archive_of({"a.txt": TEXT})
    locked = whole.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\x01\0")
    view = view_of([("locked.zip", locked), ("cut.zip", whole[:40]), ("b.txt", TEXT)])
    assert len(view.frame) == 1
    told = [fault_words(problem, "en") for problem in view.problems]
    assert [words.partition(" (")[0] for words in told] == [
        "locked.zip: locked by a password; save it without one first.",
        "cut.zip: a damaged ZIP file",
    ]
