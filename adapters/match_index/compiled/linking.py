"""From a held skill to the requirements of a job that it meets: compiled."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.requirements import Needs

NEXT: Final = 0
ASK: Final = 1
PLACE: Final = 2
LEVEL_STEP: Final = 3
MOST_MONTHS: Final = 4
MOST_IDLE: Final = 5
_WIDTH: Final = 8
"""Of a node: so that one does not lie across two lines of a cache."""
NONE: Final = -1


class Links(NamedTuple):
    """Room for the requirements of one job after the other."""

    head: NDArray[np.int32]
    """By skill the first node of what it meets, NONE for nothing."""
    nodes: NDArray[np.int32]
    """The next node, which requirement of the job, where the credits for the relation begin among
    those of `Needs`, and how far they go: a row a node, so that it is read at once."""
    best: NDArray[np.int64]
    """By requirement of the job: room for credits."""
    met: NDArray[np.int64]
    """Room for the skills of a candidate that meet anything."""


def room_for_links(needs: Needs, asking: Asking, *, skills: int, most_held: int) -> Links:
    """Return room for any job of a batch, and held skills with numbers below `skills`."""
    of_skill = np.diff(needs.related)[needs.skill[asking.ask]]
    running = np.concatenate([[0], np.cumsum(of_skill)])
    nodes = int(np.diff(running[asking.ask_ends]).max(initial=1))
    asks = int(np.diff(asking.ask_ends).max(initial=1))
    return Links(
        head=np.full(max(skills, 1), NONE, dtype=np.int32),
        nodes=np.empty((nodes, _WIDTH), dtype=np.int32),
        best=np.empty(asks, dtype=np.int64),
        met=np.empty(most_held + 1, dtype=np.int64),
    )


@compiled
def link(j: int, needs: Needs, asking: Asking, links: Links) -> None:
    """Note what meets the requirements of job j."""
    start, node = asking.ask_ends[j], 0
    skills, shapes, related = needs.skill, needs.shape, needs.related
    helds, relations, table_at, step = (
        needs.held, needs.relation, needs.table_at, needs.relation_step,
    )  # fmt: skip
    level_step, most_months, most_idle = needs.level_step, needs.most_months, needs.most_idle
    head, nodes, asks, size = links.head, links.nodes, asking.ask, len(links.head)
    for q in range(start, asking.ask_ends[j + 1]):
        skill, shape = skills[asks[q]], shapes[asks[q]]
        for at in range(related[skill], related[skill + 1]):
            held = helds[at]
            if held < size:
                nodes[node, NEXT] = head[held]
                nodes[node, ASK] = q - start
                nodes[node, PLACE] = table_at[shape] + relations[at] * step[shape]
                nodes[node, LEVEL_STEP] = level_step[shape]
                nodes[node, MOST_MONTHS] = most_months[shape]
                nodes[node, MOST_IDLE] = most_idle[shape]
                head[held] = node
                node += 1


@compiled
def unlink(j: int, needs: Needs, asking: Asking, links: Links) -> None:
    """Forget all that again."""
    skills, related, helds = needs.skill, needs.related, needs.held
    asks, head, size = asking.ask, links.head, len(links.head)
    for q in range(asking.ask_ends[j], asking.ask_ends[j + 1]):
        skill = skills[asks[q]]
        for at in range(related[skill], related[skill + 1]):
            if helds[at] < size:
                head[helds[at]] = NONE
