"""Where in a document a value stands: the proof that it was read, not invented."""

from typing import Generic, Self, TypeVar

from attrs import field, frozen

T_co = TypeVar("T_co", covariant=True)


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


@frozen(kw_only=True)
class ReadingWarning:
    """Something that a person should know about a document that was read."""

    code: str
    """Stable, lower case, such as `profile.no_email`."""

    message: str = field(default="")
