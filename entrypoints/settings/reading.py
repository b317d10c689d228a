"""From text to a value that makes sense."""

from collections.abc import Callable
from typing import TypeVar

from attrs import field, frozen

T = TypeVar("T")

PREFIX = "JOBGRAPH"


class SettingsError(Exception):
    """The environment does not make sense."""


@frozen
class Secret:
    """Text that does not show itself."""

    reveal: str = field(repr=False)

    def __str__(self) -> str:
        return "***"

    def __bool__(self) -> bool:
        return bool(self.reveal)


def must_be(
    name: str, expected: str, read: Callable[[str], T], allows: Callable[[T], bool]
) -> Callable[[str], T]:
    """Read a variable; what makes no sense is told without the value, which may be a secret."""

    def convert(text: str) -> T:
        try:
            value = read(text)
        except ValueError:
            value = None
        if value is None or not allows(value):
            raise SettingsError(f"{PREFIX}_{name} must be {expected}")
        return value

    return convert


def one_of(name: str, *choices: str) -> Callable[[str], str]:
    """Read one of a few words."""
    expected = f"{', '.join(choices[:-1])} or {choices[-1]}"
    return must_be(name, expected, str, choices.__contains__)


def yes_or_no(name: str) -> Callable[[str], bool]:
    """Read a switch."""
    words = {"yes": True, "no": False}

    def read(text: str) -> bool:
        if text not in words:
            raise ValueError
        return words[text]

    return must_be(name, "yes or no", read, lambda _: True)


def whole(name: str, least: int, most: int) -> Callable[[str], int]:
    """Read a whole number within bounds."""
    expected = f"a whole number from {least} to {most}"
    return must_be(name, expected, int, range(least, most + 1).__contains__)


def seconds(name: str, most: int) -> Callable[[str], float]:
    """Read a time span."""
    expected = f"a number of seconds above 0, {most} at most"
    return must_be(name, expected, float, lambda value: 0 < value <= most)
