"""What a person wrote about themselves: it outranks every document.

A correction names an entry by what the entry says, never by its place, so that it finds the same
entry again in a later résumé.
"""

from collections import Counter

from attrs import evolve, field, frozen

from domain.candidates.fields import Section
from domain.candidates.texts import FieldText

MOST_CORRECTIONS = 500
MOST_OF_A_SECTION = 100


@frozen(kw_only=True)
class EntryCorrection:
    """What the person says of one entry."""

    id: str
    """Stays, whatever becomes of the entry; also the entry's own."""
    section: Section
    anchor: tuple[FieldText, ...] = field(default=(), repr=False)
    """What the entry said of itself when it was first corrected; empty when the person added it."""
    written: tuple[FieldText, ...] = field(default=(), repr=False)
    """Fields that are theirs, an empty one if they cleared it."""
    removed: bool = False
    """The person took it out: it is not to come back with a later résumé."""

    @property
    def identity(self) -> tuple[FieldText, ...]:
        """Return what the entry says of itself now."""
        mine = {text.field for text in self.written}
        return (*(a for a in self.anchor if a.field not in mine), *self.written)


@frozen(kw_only=True)
class Corrections:
    """Everything that a person wrote, in the order of its writing."""

    fields: tuple[FieldText, ...] = ()
    """Of `basics`."""
    entries: tuple[EntryCorrection, ...] = ()

    def of(self, section: Section) -> tuple[EntryCorrection, ...]:
        """Return those of one section."""
        return tuple(entry for entry in self.entries if entry.section is section)

    def field(self, name: str) -> FieldText | None:
        """Return what was written into a field of `basics`; None for nothing."""
        return next((text for text in self.fields if text.field == name), None)

    def entry(self, section: Section, id: str) -> EntryCorrection | None:
        """Return the correction of an entry; None when there is none."""
        return next((e for e in self.of(section) if e.id == id), None)

    def with_field(self, text: FieldText) -> "Corrections":
        """Write a field of `basics`."""
        kept = tuple(f for f in self.fields if f.field != text.field)
        return evolve(self, fields=(*kept, text))

    def without_field(self, name: str) -> "Corrections":
        """Take back what was written into a field of `basics`."""
        return evolve(self, fields=tuple(f for f in self.fields if f.field != name))

    def with_entry(self, entry: EntryCorrection) -> "Corrections":
        """Write about an entry, in the place of what was written about it before."""
        same = [e.section is entry.section and e.id == entry.id for e in self.entries]
        if not any(same):
            return evolve(self, entries=(*self.entries, entry))
        pairs = zip(self.entries, same, strict=True)
        return evolve(self, entries=tuple(entry if is_it else e for e, is_it in pairs))

    def without_entry(self, section: Section, id: str) -> "Corrections":
        """Take back everything that was written about an entry."""
        kept = (e for e in self.entries if (e.section, e.id) != (section, id))
        return evolve(self, entries=tuple(kept))

    @property
    def size(self) -> int:
        """Count them."""
        return len(self.fields) + len(self.entries)

    @property
    def most_of_a_section(self) -> int:
        """Count those of the section that has most."""
        return max(Counter(entry.section for entry in self.entries).values(), default=0)

    @property
    def length(self) -> int:
        """Count the code points that the person wrote."""
        texts = (*self.fields, *(text for entry in self.entries for text in entry.written))
        return sum(len(part) for text in texts for part in text.texts)
