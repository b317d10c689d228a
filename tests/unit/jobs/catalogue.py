"""A catalogue of a few skills."""

import re

from domain.shared.ids import SkillId
from domain.shared.skills import SkillMention
from domain.shared.text import Span

NAMES = {
    "inglés": "English",
    "anglais": "English",
    "Englisch": "English",
    "comptabilité": "accounting",
    **{
        name: name
        for name in (
            *("AutoCAD", "Django", "Docker", "Dutch", "English", "Excel", "Figma", "German", "Go"),
            *("Java", "JavaScript", "Kafka", "Kotlin", "Kubernetes", "Power BI", "Python", "Rust"),
            *("SPS", "SQL", "Terraform", "communication", "payroll", "wound care"),
            *(".NET", "C#", "C++", "F#"),
        )
    },
}
_LABELS = sorted(NAMES, key=len, reverse=True)
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _LABELS))})(?!\w)")


def mentions(text: str) -> tuple[SkillMention, ...]:
    """Find the skills that a text names."""
    return tuple(
        SkillMention(
            skill_id=SkillId(f"test:{NAMES[match.group()].lower()}"),
            name=NAMES[match.group()],
            span=Span.of(text, *match.span()),
        )
        for match in _ANY.finditer(text)
    )
