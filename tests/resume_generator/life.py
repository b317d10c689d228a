"""Jobs and studies, drawn month by month."""

from tests.resume_generator.content import (
    NOW,
    Job,
    Role,
    SkillGroup,
    Study,
    When,
)
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.sentences import Writer
from tests.resume_generator.vocabulary import Trade

_DECOYS = (
    *("Python Pest Control", "Swift Couriers", "Excel Roofing", "Ruby Lane Bakery", "Spark Events"),
    *("Java House Roasters", "Oracle Gardens", "Tableau Theatre", "Rust & Sons", "Redis Textiles"),
)
"""Employers that are called like a skill."""
MOST_JOBS = 8
_VOCATIONAL = (
    *("Ausbildung", "Mittlere", "Hauptschul", "Meister", "Weiterbildung", "Fachhochschulreife"),
    *("High School", "NVQ", "City & Guilds", "Certificate", "HND", "CAP", "BEP", "Bac ", "BTS"),
    *("Baccalauréat", "Brevet", "Técnico", "Graduado", "Bachillerato", "Curso", "Geprüfte"),
)
"""How degrees begin that no university gives."""


class Life:
    """Draws what follows one from the other."""

    def __init__(
        self, dice: Dice, locale: Locale, trade: Trade, groups: tuple[SkillGroup, ...]
    ) -> None:
        self._dice, self._locale, self._trade = dice, locale, trade
        self._writer = Writer(dice.fork("writer"), locale, trade, groups)
        self._town = dice.pick(locale.towns)
        self.last_employer = ""
        self.last_school = ""
        self._started = NOW

    def jobs(self, years: int) -> tuple[Job, ...]:
        """Draw them backwards: the newest first."""
        dice = self._dice
        if years == 0 and dice.chance(0.4):
            return ()
        first = NOW.later(-12 * years - dice.between(2, 11))
        end: When | None = None if dice.chance(0.75) else NOW.later(-dice.between(1, 9))
        jobs: list[Job] = []
        while len(jobs) < MOST_JOBS:
            until = end or NOW
            length = dice.between(7, 34) if years < 8 else dice.between(14, 76)
            start = max(until.later(-length), first)
            before = first.until(start)
            jobs.append(self._job(start, end, before // 12))
            self._started = start
            if before < 8:
                break
            pause = dice.weighted(((0, 55), (1, 25), (2, 8), (5, 6), (11, 4), (20, 2)))
            end = start.later(-max(pause, 1))
            if end <= first.later(4):
                break
        if len(jobs) > 1 and dice.chance(0.12):
            jobs.insert(1, self._beside(jobs[0]))
        self.last_employer = jobs[0].employer
        return tuple(jobs)

    def studies(self, years: int) -> tuple[Study, ...]:
        """Draw what was studied before the first job."""
        dice = self._dice
        if dice.chance(0.04):
            return ()
        studying = years <= 1 and dice.chance(0.5)
        end = NOW.later(dice.between(4, 14)) if studying else self._started.later(-1)
        found = []
        degrees = dice.some(self._trade.degrees, 1, 2 if years else 1)
        for number, (degree, area) in enumerate(degrees):
            length = dice.pick((24, 36, 36, 48))
            school = self._school(lower=degree.startswith(_VOCATIONAL))
            found.append(
                Study(
                    institution=school,
                    degree=degree,
                    area=area,
                    start=end.later(-length) if dice.chance(0.75) else None,
                    end=end,
                    expected=studying and number == 0,
                    grade=dice.pick(self._locale.grades) if dice.chance(0.25) else "",
                    place=dice.pick(self._locale.towns).name if dice.chance(0.2) else "",
                )
            )
            end = end.later(-length - dice.pick((0, 3, 12)))
        self.last_school = found[0].institution
        return tuple(found)

    def _school(self, *, lower: bool) -> str:
        locale, dice = self._locale, self._dice
        return dice.pick(locale.lower_schools if lower else locale.schools).format(
            city=dice.pick(locale.towns).name,
            family=dice.pick(locale.families),
            saint=dice.pick(locale.saints),
        )

    def _job(self, start: When, end: When | None, years_before: int) -> Job:
        dice = self._dice
        months = start.until(end or NOW)
        if months >= 30 and dice.chance(0.3):
            cut = start.later(months * dice.between(35, 65) // 100)
            later = self._role(cut, end, years_before + months // 24 + 2)
            earlier = self._role(start, cut.later(-1), years_before)
            if later.title != earlier.title:
                return self._at(self._employer(), (later, earlier))
        return self._at(self._employer(), (self._role(start, end, years_before),))

    def _at(self, employer: str, roles: tuple[Role, ...]) -> Job:
        dice = self._dice
        if dice.chance(0.2):
            self._town = dice.pick(self._locale.towns)
        place = ""
        if dice.chance(0.7):
            here = f"{self._town.name}, {self._town.region}".rstrip(", ")
            place = dice.pick(self._locale.abroad) if dice.chance(0.07) else here
        return Job(employer=employer, place=place, roles=roles)

    def _beside(self, job: Job) -> Job:
        """Draw work on one's own account while the job went on."""
        dice, role = self._dice, job.roles[-1]
        length = role.start.until(role.end or NOW)
        start = role.start.later(length // 4)
        return Job(
            employer=dice.pick(self._locale.labels["freelance"]),
            place="",
            roles=(
                Role(
                    title=dice.pick(self._trade.titles["middle"]),
                    start=start,
                    end=start.later(max(2, length // 3)),
                    highlights=self._writer.highlights(1, 2),
                ),
            ),
        )

    def _role(self, start: When, end: When | None, years_before: int) -> Role:
        dice = self._dice
        level = (
            "junior"
            if years_before < 2
            else "middle"
            if years_before < 6
            else "senior"
            if years_before < 11 or dice.chance(0.5)
            else "lead"
        )
        recent = (end or NOW).year >= NOW.year - 8
        few, many = (2, 5) if recent else (0, 3)
        return Role(
            title=dice.pick(self._trade.titles[level]),
            start=start,
            end=end,
            highlights=self._writer.highlights(few, many),
            summary=self._writer.about() if dice.chance(0.12) else None,
        )

    def _employer(self) -> str:
        dice, locale = self._dice, self._locale
        form = dice.pick(locale.legal_forms)
        if dice.chance(0.03):
            return dice.pick(_DECOYS) + form
        pattern = dice.pick(self._trade.employers)
        name = pattern.format(
            word=dice.pick(locale.words),
            tech=dice.pick(("ly", "io", "base", "grid", "hub")),
            family=dice.pick(locale.families),
            city=self._town.name,
            saint=dice.pick(locale.saints),
        )
        institution = "{city}" in pattern or "{saint}" in pattern
        return name if institution or name.endswith(("LLP", "Group")) else name + form
