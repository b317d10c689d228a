"""Where somebody stands among all who hold a skill."""

from collections.abc import Mapping

from attrs import frozen

from domain.matching.census import Histogram, SkillCensus, section_of, step_of
from domain.matching.match import FULL
from domain.matching.model import HeldSkill
from domain.shared.ids import SkillId


@frozen(kw_only=True)
class Percentile:
    """A share of people."""

    share: int
    """Of them, in bp: those whose figure is not higher than one's own."""
    of: int
    """People whose figure is known, oneself among them since the next census."""


@frozen(kw_only=True)
class Standing:
    """One's own level of a skill, and months of work with it, among those of all."""

    skill_id: SkillId
    name: str
    holders: int | None = None
    """None when they are too few to be told."""
    level: Percentile | None = None
    """None when one's own is not known, or that of too few: what is unknown counts as nothing."""
    months: Percentile | None = None
    """Likewise; in steps of three months."""


def standing(skill: HeldSkill, census: Mapping[str, SkillCensus]) -> Standing:
    """Look one's own skill up in the sections of a census."""
    section = census.get(section_of(skill.skill_id))
    holders = section.holders_of(skill.skill_id) if section else None
    if holders is None:
        return Standing(skill_id=skill.skill_id, name=skill.name)
    return Standing(
        skill_id=skill.skill_id,
        name=skill.name,
        holders=holders.count,
        level=_percentile(skill.level, holders.levels),
        months=_percentile(None if skill.months is None else step_of(skill.months), holders.months),
    )


def _percentile(mine: int | None, counted: Histogram) -> Percentile | None:
    people = sum(count for _, count in counted)
    if mine is None or not people:
        return None
    not_higher = sum(count for value, count in counted if value <= mine)
    return Percentile(share=FULL * not_higher // people, of=people)
