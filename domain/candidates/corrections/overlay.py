"""What was read, with what the person wrote laid over it: the profile that everybody sees.

Pure and repeatable: the same reading and corrections always give the same profile. What the
person did not touch is as it was read.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from domain.candidates.corrections.model import Corrections, EntryCorrection
from domain.candidates.corrections.pairing import Slot, paired
from domain.candidates.corrections.skills import overlay_skills
from domain.candidates.fields import FORMS, PROFILE_BASICS, Field, FieldKind, Form, Section
from domain.candidates.order import latest_first, newest_first
from domain.candidates.profile import Experience, Profile, SkillClaim, SpokenLanguage
from domain.candidates.reading.seniority import seniority
from domain.candidates.skill_use import within_all
from domain.candidates.spoken import UNDETERMINED, language_code, language_level
from domain.candidates.texts import FieldText, goes_on, written_value
from domain.shared.text import PERSON, Found, Span
from domain.shared.values import Seniority

_STEP_FIELDS = frozenset(("position", "startDate", "endDate"))


def overlay(read: Profile, corrections: Corrections) -> Profile:
    """Return the profile with every correction in it."""
    unspoken: list[Span] = []
    changes: dict[str, Any] = {
        field.attribute: written_value(field, text.texts)
        for field in PROFILE_BASICS
        if (text := corrections.field(field.name))
    }
    for section, form in FORMS.items():
        slots = paired(section, getattr(read, form.attribute), corrections.of(section))
        changes[form.attribute] = tuple(_entries(form, slots))
        if section is Section.LANGUAGES:
            unspoken = [
                s.read.name.span for s in slots if s.read and s.correction and s.correction.removed
            ]
    changes["experiences"] = tuple(sorted(changes["experiences"], key=newest_first))
    changes["education"] = tuple(sorted(changes["education"], key=latest_first))
    if _may_change_step(corrections):
        changes["seniority"] = _seniority(
            changes.get("headline", read.headline), changes["experiences"]
        )
    if unspoken:
        # one word is a language and a skill: who takes out the one does not claim the other
        changes["skills"] = tuple(c for c in read.skills if not _only_in(c, unspoken))
    profile = evolve(read, **changes)
    return overlay_skills(profile, corrections.of(Section.SKILLS))


def _only_in(claim: SkillClaim, spans: Sequence[Span]) -> bool:
    return bool(claim.mentions) and within_all(claim.mentions, spans)


def _entries(form: Form, slots: Iterable[Slot]) -> Iterable[object]:
    for slot in slots:
        entry = corrected(form, slot)
        if entry is not None:
            yield entry


def corrected(form: Form, slot: Slot) -> Any:  # noqa: ANN401 - an entry of the form's class
    """Return the entry of a slot as it is now; None when the person took it out.

    An entry that no document tells of any more is what the person wrote of it, and what it said
    of itself when they did: by writing about it they vouch for that.
    """
    correction = slot.correction
    if correction is None:
        return slot.read
    if correction.removed:
        return None
    if slot.read is not None:
        entry = evolve(slot.read, **_changes(form, correction.written))
        return entry if _says_anything(form, entry) else None
    changes = _changes(form, correction.identity)
    required = form.named(form.required) if form.required else None
    if required and not changes.get(required.attribute):
        return None
    return form.cls(**changes) if any(changes.values()) else None


def _says_anything(form: Form, entry: object) -> bool:
    values = (getattr(entry, field.attribute) for field in form.fields)
    return any(values) or bool(getattr(entry, "present", None))


def _changes(form: Form, texts: Sequence[FieldText]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for text in texts:
        field = form.named(text.field)
        if field is None:
            continue
        if field.name == "endDate":
            changes |= _end(text.texts)
        else:
            changes[field.attribute] = written_value(field, text.texts)
        if form.cls is SpokenLanguage:
            changes |= _told_of_language(field, text.texts)
    return changes


def _end(texts: tuple[str, ...]) -> dict[str, Any]:
    """Write an end, or that there is none yet, or that neither is known."""
    if texts and goes_on(texts[0]):
        span = Span(start=0, end=len(texts[0]), text=texts[0])
        return {"end": None, "present": span}
    end = Field(name="endDate", attribute="end", kind=FieldKind.MONTH)
    return {"end": written_value(end, texts), "present": None}


def _told_of_language(field: Field, texts: tuple[str, ...]) -> dict[str, Any]:
    said = texts[0] if texts else ""
    if field.attribute == "name":
        return {"code": language_code(said) or UNDETERMINED}
    level = language_level(said)
    span = Span(start=0, end=len(said), text=said)
    return {"level": Found(value=level, span=span, by=PERSON) if level else None}


def _may_change_step(corrections: Corrections) -> bool:
    def touches(entry: EntryCorrection) -> bool:
        texts = _STEP_FIELDS & {text.field for text in entry.written}
        return entry.section is Section.WORK and (entry.removed or bool(texts))

    return bool(corrections.field("label")) or any(map(touches, corrections.entries))


def _seniority(
    headline: Found[str] | None, experiences: Sequence[Experience]
) -> Found[Seniority] | None:
    """Read the step of a career as for a résumé; who wrote the title says it."""
    latest = next((e.title for e in experiences if e.title), None)
    for title in (headline, latest):
        step = seniority(title)
        if title and step:
            return evolve(step, by=title.by)
    return None
