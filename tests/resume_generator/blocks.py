"""What a document shows, in pieces that any layout can put anywhere."""

from attrs import field, frozen


@frozen(kw_only=True)
class Line:
    """Parts from the left, each with its weight, and some at the right margin."""

    left: tuple[tuple[str, str], ...]
    """Text and "strong", "plain", "slant" or "faint"."""
    right: str = ""


@frozen(kw_only=True)
class Entry:
    """A job, a course and the like."""

    lines: tuple[Line, ...]
    dates: str = ""
    """When they stand apart from the lines."""
    prose: str = ""
    bullets: tuple[str, ...] = ()


@frozen(kw_only=True)
class Paragraph:
    """Running text."""

    text: str


@frozen(kw_only=True)
class Labelled:
    """A label and what belongs to it."""

    label: str
    text: str


@frozen(kw_only=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@frozen(kw_only=True)
class Grid:
    """Short items, side by side."""

    items: tuple[str, ...]
    columns: int = 3


@frozen(kw_only=True)
class Rated:
    """Items with how good somebody is, from one to five, drawn as dots or bars."""

    items: tuple[tuple[str, int], ...]
    bars: bool


@frozen(kw_only=True)
class Tags:
    """Items in boxes."""

    items: tuple[str, ...]


Block = Entry | Paragraph | Labelled | Bullets | Grid | Rated | Tags


@frozen(kw_only=True)
class Section:
    """Blocks under a heading."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@frozen(kw_only=True)
class Document:
    """Everything, in the order in which it is told."""

    name: str
    label: str
    title: str
    contact: tuple[tuple[str, str], ...]
    """Label and text; the label is empty where none is written."""
    personal: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...] = field()
    footer: str = ""
    """With {} for the page and the number of pages."""
