"""Some candidates of a segment, scored for one job exactly: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import FACETS, NO_ROW, TITLE, Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, is_kept, keep, lot
from adapters.match_index.compiled.linking import (
    ASK,
    LEVEL_STEP,
    MOST_IDLE,
    MOST_MONTHS,
    NEXT,
    PLACE,
    Links,
    link,
    unlink,
)
from adapters.match_index.compiled.marks import FULL, GATE_SHUT, NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import (
    IDLE_AT,
    IDLE_MASK,
    LEVEL_AT,
    LEVEL_MASK,
    MONTHS_AT,
    People,
)


@compiled
def weigh_some(
    j: int,
    some: NDArray[np.uint16],
    read: bool,
    again: bool,
    text: NDArray[np.int16],
    first_slot: int,
    people: People,
    needs: Needs,
    asking: Asking,
    links: Links,
    size: int,
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
) -> int:
    """Score candidates, and keep those who are among the best; returns how many these are.

    The formula is that of `domain.matching.weighing`; `read` tells whether skills are known,
    `again` whether some may be among the best already. `text` has a value in bp a candidate, or a
    mark, or nothing at all where the job's `text_weight` is zero.
    """
    start, end = asking.ask_ends[j], asking.ask_ends[j + 1]
    musts, asks = asking.must_ends[j] - start, end - start
    of_musts, of_nices = max(asking.of_musts[j], 1), max(asking.of_nices[j], 1)
    weights, caps, begins = asking.weights[j], asking.caps[j], asking.table_at[j]
    ask_weight = asking.ask_weight[start:end]
    components = len(weights) - FACETS
    asked = rest = asking.text_weight[j]
    skills = 0
    for c in range(len(weights)):
        asked += weights[c]
        if c < TITLE:
            skills += weights[c]
        elif c > TITLE:
            rest += weights[c]
    titled = asking.title_row[j] != NO_ROW
    policy, title = np.int32(0), np.int32(0)
    if titled:
        policy, title = asking.title_rows[asking.title_row[j]]
    # Every look into a named tuple counts references, which costs more than what is read: so what
    # the loops read has a name.
    alive, seeds, table, permits = people.alive, people.seeds, asking.table, asking.permit[j]
    skill_ends, skills_held = people.skill_ends, people.held
    title_ends, titles, classes = people.title_ends, people.title, people.own_classes
    likeness, older = asking.likeness, asking.older
    head, nodes, best, met, credits_of = links.head, links.nodes, links.best, links.met, needs.table
    seed, text_weight = asking.seeds[j], asking.text_weight[j]
    if read:
        link(j, needs, asking, links)
    for n in range(len(some)):
        one = int(some[n])
        if not alive[one]:
            continue
        least = int(keys[0] >> KEY_BITS) - 1 if size == len(keys) else -1
        total = known = 0
        lacking = False
        if read:
            known += skills
            for q in range(asks):
                best[q] = 0
            # First which skills count at all, without a branch: it cannot be foreseen.
            count = 0
            for p in range(skill_ends[one], skill_ends[one + 1]):
                met[count] = p
                count += head[np.uint32(skills_held[p])] >= 0
            for m in range(count):
                held = skills_held[met[m]]
                level = np.int32((held >> LEVEL_AT) & LEVEL_MASK)
                months = np.int32(held >> MONTHS_AT)
                idle = np.int32((held >> IDLE_AT) & IDLE_MASK)
                node = head[np.uint32(held)]
                while node >= 0:
                    q, longest = nodes[node, ASK], nodes[node, MOST_IDLE]
                    place = nodes[node, PLACE] + level * nodes[node, LEVEL_STEP]
                    place += min(months, nodes[node, MOST_MONTHS]) * (longest + 1)
                    place += min(idle, longest)
                    best[q] = max(best[q], credits_of[place])
                    node = nodes[node, NEXT]
            credit = 0
            for q in range(musts):
                credit += best[q] * ask_weight[q]
                lacking |= best[q] == 0
            total += credit // of_musts * weights[0]
            credit = 0
            for q in range(musts, asks):
                credit += best[q] * ask_weight[q]
            total += credit // of_nices * weights[1]
        first, last = title_ends[one], title_ends[one + 1]
        if titled and first < last:
            like = 0
            for p in range(first, last):
                alike = int(likeness[title, titles[p]])
                like = max(like, alike * older[policy, p - first] // FULL)
            total += like * weights[TITLE]
            known += weights[TITLE]
        # Whoever cannot reach the worst of the best with all the rest is done with.
        left = rest
        if len(text) > 0:
            left -= text_weight
            if text[one] >= 0:
                total += int(text[one]) * text_weight
                known += text_weight
        for f in range(components):
            if total + left * (FULL - least) < least * known:
                break
            weight = weights[FACETS + f]
            left -= weight
            value = int(table[begins[f] + classes[one, f]])
            if value >= 0:
                total += value * weight
                known += weight
        if left > 0 or total < least * known:
            continue
        cap = FULL
        if lacking:
            cap = caps[0]
        if table[begins[components] + classes[one, components]] == GATE_SHUT:
            cap = min(cap, caps[1])
        permit = table[begins[components + 1] + classes[one, components + 1]]
        if permit == GATE_SHUT:
            cap = min(cap, caps[2])
        if total * cap < least * known * FULL:
            continue
        key = 0
        if asked > 0:
            sure = known + (permits if permit > UNKNOWN else 0)
            wanted = asked + (permits if permit != NOT_ASKED else 0)
            key = sure * FULL // wanted
        if known > 0:
            key |= (total * cap // (known * FULL) + 1) << KEY_BITS
        if size < len(keys) or key >= keys[0]:
            drawn = lot(seeds[one], seed)
            if again and is_kept(first_slot + one, size, slots):
                continue
            size = keep(key, drawn, first_slot + one, size, keys, lots, slots)
    if read:
        unlink(j, needs, asking, links)
    return size
