"""The order of work and studies in a profile."""

from domain.candidates.profile import Education, Experience
from domain.shared.text import Found
from domain.shared.values import Month

_FAR = Month(year=2200, month=12).ordinal


def newest_first(experience: Experience) -> tuple[bool, int, int]:
    """Sort what goes on first, then by the end; what has no dates keeps its place at the end."""
    undated = experience.start is None
    end = _FAR if experience.present else _ordinal(experience.end)
    return (undated, -end, -_ordinal(experience.start))


def latest_first(study: Education) -> tuple[bool, int]:
    """Sort by the last date that is known; what has none keeps its place at the end."""
    latest = study.end or study.start
    return (latest is None, -_ordinal(latest))


def _ordinal(month: Found[Month] | None) -> int:
    return month.value.ordinal if month else 0
