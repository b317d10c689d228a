"""Corrections of skills, in an imported document."""

from typing import Any

from domain.candidates.corrections.model import EntryCorrection
from domain.candidates.corrections.skills import CATALOGUE_ID, LEVEL, NAME, said
from domain.candidates.fields import Section
from domain.candidates.identity import plain
from domain.candidates.json_resume.amendment import Amendment
from domain.candidates.json_resume.json_text import NodeKind
from domain.candidates.json_resume.skill_nodes import LEVEL_NAMES, SkillNode, skill_nodes
from domain.candidates.json_resume.values import Reader
from domain.candidates.model import Candidate
from domain.candidates.profile import SkillClaim
from domain.shared.text import Found, Span


def amend_skills(amendment: Amendment, reader: Reader, candidate: Candidate) -> None:
    """Write what was corrected in `skills`; what the prose says of a skill stays."""
    corrections = candidate.profile_sources.corrections.of(Section.SKILLS)
    if not corrections:
        return
    nodes = skill_nodes(reader, amendment.root)
    claims = {claim.skill_id: claim for claim in candidate.read_profile.skills}
    added: list[dict[str, Any]] = []
    for correction in corrections:
        claim = claims.get(said(correction, CATALOGUE_ID) or "")  # type: ignore[call-overload] # an id is a text
        spans = claim.mentions if claim else _named(correction, nodes)
        added += _amend(amendment, nodes, correction, claim, spans)
    there = amendment.array(amendment.root, "skills")
    if there:
        for entry in added:
            amendment.splice.append(there, entry)
    elif added:
        amendment.splice.put(amendment.root, "skills", added)


def _named(correction: EntryCorrection, nodes: tuple[SkillNode, ...]) -> tuple[Span, ...]:
    name = plain(said(correction, NAME) or "")
    return tuple(f.span for node in nodes for f in node.skills if plain(f.value) == name)


def _amend(
    amendment: Amendment,
    nodes: tuple[SkillNode, ...],
    correction: EntryCorrection,
    claim: SkillClaim | None,
    spans: tuple[Span, ...],
) -> list[dict[str, Any]]:
    level = said(correction, LEVEL)
    unchanged = bool(spans) and (level is None or (claim and str(claim.level) == level))
    if unchanged and not correction.removed:
        return []
    there = False
    for node in nodes:
        if node.name and not node.keywords and _holds(node.name, spans) and not correction.removed:
            there = True
            value = LEVEL_NAMES[int(level)] if level else None
            amendment.put(node.node, f"/skills/{node.position}", "level", value)
        else:
            _take_out(amendment, node, spans)
    if there or correction.removed:
        return []
    name = said(correction, NAME) or (claim.name if claim else "")
    return [{"name": name, **({"level": LEVEL_NAMES[int(level)]} if level else {})}]


def _take_out(amendment: Amendment, node: SkillNode, spans: tuple[Span, ...]) -> None:
    """Take a skill out of the item that lists it, and the item out when nothing else is in it."""
    pointer = f"/skills/{node.position}"
    gone = [position for position, found in node.keywords if _holds(found, spans)]
    keywords = node.node.get("keywords")
    is_name = node.name is not None and _holds(node.name, spans)
    left = len(node.keywords) - len(gone)
    array = amendment.array(amendment.root, "skills")
    if array and (is_name or gone) and not left and (is_name or node.name is None):
        amendment.remove(array, node.position, "/skills")
        return
    if is_name:
        amendment.put(node.node, pointer, "name", None)
    if keywords and keywords.kind is NodeKind.ARRAY:
        for position in gone:
            amendment.remove(keywords, position, f"{pointer}/keywords")


def _holds(found: Found[str], spans: tuple[Span, ...]) -> bool:
    return any(found.span.start <= s.start and s.end <= found.span.end for s in spans)
