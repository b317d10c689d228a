"""From findings to one score whose parts add up to it exactly."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from domain.matching.finding import Finding
from domain.matching.gates import lowest_cap
from domain.matching.match import (
    FULL,
    Component,
    ComponentName,
    Gate,
    GateName,
    GateState,
    Wish,
    WishPart,
)


@frozen(kw_only=True)
class Weighed:
    """A score and its parts."""

    score: int | None
    """In bp; None when nothing is known."""
    held_down: int
    """What shut gates take from the average, in bp."""
    confidence: int
    """In bp; zero when the job asks for nothing."""
    components: tuple[Component, ...]


def weigh(
    findings: Mapping[ComponentName, Finding],
    *,
    weights: Mapping[ComponentName, int],
    gates: Sequence[Gate] = (),
    permit: int = 0,
) -> Weighed:
    """Average what is known by weight, rounded down: a score never flatters.

    Rounding down is also what keeps the order: a better finding never gives a lower score. A shut
    gate scales the average to its cap. `permit` is what the gate that no component stands for
    counts when it comes to confidence.
    """
    known, of, asked = _known(findings, weights)
    cap = lowest_cap(gates)
    total = sum(known.values())
    score = total * cap // (of * FULL) if of else None
    scaled = {name: part * cap for name, part in known.items()}
    shares = _by_name(scaled, score or 0, of * FULL)
    permits = _permits(gates)
    sure = of + permit * (permits in _ANSWERED)
    wanted = asked + permit * (permits is not GateState.NOT_ASKED)
    return Weighed(
        score=score,
        held_down=total // of - (score or 0) if of else 0,
        confidence=sure * FULL // wanted if asked else 0,
        components=tuple(
            Component(
                name=name,
                weight=weights[name],
                value=finding.value,
                contribution=shares.get(name, 0),
                known=finding.value is not None,
                asked=finding.asked,
                evidence=finding.evidence,
            )
            for name, finding in findings.items()
        ),
    )


def weigh_wishes(
    findings: Mapping[ComponentName, Finding], *, weights: Mapping[ComponentName, int]
) -> Wish:
    """Average likewise what the person asks of the job; no gate holds a wish down."""
    known, of, asked = _known(findings, weights)
    score = sum(known.values()) // of if of else None
    shares = _by_name(known, score or 0, of)
    return Wish(
        score=score,
        confidence=of * FULL // asked if asked else 0,
        parts=tuple(
            WishPart(
                name=name,
                weight=weights[name],
                value=finding.value,
                contribution=shares.get(name, 0),
            )
            for name, finding in findings.items()
        ),
    )


def combine(forward: int | None, reverse: int | None) -> int | None:
    """Return the harmonic mean, rounded down; of one direction alone, that one.

    It is high only where both are.
    """
    if forward is None or reverse is None:
        return forward if reverse is None else reverse
    both = forward + reverse
    return 2 * forward * reverse // both if both else 0


_ANSWERED = (GateState.OPEN, GateState.SHUT)


def _permits(gates: Sequence[Gate]) -> GateState:
    return next((g.state for g in gates if g.name is GateName.WORK_PERMIT), GateState.NOT_ASKED)


def _known(
    findings: Mapping[ComponentName, Finding], weights: Mapping[ComponentName, int]
) -> tuple[Mapping[ComponentName, int], int, int]:
    """Return value times weight of what is known, the weight of that, and of all that is asked."""
    known = {
        name: finding.value * weights[name]
        for name, finding in findings.items()
        if finding.value is not None
    }
    asked = sum(weights[name] for name, finding in findings.items() if finding.asked)
    return known, sum(weights[name] for name in known), asked


def _by_name(
    known: Mapping[ComponentName, int], total: int, of: int
) -> Mapping[ComponentName, int]:
    return dict(zip(known, _shared_out(total, tuple(known.values()), of or 1), strict=True))


def _shared_out(score: int, parts: Sequence[int], of: int) -> tuple[int, ...]:
    """Round `parts` through `of` so that they add up to `score`: the largest remainders go up.

    Hamilton's method; of equal remainders the first goes up.
    """
    shares = [part // of for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] % of), i))
    for i in by_remainder[: score - sum(shares)]:
        shares[i] += 1
    return tuple(shares)
