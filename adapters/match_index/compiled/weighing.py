"""Whoever was picked, scored for each job exactly: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import FACETS, TITLE, Asking
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, keep, lot, worst_score
from adapters.match_index.compiled.linking import (
    ASK,
    MOST_IDLE,
    MOST_LEVEL,
    MOST_MONTHS,
    NEXT,
    TABLE_AT,
    WORTH,
    Links,
    link,
    unlink,
)
from adapters.match_index.compiled.marks import FULL, GATE_SHUT, NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.picking import Picked
from adapters.match_index.compiled.requirements import SUM_MASK, WEIGHT_AT, Needs
from adapters.match_index.compiled.segment import (
    IDLE_AT,
    IDLE_MASK,
    LEVEL_AT,
    LEVEL_MASK,
    MONTHS_AT,
    People,
)


@compiled
def weigh(
    begin: int,
    end: int,
    picked: Picked,
    first_slot: int,
    people: People,
    needs: Needs,
    asking: Asking,
    links: Links,
    texts: NDArray[np.int16],
    entries: NDArray[np.uint64],
    counts: NDArray[np.int64],
) -> None:
    """Score who was picked for the jobs from `begin` to before `end`, and keep the best of each.

    The formula is that of `domain.matching.weighing`. `texts` are those of `values_of`.
    """
    # Every look into a named tuple counts references, which costs more than what is read: so what
    # the loops read has a name.
    read, alive, candidate_seeds = people.read, people.alive, people.seeds
    skill_ends, skills_held = people.skill_ends, people.held
    title_ends, titles, classes = people.title_ends, people.title, people.own_classes
    ask_ends, must_ends, ask_weights = asking.ask_ends, asking.must_ends, asking.ask_weight
    all_of_musts, all_of_nices, all_weights = asking.of_musts, asking.of_nices, asking.weights
    text_weights, all_caps, all_begins = asking.text_weight, asking.caps, asking.table_at
    job_titles, policies, permits = asking.title, asking.policy, asking.permit
    likeness, older, table, job_seeds = asking.likeness, asking.older, asking.table, asking.seeds
    head, nodes, best, met = links.head, links.nodes, links.best, links.met
    counts_of = needs.table
    some, ends, link_ends = picked.some, picked.ends, links.ends
    components = all_weights.shape[1] - FACETS
    for j in range(begin, end):
        if ends[j] == ends[j + 1]:
            continue
        size, heap = counts[j], entries[j]
        start = ask_ends[j]
        musts, asks = must_ends[j] - start, ask_ends[j + 1] - start
        of_musts, of_nices = max(all_of_musts[j], 1), max(all_of_nices[j], 1)
        weights, caps, begins = all_weights[j], all_caps[j], all_begins[j]
        ask_weight = ask_weights[start : start + asks]
        text_weight, seed, title, policy = text_weights[j], job_seeds[j], job_titles[j], policies[j]
        asked = rest = text_weight
        for c in range(len(weights)):
            asked += weights[c]
            if c > TITLE:
                rest += weights[c]
        link(link_ends[j], link_ends[j + 1], head, nodes)
        for n in range(ends[j], ends[j + 1]):
            one = int(some[n])
            if not alive[one]:
                continue
            least = worst_score(size, heap)
            total = known = 0
            lacking = False
            if one < read:
                known += weights[0] + weights[1]
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
                        q, at = nodes[node, ASK], nodes[node, TABLE_AT]
                        counted = counts_of[at + min(level, nodes[node, MOST_LEVEL])]
                        at += nodes[node, MOST_LEVEL] + 1
                        done = min(months, nodes[node, MOST_MONTHS])
                        counted += counts_of[at + done]
                        at += nodes[node, MOST_MONTHS] + 1
                        late = counts_of[at + min(idle, nodes[node, MOST_IDLE])]
                        counted += late * np.uint64(done > 0)
                        part = (counted & SUM_MASK) * np.uint64(nodes[node, WORTH])
                        of = (counted >> WEIGHT_AT) * np.uint64(FULL)
                        best[q] = max(best[q], np.int64(part // of))
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
            if title >= 0 and first < last:
                like = 0
                for p in range(first, last):
                    alike = int(likeness[title, titles[p]])
                    like = max(like, alike * older[policy, p - first] // FULL)
                total += like * weights[TITLE]
                known += weights[TITLE]
            # Whoever cannot reach the worst of the best with all the rest is done with.
            left = rest - text_weight
            if text_weight > 0:
                fits = int(texts[j, one])
                if fits >= 0:
                    total += fits * text_weight
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
                sure = known + (permits[j] if permit > UNKNOWN else 0)
                wanted = asked + (permits[j] if permit != NOT_ASKED else 0)
                key = sure * FULL // wanted
            if known > 0:
                key |= (total * cap // (known * FULL) + 1) << KEY_BITS
            drawn = lot(candidate_seeds[one], seed)
            size = keep(key, drawn, first_slot + one, size, heap)
        unlink(link_ends[j], link_ends[j + 1], head, nodes)
        counts[j] = size
