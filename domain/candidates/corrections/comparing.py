"""What a person wrote beside what was read."""

from collections.abc import Iterator

from attrs import field, frozen

from domain.candidates.corrections.shown import ShownEntry, shown
from domain.candidates.fields import PERSONAL_BASICS, PROFILE_BASICS, Field, Section, form_of
from domain.candidates.model import Candidate
from domain.candidates.networks import site_among
from domain.candidates.texts import one_line, texts_of


@frozen(kw_only=True)
class Difference:
    """One correction."""

    path: str
    """Undoing takes it: see Edit."""
    written: tuple[str, ...] = field(repr=False)
    """What the person wrote; empty where they cleared the field or took the entry out."""
    read: tuple[str, ...] = field(repr=False)
    """What the latest résumé says; empty where it says nothing."""
    removed: bool = False
    """Whether the person took the whole entry out."""


def differences(candidate: Candidate) -> tuple[Difference, ...]:
    """Return every correction, in the order of the profile."""
    return (*_basics(candidate), *(d for s in Section for d in _section(candidate, s)))


def _basics(candidate: Candidate) -> Iterator[Difference]:
    sides = (
        (PERSONAL_BASICS, candidate.personal_sources.corrections, candidate.read_personal),
        (PROFILE_BASICS, candidate.profile_sources.corrections, candidate.read_profile),
    )
    for fields, corrections, read in sides:
        for kind in fields:
            text = corrections.field(kind.name)
            if text:
                written = tuple(filter(None, text.texts))
                yield Difference(
                    path=f"/basics/{kind.name}",
                    written=(", ".join(written),) if kind.name == "location" else written,
                    read=_site(candidate) if kind.name == "url" else texts_of(read, kind),
                )


def _site(candidate: Candidate) -> tuple[str, ...]:
    links = candidate.read_personal.links
    at = site_among(links)
    return () if at is None else (links[at].value,)


def _section(candidate: Candidate, section: Section) -> Iterator[Difference]:
    above = "/basics" if section is Section.PROFILES else ""
    for entry in shown(candidate, section, removed=True):
        correction = entry.correction
        if correction is None:
            continue
        path = f"{above}/{section.value}/{entry.id}"
        if correction.removed:
            yield Difference(path=path, written=(), read=_named(entry), removed=True)
            continue
        for text in correction.written:
            kind = form_of(section).named(text.field)
            if kind:
                read = _read(entry, kind)
                yield Difference(path=f"{path}/{kind.name}", written=text.texts, read=read)


def _named(entry: ShownEntry) -> tuple[str, ...]:
    """Return what an entry is known by; of a skill, no id of the catalogue."""
    names = {field.name for field in form_of(entry.section).fields}
    said = (text for text in entry.identity if text.field in names)
    return tuple(one_line(part) for text in said for part in text.texts)


def _read(entry: ShownEntry, kind: Field) -> tuple[str, ...]:
    if entry.read is None:
        return ()
    if entry.section in {Section.SKILLS, Section.PROFILES}:
        if kind.name == "level":
            level = getattr(entry.read, "level", None)
            return (str(level),) if level else ()
        return (str(getattr(entry.read, "value", None) or entry.read.name),)
    return texts_of(entry.read, kind)
