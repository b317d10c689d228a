"""Rows of bounds: for whoever is in a segment, the most that one thing can be worth. Compiled.

A bound is a byte: a value in steps of 1/20 to 1/50 of the whole, rounded up, so that one comparison
of thirty-two candidates takes one instruction. Levels and times of skills are left out, so that all
jobs that ask for a skill share a row.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import SILENT, SKILL_STEP, Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import People


class Rows(NamedTuple):
    """A row for each that a batch asks for, a column a candidate."""

    skills: NDArray[np.uint8]
    titles: NDArray[np.uint8]
    facets: NDArray[np.uint8]
    """Those of gates tell whether they are open: one or zero."""


def room_for(asking: Asking, width: int) -> Rows:
    """Return rows in which nothing is drawn."""
    return Rows(
        skills=np.empty((len(asking.skill_rows), width), dtype=np.uint8),
        titles=np.empty((len(asking.title_rows), width), dtype=np.uint8),
        facets=np.empty((len(asking.facet_rows), width), dtype=np.uint8),
    )


@compiled
def draw_rows(people: People, needs: Needs, asking: Asking, rows: Rows) -> None:
    """Draw all rows for the candidates of a segment."""
    first, holder = people.first, people.holder
    related, helds, relations = needs.related, needs.held, needs.relation
    for r in range(len(asking.skill_rows)):
        policy, skill = asking.skill_rows[r]
        _draw_skill(
            first, holder, helds[related[skill] : related[skill + 1]],
            relations[related[skill] : related[skill + 1]], asking.worth[policy], rows.skills[r],
        )  # fmt: skip
    for r in range(len(asking.title_rows)):
        policy, asked = asking.title_rows[r]
        _draw_titles(
            people.title_ends, people.borne, people.borne_ends, people.bearer, people.age,
            asking.likeness_steps[asked], asking.older_steps[policy], rows.titles[r],
        )  # fmt: skip
    for r in range(len(asking.facet_rows)):
        facet, begin = asking.facet_rows[r]
        _draw_facet(people.classes[facet], asking.facet_steps[begin:], rows.facets[r])


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
            most = np.uint8((worth + SKILL_STEP - 1) // SKILL_STEP)
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
