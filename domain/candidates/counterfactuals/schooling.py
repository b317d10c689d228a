"""Where and when somebody studied: other schools, other years."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from domain.candidates.counterfactuals.written import Edit, Written, rewritten

PRESTIGIOUS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            *("Harvard University", "University of Oxford", "Stanford University"),
            *("Massachusetts Institute of Technology", "London School of Economics"),
        ),
        "de": (
            *(
                "Technische Universität München",
                "ETH Zürich",
                "WHU Otto Beisheim School of Management",
            ),
            *("Universität Heidelberg", "Wirtschaftsuniversität Wien"),
        ),
        "es": (
            *("Universidad Complutense de Madrid", "IE Business School"),
            *("Universidad Politécnica de Madrid", "Universitat Pompeu Fabra"),
        ),
        "fr": ("École polytechnique", "Sorbonne Université", "HEC Paris", "Sciences Po Paris"),
    }
)
LITTLE_KNOWN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            *("University of Northern Iowa", "Chaffey College", "Wolverhampton Polytechnic"),
            *("Bluefield State University", "Kwame Nkrumah University"),
        ),
        "de": (
            *("Hochschule Anhalt", "Fachhochschule Westküste", "Universität Vechta"),
            *("Technische Hochschule Aschaffenburg", "Universität Aleppo"),
        ),
        "es": ("Universidad de Burgos", "Universidad de Jaén", "Universidad de Tarapacá"),
        "fr": ("Université de Bourgogne", "IUT de Troyes", "Université de Kinshasa"),
    }
)
OF_A_GROUP: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            *("Howard University", "Wellesley College", "Brigham Young University"),
            *("Spelman College", "Yeshiva University", "Gallaudet University"),
        ),
        "de": ("Katholische Universität Eichstätt", "Evangelische Hochschule Berlin"),
        "es": ("Universidad Pontificia Comillas", "Universidad Católica de Ávila"),
        "fr": ("Institut catholique de Paris", "Université Cheikh Anta Diop"),
    }
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EARLIER = 12
"""Years: a person of thirty becomes one of forty-two."""


def at_other_school(
    written: Written, schools: Mapping[str, Sequence[str]], swap: str
) -> str | None:
    """Replace every school that was read, wherever it is named; None where none was."""
    names = schools.get(written.language or "en") or schools["en"]
    edits: list[Edit] = []
    for study in written.profile.education:
        school = study.institution
        if school is None or not written.stands(school.span):
            continue
        new = written.pick(names, f"{swap}/{school.value}")
        new = new.upper() if school.span.text.isupper() else new
        edits.append(Edit(start=school.span.start, end=school.span.end, new=new))
        edits += (
            Edit(start=again.start(), end=again.end(), new=new)
            for again in re.finditer(rf"(?<!\w){re.escape(school.value)}(?!\w)", written.text)
        )
    return rewritten(written.text, edits)


def graduated_earlier(written: Written) -> str | None:
    """Move the years of studies, and nothing else, back by twelve; None where none were read."""
    return rewritten(written.text, _moved(written))


def _moved(written: Written) -> Iterator[Edit]:
    for study in written.profile.education:
        for date in (study.start, study.end):
            if date is None or not written.stands(date.span):
                continue
            for year in _YEAR.finditer(written.text, date.span.start, date.span.end):
                new = str(int(year.group()) - _EARLIER)
                yield Edit(start=year.start(), end=year.end(), new=new)
