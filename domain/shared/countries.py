"""Names of countries, and their codes."""

from functools import cache

from domain.shared.country_names import COUNTRY_NAMES


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    code = ""
    for line in COUNTRY_NAMES.strip().splitlines():
        if line.startswith(" "):
            names = line.strip(" |")
        else:
            code, _, names = line.partition(" ")
        found.update((country_key(name), code) for name in names.split("|"))
    return found


@cache
def _english() -> dict[str, str]:
    lines = (line.partition(" ") for line in COUNTRY_NAMES.strip().splitlines() if line[0] != " ")
    return {code: names.partition("|")[0] for code, _, names in lines}


def country_key(name: str) -> str:
    """Return the name in one spelling of its capitals and apostrophes."""
    return " ".join(name.replace("’", "'").casefold().split())  # noqa: RUF001 - as people type it


def country_code(name: str) -> str | None:
    """Return the code that a name or a code in capitals means; None when it names no country.

    "US" and "UK" are names; of other codes only those that stand where a country is expected
    should be asked for: "DE" is Delaware, too.
    """
    codes = _codes()
    bare = name.strip()
    known = codes.get(country_key(bare))
    if known is None and bare in _all_codes():
        return bare
    return known


def country_name(code: str) -> str | None:
    """Return the English name of an ISO 3166-1 alpha-2 code; None where it is not known."""
    return _english().get(code.strip().upper())


def is_country(name: str) -> bool:
    """Tell whether this is the name of a country, not only its code."""
    return country_key(name) in _codes()


def country_names() -> tuple[str, ...]:
    """Return all names in small letters, by the codes of their countries."""
    return tuple(_codes())


@cache
def _all_codes() -> frozenset[str]:
    return frozenset(_codes().values())
