"""A tenth of `make torture`: nothing acknowledged is lost, every event has its effect once."""

import pytest

from tests.faults.torture import TECHNOLOGIES, torture
from tests.servers import REQUIRED, ServerMissingError

KILLS = 30
_NEEDS = {"sqlite": set(), "postgresql+sqs": {"postgresql", "sqs"}}


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_death_anywhere_loses_and_doubles_nothing(technology: str) -> None:
    share = -(-KILLS // len(TECHNOLOGIES))
    try:
        done, findings = torture(technology, share)
    except ServerMissingError as e:
        if REQUIRED & _NEEDS.get(technology, {technology}):
            raise
        pytest.skip(f"{technology}: {e}")
    assert share == done.kills.total()
    assert [] == findings.flaws
