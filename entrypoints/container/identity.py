"""The use cases of identity."""

from dependency_injector import providers

from application.identity.authenticate import AuthenticateHandler
from application.identity.end_all_sessions import EndAllSessionsHandler
from application.identity.end_session import EndSessionHandler
from application.identity.grant_role import GrantRoleHandler
from application.identity.list_sessions import ListSessionsHandler
from application.identity.log_in import LogInHandler
from application.identity.log_out import LogOutHandler
from application.identity.register_account import RegisterAccountHandler
from application.identity.show_account import ShowAccountHandler
from entrypoints.container.backends import Backends


class IdentityContainer(Backends):
    """Imports no other context."""

    register_account = providers.Factory(
        RegisterAccountHandler,
        unit_of_work=Backends.unit_of_work,
        identity_provider=Backends.identity_provider,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    log_in = providers.Factory(
        LogInHandler,
        unit_of_work=Backends.reading,
        identity_provider=Backends.identity_provider,
        sessions=Backends.session_store,
        clock=Backends.clock,
    )
    authenticate = providers.Factory(
        AuthenticateHandler,
        identity_provider=Backends.identity_provider,
        sessions=Backends.session_store,
        clock=Backends.clock,
    )
    log_out = providers.Factory(LogOutHandler, sessions=Backends.session_store)
    list_sessions = providers.Factory(
        ListSessionsHandler, sessions=Backends.session_store, clock=Backends.clock
    )
    end_session = providers.Factory(
        EndSessionHandler, sessions=Backends.session_store, clock=Backends.clock
    )
    end_all_sessions = providers.Factory(EndAllSessionsHandler, sessions=Backends.session_store)
    show_account = providers.Factory(ShowAccountHandler, unit_of_work=Backends.reading)
    grant_role = providers.Factory(GrantRoleHandler, unit_of_work=Backends.unit_of_work)
