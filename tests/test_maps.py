"""The map: what reaches it is escaped, small and the same every time."""

import html
import json
import re
from pathlib import Path

import folium
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point
from streamlit_folium import _get_map_string

from dashboard.lexicon import EventType, event_types
from dashboard.maps.basemap import _STYLES, ATTRIBUTION, BaseMapError, base_map
from dashboard.maps.events import RADIUS, event_layer, fan, feature, marker_style
from dashboard.maps.leaflet import LEAFLET_FILES
from dashboard.maps.legend import legend_html

HOSTILE = "<img onerror=alert(1)> ${alert(2)} `alert(3)` </script> {{'x'}} \" Gao"


@pytest.fixture
def outlines(tmp_path: Path) -> Path:
    square = {"type": "Polygon", "coordinates": [[[0, 10], [2, 10], [2, 12], [0, 10]]]}
    shapes = [{"type": "Feature", "properties": {"name": "<b>Kidal</b>"}, "geometry": square}]
    for name in _STYLES:
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": shapes}))
    return tmp_path


def row(event_id: str = "e1", **changed: object) -> dict[str, object]:
    told = {
        "event_id": event_id,
        "event_type": "ied",
        "date_start": "2026-01-03",
        "location": "près de Gao",
        "latitude": 16.27,
        "longitude": -0.04,
        "geo_precision": 1,
        "geometry": Point(-0.04, 16.27).buffer(0.1),
    }
    return told | changed


def script(*rows: dict[str, object], selected: str | None = None) -> str:
    layer = event_layer(pd.DataFrame(rows, columns=list(row())), event_types(), selected, "fr")
    layer.add_to(folium.Map(tiles=None))
    layer.render()
    return "".join(child._template.module.script(child) for child in layer._children.values())


def test_a_feature_carries_the_id_and_escaped_words_only():
    shown = feature(row(location=HOSTILE), event_types(), "fr")
    assert shown["geometry"] == {"type": "Point", "coordinates": [-0.04, 16.27]}
    assert set(shown["properties"]) == {"event_id", "tooltip"}
    words = shown["properties"]["tooltip"]
    assert words.startswith("✱ Engin explosif · 2026-01-03 · &lt;img onerror")
    assert not set("<>\"'{}") & set(words)


def test_hostile_words_reach_the_script_only_inside_a_json_string():
    written = script(row(location=HOSTILE))
    added = re.search(r"_add\((\{.*\})\);", written)
    assert added
    (shown,) = json.loads(added[1])["features"]
    assert HOSTILE in html.unescape(shown["properties"]["tooltip"])
    assert "alert" not in written.replace(added[1], "")
    assert not set("<>'") & set(added[1])
    # ${} and backticks mean something in a template literal only: the script must not hold one.
    assert "`" not in written.replace(added[1], "")


def test_words_are_never_compiled_as_a_template():
    base = folium.Map(tiles=None)
    told = [row(location="{{ 6 * 7 }} {% raw %} {# note #} {{ 1/0 }}")]
    event_layer(pd.DataFrame(told), event_types(), None, "fr").add_to(base)
    page = base.get_root().render()
    assert "6 * 7" in page
    assert "{{" not in page


def test_the_tooltip_is_in_the_language_asked_and_leaves_out_what_is_unknown():
    shown = feature(row(date_start=None, location=None), event_types(), "en")
    assert shown["properties"]["tooltip"] == "✱ Explosive device"


def test_an_unknown_type_is_shown_as_other():
    assert feature(row(event_type="new"), event_types(), "en")["properties"]["tooltip"].startswith("□ Other")


def test_the_colour_is_that_of_the_type():
    written = script(row())
    assert event_types()["ied"].colour in written
    assert event_types()["air_strike"].colour not in written


def test_the_three_precisions_and_the_selection_look_different():
    looks = [marker_style("#112233", precision, False) for precision in (1, 2, 3)]
    assert [look["fillOpacity"] for look in looks] == [0.95, 0.5, 0.08]
    assert ["dashArray" in look for look in looks] == [False, False, True]
    assert marker_style("#112233", 1, True)["radius"] > RADIUS


def test_rows_without_a_point_are_left_out():
    written = script(row(), row("unplaced", latitude=None, longitude=None))
    assert '"event_id": "e1"' in written
    assert "unplaced" not in written
    assert "_add(" not in script(row(latitude=None, longitude=None))


def test_the_footprint_of_the_selected_event_alone_is_drawn():
    rows = (row(), row("e2"))
    assert "Polygon" not in script(*rows)
    assert script(*rows, selected="e2").count('"Polygon"') == 1
    assert "Polygon" not in script(row(geometry=None), selected="e1")


@given(st.integers(2, 60))
def test_markers_of_one_point_lie_apart(count: int):
    offsets = fan(count)
    gaps = [abs(complex(*a) - complex(*b)) for i, a in enumerate(offsets) for b in offsets[:i]]
    assert min(gaps) > 2 * RADIUS
    assert offsets == fan(count)


def test_a_lone_marker_stays_in_place():
    assert fan(1) == [(0.0, 0.0)]


def test_the_base_map_asks_for_local_files_only_and_they_exist(outlines: Path):
    base = base_map("../leaflet", folder=outlines)
    assert base.default_js == [("leaflet", "../leaflet/leaflet.js")]
    assert base.default_css == [("leaflet_css", "../leaflet/leaflet.css")]
    assert (LEAFLET_FILES / "leaflet.js").is_file()
    assert (LEAFLET_FILES / "leaflet.css").is_file()
    page = base.get_root().render()
    assert "http" not in page.replace("http-equiv", "")
    assert ATTRIBUTION.split(";")[0] in page


def test_names_on_the_base_map_are_escaped(outlines: Path):
    base = base_map("../leaflet", folder=outlines)
    labels = [child for child in base._children.values() if "point_to_layer" in getattr(child, "options", {})]
    assert len(labels) == 2
    for label in labels:
        assert label.data["features"][0]["properties"] == {"name": "&lt;b&gt;Kidal&lt;/b&gt;"}


def test_the_base_map_draws_outside_tiles_only_when_asked(outlines: Path):
    assert "openstreetmap.org" in base_map("../leaflet", online_tiles=True, folder=outlines).get_root().render()


def test_the_script_of_the_base_map_does_not_depend_on_the_events(outlines: Path):
    scripts = []
    for rows in ([row()], [row("e2"), row("e3", location=HOSTILE)]):
        base = base_map("../leaflet", folder=outlines)
        base.get_root().render()
        scripts.append(_get_map_string(base))
        event_layer(pd.DataFrame(rows), event_types(), "e2", "fr").add_to(base)
    assert scripts[0] == scripts[1]


def test_a_missing_file_of_the_base_map_is_named(tmp_path: Path):
    with pytest.raises(BaseMapError, match=r"neighbours\.geojson: cannot be read as GeoJSON"):
        base_map("../leaflet", folder=tmp_path)


def test_the_legend_gives_symbol_colour_and_label_escaped():
    legend = legend_html(event_types().values(), "fr")
    for kind in event_types().values():
        assert kind.symbol in legend
        assert kind.colour in legend
    assert "Saisie d&#x27;armes" in legend
    hostile = EventType("x", "", "", HOSTILE, HOSTILE, "#000000", "<s>", "", "")
    assert "<img" not in legend_html([hostile], "en")
    assert "<s>" not in legend_html([hostile], "en")
