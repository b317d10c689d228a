"""Where a text names a skill in order to say that the person lacks it or only wishes for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.spans import lowered

_GAP = r"[ \n]"
_WORD = r"[\w/+#.-]{1,20}"
_LACKS = (
    rf"(?:no(?!{_GAP}(?:less|fewer|more|matter))|zero|without(?: any)?|lack(?:s|ing)?(?: of| any)?)"
    rf"{_GAP}(?:{_WORD}{_GAP}){{0,3}}?"
    r"(?:experience|knowledge|exposure|background|familiarity|skills?|expertise)\b"
)
_NEVER_DID = (
    rf"(?:not|never|n[{APOSTROPHES}]t){_GAP}(?:(?:yet|really|been|an?|have|had){_GAP}){{0,2}}"
    r"(?:experienced|familiar|proficient|skilled|worked|used|touched|know|knowledgeable"
    r"|comfortable|learned|learnt|fluent|experts?)\b"
)
_WANTS_TO_LEARN = (
    r"(?:want|wants|wish|hope|hoping|eager|keen|excited|plan|planning|would like|would love|love"
    r"|motivated|willing|aim|aiming|intend|happy|trying|curious|looking forward|goal)"
    rf"{_GAP}to{_GAP}(?:\w{{1,15}}{_GAP}){{0,2}}?"
    r"(?:learn|learning|study|studying|explore|exploring|acquire|pick up|get into|try"
    rf"|(?:gain|get){_GAP}(?:experience|knowledge|exposure)|work(?:ing)?{_GAP}with|master)\b"
)
_SEEKS = (
    rf"(?:seeking|looking for|searching for|in search of){_GAP}(?:{_WORD}{_GAP}){{0,8}}?"
    r"(?:roles?|positions?|jobs?|opportunit(?:y|ies)|internships?|placement|career)\b"
)
_GERMAN = (
    (
        rf"(?:keine?(?:rlei)?|noch keine?|ohne|nicht genug){_GAP}(?:{_WORD}{_GAP}){{0,3}}?"
        r"[\w-]{0,20}(?:erfahrung(?:en)?|kenntnisse|wissen)\b"
    ),
    rf"(?:möchte|will|würde|werde){_GAP}(?:{_WORD}{_GAP}){{0,6}}?(?:er)?lernen\b",
    rf"(?:noch{_GAP})?(?:nie|nicht|niemals){_GAP}(?:mit|vertraut|geübt|gearbeitet|genutzt|verwendet)\b",
    rf"lerne{_GAP}(?:gerade|derzeit|aktuell|momentan|zurzeit|im{_GAP}moment)\b",
    rf"(?:derzeit|aktuell|gerade){_GAP}(?:lerne|am{_GAP}lernen|in{_GAP}einarbeitung)\b",
    r"(?:interesse|interessiert) (?:an|für)\b",
    r"(?:lernziele?|zu lernen) ?:",
)
_SPANISH = (
    (
        rf"(?:sin|ninguna?|no{_GAP}(?:tengo|tiene|cuento{_GAP}con)|falta{_GAP}de)"
        rf"{_GAP}(?:{_WORD}{_GAP}){{0,3}}?(?:experiencia|conocimientos?)\b"
    ),
    rf"(?:nunca|no){_GAP}(?:he|ha){_GAP}(?:usado|utilizado|trabajado|manejado|programado)\b",
    rf"no{_GAP}(?:conozco|domino|manejo)\b",
    (
        rf"(?:quiero|quisiera|deseo|espero|gustaría|ganas{_GAP}de|ilusión{_GAP}por|motivad[oa]{_GAP}por)"
        rf"{_GAP}(?:{_WORD}{_GAP}){{0,2}}?aprender\b"
    ),
    rf"(?:actualmente{_GAP}|estoy{_GAP})(?:aprendiendo|estudiando)\b|aprendiendo{_GAP}actualmente\b",
    r"interesad[oa] (?:en|por)\b|interés (?:en|por)\b",
)
_FRENCH = (
    (
        rf"(?:pas|aucune?|sans|peu){_GAP}(?:d[{APOSTROPHES}]|de{_GAP})?(?:{_WORD}{_GAP}){{0,2}}?"
        r"(?:expérience|connaissances?|maîtrise)\b"
    ),
    rf"(?:jamais|pas{_GAP}encore|pas){_GAP}(?:utilisé|travaillé|pratiqué|programmé|touché)\b",
    rf"ne{_GAP}(?:connais|maîtrise){_GAP}pas\b",
    (
        rf"(?:souhaite(?:rais)?|veux|voudrais|aimerais|espère|envie{_GAP}d[{APOSTROPHES}]"
        rf"|désireu(?:x|se){_GAP}d[{APOSTROPHES}]|motivée?{_GAP}pour){_GAP}?(?:{_WORD}{_GAP}){{0,2}}?"
        r"(?:apprendre|découvrir)\b"
    ),
    rf"en{_GAP}cours{_GAP}d[{APOSTROPHES}]apprentissage\b|apprends{_GAP}actuellement\b",
    rf"intéressée?{_GAP}par\b|m[{APOSTROPHES}]intéresse{_GAP}à\b",
)
_CUES = (
    _LACKS,
    _NEVER_DID,
    r"unfamiliar\b",
    _WANTS_TO_LEARN,
    rf"interest(?:ed)?{_GAP}in\b",
    rf"(?:currently|now|still){_GAP}learning\b",
    r"to learn ?:",
    r"learning goals?\b",
    _SEEKS,
    *_GERMAN,
    *_SPANISH,
    *_FRENCH,
)
_CUE = re.compile(
    rf"\b(?:{'|'.join(_CUES)})"
    rf"|(?P<none>(?<=[\w)+#])(?: ?:| [{DASHES}]) ?(?:none|no|never|keine|ninguna)\b(?! \w))"
)
"""Of a text in lower case; so are the turns."""
_TURN = re.compile(
    rf";|\b(?:but|however|although|though|yet|while|whereas|instead|aber|jedoch|sondern|dafür|dagegen"
    rf"|pero|sino|aunque|mais|cependant|toutefois|where{_GAP}i"
    r"|leverag\w{1,5}|apply(?:ing)?|utili[sz]\w{1,4}|us(?:e|ing)|strong|proven|my|extensive|solid"
    rf"|deep|have|with over|\d{{1,2}}\+?{_GAP}years)\b"
)
"""What ends a denial inside its sentence."""
_END_OF_CLAUSE = re.compile(r"[,;]")


def denied(document: str, sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return the ranges in which a mention claims nothing."""
    document = lowered(document)
    for start, end in sentences:
        cues = list(_CUE.finditer(document, start, end))
        if not cues:
            continue
        turns = [*(m.start() for m in _TURN.finditer(document, start, end)), end]
        clauses = [start, *(m.end() for m in _END_OF_CLAUSE.finditer(document, start, end))]
        for cue in cues:
            clause = clauses[bisect_right(clauses, cue.start()) - 1]
            if cue["none"]:
                yield clause, cue.start()
                continue
            turn = turns[bisect_left(turns, cue.end())]
            yield cue.start(), _scope_end(document, cue, turn)
            if _closes(document, cue, end):
                # "Go daily, Rust is what I want to learn"
                yield clause, cue.start()


def _closes(document: str, cue: re.Match[str], end: int) -> bool:
    """Tell whether nothing follows that could be denied, so that it is what came before."""
    rest = document[cue.end() : min(end, cue.end() + 3)].strip()
    return not rest or rest[0] in ").,;!"


def _scope_end(document: str, cue: re.Match[str], end: int) -> int:
    """Stay inside the parentheses that the cue opens."""
    if document[max(cue.start() - 1, 0) : cue.start()] != "(":
        return end
    closing = document.find(")", cue.end(), end)
    return closing if closing >= 0 else end
