"""Streets, by how they are written: with the number ahead, as in English, or behind."""

import re

from domain.candidates.reading.vocabulary import either

_NAMED = either(
    r"""\b\d{1,5}[a-z]?,?[ ]+(?:[\w.]+[ ]){0,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr
    |boulevard|blvd|court|ct|square|way|highway|hwy|parkway|pkwy|rue|avenue|chemin|quai|place)\b\.?
    |\b(?:\w+[ -]?)(?:stra(?:ß|ss)e|str\.|weg|allee|gasse|platz|ring|damm|ufer)[ ]\d{1,4}[a-z]?\b
    |\b(?:calle|c/|avda\.?|avenida|plaza|paseo|rue|via)[ ][^\n,]{2,40},?[ ]\d{1,4}\b"""
)
STREET = re.compile(_NAMED, re.IGNORECASE)
_WHOLE = re.compile(
    rf"(?:{_NAMED})(?:[ ][NSEW]{{1,2}}\.?)?"
    r"|(?:suite|ste|floor|unit|building|bldg|room|apt)\.?[ ]#?\w{1,5}",
    re.IGNORECASE,
)


def is_street(text: str) -> bool:
    """Tell a text that says nothing but in which street, or where in a house."""
    return _WHOLE.fullmatch(text) is not None
