"""Broken rules of fairness."""

from domain.shared.errors import DomainError, NotFoundError


class ReportedJobNotFoundError(NotFoundError):
    """There is no such job."""


class NothingRankedError(DomainError):
    """The job is not published, so nobody is ranked for it and there is nothing to measure."""


class PeriodError(DomainError):
    """The period ends before it begins."""


class PeriodNotYoursError(DomainError):
    """An employer is shown everything up to the last edition: leave `from` and `to` out."""
