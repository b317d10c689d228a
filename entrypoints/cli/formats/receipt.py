"""Receipts as JSON, out and in."""

import json
import re
from datetime import date
from typing import Any

from domain.matching.match import FULL, Receipt
from entrypoints.cli.days import read_day
from entrypoints.cli.errors import CommandError

MAX_BYTES = 4 * 2**20
"""More than the longest explanation of a match takes."""

_POINTS = 100
_MAX_VERSION = 200
_HASH = re.compile(r"[0-9a-f]{64}")


def points(basis_points: int | None) -> float | None:
    """Write 1/10,000 as points of 100; exact to the last digit printed."""
    return None if basis_points is None else basis_points / _POINTS


def receipt_json(receipt: Receipt) -> dict[str, Any]:
    """Write all of it."""
    return {
        "policy": receipt.policy,
        "engine": receipt.engine,
        "catalogue": receipt.catalogue,
        "places": receipt.places,
        "model": receipt.model,
        "words": receipt.words,
        "as_of": receipt.as_of.isoformat(),
        "candidate": receipt.candidate,
        "job": receipt.job,
        "score": points(receipt.score),
        "digest": receipt.digest,
    }


def read_receipt(data: bytes) -> Receipt:
    """Read a receipt, or what `fit --json` printed. Raise CommandError `receipt.unreadable`."""
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        raise _unreadable("It is not JSON.") from None
    if isinstance(said, dict) and isinstance(said.get("receipt"), dict):
        said = said["receipt"]
    if not isinstance(said, dict):
        raise _unreadable("It is no receipt.")
    return Receipt(
        policy=_version(said.get("policy")),
        engine=_version_or_none(said.get("engine")),
        catalogue=_version(said.get("catalogue")),
        places=_version_or_none(said.get("places")),
        model=_version_or_none(said.get("model")),
        words=_version_or_none(said.get("words")),
        as_of=_day(said.get("as_of")),
        candidate=_hash(said.get("candidate")),
        job=_hash(said.get("job")),
        score=_basis_points(said.get("score")),
        digest=_hash(said.get("digest")),
    )


def _version(said: object) -> str:
    if isinstance(said, str) and 0 < len(said) <= _MAX_VERSION:
        return said
    raise _unreadable("A version in it is missing or too long.")


def _version_or_none(said: object) -> str:
    """Older receipts name neither engine nor towns, titles or words."""
    return "" if said in (None, "") else _version(said)


def _hash(said: object) -> str:
    if isinstance(said, str) and _HASH.fullmatch(said):
        return said
    raise _unreadable("A hash in it is not made of 64 hexadecimal digits.")


def _day(said: object) -> date:
    try:
        return read_day(str(said))
    except ValueError:
        raise _unreadable("Its date is no date that months are counted to.") from None


def _basis_points(said: object) -> int | None:
    if said is None:
        return None
    if isinstance(said, int | float) and 0 <= said <= FULL / _POINTS:
        return round(said * _POINTS)
    raise _unreadable("Its score is not between 0 and 100.")


def _unreadable(why: str) -> CommandError:
    return CommandError(
        "receipt.unreadable", f"{why} Give it the output of `jobgraph fit --json`, unchanged."
    )
