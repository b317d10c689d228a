"""How long `jobgraph fit` takes from nothing: `python -m benchmarks.cold_start [RESUME JOB]`.

Seconds say much about the machine. The ratio says more: to a process that only starts Python and
imports the packages that the command needs, which is the least that any such command takes.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

RUNS = 7
HOUSE = Path(__file__).parents[1]
EXAMPLES = (str(HOUSE / "examples" / "resume.txt"), str(HOUSE / "examples" / "job.txt"))
PACKAGES = (
    "asyncio",
    "attrs",
    "cattrs",
    "click",
    "dependency_injector.providers",
    "environ",
    "rich.console",
)
"""Of others, and loaded by every `fit` of two texts."""
CATALOGUE_ALONE = {
    "JOBGRAPH_PERSISTENCE": "memory",
    "JOBGRAPH_BLOB_STORAGE": "memory",
    "JOBGRAPH_TEXT_EXTRACTION": "memory",
    "JOBGRAPH_IDENTITY_PROVIDER": "memory",
    "JOBGRAPH_SESSION_STORE": "memory",
    "JOBGRAPH_PROGRESS_STORE": "memory",
    "JOBGRAPH_RATE_LIMITER": "memory",
}
"""Of what is opened with these, only the catalogue takes time."""
_USAGE = "Usage: python -m benchmarks.cold_start [RESUME JOB]\n"


def main(arguments: Sequence[str]) -> int:
    """Print three lines; return 1 when the command fails, 2 for wrong usage."""
    if len(arguments) not in (0, 2):
        sys.stderr.write(_USAGE)
        return 2
    resume, job = arguments or EXAMPLES
    try:
        fit = _seconds(lambda: _run("-m", "entrypoints.cli.main", "fit", resume, job))
        bare = _seconds(lambda: _run("-c", f"import {', '.join(PACKAGES)}"))
    except subprocess.CalledProcessError as e:
        sys.stderr.write(e.stderr.decode(errors="replace"))
        return 1
    catalogue = _seconds(lambda: asyncio.run(_load_catalogue()))
    _print("jobgraph fit", fit, f"{median(fit) / median(bare):.1f} times the next")
    _print("its packages alone", bare, f"Python and {', '.join(PACKAGES)}")
    _print("the skill catalogue", catalogue, "loaded in a warm process")
    return 0


def _seconds(work: Callable[[], None]) -> list[float]:
    """Time each of `RUNS` runs, after one that warms the disk's cache and byte code."""
    work()
    taken: list[float] = []
    for _ in range(RUNS):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return taken


def _run(*arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(HOUSE)}
    subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, *arguments], env=environment, capture_output=True, check=True
    )


async def _load_catalogue() -> None:
    async with running(build_container(load_settings(CATALOGUE_ALONE))):
        pass


def _print(what: str, taken: Sequence[float], note: str) -> None:
    sys.stdout.write(
        f"{what:20} median {median(taken):.3f} s, worst {max(taken):.3f} s  ({note})\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
