"""What waits for something that is away is in nobody's way."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from attrs import define, field

from entrypoints.worker.slot import MOST_WAITING, Slot
from entrypoints.worker.slots import Slots
from entrypoints.worker.work import Work
from tests.eventually import eventually

LOAN = timedelta(seconds=60)


@define(eq=False, kw_only=True)
class Pile(Work[int]):
    """Numbers to be handled; the odd ones wait for what is away."""

    left: list[int]
    back: asyncio.Event = field(factory=asyncio.Event)
    """What was away is there again."""
    go_on: asyncio.Event = field(factory=asyncio.Event)
    """Nothing that is there again is handled before."""
    attempts: int = 0
    at_once: int = 0
    most_at_once: int = 0
    finished: list[int] = field(factory=list)
    given_back: list[int] = field(factory=list)

    async def borrow(self, limit: int, /) -> Sequence[int]:
        taken, self.left = self.left[:limit], self.left[limit:]
        return taken

    async def listen(self, wake: asyncio.Event, /) -> None:
        await asyncio.Event().wait()

    async def handle(self, number: int, slot: Slot, /) -> bool:
        while number % 2 and not self.back.is_set():
            self.attempts += 1
            await slot.wait(0.001)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if number % 2:
                await self.go_on.wait()
        finally:
            self.at_once -= 1
        return True

    async def finish(self, numbers: Sequence[int], /) -> None:
        self.finished += numbers

    async def renew(self, number: int, /) -> bool:
        return True

    async def give_back(self, number: int, /) -> None:
        self.given_back.append(number)


def _odd(count: int) -> list[int]:
    return [2 * n + 1 for n in range(count)]


def _slots(pile: Pile, size: int = 2) -> Slots[int]:
    return Slots(work=pile, size=size, loan=LOAN)


@pytest.mark.parametrize("size", [1, 2, 6])
async def test_others_go_on_however_many_wait(size: int) -> None:
    pile = Pile(left=[*_odd(20), 2, 4, 6, 8])
    draining = asyncio.create_task(_slots(pile, size).drain())
    await eventually(lambda: [2, 4, 6, 8] == sorted(pile.finished))
    await eventually(lambda: pile.attempts > 100)
    pile.back.set()
    pile.go_on.set()
    assert 24 == await draining
    assert sorted(pile.finished) == sorted([*_odd(20), 2, 4, 6, 8])


async def test_those_who_come_back_have_half_as_many_slots_again() -> None:
    pile = Pile(left=_odd(30))
    draining = asyncio.create_task(_slots(pile, size=6).drain())
    await eventually(lambda: pile.attempts > 100)
    pile.back.set()
    await eventually(lambda: 3 == pile.at_once)
    pile.go_on.set()
    assert 30 == await draining
    assert 3 == pile.most_at_once


async def test_so_many_wait_and_what_is_beyond_keeps_its_slot() -> None:
    pile = Pile(left=_odd(MOST_WAITING + 10))
    draining = asyncio.create_task(_slots(pile, size=3).drain())
    await eventually(lambda: 10 - 3 == len(pile.left))
    so_far = pile.attempts
    await eventually(lambda: pile.attempts > so_far + MOST_WAITING)
    assert 10 - 3 == len(pile.left), "nothing more is borrowed"
    pile.back.set()
    pile.go_on.set()
    assert MOST_WAITING + 10 == await draining


async def test_what_waits_is_handed_back_although_those_who_came_back_take_their_time() -> None:
    pile = Pile(left=_odd(20))
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile, size=2).run(stopping))
    await eventually(lambda: pile.attempts > 100)
    pile.back.set()
    await eventually(lambda: 1 == pile.at_once)
    stopping.set()
    await eventually(lambda: 19 == len(pile.given_back))
    assert not running.done()
    pile.go_on.set()
    await running
    assert 1 == len(pile.finished)


async def test_who_is_told_to_stop_hands_back_what_waits_and_finishes_the_rest() -> None:
    pile = Pile(left=_odd(20))
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile, size=2).run(stopping))
    await eventually(lambda: pile.attempts > 100)
    stopping.set()
    async with asyncio.timeout(10):
        await running
    assert ([], _odd(20)) == (pile.finished, sorted(pile.given_back))
