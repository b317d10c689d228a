"""Rankings: one aggregate a side, so that each change saves one of them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Self

from attrs import evolve, frozen

from domain.matching.events import MatchesFound, RankingRanShort
from domain.matching.match import Match
from domain.matching.merging import Plan, Proposal, made_of, plan
from domain.matching.ranked import Outline, Ranked
from domain.matching.ranking_shard import IdRange
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CandidateId, JobId

RANKING_LIMIT = 100
"""Matches that a ranking keeps: the best. Nobody is shown more."""


def rank_order(match: Match) -> tuple[bool, int, int, int, str, str]:
    """Return the key that sorts matches, best first: that of `Ranked`."""
    return Ranked.of(match).order


@frozen(kw_only=True)
class JobRanking(Aggregate):
    """The candidates for one job."""

    job_id: JobId
    entries: tuple[Match, ...] = ()
    """At most RANKING_LIMIT, by `rank_order`."""

    def __attrs_post_init__(self) -> None:
        if any(entry.job_id != self.job_id for entry in self.entries):
            raise ValueError("a ranking holds the matches of its own job")

    def put(self, match: Match, *, at: datetime) -> Self:
        """Insert a match, or replace the one of its candidate; a full ranking may run short."""
        entries = ranked((*self.entries, match), self.entries)
        return self._change(entries, match.candidate_id, at)

    def remove(self, candidate_id: CandidateId, *, at: datetime) -> Self:
        """Take a candidate out; unchanged when not in. A full ranking runs short."""
        entries = tuple(entry for entry in self.entries if entry.candidate_id != candidate_id)
        return self._change(entries, candidate_id, at)

    def fill(self, matches: Iterable[Match], *, at: datetime) -> Self:
        """Rank anew: these matches and no others. A ranking never runs short by it."""
        return self._change(ranked(matches, self.entries), None, at)

    def plan(self, found: Iterable[Proposal], *, among: IdRange) -> Plan[Match]:
        """Work out what it will be, these being the best of some candidates."""
        return plan(
            self.entries, found, replaced=lambda e: e.candidate_id in among, top=RANKING_LIMIT
        )

    def merge(
        self, planned: Plan[Match], explained: Iterable[Match], *, among: IdRange, at: datetime
    ) -> Self:
        """Do as planned, with what was missing; unchanged when all is as it was.

        A match that turns out otherwise than planned, as facts have changed meanwhile, takes the
        place that it deserves. Then, or when an entry is gone, a full ranking may run short: but
        not where everybody was looked at.
        """
        entries = ranked((*planned.kept, *explained), self.entries)
        left_out = not among.is_everything and _runs_short(self.entries, entries)
        short = left_out or _falls_short(planned, entries)
        return self._change(entries, None, at, short=short)

    def _change(
        self,
        entries: tuple[Match, ...],
        candidate_id: CandidateId | None,
        at: datetime,
        *,
        short: bool = False,
    ) -> Self:
        if entries == self.entries and not short:
            return self
        found = MatchesFound(
            candidate_id=candidate_id,
            job_id=self.job_id,
            count=sum(candidate_id in (None, entry.candidate_id) for entry in entries),
            occurred_at=at,
        )
        if not short and (candidate_id is None or not _runs_short(self.entries, entries)):
            return self._record(found, entries=entries)
        ran_short = RankingRanShort(candidate_id=None, job_id=self.job_id, occurred_at=at)
        return self._record(found, ran_short, entries=entries)


@frozen(kw_only=True)
class CandidateRanking(Aggregate):
    """The jobs for one candidate."""

    candidate_id: CandidateId
    entries: tuple[Match, ...] = ()
    """At most RANKING_LIMIT, by `rank_order`."""

    def __attrs_post_init__(self) -> None:
        if any(entry.candidate_id != self.candidate_id for entry in self.entries):
            raise ValueError("a ranking holds the matches of its own candidate")

    def put(self, match: Match, *, at: datetime) -> Self:
        """Insert a match, or replace the one of its job; a full ranking may run short."""
        entries = ranked((*self.entries, match), self.entries)
        return self._change(entries, match.job_id, at)

    def put_all(self, matches: Iterable[Match], *, at: datetime) -> Self:
        """Put one after the other; a ranking runs short once at most."""
        changed = self
        for match in matches:
            changed = changed.put(match, at=at)
        short = [event for event in changed.events if isinstance(event, RankingRanShort)]
        return evolve(
            changed,
            events=(
                *(event for event in changed.events if not isinstance(event, RankingRanShort)),
                *short[-1:],
            ),
        )

    def remove(self, job_id: JobId, *, at: datetime) -> Self:
        """Take a job out; unchanged when not in. A full ranking runs short."""
        entries = tuple(entry for entry in self.entries if entry.job_id != job_id)
        return self._change(entries, job_id, at)

    def fill(self, matches: Iterable[Match], *, at: datetime) -> Self:
        """Rank anew: these matches and no others. A ranking never runs short by it."""
        return self._change(ranked(matches, self.entries), None, at)

    def plan(self, found: Iterable[Proposal], *, among: IdRange) -> Plan[Match]:
        """Work out what it will be, these being the best of some jobs."""
        return plan(self.entries, found, replaced=lambda e: e.job_id in among, top=RANKING_LIMIT)

    def merge(
        self, planned: Plan[Match], explained: Iterable[Match], *, among: IdRange, at: datetime
    ) -> Self:
        """Do as planned, with what was missing; unchanged when all is as it was.

        A match that turns out otherwise than planned, as facts have changed meanwhile, takes the
        place that it deserves. Then, or when an entry is gone, a full ranking may run short: but
        not where everybody was looked at.
        """
        entries = ranked((*planned.kept, *explained), self.entries)
        left_out = not among.is_everything and _runs_short(self.entries, entries)
        short = left_out or _falls_short(planned, entries)
        return self._change(entries, None, at, short=short)

    def _change(
        self,
        entries: tuple[Match, ...],
        job_id: JobId | None,
        at: datetime,
        *,
        short: bool = False,
    ) -> Self:
        if entries == self.entries and not short:
            return self
        found = MatchesFound(
            candidate_id=self.candidate_id,
            job_id=job_id,
            count=sum(job_id in (None, entry.job_id) for entry in entries),
            occurred_at=at,
        )
        if not short and (job_id is None or not _runs_short(self.entries, entries)):
            return self._record(found, entries=entries)
        ran_short = RankingRanShort(candidate_id=self.candidate_id, job_id=None, occurred_at=at)
        return self._record(found, ran_short, entries=entries)


def _runs_short(before: tuple[Match, ...], after: tuple[Match, ...]) -> bool:
    """Whether one of those who were cut may be better than one who is in.

    They were all worse than the last of a full ranking. So they still are unless the last is now
    a worse one, or there is room.
    """
    return len(before) >= RANKING_LIMIT and (
        len(after) < RANKING_LIMIT or rank_order(after[-1]) > rank_order(before[-1])
    )


def _falls_short(planned: Plan[Match], after: tuple[Match, ...]) -> bool:
    """Whether one of those who were cut by the plan may be better than one who is in."""
    places = planned.places
    return len(places) >= RANKING_LIMIT and (
        len(after) < RANKING_LIMIT or rank_order(after[-1]) > places[-1].ranked.order
    )


def ranked(matches: Iterable[Match], before: tuple[Match, ...]) -> tuple[Match, ...]:
    """Sort and cut to RANKING_LIMIT; of several matches of the same two sides the last counts.

    A match of the same facts stays as it is in `before`: a new day alone changes no ranking.

    As long as no two sides come twice, what is cut page by page is what would be cut at once:
    `ranked((*ranked(a, before), *b), before) == ranked((*a, *b), before)`. So nobody needs to
    hold more than a page besides the best.
    """
    old = {made_of(entry): entry for entry in before}
    latest = {_sides(match): old.get(made_of(match), match) for match in matches}
    return tuple(sorted(latest.values(), key=rank_order)[:RANKING_LIMIT])


def is_merged(
    entries: tuple[Outline, ...],
    found: Iterable[Proposal],
    *,
    replaced: Callable[[Outline], bool],
) -> bool:
    """Whether a ranking with these entries is what a shard's answer would make of it."""
    planned = plan(entries, found, replaced=replaced, top=RANKING_LIMIT)
    return planned.kept == entries and not planned.missing


def _sides(match: Match) -> tuple[JobId, CandidateId]:
    return match.job_id, match.candidate_id
