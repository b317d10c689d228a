"""The text of an RTF document, with what its control words say of its looks."""

from collections.abc import Iterator
from copy import copy
from typing import Any

from .answer import ASIDE, INVISIBLE, OFF_PAGE, TINY, Hidden, answer
from .archives import BombError, guarded
from .aside import is_stuffed, is_stuffed_description, words
from .links import linked
from .looks import WHITE, Colour, looks
from .rtf_lines import Lines
from .rtf_state import (
    BULLETS,
    CHARSETS,
    DESTINATIONS,
    INFO,
    PAGES,
    SHOWN,
    SKIPPED,
    SPELLED,
    STARRED,
    SYMBOLIC,
    SYMBOLS,
    USUAL_PAGE,
    State,
)
from .rtf_tokens import BYTES, CLOSE, OPEN, SYMBOL, WORD, Token, tokens

_DEEPEST = 1000
_TWIPS = 20.0
_FLAT = 3.0
_LEAST_SCALE = 20
_ASCII = 128
_LAST = b"foot"
"""How the names of footers and footnotes begin."""


class _Link:
    def __init__(self, depth: int) -> None:
        self.depth, self.start, self.instruction = depth, -1, ""


class _Reader:
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
        self._links: list[_Link] = []
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

    def lines(self, data: bytes) -> Iterator[str]:
        """Yield every line."""
        for token in tokens(data):
            kind = token.kind
            if kind == BYTES:
                self._take(token)
                continue
            if not (kind == WORD and token.text == b"u"):
                self._flush()
            if kind == WORD:
                yield from self._put(self._word(token.text, token.figure))
            elif kind == SYMBOL:
                self._symbol(token.text)
            elif kind == OPEN:
                self._open()
            elif kind == CLOSE:
                yield from self._put(self._close())
                if not self._stack:
                    self.is_whole = True
                    break
        self._flush()
        yield from self._lines.ended()
        yield from self.notes

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

    def _end_link(self, link: _Link) -> None:
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

    # ── control words ──

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._star = True
        elif self._skip:
            self._skip -= 1
        elif symbol in SYMBOLIC:
            self._say(SYMBOLIC[symbol])

    def _word(self, word: bytes, figure: int | None) -> Iterator[str]:  # noqa: C901, PLR0912, PLR0915 - one line for each word
        state = self._state
        star, self._star = self._star, False
        if word == b"u":
            if self._bytes:
                self._flush()
            self._units.append(figure or 0)
            self._skip = state.fallback
            return
        if self._skip and word != b"uc":
            self._skip -= 1
            if word in SPELLED:
                return
        if self._destination(word, star=star):
            return
        on = figure is None or figure != 0
        match word:
            case b"par" | b"sect" | b"page" | b"column":
                if state.to == "text":
                    self.hidden.line()
                    if self._links:
                        self._links[-1].start = 0
                    yield from self._lines.end_line(in_table=state.is_in_table)
            case b"cell" | b"nestcell":
                if state.to == "text":
                    self.hidden.line()
                    self._lines.end_cell()
            case b"row" | b"nestrow":
                if state.to == "text":
                    yield from self._lines.end_row()
            case b"trowd":
                self._cells, self._cell_shade = [], 0
            case b"clcbpat":
                self._cell_shade = figure or 0
            case b"cellx":
                if len(self._cells) < _DEEPEST:
                    self._cells.append(self._cell_shade)
                self._cell_shade = 0
            case b"intbl":
                state.is_in_table = True
            case b"pard":
                state.paragraph()
            case b"plain":
                state.plain()
            case b"f":
                self._font = figure or 0
                if state.to != "fonts":
                    state.encoding, state.is_symbols = self._fonts.get(self._font, (None, False))
            case b"fcharset":
                self._fonts[self._font] = (CHARSETS.get(figure or 0), figure == SYMBOLS)
                if (figure or 0) <= 1:
                    self._fonts[self._font] = (None, False)
            case b"cpg":
                self._fonts[self._font] = (PAGES.get(figure or 0), False)
            case b"ansicpg":
                self._page = PAGES.get(figure or 0, self._page)
            case b"mac":
                self._page = "mac-roman"
            case b"pc":
                self._page = "cp437"
            case b"pca":
                self._page = "cp850"
            case b"uc":
                state.fallback = min(max(figure or 0, 0), 16)
            case b"red" | b"green" | b"blue":
                place = (b"red", b"green", b"blue").index(word)
                self._colour[place] = min(max(figure or 0, 0), 255)
            case b"fs":
                state.size = (24 if figure is None else figure) / 2
            case b"cf":
                state.ink = figure or 0
            case b"cb" | b"chcbpat" | b"highlight":
                state.marker = figure or 0
            case b"cbpat":
                state.shade = figure or 0
            case b"charscalex":
                state.scale = 100 if figure is None else figure
            case b"v" | b"webhidden" | b"spv":
                state.is_hidden = on
            case b"deleted":
                state.is_deleted = on
            case b"sl":
                state.is_crushed = figure is not None and -4 * _TWIPS < figure < 0
            case b"li" | b"lin" | b"posx" | b"posnegx" | b"posy" | b"posnegy":
                if abs(figure or 0) / _TWIPS >= self._width:
                    state.is_beside = True
            case b"paperw":
                self._width = max((figure or 0) / _TWIPS, 72.0)
            case b"shpleft" | b"shpright" | b"shptop" | b"shpbottom":
                self._frame[word] = (figure or 0) / _TWIPS
                if len(self._frame) == 4:  # noqa: PLR2004 - sides
                    state.box = state.box or self._framed()
            case _ if word in SPELLED:
                self._say(SPELLED[word])

    def _framed(self) -> str | None:
        frame = self._frame
        left, right = frame[b"shpleft"], frame[b"shpright"]
        top, bottom = frame[b"shptop"], frame[b"shpbottom"]
        far = 2 * self._width
        flat = right - left <= _FLAT or bottom - top <= _FLAT
        off = right <= -72 or left >= self._width or bottom <= -far or top >= far  # noqa: PLR2004 - a margin
        self._frame = {}
        return OFF_PAGE if flat or off else None

    def _destination(self, word: bytes, *, star: bool) -> bool:  # noqa: C901 - one for each kind
        state = self._state
        if state.to == "skip" and word != b"ud":
            return True
        if word in SKIPPED:
            state.outside, state.to = state.to, "skip"
        elif word in DESTINATIONS:
            state.to = DESTINATIONS[word]
        elif state.to == "info" and word in INFO:
            state.to, state.name = "property", word
            self._captured.clear()
        elif star and word not in STARRED:
            state.to = "skip"
        elif word == b"ud":
            state.to = state.outside
        elif word == b"field":
            self._links.append(_Link(len(self._stack)))
        elif word == b"fldinst":
            state.to = "link" if self._links else "skip"
        elif word == b"fldrslt" and self._links:
            self._links[-1].start = len(self._lines.line)
        elif word in SHOWN and state.to == "text":
            self._enter(word)
        else:
            return False
        return True


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. An RTF document has no pages until it is printed: it counts as one."""
    del max_pages
    return guarded(lambda: _read(data, max_characters))


def _read(data: bytes, max_characters: int) -> dict[str, Any]:
    reader = _Reader()
    found = answer(reader.lines(data), reader.hidden, max_characters=max_characters)
    if not reader.is_whole and not found["truncated"]:
        return {"error": "broken"}
    seen = words(found["pages"][0])
    asides = [value for name, value in reader.info if is_stuffed(name, value, seen)]
    asides += [said for said in reader.descriptions if is_stuffed_description(said, seen)]
    for said in asides:
        reader.hidden.apart()
        reader.hidden.add(ASIDE, said)
    return {**found, "hidden": reader.hidden.told()}
