"""Running what a command does; whatever fails is told in one line."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from application.ports.lifecycle import UnavailableError
from entrypoints.cli.errors import CHECK_FAILED, WRONG_USAGE, CommandError, internal_error
from entrypoints.cli.lost_output import is_lost_output
from entrypoints.settings import SettingsError

T = TypeVar("T")


def execute(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end in a loop of its own.

    Raise CommandError: `settings` and `unavailable` for what an operator can mend, `internal`
    for what nobody foresaw. Only a standard output that cannot be written is left to the caller.
    """
    try:
        return asyncio.run(work)
    except CommandError:
        raise
    except SettingsError as e:
        raise CommandError("settings", f"{e}.", exit_code=WRONG_USAGE) from None
    except UnavailableError as e:
        what = str(e) or (type(e).__doc__ or "").partition("\n")[0].removesuffix(".")
        raise CommandError("unavailable", f"{what}.", exit_code=CHECK_FAILED) from None
    except Exception as e:
        if isinstance(e, OSError) and is_lost_output(e):
            raise
        raise internal_error(e) from e
