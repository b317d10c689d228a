"""Sign-ins over HTTP."""

from litestar import Controller, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.status_codes import HTTP_204_NO_CONTENT

from application.identity.end_all_sessions import EndAllSessionsHandler
from application.identity.end_session import EndSession, EndSessionHandler
from application.identity.list_sessions import ListSessionsHandler
from application.identity.log_out import LogOut, LogOutHandler
from application.ports.identity_provider import Identity
from application.shared.actor import Actor
from entrypoints.http.identity.schemas import SessionsView
from entrypoints.http.refusals import refusals


class SessionsController(Controller):
    """For whoever has logged in."""

    tags = ("Accounts",)

    @post(
        "/auth/logout",
        status_code=HTTP_204_NO_CONTENT,
        summary="Log out",
        response_description="Logged out.",
        responses=refusals(401),
    )
    async def log_out(
        self, log_out: NamedDependency[LogOutHandler], identity: NamedDependency[Identity]
    ) -> None:
        """End the session of this access token, which is refused from then on."""
        await log_out(LogOut(session_id=identity.session_id))

    @get("/users/me/sessions", summary="List my sessions", responses=refusals(401))
    async def list_sessions(
        self,
        list_sessions: NamedDependency[ListSessionsHandler],
        actor: NamedDependency[Actor],
        identity: NamedDependency[Identity],
    ) -> SessionsView:
        """See where I am signed in, oldest first."""
        return SessionsView.of(await list_sessions(actor=actor), current=identity.session_id)

    @delete(
        "/users/me/sessions/{session_id:str}",
        status_code=HTTP_204_NO_CONTENT,
        summary="End a session",
        response_description="Ended.",
        responses=refusals(400, 401, 404),
    )
    async def end_session(
        self,
        session_id: FromPath[str],
        end_session: NamedDependency[EndSessionHandler],
        actor: NamedDependency[Actor],
    ) -> None:
        """Sign out there; its access token is refused from then on."""
        await end_session(EndSession(session_id=session_id), actor=actor)

    @delete(
        "/users/me/sessions",
        status_code=HTTP_204_NO_CONTENT,
        summary="End all my sessions",
        response_description="Ended.",
        responses=refusals(401),
    )
    async def end_all_sessions(
        self,
        end_all_sessions: NamedDependency[EndAllSessionsHandler],
        actor: NamedDependency[Actor],
    ) -> None:
        """Sign out everywhere, here too."""
        await end_all_sessions(actor=actor)
