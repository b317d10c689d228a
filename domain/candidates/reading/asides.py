"""What is said about a course of study, without naming it."""

import re

from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.vocabulary import either

_ASIDE = re.compile(
    either(
        rf"""(?:master|bachelor|diplom)?(?:thesis|arbeit)\b
        |(?:master|bachelor|diploma)(?:[{APOSTROPHES}]?s)? thesis|dissertation
        |(?:relevant |selected )?(?:course ?work|courses|modules)\b
        |relevant|activities|societies|dean|focus|speciali[sz]ation\b|minor\b|awards?\b|scholarship
        |advisor|supervisor|topic|thema\b|schwerpunkt|vertiefung|nebenfach|betreuer|kurse\b|inhalte
        |mémoire|tesis\b|trabajo (?:de )?fin|proyecto fin|asignaturas|matières|cours\b|member\b
        |honou?rs(?:\b(?! college| degree| bachelor| diploma))
        |extracurricular|with (?=\w)|projects?:
        |\d+ credits"""
    ),
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Tell what is said about a course of study from what names it."""
    return _ASIDE.match(text.lstrip(" (")) is not None
