"""Skills that a person adds, takes out or gives a level."""

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from domain.candidates.corrections.model import EntryCorrection
from domain.candidates.identity import plain
from domain.candidates.profile import Experience, Profile, SkillClaim
from domain.candidates.texts import written
from domain.shared.ids import SkillId
from domain.shared.text import PERSON, Found, Span

CATALOGUE_ID, CATALOGUE_NAME, NAME, LEVEL = "id", "catalogueName", "name", "level"
"""Fields of a correction. `name` is what the person wrote; a skill that no catalogue lists has no
id.
"""


def overlay_skills(profile: Profile, corrections: Sequence[EntryCorrection]) -> Profile:
    """Lay corrections of skills over a profile, and see which skills written work names."""
    claims = list(profile.skills)
    others = list(profile.other_skills)
    for correction in corrections:
        skill_id = said(correction, CATALOGUE_ID)
        if skill_id:
            claims = list(_claims(claims, SkillId(skill_id), correction))
        else:
            others = list(_others(others, correction))
    skills = tuple(claims)
    return evolve(
        profile,
        skills=skills,
        other_skills=tuple(others),
        experiences=tuple(_with_skills(e, skills) for e in profile.experiences),
        volunteering=tuple(_with_skills(e, skills) for e in profile.volunteering),
    )


def said(correction: EntryCorrection, field: str) -> str | None:
    """Return what a correction says of a field; None for nothing."""
    return next((t.texts[0] for t in correction.identity if t.field == field and t.texts), None)


def _claims(
    claims: Iterable[SkillClaim], skill_id: SkillId, correction: EntryCorrection
) -> Iterable[SkillClaim]:
    there = False
    for claim in claims:
        if claim.skill_id != skill_id:
            yield claim
        elif not correction.removed:
            there = True
            yield _levelled(claim, correction)
    if not there and not correction.removed:
        name = said(correction, CATALOGUE_NAME) or skill_id
        yield _levelled(SkillClaim(skill_id=skill_id, name=name, mentions=()), correction)


def _levelled(claim: SkillClaim, correction: EntryCorrection) -> SkillClaim:
    text = said(correction, NAME) or claim.name
    level = next((t.texts for t in correction.written if t.field == LEVEL), None)
    return evolve(
        claim,
        written=Span(start=0, end=len(text), text=text),
        level=claim.level if level is None else int(level[0]) if level else None,
    )


def _others(others: Iterable[Found[str]], correction: EntryCorrection) -> Iterable[Found[str]]:
    name = said(correction, NAME) or ""
    yield from (found for found in others if plain(found.value) != plain(name))
    if not correction.removed and name:
        yield written(name)


def _with_skills(experience: Experience, claims: Sequence[SkillClaim]) -> Experience:
    """Note the skills that the person's own words about their work name."""
    said_of_it = (experience.title, experience.summary, *experience.highlights)
    texts = [found.value for found in said_of_it if found and found.by == PERSON]
    if not texts:
        return experience
    words = "\n".join(texts)
    return evolve(experience, used=tuple(c.skill_id for c in claims if _names(words, c)))


def _names(words: str, claim: SkillClaim) -> bool:
    names = {claim.name, *(mention.text for mention in claim.mentions)}
    if claim.written:
        names.add(claim.written.text)
    return any(
        re.search(rf"(?<![\w+#.]){re.escape(name)}(?![\w+#])", words, re.IGNORECASE)
        for name in names
        if name
    )
