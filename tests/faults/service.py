"""The product as it runs, and clients that keep it busy and keep book."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from time import monotonic

import httpx
from attrs import define, field, frozen

from tests.conftest import Environment
from tests.servers.server import free_port

HOUSE = Path(__file__).parents[2]
API = "/api/v1"
PASSWORD = "Analytical-Engine-1843"
LIGHT = {
    "JOBGRAPH_TEXT_EXTRACTION": "memory",
    "JOBGRAPH_SKILL_CATALOGUE": "memory",
    "JOBGRAPH_IDENTITY_PROVIDER": "memory",
    "JOBGRAPH_LOGIN_LIMIT": "0",
    "JOBGRAPH_RELAY_LEASE": "1",
}
"""What is not looked at here shall cost little."""
_START = 60


@contextmanager
def serving(environment: Environment) -> Iterator[str]:
    """Run `jobgraph serve`; yield where."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "entrypoints.cli.main", "serve", "--port", str(port)],
        cwd=HOUSE,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = monotonic() + _START
        while not _answers(address):
            assert process.poll() is None, "it serves"
            assert monotonic() < deadline, "it starts in time"
        yield address
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/ready", timeout=5).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


@frozen(kw_only=True)
class Answer:
    """One request: when it began and ended, by the monotonic clock in seconds."""

    began: float
    ended: float
    status: int
    """0 when there was no answer."""
    retry_after: str | None
    problem: bool

    @property
    def took(self) -> float:
        """In seconds."""
        return self.ended - self.began


@define(kw_only=True)
class Person:
    """A candidate who uploads one résumé after another."""

    client: httpx.AsyncClient
    token: str
    name: str
    answers: list[Answer] = field(factory=list)
    acknowledged: list[str] = field(factory=list)

    async def keep_uploading(self, stop: asyncio.Event) -> None:
        """Note every answer, and every résumé that was accepted."""
        number = 0
        while not stop.is_set():
            number += 1
            text = f"Ada Example\nPython Developer\n\nSkills\nPython, SQL\n\n{self.name} {number}\n"
            began = monotonic()
            try:
                answer = await self.client.post(
                    f"{API}/users/me/resumes",
                    files={"file": ("resume.txt", text.encode())},
                    headers=self.headers,
                )
            except httpx.TransportError:
                self.answers.append(
                    Answer(
                        began=began, ended=monotonic(), status=0, retry_after=None, problem=False
                    )
                )
                continue
            self.answers.append(
                Answer(
                    began=began,
                    ended=monotonic(),
                    status=answer.status_code,
                    retry_after=answer.headers.get("retry-after"),
                    problem=answer.headers["content-type"] == "application/problem+json",
                )
            )
            if answer.status_code == httpx.codes.ACCEPTED:
                self.acknowledged.append(answer.json()["id"])
            await asyncio.sleep(0.2)  # as people do, so that a reading is never far behind

    @property
    def headers(self) -> dict[str, str]:
        """Of somebody who has signed in."""
        return {"Authorization": f"Bearer {self.token}"}

    async def statuses(self) -> dict[str, str]:
        """Ask for every résumé and how far it has come."""
        answer = await self.client.get(f"{API}/users/me/resumes", headers=self.headers)
        answer.raise_for_status()
        return {item["id"]: item["status"] for item in answer.json()["items"]}


@asynccontextmanager
async def people(address: str, how_many: int) -> AsyncIterator[list[Person]]:
    """Register and sign in."""
    limits = httpx.Limits(max_connections=how_many)
    async with httpx.AsyncClient(base_url=address, timeout=30, limits=limits) as client:
        yield [await _join(client, f"person{n}") for n in range(how_many)]


async def _join(client: httpx.AsyncClient, name: str) -> Person:
    credentials = {"email": f"{name}@example.org", "password": PASSWORD}
    registered = await client.post(
        f"{API}/auth/register", json={**credentials, "role": "candidate"}
    )
    registered.raise_for_status()
    signed_in = await client.post(f"{API}/auth/login", json=credentials)
    signed_in.raise_for_status()
    return Person(client=client, token=signed_in.json()["access_token"], name=name)
