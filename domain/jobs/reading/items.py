"""What a list of requirements asks for by a name that no catalogue lists: "EPLAN", "Kaltakquise".

Only where a name is all that an item says beside words that measure or wish for it; a sentence
about the person, a degree or a language is none.
"""

import re
from collections.abc import Iterator, Sequence

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement
from domain.shared.skills import SkillMention
from domain.shared.text import Span

_WISHES = (
    r"idealerweise|gerne?|wunschenswert(?: (?:ist|sind|waren?))?|von vorteil|nice to have|ideally"
    r"|preferably|bonus(?: points)?(?: for)?|a plus|deseable|se valora(?:ra)?|valorable|idealmente"
    r"|preferiblemente|idealement|de preference|un plus|optional|opcional|required|must have"
    r"|voraussetzung|imprescindible|obligatoire"
)
_HOW = (
    r"very|sehr|muy|tres|good|gute?[nrs]?|strong|solid[aeo]?[nrs]?|excellent|fundierte[nrs]?|basic"
    r"|erste|advanced|proven|demonstrated|working|deep|hands-on|practical|previous|prior|relevant"
    r"|nachgewiesene|mehrjahrige|einschlagige|praktische|sichere[nrs]?|bonnes?|premieres?"
    r"|buen[oa]s?|ampli[oa]s?|basic[oa]s?|avanzad[oa]s?|demostrable|previa|some|professional"
    r"|expert|expert[oa]s?"
)
_MEASURE = (
    r"(?:(?:at least|a minimum of|minimum(?: of)?|min\.?|mindestens|mind\.|al menos|minimo(?: de)?"
    r"|au moins|mas de|plus de|more than|over|uber) )?\d{1,2}\+?(?: ?(?:-|to|bis|a) ?\d{1,2}\+?)?"
    r" ?(?:years?'?|yrs\.?|jahre?n?|anos?|ans?)"
)
_NOUNS = (
    r"experience|expertise|knowledge|understanding|command|mastery|skills?|familiarity"
    r"|proficiency|background|(?:berufs|praxis)?erfahrung(?:en)?|(?:fach|grund)?kenntnisse?n?"
    r"|wissen|umgang|verstandnis|experiencia|conocimientos?|dominio|manejo|nociones"
    r"|connaissances?|maitrise|notions|pratique|competences?|experten(?:wissen|kenntnisse)"
    r"|(?:nivel|niveau|level) (?:basico|intermedio|avanzado|experto|debutant|intermediaire"
    r"|avancee?|confirmee?|expert|[abc][12])"
)
_STATES = (
    r"proficient|experienced|skilled|familiar|comfortable|versed|confident|vertraut|versiert"
    r"|sicher|erfahren|familiarizad[oa]|experimentad[oa]|a l'aise"
)
_JOINTS = (
    r"with|in|of|using|on|mit|im|in der|in den|bei|en|con|de la|del|de|du|des|avec|von|la|les|el"
    r"|los|las"
)
_LEAD = re.compile(
    rf"(?:(?:(?P<said>{_MEASURE}|(?:{_NOUNS}|{_STATES})(?![\w-]))"
    rf"|(?:{_WISHES}|{_HOW}|{_JOINTS})(?![\w-])|(?:de l|d|l)'(?=\w))[ :,]*)+"
)
_TAIL = re.compile(
    r"(?:[ ]?[,;:(-][ ]?|[ ])(?:(?:is|are|would be|ist|sind|ware|waren|es|son|seria|est|sont|serait"
    r"|preferred|required|desirable|nice to have|a plus|optional|von vorteil|wunschenswert"
    r"|erforderlich|zwingend|deseable|valorable|imprescindible|souhaitee?s?|appreciee?s?|exigee?s?"
    r"|un plus|un atout)(?!\w)|(?:at |auf |a |nivel |niveau |level )?(?:an? )?(?:basic|basics"
    r"|intermediate|advanced|expert|good|very good|grundlegend\w*|gut\w*|sehr gut\w*|basico"
    r"|intermedio|avanzado|experto|debutant|intermediaire|avancee?|confirmee?)(?!\w)"
    rf"|{_MEASURE}).*|[ ]?\(.*|[ -](?:kenntnisse|erfahrung|skills?|experience|knowledge)$"
)
_NONE = re.compile(
    r"\b(?:you|your|we|our|us|sie|ihre?[nrms]?|du|dein\w*|wir|uns\w*|tu|tus|vous|votre|vos|nous"
    r"|notre|usted|te|that|which|who|is|are|have|has|can|will|must|ability|able|willing\w*"
    r"|passion\w*|eager|bereitschaft|freude|spass|lust|interesse|interest|motivation|capacidad"
    r"|ganas|disponibilidad|capacite|envie|gout|esprit|sens|team\w*|degree|bachelor|master"
    r"|\w*abschluss|\w*studium|\w*ausbildung|diplom\w*|licen[cs]e|licenciatura|titul\w+|grado"
    r"|formation|permit?s?|fuhrerschein|carnet|driving|driver\w*|languages?|arbeitsweise|denken"
    r"|attitude|mindset|personality|personlichkeit|experienced?|erfahrung|minimum"
    r"|minimo|nivel|niveau|level|das|die|der|dies\w*|all|alle|todos|todas|tous|toutes|every)\b"
)
_CUTS = re.compile(r"[ ]?[,;•|][ ]?(?:(?:and|or|y|o|und|oder|et|ou) )?")
_LIST_ENDS = re.compile(r" (?:and|or|y|und|oder|et|ou) (?=[^ ]+(?: [^ ]+){0,2}$)")
_SECTIONS = frozenset((Section.REQUIREMENTS, Section.NICE))
_MOST_WORDS, _LONGEST, _MOST = 5, 60, 12


def find_items(
    document: Document, statement: Statement, listed: Sequence[SkillMention]
) -> Iterator[Span]:
    """Yield the names in a statement, in order; none in what the catalogue's mentions touch."""
    if statement.section not in _SECTIONS:
        return
    lead = _LEAD.match(document.folded, statement.start, statement.end)
    start = lead.end() if lead else statement.start
    tail = _TAIL.search(document.folded, start, statement.end)
    end = tail.start() if tail else statement.end
    pieces = list(_pieces(document, start, end))
    if len(pieces) > _MOST:
        return
    introduced = lead is not None and lead["said"] is not None
    names = [span for span in pieces if _is_name(document, span, introduced=introduced)]
    if len(names) < len(pieces):
        return  # a sentence, of which the rest says more
    for span in names:
        if not any(m.span.start < span.end and span.start < m.span.end for m in listed):
            yield span


def _pieces(document: Document, start: int, end: int) -> Iterator[Span]:
    cuts = list(_CUTS.finditer(document.folded, start, end))
    last = _LIST_ENDS.search(document.folded, cuts[-1].end(), end) if cuts else None
    at = start
    for cut in (*cuts, *([last] if last else []), None):
        span = _bare(document, at, cut.start() if cut else end)
        if span.text:
            yield span
        at = cut.end() if cut else end


def _bare(document: Document, start: int, end: int) -> Span:
    span = document.span(start, end)
    return document.span(span.start, span.start + len(span.text.rstrip(".:,;- ")))


def _is_name(document: Document, span: Span, *, introduced: bool) -> bool:
    text = span.text
    return (
        len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and any(map(str.isalpha, text))
        and (introduced or not text[0].islower())
        and not set(".!?:") & set(text[:-1].replace(".", "", 1))
        and _NONE.search(document.folded, span.start, span.end) is None
    )
