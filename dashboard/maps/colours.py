"""The colours that signs and charts share, and what can be read on them."""

from __future__ import annotations

UNTYPED = "#8a8a8a"
"""A sign that stands for any type: its shape alone speaks."""


def edge(dark: bool) -> str:
    """Give what is seen on the page's own ground, ``dark`` or light: the edge of a sign, the words of a chart."""
    return "#f2f2f2" if dark else "#222222"


def ink(colour: str) -> str:
    """Give black or white, whichever is read better on ``colour``: one of them always has a contrast over 4.5."""
    return max("#000000", "#ffffff", key=lambda other: contrast(colour, other))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours #RRGGBB, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
