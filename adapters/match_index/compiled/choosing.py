"""The last step: the best in their exact order."""

from collections.abc import Callable, Sequence
from itertools import repeat

from adapters.match_index.compiled.keeping import KEY_BITS
from domain.matching.ranked import Ranked
from domain.shared.ids import CandidateId, JobId

_CONFIDENCE = (1 << KEY_BITS) - 1

Pair = tuple[int, int]
"""A key, and the number of a side."""


def in_order(
    pairs: Sequence[Pair],
    *,
    top: int,
    digest: Callable[[int], bytes],
    id_of: Callable[[int], str],
) -> list[Pair]:
    """Return up to `top` pairs, best first; `pairs` come by key, the highest first.

    Equal keys fall by hash, then by id; both are asked for only where they decide. All pairs that
    may belong to the best have to be among those given.
    """
    best: list[Pair] = []
    at, count = 0, len(pairs)
    while at < count and len(best) < top:
        key = pairs[at][0]
        end = at + 1
        while end < count and pairs[end][0] == key:
            end += 1
        if end == at + 1:
            best.append(pairs[at])
        else:
            same = [number for _, number in pairs[at:end]]
            same.sort(key=digest)
            if len(set(map(digest, same))) < len(same):
                same.sort(key=lambda number: (digest(number), id_of(number)))
            best += zip(repeat(key), same, strict=False)
        at = end
    return best[:top]


def rankings_of(
    candidates: Sequence[CandidateId], job_id: JobId, keys: Sequence[int]
) -> tuple[Ranked, ...]:
    """Return what keys say of some candidates and a job."""
    scores = [(key >> KEY_BITS) - 1 if key >> KEY_BITS else None for key in keys]
    confidences = [key & _CONFIDENCE for key in keys]
    return tuple(map(Ranked, candidates, repeat(job_id), scores, confidences))


def ranked(candidate_id: CandidateId, job_id: JobId, key: int) -> Ranked:
    """Return what a key says of a candidate and a job."""
    return rankings_of([candidate_id], job_id, [key])[0]
