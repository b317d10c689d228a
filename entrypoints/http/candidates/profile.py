"""What a candidate sees of their profile: each value with the text that it was read from."""

from typing import Annotated, Self

from msgspec import Meta

from domain.candidates.model import Candidate
from domain.candidates.profile import Education, Experience, PersonalDetails, SkillClaim
from entrypoints.http.values import (
    FoundMonth,
    FoundPlace,
    FoundSeniority,
    FoundText,
    Level,
    SpanValue,
    found_month,
    found_place,
    found_seniority,
    found_text,
)
from entrypoints.http.wire import View


class PersonalView(View, frozen=True, kw_only=True):
    """Who the person is; no employer and no score sees it."""

    name: FoundText | None
    email: FoundText | None
    phone: FoundText | None
    place: FoundPlace | None
    links: list[FoundText]

    @classmethod
    def of(cls, personal: PersonalDetails) -> Self:
        """Show personal details."""
        return cls(
            name=found_text(personal.name),
            email=found_text(personal.email),
            phone=found_text(personal.phone),
            place=found_place(personal.place),
            links=[
                FoundText(value=link.value, span=SpanValue.of(link.span)) for link in personal.links
            ],
        )


class ExperienceView(View, frozen=True, kw_only=True):
    """A stretch of work."""

    title: FoundText | None
    employer: FoundText | None
    place: FoundPlace | None
    start: FoundMonth | None
    end: FoundMonth | None
    present: Annotated[SpanValue | None, Meta(description="Where it says that the work goes on")]

    @classmethod
    def of(cls, experience: Experience) -> Self:
        """Show work."""
        return cls(
            title=found_text(experience.title),
            employer=found_text(experience.employer),
            place=found_place(experience.place),
            start=found_month(experience.start),
            end=found_month(experience.end),
            present=SpanValue.of(experience.present) if experience.present else None,
        )


class EducationView(View, frozen=True, kw_only=True):
    """A course of study."""

    institution: FoundText | None
    degree: FoundText | None
    start: FoundMonth | None
    end: FoundMonth | None

    @classmethod
    def of(cls, education: Education) -> Self:
        """Show studies."""
        return cls(
            institution=found_text(education.institution),
            degree=found_text(education.degree),
            start=found_month(education.start),
            end=found_month(education.end),
        )


class SkillClaimView(View, frozen=True, kw_only=True):
    """A skill with every place that names it."""

    id: str
    name: str
    level: Level | None
    mentions: list[SpanValue]

    @classmethod
    def of(cls, claim: SkillClaim) -> Self:
        """Show a skill that was found."""
        return cls(
            id=claim.skill_id,
            name=claim.name,
            level=claim.level,
            mentions=[SpanValue.of(mention) for mention in claim.mentions],
        )


class ProfileView(View, frozen=True, kw_only=True):
    """Everything that was read from the latest résumé."""

    read_from: Annotated[
        str | None, Meta(description="The id of the résumé; null before the first was read")
    ]
    personal: PersonalView
    headline: FoundText | None
    summary: FoundText | None
    seniority: FoundSeniority | None
    experiences: Annotated[list[ExperienceView], Meta(description="Newest first")]
    education: Annotated[list[EducationView], Meta(description="Newest first")]
    skills: list[SkillClaimView]

    @classmethod
    def of(cls, candidate: Candidate) -> Self:
        """Show a profile to its owner."""
        profile = candidate.profile
        return cls(
            read_from=candidate.profile_from,
            personal=PersonalView.of(candidate.personal),
            headline=found_text(profile.headline),
            summary=found_text(profile.summary),
            seniority=found_seniority(profile.seniority),
            experiences=[ExperienceView.of(work) for work in profile.experiences],
            education=[EducationView.of(studies) for studies in profile.education],
            skills=[SkillClaimView.of(claim) for claim in profile.skills],
        )
