"""Both kinds of sides as numbers, and the numbers of jobs as batches: one thread at a time."""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.candidates import Candidates, encode
from adapters.match_index.compiled.column_reader import ColumnReader
from adapters.match_index.compiled.facets import all_facets
from adapters.match_index.compiled.jobs import Jobs, Row, Written
from adapters.match_index.compiled.numbering import Numbering
from adapters.match_index.compiled.planning import Plan
from adapters.match_index.compiled.requirements import Needs, Requirements
from adapters.match_index.compiled.tables import Scope
from adapters.match_index.compiled.titles import Titles
from domain.matching.columns import CandidateColumns
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import SkillId


class Encoder:
    """Gives numbers to skills, titles and whatever else is compared."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Take what says how skills are related."""
        self._lock = Lock()
        self._policies: Numbering[MatchPolicy] = Numbering()
        self._skills: Numbering[SkillId] = Numbering()
        self._titles = Titles(taxonomy, self._policies)
        self._stems: Numbering[str] = Numbering()
        self._facets = all_facets(taxonomy, self._policies)
        self._requirements = Requirements(taxonomy, self._skills, self._policies)
        self._jobs = Jobs(
            self._requirements, self._titles, self._facets, self._policies, self._stems
        )

    def candidates(self, sides: Sequence[CandidateSide]) -> Candidates:
        """Write candidates down in numbers."""
        with self._lock:
            return encode(
                sides,
                skills=self._skills,
                titles=self._titles,
                facets=self._facets,
                stems=self._stems,
            )

    def columns(self, columns: CandidateColumns) -> ColumnReader:
        """Write the distinct values of many candidates down in numbers."""
        with self._lock:
            return ColumnReader(
                columns,
                skills=self._skills,
                titles=self._titles,
                facets=self._facets,
                stems=self._stems,
            )

    def rows(self, jobs: Sequence[JobSide], policy: MatchPolicy) -> list[Row]:
        """Write jobs down in numbers."""
        with self._lock:
            return [self._jobs.row(job, policy) for job in jobs]

    def batch(
        self, written: Written, numbers: NDArray[np.int64], scope: Scope | None = None
    ) -> tuple[Asking, Plan | None, Needs]:
        """Work out all that several jobs share; for all candidates, unless told for whom."""
        with self._lock:
            asking, plan = self._jobs.batch(written, numbers, scope or self._jobs.scope())
            return asking, plan, self._requirements.needs()


def scope_of(one: Candidates) -> tuple[Scope, Candidates]:
    """Return what one candidate has, and the candidate in numbers of that."""
    titles, at = np.unique(one.title, return_inverse=True)
    return (
        Scope(titles=titles, classes=[*one.classes], every=False),
        Candidates(
            ids=one.ids,
            seeds=one.seeds,
            read=one.read,
            skill_ends=one.skill_ends,
            skill=one.skill,
            level=one.level,
            months=one.months,
            idle=one.idle,
            title_ends=one.title_ends,
            title=at.astype(np.int32),
            classes=np.zeros_like(one.classes),
            texts=one.texts,
        ),
    )
