"""Adding, changing and taking out one entry."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from attrs import evolve

from domain.candidates.corrections.model import Corrections, EntryCorrection
from domain.candidates.corrections.shown import ShownEntry
from domain.candidates.editing.edits import Edit, Operation, texts_for
from domain.candidates.errors import CorrectionValueError, EntryNotFoundError, UnknownFieldError
from domain.candidates.fields import Field, FieldKind, Section, form_of
from domain.candidates.texts import FieldText

NEW = "-"
"""Stands in a path for what comes after the last."""
ID_DIGITS = 12
_MOST_DIGITS = 3


def entry_texts(section: Section, edit: Edit) -> tuple[FieldText, ...]:
    """Read a whole entry. Raise UnknownField- or CorrectionValueError."""
    form = form_of(section)
    value = edit.value
    if edit.operation is Operation.REMOVE or not isinstance(value, Mapping):
        raise CorrectionValueError(edit.path)
    texts = []
    for name, given in value.items():
        field = form.named(name)
        if field is None:
            raise UnknownFieldError(edit.path)
        if given is not None and given != []:
            texts.append(FieldText(field=name, texts=texts_for(field, given)))
    if not texts or (form.required and form.required not in {t.field for t in texts}):
        raise CorrectionValueError(edit.path)
    return tuple(texts)


def correction_of(entry: ShownEntry) -> EntryCorrection:
    """Return what was written about an entry, or the beginning of it."""
    return entry.correction or EntryCorrection(
        id=entry.id, section=entry.section, anchor=entry.identity
    )


def without(corrections: Corrections, entry: ShownEntry) -> Corrections:
    """Take an entry out; one that a document tells of is to stay out."""
    if entry.origin is None and entry.correction and not entry.correction.anchor:
        return corrections.without_entry(entry.section, entry.id)
    correction = correction_of(entry)
    anchor = correction.anchor or entry.identity
    return corrections.with_entry(evolve(correction, anchor=anchor, removed=True, written=()))


def with_text(correction: EntryCorrection, text: FieldText) -> EntryCorrection:
    """Write one field."""
    kept = tuple(t for t in correction.written if t.field != text.field)
    return evolve(correction, written=(*kept, text), removed=False)


def list_with(field: Field, before: Sequence[str], rest: Sequence[str], edit: Edit) -> list[object]:
    """Add, replace or take out one text of a list. Raise UnknownField- or EntryNotFoundError."""
    if field.kind is not FieldKind.LIST or len(rest) != 1:
        raise UnknownFieldError(edit.path)
    items: list[object] = list(before)
    (step,) = rest
    if step == NEW and edit.operation is not Operation.REMOVE:
        return [*items, edit.value]
    if not step.isdecimal() or len(step) > _MOST_DIGITS or int(step) >= len(items):
        raise EntryNotFoundError(edit.path)
    match edit.operation:
        case Operation.ADD:
            items.insert(int(step), edit.value)
        case Operation.REPLACE:
            items[int(step)] = edit.value
        case Operation.REMOVE:
            del items[int(step)]
    return items


def new_id(section: Section, corrections: Corrections, texts: Sequence[FieldText]) -> str:
    """Name what the person added by what it says, and by how much they wrote before."""
    taken = {entry.id for entry in corrections.entries}
    number = len(corrections.entries)
    said = "\0".join(x for t in texts for x in (t.field, *t.texts))
    while True:
        told = f"{section.value}\0written\0{number}\0{said}"
        id = sha256(told.encode(errors="replace")).hexdigest()[:ID_DIGITS]
        if id not in taken:
            return id
        number += 1
