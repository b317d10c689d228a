"""A process that is told to stop has ended soon, whoever holds it up."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

import httpx

from tests.servers.server import free_port

HOUSE = Path(__file__).parents[2]
IN_TIME = 25
"""Seconds, as documented."""
HANGS = """
import logging, threading
from entrypoints.latest_end import end_within
logging.basicConfig()
end_within(0.2)
end_within(3600)
threading.Thread(target=threading.Event().wait).start()
"""


def test_a_log_that_nobody_reads_holds_nobody_up() -> None:
    fill = "import os\nos.set_blocking(2, False)\ntry:\n  while True: os.write(2, bytes(65536))\n"
    full = f"{fill}except BlockingIOError: os.set_blocking(2, True)\n"
    process = subprocess.Popen(
        [sys.executable, "-c", full + HANGS], cwd=HOUSE, stderr=subprocess.PIPE
    )
    try:
        assert 0 == process.wait(timeout=60)
    finally:
        process.kill()
        process.communicate()


def test_what_hangs_at_the_end_is_left_behind() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANGS],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (0, "") == (done.returncode, done.stdout)
    assert "something hangs" in done.stderr


@contextmanager
def _serving(folder: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "entrypoints.cli.main", "serve", "--port", str(port)],
        cwd=HOUSE,
        env={"PATH": "", "JOBGRAPH_DATA": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _answering(port: int) -> None:
    deadline = monotonic() + 60
    while True:
        with suppress(httpx.TransportError):
            httpx.get(f"http://127.0.0.1:{port}/health").raise_for_status()
            return
        assert monotonic() < deadline, "it serves in time"


def _dawdling(port: int) -> socket.socket:
    """Begin a request whose body does not come."""
    client = socket.create_connection(("127.0.0.1", port), timeout=30)
    client.sendall(b"POST /api/v1/auth/login HTTP/1.1\r\nhost: x\r\n")
    client.sendall(b"content-type: application/json\r\ncontent-length: 100\r\n\r\n{")
    return client


def test_a_service_does_not_wait_for_a_client_that_dawdles(tmp_path: Path) -> None:
    port = free_port()
    with _serving(tmp_path, port) as process:
        _answering(port)
        with _dawdling(port):
            _answering(port)  # by now it knows of both
            begun = monotonic()
            process.send_signal(signal.SIGTERM)
            _, said = process.communicate(timeout=60)
            assert IN_TIME > monotonic() - begun
            assert b"something hangs" not in said, "it ends in order, not at the last moment"
