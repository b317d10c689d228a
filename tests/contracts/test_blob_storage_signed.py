"""The promises of BlobStorage: signed requests, sent by somebody who has nothing else."""

import asyncio
import base64
import json
import socket
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import httpx
import pytest
import uvicorn
from attrs import evolve

from application.jobs.attach_document import AttachDocument
from application.jobs.offer_attachment import OfferAttachment
from application.ports.blob_storage import (
    BlobNotFoundError,
    BlobStorage,
    SignedRequest,
    UploadTerms,
)
from application.shared.actor import Actor
from domain.jobs.attachments import OfferedDocument
from domain.jobs.content_types import AttachmentType
from domain.shared.ids import AccountId, JobId
from entrypoints.container.everything import Container
from entrypoints.http.app import build_app
from tests.conftest import Environment
from tests.factories import a_company, a_job

pytestmark = pytest.mark.every("blob_storage")

KEY, OTHER_KEY = "uploads/a/one", "uploads/a/two"
DOCUMENT = b"%PDF-1.7 a document"
TERMS = UploadTerms(
    size=len(DOCUMENT), sha256=sha256(DOCUMENT).hexdigest(), media_type="application/pdf"
)
BOB = Actor(account_id=AccountId("a1"), roles=frozenset({"employer"}))
NAME = 'Ünï "quoted"; \\ 100%.pdf'
_PATIENCE = 10


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Hold a port, so that addresses can be signed before anybody serves them."""
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


@pytest.fixture
def backend(backend: Environment, listener: socket.socket) -> Environment:
    """Servers other than ours have the time of the system; so has everybody here."""
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    return {**backend, "JOBGRAPH_CLOCK": "system", "JOBGRAPH_PUBLIC_URL": address}


@pytest.fixture
async def blobs(container: Container, listener: socket.socket) -> AsyncIterator[BlobStorage]:
    """While our own server serves those that have none."""
    if container.settings().blob_storage == "s3":
        yield container.blob_storage()
        return
    app = build_app(container, relay=False)
    config = uvicorn.Config(app, lifespan="off", log_level="warning", ws="none")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    deadline = time.monotonic() + _PATIENCE
    while not server.started:
        assert deadline > time.monotonic(), "the server starts"
        await asyncio.sleep(0.01)
    yield container.blob_storage()
    server.should_exit = True
    await serving


def soon() -> datetime:
    return datetime.now(UTC) + timedelta(minutes=5)


async def send(request: SignedRequest, body: bytes | None = None, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.request(
            request.method,
            request.url,
            content=body,
            headers={**request.headers, **headers},
        )


def is_refused(answer: httpx.Response) -> bool:
    return 400 <= answer.status_code < 500


async def is_there(blobs: BlobStorage, key: str) -> bool:
    try:
        await blobs.info(key)
    except BlobNotFoundError:
        return False
    return True


def to_another_key(url: str) -> str:
    """Alter the key wherever the address has it, and leave the signature."""
    if KEY in url:
        return url.replace(KEY, OTHER_KEY)
    start, _, token = url.rpartition("/")
    payload, signature = token.split(".")
    said = json.loads(base64.urlsafe_b64decode(payload + "=="))
    said["says"]["key"] = OTHER_KEY
    altered = base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    return f"{start}/{altered}.{signature}"


def with_another_signature(url: str) -> str:
    return url[:-5] + ("0" if url[-5] != "0" else "1") + url[-4:]


async def test_what_was_signed_is_stored(blobs: BlobStorage) -> None:
    expires_at = soon()
    request = await blobs.sign_upload(KEY, TERMS, expires_at=expires_at)
    assert "PUT" == request.method
    assert timedelta(seconds=1) >= abs(request.expires_at - expires_at)
    answer = await send(request, DOCUMENT)
    assert answer.is_success, answer.text
    assert DOCUMENT == await blobs.get(KEY)
    info = await blobs.info(KEY)
    assert (TERMS.size, TERMS.sha256) == (info.size, info.sha256)


async def test_sending_it_again_stores_the_same(blobs: BlobStorage) -> None:
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    assert (await send(request, DOCUMENT)).is_success
    assert (await send(request, DOCUMENT)).is_success
    assert DOCUMENT == await blobs.get(KEY)


@pytest.mark.parametrize(
    "body",
    [DOCUMENT + b"!", DOCUMENT[:-1], b"", DOCUMENT[:-1] + b"!", bytes(3 * 2**20)],
    ids=["longer", "shorter", "empty", "other bytes", "much longer"],
)
async def test_other_bytes_are_refused(blobs: BlobStorage, body: bytes) -> None:
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    # With the length of what is sent: a client cannot say another.
    headers = {**request.headers, "content-length": str(len(body))}
    assert is_refused(await send(evolve(request, headers=headers), body))
    assert not await is_there(blobs, KEY)


async def test_another_type_is_refused(blobs: BlobStorage) -> None:
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    for media_type in ("text/html", "application/pdf; charset=utf-8", ""):
        assert is_refused(await send(request, DOCUMENT, **{"content-type": media_type}))
    assert not await is_there(blobs, KEY)


async def test_a_refusal_leaves_what_was_there(blobs: BlobStorage) -> None:
    await blobs.put(KEY, b"before")
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    assert is_refused(await send(request, DOCUMENT[:-1] + b"!"))
    assert b"before" == await blobs.get(KEY)


async def test_another_key_is_refused(blobs: BlobStorage) -> None:
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    altered = evolve(request, url=to_another_key(request.url))
    assert request.url != altered.url
    assert is_refused(await send(altered, DOCUMENT))
    assert not await is_there(blobs, KEY)
    assert not await is_there(blobs, OTHER_KEY)


async def test_an_altered_signature_is_refused(blobs: BlobStorage) -> None:
    upload = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    assert is_refused(await send(evolve(upload, url=with_another_signature(upload.url)), DOCUMENT))
    assert not await is_there(blobs, KEY)
    await blobs.put(KEY, DOCUMENT)
    download = await sign_download(blobs)
    assert is_refused(await send(evolve(download, url=with_another_signature(download.url))))


async def sign_download(blobs: BlobStorage, expires_at: datetime | None = None) -> SignedRequest:
    return await blobs.sign_download(
        KEY, media_type="application/pdf", name=NAME, expires_at=expires_at or soon()
    )


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(seconds=5), timedelta(days=400)])
async def test_what_has_expired_is_refused(blobs: BlobStorage, ago: timedelta) -> None:
    expires_at = datetime.now(UTC) - ago
    upload = await blobs.sign_upload(KEY, TERMS, expires_at=expires_at)
    assert is_refused(await send(upload, DOCUMENT))
    assert not await is_there(blobs, KEY)
    await blobs.put(KEY, DOCUMENT)
    assert is_refused(await send(await sign_download(blobs, expires_at)))


async def test_an_address_is_good_for_one_thing(blobs: BlobStorage) -> None:
    upload = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    await blobs.put(KEY, b"before")
    download = await sign_download(blobs)
    assert is_refused(await send(evolve(upload, method="GET", headers={})))
    assert is_refused(await send(evolve(download, method="PUT", headers=upload.headers), DOCUMENT))
    assert is_refused(await send(evolve(upload, method="DELETE", headers={})))
    assert b"before" == await blobs.get(KEY)


async def test_a_download_is_an_attachment_of_that_type_and_name(blobs: BlobStorage) -> None:
    await blobs.put(KEY, DOCUMENT)
    request = await sign_download(blobs)
    assert "GET" == request.method
    answer = await send(request)
    assert (200, DOCUMENT) == (answer.status_code, answer.content)
    assert str(len(DOCUMENT)) == answer.headers["content-length"]
    assert "application/pdf" == answer.headers["content-type"]
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="')
    assert disposition.endswith(
        "; filename*=UTF-8''%C3%9Cn%C3%AF%20%22quoted%22%3B%20%5C%20100%25.pdf"
    )


async def test_a_stretch_can_be_downloaded(blobs: BlobStorage) -> None:
    await blobs.put(KEY, b"0123456789")
    request = await sign_download(blobs)
    for asked, expected, stretch in (
        ("bytes=0-0", b"0", "bytes 0-0/10"),
        ("bytes=2-4", b"234", "bytes 2-4/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
    ):
        answer = await send(request, range=asked)
        assert (206, expected) == (answer.status_code, answer.content), asked
        assert stretch == answer.headers["content-range"]
    assert 416 == (await send(request, range="bytes=10-")).status_code


async def test_what_is_not_there_cannot_be_downloaded(blobs: BlobStorage) -> None:
    assert 404 == (await send(await sign_download(blobs))).status_code


async def test_nothing_is_signed_for_a_key_that_cannot_be(blobs: BlobStorage) -> None:
    with pytest.raises(ValueError, match="key"):
        await blobs.sign_upload("../a", TERMS, expires_at=soon())
    with pytest.raises(ValueError, match="key"):
        await blobs.sign_download("../a", media_type="text/plain", name="a", expires_at=soon())


async def test_an_attachment_goes_this_way(blobs: BlobStorage, container: Container) -> None:
    async with container.unit_of_work()() as uow:
        await uow.companies.save(a_company("k1", owner=BOB.account_id))
        await uow.commit()
    async with container.unit_of_work()() as uow:
        await uow.jobs.save(a_job("j1", company="k1"))
        await uow.commit()
    document = OfferedDocument(
        name="plän.pdf", media_type=AttachmentType.PDF, size=TERMS.size, sha256=TERMS.sha256
    )
    offer = OfferAttachment(job_id=JobId("j1"), offered=document)
    expected = await container.offer_attachment()(offer, actor=BOB)
    assert (await send(expected.request, DOCUMENT)).is_success
    confirm = AttachDocument(job_id=JobId("j1"), ticket=expected.ticket)
    attachment = await container.attach_document()(confirm, actor=BOB)
    assert [attachment.blob_key] == [info.key async for info in blobs.list("")]
    opened = await container.open_attachment()(JobId("j1"), attachment.id, actor=BOB)
    assert DOCUMENT == (await send(opened.request)).content


async def test_a_signed_request_does_not_show_itself(blobs: BlobStorage) -> None:
    request = await blobs.sign_upload(KEY, TERMS, expires_at=soon())
    assert request.url not in repr(request)
