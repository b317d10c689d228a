"""Aggregates as documents: which collection, which fields."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from attrs import frozen
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter
from msgspec import convert, to_builtins

from adapters.persistence.mongodb.connection import Document
from domain.candidates.model import Candidate
from domain.companies.model import Company
from domain.fairness.model import Declaration
from domain.identity.model import Account
from domain.jobs.model import Job
from domain.matching.census import SkillCensus
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.contest import Contest
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.matching.views import MatchViews
from domain.shared.aggregate import Aggregate
from domain.shared.values import Month

A = TypeVar("A", bound=Aggregate)


@frozen
class Kind:
    """How one class of aggregates is kept."""

    collection: str
    key: str = "id"
    """The field that is kept as `_id`."""


KINDS: Mapping[type[Aggregate], Kind] = {
    Account: Kind("accounts"),
    Candidate: Kind("user_profiles"),
    CandidateRanking: Kind("job_fit_analyses", key="candidate_id"),
    Company: Kind("companies"),
    CompanyPolicy: Kind("company_policies", key="company_id"),
    Declaration: Kind("declarations", key="candidate_id"),
    Job: Kind("jobs"),
    JobRanking: Kind("job_rankings", key="job_id"),
    KeptPolicy: Kind("match_policies"),
    Contest: Kind("contests"),
    MatchViews: Kind("match_views"),
    SkillCensus: Kind("skill_censuses", key="section"),
    RankingShard: Kind("ranking_shards"),
}
Place = tuple[str, str]
"""A collection, and an id in it."""
INBOX = "inbox"
"""Receipts that stand in no document."""

LOADED_BY = "loaded_by"
"""Field: the load that has written a document which nobody has saved since."""
BESIDE = ("outbox", "claimable_at", "parked", "inbox", "statistics", LOADED_BY)
"""Fields that are no part of an aggregate's state."""
STATE = dict.fromkeys(BESIDE, 0)
"""Projection: the aggregate and nothing else."""

# Times are text: a date of BSON would lose the microseconds.
_converter = make_converter(detailed_validation=False)
_converter.register_unstructure_hook(Match, to_builtins)  # a ranking has a hundred of them
for _cls, _kind in KINDS.items():
    _fields: dict[str, Any] = {  # a type that fits no other of these functions' parameters
        "events": override(omit=True),
        _kind.key: override(rename="_id"),
    }
    _converter.register_unstructure_hook(
        _cls, make_dict_unstructure_fn(_cls, _converter, **_fields)
    )


def place_of(stream: str) -> Place | None:
    """Find the document of a stream such as `Candidate/01J…`; None where there is no such kind."""
    name, _, id = stream.partition("/")
    for cls, kind in KINDS.items():
        if cls.__name__ == name:
            return kind.collection, id
    return None


def id_of(aggregate: Aggregate) -> str:
    """Return what is kept as `_id`."""
    return str(getattr(aggregate, KINDS[type(aggregate)].key))


def to_aggregate(document: Document, cls: type[A]) -> A:
    """Read the state; whatever else stands in the document is ignored.

    msgspec does it in a tenth of the time that cattrs takes.
    """
    return convert({**document, KINDS[cls].key: document["_id"]}, cls)


def to_document(aggregate: Aggregate) -> Document:
    """Write the state, and what is worked out from it for whoever looks into the database."""
    document: Document = _converter.unstructure(aggregate)
    derived = _DERIVED.get(type(aggregate))
    return {**document, **derived(aggregate)} if derived else document


def _statistics(candidate: Candidate) -> Document:
    """Months of work count up to the day when the résumé came that the profile was read from."""
    read = [r for r in candidate.resumes if r.id == candidate.profile_from]
    profile = candidate.profile
    return {
        "statistics": {
            "resumes": len(candidate.resumes),
            "skills": len(profile.skills),
            "experiences": len(profile.experiences),
            "education": len(profile.education),
            "months_of_experience": (
                profile.months_of_work(until=Month.of(read[0].uploaded_at)) if read else None
            ),
        }
    }


_DERIVED: Mapping[type[Aggregate], Callable[[Any], Document]] = {Candidate: _statistics}
"""Never read back."""
