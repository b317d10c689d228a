"""Days that months of work can be counted to."""

from datetime import date

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
"""Where months are counted: outside, no work can begin or end."""


def read_day(text: str) -> date:
    """Read a day written as 2026-11-21, from `FIRST` to `LAST`. Raise ValueError."""
    day = date.fromisoformat(text)
    if not FIRST <= day <= LAST:
        raise ValueError(text)
    return day
