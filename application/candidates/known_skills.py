"""Find a skill by what a person calls it."""

from application.ports.skill_catalogue import SkillCatalogue, SkillNotFoundError
from domain.shared.ids import SkillId
from domain.shared.skills import Skill

_NEAREST = 5


def skill_called(catalogue: SkillCatalogue, name: str) -> Skill | None:
    """Return the skill with this id, name or alias, whatever the capitals; None for no such."""
    try:
        return catalogue.get(SkillId(name))
    except SkillNotFoundError:
        wanted = name.casefold()
        return next(
            (
                skill
                for skill in catalogue.search(name, limit=_NEAREST)
                if wanted in {label.casefold() for label in (skill.name, *skill.aliases)}
            ),
            None,
        )
