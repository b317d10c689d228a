"""`jobgraph grant`."""

import os

import click

from application.identity.grant_role import GrantRole
from application.shared.actor import Actor
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Role
from domain.shared.email import InvalidEmailError
from domain.shared.ids import AccountId
from entrypoints.cli.errors import CHECK_FAILED, WRONG_USAGE, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

OPERATOR = Actor(account_id=AccountId("operator"), roles=frozenset({Role.ADMINISTRATOR.value}))
"""Whoever may run commands where the service runs."""


@click.command
@click.argument("email")
@click.argument("role", type=click.Choice([role.value for role in Role]))
def grant(email: str, role: str) -> None:
    r"""Give the account with this EMAIL one more ROLE; again is fine.

    The first administrator is made like this; it shows from the next log-in on.

    \b
    Example:
      jobgraph grant kim@example.org administrator
    """
    execute(_grant(GrantRole(email=email, role=Role(role))))
    click.echo(f"{one_line(email)} is {role} from the next log-in on.")


async def _grant(command: GrantRole) -> None:
    async with running(build_container(load_settings(os.environ))) as container:
        try:
            await container.grant_role()(command, actor=OPERATOR)
        except InvalidEmailError:
            raise CommandError(
                "account.invalid_email",
                f"{command.email} is no e-mail address.",
                exit_code=WRONG_USAGE,
            ) from None
        except AccountNotFoundError:
            raise CommandError(
                "account.not_found",
                f"Nobody has registered as {command.email}. Register first, then grant.",
                exit_code=CHECK_FAILED,
            ) from None
