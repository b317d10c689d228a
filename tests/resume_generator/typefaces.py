"""Fonts: those that every PDF reader has, and those that are installed here."""

from functools import cache
from pathlib import Path

from attrs import frozen
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_FILES = {
    "Liberation Sans": "LiberationSans-{Regular,Bold,Italic,BoldItalic}",
    "Liberation Serif": "LiberationSerif-{Regular,Bold,Italic,BoldItalic}",
    "Liberation Sans Narrow": "LiberationSansNarrow-{Regular,Bold,Italic,BoldItalic}",
    "DejaVu Sans": "DejaVuSans{,-Bold,-Oblique,-BoldOblique}",
    "DejaVu Serif": "DejaVuSerif{,-Bold,-Italic,-BoldItalic}",
    "DejaVu Sans Condensed": "DejaVuSansCondensed{,-Bold,-Oblique,-BoldOblique}",
    "Carlito": "Carlito-{Regular,Bold,Italic,BoldItalic}",
    "Caladea": "Caladea-{Regular,Bold,Italic,BoldItalic}",
    "Lato": "Lato-{Regular,Bold,Italic,BoldItalic}",
    "Open Sans": "OpenSans-{Regular,Bold,Italic,BoldItalic}",
    "Roboto": "Roboto-{Regular,Bold,Italic,BoldItalic}",
    "Noto Sans": "NotoSans-{Regular,Bold,Italic,BoldItalic}",
    "Noto Serif": "NotoSerif-{Regular,Bold,Italic,BoldItalic}",
    "Vera": "Vera{,Bd,It,BI}",
}
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")


@frozen(kw_only=True)
class Typeface:
    """Four fonts that belong together, by the names that a canvas knows."""

    name: str
    regular: str
    bold: str
    slant: str
    bold_slant: str
    embedded: bool

    def can_write(self, text: str) -> bool:
        """Whether it has every character."""
        if not self.embedded:
            try:
                text.encode("cp1252")
            except UnicodeEncodeError:
                return False
            return True
        known = pdfmetrics.getFont(self.regular).face.charToGlyph
        return all(ord(c) in known for c in text if not c.isspace())


_BUILT_IN = (
    Typeface(
        name="Helvetica",
        regular="Helvetica",
        bold="Helvetica-Bold",
        slant="Helvetica-Oblique",
        bold_slant="Helvetica-BoldOblique",
        embedded=False,
    ),
    Typeface(
        name="Times",
        regular="Times-Roman",
        bold="Times-Bold",
        slant="Times-Italic",
        bold_slant="Times-BoldItalic",
        embedded=False,
    ),
    Typeface(
        name="Courier",
        regular="Courier",
        bold="Courier-Bold",
        slant="Courier-Oblique",
        bold_slant="Courier-BoldOblique",
        embedded=False,
    ),
)


@cache
def typefaces() -> tuple[Typeface, ...]:
    """Return those that can be used here, always in the same order."""
    files = _installed()
    found = list(_BUILT_IN)
    for name, pattern in _FILES.items():
        start, _, rest = pattern.partition("{")
        paths = [files.get(start + style) for style in rest.rstrip("}").split(",")]
        if not all(paths):
            continue
        names = [f"{name} {style}".replace(" ", "-") for style in ("R", "B", "I", "BI")]
        for font, path in zip(names, paths, strict=True):
            pdfmetrics.registerFont(TTFont(font, str(path)))
        regular, bold, slant, bold_slant = names
        found.append(
            Typeface(
                name=name,
                regular=regular,
                bold=bold,
                slant=slant,
                bold_slant=bold_slant,
                embedded=True,
            )
        )
    return tuple(found)


def _installed() -> dict[str, Path]:
    folders = [*map(Path, _FOLDERS), *(Path(p) for p in rl_config.TTFSearchPath if "~" not in p)]
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.ttf")) if folder.is_dir() else ():
            found.setdefault(path.stem, path)
    return found
