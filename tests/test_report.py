"""The report: one file that asks for nothing and shows every row."""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations

import pandas as pd
import pytest
from factories import make_event

from dashboard.maps.report import report_html
from dashboard.table.export_name import file_name
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame
from dashboard.table.own_issues import CHECKED, correction
from dashboard.table.searching import EXTRA_TEXT

NUMBER = ' y="[^"]+" font-size="15"'
SIGN = '<g><circle cx="'
TODAY = date(2026, 2, 1)
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> ${x} {{7*7}} \0"


def drawing(page: str) -> str:
    """The map of a report, without what its signs mean."""
    return page.partition('<svg role="img"')[2].partition("</svg>")[0]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_asks_for_nothing_and_shows_every_row(language: str) -> None:
    events = [make_event("a"), make_event("b", point=None), make_event("c", days=None, publisher="")]
    page = report_html(events_frame(events), events, Filters(event_types=("air_strike",)), language, TODAY)
    assert re.findall(r"(?:src|href)=|url\(|@import", page) == []
    assert "default-src 'none'" in page
    assert page.count("<article>") == 3
    assert drawing(page).count(SIGN) == 2
    assert ("Établi le 1er février 2026." if language == "fr" else "Made on 1 February 2026.") in page
    town = ("point, à 2,5 km près, précision 1 (localité)", "point, within 2.5 km, precision 1 (town)")
    assert page.count(f"<bdi>{town[language == 'en']}</bdi>") == 2
    assert page.count("<bdi>Tombouctou</bdi>") == 3
    assert ("Filtres\u00a0: ▲ Frappe aérienne." if language == "fr" else "Filters: ▲ Air strike.") in page


def test_hostile_words_stay_words() -> None:
    events = [make_event("a", title=HOSTILE, place=HOSTILE, publisher=HOSTILE, item=HOSTILE, file=HOSTILE)]
    page = report_html(events_frame(events), events, Filters(search=HOSTILE), "fr", TODAY)
    assert "<script" not in page
    assert "<img" not in page
    assert "\0" not in page


def test_no_row_is_still_a_report() -> None:
    assert "0 événement," in report_html(events_frame([]), [], Filters(), "fr", TODAY)


def test_points_that_cover_each_other_share_one_label_and_the_colours_are_told() -> None:
    here, there = (12.65, -8.0), (16.27, -0.05)
    places = [here, there, here, (here[0] + 0.1, here[1]), *[there] * 6]
    kinds = ["ied", "ddr"]
    events = [make_event(f"e{n}", point=point, event_type=kinds[n % 2]) for n, point in enumerate(places)]
    page = report_html(events_frame(events), events, Filters(), "en", TODAY)
    assert re.findall(rf"{NUMBER}[^>]*>([^<]*)</text>", page) == ["1, 3, 4", "2, 5, 6, 7, 8, 9 …"]
    assert drawing(page).count(SIGN) == len(places)
    legend = re.findall(r">([^<]?)</text></g></svg>([^<]+)</li>", page)
    assert legend == [("✱", "Explosive device"), ("★", "DDR"), ("", "Town"), ("", "Nearby"), ("", "Region")]


def test_every_number_is_on_the_map_or_after_those_there_under_it() -> None:
    places = [(14.0 + n % 3 / 5, -6.0 + n % 7 / 5) for n in range(70)]
    events = [make_event(f"e{n}", point=point) for n, point in enumerate(places)]
    page = report_html(events_frame(events), events, Filters(), "fr", TODAY)
    on_map = re.findall(rf"{NUMBER}[^>]*>([^<]*)</text>", page)
    under = dict(re.findall(r"<li><b>([^<]*)</b> ([^<]*)</li>", page))
    assert list(under) == [told for told in on_map if "…" in told]
    numbers = ", ".join(told.replace(" …", f", {under.get(told)}") for told in on_map).split(", ")
    assert sorted(map(int, numbers)) == list(range(1, 71))
    assert "<b>" not in report_html(events_frame(events[:1]), events, Filters(), "fr", TODAY)


def test_a_number_is_hidden_by_no_sign_beside_it() -> None:
    events = [make_event("east", point=(12.0, -7.0)), make_event("west", point=(12.0, -7.6))]
    page = report_html(events_frame(events), events, Filters(), "en", TODAY)
    east, west = (float(x) for x in re.findall(rf"{SIGN}(\d+\.\d)", drawing(page)))
    numbers = [float(x) for x in re.findall(rf'<text x="([^"]+)"{NUMBER}', page)]
    assert numbers[0] > east
    assert numbers[1] + 8 < west - 9


def test_numbers_without_room_are_fewer_rather_than_over_each_other_or_beyond_the_edge_of_the_map() -> None:
    points = [(14.0, longitude) for longitude in (-12.3, -11.5, -10.7, -4.0, -3.2, -2.4) for _ in range(7)]
    events = [make_event(f"e{number}", point=point) for number, point in enumerate(points)]
    page = report_html(events_frame(events), events, Filters(), "en", TODAY)
    found = re.findall(r'<text x="([^"]+)" y="([^"]+)" font-size="15"[^>]*>([^<]*)</text>', page)
    boxes = [(float(x), float(y) - 12, float(x) + 8.5 * len(told), float(y) + 3) for x, y, told in found]
    assert len(boxes) == 6
    assert all(box[0] >= 0 for box in boxes)
    assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))


def test_of_what_is_many_by_itself_there_are_not_several() -> None:
    events = [make_event(str(n), killed=None, item=item) for n, item in enumerate(("quantité d’armes", "motos"))]
    page = report_html(events_frame(events), events, Filters(), "fr", TODAY)
    assert "décès\u00a0: quantité d’armes" in page
    assert "décès\u00a0: plusieurs motos" in page


@pytest.mark.parametrize(
    ("language", "issue", "told", "outside"),
    [
        (
            "fr",
            "⚠ Bla\u00a0: nom absent du répertoire",
            "Rapporté aussi\u00a0: n° 2.",
            "par 1 événement hors de ce rapport.",
        ),
        ("en", "⚠ Bla: name not in the gazetteer", "Also told: no. 2.", "Also told by 1 event outside this report."),
    ],
)
def test_a_row_says_what_the_reading_was_not_sure_of_and_which_other_row_tells_the_event(
    language: str, issue: str, told: str, outside: str
) -> None:
    events = [make_event("a", issue="Bla : nom absent du répertoire"), replace(make_event("e9"), same_event=("gone",))]
    page = report_html(events_frame(events), events, Filters(), language, TODAY)
    first, second = re.findall(r'<tr class="r">(.*?)</tr>', page)
    assert f"<bdi>{issue}</bdi><br><bdi>{told}</bdi>" in first
    assert outside in second
    assert "⚠" not in second


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"radius_km": float("nan")}, "point, précision 1 (localité)"),
        ({"radius_km": float("nan"), "footprint": ""}, "précision 1 (localité)"),
        ({"radius_km": float("nan"), "geo_precision": pd.NA}, "point"),
        ({"geo_precision": pd.NA}, "point, à 2,5 km près"),
        ({"latitude": float("nan"), "radius_km": float("nan")}, "non dit"),
    ],
)
def test_of_how_sure_a_place_is_all_is_told_that_is_said(cells: dict[str, object], told: str) -> None:
    page = report_html(events_frame([make_event("a")]).assign(**cells), [], Filters(), "fr", TODAY)
    assert f'<td data-head="Précision\u00a0: "><bdi>{told}</bdi></td>' in page


@pytest.mark.parametrize(
    ("issues", "notes"),
    [
        ([CHECKED], ["✓ vérifié par le lecteur"]),
        ([correction(["location"]), CHECKED], ["✓ vérifié par le lecteur\u00a0; corrigé par le lecteur\u00a0: lieu"]),
        ([correction(["location"])], ["corrigé par le lecteur\u00a0: lieu"]),
        (["Bla : hors du Mali", CHECKED], ["⚠ Bla\u00a0: hors du Mali", "✓ vérifié par le lecteur"]),
    ],
)
def test_what_the_reader_checked_and_corrected_is_no_warning(issues: list[str], notes: list[str]) -> None:
    frame = events_frame([replace(make_event("a"), same_event=())])
    page = report_html(frame.assign(issues=[issues]), [], Filters(), "fr", TODAY)
    (under,) = re.findall(r'<tr class="r">.*?<small>(.*?)</small>', page)
    assert under == "<br>".join(f"<bdi>{note}</bdi>" for note in notes)


@pytest.mark.parametrize(("others", "told"), [((), ""), (("b",), " Dont 1 redite : un autre")])
def test_its_first_line_says_how_many_rows_tell_again_what_another_does(others: tuple[str, ...], told: str) -> None:
    events = [replace(make_event("a"), same_event=others), make_event("b")]
    page = report_html(events_frame(events), events, Filters(), "fr", TODAY).replace("\u00a0", " ")
    assert f"<p>2 événements, tels que leurs émetteurs les annoncent.{told}" in page
    assert ("Dont" in page) == bool(told)


def test_a_row_of_which_nothing_is_to_be_said_has_no_line_under_it() -> None:
    events = [replace(make_event("a"), same_event=())]
    assert '<tr class="r">' not in report_html(events_frame(events), events, Filters(), "fr", TODAY)


def test_the_map_names_the_chief_towns_where_no_sign_stands_in_the_way() -> None:
    town = r'<text x="([^"]+)" y="[^"]+" font-size="11" fill[^>]*>Kidal</text>'
    events = [make_event(str(n), point=(18.44 + n, 1.41)) for n in (0, 6)]
    free, beside = (
        float(re.findall(town, drawing(report_html(events_frame(shown), shown, Filters(), "fr", TODAY)))[0])
        for shown in (events[1:], events[:1])
    )
    sign = re.findall(
        rf'{SIGN}([^"]+)"', drawing(report_html(events_frame(events[:1]), events, Filters(), "fr", TODAY))
    )
    assert beside != free
    assert beside + 6 * len("Kidal") <= float(sign[0]) - 11
    around = [make_event(f"{n}", point=(18.44 + n / 5, 1.41 + m / 5)) for n in range(-6, 7) for m in range(-6, 7)]
    assert re.findall(town, drawing(report_html(events_frame(around), around, Filters(), "fr", TODAY))) == []


def test_the_filters_say_which_is_a_region_and_which_a_cercle() -> None:
    events = [make_event("a", admin1="Kidal", admin2="Kidal")]
    asked = Filters(regions=("Kidal",), cercles=("Kidal",))
    assert "Filtres\u00a0: région Kidal, cercle Kidal." in report_html(events_frame(events), events, asked, "fr", TODAY)
    assert file_name(events_frame(events), asked) == "sahel_region-kidal_cercle-kidal_2026-01-03_2026-01-04"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Période\u00a0: 3 janvier\u00a0– 2 mars 2026. 2 sources\u00a0: a.txt\u00a0: DGD, DIRPA\u00a0; b.csv."),
        ("en", "Period: 3 January\u00a0– 2 March 2026. 2 sources: a.txt: DGD, DIRPA; b.csv."),
    ],
)
def test_its_head_says_the_days_and_the_sources(language: str, told: str) -> None:
    last = date(2026, 3, 2)
    events = [
        make_event("a", file="a.txt"),
        make_event("b", file="a.txt", publisher="DGD", days=(last, None)),
        make_event("c", file="b.csv", publisher="", days=None),
    ]
    page = report_html(events_frame(events), events, Filters(), language, TODAY)
    assert page.index(f"<p>{told}</p>") < page.index("<svg")


def test_of_many_sources_the_first_are_named_at_its_head_and_all_at_its_end() -> None:
    events = [make_event(str(n), file=f"{n}.txt", publisher="", days=None) for n in range(20)]
    page = report_html(events_frame(events), [], Filters(), "en", TODAY)
    assert "<p>Period: no date given. 20 sources: 0.txt; 1.txt; " in page
    assert "; 11.txt; and 8 more, named at the end.</p>" in page
    end = page.partition("<h2>Sources</h2>")[2]
    assert re.findall(r"<li><bdi>([^<]*)</bdi></li>", end) == [f"{n}.txt" for n in range(20)]
    assert "<h2>Sources</h2>" not in report_html(events_frame(events[:12]), [], Filters(), "en", TODAY)


def test_rows_of_a_table_are_cited_by_what_the_table_says() -> None:
    bare, told = (make_event(event_id, file="mes.csv", title=title) for event_id, title in (("a", ""), ("b", HOSTILE)))
    frame = events_frame([bare, told]).assign(**{EXTRA_TEXT: ["", f"Une frappe.\n{HOSTILE}"]})
    page = report_html(frame, [], Filters(), "fr", TODAY)
    first, second = re.findall(r"<article>(.*?)</article>", page)
    assert first == (
        "<h3>1. <bdi>mes.csv</bdi></h3><p><small>"
        "DIRPA, «\u00a0mes.csv\u00a0», événement\u00a0: 3\u00a0–\u00a04 janvier 2026, mes.csv.</small></p>"
    )
    assert '<blockquote lang="fr" dir="auto">Une frappe.</blockquote><blockquote' in second
    assert "2 lignes viennent de tableaux du lecteur" in page
    assert "tableaux du lecteur" not in report_html(frame, [bare, told], Filters(), "fr", TODAY)
    assert "<script" not in page


def test_no_stretch_without_a_space_widens_the_table() -> None:
    events = [make_event("a", place="M" * 4000)]
    page = report_html(events_frame(events), events, Filters(), "fr", TODAY)
    assert max(map(len, re.split(r"<wbr>|[\s<>]", page.partition("</style>")[2]))) < 200
    assert page.count("M") >= 2 * 4000
    assert "<wbr>" not in report_html(events_frame([make_event()]), [make_event()], Filters(), "fr", TODAY)
