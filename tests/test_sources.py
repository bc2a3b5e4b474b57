"""What the reader brings: texts and tables side by side, each fault told, nothing else lost."""

from datetime import date

from dashboard.labels import fault_words
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
    both = joined(view, view)
    assert len(both.frame) == len(both.reading.events) == 1


def test_two_tellings_are_linked_whichever_side_brings_them() -> None:
    one, other = ("a.txt", TEXT), ("b.txt", TEXT + b" Bilan : 3 morts.")
    together, apart = view_of([one, other]), joined(view_of([one]), view_of([other]))
    for view in (together, apart):
        first, second = view.reading.events
        assert (first.same_event, second.same_event) == ((second.event_id,), (first.event_id,))
        assert list(view.frame["same_event"]) == [[second.event_id], [first.event_id]]
        assert list(view.frame["event_id"]) == [first.event_id, second.event_id]


def test_a_text_given_twice_is_read_once_and_told() -> None:
    names = ("a.txt", "copie.txt", "copie (2).txt")
    view = view_of([(name, TEXT) for name in names])
    assert (list(view.frame["file"]), list(view.frame["same_event"]), view.brought) == (["a.txt"], [[]], 1)
    assert [fault_words(problem, "en") for problem in view.problems] == [
        f"{name}: the same text as a.txt; read once." for name in names[1:]
    ]


def test_an_event_given_as_a_text_and_in_a_table_is_one_row_and_told() -> None:
    table = to_csv(view_of([("a.txt", TEXT)]).frame)
    view = view_of([("c.csv", table), ("a.txt", TEXT)])
    assert (len(view.frame), view.brought) == (1, 1)
    assert [fault_words(problem, "en") for problem in view.problems] == [
        "c.csv: 1 row left out, its event_id was read before."
    ]
    (problem,) = view_of([("c.csv", table + table.splitlines(keepends=True)[-1])]).problems
    assert problem.fields["count"] == 1


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
