"""A working life: made month by month, so that nothing in it contradicts the rest."""

from tests.resume_generator.content import (
    NOW,
    Content,
    Credential,
    Helping,
    Job,
    Prose,
    Role,
    SkillGroup,
    Study,
    Tongue,
    Undertaking,
    When,
)
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.people import a_person, a_reference, plain
from tests.resume_generator.sentences import Writer
from tests.resume_generator.vocabulary import Trade, trades

_LENGTHS = (("student", 8), ("early", 25), ("middle", 35), ("long", 22), ("veteran", 10))
_YEARS = {
    "student": (0, 1),
    "early": (1, 4),
    "middle": (5, 10),
    "long": (11, 19),
    "veteran": (20, 32),
}
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


def a_content(dice: Dice, locale: Locale, trade_name: str | None = None) -> Content:
    """Draw somebody and everything about them."""
    known = trades(locale.language)
    weighted = [(t, 3 if t.technical else 2) for t in known if trade_name in (None, t.name)]
    trade = dice.weighted(weighted)
    years = dice.between(*_YEARS[dice.weighted(_LENGTHS)])
    person = a_person(dice.fork("person"), locale, technical=trade.technical, years=years)
    groups = _groups(dice.fork("skills"), trade)
    life = _Life(dice.fork("life"), locale, trade, groups)
    jobs = life.jobs(years)
    studies = life.studies(years)
    more = dice.fork("more")
    denied, summary = _summary(more, locale, trade, groups, years)
    latest = jobs[0].roles[0].title if jobs else dice.pick(trade.titles["junior"])
    writer = Writer(more.fork("writer"), locale, trade, groups)
    return Content(
        locale=locale,
        trade=trade.name,
        person=person,
        label=_label(more, trade, latest, years),
        summary=summary,
        jobs=jobs,
        studies=studies,
        groups=groups if more.chance(0.94) else (),
        tongues=_tongues(more.fork("tongues"), locale),
        certificates=_certificates(more.fork("certificates"), trade),
        projects=_projects(more.fork("projects"), trade, writer, person.links),
        awards=_honours(more.fork("awards"), locale, locale.awards, life, 0.15),
        publications=_honours(more.fork("papers"), locale, locale.publications, life, 0.07),
        volunteering=_helping(more.fork("helping"), locale),
        interests=tuple(more.some(locale.interests, 2, 4)) if more.chance(0.35) else (),
        references=tuple(
            a_reference(more.fork(f"reference {n}"), locale, _referee(more, trade, jobs))
            for n in range(2)
        )
        if more.chance(0.12)
        else (),
        denied=denied,
    )


def _groups(dice: Dice, trade: Trade) -> tuple[SkillGroup, ...]:
    names = [name for name in trade.skills if dice.chance(0.85)] or [next(iter(trade.skills))]
    return tuple(
        SkillGroup(name=name, skills=tuple(dice.some(trade.skills[name], 2, 7))) for name in names
    )


def _label(dice: Dice, trade: Trade, latest: str, years: int) -> str:
    if not dice.chance(0.6):
        return ""
    level = "junior" if years < 2 else "middle" if years < 6 else "senior"
    return latest if dice.chance(0.7) else dice.pick(trade.titles[level])


def _summary(
    dice: Dice, locale: Locale, trade: Trade, groups: tuple[SkillGroup, ...], years: int
) -> tuple[tuple[str, ...], Prose | None]:
    if not dice.chance(0.6):
        return (), None
    able = [s for s in trade.summaries if years >= 2 or "{years}" not in s]
    if not able:
        return (), None
    writer = Writer(dice, locale, trade, groups)
    sentence = writer.sentence(dice.pick(able), years=years)
    text = sentence.text + "."
    held = {skill for group in groups for skill in group.skills}
    strange = [s for s in trade.named if not _alike(s, held | set(sentence.skills))]
    if strange and dice.chance(0.15):
        denied = dice.pick(strange)
        text += f" {dice.pick(locale.denials).format(skill=denied)}."
        return (denied,), Prose(text=text, skills=sentence.skills)
    return (), Prose(text=text, skills=sentence.skills)


def _alike(skill: str, others: set[str]) -> bool:
    """Whether one is within the other, as SQL is in MySQL: then no reader could be fair."""
    return any(skill.lower() in o.lower() or o.lower() in skill.lower() for o in others)


def _tongues(dice: Dice, locale: Locale) -> tuple[Tongue, ...]:
    if not dice.chance(0.55 if locale.language == "en" else 0.85):
        return ()
    first, *others = locale.tongues
    tongues = [Tongue(name=first, fluency=dice.pick(locale.fluencies[0]))]
    for name in dice.some(others, 1, 3):
        ways = locale.fluencies[dice.between(1, len(locale.fluencies) - 1)]
        tongues.append(Tongue(name=name, fluency=dice.pick(ways)))
    return tuple(tongues)


def _certificates(dice: Dice, trade: Trade) -> tuple[Credential, ...]:
    if not dice.chance(0.4):
        return ()
    return tuple(
        Credential(
            name=name,
            giver=giver if dice.chance(0.7) else "",
            date=NOW.later(-dice.between(3, 120)) if dice.chance(0.7) else None,
        )
        for name, giver in dice.some(trade.certificates, 1, 3)
    )


def _projects(
    dice: Dice, trade: Trade, writer: Writer, links: tuple[str, ...]
) -> tuple[Undertaking, ...]:
    if not dice.chance(0.45 if trade.technical else 0.06):
        return ()
    home = next((link for link in links if "github" in link), "")
    dated = dice.chance(0.4)
    found = []
    for name in dice.some(trade.projects, 1, 3):
        start = NOW.later(-dice.between(14, 60))
        found.append(
            Undertaking(
                name=name,
                description=writer.sentence(dice.pick(trade.tasks)),
                url=f"{home}/{plain(name).replace(' ', '-')}" if home and dice.chance(0.6) else "",
                start=start if dated else None,
                end=start.later(dice.between(2, 12)) if dated else None,
            )
        )
    return tuple(found)


def _honours(
    dice: Dice, locale: Locale, known: tuple[str, ...], life: "_Life", share: float
) -> tuple[Credential, ...]:
    if not dice.chance(share):
        return ()
    found = []
    for each in dice.some(known, 1, 2):
        title, giver = each.split("/")
        town = dice.pick(locale.towns).name
        giver = giver.format(employer=life.last_employer, school=life.last_school, city=town)
        date = NOW.later(-dice.between(5, 90))
        if "{" not in giver and giver:
            found.append(Credential(name=title, giver=giver, date=date))
    return tuple(found)


def _helping(dice: Dice, locale: Locale) -> tuple[Helping, ...]:
    if not dice.chance(0.13):
        return ()
    position, where = dice.pick(locale.volunteering).split("/")
    start = NOW.later(-dice.between(20, 90))
    return (
        Helping(
            position=position,
            organization=where.format(
                city=dice.pick(locale.towns).name, word=dice.pick(locale.words)
            ),
            start=start,
            end=None if dice.chance(0.5) else start.later(dice.between(6, 18)),
        ),
    )


def _referee(dice: Dice, trade: Trade, jobs: tuple[Job, ...]) -> str:
    title = dice.pick(trade.titles["lead"])
    return f"{title}, {dice.pick(jobs).employer}" if jobs else title


class _Life:
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
