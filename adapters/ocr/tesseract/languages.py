"""Languages as Tesseract names their files, and as everybody else does."""

from collections.abc import Iterable

_NAMES = {
    "ca": "cat",
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fi": "fin",
    "fr": "fra",
    "hu": "hun",
    "it": "ita",
    "nl": "nld",
    "no": "nor",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "sv": "swe",
    "tr": "tur",
    "uk": "ukr",
}
"""By ISO 639-1."""


def by_iso(code: str) -> str:
    """Return what Tesseract calls a language that it has."""
    return _NAMES[code]


def known(installed: Iterable[str]) -> frozenset[str]:
    """Return the codes of those that are installed; what is no language has none."""
    names = frozenset(installed)
    return frozenset(code for code, name in _NAMES.items() if name in names)
