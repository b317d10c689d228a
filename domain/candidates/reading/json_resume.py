"""Reading a JSON Resume: its fields are what they are called, each with its place in the text."""

from collections.abc import Callable, Iterator

from attrs import evolve

from domain.candidates.errors import NotAJsonResumeError
from domain.candidates.fields import FORMS, Section
from domain.candidates.json_resume.entries import read_document
from domain.candidates.json_resume.json_text import Node, NodeKind, parse
from domain.candidates.json_resume.rendering import rendered
from domain.candidates.json_resume.skill_nodes import SkillNode, skill_nodes
from domain.candidates.json_resume.values import Reader
from domain.candidates.order import newest_first
from domain.candidates.profile import Profile, ResumeReading, SkillClaim
from domain.candidates.reading.claims import claims
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.denials import denied
from domain.candidates.reading.instructions import without_instructions
from domain.candidates.reading.lines import lines
from domain.candidates.reading.resume import LONGEST_RESUME
from domain.candidates.reading.seniority import seniority
from domain.candidates.reading.warnings import warnings
from domain.shared.skills import SkillMention
from domain.shared.text import Found

JSON_RESUME = "application/json"
"""The media type of such a document."""
Find = Callable[[str], tuple[SkillMention, ...]]
"""Where a catalogue finds skills in a text."""

KNOWN = frozenset((*(section.value for section in Section), "basics")) - {Section.PROFILES.value}


def read_json_resume(document: str, find: Find) -> ResumeReading:
    """Read a JSON Resume; the same text and catalogue always give the same reading.

    Entries are in the order of the document. What has the wrong shape, or no place in a profile,
    is passed over: it is still in the document. Raise NotAJsonResumeError.
    """
    root = parse(document)
    if root.kind is not NodeKind.OBJECT or not any(m.key in KNOWN for m in root.members):
        raise NotAJsonResumeError
    reader = Reader(document=document, left=LONGEST_RESUME)
    read = read_document(reader, root)
    nodes = skill_nodes(reader, root)
    skills, told = _skills(reader, root, nodes, find)
    work = sorted(read.of(Section.WORK), key=newest_first)
    title = next((e.title for e in work if e.title), None)
    profile = Profile(
        headline=read.headline,
        summary=read.summary,
        seniority=seniority(read.headline) or seniority(title),
        skills=skills,
        other_skills=tuple(_others(nodes, skills)),
        **{form.attribute: read.of(section) for section, form in FORMS.items()},
    )
    return ResumeReading(
        personal=read.personal,
        profile=profile,
        warnings=warnings(read.personal, profile, parts=(), instructed=told, cut=reader.cut),
    )


def _skills(
    reader: Reader, root: Node, nodes: tuple[SkillNode, ...], find: Find
) -> tuple[tuple[SkillClaim, ...], bool]:
    """Return the skills that the document names, and whether it addresses a machine."""
    page = rendered(reader.document, root)
    kept = without_instructions(page.text, lines(page.text))
    aside = Cover.of((*kept.instructions, *denied(page.text, kept.sentences)))
    found = claims(page.text, find(page.text), sentences=kept.sentences, set_aside=aside)
    placed = (
        evolve(claim, mentions=tuple(filter(None, map(page.origin, claim.mentions))))
        for claim in found
    )
    return tuple(_levelled(c, nodes) for c in placed if c.mentions), bool(kept.instructions)


def _levelled(claim: SkillClaim, nodes: tuple[SkillNode, ...]) -> SkillClaim:
    """Take the level that stands beside the skill; the highest, if several do."""
    said = [n.level for n in nodes if n.level and any(n.holds(m) for m in claim.mentions)]
    levels = [*said, *((claim.level,) if claim.level else ())]
    return evolve(claim, level=max(levels, default=None))


def _others(nodes: tuple[SkillNode, ...], skills: tuple[SkillClaim, ...]) -> Iterator[Found[str]]:
    """Return what is listed as a skill and is in no catalogue; the name of a group is none."""
    seen = set()
    mentions = [mention for claim in skills for mention in claim.mentions]
    for node in nodes:
        for found in node.skills:
            known = any(found.span.start <= m.start and m.end <= found.span.end for m in mentions)
            if not known and found.value.casefold() not in seen:
                seen.add(found.value.casefold())
                yield found
