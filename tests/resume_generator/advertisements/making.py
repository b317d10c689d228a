"""From a seed to an advertisement and its truth."""

from typing import Any

from tests.resume_generator.advertisements.rendering import as_html, as_json, as_pdf, as_text
from tests.resume_generator.advertisements.shape import Advertisement, Part
from tests.resume_generator.advertisements.words import CODES, WORDS, Words
from tests.resume_generator.content import SkillGroup
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales import LOCALES
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.making import Made, Wanted
from tests.resume_generator.sentences import Writer
from tests.resume_generator.vocabulary import Trade, trades

FORMATS = ("txt", "pdf", "html", "json")
_SENIORITY = (
    *(("senior", "senior"), ("sénior", "senior"), ("junior", "junior"), ("júnior", "junior")),
    ("lead ", "lead"),
)
_CURRENCIES = {"en-US": "USD", "en-GB": "GBP"}
_AMOUNTS = {
    "en-US": "${:,}",
    "en-GB": "£{:,}",
    "de-DE": "{:,} €",
    "es-ES": "{:,} €",
    "fr-FR": "{:,} €",
}
_STRANGE = ("Origami", "Salsa", "Excel", "Photoshop", "Python", "SAP", "Word", "Linux")
"""Skills that only the boilerplate names."""


def an_advertisement(seed: int, number: int, wanted: Wanted) -> Made:
    """Draw and render one."""
    dice = Dice(f"advertisement/{seed}/{number}")
    kinds = [kind for kind in wanted.formats if kind in FORMATS] or list(FORMATS)
    kind = dice.pick(kinds)
    locale = dice.pick(LOCALES[dice.pick(wanted.locales)])
    trade = dice.pick(trades(locale.language))
    drawn = _Drawing(dice, locale, trade, structured=kind in ("html", "json")).drawn()
    data = {"txt": as_text, "pdf": as_pdf, "html": as_html, "json": as_json}[kind](drawn, dice)
    name = f"{number:04d}-{kind}-{locale.language}-{trade.name}"
    return Made(name=name, format=kind, data=data, truth=drawn.truth)


class _Drawing:
    def __init__(self, dice: Dice, locale: Locale, trade: Trade, *, structured: bool) -> None:
        self._dice, self._locale, self._trade = dice, locale, trade
        self._structured = structured
        self._words: Words = WORDS[locale.language]
        self._requirements: list[dict[str, Any]] = []

    def drawn(self) -> Advertisement:
        """Draw everything; the order of the draws is part of the seed."""
        dice, locale, words = self._dice, self._locale, self._words
        title = self._title()
        employer, town = self._employer(), dice.pick(locale.towns)
        skills = [s for group in self._trade.skills.values() for s in group]
        asked = dice.some(skills, 4, 9)
        strange = [s for s in _STRANGE if s not in skills]
        truth: dict[str, Any] = {
            "title": title,
            "employer": employer,
            "location": _kept(city=town.name, region=town.region or None),
            "seniority": _seniority(title),
        }
        facts = self._facts(truth, employer, f"{town.name}, {town.region}".rstrip(", "))
        opening = dice.pick(words.opening)
        opening = opening.format(employer=employer, title=title, city=town.name)
        cut = max(2, len(asked) - dice.between(0, 3))
        tasks = self._tasks(asked)
        parts = [
            Part(heading="", lines=(opening,), listed=False),
            Part(
                heading=dice.pick(words.about),
                lines=self._boilerplate(words.boilerplate_about, employer, strange),
                listed=False,
            ),
            Part(heading=dice.pick(words.tasks), lines=tasks),
            Part(heading=dice.pick(words.must), lines=self._must(truth, asked[:cut])),
        ]
        if asked[cut:]:
            parts.append(Part(heading=dice.pick(words.nice), lines=self._nice(asked[cut:])))
        offer = self._boilerplate(words.boilerplate_offer, employer, strange)
        parts.append(Part(heading=dice.pick(words.offer), lines=offer))
        ending = dice.pick(words.fairness)
        if self._structured and dice.chance(0.5):
            truth["valid_through"] = f"2026-{dice.between(11, 12)}-{dice.between(1, 28):02d}"
        parts.append(Part(heading="", lines=(ending,), listed=False))
        truth |= {"requirements": self._requirements, "mentions": list(tasks)}
        return Advertisement(
            locale=locale,
            title=title + dice.pick(words.marks),
            facts=facts,
            parts=tuple(parts),
            truth={key: value for key, value in truth.items() if value},
        )

    def _title(self) -> str:
        """Draw one; who begins is called so, for whether a trainee is junior nobody can say."""
        titles = self._trade.titles
        told = [title for title in titles["junior"] if _seniority(title)]
        return self._dice.pick(
            self._dice.pick((told or titles["middle"], titles["middle"], titles["senior"]))
        )

    def _employer(self) -> str:
        dice, locale = self._dice, self._locale
        pattern = dice.pick(self._trade.employers)
        name = pattern.format(
            word=dice.pick(locale.words),
            tech=dice.pick(("ly", "io", "base", "grid", "hub")),
            family=dice.pick(locale.families),
            city=dice.pick(locale.towns).name,
            saint=dice.pick(locale.saints),
        )
        return name if name.endswith(("LLP", "Group")) else name + dice.pick(locale.legal_forms)

    def _facts(
        self, truth: dict[str, Any], employer: str, place: str
    ) -> tuple[tuple[str, str], ...]:
        dice, words = self._dice, self._words

        def label(key: str) -> str:
            return dice.pick(words.labels[key])

        facts = [(label("employer"), employer), (label("location"), place)]
        if dice.chance(0.6):
            remote = dice.pick(tuple(words.remote))
            truth["remote"] = remote
            facts.append((label("remote"), dice.pick(words.remote[remote])))
        if dice.chance(0.7):
            employment = dice.pick(tuple(words.employment))
            truth["employment"] = [employment]
            facts.append((label("employment"), dice.pick(words.employment[employment])))
        if dice.chance(0.6):
            low = dice.between(28, 90) * 1000
            high = low + dice.between(3, 20) * 1000
            code = self._locale.code
            truth["salary"] = {
                "minimum": low,
                "maximum": high,
                "currency": _CURRENCIES.get(code, "EUR"),
                "period": "year",
            }
            written = dice.pick(words.salary).format(low=_money(low, code), high=_money(high, code))
            facts.append((label("salary"), written))
        return tuple(facts)

    def _boilerplate(
        self, sentences: tuple[str, ...], employer: str, strange: list[str]
    ) -> tuple[str, ...]:
        dice = self._dice
        return tuple(
            sentence.format(employer=employer, skill=dice.pick(strange), n=dice.between(24, 90))
            for sentence in dice.some(sentences, 2, 3)
        )

    def _tasks(self, asked: list[str]) -> tuple[str, ...]:
        """Tell what is done; skills that only stand here are neither asked for nor not."""
        group = SkillGroup(name="", skills=tuple(asked))
        writer = Writer(self._dice.fork("tasks"), self._locale, self._trade, (group,))
        return tuple(prose.text.rstrip(".") for prose in writer.highlights(3, 5))

    def _must(self, truth: dict[str, Any], skills: list[str]) -> tuple[str, ...]:
        dice, words = self._dice, self._words
        lines = [self._asks(skill) for skill in skills]
        if dice.chance(0.5):
            years = dice.between(2, 8)
            truth["min_years"] = years
            lines.insert(0, dice.pick(words.years).format(n=years))
        able = [area for degree, area in self._trade.degrees if area]
        if able and dice.chance(0.5):
            sentence, level = dice.pick(words.degrees)
            area = dice.pick(able)
            truth["education"] = {"level": level, "area": area}
            lines.insert(0, sentence.format(area=area))
        if dice.chance(0.5):
            lines.append(self._language(truth))
        return tuple(lines)

    def _asks(self, skill: str) -> str:
        dice, words = self._dice, self._words
        requirement: dict[str, Any] = {"skill": skill, "kind": "must"}
        self._requirements.append(requirement)
        if dice.chance(0.15):
            requirement["min_years"] = dice.between(2, 7)
            sentence = dice.pick(words.years_of_skill)
            return sentence.format(n=requirement["min_years"], skill=skill)
        sentence, level = dice.pick(words.levels)
        if level:
            requirement["level"] = level
        return sentence.format(skill=skill)

    def _nice(self, skills: list[str]) -> tuple[str, ...]:
        self._requirements += [{"skill": skill, "kind": "nice"} for skill in skills]
        patterns = ("{skill}", *self._words.plus)
        return tuple(self._dice.pick(patterns).format(skill=skill) for skill in skills)

    def _language(self, truth: dict[str, Any]) -> str:
        dice, words = self._dice, self._words
        name, code = dice.pick(tuple(CODES[self._locale.language].items()))
        if dice.chance(0.5):
            level = dice.pick(("B1", "B2", "C1"))
            truth["languages"] = [{"code": code, "level": level}]
            line = dice.pick(words.cefr).format(language=name, level=level)
        else:
            truth["languages"] = [{"code": code}]
            line = dice.pick(words.fluent).format(language=name)
        return line[0].upper() + line[1:]


def _seniority(title: str) -> str | None:
    return next((level for word, level in _SENIORITY if word in f"{title.lower()} "), None)


def _money(amount: int, code: str) -> str:
    written = _AMOUNTS[code].format(amount)
    separators = {"de-DE": ".", "es-ES": ".", "fr-FR": "\N{NO-BREAK SPACE}"}
    return written.replace(",", separators.get(code, ","))


def _kept(**fields: str | None) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}
