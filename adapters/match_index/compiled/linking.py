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
PLACE: Final = 2
LEVEL_STEP: Final = 3
MOST_MONTHS: Final = 4
MOST_IDLE: Final = 5
HELD: Final = 6
_WIDTH: Final = 8
"""Of a node: so that one does not lie across two lines of a cache."""
NONE: Final = -1


class Links(NamedTuple):
    """What the requirements of a batch are met by; linked for one job after the other."""

    head: NDArray[np.int32]
    """By skill the first node of what it meets, NONE for nothing."""
    nodes: NDArray[np.int32]
    """The next node, which requirement of the job, where the credits for the relation begin among
    those of `Needs`, how far they go, and the skill: a row a node, so that it is read at once."""
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
    node = 0
    for j in range(len(ends) - 1):
        for q in range(ends[j], ends[j + 1]):
            skill, shape = needs.skill[asks[q]], needs.shape[asks[q]]
            for at in range(needs.related[skill], needs.related[skill + 1]):
                nodes[node, NEXT] = NONE
                nodes[node, ASK] = q - ends[j]
                nodes[node, PLACE] = (
                    needs.table_at[shape] + needs.relation[at] * needs.relation_step[shape]
                )
                nodes[node, LEVEL_STEP] = needs.level_step[shape]
                nodes[node, MOST_MONTHS] = needs.most_months[shape]
                nodes[node, MOST_IDLE] = needs.most_idle[shape]
                nodes[node, HELD] = needs.held[at]
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
