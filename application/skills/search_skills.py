"""Search the skill catalogue."""

from attrs import frozen

from application.ports.skill_catalogue import SkillCatalogue
from domain.shared.skills import Skill

MAX_RESULTS = 50
MAX_QUERY = 200


@frozen(kw_only=True)
class SearchSkills:
    """Query."""

    text: str
    limit: int = 20


@frozen(kw_only=True)
class SearchSkillsHandler:
    """Anybody may."""

    catalogue: SkillCatalogue

    async def __call__(self, query: SearchSkills) -> tuple[Skill, ...]:
        """Return the best first, at most 50; only the first 200 characters are looked at."""
        limit = max(1, min(query.limit, MAX_RESULTS))
        return self.catalogue.search(query.text[:MAX_QUERY], limit=limit)
