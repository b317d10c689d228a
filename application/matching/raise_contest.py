"""A candidate disputes a match, or one thing in it."""

from collections.abc import Callable

from attrs import frozen

from application.matching.own_match import own_match
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.shared.actor import Actor
from application.shared.precondition import PreconditionFailedError
from domain.matching.contest import Contest
from domain.matching.disputed import Disputed, Subject
from domain.matching.errors import MatchNotFoundError
from domain.matching.match_ids import match_digest, parse_match_id
from domain.shared.ids import CandidateId, ContestId


@frozen(kw_only=True)
class RaiseContest:
    """Command."""

    match_id: str
    subject: Subject
    words: str
    digest: str | None = None
    """Of the receipt that the candidate saw; None is any."""


@frozen(kw_only=True)
class RaiseContestHandler:
    """Of one's own matches. What is disputed is kept as it is in this transaction.

    Whoever is in no ranking was passed over, too: what they dispute is scored as they do.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer
    clock: Clock
    ids: Ids

    async def __call__(self, command: RaiseContest, *, actor: Actor) -> Contest:
        """Raise Forbidden-, MatchNotFound- or ConflictError, or what `Contest.dispute` raises.

        Raise PreconditionFailedError when the match is no longer the one that was seen.
        """
        job_id, who = parse_match_id(command.match_id)
        mine = CandidateId(actor.account_id)
        if who != match_digest(job_id, mine):
            # Not even an administrator speaks for somebody else.
            raise MatchNotFoundError(command.match_id)
        async with self.unit_of_work() as uow:
            before = await uow.contests.about(job_id, mine)
            match = await own_match(uow, self.scorer, job_id, mine)
            company_id = await uow.recruiters.company_of_job(job_id)
            if match is None or company_id is None:
                raise MatchNotFoundError(command.match_id)
            if command.digest not in (None, match.receipt.digest):
                raise PreconditionFailedError
            disputed = Disputed.keep(
                match,
                await uow.candidate_sides.get(mine, as_of=match.receipt.as_of),
                await uow.job_sides.get(job_id),
            )
            contest = Contest.dispute(
                disputed,
                id=ContestId(self.ids.new()),
                company_id=company_id,
                subject=command.subject,
                words=command.words,
                before=before,
                at=self.clock.now(),
            )
            contest = await uow.contests.save(contest)
            await uow.commit()
        return contest
