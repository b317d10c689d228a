"""The best candidates of a segment for each job of a batch: compiled.

A pair is looked at closely only where skills, title and words do not rule it out. A score of t or
more means that the sum of value times weight is t times the sum of weights or more, and all the
rest adds no more than its weight times what is above t. So these three have a bound that most
pairs miss.
"""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.packing import ASKED_AT, FULL, KNOWN_AT, UNKNOWN
from adapters.match_index.compiled.texts import value_texts
from adapters.match_index.compiled.weighing import least_score, weigh_some

_STRIP = 16
"""Candidates that are ruled out together: the compiler compares them at once."""
_STRETCH = 512
"""Candidates after which the bound is drawn anew."""
_SLACK = 2_000.0
"""More than rounding can take from a bound, of 10**8: bounds are in single precision."""
_SAMPLED = 8
"""One of so many tells how credits are spread."""
_BINS = 128
_NOBODY = -1.0
_EVERYBODY = 3.0e38
_SUM_BITS = 24
"""Of a sum of must-have credits; how many there are is counted in the bits above, in one go."""
_MOST_SUM, _MOST_COUNT = (1 << _SUM_BITS) - 1, (1 << (31 - _SUM_BITS)) - 1


@compiled
def rank_batch(
    first_slot: int,
    alive: NDArray[np.bool_],
    unread: NDArray[np.uint16],
    titles: NDArray[np.int32],
    bearer: NDArray[np.uint16],
    age_ends: NDArray[np.int64],
    classes: NDArray[np.int32],
    ends: NDArray[np.int64],
    who: NDArray[np.uint16],
    what: NDArray[np.uint16],
    ask_ends: NDArray[np.int64],
    ask: NDArray[np.int32],
    ask_weight: NDArray[np.int32],
    ask_must: NDArray[np.bool_],
    shares: NDArray[np.int64],
    weights: NDArray[np.int64],
    caps: NDArray[np.int64],
    likeness_at: NDArray[np.int64],
    likeness: NDArray[np.int16],
    older: NDArray[np.int64],
    table_at: NDArray[np.int64],
    table: NDArray[np.int64],
    said: NDArray[np.int64],
    teller: NDArray[np.uint16],
    told: NDArray[np.uint16],
    tells: NDArray[np.bool_],
    text_ends: NDArray[np.int64],
    stem: NDArray[np.int32],
    stem_weight: NDArray[np.uint16],
    full: NDArray[np.int64],
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> int:
    """Rank every candidate of a segment for every job; returns how many were looked at closely.

    `alive` are those who are ranked and whose skills are known, `unread` those whose are not.
    `shares[j]` are the sums of weights of must-have and nice-to-have requirements, zero for none;
    `weights[j]` those of the components: must-have, nice-to-have, title, then one a facet; then how
    many skills are must-have, the weight of a permit, and that of words. `caps[j]` are those of the
    gates.
    `likeness_at[j]` is where the job's row of titles begins, negative where no title is asked;
    `older[j]` is what titles are worth by age; `table_at[j]` where its row of each facet begins.
    """
    # Whoever fills the last strip up is never passed on.
    size = (len(alive) + _STRIP - 1) // _STRIP * _STRIP
    ranked = np.zeros(size, dtype=np.bool_)
    ranked[: len(alive)] = alive
    musts = np.empty(size, dtype=np.int32)
    nices = np.empty(size, dtype=np.int32)
    met = np.empty(size, dtype=np.int32)
    some = np.empty(_STRETCH, dtype=np.uint16)
    sums = np.empty(_STRETCH, dtype=np.int64)
    lacking = np.empty(_STRETCH, dtype=np.bool_)
    title_value = np.empty(size, dtype=np.int16)
    common = np.empty(size, dtype=np.int32)
    text_value = np.zeros(size, dtype=np.int16)
    zero = np.float32(0)
    facets = weights.shape[1] - 6
    close = 0
    for j in range(len(shares)):
        musts[:] = 0
        nices[:] = 0
        must_count = weights[j, 3 + facets]
        packed = shares[j, 0] * FULL <= _MOST_SUM and must_count <= _MOST_COUNT
        mask = np.int32(_MOST_SUM if packed else np.iinfo(np.int32).max)
        for q in range(ask_ends[j], ask_ends[j + 1]):
            weight = ask_weight[q]
            credits_of = range(np.uint64(ends[ask[q]]), np.uint64(ends[ask[q] + 1]))
            if ask_must[q]:
                one_more = np.int32(1 << _SUM_BITS) if packed else np.int32(0)
                for p in credits_of:
                    musts[who[p]] += np.int32(what[p]) * weight + one_more
            else:
                for p in credits_of:
                    nices[who[p]] += np.int32(what[p]) * weight
        if not packed:
            met[:] = 0
            for q in range(ask_ends[j], ask_ends[j + 1]):
                if ask_must[q]:
                    for p in range(ends[ask[q]], ends[ask[q] + 1]):
                        met[who[p]] += 1
        top = keys.shape[1]
        must_of, nice_of = max(shares[j, 0], 1), max(shares[j, 1], 1)
        must_weight = weights[j, 0] if shares[j, 0] else 0
        nice_weight = weights[j, 1] if shares[j, 1] else 0
        must_worth, nice_worth = (
            np.float32(must_weight / must_of),
            np.float32(nice_weight / nice_of),
        )
        skills = int(must_weight + nice_weight)
        if j == 0 or likeness_at[j] != likeness_at[j - 1]:
            _value_titles(titles, bearer, age_ends, likeness_at[j], likeness, older[j], title_value)
        title_weight = int(weights[j, 2]) if likeness_at[j] >= 0 else 0
        title_worth = np.float32(title_weight)
        # words that nobody asks for are worth nothing to anybody
        text_weight = int(weights[j, 5 + facets])
        text_worth = np.float32(text_weight)
        if text_weight:
            asked = slice(text_ends[j], text_ends[j + 1])
            value_texts(
                said, teller, told, tells, stem[asked], stem_weight[asked], full[j], common,
                text_value,
            )  # fmt: skip
        else:
            text_value[:] = 0
        sought = skills + title_weight + text_weight
        rest = 0
        for f in range(facets):
            rest += int(weights[j, 3 + f])
        # Whoever is best in skills and title comes first: so the bound is high for all the others.
        above = np.float32(_EVERYBODY)
        bound = np.float32(_NOBODY)
        # a title that is not known leaves the denominator, as if it were worth the average
        silent = np.float32(0)
        mute = np.float32(0)
        runs = 1
        if counts[j, 0] < top and size > 4 * top:
            bound = _cut(
                musts, mask, nices, title_value, text_value, must_worth, nice_worth, title_worth,
                text_worth, sought, top,
            )  # fmt: skip
            runs = 2
        for run in range(runs):
            last = run == runs - 1
            for begin in range(0, size, _STRETCH):
                if last:
                    least = least_score(keys[j], counts[j])
                    bound = _bound(least, sought, rest)
                    silent = np.float32(max(least, 0) * title_weight)
                    mute = np.float32(max(least, 0) * text_weight)
                count = 0
                for start in range(begin, min(begin + _STRETCH, size), _STRIP):
                    passing = np.int32(0)
                    for i in range(start, start + _STRIP):
                        title, text = title_value[i], text_value[i]
                        worth = (musts[i] & mask) * must_worth + nices[i] * nice_worth
                        worth += max(title, 0) * title_worth + max(text, 0) * text_worth
                        worth += silent if title < 0 else zero
                        worth += mute if text < 0 else zero
                        passing += np.int32(worth >= bound)
                    if passing == 0:
                        continue
                    for i in range(start, start + _STRIP):
                        title, text = title_value[i], text_value[i]
                        worth = (musts[i] & mask) * must_worth + nices[i] * nice_worth
                        worth += max(title, 0) * title_worth + max(text, 0) * text_worth
                        unknown = silent if title < 0 else zero
                        unknown += mute if text < 0 else zero
                        some[count] = i
                        count += (worth + unknown >= bound) & (worth < above) & ranked[i]
                for n in range(count):
                    i = some[n]
                    title, text = int(title_value[i]), int(text_value[i])
                    total = np.int64((musts[i] & mask) / must_of) * must_weight
                    total += np.int64(nices[i] / nice_of) * nice_weight
                    total += max(title, 0) * title_weight + max(text, 0) * text_weight
                    known = skills + (title_weight if title >= 0 else 0)
                    known += text_weight if text >= 0 else 0
                    sums[n] = total + (known << KNOWN_AT) + (sought << ASKED_AT)
                    lacking[n] = (musts[i] >> _SUM_BITS if packed else met[i]) < must_count
                close += count
                weigh_some(
                    some, count, lacking, sums, first_slot, classes, int(weights[j, 4 + facets]),
                    caps[j], table_at[j], table, keys[j], slots[j], tied[j], counts[j],
                )  # fmt: skip
            if not last:
                above = bound
        # No bound holds for those whose skills are not known.
        for begin in range(0, len(unread), _STRETCH):
            count = min(_STRETCH, len(unread) - begin)
            for n in range(count):
                title = int(title_value[unread[begin + n]])
                text = int(text_value[unread[begin + n]])
                known = title_weight if title >= 0 else 0
                known += text_weight if text >= 0 else 0
                sums[n] = max(title, 0) * title_weight + max(text, 0) * text_weight
                sums[n] += (known << KNOWN_AT) + (sought << ASKED_AT)
                lacking[n] = False
            close += count
            weigh_some(
                unread[begin:], count, lacking, sums, first_slot, classes,
                int(weights[j, 4 + facets]), caps[j], table_at[j], table, keys[j], slots[j],
                tied[j], counts[j],
            )  # fmt: skip
    return close


@compiled
def _value_titles(
    titles: NDArray[np.int32],
    bearer: NDArray[np.uint16],
    age_ends: NDArray[np.int64],
    likeness_at: int,
    likeness: NDArray[np.int16],
    older: NDArray[np.int64],
    value: NDArray[np.int16],
) -> None:
    """Write for everybody the title that counts most: UNKNOWN for who has none."""
    value[:] = UNKNOWN
    if likeness_at < 0:
        return
    row = likeness[likeness_at:]
    for age in range(len(age_ends) - 1):
        # Nobody has two titles of one age: so none of these waits for the one before.
        worth = np.uint32(older[age])
        for place in range(np.uint64(age_ends[age]), np.uint64(age_ends[age + 1])):
            like = np.uint32(row[np.uint32(titles[place])])
            like = like * worth // np.uint32(FULL)
            one = bearer[place]
            value[one] = max(value[one], np.int16(like))


@compiled
def _bound(least: int, weight: int, rest: int) -> np.float32:
    """Return what skills, title and words must be worth to be among the best; rounded down."""
    if least < 0:
        return np.float32(_NOBODY)
    return np.float32(least * weight - (FULL - least) * rest - _SLACK)


@compiled
def _cut(
    musts: NDArray[np.int32],
    mask: np.int32,
    nices: NDArray[np.int32],
    title_value: NDArray[np.int16],
    text_value: NDArray[np.int16],
    must_worth: np.float32,
    nice_worth: np.float32,
    title_worth: np.float32,
    text_worth: np.float32,
    weight: int,
    top: int,
) -> np.float32:
    """Return what about twice as many as are wanted are worth, but for the facets."""
    bins = np.zeros(_BINS + 1, dtype=np.int32)
    scale = np.float32(_BINS / (FULL * max(weight, 1)))
    for i in range(0, len(musts), _SAMPLED):
        worth = (musts[i] & mask) * must_worth + nices[i] * nice_worth
        worth += max(title_value[i], 0) * title_worth + max(text_value[i], 0) * text_worth
        bins[min(int(worth * scale), _BINS)] += 1
    found = 0
    for cut in range(_BINS, 0, -1):
        found += bins[cut]
        if found * _SAMPLED >= 2 * top:
            return np.float32(cut / scale)
    return np.float32(1 / scale)
