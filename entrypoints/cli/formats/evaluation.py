"""Figures of an evaluation, as JSON."""

from collections.abc import Mapping
from typing import Any

from application.evaluation.verdicts import Tally
from entrypoints.cli.commands.eval.measuring import Figures

_DECIMALS = 6


def evaluation_json(figures: Figures, tallies: Mapping[str, Tally]) -> dict[str, Any]:
    """Write the figures of these fields, and beside them what they count."""
    return {
        "fields": {
            name: {
                "precision": round(tally.precision, _DECIMALS),
                "recall": round(tally.recall, _DECIMALS),
                "f1": round(tally.f1, _DECIMALS),
            }
            for name, tally in tallies.items()
        },
        "documents": figures.documents,
        "failed": len(figures.failed),
        "support": {name: tally.expected for name, tally in tallies.items()},
        "failures": [{"file": f.name, "code": f.code} for f in figures.failed],
        "worst": [{"file": w.name, "faults": w.faults} for w in figures.worst],
    }
