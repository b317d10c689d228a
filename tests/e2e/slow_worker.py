"""A worker that reads no résumé before it is told to. Run as a program: `slow_worker FOLDER GRACE`.

It leaves the file `begun` in the folder when it begins to read, and waits for the file `go-on`.
"""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from attrs import frozen

from domain.candidates.events import ResumeUploaded
from domain.shared.events import EventId
from entrypoints.container.everything import Container, build_container
from entrypoints.reactions import REACTIONS
from entrypoints.settings import load_settings
from entrypoints.worker.logs import log_to_standard_error
from entrypoints.worker.main import run_worker

_PAUSE = 0.02


@frozen
class ReadsWhenTold:
    """The product's own reaction, later."""

    reaction: Any
    folder: Path

    async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
        """Wait for the file first."""
        (self.folder / "begun").touch()
        while True:
            if (self.folder / "go-on").exists():
                break
            await asyncio.sleep(_PAUSE)
        await self.reaction(event, event_id)


def main(folder: Path, grace: float) -> None:
    """Work until SIGTERM."""
    read, *others = REACTIONS[ResumeUploaded]

    def slowly(container: Container) -> ReadsWhenTold:
        return ReadsWhenTold(read(container), folder)

    REACTIONS[ResumeUploaded] = (slowly, *others)
    log_to_standard_error()
    asyncio.run(run_worker(build_container(load_settings(os.environ)), grace=grace))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
