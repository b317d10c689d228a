"""Take one's profile along."""

import asyncio

from attrs import field, frozen

from application.candidates.show_candidate import ShowCandidateHandler
from application.ports.skill_catalogue import SkillCatalogue
from application.shared.actor import Actor
from domain.candidates.json_resume.export import exported


@frozen(kw_only=True)
class ExportedResume:
    """A document, and the version of the profile that it shows."""

    data: bytes = field(repr=False)
    version: int


@frozen(kw_only=True)
class ExportJsonResumeHandler:
    """The same profile is always the same bytes; so is what was imported, until it is corrected."""

    show_candidate: ShowCandidateHandler
    catalogue: SkillCatalogue

    async def __call__(self, *, actor: Actor) -> ExportedResume:
        """Raise ForbiddenError."""
        candidate = await self.show_candidate(actor=actor)
        versions = {"catalogue": self.catalogue.version}
        text = await asyncio.to_thread(exported, candidate, versions)
        # Half a pair of surrogates is no character; JSON has an escape for it, UTF-8 has not.
        data = text.encode(errors="backslashreplace")
        return ExportedResume(data=data, version=candidate.version)
