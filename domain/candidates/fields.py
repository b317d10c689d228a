"""The fields of a profile by the names that JSON Resume gives them, and which are called the same.

Everything that is written down about a candidate from outside (corrections, questions, exports)
names fields so.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

from attrs import frozen

from domain.candidates.profile import (
    Award,
    Certificate,
    Education,
    Experience,
    Project,
    Publication,
    SkillClaim,
    SpokenLanguage,
)
from domain.shared.text import Found


class Section(StrEnum):
    """A list of entries."""

    WORK = "work"
    VOLUNTEER = "volunteer"
    EDUCATION = "education"
    AWARDS = "awards"
    CERTIFICATES = "certificates"
    PUBLICATIONS = "publications"
    SKILLS = "skills"
    LANGUAGES = "languages"
    PROJECTS = "projects"
    PROFILES = "profiles"
    """Below `basics`: where else the person is found. Personal, unlike the others."""


class FieldKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    PROSE = "prose"
    """A text of several lines."""
    URL = "url"
    MONTH = "month"
    PLACE = "place"
    LIST = "list"
    """Texts, in their order."""
    LEVEL = "level"
    """1 to 5."""


@frozen(kw_only=True)
class Field:
    """One field of an entry, or of the person."""

    name: str
    attribute: str
    """Of the domain's class."""
    kind: FieldKind = FieldKind.TEXT
    weight: int = 0
    """How much it says about which entry this is; zero: nothing."""


@frozen(kw_only=True)
class Form:
    """What the entries of a section are like."""

    attribute: str
    """Of the profile."""
    cls: type[Any]
    fields: tuple[Field, ...]
    required: str | None = None
    """The field without which there is no entry."""

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """Return the fields that say which entry this is, and how much they say."""
        return {f.name: f.weight for f in self.fields if f.weight}

    def named(self, name: str) -> Field | None:
        """Return a field by its name."""
        return next((f for f in self.fields if f.name == name), None)


_START = Field(name="startDate", attribute="start", kind=FieldKind.MONTH, weight=2)
_END = Field(name="endDate", attribute="end", kind=FieldKind.MONTH, weight=1)
_WHERE = Field(name="location", attribute="place", kind=FieldKind.PLACE)
_SUMMARY = Field(name="summary", attribute="summary", kind=FieldKind.PROSE)
_HIGHLIGHTS = Field(name="highlights", attribute="highlights", kind=FieldKind.LIST)
_WHEN = Field(name="date", attribute="date", kind=FieldKind.MONTH, weight=1)
_URL = Field(name="url", attribute="url", kind=FieldKind.URL)


def _experience(employer: str) -> tuple[Field, ...]:
    return (
        Field(name=employer, attribute="employer", weight=3),
        Field(name="position", attribute="title", weight=2),
        _WHERE,
        _START,
        _END,
        _SUMMARY,
        _HIGHLIGHTS,
    )


FORMS: Mapping[Section, Form] = {
    Section.WORK: Form(attribute="experiences", cls=Experience, fields=_experience("name")),
    Section.VOLUNTEER: Form(
        attribute="volunteering", cls=Experience, fields=_experience("organization")
    ),
    Section.EDUCATION: Form(
        attribute="education",
        cls=Education,
        fields=(
            Field(name="institution", attribute="institution", weight=3),
            Field(name="area", attribute="area", weight=1),
            Field(name="studyType", attribute="degree", weight=4),
            Field(name="startDate", attribute="start", kind=FieldKind.MONTH, weight=1),
            _END,
            Field(name="score", attribute="grade"),
        ),
    ),
    Section.AWARDS: Form(
        attribute="awards",
        cls=Award,
        fields=(
            Field(name="title", attribute="title", weight=3),
            _WHEN,
            Field(name="awarder", attribute="awarder", weight=1),
        ),
        required="title",
    ),
    Section.CERTIFICATES: Form(
        attribute="certificates",
        cls=Certificate,
        fields=(
            Field(name="name", attribute="name", weight=3),
            _WHEN,
            Field(name="issuer", attribute="issuer", weight=1),
        ),
        required="name",
    ),
    Section.PUBLICATIONS: Form(
        attribute="publications",
        cls=Publication,
        fields=(
            Field(name="name", attribute="name", weight=3),
            Field(name="publisher", attribute="publisher", weight=1),
            Field(name="releaseDate", attribute="date", kind=FieldKind.MONTH, weight=1),
            _URL,
        ),
        required="name",
    ),
    Section.LANGUAGES: Form(
        attribute="languages",
        cls=SpokenLanguage,
        fields=(
            Field(name="language", attribute="name", weight=3),
            Field(name="fluency", attribute="fluency"),
        ),
        required="language",
    ),
    Section.PROJECTS: Form(
        attribute="projects",
        cls=Project,
        fields=(
            Field(name="name", attribute="name", weight=3),
            Field(name="description", attribute="description", kind=FieldKind.PROSE),
            _HIGHLIGHTS,
            Field(name="startDate", attribute="start", kind=FieldKind.MONTH, weight=1),
            _END,
            _URL,
        ),
        required="name",
    ),
}
"""The sections whose entries are values of a class of their own: all but skills and profiles."""

SKILL_LEVEL = Field(name="level", attribute="level", kind=FieldKind.LEVEL)
_SKILLS = Form(
    attribute="skills",
    cls=SkillClaim,
    fields=(
        Field(name="name", attribute="name"),
        SKILL_LEVEL,
    ),
    required="name",
)
_PROFILES = Form(
    attribute="links",
    cls=Found,
    fields=(Field(name="url", attribute="value", kind=FieldKind.URL, weight=3),),
    required="url",
)

PROFILE_BASICS = (
    Field(name="label", attribute="headline"),
    Field(name="summary", attribute="summary", kind=FieldKind.PROSE),
)
PERSONAL_BASICS = (
    Field(name="name", attribute="name"),
    Field(name="email", attribute="email"),
    Field(name="additionalEmails", attribute="more_emails", kind=FieldKind.LIST),
    Field(name="phone", attribute="phone"),
    Field(name="additionalPhones", attribute="more_phones", kind=FieldKind.LIST),
    Field(name="url", attribute="links", kind=FieldKind.URL),
    Field(name="location", attribute="place", kind=FieldKind.PLACE),
)
"""Of `basics`. JSON Resume knows one e-mail address and one phone; `additional…` are ours."""


def form_of(section: Section) -> Form:
    """Return what the entries of any section are like."""
    if section is Section.SKILLS:
        return _SKILLS
    return _PROFILES if section is Section.PROFILES else FORMS[section]
