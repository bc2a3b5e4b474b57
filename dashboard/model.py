"""The nouns of the project, as frozen dataclasses without logic.

Every span counts characters of the communiqué's text (composed to NFC, nothing else changed). Figures are claims of
the publisher.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gazetteer.footprints import Footprint
from gazetteer.places import Place
from gazetteer.text import Span


@dataclass(frozen=True, slots=True)
class Communique:
    """One source file, decoded and composed once. ``published`` is the day that "hier" counts from, if known."""

    file: str
    text: str
    published: date | None = None
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph or list item, and the headings that govern it, outermost first (a theatre, a day, a région)."""

    span: Span
    headings: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One titled text inside a communiqué. ``segments`` cover the body; ``sign_off`` names the publisher."""

    communique: Communique
    index: int
    span: Span
    title: Span | None
    segments: tuple[Segment, ...]
    sign_off: Span | None
    publisher: str
    published: date | None


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place a name could have meant, and why it was not chosen."""

    place: Place
    why_not: str


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention of a place name. ``place`` is None where nothing decides; ``reason`` says what decided, in French."""

    span: Span
    name: str
    place: Place | None
    reason: str
    lost: tuple[PlaceCandidate, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A mention of a day or of days, both ends included; ``start`` is None where the text leaves it open.

    ``time_precision`` is ACLED's (1 the day, 2 the week, 3 the month or worse), ``date_prec`` UCDP's (1 the day, 2 two
    to six days, 3 the week, 4 the month, 5 the year or worse). ``bears_on`` is ``event``, ``publication`` (the date
    line of the communiqué itself) or ``background`` (a birth, an accord, an older communiqué, a day still to come).
    """

    span: Span
    start: date | None
    end: date | None
    time_precision: int
    date_prec: int
    bears_on: str
    rule: str
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A claimed figure. ``value`` is None for "plusieurs"; ``role`` is one of ``ROLES`` or "" where none is said.

    ``side`` is ``own`` (the publisher's), ``other``, ``civilian``, ``outlaw`` (whom police seek) or "". ``part`` marks
    a figure that is contained in another ("dont 02 très graves"), ``revises`` one that replaces an earlier toll.
    ``category`` is that of the item (person, weapon, vehicle ...), "" where no row of the item table knows it.
    ``is_least`` marks the least of two estimates ("12 à 15").
    """

    span: Span
    value: float | None
    approx: bool
    item: str
    role: str
    side: str = ""
    part: bool = False
    revises: bool = False
    rule: str = ""
    category: str = ""
    is_least: bool = False


TOLL = ("killed", "wounded")
"""The roles that a toll counts."""
OF_THINGS = ("seized", "destroyed")
"""The roles that things get; the others are of persons."""
ROLES = (*TOLL, "arrested", *OF_THINGS, "released", "enrolled")


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of who acted: ``kind`` is a row of the actor table (state_forces, armed_group, civilians ...), ``same``
    what the names of one actor have in common."""

    span: Span
    name: str
    kind: str
    same: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """The footprint decided for a phrase. ``words`` are the words of the text, ``why`` what decided."""

    span: Span
    words: str
    toponyms: tuple[Toponym, ...]
    footprint: Footprint | None
    why: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read and why: the row ``key`` of ``labels.csv`` says it, filled with ``fields``.

    A field that is a fault itself is told in the same language.
    """

    key: str
    fields: Mapping[str, str | int | Fault] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Issue:
    """What was seen and not understood: never an event, never dropped. ``span`` is None for a whole file.

    ``message`` is the command line's: French as the reading gives its reasons; English for a ``fault``, an unread file.
    """

    file: str
    span: Span | None
    kind: str
    message: str
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that told of an event, and the row of the trigger table that says so."""

    span: Span
    event_type: str
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event as the publisher claims it. ``same_event`` holds the ids of rows that tell the same one."""

    event_id: str
    article: Article
    trigger: Trigger
    event_type: str
    sub_event_type: str
    dates: DateMention | None
    location: Location | None
    admin1: str
    admin2: str
    country: str
    actors: tuple[Actor, ...]
    quantities: tuple[Quantity, ...]
    evidence: tuple[Span, ...]
    same_event: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything recognised in one article, in text order."""

    places: tuple[Toponym, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pipeline gives: the articles with their mentions, the events and the issues, in text order."""

    articles: tuple[Article, ...] = ()
    mentions: tuple[Mentions, ...] = ()
    events: tuple[Event, ...] = ()
    issues: tuple[Issue, ...] = ()
