"""Checking and correcting events: in Streamlit's own test runner, then a morning of it in a real browser."""

import csv
import io
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date

import openpyxl
import pytest
from driving import counts as counted
from driving import handed, page, paste
from journeys import (
    ARTEFACTS,
    NEEDS_CHROMIUM,
    counts,
    download,
    evidence,
    expect_count,
    expect_still,
    give,
    on_map,
    open_page,
    signs,
    upload,
)
from playwright.sync_api import Dialog, Page, expect
from streamlit.testing.v1 import AppTest

from dashboard.table.own_cells import LARGEST

TEXT = "Le 3 juin 2024, une embuscade à Dougouba a fait 3 morts et 5 blessés parmi les militaires."


def of(app: AppTest, kind: str, name: str) -> object:
    """The field of the form that corrects the selected event."""
    (field,) = [field for field in app.get(kind) if (field.key or "").startswith(f"amend_{name}_")]
    return field


def keep(app: AppTest) -> AppTest:
    app.button(key="correct_keep").click().run()
    assert not app.exception
    return app


def row(app: AppTest) -> dict[str, object]:
    (only,) = app.dataframe[0].value.to_dict("records")
    return only


def told(app: AppTest) -> str:
    """All that the page says as HTML of its own."""
    return "".join(html.proto.body for html in app.get("html"))


def is_asking(app: AppTest) -> bool:
    """Whether the browser asks before the page is left."""
    return re.findall("amendmentsAreLost = (true|false)", told(app)) == ["true"]


def file_of(app: AppTest) -> str:
    """The text of the file that the browser saves."""
    (saved,) = handed(app)
    return b64decode(re.findall(r'atob\("([^"]+)"\)', saved)[0]).decode("utf-8-sig")


def alerts(app: AppTest) -> list[str]:
    """What is told aloud at once."""
    return [html.proto.body for html in app.get("html") if 'role="alert"' in html.proto.body]


def test_a_mark_leads_on_to_the_next_event_and_can_be_taken_back() -> None:
    app = page({"lang": ["fr"], "check": ["first", "next"]})
    ids = app.dataframe[0].value["event_id"].tolist()
    app.session_state["selected"] = ids[0]
    app.run()
    app.button(key="check").click().run()
    assert app.session_state["selected"] == ids[1]
    assert app.dataframe[0].value["event_id"].tolist() == ids[1:]
    app.session_state["selected"] = ids[0]
    app.run()
    app.button(key="check").click().run()
    assert app.dataframe[0].value["event_id"].tolist() == ids


def with_the_first_rejected() -> tuple[AppTest, list[str]]:
    """The page once the first event was rejected, and the ids of all."""
    app = page()
    ids = app.dataframe[0].value["event_id"].tolist()
    app.session_state["selected"] = ids[0]
    app.run()
    return app.button(key="reject").click().run(), ids


def test_what_is_no_event_is_left_out_of_all_that_is_shown_and_shown_again_one_by_one_or_all() -> None:
    app, ids = with_the_first_rejected()
    assert app.session_state["selected"] == ids[1]
    app.button(key="reject").click().run()
    assert not app.exception
    assert app.dataframe[0].value["event_id"].tolist() == ids[2:]
    assert counted(app) == (len(ids) - 2, len(ids) - 2)
    app.button(key="rejected_show").click().run()
    assert app.dataframe[0].value["event_id"].tolist() == ids[:2]
    assert counted(app) == (2, 2)
    app.session_state["selected"] = ids[0]
    app.run()
    app.button(key="reject").click().run()
    assert app.dataframe[0].value["event_id"].tolist() == ids[1:2]
    app.button(key="rejected_restore").click().run()
    assert app.dataframe[0].value["event_id"].tolist() == ids
    assert not [button for button in app.button if (button.key or "").startswith("rejected_")]


def test_where_the_only_event_is_none_the_page_says_so_and_gives_it_back() -> None:
    app = page()
    paste(app, TEXT)
    app.button(key="reject").click().run()
    assert not app.exception
    assert counted(app) == (0, 0)
    assert any("Écarté par vous" in info.value for info in app.info)
    assert not any("Les filtres masquent" in text.value for text in app.text)
    app.button(key="reject").click().run()
    assert counted(app) == (1, 1)


def test_what_was_rejected_is_given_back_with_the_table_of_it_beside_the_export_of_the_rest() -> None:
    app, ids = with_the_first_rejected()
    rest = file_of(app.button(key="export_csv").click().run())
    assert is_asking(app)
    rejected = file_of(app.button(key="export_rejected").click().run())
    assert not is_asking(app)
    assert ids[0] not in rest
    assert ids[1] not in rejected
    again = page()
    again.file_uploader(key="own_files").set_value(
        [("rest.csv", rest.encode(), ""), ("rejected.csv", rejected.encode(), "")]
    ).run()
    assert again.dataframe[0].value["event_id"].tolist() == ids[1:]
    again.button(key="rejected_show").click().run()
    again.button(key="rejected_restore").click().run()
    assert sorted(again.dataframe[0].value["event_id"]) == sorted(ids)


def test_type_days_place_and_figures_are_corrected_and_the_correction_is_undone() -> None:
    app = page()
    paste(app, TEXT)
    was = row(app)
    of(app, "selectbox", "event_type").set_value("ied")
    of(app, "text_input", "date_start").set_value("1er juin 2024")
    of(app, "text_input", "date_end").set_value("03/06/2024")
    of(app, "text_input", "location").set_value("Léré, Koro")
    of(app, "number_input", "claim0").set_value(4)
    of(app, "number_input", "more").set_value(2)
    of(app, "text_input", "item").set_value(" suspects  armés ")
    of(app, "selectbox", "role").set_value("arrested")
    now = row(keep(app))
    assert now["event_type"].endswith("Engin explosif")
    assert (now["date_start"].date(), now["date_end"].date()) == (date(2024, 6, 1), date(2024, 6, 3))
    assert (now["location"], now["admin1"]) == ("Léré, Koro", "Bandiagara")
    figures = str(now["quantities"]).replace("\u00a0", " ")
    assert figures == "décès : 4 morts ; blessure : 5 blessés ; interpellation : 2 suspects armés"
    assert any("Corrigé par vous" in caption.value for caption in app.caption)
    assert of(app, "text_input", "location").value == "Léré, Koro"
    app.button(key="correct_undo").click().run()
    assert row(app) == was
    assert of(app, "number_input", "claim0").value == 3


def test_coordinates_move_the_point_and_leave_the_words_of_the_text() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une embuscade à l’est de Boni a fait 3 morts parmi les militaires.")
    was = row(app)
    for point, latitude in (("15.05, -2.1", 15.05), ("15.1, -2.1", 15.1)):
        of(app, "text_input", "location").set_value(point)
        assert row(keep(app))["location"] == was["location"]
        assert f'<th scope="row">Latitude</th><td><bdi>{str(latitude).replace(".", ",")}</bdi>' in told(app)
        assert '<th scope="row">Rayon (km)</th><td><bdi>–</bdi>' in told(app)
        assert of(app, "text_input", "location").value == was["location"]
    app.button(key="export_csv").click().run()
    (data,) = re.findall(r'atob\("([^"]+)"\)', handed(app)[0])
    (exported,) = csv.DictReader(io.StringIO(b64decode(data).decode("utf-8-sig"), newline=""))
    assert (exported["location"], exported["toponyms"]) == (was["location"], '["Boni"]')
    assert [exported[name] for name in ("latitude", "longitude", "footprint", "geo_precision", "radius_km")] == [
        "15.1", "-2.1", "point", "1", "",
    ]  # fmt: skip
    app.button(key="correct_undo").click().run()
    assert row(app) == was


def test_what_is_kept_leads_on_to_the_next_event_and_what_cannot_be_does_not() -> None:
    app = page()
    one, other = app.dataframe[0].value["event_id"].tolist()[:2]
    app.session_state["selected"] = one
    of(app.run(), "text_input", "location").set_value("Zzyzx")
    assert keep(app).session_state["selected"] == one
    of(app, "text_input", "location").set_value("Gao")
    assert keep(app).session_state["selected"] == other
    assert keep(app).session_state["selected"] not in (one, other)  # right as it was


def test_several_without_a_number_is_shown_as_such_and_taken_out_by_a_zero() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une embuscade à Gao a fait plusieurs morts et 0 blessé parmi les militaires.")
    was = row(app)["quantities"]
    assert was.startswith("décès\u00a0: plusieurs")
    assert of(app, "number_input", "claim0").placeholder == "plusieurs"
    of(app, "number_input", "claim0").set_value(2)
    assert row(keep(app))["quantities"].startswith("décès\u00a0: 2 morts")
    app.button(key="correct_undo").click().run()
    of(app, "number_input", "claim0").set_value(0)
    assert not row(keep(app))["quantities"].startswith("décès")


def test_the_browser_asks_until_every_event_amended_is_in_an_export_that_can_be_given_back() -> None:
    app = page()
    assert not is_asking(app)
    first = app.session_state["selected"] = app.dataframe[0].value["event_id"].iloc[0]
    keep(app.run())
    assert is_asking(app)
    assert not is_asking(app.button(key="export_csv").click().run())
    app.session_state["selected"] = first
    app.run()
    app.button(key="check").click().run()
    assert is_asking(app)
    assert is_asking(app.button(key="export_kml").click().run())
    app.multiselect(key="checks").select("first").run()
    app.session_state["selected"] = app.dataframe[0].value["event_id"].iloc[-1]
    app.run()
    app.button(key="check").click().run()
    assert is_asking(app.button(key="export_xlsx").click().run()), "the row that is done is not among those shown"
    app.button(key="reset").click().run()
    assert not is_asking(app.button(key="export_xlsx").click().run())


def test_the_browser_still_asks_where_an_export_could_not_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    app = page()
    app.session_state["selected"] = app.dataframe[0].value["event_id"].iloc[0]
    keep(app.run())
    with monkeypatch.context() as broken:
        broken.setattr("openpyxl.Workbook", None)
        assert app.button(key="export_xlsx").click().run().exception
    assert is_asking(app.run())


@pytest.mark.parametrize(
    ("kind", "name", "value", "told"),
    [
        ("text_input", "location", "Zzyzx", "« Zzyzx » n’est pas dans le répertoire"),
        ("text_input", "location", "Dougouba !", "« Dougouba ! »"),
        ("text_input", "date_end", "1/6/2024", "Le dernier jour vient avant le premier"),
        ("text_input", "date_start", "31/6/2024", "« 31/6/2024 » n’est pas un jour tel que 2026-01-14"),
        ("text_input", "date_start", "3 juin 1024", "de 1900 à 2100"),
        ("number_input", "more", 2.0, "donnez les deux"),
        ("text_input", "item", "suspects", "donnez les deux"),
        ("selectbox", "role", "arrested", "donnez les deux"),
        ("text_input", "location", "<img src=x>", "« &lt;img src=x&gt; » n’est pas"),
    ],
)
def test_what_cannot_be_is_told_beside_the_form_and_nothing_is_changed(
    kind: str, name: str, value: object, told: str
) -> None:
    app = page()
    paste(app, TEXT)
    was = row(app)
    of(app, kind, name).set_value(value)
    assert row(keep(app)) == was
    (alert,) = alerts(app)
    assert told.replace("« ", "«\u00a0").replace(" »", "\u00a0»") in alert


def test_the_form_is_that_of_the_row_as_it_is_now() -> None:
    app = page()
    paste(app, "Hier, une embuscade à Dougouba a fait 3 morts.")
    assert of(app, "text_input", "date_start").value == ""
    app.date_input(key="own_published").set_value(date(2024, 6, 5)).run()
    assert [of(app, "text_input", name).value for name in ("date_start", "date_end")] == ["04/06/2024", ""]
    assert row(keep(app))["date_start"].date() == date(2024, 6, 4)


def test_a_fault_is_forgotten_with_the_words_that_it_tells_of() -> None:
    app = page()
    one, other = app.dataframe[0].value["event_id"].tolist()[:2]
    app.session_state["selected"] = one
    of(app.run(), "text_input", "location").set_value("Zzyzx")
    keep(app)
    assert "Zzyzx" in "".join(alerts(app))
    for event_id in (other, one):
        app.session_state["selected"] = event_id
        app.run()
        assert alerts(app) == []


def test_a_day_of_any_year_and_no_figure_that_a_table_may_not_hold_can_be_written() -> None:
    app = page()
    paste(app, "Une embuscade à Dougouba a fait 3 morts.")
    assert app.date_input(key="own_published").min == date(1900, 1, 1)
    for name in ("claim0", "more"):
        assert of(app, "number_input", name).max == LARGEST
    table = "event_id,event_type,date_start,latitude,longitude\nx1,ied,1850-06-03,15,-4\n"
    app.file_uploader(key="own_files").set_value(("x.csv", table.encode(), "")).run()
    app.session_state["selected"] = "x1"
    assert not app.run().exception


def test_a_correction_of_a_bundled_event_is_told_of_its_row_when_that_is_marked_and_shown_alone() -> None:
    app = page()
    event_id = app.dataframe[0].value["event_id"].iloc[0]
    app.file_uploader(key="own_files").set_value(("x.csv", f"event_id,event_type\n{event_id},ied\n".encode(), "")).run()
    app.toggle(key="own_beside").set_value(False).run()
    assert "corrigé par le lecteur" in told(app)
    app.button(key="check").click().run()
    assert "corrigé par le lecteur" in told(app)
    assert "vérifié par le lecteur" in told(app)


def test_what_is_checked_stands_apart_from_what_is_doubted() -> None:
    app = page()
    table = b"event_id,event_type,date_start,latitude,longitude,issues\nx1,ied,2024-06-03,15,-4,Zzz : hors du Mali\n"
    app.file_uploader(key="own_files").set_value(("x.csv", table, "")).run()
    app.button(key="check").click().run()
    cells = dict(re.findall(r'<th scope="row">(Réserves|Vérification)</th><td><bdi>(.*?)</bdi>', told(app)))
    assert cells == {"Réserves": "Zzz\u00a0: hors du Mali", "Vérification": "✓ vérifié par le lecteur"}


def test_a_mark_holds_for_the_row_as_it_was_and_a_correction_for_its_text() -> None:
    app = page()
    paste(app, "Hier, une embuscade à Dougouba a fait 3 morts.")
    of(app, "number_input", "claim0").set_value(4)
    keep(app)
    app.text_input(key="own_publisher").set_value("DIRPA").run()
    assert "vérifié par le lecteur" in told(app)
    app.date_input(key="own_published").set_value(date(2024, 6, 5)).run()
    assert "vérifié par le lecteur" not in told(app)
    assert "4 morts" in str(row(app)["quantities"]).replace("\u00a0", " ")


def test_what_was_amended_is_not_written_into_another_row_that_bears_the_id() -> None:
    app = page()
    header = "event_type,date_start,latitude,longitude,title\n"
    one, other = "ied,2024-06-03,15,-4,a\n", "arrest,2024-06-09,16,-3,b\n"
    app.file_uploader(key="own_files").set_value(("x.csv", f"{header}{one}".encode(), "")).run()
    of(app, "text_input", "location").set_value("Léré, Koro")
    assert row(keep(app))["location"] == "Léré, Koro"
    app.file_uploader(key="own_files").set_value(("x.csv", f"{header}{other}{one}".encode(), "")).run()
    assert app.dataframe[0].value["location"].tolist() == ["", ""]
    assert "vérifié par le lecteur" not in told(app)


def test_figures_of_a_table_are_corrected_too_and_their_words_are_no_markdown() -> None:
    app = page()
    item = "![x](http://e.org) www.e.org a@e.org"
    claims = f'[{{""value"": 3, ""approx"": false, ""item"": ""{item}"", ""role"": ""killed""}}]'
    table = f'event_id,event_type,date_start,latitude,longitude,quantities\nx1,ied,2024-06-03,15,-4,"{claims}"\n'
    app.file_uploader(key="own_files").set_value(("x.csv", table.encode(), "")).run()
    assert not app.exception
    field = of(app, "number_input", "claim0")
    assert all(sign not in field.label for sign in ("![", ":\\//", "://", "www\\.", "@e"))
    field.set_value(4)
    assert str(row(keep(app))["quantities"]).startswith("décès\u00a0: 4 ")


@NEEDS_CHROMIUM
def test_what_is_checked_keeps_its_places_on_the_map_and_what_is_corrected_does_not(
    page: Page,
) -> None:
    open_page(page)
    named = on_map(page).locator(".anchor bdi")
    signs(page, "Kidal").click()
    expect(named).to_have_text("Kidal")
    evidence(page).get_by_role("button", name="Marquer vérifié").click()
    expect(named.get_by_text("Kidal")).to_have_count(0)  # it led on to the next
    signs(page, "Kidal").click()
    expect(evidence(page).get_by_role("button", name="Vérifié")).to_be_visible()
    expect(named).to_have_text("Kidal")
    evidence(page).get_by_role("button", name="Corriger").click()
    place = page.locator("[class*=st-key-amend_location] input")
    expect(place).to_have_count(1)  # that of the event before is gone
    place.fill("Léré, Koro")
    told_by_streamlit = page.get_by_test_id("stPopoverBody").get_by_test_id("InputInstructions").first
    expect(told_by_streamlit).to_be_attached()
    expect(told_by_streamlit).to_be_hidden()
    place.press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    page.get_by_role("button", name="Précédent").click()
    expect(evidence(page)).to_contain_text("Corrigé par vous")
    expect(named).to_have_count(0)


@NEEDS_CHROMIUM
def test_what_keeps_a_correction_is_in_sight_when_the_form_opens(page: Page) -> None:
    open_page(page, "lang=fr&q=saisi")
    page.get_by_role("button", name="Suivant").click()
    expect(evidence(page)).to_contain_text("cartons de cuisses de poulet")
    keep = page.get_by_role("button", name="Enregistrer et marquer vérifié")
    for width, height in ((1366, 768), (390, 844), (683, 384)):
        page.set_viewport_size({"width": width, "height": height})
        expect_still(page)
        evidence(page).get_by_role("button", name="Corriger").click()
        expect(keep).to_be_in_viewport(ratio=1)
        field = page.get_by_test_id("stPopoverBody").get_by_label("Sort")
        field.focus()
        expect(field).to_be_in_viewport(ratio=1)
        expect(keep).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(keep).to_be_hidden()


@NEEDS_CHROMIUM
def test_what_a_browser_empties_is_taken_out(page: Page) -> None:
    open_page(page, "lang=fr")
    give(page, "a.txt", TEXT.encode())
    evidence(page).get_by_role("button", name="Corriger").click()
    form = page.get_by_test_id("stPopoverBody")
    figure = form.locator("[class*=st-key-amend_claim0] input")
    figure.fill("")
    figure.press("Tab")
    expect(figure).to_have_value("")
    day = form.locator("[class*=st-key-amend_date_start] input")
    keep = page.get_by_role("button", name="Enregistrer et marquer vérifié")
    day.fill("31/6/2024")
    keep.click()
    expect(form.get_by_role("alert")).to_be_in_viewport(ratio=1)  # however far down the form is scrolled
    day.fill("")
    keep.click()
    expect(form).to_have_count(0)
    expect(evidence(page)).to_contain_text("Corrigé par vous")
    (only,) = csv.DictReader(io.StringIO(download(page, "csv").read_text(encoding="utf-8-sig")))
    assert (only["date_start"], only["date_end"]) == ("", "")
    assert '"item": "morts"' not in only["quantities"]
    assert '"item": "blessés"' in only["quantities"]


@pytest.fixture
def asked(tab: Page) -> Iterator[list[str]]:
    """What the browser asks the reader of the tab, who stays where he is."""
    told: list[str] = []

    def stay(dialog: Dialog) -> None:
        told.append(dialog.type)
        dialog.dismiss()

    tab.on("dialog", stay)
    yield told
    tab.remove_listener("dialog", stay)


@NEEDS_CHROMIUM
def test_a_morning_of_checking_is_handed_over_and_never_lost_unasked(tab: Page, address: str, asked: list[str]) -> None:
    # Not ``page``, which may ask nothing.
    tab.set_viewport_size({"width": 1366, "height": 1100})  # a list opened while the filters scroll would close
    tab.goto(f"{address}/_stcore/health")
    open_page(tab)
    _, total = counts(tab)
    tab.locator(".st-key-checks input").click()
    tab.get_by_role("option", name="à vérifier d’abord").click()
    tab.keyboard.press("Escape")
    expect(tab).to_have_url(re.compile("check=first"))
    expect_still(tab)
    unsure, _ = counts(tab)
    assert 0 < unsure < total
    tab.get_by_role("button", name="Suivant").click()
    evidence(tab).get_by_role("button", name="Marquer vérifié").click()
    expect_count(tab, unsure - 1)
    expect_still(tab)
    evidence(tab).get_by_role("button", name="Corriger").click()
    place = tab.locator("[class*=st-key-amend_location] input")
    place.fill("Léré, Koro")
    tab.get_by_role("button", name="Enregistrer et marquer vérifié").click()
    expect_count(tab, unsure - 2)
    expect(tab.get_by_test_id("stPopoverBody")).to_have_count(0)
    expect(evidence(tab)).not_to_contain_text("Corrigé par vous")  # it led on to the next
    expect(evidence(tab)).not_to_contain_text("masqué par les filtres")
    with tab.expect_event("dialog"):
        tab.evaluate("() => { setTimeout(() => location.reload()) }")
    assert asked == ["beforeunload"]
    tab.locator(".st-key-reset button").click()
    expect_count(tab, total)
    book = download(tab, "xlsx")
    sheet = openpyxl.load_workbook(book)["events"]
    heading, *rows = sheet.iter_rows(values_only=True)
    issues = [str(one[heading.index("issues")]) for one in rows]
    assert sum("vérifié par le lecteur" in told for told in issues) == 2
    assert sum("corrigé par le lecteur" in told for told in issues) == 1
    expect_still(tab)
    open_page(tab)  # nothing is lost any more: the browser does not ask
    assert asked == ["beforeunload"]
    upload(tab, book.name, book.read_bytes())
    expect(tab.locator(".st-key-own_read")).to_contain_text("1 ligne")
    again = download(tab, "csv").read_text(encoding="utf-8-sig")
    assert again.count("vérifié par le lecteur") == 2
    tab.screenshot(path=ARTEFACTS / "a-morning-of-checking.jpg", type="jpeg")
