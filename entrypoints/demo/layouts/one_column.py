"""One column in a serif type: the résumé that every word processor makes."""

from collections.abc import Iterator

from reportlab.platypus import (
    Flowable,
    KeepTogether,
    Spacer,
)

from entrypoints.demo.layouts import page
from entrypoints.demo.layouts.page import bullet, period, style, text
from entrypoints.demo.people import Person

_MARGIN = 62
_INK, _ACCENT, _FAINT = "#1d2430", "#7a2e2e", "#5d6470"

_NAME = style("Times-Bold", 26, _INK, alignment=page.CENTRE)
_HEADLINE = style("Times-Italic", 13.5, _ACCENT, alignment=page.CENTRE)
_CONTACT = style("Times-Roman", 10.5, _FAINT, alignment=page.CENTRE)
_HEADING = style("Times-Bold", 12.5, _ACCENT, spaceBefore=15)
_STRONG = style("Times-Bold", 11.5, _INK, spaceBefore=7)
_UNDER = style("Times-Italic", 11, _FAINT, spaceAfter=2)
_PLAIN = style("Times-Roman", 11.5, _INK)
_ITEM = style("Times-Roman", 11.5, _INK, leftIndent=14, bulletIndent=3, spaceBefore=1.5)


def render(person: Person) -> bytes:
    """Return a PDF."""
    area = page.frame(_MARGIN, _MARGIN, page.WIDTH - 2 * _MARGIN, page.HEIGHT - 2 * _MARGIN)
    return page.document(person, [area], list(_story(person)))


def _story(person: Person) -> Iterator[Flowable]:
    yield text(person.name, _NAME)
    yield Spacer(0, 3)
    yield text(person.headline, _HEADLINE)
    yield Spacer(0, 4)
    yield text(f"{person.place}  |  {person.email}  |  {person.phone}", _CONTACT)
    yield from _heading("Summary")
    yield text(person.summary, _PLAIN)
    yield from _heading("Experience")
    for work in person.work:
        yield KeepTogether(
            [
                text(work.title, _STRONG),
                text(f"{work.employer}, {work.place}  |  {period(work)}", _UNDER),
                *(bullet(done, _ITEM) for done in work.done),
            ]
        )
    yield from _heading("Education")
    for study in person.studies:
        yield text(study.degree, _STRONG)
        yield text(f"{study.school}  |  {study.start} \N{EN DASH} {study.end}", _UNDER)
    yield from _heading("Skills")
    yield text(", ".join(person.skills), _PLAIN)
    yield from _heading("Languages")
    yield text(", ".join(person.languages), _PLAIN)


def _heading(name: str) -> Iterator[Flowable]:
    yield text(name, _HEADING)
    yield page.rule(_ACCENT, 0.6, below=5)
