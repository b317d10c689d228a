"""How a match is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.errors import MatchNotFoundError
from domain.matching.match_ids import match_digest, match_id, parse_match_id
from domain.shared.ids import CandidateId, JobId

JOB, ANN = JobId("j1"), CandidateId("ann")


def test_a_match_has_one_name_for_ever() -> None:
    assert "j1~c0a272546f5b16ed" == match_id(JOB, ANN)


def test_a_name_does_not_hold_the_candidates_id() -> None:
    assert "ann" not in match_id(JOB, ANN)


def test_a_candidate_is_called_otherwise_for_another_job() -> None:
    assert match_digest(JOB, ANN) != match_digest(JobId("j2"), ANN)


def test_two_candidates_are_called_otherwise_for_one_job() -> None:
    assert match_digest(JOB, ANN) != match_digest(JOB, CandidateId("bob"))


@given(st.text(min_size=1), st.text())
def test_a_name_tells_the_job_and_the_digest(job_id: str, candidate_id: str) -> None:
    job, candidate = JobId(job_id), CandidateId(candidate_id)
    assert (job, match_digest(job, candidate)) == parse_match_id(match_id(job, candidate))


@pytest.mark.parametrize(
    "name",
    [
        "",
        "~",
        "j1",
        "j1~",
        "~0123456789abcdef",
        "j1~ann",
        "j1~0123456789abcde",
        "j1~0123456789abcdef0",
        "j1~0123456789ABCDEF",
        "j1~0123456789abcdef\n",
        "j1~0123456789abcdef~",
    ],
)
def test_what_names_no_match_is_not_found(name: str) -> None:
    with pytest.raises(MatchNotFoundError):
        parse_match_id(name)
