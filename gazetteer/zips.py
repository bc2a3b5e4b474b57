"""Zip archives, told by their first bytes."""

from __future__ import annotations

ZIP = b"PK\x03\x04"
"""How a zip begins (PKWARE's APPNOTE, 4.3.7), also one that was cut and no longer opens as one."""
