"""Which parts of a document are set aside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Self

from attrs import frozen

from domain.shared.text import Span


@frozen(kw_only=True)
class Cover:
    """Ranges of a document, in order and apart from each other."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> Self:
        """Merge what overlaps."""
        merged: list[tuple[int, int]] = []
        for start, end in sorted(ranges):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return cls(starts=tuple(s for s, _ in merged), ends=tuple(e for _, e in merged))

    def and_of(self, ranges: Iterable[tuple[int, int]]) -> Self:
        """Set these aside, too."""
        return self.of((*zip(self.starts, self.ends, strict=True), *ranges))

    def holds(self, span: Span) -> bool:
        """Tell whether one range has the whole span."""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and span.end <= self.ends[at]

    def touches(self, span: Span) -> bool:
        """Tell whether the span has a character in common with any range."""
        at = bisect_left(self.starts, span.end) - 1
        return at >= 0 and span.start < self.ends[at]
