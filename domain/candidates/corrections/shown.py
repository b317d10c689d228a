"""The entries of a section as they stand now, each with its id and what the person wrote of it."""

from typing import Any

from attrs import evolve, frozen

from domain.candidates.corrections.model import Corrections, EntryCorrection
from domain.candidates.corrections.overlay import corrected
from domain.candidates.corrections.pairing import Slot, entry_ids, paired
from domain.candidates.corrections.personal_overlay import link_of, link_slots
from domain.candidates.corrections.skills import CATALOGUE_ID, CATALOGUE_NAME, NAME, said
from domain.candidates.fields import FORMS, Field, Section
from domain.candidates.identity import plain
from domain.candidates.model import Candidate
from domain.candidates.texts import FieldText, identity_of, texts_of


@frozen(kw_only=True)
class ShownEntry:
    """One entry, as it was read, as it was corrected, or both."""

    id: str
    section: Section
    origin: int | None
    """Its position among what was read."""
    read: Any
    """As it was read; None for what stands in no document."""
    now: Any
    """As it is; None when the person took it out."""
    correction: EntryCorrection | None
    identity: tuple[FieldText, ...]
    """What says which entry this is, as it was read."""

    def texts(self, field: Field) -> tuple[str, ...]:
        """Return what stands for a field as it is now."""
        return texts_of(self.now, field) if self.now is not None else ()

    def answers_to(self, name: str) -> bool:
        """Tell whether a skill is called so: by the entry's id, the catalogue's, or a name."""
        ids = {t.texts[0] for t in self.identity if t.field == CATALOGUE_ID}
        names = {t.texts[0] for t in self.identity if t.field in {NAME, CATALOGUE_NAME}}
        if self.correction:
            ids |= {said(self.correction, CATALOGUE_ID) or ""}
            names |= {said(self.correction, NAME) or ""}
        return name in {self.id, *ids} or plain(name) in {plain(known) for known in names} - {""}


def shown(
    candidate: Candidate,
    section: Section,
    corrections: Corrections | None = None,
    *,
    removed: bool = False,
) -> tuple[ShownEntry, ...]:
    """Return the entries: those of the document first, then what the person added.

    With other corrections than the candidate's, if they are given; and with what was taken out,
    if it is asked for.
    """
    if section is Section.PROFILES:
        mine = corrections if corrections is not None else candidate.personal_sources.corrections
        slots = link_slots(candidate.read_personal.links, mine)
        found = [(slot, link_of(slot)) for slot in slots]
    else:
        mine = corrections if corrections is not None else candidate.profile_sources.corrections
        if section is Section.SKILLS:
            return _skills(candidate, mine, removed=removed)
        form = FORMS[section]
        slots = paired(section, getattr(candidate.read_profile, form.attribute), mine.of(section))
        found = [(slot, corrected(form, slot)) for slot in slots]
    return tuple(_entry(section, slot, now) for slot, now in found if now is not None or removed)


def _entry(section: Section, slot: Slot, now: object) -> ShownEntry:
    return ShownEntry(
        id=slot.id,
        section=section,
        origin=slot.origin,
        read=slot.read,
        now=now,
        correction=slot.correction,
        identity=identity_of(section, slot.read) if slot.read is not None else (),
    )


def corrected_entry(entry: ShownEntry, correction: EntryCorrection) -> ShownEntry:
    """Return an entry with what else the person wrote about it; none of a skill."""
    slot = Slot(id=entry.id, origin=entry.origin, read=entry.read, correction=correction)
    profiles = entry.section is Section.PROFILES
    now = link_of(slot) if profiles else corrected(FORMS[entry.section], slot)
    return evolve(entry, correction=correction, now=now)


def _skills(
    candidate: Candidate, corrections: Corrections, *, removed: bool
) -> tuple[ShownEntry, ...]:
    """Return claims of catalogue skills, then the others."""
    profile = candidate.read_profile
    identities: list[tuple[FieldText, ...]] = [
        (
            FieldText(field=NAME, texts=(claim.name,)),
            FieldText(field=CATALOGUE_ID, texts=(claim.skill_id,)),
            FieldText(field=CATALOGUE_NAME, texts=(claim.name,)),
        )
        for claim in profile.skills
    ]
    identities += [(FieldText(field=NAME, texts=(f.value,)),) for f in profile.other_skills]
    read = (*profile.skills, *profile.other_skills)
    waiting = list(corrections.of(Section.SKILLS))
    entries = []
    ids = entry_ids(Section.SKILLS, identities)
    for n, (identity, id) in enumerate(zip(identities, ids, strict=True)):
        mine = next((c for c in waiting if _same(c, identity)), None)
        if mine:
            waiting.remove(mine)
        now = None if mine and mine.removed else read[n]
        entries.append(
            ShownEntry(
                id=mine.id if mine else id,
                section=Section.SKILLS,
                origin=n,
                read=read[n],
                now=now,
                correction=mine,
                identity=identity,
            )
        )
    entries += [
        ShownEntry(
            id=c.id,
            section=Section.SKILLS,
            origin=None,
            read=None,
            now=None if c.removed else c,
            correction=c,
            identity=(),
        )
        for c in waiting
    ]
    return tuple(e for e in entries if e.now is not None or removed)


def _same(correction: EntryCorrection, identity: tuple[FieldText, ...]) -> bool:
    texts = {text.field: text.texts[0] for text in identity}
    mine = said(correction, CATALOGUE_ID)
    if mine or CATALOGUE_ID in texts:
        return mine == texts.get(CATALOGUE_ID)
    return plain(said(correction, NAME) or "") == plain(texts[NAME])
