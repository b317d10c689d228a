"""What holds a score down, and how it says so."""

from itertools import product

import pytest
from attrs import evolve
from hypothesis import given

from domain.matching.match import FULL, Gate, GateName, GateState, Match
from domain.matching.model import (
    CandidateSide,
    JobSide,
    RequiredLanguage,
    SpokenLanguage,
)
from domain.matching.policy import MatchPolicy
from domain.shared.values import Place, RemotePolicy
from tests.unit.matching.examples import (
    candidate,
    candidates,
    held,
    job,
    jobs,
    match,
    policies,
    required,
)

GERMANY = Place(country="Germany")
SKILLS, LANGUAGES, PERMIT = GateName


def gate(found: Match, name: GateName) -> Gate:
    return next(gate for gate in found.gates if gate.name is name)


def test_every_gate_is_told_in_a_stable_order() -> None:
    assert list(GateName) == [gate.name for gate in match(candidate(), job()).gates]


def test_a_must_have_skill_that_nothing_stands_in_for_scales_the_score() -> None:
    asked = job(required("sql"), required("css"))
    found = match(candidate(held("sql")), asked)
    assert (GateState.SHUT, 9_000) == (gate(found, SKILLS).state, gate(found, SKILLS).cap)
    assert (4_500, 500) == (found.score, found.held_down)
    assert ("Must-have skills that nothing stands in for: Css.",) == gate(found, SKILLS).evidence


def test_a_related_skill_keeps_the_gate_open() -> None:
    found = match(candidate(held("react")), job(required("vue")))
    assert (GateState.OPEN, 0) == (gate(found, SKILLS).state, found.held_down)


def test_a_skill_that_is_only_welcome_is_no_gate() -> None:
    found = match(candidate(), job(required("sql", must=False)))
    assert GateState.NOT_ASKED is gate(found, SKILLS).state


def test_without_a_resume_no_gate_is_shut() -> None:
    found = match(evolve(candidate(), read=False), job(required("sql")))
    assert GateState.UNKNOWN is gate(found, SKILLS).state


@pytest.mark.parametrize(
    ("state", "spoken", "must"),
    [
        (GateState.SHUT, ("en",), True),
        (GateState.OPEN, ("de", "en"), True),
        (GateState.UNKNOWN, (), True),
        (GateState.NOT_ASKED, ("en",), False),
    ],
)
def test_a_language_that_is_demanded_is_a_gate(
    state: GateState, spoken: tuple[str, ...], *, must: bool
) -> None:
    mine = tuple(SpokenLanguage(code=code) for code in spoken)
    asked = evolve(job(), languages=(RequiredLanguage(code="de", must=must),))
    assert state is gate(match(evolve(candidate(), languages=mine), asked), LANGUAGES).state


@pytest.mark.parametrize(
    ("state", "permits"),
    [
        (GateState.OPEN, ("DE",)),
        (GateState.OPEN, ("EU",)),
        (GateState.SHUT, ("FR", "US")),
        (GateState.UNKNOWN, ()),
    ],
)
def test_who_may_not_work_there_is_excluded_visibly(
    state: GateState, permits: tuple[str, ...]
) -> None:
    asked = evolve(job(required("sql")), place=GERMANY, remote=RemotePolicy.ON_SITE)
    found = match(evolve(candidate(held("sql")), permits=permits, places=(GERMANY,)), asked)
    assert state is gate(found, PERMIT).state
    assert (0 if state is GateState.SHUT else FULL) == found.score
    assert (FULL if permits else 9_375) == found.confidence


@pytest.mark.parametrize(
    ("state", "countries"),
    [(GateState.NOT_ASKED, ()), (GateState.OPEN, ("AT", "US")), (GateState.SHUT, ("AT",))],
)
def test_from_afar_one_of_the_jobs_countries_will_do(
    state: GateState, countries: tuple[str, ...]
) -> None:
    asked = evolve(job(), place=GERMANY, remote=RemotePolicy.REMOTE, countries=countries)
    assert state is gate(match(evolve(candidate(), permits=("US",)), asked), PERMIT).state


@given(candidates, jobs, policies())
def test_a_shut_gate_is_never_exceeded_and_an_unknown_one_holds_nothing_down(
    one: CandidateSide, other: JobSide, policy: MatchPolicy
) -> None:
    found = match(one, other, policy=policy)
    shut = [gate.cap for gate in found.gates if gate.state is GateState.SHUT]
    assert (found.score or 0) <= min(shut, default=FULL)
    assert shut or not found.held_down


@given(candidates, candidates, jobs)
def test_those_behind_the_same_gates_keep_their_order(
    one: CandidateSide, two: CandidateSide, asked: JobSide
) -> None:
    first, second = match(one, asked), match(two, asked)
    if [gate.state for gate in first.gates] == [gate.state for gate in second.gates]:
        for better, worse in product((first, second), repeat=2):
            if _before_gates(better) > _before_gates(worse):
                assert (better.score or 0) >= (worse.score or 0)


def _before_gates(found: Match) -> int:
    return (found.score or 0) + found.held_down
