"""What occupation a job title names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Self

from attrs import frozen

from domain.shared.skills import Occupation
from domain.skills.labels import label_key

LONGEST_TITLE = 200
"""Characters; the rest is not read."""
_SENIORITY = """
senior sr junior jr lead principal staff intern internship trainee graduate entry level mid middle
associate apprentice assistant head chief deputy acting interim experienced i ii iii iv v 1 2 3 4 5
"""
_STEPS = frozenset(_SENIORITY.split())
_ASIDE = re.compile(r"\(.{0,80}?\)|\[.{0,80}?\]|[,|/@:\u2013\u2014]| - | at ")


@frozen(kw_only=True)
class Occupations:
    """Finds an occupation by its title or another of its titles."""

    by_key: Mapping[str, int]
    """Title key to a position."""
    occupation: Callable[[int], Occupation]

    @classmethod
    def of(cls, titled: Iterable[tuple[Occupation, tuple[str, ...]]]) -> Self:
        """Build from occupations with their other titles: the first to claim a title has it."""
        known = tuple(titled)
        by_key: dict[str, int] = {}
        for position, (occupation, _) in enumerate(known):
            by_key.setdefault(label_key(occupation.title), position)
        for position, (_, others) in enumerate(known):
            for other in others:
                by_key.setdefault(label_key(other), position)
        return cls(by_key=by_key, occupation=lambda position: known[position][0])

    def find(self, title: str) -> Occupation | None:
        """Return what the title names as it stands, without its asides, or without seniority."""
        for reading in _readings(title[:LONGEST_TITLE]):
            position = self.by_key.get(reading)
            if position is not None:
                return self.occupation(position)
        return None


def _readings(title: str) -> Iterator[str]:
    """Give the keys to try, the most literal first."""
    first_part = next((part for part in _ASIDE.split(title) if part.strip()), "")
    for part in (title, first_part):
        words = label_key(part).replace(", ", " ").split()
        bare = list(words)
        while bare and bare[0] in _STEPS:
            bare.pop(0)
        while bare and bare[-1] in _STEPS:
            bare.pop()
        for some in (words, bare):
            for last in _singulars(some[-1]) if some else ():
                yield " ".join([*some[:-1], last])


def _singulars(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("men"):
        yield f"{word[:-3]}man"
    if word.endswith("s"):
        yield word[:-1]
