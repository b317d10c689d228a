"""Towns as a gazetteer knows them."""

from unicodedata import combining, normalize

from attrs import frozen

from domain.shared.values import Coordinates

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "œ": "oe",
        "æ": "ae",
        "Æ": "ae",
        "Œ": "oe",
        "\u0131": "i",
        ".": "",
        "'": "",
        "`": "",
        "-": " ",
        "\u2019": "",
        "\u02bb": "",
    }
)
"""Letters that no decomposition makes plain, and marks that people leave out."""


@frozen(kw_only=True)
class Town:
    """One town; many share a name."""

    country: str
    """ISO 3166-1, two letters."""
    region: frozenset[str]
    """The keys of all names and codes of the region that it lies in."""
    population: int
    coordinates: Coordinates


def place_key(name: str) -> str:
    """Return what two spellings of a place have in common: no accents, capitals or hyphens."""
    plain = name.translate(_LETTERS).casefold()
    if not plain.isascii():
        plain = "".join(c for c in normalize("NFD", plain) if not combining(c))
    return " ".join(plain.split())
