"""How alike titles are: worked out once for each title of a job, against all distinct titles."""

from collections.abc import Sequence
from itertools import chain
from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.likeness import likenesses, most_alike
from adapters.match_index.compiled.numbering import Numbering, ends_of
from domain.matching.match import FULL
from domain.matching.model import MAX_TITLES
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_vectors import TitleVectors
from domain.matching.title_words import plain_titles

NO_TITLE = -1
_AT_ONCE = 4_000_000
"""Products that are held at a time: some tens of megabytes."""


@frozen(kw_only=True, eq=False)
class _Parts:
    """The plain titles in several titles: most hold one, and many hold the same."""

    plain: NDArray[np.int64]
    """The numbers of those that there are."""
    at: NDArray[np.int64]
    """Of each part of each title, its place among `plain`."""
    ends: NDArray[np.int64]
    """The parts of title n are from `ends[n]` to `ends[n + 1]`."""

    @classmethod
    def of(cls, titles: Sequence[tuple[int, ...]]) -> Self:
        """Take the numbers of each title's parts."""
        numbers = np.fromiter(chain.from_iterable(titles), dtype=np.int64)
        plain, at = np.unique(numbers, return_inverse=True)
        return cls(plain=plain, at=at, ends=ends_of(list(map(len, titles))))


class Titles:
    """Numbers titles that have words, the same where those are; knows how alike any two are."""

    def __init__(self, taxonomy: Taxonomy, policies: Numbering[MatchPolicy]) -> None:
        self._taxonomy = taxonomy
        self._policies = policies
        self._numbers: dict[str, int] = {}
        self._parts: Numbering[tuple[int, ...]] = Numbering()
        """The numbers of the plain titles in each title."""
        self._plain: Numbering[str] = Numbering()
        self._vectors = np.zeros((0, 1), dtype=np.float32)
        """Of the plain titles, by number."""
        self._every = _Parts.of([])

    def __len__(self) -> int:
        return len(self._parts)

    def number(self, title: str) -> int:
        """Return the number of a title; NO_TITLE for what has no words."""
        number = self._numbers.get(title)
        if number is None:
            number = self._numbers[title] = self._add(title)
        return number

    def older(self, policies: Sequence[int]) -> NDArray[np.int64]:
        """Return a row a policy: what a title counts by its place among a candidate's, in bp."""
        curves = [self._policies.things[policy].older_title for policy in policies]
        rows = [[at_steps(curve, age - 1) for age in range(MAX_TITLES)] for curve in curves]
        return np.array(rows, dtype=np.int64)

    def likeness(self, asked: NDArray[np.int32], titles: NDArray[np.int32]) -> NDArray[np.int16]:
        """Return a row for each title asked; a column for each of `titles`."""
        found = np.zeros((len(asked), len(titles)), dtype=np.int16)
        if found.size == 0:
            return found
        theirs, things = self._parts_of(titles), self._parts.things
        rows = max(1, _AT_ONCE // len(theirs.plain))
        for start in range(0, len(asked), rows):
            mine = _Parts.of([things[title] for title in asked[start : start + rows].tolist()])
            alike = self._alike(mine.plain, theirs.plain)
            most_alike(alike, mine.ends, mine.at, theirs.ends, theirs.at, found[start:])
        return found

    def _parts_of(self, titles: NDArray[np.int32]) -> "_Parts":
        """Return the parts of some titles; those of all titles are kept."""
        every = len(titles) == len(self._parts)
        if every and len(self._every.ends) == len(titles) + 1:
            return self._every
        parts = _Parts.of([self._parts.things[title] for title in titles.tolist()])
        if every:
            self._every = parts
        return parts

    def _alike(self, mine: NDArray[np.int64], theirs: NDArray[np.int64]) -> NDArray[np.int16]:
        known = self._taxonomy
        if isinstance(known, TitleVectors):
            vectors = self._known_vectors(known)
            alike = likenesses(vectors[mine], vectors[theirs], known.unlike, known.same)
        else:
            plain = self._plain.things
            alike = np.array(
                [
                    [FULL if m == t else known.title_likeness(plain[m], plain[t]) for t in theirs]
                    for m in mine
                ],
                dtype=np.int16,
            )
        alike[mine[:, None] == theirs] = FULL
        return alike

    def _known_vectors(self, known: TitleVectors) -> NDArray[np.float32]:
        new = self._plain.things[len(self._vectors) :]
        if new:
            packed = b"".join(known.title_vectors(new))
            rows = np.frombuffer(packed, dtype=np.int8).reshape(len(new), -1)
            before = self._vectors if len(self._vectors) else np.zeros((0, rows.shape[1]))
            self._vectors = np.concatenate([before, rows]).astype(np.float32)
        return self._vectors

    def _add(self, title: str) -> int:
        parts = plain_titles(title)
        if not parts:
            return NO_TITLE
        return self._parts[tuple(sorted({self._plain[part] for part in parts}))]
