"""Log in."""

from collections.abc import Callable

from attrs import field, frozen

from application.identity.ports import IdentityUnitOfWork
from application.ports.clock import Clock
from application.ports.identity_provider import AccessToken, IdentityProvider
from application.ports.session_store import Session, SessionStore
from domain.identity.errors import WrongCredentialsError
from domain.shared.email import InvalidEmailError, normalised_email


@frozen(kw_only=True)
class LogIn:
    """Command."""

    email: str = field(repr=False)
    password: str = field(repr=False)


@frozen(kw_only=True)
class LogInHandler:
    """A password for a token, with a session as long; what is wrong is not told apart."""

    unit_of_work: Callable[[], IdentityUnitOfWork]
    identity_provider: IdentityProvider
    sessions: SessionStore
    clock: Clock

    async def __call__(self, command: LogIn) -> AccessToken:
        """Raise WrongCredentials- or UnavailableError."""
        try:
            email = normalised_email(command.email)
        except InvalidEmailError:
            raise WrongCredentialsError from None
        async with self.unit_of_work() as uow:
            account = await uow.accounts.by_email(email)
        known = await self.identity_provider.verify(
            account.credential if account else None, email=email, password=command.password
        )
        if account is None or not known:
            raise WrongCredentialsError
        roles = frozenset(role.value for role in account.roles)
        token = await self.identity_provider.issue(account.id, roles=roles)
        await self.sessions.begin(
            Session(
                id=token.session_id,
                account_id=account.id,
                began_at=self.clock.now(),
                expires_at=token.expires_at,
            )
        )
        return token
