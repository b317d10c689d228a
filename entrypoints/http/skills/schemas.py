"""What clients see of skills."""

from typing import Annotated, Self

from msgspec import Meta

from domain.shared.skills import Skill
from entrypoints.http.wire import View


class SkillView(View, frozen=True, kw_only=True):
    """One entry of the catalogue."""

    id: str
    name: str
    kind: str
    category: Annotated[str, Meta(description="The name of its group; may be empty")]
    aliases: list[str]
    broader: Annotated[list[str], Meta(description="The ids of its parents")]
    uri: Annotated[str | None, Meta(description="Where an outside catalogue describes it")]

    @classmethod
    def of(cls, skill: Skill) -> Self:
        """Show a skill."""
        return cls(
            id=skill.id,
            name=skill.name,
            kind=skill.kind.value,
            category=skill.category,
            aliases=list(skill.aliases),
            broader=list(skill.broader),
            uri=skill.uri,
        )


class SkillAnswer(View, frozen=True, kw_only=True):
    """A skill, and whom to thank for it."""

    skill: SkillView
    attribution: str


class SkillsAnswer(View, frozen=True, kw_only=True):
    """Skills, best first, and whom to thank for them."""

    items: list[SkillView]
    attribution: str
