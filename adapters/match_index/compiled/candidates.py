"""Candidates as columns of numbers."""

from collections.abc import Callable, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeVar

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.numbering import Numbering, ends_of
from adapters.match_index.compiled.texts import Texts
from adapters.match_index.compiled.titles import NO_TITLE, Titles
from domain.matching.lots import candidate_seed
from domain.matching.model import CandidateSide
from domain.shared.ids import CandidateId, SkillId
from domain.shared.values import MONTHS_A_YEAR

Number = TypeVar("Number", bound=np.generic)

MOST_MONTHS = 12_000
"""Whoever worked longer than a thousand years counts as that."""
NO_LEVEL = 0
LONG_AGO = 127
"""Years since a skill was used, or more; so does the score take one that no dated work shows."""

_SAID = attrgetter("skill_id", "level", "months", "idle")


class _Codes(dict[int | None, int]):
    """What a figure is written as, worked out once for each that there is."""

    def __init__(self, of_none: int, code: Callable[[int], int]) -> None:
        super().__init__({None: of_none})
        self._code = code

    def __missing__(self, figure: int | None) -> int:
        """Work out a new one."""
        code = self[figure] = self._code(figure or 0)
        return code

    def all(self, figures: Sequence[int | None], kind: type[Number]) -> NDArray[Number]:
        """Write several."""
        return np.fromiter(map(self.__getitem__, figures), dtype=kind, count=len(figures))


_LEVELS = _Codes(NO_LEVEL, lambda level: level or NO_LEVEL)
_MONTHS = _Codes(0, lambda months: min(months, MOST_MONTHS) + 1)
_IDLE = _Codes(LONG_AGO, lambda months: min(months // MONTHS_A_YEAR, LONG_AGO))


@frozen(kw_only=True, eq=False)
class Candidates:
    """Several candidates, in the numbers of one index."""

    ids: Sequence[CandidateId]
    seeds: NDArray[np.uint64]
    """For the lots of ties."""
    read: NDArray[np.bool_]
    skill_ends: NDArray[np.int64]
    """The skills of candidate i are those from `skill_ends[i]` to `skill_ends[i + 1]`."""
    skill: NDArray[np.int32]
    level: NDArray[np.uint8]
    months: NDArray[np.uint16]
    """One more than there are; zero for None."""
    idle: NDArray[np.uint8]
    """In years."""
    title_ends: NDArray[np.int64]
    title: NDArray[np.int32]
    """Without those that have no words."""
    classes: NDArray[np.int32]
    """A row a facet."""
    texts: Texts

    def __len__(self) -> int:
        return len(self.ids)


def encode(
    sides: Sequence[CandidateSide],
    *,
    skills: Numbering[SkillId],
    titles: Titles,
    facets: Sequence[Facet],
    stems: Numbering[str],
) -> Candidates:
    """Give numbers to everything that is new, and write the numbers down."""
    ids = [side.candidate_id for side in sides]
    held = [side.skills for side in sides]
    flat = list(map(_SAID, chain.from_iterable(held)))
    skill, level, months, idle = zip(*flat, strict=True) if flat else ((), (), (), ())
    borne = [
        [number for number in map(titles.number, side.titles) if number != NO_TITLE]
        for side in sides
    ]
    return Candidates(
        ids=ids,
        seeds=seeds_of(ids),
        read=np.array([side.read for side in sides], dtype=np.bool_),
        skill_ends=ends_of(list(map(len, held))),
        skill=skills.all(skill),
        level=_LEVELS.all(level, np.uint8),
        months=_MONTHS.all(months, np.uint16),
        idle=_IDLE.all(idle, np.uint8),
        title_ends=ends_of(list(map(len, borne))),
        title=np.array(list(chain.from_iterable(borne)), dtype=np.int32),
        classes=_classes(sides, facets),
        texts=Texts.of([side.wording for side in sides], stems),
    )


def seeds_of(ids: Sequence[CandidateId]) -> NDArray[np.uint64]:
    """Return what each candidate brings to the draw of lots."""
    return np.fromiter(map(candidate_seed, ids), dtype=np.uint64, count=len(ids))


def _classes(sides: Sequence[CandidateSide], facets: Sequence[Facet]) -> NDArray[np.int32]:
    rows: dict[int, NDArray[np.int32]] = {}
    for facet in facets:
        if id(facet.classes) not in rows:
            rows[id(facet.classes)] = facet.classes_of(sides)
    return np.stack([rows[id(facet.classes)] for facet in facets])


def joined(parts: Sequence[Candidates]) -> Candidates:
    """Put several behind each other."""
    return Candidates(
        ids=list(chain.from_iterable(part.ids for part in parts)),
        seeds=np.concatenate([part.seeds for part in parts]),
        read=np.concatenate([part.read for part in parts]),
        skill_ends=ends_of(np.concatenate([np.diff(part.skill_ends) for part in parts])),
        skill=np.concatenate([part.skill for part in parts]),
        level=np.concatenate([part.level for part in parts]),
        months=np.concatenate([part.months for part in parts]),
        idle=np.concatenate([part.idle for part in parts]),
        title_ends=ends_of(np.concatenate([np.diff(part.title_ends) for part in parts])),
        title=np.concatenate([part.title for part in parts]),
        classes=np.concatenate([part.classes for part in parts], axis=1),
        texts=Texts.joined(part.texts for part in parts),
    )


def chosen(candidates: Candidates, places: NDArray[np.int64]) -> Candidates:
    """Return some, in the order of `places`."""
    skills, skill_ends = _stretches(candidates.skill_ends, places)
    titles, title_ends = _stretches(candidates.title_ends, places)
    return Candidates(
        ids=[candidates.ids[place] for place in places.tolist()],
        seeds=candidates.seeds[places],
        read=candidates.read[places],
        skill_ends=skill_ends,
        skill=candidates.skill[skills],
        level=candidates.level[skills],
        months=candidates.months[skills],
        idle=candidates.idle[skills],
        title_ends=title_ends,
        title=candidates.title[titles],
        classes=candidates.classes[:, places],
        texts=candidates.texts.chosen(places),
    )


def _stretches(
    ends: NDArray[np.int64], places: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    counts = np.diff(ends)[places]
    new = ends_of(counts)
    shift = np.repeat(ends[:-1][places] - new[:-1], counts)
    return np.arange(new[-1], dtype=np.int64) + shift, new
