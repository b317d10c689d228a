"""The entries of a résumé, each in a line: when, and what."""

from typing import Protocol

from domain.candidates.profile import (
    Award,
    Certificate,
    Education,
    Experience,
    Project,
    Publication,
    SpokenLanguage,
)
from domain.shared.text import Found, Span
from domain.shared.values import Month

Row = tuple[str, str]
"""Dates as written, and what it was."""


class _Stretch(Protocol):
    """What begins and ends."""

    @property
    def start(self) -> Found[Month] | None: ...
    @property
    def end(self) -> Found[Month] | None: ...
    @property
    def present(self) -> Span | None: ...


def work_row(work: Experience) -> Row:
    """Show a stretch of work."""
    return _dates(work), _list(said(work.title), said(work.employer), written(work.place))


def study_row(study: Education) -> Row:
    """Show a course of study."""
    course = _list(said(study.degree), said(study.area), said(study.institution))
    return _dates(study), _aside(course, said(study.grade))


def certificate_row(certificate: Certificate) -> Row:
    """Show a certificate."""
    what = _list(said(certificate.name), said(certificate.issuer))
    return written(certificate.date), what


def project_row(project: Project) -> Row:
    """Show a project."""
    what = _aside(said(project.name), said(project.url))
    told = said(project.description)
    return _dates(project), f"{what}: {told}" if told else what


def award_row(award: Award) -> Row:
    """Show an honour."""
    return written(award.date), _list(said(award.title), said(award.awarder))


def publication_row(publication: Publication) -> Row:
    """Show what was published."""
    what = _list(said(publication.name), said(publication.publisher))
    return written(publication.date), _aside(what, said(publication.url))


def language_text(language: SpokenLanguage) -> str:
    """Show a language with what is said about it."""
    return _aside(said(language.name), said(language.fluency))


def said(found: Found[str] | None) -> str:
    """Return the value, empty for none."""
    return found.value if found else ""


def written(found: Found[object] | None) -> str:
    """Return what the document says, on one line; empty for nothing."""
    return " ".join(found.span.text.split()) if found else ""


def _dates(stretch: _Stretch) -> str:
    start, end = written(stretch.start), "now" if stretch.present else written(stretch.end)
    return " – ".join(date for date in (start, end) if date)  # noqa: RUF001 - a dash between dates


def _list(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _aside(text: str, aside: str) -> str:
    return f"{text} ({aside})" if aside else text
