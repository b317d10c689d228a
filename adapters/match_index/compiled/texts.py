"""Words of both sides as numbers: who says which stem, and how alike that makes them to a job."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple, Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.marks import UNKNOWN
from adapters.match_index.compiled.numbering import Numbering, ends_of
from domain.matching.match import FULL
from domain.matching.wording import LENGTH, Wording

_NO_TEXTS = np.zeros((1, 0), dtype=np.int16)
_LIKENESS = LENGTH**2 // FULL
"""So much of the sum of products is a likeness of one bp."""


@frozen(kw_only=True, eq=False)
class Texts:
    """The words of several sides, behind each other."""

    ends: NDArray[np.int64]
    """Those of side i are from `ends[i]` to `ends[i + 1]`."""
    stem: NDArray[np.int32]
    weight: NDArray[np.uint16]

    @classmethod
    def of(cls, wordings: Sequence[Wording], stems: Numbering[str]) -> Self:
        """Give numbers to all stems."""
        return cls(
            ends=ends_of([len(wording) for wording in wordings]),
            stem=stems.all(chain.from_iterable(wording.stems for wording in wordings)),
            weight=np.fromiter(
                chain.from_iterable(wording.weights for wording in wordings), dtype=np.uint16
            ),
        )

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """Put several behind each other."""
        all_of = list(parts)
        return cls(
            ends=ends_of(np.concatenate([np.diff(part.ends) for part in all_of])),
            stem=np.concatenate([part.stem for part in all_of]),
            weight=np.concatenate([part.weight for part in all_of]),
        )

    def chosen(self, places: NDArray[np.integer]) -> Self:
        """Return those of some sides, in the order of `places`."""
        counts = np.diff(self.ends)[places]
        new = ends_of(counts)
        at = np.arange(new[-1], dtype=np.int64)
        at += np.repeat(self.ends[:-1][places] - new[:-1], counts)
        return type(self)(ends=new, stem=self.stem[at], weight=self.weight[at])


class Tellers(NamedTuple):
    """Who of a segment says each stem."""

    first: NDArray[np.int64]
    """Those who say stem s are from `first[s]` to `first[s + 1]`."""
    teller: NDArray[np.uint16]
    weight: NDArray[np.uint16]
    tells: NDArray[np.bool_]
    """For each candidate, whether they say anything."""

    @classmethod
    def of(cls, texts: Texts) -> Self:
        """Turn stems by candidate into candidates by stem."""
        size = len(texts.ends) - 1
        counts = np.diff(texts.ends)
        order = np.argsort(texts.stem, kind="stable")
        stems = int(texts.stem.max(initial=-1)) + 1
        return cls(
            first=ends_of(np.bincount(texts.stem, minlength=stems)),
            teller=np.repeat(np.arange(size, dtype=np.uint16), counts)[order],
            weight=texts.weight[order],
            tells=counts > 0,
        )

    def texts(self) -> Texts:
        """Turn candidates by stem into stems by candidate again."""
        order = np.argsort(self.teller, kind="stable")
        stems = np.repeat(np.arange(len(self.first) - 1, dtype=np.int32), np.diff(self.first))
        return Texts(
            ends=ends_of(np.bincount(self.teller, minlength=len(self.tells))),
            stem=stems[order],
            weight=self.weight[order],
        )


def values_of(tellers: Tellers, asking: Asking) -> NDArray[np.int16]:
    """Return how well everybody's words fit each job, in bp: a row a job, or one that is empty.

    UNKNOWN for who says nothing. What is in the row of a job that says too little means nothing.
    """
    if not asking.text_weight.any():
        return _NO_TEXTS
    values = np.zeros((len(asking.seeds), len(tellers.tells)), dtype=np.int16)
    _value_all(tellers, asking, values)
    return values


@compiled
def _value_all(tellers: Tellers, asking: Asking, values: NDArray[np.int16]) -> None:
    """Write them by the formula of `domain.matching.free_text`.

    A quotient of whole numbers as small as these is never rounded up to the next.
    """
    first, teller, weight, tells = tellers.first, tellers.teller, tellers.weight, tellers.tells
    ends, stem, asked = asking.text_ends, asking.stem, asking.stem_weight
    common = np.empty(len(tells), dtype=np.int32)
    for j in range(len(asking.seeds)):
        if asking.text_weight[j] == 0:
            continue
        common[:] = 0
        for q in range(ends[j], ends[j + 1]):
            if stem[q] + 1 < len(first):
                heavy = asked[q]
                for p in range(np.uint64(first[stem[q]]), np.uint64(first[stem[q] + 1])):
                    common[teller[p]] += np.int32(weight[p]) * heavy
        value, full = values[j], asking.full[j]
        for i in range(len(tells)):
            alike = np.int64(common[i] / _LIKENESS)
            fits = min(np.int64(FULL), np.int64(alike * FULL / full))
            value[i] = np.int16(fits) if tells[i] else np.int16(UNKNOWN)
