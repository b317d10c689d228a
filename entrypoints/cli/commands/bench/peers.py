"""What others take for skills alone: the same skills, the same relatedness, the same top."""

import heapq
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import Final

import numpy as np
from attrs import frozen

from application.matching.knowledge import Knowledge
from domain.matching.columns import CandidateColumns
from domain.matching.match import FULL
from domain.matching.model import JobSide
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.ids import SkillId

TIMES: Final = 5
"""What is fast is timed so often: the median counts."""
_SAMPLE = 500_000
"""Pairs that the slow peer is asked about."""


@frozen(kw_only=True)
class Peer:
    """What somebody else took."""

    name: str
    ns_per_pair: float


def sparse_dot_topn(
    people: CandidateColumns,
    jobs: Sequence[JobSide],
    knowledge: Knowledge,
    *,
    top: int,
    threads: int,
) -> Peer | None:
    """Multiply sparse matrices, keeping the best of each row; None where it is not installed.

    It adds up where we take the best of several related skills, knows no levels or times, and is
    given its matrices for nothing.
    """
    try:
        from scipy.sparse import csr_matrix
        from sparse_dot_topn import sp_matmul_topn
    except ModuleNotFoundError:
        return None
    numbers = {skill_id: place for place, (skill_id, _) in enumerate(people.skills.values)}
    rows, columns, worth = [], [], []
    for row, job in enumerate(jobs):
        for skill, credit in _expanded(job, knowledge).items():
            if skill in numbers:
                rows.append(row)
                columns.append(numbers[skill])
                worth.append(credit / FULL)
    wanted = csr_matrix(
        (np.array(worth, dtype=np.float32), (rows, columns)), shape=(len(jobs), len(numbers))
    )
    held = csr_matrix(
        (
            np.ones(len(people.skills.chosen), dtype=np.float32),
            np.asarray(people.skills.chosen),
            np.asarray(people.skills.ends),
        ),
        shape=(len(people), len(numbers)),
    )
    by_skill = csr_matrix(held.T)
    taken = median(
        _timed(lambda: sp_matmul_topn(wanted, by_skill, top_n=top, n_threads=threads))
        for _ in range(TIMES)
    )
    return Peer(name="sparse_dot_topn", ns_per_pair=taken / len(people) / len(jobs) * 1e9)


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def python_sets(
    people: CandidateColumns, jobs: Sequence[JobSide], knowledge: Knowledge, *, top: int
) -> Peer:
    """Meet sets of skills pair by pair; for as many of the jobs as there is time for.

    For each requirement the best of the sets of related skills that a candidate's set meets
    counts; levels and times are left out, as in the other peer.
    """
    ends, values = people.skills.ends, people.skills.values
    held = [
        frozenset(values[place][0] for place in people.skills.chosen[ends[n] : ends[n + 1]])
        for n in range(min(len(people), _SAMPLE))
    ]
    some = jobs[: max(1, _SAMPLE // len(held))]
    wanted = [[_tiers(required.skill_id, knowledge) for required in j.requirements] for j in some]
    started = perf_counter()
    for tiers in wanted:
        scores = [_met(tiers, mine) for mine in held]
        heapq.nlargest(top, range(len(held)), key=scores.__getitem__)
    taken = perf_counter() - started
    return Peer(name="python_sets", ns_per_pair=taken / len(held) / len(some) * 1e9)


_Tiers = list[tuple[int, frozenset[SkillId]]]


def _tiers(skill: SkillId, knowledge: Knowledge) -> _Tiers:
    """Return the skills that meet a requirement by what they are worth, the most first."""
    by_worth: dict[int, set[SkillId]] = {FULL: {skill}}
    for other, relation in knowledge.related(skill).items():
        by_worth.setdefault(DEFAULT_POLICY.relation_credit(relation), set()).add(other)
    return [(worth, frozenset(by_worth[worth])) for worth in sorted(by_worth, reverse=True)]


def _met(requirements: list[_Tiers], mine: frozenset[SkillId]) -> int:
    total = 0
    for tiers in requirements:
        for worth, skills in tiers:
            if not skills.isdisjoint(mine):
                total += worth
                break
    return total


def _expanded(job: JobSide, knowledge: Knowledge) -> dict[SkillId, int]:
    """Return every skill that counts for a job, and what it is worth in bp."""
    worth: dict[SkillId, int] = {}
    for required in job.requirements:
        credits_of = {
            required.skill_id: FULL,
            **{
                skill: DEFAULT_POLICY.relation_credit(relation)
                for skill, relation in knowledge.related(required.skill_id).items()
            },
        }
        for skill, credit in credits_of.items():
            worth[skill] = max(worth.get(skill, 0), credit)
    return worth
