"""Whether text can be seen: its colour on what is behind it, and its size."""

from collections.abc import Sequence

from .answer import COLOUR, TINY

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
SMALLEST = 4.0
"""Points. What is smaller is not read by people."""

_LEAST_CONTRAST = 1.2
"""Of 21, as WCAG 2 counts it. Light grey on white, which people use for decoration, has 1.3."""
_NEAR = 64
"""Steps of 255 in every channel: yellow on white has little contrast, but is seen."""


def looks(colour: Colour | None, behind: Sequence[Colour | None], size: float | None) -> str | None:
    """Tell how text is hidden, if it is.

    `behind` is all that may be behind the text, None for what is not known, such as a picture;
    a colour of None fits itself to that. The size is in points, None when it is not known.
    """
    if size is not None and size < SMALLEST:
        return TINY
    if colour is not None and all(other is not None and _alike(colour, other) for other in behind):
        return COLOUR
    return None


def _alike(one: Colour, other: Colour) -> bool:
    if max(abs(a - b) for a, b in zip(one, other, strict=True)) > _NEAR:
        return False
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < _LEAST_CONTRAST


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG's
        for part in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_light(colour: Colour) -> bool:
    """Tell whether dark text is what one expects on it."""
    return _luminance(colour) > 0.5  # noqa: PLR2004 - half of white


def blend(colour: Colour, onto: Colour, share: float) -> Colour:
    """Mix two colours; `share` from 0 to 1 is of the first."""
    red, green, blue = (
        round(a * share + b * (1 - share)) for a, b in zip(colour, onto, strict=True)
    )
    return red, green, blue


def from_hex(text: str | None) -> Colour | None:
    """Read `RRGGBB` or `RGB`, with a sharp before it or without; None for anything else."""
    digits = (text or "").strip().removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004 - one for each channel
        digits = "".join(digit * 2 for digit in digits)
    try:
        if len(digits) != 6:  # noqa: PLR2004 - two for each channel
            return None
        value = int(digits, 16)
    except ValueError:
        return None
    return value >> 16, value >> 8 & 255, value & 255
