"""Some thousand candidates as compiled code reads them: so few that sums of theirs stay near."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.candidates import Candidates
from adapters.match_index.compiled.numbering import ends_of
from adapters.match_index.compiled.texts import Tellers
from domain.shared.ids import CandidateId

SEGMENT = 8_192
"""Candidates: their sums of credits, twice 32 KiB, fit into the second cache of any core."""


@frozen(kw_only=True, eq=False)
class Segment:
    """Who holds each skill, and the rest of each candidate. Only `alive` changes."""

    ids: Sequence[CandidateId]
    alive: NDArray[np.bool_]
    """Whoever was removed stays in the columns, and is not ranked."""
    read: NDArray[np.bool_]
    first: NDArray[np.int64]
    """The holders of skill s are those from `first[s]` to `first[s + 1]`."""
    holder: NDArray[np.uint16]
    level: NDArray[np.uint8]
    months: NDArray[np.uint16]
    idle: NDArray[np.uint8]
    title: NDArray[np.int32]
    bearer: NDArray[np.uint16]
    """Of each title."""
    age_ends: NDArray[np.int64]
    """Titles come by age: everybody's first, up to `age_ends[1]`, then everybody's second."""
    classes: NDArray[np.int32]
    """A row a facet."""
    tellers: Tellers

    @classmethod
    def of(cls, candidates: Candidates) -> Self:
        """Turn skills by candidate into candidates by skill."""
        size = len(candidates)
        borne = np.diff(candidates.title_ends)
        age = np.arange(len(candidates.title)) - np.repeat(candidates.title_ends[:-1], borne)
        by_age = np.argsort(age, kind="stable")
        order = np.argsort(candidates.skill, kind="stable")
        skills = int(candidates.skill.max(initial=-1)) + 1
        first = np.zeros(skills + 1, dtype=np.int64)
        np.cumsum(np.bincount(candidates.skill, minlength=skills), out=first[1:])
        holder = np.repeat(np.arange(size, dtype=np.uint16), np.diff(candidates.skill_ends))
        return cls(
            ids=candidates.ids,
            alive=np.ones(size, dtype=np.bool_),
            read=candidates.read,
            first=first,
            holder=holder[order],
            level=candidates.level[order],
            months=candidates.months[order],
            idle=candidates.idle[order],
            title=candidates.title[by_age],
            bearer=np.repeat(np.arange(size, dtype=np.uint16), borne)[by_age],
            age_ends=ends_of(np.bincount(age, minlength=1)),
            classes=candidates.classes,
            tellers=Tellers.of(candidates.texts),
        )

    def candidates(self) -> Candidates:
        """Turn candidates by skill into skills by candidate again."""
        order = np.argsort(self.holder, kind="stable")
        by_bearer = np.argsort(self.bearer, kind="stable")
        skills = np.repeat(np.arange(len(self.first) - 1, dtype=np.int32), np.diff(self.first))
        return Candidates(
            ids=self.ids,
            read=self.read,
            skill_ends=ends_of(np.bincount(self.holder, minlength=len(self))),
            skill=skills[order],
            level=self.level[order],
            months=self.months[order],
            idle=self.idle[order],
            title_ends=ends_of(np.bincount(self.bearer, minlength=len(self))),
            title=self.title[by_bearer],
            classes=self.classes,
            texts=self.tellers.texts(),
        )

    def __len__(self) -> int:
        return len(self.alive)
