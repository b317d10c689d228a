"""What a command says when the product itself is wrong."""

from datetime import date
from typing import NoReturn

import pytest

from application.ports.skill_catalogue import SkillCatalogue
from entrypoints.cli.errors import CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.session import session, settings_in_memory
from tests.e2e.cli.texts import FRONT_END_JOB, RESUME


class BrokenCatalogue(SkillCatalogue):
    """Fails at every question."""

    def find(self, text: str) -> NoReturn:
        raise ZeroDivisionError("no skill\nat all")


async def read(resume: str) -> None:
    settings = settings_in_memory(as_of=date(2026, 11, 21))
    async with session(settings, catalogue=BrokenCatalogue()) as current:  # type: ignore[abstract] # the one method that is asked
        candidate_id = await current.upload(resume.encode(), number=1)
        await current.deliver()
        await current.candidate(candidate_id)


async def read_job(job: str) -> None:
    settings = settings_in_memory(as_of=date(2026, 11, 21))
    async with session(settings, catalogue=BrokenCatalogue()) as current:  # type: ignore[abstract] # the one method that is asked
        await current.advertisement(job)


def test_a_reaction_that_fails_is_told_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="ZeroDivisionError") as told:
        execute(read(RESUME))
    assert ("internal", 1) == (told.value.code, told.value.exit_code)
    assert ("", "") == capfd.readouterr()


def test_a_use_case_that_fails_is_told_in_one_line_with_its_place() -> None:
    with pytest.raises(CommandError, match="ZeroDivisionError: no skill at all") as told:
        execute(read_job(FRONT_END_JOB))
    assert ("internal", 1) == (told.value.code, told.value.exit_code)
    assert "test_session.py" in told.value.message
