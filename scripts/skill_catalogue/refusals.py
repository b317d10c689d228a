"""Labels that a source gives to a skill and that are only evidence of it."""

import re
from collections.abc import Iterable

from attrs import evolve

from domain.skills.labels import label_key
from scripts.skill_catalogue.entries import Entry

_TORN_OFF = re.compile(r"(?:a|an|the|and|or|from) ", re.IGNORECASE)
"""Begins what was cut out of a sentence; without the article it is a label of its own."""


def without(entries: Iterable[Entry], refused: Iterable[str]) -> list[Entry]:
    """Take the refused aliases, and those torn out of a sentence, from every entry.

    Names stay. Raise ValueError for a refused label that is nobody's alias.
    """
    keys = {label_key(label) for label in refused}
    unused = set(keys)
    found: list[Entry] = []
    for entry in entries:
        kept: list[str] = []
        for alias in entry.aliases:
            key = label_key(alias)
            if key in keys:
                unused.discard(key)
            elif not _TORN_OFF.match(alias):
                kept.append(alias)
        found.append(evolve(entry, aliases=tuple(kept)))
    if unused:
        raise ValueError(sorted(unused))
    return found
