"""Languages that a person wrote down, where a document of ours or theirs has a place for them."""

from domain.candidates.reading.fluency import language_level as read_level
from domain.shared.language_names import language_code
from domain.shared.text import Span
from domain.shared.values import LanguageLevel

__all__ = ("UNDETERMINED", "language_code", "language_level")

UNDETERMINED = "und"
"""ISO 639-3 for a language that cannot be told."""


def language_level(fluency: str) -> LanguageLevel | None:
    """Return what a fluency means; None when it cannot be told."""
    found = read_level(Span(start=0, end=len(fluency), text=fluency))
    return found.value if found else None
