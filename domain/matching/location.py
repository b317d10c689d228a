"""Where the work is done, how far that is, and whether it can be done from afar."""

from collections.abc import Iterable
from enum import IntEnum

from attrs import frozen

from domain.matching.distance import kilometres
from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.place_names import Whereabouts, whereabouts
from domain.matching.policy import MatchPolicy, PlaceValues, at_steps
from domain.matching.taxonomy import Taxonomy
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


@frozen(kw_only=True)
class Way:
    """From one place of a candidate to the job."""

    nearness: Nearness | None
    """None when nothing can be compared."""
    km: int | None
    """None when a town is not known."""


def find_location(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> Finding:
    """Multiply how near the candidate is by how far the work suits what they accept.

    A remote job is near to everybody in its countries, and a person who says nothing accepts
    everything.
    """
    place = job.place if job.place and str(job.place) else None
    if job.remote is None and place is None:
        return Finding.not_asked("The job names no place.")
    accepted, why = acceptance(candidate, job, policy)
    if job.remote is RemotePolicy.REMOTE:
        return _from_afar(candidate, job, accepted, why)
    if accepted == 0 or (place is None and candidate.remote):
        return Finding.known(accepted, why)
    if place is None:
        return Finding.unknown("Whether the candidate works on site is not known.")
    ways = ways_to(place, candidate.places, taxonomy=taxonomy)
    if not ways:
        return Finding.unknown("Where the candidate would work is not known.")
    values = policy.hybrid if job.remote is RemotePolicy.HYBRID else policy.on_site
    worth = [way_value(way, moves=candidate.moves, values=values, policy=policy) for way in ways]
    best = worth.index(max(worth))
    return Finding.known(
        worth[best] * accepted // FULL, *_sentences(ways[best], candidate, values), why
    )


def _from_afar(candidate: CandidateSide, job: JobSide, accepted: int, why: str) -> Finding:
    if not job.countries:
        return Finding.known(accepted, why)
    mine = {where.country for where in map(whereabouts, candidate.places) if where.country}
    if not mine:
        return Finding.unknown("In which country the candidate would work is not known.")
    if mine.isdisjoint(job.countries):
        return Finding.known(0, f"Open to who lives in {', '.join(job.countries)}.", why)
    return Finding.known(accepted, why)


def acceptance(candidate: CandidateSide, job: JobSide, policy: MatchPolicy) -> tuple[int, str]:
    """Return how far the work suits where a person wants to do it, in bp, and why."""
    if job.remote is None:
        return FULL, "Whether it can be done from afar is not said."
    if not candidate.remote:
        return FULL, f"The work is {job.remote}."
    steps = min(abs(_FAR.index(job.remote) - _FAR.index(mine)) for mine in candidate.remote)
    accepts = " or ".join(candidate.remote)
    return at_steps(policy.remote_steps, steps), f"The work is {job.remote}, accepted: {accepts}."


def ways_to(job: Place, places: Iterable[Place], *, taxonomy: Taxonomy) -> tuple[Way, ...]:
    """Compare each place with the job's; without those of which nothing can be said."""
    there, point = whereabouts(job), taxonomy.point(job)
    found = []
    for place in places:
        mine = taxonomy.point(place) if point else None
        km = kilometres(mine, point) if mine and point else None
        way = Way(nearness=_nearness(whereabouts(place), there), km=km)
        if way != Way(nearness=None, km=None):
            found.append(way)
    return tuple(found)


def way_value(way: Way, *, moves: bool | None, values: PlaceValues, policy: MatchPolicy) -> int:
    """Return what a way is worth in bp: the commute, or else the move."""
    if way.nearness is Nearness.THERE:
        return FULL
    return max(_commute(way, values), _move(way, moves=moves, values=values, policy=policy))


def _commute(way: Way, values: PlaceValues) -> int:
    if way.km is None:
        return values.region if way.nearness is Nearness.SAME_REGION else 0
    return next((value for up_to, value in values.commute if way.km <= up_to), 0)


def _move(way: Way, *, moves: bool | None, values: PlaceValues, policy: MatchPolicy) -> int:
    if moves is False:
        return 0
    least = {Nearness.SAME_REGION: values.region, Nearness.SAME_COUNTRY: values.country}
    unsaid = 0 if way.nearness is None else least.get(way.nearness, 0)
    if moves is None:
        return unsaid
    abroad = way.nearness in (None, Nearness.ELSEWHERE)
    return max(unsaid, policy.moving // 2 if abroad else policy.moving)


def _sentences(way: Way, candidate: CandidateSide, values: PlaceValues) -> Iterable[str]:
    """Say no more of where somebody lives than the score must know."""
    if way.nearness is Nearness.THERE:
        yield _SENTENCES[way.nearness]
        return
    if way.km is not None and values.commute:
        up_to = next((km for km, _ in values.commute if way.km <= km), None)
        furthest = values.commute[-1][0]
        yield f"Within {up_to} km of the job." if up_to else f"More than {furthest} km away."
    elif way.nearness is not None:
        yield _SENTENCES[way.nearness]
    if candidate.moves is not None:
        yield "Would move." if candidate.moves else "Would not move."


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
