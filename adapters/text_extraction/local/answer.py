"""What a child said of a document, and what of it is believed."""

import json
from collections.abc import Iterator, Sequence
from typing import Self

from attrs import evolve, field, frozen

from adapters.text_extraction import (
    LONGEST_HIDDEN,
    MOST_HIDDEN,
    TRUNCATED,
    hidden_characters,
    tidy,
)
from adapters.text_extraction.local.completed import Completed
from adapters.text_extraction.local.hyphens import rejoin
from adapters.text_extraction.local.refusals import refusal
from application.ports.text_extraction import (
    BrokenDocumentError,
    ExtractedText,
    MediaType,
    NoTextError,
)
from domain.shared.text import HiddenText, Hiding, ReadingWarning

SCANNED = ReadingWarning(
    code="document.scanned",
    message=(
        "The pages are pictures with a text behind them that cannot be seen. That text was read; "
        "look whether it says what the pictures show."
    ),
)


@frozen(kw_only=True)
class Answer:
    """What a child read."""

    pages: tuple[str, ...] = field(repr=False)
    """The text of each page that was read, tidy."""
    count: int
    truncated: bool
    hidden: tuple[HiddenText, ...]
    doubtful: tuple[int, ...]
    """Pages, from one on, whose text may not be what they show; optical recognition could tell."""
    pictured: tuple[int, ...]
    """Pages, from one on, with little text and something that may be a picture of more."""
    scanned: bool
    """Whether the text stands invisibly behind pictures of pages."""

    recognised: tuple[ReadingWarning, ...] = ()
    """What optical recognition says of its part."""

    @classmethod
    def of(cls, completed: Completed) -> Self:
        """Take what was recognised in an image."""
        return cls(
            pages=completed.pages,
            count=max(1, len(completed.pages)),
            truncated=False,
            hidden=completed.hidden,
            doubtful=(),
            pictured=(),
            scanned=False,
            recognised=completed.warnings,
        )

    def completed(self, completed: Completed) -> Self:
        """Replace what recognition knows better."""
        return evolve(
            self,
            pages=completed.pages,
            hidden=completed.hidden,
            scanned=self.scanned and not completed.settled,
            recognised=completed.warnings,
        )

    def extracted(self, kind: MediaType) -> ExtractedText:
        """Return it as the port has it. Raise NoTextError."""
        text = "\f".join(self.pages)
        if not text or text.isspace():
            raise NoTextError(hidden=self.hidden)
        applies = {TRUNCATED: self.truncated, SCANNED: self.scanned}
        told = tuple(warning for warning, does in applies.items() if does)
        return ExtractedText(
            text=text,
            media_type=kind,
            pages=self.count,
            hidden=self.hidden,
            warnings=(*told, *self.recognised),
        )


def understood(said: bytes, kind: MediaType, *, max_pages: int, max_characters: int) -> Answer:
    """Believe nothing: a child that was taken over may say anything.

    Raise any UnreadableDocumentError but NoTextError.
    """
    try:
        told = json.loads(said)
    except (ValueError, RecursionError):
        raise BrokenDocumentError from None
    match told:
        case {"pages": [*texts], "count": int(count), "truncated": bool(truncated)} if (
            len(texts) <= count <= max_pages
            and count >= 1
            and not isinstance(count, bool)  # Python counts with True, too
            and all(isinstance(text, str) for text in texts)
            # Feeds between pages and at the end of one are not counted by every reader.
            and sum(map(len, texts)) <= max_characters + 2 * len(texts)
        ):
            rejoined = map(rejoin, texts) if kind is MediaType.PDF else texts
            return Answer(
                pages=tuple(map(tidy, rejoined)),
                count=count,
                truncated=truncated,
                hidden=(*_hidden(told.get("hidden"), count), *_characters(texts, kind)),
                doubtful=_numbers(told.get("doubtful"), count),
                pictured=_numbers(told.get("pictured"), count),
                scanned=told.get("scanned") is True,
            )
        case {"error": "unavailable"}:
            raise RuntimeError(f"No parser is installed for {kind}")
        case {"error": str(code)}:
            raise refusal(code)
        case _:
            raise BrokenDocumentError


def _hidden(told: object, count: int) -> tuple[HiddenText, ...]:
    if told is None:
        return ()
    if not isinstance(told, list):
        raise BrokenDocumentError
    found: list[HiddenText] = []
    for each in told[:MOST_HIDDEN]:
        match each:
            case {"hiding": str(how), "text": str(text), "page": int() | None as page} if (
                how in _HIDINGS and (page is None or 1 <= page <= count)
            ):
                tidied = tidy(text[:LONGEST_HIDDEN]).strip()
                if tidied:
                    found.append(HiddenText(hiding=Hiding(how), text=tidied, page=page))
            case _:
                raise BrokenDocumentError
    return tuple(found)


_HIDINGS = frozenset(Hiding)


def _characters(pages: Sequence[str], kind: MediaType) -> Iterator[HiddenText]:
    for number, page in enumerate(pages, 1):
        yield from hidden_characters(page, page=number if kind is MediaType.PDF else None)


def _numbers(told: object, count: int) -> tuple[int, ...]:
    if told is None:
        return ()
    if not isinstance(told, list) or not all(
        isinstance(page, int) and 1 <= page <= count for page in told
    ):
        raise BrokenDocumentError
    return tuple(sorted(set(told)))
