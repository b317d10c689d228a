"""What a person has done, studied, earned and made: the entries of a profile."""

from attrs import frozen

from domain.shared.ids import SkillId
from domain.shared.text import Found, Span
from domain.shared.values import LanguageLevel, Month, Place


@frozen(kw_only=True)
class Experience:
    """A stretch of work."""

    title: Found[str] | None = None
    employer: Found[str] | None = None
    place: Found[Place] | None = None
    start: Found[Month] | None = None
    """A year alone counts from its January."""
    end: Found[Month] | None = None
    """The last month worked; a year alone counts to its January."""
    present: Span | None = None
    """Where it says that the work goes on ("Present"); excludes `end`."""
    body: Span | None = None
    """Everything that belongs to it, its heading included."""
    summary: Found[str] | None = None
    """Prose about it."""
    highlights: tuple[Found[str], ...] = ()
    """Its bullets, without the marks, in their order."""
    used: tuple[SkillId, ...] = ()
    """Skills that the person's own words about it name: those stand in no document."""

    @property
    def dates(self) -> tuple[Span, ...]:
        """Return where it says when that was, by position."""
        said = (self.start and self.start.span, self.end and self.end.span, self.present)
        return tuple(sorted((span for span in said if span), key=lambda span: span.start))

    def worked(self, *, until: Month) -> range:
        """Return the ordinals of its months up to `until`; empty when its dates are unknown."""
        last = self.end.value if self.end else until if self.present else None
        if self.start is None or last is None:
            return range(0)
        return range(self.start.value.ordinal, min(last.ordinal, until.ordinal) + 1)

    def months(self, *, until: Month) -> frozenset[int]:
        """Return the same as a set."""
        return frozenset(self.worked(until=until))


@frozen(kw_only=True)
class Education:
    """A course of study."""

    institution: Found[str] | None = None
    degree: Found[str] | None = None
    """As written, without its subject where that stands apart: "Bachelor of Science"."""
    area: Found[str] | None = None
    """The subject: "Computer Science"."""
    grade: Found[str] | None = None
    """As written: "3.8/4.0", "1,7", "First Class Honours"."""
    start: Found[Month] | None = None
    end: Found[Month] | None = None
    present: Span | None = None
    """Where it says that the studies go on; excludes `end`."""


@frozen(kw_only=True)
class Certificate:
    """A proof that somebody else gave."""

    name: Found[str]
    issuer: Found[str] | None = None
    date: Found[Month] | None = None
    """When it was given."""


@frozen(kw_only=True)
class SpokenLanguage:
    """A language that the person speaks."""

    name: Found[str]
    """As written, in whatever language."""
    code: str
    """What the name means: ISO 639-1, else 639-3."""
    fluency: Found[str] | None = None
    """As written: "fluent", "Muttersprache", "B2"."""
    level: Found[LanguageLevel] | None = None
    """What the fluency means, when it can be told."""


@frozen(kw_only=True)
class Project:
    """Something that was made, beside or within work."""

    name: Found[str]
    description: Found[str] | None = None
    url: Found[str] | None = None
    start: Found[Month] | None = None
    end: Found[Month] | None = None
    present: Span | None = None
    """Where it says that it goes on; excludes `end`."""
    highlights: tuple[Found[str], ...] = ()


@frozen(kw_only=True)
class Award:
    """An honour."""

    title: Found[str]
    awarder: Found[str] | None = None
    date: Found[Month] | None = None


@frozen(kw_only=True)
class Publication:
    """Something that was published."""

    name: Found[str]
    publisher: Found[str] | None = None
    date: Found[Month] | None = None
    url: Found[str] | None = None
