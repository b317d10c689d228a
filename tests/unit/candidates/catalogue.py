"""A catalogue of a dozen skills, for tests."""

import re

from domain.shared.ids import SkillId
from domain.shared.skills import SkillMention
from domain.shared.text import Span

SKILLS = (
    *("Docker", "English", "Excel", "Figma", "German", "Go", "GraphQL", "Java", "Kafka"),
    *("Kubernetes", "Node.js", "Notion", "Python", "React", "Redis", "SQL", "Stripe"),
)
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SKILLS))})(?!\w)")


def find(text: str) -> tuple[SkillMention, ...]:
    """Return every exact mention, by position."""
    return tuple(
        SkillMention(
            skill_id=SkillId(f"tech:{match.group().lower()}"),
            name=match.group(),
            span=Span.of(text, *match.span()),
        )
        for match in _ANY.finditer(text)
    )
