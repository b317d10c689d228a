"""Show one match with everything that explains it."""

from collections.abc import Callable

from attrs import frozen

from application.matching.authority import require_company
from application.matching.known_policies import find_policy
from application.matching.own_match import own_match
from application.matching.ports import JobCard, MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.shared.actor import Actor
from domain.matching.advice import Advice
from domain.matching.canonical import candidate_facts, digest, job_facts
from domain.matching.contest import Contest
from domain.matching.errors import MatchNotFoundError
from domain.matching.match import Match
from domain.matching.match_ids import match_digest, parse_match_id
from domain.matching.telling import Reader, tell
from domain.matching.what_if import what_could_be_offered, what_would_help
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class ExplainedMatch:
    """A match, what to show of its job, and what would raise the score."""

    match: Match
    job: JobCard
    summary: tuple[str, ...]
    """The match in sentences for whoever asked."""
    advice: tuple[Advice, ...]
    """What whoever asked could change; best first, none once the facts have changed since."""
    contests: tuple[Contest, ...] = ()
    """What the candidate disputes of it, and has; oldest first."""


@frozen(kw_only=True)
class ShowMatchHandler:
    """For the candidate themselves and for the company that offers the job.

    A candidate may ask about any published job, were it the last they fit: what no ranking keeps
    is scored when they ask.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer

    async def __call__(self, match_id: str, *, actor: Actor) -> ExplainedMatch:
        """Raise MatchNotFound- or ForbiddenError."""
        job_id, who = parse_match_id(match_id)
        async with self.unit_of_work() as uow:
            for match in await self._entries(uow, job_id, who, actor):
                if match.job_id == job_id and who == match_digest(job_id, match.candidate_id):
                    cards = await uow.job_cards.of([job_id])
                    return ExplainedMatch(
                        match=match,
                        job=cards[job_id],
                        summary=tell(match, to=_reader(match, actor)),
                        advice=await self._advise(uow, match, actor),
                        contests=await uow.contests.about(job_id, match.candidate_id),
                    )
        raise MatchNotFoundError(match_id)

    async def _entries(
        self, uow: MatchingUnitOfWork, job_id: JobId, who: str, actor: Actor
    ) -> tuple[Match, ...]:
        """Whoever asks for their own match is known by its digest; others must be the company."""
        me = CandidateId(actor.account_id)
        if who == match_digest(job_id, me):
            mine = await own_match(uow, self.scorer, job_id, me)
            return (mine,) if mine else ()
        await require_company(uow, actor, job_id=job_id)
        return (await uow.job_rankings.of(job_id)).entries

    async def _advise(
        self, uow: MatchingUnitOfWork, match: Match, actor: Actor
    ) -> tuple[Advice, ...]:
        receipt = match.receipt
        policy = await find_policy(uow, receipt.policy)
        candidate = await uow.candidate_sides.get(match.candidate_id, as_of=receipt.as_of)
        job = await uow.job_sides.get(match.job_id)
        if (
            policy is None
            or candidate is None
            or job is None
            or digest(candidate_facts(candidate)) != receipt.candidate
            or digest(job_facts(job)) != receipt.job
        ):
            return ()
        mine = _reader(match, actor) is Reader.CANDIDATE
        ask = what_would_help if mine else what_could_be_offered
        return ask(candidate, job, taxonomy=self.scorer.knowledge, policy=policy)


def _reader(match: Match, actor: Actor) -> Reader:
    mine = match.candidate_id == CandidateId(actor.account_id)
    return Reader.CANDIDATE if mine else Reader.EMPLOYER
