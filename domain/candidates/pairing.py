"""Which corrections belong to which entries of a document."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from attrs import define, frozen

from domain.candidates.corrections import EntryCorrection
from domain.candidates.fields import Form, Section, form_of
from domain.candidates.identity import description, likeness, matches_exactly
from domain.candidates.texts import FieldText, identity_of

_ID_DIGITS = 12
Identity = tuple[FieldText, ...]


@frozen(kw_only=True)
class Slot:
    """One entry as it was read, as it was corrected, or both."""

    id: str
    origin: int | None = None
    """Its position among what was read; None for what stands in no document."""
    read: Any = None
    correction: EntryCorrection | None = None


def paired(
    section: Section, read: Sequence[object], corrections: Sequence[EntryCorrection]
) -> tuple[Slot, ...]:
    """Bring together entries of a document and corrections of the same; entries come first.

    Each has one partner at most. What says the same goes before what is alike, what is more alike
    before what is less, and what stands earlier before what stands later.
    """
    identities = [identity_of(section, entry) for entry in read]
    ids = entry_ids(section, identities)
    pairs = _Pairs(waiting=list(corrections), places=len(read), partner={})
    if corrections:
        pairs.exact(lambda c, n: c.id == ids[n] and matches_exactly(c.anchor, identities[n]))
        pairs.exact(lambda c, n: matches_exactly(c.anchor, identities[n]))
        pairs.exact(lambda c, n: matches_exactly(c.identity, identities[n]))
        pairs.alike(form_of(section), identities)
    slots = [
        Slot(
            id=pairs.partner[n].id if n in pairs.partner else ids[n],
            origin=n,
            read=entry,
            correction=pairs.partner.get(n),
        )
        for n, entry in enumerate(read)
    ]
    return (*slots, *(Slot(id=c.id, correction=c) for c in pairs.waiting))


@define
class _Pairs:
    waiting: list[EntryCorrection]
    places: int
    partner: dict[int, EntryCorrection]

    def exact(self, fits: Callable[[EntryCorrection, int], bool]) -> None:
        for correction in tuple(self.waiting):
            place = next((n for n in self._free() if fits(correction, n)), None)
            if place is not None:
                self._join(correction, place)

    def alike(self, form: Form, identities: Sequence[Identity]) -> None:
        described = [description(form, identity) for identity in identities]
        scores = []
        for order, correction in enumerate(self.waiting):
            known = [description(form, i) for i in (correction.anchor, correction.identity)]
            for n in self._free():
                score = max(likeness(form, one, described[n]) for one in known)
                if score:
                    scores.append((-score, order, n, correction))
        for _, _, n, correction in sorted(scores, key=lambda s: s[:3]):
            if n not in self.partner and correction in self.waiting:
                self._join(correction, n)

    def _free(self) -> list[int]:
        return [n for n in range(self.places) if n not in self.partner]

    def _join(self, correction: EntryCorrection, place: int) -> None:
        self.partner[place] = correction
        self.waiting.remove(correction)


def entry_ids(section: Section, identities: Sequence[Identity]) -> list[str]:
    """Name entries by what they say; of those that say the same, the second is another."""
    seen: dict[str, int] = {}
    ids = []
    for identity in identities:
        said = "\0".join("\0".join((text.field, *text.texts)) for text in identity)
        seen[said] = seen.get(said, 0) + 1
        told = f"{section.value}\0{seen[said]}\0{said}"
        ids.append(sha256(told.encode(errors="replace")).hexdigest()[:_ID_DIGITS])
    return ids
