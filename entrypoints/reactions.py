"""Which event starts which reactions: the whole table."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

from domain.candidates.events import (
    PreferencesChanged,
    ProfileUpdated,
    ResumeParsed,
    ResumeRejected,
    ResumeUploaded,
)
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.matching.events import MatchesFound, PolicyAdopted, RankingRanShort, RankingShardDue
from domain.shared.events import DomainEvent, EventId
from entrypoints.container.everything import Container

E = TypeVar("E", bound=DomainEvent)
E_contra = TypeVar("E_contra", bound=DomainEvent, contravariant=True)


class Reaction(Protocol[E_contra]):
    """What a context does about an event; repeating it changes nothing."""

    def __call__(self, event: E_contra, event_id: EventId, /) -> Awaitable[None]:
        """Handle it."""


Build = Callable[[Container], Reaction[Any]]
Row = tuple[type[DomainEvent], tuple[Build, ...]]


def on(event: type[E], *reactions: Callable[[Container], Reaction[E]]) -> Row:
    """Let the type checker see that each reaction takes this event."""
    return event, reactions


REACTIONS: dict[type[DomainEvent], tuple[Build, ...]] = dict(
    [
        on(
            ResumeUploaded,
            lambda c: c.when_candidate_changed_forget_profile(),
            lambda c: c.when_resume_uploaded_read_it(),
        ),
        on(
            ResumeRejected,
            lambda c: c.when_candidate_changed_forget_profile(),
            lambda c: c.when_resume_rejected_delete_document(),
        ),
        on(
            ResumeParsed,
            lambda c: c.when_candidate_changed_forget_profile(),
            lambda c: c.when_candidate_changed_rank_jobs(),
            lambda c: c.when_candidate_changed_update_job_rankings(),
        ),
        on(
            PreferencesChanged,
            lambda c: c.when_candidate_changed_forget_profile(),
            lambda c: c.when_candidate_changed_rank_jobs(),
            lambda c: c.when_candidate_changed_update_job_rankings(),
        ),
        on(
            ProfileUpdated,
            lambda c: c.when_candidate_changed_forget_profile(),
            lambda c: c.when_candidate_changed_rank_jobs(),
            lambda c: c.when_candidate_changed_update_job_rankings(),
        ),
        on(
            JobPosted,
            lambda c: c.when_job_changed_forget_it(),
            lambda c: c.when_job_changed_rank_candidates(),
            lambda c: c.when_job_changed_update_candidate_rankings(),
        ),
        on(
            JobUpdated,
            lambda c: c.when_job_changed_forget_it(),
            lambda c: c.when_job_changed_rank_candidates(),
            lambda c: c.when_job_changed_update_candidate_rankings(),
        ),
        on(
            JobClosed,
            lambda c: c.when_job_changed_forget_it(),
            lambda c: c.when_job_changed_rank_candidates(),
            lambda c: c.when_job_changed_update_candidate_rankings(),
        ),
        on(
            PolicyAdopted,
            lambda c: c.when_policy_adopted_rank_candidates(),
            lambda c: c.when_policy_adopted_update_candidate_rankings(),
        ),
        on(RankingShardDue, lambda c: c.when_ranking_shard_due_rank_it()),
        on(RankingRanShort, lambda c: c.when_ranking_ran_short_fill_it()),
        on(
            MatchesFound,
            lambda c: c.when_matches_found_forget_list(),
            lambda c: c.when_matches_found_announce_them(),
        ),
    ]
)

GIVEN_UP: dict[type[DomainEvent], tuple[Build, ...]] = dict(
    [
        on(ResumeUploaded, lambda c: c.when_reading_was_given_up_reject_resume()),
    ]
)
"""What is done once when a reaction to the event failed for good and the event is parked."""
