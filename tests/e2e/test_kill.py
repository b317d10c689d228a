"""What was acknowledged survives SIGKILL, and every event has its effect once."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from domain.candidates.model import ResumeStatus
from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_relay import build_relay
from tests.e2e.kill_points import CANDIDATE, EMPLOYER

HOUSE = Path(__file__).parents[2]
POINTS = [
    "uploaded",
    "ResumeUploaded 0 uncommitted",
    "ResumeUploaded 0 committed",
    "ResumeParsed 0 uncommitted",
    "ResumeParsed 0 committed",
    "ResumeParsed 1 uncommitted",
    "ResumeParsed 1 committed",
]
LEASE = 0.2


async def _until_quiet(container: Container) -> None:
    """Relay until nothing is left, leases of the dead included."""
    relay = build_relay(container)
    quiet = 0
    async with asyncio.timeout(30):
        while quiet * 0.05 <= 2 * LEASE:
            quiet = 0 if await relay.drain() else quiet + 1
            await asyncio.sleep(0.05)


@pytest.mark.every("persistence", but=("memory",))
@pytest.mark.parametrize("point", POINTS)
async def test_death_at_any_point_leaves_one_match(backend: dict[str, str], point: str) -> None:
    environment = {
        **backend,
        "JOBGRAPH_CLOCK": "system",
        "JOBGRAPH_IDS": "ulid",
        "JOBGRAPH_BLOB_STORAGE": "filesystem",
        "JOBGRAPH_RELAY_LEASE": str(LEASE),
    }
    died = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "tests.e2e.kill_points", point],
        cwd=HOUSE,
        env={**os.environ, **environment},
        check=False,
    )
    assert -signal.SIGKILL == died.returncode

    async with running(build_container(load_settings(environment))) as container:
        await _until_quiet(container)
        candidate = await container.show_candidate()(actor=CANDIDATE)
        assert [ResumeStatus.PARSED] == [r.status for r in candidate.resumes]
        assert 2 == candidate.version, "uploaded once, read once"
        (mine,) = await container.list_my_matches()(actor=CANDIDATE)
        (theirs,) = await container.list_job_matches()(mine.match.job_id, actor=EMPLOYER)
        assert mine.match == theirs
        async with container.persistence().reading() as uow:
            ranking = await uow.candidate_rankings.of(CandidateId(CANDIDATE.account_id))
            of_job = await uow.job_rankings.of(mine.match.job_id)
        assert (1, 2) == (ranking.version, of_job.version), "each change was saved once"
        assert [] == await container.outbox().parked(limit=1)
