"""The months of dated work, counted once for every question about them."""

from collections.abc import Iterable

from domain.candidates.entries import Experience
from domain.candidates.skill_use import SkillClaim
from domain.shared.values import Month


class WorkedMonths:
    """Months up to one as bits, so that overlaps count once: a score asks for each skill.

    It gives the figures of `total` and `skill_use` without what they follow from.
    """

    def __init__(self, work: Iterable[Experience], *, until: Month) -> None:
        """Leave out work whose dates are unknown."""
        self._until = until.ordinal
        spans = [(done, done.worked(until=until)) for done in work]
        dated = [(done, worked) for done, worked in spans if worked]
        self._first = min((worked.start for _, worked in dated), default=0)
        self._work = [(done, self._bits(worked)) for done, worked in dated]

    @property
    def count(self) -> int | None:
        """How many there are; None when no work has dates."""
        return self._union(bits for _, bits in self._work).bit_count() if self._work else None

    def with_skill(self, claim: SkillClaim) -> tuple[int | None, int | None]:
        """Count those of the work that names a skill, and the months since the last of them.

        None and None when no work has dates; zero and None when none of it names the skill.
        """
        if not self._work:
            return None, None
        used = self._union(bits for done, bits in self._work if _names(done, claim))
        if not used:
            return 0, None
        return used.bit_count(), self._until - (self._first + used.bit_length() - 1)

    def _bits(self, worked: range) -> int:
        return ((1 << len(worked)) - 1) << (worked.start - self._first)

    @staticmethod
    def _union(months: Iterable[int]) -> int:
        union = 0
        for bits in months:
            union |= bits
        return union


def _names(done: Experience, claim: SkillClaim) -> bool:
    if claim.skill_id in done.used:
        return True
    body = done.body
    return body is not None and any(body.start <= m.start < body.end for m in claim.mentions)
