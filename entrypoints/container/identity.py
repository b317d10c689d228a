"""The use cases of identity."""

from dependency_injector import providers

from application.identity.grant_role import GrantRoleHandler
from application.identity.log_in import LogInHandler
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
    )
    show_account = providers.Factory(ShowAccountHandler, unit_of_work=Backends.reading)
    grant_role = providers.Factory(GrantRoleHandler, unit_of_work=Backends.unit_of_work)
