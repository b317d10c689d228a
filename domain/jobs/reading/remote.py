"""Whether the work is done at a place, from anywhere, or both."""

import re
from collections.abc import Iterator

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement, rows
from domain.shared.text import Found, Span
from domain.shared.values import RemotePolicy

_LABEL = re.compile(
    r"(?:location|job location|workplace(?: type)?|work(?:ing)? (?:model|mode|type|arrangement)"
    r"|remote(?: work| policy)?|ubicacion|modalidad(?: de trabajo)?|lugar(?: de trabajo)?"
    r"|standort|arbeitsort|arbeitsmodell|arbeitsform|lieu(?: de travail)?|teletravail|localisation"
    r"|organisation(?: du travail)?|mode de travail)"
    r" {0,3}[:-] {0,3}"
)
_HEADER_LINES = 8
_PART = re.compile(r"[^|·•]+")
_HEADER_WORDS = 10

_NOT_WORK = (
    r"(?! ?-?(?:sensing|control|monitoring|support|desktop|access|sites?|areas?|teams?|patients?"
    r"|users?|customers?|clients?|servers?|devices?|infrastructure|learning|diagnostics?|clouds?"
    r"|apps?|applications?|mobile|vehicles?|cars?|engines?|search|systems?|environments?|hands"
    r"|colleagues?|interviews?|locations?|procedure|communities|communication))"
)
_BARE = (
    (
        RemotePolicy.HYBRID,
        rf"\bh[iy]brid[aeo]?s?\b{_NOT_WORK}|\bsemi-?presencial\b|\b(?:partly|partially) remote\b",
    ),
    (
        RemotePolicy.REMOTE,
        (
            rf"\bremot(?:e|o|a)\b{_NOT_WORK}|\btelecommute\b|\bwork from home\b|\bhome ?-?office\b"
            r"|\bteletrabajo\b|\bteletravail\b|\ba distancia\b"
        ),
    ),
    (
        RemotePolicy.ON_SITE,
        (
            r"\bon[- ]?site\b|\bin[- ]office\b|\bin[- ]person\b|\bpresencial\b|\bpresentiel\b"
            r"|\bvor ort\b|\bsur (?:site|place)\b"
        ),
    ),
)
"""Enough beside a label, in the title or in a line of a few words at the top."""
_SPOKEN = (
    (
        RemotePolicy.HYBRID,
        (
            r"\bhybrid (?:work(?:ing|place)?|role|position|job|model|schedule|set-?up|arrangement"
            r"|policy|remote|office|team|basis)\b|\b(?:role|position|job|work|this) is hybrid\b"
            r"|\b(?:trabajo|modalidad|esquema|modelo) (?:es )?hibrid[oa]\b|\bsemi-?presencial\b"
            r"|\bhybrides? (?:arbeit|modell)|\b(?:travail|mode|format) hybride\b"
            r"|\b(?:[1-4]|one|two|three|four) days? (?:a|per|each) week (?:in|at) (?:the|our) "
            r"(?:\w+ )?office\b"
            r"|\b(?:[1-4]|one|two|three|four) days? (?:in|at) (?:the|our) (?:\w+ )?office\b"
            r"|\b(?:[1-4]|one|two|three|four) days? (?:(?:a|per|each) week )?(?:of )?"
            r"(?:remote|from home|home ?-?office)\b"
            r"|\b(?:[1-4]|ein|zwei|drei|vier) tage? (?:(?:pro|die|in der) woche )?(?:im )?"
            r"home ?-?office"
            r"|\b(?:[1-4]|uno?|dos|tres|cuatro) dias? (?:(?:a|por) la semana )?(?:de )?"
            r"(?:teletrabajo|remoto|presencial(?:es)?|en (?:la )?oficina)\b"
            r"|\b(?:[1-4]|un|deux|trois|quatre) jours? (?:par semaine )?de teletravail\b"
            r"|\bhome ?-?office (?:is )?(?:moglich|possible)\b"
        ),
    ),
    (
        RemotePolicy.REMOTE,
        (
            r"\b(?:fully|100 ?%|completely|entirely)[- ]remote(?:ly)?\b|\bremote[- ]only\b"
            r"|\bremote (?:role|position|job|work(?:ing)?(?! experience)|first|contract|within)\b"
            r"|\b(?:role|position|job|work) is (?:fully )?remote\b"
            r"|\bwork(?:ing)? (?:fully )?remotely\b"
            r"|\bwork from (?:home|anywhere)\b|\b(?:100 ?%|vollstandig|komplett) remote\b"
            r"|\b(?:trabajo|modalidad|puesto|posicion|100 ?%) (?:es )?remot[oa]\b|\bteletrabajo\b"
            r"|\b(?:modalidad|trabajo) a distancia\b|\b100 ?% home ?-?office\b|\bhome ?-?office\b"
            r"|\bteletravail\b|\bremote\b(?=[).]|$)"
        ),
    ),
    (
        RemotePolicy.ON_SITE,
        (
            r"\b(?:fully|100 ?%|entirely)[- ](?:on-?site|in[- ]office|presencial|vor ort)\b"
            r"|\bon-?site (?:role|position|job|work(?:ing)?|only)\b|\b(?:work|working) on-?site\b"
            r"|\b(?:role|position|job|work) is (?:an? )?(?:on-?site|in[- ]person|in[- ]office)\b"
            r"|\b(?:trabajo|modalidad|puesto|posicion) (?:es )?(?:100 ?% )?presencial\b"
            r"|\bon-?site(?=\)|$)|\barbeit vor ort\b|\bposte en presentiel\b"
        ),
    ),
)
_DENIED = re.compile(
    r"\bno (?:fully )?(?:remote|home ?-?office|telecommut\w+)\b|\bnon-?remote\b"
    r"|\bnot (?:an? )?remote\b|\bremote(?: work(?:ing)?)? (?:is |work is )?not\b"
    r"|\bremote ?[:-] ?no\b|\b(?:cannot|can't|can not) (?:be done |work )remotely\b"
    r"|\bno (?:es )?(?:remot[oa]|teletrabajo)\b|\bsin (?:teletrabajo|trabajo remoto)\b"
    r"|\bkein(?:e)? (?:home ?-?office|remote)\b|\bpas de teletravail\b"
)
_HALF_DENIED = re.compile(
    r"\b(?:no|not|isn't)(?: an?)? (?:fully|100 ?%|entirely|purely)[- ]remote\b"
)
_YES = re.compile(r"\bremote(?: work)? ?[:-] ?(?:yes|si|ja|100 ?%|full(?:y)?)\b")
_UNSAID = frozenset((Section.COMPANY, Section.APPLICATION, Section.EQUALITY))

_SHORT_PATTERNS = tuple(
    (policy, re.compile(f"{words}|{spoken}"))
    for (policy, words), (_, spoken) in zip(_BARE, _SPOKEN, strict=True)
)
_SPOKEN_PATTERNS = tuple((policy, re.compile(words)) for policy, words in _SPOKEN)


def find_remote(
    document: Document, said: tuple[Statement, ...], title: Span | None
) -> Found[RemotePolicy] | None:
    """Believe labels, then the title and the lines above the text, then what is said.

    A denial comes first in each. "Hybrid" outweighs "remote", as it explains it; where remote
    and on-site are both offered, nothing is told.
    """
    labelled = [row for row in rows(document, said) if _labelled(document, *row)]
    bodies = [(s.start, s.end) for s in said if s.section not in _UNSAID]
    header = [(title.start, title.end)] if title else []
    header += _header(document)
    for ranges, patterns in (
        (labelled, _SHORT_PATTERNS),
        (header, _SHORT_PATTERNS),
        (bodies, _SPOKEN_PATTERNS),
    ):
        found = _weigh(document, ranges, patterns)
        if found:
            return found
    return None


def _labelled(document: Document, start: int, end: int) -> bool:
    return _LABEL.match(document.folded, start, end) is not None


def _header(document: Document) -> Iterator[tuple[int, int]]:
    for line in document.lines[:_HEADER_LINES]:
        for part in _PART.finditer(document.folded, line.start, line.end):
            words = part.group().split()
            if 0 < len(words) <= _HEADER_WORDS and words[-1][-1] not in ".!?":
                yield part.span()


def _weigh(
    document: Document,
    ranges: list[tuple[int, int]],
    patterns: tuple[tuple[RemotePolicy, re.Pattern[str]], ...],
) -> Found[RemotePolicy] | None:
    found: dict[RemotePolicy, Span] = {}
    for start, end in ranges:
        if _HALF_DENIED.search(document.folded, start, end):
            continue
        if denied := _DENIED.search(document.folded, start, end):
            return Found(value=RemotePolicy.ON_SITE, span=document.span(*denied.span()))
        if yes := _YES.match(document.folded, start, end):
            found.setdefault(RemotePolicy.REMOTE, document.span(*yes.span()))
        label = _LABEL.match(document.folded, start, end)
        for policy, words in patterns:
            value = label.end() if label else start
            if policy not in found and (match := words.search(document.folded, value, end)):
                found[policy] = document.span(*match.span())
    if RemotePolicy.HYBRID in found:
        return Found(value=RemotePolicy.HYBRID, span=found[RemotePolicy.HYBRID])
    if len(found) != 1:
        return None
    ((policy, span),) = found.items()
    return Found(value=policy, span=span)
