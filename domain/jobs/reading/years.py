"""Years of experience: with a skill, or of work altogether."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement
from domain.shared.skills import SkillMention

MOST_YEARS = 60

_WORDS = """
    one un uno ein eine|two dos zwei deux|three tres drei trois|four cuatro vier quatre
    |five cinco funf cinq|six seis sechs|seven siete sieben sept|eight ocho acht huit
    |nine nueve neun neuf|ten diez zehn dix|eleven once elf onze|twelve doce zwolf douze
    |thirteen|fourteen|fifteen quince|sixteen|seventeen|eighteen|nineteen|twenty veinte
"""
_NUMBERS = {
    word: number
    for number, words in enumerate(_WORDS.split("|"), start=1)
    for word in words.split()
}
_NUMBER = r"(?:[0-9]{1,2}|" + "|".join(_NUMBERS) + r")"
_YEARS = re.compile(
    rf"(?<![\w.,$€£/-])(?P<number>{_NUMBER})(?: ?\([0-9]{{1,2}}\))?"
    rf"(?: ?(?:\+|plus|or more|o mas|oder mehr|ou plus))?"
    rf"(?: ?(?:-|to|a|bis|or|o) ?{_NUMBER}(?: ?\+)?)?"
    r" ?(?:years?'?|yrs?\b\.?|anos?|jahren?|jahre|ans|annees?)(?!\w)"
)
_EXPERIENCE = re.compile(
    r"\b(?:experience|experienced|exp|experiencia|\w{0,10}erfahrung|track record|background"
    r"|practice|worked|working)\b"
)
_OTHER_YEARS = re.compile(
    r" {0,2}(?:old|of age|in business|ago|contract|warranty|de edad|alt\b|of (?:growth|history)"
    r"|vertrag|fixed|in a row)"
)
_OURS = re.compile(
    r"\b(?:we have|we've|we are|our|us|with over|in business|founded|established|since|company has"
    r"|team has|desde hace|contamos con|somos|nuestr[oa]s?|wir haben|wir sind|unsere?r?|notre"
    r"|nous|last|past|next|ultimos|letzten|for over)\b"
)
_SOUGHT = re.compile(
    r"\b(?:looking for|seek(?:ing)?|searching|need|require[sd]?|requirements?|expect|want|must"
    r"|hiring|buscamos|buscando|requerimos|necesitamos|suchen|erwarten|recherchons|at least"
    r"|minimum|ideal candidate)\b"
)
_WITH_SOMETHING = re.compile(
    r" ?(?:(?:of|de|d') ?)?(?:[\w-]{1,20} ){0,2}?(?:experience|experiencia|erfahrung|exp\.?) "
    r"(?:with|using|con|mit|avec) (?!(?:a|an|una?|eine[mr]?|une?) )"
)
"""Of years "with" something that no catalogue knows, too, nobody worked nothing else."""
_NEAR = 80
_NOT_THERE = frozenset((Section.COMPANY, Section.BENEFITS, Section.APPLICATION, Section.EQUALITY))

_BACK = """
    experience experiencia erfahrung of for de por mit seit at least minimum min mindestens
    minimo minima au moins with over skills knowledge development programming a an the exp
    required is expected
"""
_JOINED_BACK = frozenset(_BACK.split())
_BREAKS_FORWARD = re.compile(r"[,;:.!?()]|\bas an?\b|\bcomo\b|\bals\b|\ben tant que\b")
_LISTED = re.compile(
    r"[\s,/&+]*(?:(?:and|or|y|e|o|u|und|oder|et|ou|and/or|such as|like|como|wie|comme)\b)?"
    r"[\s,/&+(]*(?:the |or |and )?"
)
_REACH_BACK, _REACH_FORWARD = 45, 60
_MOST_LISTED = 30
_WORD = re.compile(r"[^\W\d_]+")
_POINT = re.compile(r"(?<!min)(?<!mind)[.;!?]|\band\b|\by\b|\bund\b|\bet\b")


@frozen(kw_only=True)
class Years:
    """A number of years of experience and the skills that it is about."""

    years: int
    start: int
    end: int
    mentions: tuple[SkillMention, ...]
    altogether: bool
    """Whether they are years of work, not with a skill or a tool, known or not."""


def find_years(
    document: Document, statement: Statement, mentions: tuple[SkillMention, ...]
) -> Iterator[Years]:
    """Yield what a statement asks for, in order. Of a range, the lower end counts.

    Years that are no experience of the person who is sought do not count: ages, the company's
    history, contracts.
    """
    if statement.section in _NOT_THERE:
        return
    folded = document.folded
    taken = 0
    for match in _YEARS.finditer(folded, statement.start, statement.end):
        number = match["number"]
        years = int(number) if number.isdigit() else _NUMBERS[number]
        if years > MOST_YEARS or not _of_the_person(folded, statement, match):
            continue
        next_one = bisect_right(mentions, match.start(), key=lambda m: m.span.start)
        before = _before(folded, match, mentions[max(taken, next_one - 1) : next_one])
        listed = mentions[next_one : next_one + _MOST_LISTED]
        about = before or _following(folded, match.end(), listed)
        taken = next_one if before else next_one + len(about)
        near = folded[max(statement.start, match.start() - _NEAR) : match.end() + _NEAR]
        if about or _EXPERIENCE.search(near):
            yield Years(
                years=years,
                start=match.start(),
                end=match.end(),
                mentions=about,
                altogether=not about and not _WITH_SOMETHING.match(folded, match.end()),
            )


def _of_the_person(folded: str, statement: Statement, match: re.Match[str]) -> bool:
    if _OTHER_YEARS.match(folded, match.end(), statement.end):
        return False
    before = folded[max(statement.start, match.start() - _NEAR) : match.start()]
    return not _OURS.search(before) or _SOUGHT.search(before) is not None


def _before(
    folded: str, match: re.Match[str], last: tuple[SkillMention, ...]
) -> tuple[SkillMention, ...]:
    """Return the last skill before where it leads to the years: "Python (3 years)"."""
    return tuple(
        m
        for m in last
        if match.start() - _REACH_BACK <= m.span.end <= match.start()
        and _leads_to(folded[m.span.end : match.start()])
    )


def _leads_to(between: str) -> bool:
    return not _POINT.search(between) and all(
        word in _JOINED_BACK for word in _WORD.findall(between)
    )


def _following(folded: str, at: int, mentions: Sequence[SkillMention]) -> tuple[SkillMention, ...]:
    """Return the list of skills that the years lead to: "3 years of Python, Go and SQL"."""
    about: list[SkillMention] = []
    for mention in mentions:
        between = folded[at : mention.span.start]
        joined = (
            _LISTED.fullmatch(between)
            if about
            else len(between) <= _REACH_FORWARD and not _BREAKS_FORWARD.search(between)
        )
        if not joined:
            break
        about.append(mention)
        at = mention.span.end
    return tuple(about)
