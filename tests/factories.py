"""Things to test with."""

from datetime import UTC, datetime

from attrs import evolve

from domain.candidates.corrections.model import Corrections, EntryCorrection
from domain.candidates.fields import Section
from domain.candidates.model import Candidate, Resume
from domain.candidates.profile import Experience, Profile, ResumeReading, SkillClaim
from domain.candidates.texts import FieldText
from domain.companies.model import Company
from domain.fairness.attributes import Attributes, RaceEthnicity, Sex
from domain.fairness.model import Declaration
from domain.identity.model import Account, Role
from domain.jobs.advertisement import RequirementKind, SkillRequirement
from domain.jobs.attachments import Attachment
from domain.jobs.content_types import AttachmentType
from domain.jobs.model import Job, JobTerms
from domain.matching.own_policy import own_policy
from domain.matching.ranking_shard import IdRange, RankingShard
from domain.shared.ids import (
    AccountId,
    AttachmentId,
    CandidateId,
    CompanyId,
    JobId,
    ResumeId,
    SkillId,
)
from domain.shared.text import Found, Span
from domain.shared.values import Month, Place, RemotePolicy, SalaryRange, Seniority

NOON = datetime(2026, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)
FIRM = own_policy(
    {
        "must_times": 9,
        "caps": {"must_have_skills": 5_000, "languages": 0, "work_permit": 0},
        "idle": [],
        "hybrid": {"commute": [[10, 9_000], [20, 1]], "region": 1, "country": 0},
    }
)
"""A policy of a company's own, with a figure of every shape."""
PYTHON, SQL = SkillId("tech:python"), SkillId("tech:sql")


def a_span(text: str = "Python", start: int = 0) -> Span:
    return Span(start=start, end=start + len(text), text=text)


def an_account(id: str = "a1", *, email: str | None = None, role: Role = Role.EMPLOYER) -> Account:
    """Register one; not saved."""
    return Account.register(
        id=AccountId(id),
        email=email or f"{id}@example.org",
        role=role,
        credential="secret",
        at=NOON,
    )


def a_company(id: str = "k1", *, owner: str = "a1") -> Company:
    """Create one; not saved."""
    return Company.create(id=CompanyId(id), name="Ørsted & 李", owner=AccountId(owner), at=NOON)


def a_resume(id: str = "r1") -> Resume:
    """Make a document like no other."""
    return Resume(
        id=ResumeId(id),
        blob_key=f"resumes/{id}",
        content_hash=f"hash {id}",
        media_type="text/plain",
        size=7,
        uploaded_at=NOON,
    )


def a_reading() -> ResumeReading:
    """Read something into every kind of field that a score sees."""
    return ResumeReading(
        profile=Profile(
            headline=Found(value="Python Developer", span=a_span("Python Developer")),
            seniority=Found(value=Seniority.SENIOR, span=a_span("Senior", 90)),
            experiences=(
                Experience(
                    title=Found(value="Zoölogist", span=a_span("Zoölogist", 30)),
                    start=Found(value=Month(year=2020, month=3), span=a_span("2020", 40)),
                    present=a_span("now", 45),
                    body=a_span("x" * 80, 20),
                ),
            ),
            skills=(SkillClaim(skill_id=PYTHON, name="Python", mentions=(a_span(start=50),)),),
        )
    )


def a_candidate(id: str = "c1", *, resume: str = "r1") -> Candidate:
    """Upload one résumé; not saved."""
    return Candidate(id=CandidateId(id)).upload(a_resume(resume))


def a_read_candidate(id: str = "c1") -> Candidate:
    """Read the one résumé; not saved."""
    return a_candidate(id).read(ResumeId("r1"), a_reading(), at=NOON)


def a_corrected_candidate(id: str = "c1") -> Candidate:
    """Let what was read stand beside what the person wrote; not saved."""
    read = a_read_candidate(id)
    imported = evolve(read.personal_sources, imported='{"basics": {"name": "Zoë\\u0000 李"}}\n')
    work = EntryCorrection(
        id="0123456789ab",
        section=Section.WORK,
        anchor=(FieldText(field="position", texts=("Zoölogist",)),),
        written=(FieldText(field="highlights", texts=("Fed 李", "Counted")),),
    )
    gone = EntryCorrection(id="ba9876543210", section=Section.AWARDS, removed=True)
    name = FieldText(field="name", texts=("Zoë",))
    return (
        evolve(read, personal_sources=imported)
        .correct(
            personal=Corrections(fields=(name,)),
            profile=Corrections(entries=(work, gone)),
            at=NOON,
        )
        .dismiss("0123456789abcdef")
    )


def a_declaration(id: str = "c1") -> Declaration:
    """Declare one attribute and withhold the other; not saved."""
    attributes = Attributes(sex=Sex.FEMALE, race_ethnicity=RaceEthnicity.WITHHELD)
    return Declaration(candidate_id=CandidateId(id)).declare(attributes, at=NOON)


def an_attachment(id: str = "1", *, job: str = "j1") -> Attachment:
    """Describe a document; nothing is stored."""
    return Attachment(
        id=AttachmentId(id),
        name="plän.pdf",
        media_type=AttachmentType.PDF,
        size=1,
        sha256="0" * 64,
        blob_key=f"attachments/{job}/{id}",
        attached_at=NOON,
    )


def a_job(id: str = "j1", *, company: str = "k1", publish: bool = True) -> Job:
    """Post one; not saved."""
    job = Job(
        id=JobId(id),
        company_id=CompanyId(company),
        description="We need Python, and SQL would be nice.",
        terms=JobTerms(
            title="Python Developer",
            requirements=(
                SkillRequirement(skill_id=PYTHON, name="Python", level=3, span=a_span(start=8)),
                SkillRequirement(skill_id=SQL, name="SQL", kind=RequirementKind.NICE),
            ),
            seniority=Seniority.MIDDLE,
            min_years=2,
            place=Place(city="Lima", country="Peru"),
            remote=RemotePolicy.HYBRID,
            salary=SalaryRange(minimum=1, maximum=2, currency="PEN"),
        ),
        drafted_at=NOON,
    )
    return job.publish(at=NOON) if publish else job


def a_shard(id: str = "1") -> RankingShard:
    """Make one due; not saved."""
    return RankingShard(id=id).make_due(
        on=NOON.date(),
        jobs=IdRange(until="j1"),
        candidates=IdRange(after="c0", until="c1"),
        at=NOON,
    )
