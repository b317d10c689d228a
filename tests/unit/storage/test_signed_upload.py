"""Uploads to our own server: read no further than they fit, and not for ever."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256

import pytest
from attrs import evolve

from application.ports.blob_storage import UploadTerms
from application.ports.url_signer import InvalidSignatureError
from application.storage.accept_signed_upload import AcceptSignedUpload
from application.storage.errors import (
    UploadChecksumError,
    UploadSizeError,
    UploadTooSlowError,
    UploadTypeError,
)
from application.storage.grants import DownloadGrant, UploadGrant
from entrypoints.container.everything import Container

DOCUMENT = b"a document"
GRANT = UploadGrant(
    key="uploads/a/1",
    terms=UploadTerms(
        size=len(DOCUMENT), sha256=sha256(DOCUMENT).hexdigest(), media_type="text/plain"
    ),
)


class Sender:
    """Counts what is taken from it."""

    def __init__(self, *parts: bytes) -> None:
        self.parts = parts
        self.taken = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self.parts:
            self.taken += 1
            yield part


def a_command(container: Container, sender: Sender) -> AcceptSignedUpload:
    expires_at = container.clock().now() + timedelta(minutes=1)
    token = container.url_signer().sign(GRANT.statement(), expires_at=expires_at)
    return AcceptSignedUpload(token=token, media_type="text/plain", size=len(DOCUMENT), body=sender)


async def stored(container: Container) -> list[str]:
    return [info.key async for info in container.blob_storage().list("")]


async def test_what_fits_is_stored_with_or_without_a_length(in_process: Container) -> None:
    for size in (len(DOCUMENT), None):
        sender = Sender(b"a doc", b"", b"ument")
        await in_process.accept_signed_upload()(evolve(a_command(in_process, sender), size=size))
        assert DOCUMENT == await in_process.blob_storage().get("uploads/a/1")


async def test_what_cannot_fit_is_not_read_at_all(in_process: Container) -> None:
    sender = Sender(DOCUMENT)
    command = a_command(in_process, sender)
    accept = in_process.accept_signed_upload()
    with pytest.raises(UploadSizeError):
        await accept(evolve(command, size=len(DOCUMENT) + 1))
    with pytest.raises(UploadTypeError):
        await accept(evolve(command, media_type="text/html"))
    with pytest.raises(InvalidSignatureError):
        await accept(evolve(command, token="x"))
    assert (0, []) == (sender.taken, await stored(in_process))


async def test_what_is_longer_is_cut_off_at_once(in_process: Container) -> None:
    sender = Sender(DOCUMENT, b"!", *[b"more"] * 100)
    with pytest.raises(UploadSizeError):
        await in_process.accept_signed_upload()(a_command(in_process, sender))
    assert (2, []) == (sender.taken, await stored(in_process))


async def test_what_is_shorter_or_another_is_refused(in_process: Container) -> None:
    accept = in_process.accept_signed_upload()
    with pytest.raises(UploadSizeError):
        await accept(a_command(in_process, Sender(DOCUMENT[:-1])))
    with pytest.raises(UploadChecksumError):
        await accept(a_command(in_process, Sender(DOCUMENT[:-1] + b"!")))
    assert [] == await stored(in_process)


async def test_a_sender_that_trickles_is_cut_off(in_process: Container) -> None:
    class Trickle(Sender):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"a"
            await asyncio.Event().wait()

    accept = evolve(in_process.accept_signed_upload(), longest=timedelta(milliseconds=10))
    with pytest.raises(UploadTooSlowError):
        await accept(a_command(in_process, Trickle()))
    assert [] == await stored(in_process)


def test_a_grant_says_what_it_is_for() -> None:
    download = DownloadGrant(key="a", media_type="text/plain", name="ä.txt")
    assert GRANT == UploadGrant.of(GRANT.statement())
    assert download == DownloadGrant.of(download.statement())
    for statement in (download.statement(), {}, {"does": "attach"}):
        with pytest.raises(InvalidSignatureError):
            UploadGrant.of(statement)
    with pytest.raises(InvalidSignatureError):
        DownloadGrant.of(GRANT.statement())
