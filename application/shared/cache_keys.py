"""What is kept in the cache, under which key and for how long."""

from datetime import timedelta

from domain.shared.ids import CandidateId, JobId

PROFILE_LASTS = timedelta(minutes=15)
JOB_LASTS = timedelta(minutes=5)
MATCHES_LAST = timedelta(minutes=5)
"""As short as a job's: what is shown of a match is told of a job."""

STATISTICS_LAST = timedelta(minutes=5)
"""Nobody is told when a figure changes: so long it may lag behind."""
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


def statistics_key(candidate_id: CandidateId) -> str:
    """Of figures about a candidate."""
    return f"statistics:{candidate_id}"


def funnel_key(job_id: JobId) -> str:
    """Of figures about a job."""
    return f"funnel:{job_id}"


def skills_catalog_key(asked: str) -> str:
    """Of the place of a search, given its fingerprint in hexadecimal digits.

    There are 4,096 places, each for one search at a time: people type anything, and strangers may
    search, so keys of their own would let them fill a cache.
    """
    return f"skills_catalog:{asked[:3]}"


def family(key: str) -> str:
    """Name what a key is about, without whom: fit for a metric."""
    return key.partition(":")[0]
