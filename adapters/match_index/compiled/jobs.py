"""Jobs as rows of numbers, and several of them as a batch that compiled code reads."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.numbering import Numbering, ends_of
from adapters.match_index.compiled.packing import packed
from adapters.match_index.compiled.requirements import Asked, Requirements
from adapters.match_index.compiled.texts import Texts
from adapters.match_index.compiled.titles import NO_TITLE, Titles
from domain.matching.free_text import says_enough
from domain.matching.match import ComponentName
from domain.matching.model import JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.wording import NOTHING_SAID

Row = NDArray[np.int32]
"""A job: policy, title, how many requirements, how many stems, a key a facet; then a number, a
weight and a one for must-have (else zero) for each requirement, and a number and a weight for each
stem. A job that says too little in words has no stems."""
POLICY, TITLE, ASKS, STEMS, KEYS = 0, 1, 2, 3, 4
_MOST_KEPT = 2**22
"""Numbers of a facet's rows that are kept: 32 MiB."""


@frozen(kw_only=True, eq=False)
class Scope:
    """The titles and classes that candidates have: columns of the tables of a batch."""

    titles: NDArray[np.int32]
    classes: Sequence[NDArray[np.int32]]
    """For each facet."""
    every: bool
    """Whether these are all that there are."""


@frozen(kw_only=True, eq=False)
class Batch:
    """Several jobs, as `ranking.rank_batch` reads them."""

    asked: Asked
    ask_ends: NDArray[np.int64]
    ask: NDArray[np.int32]
    ask_weight: NDArray[np.int32]
    ask_must: NDArray[np.bool_]
    shares: NDArray[np.int64]
    weights: NDArray[np.int64]
    caps: NDArray[np.int64]
    likeness_at: NDArray[np.int64]
    likeness: NDArray[np.int16]
    older: NDArray[np.int64]
    table_at: NDArray[np.int64]
    table: NDArray[np.int64]
    texts: Texts
    full: NDArray[np.int64]
    """The likeness of words that is full, for each job."""

    def __len__(self) -> int:
        return len(self.shares)


class Jobs:
    """Turns jobs into rows, and rows into batches."""

    def __init__(
        self,
        requirements: Requirements,
        titles: Titles,
        facets: Sequence[Facet],
        policies: Numbering[MatchPolicy],
        stems: Numbering[str],
    ) -> None:
        self._requirements = requirements
        self._titles = titles
        self._facets = facets
        self._policies = policies
        self._stems = stems
        self._kept: dict[int, dict[int, NDArray[np.int64]]] = {}
        self._weights: dict[tuple[int, int, int, bool], list[int]] = {}

    def row(self, job: JobSide, policy: MatchPolicy) -> Row:
        """Write a job down in numbers."""
        said = self._policies[policy]
        words = job.wording if says_enough(job.wording) else NOTHING_SAID
        row = [said, self._titles.number(job.title), len(job.requirements), len(words)]
        row += [facet.key_of(job, said) for facet in self._facets]
        for required in job.requirements:
            row += [self._requirements.number(required, said), required.weight, int(required.must)]
        row += chain.from_iterable(zip(self._stems.all(words.stems), words.weights, strict=True))
        return np.array(row, dtype=np.int32)

    def scope(self) -> Scope:
        """Return all titles and classes that there are now."""
        return Scope(
            titles=np.arange(len(self._titles), dtype=np.int32),
            classes=[np.arange(len(f.classes), dtype=np.int32) for f in self._facets],
            every=True,
        )

    def batch(self, rows: Sequence[Row], scope: Scope) -> Batch:
        """Work out all that several jobs share."""
        begin = KEYS + len(self._facets)
        heads = np.array([row[:begin] for row in rows], dtype=np.int32)
        asks = np.concatenate([row[begin : begin + 3 * row[ASKS]] for row in rows]).reshape(-1, 3)
        words = np.concatenate([row[begin + 3 * row[ASKS] :] for row in rows]).reshape(-1, 2)
        ask_ends = ends_of(heads[:, ASKS].tolist())
        used, ask = np.unique(asks[:, 0], return_inverse=True)
        must = asks[:, 2] == 1
        counts = _sums(np.stack([must, ~must], axis=1), ask_ends)
        shares = _sums(np.stack([must, ~must], axis=1) * asks[:, 1:2], ask_ends)
        weights = [
            self._weights_of(policy, musts, nices, stems > 0)
            for (policy, stems), (musts, nices) in zip(
                heads[:, [POLICY, STEMS]].tolist(), counts.tolist(), strict=True
            )
        ]
        likeness_at, likeness = self._likeness(heads, scope)
        table_at, table = self._tables(heads, scope)
        return Batch(
            asked=self._requirements.asked(used),
            ask_ends=ask_ends,
            ask=ask.astype(np.int32),
            ask_weight=np.ascontiguousarray(asks[:, 1]),
            ask_must=must,
            shares=shares,
            weights=np.array(weights, dtype=np.int64),
            caps=np.array(
                [
                    [*self._policies.things[policy].caps.values()]
                    for policy in heads[:, POLICY].tolist()
                ],
                dtype=np.int64,
            ),
            likeness_at=likeness_at,
            likeness=likeness,
            older=self._titles.older(heads[:, POLICY]),
            table_at=table_at,
            table=table,
            texts=Texts(
                ends=ends_of(heads[:, STEMS].tolist()),
                stem=np.ascontiguousarray(words[:, 0]),
                weight=words[:, 1].astype(np.uint16),
            ),
            full=np.array(
                [
                    self._policies.things[policy].full_likeness
                    for policy in heads[:, POLICY].tolist()
                ],
                dtype=np.int64,
            ),
        )

    def _weights_of(self, policy: int, musts: int, nices: int, in_words: bool) -> list[int]:  # noqa: FBT001 - a key
        weights = self._weights.get((policy, musts, nices, in_words))
        if weights is None:
            said = self._policies.things[policy]
            by_name = said.weights_for(musts=musts, nices=nices, in_words=in_words)
            names = (
                ComponentName.MUST_HAVE_SKILLS,
                ComponentName.NICE_TO_HAVE_SKILLS,
                ComponentName.TITLE,
                *(facet.name for facet in self._facets if isinstance(facet.name, ComponentName)),
            )
            words = by_name[ComponentName.FREE_TEXT] if in_words else 0
            weights = [*(by_name[name] for name in names), musts, said.permit, words]
            self._weights[policy, musts, nices, in_words] = weights
        return weights

    def _rows(
        self,
        column: int,
        facet: Facet,
        keys: NDArray[np.int32],
        classes: NDArray[np.int32],
        *,
        every: bool,
    ) -> NDArray[np.int64]:
        """Return a row a key, packed; rows of all classes are kept, as other jobs ask the same."""
        kept = self._kept.setdefault(column, {}) if every else {}
        width = len(next(iter(kept.values()), classes))
        if width != len(classes) or len(kept) * width > _MOST_KEPT:
            kept.clear()
        new = np.array([key for key in keys.tolist() if key not in kept], dtype=np.int32)
        if len(new):
            weights = np.array(
                [self._weight_of(facet, key) for key in new.tolist()], dtype=np.int64
            )
            found = packed(facet.name, facet.table(new, classes), weights)
            kept.update(zip(new.tolist(), found, strict=True))
        return np.stack([kept[key] for key in keys.tolist()])

    def _weight_of(self, facet: Facet, key: int) -> int:
        """Return the weight of a component: but for skills it is the same for all jobs."""
        said = self._policies.things[facet.keys.things[key][0]]
        return said.weights[facet.name] if isinstance(facet.name, ComponentName) else 0

    def _likeness(
        self, heads: NDArray[np.int32], scope: Scope
    ) -> tuple[NDArray[np.int64], NDArray[np.int16]]:
        used, at = np.unique(heads[:, TITLE], return_inverse=True)
        titled = used != NO_TITLE
        rows = np.where(titled, np.cumsum(titled) - 1, -1)
        found = self._titles.likeness(used[titled], scope.titles)
        begins = rows.astype(np.int64) * max(len(scope.titles), 1)
        return begins[at.reshape(-1)], found.reshape(-1)

    def _tables(
        self, heads: NDArray[np.int32], scope: Scope
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        begins = np.zeros((len(heads), len(self._facets)), dtype=np.int64)
        tables: list[NDArray[np.int64]] = []
        before = 0
        for column, (facet, classes) in enumerate(zip(self._facets, scope.classes, strict=True)):
            used, at = np.unique(heads[:, KEYS + column], return_inverse=True)
            found = self._rows(column, facet, used, classes, every=scope.every)
            begins[:, column] = before + at.astype(np.int64) * len(classes)
            tables.append(found.reshape(-1))
            before += found.size
        return begins, np.concatenate([*tables, np.zeros(0, dtype=np.int64)])


def _sums(values: NDArray[np.integer], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    running = np.zeros((len(values) + 1, values.shape[1]), dtype=np.int64)
    np.cumsum(values, axis=0, out=running[1:])
    return running[ends[1:]] - running[ends[:-1]]
