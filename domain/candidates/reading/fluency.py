"""How well somebody says to speak a language, and what that means on the common scale."""

import re

from domain.candidates.reading.spans import part
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Found, Span
from domain.shared.values import LanguageLevel

_SAID: dict[LanguageLevel, str] = {
    LanguageLevel.NATIVE: """native(?: or bilingual)?|native[- ]like|mother[- ]?tongue
        |first language|bilingual|native and bilingual|muttersprachler(?:in)?|muttersprache
        |muttersprachlich
        |muttersprachniveau|muttersprachliches niveau|zweisprachig|bilingual aufgewachsen
        |lengua materna|idioma materno|lengua nativa|nativ[oa]|matern[oa]|bilingüe
        |langue maternelle|maternelle|natif|native|bilingue""",
    LanguageLevel.C2: """near[- ]native|mastery|nahezu muttersprachlich
        |annähernd muttersprachlich""",
    LanguageLevel.C1: """fluent|fluently|fluency|full professional|business[- ]fluent|advanced
        |excellent|very good|verhandlungssicher|fließend|fliessend|verhandlungssichere kenntnisse
        |sehr gut(?:e kenntnisse|e sprachkenntnisse)?|ausgezeichnet|fluid[oa]|con fluidez
        |avanzad[oa]|muy buen[oa]?|courant|couramment|avancée?
        |très bon(?:ne)?(?: niveau| maîtrise)?""",
    LanguageLevel.B2: """upper[- ]intermediate|professional(?: working)?|working|good|gut
        |gute (?:sprach)?kenntnisse|gut in wort und schrift|intermedi[oa][ -]alt[oa]
        |nivel profesional|competencia profesional|professionnel(?:le)?|bon(?:ne)? niveau
        |bonnes connaissances|intermédiaire supérieur|niveau professionnel""",
    LanguageLevel.B1: """intermediate|conversational|limited working|konversationssicher
        |intermedi[oa]|medi[oa]|conversacional|intermédiaire|moyen|niveau intermédiaire""",
    LanguageLevel.A2: """basics?|elementary|pre-intermediate|grundkenntnisse|grundlegende kenntnisse
        |basiskenntnisse|básic[oa]|nociones|elemental|élémentaire|notions(?: de base)?|scolaire
        |bases|niveau scolaire|basique""",
    LanguageLevel.A1: "beginner|novice|anfänger(?:in)?|principiante|débutante?",
}
"""As courses name the six steps (A1 beginner, A2 elementary, B1 intermediate, B2 upper
intermediate, C1 advanced, C2 mastery) and as CEFR's self-assessment grid words them; the five
steps of ILR as LinkedIn words them (elementary, limited working, professional working, full
professional, native or bilingual) are set beside A2, B1, B2, C1 and the mother tongue. Where
German tables give a range (Grundkenntnisse A1–A2, gute Kenntnisse B1–B2), its upper end counts;
both "fließend" and "verhandlungssicher" are C1.
"""  # noqa: RUF001 - dashes between the ends of ranges
_UNTOLD = """proficient|proficiency|competent|business|limited|schulkenntnisse|schulenglisch
    |erweiterte(?: sprach)?kenntnisse|fortgeschritten|in wort und schrift|wirtschaftsenglisch|alto
    |nivel alto|lue?,? écrite?,? (?:et )?parlée?|lu et écrit|technique|hablado y escrito
    |leído, escrito y hablado|conocimientos|kenntnisse
    |maîtrise|school level|conversation|reading|spoken|written|technical|learning"""
"""Said of a language, but at no step that all agree on."""
_TESTS = r"""toefl|ielts|toeic|delf|dalf|dele|siele|testdaf|dsh|jlpt|hsk|topik|cae|cpe|fce|celi
    |goethe|cambridge|telc|tcf|n[1-5]"""
_LEVEL = re.compile(
    "|".join(rf"\b(?P<{level.name}>{either(said)})(?!\w)" for level, said in _SAID.items()),
    re.IGNORECASE,
)
_STEP = re.compile(r"(?<!\w)([ABC][12])(?!\w)", re.IGNORECASE)
_OTHER = re.compile(rf"\b(?:{either(_UNTOLD)}|{either(_TESTS)})(?!\w)", re.IGNORECASE)


def is_fluency(text: str) -> bool:
    """Tell whether a text says how well somebody speaks a language."""
    return any(pattern.search(text) for pattern in (_STEP, _LEVEL, _OTHER))


def language_level(said: Span) -> Found[LanguageLevel] | None:
    """Return what the words mean; None when they name no step, or several."""
    steps = [
        Found(value=LanguageLevel(match[1].upper()), span=part(said, *match.span()))
        for match in _STEP.finditer(said.text)
    ] or [
        Found(value=LanguageLevel[match.lastgroup], span=part(said, *match.span()))
        for match in _LEVEL.finditer(said.text)
        if match.lastgroup
    ]
    return steps[0] if len({step.value for step in steps}) == 1 else None
