"""Telling job titles from names of people and organisations."""

import re

from domain.candidates.reading.spans import words
from domain.candidates.reading.vocabulary import word_set

_NOUNS = word_set(
    """engineer engineers developer programmer architect designer manager director analyst
    scientist consultant specialist administrator admin coordinator assistant associate officer
    executive president founder cofounder co-founder owner co-owner partner lead leader intern
    trainee apprentice teacher lecturer professor tutor instructor trainer coach researcher
    fellow nurse doctor physician surgeon pharmacist dentist therapist accountant auditor
    controller bookkeeper cashier clerk receptionist secretary representative agent advisor
    adviser strategist marketer recruiter writer editor journalist copywriter translator
    interpreter photographer videographer producer artist animator illustrator technician
    electrician mechanic plumber carpenter welder machinist operator driver pilot chef cook
    baker barista bartender waiter waitress housekeeper cleaner janitor guard supervisor foreman
    superintendent inspector tester planner scheduler buyer merchandiser broker trader banker
    underwriter actuary economist statistician lawyer attorney paralegal solicitor counsel judge
    librarian curator archivist biologist chemist physicist mathematician geologist contractor
    freelancer volunteer maintainer creator contributor evangelist advocate ambassador stylist
    hairdresser paramedic caregiver nanny laborer labourer worker handler picker packer postdoc
    facilitator estimator surveyor dispatcher sre cto ceo cfo coo cio cmo cpo ciso vp svp evp
    principal head chief staff webmaster salesperson salesman praktikant praktikantin
    werkstudent werkstudentin auszubildende auszubildender kaufmann kauffrau lehrer lehrerin
    verkäufer verkäuferin referent referentin mitarbeiter mitarbeiterin arzt ärztin"""
)
_NOUNS_THAT_COME_FIRST = word_set(
    """ingeniero ingeniera desarrollador desarrolladora programador programadora diseñador
    diseñadora gerente directora jefe jefa analista consultor consultora asistente administrador
    administradora coordinador coordinadora profesor profesora contador contadora técnico
    técnica becario becaria vendedor vendedora enfermero enfermera arquitecto arquitecta
    responsable ingénieur ingénieure développeur développeuse concepteur conceptrice chef
    directeur directrice gestionnaire analyste consultante assistante technicien technicienne
    professeur enseignant enseignante stagiaire alternant alternante vendeur vendeuse infirmier
    infirmière comptable chargé chargée"""
)
"""In Spanish and French the noun leads: "Développeuse web"."""
_ENDINGS = (
    "ologist", "ographer", "ician", "entwickler", "entwicklerin", "ingenieur", "ingenieurin",
    "leiter", "leiterin", "berater", "beraterin", "assistent", "assistentin", "manager",
    "managerin", "techniker", "technikerin", "mechaniker", "pfleger", "pflegerin",
    "sachbearbeiter", "sachbearbeiterin", "führer", "führerin", "architekt", "architektin",
)  # fmt: skip
_PHRASES = re.compile(
    r"\b(?:scrum master|head of|chief of staff|vice president|web master|station master"
    r"|member of (?:the )?technical staff|working student|chef de projet)\b"
)
_LEVELS = word_set("""i ii iii iv v 1 2 3 4 5 l3 l4 l5 l6 senior junior remote""")
_FUNCTION_WORDS = word_set("""of for in and to the de du des der für & / at with on y et und à""")
_LEGAL_FORMS = word_set(
    """inc llc ltd limited corp corporation gmbh ag se kg plc co company sa s.a sl s.l sarl s.a.r.l
    sas bv b.v nv oy ab as a/s pty pvt llp lp"""
)
_ORGANISATION_WORDS = (
    word_set(
        """group holdings holding partners labs lab laboratories technologies solutions systems
    services software consulting consultants associates bank insurance hospital clinic
    university college school institute foundation ministry agency studio studios ventures
    capital industries enterprises airlines airways magazine brands restaurant hotel museum
    church council department universität hochschule klinikum stadtwerke verein e.v universidad
    universidade université institut"""
    )
    | _LEGAL_FORMS
)
_OF_SOMETHING = frozenset(
    (
        *("manager", "director", "head", "lead", "president", "vice president", "vp", "svp", "evp"),
        *("senior vice president", "senior director", "senior manager", "associate director"),
        *("managing director", "executive director", "supervisor", "coordinator"),
    )
)
_SURNAMES = word_set("""baker cook carpenter judge driver fellow coach partner head guard chef""")
_MOST_WORDS = 10
_MOST_WORDS_AFTER = 2
_PARENTHESES = re.compile(r"\([^()]{0,60}\)")
_SLASH = re.compile(r"[/&]")


def is_title(text: str) -> bool:
    """Tell whether a piece of a heading is the title of a job."""
    said = words(_PARENTHESES.sub(" ", text))
    if not 0 < len(said) <= _MOST_WORDS or _ends_like_an_organisation(said):
        return False
    return _PHRASES.search(" ".join(said)) is not None or any(
        _is_noun(word) and _closes(said, position) for position, word in enumerate(said)
    )


def _ends_like_an_organisation(said: list[str]) -> bool:
    """Tell "Engineer Holdings" from "Ingeniera de software"."""
    return said[-1] in _ORGANISATION_WORDS and not _FUNCTION_WORDS.intersection(said[-2:-1])


def _is_noun(word: str) -> bool:
    return any(
        piece in _NOUNS or piece in _NOUNS_THAT_COME_FIRST or piece.endswith(_ENDINGS)
        for piece in _SLASH.split(word)
    )


def _closes(said: list[str], position: int) -> bool:
    """Tell "Product Manager, Growth" from "Manager Magazine" by what follows the noun."""
    after = said[position + 1 :]
    if not after or after[0] in _FUNCTION_WORDS or all(word in _LEVELS for word in after):
        return True
    if position == 0 and said[0] in _NOUNS_THAT_COME_FIRST:
        return True
    return position > 0 and len(after) <= _MOST_WORDS_AFTER


def is_organisation(text: str) -> bool:
    """Tell whether a word says that this names an organisation."""
    return any(word in _ORGANISATION_WORDS for word in words(text))


def may_name_a_person(text: str) -> bool:
    """Tell "James Baker" from "Pastry Chef": some surnames are trades."""
    said = words(text)
    if is_organisation(text):
        return False
    return not is_title(text) or (
        said[-1] in _SURNAMES and not any(_is_noun(word) for word in said[:-1])
    )


def has_legal_form(text: str) -> bool:
    """Tell whether a name is a company's beyond doubt."""
    return not _LEGAL_FORMS.isdisjoint(words(text))


def is_generic(text: str) -> bool:
    """Tell whether a title is but its noun, so that what follows may say of what."""
    return len(words(text)) == 1 or is_of_something(text)


def is_of_something(text: str) -> bool:
    """Tell whether a title asks of what: a department as likely as an employer follows it."""
    return " ".join(words(text)) in _OF_SOMETHING
