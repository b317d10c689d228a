"""Ways to keep `text_extraction`, and what they may not differ in: plain text and tidy text.

It stands here because technologies do not import each other.
"""

from adapters.text_extraction.plain.characters import LONGEST_HIDDEN, MOST_HIDDEN, shown
from adapters.text_extraction.plain.decoding import is_archive, is_pdf, plain_text
from adapters.text_extraction.plain.json_resume import is_json_resume, json_text
from adapters.text_extraction.plain.markdown import is_markdown, markdown_text
from adapters.text_extraction.plain.tidying import tidy
from application.ports.text_extraction import (
    DocumentTooLargeError,
    EmptyDocumentError,
    ExtractedText,
    MediaType,
)
from domain.shared.text import HiddenText, ReadingWarning

__all__ = [
    "LONGEST_HIDDEN",
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "MOST_HIDDEN",
    "TRUNCATED",
    "check_size",
    "hidden_characters",
    "is_archive",
    "is_pdf",
    "plain_text",
    "plain_type",
    "read_plain_text",
    "tidy",
]

MAX_BYTES = 10 * 2**20
MAX_CHARACTERS = 1_000_000
"""About 300 dense pages."""

TRUNCATED = ReadingWarning(
    code="document.truncated", message="The document is very long: its end was not read."
)


def check_size(data: bytes, max_bytes: int) -> None:
    """Raise DocumentTooLarge- or EmptyDocumentError."""
    if len(data) > max_bytes:
        raise DocumentTooLargeError
    if not data or data.isspace():
        raise EmptyDocumentError


def hidden_characters(text: str, *, page: int | None = None) -> tuple[HiddenText, ...]:
    """Tell what characters without a form say in a page; `tidy` takes them out of it."""
    return shown(text, page=page).hidden


def plain_type(data: bytes) -> MediaType:
    """Tell which of the kinds that need no parser it is.

    Raise Unsupported- or EmptyDocumentError.
    """
    return _kind(plain_text(data))


def _kind(text: str) -> MediaType:
    if is_json_resume(text):
        return MediaType.JSON_RESUME
    return MediaType.MARKDOWN if is_markdown(text) else MediaType.TEXT


def read_plain_text(data: bytes, *, max_characters: int) -> ExtractedText:
    """Read plain text, Markdown or JSON Resume.

    Raise Unsupported-, Empty-, Broken- or TooComplexDocumentError; the last two for JSON alone.
    """
    text = plain_text(data)
    kind = _kind(text)
    if kind is MediaType.JSON_RESUME:
        document = json_text(text, max_characters=max_characters)
        return ExtractedText(text=document.text, media_type=kind, pages=1, hidden=document.hidden)
    page, hidden = text[:max_characters], hidden_characters(text[:max_characters])
    if kind is MediaType.MARKDOWN:
        document = markdown_text(page)
        page, hidden = document.text, (*document.hidden, *hidden)
    page = tidy(page)[:max_characters]
    if not page or page.isspace():
        raise EmptyDocumentError
    return ExtractedText(
        text=page,
        media_type=kind,
        pages=1,
        hidden=hidden,
        warnings=(TRUNCATED,) if len(text) > max_characters else (),
    )
