"""Skills: which mentions claim something about the person."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from domain.candidates.profile import SkillClaim
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.experience import Job
from domain.candidates.reading.levels import level_beside, level_of_list, years_beside
from domain.shared.skills import SkillMention
from domain.shared.text import Span


def claims(
    document: str,
    mentions: Iterable[SkillMention],
    *,
    sentences: Sequence[tuple[int, int]],
    set_aside: Cover,
) -> tuple[SkillClaim, ...]:
    """Bring the mentions of each skill together; those that are set aside claim nothing.

    The level is the highest that is said anywhere.
    """
    labels = _Labels(document, sentences)
    by_skill: dict[str, list[SkillMention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.start, m.span.end)):
        if _is_exact(document, mention.span) and not set_aside.touches(mention.span):
            by_skill.setdefault(mention.skill_id, []).append(mention)
    return tuple(
        SkillClaim(
            skill_id=same[0].skill_id,
            name=same[0].name,
            mentions=tuple(mention.span for mention in same),
            level=max((level for m in same if (level := labels.level(m.span))), default=None),
            years=max(
                (years for m in same if (years := years_beside(document, m.span))),
                key=lambda years: years.value,
                default=None,
            ),
        )
        for same in by_skill.values()
    )


def _is_exact(document: str, span: Span) -> bool:
    return span.start < span.end and document[span.start : span.end] == span.text


class _Labels:
    """Levels by place."""

    def __init__(self, document: str, sentences: Sequence[tuple[int, int]]) -> None:
        self._document = document
        self._sentences = sentences
        self._starts = [start for start, _ in sentences]

    def level(self, mention: Span) -> int | None:
        """Prefer what stands beside the mention to the label of its list."""
        beside = level_beside(self._document, mention)
        at = bisect_right(self._starts, mention.start) - 1
        if beside is not None or at < 0:
            return beside
        start, end = self._sentences[at]
        return level_of_list(self._document[start : min(end, start + _LONGEST_LABEL)])


_LONGEST_LABEL = 60
"""Code points."""


def employers(jobs: Sequence[Job], mentions: Iterable[SkillMention]) -> Iterator[tuple[int, int]]:
    """Return where names stand that are but the employer's, though they may be a tool's too."""
    for job in jobs:
        title = job.experience.title
        for span in job.heading:
            yield from _around(span, title.span if title else None)
    bodies = sorted(
        (
            (job.experience.body, job.experience.employer.value.casefold())
            for job in jobs
            if job.experience.body and job.experience.employer
        ),
        key=lambda told: told[0].start,
    )
    starts = [body.start for body, _ in bodies]
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at < 0:
            continue
        body, employer = bodies[at]
        if mention.span.end <= body.end and mention.span.text.casefold() == employer:
            yield mention.span.start, mention.span.end


def _around(span: Span, hole: Span | None) -> Iterator[tuple[int, int]]:
    if hole is None or hole.end <= span.start or hole.start >= span.end:
        yield span.start, span.end
        return
    yield span.start, hole.start
    yield hole.end, span.end
