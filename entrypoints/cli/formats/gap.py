"""What a candidate lacks, as JSON."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from application.matching.analyse_gap import AnalysedGap
from domain.matching.gap import LearningStep
from domain.matching.match import SkillFit
from domain.shared.ids import SkillId
from domain.shared.text import ReadingWarning, Span
from entrypoints.cli.formats.provenance import span_json, warnings_json

PERCENT = 100


@frozen(kw_only=True)
class ShownGap:
    """A gap with what people want to see beside it."""

    analysed: AnalysedGap
    mentions: Mapping[SkillId, tuple[Span, ...]]
    """Where the résumé names each held skill."""
    warnings: tuple[ReadingWarning, ...]

    def evidence(self, fit: SkillFit) -> tuple[Span, ...]:
        """Return where the skill stands that counts for a requirement."""
        return self.mentions.get(fit.by.skill_id, ()) if fit.by else ()


def gap_json(shown: ShownGap) -> dict[str, Any]:
    """Write all lists and the steps in learning order; gains are points of 100."""
    skills = shown.analysed.gap.skills
    return {
        "title": shown.analysed.title,
        "held": [_fit(fit, shown) for fit in skills.matched],
        "partial": [_fit(fit, shown) for fit in skills.partial],
        "missing": [_fit(fit, shown) for fit in skills.missing],
        "steps": [_step(step) for step in shown.analysed.gap.steps],
        "warnings": warnings_json(shown.warnings),
    }


def _fit(fit: SkillFit, shown: ShownGap) -> dict[str, Any]:
    return {
        "id": fit.skill_id,
        "skill": fit.name,
        "kind": "must" if fit.must else "nice",
        "credit": fit.credit / PERCENT,
        "relation": fit.relation.value if fit.relation else None,
        "by": fit.by.name if fit.by else None,
        "note": fit.note,
        "evidence": [span_json(span) for span in shown.evidence(fit)],
    }


def _step(step: LearningStep) -> dict[str, Any]:
    return {
        "id": step.fit.skill_id,
        "skill": step.fit.name,
        "change": step.change,
        "gain": step.gain / PERCENT,
        "after": list(step.after),
    }
