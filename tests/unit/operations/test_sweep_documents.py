"""Documents that nobody confirmed, or that nothing refers to, go; all others stay."""

from datetime import timedelta

import pytest
from attrs import evolve

from adapters.clock.fixed import FixedClock
from application.candidates.upload_resume import UploadResume
from application.operations.sweep_orphans import ForeignDocumentsError
from application.shared.actor import Actor
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container
from tests.factories import a_job, an_attachment

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOMENT = timedelta(seconds=1)


async def put(container: Container, *keys: str) -> None:
    for key in keys:
        await container.blob_storage().put(key, b"")


async def stored(container: Container) -> list[str]:
    return [info.key async for info in container.blob_storage().list("")]


def wait(container: Container, time: timedelta) -> None:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    clock.advance(time)


async def a_resume(container: Container, text: str = "Ada Example") -> str:
    before = set(await stored(container))
    await container.upload_resume()(UploadResume(data=text.encode()), actor=ADA)
    (key,) = set(await stored(container)) - before
    return key


async def test_an_upload_that_was_not_confirmed_goes_after_an_hour(in_process: Container) -> None:
    await put(in_process, "uploads/a/1", "uploads/b/2", "resumes/a/1", "exports/uploads/1")
    wait(in_process, HOUR)
    assert 0 == await in_process.sweep_uploads()()
    await put(in_process, "uploads/a/3")
    wait(in_process, MOMENT)
    assert 2 == await in_process.sweep_uploads()()
    assert ["exports/uploads/1", "resumes/a/1", "uploads/a/3"] == await stored(in_process)


async def test_a_run_removes_a_bounded_number_of_uploads(in_process: Container) -> None:
    await put(in_process, *(f"uploads/a/{number}" for number in range(5)))
    wait(in_process, 2 * HOUR)
    sweep = evolve(in_process.sweep_uploads(), limit=3)
    assert [3, 2, 0] == [await sweep(), await sweep(), await sweep()]


async def test_a_document_that_nothing_refers_to_goes_after_a_day(in_process: Container) -> None:
    resume = await a_resume(in_process)
    orphans = ["attachments/j1/1", "attachments/j2/1", "resumes/ada/0/x", "resumes/eve/0/x"]
    elsewhere = ["backups/b", "exports/e", "reports/i/1", "uploads/ada/1"]
    await put(in_process, *orphans, *elsewhere)
    wait(in_process, DAY)
    assert 0 == await in_process.sweep_orphans()()
    wait(in_process, MOMENT)
    assert 4 == await in_process.sweep_orphans()()
    assert sorted([resume, *elsewhere]) == await stored(in_process)


async def test_what_a_slower_commit_will_refer_to_stays(in_process: Container) -> None:
    await put(in_process, "resumes/eve/0/old")
    wait(in_process, 2 * DAY)
    await put(in_process, "resumes/eve/0/new")
    assert 1 == await in_process.sweep_orphans()()
    assert ["resumes/eve/0/new"] == await stored(in_process)


async def test_an_attachment_stays_for_as_long_as_its_job_has_it(in_process: Container) -> None:
    attachment = an_attachment()
    await put(in_process, "attachments/j1/1")
    async with in_process.unit_of_work()() as uow:
        job = await uow.jobs.save(a_job("j1").attach(attachment))
        await uow.commit()
    wait(in_process, 2 * DAY)
    assert 0 == await in_process.sweep_orphans()()
    async with in_process.unit_of_work()() as uow:
        await uow.jobs.save(job.detach(attachment.id))
        await uow.commit()
    assert 1 == await in_process.sweep_orphans()()


async def test_a_run_removes_a_bounded_number_of_orphans(in_process: Container) -> None:
    await put(in_process, *(f"attachments/j/{number}" for number in range(5)))
    wait(in_process, 2 * DAY)
    sweep = evolve(in_process.sweep_orphans(), limit=3)
    assert [3, 2, 0] == [await sweep(), await sweep(), await sweep()]


async def test_the_wrong_database_costs_no_document(in_process: Container) -> None:
    keys = [f"resumes/{number}/0/x" for number in range(11)]
    await put(in_process, *keys)
    wait(in_process, 2 * DAY)
    with pytest.raises(ForeignDocumentsError):
        await in_process.sweep_orphans()()
    assert sorted(keys) == await stored(in_process)
    known = await a_resume(in_process)
    wait(in_process, 2 * DAY)
    assert 11 == await in_process.sweep_orphans()()
    assert [known] == await stored(in_process)


async def test_much_waste_before_the_first_known_document_is_not_the_wrong_database(
    in_process: Container,
) -> None:
    await put(in_process, *(f"resumes/aa/{number:02}" for number in range(20)))
    known = await a_resume(in_process)
    wait(in_process, 2 * DAY)
    sweep = evolve(in_process.sweep_orphans(), limit=15)
    assert [15, 5, 0] == [await sweep(), await sweep(), await sweep()]
    assert [known] == await stored(in_process)


async def test_waste_of_one_folder_does_not_keep_that_of_another(in_process: Container) -> None:
    for folder in ("attachments", "resumes"):
        await put(in_process, *(f"{folder}/x/{number}" for number in range(5)))
    wait(in_process, 2 * DAY)
    sweep = evolve(in_process.sweep_orphans(), limit=2)
    assert 4 == await sweep()
    left = await stored(in_process)
    assert ["attachments"] * 3 + ["resumes"] * 3 == [key.partition("/")[0] for key in left]
