"""Rows of bounds: for whoever is in a segment, the most that one thing can be worth. Compiled.

A bound is a byte, so that one instruction takes many candidates. Levels and times of skills are
left out, so that all jobs that ask for a skill share a row.
"""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.planning import Plan
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import SEGMENT, People
from adapters.match_index.compiled.steps import SILENT, STEP


def room_for(plan: Plan) -> NDArray[np.uint8]:
    """Return rows in which nothing is drawn."""
    rows = len(plan.skills) + len(plan.titles) + len(plan.facets)
    return np.empty((rows, SEGMENT), dtype=np.uint8)


@compiled
def draw_rows(people: People, needs: Needs, plan: Plan, rows: NDArray[np.uint8]) -> None:
    """Draw all rows of a plan, a column a candidate of the segment."""
    first, holder = people.first, people.holder
    related, helds, relations = needs.related, needs.held, needs.relation
    at = 0
    for policy, skill in plan.skills:
        _draw_skill(
            first, holder, helds[related[skill] : related[skill + 1]],
            relations[related[skill] : related[skill + 1]], plan.worth[policy],
            rows[at, : people.read],
        )  # fmt: skip
        rows[at, people.read :] = SILENT
        at += 1
    for policy, title in plan.titles:
        _draw_titles(
            people.title_ends, people.borne, people.borne_ends, people.bearer, people.age,
            plan.likeness[title], plan.older[policy], rows[at],
        )  # fmt: skip
        at += 1
    for facet, begin in plan.facets:
        _draw_facet(people.classes[facet], plan.table[begin:], rows[at])
        at += 1


@compiled
def _draw_skill(
    first: NDArray[np.int32],
    holder: NDArray[np.uint16],
    related: NDArray[np.int32],
    relation: NDArray[np.uint8],
    worths: NDArray[np.int64],
    row: NDArray[np.uint8],
) -> None:
    row[:] = 0
    for at in range(len(related)):
        held, worth = related[at], worths[relation[at]]
        if held + 1 < len(first) and worth > 0:
            most = np.uint8((worth + STEP - 1) // STEP)
            for p in range(first[held], first[held + 1]):
                one = holder[p]
                row[one] = max(row[one], most)


@compiled
def _draw_titles(
    title_ends: NDArray[np.int64],
    borne: NDArray[np.int32],
    borne_ends: NDArray[np.int64],
    bearer: NDArray[np.uint16],
    age: NDArray[np.uint8],
    likeness: NDArray[np.uint8],
    older: NDArray[np.uint8],
    row: NDArray[np.uint8],
) -> None:
    for i in range(len(title_ends) - 1):
        row[i] = SILENT if title_ends[i] == title_ends[i + 1] else 0
    for n in range(len(borne)):
        steps = likeness[borne[n]]
        if steps > 0:
            for p in range(borne_ends[n], borne_ends[n + 1]):
                one = bearer[p]
                row[one] = max(row[one], older[steps, age[p]])


@compiled
def _draw_facet(
    classes: NDArray[np.int32], steps: NDArray[np.uint8], row: NDArray[np.uint8]
) -> None:
    for i in range(len(classes)):
        row[i] = steps[np.uint32(classes[i])]
