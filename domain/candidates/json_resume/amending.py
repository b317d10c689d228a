"""A JSON Resume that a person imported, with what they corrected since."""

from typing import Any

from domain.candidates.corrections.model import Corrections
from domain.candidates.corrections.overlay import corrected
from domain.candidates.corrections.pairing import Slot, paired
from domain.candidates.fields import FORMS, Form, Section
from domain.candidates.json_resume.amendment import Amendment, json_value
from domain.candidates.json_resume.basics_amending import amend_basics
from domain.candidates.json_resume.entries import read_document
from domain.candidates.json_resume.json_text import Node, parse
from domain.candidates.json_resume.origins import Origins
from domain.candidates.json_resume.skill_amending import amend_skills
from domain.candidates.json_resume.splicing import Splice
from domain.candidates.json_resume.values import Reader
from domain.candidates.model import Candidate
from domain.candidates.reading.resume import LONGEST_RESUME
from domain.candidates.texts import FieldText, goes_on, texts_of


def amended(document: str, candidate: Candidate) -> str:
    """Return the document with every correction in it; without corrections, as it came.

    What says already what a correction says is left as it is written.
    """
    personal = candidate.personal_sources.corrections
    profile = candidate.profile_sources.corrections
    if not personal.size and not profile.size:
        return document
    root = parse(document)
    reader = Reader(document=document, left=LONGEST_RESUME)
    amendment = Amendment(
        root=root,
        read=read_document(reader, root),
        splice=Splice(document),
        origins=Origins(root=root),
    )
    amend_basics(amendment, personal, profile)
    for section, form in FORMS.items():
        _amend_section(amendment, section, form, profile)
    amend_skills(amendment, reader, candidate)
    amendment.origins.write(amendment.splice)
    return amendment.splice.text()


def _amend_section(
    amendment: Amendment, section: Section, form: Form, corrections: Corrections
) -> None:
    there = amendment.array(amendment.root, section.value)
    places = [position for position, _ in amendment.read.entries[section]]
    added = []
    for slot in paired(section, amendment.read.of(section), corrections.of(section)):
        if slot.correction is None:
            continue
        if slot.origin is None or there is None:
            if not slot.correction.removed:
                added.append(_new(form, slot.correction.identity))
        elif corrected(form, slot) is None:
            amendment.remove(there, places[slot.origin], f"/{section.value}")
        else:
            place = places[slot.origin]
            _amend_entry(amendment, form, slot, there.items[place], f"/{section.value}/{place}")
    added = [entry for entry in added if entry]
    if there:
        for entry in added:
            amendment.splice.append(there, entry)
    elif added:
        amendment.splice.put(amendment.root, section.value, added)


def _amend_entry(amendment: Amendment, form: Form, slot: Slot, node: Node, pointer: str) -> None:
    for text in slot.correction.written if slot.correction else ():
        field = form.named(text.field)
        if field is None:
            continue
        if text.texts != texts_of(slot.read, field):
            amendment.put(node, pointer, field.name, json_value(field.kind, text.texts))
        if field.name == "endDate":
            going_on = bool(text.texts) and goes_on(text.texts[0])
            amendment.origins.goes_on(pointer, on=going_on)


def _new(form: Form, texts: tuple[FieldText, ...]) -> dict[str, Any]:
    """Write an entry that stands in no document, its fields in their usual order."""
    said = {text.field: text.texts for text in texts}
    values = ((f.name, json_value(f.kind, said.get(f.name, ()))) for f in form.fields)
    made = {name: value for name, value in values if value is not None}
    return {} if form.required and form.required not in made else made
