"""Which words of a page a reader sees, and how the others are hidden."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from . import pdfium
from .marks import is_optional
from .pdfium import Box, Handle
from .scene import Scene, cut_to
from .words import Style, Word

COLOUR, TINY, INVISIBLE = "colour", "tiny", "invisible"
OFF_PAGE, COVERED = "off-page", "covered"

_TINIEST = 3.99
"""Points: what is smaller nobody reads."""
_NO_INK = frozenset((3, 7))
_STROKED = frozenset((1, 2, 5, 6))
_CLEAR = 12
"""Opacity, of 255, that leaves nothing to see."""
_MOSTLY = 0.5
_WHITE = (255, 255, 255)
_NEAR, _NEARISH = 24, 60
_CONTRAST = 1.25
_LINEAR = 10
"""Of 255: to here sRGB is linear."""
_WHOLLY = 0.98
_MOST = 8
"""Colours that may be behind a word."""


@dataclass(slots=True)
class Seen:
    """The words of a page, judged by what the document says of them."""

    shown: list[Word] = field(default_factory=list)
    hidden: list[tuple[Word, str]] = field(default_factory=list)
    doubtful: list[tuple[Word, str]] = field(default_factory=list)
    """With how they are hidden should they be: only the picture of the page can tell."""


@dataclass(slots=True)
class Paper:
    """What words stand on."""

    scene: Scene
    box: Box
    """What is shown of the page."""
    over: list[Box]
    """Where something is laid over it, such as annotations."""
    layers: bool
    """Whether the document has parts that can be switched off."""


def look(words: Iterable[Word], styles: Mapping[Handle, Style], paper: Paper) -> Seen:
    """Judge each word."""
    judge = _Judge(styles, paper)
    seen = Seen()
    for word in words:
        how, sure = judge.of(word)
        if how is None:
            seen.shown.append(word)
        elif sure:
            seen.hidden.append((word, how))
        else:
            seen.doubtful.append((word, how))
    return seen


class _Judge:
    def __init__(self, styles: Mapping[Handle, Style], paper: Paper) -> None:
        self._styles = styles
        self._paper = paper
        self._scene = paper.scene
        self._drawn = _once(self._of_object)
        self._blank: dict[int, tuple[str | None, bool]] = {}
        """How a style is seen where nothing but text is painted, by its identity."""

    def of(self, word: Word) -> tuple[str | None, bool]:
        """Return how a word is hidden, and whether that is sure; None when it is to be seen."""
        style = self._styles[word.drawn_by]
        cut, doubt = self._drawn(word.drawn_by)
        if _leaves_no_ink(style):
            return INVISIBLE, True
        if _is_off(word.box, self._paper.box) or (cut is not None and _is_off(word.box, cut)):
            return OFF_PAGE, True
        if word.size < _TINIEST:
            return TINY, True
        over = self._paper.over
        if over and doubt is None and any(_share(word.box, box) > 0 for box in over):
            doubt = COVERED
        return (doubt, False) if doubt else self._on_ground(word, style)

    def _of_object(self, drawn: Handle) -> tuple[Box | None, str | None]:
        """Return what an object is cut to, and how it may be hidden for what it is part of."""
        if not drawn:
            return None, None
        scene = self._scene
        cut, is_odd = cut_to(drawn, scene.in_forms.get(drawn))
        if drawn in scene.doubtful or pdfium.has_transparency(drawn):
            return cut, INVISIBLE
        if self._paper.layers and (drawn in scene.in_forms or is_optional(drawn)):
            return cut, INVISIBLE
        return cut, OFF_PAGE if is_odd else None

    def _on_ground(self, word: Word, style: Style) -> tuple[str | None, bool]:
        if not self._scene.is_whole:
            return COVERED, False
        if not self._scene.shapes:
            return self._on_paper(style)
        order = self._scene.order.get(word.drawn_by, 0)
        grounds: list[tuple[int, ...] | None] = [_WHITE]
        covered = 0.0
        for shape in self._scene.at(word.box):
            if shape.order > order:
                covered += _share(word.box, shape.box)
                if covered > _MOSTLY / 2:
                    return COVERED, False
            elif shape.colour is None:
                grounds.append(None)
            elif shape.is_plain and _share(word.box, shape.box) > _WHOLLY:
                grounds = [shape.colour]
            else:
                # it may lie behind the word or beside it
                grounds += [ground and _mixed(shape.colour, ground) for ground in grounds[:_MOST]]
        return _on(grounds, style)

    def _on_paper(self, style: Style) -> tuple[str | None, bool]:
        known = self._blank.get(id(style))
        if known is None:
            known = self._blank[id(style)] = _on((_WHITE,), style)
        return known


def _on(grounds: Sequence[tuple[int, ...] | None], style: Style) -> tuple[str | None, bool]:
    """Judge what is drawn like this on any of the grounds."""
    ink = None if style.mode in _STROKED else style.fill
    if ink is None or None in grounds:
        return COLOUR, False
    alike = [_vanishes(ink, ground) for ground in grounds if ground]
    return (COLOUR, all(alike)) if any(alike) else (None, True)


def _once(
    work: Callable[[Handle], tuple[Box | None, str | None]],
) -> Callable[[Handle], tuple[Box | None, str | None]]:
    known: dict[Handle, tuple[Box | None, str | None]] = {}

    def remembered(drawn: Handle) -> tuple[Box | None, str | None]:
        if drawn not in known:
            known[drawn] = work(drawn)
        return known[drawn]

    return remembered


def _leaves_no_ink(style: Style) -> bool:
    if style.mode in _NO_INK:
        return True
    return style.mode not in _STROKED and style.fill is not None and style.fill[3] <= _CLEAR


def _is_off(box: Box, within: Box) -> bool:
    """Tell what lies mostly outside; nearly everything lies inside as a whole."""
    left, bottom, right, top = box
    if within[0] <= left and right <= within[2] and within[1] <= bottom and top <= within[3]:
        return False
    return _share(box, within) < _MOSTLY


def _share(box: Box, within: Box) -> float:
    """Return how much of a box lies within another, from zero to one."""
    left, bottom, right, top = box
    wide = min(right, within[2]) - max(left, within[0])
    high = min(top, within[3]) - max(bottom, within[1])
    if wide < 0 or high < 0:
        return 0.0
    return (wide / (right - left) if right > left else 1.0) * (
        high / (top - bottom) if top > bottom else 1.0
    )


def _mixed(ink: tuple[int, ...], ground: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(
        (part * ink[3] + under * (255 - ink[3])) // 255
        for part, under in zip(ink[:3], ground[:3], strict=True)
    )


@lru_cache(maxsize=4096)
def _vanishes(ink: tuple[int, ...], ground: tuple[int, ...]) -> bool:
    return _alike(_mixed(ink, ground), ground)


def _alike(ink: tuple[int, ...], ground: tuple[int, ...]) -> bool:
    """Tell two colours that cannot be told apart on a page."""
    apart = max(abs(one - other) for one, other in zip(ink[:3], ground[:3], strict=True))
    if apart <= _NEAR:
        return True
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return apart < _NEARISH and (light + 0.05) / (dark + 0.05) < _CONTRAST


def _luminance(colour: tuple[int, ...]) -> float:
    """As WCAG 2 defines it."""
    red, green, blue = (
        part / 255 / 12.92 if part <= _LINEAR else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
