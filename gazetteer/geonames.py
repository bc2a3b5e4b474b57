"""GeoNames country dumps kept beside the curated rows, which always win.

The dump's format: 19 tab-separated columns, no header, UTF-8 (GeoNames readme.txt). Data © GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from gazetteer.dumps import dump_text
from gazetteer.errors import UnreadableFile
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import FORMAL, IMPORTED, MALI, SHORTEST_NAME, Gazetteer, Place
from gazetteer.text import name_key

if TYPE_CHECKING:
    from gazetteer.nearest import NearestLocality

COLUMNS = 19
SAME_PLACE_KM = 5.0  # a curated place of the same name this near is the same place
PROGRESS_EVERY = 5_000
NO_REGION = ("", "00")  # GeoNames writes 00 for "not known"
NOTE = "Imported from GeoNames, CC BY 4.0"

_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,10})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CURATED_ID = re.compile(r"geonames:(\d+)", re.ASCII)


def data_folder() -> Path:
    """Where this user's imported dumps are kept."""
    return Path(platformdirs.user_data_dir("situation-map", appauthor=False))


def import_dump(path: Path, folder: Path | None = None, progress: Callable[[int], None] | None = None) -> int:
    """Keep a country's dump (ML.zip or ML.txt) in place of an earlier one of that country; gives its number of rows.

    ``progress`` is told the number of rows checked so far. Raises UnreadableFile, and keeps what was there before, if
    any line is damaged: half a gazetteer moves names to wrong places without a word.
    """
    text = dump_text(path)
    countries: Counter[str] = Counter()
    for number, cells in enumerate(_rows(text, str(path), "nothing was imported, download the dump again"), start=1):
        countries[cells[8]] += 1
        if progress is not None and number % PROGRESS_EVERY == 0:
            progress(number)
    _write_whole(folder or data_folder(), f"{countries.most_common(1)[0][0]}.txt", text)
    return countries.total()


def with_imported(curated: Gazetteer, folder: Path | None = None) -> Gazetteer:
    """The curated gazetteer and, where dumps were imported, their further places and names.

    Raises UnreadableFile naming a kept dump that was damaged since.
    """
    rows = list(imported(curated, folder))
    if not rows:
        return curated
    further = [place for place, _ in rows]
    return curated.extended(further, [(name, place.place_id) for place, others in rows for name in others])


def imported(curated: Gazetteer, folder: Path | None = None) -> Iterator[tuple[Place, list[str]]]:
    """The imported places that the curated rows do not already hold, each with its other spellings.

    Left out: classes that feature_codes.csv does not name, the divisions of Mali (the dump has those of before 2023),
    and populated places of Mali that have no région in the dump and lie beyond the border (one sign alone is not
    enough: many villages lack the région, and the drawn border is generalised). In Mali ``admin1`` and ``admin2`` are
    those of the nearest curated locality.
    """
    kept = sorted((folder or data_folder()).glob("[A-Z][A-Z].txt"))
    if not kept:
        return
    from gazetteer.nearest import NearestLocality

    nearest = NearestLocality(curated)
    curated_ids = {number for place in curated.by_id.values() for number in _CURATED_ID.findall(place.source)}
    for path in kept:
        advice = "the kept dump was damaged since, import it again"
        for cells in _rows(dump_text(path), str(path), advice, curated_ids):
            if cells[7] in curated.features and not _is_left_out(cells, curated):
                yield _place(cells, curated, nearest), _names(cells)


def _rows(text: str, name: str, advice: str, without: Container[str] = ()) -> Iterator[list[str]]:
    """The rows of a dump's text but those of the numbers left out, which nobody reads.

    Raises UnreadableFile at the first damaged one, with its line and the advice.
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if not lines:
        raise UnreadableFile(f"{name} is empty; {advice}.")
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.partition("\t")[0] in without:
            continue
        cells = line.rstrip("\r").split("\t")
        if fault := _fault(cells, seen):
            raise UnreadableFile(f"{name}, line {number}: {fault}; {advice}.")
        yield cells


def _is_left_out(cells: list[str], curated: Gazetteer) -> bool:
    here = (float(cells[4]), float(cells[5]))
    if any(rough_distance_km(here, p.point) <= SAME_PLACE_KM for p in curated.at_key(name_key(cells[1]))):
        return True
    if cells[8] != MALI:
        return False
    if cells[6] == "P" and cells[10] in NO_REGION:
        from gazetteer.shapes import in_mali

        return not in_mali(here)
    return curated.features[cells[7]].level in FORMAL


def _place(cells: list[str], curated: Gazetteer, nearest: NearestLocality) -> Place:
    here = (float(cells[4]), float(cells[5]))
    beside = nearest.to(here) if cells[8] == MALI else None
    admin1, admin2 = (beside.admin1, beside.admin2) if beside else ("", "")
    extent = curated.features[cells[7]].extent_km
    number = f"geonames:{cells[0]}"
    return Place(number, cells[1], cells[7], cells[8], admin1, admin2, *here, extent, "B", f"{IMPORTED}{number}", NOTE)


def _names(cells: list[str]) -> list[str]:
    return [name for name in (cells[2], *cells[3].split(",")) if len(name_key(name)) >= SHORTEST_NAME]


def _fault(cells: list[str], seen: set[str]) -> str | None:
    """What is wrong with a row, or None; notes the row's number in ``seen``."""
    number = cells[0]
    if len(cells) != COLUMNS:
        return f"{len(cells)} columns where GeoNames has {COLUMNS}, at {number[:40]!r}"
    name, latitude, longitude, country, day = cells[1], cells[4], cells[5], cells[8], cells[18]
    if not (number.isascii() and number.isdigit()):
        return f"{number[:40]!r} is no GeoNames number"
    if number in seen:
        return f"GeoNames number {number} stands twice"
    seen.add(number)
    if not any(map(str.isalnum, name)):
        return f"the name {name[:40]!r} is empty"
    if not (_NUMBER.fullmatch(latitude) and abs(float(latitude)) <= 90):
        return f"latitude {latitude[:40]!r} is not in -90 to 90"
    if not (_NUMBER.fullmatch(longitude) and abs(float(longitude)) <= 180):
        return f"longitude {longitude[:40]!r} is not in -180 to 180"
    if not (len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()):
        return f"{country[:40]!r} is no country code"
    if not _DAY.fullmatch(day):
        return f"{day[:40]!r} is no day of a last edit: the line is cut"
    return None


def _write_whole(folder: Path, name: str, text: str) -> None:
    """Write beside, then rename: a reader sees the old dump or the new one, never a part."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=folder, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.replace(part, folder / name)
    finally:
        Path(part).unlink(missing_ok=True)
