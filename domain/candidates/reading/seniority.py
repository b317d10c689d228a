"""The step of a career that a job title names; most titles name none."""

import re

from domain.candidates.reading.spans import part
from domain.shared.text import Found
from domain.shared.values import Seniority

_CRAFT = (
    r"(?=\W{1,2}(?:software|engineer|data|scientist|product|designer|developer|machine|ml|ai|security|site"
    r"|platform|research|backend|back-end|frontend|front-end|full|technical|program|systems?|architect"
    r"|consultant|devops|cloud|ux|ui|analyst|member))"
)
_OTHERS = r"(?<!to )(?<!to the )"
"""An assistant to the director is none."""
_SAID: dict[Seniority, str] = {
    Seniority.INTERN: r"intern|internship|trainee|apprentice|working student|werkstudent(?:in)?"
    r"|praktikant(?:in)?|auszubildende[r]?|stagiaire|alternante?|becari[oa]",
    Seniority.JUNIOR: r"junior|jr|entry[- ]level|graduate",
    Seniority.DIRECTOR: rf"{_OTHERS}(?:"
    r"(?<!assistant )(?<!deputy )(?<!associate )directora?(?! of photography)"
    r"|vice president|vp|svp|evp|ceo|cto|cfo|coo|cio|cmo|cpo|ciso|head of"
    r"|chief (?:[^\W\d_]{2,20} ){1,3}officer|directeur|directrice|geschäftsführer(?:in)?"
    r"|bereichsleiter(?:in)?)",
    Seniority.LEAD: r"lead(?!\W{1,2}gen)|team[- ]?leader|tech[- ]?lead|teamleiter(?:in)?"
    rf"|jef[ae] de equipo|(?:staff|principal){_CRAFT}",
    Seniority.SENIOR: r"(?:senior|sr)"
    r"(?!\W{1,2}(?:living|care|citizens?|cent(?:er|re)|home|housing))",
    Seniority.MIDDLE: r"mid[- ]level|mid[- ]senior|mid",
}
_ORDER = tuple(
    (level, re.compile(rf"\b(?:{said})\b", re.IGNORECASE)) for level, said in _SAID.items()
)
"""An intern stays one in a lead team; otherwise the highest step counts."""


def seniority(title: Found[str] | None) -> Found[Seniority] | None:
    """Read the step that a title names."""
    if title is None:
        return None
    for level, said in _ORDER:
        match = said.search(title.span.text)
        if match:
            return Found(value=level, span=part(title.span, *match.span()))
    return None
