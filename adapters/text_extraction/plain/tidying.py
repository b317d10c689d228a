"""Text as the port promises it, whatever program wrote it."""

import re

from adapters.text_extraction.plain.characters import shown

_PRINTED = str.maketrans(
    {
        **dict.fromkeys(("\v", "\f", "\x85", "\u2028", "\u2029"), "\n"),
        **dict.fromkeys(("\xa0", "\u202f", "\u205f", *map(chr, range(0x2000, 0x200B))), " "),
        "\u2800": " ",  # Braille without a dot
        **dict.fromkeys(("\uf0a7", "\uf0b7"), "•"),  # Word's own, private to its fonts
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
_NEWLINE = re.compile(r"\r\n?")
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # not characters
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"  # private to a font: icons
)


def tidy(text: str) -> str:
    """Return one page as the port promises it: no controls but tabs and line feeds.

    Ligatures become letters, odd spaces become spaces, and what has no printed form goes: marks
    that turn the direction of what is shown, so that it is not what is read, too. What those
    that hide something said is told by `shown`.
    """
    return _NOT_TEXT.sub("", _NEWLINE.sub("\n", shown(text).text).translate(_PRINTED))


def without_controls(text: str) -> str:
    """Return only as much of the above as must be: for a text that programs read."""
    return _NOT_TEXT.sub("", _NEWLINE.sub("\n", text))
