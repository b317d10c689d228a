"""How alike titles are: worked out once for each title of a job, against all distinct titles."""

from itertools import chain
from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.likeness import dice
from adapters.match_index.compiled.numbering import Numbering, ends_of
from domain.matching.model import MAX_TITLES
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_words import MAX_TITLE, ROLE_WORDS, titles_in
from domain.shared.ids import OccupationId

_FULL = 10_000
_NO_OCCUPATION = -1
NO_TITLE = -1


@frozen(kw_only=True, eq=False)
class _Words:
    """The words of each part of each title."""

    part_ends: NDArray[np.int64]
    word_ends: NDArray[np.int64]
    words: NDArray[np.int32]
    occupation: NDArray[np.int32]

    @classmethod
    def none(cls) -> Self:
        """Return no title's."""
        ends, nothing = ends_of([]), np.zeros(0, dtype=np.int32)
        return cls(part_ends=ends, word_ends=ends, words=nothing, occupation=nothing)


class Titles:
    """Numbers titles that have words; knows how alike any two are."""

    def __init__(self, taxonomy: Taxonomy, policies: Numbering[MatchPolicy]) -> None:
        self._taxonomy = taxonomy
        self._policies = policies
        self._numbers: dict[str, int] = {}
        self.things: list[str] = []
        """The titles, by number."""
        self._words: Numbering[str] = Numbering()
        self._parts: list[tuple[NDArray[np.int32], ...]] = []
        self._occupations: Numbering[OccupationId] = Numbering()
        self._occupation: list[int] = []
        self._every = _Words.none()
        self._weights: dict[int, NDArray[np.int64]] = {}

    def __len__(self) -> int:
        return len(self.things)

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

    def likeness(
        self, asked: NDArray[np.int32], policies: NDArray[np.int32], titles: NDArray[np.int32]
    ) -> NDArray[np.int16]:
        """Return a row for each title asked, with its policy; a column for each of `titles`."""
        words = self._words_of(titles)
        found = np.zeros((len(asked), len(titles)), dtype=np.int16)
        for row, (title, policy) in enumerate(zip(asked.tolist(), policies.tolist(), strict=True)):
            weights = self._weights_of(policy)
            for part in self._parts[title]:
                dice(part, weights, words.part_ends, words.word_ends, words.words, found[row])
            mine = self._occupation[title]
            if mine != _NO_OCCUPATION:
                found[row, words.occupation == mine] = _FULL
        return found

    def _words_of(self, titles: NDArray[np.int32]) -> "_Words":
        """Return the words of some titles; those of all titles are kept."""
        every = len(titles) == len(self.things)
        if every and len(self._every.occupation) == len(titles):
            return self._every
        parts = [self._parts[title] for title in titles]
        flat = list(chain.from_iterable(parts))
        words = _Words(
            part_ends=ends_of(list(map(len, parts))),
            word_ends=ends_of(list(map(len, flat))),
            words=np.concatenate([*flat, np.zeros(0, dtype=np.int32)]),
            occupation=np.array([self._occupation[title] for title in titles], dtype=np.int32),
        )
        if every:
            self._every = words
        return words

    def _weights_of(self, policy: int) -> NDArray[np.int64]:
        known = self._weights.get(policy)
        if known is None or len(known) < len(self._words):
            said = self._policies.things[policy]
            known = self._weights[policy] = np.array(
                [
                    said.role if word in ROLE_WORDS else said.speciality
                    for word in self._words.things
                ],
                dtype=np.int64,
            )
        return known

    def _add(self, title: str) -> int:
        parts = titles_in(title)
        if not parts:
            return NO_TITLE
        self.things.append(title)
        self._parts.append(tuple(self._words.all(words) for words in parts))
        occupation = self._taxonomy.occupation(title[:MAX_TITLE].strip())
        self._occupation.append(self._occupations[occupation.id] if occupation else _NO_OCCUPATION)
        return len(self.things) - 1
