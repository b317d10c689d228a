"""Text in this process: what needs no parser alone."""

from adapters.text_extraction import (
    MAX_BYTES,
    MAX_CHARACTERS,
    check_size,
    plain_type,
    read_plain_text,
)
from application.ports.text_extraction import ExtractedText, MediaType, TextExtraction


class MemoryTextExtraction(TextExtraction):
    """Reads plain text, Markdown and JSON. Anything else needs a parser in a child process."""

    def __init__(self, *, max_bytes: int = MAX_BYTES, max_characters: int = MAX_CHARACTERS) -> None:
        self._max_bytes = max_bytes
        self._max_characters = max_characters

    def media_type(self, data: bytes) -> MediaType:
        """See TextExtraction."""
        check_size(data, self._max_bytes)
        return plain_type(data)

    async def extract(self, data: bytes) -> ExtractedText:
        """See TextExtraction."""
        check_size(data, self._max_bytes)
        return read_plain_text(data, max_characters=self._max_characters)
