"""Documents whose text was changed after it was taken out of them."""

from attrs import evolve

from application.ports.text_extraction import ExtractedText, MediaType, TextExtraction


class RewrittenTexts(TextExtraction):
    """The product's own extraction, and for texts that were changed what it had said of them.

    So whatever reads a document reads a changed one in the same way: nothing else is replaced.
    """

    def __init__(self, inner: TextExtraction) -> None:
        self._inner = inner
        self._changed: dict[bytes, ExtractedText] = {}

    def changed(self, extracted: ExtractedText, text: str) -> bytes:
        """Return what stands for the document of this extraction with another text."""
        data = text.encode(errors="replace")
        self._changed[data] = evolve(extracted, text=text)
        return data

    def media_type(self, data: bytes) -> MediaType:
        """See TextExtraction."""
        changed = self._changed.get(data)
        return changed.media_type if changed else self._inner.media_type(data)

    async def extract(self, data: bytes) -> ExtractedText:
        """See TextExtraction; a changed text is given once, then forgotten."""
        changed = self._changed.pop(data, None)
        return changed or await self._inner.extract(data)
