"""What a résumé tells besides work, studies and skills."""

from tests.resume_generator.content import (
    NOW,
    Credential,
    Helping,
    Job,
    Tongue,
    Undertaking,
)
from tests.resume_generator.dice import Dice
from tests.resume_generator.life import Life
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.people import plain
from tests.resume_generator.sentences import Writer
from tests.resume_generator.vocabulary import Trade


def tongues(dice: Dice, locale: Locale) -> tuple[Tongue, ...]:
    """Draw languages, the own one first."""
    if not dice.chance(0.55 if locale.language == "en" else 0.85):
        return ()
    first, *others = locale.tongues
    tongues = [Tongue(name=first, fluency=dice.pick(locale.fluencies[0]))]
    for name in dice.some(others, 1, 3):
        ways = locale.fluencies[dice.between(1, len(locale.fluencies) - 1)]
        tongues.append(Tongue(name=name, fluency=dice.pick(ways)))
    return tuple(tongues)


def certificates(dice: Dice, trade: Trade) -> tuple[Credential, ...]:
    """Draw what somebody was certified."""
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


def projects(
    dice: Dice, trade: Trade, writer: Writer, links: tuple[str, ...]
) -> tuple[Undertaking, ...]:
    """Draw what somebody made besides."""
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


def honours(
    dice: Dice, locale: Locale, known: tuple[str, ...], life: Life, share: float
) -> tuple[Credential, ...]:
    """Draw awards or publications."""
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


def helping(dice: Dice, locale: Locale) -> tuple[Helping, ...]:
    """Draw unpaid work."""
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


def referee(dice: Dice, trade: Trade, jobs: tuple[Job, ...]) -> str:
    """Draw the position of somebody who would speak well of the person."""
    title = dice.pick(trade.titles["lead"])
    return f"{title}, {dice.pick(jobs).employer}" if jobs else title
