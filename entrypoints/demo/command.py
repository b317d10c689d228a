"""`jobgraph demo`."""

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import click

from application.shared.actor import Actor
from domain.matching.match import Match
from domain.matching.match_ids import match_id
from domain.shared.ids import SkillId
from domain.shared.text import Span
from entrypoints.cli.commands.serve import DEFAULT_HOST, DEFAULT_PORT, listening, run_until_stopped
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.match import Fit
from entrypoints.container.everything import Container, build_container
from entrypoints.demo.accounts import CANDIDATES, PASSWORD, RECRUITERS
from entrypoints.demo.loading import STEPS, Advance, is_loaded, load, log_in
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_relay import build_relay

_PATIENCE = 15
"""In seconds."""
_SHOWN = CANDIDATES[1]
"""Has skills that are met, met in part and missing, so that the match shows all there is."""


@click.command
@click.option("--serve", "then_serve", is_flag=True, help="Then serve the HTTP API.")
@click.option("--host", default=DEFAULT_HOST, show_default=True, help="With --serve.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=DEFAULT_PORT,
    show_default=True,
    help="With --serve.",
)
def demo(*, then_serve: bool, host: str, port: int) -> None:
    r"""Fill the database with companies, jobs and candidates to try, and show a match.

    Nobody in it exists. What is there already stays as it is, so again is fine. All accounts
    share one password, which is printed: do not load this where strangers can log in.

    \b
    Examples:
      jobgraph demo
      jobgraph demo --serve --port 8080
    """
    # A busy port is found out now, not after the work.
    with listening(host, port) if then_serve else nullcontext() as listener:
        execute(_load_and_show(time.monotonic()))
        if listener is not None:
            click.echo()
            run_until_stopped(listener, host)


async def _load_and_show(started: float) -> None:
    async with running(build_container(load_settings(os.environ))) as container:
        if not await is_loaded(container):
            click.echo(f"Reading {len(CANDIDATES)} résumés for {len(RECRUITERS)} companies ...")
            with _progress() as advance:
                await _load(container, advance)
        shown = await _show_match(container)
    if shown:
        click.echo(f"\nThis match was ready after {time.monotonic() - started:.1f} s.\n")
    _show_accounts()


async def _load(container: Container, advance: Advance) -> None:
    try:
        await load(container, advance)
    except ModuleNotFoundError as e:
        raise CommandError(
            "demo.extra",
            f"The demo draws its résumés with {e.name}, which is not installed. "
            "Install jobgraph[demo].",
            exit_code=CHECK_FAILED,
        ) from None


async def _show_match(container: Container) -> bool:
    """Show the best match of one candidate; False when there is none, as all jobs are closed."""
    from entrypoints.cli.views.fit import show_fit  # noqa: PLC0415 - rich, which `--help` does not need

    actor = await log_in(container, _SHOWN.email)
    best = await _best_match(container, actor)
    if best is None:
        click.echo(f"{_SHOWN.name} has no match: is no job published any more?\n")
        return False
    shown = await container.show_match()(match_id(best.job_id, best.candidate_id), actor=actor)
    profile = (await container.show_candidate()(actor=actor)).profile
    mentions: dict[SkillId, tuple[Span, ...]] = {c.skill_id: c.mentions for c in profile.skills}
    fit = Fit(match=shown.match, advice=shown.advice, mentions=mentions)
    show_fit(fit, heading=f"{_SHOWN.name} for {shown.job.title} at {shown.job.company}")
    return True


async def _best_match(container: Container, actor: Actor) -> Match | None:
    """Wait a little for what a run that was stopped had begun: its leases must run out first."""
    relay = build_relay(container)
    for _ in range(_PATIENCE):
        await relay.drain()
        if found := await container.list_my_matches()(limit=1, actor=actor):
            return found[0].match
        await asyncio.sleep(1)
    return None


def _show_accounts() -> None:
    click.echo(f"Demo accounts, all with the password {PASSWORD}:")
    for recruiter in RECRUITERS:
        click.echo(f"  employer   {recruiter.email}")
    for person in CANDIDATES[:3]:
        click.echo(f"  candidate  {person.email}")
    click.echo(f"  ... and {len(CANDIDATES) - 3} more candidates")


@contextmanager
def _progress() -> Iterator[Advance]:
    from entrypoints.cli.views.progress import bar  # noqa: PLC0415 - rich, as above

    with bar(total=STEPS) as advance:
        yield lambda _: advance(1)
