"""Search the skill catalogue."""

from hashlib import sha256

from attrs import frozen

from application.ports.skill_catalogue import SkillCatalogue
from application.shared.cache_keys import skills_catalog_key
from application.shared.caching import ReadThrough
from domain.shared.skills import Skill

MAX_RESULTS = 50
MAX_QUERY = 200


@frozen(kw_only=True)
class SearchSkills:
    """Query."""

    text: str
    limit: int = 20


@frozen(kw_only=True)
class FoundSkills:
    """What a version of the catalogue has for a text."""

    asked: str
    """Fingerprint of the search that this is the answer to."""
    skills: tuple[Skill, ...]


@frozen(kw_only=True)
class SearchSkillsHandler:
    """Anybody may. Cached because a search takes milliseconds, and many type the same."""

    catalogue: SkillCatalogue
    cached: ReadThrough[FoundSkills]

    async def __call__(self, query: SearchSkills) -> tuple[Skill, ...]:
        """Return the best first, at most 50; only the first 200 characters are looked at."""
        limit = max(1, min(query.limit, MAX_RESULTS))
        text = query.text[:MAX_QUERY]

        asked = _fingerprint(self.catalogue.version, str(limit), text)

        async def search() -> FoundSkills:
            return FoundSkills(asked=asked, skills=self.catalogue.search(text, limit=limit))

        found = await self.cached(skills_catalog_key(asked), search)
        if found.asked != asked:  # another search has the place
            found = await search()
        return found.skills


def _fingerprint(*asked: str) -> str:
    return sha256("\0".join(asked).encode(errors="surrogatepass")).hexdigest()
