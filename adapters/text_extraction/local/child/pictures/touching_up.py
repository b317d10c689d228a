"""What makes a picture of a page easier to recognise: straight, bare, with all its contrast."""

from PIL import Image, ImageChops, ImageFile, ImageOps

from .bars import without_bars

_PAPER = 255
_SMALL = 700
"""Pixels on the longer side that are enough to see how a page lies."""
_STEPS = 6, 1.0
_FINE_STEPS = 4, 0.2
"""To either side, in degrees."""
_STRAIGHT = 0.15
"""Degrees that engines do not mind."""
_CLEARLY = 1.05
_BLOCK = 30
"""Pixels: more than the strokes of a heading are wide."""
_DARK = 100
_MANY_BLOCKS = 20
_CONTRAST = 24
"""Between the darkest and the lightest: what has less shows nothing."""


ImageFile.LOAD_TRUNCATED_IMAGES = False  # and loaded now: no module can be found later


class RefusedError(Exception):
    """The document is not shown; its text is the code of an error of the port."""


def touched_up(picture: Image.Image, turned: int) -> bytes | None:
    """Return a binary PGM; None when the page is blank."""
    shades = [shade for shade, pixels in enumerate(picture.histogram()) if pixels]
    if shades[-1] - shades[0] < _CONTRAST:
        return None
    if turned:
        picture = picture.rotate(-turned, expand=True)
    picture = _straightened(ImageOps.autocontrast(picture, cutoff=(0, 1)))
    picture = without_bars(picture)
    width, height = picture.size
    return b"P5 %d %d 255\n" % (width, height) + picture.tobytes()


def has_dark_areas(pgm: bytes) -> bool:
    """Tell whether something may stand white on black, which engines pass over."""
    header, _, pixels = pgm.partition(b" 255\n")
    width, height = map(int, header.split()[1:])
    blocks = Image.frombuffer("L", (width, height), pixels, "raw", "L", 0, 1).reduce(_BLOCK)
    dark: int = sum(blocks.histogram()[:_DARK])
    return dark >= _MANY_BLOCKS


def _straightened(picture: Image.Image) -> Image.Image:
    """Turn a page that lies askew by the angle at which its lines are sharpest."""
    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    small = ImageChops.invert(small)
    straight = _sharpness(small, 0)
    angle = 0.0
    for steps, step in (_STEPS, _FINE_STEPS):
        angles = [angle + number * step for number in range(-steps, steps + 1)]
        angle = max(angles, key=lambda each: (_sharpness(small, each), -abs(each)))
    if abs(angle) < _STRAIGHT or _sharpness(small, angle) < _CLEARLY * straight:
        return picture
    return picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=_PAPER)


def _sharpness(ink: Image.Image, angle: float) -> float:
    """Lines of text across give rows that are full and rows that are empty."""
    turned = ink.rotate(angle, resample=Image.Resampling.BILINEAR) if angle else ink
    rows = turned.resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return len(rows) * sum(row * row for row in rows) - sum(rows) ** 2
