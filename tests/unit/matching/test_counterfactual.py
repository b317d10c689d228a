"""Whether a comparison sees whatever moves."""

from attrs import asdict, evolve, fields, frozen
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.counterfactual import compare, differences
from domain.matching.match import Match
from domain.matching.model import CandidateSide, JobSide
from domain.shared.ids import CandidateId
from tests.unit.matching.examples import FRONT_END, MIRA, candidates, jobs, match


@frozen(kw_only=True)
class NamedCandidate(CandidateSide):
    """What nobody may ever build: a side that knows who it is."""

    given_name: str = ""


def biased(candidate: CandidateSide, job: JobSide) -> Match:
    """Add a point for one name."""
    found = match(candidate, job)
    named = getattr(candidate, "given_name", "")
    return evolve(found, score=(found.score or 0) + 100 * (named == "Greg"))


@given(candidate=candidates, job=jobs)
def test_the_same_facts_never_move(candidate: CandidateSide, job: JobSide) -> None:
    twin = evolve(candidate, candidate_id=CandidateId("another"))
    found = compare(candidate, twin, job, score=match)
    assert not found.moved
    assert (found.before, found.after) == (match(candidate, job).score, found.before)


@given(one=candidates, other=candidates, name=st.sampled_from(fields(CandidateSide)))
def test_a_fact_that_differs_has_moved_whichever_it_is(
    one: CandidateSide, other: CandidateSide, name: object
) -> None:
    field = str(getattr(name, "name", ""))
    changed = evolve(one, **{field: getattr(other, field)})
    twin = evolve(changed, candidate_id=one.candidate_id)
    found = compare(one, changed, FRONT_END, score=match)
    assert (twin != one) == found.moved
    assert (twin != one) == bool(found.facts)
    assert {fact.where.split(".")[0] for fact in found.facts} <= {field}


def test_a_fact_that_no_receipt_has_is_told_all_the_same() -> None:
    ours = {name: getattr(MIRA, name) for name in asdict(MIRA, recurse=False)}
    emily, greg = (NamedCandidate(**ours, given_name=name) for name in ("Emily", "Greg"))
    found = compare(emily, greg, FRONT_END, score=match)
    assert ["given_name"] == [fact.where for fact in found.facts]
    assert found.moved
    assert not found.score_moved


def test_a_biased_score_is_caught() -> None:
    ours = {name: getattr(MIRA, name) for name in asdict(MIRA, recurse=False)}
    emily, greg = (NamedCandidate(**ours, given_name=name) for name in ("Emily", "Greg"))
    found = compare(emily, greg, FRONT_END, score=biased)
    assert found.score_moved
    assert found.before is not None
    assert found.before + 100 == found.after
    assert "score" in {part.where for part in found.explanation}


def test_a_score_that_remembers_is_caught() -> None:
    calls = iter(range(100))

    def restless(candidate: CandidateSide, job: JobSide) -> Match:
        return evolve(match(candidate, job), confidence=next(calls))

    found = compare(MIRA, MIRA, FRONT_END, score=restless)
    assert found.moved
    assert ["confidence"] == [part.where for part in found.explanation]


def test_differences_tell_what_came_and_what_went() -> None:
    before = {"a": 1, "list": ["x", "y"], "deep": {"same": 0, "other": None}}
    after = {"a": 1, "list": ["y", "z"], "deep": {"same": 0, "other": False}}
    assert [
        ("deep.other", "None", "False"),
        ("list", "'x'", ""),
        ("list", "", "'z'"),
    ] == [(one.where, one.before, one.after) for one in differences(before, after)]


def test_another_order_is_a_difference() -> None:
    (found,) = differences(["a", "b"], ["b", "a"], where="titles")
    assert ("titles", "['a', 'b']", "['b', 'a']") == (found.where, found.before, found.after)
