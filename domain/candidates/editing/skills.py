"""Adding skills, and saying how well one masters them."""

from collections.abc import Callable

from attrs import evolve, frozen

from domain.candidates.corrections.model import Corrections, EntryCorrection
from domain.candidates.corrections.shown import ShownEntry, shown
from domain.candidates.corrections.skills import (
    CATALOGUE_ID,
    CATALOGUE_NAME,
    LEVEL,
    NAME,
    said,
)
from domain.candidates.editing.entries import correction_of, new_id, with_text
from domain.candidates.errors import CorrectionValueError
from domain.candidates.fields import SKILL_LEVEL, Section
from domain.candidates.model import Candidate
from domain.candidates.texts import FieldText
from domain.shared.skills import Skill

Resolve = Callable[[str], Skill | None]
"""Finds a skill of the catalogue by id, name or alias."""


@frozen(kw_only=True)
class Skills:
    """The skills of a candidate, as far as they are corrected by now."""

    candidate: Candidate
    corrections: Corrections
    resolve: Resolve

    def named(self, name: str, *, removed: bool = False) -> ShownEntry | None:
        """Find a skill by the entry's id, the catalogue's, or a name."""
        entries = shown(self.candidate, Section.SKILLS, self.corrections, removed=removed)
        return next((entry for entry in entries if name and entry.answers_to(name)), None)

    def added(self, texts: tuple[FieldText, ...]) -> Corrections:
        """Add a skill by its id or name; one that is there already gets the level.

        Raise CorrectionValueError for a level of what no catalogue lists: nothing compares it.
        """
        given = {text.field: text for text in texts}
        name = given[NAME].texts[0]
        level = given.get(LEVEL)
        skill = self.resolve(name)
        if skill is None and level:
            raise CorrectionValueError(LEVEL)
        written = [
            FieldText(field=NAME, texts=(skill.name if skill and name == skill.id else name,))
        ]
        if skill:
            written += [
                FieldText(field=CATALOGUE_ID, texts=(skill.id,)),
                FieldText(field=CATALOGUE_NAME, texts=(skill.name,)),
            ]
        written += [level] if level else []
        known = self.named(skill.id if skill else name, removed=True)
        correction = (
            evolve(correction_of(known), written=tuple(written), removed=False)
            if known
            else EntryCorrection(
                id=new_id(Section.SKILLS, self.corrections, written),
                section=Section.SKILLS,
                written=tuple(written),
            )
        )
        return self.corrections.with_entry(correction)

    def levelled(self, entry: ShownEntry, texts: tuple[str, ...]) -> Corrections:
        """Say how well a skill is mastered. Raise CorrectionValueError like `added`."""
        correction = correction_of(entry)
        if said(correction, CATALOGUE_ID) is None:
            raise CorrectionValueError(LEVEL)
        text = FieldText(field=SKILL_LEVEL.name, texts=texts)
        return self.corrections.with_entry(with_text(correction, text))
