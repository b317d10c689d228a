"""What the parts of a document call themselves, and what dates look like: enough to tell columns.

The reader of résumés knows far more names; here they only speak for a column of its own where
geometry leaves a doubt.
"""

import re

_NAMES = frozenset(
    name
    for names in (
        "about about_me profile summary objective contact contacts details personal_details",
        "personal_information experience work_experience professional_experience employment",
        "employment_history work_history career_history education academic_background skills",
        "technical_skills key_skills core_skills soft_skills core_competencies competencies",
        "expertise technologies tools languages language_skills certifications certificates",
        "courses training projects personal_projects awards honors honours achievements",
        "publications references interests hobbies volunteering volunteer_experience links",
        "strengths activities memberships requirements responsibilities qualifications benefits",
        "professional_summary career_summary areas_of_expertise additional_information",
        "profil kontakt persönliche_daten berufserfahrung werdegang beruflicher_werdegang",
        "ausbildung bildung studium kenntnisse fähigkeiten it-kenntnisse edv-kenntnisse sprachen",
        "sprachkenntnisse zertifikate weiterbildung weiterbildungen projekte interessen hobbys",
        "referenzen ehrenamt kompetenzen auszeichnungen berufspraxis qualifikationen",
        "persönliches angaben_zur_person über_mich praktische_erfahrung ausbildung_und_studium",
        "perfil contacto datos_personales experiencia experiencia_laboral experiencia_profesional",
        "educación formación formación_académica habilidades competencias conocimientos idiomas",
        "certificaciones cursos proyectos intereses referencias resumen",
        "información_personal trayectoria_profesional estudios capacidades lenguas aficiones",
        "coordonnées expérience expériences expérience_professionnelle compétences formation",
        "formations langues certificats projets loisirs centres_d'intérêt références",
        "expériences_professionnelles diplômes études parcours_professionnel savoir-faire",
        "à_propos informations_personnelles",
    )
    for name in names.split()
)
DASHES = "-–—"  # noqa: RUF001 - look-alikes are the point
"""Fits into a character class when it comes first there."""
_EDGE = f" :•·|{DASHES}_*#"
_SPACED = re.compile(r"\w(?: \w){3,}")
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|\b(?:present|current|now|today|ongoing|heute|"
    r"aktuell|jetzt|laufend|actualidad|presente|actual|aujourd.hui|présent|actuellement|maintenant)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"[{DASHES}]|\b(?:to|until|till|through|bis|hasta|a|à|au|jusqu'à)(?!\S)")
MOST_WORDS_OF_DATES = 8
_MOST_OF_LABEL = 3
"""Words of the second line of a date."""


def names_section(text: str) -> bool:
    """Tell whether a line is nothing but the usual name of a part."""
    name = text.strip(_EDGE).casefold()
    if len(name) > 40:  # noqa: PLR2004 - longer than any of them
        return False
    if _SPACED.fullmatch(name):
        name = name.replace(" ", "")
        return any(name == known.replace("_", "") for known in _NAMES)
    return "_".join(name.replace("\u2019", "'").split()) in _NAMES


def is_dated(text: str) -> bool:
    """Tell a date, or a stretch of time with little beside it."""
    return len(text.split()) <= MOST_WORDS_OF_DATES and _DATED.search(text) is not None


def goes_on(first: str, second: str) -> bool:
    """Tell "Mar 2016 - Dec" and "2019", or "2016 to" and "Present": one date on two lines."""
    if not is_dated(first) or not is_dated(second) or len(second.split()) > _MOST_OF_LABEL:
        return False
    *begin, end = _UNTIL.split(first)
    return bool(begin) and not is_dated(end)
