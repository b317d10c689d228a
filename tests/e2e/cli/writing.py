"""A service that writes until it is killed. Run as a program; it prints a line once it writes.

It saves two candidates in turn, `left` first, with one résumé and one document more each time. So
at any one moment `left` is one version ahead of `right`, or none.
"""

import asyncio
import os
import sys
from itertools import count

from attrs import evolve

from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.factories import a_resume

FEW = 20
"""Rounds before the line is printed."""


async def write(container: Container, *, rounds: int | None = None) -> None:
    """Write for ever, or so many rounds."""
    for n in count():
        if n == rounds:
            return
        for side in ("left", "right"):
            key = f"resumes/{side}/{n}"
            await container.blob_storage().put(key, f"{side} {n}".encode())
            async with container.persistence().unit_of_work() as uow:
                candidate = await uow.candidates.of(CandidateId(side))
                resume = evolve(a_resume(f"{side}-{n}"), blob_key=key)
                await uow.candidates.save(candidate.upload(resume))
                await uow.commit()
        if n == FEW:
            sys.stdout.write("writing\n")
            sys.stdout.flush()


async def main() -> None:
    """Write where the environment says."""
    async with running(build_container(load_settings(os.environ))) as container:
        await write(container)


if __name__ == "__main__":
    asyncio.run(main())
