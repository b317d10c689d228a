"""What a person may change, in the words of JSON Patch, and what values they may give."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from domain.candidates.errors import CorrectionValueError
from domain.candidates.fields import Field, FieldKind
from domain.candidates.json_resume.skill_nodes import level_named
from domain.candidates.texts import PRESENT, goes_on, one_line, read_date, read_place
from domain.shared.values import MAX_LEVEL, MIN_LEVEL

MOST_EDITS = 100
LONGEST_LINE = 500
LONGEST_PROSE = 5_000
MOST_TEXTS = 50

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_EMAIL = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")
_URL = re.compile(r"(?:https?://)?[^\s/<>\"]+\.[^\s<>\"]+", re.IGNORECASE)
_PARTS = ("city", "region", "countryCode")
_PHONES = frozenset(("phone", "additionalPhones"))
_FEWEST, _MOST = 5, 20
"""Digits of a phone number; an extension may follow it."""
Value = str | int | None | Sequence[object] | Mapping[str, object]


class Operation(StrEnum):
    """Of JSON Patch (RFC 6902)."""

    ADD = "add"
    REPLACE = "replace"
    REMOVE = "remove"


@frozen(kw_only=True)
class Edit:
    """One change."""

    operation: Operation
    path: str
    """A JSON pointer over the JSON Resume of the profile, in which an entry may be named by its id
    instead of its place: `/work/4f0c…/position`.
    """
    value: Value = field(default=None, repr=False)

    @property
    def given(self) -> Value:
        """Return the new value; None when the old one is taken out."""
        return None if self.operation is Operation.REMOVE else self.value


def texts_for(kind: Field, value: object) -> tuple[str, ...]:
    """Return what stands for a value; nothing for null, which clears a field.

    Raise CorrectionValueError for what the field cannot hold.
    """
    if value is None:
        return ()
    if kind.kind is FieldKind.LIST:
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > MOST_TEXTS:
            raise CorrectionValueError(kind.name)
        return tuple(_checked(kind, _text(kind, item)) for item in value)
    if kind.kind is FieldKind.LEVEL:
        return (str(_level(kind, value)),)
    text = _text(kind, value)
    if kind.kind is FieldKind.MONTH and goes_on(text) and kind.name == "endDate":
        return (PRESENT,)
    return (_checked(kind, text),)


def location_texts(value: object) -> tuple[str, ...]:
    """Return city, region and country of a place, given as one text or in parts."""
    kind = Field(name="location", attribute="place", kind=FieldKind.PLACE)
    if value is None:
        return ("", "", "")
    if isinstance(value, str):
        place = read_place(_text(kind, value))
        return place.city, place.region, place.country
    if not isinstance(value, Mapping) or not set(value) <= {*_PARTS, "country"}:
        raise CorrectionValueError(kind.name)
    said = {**value, "countryCode": value.get("countryCode") or value.get("country")}
    return tuple(_text(kind, said[p]) if said.get(p) else "" for p in _PARTS)


def _text(kind: Field, value: object) -> str:
    longest = LONGEST_LINE
    if kind.kind in {FieldKind.PROSE, FieldKind.LIST}:
        longest = LONGEST_PROSE
    if not isinstance(value, str) or len(value) > longest or _NO_TEXT.search(value):
        raise CorrectionValueError(kind.name)
    text = value.strip() if kind.kind is FieldKind.PROSE else one_line(value)
    if not text:
        raise CorrectionValueError(kind.name)
    return text


def _checked(kind: Field, text: str) -> str:
    wrong = (
        (kind.kind is FieldKind.MONTH and read_date(text) is None)
        or (kind.kind is FieldKind.URL and not _URL.fullmatch(text))
        or (kind.name in _PHONES and not _FEWEST <= sum(map(str.isdigit, text)) <= _MOST)
        or (kind.name in {"email", "additionalEmails"} and not _EMAIL.fullmatch(text))
    )
    if wrong:
        raise CorrectionValueError(kind.name)
    return text


def _level(kind: Field, value: object) -> int:
    if isinstance(value, str):
        value = int(value) if value in {"1", "2", "3", "4", "5"} else level_named(value)
    if type(value) is not int or not MIN_LEVEL <= value <= MAX_LEVEL:
        raise CorrectionValueError(kind.name)
    return value
