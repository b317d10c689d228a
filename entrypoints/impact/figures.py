"""Figures as text. They are rounded here and nowhere before."""

from fractions import Fraction

from domain.fairness.report import Stage, Subject
from domain.fairness.significance import Method, Significance

DASH = "\N{EN DASH}"
HIDDEN = "hidden"
SELECTED = {Stage.SHOWN: "shown to the employer", Stage.AS_GIVEN: "as the data says"}
"""What counts as selected, in few words."""
METHODS = {Method.FISHER: "Fisher", Method.Z: "z"}
_LEAST = 0.0001


def percent(share: Fraction | None) -> str:
    """Write 48.0 %, and a dash for nothing."""
    return DASH if share is None else f"{float(100 * share):.1f} %"


def ratio(of: Fraction | None) -> str:
    """Write 0.979, and a dash for nothing."""
    return DASH if of is None else f"{float(of):.3f}"


def p_value(of: Significance | None) -> str:
    """Write 0.0350 or <0.0001, and a dash for nothing."""
    if of is None:
        return DASH
    return f"<{_LEAST:.4f}" if of.p < _LEAST else f"{of.p:.4f}"


def score(of: Fraction | None) -> str:
    """Write a score of any scale, four decimals at most."""
    return DASH if of is None else f"{float(of):.4f}".rstrip("0").rstrip(".")


def period(of: Subject) -> str:
    """Write from when to when; nothing when neither was said."""
    if of.first is None and of.last is None:
        return ""
    return f"{of.first or 'the beginning'} to {of.last or 'the date of the data'}"
