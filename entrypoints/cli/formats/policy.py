"""Policies as JSON."""

from application.matching.show_policy import ShownPolicy
from entrypoints.cli.formats.output import Json


def policy_json(policy: ShownPolicy) -> Json:
    """Write all of it; `changes` is what `--policy` and the HTTP API take."""
    return {
        "version": policy.version,
        "published": policy.published,
        "changes": policy.changes,
        "figures": policy.figures,
    }
