"""Which entry stands where in the JSON Resume that a candidate sees."""

from collections.abc import Mapping, Sequence

from domain.candidates.corrections.shown import ShownEntry, shown
from domain.candidates.fields import FORMS, Section
from domain.candidates.json_resume.entries import read_document
from domain.candidates.json_resume.json_text import Node, NodeKind, parse
from domain.candidates.json_resume.values import Reader
from domain.candidates.model import Candidate
from domain.candidates.networks import site_among
from domain.candidates.order import latest_first, newest_first
from domain.candidates.reading.resume import LONGEST_RESUME

EntryPlaces = Mapping[Section, tuple[str | None, ...]]


def ids_by_place(candidate: Candidate) -> EntryPlaces:
    """Return the ids of entries in the order of the document; None for what tells of no entry.

    Skills of a document that was imported are named, not counted: one item may hold several.
    """
    imported = candidate.personal_sources.imported
    if imported is None:
        return {
            section: tuple(entry.id for entry in in_order(section, shown(candidate, section)))
            for section in Section
        }
    root = parse(imported)
    read = read_document(Reader(document=imported, left=LONGEST_RESUME), root)
    basics = root.get("basics")
    site = site_among(read.personal.links)
    others = [link.profile for n, link in enumerate(read.links) if n != site]
    places = {
        section: _places(
            candidate, section, root.get(section.value), [at for at, _ in read.entries[section]]
        )
        for section in FORMS
    }
    profiles = basics.get("profiles") if basics else None
    places[Section.PROFILES] = _places(candidate, Section.PROFILES, profiles, others)
    return places


def _places(
    candidate: Candidate, section: Section, node: Node | None, positions: Sequence[int | None]
) -> tuple[str | None, ...]:
    """Go through the items of a section; `positions` tells which of them each entry comes from."""
    items = len(node.items) if node and node.kind is NodeKind.ARRAY else 0
    by_position: dict[int | None, str | None] = dict.fromkeys(range(items))
    added = []
    for entry in shown(candidate, section, removed=True):
        if entry.origin is None:
            added += [entry.id] if entry.now is not None else []
        elif entry.now is None:
            by_position.pop(positions[entry.origin], None)
        elif positions[entry.origin] in by_position:
            by_position[positions[entry.origin]] = entry.id
    return (*by_position.values(), *added)


def in_order(section: Section, entries: tuple[ShownEntry, ...]) -> tuple[ShownEntry, ...]:
    """Return entries in the order of a profile."""
    if section is Section.WORK:
        return tuple(sorted(entries, key=lambda entry: newest_first(entry.now)))
    if section is Section.EDUCATION:
        return tuple(sorted(entries, key=lambda entry: latest_first(entry.now)))
    return entries
