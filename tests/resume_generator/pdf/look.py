"""Fonts, sizes and colours of a document."""

from attrs import evolve, frozen

from tests.resume_generator.dice import Dice
from tests.resume_generator.pdf.paper import Ink
from tests.resume_generator.typefaces import Typeface, typefaces

_ACCENTS = (
    *("#000000", "#000000", "#1f3a5f", "#2e5e4e", "#7a1f2b", "#444444", "#0b6e99", "#5b3a8c"),
    *("#b0562c", "#2a6f97", "#333333"),
)
_DARK = ("#22313f", "#1f3a5f", "#2e5e4e", "#3b2f4a", "#333333", "#5a2a27")
_LIGHT = ("#eef2f5", "#f1efe9", "#e8eef0", "#f4f4f4", "#e9e4ef")


@frozen(kw_only=True)
class Look:
    """One throughout a document."""

    face: Typeface
    head_face: Typeface
    size: float
    accent: str
    dark: str
    light: str
    heading: str
    """"rule", "plain", "bar", "under" or "centred"."""
    align: str
    leading: float
    divide: bool
    by_word: bool
    ligatures: bool
    heading_size: float
    name_size: float
    margin: float
    ink_colour: str = "#111111"

    def plain(self) -> Ink:
        """Of running text."""
        return Ink(font=self.face.regular, size=self.size, colour=self.ink_colour)

    def ink(self, weight: str) -> Ink:
        """Of "strong", "plain", "slant" or "faint" text."""
        plain = self.plain()
        match weight:
            case "strong":
                return evolve(plain, font=self.face.bold)
            case "slant":
                return evolve(plain, font=self.face.slant)
            case "faint":
                faint = "#555555" if self.ink_colour == "#111111" else self.ink_colour
                return evolve(plain, colour=faint)
            case _:
                return plain

    def on_dark(self) -> "Look":
        """Return the same for text on a dark ground."""
        return evolve(self, ink_colour="#ffffff", accent="#ffffff")


def a_look(dice: Dice, text: str, *, academic: bool = False) -> Look:
    """Draw one whose fonts can write the text."""
    able = [face for face in typefaces() if face.can_write(text)]
    likely = [face for face in able if face.name != "Courier"] or able
    if academic:
        likely = [face for face in likely if "Serif" in face.name or face.name == "Times"] or likely
    face = dice.pick(able if dice.chance(0.03) else likely)
    wide = face.name in ("DejaVu Sans", "Vera", "Courier", "DejaVu Serif")
    size = dice.pick((8.5, 9.0, 9.0) if wide else (9.0, 9.5, 10.0, 10.0, 10.5, 11.0))
    return Look(
        face=face,
        head_face=dice.pick(likely) if dice.chance(0.2) else face,
        size=size,
        accent=dice.pick(_ACCENTS),
        dark=dice.pick(_DARK),
        light=dice.pick(_LIGHT),
        heading=dice.pick(("rule", "plain", "bar", "under", "centred", "rule")),
        align="justify" if dice.chance(0.3) else "left",
        leading=dice.pick((1.18, 1.25, 1.3, 1.4)),
        divide=dice.chance(0.35),
        by_word=dice.chance(0.25),
        ligatures=face.embedded and dice.chance(0.3),
        heading_size=size + dice.pick((1.0, 2.0, 3.0)),
        name_size=dice.pick((16.0, 18.0, 20.0, 22.0, 26.0)),
        margin=dice.pick((40.0, 48.0, 54.0, 60.0, 72.0)),
    )
