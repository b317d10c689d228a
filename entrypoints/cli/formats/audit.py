"""An audit as JSON: counts and the names of facts, and nothing of anybody's résumé."""

from typing import Any

from entrypoints.cli.auditing.resume import Move
from entrypoints.cli.auditing.running import AuditFound
from entrypoints.cli.formats.receipt import points


def audit_json(found: AuditFound) -> dict[str, Any]:
    """Write the counts, in pairs of a résumé and a job, and what moved."""
    return {
        "audit": {
            "resumes": found.resumes,
            "jobs": len(found.jobs),
            "pairs": found.pairs,
            "moved": found.moved,
            "scores_moved": found.scores_moved,
            "swaps": {
                name: {
                    "applied": counts.applied,
                    "moved": counts.moved,
                    "not_applicable": counts.not_applicable,
                }
                for name, counts in found.swaps.items()
            },
            "moves": [_move(file, move, found.jobs) for file, move in found.moves],
            "failed": [
                {"file": one.file, "code": one.code, "message": one.message} for one in found.failed
            ],
        }
    }


def _move(file: str, move: Move, jobs: tuple[str, ...]) -> dict[str, Any]:
    return {
        "file": file,
        "swap": move.swap,
        "facts": sorted({fact.where for fact in move.facts}),
        "jobs": [
            {
                "file": jobs[one.job],
                "before": points(one.before),
                "after": points(one.after),
                "explanation": sorted({part.where for part in one.explanation}),
            }
            for one in move.jobs
        ],
    }
