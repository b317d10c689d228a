"""Which rows of bounds each job of a batch adds up, and times how much."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import FACETS, NO_ROW, TITLE, Asking
from adapters.match_index.compiled.numbering import ends_of
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.steps import STEP, in_steps, rounded_up
from adapters.match_index.compiled.tables import FacetRows
from domain.matching.match import FULL

UNITS: Final = 5
"""Of a sum of bounds, for 1/10,000 of the whole. 16 bits hold 50,000, and what is rounded up: less
than the 50 steps of a full value for each of some 200 terms."""


class Plan(NamedTuple):
    """Rows are numbered through: first those of skills, then of titles, then of facets."""

    skills: NDArray[np.int32]
    """The distinct pairs of a policy and an asked skill."""
    worth: NDArray[np.int64]
    """What a skill in each relation is worth in bp: a row a policy."""
    titles: NDArray[np.int32]
    """The distinct pairs of a policy and a row of `likeness`."""
    likeness: NDArray[np.uint8]
    """That of `Asking` in steps."""
    older: NDArray[np.uint8]
    """What a likeness in steps is worth by age, in steps: by policy, steps and age."""
    facets: NDArray[np.int64]
    """The distinct pairs of a facet and where its row of the table begins."""
    table: NDArray[np.uint8]
    """That of `Asking` in steps; SILENT for unknown. Of a gate, one where it is not shut."""
    term_ends: NDArray[np.int64]
    """The terms of job j are those from `term_ends[j]` to `term_ends[j + 1]`."""
    must_ends: NDArray[np.int64]
    """Up to here they are must-have skills."""
    row: NDArray[np.int32]
    """Of each term."""
    times: NDArray[np.uint16]
    """What a step of the row is worth to the job, in units."""
    left_out: NDArray[np.bool_]
    """Facets that count, but have no row as too few jobs ask the same: a row a job."""
    gates: NDArray[np.int32]
    """The rows of languages and permits; NO_ROW where the job does not ask."""


def plan_for(asking: Asking, needs: Needs, worth: NDArray[np.int64], facets: FacetRows) -> Plan:
    """Find what several jobs ask: a row of that is drawn once for all of them."""
    jobs, weights = len(asking.seeds), asking.weights
    by_ask = np.repeat(np.arange(jobs), np.diff(asking.ask_ends))
    skills, skill_row = _distinct(asking.policy[by_ask], needs.skill[asking.ask])
    must = np.arange(len(by_ask)) < asking.must_ends[by_ask]
    share = weights[by_ask, np.where(must, 0, 1)] * asking.ask_weight
    of = np.where(must, asking.of_musts[by_ask], asking.of_nices[by_ask])

    titled = np.flatnonzero(asking.title != NO_ROW)
    titles, title_row = _distinct(asking.policy[titled], asking.title[titled])

    components = weights.shape[1] - FACETS
    drawn, counts = facets.row != NO_ROW, weights[:, FACETS:] > 0
    by_facet, facet = np.nonzero(drawn[:, :components] & counts)
    facet_row = facets.row[by_facet, facet]

    by_job = np.concatenate([by_ask, titled, by_facet])
    order = np.argsort(by_job, kind="stable")
    before = len(skills) + len(titles)
    row = np.concatenate([skill_row, len(skills) + title_row, before + facet_row])
    worth_of = np.concatenate(
        [
            rounded_up(share * (UNITS * STEP), FULL * np.maximum(of, 1)),
            rounded_up(weights[titled, TITLE] * (UNITS * STEP), FULL),
            rounded_up(weights[by_facet, FACETS + facet] * (UNITS * STEP), FULL),
        ]
    )
    term_ends = ends_of(np.bincount(by_job, minlength=jobs))
    gates = np.where(drawn, before + facets.row, NO_ROW)[:, components:]
    older = np.arange(FULL // STEP + 1)[:, None] * asking.older[:, None]
    return Plan(
        skills=skills,
        worth=worth,
        titles=titles,
        likeness=in_steps(asking.likeness),
        older=rounded_up(older, FULL).astype(np.uint8),
        facets=facets.rows,
        table=facets.steps,
        term_ends=term_ends,
        must_ends=term_ends[:-1] + asking.must_ends - asking.ask_ends[:-1],
        row=row[order].astype(np.int32),
        times=worth_of[order].astype(np.uint16),
        left_out=~drawn[:, :components] & counts,
        gates=gates.astype(np.int32),
    )


def _distinct(
    policy: NDArray[np.int32], thing: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the distinct pairs, and which of them each is."""
    pairs, at = np.unique(policy.astype(np.int64) << 32 | thing, return_inverse=True)
    both = np.stack([pairs >> 32, pairs & 0xFFFF_FFFF], axis=1)
    return both.astype(np.int32), at
