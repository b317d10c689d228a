"""Figures that are seen from afar: large digits and bars."""

from rich.text import Text

_DIGITS = {
    "0": ("█▀█", "█ █", "▀▀▀"),
    "1": ("▀█ ", " █ ", "▀▀▀"),
    "2": ("▀▀█", "█▀▀", "▀▀▀"),
    "3": ("▀▀█", " ▀█", "▀▀▀"),
    "4": ("█ █", "▀▀█", "  ▀"),
    "5": ("█▀▀", "▀▀█", "▀▀▀"),
    "6": ("█▀▀", "█▀█", "▀▀▀"),
    "7": ("▀▀█", "  █", "  ▀"),
    "8": ("█▀█", "█▀█", "▀▀▀"),
    "9": ("█▀█", "▀▀█", "▀▀▀"),
    ".": (" ", " ", "▀"),
    "?": ("▀▀█", " ▀▀", " ▀ "),
}
_GOOD, _FAIR, _FULL = 7_500, 5_000, 10_000
"""In basis points: where the colours of a score change."""


def score_text(basis_points: int | None) -> str:
    """Write a score in points of 100, with both decimals."""
    return "?" if basis_points is None else f"{basis_points // 100}.{basis_points % 100:02d}"


def colour(basis_points: int | None) -> str:
    """Return the style of a figure; no meaning is in the colour alone."""
    if basis_points is None:
        return "dim"
    return "green" if basis_points >= _GOOD else "yellow" if basis_points >= _FAIR else "red"


def large(text: str, *, style: str) -> Text:
    """Write digits three lines high."""
    lines = (" ".join(_DIGITS[digit][line] for digit in text) for line in range(3))
    return Text("\n".join(lines), style=style)


def bar(basis_points: int | None, *, width: int) -> Text:
    """Draw a share of one, rounded to a step; something is never drawn as nothing."""
    if basis_points is None:
        return Text("·" * width, style="dim")
    filled = min(width, (basis_points * width + _FULL // 2) // _FULL)
    filled = max(filled, 1) if basis_points else 0
    return Text.assemble(("█" * filled, colour(basis_points)), ("░" * (width - filled), "dim"))
