"""One score for both directions: every use case and reaction asks here."""

from datetime import date

from attrs import frozen

from application.ports.clock import Clock
from application.ports.skill_catalogue import SkillCatalogue
from domain.matching.match import Match
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.scoring import score


@frozen(kw_only=True)
class Scorer:
    """The domain's function with the catalogue, the policy and the date of today."""

    catalogue: SkillCatalogue
    clock: Clock
    policy: MatchPolicy = DEFAULT_POLICY

    def today(self) -> date:
        """Return the date (UTC) that durations are counted to."""
        return self.clock.now().date()

    def __call__(self, candidate: CandidateSide, job: JobSide, *, as_of: date) -> Match:
        """Score one pair."""
        return score(candidate, job, as_of=as_of, taxonomy=self.catalogue, policy=self.policy)
