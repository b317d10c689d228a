"""How a match is named."""

import pytest

from domain.matching.errors import MatchNotFoundError
from domain.matching.match_ids import match_id, parse_match_id
from domain.shared.ids import CandidateId, JobId


def test_a_match_is_named_by_its_sides() -> None:
    assert "j1~c1" == match_id(JobId("j1"), CandidateId("c1"))
    assert ("j1", "c1") == parse_match_id("j1~c1")


@pytest.mark.parametrize("name", ["", "~", "j1", "j1~", "~c1", "j1~c1~x", "j1~~c1"])
def test_what_names_no_match_is_not_found(name: str) -> None:
    with pytest.raises(MatchNotFoundError):
        parse_match_id(name)
