"""The one module that knows where ``data/`` is: beside the source, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_INSTALLED = _HERE / "_data"

IS_INSTALLED = _INSTALLED.is_dir()
"""Whether the tables are those of the installed package, which are read and never written."""

DATA: Path = _INSTALLED if IS_INSTALLED else _HERE.parent / "data"
