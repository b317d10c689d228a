"""Years of work and seniority."""

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy, at_steps
from domain.shared.values import MONTHS_A_YEAR


def find_experience(candidate: CandidateSide, job: JobSide) -> Finding:
    """Full from the years asked for; in proportion below. More is no better."""
    if not job.min_years:
        return Finding.not_asked("The job asks for no years of work.")
    if candidate.months_of_work is None:
        return Finding.unknown("No dated work is known.")
    asked = job.min_years * MONTHS_A_YEAR
    return Finding.known(
        min(candidate.months_of_work, asked) * FULL // asked,
        f"{_duration(candidate.months_of_work)} of work; asked: {_duration(asked)}.",
    )


def _duration(months: int) -> str:
    years, rest = divmod(months, MONTHS_A_YEAR)
    parts = [
        f"{number} {unit}" if number == 1 else f"{number} {unit}s"
        for number, unit in ((years, "year"), (rest, "month"))
        if number
    ]
    return " and ".join(parts) or "No months"


def find_seniority(candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy) -> Finding:
    """Full for the same step of a career; too junior costs more than too senior."""
    if job.seniority is None:
        return Finding.not_asked("The job names no seniority.")
    if candidate.seniority is None:
        return Finding.unknown("The candidate's seniority is not known.")
    above = candidate.seniority - job.seniority
    value = (
        at_steps(policy.seniority_above, above)
        if above > 0
        else at_steps(policy.seniority_below, -above)
    )
    return Finding.known(
        value, f"{candidate.seniority.name.title()}; asked: {job.seniority.name.lower()}."
    )
