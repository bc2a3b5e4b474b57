"""A GeoNames country dump kept beside the curated rows, which always win.

The dump's format: 19 tab-separated columns, no header, UTF-8 (GeoNames readme.txt). Data © GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import os
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs

from gazetteer.errors import UnreadableFile
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Gazetteer, Place
from gazetteer.text import name_key

COLUMNS = 19
SAME_PLACE_KM = 5.0  # a curated place of the same name this near is the same place
LARGEST_BYTES = 500_000_000  # no country's dump is larger unpacked; a zip that claims more is refused unread
PROGRESS_EVERY = 5_000
MEMBER = "ML.txt"
NO_REGION = ("", "00")  # GeoNames writes 00 for "not known"

_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,10})?", re.ASCII)
_CURATED_ID = re.compile(r"geonames:(\d+)", re.ASCII)


def data_folder() -> Path:
    """Where this user's imported dump is kept."""
    return Path(platformdirs.user_data_dir("situation-map", appauthor=False))


def import_dump(path: Path, folder: Path | None = None, progress: Callable[[int], None] | None = None) -> int:
    """Keep a dump (ML.zip or ML.txt) for later; gives the number of its rows.

    ``progress`` is told the number of rows checked so far. Raises UnreadableFile, and keeps what was there before, if
    any line is damaged: half a gazetteer moves names to wrong places without a word.
    """
    text = _dump_text(path)
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if not lines:
        raise UnreadableFile(f"{path.name} is empty; give GeoNames' ML.zip or ML.txt.")
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        fault = _fault(line.rstrip("\r").split("\t"), seen)
        if fault:
            raise UnreadableFile(f"{path.name}, line {number}: {fault}; nothing was imported, download the dump again.")
        if progress is not None and number % PROGRESS_EVERY == 0:
            progress(number)
    _write_whole(folder or data_folder(), text)
    return len(lines)


def with_imported(curated: Gazetteer, folder: Path | None = None) -> Gazetteer:
    """The curated gazetteer and, where a dump was imported, its further places and their names."""
    rows = list(imported(curated, folder))
    if not rows:
        return curated
    places = [*curated.by_id.values(), *(place for place, _ in rows)]
    names = [(key, place.place_id) for key in curated.keys() for place in curated.at_key(key)]  # noqa: SIM118
    names += [(name, place.place_id) for place, others in rows for name in others]
    return Gazetteer(places, names, curated.features.values())


def imported(curated: Gazetteer, folder: Path | None = None) -> Iterator[tuple[Place, list[str]]]:
    """The imported places that the curated rows do not already hold, each with its other spellings.

    Left out: classes that feature_codes.csv does not name, and populated places that have no région in the dump and lie
    beyond the border (one sign alone is not enough: many villages lack the région, and the drawn border is
    generalised). ``admin1`` stays empty: the dump still has the régions of before 2023.
    """
    path = (folder or data_folder()) / MEMBER
    if not path.exists():
        return
    from gazetteer.shapes import in_mali

    curated_ids = {number for place in curated.by_id.values() for number in _CURATED_ID.findall(place.source)}
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        cells = line.split("\t")
        feature = curated.features.get(cells[7])
        if cells[0] in curated_ids or feature is None:
            continue
        here = (float(cells[4]), float(cells[5]))
        if cells[6] == "P" and cells[10] in NO_REGION and not in_mali(here):
            continue
        if any(_near(here, place) for place in curated.at_key(name_key(cells[1]))):
            continue
        source = f"geonames:{cells[0]}"
        note = "Imported from GeoNames, CC BY 4.0"
        place = Place(source, cells[1], cells[7], cells[8], "", "", *here, feature.extent_km, "B", source, note)
        yield place, [name for name in (cells[2], *cells[3].split(",")) if name_key(name)]


def _near(here: tuple[float, float], place: Place) -> bool:
    return rough_distance_km(here, (place.latitude, place.longitude)) <= SAME_PLACE_KM


def _dump_text(path: Path) -> str:
    try:
        content = _unzipped(path) if zipfile.is_zipfile(path) else path.read_bytes()
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(f"{path.name}, line {line}: not UTF-8; give GeoNames' ML.zip or ML.txt.") from None
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be read: {error.strerror}.") from None


def _unzipped(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MEMBER).file_size > LARGEST_BYTES:
                raise UnreadableFile(f"{path.name}: {MEMBER} in it is larger than any GeoNames dump; not opened.")
            return archive.read(MEMBER)
    except KeyError:
        raise UnreadableFile(f"{path.name} holds no {MEMBER}; give GeoNames' ML.zip or ML.txt.") from None
    except (zipfile.BadZipFile, zlib.error) as error:
        raise UnreadableFile(f"{path.name} is damaged ({error}); download it again.") from None


def _fault(cells: list[str], seen: set[str]) -> str | None:
    """What is wrong with a row, or None; notes the row's number in ``seen``."""
    if len(cells) != COLUMNS:
        return f"{len(cells)} columns where GeoNames has {COLUMNS}"
    number, name, latitude, longitude, country = cells[0], cells[1], cells[4], cells[5], cells[8]
    if not (number.isascii() and number.isdigit()):
        return f"{number[:40]!r} is no GeoNames number"
    if number in seen:
        return f"GeoNames number {number} stands twice"
    seen.add(number)
    if not name.strip():
        return "the name is empty"
    if not (_NUMBER.fullmatch(latitude) and abs(float(latitude)) <= 90):
        return f"latitude {latitude[:40]!r} is not in -90 to 90"
    if not (_NUMBER.fullmatch(longitude) and abs(float(longitude)) <= 180):
        return f"longitude {longitude[:40]!r} is not in -180 to 180"
    if country and not (len(country) == 2 and country.isalpha() and country.isupper()):
        return f"{country[:40]!r} is no country code"
    return None


def _write_whole(folder: Path, text: str) -> None:
    """Write beside, then rename: a reader sees the old dump or the new one, never a part."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.replace(name, folder / MEMBER)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
