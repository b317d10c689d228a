"""How well one requirement is met: exactly, through a related skill, in part, or not at all."""

from collections.abc import Iterable

from domain.matching.match import FULL, SkillFit
from domain.matching.model import HeldSkill, RequiredSkill
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.taxonomy import Taxonomy
from domain.shared.skills import Relation
from domain.shared.values import MONTHS_A_YEAR

_CLOSENESS = tuple(Relation)
_THROUGH = {
    Relation.SAME: "another name for it",
    Relation.NARROWER: "a special case of it",
    Relation.BROADER: "a general case of it",
    Relation.SIMILAR: "a skill of nearly the same name",
    Relation.SIBLING: "a skill of the same family",
}


def fit_skill(
    required: RequiredSkill,
    held: Iterable[HeldSkill],
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy,
) -> SkillFit:
    """Credit the held skill that counts most: so one more held skill never lowers a credit.

    Of equal ones the closest counts, then the first.
    """
    best = _missing(required)
    for skill in held:
        if skill.skill_id == required.skill_id:
            relation: Relation | None = Relation.SAME
        else:
            relation = taxonomy.relation(required=required.skill_id, held=skill.skill_id)
        if relation is not None:
            best = better(best, _fit(required, skill, relation, policy))
    return best


def better(one: SkillFit, other: SkillFit) -> SkillFit:
    """Return the fit with more credit, else the closer one, else the first."""
    return max(one, other, key=_rank)


def _rank(fit: SkillFit) -> tuple[int, int]:
    return fit.credit, -len(_CLOSENESS) if fit.relation is None else -_CLOSENESS.index(fit.relation)


def _missing(required: RequiredSkill) -> SkillFit:
    return SkillFit(
        skill_id=required.skill_id,
        name=required.name,
        must=required.must,
        credit=0,
        relation=None,
        by=None,
        note="Not listed.",
    )


def _fit(
    required: RequiredSkill, held: HeldSkill, relation: Relation, policy: MatchPolicy
) -> SkillFit:
    return SkillFit(
        skill_id=required.skill_id,
        name=required.name,
        must=required.must,
        credit=_credit(required, held, relation, policy),
        relation=relation,
        by=held,
        note=" ".join(_notes(required, held, relation)),
    )


def _credit(
    required: RequiredSkill, held: HeldSkill, relation: Relation, policy: MatchPolicy
) -> int:
    """Average what is known of having it, its level, years and recency; the relation scales it."""
    parts = [(policy.holding, FULL)]
    if required.level is not None and held.level is not None:
        short = at_steps(policy.level_short, required.level - held.level)
        parts.append((policy.level, short))
    asked = months_asked(required)
    if asked and held.months is not None:
        parts.append((policy.years, min(held.months, asked) * FULL // asked))
        parts.append((policy.recency, recency(held, policy)))
    total = sum(weight * value for weight, value in parts)
    of = sum(weight for weight, _ in parts)
    return policy.relation_credit(relation) * total // (FULL * of)


def recency(held: HeldSkill, policy: MatchPolicy) -> int:
    """Return what the time since a skill was last used leaves, in bp.

    Where years are asked and no dated work shows the skill it is as long ago as can be: else to
    name it in an old job would lower a score.
    """
    if held.idle is None:
        return policy.idle[-1] if policy.idle else FULL
    return at_steps(policy.idle, held.idle // MONTHS_A_YEAR)


def months_asked(required: RequiredSkill) -> int:
    """Return the months of work with a skill that a job asks for; zero for none."""
    return (required.min_years or 0) * MONTHS_A_YEAR


def _notes(required: RequiredSkill, held: HeldSkill, relation: Relation) -> Iterable[str]:
    if held.skill_id == required.skill_id:
        yield "Held."
    else:
        yield f"Through {held.name}, {_THROUGH[relation]}."
    if required.level is not None:
        level = "not known" if held.level is None else held.level
        yield f"Level {level}; asked: {required.level}."
    if asked := months_asked(required):
        shown = {None: "Months not known", 0: "No dated work mentions it"}
        yield f"{shown.get(held.months, f'Months {held.months}')}; asked: {asked} months."
        if held.idle is not None and held.idle >= MONTHS_A_YEAR:
            years = held.idle // MONTHS_A_YEAR
            yield f"Last used {years} {'year' if years == 1 else 'years'} ago."
