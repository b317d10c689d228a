"""The use cases of skills."""

from dependency_injector import providers

from application.skills.search_skills import SearchSkillsHandler
from application.skills.show_skill import ShowSkillHandler
from entrypoints.container.backends import Backends


class SkillsContainer(Backends):
    """Imports no other context."""

    search_skills = providers.Factory(SearchSkillsHandler, catalogue=Backends.skill_catalogue)
    show_skill = providers.Factory(ShowSkillHandler, catalogue=Backends.skill_catalogue)
