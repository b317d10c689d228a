"""A candidate as JSON Resume 1.0 (jsonresume.org/schema), each value with its text.

What has no place in the document is left out, and so is what the format requires to be known
exactly, such as the code of a country, where the document does not say it.
"""

import re
from collections.abc import Iterable
from typing import Any

from domain.candidates.model import Candidate
from domain.candidates.profile import Education, Experience, SkillClaim
from domain.shared.text import Found, Span
from domain.shared.values import Month, Place
from entrypoints.cli.formats.provenance import Node, Tree, plain, provenance, warnings_json

_VERSION = "v1.0.0"
_YEAR_ALONE = re.compile(r"\D*\d{4}\D*")
_MONTH_NAMED = re.compile(r"[^\W\d_]{3}")
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_COUNTRY_CODES = {
    "USA": "US",
    "U.S.": "US",
    "U.S.A.": "US",
    "UNITED STATES": "US",
    "UK": "GB",
    "U.K.": "GB",
    "UNITED KINGDOM": "GB",
}
"""Names that are not codes, but cannot be mistaken."""


def json_resume(candidate: Candidate) -> dict[str, Any]:
    """Write what was read from the latest résumé."""
    tree = _tree(candidate)
    return {
        **(plain(tree) or {}),
        "meta": {
            "version": _VERSION,
            "warnings": warnings_json(candidate.resumes[-1].warnings),
            "skills": _catalogue_names(candidate.profile.skills),
            "provenance": provenance(tree),
        },
    }


def _tree(candidate: Candidate) -> Tree:
    personal, profile = candidate.personal, candidate.profile
    return {
        "basics": {
            "name": personal.name,
            "label": profile.headline,
            "email": personal.email,
            "phone": personal.phone,
            "summary": profile.summary,
            "location": _location(personal.place),
            "profiles": [{"url": _url(link)} for link in personal.links],
        },
        "work": [_work(experience) for experience in profile.experiences],
        "education": [_education(education) for education in profile.education],
        "skills": [_skill(claim) for claim in profile.skills],
    }


def _work(experience: Experience) -> Tree:
    return {
        "name": experience.employer,
        "position": experience.title,
        "location": _as_written(experience.place),
        "startDate": _date(experience.start),
        "endDate": _date(experience.end),
        "summary": _summary(experience),
    }


def _education(education: Education) -> Tree:
    return {
        "institution": education.institution,
        "studyType": education.degree,
        "startDate": _date(education.start),
        "endDate": _date(education.end),
    }


def _skill(claim: SkillClaim) -> Tree:
    """Name the skill as the person does; `meta.skills` has the catalogue's name for it."""
    name, *others = _writings(claim)
    return {"name": name, "keywords": others}


def _writings(claim: SkillClaim) -> list[Found[str]]:
    """Return each way in which a skill is written, where it is first; the catalogue's way leads."""
    first: dict[str, Found[str]] = {}
    for span in claim.mentions:
        found = _quoted(span)
        first.setdefault(found.value.casefold(), found)
    return sorted(first.values(), key=lambda found: found.value.casefold() != claim.name.casefold())


def _catalogue_names(claims: Iterable[SkillClaim]) -> dict[str, dict[str, str]]:
    return {
        f"/skills/{n}": {"id": claim.skill_id, "name": claim.name} for n, claim in enumerate(claims)
    }


def _location(place: Found[Place] | None) -> Tree | None:
    if place is None:
        return None
    country = place.value.country.upper()
    code = _COUNTRY_CODES.get(country) or (country if _COUNTRY_CODE.fullmatch(country) else None)
    return {
        "address": _quoted(place.span) if country and code is None else None,
        "city": _within(place, place.value.city),
        "region": _within(place, place.value.region),
        "countryCode": _within(place, place.value.country, value=code) if code else None,
    }


def _within(place: Found[Place], name: str, *, value: str | None = None) -> Node:
    """Narrow the span of a place to one of its names, where it is written so."""
    if not name:
        return None
    at = place.span.text.rfind(name) if value else place.span.text.find(name)
    start = place.span.start + at
    span = place.span if at < 0 else Span(start=start, end=start + len(name), text=name)
    return Found(value=value or name, span=span)


def _date(month: Found[Month] | None) -> Node:
    """Write a month, or the year alone where no month is said."""
    if month is None:
        return None
    said = month.span.text
    year_alone = _YEAR_ALONE.fullmatch(said) and not _MONTH_NAMED.search(said)
    value = f"{month.value.year:04d}" if year_alone else str(month.value)
    return Found(value=value, span=month.span)


def _url(link: Found[str]) -> Found[str]:
    """Give an address its scheme, which the format asks for and people leave out."""
    value = link.value if "://" in link.value else f"https://{link.value}"
    return Found(value=value, span=link.span)


def _summary(experience: Experience) -> Node:
    """Return what follows the lines that name the work."""
    body = experience.body
    if body is None:
        return None
    said = (experience.title, experience.employer, experience.place, experience.start)
    heading = [found.span.end for found in (*said, experience.end) if found]
    if experience.present:
        heading.append(experience.present.end)
    inside = [end - body.start for end in heading if body.start <= end <= body.end]
    line_end = body.text.find("\n", max(inside, default=0))
    if line_end < 0:
        return None
    rest = body.text[line_end:]
    start = body.start + line_end + len(rest) - len(rest.lstrip())
    text = rest.strip()
    if not text:
        return None
    return Found(value=text, span=Span(start=start, end=start + len(text), text=text))


def _as_written(found: Found[Any] | None) -> Node:
    return _quoted(found.span) if found else None


def _quoted(span: Span) -> Found[str]:
    return Found(value=" ".join(span.text.split()), span=span)
