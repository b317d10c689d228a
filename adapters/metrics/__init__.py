"""Figures, one module a technology."""

from collections.abc import Mapping

from attrs import Factory, frozen

MOST_SERIES = 500
"""Of one name. Labels are few by promise; should one not be, it must not fill the memory."""
OTHER = "other"

Labels = tuple[tuple[str, str], ...]
"""Names and values, by name."""


@frozen
class _Name:
    labels: frozenset[str]
    series: set[Labels] = Factory(set)


class Bound:
    """Lets no name have too many series, nor other labels than it had first."""

    def __init__(self) -> None:
        self._names: dict[str, _Name] = {}

    def labels(self, name: str, given: Mapping[str, str]) -> Labels | None:
        """Return the labels in order, every value OTHER beyond the bound; None for wrong ones."""
        known = self._names.setdefault(name, _Name(frozenset(given)))
        if known.labels != given.keys():
            return None
        labels = tuple(sorted(given.items()))
        if labels not in known.series:
            if len(known.series) >= MOST_SERIES:
                return tuple((label, OTHER) for label, _ in labels)
            known.series.add(labels)
        return labels
