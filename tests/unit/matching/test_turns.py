"""Who would change the same thing waits; who would change another one does not."""

import asyncio

import pytest

from application.shared.turns import Turns


async def test_turns_come_one_after_the_other_in_the_order_they_were_asked_for() -> None:
    turns, seen = Turns(), list[str]()
    go_on = asyncio.Event()

    async def work(name: str, thing: str) -> None:
        async with turns.at(thing):
            seen.append(f"{name} begins")
            await go_on.wait()
            await asyncio.sleep(0)
            seen.append(f"{name} ends")

    async with asyncio.TaskGroup() as tasks:
        for name in ("first", "second", "third"):
            tasks.create_task(work(name, "j1"))
        tasks.create_task(work("other", "j2"))
        await asyncio.sleep(0)
        assert ["first begins", "other begins"] == seen
        go_on.set()
    of_one = [line for line in seen if not line.startswith("other")]
    assert of_one == [
        f"{name} {does}" for name in ("first", "second", "third") for does in ("begins", "ends")
    ]


async def test_whoever_fails_gives_the_turn_on() -> None:
    turns = Turns()

    async def fail() -> None:
        async with turns.at("j1"):
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await fail()
    async with asyncio.timeout(5), turns.at("j1"):
        pass
