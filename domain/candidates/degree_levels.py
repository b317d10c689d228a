"""How far a degree goes, by its name in English, German, Spanish or French."""

import re
from unicodedata import combining, normalize

from domain.shared.values import EducationLevel

LONGEST_DEGREE = 200
"""Characters that are looked at."""

_WORDS = {
    EducationLevel.DOCTORATE: r"""
        ph\.? ?d|d\.? ?phil|doctor\w*|doktor\w*|docteur|dr\.? (?:ing|rer|med|phil|iur)\w*
        |promotion|promoviert|habilitation|ed\.?d|j\.?d|m\.?d|dba
        """,
    EducationLevel.MASTER: r"""
        master\w*|mastere|maestr\w+
        |m\.? ?(?:sc|a|s|eng|ed|phil|res|fa|tech|com|ba|pa|ph|arch|st)
        |mba|llm|ll\.m|msc|msci|meng|mphil|magister\w*
        |diplom(?:[- ]?(?:ing|inf|kfm|kffr|math|phys)\w*|[- ]\w{4,})?(?! de\b| in\b| of\b)
        |(?:zweites |erstes )?staatsexamen|lizen[tz]iat|referendariat
        |maitrise|posgrado|postgrado|postgraduate\w*|diplome d.?ingenieure?|ingenieur(?:e|in)?
        |ingenier[oa](?: \w+)?|graduate (?:degree|diploma|certificate)|bac ?\+ ?5
        """,
    EducationLevel.BACHELOR: r"""
        bachelor\w*|b\.? ?(?:sc|a|s|eng|ed|tech|com|ba|fa|arch|pharm|mus|n)|bsc|bba|beng|btech|llb
        |ll\.b|licenciad\w+|licenciatura|licence|grado(?! (?:medio|superior))|graduad[oa] en(?! eso)
        |diplomatura|ingenieria\w*|undergraduate degree|honou?rs degree|university degree|degree
        |vordiplom|diplome universitaire(?! de tech)|bac ?\+ ?3|egresad[oa]
        """,
    EducationLevel.ASSOCIATE: r"""
        associate\w*|a\.? ?a\.? ?s|foundation degree|hnd|higher national diploma
        |diploma of higher education|bts|dut|but|deug|bac ?\+ ?2
        |tecnico superior|grado superior|ciclo superior|fachwirt\w*|techniker\w*
        """,
    EducationLevel.VOCATIONAL: r"""
        (?:berufs)?ausbildung\w*|lehre|lehrabschluss|gesellen\w+|\w*meister(?:brief|prufung|schule|in)?
        |facharbeiter\w*|umschulung|weiterbildung|fortbildung|berufsabschluss|staatlich gepruft\w*
        |apprenticeship|vocational\w*|trade certificate|s?nvq\w*|btec\w*|city (?:&|and) guilds
        |hnc|diploma|certificate|cert\.?|cap|bep|bac pro\w*|brevet professionnel
        |formacion profesional\w*|fp|ciclo formativo|grado medio|tecnic[oa]|curso|certificado\w*
        |titre professionnel|fahigkeitszeugnis|nanodegree
        """,
    EducationLevel.SCHOOL: r"""
        high[- ]school\w*|secondary\w*|ged|a[- ]levels?|as[- ]levels?|gcses?|highers
        |leaving certificate|international baccalaureate|ib diploma|matriculation|matura\w*
        |maturitat|(?:fach)?abitur|(?:fach|allgemeine |fachgebundene )*hochschulreife
        |mittlere reife|\w*schulabschluss|mittlerer bildungsabschluss|\w*oberschulreife
        |bachiller(?:ato)?|selectividad|eso|graduado escolar|educacion secundaria\w*
        |c\.?o\.?u|e\.?g\.?b|b\.?u\.?p|baccalaureat|bac(?! ?\+| pro)
        |brevet(?! pro)|diplome national du brevet
        """,
}
_LINE_END = re.compile(r"\n\s*")
_LEVELS = [
    (level, re.compile(rf"(?<!\w)(?:{_LINE_END.sub('', words).strip()})(?!\w)"))
    for level, words in _WORDS.items()
]
_OF_A_SCHOOL = re.compile(
    r"high[- ]school|secondary school|leaving cert|baccalaureate|ib diploma|abitur|reife"
    r"|schulabschluss"
)
_OF_A_TRADE = re.compile(r"vocational|trade cert|bac pro|ciclo formativo|nanodegree|apprentice")
"""What stands around a word such as "diploma" or "degree" and takes it down."""


def degree_level(degree: str) -> EducationLevel | None:
    """Return the level that a degree's name tells; None when it tells none.

    The highest that it names counts: "Bachelor and Master of Science" is a master's. A name that
    says that it is of a school, or of a trade, is no more than that.
    """
    plain = _plain(degree)
    most = EducationLevel.DOCTORATE
    if _OF_A_TRADE.search(plain):
        most = EducationLevel.VOCATIONAL
    if _OF_A_SCHOOL.search(plain):
        most = EducationLevel.SCHOOL
    found = [level for level, words in _LEVELS if words.search(plain)]
    return min(max(found), most) if found else None


def _plain(text: str) -> str:
    letters = normalize("NFKD", text[:LONGEST_DEGREE]).casefold()
    return " ".join("".join(c for c in letters if not combining(c)).split())
