"""What a person is told about text that was recognised from pictures."""

from collections.abc import Iterable, Sequence

from domain.shared.text import ReadingWarning

_MANY = 12
UNREAD = "document.unread_pages"
HANDWRITTEN = ReadingWarning(
    code="document.handwriting", message="Part of the document is written by hand: check it."
)


def recognised(pages: Sequence[int], of: int, *, words: int, unclear: int) -> ReadingWarning:
    """Say which pages, from one on, were recognised, and how many words were hard to read."""
    what = "The text" if len(pages) == of else f"The text of {_pages(pages)}"
    doubt = f" {unclear} of {words} words were hard to read." if unclear else ""
    return ReadingWarning(
        code="document.recognised",
        message=f"{what} was recognised from a picture: check it.{doubt}",
    )


def unread(pages: Sequence[int]) -> ReadingWarning:
    """Say which pages are pictures that nothing here can read."""
    return ReadingWarning(
        code=UNREAD,
        message=f"Nothing was read on {_pages(pages)}: only pictures are there.",
    )


def partly_read(pages: Iterable[int]) -> ReadingWarning:
    """Say which pages failed."""
    failed = sorted(set(pages))
    where = f": {_pages(failed)} could not be read" if failed else ""
    return ReadingWarning(
        code="document.partly_read", message=f"A part of the document is missing{where}."
    )


def _pages(pages: Sequence[int]) -> str:
    if len(pages) == 1:
        return f"page {pages[0]}"
    if len(pages) > _MANY:
        return f"{len(pages)} pages"
    return f"pages {', '.join(map(str, pages[:-1]))} and {pages[-1]}"
