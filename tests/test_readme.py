"""What the README says about commands, columns, files and figures is what the code does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import _parser as dashboard_parser
from dashboard.__main__ import main
from dashboard.table.columns import COLUMNS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_columns_are_those_of_the_table():
    told = re.findall(r"^\| `(\w+)` \| (\w+) \| `(#[^`]+)` \| (.+) \|$", README, re.M)
    assert told == [(column.name, column.kind, column.hxl, column.meaning_en) for column in COLUMNS]


@pytest.mark.parametrize("line", re.findall(r"^python -m dashboard (.+?)\s*(?:#.*)?$", README, re.M))
def test_each_command_of_the_readme_is_understood(line: str):
    assert dashboard_parser().parse_args(line.split()).verb == line.split()[0]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:dashboard|gazetteer|data|tests)/[\w./]+)`", README))))
def test_each_file_it_names_is_there(path: str):
    assert (ROOT / path).exists()


def test_the_output_it_shows_is_the_real_one():
    shown = re.search(r"\$ python -m gazetteer find Léré\n(.*?)```", README, re.S)
    assert shown is not None
    run = subprocess.run([sys.executable, "-m", "gazetteer", "find", "Léré"], capture_output=True, check=True)
    assert run.stdout.decode() == shown[1]


def test_the_figures_it_shows_are_the_real_ones(capsys):
    shown = re.search(r"```\n(figure .*?)\n```", README, re.S)
    assert shown is not None
    assert main(["evaluate"]) == 0
    assert capsys.readouterr().out.rstrip() == shown[1]


def test_the_geocoder_example_runs_offline(capsys):
    code = re.search(r"```python\n(.*?)```", README, re.S)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})
    assert "14 27m" in capsys.readouterr().out
