"""Nothing that scores can hold what a person declares, or anything like it."""

import ast
from collections.abc import Iterator
from importlib import import_module
from inspect import isclass
from pathlib import Path

import pytest
from attrs import fields, frozen, has

from tests.architecture.test_house import HOUSE, modules

PROTECTED = frozenset(
    (
        *("age", "birth", "birthday", "born", "citizenship", "colour", "color", "disability"),
        *("disabled", "ethnicity", "gender", "married", "marital", "maternity", "nationality"),
        *("origin", "parental", "photo", "picture", "pregnancy", "pregnant", "pronoun", "race"),
        *("religion", "sex", "sexual", "veteran", "attributes", "declaration"),
    )
)
"""Words of names. `school` and the like are kept out by the list of fields in test_fairness."""
SCORING = ("domain.matching", "application.matching")
BESIDE = tuple(
    path
    for pattern in (
        "domain/matching/**/*.py",
        "application/matching/**/*.py",
        "application/candidates/**/*.py",
        "application/jobs/**/*.py",
        "adapters/persistence/*/matching*.py",
        "adapters/match_index/**/*.py",
        "entrypoints/container/matching.py",
    )
    for path in sorted(HOUSE.glob(pattern))
)


def protected_fields(cls: type) -> set[str]:
    """Return the names of a class that hold a protected word: attrs' fields, or properties."""
    names = {f.name for f in fields(cls)} if has(cls) else set()
    names |= {name for name, value in vars(cls).items() if isinstance(value, property)}
    names |= set(vars(cls).get("__annotations__", {}))
    return {name for name in names if PROTECTED & set(name.lower().split("_"))}


def scoring_classes() -> Iterator[type]:
    for package in SCORING:
        for name in modules(package):
            for value in vars(import_module(name)).values():
                if isclass(value) and value.__module__ == name:
                    yield value


def test_no_class_of_scoring_has_a_field_for_a_protected_attribute() -> None:
    classes = list(scoring_classes())
    assert {"CandidateSide", "JobSide", "ProfileShape"} <= {cls.__name__ for cls in classes}
    assert {} == {cls.__name__: protected_fields(cls) for cls in classes if protected_fields(cls)}


def test_the_rule_finds_a_planted_field() -> None:
    @frozen(kw_only=True)
    class Side:
        months_of_work: int
        self_declared_sex: str | None = None

    class Shape:
        @property
        def race_ethnicity(self) -> str:
            return ""

    assert {"self_declared_sex"} == protected_fields(Side)
    assert {"race_ethnicity"} == protected_fields(Shape)


@pytest.mark.parametrize("path", BESIDE, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_what_makes_and_stores_scores_imports_nothing_of_fairness(path: Path) -> None:
    tree = ast.parse(path.read_text())
    imported = {
        name
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert not {name for name in imported if "fairness" in name.split(".")}
