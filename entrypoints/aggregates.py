"""Every aggregate as it is named in archives. Append; never rename."""

from application.ports.archive_format import AggregateType
from domain.candidates.model import Candidate
from domain.companies.model import Company
from domain.fairness.model import Declaration
from domain.identity.model import Account
from domain.jobs.model import Job
from domain.matching.census import SkillCensus
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.contest import Contest
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.matching.views import MatchViews

AGGREGATE_TYPES = (
    AggregateType(name="identity.account", cls=Account),
    AggregateType(name="companies.company", cls=Company),
    # Two: what a profile is made from. Before, nobody had corrected anything.
    AggregateType(
        name="candidates.candidate", cls=Candidate, version=2, upcasts={1: lambda data: data}
    ),
    AggregateType(name="jobs.job", cls=Job),
    AggregateType(name="matching.job-ranking", cls=JobRanking),
    AggregateType(name="matching.candidate-ranking", cls=CandidateRanking),
    AggregateType(name="matching.company-policy", cls=CompanyPolicy),
    AggregateType(name="matching.kept-policy", cls=KeptPolicy),
    AggregateType(name="matching.contest", cls=Contest),
    AggregateType(name="matching.match-views", cls=MatchViews),
    AggregateType(name="matching.skill-census", cls=SkillCensus),
    AggregateType(name="fairness.declaration", cls=Declaration),
    AggregateType(name="matching.ranking-shard", cls=RankingShard),
)
