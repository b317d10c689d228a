"""From the text of an advertisement to proposals."""

from domain.jobs.advertisement import Advertisement
from domain.jobs.reading.document import Document
from domain.jobs.reading.education import find_education
from domain.jobs.reading.employers import find_employer
from domain.jobs.reading.employment import find_employment
from domain.jobs.reading.languages import find_languages
from domain.jobs.reading.places import find_place
from domain.jobs.reading.remote import find_remote
from domain.jobs.reading.requirements import find_others, find_requirements
from domain.jobs.reading.salaries import find_salary
from domain.jobs.reading.seniority import find_seniority
from domain.jobs.reading.statements import statements
from domain.jobs.reading.titles import find_title
from domain.jobs.reading.validity import find_applicant_countries, find_deadline
from domain.shared.skills import SkillMention


def read_advertisement(text: str, mentions: tuple[SkillMention, ...]) -> Advertisement:
    """Read what an advertisement says; what it does not say stays None or empty.

    `mentions` are the skills that a catalogue found in this very text, none overlapping. Reads
    English, Spanish, German and French, and of a text the first 100,000 characters. Never
    raises; time is linear in the text. The same text and mentions give the same proposals.
    """
    document = Document.of(text)
    said = statements(document)
    title = find_title(document, said)
    span = title.span if title else None
    requirements, min_years = find_requirements(document, said, mentions, span)
    languages, education = find_languages(document, said), find_education(document, said)
    taken = [one.span for one in (*languages, education) if one and one.span]
    return Advertisement(
        title=title,
        requirements=requirements,
        other_requirements=find_others(document, said, mentions, taken),
        seniority=find_seniority(document, said, span),
        min_years=min_years,
        place=find_place(document, said),
        remote=find_remote(document, said, span),
        salary=find_salary(document, said),
        employer=find_employer(document, said, span),
        employment=find_employment(document, said, span),
        languages=languages,
        education=education,
        valid_through=find_deadline(document),
        applicant_countries=find_applicant_countries(document, said),
    )
