"""Unpaid work: read like any other, with the titles that only volunteers have."""

import re
from collections.abc import Iterator

from attrs import evolve

from domain.candidates.reading.experience import Job, jobs
from domain.candidates.reading.lines import Line
from domain.candidates.reading.places import whole_place
from domain.candidates.reading.punctuation import APART, BULLETS, DASHES
from domain.candidates.reading.spans import quoted, split
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Span

_TITLE = re.compile(
    either(
        r"""(?:ehrenamtlich(?:e|er|es)? )?(?:helfer|trainer|betreuer|mentor|tutor|übungsleiter|pate
        |jugendleiter|kassenwart|vorstand|vorsitzende|sanitäter|patin)(?:in|r)?
        |freiwillige[rs]?|ehrenamtliche[rs]?|voluntari[oa]s?|colaborador[a]?|monitor[a]?|bénévole
        |volontaire|secouriste|trésori(?:er|ère)|présidente?|secrétaire|encadrante?
        |volunteers?|helper|treasurer|chair(?:man|woman|person)?|board member|member|mentor"""
    ),
    re.IGNORECASE,
)
_APART = re.compile(rf"{APART}|[{BULLETS};\n]| [{DASHES}]{{1,2}} |,\s|[ ](?:at|bei|beim|chez)[ ]")


def volunteering(document: str, lines: tuple[Line, ...]) -> tuple[Job, ...]:
    """Read the lines of one section."""
    return tuple(map(_titled, jobs(document, lines)))


def _titled(job: Job) -> Job:
    """Put right what was taken for the name of an organisation."""
    work = job.experience
    if work.title or work.employer is None:
        return job
    pieces = list(_pieces(job))
    title = next((piece for piece in pieces if _TITLE.fullmatch(piece.text)), None)
    if title is None:
        return job
    rest = (piece for piece in pieces if piece != title and whole_place(piece) is None)
    employer = next(rest, None)
    return evolve(
        job,
        experience=evolve(
            work, title=quoted(title), employer=quoted(employer) if employer else None
        ),
    )


def _pieces(job: Job) -> Iterator[Span]:
    for span in job.heading:
        yield from split(span, _APART)
