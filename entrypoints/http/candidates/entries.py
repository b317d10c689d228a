"""What a candidate sees of the entries of their profile."""

from typing import Annotated, Self

from msgspec import Meta

from domain.candidates.profile import (
    Award,
    Certificate,
    Education,
    Experience,
    Project,
    Publication,
    SpokenLanguage,
)
from domain.shared.text import Span
from entrypoints.http.values import (
    FoundLanguageLevel,
    FoundMonth,
    FoundPlace,
    FoundText,
    SpanValue,
    found_language_level,
    found_month,
    found_place,
    found_text,
    text_found,
)
from entrypoints.http.wire import View

EntryId = Annotated[
    str,
    Meta(description="Names the entry in the path of a change", examples=["4f0c9a1be27d"]),
]
Present = Annotated[SpanValue | None, Meta(description="Where it says that it goes on")]


class ExperienceView(View, frozen=True, kw_only=True):
    """A stretch of work."""

    id: EntryId
    title: FoundText | None
    employer: FoundText | None
    place: FoundPlace | None
    start: FoundMonth | None
    end: FoundMonth | None
    present: Present
    summary: FoundText | None
    highlights: list[FoundText]

    @classmethod
    def of(cls, id: str, work: Experience) -> Self:
        """Show work."""
        return cls(
            id=id,
            title=found_text(work.title),
            employer=found_text(work.employer),
            place=found_place(work.place),
            start=found_month(work.start),
            end=found_month(work.end),
            present=_span(work.present),
            summary=found_text(work.summary),
            highlights=[text_found(highlight) for highlight in work.highlights],
        )


class EducationView(View, frozen=True, kw_only=True):
    """A course of study."""

    id: EntryId
    institution: FoundText | None
    degree: FoundText | None
    area: FoundText | None
    grade: FoundText | None
    start: FoundMonth | None
    end: FoundMonth | None
    present: Present

    @classmethod
    def of(cls, id: str, study: Education) -> Self:
        """Show studies."""
        return cls(
            id=id,
            institution=found_text(study.institution),
            degree=found_text(study.degree),
            area=found_text(study.area),
            grade=found_text(study.grade),
            start=found_month(study.start),
            end=found_month(study.end),
            present=_span(study.present),
        )


class CertificateView(View, frozen=True, kw_only=True):
    """A proof that somebody else gave."""

    id: EntryId
    name: FoundText
    issuer: FoundText | None
    date: FoundMonth | None

    @classmethod
    def of(cls, id: str, certificate: Certificate) -> Self:
        """Show a certificate."""
        return cls(
            id=id,
            name=text_found(certificate.name),
            issuer=found_text(certificate.issuer),
            date=found_month(certificate.date),
        )


class LanguageView(View, frozen=True, kw_only=True):
    """A language that the person speaks."""

    id: EntryId
    name: FoundText
    code: Annotated[str, Meta(description="ISO 639; `und` when it cannot be told")]
    fluency: FoundText | None
    level: FoundLanguageLevel | None

    @classmethod
    def of(cls, id: str, language: SpokenLanguage) -> Self:
        """Show a language."""
        return cls(
            id=id,
            name=text_found(language.name),
            code=language.code,
            fluency=found_text(language.fluency),
            level=found_language_level(language.level),
        )


class ProjectView(View, frozen=True, kw_only=True):
    """Something that was made."""

    id: EntryId
    name: FoundText
    description: FoundText | None
    url: FoundText | None
    start: FoundMonth | None
    end: FoundMonth | None
    present: Present
    highlights: list[FoundText]

    @classmethod
    def of(cls, id: str, project: Project) -> Self:
        """Show a project."""
        return cls(
            id=id,
            name=text_found(project.name),
            description=found_text(project.description),
            url=found_text(project.url),
            start=found_month(project.start),
            end=found_month(project.end),
            present=_span(project.present),
            highlights=[text_found(highlight) for highlight in project.highlights],
        )


class AwardView(View, frozen=True, kw_only=True):
    """An honour."""

    id: EntryId
    title: FoundText
    awarder: FoundText | None
    date: FoundMonth | None

    @classmethod
    def of(cls, id: str, award: Award) -> Self:
        """Show an award."""
        return cls(
            id=id,
            title=text_found(award.title),
            awarder=found_text(award.awarder),
            date=found_month(award.date),
        )


class PublicationView(View, frozen=True, kw_only=True):
    """Something that was published."""

    id: EntryId
    name: FoundText
    publisher: FoundText | None
    date: FoundMonth | None
    url: FoundText | None

    @classmethod
    def of(cls, id: str, publication: Publication) -> Self:
        """Show a publication."""
        return cls(
            id=id,
            name=text_found(publication.name),
            publisher=found_text(publication.publisher),
            date=found_month(publication.date),
            url=found_text(publication.url),
        )


def _span(span: Span | None) -> SpanValue | None:
    return SpanValue.of(span) if span else None
