"""Nobody who reads pictures."""

from collections.abc import Sequence

from application.ports.ocr import Ocr, OcrUnavailableError, SeenLine


class NoOcr(Ocr):
    """Recognises nothing."""

    reads = False

    async def languages(self) -> frozenset[str]:
        """See Ocr."""
        return frozenset()

    async def recognise(
        self,
        picture: bytes,  # noqa: ARG002 - nobody looks
        *,
        languages: Sequence[str] = ("en",),  # noqa: ARG002 - likewise
    ) -> tuple[SeenLine, ...]:
        """See Ocr."""
        raise OcrUnavailableError
