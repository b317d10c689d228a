"""The use cases of skills."""

from dependency_injector import providers

from application.shared.cache_keys import SKILLS_CATALOG_LASTS
from application.skills.search_skills import FoundSkills, SearchSkillsHandler
from application.skills.show_skill import ShowSkillHandler
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through


class SkillsContainer(Backends):
    """Imports no other context."""

    cached_searches = providers.Singleton(
        # A version of the catalogue never changes, and is part of the key.
        read_through(FoundSkills, lambda _: 0, lasts=SKILLS_CATALOG_LASTS),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    search_skills = providers.Factory(
        SearchSkillsHandler, catalogue=Backends.skill_catalogue, cached=cached_searches
    )
    show_skill = providers.Factory(ShowSkillHandler, catalogue=Backends.skill_catalogue)
