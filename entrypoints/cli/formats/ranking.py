"""A ranking as JSON."""

from typing import Any

from entrypoints.cli.formats.match import Fit, share
from entrypoints.cli.formats.provenance import warnings_json
from entrypoints.cli.formats.receipt import points, receipt_json
from entrypoints.cli.ranking import Ranking


def ranking_json(ranking: Ranking) -> dict[str, Any]:
    """Write both lists in their order."""
    return {
        "ranked": [{"file": one.file, **_summary(one.fit)} for one in ranking.ranked],
        "failed": [
            {"file": one.file, "code": one.code, "message": one.message} for one in ranking.failed
        ],
    }


def _summary(fit: Fit) -> dict[str, Any]:
    match = fit.match
    return {
        "score": points(match.score),
        "confidence": share(match.confidence),
        "components": [
            {
                "name": component.name.value,
                "contribution": points(component.contribution),
                "known": component.known,
            }
            for component in match.components
        ],
        "skills": {
            "matched": [skill.name for skill in match.skills.matched],
            "partial": [skill.name for skill in match.skills.partial],
            "missing": [skill.name for skill in match.skills.missing],
        },
        "warnings": warnings_json(fit.warnings),
        "receipt": receipt_json(match.receipt),
    }
