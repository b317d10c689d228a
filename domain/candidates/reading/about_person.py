"""What people say of themselves that is no part of what they can do: birth, family, origin."""

import re
from collections.abc import Iterator

from domain.candidates.reading.sections import heading

ABOUT_THE_PERSON = (
    r"(?:date of birth|born|birth ?(?:day|date|place|name)|place of birth|d\.?o\.?b|age"
    r"|nationality|citizenship|ethnicity|race|marital status|family status|children|gender|sex"
    r"|pronouns|religion|denomination|disability|health|passport|national id|ssn|photo(?:graph)?"
    r"|geburts(?:datum|ort|tag|name|land)|geboren|geb\.|alter|nationalität|staatsangehörigkeit"
    r"|staatsbürgerschaft|herkunft|familienstand|kinder|geschlecht|pronomen|konfession|religion"
    r"|schwerbehinderung|gesundheit|ausweis|foto|lichtbild"
    r"|fecha de nacimiento|nacid[oa]|nacimiento|lugar de nacimiento|edad|nacionalidad|ciudadanía"
    r"|estado civil|hijos|sexo|género|pronombres|discapacidad|dni|nie|religión"
    r"|date de naissance|née?|lieu de naissance|âge|nationalité|citoyenneté"
    r"|situation (?:familiale|de famille|matrimoniale)|état civil|enfants|sexe|genre|pronoms"
    r"|handicap|confession)"
)
"""Labels, in English, German, Spanish and French; no letter follows."""
_APART = r"(?![ ][|/•·–—][ ]|[;\t])"  # noqa: RUF001 - as people set things apart
_STATEMENT = re.compile(
    rf"(?:^|(?<=[|/•·;\t–—]))[ \t•*-]*{ABOUT_THE_PERSON}\b"  # noqa: RUF001 - likewise
    rf"[^\n:|]{{0,20}}?(?:[ ]?:|\t|[ ]{{2,}})[ \t]*(?:{_APART}[^\n\f])*",
    re.IGNORECASE | re.MULTILINE,
)
"""A label, what marks it as one, and its value."""
_LABEL_ABOVE = re.compile(
    r"^[ \t]*(?:date of birth|place of birth|nationality|citizenship|ethnicity|marital status"
    r"|gender|religion|geburtsdatum|geburtsort|nationalität|staatsangehörigkeit|staatsbürgerschaft"
    r"|familienstand|geschlecht|konfession|fecha de nacimiento|lugar de nacimiento|nacionalidad"
    r"|estado civil|género|religión|date de naissance|lieu de naissance|nationalité"
    r"|situation (?:familiale|de famille|matrimoniale)|état civil)[ ]?:?[ ]*"
    r"\n(?P<value>[^\n\f]{1,40})$",
    re.IGNORECASE | re.MULTILINE,
)
"""A label on a line of its own, as in a narrow column, and its value below."""


def said_of_the_person(document: str) -> Iterator[tuple[int, int]]:
    """Return where such statements stand: "Nationality: Turkish" names no skill."""
    for said in _STATEMENT.finditer(document):
        yield said.span()
    for above in _LABEL_ABOVE.finditer(document):
        if heading(above["value"]) is None:
            yield above.span()


def is_said_of_the_person(text: str) -> bool:
    """Tell "Gender: female" from a title or a name."""
    return _STATEMENT.match(text) is not None
