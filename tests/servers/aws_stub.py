"""A server that answers as AWS is documented to answer on a bad day, which no emulator does."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from attrs import field, frozen

from adapters.connections.aws import AwsAccess
from tests.servers.aws import REGION

Answer = tuple[int, Any]
"""A status, and what becomes JSON; text stays as it is."""


@frozen(kw_only=True)
class AwsStub:
    """Knows what it was asked."""

    port: int
    requests: list[tuple[str, Any]] = field(factory=list)
    """Operation and parameters, in order."""

    @property
    def access(self) -> AwsAccess:
        """Lead an adapter here."""
        endpoint = f"http://127.0.0.1:{self.port}"
        return AwsAccess(region=REGION, endpoint=endpoint, access_key="test", secret_key="test")

    def asked(self, operation: str) -> list[Any]:
        """List the parameters of every such request."""
        return [parameters for name, parameters in self.requests if name == operation]


def refusal(code: str, *, status: int = 400) -> Answer:
    """Answer with an error in the JSON protocol of AWS."""
    return status, {"__type": f"com.amazonaws#{code}", "message": "as documented"}


@contextmanager
def aws_stub(answer: Callable[[str, Any], Answer]) -> Iterator[AwsStub]:
    """Serve inside; `answer` is told the operation and its parameters."""
    lock = Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            operation = self.headers.get("X-Amz-Target", "").rpartition(".")[2]
            parameters = json.loads(body) if operation else body.decode()
            with lock:
                stub.requests.append((operation, parameters))
                status, answered = answer(operation, parameters)
            data = (answered if isinstance(answered, str) else json.dumps(answered)).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stub = AwsStub(port=server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
