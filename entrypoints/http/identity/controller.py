"""Accounts over HTTP."""

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.status_codes import HTTP_200_OK

from application.identity.log_in import LogIn, LogInHandler
from application.identity.register_account import RegisterAccount, RegisterAccountHandler
from application.identity.show_account import ShowAccountHandler
from application.shared.actor import Actor
from domain.identity.model import Role
from entrypoints.http.identity.schemas import (
    AccountView,
    Credentials,
    Registered,
    Registration,
    TokenView,
)
from entrypoints.http.rate_limits import RateLimits
from entrypoints.http.refusals import refusals


class AuthController(Controller):
    """For strangers."""

    path = "/auth"
    tags = ("Accounts",)

    @post("/register", summary="Register", responses=refusals(400, 409, 413, 422))
    async def register(
        self,
        data: JSONBody[Registration],
        register_account: NamedDependency[RegisterAccountHandler],
        rate_limits: NamedDependency[RateLimits],
    ) -> Registered:
        """Begin an account as a candidate or as an employer; then log in."""
        await rate_limits.log_in_to(data.email)
        command = RegisterAccount(email=data.email, password=data.password, role=Role(data.role))
        return Registered(id=await register_account(command))

    @post("/login", status_code=HTTP_200_OK, summary="Log in", responses=refusals(400, 401, 413))
    async def log_in(
        self,
        data: JSONBody[Credentials],
        log_in: NamedDependency[LogInHandler],
        rate_limits: NamedDependency[RateLimits],
    ) -> TokenView:
        """Get an access token for an hour. What is wrong, address or password, is not told."""
        await rate_limits.log_in_to(data.email)
        return TokenView.of(await log_in(LogIn(email=data.email, password=data.password)))


class AccountController(Controller):
    """For whoever has logged in."""

    path = "/users/me"
    tags = ("Accounts",)

    @get(summary="Show my account", responses=refusals(401, 404))
    async def show_me(
        self, show_account: NamedDependency[ShowAccountHandler], actor: NamedDependency[Actor]
    ) -> AccountView:
        """Show who the access token belongs to."""
        return AccountView.of(await show_account(actor=actor))
