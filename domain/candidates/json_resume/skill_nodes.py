"""The `skills` of a JSON Resume: each with a name, and keywords that may be the skills meant."""

from collections.abc import Iterator

from attrs import frozen

from domain.candidates.json_resume.json_text import Node, NodeKind
from domain.candidates.json_resume.values import Reader
from domain.candidates.texts import one_line
from domain.shared.text import Found, Span

LEVEL_NAMES = {1: "Awareness", 2: "Beginner", 3: "Practitioner", 4: "Advanced", 5: "Expert"}
"""As we write them; a person may write others."""
_LEVELS = {name.casefold(): level for level, name in LEVEL_NAMES.items()} | {
    "novice": 1,
    "fundamental awareness": 1,
    "basic": 2,
    "basics": 2,
    "elementary": 2,
    "junior": 2,
    "intermediate": 3,
    "competent": 3,
    "proficient": 4,
    "fluent": 4,
    "senior": 4,
    "master": 5,
    "mastery": 5,
    "native": 5,
}


@frozen(kw_only=True)
class SkillNode:
    """One item of `skills`."""

    position: int
    node: Node
    name: Found[str] | None
    keywords: tuple[tuple[int, Found[str]], ...]
    """Each with its position."""
    level: int | None

    @property
    def skills(self) -> tuple[Found[str], ...]:
        """Return what it lists: its keywords, or its name where it has none."""
        if self.keywords:
            return tuple(found for _, found in self.keywords)
        return (self.name,) if self.name else ()

    def holds(self, mention: Span) -> bool:
        """Tell whether a mention stands inside it."""
        return self.node.start <= mention.start and mention.end <= self.node.end


def level_named(text: str) -> int | None:
    """Return what a word for a level means: 1 to 5; None when it cannot be told."""
    return _LEVELS.get(one_line(text).casefold())


def skill_nodes(reader: Reader, root: Node) -> tuple[SkillNode, ...]:
    """Return those that say something."""
    return tuple(_nodes(reader, root.get("skills")))


def _nodes(reader: Reader, skills: Node | None) -> Iterator[SkillNode]:
    if skills is None or skills.kind is not NodeKind.ARRAY:
        return
    for position, item in enumerate(reader.items(skills)):
        if item.kind is not NodeKind.OBJECT:
            continue
        level, keywords = item.get("level"), item.get("keywords")
        found = SkillNode(
            position=position,
            node=item,
            name=reader.text(item.get("name")),
            keywords=tuple(_keywords(reader, keywords)),
            level=level_named(level.text) if level else None,
        )
        if found.name or found.keywords:
            yield found


def _keywords(reader: Reader, node: Node | None) -> Iterator[tuple[int, Found[str]]]:
    if node is None or node.kind is not NodeKind.ARRAY:
        return
    for position, item in enumerate(reader.items(node)):
        found = reader.text(item)
        if found:
            yield position, found
