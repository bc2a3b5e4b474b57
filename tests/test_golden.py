"""The bulletin of January 2026 as a careful reader finds it: the table's diff is the review.

``python tests/test_golden.py`` writes the table anew from what the reading gives; look at the diff first.
"""

import csv
import io
from pathlib import Path

from dashboard.pipeline import read_paths
from gazetteer.folders import DATA

BULLETIN = DATA / "communiques" / "2026-01_bulletin.txt"
GOLDEN = Path(__file__).parent / "golden" / "2026-01_bulletin.csv"
HEADER = ["article", "type", "first", "last", "location", "latitude", "longitude", "radius_km", "admin1"]
HEADER += ["figures", "same_event", "trigger"]


def table() -> str:
    """The events of the bulletin as CSV, with ids replaced by their line (1 is the first event)."""
    events = read_paths([BULLETIN.parent]).events
    line_of = {event.event_id: str(line) for line, event in enumerate(events, start=1)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for event in events:
        text = event.article.communique.text
        place = event.location.footprint if event.location else None
        figures = [f"{'some' if q.value is None else f'{q.value:g}'} {q.item} {q.role}" for q in event.quantities]
        writer.writerow(
            [
                event.article.index + 1,
                event.event_type,
                event.dates.start if event.dates else "",
                event.dates.end if event.dates else "",
                event.location.words if event.location else "",
                f"{place.latitude:.3f}" if place else "",
                f"{place.longitude:.3f}" if place else "",
                f"{place.radius_km:.0f}" if place else "",
                event.admin1,
                "; ".join(figures),
                " ".join(line_of[other] for other in event.same_event),
                event.trigger.span.of(text),
            ]
        )
    return out.getvalue()


def test_the_bulletin_is_read_as_a_careful_reader_does():
    assert table().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    GOLDEN.write_text(table(), encoding="utf-8")
