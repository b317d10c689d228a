"""A shard's answer, merged into a ranking that is stored, with as little explaining as can be."""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, Self, TypeVar

from attrs import frozen

from domain.matching.match import Match, Receipt
from domain.matching.ranked import Outline, Ranked


@frozen(kw_only=True)
class Placed:
    """One pair of a ranking with what its two sides say."""

    ranked: Ranked
    candidate: str
    """SHA-256 of the candidate's facts, in hexadecimal digits."""
    job: str
    """SHA-256 of the job's facts."""

    @classmethod
    def of(cls, match: Match | Outline) -> Self:
        """Leave the explanation out."""
        receipt = match.receipt
        return cls(ranked=Ranked.of(match), candidate=receipt.candidate, job=receipt.job)


class ScoredBy(NamedTuple):
    """What a pair is scored by beside its two sides: versions."""

    policy: str
    engine: str
    catalogue: str
    places: str
    model: str
    words: str

    @classmethod
    def of(cls, receipt: Receipt) -> Self:
        """Take them from a receipt."""
        return cls(
            policy=receipt.policy,
            engine=receipt.engine,
            catalogue=receipt.catalogue,
            places=receipt.places,
            model=receipt.model,
            words=receipt.words,
        )


class Proposal(NamedTuple):
    """One of the best pairs of a shard; what explaining it would give follows from all of this."""

    placed: Placed
    scored_by: ScoredBy


MadeOf = tuple[str, ...]
"""What a match follows from, and whose it is: of two of the same, one need not be made."""


E = TypeVar("E", Match, Outline)


def made_of(match: Match | Outline) -> MadeOf:
    """Tell what a match was made of."""
    return _made_of(Placed.of(match), ScoredBy.of(match.receipt))


def _made_of(placed: Placed, scored_by: ScoredBy) -> MadeOf:
    ids = placed.ranked.job_id, placed.ranked.candidate_id
    return (*ids, *scored_by, placed.candidate, placed.job)


@frozen(kw_only=True)
class Plan(Generic[E]):
    """What a ranking will be."""

    places: tuple[Placed, ...]
    """Best first, no more than a ranking keeps."""
    kept: tuple[E, ...]
    """Those of them that are there already, made of the same."""
    missing: tuple[Placed, ...]
    """The others, best first: they have to be explained."""


def plan(
    entries: tuple[E, ...],
    found: Iterable[Proposal],
    *,
    replaced: Callable[[E], bool],
    top: int,
) -> Plan[E]:
    """Put what was found in the place of the entries that it replaces, and keep the best.

    An entry of who lies in the shard but is not found is dropped: many are better, or they are
    gone. Entries of others stay as they are until their own shard comes.
    """
    known = {made_of(entry): entry for entry in entries}
    placed: list[tuple[Placed, MadeOf]] = [(one.placed, _made_of(*one)) for one in found]
    placed += [(Placed.of(entry), key) for key, entry in known.items() if not replaced(entry)]
    best = sorted(placed, key=lambda one: one[0].ranked.order)[:top]
    return Plan(
        places=tuple(place for place, _ in best),
        kept=tuple(known[key] for _, key in best if key in known),
        missing=tuple(place for place, key in best if key not in known),
    )
