"""Archive takes out and puts in what is larger than memory, where the technology has a disk."""

import tracemalloc
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest
from attrs import evolve

from application.ports.archive import StoredAggregate
from entrypoints.container.everything import Container
from tests.factories import a_job

pytestmark = pytest.mark.every("persistence", but=("memory",))

_MEBIBYTE = 2**20
_LARGE = 800_000
"""Bytes of a record: two full rankings."""
_MANY = 200
"""Records: 153 MiB."""
_LITTLE = 48
"""Mebibytes: some copies of a batch."""


async def _large_records() -> AsyncIterator[StoredAggregate]:
    for n in range(_MANY):
        job = evolve(a_job(f"j{n:04}"), version=1, events=())
        yield StoredAggregate(aggregate=evolve(job, description=f"{n:08}" * (_LARGE // 8)))


@contextmanager
def _at_most(mebibytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < mebibytes * _MEBIBYTE
    finally:
        tracemalloc.stop()


async def test_large_records_go_in_and_come_out_in_little_memory(container: Container) -> None:
    archive = container.persistence().archive
    with _at_most(_LITTLE):
        await archive.load(_large_records())
    with _at_most(_LITTLE):
        assert _MANY == len([1 async for _ in archive.records()])
