"""Reading a text and drawing a report take work in proportion to their length: it is counted, not timed."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import Any

import pytest
from bench_reading import HOSTILE, read
from factories import make_event

from dashboard.maps.report_map import map_html
from dashboard.model import Communique, Event
from dashboard.pipeline import read_text
from dashboard.table.frame import events_frame
from dashboard.table.row import event_row
from gazetteer.finding import NameFinder
from gazetteer.loading import load
from gazetteer.text import fold, split_words

LENGTH = 2_500
# Twice as much more for twice as much more text, and a little: work that grows with the square would be four times.
TWICE = 2.1


def steps(run: Callable[[], object]) -> int:
    """How many lines of Python a run goes through: the same at every run, on every machine of one Python.

    A loop within one line counts each of its turns, in a comprehension too. To count instructions would tell no more of
    how work grows, and take twice as long.
    """
    count = 0

    def step(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    gc.disable()  # other tests' libraries are called when it collects
    sys.settrace(step)
    try:
        run()
    finally:
        sys.settrace(before)
        gc.enable()
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_twice_the_work(name: str) -> None:
    runs = [partial(read, HOSTILE[name].text(length)) for length in (LENGTH, 2 * LENGTH, 4 * LENGTH)]
    for run in runs:  # what the words lead to is built when they are first met
        run()
    short, twice, four_times = map(steps, runs)
    assert four_times - twice <= TWICE * (twice - short)


def test_twice_the_figures_of_a_sentence_take_twice_the_work_in_the_table() -> None:
    def event_of(count: int) -> Event:
        listed = ", ".join(["3 motos détruites"] * count)
        (event,) = read_text(Communique("a.txt", f"Le 3 juin 2024, une frappe a eu lieu à Léré : {listed}.")).events
        assert len(event.quantities) == count
        return event

    event_row(event_of(10))  # what the words lead to is built when they are first met
    short, twice, four_times = (steps(partial(event_row, event_of(count))) for count in (100, 200, 400))
    assert four_times - twice <= TWICE * (twice - short)


class Counted(list[str]):
    """A list that counts the items that slices copy, which is no step of its own."""

    copied = 0

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            self.copied += len(range(*index.indices(len(self))))
        return super().__getitem__(index)


def test_a_name_looks_no_further_back_than_a_list_goes() -> None:
    finder = NameFinder(load())

    def copied(length: int) -> int:
        text = HOSTILE["names in quotation marks"].text(length)
        words = split_words(fold(text))
        signs = finder.read_signs(text, words)
        words = replace(words, forms=Counted(words.forms))
        finder.find(text, words, signs)
        return words.forms.copied

    assert copied(2 * LENGTH) < TWICE * copied(LENGTH)


def test_twice_the_rows_take_twice_the_work_on_the_map_of_the_report() -> None:
    def drawn(rows: int) -> int:
        spread = [(-34 + number * 0.618 % 1 * 71, -17 + number * 0.755 % 1 * 68) for number in range(rows)]  # Africa
        frame = events_frame([make_event(str(number), point=point) for number, point in enumerate(spread)])
        return steps(lambda: map_html(frame, "fr"))

    drawn(1)
    few, twice, four_times = map(drawn, (100, 200, 400))  # the land beneath them takes the same each time
    assert four_times - twice < TWICE * (twice - few)
