"""From an advertisement to the terms that an employer may edit."""

from typing import TypeVar

from attrs import frozen

from application.ports.skill_catalogue import SkillCatalogue
from domain.jobs.advertisement import Advertisement
from domain.jobs.errors import JobDescriptionError
from domain.jobs.model import JobTerms
from domain.jobs.reading import read_advertisement
from domain.shared.text import Found

T = TypeVar("T")

MAX_DESCRIPTION = 100_000
"""Characters: some fifty pages."""


@frozen(kw_only=True)
class ProposeTermsHandler:
    """Proposals carry the text that they were read from; nothing is kept."""

    catalogue: SkillCatalogue

    async def __call__(self, description: str) -> Advertisement:
        """Raise JobDescriptionError."""
        if not description.strip() or len(description) > MAX_DESCRIPTION:
            raise JobDescriptionError
        return read_advertisement(description, self.catalogue.find(description))


def terms_of(advertisement: Advertisement) -> JobTerms:
    """Take every proposal as it is; a title that was not found stays empty."""
    return JobTerms(
        title=_value(advertisement.title) or "",
        requirements=advertisement.requirements,
        seniority=_value(advertisement.seniority),
        min_years=_value(advertisement.min_years),
        place=_value(advertisement.place),
        remote=_value(advertisement.remote),
        salary=_value(advertisement.salary),
        employment=tuple(found.value for found in advertisement.employment),
        languages=advertisement.languages,
        education=advertisement.education,
        valid_through=_value(advertisement.valid_through),
        applicant_countries=tuple(found.value for found in advertisement.applicant_countries),
    )


def _value(found: Found[T] | None) -> T | None:
    return None if found is None else found.value
