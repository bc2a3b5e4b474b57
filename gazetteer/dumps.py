"""The text of a GeoNames dump: a text file, or the one of a country in a zip; never more than a dump can be."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from gazetteer.errors import UnreadableFile
from gazetteer.zips import ZIP

LARGEST_BYTES = 500_000_000  # no country's dump is larger unpacked; what claims more is refused unread

_MEMBER = re.compile(r"[A-Z]{2}\.txt", re.ASCII)


def dump_text(path: Path) -> str:
    """The text of ML.txt, or of the ML.txt in ML.zip. Raises UnreadableFile, one sentence that says why."""
    try:
        content = _unzipped(path) if _is_zip(path) else _read(path)
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        value = error.object[error.start : error.start + 4]
        raise UnreadableFile(f"{path}, line {line}: {value!r} is not UTF-8; give GeoNames' ML.zip or ML.txt.") from None
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}.") from None


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ZIP)) == ZIP


def _read(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_BYTES:
        raise UnreadableFile(f"{path} is larger than any country's dump; not opened.")
    return path.read_bytes()


def _unzipped(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if _MEMBER.fullmatch(member.filename)]
            if len(members) != 1:
                raise UnreadableFile(f"{path} holds no ML.txt or more than one; give GeoNames' ML.zip or ML.txt.")
            if members[0].file_size > LARGEST_BYTES:
                raise UnreadableFile(f"{path}: {members[0].filename} is larger than any country's dump; not opened.")
            return archive.read(members[0])
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:  # RuntimeError: locked by a password
        raise UnreadableFile(f"{path} cannot be unpacked ({error}); download it again.") from None
