"""Certificates: proofs that somebody else gave."""

from collections.abc import Sequence

from domain.candidates.profile import Certificate
from domain.candidates.reading.given import given
from domain.candidates.reading.lines import Line


def certificates(document: str, lines: Sequence[Line]) -> tuple[Certificate, ...]:
    """Read the lines of one section."""
    return tuple(
        Certificate(name=one.name, issuer=one.giver, date=one.date)
        for one in given(document, lines)
    )
