"""What a candidate sees of their profile: each value with the text that it was read from."""

from typing import Annotated, Self

from msgspec import Meta

from domain.candidates.corrections.shown import ShownEntry, shown
from domain.candidates.fields import Section
from domain.candidates.model import Candidate
from domain.candidates.places import in_order
from domain.candidates.profile import PersonalDetails, SkillClaim
from domain.shared.text import Found, Inferred
from domain.shared.values import Coordinates
from entrypoints.http.candidates.entries import (
    AwardView,
    CertificateView,
    EducationView,
    ExperienceView,
    LanguageView,
    ProjectView,
    PublicationView,
)
from entrypoints.http.values import (
    FoundPlace,
    FoundSeniority,
    FoundText,
    Level,
    SpanValue,
    found_place,
    found_seniority,
    found_text,
    text_found,
)
from entrypoints.http.wire import View


class CoordinatesView(View, frozen=True, kw_only=True):
    """A point on the earth, in degrees, and the texts that it follows from."""

    latitude: float
    longitude: float
    follows_from: list[SpanValue]

    @classmethod
    def of(cls, inferred: Inferred[Coordinates]) -> Self:
        """Show coordinates."""
        return cls(
            latitude=inferred.value.latitude,
            longitude=inferred.value.longitude,
            follows_from=[SpanValue.of(span) for span in inferred.follows_from],
        )


class PersonalView(View, frozen=True, kw_only=True):
    """Who the person is; no employer and no score sees it."""

    name: FoundText | None
    email: FoundText | None
    more_emails: list[FoundText]
    phone: FoundText | None
    more_phones: list[FoundText]
    place: FoundPlace | None
    coordinates: CoordinatesView | None
    links: list[FoundText]

    @classmethod
    def of(cls, personal: PersonalDetails) -> Self:
        """Show personal details."""
        where = personal.coordinates
        return cls(
            name=found_text(personal.name),
            email=found_text(personal.email),
            more_emails=texts_found(personal.more_emails),
            phone=found_text(personal.phone),
            more_phones=texts_found(personal.more_phones),
            place=found_place(personal.place),
            coordinates=CoordinatesView.of(where) if where else None,
            links=texts_found(personal.links),
        )


class SkillClaimView(View, frozen=True, kw_only=True):
    """A skill with every place that names it."""

    id: str
    name: str
    level: Level | None
    mentions: Annotated[
        list[SpanValue], Meta(description="In the résumé; empty when you alone say so")
    ]
    written: Annotated[SpanValue | None, Meta(description="What you wrote of it yourself")]

    @classmethod
    def of(cls, claim: SkillClaim) -> Self:
        """Show a skill that was found."""
        return cls(
            id=claim.skill_id,
            name=claim.name,
            level=claim.level,
            mentions=[SpanValue.of(mention) for mention in claim.mentions],
            written=SpanValue.of(claim.written) if claim.written else None,
        )


class ProfileView(View, frozen=True, kw_only=True):
    """What was read from the latest résumé, with what the person wrote themselves."""

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
    other_skills: Annotated[
        list[FoundText], Meta(description="Skills that no catalogue lists; no score counts them")
    ]
    certificates: list[CertificateView]
    languages: list[LanguageView]
    projects: list[ProjectView]
    awards: list[AwardView]
    publications: list[PublicationView]
    volunteering: Annotated[
        list[ExperienceView], Meta(description="Unpaid: no part of the years of work")
    ]

    @classmethod
    def of(cls, candidate: Candidate) -> Self:
        """Show a profile to its owner."""
        profile = candidate.profile

        def entries(section: Section) -> tuple[ShownEntry, ...]:
            return in_order(section, shown(candidate, section))

        return cls(
            read_from=candidate.profile_from,
            personal=PersonalView.of(candidate.personal),
            headline=found_text(profile.headline),
            summary=found_text(profile.summary),
            seniority=found_seniority(profile.seniority),
            experiences=[ExperienceView.of(e.id, e.now) for e in entries(Section.WORK)],
            education=[EducationView.of(e.id, e.now) for e in entries(Section.EDUCATION)],
            skills=[SkillClaimView.of(claim) for claim in profile.skills],
            other_skills=texts_found(profile.other_skills),
            certificates=[CertificateView.of(e.id, e.now) for e in entries(Section.CERTIFICATES)],
            languages=[LanguageView.of(e.id, e.now) for e in entries(Section.LANGUAGES)],
            projects=[ProjectView.of(e.id, e.now) for e in entries(Section.PROJECTS)],
            awards=[AwardView.of(e.id, e.now) for e in entries(Section.AWARDS)],
            publications=[PublicationView.of(e.id, e.now) for e in entries(Section.PUBLICATIONS)],
            volunteering=[ExperienceView.of(e.id, e.now) for e in entries(Section.VOLUNTEER)],
        )


def texts_found(found: tuple[Found[str], ...]) -> list[FoundText]:
    """Show several texts."""
    return [text_found(one) for one in found]
