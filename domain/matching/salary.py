"""Pay."""

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy


def find_salary(candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy) -> Finding:
    """Full when the job may pay what is wanted, or more; falls with the gap to it.

    The evidence names no figure: an employer who reads it must not learn the least that
    somebody would work for.
    """
    if job.salary is None:
        return Finding.not_asked("The job names no salary.")
    if candidate.salary is None:
        return Finding.unknown("What the candidate wants to earn is not known.")
    if candidate.salary.currency != job.salary.currency:
        return Finding.unknown("The salaries are in two currencies, so they are not compared.")
    offered, wanted = job.salary.yearly().maximum, candidate.salary.yearly().minimum
    if offered >= wanted:
        return Finding.known(FULL, "The pay reaches what is wanted.")
    left = wanted * policy.salary_gap - (wanted - offered) * FULL
    return Finding.known(
        max(left, 0) * FULL // (wanted * policy.salary_gap), "The pay stays below what is wanted."
    )
