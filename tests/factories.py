"""Events and documents made by hand, small enough to read."""

from __future__ import annotations

import io
import zlib
from datetime import date

from pypdf import PdfReader, PdfWriter

from dashboard.model import Actor, Article, Communique, DateMention, Event, Issue, Location, Quantity, Toponym, Trigger
from dashboard.table.exports import formats
from dashboard.table.frame import events_frame
from gazetteer.footprints import Footprint
from gazetteer.text import Span


def make_event(
    event_id: str = "e1",
    *,
    event_type: str = "air_strike",
    title: str = "Frappe à Léré",
    place: str = "Léré",
    point: tuple[float, float] | None = (15.71, -4.91),
    days: tuple[date | None, date | None] | None = (date(2026, 1, 3), date(2026, 1, 4)),
    publisher: str = "DIRPA",
    admin1: str = "Tombouctou",
    admin2: str = "Niafunké",
    actor: str = "FAMa",
    killed: float | None = 3,
    item: str = "combattants",
    issue: str = "",
    file: str = "janvier/a.txt",
) -> Event:
    text = f"{title}\nprès de {place}, les {actor} ont agi."
    communique = Communique(file, text, publisher=publisher)
    place_span = Span(len(title) + 9, len(title) + 9 + len(place))
    article = Article(communique, 0, Span(0, len(text)), Span(0, len(title)), (), None, publisher, None)
    footprint = Footprint("point", *point, 2.5, 1, 1, "at", ()) if point else None
    return Event(
        event_id=event_id,
        article=article,
        trigger=Trigger(Span(0, 1), event_type, "rule"),
        event_type=event_type,
        sub_event_type="Air/drone strike",
        dates=DateMention(Span(0, 1), days[0], days[1], 1, 1, "event", "rule") if days else None,
        location=Location(place_span, f"près de {place}", (Toponym(place_span, "Léré", None, ""),), footprint, ""),
        admin1=admin1,
        admin2=admin2,
        country="ML",
        actors=(Actor(Span(0, 1), actor, "state_forces"),),
        quantities=(Quantity(Span(0, 1), killed, False, item, "killed"),),
        evidence=(Span(0, len(text)),),
        same_event=("e9",),
        issues=(Issue(file, None, "kind", issue),) if issue else (),
    )


def make_pdf(text: str, packing: bytes = b"/FlateDecode") -> bytes:
    """A one-page PDF, written by hand: the smallest that has a line of text. ``packing`` is the filter it names."""
    stream = zlib.compress(f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1"))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Filter %s /Length %d >>\nstream\n%s\nendstream" % (packing, len(stream), stream),
    ]
    body = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return body + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def make_protected_pdf(text: str, password: str, algorithm: str) -> bytes:
    """A PDF whose owner forbids to print it, and that the password opens, where one is given."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf(text))))
    writer.encrypt(password, "owner", algorithm=algorithm)
    writer.write(stream := io.BytesIO())
    return stream.getvalue()


def own_table(count: int, *others: Event, **changed: object) -> bytes:
    """An event table as the page exports it."""
    events = [make_event(f"e{number}", **changed) for number in range(count)]
    return formats()["csv"].write(events_frame([*events, *others]))
