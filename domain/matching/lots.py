"""Who goes first where two matches are equally good: a lot, drawn anew for every pair.

A lot depends on the two ids and on nothing else. So it is the same whenever it is drawn and in
whatever order sides came; nobody can better it by writing something else; and whoever is unlucky
in one job is as likely as anybody to be lucky in the next.
"""

from functools import lru_cache
from hashlib import sha256

from domain.shared.ids import CandidateId, JobId

_MASK = (1 << 64) - 1
_KEPT = 20_000
"""Seeds that are kept in mind: sorting asks for the same ones again and again."""


@lru_cache(maxsize=_KEPT)
def candidate_seed(candidate_id: CandidateId) -> int:
    """Return what a candidate brings to the draw: 64 bits."""
    return _seed(b"candidate:", candidate_id)


@lru_cache(maxsize=_KEPT)
def job_seed(job_id: JobId) -> int:
    """Return what a job brings to the draw: 64 bits."""
    return _seed(b"job:", job_id)


def draw(candidate: int, job: int) -> int:
    """Return the lot of two seeds, 64 bits; the least wins.

    The finaliser of SplitMix64 (Steele, Lea & Flood 2014): one to one, and every bit of a seed
    moves half the bits of the lot.
    """
    lot = candidate ^ job
    lot = (lot ^ (lot >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    lot = (lot ^ (lot >> 27)) * 0x94D049BB133111EB & _MASK
    return lot ^ (lot >> 31)


def _seed(kind: bytes, name: str) -> int:
    return int.from_bytes(sha256(kind + name.encode()).digest()[:8], "little")
