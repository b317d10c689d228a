"""What one component found, before it is weighed."""

from typing import Self

from attrs import frozen


@frozen(kw_only=True)
class Finding:
    """How well a candidate meets one thing that a job asks."""

    asked: bool
    """Whether the job asks for it; if not, it says nothing about the candidate."""
    value: int | None
    """In bp; None when unknown or not asked."""
    evidence: tuple[str, ...]
    """At least one sentence."""

    @classmethod
    def known(cls, value: int, *evidence: str) -> Self:
        """Make the finding where both sides say enough."""
        return cls(asked=True, value=value, evidence=evidence)

    @classmethod
    def unknown(cls, *evidence: str) -> Self:
        """Make the finding where only the candidate does not say enough."""
        return cls(asked=True, value=None, evidence=evidence)

    @classmethod
    def not_asked(cls, *evidence: str) -> Self:
        """Make the finding where the job does not say enough."""
        return cls(asked=False, value=None, evidence=evidence)
