"""Words beside a skill that say it is needed, would be welcome, or is neither."""

import re
from enum import Enum, auto

from attrs import evolve, frozen

from domain.jobs.reading.document import Document
from domain.jobs.reading.statements import Statement
from domain.shared.skills import SkillMention


class Wish(Enum):
    """What a statement says of a skill that it names."""

    NEEDED = auto()
    WELCOME = auto()
    UNNEEDED = auto()


_WELCOME = re.compile(
    r"\b(?:(?P<ahead>ideally|preferably|bonus points|bonus|even better|extra points|we'd love"
    r"|idealmente|preferiblemente|preferentemente|de preferencia|idealerweise|vorzugsweise"
    r"|idealement|de preference|se valorara?n?|valoramos)"
    r"|(?:is|are|be|as) (?:an? )?(?:big |huge |strong |definite |real )?"
    r"(?:plus|bonus|advantage|asset)"
    r"|an? (?:big |huge |strong |definite |real )?(?:plus|asset)(?=[).,;!:]|\s*$| if\b)"
    r"|preferred|preferable|desirable|desired|nice[- ]to[- ]have|good to have|advantageous"
    r"|beneficial|(?:is|are|be) (?:very |most )?welcome|would be (?:nice|great|helpful|useful)"
    r"|optional|(?:es|sera|seria|como|de) una? (?:plus|ventaja)|un plus|deseables?|valorables?"
    r"|opcional(?:es)?|von vorteil|wunschenswert|ein plus|pluspunkt|gern gesehen|bevorzugt"
    r"|(?:un|des) atouts?|appreciee?s?|souhaitee?s?)(?!\w)"
)
"""Those `ahead` are about what follows, the others about what came before."""
_NEEDED = re.compile(
    r"\b(?<!not )(?:must|required?|requires|you need|you'll need|you will need|mandatory|essential"
    r"|imprescindibles?|requeridos?|requerimos|indispensables?|excluyentes?|looking for|seeking"
    r"|zwingend|erforderlich|voraussetzung|wir suchen|buscamos|obligatoire|exigee?s?)\b"
)
_UNNEEDED = re.compile(
    r"\b(?:not (?:needed|required|necessary|essential|mandatory|a requirement)"
    r"|(?:don't|do not) (?:need|require|have to know)|no need (?:for|to)"
    r"|no (?:es|son) (?:necesari|requerid|imprescindible)\w?|nicht (?:erforderlich|notwendig|notig)"
    r"|(?:pas|non) (?:necessaire|requis|obligatoire)|no (?:prior |previous )?(?:\w+ ){1,3}?"
    r"(?:(?:experience|knowledge|skills) )?(?:is |are )?(?:needed|required|necessary))(?!\w)"
)
_CLAUSE = re.compile(r";|,? (?:but|pero|aber|mais|while) ")


@frozen(kw_only=True)
class _Clause:
    start: int
    end: int
    mentions: tuple[SkillMention, ...]


def wishes(
    document: Document, statement: Statement, mentions: tuple[SkillMention, ...]
) -> tuple[Wish | None, ...]:
    """Tell for each mention of a statement; None where no word does. "Welcome" outweighs."""
    told: dict[int, Wish] = {}
    for clause in _clauses(document, statement, mentions):
        where = (document.folded, clause.start, clause.end)
        if (wish := _of_all(document, clause)) is not None:
            told |= {mention.span.start: wish for mention in clause.mentions}
        for cue in _WELCOME.finditer(*where):
            told |= {m.span.start: Wish.WELCOME for m in _scope(document, cue, clause)}
    return tuple(told.get(mention.span.start) for mention in mentions)


def _of_all(document: Document, clause: _Clause) -> Wish | None:
    if _UNNEEDED.search(document.folded, clause.start, clause.end):
        return Wish.UNNEEDED
    if _NEEDED.search(document.folded, clause.start, clause.end):
        return Wish.NEEDED
    return None


def _clauses(
    document: Document, statement: Statement, mentions: tuple[SkillMention, ...]
) -> list[_Clause]:
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


def _scope(document: Document, cue: re.Match[str], clause: _Clause) -> tuple[SkillMention, ...]:
    """Return the mentions that a cue is about.

    In brackets those in the brackets, else the one before them. Outside, one side of the cue:
    ahead when it says so, behind otherwise, and where nothing is, the other side. "X required,
    Y preferred" is about Y.
    """
    opened = document.folded.rfind("(", clause.start, cue.start())
    if opened >= 0 and ")" not in document.folded[opened : cue.start()]:
        closed = document.folded.find(")", cue.end(), clause.end)
        closed = clause.end if closed < 0 else closed
        inside = tuple(m for m in clause.mentions if opened < m.span.start < closed)
        return inside or tuple(m for m in clause.mentions if m.span.end <= opened)[-1:]
    needed = [m.end() for m in _NEEDED.finditer(document.folded, clause.start, cue.start())]
    since = needed[-1] if needed else clause.start
    behind = tuple(m for m in clause.mentions if since <= m.span.start < cue.start())
    ahead = tuple(m for m in clause.mentions if m.span.start >= cue.end())
    if cue["ahead"] or document.folded.startswith(":", cue.end()):
        return ahead or behind
    return behind or ahead
