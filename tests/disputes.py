"""Contests, views and censuses to test with."""

from datetime import date

from attrs import evolve

from domain.matching.census import Holders, SkillCensus, section_of
from domain.matching.contest import Consequence, Contest, Office, Verdict
from domain.matching.disputed import Disputed, Subject, SubjectKind
from domain.matching.views import MatchViews
from domain.shared.ids import AccountId, CandidateId, CompanyId, ContestId, JobId
from tests.factories import NOON, PYTHON
from tests.unit.matching.examples import AS_OF, FRONT_END, MIRA, match

WHOLE = Subject(kind=SubjectKind.MATCH)
TITLE = Subject(kind=SubjectKind.COMPONENT, name="title")
WORDS = "Zoë says:\n李 is a name, not a school."


def a_contest(  # noqa: PLR0913 - what contests may differ in
    id: str = "t1",
    *,
    candidate: str = "c1",
    job: str = "j1",
    company: str = "k1",
    subject: Subject = WHOLE,
    words: str = WORDS,
    before: tuple[Contest, ...] = (),
    replayable: bool = True,
) -> Contest:
    """Raise one; not saved."""
    mira = evolve(MIRA, candidate_id=CandidateId(candidate))
    front_end = evolve(FRONT_END, job_id=JobId(job))
    return Contest.dispute(
        Disputed.keep(match(mira, front_end), mira if replayable else None, front_end),
        id=ContestId(id),
        company_id=CompanyId(company),
        subject=subject,
        words=words,
        before=before,
        at=NOON,
    )


def decided(contest: Contest) -> Contest:
    """Decide it; not saved."""
    return contest.decide(
        verdict=Verdict.UPHELD,
        reasons="You are right: Zoë is.",
        consequence=Consequence.PROFILE_CORRECTED,
        by=AccountId("a1"),
        office=Office.COMPANY,
        at=NOON,
    )


def some_views(candidate: str = "c1", job: str = "j1", company: str = "k1") -> MatchViews:
    """Open a match on two days; not saved."""
    none = MatchViews.none_yet(
        candidate_id=CandidateId(candidate), job_id=JobId(job), company_id=CompanyId(company)
    )
    return none.view(on=date(2026, 5, 1)).view(on=date(2026, 5, 3))


def a_census(section: str | None = None) -> SkillCensus:
    """Count those who know Python; not saved."""
    python = Holders(skill_id=PYTHON, count=12, levels=((1, 4), (3, 6)), months=((0, 1), (40, 11)))
    return SkillCensus(
        section=section or section_of(PYTHON), taken_on=AS_OF, candidates=40, skills=(python,)
    )
