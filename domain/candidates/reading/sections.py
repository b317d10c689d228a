"""The sections of a résumé, by their headings."""

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import evolve, frozen

from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.punctuation import APOSTROPHES, BLANKS, BULLETS, DASHES
from domain.candidates.reading.spans import part, trimmed
from domain.candidates.reading.vocabulary import word_set
from domain.shared.text import Span


class Kind(StrEnum):
    """What a section is about."""

    HEAD = "head"
    """What comes before the first heading."""
    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    LINKS = "links"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"
    """Awards, publications, unpaid work: told apart from the rest, and not read further."""


@frozen(kw_only=True)
class Section:
    """The lines below one heading."""

    kind: Kind
    lines: tuple[Line, ...]
    heading: Span | None = None
    """None for the head."""


_NAMES: dict[Kind, str] = {
    Kind.CONTACT: """contact|contact info|contact information|contact details|contacts|details
        |personal details|personal information|personal info|personal data|kontakt|kontaktdaten
        |persönliche daten|contacto|datos personales|coordonnées|informations personnelles""",
    Kind.SUMMARY: """summary|objective|profile|about|about me|overview|introduction|bio
        |summary of qualifications|career goal|kurzprofil|profil|über mich|zusammenfassung|resumen
        |perfil|sobre mí|objetivo|à propos|résumé|objectif""",
    Kind.EXPERIENCE: """experience|experiences|work history|employment|employment history
        |career history|history|positions|appointments|internships|internship|positions held|work
        |career
        |berufserfahrung|beruflicher werdegang|berufspraxis|praktika|werdegang|praxiserfahrung
        |experiencia|experiencia laboral|experiencia profesional|historial laboral
        |expérience|expériences|expérience professionnelle|expériences professionnelles
        |parcours professionnel""",
    Kind.EDUCATION: """education|academics|academic background|educational background|studies
        |academic history|academic qualifications|qualifications|ausbildung|bildung|bildungsweg
        |studium|schulbildung|akademischer werdegang|educación|formación|formación académica
        |estudios|formation|formations|éducation|études|diplômes""",
    Kind.SKILLS: """skills|skill set|skillset|competencies|competences|technologies|tech stack
        |expertise|areas of expertise|strengths|proficiencies|tools|abilities|toolbox
        |kenntnisse|fähigkeiten|fachkenntnisse|edv kenntnisse|edv-kenntnisse|it kenntnisse
        |it-kenntnisse|kompetenzen|habilidades|competencias|aptitudes|conocimientos|compétences
        |compétences techniques|habilidades técnicas""",
    Kind.PROJECTS: """projects|project experience|side projects|portfolio|open source
        |open source contributions|projekte|proyectos|projets""",
    Kind.CERTIFICATIONS: """certifications|certification|certificates|licenses|licences
        |courses|training|trainings|coursework|zertifikate|zertifizierungen|weiterbildung
        |weiterbildungen|certificaciones|certificados|cursos|certificats""",
    Kind.LANGUAGES: """languages|language skills|sprachen|sprachkenntnisse|idiomas|langues""",
    Kind.LINKS: """links|websites|social|social media|online|profiles|online profiles""",
    Kind.INTERESTS: """interests|hobbies|activities|interessen|intereses|aficiones|loisirs
        |centres d'intérêt|freizeit""",
    Kind.REFERENCES: "references|referees|referenzen|referencias|références",
    Kind.OTHER: """awards|honors|honours|achievements|accomplishments|publications|patents
        |presentations|talks|conferences|volunteering|volunteer experience|volunteer work
        |volunteer|memberships|affiliations|extracurricular activities|leadership|military service
        |additional information|miscellaneous|other|ehrenamt|auszeichnungen|publikationen
        |veröffentlichungen|premios|publicaciones|voluntariado|bénévolat|distinctions""",
}
_KINDS = {
    " ".join(name.split()): kind for kind, names in _NAMES.items() for name in names.split("|")
}
_ADJECTIVES = word_set(
    """professional work working top relevant technical key core selected personal additional
    career executive industry teaching research academic recent past previous other related
    employment main notable major hard soft it computer digital my general special berufliche
    technische persönliche clinical nursing military sales engineering internship industrial
    practical freelance consulting legal editorial administrative retail hospitality
    international management leadership"""
)
_DOCUMENT_TITLES = frozenset(
    ("resume", "résumé", "curriculum vitae", "cv", "lebenslauf", "currículum", "curriculum")
)
_INLINE = frozenset(
    (Kind.SUMMARY, Kind.SKILLS, Kind.EDUCATION, Kind.LANGUAGES, Kind.CERTIFICATIONS, Kind.INTERESTS)
)
_MAY_HOLD: dict[Kind, frozenset[Kind]] = {
    Kind.EXPERIENCE: frozenset(),
    Kind.PROJECTS: frozenset(),
    Kind.SKILLS: frozenset((Kind.INTERESTS,)),
}
"""Where such a line is mostly a detail of what stands above it, what it opens all the same."""
_DETAILS = frozenset((Kind.OTHER, Kind.SKILLS, Kind.PROJECTS))
"""What may also head a part of one job."""
_MOST_WORDS = 6
_DECORATION = f"{BLANKS}{BULLETS}{DASHES}#*=_~:|"
_CONJUNCTION = re.compile(r" (?:and|und|y|et|e) | ?[&/,+] ?")
_CONTINUED = re.compile(r" ?\((?:continued|cont\.?|cont'd|fortsetzung)\)$")
_SPACED = re.compile(r"\w(?: \w){3,}")
_LABEL = re.compile(r"([^:]{4,40}):[ \t]")


def heading(text: str) -> Kind | None:
    """Tell which section a line of this text opens, if it opens one."""
    if len(text) > LONGEST_HEADING:
        return None
    bare = text.strip(_DECORATION)
    if not bare[:1].isupper() or len(bare.split()) > _MOST_WORDS * 3:
        return None
    name = " ".join(bare.casefold().replace(APOSTROPHES[1], APOSTROPHES[0]).split())
    if _SPACED.fullmatch(name):
        name = name.replace(" ", "")
    return _kind(_CONTINUED.sub("", name))


def _kind(name: str) -> Kind | None:
    if name in _KINDS:
        return _KINDS[name]
    parts = _CONJUNCTION.split(name)
    if len(name.split()) > _MOST_WORDS:
        return None
    kinds = [_one(part) for part in parts if part]
    known = [kind for kind in kinds if kind]
    # "Technical & Professional Skills": an adjective alone leaves the naming to the next part
    if known and len(known) + sum(p in _ADJECTIVES for p in parts) >= len(kinds):
        return known[0]
    return None


def _one(name: str) -> Kind | None:
    if name in _KINDS:
        return _KINDS[name]
    first, _, rest = name.partition(" ")
    return _one(rest) if rest and first in _ADJECTIVES else None


def is_document_title(text: str) -> bool:
    """Tell "Curriculum vitae" from what is in it."""
    return text.strip(_DECORATION).casefold() in _DOCUMENT_TITLES


def sections(document: tuple[Line, ...]) -> tuple[Section, ...]:
    """Return the sections in order, the head first; every line but the headings is in one."""
    return tuple(_sections(document))


def _sections(document: tuple[Line, ...]) -> Iterator[Section]:
    section, body = Section(kind=Kind.HEAD, lines=()), list[Line]()
    for position, line in enumerate(document):
        if position == 0 and is_document_title(line.text):
            continue
        opened = _opened(line, section)
        if opened is None:
            body.append(line)
            continue
        yield evolve(section, lines=tuple(body))
        section, body = opened, list(opened.lines)
    yield evolve(section, lines=tuple(body))


def _opened(line: Line, current: Section) -> Section | None:
    if line.bulleted:
        return None
    kind = heading(line.text)
    if kind is None:
        return _inline(line, current.kind)
    if _is_within(line, kind, current):
        return None
    return Section(kind=kind, lines=(), heading=line.span)


def _is_within(line: Line, kind: Kind, current: Section) -> bool:
    """Tell "Achievements:" below a job from a section: it is not set like the heading above."""
    if current.kind is not Kind.EXPERIENCE or current.heading is None or line.after_blank:
        return False
    return kind in _DETAILS and _style(line.text) != _style(current.heading.text)


def _style(text: str) -> tuple[bool, bool]:
    return text.isupper(), text.endswith(":")


def _inline(line: Line, current: Kind) -> Section | None:
    """Read "Skills: Python, Go": heading and content on one line."""
    match = _LABEL.match(line.text)
    opened = heading(match[1]) if match else None
    if match is None or opened is None or opened not in _INLINE or opened is current:
        return None
    if not line.after_blank and opened not in _MAY_HOLD.get(current, _INLINE):
        return None
    content = trimmed(part(line.span, match.end(), len(line.text)))
    if not content.text:
        return None
    label = part(line.span, 0, match.end())
    return Section(kind=opened, lines=(Line(span=content),), heading=label)
