"""One score for both directions: every use case and reaction asks here."""

from datetime import date

from attrs import frozen

from application.matching.knowledge import Knowledge
from application.ports.clock import Clock
from domain.matching.match import Match
from domain.matching.merging import ScoredBy
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.scoring import ENGINE, score


@frozen(kw_only=True)
class Scorer:
    """The domain's function with what is known and the date of today.

    The policy is that of the job's company, whichever side asks: `MatchingUnitOfWork.policies`.
    """

    knowledge: Knowledge
    clock: Clock

    def today(self) -> date:
        """Return the date (UTC) that durations are counted to."""
        return self.clock.now().date()

    def scored_by(self, policy: MatchPolicy) -> ScoredBy:
        """Tell what the receipt of such a score names."""
        return ScoredBy(
            policy=policy.version,
            engine=ENGINE,
            catalogue=self.knowledge.version,
            places=self.knowledge.places,
            model=self.knowledge.model,
            words=self.knowledge.words,
        )

    def __call__(
        self, candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> Match:
        """Score one pair."""
        return score(candidate, job, as_of=as_of, taxonomy=self.knowledge, policy=policy)
