"""What somebody should have studied."""

import re
from collections.abc import Iterator

from domain.jobs.advertisement import EducationRequirement, RequirementKind
from domain.jobs.reading.cues import Wish
from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement
from domain.jobs.reading.wishes import wishes
from domain.shared.ids import SkillId
from domain.shared.skills import SkillMention
from domain.shared.values import EducationLevel

_WORDS: dict[EducationLevel, str] = {
    EducationLevel.DOCTORATE: r"""
        ph\.? ?d\.?|doctorate|doctoral(?: degree)?|promotion(?= in| im)|promoviert|doctorado
        |doctorat
        """,
    EducationLevel.MASTER: r"""
        master'?s?(?: degree| of \w+)?|m\.?sc\.?|mba|graduate degree|advanced degree
        |postgraduate(?: degree)?|masterabschluss|diplom|universitatsabschluss|maestria|posgrado
        |bac ?\+ ?5|ingenieurdiplom|diplome d'ingenieur
        """,
    EducationLevel.BACHELOR: r"""
        bachelor'?s?(?: degree| of \w+)?|b\.?sc\.?|b\.?a\.?(?= degree| in)|undergraduate degree
        |university degree|college degree|degree(?= in\b| or\b| from\b|,|\.|$| required| preferred)
        |(?:abgeschlossenes )?(?:hochschul)?studium|hochschulabschluss|fachhochschulabschluss
        |licenciatura|grado(?: universitario)?(?= en)|titulo universitario|carrera universitaria
        |titulacion universitaria|egresad[oa]|licence|bac ?\+ ?3|diplome universitaire
        """,
    EducationLevel.ASSOCIATE: r"""
        associate'?s?(?: degree)|foundation degree|bac ?\+ ?2|bts|dut|tecnico superior
        """,
    EducationLevel.VOCATIONAL: r"""
        vocational (?:training|qualification|degree)|apprenticeship(?: completed)?|trade school
        |professional certificate|(?:abgeschlossene |kaufmannische |technische |handwerkliche )+
        (?:berufs)?ausbildung|berufsausbildung|ausbildung (?:als|zu[mr])|formacion profesional
        |grado medio|fp|cap|bac pro|nvq(?: level \d)?
        """,
    EducationLevel.SCHOOL: r"""
        high[- ]school(?: diploma)?|secondary (?:school|education)|ged|a[- ]levels?|gcses?|abitur
        |mittlere reife|realschulabschluss|hauptschulabschluss|schulabschluss|bachillerato
        |educacion secundaria|baccalaureat|bac(?! ?\+)
        """,
}
_LINE_END = re.compile(r"\n\s*")
_DEGREE = re.compile(
    "|".join(
        rf"(?<!\w)(?P<{level.name}>{words})(?!\w)"
        for level, words in ((level, _LINE_END.sub("", words)) for level, words in _WORDS.items())
    )
)
_NO_STUDY = re.compile(
    r"\b(?:master(?:s|ed|ing|class)? (?:of ceremonies|data|branch|the|your|our|plan|craft)"
    r"|scrum master|ausbildung (?:wird|bieten)|we (?:train|offer)|degree of)\b"
)
_AREA = re.compile(
    r"(?: degree)?(?: \([^()]{1,20}\))?(?:,? (?:in|im bereich|im fach|der|des|en|de|d')) "
    r"(?P<area>(?:[\w/&+-]+(?:, | )?){1,12})"
)
_AREA_ENDS = re.compile(
    r",? (?:or|oder|o|ou|and|und|y|et|with|mit|con|avec|is|are|required|preferred|plus|from|von"
    r"|at|to|who|as|for|strongly|desirable|ideally|sowie|wunschenswert|deseable)\b|[;.:(]"
    r"|, (?!\w+,)"
)
_SECTIONS = {
    Section.OPENING: RequirementKind.MUST,
    Section.REQUIREMENTS: RequirementKind.MUST,
    Section.NICE: RequirementKind.NICE,
    Section.DUTIES: RequirementKind.MUST,
}
_LONGEST_AREA = 80


def find_education(document: Document, said: tuple[Statement, ...]) -> EducationRequirement | None:
    """Return the least that is asked: of "Bachelor's or Master's" the first step.

    What is a must goes before what is welcome; after that the first that is named counts.
    """
    found = [asked for statement in said for asked in _asked(document, statement)]
    musts = [asked for asked in found if asked.kind is RequirementKind.MUST]
    return next(iter(musts or found), None)


def _asked(document: Document, statement: Statement) -> Iterator[EducationRequirement]:
    kind = _SECTIONS.get(statement.section)
    if kind is None:
        return
    folded = document.folded
    named = [
        match
        for match in _DEGREE.finditer(folded, statement.start, statement.end)
        if not _NO_STUDY.search(
            folded, max(statement.start, match.start() - 12), min(statement.end, match.end() + 12)
        )
    ]
    if not named:
        return
    mentions = tuple(
        SkillMention(skill_id=SkillId("study"), name="study", span=document.span(*match.span()))
        for match in named
    )
    wished = wishes(document, statement, mentions)
    counted = [
        (match, kind if wish is not Wish.WELCOME else RequirementKind.NICE)
        for match, wish in zip(named, wished, strict=True)
        if wish is not Wish.UNNEEDED
    ]
    if counted:
        match, asked = min(
            counted, key=lambda c: (c[1] is RequirementKind.NICE, _level(c[0]), c[0].start())
        )
        yield EducationRequirement(
            level=_level(match),
            area=_area(document, named[-1], statement) or _area(document, match, statement),
            kind=asked,
            span=document.span(*match.span()),
        )


def _level(match: re.Match[str]) -> EducationLevel:
    return EducationLevel[str(match.lastgroup)]


def _area(document: Document, match: re.Match[str], statement: Statement) -> str:
    """Return the subject as written: "Computer Science" of "a degree in Computer Science or …"."""
    area = _AREA.match(document.folded, match.end(), statement.end)
    if area is None:
        return ""
    start = area.start("area")
    stop = _AREA_ENDS.search(document.folded, start, area.end("area"))
    text = document.span(start, stop.start() if stop else area.end("area")).text.rstrip(" ,")
    return " ".join(text.split()) if len(text) <= _LONGEST_AREA else ""
