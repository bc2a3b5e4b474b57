"""The map: what reaches it is escaped, small and the same every time."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import folium
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, shape
from streamlit_folium import _get_feature_group_string, _get_map_string

from dashboard.lexicon import event_types
from dashboard.maps.anchors import anchors, chief_towns
from dashboard.maps.basemap import ATTRIBUTION, LAYERS, base_map
from dashboard.maps.colours import contrast, ink
from dashboard.maps.events import CROWDED, MapOptions, event_layer, script_text
from dashboard.maps.leaflet import CLUSTER_FILES, LEAFLET_FILES
from dashboard.maps.legend import legend_html
from dashboard.model import Communique
from dashboard.pipeline import read_text
from gazetteer.geojson import BASEMAP, BaseMapError
from gazetteer.places import Place
from gazetteer.shapes import disc

HOSTILE = "<img onerror=alert(1)> ${alert(2)} `alert(3)` </script> {{ 6 * 7 }} {% raw %} {# #} \" ' \\ \u2028 \0 Gao"

(KIDAL,) = [town for town in chief_towns() if town.name == "Kidal"]


@pytest.fixture
def outlines(tmp_path: Path) -> Path:
    square = {"type": "Polygon", "coordinates": [[[0, 10], [2, 10], [2, 12], [0, 10]]]}
    shapes = [{"type": "Feature", "properties": {"name": "<b>Kidal</b>"}, "geometry": square}]
    for name in LAYERS:
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": shapes}))
    return tmp_path


def row(event_id: str = "e1", **changed: object) -> dict[str, object]:
    told = {
        "event_id": event_id,
        "event_type": "ied",
        "date_start": pd.Timestamp("2026-01-03"),
        "date_end": pd.Timestamp("2026-01-03"),
        "location": "près de Gao",
        "latitude": 16.27,
        "longitude": -0.04,
        "geo_precision": 1,
        "where_prec": 1,
        "footprint": "point",
        "admin1": "Gao",
        "geometry": Point(-0.04, 16.27).buffer(0.1),
    }
    return told | changed


def script(
    *rows: dict[str, object],
    selected: str | None = None,
    options: MapOptions | None = None,
    language: str = "fr",
    anchors: Sequence[Place] = (),
) -> str:
    """The script that the page runs, exactly as streamlit-folium sends it."""
    frame = pd.DataFrame(rows, columns=list(row()))
    layer = event_layer(frame, event_types(), selected, language, options, anchors)
    return str(_get_feature_group_string(layer, folium.Map(tiles=None)))


def drawn(*rows: dict[str, object], **asked: object) -> tuple[dict, dict]:
    """What ``situation.draw`` is given: the events, here one by one and not by column, and the view of them, here with
    the areas of all."""
    call = re.search(r"situation\.draw\({0}, {0}, {0}\);".format(r'("(?:[^"\\]|\\.)*")'), script(*rows, **asked))
    assert call
    told, areas, view = (json.loads(json.loads(text)) for text in call.groups())
    columns = told["events"]
    events = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
    return told | {"events": events}, view | {"areas": areas}


def test_an_event_is_told_by_its_id_point_type_day_and_words():
    told, _ = drawn(row())
    (event,) = told["events"]
    assert event == {
        "id": "e1",
        "latitude": 16.27,
        "longitude": -0.04,
        "type": list(event_types()).index("ied"),
        "precision": 1,
        "day": "3 janvier 2026",
        "place": "près de Gao",
    }
    assert told["types"][event["type"]] == {
        "colour": "#882255",
        "ink": "#ffffff",
        "symbol": "✱",
        "label": "Engin explosif",
    }


def test_the_words_are_in_the_language_asked_and_leave_out_what_is_unknown():
    told, _ = drawn(row(date_start=None, date_end=None, location=None), row("e2"), language="en")
    assert (told["events"][0]["day"], told["events"][0]["place"]) == ("", "")
    assert told["events"][1]["day"] == "3 January 2026"
    assert told["types"][0]["label"] == "Air strike"


def test_the_chosen_event_names_the_places_it_was_located_from_and_no_wider_one():
    text = "Le 3 juin 2024, une frappe a visé un refuge à l'ouest de Bebelin et au sud de la forêt de Kekoro."
    for words, names in (
        (text, ["Bebelin", "Kekoro"]),
        ("Le 3 juin 2024, une frappe a visé Léré, dans la région de Tombouctou.", ["Léré"]),
        ("Le 3 juin 2024, une frappe a visé Léré, dans le cercle de Niafunké.", ["Léré"]),
        ("Le 3 juin 2024, une frappe a visé la région de Tombouctou.", []),
        ("Le 3 juin 2024, une frappe a visé le cercle de Niafunké.", ["Niafunké"]),
        ("Le 3 juin 2024, une frappe a visé un refuge.", []),
    ):
        (event,) = read_text(Communique("a.txt", words)).events
        assert [place.name.removeprefix("Forêt de ") for place in anchors(event)] == names, words
    _, view = drawn(row(), selected="e1", anchors=[KIDAL._replace(name=HOSTILE)])
    assert view["anchors"] == [{"name": HOSTILE, "point": list(KIDAL.point)}]
    assert drawn(row(), selected="e1")[1]["anchors"] == []


def test_an_unknown_type_is_shown_as_other_and_an_unknown_precision_as_the_coarsest():
    told, _ = drawn(row(event_type="new", geo_precision=None))
    assert told["types"][told["events"][0]["type"]]["label"] == "Autre"
    assert told["events"][0]["precision"] == 3


def test_hostile_words_arrive_whole_and_only_inside_one_string():
    told, _ = drawn(row(location=HOSTILE[:72]), row("e2", location=HOSTILE[-40:]))
    for event, sent in zip(told["events"], (HOSTILE[:72], HOSTILE[-40:]), strict=True):
        assert event["place"] == " ".join(sent.replace("\0", "\N{REPLACEMENT CHARACTER}").split())
    written = script(row(location=HOSTILE))
    strings = re.findall(r'"(?:[^"\\]|\\.)*"', written)
    assert not set("{}<>&`$\u2028") & set("".join(strings))
    assert "alert" not in re.sub(r'"(?:[^"\\]|\\.)*"', "", written)


def test_folium_reads_nothing_of_the_events_as_a_template():
    page = folium.Map(tiles=None)
    event_layer(pd.DataFrame([row()]), event_types(), "e1", "fr").add_to(page)
    assert "situation.draw" not in page.get_root().render()


def test_of_many_events_what_is_told_of_each_is_named_once():
    written = script(*(row(str(number)) for number in range(50)))
    assert written.count("latitude") == 1


@given(st.text())
def test_no_text_can_leave_its_string_and_each_comes_back_whole(text: str):
    written = script_text({"x": text})
    assert json.loads(json.loads(written)) == {"x": text}
    assert not set("{}<>&`$\u2028\u2029") & set(written)


def test_rows_without_a_point_are_left_out():
    told, _ = drawn(row(), row("unplaced", latitude=None, longitude=None))
    assert [event["id"] for event in told["events"]] == ["e1"]
    assert drawn(row(latitude=None, longitude=None))[0]["events"] == []
    assert drawn()[0]["events"] == []


def test_the_footprint_of_the_selected_event_is_drawn_and_by_a_switch_those_of_all():
    rows = (row(), row("e2", geometry=Point(1, 15).buffer(0.5)), row("e3", geometry=None))
    assert drawn(*rows)[1]["footprint"] is drawn(*rows)[1]["areas"] is None
    _, view = drawn(*rows, selected="e2")
    assert view["selected"] == "e2"
    (shape,) = view["footprint"]["features"]
    assert [1.5, 15.0] in shape["geometry"]["coordinates"][0]
    assert drawn(*rows, selected="e3")[1]["footprint"]["features"] == []
    assert len(drawn(*rows, options=MapOptions(all_footprints=True))[1]["areas"]["shapes"]["features"]) == 2


@pytest.mark.parametrize("rows", [[], [row(geometry=None)]])
def test_all_footprints_of_rows_that_have_none_are_none(rows):
    areas = drawn(*rows, options=MapOptions(all_footprints=True))[1]["areas"]
    assert (areas["discs"], areas["shapes"]["features"]) == ([], [])


def test_a_disc_of_all_footprints_is_told_by_its_middle_and_radius_whatever_its_row_calls_it():
    around = {"latitude": 16.27, "longitude": -0.04, "geometry": disc((16.27, -0.04), 250)}
    rows = [row(str(number), footprint=kind, **around) for number, kind in enumerate(("point", "area", "sector"))]
    rows += [row("beside", **around | {"latitude": 16.4}), row("point", geometry=Point(-0.04, 16.27))]
    areas = drawn(*rows, options=MapOptions(all_footprints=True))[1]["areas"]
    ((latitude, longitude, radius, kind),) = areas["discs"]
    assert (latitude, longitude, list(event_types())[kind]) == (16.27, -0.04, "ied")
    assert radius == pytest.approx(250_000, rel=0.01)
    assert len(areas["shapes"]["features"]) == 1


def test_a_whole_region_is_drawn_by_its_outline_and_no_other_footprint_is():
    around = Point(-3, 19).buffer(2.5)
    region = row(footprint="area", where_prec=4, admin1="Tombouctou", geometry=around)
    (told,) = drawn(region, selected="e1")[1]["footprint"]["features"]
    outline = shape(told["geometry"])
    assert outline.contains(Point(-3.0, 16.77))
    assert not outline.contains(Point(-3, 21))  # Taoudénit's land, in the disc
    for other in ({"footprint": "sector"}, {"where_prec": 5}, {"where_prec": None}, {"admin1": "nowhere"}):
        (told,) = drawn(region | other, selected="e1")[1]["footprint"]["features"]
        assert shape(told["geometry"]).area == pytest.approx(around.area, rel=0.01), other


def test_events_of_one_type_and_footprint_share_one_shape_and_a_point_has_none():
    shape = Point(1, 15).buffer(0.5)
    rows = [row(str(number), geometry=shape) for number in range(5)]
    rows += [row("other", geometry=shape, event_type="arrest"), row("point", geometry=Point(1, 15))]
    assert len(drawn(*rows, options=MapOptions(all_footprints=True))[1]["areas"]["shapes"]["features"]) == 2


def test_the_background_of_an_outside_server_is_drawn_only_when_asked():
    assert "openstreetmap.org" not in script(row())
    tiles = drawn(row(), options=MapOptions(online_tiles=True))[1]["tiles"]
    assert tiles["url"].startswith("https://tile.openstreetmap.org/")


def test_many_events_are_gathered_in_clusters():
    spread = [row(str(number), latitude=10 + number / 100) for number in range(CROWDED + 1)]
    assert drawn(*spread)[0]["crowded"]
    assert not drawn(*spread[1:])[0]["crowded"]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("word", "ground"), [("name", "land"), ("abroad", "beyond")])
def test_names_are_read_on_the_land_in_both_themes(word: str, ground: str):
    style = files("dashboard.maps").joinpath("map.css").read_text(encoding="utf-8")
    pairs = zip(*(re.findall(rf"--{name}: (#\w{{6}})", style) for name in (word, ground)), strict=True)
    ratios = [contrast(*pair) for pair in pairs]
    assert len(ratios) == 2
    assert min(ratios) > 4.5


@given(st.integers(0, 0xFFFFFF))
def test_a_symbol_is_read_on_any_colour(colour: int):
    written = f"#{colour:06x}"
    assert contrast(ink(written), written) >= 4.5


def test_the_types_have_different_colours_and_symbols():
    kinds = event_types().values()
    assert len({kind.colour for kind in kinds}) == len({kind.symbol for kind in kinds}) == len(kinds)


def test_the_base_map_asks_for_local_files_only_and_they_exist(outlines: Path):
    base = base_map("../leaflet", "../clusters", "../land", folder=outlines)
    assert [link for _, link in base.default_js] == ["../leaflet/leaflet.js", "../clusters/leaflet.markercluster.js"]
    assert [link for _, link in base.default_css] == ["../leaflet/leaflet.css"]
    for file in (LEAFLET_FILES / "leaflet.js", LEAFLET_FILES / "leaflet.css"):
        assert file.is_file()
    assert (CLUSTER_FILES / "leaflet.markercluster.js").is_file()
    page = base.get_root().render()
    assert "http" not in page.replace("http-equiv", "")
    assert land(page)["attribution"] == ATTRIBUTION
    assert [layer["file"] for layer in land(page)["layers"]] == [f"../land/{name}.geojson" for name in LAYERS]


def land(page: str) -> dict:
    """What ``basemap.js`` is given."""
    call = re.search(r'window\.BaseMap\(\w+, ("(?:[^"\\]|\\.)*")\);', page)
    assert call
    return json.loads(json.loads(call[1]))


def test_names_on_the_base_map_arrive_whole_and_only_inside_one_string(outlines: Path):
    page = base_map("../leaflet", "../clusters", "../land", folder=outlines).get_root().render()
    assert "<b>Kidal" not in page
    names = {layer["name"]: [named["words"]["fr"] for named in layer["names"]] for layer in land(page)["layers"]}
    assert names == {layer: ["<b>Kidal</b>"] if layer in ("neighbours", "regions_2023") else [] for layer in LAYERS}
    towns = {town["name"]: town["point"] for town in land(page)["towns"]}
    assert towns["Kidal"] == list(KIDAL.point)
    assert {"Bamako", "Niono"} < set(towns)


def test_every_region_of_2023_is_named_inside_its_outline():
    layers = {layer["name"]: layer for layer in land(base_map("../a", "../b", "../c").get_root().render())["layers"]}
    regions = layers["regions_2023"]
    assert {"Kidal", "Taoudénit", "Ménaka", "Nioro", "Bougouni", "Douentza", "Bamako"} <= {
        named["words"]["fr"] for named in regions["names"]
    }
    outlines = json.loads((BASEMAP / "regions_2023.geojson").read_text(encoding="utf-8"))["features"]
    for outline, named in zip(outlines, regions["names"], strict=True):
        latitude, longitude = named["point"]
        assert shape(outline["geometry"]).contains(Point(longitude, latitude))


def test_the_script_of_the_base_map_does_not_depend_on_the_events(outlines: Path):
    scripts = []
    for rows in ([row()], [row("e2"), row("e3", location=HOSTILE)]):
        base = base_map("../leaflet", "../clusters", "../land", folder=outlines)
        base.get_root().render()
        scripts.append(_get_map_string(base))
        event_layer(pd.DataFrame(rows), event_types(), "e2", "fr").add_to(base)
    assert scripts[0] == scripts[1]


def test_a_missing_file_of_the_base_map_is_named(tmp_path: Path):
    with pytest.raises(BaseMapError, match=r"neighbours\.geojson: cannot be read as GeoJSON"):
        base_map("../leaflet", "../clusters", "../land", folder=tmp_path)


def test_the_legend_gives_symbol_colour_and_label_escaped():
    legend = legend_html(event_types().values(), "fr")
    for kind in event_types().values():
        assert kind.symbol in legend
        assert kind.colour in legend
    assert "Saisie d’armes" in legend
    words = dict.fromkeys(("label_fr", "label_en", "meaning_fr", "meaning_en"), HOSTILE)
    hostile = replace(event_types()["ied"], symbol="<s>", **words)
    assert "<img" not in legend_html([hostile], "en")
    assert "<s>" not in legend_html([hostile], "en")


def test_the_legend_tells_what_a_number_on_the_map_and_a_tinted_area_are():
    legend = legend_html(event_types().values(), "en")
    assert re.findall(r'class="(several|zone)"[^>]*>2?</span>([^<]*)<', legend) == [
        ("several", "Several events"),
        ("zone", "Uncertainty area"),
    ]


def test_the_legend_strikes_through_the_types_that_the_filters_leave_out():
    kinds = [event_types()["ied"], event_types()["arrest"]]
    assert re.findall(r"<s\b[^>]*>([^<]*)</s>", legend_html(kinds, "fr", shown={"ied"})) == ["Interpellation"]
    assert "</s>" not in legend_html(kinds, "fr")


def test_the_legend_says_of_a_type_that_is_pointed_at_what_counts_as_one():
    kind = event_types()["arrest"]
    assert '<span title="persons arrested (no haul of its own)">Arrest</span>' in legend_html([kind], "en")
    told = legend_html([kind], "fr", shown=())
    assert f'<s title="{kind.meaning_fr} (masqué par les filtres)">Interpellation</s>' in told
    assert '<span class="unseen"> (masqué par les filtres)</span>' in told  # for those who do not see the line


def test_the_legends_edges_stand_out_from_the_page_in_both_themes():
    kinds = [event_types()["ied"]]
    for dark, ground in ((False, "#ffffff"), (True, "#0e1117")):  # Streamlit's two grounds
        (edge,) = re.findall(r"--edge: (#\w{6})", legend_html(kinds, "fr", dark=dark))
        assert contrast(edge, ground) > 4.5


def test_countries_are_named_in_both_languages():
    layers = {layer["name"]: layer for layer in land(base_map("../a", "../b", "../c").get_root().render())["layers"]}
    words = [named["words"] for named in layers["neighbours"]["names"]]
    assert {"fr": "Côte d'Ivoire", "en": "Ivory Coast"} in words
