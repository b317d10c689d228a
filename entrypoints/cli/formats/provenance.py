"""Where values were read, and what there is to know about it."""

from collections.abc import Iterable
from typing import Any

from domain.shared.text import ReadingWarning, Span


def span_json(span: Span) -> dict[str, Any]:
    """Write a span; offsets count code points."""
    return {"start": span.start, "end": span.end, "text": span.text}


def warnings_json(warnings: Iterable[ReadingWarning]) -> list[dict[str, str]]:
    """Write warnings in their order."""
    return [{"code": warning.code, "message": warning.message} for warning in warnings]
