"""Languages and studies that a job asks for, as clients send and see them."""

from typing import Annotated, Literal, Self

from msgspec import Meta

from domain.jobs.advertisement import (
    EducationRequirement,
    LanguageRequirement,
    RequirementKind,
)
from domain.shared.values import EducationLevel, LanguageLevel
from entrypoints.http.values import SpanValue
from entrypoints.http.wire import Body

RequirementKindName = Literal["must", "nice"]
LanguageLevelName = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]
EducationLevelName = Literal["school", "vocational", "associate", "bachelor", "master", "doctorate"]


class LanguageValue(Body, frozen=True, kw_only=True):
    """A language that a job is done in."""

    code: Annotated[str, Meta(pattern="^[a-z]{2,3}$", description="ISO 639-1, else 639-3")]
    kind: RequirementKindName = "must"
    level: Annotated[LanguageLevelName | None, Meta(description="The least that will do")] = None
    span: Annotated[
        SpanValue | None, Meta(description="Where the advertisement names it; ignored when sent")
    ] = None

    @classmethod
    def of(cls, asked: LanguageRequirement) -> Self:
        """Show a language that is asked for."""
        return cls(
            code=asked.code,
            kind=asked.kind.value,
            level=asked.level.value if asked.level else None,
            span=SpanValue.of(asked.span) if asked.span else None,
        )

    def requirement(self) -> LanguageRequirement:
        """Return what was meant."""
        return LanguageRequirement(
            code=self.code,
            kind=RequirementKind(self.kind),
            level=LanguageLevel(self.level) if self.level else None,
        )


class EducationValue(Body, frozen=True, kw_only=True):
    """The least that somebody should have studied."""

    level: EducationLevelName
    area: Annotated[str, Meta(max_length=200, description="Empty where any subject will do")] = ""
    kind: RequirementKindName = "must"
    span: Annotated[
        SpanValue | None, Meta(description="Where the advertisement names it; ignored when sent")
    ] = None

    @classmethod
    def of(cls, asked: EducationRequirement) -> Self:
        """Show what is asked."""
        return cls(
            level=education_level_name(asked.level),
            area=asked.area,
            kind=asked.kind.value,
            span=SpanValue.of(asked.span) if asked.span else None,
        )

    def requirement(self) -> EducationRequirement:
        """Return what was meant."""
        return EducationRequirement(
            level=EducationLevel[self.level.upper()],
            area=self.area,
            kind=RequirementKind(self.kind),
        )


def education_level_name(level: EducationLevel) -> EducationLevelName:
    """Return the name that clients know."""
    names: dict[EducationLevel, EducationLevelName] = {
        EducationLevel.SCHOOL: "school",
        EducationLevel.VOCATIONAL: "vocational",
        EducationLevel.ASSOCIATE: "associate",
        EducationLevel.BACHELOR: "bachelor",
        EducationLevel.MASTER: "master",
        EducationLevel.DOCTORATE: "doctorate",
    }
    return names[level]
