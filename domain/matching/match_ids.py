"""How a match is named: by its job, and by a digest in place of the candidate."""

import re
from hashlib import sha256

from domain.matching.errors import MatchNotFoundError
from domain.shared.ids import CandidateId, JobId

_SEPARATOR = "~"
_DIGEST = re.compile(r"[0-9a-f]{16}")


def match_id(job_id: JobId, candidate_id: CandidateId) -> str:
    """Name a match for both sides; the name does not tell an employer who the candidate is."""
    return f"{job_id}{_SEPARATOR}{match_digest(job_id, candidate_id)}"


def match_digest(job_id: JobId, candidate_id: CandidateId) -> str:
    """Stand for a candidate before one job: 64 bits of SHA-256, in hexadecimal digits.

    It differs from job to job. It hides an id as long as that cannot be guessed: an account's
    has 80 random bits.
    """
    return sha256(f"{job_id}{_SEPARATOR}{candidate_id}".encode()).hexdigest()[:16]


def parse_match_id(text: str) -> tuple[JobId, str]:
    """Return the job and the digest. Raise MatchNotFoundError for what no match is called."""
    job_id, _, digest = text.rpartition(_SEPARATOR)
    if not job_id or not _DIGEST.fullmatch(digest):
        raise MatchNotFoundError(text)
    return JobId(job_id), digest
