"""The truth about a document, as JSON Resume 1.0."""

from collections.abc import Callable
from typing import Any

from tests.resume_generator.choices import Choices
from tests.resume_generator.content import Content, Credential, When
from tests.resume_generator.telling import level_of

Json = dict[str, Any]


def truth(content: Content, choices: Choices, *, functional: bool) -> Json:
    """Write what a careful reader would note; `functional` résumés tell deeds apart from work."""
    dates = choices.dates
    highlights = [h for job in content.jobs for role in job.roles for h in role.highlights]
    written = {
        "basics": _basics(content),
        "work": [
            _kept(
                name=job.employer,
                position=role.title,
                location=job.place,
                startDate=dates.truth(role.start),
                endDate=dates.truth(role.end) if role.end else None,
                summary=role.summary.text if role.summary and not functional else None,
                highlights=[] if functional else [h.text for h in role.highlights],
            )
            for job in content.jobs
            for role in job.roles
        ],
        "volunteer": [
            _kept(
                organization=each.organization,
                position=each.position,
                startDate=dates.truth(each.start),
                endDate=dates.truth(each.end) if each.end else None,
            )
            for each in content.volunteering
        ],
        "education": [
            _kept(
                institution=study.institution,
                studyType=study.degree,
                area=study.area,
                startDate=dates.truth(study.start) if study.start else None,
                endDate=dates.truth(study.end),
                score=study.grade,
            )
            for study in content.studies
        ],
        "awards": _credentials(content.awards, dates.truth, "title", "awarder", "date"),
        "certificates": _credentials(content.certificates, dates.truth, "name", "issuer", "date"),
        "publications": _credentials(
            content.publications, dates.truth, "name", "publisher", "releaseDate"
        ),
        "skills": _skills(content, choices),
        "languages": [_kept(language=t.name, fluency=t.fluency) for t in content.tongues],
        "interests": [{"name": each} for each in content.interests],
        "projects": [
            _kept(
                name=each.name,
                description=each.description.text,
                url=_url(each.url) if each.url else "",
                startDate=dates.truth(each.start) if each.start else None,
                endDate=dates.truth(each.end) if each.end else None,
            )
            for each in content.projects
        ],
        "meta": _meta(content, [h.text for h in highlights] if functional else []),
    }
    return {key: value for key, value in written.items() if value}


def _basics(content: Content) -> Json:
    person = content.person
    links = [_url(link) for link in person.links]
    return _kept(
        name=person.name,
        label=content.label,
        email=person.email,
        phone=person.phone_e164,
        summary=content.summary.text if content.summary else "",
        location=_kept(
            address=person.street if person.shows_street else "",
            postalCode=person.postcode if person.shows_street else "",
            city=person.town.name,
            region=person.town.region,
            countryCode=content.locale.country if person.country_name else "",
        ),
        profiles=[{"url": link} for link in links],
    )


def _skills(content: Content, choices: Choices) -> list[Json]:
    if choices.skills == "groups":
        return [{"name": g.name, "keywords": list(g.skills)} for g in content.groups]
    named = choices.skills == "words"
    levels = content.locale.levels
    return [
        _kept(name=skill, level=levels[level_of(skill) - 1] if named else "")
        for group in content.groups
        for skill in group.skills
    ]


def _meta(content: Content, other: list[str]) -> Json:
    sentences = [content.summary] if content.summary else []
    sentences += [p.description for p in content.projects]
    for job in content.jobs:
        for role in job.roles:
            sentences += [*role.highlights, *filter(None, [None if other else role.summary])]
    mentioned = dict.fromkeys(skill for sentence in sentences for skill in sentence.skills)
    implied = (
        {} if content.person.country_name else {"location.countryCode": content.locale.country}
    )
    return _kept(
        version="v1.0.0",
        language=content.locale.language,
        mentionedSkills=list(mentioned),
        notSkills=list(content.denied),
        otherProse=other,
        implied=implied,
    )


def _credentials(
    found: tuple[Credential, ...], date: Callable[[When], str], name: str, giver: str, when: str
) -> list[Json]:
    return [
        _kept(**{name: each.name, giver: each.giver, when: date(each.date) if each.date else None})
        for each in found
    ]


def _url(link: str) -> str:
    return link if "://" in link else f"https://{link}"


def _kept(**fields: object) -> Json:
    return {name: value for name, value in fields.items() if value}
