"""What the reader brings: texts and tables side by side, each fault told, nothing else lost."""

from datetime import date

from dashboard.panels.sources_panel import View, joined, read_given, with_text
from dashboard.pipeline import read_all
from dashboard.table.exports import to_csv

TEXT = "Le 3 juin, une frappe a visé un refuge à Léré.".encode()
DAY = date(2024, 6, 20)


def test_texts_and_tables_are_read_together_and_faults_are_told() -> None:
    table = to_csv(read_given([("a.txt", TEXT)], DAY, "DIRPA", read_all).frame)
    given = [("b.txt", TEXT + b" Bilan : 3 morts."), ("c.csv", table), ("d.txt", b""), ("e.pdf", b"%PDF-broken")]
    view = read_given(given, DAY, "DIRPA", read_all)
    assert sorted(view.frame["file"]) == ["a.txt", "b.txt"]
    assert [problem.fields["file"] for problem in view.problems] == ["d.txt", "e.pdf"]
    assert set(view.frame["publisher"]) == {"DIRPA"}


def test_the_day_of_publication_gives_the_year() -> None:
    (day,) = read_given([("a.txt", TEXT)], DAY, "", read_all).frame["date_start"]
    assert day.date() == date(2024, 6, 3)


def test_an_event_that_both_views_hold_is_shown_once() -> None:
    view = read_given([("a.txt", TEXT)], DAY, "", read_all)
    assert len(joined(view, view).frame) == 1


def test_nothing_given_is_an_empty_view() -> None:
    view = read_given([], None, "", read_all)
    assert view == View(view.reading, view.frame, (), 0)
    assert len(view.frame) == len(with_text(view.reading)) == 0
