"""What a paragraph of an OpenDocument holds: spans, links, notes, and boxes of text."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .answer import INVISIBLE, TINY, Hidden
from .archives import Element, attribute, child, local
from .links import linked
from .looks import WHITE, Colour, is_light, looks
from .numbers import figure
from .odt_frames import Frame
from .odt_styles import Styles
from .word_set import word_set

NEVER_READ = word_set(
    """
    annotation annotation-end tracked-changes note-citation sequence-decls variable-decls
    user-field-decls forms title desc ruby-text bookmark event-listeners binary-data plugin
    script
    """
)
SHAPES = ("frame", "custom-shape", "rect", "ellipse", "text-box", "g", "polygon", "path")
_MOST_BLANKS = 100
_LEAST_SCALE = 20


class Around(NamedTuple):
    """What a text stands in."""

    behind: tuple[Colour | None, ...] = (WHITE,)
    hiding: str | None = None
    label: str = ""
    lists: tuple[str, ...] = ()


class Runs:
    """Reads paragraphs to pieces of text, and notes what is hidden on the way."""

    def __init__(self, *, styles: Styles, hidden: Hidden, frames: Mapping[Element, Frame]) -> None:
        self._styles, self._hidden, self._frames = styles, hidden, frames
        self.notes: list[tuple[Element, Around]] = []
        """They stand behind the body."""

    def into(  # noqa: C901, PLR0912 - one line for each thing that a paragraph may hold
        self,
        element: Element,
        around: Around,
        look: dict[str, Any],
        pieces: list[str],
        boxes: list[tuple[Element, Around]],
    ) -> None:
        """Put the text into pieces, boxes aside, and notes where they are kept."""
        self._show(element.text, around, look, pieces)
        for one in element.iterchildren("*"):
            name = local(one)
            match name:
                case "span":
                    own = self._styles.of("text", attribute(one, "style-name"))
                    self.into(one, around, {**look, **own}, pieces, boxes)
                case "a":
                    self._link(one, around, look, pieces, boxes)
                case "s":
                    times = figure(attribute(one, "c"), 1)
                    self._show(" " * min(times, _MOST_BLANKS), around, look, pieces)
                case "tab":
                    self._show("\t", around, look, pieces)
                case "line-break":
                    self._show("\n", around, look, pieces)
                case "note":
                    note = child(one, "note-body")
                    if note is not None:
                        self.notes.append((note, around._replace(label="", lists=())))
                case "hidden-text" | "hidden-paragraph":
                    said = attribute(one, "string-value") or "".join(one.itertext())
                    if attribute(one, "is-hidden") != "false" or name == "hidden-paragraph":
                        self._hidden.add(INVISIBLE, said)
                    else:
                        self._show(said, around, look, pieces)
                case _ if name in SHAPES:
                    boxes.append((one, around))
                    link = attribute(one.getparent(), "href") if name == "frame" else None
                    if link and local(one.getparent()) == "a" and not around.hiding:
                        pieces.append(linked("", link))
                case _ if name not in NEVER_READ:
                    self.into(one, around, look, pieces, boxes)
            self._show(one.tail, around, look, pieces)

    def _show(
        self, text: str | None, around: Around, look: dict[str, Any], pieces: list[str]
    ) -> None:
        if not text:
            return
        text = text if text in ("\t", "\n") or text.isspace() else " ".join(text.split("\n"))
        hiding = around.hiding or self._hiding(around, look)
        if hiding is not None:
            self._hidden.add(hiding, text)
            return
        if not text.isspace():
            self._hidden.apart()
        pieces.append(text)

    def _hiding(self, around: Around, look: dict[str, Any]) -> str | None:
        if look.get("hidden") or look.get("clear"):
            return INVISIBLE
        if look.get("scale", 100) < _LEAST_SCALE:
            return TINY
        ground = around.behind
        if look.get("marker") is not None:
            ground = (look["marker"],)
        else:
            ground = (*ground, *self._grounds())
        return looks(look.get("colour"), ground, look.get("size"))

    def _grounds(self) -> Iterator[Colour | None]:
        for frame in self._frames.values():
            if frame.is_behind and frame.is_ground:
                yield from (one for one in frame.paints if one is None or not is_light(one))

    def _link(
        self,
        link: Element,
        around: Around,
        look: dict[str, Any],
        pieces: list[str],
        boxes: list[tuple[Element, Around]],
    ) -> None:
        start = len(pieces)
        own = self._styles.of("text", attribute(link, "style-name"))
        self.into(link, around, {**look, **own}, pieces, boxes)
        text = "".join(pieces[start:])
        if text.strip():
            pieces[start:] = [linked(text, attribute(link, "href") or "")]

    def others(self, frame: Frame) -> Iterator[Colour | None]:
        """Yield what may shine through a frame that paints nothing itself."""
        for other in self._frames.values():
            if other is not frame and other.is_ground:
                yield from other.paints
