"""The outlines of the base map: the features of its GeoJSON files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gazetteer.errors import SituationMapError
from gazetteer.folders import DATA

BASEMAP = DATA / "basemap"


class BaseMapError(SituationMapError):
    """A file of the base map is missing or is not GeoJSON."""


def read_outlines(name: str, folder: Path = BASEMAP) -> list[dict[str, Any]]:
    """The features of ``name``.geojson, a FeatureCollection in (longitude, latitude). Raises BaseMapError."""
    path = folder / f"{name}.geojson"
    try:
        outlines: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise BaseMapError(f"{path}: cannot be read as GeoJSON ({error}); restore this file of the base map") from error
    return outlines
