"""Compact: skills first, dates in a narrow column of their own."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Table

from entrypoints.demo.layouts import page
from entrypoints.demo.layouts.page import SANS, SANS_BOLD, bullet, period, style, text
from entrypoints.demo.people import Person

_MARGIN = 46
_DATES = 104
_INK, _ACCENT, _FAINT = "#22252b", "#2f4b8f", "#6b7280"

_NAME = style(SANS_BOLD, 17, _ACCENT)
_HEADLINE = style(SANS, 9.5, _FAINT)
_CONTACT = style(SANS, 8.2, _INK, alignment=page.RIGHT)
_HEADING = style(SANS_BOLD, 9.5, _ACCENT, spaceBefore=11)
_WHEN = style(SANS, 8, _FAINT)
_STRONG = style(SANS_BOLD, 8.6, _INK)
_PLAIN = style(SANS, 8.6, _INK)
_ITEM = style(SANS, 8.6, _INK, leftIndent=11, bulletIndent=1, spaceBefore=1)


def render(person: Person) -> bytes:
    """Return a PDF."""
    area = page.frame(_MARGIN, _MARGIN, page.WIDTH - 2 * _MARGIN, page.HEIGHT - 2 * _MARGIN)
    return page.document(person, [area], list(_story(person)))


def _story(person: Person) -> Iterator[Flowable]:
    contact = [text(fact, _CONTACT) for fact in (person.email, person.phone, person.place)]
    yield _row([text(person.name, _NAME), text(person.headline, _HEADLINE)], contact, 300, 0)
    yield from _heading("SKILLS")
    yield text(" \N{MIDDLE DOT} ".join(person.skills), _PLAIN)
    yield from _heading("EXPERIENCE")
    for work in person.work:
        told = [
            text(work.title, _STRONG),
            text(f"{work.employer}, {work.place}", _PLAIN),
            *(bullet(done, _ITEM) for done in work.done),
        ]
        yield _row([text(period(work), _WHEN)], told, _DATES, 7)
    yield from _heading("EDUCATION")
    for study in person.studies:
        when = text(f"{study.start} \N{EN DASH} {study.end}", _WHEN)
        yield _row([when], [text(study.degree, _STRONG), text(study.school, _PLAIN)], _DATES, 5)
    yield from _heading("ABOUT")
    yield text(person.summary, _PLAIN)
    yield from _heading("LANGUAGES")
    yield text(", ".join(person.languages), _PLAIN)


def _row(left: list[Flowable], right: list[Flowable], width: float, below: float) -> Table:
    return Table(
        [[left, right]],
        colWidths=[width, page.WIDTH - 2 * _MARGIN - width],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), below),
        ],
    )


def _heading(name: str) -> Iterator[Flowable]:
    yield text(name, _HEADING)
    yield page.rule(_ACCENT, 0.5, below=5)
