"""What every server can do."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from abc import abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

LAUNCHERS = Path(__file__).parents[2] / "scripts" / "servers"
_PATIENCE = 60
CACHE = os.environ.get("JOBGRAPH_SERVERS")


class ServerMissingError(Exception):
    """There is no such server here."""


class Server:
    """One process on a free port of loopback, with a folder of its own.

    It may be killed and started again on the same port with the same data.
    """

    name: str
    """As in JOBGRAPH_REQUIRE."""

    def __init__(self) -> None:
        self._users = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: Path | None = None
        self.port = 0

    @property
    def folder(self) -> Path:
        """Where it keeps what it keeps."""
        assert self._folder is not None, "started"
        return self._folder

    def use(self) -> None:
        """Start it for the first who asks. Raise ServerMissingError."""
        if self._users == 0:
            self.start()
        self._users += 1

    def leave(self) -> None:
        """Stop it with the last."""
        self._users -= 1
        if self._users == 0:
            self.stop()

    def start(self) -> None:
        """Start with nothing in it. Raise ServerMissingError."""
        self._folder = Path(tempfile.mkdtemp(prefix=f"jobgraph-{self.name}-"))
        self.port = free_port()
        try:
            self.prepare()
            self.run()
        except BaseException:
            self.stop()
            raise

    def prepare(self) -> None:
        """Make what must be there before it runs."""

    @abstractmethod
    def command(self) -> Sequence[str]:
        """Say what runs in the foreground. Raise ServerMissingError."""

    @abstractmethod
    def answers(self) -> bool:
        """Whether it is ready to work."""

    user: str | None = None
    """Who runs it, where root may not."""

    def run(self) -> None:
        """Start the process, again with what was there."""
        environment = {**os.environ, **({"JOBGRAPH_SERVERS": CACHE} if CACHE else {})}
        with (self.folder / "output").open("ab") as output:
            self._process = subprocess.Popen(
                self.command(),
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
                cwd=self.folder,
                env=environment,
                user=self.user if os.geteuid() == 0 else None,
                start_new_session=True,
            )
        deadline = time.monotonic() + _PATIENCE
        while not self.answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                said = (self.folder / "output").read_text(errors="replace")[-2000:]
                raise ServerMissingError(f"{self.name} does not start: {said}")
            time.sleep(0.05)

    def kill(self) -> None:
        """SIGKILL to all of it, as if the power went."""
        self._signal(signal.SIGKILL)

    def stop(self) -> None:
        """Leave nothing behind."""
        self._signal(signal.SIGKILL)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _signal(self, number: int) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
            self._process.wait()
            self._process = None

    def accepts(self) -> bool:
        """Whether something listens on its port."""
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            return True
        return False


def free_port() -> int:
    """Find one that nobody uses now."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def program(name: str) -> str:
    """Find a program. Raise ServerMissingError."""
    found = shutil.which(name)
    if found is None:
        raise ServerMissingError(f"{name} is not installed: make servers")
    return found
