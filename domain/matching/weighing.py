"""From findings to one score whose parts add up to it exactly."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from domain.matching.finding import Finding
from domain.matching.match import FULL, Component, ComponentName


@frozen(kw_only=True)
class Weighed:
    """A score and its parts."""

    score: int | None
    """In bp; None when nothing is known."""
    confidence: int
    """In bp; zero when the job asks for nothing."""
    components: tuple[Component, ...]


def weigh(
    findings: Mapping[ComponentName, Finding], *, weights: Mapping[ComponentName, int]
) -> Weighed:
    """Average what is known by weight, rounded down: a score never flatters.

    Rounding down is also what keeps the order: a better finding never gives a lower score.
    """
    known = {
        name: finding.value * weights[name]
        for name, finding in findings.items()
        if finding.value is not None
    }
    of = sum(weights[name] for name in known)
    asked = sum(weights[name] for name, finding in findings.items() if finding.asked)
    score = sum(known.values()) // of if of else None
    shares = dict(zip(known, _shared_out(score or 0, tuple(known.values()), of or 1), strict=True))
    return Weighed(
        score=score,
        confidence=of * FULL // asked if asked else 0,
        components=tuple(
            Component(
                name=name,
                weight=weights[name],
                value=finding.value,
                contribution=shares.get(name, 0),
                known=finding.value is not None,
                evidence=finding.evidence,
            )
            for name, finding in findings.items()
        ),
    )


def _shared_out(score: int, parts: Sequence[int], of: int) -> tuple[int, ...]:
    """Round `parts` through `of` so that they add up to `score`: the largest remainders go up.

    Hamilton's method; of equal remainders the first goes up.
    """
    shares = [part // of for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] % of), i))
    for i in by_remainder[: score - sum(shares)]:
        shares[i] += 1
    return tuple(shares)
