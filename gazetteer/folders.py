"""The one module that knows where ``data/`` is: beside the source, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_INSTALLED = _HERE / "_data"

DATA: Path = _INSTALLED if _INSTALLED.is_dir() else _HERE.parent / "data"
