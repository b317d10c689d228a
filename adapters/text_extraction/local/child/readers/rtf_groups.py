"""The groups of an RTF document: what is said in them, where to, and whether it is seen."""

from collections.abc import Iterator
from copy import copy

from .answer import ASIDE, INVISIBLE, OFF_PAGE, TINY, Hidden
from .archives import BombError
from .links import linked
from .looks import WHITE, Colour, looks
from .rtf_lines import Lines
from .rtf_state import (
    BULLETS,
    USUAL_PAGE,
    State,
)
from .rtf_tokens import Token

_DEEPEST = 1000
_LEAST_SCALE = 20
_ASCII = 128
_LAST = b"foot"
"""How the names of footers and footnotes begin."""


class Link:
    """A field that may be one."""

    def __init__(self, depth: int) -> None:
        self.depth, self.start, self.instruction = depth, -1, ""


class Groups:
    """Keeps what groups inherit, and takes what is said in them to where it belongs."""

    def __init__(self) -> None:
        self.hidden = Hidden()
        self.notes: list[str] = []
        self._state, self._stack = State(), list[State]()
        self._page = "cp1252"
        self._fonts: dict[int, tuple[str | None, bool]] = {}
        self._font = 0
        self._colours: list[Colour | None] = []
        self._colour: list[int | None] = [None, None, None]
        self._lines = Lines()
        self._cells: list[int] = []
        self._cell_shade = 0
        self._links: list[Link] = []
        self._bytes = bytearray()
        self._units: list[int] = []
        self._skip = 0
        self._star = False
        self.info: list[tuple[str, str]] = []
        self.descriptions: list[str] = []
        self._captured: list[str] = []
        self._property = ""
        self._outer: list[tuple[bytes, int, Lines]] = []
        self._width = USUAL_PAGE
        self._frame: dict[bytes, float] = {}
        self.is_whole = False

    # ── bytes to text ──

    def _take(self, token: Token) -> None:
        text = token.text
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
            if not text:
                return
        if self._units:
            self._flush()
        self._bytes += text

    def _flush(self) -> None:
        if self._units:
            units = b"".join((unit % 2**16).to_bytes(2, "little") for unit in self._units)
            self._units.clear()
            self._say(units.decode("utf-16-le", "replace"))
        if self._bytes:
            said, state = bytes(self._bytes), self._state
            self._bytes.clear()
            if state.is_symbols:
                self._say(
                    "".join("•" if b in BULLETS else chr(b) if b < _ASCII else "" for b in said)
                )
            else:
                self._say(said.decode(state.encoding or self._page, "replace"))

    def _say(self, text: str) -> None:
        match self._state.to:
            case "text":
                self._show(text)
            case "link":
                self._links[-1].instruction += text[:1000]
            case "aside":
                self.hidden.add(ASIDE, text)
            case "label":
                if self._hiding() is None and (label := text.strip()):
                    worded = any(map(str.isalnum, label))
                    self._lines.line.append(f"{label} " if worded else "• ")
            case "property" | "name" | "value":
                self._captured.append(text)
            case "fonts":
                if "symbol" in text.lower() or "wingdings" in text.lower():
                    self._fonts[self._font] = (None, True)
            case "colours":
                self._end_colours(text.count(";"))

    def _show(self, text: str) -> None:
        hiding = self._hiding()
        if hiding is not None:
            self.hidden.add(hiding, text)
            return
        if text and not text.isspace():
            self.hidden.apart()
        self._lines.line.append(text)

    def _end_colours(self, count: int) -> None:
        for _ in range(min(count, _DEEPEST)):
            red, green, blue = self._colour
            known = red is not None or green is not None or blue is not None
            self._colours.append((red or 0, green or 0, blue or 0) if known else None)
            self._colour = [None, None, None]

    def _hiding(self) -> str | None:
        state = self._state
        if state.is_hidden or state.is_deleted:
            return INVISIBLE
        if state.box is not None:
            return state.box
        if state.is_beside:
            return OFF_PAGE
        if state.is_crushed or state.scale < _LEAST_SCALE:
            return TINY
        behind = state.ground
        cell = self._cells[self._lines.cell] if self._lines.cell < len(self._cells) else 0
        for number in (state.marker, state.shade, cell):
            if (colour := self._coloured(number)) is not None:
                behind = colour
                break
        return looks(self._coloured(state.ink), (behind,), state.size)

    def _coloured(self, number: int) -> Colour | None:
        return self._colours[number] if 0 <= number < len(self._colours) else None

    # ── groups ──

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise BombError
        self._stack.append(self._state)
        self._state = copy(self._state)
        self._skip, self._star = 0, False

    def _close(self) -> Iterator[str]:
        if not self._stack:
            return
        inner, self._state = self._state, self._stack.pop()
        outer = self._state
        depth = len(self._stack)
        if inner.to in ("property", "name", "value") and outer.to != inner.to:
            self._captured_as(inner)
        if inner.to == "aside" and outer.to != "aside":
            self.hidden.apart()
        if self._links and self._links[-1].depth > depth:
            self._end_link(self._links.pop())
        if self._outer and self._outer[-1][1] > depth:
            yield from self._leave()
        self._skip, self._star = 0, False

    def _captured_as(self, inner: State) -> None:
        text = "".join(self._captured)[:20_000]
        self._captured.clear()
        if inner.to == "property":
            self.info.append((inner.name.decode(), text))
        elif inner.to == "name":
            self._property = text.strip()
        elif self._property in ("wzDescription", "wzName"):
            self.descriptions.append(text)
        elif self._stack:
            shape, value = self._stack[-1], text.strip()
            if self._property == "fHidden" and value == "1":
                shape.box = INVISIBLE
            elif self._property == "fillColor" and value.isascii() and value.isdigit():
                number = int(value[:9])
                shape.ground = (number & 255, number >> 8 & 255, number >> 16 & 255)
            elif self._property == "fFilled" and value == "0":
                shape.ground = WHITE

    def _end_link(self, link: Link) -> None:
        name, _, rest = link.instruction.strip().partition(" ")
        if name.upper() != "HYPERLINK" or link.start < 0:
            return
        address = rest.strip().removeprefix("\\l").strip().strip('"').partition('"')[0]
        text = "".join(self._lines.line[link.start :])
        if text.strip():
            self._lines.line[link.start :] = [linked(text, address)]

    def _enter(self, name: bytes) -> None:
        """Begin a text of its own: a header, a note, a box."""
        self._outer.append((name, len(self._stack), self._lines))
        self._lines = Lines()
        self._state.to = "text"
        self._state.plain()
        self._state.paragraph()
        self.hidden.apart()

    def _leave(self) -> Iterator[str]:
        inner = list(self._lines.ended())
        name, _, self._lines = self._outer.pop()
        self.hidden.apart()
        if name.startswith(_LAST):
            self.notes += inner
        else:
            yield from inner

    def _put(self, lines: Iterator[str]) -> Iterator[str]:
        """Keep lines of notes and footers for the end."""
        for line in lines:
            if any(name.startswith(_LAST) for name, _, _ in self._outer):
                self.notes.append(line)
            else:
                yield line
