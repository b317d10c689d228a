"""From a document to its text."""

from enum import StrEnum
from typing import ClassVar, Protocol

from attrs import field, frozen

from domain.shared.text import HiddenText, ReadingWarning


class MediaType(StrEnum):
    """What can be read."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    HTML = "text/html"
    TEXT = "text/plain"


class UnreadableDocumentError(Exception):
    """The document cannot be read."""

    code: ClassVar[str] = "unreadable"
    """Stable; callers prefix what the document was for, as in `resume.no_text`."""
    advice: ClassVar[str] = "Save it again as PDF and try once more."


class EmptyDocumentError(UnreadableDocumentError):
    """The document is empty."""

    code = "empty"
    advice = "Choose a file that has something in it."


class UnsupportedDocumentError(UnreadableDocumentError):
    """The document is neither PDF, DOCX nor plain text, whatever its name says."""

    code = "unsupported_type"
    advice = "Save it as PDF, DOCX or plain text (UTF-8)."


class DocumentTooLargeError(UnreadableDocumentError):
    """The document is larger than is accepted."""

    code = "too_large"
    advice = "Leave out pictures or pages, or save it with smaller pictures."


class EncryptedDocumentError(UnreadableDocumentError):
    """The document needs a password."""

    code = "encrypted"
    advice = "Save a copy without a password."


class BrokenDocumentError(UnreadableDocumentError):
    """The document is damaged or cut off."""

    code = "broken"
    advice = "Export it again from the program that made it."


class TooComplexDocumentError(UnreadableDocumentError):
    """Reading the document takes more memory, time or pages than is allowed."""

    code = "too_complex"
    advice = "Print it to a new PDF of a few pages."


class NoTextError(UnreadableDocumentError):
    """The document has pages but no text: pictures of text cannot be read."""

    code = "no_text"
    advice = "Export it from a word processor instead of scanning it."


@frozen(kw_only=True)
class ExtractedText:
    """The text of a document, in reading order."""

    text: str = field(repr=False)
    """Lines end with a line feed; form feeds stand between pages; no other control characters
    than tabs. Never blank.
    """
    media_type: MediaType
    pages: int
    """At least one; one for what has no pages."""
    hidden: tuple[HiddenText, ...] = ()
    """What a reader would not see, in the order of the document; none of it is in `text`."""
    warnings: tuple[ReadingWarning, ...] = ()


class TextExtraction(Protocol):
    """Reads hostile documents: bounded in size, memory and time, none reaches the network.

    Both methods raise an UnreadableDocumentError of the exact kind and nothing else, whatever
    the bytes are.
    """

    def media_type(self, data: bytes) -> MediaType:
        """Tell by content, at once and without parsing.

        Raise EmptyDocument-, DocumentTooLarge- or UnsupportedDocumentError.
        """

    async def extract(self, data: bytes) -> ExtractedText:
        """Parse. Raise any UnreadableDocumentError. The same bytes give the same text."""
