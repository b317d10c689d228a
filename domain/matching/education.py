"""How far a candidate has studied, where the job demands it. Where is nobody's business."""

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy, at_steps
from domain.shared.values import EducationLevel

EDUCATION_NAMES = {
    EducationLevel.SCHOOL: "finished school",
    EducationLevel.VOCATIONAL: "a vocational qualification",
    EducationLevel.ASSOCIATE: "an associate degree",
    EducationLevel.BACHELOR: "a bachelor's degree",
    EducationLevel.MASTER: "a master's degree",
    EducationLevel.DOCTORATE: "a doctorate",
}


def find_education(candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy) -> Finding:
    """Full from the level asked for; falls with the steps short of it."""
    if job.education is None:
        return Finding.not_asked("The job asks for no education.")
    if candidate.education is None:
        return Finding.unknown("How far the candidate has studied is not known.")
    value = at_steps(policy.education_short, job.education.level - candidate.education)
    if not job.education.must:
        value = (FULL + value) // 2
    asked = "asked" if job.education.must else "welcome"
    mine = EDUCATION_NAMES[candidate.education]
    return Finding.known(
        value, f"{mine[:1].upper()}{mine[1:]}; {asked}: {EDUCATION_NAMES[job.education.level]}."
    )
