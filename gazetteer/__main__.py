"""``python -m gazetteer``: look a name up, validate the tables, import a GeoNames dump, redraw the régions.

Results on standard output, messages on standard error; exit status 0, 1 (not found, or something is wrong), 2 (usage).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.console import exit_status, speak_utf8

if TYPE_CHECKING:
    from gazetteer.likeness import Likeness


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit status."""
    speak_utf8()
    options = _parser().parse_args(_utf8(sys.argv[1:] if arguments is None else arguments))
    return exit_status(lambda: _carry_out(options))


def _carry_out(options: argparse.Namespace) -> int:
    if options.command == "find":
        return _find(options.name, options.near)
    if options.command == "check":
        return _check()
    return _outlines() if options.command == "outlines" else _import(options.file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gazetteer", description="The gazetteer of Mali.")
    commands = parser.add_subparsers(dest="command", required=True)
    find = commands.add_parser("find", help="look a name up, spelling variants included")
    find.add_argument("name")
    find.add_argument("--near", metavar="REGION", help="places of this région, cercle or country first")
    commands.add_parser("check", help="validate the curated tables")
    commands.add_parser("outlines", help="in a checkout: draw the régions anew from the curated places")
    add = commands.add_parser("import-geonames", help="keep a GeoNames dump beside the curated rows")
    add.add_argument("file", type=Path, help="ML.zip or ML.txt")
    return parser


def _utf8(arguments: Sequence[str]) -> list[str]:
    """The arguments read as UTF-8 even where the locale says ASCII."""
    return [os.fsencode(argument).decode("utf-8", "surrogateescape") for argument in arguments]


def _find(name: str, near: str | None) -> int:
    from gazetteer.geocoder import Area, ranked
    from gazetteer.geonames import with_imported
    from gazetteer.likeness import Likeness
    from gazetteer.loading import load

    gazetteer = with_imported(load())
    likeness = Likeness(gazetteer)
    found, how = likeness.named(name)
    places = ranked(gazetteer, found)
    if near is not None:
        area = Area(gazetteer, near)
        if not any(map(area.holds, gazetteer.by_id.values())):
            print(f"{near!r} is no région, cercle or country; {_suggestions(likeness, near)}", file=sys.stderr)
            return 1
        places.sort(key=lambda place: not area.holds(place))
    if not places:
        print(f"{name!r} is in no table; {_suggestions(likeness, name)}", file=sys.stderr)
        return 1
    if how:
        print(f"{name!r} is in no table; it is spelt or sounds like {places[0].name}.", file=sys.stderr)
    print(
        "place_id",
        "name",
        "feature_code",
        "admin1",
        "admin2",
        "country",
        "latitude",
        "longitude",
        "extent_km",
        sep="\t",
    )
    for place in places:
        where = (place.admin1, place.admin2, place.country, place.latitude, place.longitude, place.extent_km)
        print(place.place_id, place.name, place.feature_code, *where, sep="\t")
    return 0


def _suggestions(likeness: Likeness, name: str) -> str:
    from gazetteer.text import name_key

    names = likeness.nearest(name_key(name))
    return f"nearest spellings: {', '.join(names)}." if names else "no spelling is near to it."


def _check() -> int:
    from gazetteer.check import check

    faults = check()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _outlines() -> int:
    from gazetteer.folders import IS_INSTALLED
    from gazetteer.loading import load
    from gazetteer.outlines import OUTLINES, write_outlines

    if IS_INSTALLED:
        print(f"{OUTLINES} is not written: outlines are drawn in a checkout, from its own tables.", file=sys.stderr)
        return 1
    write_outlines(load())
    print(f"{OUTLINES} written", file=sys.stderr)
    return 0


def _import(path: Path) -> int:
    from gazetteer.geonames import data_folder, import_dump

    rows = import_dump(path, progress=lambda done: print(f"{done} rows checked", file=sys.stderr))
    print(f"{rows} rows of {path.name} kept in {data_folder()}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
