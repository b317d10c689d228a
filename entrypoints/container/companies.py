"""The use cases of companies."""

from dependency_injector import providers

from application.companies.create_company import CreateCompanyHandler
from application.companies.invite_member import InviteMemberHandler
from application.companies.join_company import JoinCompanyHandler
from application.companies.show_company import ShowCompanyHandler
from entrypoints.container.backends import Backends


class CompaniesContainer(Backends):
    """Imports no other context."""

    create_company = providers.Factory(
        CreateCompanyHandler,
        unit_of_work=Backends.unit_of_work,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    invite_member = providers.Factory(
        InviteMemberHandler,
        unit_of_work=Backends.unit_of_work,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    join_company = providers.Factory(
        JoinCompanyHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    show_company = providers.Factory(
        ShowCompanyHandler, unit_of_work=Backends.reading, clock=Backends.clock
    )
