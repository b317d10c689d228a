"""Which corrections belong to which entries of a document."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from attrs import define, frozen

from domain.candidates.corrections.model import EntryCorrection
from domain.candidates.fields import Form, Section, form_of
from domain.candidates.identity import description, exactly, lacking, likeness
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
    pairs = _Pairs(waiting=dict(enumerate(corrections)), places=len(read), partner={})
    if corrections:
        keys = [exactly(identity) for identity in identities]
        pairs.exact(list(zip(ids, keys, strict=True)), lambda c: (c.id, exactly(c.anchor)))
        pairs.exact(keys, lambda c: exactly(c.anchor))
        pairs.exact(keys, lambda c: exactly(c.identity))
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
    return (*slots, *(Slot(id=c.id, correction=c) for c in pairs.waiting.values()))


@define
class _Pairs:
    waiting: dict[int, EntryCorrection]
    """By the order of their writing."""
    places: int
    partner: dict[int, EntryCorrection]

    def exact(self, keys: Sequence[object], key: Callable[[EntryCorrection], object]) -> None:
        """Join each with the first free place of the same key."""
        free: dict[object, list[int]] = {}
        for n in reversed(self._free()):
            free.setdefault(keys[n], []).append(n)
        for order, correction in tuple(self.waiting.items()):
            places = free.get(key(correction))
            if places:
                self._join(order, places.pop())

    def alike(self, form: Form, identities: Sequence[Identity]) -> None:
        free = self._free()
        if not free or not self.waiting:
            return
        described = {n: description(form, identities[n]) for n in free}
        scores = []
        for order, correction in self.waiting.items():
            known = [description(form, correction.anchor)]
            if (now := description(form, correction.identity)) != known[0]:
                known.append(now)
            for n in free:
                score = max([likeness(form, one, described[n]) for one in known])
                if correction.removed and score <= lacking(form, known[0], described[n]):
                    continue  # it says more than what was taken out: that may be another
                if score:
                    scores.append((-score, order, n))
        for _, order, n in sorted(scores):
            if n not in self.partner and order in self.waiting:
                self._join(order, n)

    def _free(self) -> list[int]:
        return [n for n in range(self.places) if n not in self.partner]

    def _join(self, order: int, place: int) -> None:
        self.partner[place] = self.waiting.pop(order)


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
