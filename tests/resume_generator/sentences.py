"""Sentences about work, with figures and with skills that are known to be in them."""

from tests.resume_generator.content import Prose, SkillGroup
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.vocabulary import Trade

_NUMBERS = {
    "en": ("two", "three", "four", "five", "six"),
    "de": ("zwei", "drei", "vier", "fünf", "sechs"),
    "es": ("dos", "tres", "cuatro", "cinco", "seis"),
    "fr": ("deux", "trois", "quatre", "cinq", "six"),
}


class Writer:
    """Never says the same twice."""

    def __init__(
        self, dice: Dice, locale: Locale, trade: Trade, groups: tuple[SkillGroup, ...]
    ) -> None:
        self._dice, self._locale, self._trade = dice, locale, trade
        held = {skill for group in groups for skill in group.skills}
        self._held = [skill for skill in trade.named if skill in held] or list(trade.named)
        self._left = dice.shuffled(trade.tasks)

    def highlights(self, low: int, high: int) -> tuple[Prose, ...]:
        """Tell what was done, in so many sentences."""
        stop = "." if self._dice.chance(0.2) else ""
        found = []
        for _ in range(self._dice.between(low, high)):
            sentence = self.sentence(self._next())
            if self._dice.chance(0.12):
                joined = self.sentence(self._next())
                text = f"{sentence.text}; {_lowered(joined.text, self._locale.language)}"
                sentence = Prose(text=text, skills=(*sentence.skills, *joined.skills))
            found.append(Prose(text=sentence.text + stop, skills=sentence.skills))
        return tuple(found)

    def about(self) -> Prose:
        """Describe a position in a sentence."""
        sentence = self.sentence(self._next())
        return Prose(text=f"{sentence.text}.", skills=sentence.skills)

    def sentence(self, pattern: str, *, years: int = 0) -> Prose:
        """Fill every gap of a pattern."""
        dice, skills = self._dice, []
        while "{skill}" in pattern:
            usual = self._held if dice.chance(0.85) else list(self._trade.named)
            others = [s for s in usual if s not in skills] or usual
            skill = dice.pick(others)
            skills.append(skill)
            pattern = pattern.replace("{skill}", _within(skill), 1)
        while "{few}" in pattern:
            few = dice.pick(_NUMBERS[self._locale.language])
            pattern = pattern.replace("{few}", few, 1)
        while "{n}" in pattern:
            pattern = pattern.replace("{n}", str(dice.between(9, 95)), 1)
        text = pattern.format(
            years=years,
            pct=dice.between(6, 48),
            high=f"9{dice.between(6, 9)}",
            hours=dice.between(3, 9),
            minutes=dice.between(11, 55),
            money=self._locale.currency.format(dice.between(12, 480)),
        )
        return Prose(text=text[0].upper() + text[1:], skills=tuple(map(_within, skills)))

    def _next(self) -> str:
        if not self._left:
            self._left = self._dice.shuffled(self._trade.tasks)
        return self._left.pop()


def _within(skill: str) -> str:
    """Write a skill as it stands within a sentence: "Wound care" loses its capital."""
    first, _, rest = skill.partition(" ")
    ordinary = rest and rest[0].islower() and first[1:].islower()
    return skill[0].lower() + skill[1:] if ordinary else skill


def _lowered(text: str, language: str) -> str:
    """Go on within a sentence; German begins with a noun, which keeps its capital."""
    return text if language == "de" or text[1:2].isupper() else text[0].lower() + text[1:]
