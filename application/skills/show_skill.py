"""Show one skill."""

from attrs import frozen

from application.ports.skill_catalogue import SkillCatalogue
from domain.shared.ids import SkillId
from domain.shared.skills import Skill


@frozen(kw_only=True)
class ShowSkillHandler:
    """Anybody may."""

    catalogue: SkillCatalogue

    async def __call__(self, skill_id: SkillId) -> Skill:
        """Raise SkillNotFoundError."""
        return self.catalogue.get(skill_id)
