"""How alike titles are: worked out once for each title of a job, against all distinct titles."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

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

Ends = NDArray[np.int64]


class Titles:
    """Numbers titles that have words; knows how alike any two are."""

    def __init__(self, taxonomy: Taxonomy, policies: Numbering[MatchPolicy]) -> None:
        self._taxonomy = taxonomy
        self._policies = policies
        self._numbers: dict[str, int] = {}
        self._parts: list[tuple[int, ...]] = []
        """The numbers of the plain titles in each title."""
        self._plain: Numbering[str] = Numbering()
        self._vectors = np.zeros((0, 1), dtype=np.float32)
        """Of the plain titles, by number."""

    def __len__(self) -> int:
        return len(self._parts)

    def number(self, title: str) -> int:
        """Return the number of a title; NO_TITLE for what has no words."""
        number = self._numbers.get(title)
        if number is None:
            number = self._numbers[title] = self._add(title)
        return number

    def older(self, policies: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return a row a policy: what a title counts by its place among a candidate's, in bp."""
        used, at = np.unique(policies, return_inverse=True)
        curves = [self._policies.things[policy].older_title for policy in used]
        rows = [[at_steps(curve, age - 1) for age in range(MAX_TITLES)] for curve in curves]
        return np.array(rows, dtype=np.int64)[at]

    def likeness(self, asked: NDArray[np.int32], titles: NDArray[np.int32]) -> NDArray[np.int16]:
        """Return a row for each title asked; a column for each of `titles`."""
        found = np.zeros((len(asked), len(titles)), dtype=np.int16)
        if found.size == 0:
            return found
        parts = [self._parts[title] for title in titles]
        ends = ends_of(list(map(len, parts)))
        theirs = np.fromiter(chain.from_iterable(parts), dtype=np.int64)
        rows = max(1, _AT_ONCE // len(theirs))
        for start in range(0, len(asked), rows):
            some = [self._parts[title] for title in asked[start : start + rows]]
            found[start : start + rows] = self._most_alike(some, theirs, ends)
        return found

    def _most_alike(
        self, asked: Sequence[tuple[int, ...]], theirs: NDArray[np.int64], ends: Ends
    ) -> NDArray[np.int16]:
        """Of headlines that hold several titles take the two that are most alike."""
        mine = np.fromiter(chain.from_iterable(asked), dtype=np.int64)
        alike = self._alike(mine, theirs)
        alike[mine[:, None] == theirs] = FULL
        by_title = np.maximum.reduceat(alike, ends[:-1], axis=1)
        return np.maximum.reduceat(by_title, ends_of(list(map(len, asked)))[:-1], axis=0)

    def _alike(self, mine: NDArray[np.int64], theirs: NDArray[np.int64]) -> NDArray[np.int16]:
        known = self._taxonomy
        if not isinstance(known, TitleVectors):
            plain = self._plain.things
            return np.array(
                [[known.title_likeness(plain[m], plain[t]) for t in theirs] for m in mine],
                dtype=np.int16,
            )
        # Sums of products of signed bytes stay below 2**24, so that 32-bit floats are exact.
        vectors = self._known_vectors(known)
        products = (vectors[mine] @ vectors[theirs].T).astype(np.int64)
        way = np.clip((products - known.unlike) * FULL // (known.same - known.unlike), 0, FULL)
        return (way * way // FULL).astype(np.int16)

    def _known_vectors(self, known: TitleVectors) -> NDArray[np.float32]:
        new = self._plain.things[len(self._vectors) :]
        if new:
            packed = b"".join(known.title_vector(title) for title in new)
            rows = np.frombuffer(packed, dtype=np.int8).reshape(len(new), -1)
            before = self._vectors if len(self._vectors) else np.zeros((0, rows.shape[1]))
            self._vectors = np.concatenate([before, rows]).astype(np.float32)
        return self._vectors

    def _add(self, title: str) -> int:
        parts = plain_titles(title)
        if not parts:
            return NO_TITLE
        self._parts.append(tuple(self._plain[part] for part in parts))
        return len(self._parts) - 1
