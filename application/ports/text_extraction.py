"""From a document to its text."""

from enum import StrEnum
from typing import ClassVar, Protocol

from attrs import field, frozen

from domain.shared.text import HiddenText, ReadingWarning


class MediaType(StrEnum):
    """What can be read."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    HTML = "text/html"
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    JSON_RESUME = "application/json"
    """An object with at least one section of JSON Resume; its text is the JSON itself."""
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    WEBP = "image/webp"


IMAGES = frozenset({MediaType.PNG, MediaType.JPEG, MediaType.TIFF, MediaType.WEBP})
"""Pictures of pages: their text can only be recognised."""


class UnreadableDocumentError(Exception):
    """The document cannot be read."""

    code: ClassVar[str] = "unreadable"
    """Stable; callers prefix what the document was for, as in `resume.no_text`."""
    advice: str = "Save it again as PDF and try once more."


class EmptyDocumentError(UnreadableDocumentError):
    """The document is empty."""

    code = "empty"
    advice = "Choose a file that has something in it."


class UnsupportedDocumentError(UnreadableDocumentError):
    """The document is of a kind that cannot be read, whatever its name says."""

    code = "unsupported_type"
    advice = (
        "Save it as PDF, DOCX, ODT, RTF, HTML, Markdown, plain text (UTF-8), JSON Resume, PNG, "
        "JPEG, TIFF or WebP."
    )

    def __init__(self, kind: str = "") -> None:
        """Say what it is where that is known, such as "a spreadsheet"."""
        super().__init__()
        if kind:
            self.advice = f"It is {kind}. {self.advice}"


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
    """The document has pages but no text, and nothing here reads pictures of text."""

    code = "no_text"
    advice = (
        "Export it from a word processor instead of scanning it. Whoever runs this service can "
        "install Tesseract, which reads pictures."
    )

    def __init__(self, *, hidden: tuple[HiddenText, ...] = ()) -> None:
        """Say what is `hidden` all the same: whoever reads the pictures elsewhere reports it."""
        super().__init__()
        self.hidden = hidden


class NothingRecognisedError(NoTextError):
    """The document has no text, and no words can be recognised in its pictures."""

    advice = (
        "Scan it again, straight, sharp and at 300 dpi, or export it from a word processor instead."
    )


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
