"""The text of an RTF document, with what its control words say of its looks."""

from collections.abc import Iterator
from typing import Any

from .answer import ASIDE, OFF_PAGE, answer
from .archives import guarded
from .aside import is_stuffed, is_stuffed_description, words
from .rtf_groups import Groups, Link
from .rtf_state import (
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
)
from .rtf_tokens import BYTES, CLOSE, OPEN, SYMBOL, WORD, tokens

_DEEPEST = 1000
_TWIPS = 20.0
_FLAT = 3.0


class _Reader(Groups):
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
            self._links.append(Link(len(self._stack)))
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
