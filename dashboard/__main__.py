"""The command line: open the page, or read communiqués into events or mentions."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.model import Article, Mentions, Reading

_FORMATS = ("csv", "jsonl", "xlsx", "geojson", "kml", "hxl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit status: 0, 1 (something could not be read), 2 (usage)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    asked = _parser().parse_args(arguments)
    if asked.verb is None:
        return _open_page()
    return _events(asked) if asked.verb == "events" else _mentions(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", metavar="{events,mentions}")
    events = verbs.add_parser("events", help="communiqués -> events")
    events.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    events.add_argument("--format", choices=_FORMATS, default="csv")
    events.add_argument("-o", "--output", type=Path, help="write here instead of standard output")
    mentions = verbs.add_parser("mentions", help="what was recognised, with positions")
    mentions.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    mentions.add_argument("--format", choices=("jsonl",), default="jsonl")
    return parser


def _open_page() -> int:
    from streamlit.web import cli

    page = Path(__file__).with_name("app.py")
    options = ["--server.address=localhost", "--browser.gatherUsageStats=false", "--server.showEmailPrompt=false"]
    return int(cli.main(["run", str(page), *options], standalone_mode=False) or 0)


def _read(paths: Sequence[Path]) -> Reading:
    from dashboard.pipeline import read_paths

    return read_paths(paths, _show_progress if sys.stderr.isatty() else None)


def _show_progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r{done}/{total}{end}")
    sys.stderr.flush()


def _report(reading: Reading) -> int:
    unreadable = [issue for issue in reading.issues if issue.span is None]
    for issue in unreadable:
        sys.stderr.write(issue.message + "\n")
    return 1 if unreadable else 0


def _events(asked: argparse.Namespace) -> int:
    from dashboard.table.exports import FORMATS
    from dashboard.table.frame import events_frame

    reading = _read(asked.paths)
    data = FORMATS[asked.format].write(events_frame(reading.events))
    if asked.output:
        asked.output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
    return _report(reading)


def _mentions(asked: argparse.Namespace) -> int:
    reading = _read(asked.paths)
    for article, mentions in zip(reading.articles, reading.mentions, strict=True):
        for line in _lines(article, mentions):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return _report(reading)


def _lines(article: Article, mentions: Mentions) -> Iterator[dict[str, object]]:
    text, file = article.communique.text, article.communique.file
    for kind, found in (
        ("place", mentions.places),
        ("date", tuple(date for date in mentions.dates if date.start is not None)),
        ("quantity", mentions.quantities),
        ("actor", mentions.actors),
    ):
        for mention in found:
            span = mention.span
            yield {
                "file": file,
                "kind": kind,
                "start": span.start,
                "end": span.end,
                "text": span.of(text),
                **_details(kind, mention),
            }


def _details(kind: str, mention: object) -> dict[str, object]:
    from dashboard.model import Actor, DateMention, Quantity, Toponym

    match mention:
        case Toponym(place=place, reason=reason):
            return {
                "place_id": place.place_id if place else None,
                "name": place.name if place else None,
                "latitude": place.latitude if place else None,
                "longitude": place.longitude if place else None,
                "feature_code": place.feature_code if place else None,
                "admin1": place.admin1 if place else None,
                "reason": reason,
            }
        case DateMention(start=start, end=end, time_precision=precision):
            return {
                "date_start": start.isoformat() if start else None,
                "date_end": end.isoformat() if end else None,
                "time_precision": precision,
            }
        case Quantity(value=value, approx=approx, item=item, role=role):
            return {"value": value, "approx": approx, "item": item, "role": role}
        case Actor(name=name, kind=actor_kind):
            return {"actor": name, "actor_kind": actor_kind}
    raise TypeError(f"{kind} is no kind of mention")


if __name__ == "__main__":
    sys.exit(main())
