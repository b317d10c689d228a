"""Which telephone numbers a text names."""

from collections.abc import Sequence
from typing import Protocol

from domain.shared.text import Found


class PhoneNumbers(Protocol):
    """Knows how every country writes its numbers; nothing here waits."""

    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        """Every number by position, none overlapping: in E.164, with its place in this text.

        A number with the code of its country ("+49 30 …", "0049 30 …" where people dial so) is
        that country's. Any other is read as the first of `countries` (ISO 3166-1, the likeliest
        first) would read it where it is valid there; if it is valid nowhere, as the first of all
        would, if it has the length of a number there. Without countries it is not found.

        What looks like a number is taken for one: whether the text speaks of telephones is the
        caller's to know. Extensions are left out of the value. Time is linear in the text.
        """
