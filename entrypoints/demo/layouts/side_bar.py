"""Two columns: a dark bar for the facts, the story beside it."""

from collections.abc import Iterator
from typing import Any

from reportlab.platypus import (
    Flowable,
    FrameBreak,
    KeepTogether,
    Spacer,
)

from entrypoints.demo.layouts import page
from entrypoints.demo.layouts.page import bullet, period, style, text
from entrypoints.demo.people import Person

_BAR = 186
_PAD, _TOP = 20, 48
_DARK, _LIGHT, _ACCENT = "#17424a", "#d5e8e6", "#1f7a72"
_WHITE, _INK, _FAINT = "#ffffff", "#20292b", "#66757a"

_NAME = style("Helvetica-Bold", 23, _WHITE)
_HEADLINE = style("Helvetica", 11.5, _LIGHT, spaceBefore=5)
_BAR_HEADING = style("Helvetica-Bold", 10.5, _WHITE, spaceBefore=22, spaceAfter=5)
_BAR_TEXT = style("Helvetica", 9.2, _LIGHT, spaceBefore=3)
_HEADING = style("Helvetica-Bold", 14, _ACCENT)
_STRONG = style("Helvetica-Bold", 11, _INK, spaceBefore=11)
_UNDER = style("Helvetica", 9.5, _FAINT, spaceBefore=1, spaceAfter=3)
_PLAIN = style("Helvetica", 10.5, _INK)
_ITEM = style("Helvetica", 10.5, _INK, leftIndent=13, bulletIndent=2, spaceBefore=2)


def render(person: Person) -> bytes:
    """Return a PDF."""
    height = page.HEIGHT - 2 * _TOP
    frames = [
        page.frame(_PAD, _TOP, _BAR - 2 * _PAD, height),
        page.frame(_BAR + _PAD + 6, _TOP, page.WIDTH - _BAR - 2 * _PAD - 18, height),
    ]
    story = [*_facts(person), FrameBreak(), *_story(person)]
    return page.document(person, frames, story, decorate=_paint)


def _paint(canvas: Any, _document: Any) -> None:  # noqa: ANN401 - reportlab has no types
    canvas.setFillColor(_DARK)
    canvas.rect(0, 0, _BAR, page.HEIGHT, stroke=0, fill=1)


def _facts(person: Person) -> Iterator[Flowable]:
    yield text(person.name, _NAME)
    yield text(person.headline, _HEADLINE)
    yield text("Contact", _BAR_HEADING)
    for fact in (person.email, person.phone, person.place):
        yield text(fact, _BAR_TEXT)
    yield text("Skills", _BAR_HEADING)
    for skill in person.skills:
        yield text(skill, _BAR_TEXT)
    yield text("Languages", _BAR_HEADING)
    for language in person.languages:
        yield text(language, _BAR_TEXT)


def _story(person: Person) -> Iterator[Flowable]:
    yield from _heading("Profile")
    yield text(person.summary, _PLAIN)
    yield Spacer(0, 20)
    yield from _heading("Work Experience")
    for work in person.work:
        yield KeepTogether(
            [
                text(f"{work.title}, {work.employer}", _STRONG),
                text(f"{period(work)}  |  {work.place}", _UNDER),
                *(bullet(done, _ITEM) for done in work.done),
            ]
        )
    yield Spacer(0, 20)
    yield from _heading("Education")
    for study in person.studies:
        yield text(study.degree, _STRONG)
        yield text(f"{study.start} \N{EN DASH} {study.end}  |  {study.school}", _UNDER)


def _heading(name: str) -> Iterator[Flowable]:
    yield text(name, _HEADING)
    yield page.rule(_ACCENT, 1, below=6)
