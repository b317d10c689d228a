"""What is a limit."""

from datetime import timedelta

import pytest

from application.ports.rate_limiter import RateLimit

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(("most", "period"), [(0, MINUTE), (-1, MINUTE), (1, timedelta(0))])
def test_a_limit_that_admits_nobody_is_none(most: int, period: timedelta) -> None:
    with pytest.raises(ValueError, match="must be"):
        RateLimit(most=most, period=period)
