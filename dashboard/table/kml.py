"""KML 2.2 for Google Earth and other globes: a placemark an event, coloured by type."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

import pandas as pd
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from dashboard.lexicon import EventType, event_types
from dashboard.model import Event
from dashboard.table.cells import flat_cell, printable
from dashboard.table.frame import GEOMETRY, plain_rows, uncertainty
from dashboard.table.passages import passages_of

_NAMESPACE = "http://www.opengis.net/kml/2.2"


def to_kml(frame: pd.DataFrame, language: str = "fr", events: Sequence[Event] = ()) -> bytes:
    """A KML document, its types named in the language; an event without a place is a placemark without geometry.

    All columns are in ExtendedData, and ``coordinateUncertaintyInMeters`` as in GeoJSON. The description gives title,
    publisher and the words that the event was read from, of the ``events`` of the reading.
    """
    passages = passages_of(frame, events)
    kml = Element("kml", xmlns=_NAMESPACE)
    document = SubElement(kml, "Document")
    types = event_types()
    for event_type in types.values():
        _add_style(document, event_type)
    for row, geometry in zip(plain_rows(frame), frame[GEOMETRY], strict=True):
        name = " – ".join(filter(None, (types[row["event_type"]].label(language), row["location"])))
        _add_placemark(document, row, geometry, name, _description(row, passages.get(row["event_id"], ())))
    data: bytes = tostring(kml, encoding="utf-8", xml_declaration=True)
    return data


def _add_text(parent: Element, name: str, text: object) -> None:
    SubElement(parent, name).text = printable(str(text))


def _add_style(document: Element, event_type: EventType) -> None:
    red, green, blue = (event_type.colour[at : at + 2].lower() for at in (1, 3, 5))
    # KML colours run alpha, blue, green, red.
    style = SubElement(document, "Style", id=event_type.event_type)
    _add_text(SubElement(style, "IconStyle"), "color", f"ff{blue}{green}{red}")
    _add_text(SubElement(style, "LineStyle"), "color", f"ff{blue}{green}{red}")
    _add_text(SubElement(style, "PolyStyle"), "color", f"40{blue}{green}{red}")


def _add_placemark(
    document: Element, row: dict[str, Any], geometry: BaseGeometry | None, name: str, description: str
) -> None:
    placemark = SubElement(document, "Placemark")
    _add_text(placemark, "name", name)
    _add_text(placemark, "description", description)
    if row["date_start"] or row["date_end"]:
        span = SubElement(placemark, "TimeSpan")
        for bound, day in (("begin", row["date_start"]), ("end", row["date_end"])):
            if day:
                _add_text(span, bound, day)
    _add_text(placemark, "styleUrl", f"#{row['event_type']}")
    extended = SubElement(placemark, "ExtendedData")
    for column, value in (row | uncertainty(row)).items():
        if value not in (None, "", []):
            _add_text(SubElement(extended, "Data", name=column), "value", flat_cell(value))
    if geometry is not None:
        shapes = SubElement(placemark, "MultiGeometry")
        _add_text(SubElement(shapes, "Point"), "coordinates", f"{row['longitude']},{row['latitude']}")
        for part in _parts(geometry):
            _add_shape(shapes, part)


def _description(row: dict[str, Any], passages: Sequence[str]) -> str:
    """Globes render it as HTML, so its text is escaped once for HTML, and once more when it is written as XML."""
    told = [" – ".join(filter(None, (row["title"], row["publisher"]))), *passages]
    return "<br><br>".join(map(html.escape, filter(None, told)))


def _parts(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """The simple geometries of a geometry, points left out: the representative point is there already."""
    for part in getattr(geometry, "geoms", (geometry,)):
        if part.geom_type in ("Polygon", "LineString"):
            yield part


def _add_shape(parent: Element, part: BaseGeometry) -> None:
    if not isinstance(part, Polygon):
        _add_text(SubElement(parent, "LineString"), "coordinates", _coordinates(part))
        return
    polygon = SubElement(parent, "Polygon")
    wound = orient(part)
    for boundary, ring in [
        ("outerBoundaryIs", wound.exterior),
        *(("innerBoundaryIs", hole) for hole in wound.interiors),
    ]:
        _add_text(SubElement(SubElement(polygon, boundary), "LinearRing"), "coordinates", _coordinates(ring))


def _coordinates(line: BaseGeometry) -> str:
    return " ".join(f"{longitude:.6f},{latitude:.6f}" for longitude, latitude in line.coords)
