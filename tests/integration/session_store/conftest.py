"""What must be installed for the tests of one technology."""

from collections.abc import Callable

import pytest

from tests.harnesses import Harness


@pytest.fixture
def redis_is_here(started: Callable[[str, str], Harness]) -> None:
    """Find out, or tell at the end what was not run."""
    started("session_store", "redis")


@pytest.fixture
def dynamodb_is_here(started: Callable[[str, str], Harness]) -> None:
    """Find out, or tell at the end what was not run."""
    started("session_store", "dynamodb")
