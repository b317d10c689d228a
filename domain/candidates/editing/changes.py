"""From edits to corrections: what a person wrote is kept by the entry that it is about."""

from collections.abc import Mapping, Sequence

from attrs import Factory, define, evolve

from domain.candidates.corrections.model import (
    MOST_CORRECTIONS,
    MOST_OF_A_SECTION,
    Corrections,
    EntryCorrection,
)
from domain.candidates.corrections.shown import ShownEntry, corrected_entry, shown
from domain.candidates.editing.edits import Edit, Operation, location_texts, texts_for
from domain.candidates.editing.entries import (
    ID_DIGITS,
    NEW,
    entry_texts,
    list_with,
    new_id,
    with_text,
    without,
)
from domain.candidates.editing.skills import Resolve, Skills
from domain.candidates.errors import (
    CorrectionNotFoundError,
    CorrectionValueError,
    EntryNotFoundError,
    TooManyCorrectionsError,
    UnknownFieldError,
)
from domain.candidates.fields import (
    PERSONAL_BASICS,
    PROFILE_BASICS,
    SKILL_LEVEL,
    Field,
    FieldKind,
    Section,
    form_of,
)
from domain.candidates.model import Candidate
from domain.candidates.networks import with_scheme
from domain.candidates.places import EntryPlaces, ids_by_place
from domain.candidates.reading.resume import LONGEST_RESUME
from domain.candidates.texts import FieldText, texts_of


def corrections_after(
    candidate: Candidate, edits: Sequence[Edit], resolve: Resolve
) -> tuple[Corrections, Corrections]:
    """Return everything that the person wrote, personal and not, with these edits in it.

    One after the other, all or none. Raise UnknownField-, EntryNotFound-, CorrectionValue- or
    TooManyCorrectionsError; its argument is the path of the edit that is wrong.
    """
    editor = _Editor(
        candidate=candidate,
        personal=candidate.personal_sources.corrections,
        profile=candidate.profile_sources.corrections,
        resolve=resolve,
    )
    for edit in edits:
        try:
            editor.apply(edit)
        except (UnknownFieldError, EntryNotFoundError, CorrectionValueError) as e:
            raise type(e)(edit.path) from None
    for written in (editor.personal, editor.profile):
        if (
            written.size > MOST_CORRECTIONS
            or written.most_of_a_section > MOST_OF_A_SECTION
            or written.length > LONGEST_RESUME
        ):
            raise TooManyCorrectionsError
    return editor.personal, editor.profile


def corrections_without(candidate: Candidate, path: str) -> tuple[Corrections, Corrections]:
    """Return what the person wrote but for one field or entry: there it is as it was read.

    Raise CorrectionNotFoundError.
    """
    personal = candidate.personal_sources.corrections
    profile = candidate.profile_sources.corrections
    match steps(path):
        case ["basics", name] if personal.field(name):
            return personal.without_field(name), profile
        case ["basics", name] if profile.field(name):
            return personal, profile.without_field(name)
        case ["basics", Section.PROFILES.value, id, *rest]:
            return _undone(personal, Section.PROFILES, id, rest), profile
        case [name, id, *rest] if name in set(Section) - {Section.PROFILES}:
            return personal, _undone(profile, Section(name), id, rest)
    raise CorrectionNotFoundError(path)


def _undone(
    corrections: Corrections, section: Section, id: str, rest: Sequence[str]
) -> Corrections:
    entry = corrections.entry(section, id)
    if entry is None:
        raise CorrectionNotFoundError(id)
    if not rest:
        return corrections.without_entry(section, id)
    kept = tuple(text for text in entry.written if text.field != rest[0])
    if len(rest) > 1 or len(kept) == len(entry.written):
        raise CorrectionNotFoundError(id)
    if not kept and entry.anchor and not entry.removed:
        return corrections.without_entry(section, id)
    return corrections.with_entry(evolve(entry, written=kept))


@define
class _Editor:
    candidate: Candidate
    personal: Corrections
    profile: Corrections
    resolve: Resolve
    _places: EntryPlaces | None = None
    _shown: dict[Section, dict[str, ShownEntry]] = Factory(dict)
    """By id, the entries of sections that are being edited: to match them anew takes long."""

    def apply(self, edit: Edit) -> None:
        match steps(edit.path):
            case ["basics", "location", part]:
                self._location_part(part, edit)
            case ["basics", Section.PROFILES.value, id, *rest]:
                self.personal = self._entry(self.personal, Section.PROFILES, id, rest, edit)
            case ["basics", name, *rest]:
                self._basics(name, rest, edit)
            case [name, id, *rest] if name in set(Section) - {Section.PROFILES}:
                section = Section(name)
                if section is Section.SKILLS:
                    self.profile = self._skill(id, rest, edit)
                else:
                    self.profile = self._entry(self.profile, section, id, rest, edit)
            case _:
                raise UnknownFieldError(edit.path)

    def _basics(self, name: str, rest: Sequence[str], edit: Edit) -> None:
        value = edit.given
        for fields, personal in ((PERSONAL_BASICS, True), (PROFILE_BASICS, False)):
            kind = next((f for f in fields if f.name == name), None)
            if kind is None:
                continue
            if rest and kind.kind is not FieldKind.LIST:
                raise UnknownFieldError(edit.path)
            if rest:
                value = list_with(kind, self._now(kind, personal=personal), rest, edit)
            place = name == "location"
            texts = location_texts(value) if place else texts_for(kind, value)
            text = FieldText(field=name, texts=texts)
            if personal:
                self.personal = self.personal.with_field(text)
            else:
                self.profile = self.profile.with_field(text)
            return
        raise UnknownFieldError(edit.path)

    def _now(self, kind: Field, *, personal: bool) -> tuple[str, ...]:
        corrections = self.personal if personal else self.profile
        read = self.candidate.read_personal if personal else self.candidate.read_profile
        text = corrections.field(kind.name)
        return text.texts if text else texts_of(read, kind)

    def _location_part(self, part: str, edit: Edit) -> None:
        names = ("city", "region", "countryCode")
        if part not in names:
            raise UnknownFieldError(edit.path)
        text = self.personal.field("location")
        place = self.candidate.read_personal.place
        known = place.value if place else None
        before = (
            text.texts
            if text
            else ((known.city, known.region, known.country) if known else ("", "", ""))
        )
        parts: Mapping[str, object] = {
            **dict(zip(names, before, strict=True)),
            part: edit.given,
        }
        texts = location_texts(parts)
        self.personal = self.personal.with_field(FieldText(field="location", texts=texts))

    def _entry(
        self, corrections: Corrections, section: Section, id: str, rest: Sequence[str], edit: Edit
    ) -> Corrections:
        form = form_of(section)
        if id == NEW:
            texts = entry_texts(section, edit)
            if section is Section.PROFILES and self._has_link(corrections, texts):
                return corrections
            added = EntryCorrection(
                id=new_id(section, corrections, texts), section=section, written=texts
            )
            self._shown.pop(section, None)
            return corrections.with_entry(added)
        entry = self._found(corrections, section, id)
        correction = entry.correction or EntryCorrection(
            id=entry.id, section=section, anchor=entry.identity
        )
        if not rest:
            if edit.operation is Operation.REMOVE:
                self._shown.pop(section, None)
                return without(corrections, entry)
            texts = entry_texts(section, edit)
            cleared = {t.field for t in texts}
            empty = (FieldText(field=f.name, texts=()) for f in form.fields)
            written = (*texts, *(t for t in empty if t.field not in cleared))
            return self._with(corrections, entry, evolve(correction, written=written))
        kind = form.named(rest[0])
        if kind is None or (len(rest) > 1 and kind.kind is not FieldKind.LIST):
            raise UnknownFieldError(edit.path)
        value = edit.given
        if len(rest) > 1:
            value = list_with(kind, entry.texts(kind), rest[1:], edit)
        texts_now = texts_for(kind, value)
        if kind.name == form.required and not texts_now:
            raise CorrectionValueError(kind.name)
        text = FieldText(field=kind.name, texts=texts_now)
        return self._with(corrections, entry, with_text(correction, text))

    def _has_link(self, corrections: Corrections, texts: tuple[FieldText, ...]) -> bool:
        """Tell whether the person can be found there already: no address comes twice."""
        entries = self._entries(Section.PROFILES, corrections)
        known = {with_scheme(entry.now.value) for entry in entries.values()}
        return any(with_scheme(url) in known for text in texts for url in text.texts)

    def _skill(self, id: str, rest: Sequence[str], edit: Edit) -> Corrections:
        """Add, take out or level a skill; it is named by an id, a name or its place."""
        skills = Skills(candidate=self.candidate, corrections=self.profile, resolve=self.resolve)
        if id == NEW:
            return skills.added(entry_texts(Section.SKILLS, edit))
        entry = skills.named(id) or skills.named(self._place(Section.SKILLS, id) or "")
        if entry is None:
            raise EntryNotFoundError(edit.path)
        match rest:
            case [] if edit.operation is Operation.REMOVE:
                return without(self.profile, entry)
            case [SKILL_LEVEL.name]:
                return skills.levelled(entry, texts_for(SKILL_LEVEL, edit.given))
        raise UnknownFieldError(edit.path)

    def _found(self, corrections: Corrections, section: Section, id: str) -> ShownEntry:
        by_id = self._entries(section, corrections)
        found = by_id.get(id) or by_id.get(self._place(section, id) or "")
        if found is None:
            raise EntryNotFoundError(id)
        return found

    def _entries(self, section: Section, corrections: Corrections) -> dict[str, ShownEntry]:
        if section not in self._shown:
            entries = shown(self.candidate, section, corrections)
            self._shown[section] = {entry.id: entry for entry in entries}
        return self._shown[section]

    def _with(
        self, corrections: Corrections, entry: ShownEntry, said: EntryCorrection
    ) -> Corrections:
        """Write about one entry; the others stay as they are shown."""
        after = corrected_entry(entry, said)
        if after.now is None:
            self._entries(entry.section, corrections).pop(entry.id, None)
        else:
            self._entries(entry.section, corrections)[entry.id] = after
        if not said.anchor and not any(text.texts for text in said.written):
            return corrections.without_entry(entry.section, entry.id)
        return corrections.with_entry(said)

    def _place(self, section: Section, step: str) -> str | None:
        """Return the id of the entry that stands at a place of the document, before any edit."""
        if not step.isdecimal() or len(step) >= ID_DIGITS:
            return None
        if self._places is None:
            self._places = ids_by_place(self.candidate)
        ids = self._places.get(section, ())
        return ids[int(step)] if int(step) < len(ids) else None


def steps(path: str) -> list[str]:
    """Take a pointer apart (RFC 6901). Raise UnknownFieldError."""
    if not path.startswith("/"):
        raise UnknownFieldError(path)
    return [step.replace("~1", "/").replace("~0", "~") for step in path[1:].split("/")]
