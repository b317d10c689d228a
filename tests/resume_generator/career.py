"""A working life: made month by month, so that nothing in it contradicts the rest."""

from tests.resume_generator.content import (
    Content,
    Prose,
    SkillGroup,
)
from tests.resume_generator.dice import Dice
from tests.resume_generator.extras import certificates, helping, honours, projects, referee, tongues
from tests.resume_generator.life import Life
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.people import a_person, a_reference
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


def a_content(dice: Dice, locale: Locale, trade_name: str | None = None) -> Content:
    """Draw somebody and everything about them."""
    known = trades(locale.language)
    weighted = [(t, 3 if t.technical else 2) for t in known if trade_name in (None, t.name)]
    trade = dice.weighted(weighted)
    years = dice.between(*_YEARS[dice.weighted(_LENGTHS)])
    person = a_person(dice.fork("person"), locale, technical=trade.technical, years=years)
    groups = _groups(dice.fork("skills"), trade)
    life = Life(dice.fork("life"), locale, trade, groups)
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
        tongues=tongues(more.fork("tongues"), locale),
        certificates=certificates(more.fork("certificates"), trade),
        projects=projects(more.fork("projects"), trade, writer, person.links),
        awards=honours(more.fork("awards"), locale, locale.awards, life, 0.15),
        publications=honours(more.fork("papers"), locale, locale.publications, life, 0.07),
        volunteering=helping(more.fork("helping"), locale),
        interests=tuple(more.some(locale.interests, 2, 4)) if more.chance(0.35) else (),
        references=tuple(
            a_reference(more.fork(f"reference {n}"), locale, referee(more, trade, jobs))
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
