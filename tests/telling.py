"""What the events of a short text are, in one line each."""

from datetime import date

from dashboard.model import Communique
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 20)


def told(text: str) -> list[str]:
    """Each event as ``type day places figures``: the day as MM-DD (the texts are of 2024, read on 20 June), the figures
    as value and role, "?" for one without a number."""
    return [
        " ".join(
            [
                event.event_type,
                event.dates.start.strftime("%m-%d") if event.dates and event.dates.start else "-",
                "+".join(p.name for p in event.location.toponyms) if event.location else "-",
                *(f"{'?' if q.value is None else int(q.value)}/{q.role}" for q in event.quantities),
            ]
        )
        for event in read_text(Communique("essai.txt", text, READ_ON)).events
    ]
