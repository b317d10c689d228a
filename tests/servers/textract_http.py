"""How the fake of Textract is reached: HTTP in the protocols that clients speak."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from tests.servers.cbor import decoded, encoded
from tests.servers.textract import FakeTextract, Refusal

_TARGET = re.compile(r"Textract\.(\w+)")
_PATH = re.compile(r"/service/Textract/operation/(\w+)")
_S3_REFUSAL = "<Error><Code>{}</Code></Error>"


@contextmanager
def fake_textract() -> Iterator[FakeTextract]:
    """Serve inside."""
    fake = FakeTextract()
    handler = type("Handler", (_Handler,), {"fake": fake, "lock": Lock()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    fake.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: FakeTextract
    lock: Lock

    def do_POST(self) -> None:
        """Textract in CBOR or JSON, and SQS."""
        body = self._body()
        target = self.headers.get("X-Amz-Target", "")
        path, name = _PATH.fullmatch(self.path), _TARGET.fullmatch(target)
        try:
            with self.lock:
                if path:
                    answer = self.fake.answer(path[1], decoded(body))
                elif name:
                    answer = self.fake.answer(name[1], _unpacked(json.loads(body)))
                else:
                    answer = self.fake.queue(target.rpartition(".")[2], json.loads(body))
            self._say(200, answer, cbor=bool(path))
        except Refusal as e:
            said = {"__type": f"com.amazonaws.textract#{e.code}", "message": str(e)}
            self._say(e.status, said, cbor=bool(path))

    def parse_request(self) -> bool:
        """Refuse what nobody signed."""
        if not super().parse_request():
            return False
        if "Authorization" in self.headers:
            return True
        self._body()
        said = {"__type": "MissingAuthenticationTokenException", "message": "as documented"}
        self._say(403, said, cbor=False)
        return False

    def do_PUT(self) -> None:
        """S3, of a bucket with versions."""
        self._s3("PutObject", self._body())

    def do_DELETE(self) -> None:
        """S3, likewise."""
        self._s3("DeleteObject", self._body())

    def _s3(self, operation: str, body: bytes) -> None:
        bucket, _, rest = self.path.lstrip("/").partition("/")
        key, _, query = rest.partition("?")
        try:
            with self.lock:
                headers = {name.lower(): value for name, value in self.headers.items()}
                version = self.fake.store(operation, bucket, key, query, headers, body)
        except Refusal as e:
            self._send(e.status, _S3_REFUSAL.format(e.code).encode(), {})
            return
        self._send(200 if version else 204, b"", {"x-amz-version-id": version} if version else {})

    def _say(self, status: int, said: Mapping[str, Any], *, cbor: bool) -> None:
        if cbor:
            headers = {"Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}
            self._send(status, encoded(dict(said)), headers)
        else:
            headers = {"Content-Type": "application/x-amz-json-1.1"}
            self._send(status, json.dumps(said).encode(), headers)

    def _send(self, status: int, data: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
        """Say nothing."""


def _unpacked(parameters: dict[str, Any]) -> dict[str, Any]:
    """JSON has no bytes."""
    document = parameters.get("Document")
    if document and "Bytes" in document:
        document["Bytes"] = b64decode(document["Bytes"], validate=True)
    return parameters
