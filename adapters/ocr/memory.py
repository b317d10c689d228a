"""Pictures that say themselves what they show, for tests and demonstrations without an engine."""

import re
from collections import defaultdict
from collections.abc import Sequence

from adapters.ocr import check_picture, within
from application.ports.ocr import Ocr, SeenLine, SeenWord

_COMMENT = re.compile(rb"# seen (\d{1,4}) (\d{1,6}) (\d{1,6}) (\d{1,6}) (\d{1,6}) (\d{1,3}) (\S+)")
_WITHIN = 2**16


class MemoryOcr(Ocr):
    """Believes the comments of a PGM: `# seen LINE LEFT TOP RIGHT BOTTOM CONFIDENCE WORD`.

    What has no such comment shows nothing.
    """

    reads = True

    async def languages(self) -> frozenset[str]:
        """See Ocr."""
        return frozenset({"en"})

    async def recognise(
        self,
        picture: bytes,
        *,
        languages: Sequence[str] = ("en",),  # noqa: ARG002 - a comment is in any
    ) -> tuple[SeenLine, ...]:
        """See Ocr."""
        size = check_picture(picture)
        lines: dict[int, list[SeenWord]] = defaultdict(list)
        for found in _COMMENT.finditer(picture, 0, _WITHIN):
            line, left, top, right, bottom, confidence = map(int, found.groups()[:6])
            word = SeenWord(
                text=found[7].decode(errors="replace"),
                left=left,
                top=top,
                right=right,
                bottom=bottom,
                confidence=min(confidence, 100),
            )
            if within(word, size):
                lines[line].append(word)
        return tuple(
            SeenLine(words=tuple(sorted(words, key=lambda word: word.left)))
            for _, words in sorted(lines.items())
        )
