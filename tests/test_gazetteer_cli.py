"""``python -m gazetteer`` as another program calls it: results, messages and exit status apart, UTF-8 always."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazetteer.loading import load


def run(home: Path, *arguments: str, package: str = "gazetteer") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_DATA_HOME": str(home), "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", package, *arguments]
    root = Path(__file__).parent.parent
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_find_gives_rows_on_standard_output(tmp_path: Path) -> None:
    found = run(tmp_path, "find", "LERE")
    assert (found.returncode, found.stderr) == (0, "")
    header, first, *_ = found.stdout.splitlines()
    cells = dict(zip(header.split("\t"), first.split("\t"), strict=True))
    assert cells["name"] == "Léré"
    assert cells["place_id"] in {place.place_id for place in load().named("Léré")}


def test_an_unknown_name_gives_near_spellings_and_status_1(tmp_path: Path) -> None:
    found = run(tmp_path, "find", "Tombouctana")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr == "'Tombouctana' is in no table; nearest spellings: Tombouctou.\n"


def test_a_spelling_that_no_row_lists_is_found_as_the_reading_finds_it_and_told(tmp_path: Path) -> None:
    found = run(tmp_path, "find", "Bankoumana")
    assert (found.returncode, found.stdout) == (0, run(tmp_path, "find", "Bancoumana").stdout)
    assert found.stderr == "'Bankoumana' is in no table; it is spelt or sounds like Bancoumana.\n"


def test_near_sorts_and_an_unknown_region_is_refused(tmp_path: Path) -> None:
    assert run(tmp_path, "find", "Léré", "--near", "Tombouctou").returncode == 0
    refused = run(tmp_path, "find", "Léré", "--near", "Atlantide")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "'Atlantide'" in refused.stderr


@pytest.mark.parametrize(
    ("name", "near", "where"),
    [
        ("Kaya", "Mali", "ML"),
        ("Kaya", "ML", "ML"),
        ("Kaya", "Burkina Faso", "BF"),
        ("Koro", "région de Bougouni", "Bougouni"),
        ("Léré", "Koro", "Koro"),
    ],
)
def test_near_puts_the_places_of_a_division_or_country_first(tmp_path: Path, name: str, near: str, where: str) -> None:
    _, first, *others = run(tmp_path, "find", name, "--near", near).stdout.splitlines()
    assert where in first.split("\t")[3:6]
    assert not all(where in other.split("\t")[3:6] for other in others)


def test_near_a_town_that_is_no_division_is_refused(tmp_path: Path) -> None:
    refused = run(tmp_path, "find", "Koro", "--near", "Sévaré")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "no région, cercle or country" in refused.stderr


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path: Path) -> None:
    nobody, pipe = os.pipe()
    os.close(nobody)
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "gazetteer", "find", "Koro"]
    root = Path(__file__).parent.parent
    ended = subprocess.run(command, cwd=root, env=environment, stdout=pipe, stderr=subprocess.PIPE, check=False)
    os.close(pipe)
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_check_passes_on_the_tables_as_they_are(tmp_path: Path) -> None:
    checked = run(tmp_path, "check")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_an_imported_name_is_found(tmp_path: Path) -> None:
    name = "Villagequinestpasdanslatable"
    cells = ["9", name, name, "", "15.5", "-3.5", "P", "PPL", "ML", "", "05", "5001"]
    line = "\t".join([*cells, "", "", "0", "", "300", "Africa/Bamako", "2020-01-01"])
    (tmp_path / "ML.txt").write_text(line + "\n", encoding="utf-8")
    added = run(tmp_path, "import-geonames", str(tmp_path / "ML.txt"))
    assert (added.returncode, added.stdout) == (0, "")
    assert added.stderr.startswith("1 rows of ML.txt")
    assert "geonames:9" in run(tmp_path, "find", name).stdout
    (tmp_path / "a.txt").write_text(f"Le 3 juin 2025, une attaque a eu lieu à {name}.", encoding="utf-8")
    read = run(tmp_path, "mentions", str(tmp_path / "a.txt"), package="dashboard")
    (mention,) = [line for line in map(json.loads, read.stdout.splitlines()) if line["kind"] == "place"]
    assert (mention["place_id"], mention["latitude"], mention["admin1"]) == ("geonames:9", 15.5, "Douentza")


def test_a_damaged_dump_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "ML.txt").write_text("9\tX\n", encoding="utf-8")
    refused = run(tmp_path, "import-geonames", str(tmp_path / "ML.txt"))
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert "ML.txt, line 1: 2 columns" in refused.stderr


def test_a_name_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    refused = run(tmp_path, "import-geonames", str(tmp_path / os.fsdecode(b"th\xe9.zip")))
    assert refused.returncode == 1
    assert refused.stderr == f"{tmp_path}/th\\udce9.zip cannot be read: No such file or directory.\n"


@pytest.mark.parametrize("arguments", [(), ("find",), ("fly", "X")])
def test_wrong_usage_is_status_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert run(tmp_path, *arguments).returncode == 2


def test_an_installed_copy_does_not_redraw_the_outlines(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    installed = tmp_path / "gazetteer"
    shutil.copytree(root / "gazetteer", installed)
    for room in ("gazetteer", "basemap"):
        shutil.copytree(root / "data" / room, installed / "_data" / room)
    outlines = installed / "_data" / "basemap" / "regions_2023.geojson"
    outlines.write_text("as installed", encoding="utf-8")
    command = [sys.executable, "-m", "gazetteer", "outlines"]
    refused = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert "checkout" in refused.stderr
    assert outlines.read_text(encoding="utf-8") == "as installed"
