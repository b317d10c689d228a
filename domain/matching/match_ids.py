"""How a match is named: by its two sides."""

from domain.matching.errors import MatchNotFoundError
from domain.shared.ids import CandidateId, JobId

_SEPARATOR = "~"


def match_id(job_id: JobId, candidate_id: CandidateId) -> str:
    """Name a match; `parse_match_id` takes the name apart."""
    return f"{job_id}{_SEPARATOR}{candidate_id}"


def parse_match_id(text: str) -> tuple[JobId, CandidateId]:
    """Return both sides of a match. Raise MatchNotFoundError for what no match is called."""
    job_id, _, candidate_id = text.partition(_SEPARATOR)
    if not job_id or not candidate_id or _SEPARATOR in candidate_id:
        raise MatchNotFoundError(text)
    return JobId(job_id), CandidateId(candidate_id)
