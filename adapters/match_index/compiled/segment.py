"""Some thousand candidates as compiled code reads them: so few that rows of them stay near."""

from collections.abc import Sequence
from typing import Final, NamedTuple, Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.candidates import Candidates, chosen
from adapters.match_index.compiled.numbering import ends_of
from adapters.match_index.compiled.texts import Tellers
from domain.shared.ids import CandidateId

SEGMENT = 4_096
"""Candidates: a byte for each takes a page, and some hundred such rows fit a second cache."""

LEVEL_AT: Final = np.uint64(32)
IDLE_AT: Final = np.uint64(40)
MONTHS_AT: Final = np.uint64(48)
LEVEL_MASK: Final = np.uint64(255)
IDLE_MASK: Final = np.uint64(255)
"""Of a skill that is held, in one number: so that it is read at once."""


class People(NamedTuple):
    """The columns of a segment; those whose résumé was read come first. Only `alive` changes."""

    read: int
    """How many were read."""
    alive: NDArray[np.bool_]
    """Whoever was removed stays in the columns, and is not ranked."""
    seeds: NDArray[np.uint64]
    """For the lots of ties."""
    skill_ends: NDArray[np.int64]
    """The skills of candidate i are those from `skill_ends[i]` to `skill_ends[i + 1]`."""
    held: NDArray[np.uint64]
    """A skill in the low 32 bits, above it its level, idle years and months."""
    first: NDArray[np.int32]
    """The holders of skill s are those from `first[s]` to `first[s + 1]`."""
    holder: NDArray[np.uint16]
    title_ends: NDArray[np.int64]
    title: NDArray[np.int32]
    borne: NDArray[np.int32]
    """The distinct titles; the bearers of the nth from `borne_ends[n]` to `borne_ends[n + 1]`."""
    borne_ends: NDArray[np.int64]
    bearer: NDArray[np.uint16]
    age: NDArray[np.uint8]
    """Of each title among those of its bearer."""
    classes: NDArray[np.int32]
    """A row a facet."""
    own_classes: NDArray[np.int32]
    """The same, a row a candidate."""


@frozen(kw_only=True, eq=False)
class Segment:
    """Candidates by place, and where each of them was put."""

    ids: Sequence[CandidateId]
    places: NDArray[np.int64]
    """Of the candidates in the order in which they came."""
    most_held: int
    """The most skills that anybody has."""
    people: People
    tellers: Tellers

    @classmethod
    def of(cls, candidates: Candidates) -> Self:
        """Put those whose résumé was read first, and look at skills and titles both ways."""
        order = np.argsort(~candidates.read, kind="stable")
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        if not candidates.read.all():
            candidates = chosen(candidates, order)
        by_skill = np.argsort(candidates.skill, kind="stable")
        size = len(candidates)
        holder = np.repeat(np.arange(size, dtype=np.uint16), np.diff(candidates.skill_ends))
        counts = np.diff(candidates.title_ends)
        bearer = np.repeat(np.arange(size, dtype=np.uint16), counts)
        age = np.arange(len(bearer)) - np.repeat(candidates.title_ends[:-1], counts)
        by_title = np.argsort(candidates.title, kind="stable")
        borne, bearers = np.unique(candidates.title, return_counts=True)
        people = People(
            read=int(candidates.read.sum()),
            alive=np.ones(size, dtype=np.bool_),
            seeds=candidates.seeds,
            skill_ends=candidates.skill_ends,
            held=candidates.skill.astype(np.uint64)
            | candidates.level.astype(np.uint64) << LEVEL_AT
            | candidates.idle.astype(np.uint64) << IDLE_AT
            | candidates.months.astype(np.uint64) << MONTHS_AT,
            first=ends_of(np.bincount(candidates.skill, minlength=1)).astype(np.int32),
            holder=holder[by_skill],
            title_ends=candidates.title_ends,
            title=candidates.title,
            borne=borne,
            borne_ends=ends_of(bearers),
            bearer=bearer[by_title],
            age=age.astype(np.uint8)[by_title],
            classes=np.ascontiguousarray(candidates.classes),
            own_classes=np.ascontiguousarray(candidates.classes.T),
        )
        most = int(np.diff(candidates.skill_ends).max(initial=0))
        return cls(
            ids=candidates.ids,
            places=places,
            most_held=most,
            people=people,
            tellers=Tellers.of(candidates.texts),
        )

    def candidates(self) -> Candidates:
        """Return the columns that it was made of."""
        people = self.people
        return Candidates(
            ids=self.ids,
            seeds=people.seeds,
            read=np.arange(len(self)) < people.read,
            skill_ends=people.skill_ends,
            skill=people.held.astype(np.int32),
            level=(people.held >> LEVEL_AT).astype(np.uint8),
            months=(people.held >> MONTHS_AT).astype(np.uint16),
            idle=(people.held >> IDLE_AT).astype(np.uint8),
            title_ends=people.title_ends,
            title=people.title,
            classes=people.classes,
            texts=self.tellers.texts(),
        )

    def __len__(self) -> int:
        return len(self.people.alive)
