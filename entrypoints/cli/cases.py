"""People and how they fared, from a CSV file of somebody's own."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from io import StringIO
from typing import TypeVar

from domain.fairness.attributes import RACES, SEXES, Category, RaceEthnicity, Sex
from domain.fairness.counting import Case, Cases
from entrypoints.cli.errors import CommandError, one_line

MAX_BYTES = 64 * 1024 * 1024
MAX_PEOPLE = 1_000_000
"""Lines of a file; more are refused and none is read halfway."""

_T = TypeVar("_T")
_NEEDED = ("id", "sex", "race_ethnicity")
_FARED = ("score", "selected")
UNIT = Fraction(1, 10**12)
"""What one step of a score is: scores have twelve decimals at most."""
_LONGEST = 200
"""Characters of a cell."""
_QUOTED = 40
_DECIMALS = 12
_NUMBER = re.compile(r"(-?[0-9]{1,12})(?:\.([0-9]{1,12}))?")
_SEPARATORS = (",", ";", "\t")
_NOT_SAID = frozenset(
    (
        *("", "unknown", "withheld", "undeclared", "not stated", "not declared", "n/a", "na"),
        *("prefer not to say", "decline to say", "decline to state", "declined"),
    )
)
_YES, _NO = frozenset(("yes", "y", "true", "1")), frozenset(("no", "n", "false", "0"))


def _word(text: str) -> str:
    """Write a cell as it is compared: "Asian (Not Hispanic or Latino)" is "asian"."""
    plain = text.strip().lower().replace("-", " ").replace("_", " ")
    plain = plain.removesuffix("(not hispanic or latino)")
    return " ".join(plain.replace(" other ", " ").split())


_SEX_WORDS: Mapping[str, Sex | None] = {
    **{sex.value: sex for sex in SEXES},
    "m": Sex.MALE,
    "man": Sex.MALE,
    "f": Sex.FEMALE,
    "w": Sex.FEMALE,
    "woman": Sex.FEMALE,
    **dict.fromkeys(_NOT_SAID),
}
_RACE_WORDS: Mapping[str, RaceEthnicity | None] = {
    **{_word(race.value): race for race in RACES},
    "hispanic": RaceEthnicity.HISPANIC_OR_LATINO,
    "latino": RaceEthnicity.HISPANIC_OR_LATINO,
    "black": RaceEthnicity.BLACK_OR_AFRICAN_AMERICAN,
    "african american": RaceEthnicity.BLACK_OR_AFRICAN_AMERICAN,
    "native hawaiian": RaceEthnicity.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER,
    "pacific islander": RaceEthnicity.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER,
    "american indian or alaska native": RaceEthnicity.NATIVE_AMERICAN_OR_ALASKA_NATIVE,
    "native american": RaceEthnicity.NATIVE_AMERICAN_OR_ALASKA_NATIVE,
    "alaska native": RaceEthnicity.NATIVE_AMERICAN_OR_ALASKA_NATIVE,
    "two or more": RaceEthnicity.TWO_OR_MORE_RACES,
    **dict.fromkeys(_NOT_SAID),
}


def read_cases(data: bytes) -> Cases:
    """Count the people of a file. Nothing of it is guessed: one bad cell refuses all.

    Raise CommandError `impact.not_utf8`, `impact.not_csv`, `impact.columns`, `impact.value`,
    `impact.duplicate`, `impact.empty`, `impact.too_many`.
    """
    lines = _lines(_text(data))
    columns = _columns(next(lines, (0, []))[1])
    cases: Counter[Case] = Counter()
    ids: set[str] = set()
    for number, cells in lines:
        if len(cells) != len(columns):
            raise CommandError(
                "impact.not_csv",
                f"Line {number} has {len(cells)} cells where the first has {len(columns)}.",
            )
        if len(ids) >= MAX_PEOPLE:
            raise CommandError("impact.too_many", f"There are more than {MAX_PEOPLE} people.")
        line = _Line(number, dict(zip(columns, cells, strict=True)))
        _note_id(line, ids)
        cases[line.case()] += 1
    if not ids:
        raise CommandError("impact.empty", "There is nobody in the file: it has a header at most.")
    return cases


class _Line:
    """One person, by the names of columns."""

    def __init__(self, number: int, cells: Mapping[str, str]) -> None:
        self.number = number
        self.cells = cells

    def case(self) -> Case:
        """Return how the person fared. Raise CommandError."""
        category = _category(
            self._word("sex", _SEX_WORDS), self._word("race_ethnicity", _RACE_WORDS)
        )
        return Case(category=category, score=self._score(), selected=self._selected())

    def _word(self, column: str, words: Mapping[str, _T]) -> _T:
        word = _word(self.cells[column])
        if word not in words:
            raise self.refuse(column, "is none of the categories; `jobgraph impact -h` lists them")
        return words[word]

    def _score(self) -> int | None:
        text = self.cells.get("score", "").strip()
        if not text:
            return None
        number = _NUMBER.fullmatch(text)
        if number is None:
            raise self.refuse("score", "is no number such as 71 or 0.83")
        whole, decimals = number.groups(default="")
        return int(whole + decimals.ljust(_DECIMALS, "0"))

    def _selected(self) -> bool | None:
        if "selected" not in self.cells:
            return None
        word = _word(self.cells["selected"])
        if word not in _YES | _NO:
            raise self.refuse("selected", "is neither yes nor no")
        return word in _YES

    def refuse(self, column: str, why: str) -> CommandError:
        """Say which cell is wrong."""
        shown = one_line(self.cells[column])[:_QUOTED]
        return CommandError("impact.value", f"Line {self.number}: {column} “{shown}” {why}.")


@cache
def _category(sex: Sex | None, race: RaceEthnicity | None) -> Category:
    return Category(sex=sex, race_ethnicity=race)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError(
            "impact.not_utf8", "The file is not in UTF-8: save it as “CSV UTF-8”."
        ) from None


def _lines(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield each line that is not blank with its number in the file."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            if max(map(len, cells), default=0) > _LONGEST:
                raise CommandError(
                    "impact.not_csv",
                    f"Line {reader.line_num} has a cell of more than {_LONGEST} characters.",
                )
            if "".join(cells).strip():
                yield reader.line_num, cells
    except csv.Error as e:
        raise CommandError("impact.not_csv", f"Line {reader.line_num} is no CSV: {e}.") from None


def _columns(cells: Sequence[str]) -> list[str]:
    names = [
        _word(cell).replace(" ", "_").replace("race/ethnicity", "race_ethnicity") for cell in cells
    ]
    missing = [name for name in _NEEDED if name not in names]
    if not any(name in names for name in _FARED):
        missing.append(" or ".join(_FARED))
    if missing:
        raise CommandError(
            "impact.columns", f"The first line names no column {', no column '.join(missing)}."
        )
    twice = [name for name in (*_NEEDED, *_FARED) if names.count(name) > 1]
    if twice:
        raise CommandError("impact.columns", f"The first line names {twice[0]} more than once.")
    return names


def _note_id(line: _Line, ids: set[str]) -> None:
    id = line.cells["id"].strip()
    if not id:
        raise line.refuse("id", "is empty: every person needs one of their own")
    if id in ids:
        raise CommandError(
            "impact.duplicate",
            f"Line {line.number}: “{one_line(id)[:_QUOTED]}” is in the file already. "
            "Each person counts once.",
        )
    ids.add(id)
