"""Jobs as rows of numbers, and several of them as a batch that compiled code reads."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import NO_ROW, Asking
from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.numbering import Numbering, ends_of
from adapters.match_index.compiled.planning import Plan, plan_for
from adapters.match_index.compiled.requirements import Requirements
from adapters.match_index.compiled.tables import Scope, Tables
from adapters.match_index.compiled.titles import NO_TITLE, Titles
from domain.matching.free_text import says_enough
from domain.matching.lots import job_seed
from domain.matching.match import ComponentName
from domain.matching.model import JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.wording import NOTHING_SAID

Row = NDArray[np.int64]
"""A job, in the order of the names below, then a key a facet, then a number and a weight for each
requirement, those that are must-have first, then the same for each stem. A job that says too little
in words has no stems."""

SEED, POLICY, TITLE, MUSTS, ASKS, STEMS = range(6)
MUST_WEIGHT, NICE_WEIGHT, TEXT_WEIGHT, KEYS = range(6, 10)


class Written(NamedTuple):
    """The rows of several jobs."""

    flat: NDArray[np.int64]
    ends: NDArray[np.int64]
    """Job n has the numbers from `ends[n]` to `ends[n + 1]`."""

    @classmethod
    def of(cls, row: Row) -> Self:
        """Take one job alone."""
        return cls(flat=row, ends=np.array([0, len(row)]))


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
        self._tables = Tables(facets)
        self._weights: dict[tuple[int, int, int, bool], tuple[int, int, int]] = {}

    def row(self, job: JobSide, policy: MatchPolicy) -> Row:
        """Write a job down in numbers."""
        said = self._policies[policy]
        number = self._requirements.number
        musts: list[int] = []
        nices: list[int] = []
        for required in job.requirements:
            (musts if required.must else nices).extend((number(required, said), required.weight))
        seed = job_seed(job.job_id)
        words = job.wording if says_enough(job.wording) else NOTHING_SAID
        pairs = zip(self._stems.all(words.stems).tolist(), words.weights, strict=True)
        row = [
            seed - ((seed >> 63) << 64),
            said,
            self._titles.number(job.title),
            len(musts) // 2,
            len(job.requirements),
            len(words),
            *self._weights_of(said, len(musts) // 2, len(nices) // 2, len(words) > 0),
            *(facet.key_of(job, said) for facet in self._facets),
            *musts,
            *nices,
            *chain.from_iterable(pairs),
        ]
        return np.array(row, dtype=np.int64)

    def scope(self) -> Scope:
        """Return all titles and classes that there are now."""
        return Scope(
            titles=np.arange(len(self._titles), dtype=np.int32),
            classes=[np.arange(len(f.classes), dtype=np.int32) for f in self._facets],
            every=True,
        )

    def batch(
        self, written: Written, numbers: NDArray[np.int64], scope: Scope
    ) -> tuple[Asking, Plan | None]:
        """Work out all that several jobs share; a plan if that is for everybody."""
        width = KEYS + len(self._facets)
        begins = written.ends[numbers]
        heads = written.flat[begins[:, None] + np.arange(width)]
        ask_ends = ends_of(heads[:, ASKS])
        asks = written.flat[_behind(begins + width, 2 * ask_ends)].reshape(-1, 2)
        text_ends = ends_of(heads[:, STEMS])
        stems_at = begins + width + 2 * heads[:, ASKS]
        words = written.flat[_behind(stems_at, 2 * text_ends)].reshape(-1, 2)
        used, policy = np.unique(heads[:, POLICY], return_inverse=True)
        policies = used.tolist()
        must_ends = ask_ends[:-1] + heads[:, MUSTS]
        title, likeness = self._likeness(heads, scope)
        facets = self._tables.facets(heads[:, KEYS:], scope)
        weights = np.concatenate(
            [heads[:, MUST_WEIGHT : NICE_WEIGHT + 1], self._others(policies)[policy]], axis=1
        )
        of_musts = _sums(asks[:, 1], ask_ends[:-1], must_ends)
        of_nices = _sums(asks[:, 1], must_ends, ask_ends[1:])
        asked = np.concatenate(
            [
                np.stack([of_musts > 0, of_nices > 0, title != NO_ROW], axis=1),
                facets.asked[:, : weights.shape[1] - 3],
            ],
            axis=1,
        )
        said = [self._policies.things[number] for number in policies]
        asking = Asking(
            seeds=heads[:, SEED].astype(np.uint64),
            ask_ends=ask_ends,
            must_ends=must_ends,
            ask=asks[:, 0].astype(np.int32),
            ask_weight=asks[:, 1].copy(),
            of_musts=of_musts,
            of_nices=of_nices,
            weights=np.where(asked, weights, 0),
            text_weight=heads[:, TEXT_WEIGHT].copy(),
            text_ends=text_ends,
            stem=words[:, 0].astype(np.int32),
            stem_weight=words[:, 1].astype(np.int32),
            full=np.array([one.full_likeness for one in said], dtype=np.int64)[policy],
            permit=np.array([one.permit for one in said], dtype=np.int64)[policy],
            caps=np.array([[*one.caps.values()] for one in said], dtype=np.int64)[policy],
            policy=policy.astype(np.int32),
            older=self._titles.older(policies),
            title=title,
            likeness=likeness,
            table=facets.table,
            table_at=facets.at,
        )
        if not scope.every:
            return asking, None
        needs, worth = self._requirements.needs(), self._requirements.worth(policies)
        return asking, plan_for(asking, needs, worth, facets)

    def _weights_of(
        self,
        policy: int,
        musts: int,
        nices: int,
        in_words: bool,  # noqa: FBT001 - a key
    ) -> tuple[int, int, int]:
        """Return the weights of skills and of free text, which differ from job to job."""
        weights = self._weights.get((policy, musts, nices, in_words))
        if weights is None:
            by_name = self._policies.things[policy].weights_for(
                musts=musts, nices=nices, in_words=in_words
            )
            weights = (
                by_name[ComponentName.MUST_HAVE_SKILLS],
                by_name[ComponentName.NICE_TO_HAVE_SKILLS],
                by_name[ComponentName.FREE_TEXT] if in_words else 0,
            )
            self._weights[policy, musts, nices, in_words] = weights
        return weights

    def _others(self, policies: Sequence[int]) -> NDArray[np.int64]:
        """Return the weights of title and facets, which are the same for all jobs."""
        names = (
            ComponentName.TITLE,
            *(facet.name for facet in self._facets if isinstance(facet.name, ComponentName)),
        )
        weights = [self._policies.things[policy].weights for policy in policies]
        return np.array([[of[name] for name in names] for of in weights], dtype=np.int64)

    def _likeness(
        self, heads: NDArray[np.int64], scope: Scope
    ) -> tuple[NDArray[np.int32], NDArray[np.int16]]:
        """Return which row is each job's, and a row a distinct title."""
        titled = heads[:, TITLE] != NO_TITLE
        titles, at = np.unique(heads[titled, TITLE], return_inverse=True)
        row = np.full(len(heads), NO_ROW, dtype=np.int32)
        row[titled] = at
        return row, self._titles.likeness(titles, scope.titles)


def _behind(begins: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return places: from each beginning as many as are between two ends."""
    lengths = np.diff(ends)
    return np.arange(ends[-1]) + np.repeat(begins - ends[:-1], lengths)


def _sums(
    values: NDArray[np.int64], begins: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.int64]:
    running = ends_of(values)
    return running[ends] - running[begins]
