"""A candidate as JSON Resume 1.0, each value with its text.

What has no place in the document is left out, and so is what the format requires to be known
exactly, such as the code of a country, where the document does not say it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.candidates.fields import (
    FORMS,
    PROFILE_BASICS,
    Field,
    FieldKind,
    Form,
    Section,
)
from domain.candidates.json_resume.skill_nodes import LEVEL_NAMES
from domain.candidates.json_resume.tree import Node, Tree, plain, provenance, span_json
from domain.candidates.model import Candidate, Resume
from domain.candidates.networks import network_profile, site_among, with_scheme
from domain.candidates.profile import Experience, PersonalDetails, Profile, SkillClaim
from domain.candidates.skill_use import within_all
from domain.candidates.spoken import UNDETERMINED, language_code
from domain.candidates.texts import date_text, one_line
from domain.shared.countries import country_code
from domain.shared.text import PERSON, Found, Inferred, Span
from domain.shared.values import Place

VERSION = "v1.0.0"


def json_resume(candidate: Candidate, versions: Mapping[str, str]) -> dict[str, Any]:
    """Write the profile; `meta` says where everything comes from, and what was not taken over."""
    tree = _tree(candidate)
    return {**(plain(tree) or {}), "meta": _meta(candidate, tree, versions)}


def _meta(candidate: Candidate, tree: Tree, versions: Mapping[str, str]) -> dict[str, Any]:
    resume = _source(candidate)
    going_on = {
        f"/{section.value}/{n}": span_json(entry.present)
        for section in (Section.WORK, Section.VOLUNTEER, Section.EDUCATION, Section.PROJECTS)
        for n, entry in enumerate(getattr(candidate.profile, FORMS[section].attribute))
        if entry.present
    }
    warnings = resume.warnings if resume else ()
    hidden = resume.hidden if resume else ()
    return {
        "version": VERSION,
        **({"versions": dict(versions)} if versions else {}),
        **({"language": resume.language} if resume and resume.language else {}),
        "warnings": [{"code": w.code, "message": w.message} for w in warnings],
        "hidden": [{"hiding": h.hiding.value, "text": h.text, "page": h.page} for h in hidden],
        "skills": _catalogue_names(_beside_languages(candidate.profile)),
        "present": going_on,
        "provenance": provenance(tree),
    }


def _source(candidate: Candidate) -> Resume | None:
    found = (r for r in candidate.resumes if r.id == candidate.profile_from)
    return next(found, candidate.resumes[-1] if candidate.resumes else None)


def _tree(candidate: Candidate) -> Tree:
    profile = candidate.profile
    body_is_summary = not any(
        text.field in {"summary", "highlights"}
        for entry in candidate.profile_sources.corrections.entries
        for text in entry.written
    )
    tree: dict[str, Tree | Node] = {
        "basics": {
            **_personal(candidate.personal),
            **{f.name: getattr(profile, f.attribute) for f in PROFILE_BASICS},
            "location": _location(candidate.personal.place),
            "profiles": [_profile(link) for link in _others(candidate.personal.links)],
        }
    }
    for section, form in FORMS.items():
        entries = getattr(profile, form.attribute)
        tree[section.value] = [_entry(form, e, body_is_summary=body_is_summary) for e in entries]
    skills = [_skill(claim) for claim in _beside_languages(profile)]
    tree["skills"] = [*skills, *({"name": found} for found in profile.other_skills)]
    return {name: tree[name] for name in _ORDER}


_ORDER = ("basics", *(section.value for section in Section if section is not Section.PROFILES))


def _personal(personal: PersonalDetails) -> dict[str, Tree | Node]:
    site = site_among(personal.links)
    return {
        "name": personal.name,
        "label": None,
        "email": personal.email,
        "additionalEmails": personal.more_emails,
        "phone": personal.phone,
        "additionalPhones": personal.more_phones,
        "url": _url(personal.links[site]) if site is not None else None,
    }


def _others(links: tuple[Found[str], ...]) -> Iterable[Found[str]]:
    site = site_among(links)
    return (link for n, link in enumerate(links) if n != site)


def _profile(link: Found[str]) -> Tree:
    known = network_profile(link.value)
    username = known.username if known else None
    return {
        "network": Found(value=known.network, span=link.span, by=link.by) if known else None,
        "username": Found(value=username, span=link.span, by=link.by) if username else None,
        "url": _url(link),
    }


def _entry(form: Form, entry: Any, *, body_is_summary: bool) -> Tree:  # noqa: ANN401 - an entry of the form's class
    tree = {field.name: _leaf(entry, field) for field in form.fields}
    if isinstance(entry, Experience) and body_is_summary and not entry.highlights:
        tree["summary"] = entry.summary or _rest(entry)
    return tree


def _leaf(entry: object, field: Field) -> Tree | Node:
    found = getattr(entry, field.attribute)
    match field.kind:
        case FieldKind.MONTH:
            return found and Found(value=date_text(found), span=found.span, by=found.by)
        case FieldKind.PLACE:
            return found and _quoted(found.span, by=found.by)
        case FieldKind.URL:
            return found and _url(found)
        case _:
            leaf: Tree | Node = found
            return leaf


def _beside_languages(profile: Profile) -> tuple[SkillClaim, ...]:
    """Leave out what is among the languages already: the format has a section for them."""
    spoken = [x.name.span for x in profile.languages if x.name.by != PERSON]
    # what the person wrote is a document of its own: its places are none of the résumé's
    written = {x.code for x in profile.languages if x.name.by == PERSON} - {UNDETERMINED}
    return tuple(
        claim
        for claim in profile.skills
        if not claim.mentions
        or not (language_code(claim.name) in written or within_all(claim.mentions, spoken))
    )


def _skill(claim: SkillClaim) -> Tree:
    """Name the skill as the person does; `meta.skills` has the catalogue's name for it."""
    name, *others = _writings(claim)
    level = LEVEL_NAMES[claim.level] if claim.level else None
    return {"name": name, "level": _level(claim, level) if level else None, "keywords": others}


def _level(claim: SkillClaim, level: str) -> Node:
    if claim.written:
        return Found(value=level, span=claim.written, by=PERSON)
    return Inferred(value=level, follows_from=claim.mentions)


def _writings(claim: SkillClaim) -> list[Found[str]]:
    """Return each way in which a skill is written, where it is first; the catalogue's way leads."""
    first: dict[str, Found[str]] = {}
    for span in claim.mentions:
        found = _quoted(span)
        first.setdefault(found.value.casefold(), found)
    if claim.written and not first:
        return [_quoted(claim.written, by=PERSON)]
    return sorted(first.values(), key=lambda found: found.value.casefold() != claim.name.casefold())


def _catalogue_names(claims: Iterable[SkillClaim]) -> dict[str, dict[str, str]]:
    return {
        f"/skills/{n}": {"id": claim.skill_id, "name": claim.name} for n, claim in enumerate(claims)
    }


def _location(place: Found[Place] | None) -> Tree | None:
    if place is None:
        return None
    country = place.value.country
    code = country_code(country)
    return {
        "address": _quoted(place.span, by=place.by) if country and code is None else None,
        "city": _within(place, place.value.city),
        "region": _within(place, place.value.region),
        "countryCode": _within(place, country, value=code) if code else None,
    }


def _within(place: Found[Place], name: str, *, value: str | None = None) -> Node:
    """Narrow the span of a place to one of its names, where it is written so."""
    if not name:
        return None
    at = place.span.text.rfind(name) if value else place.span.text.find(name)
    start = place.span.start + at
    span = place.span if at < 0 else Span(start=start, end=start + len(name), text=name)
    return Found(value=value or name, span=span, by=place.by)


def _url(link: Found[str]) -> Found[str]:
    return Found(value=with_scheme(link.value), span=link.span, by=link.by)


def _rest(experience: Experience) -> Node:
    """Return what follows the lines that name the work, where nothing tells prose from bullets."""
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


def _quoted(span: Span, *, by: str | None = None) -> Found[str]:
    return Found(value=one_line(span.text), span=span, **({"by": by} if by else {}))
