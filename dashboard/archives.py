"""Zip archives of parts, as Word files and workbooks are."""

from __future__ import annotations

import io
import zipfile

from dashboard.faults import Unreadable, told_as

_UNPACKED_BYTES = 200_000_000
"""An archive unpacks to at most this much; one that claims more is refused unread (a "zip bomb")."""


def part_names(name: str, data: bytes, key: str, **fields: str) -> frozenset[str]:
    """The names of the parts of the archive called ``name``. Raises Unreadable where it would unpack to too much, and
    the fault ``key`` with ``fields`` where it is damaged."""
    with told_as(key, file=name, **fields), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    if sum(member.file_size for member in members) > _UNPACKED_BYTES:
        raise Unreadable("fault_unpacked", file=name, bytes=_UNPACKED_BYTES)
    return frozenset(member.filename for member in members)
