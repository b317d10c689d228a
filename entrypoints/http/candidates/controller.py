"""Profiles and preferences over HTTP."""

import asyncio

from litestar import Controller, Response, get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from application.candidates.change_preferences import (
    ChangePreferences,
    ChangePreferencesHandler,
)
from application.candidates.show_candidate import ShowCandidateHandler
from application.shared.actor import Actor
from entrypoints.http.candidates.profile import ProfileView
from entrypoints.http.candidates.schemas import PreferencesValue
from entrypoints.http.etags import ETAG, etag
from entrypoints.http.refusals import refusals


class CandidateController(Controller):
    """A candidate's own."""

    path = "/users/me"
    tags = ("Candidates",)

    @get(
        "/profile",
        summary="Show my profile",
        response_headers=[ETAG],
        responses=refusals(401, 403),
    )
    async def show_profile(
        self, show_candidate: NamedDependency[ShowCandidateHandler], actor: NamedDependency[Actor]
    ) -> Response[ProfileView]:
        """Show what was read from the latest résumé, each value with the text that it stands in.

        What I corrected is in it, marked as mine. Empty before the first résumé was read.
        """
        candidate = await show_candidate(actor=actor)
        view = await asyncio.to_thread(ProfileView.of, candidate)
        return Response(view, headers=etag(candidate.version))

    @get("/preferences", summary="Show my preferences", responses=refusals(401, 403))
    async def show_preferences(
        self, show_candidate: NamedDependency[ShowCandidateHandler], actor: NamedDependency[Actor]
    ) -> PreferencesValue:
        """Show what I want of a job."""
        return PreferencesValue.of((await show_candidate(actor=actor)).preferences)

    @put(
        "/preferences", summary="Say what I want", responses=refusals(400, 401, 403, 409, 413, 422)
    )
    async def change_preferences(
        self,
        data: JSONBody[PreferencesValue],
        change_preferences: NamedDependency[ChangePreferencesHandler],
        actor: NamedDependency[Actor],
    ) -> PreferencesValue:
        """Replace everything that was said before; my matches are found anew."""
        preferences = data.preferences()
        await change_preferences(ChangePreferences(preferences=preferences), actor=actor)
        return PreferencesValue.of(preferences)
