"""A column of a page, filled from the top; what does not fit goes on on the next page."""

from collections.abc import Sequence

from attrs import define, evolve, frozen

from tests.resume_generator.pdf.paper import Ink, Paper, Run, Shape

Piece = tuple[str, Ink]
_VOWELS = frozenset("aeiouyäöüáéíóúàèêâîôû")
_SHORTEST = 9
"""Letters of a word that may be divided."""
_SMALLEST = 0.75
"""How far text shrinks so that a long address fits; a longer one is broken, as browsers do."""
_BREAKS = "/-.@"


@frozen(kw_only=True)
class Setting:
    """How lines are set."""

    align: str = "left"
    """"left", "centre", "right" or "justify"."""
    indent: float = 0.0
    leading: float = 1.25
    divide: bool = False
    """Whether words are divided at the ends of lines."""
    by_word: bool = False
    """Whether every word is put by itself, without the space before it, as typesetters do."""


@define(kw_only=True)
class Column:
    """Where the next line goes."""

    paper: Paper
    x: float
    width: float
    top: float
    """Where it begins on the pages after the first."""
    bottom: float
    y: float
    page: int = 0

    def beside(self, x: float, width: float) -> "Column":
        """Return another one that begins at the same height."""
        return Column(
            paper=self.paper,
            x=x,
            width=width,
            top=self.top,
            bottom=self.bottom,
            y=self.y,
            page=self.page,
        )

    def after(self, *others: "Column") -> None:
        """Go on below the lowest of these."""
        last = max(others, key=lambda other: (other.page, -other.y))
        self.page, self.y = last.page, last.y

    def room(self, height: float) -> None:
        """Go to the next page unless so much fits on this one."""
        if self.y - height < self.bottom:
            self.page, self.y = self.page + 1, self.top
            self.paper.pages = max(self.paper.pages, self.page + 1)

    def gap(self, height: float) -> None:
        """Leave some space, but none at the top of a page."""
        if self.y < self.top - 1:
            self.y -= height

    def rule(self, colour: str, thickness: float = 0.6) -> None:
        """Draw a line across."""
        ends = (self.x, self.y, self.x + self.width, self.y)
        self.paper.draw(
            Shape(page=self.page, kind="line", at=ends, stroke=colour, thickness=thickness)
        )

    def write(self, pieces: Sequence[Piece], setting: Setting, right: Sequence[Piece] = ()) -> None:
        """Write a paragraph, and on its first line something at the right margin."""
        if not any(text.strip() for text, _ in (*pieces, *right)):
            return
        pieces = _fitting(pieces, self.width - setting.indent)
        kept = sum(ink.width(text) for text, ink in right) + (10 if right else 0)
        width = self.width - setting.indent
        if right and kept > width * 0.6:
            self.write(pieces, setting)
            self.write(right, setting)
            return
        lines = _wrapped(pieces, width - kept, width, divide=setting.divide)
        for number, line in enumerate(lines or [[]]):
            size = max((ink.size for word in line for _, ink in word), default=10.0)
            self.room(size * setting.leading)
            self.y -= size * setting.leading
            last = number == len(lines) - 1
            base = self.y + size * (setting.leading - 1) * 0.7
            self._line(
                line,
                width,
                base,
                evolve(setting, align="left") if last and setting.align == "justify" else setting,
            )
            if number == 0 and right:
                at = self.x + self.width - kept + 10
                for text, ink in right:
                    self.paper.write(Run(page=self.page, x=at, y=base, text=text, ink=ink))
                    at += ink.width(text)

    def _line(self, line: "_Line", width: float, base: float, setting: Setting) -> None:
        free = width - _width(line)
        at = self.x + setting.indent
        at += {"centre": free / 2, "right": free}.get(setting.align, 0)
        justified = setting.align == "justify" and len(line) > 1
        stretch = free / (len(line) - 1) if justified else 0
        pending: Run | None = None
        for number, word in enumerate(line):
            for place, (text, ink) in enumerate(word):
                spaced = number > 0 and place == 0
                lead = " " if spaced and not justified and not setting.by_word else ""
                at += ink.width(" ") + stretch if spaced and not lead else 0
                if pending and pending.ink == ink and (lead or place) and not justified:
                    pending = evolve(pending, text=pending.text + lead + text)
                else:
                    if pending:
                        self.paper.write(pending)
                    pending = Run(page=self.page, x=at, y=base, text=lead + text, ink=ink)
                at += ink.width(lead + text)
        if pending:
            self.paper.write(pending)


_Word = list[Piece]
_Line = list[_Word]


def _fitting(pieces: Sequence[Piece], width: float) -> Sequence[Piece]:
    """Write smaller where a word would stand out of the column."""
    longest = max((_word_width(word) for word in _words(pieces)), default=0.0)
    if longest <= width:
        return pieces
    share = max(width / longest, _SMALLEST)
    return [(text, evolve(ink, size=ink.size * share)) for text, ink in pieces]


def _words(pieces: Sequence[Piece]) -> list[_Word]:
    words: list[_Word] = []
    glued = False
    for text, ink in pieces:
        parts = text.split(" ")
        for number, part in enumerate(parts):
            if number > 0:
                glued = False
            if not part:
                continue
            if glued:
                words[-1].append((part, ink))
            else:
                words.append([(part, ink)])
            glued = True
    return words


def _word_width(word: _Word) -> float:
    return sum(ink.width(text) for text, ink in word)


def _width(line: _Line) -> float:
    spaces = sum(word[0][1].width(" ") for word in line[1:])
    return spaces + sum(map(_word_width, line))


def _wrapped(
    pieces: Sequence[Piece], first_width: float, width: float, *, divide: bool
) -> list[_Line]:
    lines: list[_Line] = []
    line: _Line = []
    words = _words(pieces)
    while words:
        word = words.pop(0)
        limit = width if lines else first_width
        if not line and _word_width(word) > limit and len(word[0][0]) > 1:
            head, tail = _broken(word, limit)
            lines.append([head])
            words.insert(0, tail)
            continue
        if not line or _width([*line, word]) <= limit:
            line.append(word)
            continue
        parts = _divided(word, limit - _width(line) - word[0][1].width(" ")) if divide else None
        if parts:
            line.append(parts[0])
            words.insert(0, parts[1])
        else:
            words.insert(0, word)
        lines.append(line)
        line = []
    return [*lines, line] if line else lines


def _broken(word: _Word, limit: float) -> tuple[_Word, _Word]:
    """Break where an address may be, else anywhere."""
    (text, ink), *rest = word
    most = max((n for n in range(1, len(text)) if ink.width(text[:n]) <= limit), default=1)
    at = max((text.rfind(mark, 0, most) + 1 for mark in _BREAKS), default=0)
    at = at if at > most // 2 else most
    return [(text[:at], ink)], [(text[at:], ink), *rest]


def _divided(word: _Word, free: float) -> tuple[_Word, _Word] | None:
    text, ink = word[0]
    if len(word) > 1 or len(text) < _SHORTEST or not text.isalpha() or not text.islower():
        return None
    for at in range(len(text) - 4, 3, -1):
        between = text[at - 1] in _VOWELS and text[at] not in _VOWELS and text[at + 1] in _VOWELS
        if between and ink.width(text[:at] + "-") <= free:
            return [(text[:at] + "-", ink)], [(text[at:], ink)]
    return None
