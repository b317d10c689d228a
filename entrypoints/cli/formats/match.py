"""A score and its explanation, as JSON: in points of 100, shares of one."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from domain.matching.advice import Advice
from domain.matching.match import Component, Gate, Match, SkillFit, Wish
from domain.shared.ids import SkillId
from domain.shared.text import ReadingWarning, Span
from entrypoints.cli.formats.provenance import span_json, warnings_json
from entrypoints.cli.formats.receipt import points, receipt_json

_BASIS_POINTS = 10_000


@frozen(kw_only=True)
class Fit:
    """A match with what people want to see beside it."""

    match: Match
    advice: tuple[Advice, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    mentions: Mapping[SkillId, tuple[Span, ...]]
    """Where the résumé names each skill."""


def fit_json(fit: Fit) -> dict[str, Any]:
    """Write everything; the contributions add up to the score."""
    match = fit.match
    return {
        "score": points(match.score),
        "confidence": share(match.confidence),
        "components": [_component(component) for component in match.components],
        "gates": [_gate(gate) for gate in match.gates],
        "held_down": points(match.held_down),
        "reverse": _wish(match.wish),
        "combined": points(match.combined),
        "skills": {
            "matched": _fits(match.skills.matched, fit.mentions),
            "partial": _fits(match.skills.partial, fit.mentions),
            "missing": _fits(match.skills.missing, fit.mentions),
        },
        "advice": [{"change": one.change, "delta": points(one.delta)} for one in fit.advice],
        "warnings": warnings_json(fit.warnings),
        "receipt": receipt_json(match.receipt),
    }


def share(basis_points: int | None) -> float | None:
    """Write 1/10,000 as a share of one; exact to the last digit printed."""
    return None if basis_points is None else basis_points / _BASIS_POINTS


def _component(component: Component) -> dict[str, Any]:
    return {
        "name": component.name.value,
        "weight": share(component.weight),
        "value": share(component.value),
        "contribution": points(component.contribution),
        "known": component.known,
        "asked": component.asked,
        "evidence": list(component.evidence),
    }


def _gate(gate: Gate) -> dict[str, Any]:
    return {
        "name": gate.name.value,
        "state": gate.state.value,
        "cap": points(gate.cap),
        "evidence": list(gate.evidence),
    }


def _wish(wish: Wish) -> dict[str, Any]:
    return {
        "score": points(wish.score),
        "confidence": share(wish.confidence),
        "components": [
            {
                "name": part.name.value,
                "weight": share(part.weight),
                "value": share(part.value),
                "contribution": points(part.contribution),
            }
            for part in wish.parts
        ],
    }


def _fits(
    fits: Iterable[SkillFit], mentions: Mapping[SkillId, tuple[Span, ...]]
) -> list[dict[str, Any]]:
    return [
        {
            "skill": fit.name,
            "id": fit.skill_id,
            "kind": "must" if fit.must else "nice",
            "credit": share(fit.credit),
            "relation": fit.relation.value if fit.relation else None,
            "through": fit.by.name if fit.by else None,
            "note": fit.note,
            "spans": [span_json(span) for span in mentions.get(fit.by.skill_id, ())]
            if fit.by
            else [],
        }
        for fit in fits
    ]
