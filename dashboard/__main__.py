"""The command line: open the page, or read communiqués into events or mentions."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.table.exports import formats
from gazetteer.console import exit_status, speak_utf8

if TYPE_CHECKING:
    from dashboard.model import Reading

_PAGE = """Without a verb the page opens, at http://localhost:8501 or the next port that is free; the environment
variable STREAMLIT_SERVER_PORT chooses another (STREAMLIT_SERVER_PORT=9000 python -m dashboard)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit status: 0, 1 (something could not be read), 2 (usage)."""
    speak_utf8()
    asked = _parser().parse_args(arguments)
    if asked.verb is None:
        return _open_page()
    verb = {"events": _events, "mentions": _mentions, "evaluate": _evaluate}[asked.verb]
    return exit_status(lambda: verb(asked))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__, epilog=_PAGE)
    verbs = parser.add_subparsers(dest="verb", metavar="{events,mentions,evaluate}")
    events = verbs.add_parser("events", help="communiqués -> events")
    events.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    events.add_argument("--format", choices=tuple(formats()), default="csv")
    events.add_argument("-o", "--output", type=Path, help="write here instead of standard output")
    mentions = verbs.add_parser("mentions", help="what was recognised, with positions")
    mentions.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    mentions.add_argument("--format", choices=("jsonl",), default="jsonl")
    scored = verbs.add_parser("evaluate", help="how well a folder of labelled communiqués is read")
    scored.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="default: the bundled benchmark")
    scored.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    scored.add_argument("--misses", action="store_true", help="list what was missed, one line each, or in the object")
    return parser


def _open_page() -> int:
    """Serves the page, with the settings of ``.streamlit/config.toml`` beside it wherever it is started from."""
    from streamlit.web import cli

    port = os.environ.get("STREAMLIT_SERVER_PORT") or "8501"
    if not (port.isdecimal() and 0 < int(port) < 2**16):
        sys.stderr.write(f"STREAMLIT_SERVER_PORT is {port!r}: a port is a whole number from 1 to 65535.\n")
        return 2
    page = Path(__file__).with_name("app.py")
    return int(cli.main(["run", str(page)], standalone_mode=False) or 0)


def _read(paths: Sequence[Path]) -> Reading:
    from dashboard.pipeline import read_paths

    return read_paths(paths, _show_progress if sys.stderr.isatty() else None)


def _show_progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r{done}/{total}{end}")
    sys.stderr.flush()


def _report(reading: Reading) -> int:
    """Tells what was not read; gives 1 where that is more than a text that was read already."""
    unread = [issue for issue in reading.issues if issue.span is None]
    for issue in unread:
        sys.stderr.write(issue.message + "\n")
    return 1 if any(issue.kind == "unreadable_file" for issue in unread) else 0


def _events(asked: argparse.Namespace) -> int:
    from dashboard.table.frame import events_frame

    if asked.output:
        _expect_writable(asked.output, asked.paths)
    reading = _read(asked.paths)
    data = formats(reading.events)[asked.format].write(events_frame(reading.events))
    if asked.output:
        asked.output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
    return _report(reading)


def _expect_writable(output: Path, read: Sequence[Path]) -> None:
    """Raises OSError where the file cannot be written, or is one of those to be ``read``, before what may be a long
    reading; changes nothing."""
    from dashboard.reading.files import find_files

    if os.path.isdir(output):
        raise IsADirectoryError(f"{output} is a folder: give -o the path of a file.")
    if not os.path.isdir(output.parent):
        raise NotADirectoryError(f"{output} cannot be written: there is no folder {output.parent}.")
    if not os.access(output if os.path.exists(output) else output.parent, os.W_OK):
        raise PermissionError(f"{output} cannot be written: no permission.")
    if os.path.realpath(output) in {os.path.realpath(source.path) for source in find_files(read)}:
        raise FileExistsError(f"{output} is one of the files to be read: give -o another path.")


def _mentions(asked: argparse.Namespace) -> int:
    from dashboard.table.mention_row import mention_rows

    reading = _read(asked.paths)
    for article, mentions in zip(reading.articles, reading.mentions, strict=True):
        for line in mention_rows(article, mentions):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return _report(reading)


def _evaluate(asked: argparse.Namespace) -> int:
    from dashboard.evaluation.evaluate import drawn, evaluate, table
    from dashboard.evaluation.gold import BadLabels
    from dashboard.table.mention_row import mention_rows
    from dashboard.table.row import event_row
    from gazetteer.folders import DATA

    folder = asked.folder or DATA / "benchmark"
    reading = _read([folder / "communiques"])
    both = zip(reading.articles, reading.mentions, strict=True)
    mentions = [row for article, found in both for row in mention_rows(article, found)]
    try:
        result = evaluate(folder, mentions, [event_row(event) for event in reading.events], drawn(reading.events))
    except BadLabels:
        _report(reading)
        raise
    if asked.json:
        told: dict[str, object] = {
            f.name: {"value": f.value, "low": f.low, "high": f.high, "of": f.count} for f in result.figures
        }
        if asked.misses:
            told["misses"] = result.misses
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("\n".join((table(result), *(result.misses if asked.misses else ()))) + "\n")
    return _report(reading)


if __name__ == "__main__":
    sys.exit(main())
