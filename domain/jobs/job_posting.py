"""A schema.org JobPosting as the text of an advertisement.

What it states outright comes first, as labelled lines, so that whoever reads advertisements
reads it too, and every value has its place in one text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from domain.jobs.errors import NotAJobPostingError
from domain.jobs.reading.markup import plain_text
from domain.shared.countries import country_name

_LONGEST_LINE = 300
_LONGEST_TEXT = 60_000
_MOST_ITEMS = 20
_DEEPEST = 4
_TYPE = "JobPosting"

_LARGEST_PAY = 10**9
_UNITS = frozenset(("HOUR", "DAY", "WEEK", "MONTH", "YEAR"))
_PARTS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("experienceRequirements", "Requirements"),
    ("skills", "Skills"),
    ("jobBenefits", "Benefits"),
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CREDENTIALS = {
    "high school": "high school diploma",
    "associate degree": "associate degree",
    "bachelor degree": "bachelor's degree",
    "professional certificate": "professional certificate",
    "postgraduate degree": "master's degree",
}
"""Google's names of levels, as advertisements write them."""
_MONTHS_A_YEAR = 12
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""What JSON can smuggle in: controls, halves of characters, changes of the writing direction."""
_MOST_MONTHS = 60 * _MONTHS_A_YEAR


def posting_text(document: object) -> str:
    """Return the text of the first job posting in a parsed JSON-LD document.

    The document is an object, a list of objects, or an object with a `@graph`. Markup is taken
    out; each part is cut at 60,000 characters, lists at 20 items. Raise NotAJobPostingError
    when there is no posting, or nothing in it.
    """
    posting = next(_postings(document, _DEEPEST), None)
    if posting is None:
        raise NotAJobPostingError
    parts = ["\n".join(_facts(posting)), plain_text(_said(posting.get("description")))]
    for name, heading in _PARTS:
        said = plain_text(_said(posting.get(name)))
        parts.append(f"{heading}:\n{said}" if said else "")
    text = _NO_TEXT.sub("", "\n\n".join(part for part in parts if part))
    if not text:
        raise NotAJobPostingError
    return text


def _postings(node: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth == 0:
        return
    if isinstance(node, list):
        for item in node[:_MOST_ITEMS]:
            yield from _postings(item, depth - 1)
    elif isinstance(node, Mapping):
        if _TYPE in _each(node.get("@type"), _short_type):
            yield node
        yield from _postings(node.get("@graph"), depth - 1)


def _short_type(said: object) -> str:
    return _line_of(said).rpartition("/")[2].removeprefix("schema:")


def _facts(posting: Mapping[str, object]) -> Iterator[str]:
    stated = [
        ("Title", _line_of(posting.get("title")) or _line_of(posting.get("name"))),
        ("Company", _name_of(posting.get("hiringOrganization"))),
        *(("Location", place) for place in _each(posting.get("jobLocation"), _place)),
        (
            "Remote",
            "yes" if "TELECOMMUTE" in _each(posting.get("jobLocationType"), _line_of) else "",
        ),
        ("Employment type", ", ".join(_each(posting.get("employmentType"), _employment))),
        ("Apply by", _day(posting.get("validThrough"))),
        (
            "Applicants from",
            ", ".join(_each(posting.get("applicantLocationRequirements"), _country)),
        ),
        ("Salary", _salary(posting.get("baseSalary"), posting.get("salaryCurrency"))),
        ("Requirements", _experience(posting.get("experienceRequirements"))),
        ("Requirements", "; ".join(_each(posting.get("educationRequirements"), _credential))),
    ]
    yield from (f"{label}: {said}" for label, said in stated if said)


def _each(said: object, read: Callable[[object], str]) -> list[str]:
    """Read one or many; what is empty is left out, and what was said before."""
    many = said[:_MOST_ITEMS] if isinstance(said, list) else [said]
    return list(dict.fromkeys(text for item in many if (text := read(item))))


def _line_of(said: object) -> str:
    """Return a text on one line; empty for anything but a text."""
    if not isinstance(said, str):
        return ""
    return " ".join(plain_text(said[:_LONGEST_LINE]).split())


def _name_of(said: object) -> str:
    return _line_of(said.get("name") if isinstance(said, Mapping) else said)


def _said(said: object) -> str:
    """Return a text, or several as lines with dashes."""
    if isinstance(said, str):
        return said[:_LONGEST_TEXT]
    return "\n".join(f"- {text}" for text in _each(said, _name_of))


def _place(said: object) -> str:
    if not isinstance(said, Mapping):
        return _line_of(said)
    address = said.get("address", said)
    if not isinstance(address, Mapping):
        return _line_of(address)
    country = _name_of(address.get("addressCountry"))
    parts = (
        _line_of(address.get("addressLocality")),
        _line_of(address.get("addressRegion")),
        country_name(country) or country,
    )
    return ", ".join(part for part in parts if part)


def _day(said: object) -> str:
    """Return the day of a date with or without its time; empty for anything else."""
    day = _DAY.match(_line_of(said))
    return day.group() if day else ""


def _country(said: object) -> str:
    name = _name_of(said)
    return country_name(name) or name


def _credential(said: object) -> str:
    """Write "bachelor degree in Computer Science"; a text as it is."""
    if not isinstance(said, Mapping):
        return _line_of(said)
    category = _line_of(said.get("credentialCategory"))
    level = _CREDENTIALS.get(category.lower(), category)
    area = _line_of(said.get("about"))
    return f"{level} in {area}" if level and area else level


def _employment(said: object) -> str:
    return _line_of(said).replace("_", " ").lower()


def _salary(said: object, currency: object) -> str:
    """Write "EUR 60000 - 75000 per year"; empty unless both figures and a currency are told."""
    amount = said if isinstance(said, Mapping) else {"value": said}
    code = _line_of(amount.get("currency")) or _line_of(currency)
    value = amount.get("value")
    pay = value if isinstance(value, Mapping) else {**amount, "value": value}
    figures = [_figure(pay.get("minValue")), _figure(pay.get("maxValue"))]
    if not all(figures):
        figures = [_figure(pay.get("value"))]
    if not (code and all(figures)):
        return ""
    unit = (_line_of(pay.get("unitText")) or _line_of(amount.get("unitText"))).upper()
    period = f" per {unit.lower()}" if unit in _UNITS else ""
    return f"{code.upper()} {' - '.join(dict.fromkeys(figures))}{period}"


def _figure(said: object) -> str:
    """Return plain digits, to the cent; empty for what is no amount of pay."""
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        return ""
    try:
        amount = Decimal(str(said)[:_LONGEST_LINE].replace(",", "").strip())
        if not 0 < amount <= _LARGEST_PAY:
            return ""
    except (ArithmeticError, ValueError):
        return ""
    return f"{amount:.2f}".removesuffix(".00")


def _experience(said: object) -> str:
    """Write whole years of experience; the months that are over are not asked for."""
    months = said.get("monthsOfExperience") if isinstance(said, Mapping) else None
    figure = _figure(months).partition(".")[0]
    years = min(int(figure or 0), _MOST_MONTHS) // _MONTHS_A_YEAR
    return f"at least {years} years of experience" if years else ""
