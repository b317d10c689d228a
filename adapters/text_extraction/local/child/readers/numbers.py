"""Numbers as documents write them, and those of list items as they are shown."""

from math import isfinite

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 3999
_ALPHABET = 26
_MOST_DIGITS = 6
_LARGEST = 1e12


def roman(number: int) -> str:
    """Return lower case; digits for what has no Roman form."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


def letter(number: int) -> str:
    """Return a, b, … z, aa, bb and so on."""
    if not 0 < number <= _ALPHABET * 9:
        return str(number)
    times, place = divmod(number - 1, _ALPHABET)
    return chr(ord("a") + place) * (times + 1)


def figure(text: str | None, otherwise: int) -> int:
    """Read what a document says is a number; take another for what is none, or too large."""
    text = (text or "").strip()
    plain = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if plain else otherwise


def measure(text: str | None) -> float | None:
    """Read a measure; None for what is no number, or is without end."""
    try:
        number = float((text or "").strip().removesuffix("%"))
    except ValueError:
        return None
    return min(max(number, -_LARGEST), _LARGEST) if isfinite(number) else None
