"""Counts of hits and misses per document, the figures they give, and how sure those are on so few documents."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

# 1,000 resamples settle a 95 % interval to about half a point; the seed makes two runs print the same.
_RESAMPLES = 1_000
_SEED = 2_026
# The 97.5 % quantile of the normal distribution.
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Found:
    """Of one document: labels that were found, answers that no label has, labels that were not found."""

    hits: int = 0
    invented: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """Of one document: how many of ``total`` cases are right."""

    right: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval: ``count`` says of how many ("right / total" or labels)."""

    name: str
    value: float
    low: float
    high: float
    count: str


def f1_figure(name: str, documents: Sequence[Found]) -> Figure:
    """F1 over all documents; the interval by resampling documents (percentile bootstrap, Efron 1979)."""
    value = _f1(documents)
    drawn = _resampled(documents, _f1)
    total = sum(found.hits + found.missed for found in documents)
    hits, invented = sum(f.hits for f in documents), sum(f.invented for f in documents)
    precision = hits / (hits + invented) if hits + invented else 0.0
    recall = hits / total if total else 0.0
    return Figure(name, value, *drawn, f"P {precision:.3f}, R {recall:.3f}, {total} labels")


def share_figure(name: str, documents: Sequence[Share]) -> Figure:
    """A share over all documents, with Wilson's score interval (Wilson 1927)."""
    right, total = sum(share.right for share in documents), sum(share.total for share in documents)
    value = right / total if total else 0.0
    return Figure(name, value, *_wilson(right, total), f"{right} / {total}")


def _f1(documents: Sequence[Found]) -> float:
    hits = sum(found.hits for found in documents)
    wrong = sum(found.invented + found.missed for found in documents)
    return 2 * hits / (2 * hits + wrong) if hits else 0.0


def _resampled(documents: Sequence[Found], figure: Callable[[Sequence[Found]], float]) -> tuple[float, float]:
    chance = random.Random(_SEED)  # noqa: S311 - a resample, not a secret
    values = sorted(figure(chance.choices(documents, k=len(documents))) for _ in range(_RESAMPLES))
    return values[round(0.025 * _RESAMPLES)], values[round(0.975 * _RESAMPLES) - 1]


def _wilson(right: int, total: int) -> tuple[float, float]:
    if not total:
        return 0.0, 1.0
    share, square = right / total, _Z * _Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    return max(0.0, middle - half), min(1.0, middle + half)
