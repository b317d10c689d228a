"""The rules of a contest: raised, then withdrawn or decided, once, by somebody else."""

from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching.contest import (
    MAX_CONTESTS,
    MAX_WORDS,
    Consequence,
    Contest,
    ContestState,
    Office,
    Verdict,
)
from domain.matching.disputed import Disputed, Subject, SubjectKind
from domain.matching.errors import (
    ConsequenceError,
    ContestAlreadyOpenError,
    ContestClosedError,
    ContestWordsError,
    NotDisputableError,
    OwnContestError,
    TooManyContestsError,
)
from domain.matching.events import ContestDecided, ContestRaised, ContestWithdrawn
from domain.matching.model import CandidateSide, JobSide
from domain.matching.replay import replay
from domain.shared.ids import AccountId
from tests.disputes import TITLE, WHOLE, a_contest, decided
from tests.factories import NOON
from tests.unit.matching.examples import FRONT_END, MIRA, TAXONOMY, candidates, jobs, match

Step = Callable[[Contest], Contest]


def decide(
    contest: Contest,
    *,
    verdict: Verdict = Verdict.UPHELD,
    consequence: Consequence = Consequence.SHOWN_AS_DISPUTED,
    reasons: str = "Because.",
    by: str = "a1",
) -> Contest:
    return contest.decide(
        verdict=verdict,
        reasons=reasons,
        consequence=consequence,
        by=AccountId(by),
        office=Office.COMPANY,
        at=NOON,
    )


_STEPS: st.SearchStrategy[Step] = st.sampled_from(
    [
        lambda c: c.withdraw(at=NOON),
        decided,
        lambda c: decide(c, by="c1"),
        lambda c: decide(c, reasons=" "),
        lambda c: decide(c, verdict=Verdict.REJECTED, consequence=Consequence.PROFILE_CORRECTED),
        lambda c: decide(c, consequence=Consequence.NOTHING),
        decide,
    ]
)


@given(steps=st.lists(_STEPS, max_size=6))
def test_whatever_is_tried_a_contest_ends_once_and_keeps_what_was_said(steps: list[Step]) -> None:
    raised = a_contest()
    contest, ends = raised, 0
    for step in steps:
        try:
            after = step(contest)
        except ContestClosedError:
            assert not contest.is_open
        except (OwnContestError, ContestWordsError, ConsequenceError):
            assert contest.is_open
        else:
            contest, ends = after, ends + 1
    assert ends <= 1
    assert ends == (contest.state is not ContestState.RAISED)
    assert raised == evolve(contest, state=ContestState.RAISED, withdrawn_at=None, decision=None), (
        "nothing is overwritten"
    )
    ended = {ContestState.WITHDRAWN: ContestWithdrawn, ContestState.DECIDED: ContestDecided}
    kinds = [ContestRaised, *([ended[contest.state]] if ends else [])]
    assert kinds == [type(event) for event in contest.events]


@given(verdict=st.sampled_from(Verdict), consequence=st.sampled_from(Consequence))
def test_a_verdict_allows_what_it_means(verdict: Verdict, consequence: Consequence) -> None:
    changes = consequence not in {Consequence.NOTHING, Consequence.SHOWN_AS_DISPUTED}
    allowed = consequence is not Consequence.NOTHING if verdict is Verdict.UPHELD else not changes
    try:
        decide(a_contest(), verdict=verdict, consequence=consequence)
    except ConsequenceError:
        assert not allowed
    else:
        assert allowed


def test_nobody_decides_their_own() -> None:
    with pytest.raises(OwnContestError):
        decide(a_contest(candidate="c7"), by="c7")


def test_a_match_is_marked_while_undecided_and_as_long_as_it_is_to_be_shown() -> None:
    raised = a_contest()
    assert raised.marks_match
    assert not raised.withdraw(at=NOON).marks_match
    marked = {
        consequence: decide(raised, consequence=consequence).marks_match
        for consequence in Consequence
        if consequence is not Consequence.NOTHING
    }
    assert [Consequence.SHOWN_AS_DISPUTED] == [c for c, marks in marked.items() if marks]


@given(words=st.text(max_size=30) | st.sampled_from([" " * 9, "x" * MAX_WORDS, "x" * 2_001]))
def test_words_are_said_and_bounded(words: str) -> None:
    said = 0 < len(words.strip()) <= MAX_WORDS
    try:
        contest = a_contest(words=words)
    except ContestWordsError:
        assert not said
    else:
        assert said
        assert words.strip() == contest.words


def test_one_is_open_a_subject_and_fifty_are_kept_a_match() -> None:
    first = a_contest()
    with pytest.raises(ContestAlreadyOpenError):
        a_contest("t2", before=(first,))
    assert a_contest("t2", before=(first,), subject=TITLE).is_open
    assert a_contest("t2", before=(first.withdraw(at=NOON),)).is_open
    assert a_contest("t2", before=(decided(first),)).is_open
    with pytest.raises(TooManyContestsError):
        a_contest("t2", before=(decided(first),) * MAX_CONTESTS)


@settings(max_examples=40)
@given(candidate=candidates, job=jobs)
def test_every_part_of_every_match_can_be_disputed_and_nothing_else(
    candidate: CandidateSide, job: JobSide
) -> None:
    found = match(candidate, job)
    fits = (*found.skills.matched, *found.skills.partial, *found.skills.missing)
    there = [
        WHOLE,
        *(Subject(kind=SubjectKind.COMPONENT, name=c.name) for c in found.components),
        *(Subject(kind=SubjectKind.GATE, name=g.name) for g in found.gates),
        *(Subject(kind=SubjectKind.SKILL, name=f.skill_id) for f in fits),
        *(Subject(kind=SubjectKind.SKILL, name=f.by.skill_id) for f in fits if f.by),
        Subject(kind=SubjectKind.FIELD, name="/skills/Python/level"),
    ]
    for subject in there:
        subject.require_in(found)
        assert subject == Subject.parse(str(subject))
    for kind in SubjectKind:
        for name in ("", "nothing", "/", "//", "a/b", "/a\nb", "/" + "x" * 200):
            subject = Subject(kind=kind, name=name)
            if subject not in there:
                with pytest.raises(NotDisputableError):
                    subject.require_in(found)


def test_what_was_said_of_a_subject_is_told_in_the_same_words() -> None:
    disputed = a_contest().disputed
    skill = Subject(kind=SubjectKind.SKILL, name="react")
    partial = disputed.match.skills.partial
    notes = tuple(f.note for f in partial if f.by and f.by.skill_id == "react")
    title = next(c for c in disputed.match.components if c.name == "title")
    assert 2 == len(notes), "for JavaScript and for Vue"
    assert notes == disputed.told(skill)
    assert title.evidence == disputed.told(TITLE)


@settings(max_examples=40)
@given(candidate=candidates, job=jobs)
def test_what_was_disputed_is_replayed_from_what_is_kept(
    candidate: CandidateSide, job: JobSide
) -> None:
    kept = Disputed.keep(match(candidate, job), candidate, job)
    assert kept.candidate is not None
    assert kept.job is not None
    assert replay(kept.match.receipt, kept.candidate, kept.job, taxonomy=TAXONOMY).same


def test_facts_that_were_not_scored_are_not_kept() -> None:
    found = match(MIRA, FRONT_END)
    changed = evolve(MIRA, months_of_work=51)
    for candidate, job in ((changed, FRONT_END), (None, FRONT_END), (MIRA, None)):
        kept = Disputed.keep(found, candidate, job)
        assert (found, None, None) == (kept.match, kept.candidate, kept.job)


def test_what_people_say_is_in_no_trace() -> None:
    assert "Zoë" not in repr(decided(a_contest()))
