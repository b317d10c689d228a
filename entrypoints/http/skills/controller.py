"""The skill catalogue over HTTP."""

from typing import Annotated

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter

from application.skills.search_skills import (
    MAX_QUERY,
    MAX_RESULTS,
    SearchSkills,
    SearchSkillsHandler,
)
from application.skills.show_skill import ShowSkillHandler
from domain.shared.ids import SkillId
from entrypoints.http.refusals import refusals
from entrypoints.http.skills.schemas import SkillAnswer, SkillsAnswer, SkillView

Text = Annotated[
    str, QueryParameter(max_length=MAX_QUERY, description="A name, its beginning or nearly so")
]
Limit = Annotated[int, QueryParameter(ge=1, le=MAX_RESULTS)]
Id = Annotated[
    str, PathParameter(max_length=200, description="Such as `tech:python` or `esco:<uuid>`")
]


class SkillsController(Controller):
    """For anybody."""

    path = "/skills"
    tags = ("Skills",)

    @get(summary="Search skills", responses=refusals(400))
    async def search_skills(
        self,
        search_skills: NamedDependency[SearchSkillsHandler],
        attribution: NamedDependency[str],
        q: Text = "",
        limit: Limit = 20,
    ) -> SkillsAnswer:
        """Find skills by any of their labels, best first; none for blank text."""
        found = await search_skills(SearchSkills(text=q, limit=limit))
        return SkillsAnswer(
            items=[SkillView.of(skill) for skill in found],
            attribution=attribution,
        )

    @get("/{skill_id:str}", summary="Show a skill", responses=refusals(400, 404))
    async def show_skill(
        self,
        skill_id: Id,
        show_skill: NamedDependency[ShowSkillHandler],
        attribution: NamedDependency[str],
    ) -> SkillAnswer:
        """Show one entry of the catalogue."""
        return SkillAnswer(
            skill=SkillView.of(await show_skill(SkillId(skill_id))),
            attribution=attribution,
        )
