"""What reading asks of lists that are too large for rules: towns, and plans of numbers."""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Found
from domain.shared.towns import Town


class PhoneNumbers(Protocol):
    """Knows how countries write their numbers."""

    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        """Return the numbers of a text in E.164, read as the first of the countries can."""


class _NoTowns:
    def towns(self, name: str) -> tuple[Town, ...]:
        del name
        return ()

    def regions(self, name: str) -> tuple[str, ...]:
        del name
        return ()


class _NoNumbers:
    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        del text, countries
        return ()


NO_TOWNS: Gazetteer = _NoTowns()
"""Places are read from their form, and from the few names that the rules know."""
NO_NUMBERS: PhoneNumbers = _NoNumbers()
"""Telephone numbers stay as they are written."""


@frozen(kw_only=True)
class Lookups:
    """Knows nothing unless told otherwise."""

    gazetteer: Gazetteer = NO_TOWNS
    phone_numbers: PhoneNumbers = NO_NUMBERS
