"""Which skills of a sentence are needed, welcome or neither, where its words tell."""

import re
from bisect import bisect_left

from attrs import evolve, frozen

from domain.jobs.reading.cues import Cue, Wish, find_cues
from domain.jobs.reading.document import Document
from domain.jobs.reading.statements import Statement
from domain.shared.skills import SkillMention

Mentions = tuple[SkillMention, ...]

_CLAUSE = re.compile(r";|,? (?:but|pero|aber|mais|while) (?!not? |nicht |kein |pas |non )")
_JOINED = re.compile(r"\b(?:and|or|y|o|e|u|und|oder|et|ou)\b|&")
_MANY = re.compile(r"\b(?:are|son|seran|serian|sind|waren|sont|seraient|etc|usw)\b")
_OPENED = re.compile(r"(?:[,;]|\b(?:and|or|y|o|und|oder|et|ou)) *\Z")
_OPENED_LENGTH = 8
_BRACKETS_LENGTH = 200
_LINKS = frozenset(("and", "or", "y", "o", "und", "oder", "et", "ou"))
_FILLERS = frozenset(
    (
        *("etc", "usw", "is", "are", "was", "would", "be", "also", "which", "though", "es", "son"),
        *("sera", "seria", "ist", "sind", "est", "sont", "serait"),
    )
)
"""After the last comma, they still go on about the skills before it."""


@frozen(kw_only=True)
class _Clause:
    start: int
    end: int
    mentions: Mentions

    def between(self, start: int, end: int) -> Mentions:
        """Return the mentions that begin there."""
        first, last = (
            bisect_left(self.mentions, at, key=lambda mention: mention.span.start)
            for at in (start, end)
        )
        return self.mentions[first:last]


def wishes(document: Document, statement: Statement, mentions: Mentions) -> tuple[Wish | None, ...]:
    """Tell for each mention of a statement; None where no word does.

    Of "A required, B preferred" each word is about its own. What a clause says is needed holds
    for all in it of which nothing else is said, and "welcome" outweighs.
    """
    told: dict[int, Wish] = {}
    for clause in _clauses(document, statement, mentions):
        cues = find_cues(document.folded, clause.start, clause.end)
        if not cues:
            continue
        if any(cue.wish is Wish.NEEDED for cue in cues):
            told |= {mention.span.start: Wish.NEEDED for mention in clause.mentions}
        about = tuple(zip(cues, _scopes(document.folded, clause, cues), strict=True))
        for wish in (Wish.UNNEEDED, Wish.WELCOME):
            told |= {m.span.start: wish for cue, scope in about if cue.wish is wish for m in scope}
    return tuple(told.get(mention.span.start) for mention in mentions)


def _clauses(document: Document, statement: Statement, mentions: Mentions) -> list[_Clause]:
    clauses: list[_Clause] = []
    start, first = statement.start, 0
    for cut in (*_CLAUSE.finditer(document.folded, statement.start, statement.end), None):
        end = cut.start() if cut else statement.end
        last = first
        while last < len(mentions) and (cut is None or mentions[last].span.start < end):
            last += 1
        if last > first or not clauses:
            clauses.append(_Clause(start=start, end=end, mentions=mentions[first:last]))
        else:
            # "Not required, but a plus" goes on about the same skill.
            clauses[-1] = evolve(clauses[-1], end=end)
        first = last
        start = cut.end() if cut else end
    return clauses


def _scopes(folded: str, clause: _Clause, cues: tuple[Cue, ...]) -> list[Mentions]:
    """Return for each cue the mentions that it is about; they lie between its neighbours."""
    scopes: list[Mentions] = []
    before: Cue | None = None
    since, led = clause.start, False
    for cue, after in zip(cues, (*cues[1:], None), strict=True):
        behind = clause.between(since, cue.start)
        ahead = clause.between(cue.end, after.start if after else clause.end)
        leads = False
        if (enclosed := _enclosed(folded, clause, cue)) is not None:
            scope = enclosed
        elif ahead and _leads(folded, cue, ahead[0]):
            scope, leads = ahead, True
        elif behind:
            scope = _behind(folded, behind, cue, alone=led or before is None)
            if led and scope:
                scopes[-1] = scopes[-1][: -len(scope)]
        elif before and (before.wish, cue.wish) == (Wish.UNNEEDED, Wish.WELCOME):
            scope = scopes[-1]  # "not required but a plus"
        else:
            leads = bool(ahead) and not _cut(folded, cue, ahead[0], by=",;")
            scope = ahead if leads else ()
        scopes.append(scope)
        before, since, led = cue, cue.end, leads
    return scopes


def _enclosed(folded: str, clause: _Clause, cue: Cue) -> Mentions | None:
    """Return what a cue holds ("no Go required"), else what is in its brackets or before them.

    None where there are no brackets.
    """
    if held := clause.between(cue.start, cue.end):
        return held
    opened = folded.rfind("(", max(clause.start, cue.start - _BRACKETS_LENGTH), cue.start)
    if opened < 0 or folded.find(")", opened, cue.start) >= 0:
        return None
    limit = min(clause.end, cue.end + _BRACKETS_LENGTH)
    closed = folded.find(")", cue.end, limit)
    inside = clause.between(opened, limit if closed < 0 else closed)
    return inside or clause.between(clause.start, opened)[-1:]


def _leads(folded: str, cue: Cue, first: SkillMention) -> bool:
    """Tell whether a cue is about what follows: it says so, or begins an item of the list."""
    if cue.ahead or folded.startswith(":", cue.end):
        return True
    opened = _OPENED.search(folded[max(0, cue.start - _OPENED_LENGTH) : cue.start])
    return opened is not None and not _cut(folded, cue, first, by=",;:()")


def _cut(folded: str, cue: Cue, first: SkillMention, *, by: str) -> bool:
    return any(mark in folded[cue.end : first.span.start] for mark in by)


def _behind(folded: str, behind: Mentions, cue: Cue, *, alone: bool) -> Mentions:
    """Return those before a cue that it is about.

    All of "A, B and C", but only B of "A, B": unless another cue stood before A. None where a
    comma and something else come between: "A, a degree preferred".
    """
    end = behind[-1].span.end
    _, comma, item = folded[end : cue.start].rpartition(",")
    words = [word.strip(".:-") for word in item.split()]
    if comma and words and words[0] not in _LINKS and not _FILLERS.issuperset(words):
        return ()
    if not alone or _MANY.search(folded, end, cue.end):
        return behind
    return behind[_list_start(folded, behind) :]


def _list_start(folded: str, mentions: Mentions) -> int:
    """Return the index where the last list begins: of "A and B, C or D" that of C."""
    joined = False
    comma = None
    for index in range(len(mentions) - 1, 0, -1):
        gap = folded[mentions[index - 1].span.end : mentions[index].span.start]
        if _JOINED.search(gap):
            if joined and comma is not None:
                return comma
            joined = True
        elif "," in gap:
            if not joined:
                return index
            comma = index
    return 0
