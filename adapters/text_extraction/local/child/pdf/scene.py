"""What is painted on a page besides text, and in which order."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import repeat

from pypdfium2 import raw

from . import pdfium
from .pdfium import Box, Handle

_DEEPEST = 16
_MOST_OBJECTS = 200_000
_MOST_SHAPES = 5_000
_BAND = 24.0
"""Points: shapes are looked up by the stripes of the page that they touch."""
_MOST_STRIPES = 400
_LEAST = 3.0
"""Points: what is thinner neither hides a text nor lies behind one."""
_OPAQUE, _FULL = 230, 255
_LINE, _RECTANGLE = 2, 5
"""Segments."""
_DOT = (1.0, 9.0)
"""Points: the sides of a shape that could be a bullet."""
OF_PATTERNS = frozenset(((255, 255, 255), (191, 191, 191)))
"""What pdfium gives for the colour of shadings and of tiles. It may be a colour all the same."""
_ZERO = 1e-6
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True, frozen=True)
class Shape:
    """Something that covers what was painted before."""

    order: int
    box: Box
    colour: tuple[int, ...] | None
    """Red, green, blue and opacity; None where it has many, or mixes with what is below."""
    is_opaque: bool
    is_image: bool = False
    is_plain: bool = False
    """Whether it fills its whole box."""


@dataclass(slots=True, frozen=True)
class Form:
    """Where a group of objects with units of its own is drawn."""

    matrix: tuple[float, ...]
    cut: Box | None
    """What it is cut to, in the units of the page."""
    depth: int
    doubtful: bool
    """Whether it is see-through as a whole."""


@dataclass(slots=True)
class Scene:
    """All that is painted."""

    order: dict[Handle, int] = field(default_factory=dict)
    """When each text object is painted."""
    doubtful: set[Handle] = field(default_factory=set)
    """Text objects in something that is see-through as a whole, or may be switched off."""
    in_forms: dict[Handle, Form] = field(default_factory=dict)
    mute: list[Handle] = field(default_factory=list)
    """Text objects of which nothing is read."""
    shapes: list[Shape] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    is_whole: bool = True
    """Whether everything could be looked at."""
    _stripes: dict[int, list[Shape]] = field(default_factory=dict)
    _tall: list[Shape] = field(default_factory=list)

    def at(self, box: Box) -> Iterator[Shape]:
        """Yield the shapes that touch the box, in the order of painting."""
        if not self.shapes:
            return
        found = [*self._tall, *self._stripes.get(int(box[1] // _BAND), ())]
        upper = int(box[3] // _BAND)
        if upper != int(box[1] // _BAND):
            found += self._stripes.get(upper, ())
        for shape in sorted(set(found), key=lambda shape: shape.order):
            left, bottom, right, top = shape.box
            if left < box[2] and right > box[0] and bottom < box[3] and top > box[1]:
                yield shape

    def add(self, shape: Shape) -> None:
        """Take it in, unless it is too thin, or there are too many."""
        left, bottom, right, top = shape.box
        if right - left < _LEAST or top - bottom < _LEAST:
            return
        if len(self.shapes) >= _MOST_SHAPES:
            self.is_whole = False
            return
        self.shapes.append(shape)
        low, high = int(bottom // _BAND), int(top // _BAND)
        if high - low > _MOST_STRIPES:
            self._tall.append(shape)
        else:
            for stripe in range(low, high + 1):
                self._stripes.setdefault(stripe, []).append(shape)


def scene(page: Handle, texts: Collection[Handle], *, patterns: bool) -> Scene:
    """Look at all objects of a page; `texts` are those that are known to be text.

    `patterns` tells whether the document may have some.
    """
    found = Scene()
    walk = _Walk(found, texts, patterns=patterns)
    things = map(pdfium.page_object, repeat(page), range(max(0, pdfium.count_objects(page))))
    walk.look(things, Form(_IDENTITY, None, 0, doubtful=False))
    return found


class _Walk:
    def __init__(self, found: Scene, texts: Collection[Handle], *, patterns: bool) -> None:
        self._found = found
        self._texts = texts
        self._patterns = patterns
        self._order = 0

    def look(self, things: Iterator[Handle | None], within: Form) -> None:
        found = self._found
        for thing in things:
            self._order += 1
            if self._order > _MOST_OBJECTS:
                found.is_whole = False
                return
            if thing in self._texts and thing:
                found.order[thing] = self._order
                if within.doubtful:
                    found.doubtful.add(thing)
                if within.depth:
                    found.in_forms[thing] = within
            elif thing:
                self._other(thing, within)

    def _other(self, thing: Handle, within: Form) -> None:
        kind = pdfium.object_type(thing)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            self._form(thing, within)
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            self._found.mute.append(thing)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            self._path(thing, within.matrix)
        elif kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}:
            box = pdfium.moved(pdfium.bounds(thing), within.matrix)
            is_image = kind == raw.FPDF_PAGEOBJ_IMAGE
            clear = bool(pdfium.has_transparency(thing))
            self._found.add(Shape(self._order, box, None, is_opaque=not clear, is_image=is_image))

    def _form(self, form: Handle, within: Form) -> None:
        if within.depth >= _DEEPEST:
            self._found.is_whole = False
            return
        inner = Form(
            matrix=pdfium.product(pdfium.matrix(form), within.matrix),
            cut=cut_to(form, within)[0],
            depth=within.depth + 1,
            doubtful=within.doubtful or bool(pdfium.has_transparency(form)),
        )
        count = max(0, pdfium.count_in_form(form))
        self.look(map(pdfium.form_object, repeat(form), range(count)), inner)

    def _path(self, path: Handle, matrix: tuple[float, ...]) -> None:
        box = pdfium.moved(pdfium.bounds(path), matrix)
        wide, high = box[2] - box[0], box[3] - box[1]
        if not (wide >= _DOT[0] and high >= _DOT[0]):
            return
        if not pdfium.is_filled(path):
            self._lines(path, matrix, box)
            return
        if wide <= _DOT[1] and high <= _DOT[1]:
            if len(self._found.dots) < _MOST_SHAPES:
                self._found.dots.append(box)
            return
        colour = pdfium.fills([path])[0]
        if self._patterns and colour and colour[:3] in OF_PATTERNS:
            colour = None
        if pdfium.has_transparency(path) and (colour is None or colour[3] == _FULL):
            colour = None  # by a blend or a mask rather than by its colour
        opaque = colour is not None and colour[3] >= _OPAQUE
        plain = opaque and pdfium.count_segments(path) <= _RECTANGLE and _is_upright(matrix)
        self._found.add(Shape(self._order, box, colour, is_opaque=opaque, is_plain=plain))

    def _lines(self, path: Handle, matrix: tuple[float, ...], box: Box) -> None:
        """Take a line that is thick enough to hide a text; of a frame only its sides."""
        thick = pdfium.stroke_width(path) * max(map(abs, matrix[:4]))
        if thick < _LEAST:
            return
        left, bottom, right, top = box
        sides = [box]
        if _LINE < pdfium.count_segments(path) <= _RECTANGLE:
            sides = [
                (left, bottom, left + thick, top),
                (right - thick, bottom, right, top),
                (left, bottom, right, bottom + thick),
                (left, top - thick, right, top),
            ]
        for side in sides:
            self._found.add(Shape(self._order, side, None, is_opaque=True))


def cut_to(thing: Handle, within: Form | None) -> tuple[Box | None, bool]:
    """Return the box of what an object is cut to, and whether that is more than rectangles."""
    cut, is_odd = pdfium.clip(thing)
    if within:
        cut = cut and pdfium.moved(cut, within.matrix)
        if cut and within.cut:
            cut = pdfium.intersection(cut, within.cut)
        cut = cut or within.cut
    return cut, is_odd


def _is_upright(matrix: tuple[float, ...]) -> bool:
    a, b, c, d, _, _ = matrix
    return max(abs(b), abs(c)) < _ZERO or max(abs(a), abs(d)) < _ZERO
