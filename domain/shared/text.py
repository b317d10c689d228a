"""Where in a document a value stands: the proof that it was read, not invented."""

from enum import StrEnum
from typing import Generic, Self, TypeVar

from attrs import field, frozen

T_co = TypeVar("T_co", covariant=True)

RULES = "rules"
"""Our own reading."""
PERSON = "person"
"""The person whom the document is about."""


@frozen(kw_only=True)
class Span:
    """`text == document[start:end]`, counted in code points."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, document: str, start: int, end: int) -> Self:
        """Cut out of the document."""
        return cls(start=start, end=end, text=document[start:end])


@frozen(kw_only=True)
class Found(Generic[T_co]):
    """A value with the text that it was read from."""

    value: T_co
    span: Span
    by: str = RULES
    """Who says so: RULES, PERSON, or the name of the language engine that proposed it. What a
    person wrote is its own document: its span begins at zero.
    """


@frozen(kw_only=True)
class Inferred(Generic[T_co]):
    """A value that stands nowhere as such, with everything that it follows from."""

    value: T_co
    follows_from: tuple[Span, ...]
    """By position, at least one."""


class Hiding(StrEnum):
    """How a document keeps text from the eyes of a reader."""

    COLOUR = "colour"
    """White, or nearly the colour of what is behind it."""
    TINY = "tiny"
    """Smaller than 4 pt."""
    INVISIBLE = "invisible"
    """Drawn by a mode that leaves no ink, transparent, or marked as hidden."""
    OFF_PAGE = "off-page"
    """Outside the page, or outside what it is cut to."""
    COVERED = "covered"
    """Behind a picture or a box."""
    CHARACTERS = "characters"
    """Characters without a form: tags, variation selectors, zero-width ones."""
    ASIDE = "aside"
    """In the properties or notes of the document, not on its pages."""
    NOT_SEEN = "not-seen"
    """In the page's text, but optical recognition of the rendered page does not see it."""


@frozen(kw_only=True)
class HiddenText:
    """What a machine would read and a person would not see; it never becomes part of a profile."""

    hiding: Hiding
    text: str = field(repr=False)
    """Tidied, cut after some hundred characters."""
    page: int | None = None
    """From one on; None where there are no pages."""


@frozen(kw_only=True)
class ReadingWarning:
    """Something that a person should know about a document that was read."""

    code: str
    """Stable, lower case, such as `profile.no_email`."""

    message: str = field(default="")
