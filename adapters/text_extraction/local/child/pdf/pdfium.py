"""Calls into pdfium, bound so that a call costs as little as Python allows.

pdfium has no call that tells everything about all characters of a page; there are some ten
thousand calls a page, and pypdfium2's own bindings check each argument of each.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from ctypes import (
    CFUNCTYPE,
    addressof,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from itertools import repeat
from typing import Any

from pypdfium2 import raw

Handle = int
"""The address of something of pdfium's."""
Pointer = Any
"""The same, as pypdfium2's own bindings take it."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in the page's own units; y grows upwards."""


def _bound(name: str, result: Pointer, *arguments: Pointer) -> Pointer:
    return CFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)


_P = c_void_p
count_chars = _bound("FPDFText_CountChars", c_int, _P)
char_object = _bound("FPDFText_GetTextObject", _P, _P, c_int)
unicode_of = _bound("FPDFText_GetUnicode", c_uint, _P, c_int)
font_size = _bound("FPDFText_GetFontSize", c_double, _P, c_int)
_get_text = _bound("FPDFText_GetText", c_int, _P, c_int, c_int, _P)
_loose_box = _bound("FPDFText_GetLooseCharBox", c_int, _P, c_int, _P)
_tight_box = _bound("FPDFText_GetCharBox", c_int, _P, c_int, _P, _P, _P, _P)
_origin = _bound("FPDFText_GetCharOrigin", c_int, _P, c_int, _P, _P)
_char_matrix = _bound("FPDFText_GetMatrix", c_int, _P, c_int, _P)

count_objects = _bound("FPDFPage_CountObjects", c_int, _P)
page_object = _bound("FPDFPage_GetObject", _P, _P, c_int)
count_in_form = _bound("FPDFFormObj_CountObjects", c_int, _P)
form_object = _bound("FPDFFormObj_GetObject", _P, _P, c_ulong)
object_type = _bound("FPDFPageObj_GetType", c_int, _P)
has_transparency = _bound("FPDFPageObj_HasTransparency", c_int, _P)
set_active = _bound("FPDFPageObj_SetIsActive", c_int, _P, c_int)
render_mode = _bound("FPDFTextObj_GetTextRenderMode", c_int, _P)
font_of = _bound("FPDFTextObj_GetFont", _P, _P)
is_embedded = _bound("FPDFFont_GetIsEmbedded", c_int, _P)
count_marks = _bound("FPDFPageObj_CountMarks", c_int, _P)
mark_of = _bound("FPDFPageObj_GetMark", _P, _P, c_ulong)
remove_mark = _bound("FPDFPageObj_RemoveMark", c_int, _P, _P)
count_segments = _bound("FPDFPath_CountSegments", c_int, _P)
_matrix = _bound("FPDFPageObj_GetMatrix", c_int, _P, _P)
_bounds = _bound("FPDFPageObj_GetBounds", c_int, _P, _P, _P, _P, _P)
_fill = _bound("FPDFPageObj_GetFillColor", c_int, _P, _P, _P, _P, _P)
_stroke = _bound("FPDFPageObj_GetStrokeColor", c_int, _P, _P, _P, _P, _P)
_stroke_width = _bound("FPDFPageObj_GetStrokeWidth", c_int, _P, _P)
_draw_mode = _bound("FPDFPath_GetDrawMode", c_int, _P, _P, _P)
_clip = _bound("FPDFPageObj_GetClipPath", _P, _P)
_clip_paths = _bound("FPDFClipPath_CountPaths", c_int, _P)
_clip_segments = _bound("FPDFClipPath_CountPathSegments", c_int, _P, c_int)
_clip_segment = _bound("FPDFClipPath_GetPathSegment", _P, _P, c_int, c_int)
_point = _bound("FPDFPathSegment_GetPoint", c_int, _P, _P, _P)
_font_name = _bound("FPDFFont_GetBaseFontName", c_ulong, _P, _P, c_ulong)
_mark_name = _bound("FPDFPageObjMark_GetName", c_int, _P, _P, c_ulong, _P)
_param_type = _bound("FPDFPageObjMark_GetParamValueType", c_int, _P, _P)
_param_string = _bound("FPDFPageObjMark_GetParamStringValue", c_int, _P, _P, _P, c_ulong, _P)

_F = (c_float * 6)()
_FA = [addressof(_F) + 4 * place for place in range(6)]
_D = (c_double * 4)()
_DA = [addressof(_D) + 8 * place for place in range(4)]
_U = (c_uint * 4)()
_UA = [addressof(_U) + 4 * place for place in range(4)]
_SHORT = create_string_buffer(512)
_MOST_POINTS = 64


def address(thing: Pointer) -> Handle:
    """Return where it is."""
    return cast(thing, c_void_p).value or 0


SECOND_HALF = "\ufdd0"
"""Stands for the second of two places that one character takes; no character itself."""


def characters(text_page: Handle, count: int) -> str:
    """Return one character for each place that pdfium counts; U+0000 for what has no meaning."""
    buffer = create_string_buffer(2 * count + 2)
    length = _get_text(text_page, 0, count, addressof(buffer))
    text = buffer.raw[: 2 * max(0, length - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count and not _SURROGATE.search(text):
        return text
    codes = (unicode_of(text_page, place) for place in range(count))
    text = "".join(chr(code) if 0 < code <= _LAST else "\0" for code in codes)
    return _SURROGATE.sub("\0", _PAIR.sub(_united, text))


_LAST = 0x10FFFF
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _united(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le") + SECOND_HALF


def loose_boxes(text_page: Handle, places: Sequence[int]) -> list[Box]:
    """Return the boxes of the characters at these places, as high as their font is."""
    room = (c_float * (4 * len(places)))()
    start = addressof(room)
    rooms = range(start, start + 16 * len(places), 16)
    deque(map(_loose_box, repeat(text_page), places, rooms), 0)
    flat = list(room)
    return list(zip(flat[::4], flat[3::4], flat[2::4], flat[1::4], strict=True))


def fills(things: Sequence[Handle]) -> list[tuple[int, ...] | None]:
    """Return red, green, blue and opacity of each, up to 255."""
    room = (c_uint * (4 * len(things)))()
    parts = [
        range(addressof(room) + 4 * part, addressof(room) + 16 * len(things), 16)
        for part in range(4)
    ]
    known = list(map(_fill, things, *parts))
    flat = list(room)
    colours = zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True)
    return [colour if does else None for colour, does in zip(colours, known, strict=True)]


def tight_box(text_page: Handle, place: int) -> Box:
    """Return the box of the ink, as the font has it."""
    _tight_box(text_page, place, _DA[0], _DA[1], _DA[2], _DA[3])
    left, right, bottom, top = _D
    return left, bottom, right, top


def origin(text_page: Handle, place: int) -> tuple[float, float]:
    """Return where the character stands on its base line."""
    _origin(text_page, place, _DA[0], _DA[1])
    return _D[0], _D[1]


def char_matrix(text_page: Handle, place: int) -> tuple[float, ...]:
    """Return what turns and scales the character, the page's form included."""
    return tuple(_F) if _char_matrix(text_page, place, _FA[0]) else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix(thing: Handle) -> tuple[float, ...]:
    """Return the matrix of an object."""
    return tuple(_F) if _matrix(thing, _FA[0]) else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def bounds(thing: Handle) -> Box:
    """Return the box of an object, in the units of the page or of the form that it is in."""
    if not _bounds(thing, _FA[0], _FA[1], _FA[2], _FA[3]):
        return 0.0, 0.0, 0.0, 0.0
    return _F[0], _F[1], _F[2], _F[3]


def stroke(thing: Handle) -> tuple[int, ...] | None:
    """Return red, green, blue and opacity, each up to 255."""
    return tuple(_U) if _stroke(thing, *_UA) else None


def stroke_width(thing: Handle) -> float:
    """Return how thick its lines are, in the units that it was drawn in; zero without lines."""
    if not _draw_mode(thing, _UA[0], _UA[1]) or not _U[1] or not _stroke_width(thing, _FA[0]):
        return 0.0
    return _F[0]


def is_filled(path: Handle) -> bool:
    """Tell a filled shape from one of lines alone."""
    return bool(_draw_mode(path, _UA[0], _UA[1])) and _U[0] != 0


def clip(thing: Handle) -> tuple[Box | None, bool]:
    """Return the box of what the object is cut to, and whether that is more than rectangles."""
    path = _clip(thing)
    most = _clip_paths(path) if path else 0
    if most <= 0:
        return None, False
    box: Box | None = None
    odd = most > _MOST_POINTS
    for number in range(min(most, _MOST_POINTS)):
        count = _clip_segments(path, number)
        odd = odd or count > 5  # noqa: PLR2004 - a rectangle, closed
        if count > 0:
            this = _around(_points(path, number, count))
            box = this if box is None else intersection(box, this)
    return box, odd


def _points(path: Handle, number: int, count: int) -> Iterable[tuple[float, float]]:
    for place in range(min(count, _MOST_POINTS)):
        if _point(_clip_segment(path, number, place), _FA[0], _FA[1]):
            yield _F[0], _F[1]


def _around(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def intersection(one: Box, other: Box) -> Box:
    """Return what both have in common; it may have less than no width."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def area(box: Box) -> float:
    """Return width times height, or zero."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def moved(box: Box, by: Sequence[float]) -> Box:
    """Return the box around a box that a matrix turns and scales."""
    a, b, c, d, e, f = by
    left, bottom, right, top = box
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)


def product(first: Sequence[float], then: Sequence[float]) -> tuple[float, ...]:
    """Return the matrix that does one and then the other."""
    a, b, c, d, e, f = first
    k, l, m, n, o, p = then  # noqa: E741 - rows of a matrix
    return (
        a * k + b * m,
        a * l + b * n,
        c * k + d * m,
        c * l + d * n,
        e * k + f * m + o,
        (e * l + f * n + p),
    )


def font_name(font: Handle) -> str:
    """Return its name, perhaps with the letters of a subset before it."""
    length = _font_name(font, addressof(_SHORT), len(_SHORT))
    return _SHORT.raw[: max(0, min(length, len(_SHORT)) - 1)].decode("latin-1")


def mark_name(mark: Handle) -> str:
    """Return the tag of marked content."""
    if not _mark_name(mark, addressof(_SHORT), len(_SHORT), _UA[0]):
        return ""
    return _SHORT.raw[: min(_U[0], len(_SHORT))].decode("utf-16-le", "replace").rstrip("\0")


_ACTUAL = create_string_buffer(b"ActualText")


def replaces(marks: Sequence[Handle]) -> list[int]:
    """Tell of each mark whether it says something instead of what it marks; zero is no."""
    return list(map(_param_type, marks, repeat(addressof(_ACTUAL))))


def actual_text(mark: Handle) -> str:
    """Return what marked content says that it says."""
    long = create_string_buffer(2**14)
    if not _param_string(mark, addressof(_ACTUAL), addressof(long), len(long), _UA[0]):
        return ""
    return long.raw[: min(_U[0], len(long))].decode("utf-16-le", "replace").rstrip("\0")
