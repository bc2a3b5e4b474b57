"""The rules that the extraction asks for by name are rows of its tables: a row that is renamed takes its code along."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from dashboard import extraction
from dashboard.extraction.quantity_words import ROLE_COLUMNS
from dashboard.extraction.triggers import TRIGGER_COLUMNS
from gazetteer.folders import DATA
from gazetteer.tables import read_table


def rule_names(name: str, columns: tuple[str, ...]) -> set[str]:
    return {row["rule"] for row in read_table(DATA / "lexicon" / name, columns)}


def asked_for(module: ModuleType, tree: ast.AST) -> Iterator[str]:
    """What a module compares a rule's name with: ``told.rule == "rescue"``, ``figure.rule in _HARMLESS``."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(ast.Attribute(attr="rule"), comparators=[ast.Constant(str(name))]):
                yield name
            case ast.Compare(ast.Attribute(attr="rule"), comparators=[ast.Name(constant)]) if constant.isupper():
                names: Iterable[str] = getattr(module, constant)
                yield from names


def beginnings(tree: ast.AST) -> Iterator[str]:
    """What a module asks whether a rule's name begins with: ``told.rule.startswith("air_")``."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(ast.Attribute(attr="rule"), "startswith"), [ast.Constant(str(beginning))]):
                yield beginning


def test_every_rule_that_the_extraction_names_is_a_row_of_one_table():
    told, begun = set[str](), set[str]()
    for path in Path(extraction.__file__).parent.glob("*.py"):
        module, tree = import_module(f"dashboard.extraction.{path.stem}"), ast.parse(path.read_text(encoding="utf-8"))
        told |= set(asked_for(module, tree))
        begun |= set(beginnings(tree))
    of_roles, of_triggers = rule_names("roles.csv", ROLE_COLUMNS), rule_names("triggers.csv", TRIGGER_COLUMNS)
    assert told & of_roles
    assert told & of_triggers
    assert told - (of_roles ^ of_triggers) == set()
    assert begun == {"air_"}
    # whether an aircraft strikes is read off a rule's name
    rows = read_table(DATA / "lexicon" / "triggers.csv", TRIGGER_COLUMNS)
    strikes = {r["rule"] for r in rows if r["event_type"] == "air_strike" and re.search(r"\bair\b", r["needs"])}
    assert strikes == {rule for rule in of_triggers if rule.startswith("air_")}
