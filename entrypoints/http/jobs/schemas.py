"""What clients send and see of jobs."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from msgspec import Meta

from application.jobs.propose_terms import MAX_DESCRIPTION
from application.jobs.show_posting import ShownPosting
from application.shared.paging import Page
from domain.jobs.advertisement import (
    RequirementKind,
    SkillRequirement,
)
from domain.jobs.model import Job, JobTerms
from domain.shared.ids import SkillId
from domain.shared.values import MAX_WEIGHT, EmploymentType, RemotePolicy
from entrypoints.http.jobs.wanted import EducationValue, LanguageValue, RequirementKindName
from entrypoints.http.values import (
    Level,
    PlaceValue,
    RemotePolicyName,
    SalaryValue,
    SeniorityName,
    ShortId,
    SpanValue,
    Years,
    seniority_name,
    seniority_named,
)
from entrypoints.http.wire import Body, View

JobStatusName = Literal["draft", "published", "closed"]
EmploymentTypeName = Literal[
    "full-time",
    "part-time",
    "contractor",
    "temporary",
    "intern",
    "volunteer",
    "per-diem",
    "other",
]
Country = Annotated[str, Meta(pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]


class NewJob(Body, frozen=True, kw_only=True):
    """A job to draft."""

    description: Annotated[
        str,
        Meta(
            description="The advertisement as text",
            extra_json_schema={"minLength": 1, "maxLength": MAX_DESCRIPTION},
        ),
    ]


class RequirementValue(Body, frozen=True, kw_only=True):
    """A skill that a job asks for."""

    skill_id: ShortId
    name: Annotated[str, Meta(max_length=500, description="The catalogue's; ignored when sent")] = (
        ""
    )
    kind: RequirementKindName = "must"
    level: Level | None = None
    min_years: Years | None = None
    weight: Annotated[
        int,
        Meta(ge=1, le=MAX_WEIGHT, description="As much as so many of weight one, of its kind"),
    ] = 1
    span: Annotated[
        SpanValue | None, Meta(description="Where the advertisement names it; ignored when sent")
    ] = None

    @classmethod
    def of(cls, requirement: SkillRequirement) -> Self:
        """Show a requirement."""
        return cls(
            skill_id=requirement.skill_id,
            name=requirement.name,
            kind=requirement.kind.value,
            level=requirement.level,
            min_years=requirement.min_years,
            weight=requirement.weight,
            span=SpanValue.of(requirement.span) if requirement.span else None,
        )

    def requirement(self) -> SkillRequirement:
        """Return what was meant."""
        return SkillRequirement(
            skill_id=SkillId(self.skill_id),
            name=self.name,
            kind=RequirementKind(self.kind),
            level=self.level,
            min_years=self.min_years,
            weight=self.weight,
        )


class TermsValue(Body, frozen=True, kw_only=True):
    """What a job asks for and offers; null where nothing is said."""

    title: Annotated[str, Meta(max_length=200)]
    requirements: Annotated[list[RequirementValue], Meta(max_length=200)] = []  # noqa: RUF012 - msgspec copies an empty list
    seniority: SeniorityName | None = None
    min_years: Annotated[Years | None, Meta(description="Of work altogether")] = None
    place: PlaceValue | None = None
    remote: RemotePolicyName | None = None
    salary: SalaryValue | None = None
    employment: Annotated[list[EmploymentTypeName], Meta(max_length=8)] = []  # noqa: RUF012 - msgspec copies an empty list
    languages: Annotated[list[LanguageValue], Meta(max_length=20)] = []  # noqa: RUF012 - msgspec copies an empty list
    education: EducationValue | None = None
    valid_through: Annotated[date | None, Meta(description="The last day to apply")] = None
    applicant_countries: Annotated[
        list[Country],
        Meta(
            max_length=60,
            description="Where applicants for remote work may live; empty where any will do",
        ),
    ] = []  # noqa: RUF012 - msgspec copies an empty list

    @classmethod
    def of(cls, terms: JobTerms) -> Self:
        """Show terms."""
        return cls(
            title=terms.title,
            requirements=[RequirementValue.of(requirement) for requirement in terms.requirements],
            seniority=None if terms.seniority is None else seniority_name(terms.seniority),
            min_years=terms.min_years,
            place=PlaceValue.of(terms.place) if terms.place else None,
            remote=terms.remote.value if terms.remote else None,
            salary=SalaryValue.of(terms.salary) if terms.salary else None,
            employment=[kind.value for kind in terms.employment],
            languages=[LanguageValue.of(asked) for asked in terms.languages],
            education=EducationValue.of(terms.education) if terms.education else None,
            valid_through=terms.valid_through,
            applicant_countries=list(terms.applicant_countries),
        )

    def terms(self) -> JobTerms:
        """Return what was meant. Raise DuplicateRequirementError."""
        return JobTerms(
            title=self.title.strip(),
            requirements=tuple(value.requirement() for value in self.requirements),
            seniority=seniority_named(self.seniority) if self.seniority else None,
            min_years=self.min_years,
            place=self.place.place() if self.place else None,
            remote=RemotePolicy(self.remote) if self.remote else None,
            salary=self.salary.salary() if self.salary else None,
            employment=tuple(dict.fromkeys(map(EmploymentType, self.employment))),
            languages=tuple(value.requirement() for value in self.languages),
            education=self.education.requirement() if self.education else None,
            valid_through=self.valid_through,
            applicant_countries=tuple(dict.fromkeys(self.applicant_countries)),
        )


class JobView(View, frozen=True, kw_only=True):
    """A job."""

    id: str
    company_id: str
    status: JobStatusName
    description: Annotated[
        str, Meta(description="The advertisement as it was posted; every `span` counts in it")
    ]
    terms: TermsValue
    drafted_at: datetime
    published_at: datetime | None
    closed_at: datetime | None

    @classmethod
    def of(cls, job: Job) -> Self:
        """Show a job."""
        return cls(
            id=job.id,
            company_id=job.company_id,
            status=job.status.value,
            description=job.description,
            terms=TermsValue.of(job.terms),
            drafted_at=job.drafted_at,
            published_at=job.published_at,
            closed_at=job.closed_at,
        )


class PostingView(View, frozen=True, kw_only=True):
    """A job for search engines and job boards."""

    posting: Annotated[dict[str, Any], Meta(description="https://schema.org/JobPosting as JSON-LD")]
    missing: Annotated[
        list[str],
        Meta(description="What Google requires and the job does not say, as JSON pointers"),
    ]

    @classmethod
    def of(cls, shown: ShownPosting) -> Self:
        """Show a posting."""
        return cls(posting=dict(shown.document), missing=list(shown.missing))


class JobSummary(View, frozen=True, kw_only=True):
    """A job in a list."""

    id: str
    company_id: str
    status: JobStatusName
    title: str
    place: PlaceValue | None
    remote: RemotePolicyName | None
    published_at: datetime | None

    @classmethod
    def of(cls, job: Job) -> Self:
        """Show what a list needs."""
        terms = job.terms
        return cls(
            id=job.id,
            company_id=job.company_id,
            status=job.status.value,
            title=terms.title,
            place=PlaceValue.of(terms.place) if terms.place else None,
            remote=terms.remote.value if terms.remote else None,
            published_at=job.published_at,
        )


class JobsPage(View, frozen=True, kw_only=True):
    """A stretch of a list, oldest first."""

    items: list[JobSummary]
    next_after: Annotated[
        str | None,
        Meta(description="What to send as `after` for the next stretch; null at the end"),
    ]

    @classmethod
    def of(cls, page: Page[Job]) -> Self:
        """Show a page."""
        return cls(items=[JobSummary.of(job) for job in page.items], next_after=page.next_after)
