"""What the reader brings: texts and tables side by side, each fault told, nothing else lost."""

from datetime import date

from dashboard.panels.sources_panel import View, joined, read_given, with_text
from dashboard.pipeline import read_steps
from dashboard.table.exports import to_csv
from dashboard.table.filters import EXTRA_TEXT

TEXT = "Le 3 juin, une frappe a visé un refuge à Léré.".encode()
DAY = date(2024, 6, 20)


def view_of(given: list[tuple[str, bytes]], day: date | None = DAY, publisher: str = "") -> View:
    *_, view = read_given(given, day, publisher, read_steps)
    assert isinstance(view, View)
    return view


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
    assert len(joined(view, view).frame) == 1


def test_nothing_given_is_an_empty_view() -> None:
    view = view_of([], None)
    assert view == View(view.reading, view.frame, (), 0)
    assert len(view.frame) == len(with_text(view.reading)) == 0


def test_reading_tells_how_far_it_is_after_each_article() -> None:
    articles = b"\n\n".join(b"FRAPPE N %d\n\n%s\n\nDIRPA" % (number, TEXT) for number in range(4))
    *shares, view = read_given([("a.txt", articles), ("b.txt", TEXT)], DAY, "", read_steps)
    assert len(shares) > len(view.reading.articles) > 2
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1


def test_events_of_one_article_share_its_text() -> None:
    """A long text in one piece may tell of thousands: a copy for each would fill the memory."""
    text = "\n".join(f"Le {day} juin, une frappe a visé un refuge à Léré." for day in range(1, 20))
    frame = view_of([("a.txt", text.encode())]).frame
    assert len(frame) > 10
    assert len({id(text) for text in frame[EXTRA_TEXT]}) == 1
    assert len({id(text) for _, text in frame["folded"]}) == 1
