"""Register an account."""

from collections.abc import Callable

from attrs import field, frozen

from application.identity.ports import IdentityUnitOfWork
from application.ports.clock import Clock
from application.ports.identity_provider import IdentityProvider
from application.ports.ids import Ids
from application.shared.actor import ForbiddenError
from domain.identity.errors import EmailTakenError
from domain.identity.model import Account, Role
from domain.identity.password import check_password
from domain.shared.email import normalised_email
from domain.shared.ids import AccountId


@frozen(kw_only=True)
class RegisterAccount:
    """Command."""

    email: str = field(repr=False)
    password: str = field(repr=False)
    role: Role


@frozen(kw_only=True)
class RegisterAccountHandler:
    """Anybody may; nobody makes themselves an administrator."""

    unit_of_work: Callable[[], IdentityUnitOfWork]
    identity_provider: IdentityProvider
    clock: Clock
    ids: Ids

    async def __call__(self, command: RegisterAccount) -> AccountId:
        """Raise InvalidEmail-, WeakPassword-, EmailTaken-, Forbidden- or ConflictError."""
        if command.role is Role.ADMINISTRATOR:
            raise ForbiddenError(command.role)
        email = normalised_email(command.email)
        check_password(command.password)
        credential = await self.identity_provider.enrol(email=email, password=command.password)
        account = Account.register(
            id=AccountId(self.ids.new()),
            email=email,
            role=command.role,
            credential=credential,
            at=self.clock.now(),
        )
        async with self.unit_of_work() as uow:
            if await uow.accounts.by_email(email):
                raise EmailTakenError
            await uow.accounts.save(account)
            await uow.commit()
        return account.id
