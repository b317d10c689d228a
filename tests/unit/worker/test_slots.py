"""So many at once and no more; nothing is lost and nothing is left behind."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from attrs import define, field

from application.ports.lifecycle import UnavailableError
from entrypoints.worker.slot import Slot
from entrypoints.worker.slots import Slots
from entrypoints.worker.work import Work
from tests.eventually import eventually

LOAN = timedelta(seconds=60)


@define(eq=False, kw_only=True)
class Pile(Work[int]):
    """Numbers to be handled; each is noted where it went."""

    left: list[int]
    go_on: asyncio.Event = field(factory=asyncio.Event)
    """Nothing is handled before."""
    more: asyncio.Event = field(factory=asyncio.Event)
    asked_for: list[int] = field(factory=list)
    at_once: int = 0
    most_at_once: int = 0
    finished: list[int] = field(factory=list)
    batches: list[int] = field(factory=list)
    given_back: list[int] = field(factory=list)
    renewed: list[int] = field(factory=list)
    refused: frozenset[int] = frozenset()
    """They go elsewhere."""
    lost: frozenset[int] = frozenset()
    """Their loans cannot be renewed."""
    away: int = 0
    """So many calls fail."""

    def _fail_while_away(self) -> None:
        if self.away:
            self.away -= 1
            raise UnavailableError("it is away")

    async def borrow(self, limit: int, /) -> Sequence[int]:
        self._fail_while_away()
        self.asked_for.append(limit)
        taken, self.left = self.left[:limit], self.left[limit:]
        return taken

    async def listen(self, wake: asyncio.Event, /) -> None:
        while True:
            await self.more.wait()
            self.more.clear()
            wake.set()

    async def handle(self, number: int, slot: Slot, /) -> bool:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await self.go_on.wait()
        finally:
            self.at_once -= 1
        return number not in self.refused

    async def finish(self, numbers: Sequence[int], /) -> None:
        await asyncio.sleep(0)
        self._fail_while_away()
        self.batches.append(len(numbers))
        self.finished += numbers

    async def renew(self, number: int, /) -> bool:
        self.renewed.append(number)
        return number not in self.lost

    async def give_back(self, number: int, /) -> None:
        self.given_back.append(number)


def _slots(pile: Pile, size: int = 3, loan: timedelta = LOAN) -> Slots[int]:
    return Slots(work=pile, size=size, loan=loan)


async def _settled() -> None:
    """Let everybody who can go on go on."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_no_more_are_handled_at_once_than_there_are_slots() -> None:
    pile = Pile(left=list(range(20)))
    draining = asyncio.create_task(_slots(pile).drain())
    await _settled()
    assert (3, 17) == (pile.at_once, len(pile.left)), "nothing is borrowed that has no slot"
    pile.go_on.set()
    assert 20 == await draining
    assert 3 == pile.most_at_once
    assert list(range(20)) == sorted(pile.finished)
    assert 3 == max(pile.asked_for)


async def test_what_ends_together_is_finished_together() -> None:
    pile = Pile(left=list(range(12)))
    pile.go_on.set()
    await _slots(pile, size=6).drain()
    assert 12 == sum(pile.batches)
    assert len(pile.batches) < 12


async def test_what_went_elsewhere_is_not_finished_and_frees_its_slot() -> None:
    pile = Pile(left=[1, 2, 3, 4], refused=frozenset({1, 2, 3}))
    pile.go_on.set()
    assert 4 == await _slots(pile, size=1).drain()
    assert ([4], []) == (pile.finished, pile.given_back)


async def test_who_waits_is_woken_by_news() -> None:
    pile = Pile(left=[])
    pile.go_on.set()
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile).run(stopping))
    await _settled()
    pile.left = [7]
    pile.more.set()
    await _settled()
    assert [7] == pile.finished
    stopping.set()
    await running


async def test_who_is_told_to_stop_finishes_what_was_begun_and_begins_nothing() -> None:
    pile = Pile(left=[1, 2, 3, 4, 5])
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile).run(stopping))
    await _settled()
    stopping.set()
    await _settled()
    assert not running.done()
    pile.go_on.set()
    await running
    assert ([1, 2, 3], [], [4, 5]) == (pile.finished, pile.given_back, pile.left)


async def test_who_is_cancelled_hands_back_what_was_begun() -> None:
    pile = Pile(left=[1, 2, 3, 4])
    running = asyncio.create_task(_slots(pile).run(asyncio.Event()))
    await _settled()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert ([], [1, 2, 3], [4]) == (pile.finished, pile.given_back, pile.left)


async def test_patience_ends_when_the_grace_does() -> None:
    pile = Pile(left=[1])
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile).run(stopping))
    await _settled()
    stopping.set()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await running
    assert [1] == pile.given_back


async def test_what_is_away_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    pile = Pile(left=[1], away=2)
    pile.go_on.set()
    stopping = asyncio.Event()
    running = asyncio.create_task(_slots(pile).run(stopping))
    await eventually(lambda: bool(pile.finished))
    stopping.set()
    await running
    assert 1 == sum("cannot be reached" in m for m in caplog.messages), "told once"


async def test_what_cannot_be_finished_now_is_finished_later_and_holds_its_slot() -> None:
    pile = Pile(left=[1, 2])
    slots = _slots(pile, size=1)
    draining = asyncio.create_task(slots.drain())
    await _settled()
    pile.away = 1
    pile.go_on.set()
    await _settled()
    assert ([], [2]) == (pile.finished, pile.left)
    async with asyncio.timeout(10):
        assert 2 == await draining
    assert [1, 2] == pile.finished


async def test_loans_are_renewed_while_pieces_are_handled_until_lost() -> None:
    pile = Pile(left=[1, 2], lost=frozenset({1}))
    draining = asyncio.create_task(_slots(pile, loan=timedelta(seconds=0.03)).drain())
    await eventually(lambda: pile.renewed.count(2) == 3)
    assert 1 == pile.renewed.count(1)
    pile.go_on.set()
    await draining


async def test_draining_tells_when_the_source_is_away() -> None:
    pile = Pile(left=[1], away=1)
    with pytest.raises(UnavailableError):
        await _slots(pile).drain()


class Chain(Pile):
    """One number leads to the next, and looking takes longer than handling."""

    async def borrow(self, limit: int, /) -> Sequence[int]:
        taken = await super().borrow(limit)
        await _settled()
        return taken

    async def finish(self, numbers: Sequence[int], /) -> None:
        await super().finish(numbers)
        self.left = [n + 1 for n in numbers if n < 5]


async def test_what_an_end_leads_to_is_seen_even_when_it_ends_during_a_look() -> None:
    chain = Chain(left=[1])
    chain.go_on.set()
    assert 5 == await _slots(chain).drain()
    assert [1, 2, 3, 4, 5] == chain.finished
