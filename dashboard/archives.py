"""Zip archives: of parts, as Word files and workbooks are, and of files put together to be sent."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from dashboard.faults import Unreadable, told_as

_UNPACKED_BYTES = 200_000_000
"""An archive unpacks to at most this much; one that claims more is refused unread (a "zip bomb")."""

_LOCKED = 0x1
"""The flag of a file that a password locks."""


def part_names(name: str, data: bytes, key: str, **fields: str) -> frozenset[str]:
    """The names of the parts of the archive called ``name``. Raises Unreadable where it would unpack to too much, and
    the fault ``key`` with ``fields`` where it is damaged."""
    with told_as(key, file=name, **fields), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    if sum(member.file_size for member in members) > _UNPACKED_BYTES:
        raise Unreadable("fault_unpacked", file=name, bytes=_UNPACKED_BYTES)
    return frozenset(member.filename for member in members)


def files_of(name: str, data: bytes) -> list[tuple[str, bytes]]:
    """The files (name without its folders, bytes) in the archive called ``name``, but for those that a system hides.

    Raises Unreadable where it would unpack to too much, is locked by a password or damaged.
    """
    part_names(name, data, "fault_damaged", kind="ZIP")
    with told_as("fault_damaged", file=name, kind="ZIP"), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if _is_given(member)]
        is_locked = any(member.flag_bits & _LOCKED for member in members)
        read = [] if is_locked else [archive.read(member) for member in members]
    if is_locked:
        raise Unreadable("fault_locked", file=name)
    return [(PurePosixPath(member.filename).name, data) for member, data in zip(members, read, strict=True)]


def _is_given(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts)
