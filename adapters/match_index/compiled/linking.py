"""From a held skill to the requirements of a job that it meets: compiled."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.numbering import ends_of
from adapters.match_index.compiled.requirements import Needs

NEXT: Final = 0
ASK: Final = 1
WORTH: Final = 2
TABLE_AT: Final = 3
MOST_LEVEL: Final = 4
MOST_MONTHS: Final = 5
MOST_IDLE: Final = 6
HELD: Final = 7
_WIDTH: Final = 8
NONE: Final = -1


class Links(NamedTuple):
    """What the requirements of a batch are met by; linked for one job after the other."""

    head: NDArray[np.int32]
    """By skill the first node of what it meets, NONE for nothing."""
    nodes: NDArray[np.int32]
    """The next node, which requirement of the job, what the relation is worth, where the table of
    `Needs` begins and how far its parts go, and the skill: a row a node, so that it is read at
    once."""
    ends: NDArray[np.int64]
    """The nodes of job j are those from `ends[j]` to `ends[j + 1]`."""
    best: NDArray[np.int64]
    """By requirement of the job: room for credits."""
    met: NDArray[np.int64]
    """Room for the skills of a candidate that meet anything."""


def links_of(needs: Needs, asking: Asking, *, skills: int, most_held: int) -> Links:
    """Return the links of held skills with numbers below `skills`."""
    met_by = ends_of(np.diff(needs.related)[needs.skill[asking.ask]])
    nodes = np.empty((met_by[-1], _WIDTH), dtype=np.int32)
    _write(needs, asking.ask_ends, asking.ask, nodes)
    return Links(
        head=np.full(max(skills, 1), NONE, dtype=np.int32),
        nodes=nodes,
        ends=met_by[asking.ask_ends],
        best=np.empty(int(np.diff(asking.ask_ends).max(initial=1)), dtype=np.int64),
        met=np.empty(most_held + 1, dtype=np.int64),
    )


@compiled
def _write(
    needs: Needs, ends: NDArray[np.int64], asks: NDArray[np.int32], nodes: NDArray[np.int32]
) -> None:
    skills, shapes, related = needs.skill, needs.shape, needs.related
    held, relation, worth, table_at = needs.held, needs.relation, needs.worth, needs.table_at
    most_level, most_months, most_idle = needs.most_level, needs.most_months, needs.most_idle
    node = 0
    for j in range(len(ends) - 1):
        for q in range(ends[j], ends[j + 1]):
            skill, shape = skills[asks[q]], shapes[asks[q]]
            for at in range(related[skill], related[skill + 1]):
                nodes[node, NEXT] = NONE
                nodes[node, ASK] = q - ends[j]
                nodes[node, WORTH] = worth[shape, relation[at]]
                nodes[node, TABLE_AT] = table_at[shape]
                nodes[node, MOST_LEVEL] = most_level[shape]
                nodes[node, MOST_MONTHS] = most_months[shape]
                nodes[node, MOST_IDLE] = most_idle[shape]
                nodes[node, HELD] = held[at]
                node += 1


@compiled
def link(first: int, last: int, head: NDArray[np.int32], nodes: NDArray[np.int32]) -> None:
    """Note what meets the requirements of a job, whose nodes these are."""
    for node in range(first, last):
        held = nodes[node, HELD]
        if held < len(head):
            nodes[node, NEXT] = head[held]
            head[held] = node


@compiled
def unlink(first: int, last: int, head: NDArray[np.int32], nodes: NDArray[np.int32]) -> None:
    """Forget all that again."""
    for node in range(first, last):
        held = nodes[node, HELD]
        if held < len(head):
            head[held] = NONE
