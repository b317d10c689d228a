"""What is kept in the cache, under which key and for how long."""

from datetime import timedelta
from hashlib import sha256

from domain.shared.ids import CandidateId, JobId

PROFILE_LASTS = timedelta(minutes=15)
JOB_LASTS = timedelta(minutes=5)
MATCHES_LAST = timedelta(minutes=5)
"""As short as a job's: what is shown of a match is told of a job."""

SKILLS_CATALOG_LASTS = timedelta(hours=1)


def profile_key(candidate_id: CandidateId) -> str:
    """Of a candidate's own data."""
    return f"user:{candidate_id}:profile"


def job_key(job_id: JobId) -> str:
    """Of a job, whatever its status."""
    return f"job:{job_id}"


def matches_key(candidate_id: CandidateId) -> str:
    """Of the first page of a candidate's matches."""
    return f"matches:{candidate_id}"


def skills_catalog_key(version: str, text: str, *, limit: int) -> str:
    """Of a search in one version of the catalogue; hashed, as people type anything."""
    asked = "\0".join((version, str(limit), text))
    return f"skills_catalog:{sha256(asked.encode(errors='surrogatepass')).hexdigest()}"


def family(key: str) -> str:
    """Name what a key is about, without whom: fit for a metric."""
    return key.partition(":")[0]
