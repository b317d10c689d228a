"""Thirty candidates, read from their biographies."""

import unicodedata
from collections.abc import Iterator
from enum import Enum
from itertools import chain, cycle

from attrs import frozen

from domain.shared.values import Month
from entrypoints.demo.biographies import BIOGRAPHIES


class Layout(Enum):
    """How a résumé looks."""

    ONE_COLUMN = "one-column"
    SIDE_BAR = "side-bar"
    COMPACT = "compact"


@frozen(kw_only=True)
class Work:
    """A position that somebody held."""

    title: str
    employer: str
    place: str
    start: Month
    end: Month | None
    """None: it goes on."""
    done: tuple[str, ...]


@frozen(kw_only=True)
class Study:
    """A course of study, in whole years."""

    degree: str
    school: str
    start: int
    end: int


@frozen(kw_only=True)
class Person:
    """Somebody who does not exist."""

    name: str
    headline: str
    place: str
    email: str
    """At a domain that is reserved for examples."""
    phone: str
    """Of the block that is reserved for fiction."""
    summary: str
    work: tuple[Work, ...]
    """Newest first."""
    studies: tuple[Study, ...]
    """Newest first."""
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    layout: Layout


def _people() -> Iterator[Person]:
    lives = chain.from_iterable(text.strip().split("\n\n") for text in BIOGRAPHIES)
    for number, (life, layout) in enumerate(zip(lives, cycle(Layout), strict=False), start=1):
        yield _person(life.splitlines(), number, layout)


def _person(lines: list[str], number: int, layout: Layout) -> Person:
    name, headline, place = _parts(lines[0])
    told = {mark: tuple(_told(lines, mark)) for mark in "+=~"}
    return Person(
        name=name,
        headline=headline,
        place=place,
        email=_email(name, "example.org" if number % 2 else "example.com"),
        phone=f"+1 202-555-01{number:02d}",
        summary=lines[1],
        work=tuple(_work(lines)),
        studies=tuple(_study(line) for line in told["+"]),
        skills=tuple(told["="][0].split(", ")),
        languages=tuple(told["~"][0].split(", ")),
        layout=layout,
    )


def _told(lines: list[str], mark: str) -> Iterator[str]:
    return (line.removeprefix(f"{mark} ") for line in lines if line.startswith(f"{mark} "))


def _work(lines: list[str]) -> Iterator[Work]:
    for index, line in enumerate(lines):
        if line.startswith("@ "):
            when, title, employer, place = _parts(line.removeprefix("@ "))
            start, end = when.split(" to ")
            rest = lines[index + 1 :]
            ends = next(i for i, other in enumerate(rest) if not other.startswith("- "))
            yield Work(
                title=title,
                employer=employer,
                place=place,
                start=_month(start),
                end=None if end == "now" else _month(end),
                done=tuple(_told(rest[:ends], "-")),
            )


def _study(line: str) -> Study:
    when, degree, school = _parts(line)
    start, end = when.split(" to ")
    return Study(degree=degree, school=school, start=int(start), end=int(end))


def _parts(line: str) -> list[str]:
    return line.split(" | ")


def _month(said: str) -> Month:
    year, month = said.split("-")
    return Month(year=int(year), month=int(month))


def _email(name: str, domain: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace(" ", "."))
    return "".join(c for c in plain if c.isascii()) + f"@{domain}"


PEOPLE = tuple(_people())
