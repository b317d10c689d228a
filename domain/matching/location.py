"""Where the work is done, and whether from afar."""

from enum import IntEnum

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.place_names import Whereabouts, whereabouts
from domain.matching.policy import MatchPolicy, at_steps
from domain.shared.values import Place, RemotePolicy

_FAR = tuple(RemotePolicy)
"""From never to always away: neighbours are one step apart."""


class Nearness(IntEnum):
    """How near a place is to the job's, as exactly as the job names it."""

    ELSEWHERE = 0
    SAME_COUNTRY = 1
    SAME_REGION = 2
    THERE = 3


_SENTENCES = {
    Nearness.THERE: "Where the job is.",
    Nearness.SAME_REGION: "In the region of the job, but not in its city.",
    Nearness.SAME_COUNTRY: "In the country of the job, but not in its region.",
    Nearness.ELSEWHERE: "Not where the job is.",
}


def find_location(candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy) -> Finding:
    """Multiply how near the candidate is by how far the work suits what they accept.

    A remote job is near to everybody, and a person who says nothing accepts everything.
    """
    if job.remote is None and (job.place is None or not str(job.place)):
        return Finding.not_asked("The job names no place.")
    accepted, why = _acceptance(candidate, job, policy)
    if job.remote is RemotePolicy.REMOTE or accepted == 0:
        return Finding.known(accepted, why)
    if job.place is None or not str(job.place):
        if not candidate.remote:
            return Finding.unknown("Whether the candidate works on site is not known.")
        return Finding.known(accepted, why)
    nearness = nearest(candidate.places, job.place)
    if nearness is None:
        return Finding.unknown("Where the candidate would work is not known.")
    near = _near(nearness, job.remote, policy)
    return Finding.known(near * accepted // FULL, _SENTENCES[nearness], why)


def _acceptance(candidate: CandidateSide, job: JobSide, policy: MatchPolicy) -> tuple[int, str]:
    if job.remote is None:
        return FULL, "Whether it can be done from afar is not said."
    if not candidate.remote:
        return FULL, f"The work is {job.remote}."
    steps = min(abs(_FAR.index(job.remote) - _FAR.index(mine)) for mine in candidate.remote)
    accepts = " or ".join(candidate.remote)
    return at_steps(policy.remote_steps, steps), f"The work is {job.remote}, accepted: {accepts}."


def _near(nearness: Nearness, remote: RemotePolicy | None, policy: MatchPolicy) -> int:
    values = policy.hybrid if remote is RemotePolicy.HYBRID else policy.on_site
    return {
        Nearness.THERE: FULL,
        Nearness.SAME_REGION: values.region,
        Nearness.SAME_COUNTRY: values.country,
        Nearness.ELSEWHERE: 0,
    }[nearness]


def nearest(places: tuple[Place, ...], job: Place) -> Nearness | None:
    """Return the nearness of the nearest place; None when nothing can be compared."""
    there = whereabouts(job)
    known = (_nearness(whereabouts(place), there) for place in places)
    return max((nearness for nearness in known if nearness is not None), default=None)


def _nearness(mine: Whereabouts, job: Whereabouts) -> Nearness | None:
    if mine.country and job.country and mine.country != job.country:
        return Nearness.ELSEWHERE
    same_region = bool(job.region) and mine.region == job.region
    # Regions have many names: only those of the United States tell two places apart.
    other_region = mine.in_a_state and job.in_a_state and not same_region
    if job.city and mine.city == job.city and not other_region:
        return Nearness.THERE
    if same_region:
        return Nearness.SAME_REGION if job.city else Nearness.THERE
    if job.country and mine.country == job.country:
        return Nearness.SAME_COUNTRY if job.city or job.region else Nearness.THERE
    told_apart = bool(mine.city and job.city) or other_region
    return Nearness.ELSEWHERE if told_apart else None
