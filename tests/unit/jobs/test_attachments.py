"""Attachments: offered, uploaded, checked, kept; and what a crash leaves."""

from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from attrs import evolve

from adapters.blob_storage.memory import MemoryBlobStorage
from adapters.clock.fixed import FixedClock
from application.jobs.attach_document import AttachDocument
from application.jobs.attachment_ticket import AttachmentTicket
from application.jobs.offer_attachment import OfferAttachment
from application.ports.blob_storage import BlobInfo
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError
from application.ports.url_signer import InvalidSignatureError
from application.shared.actor import Actor, ForbiddenError
from domain.jobs.attachments import MAX_ATTACHMENT, Attachment, OfferedDocument
from domain.jobs.content_types import AttachmentType
from domain.jobs.errors import (
    AttachmentChecksumError,
    AttachmentMismatchError,
    AttachmentMissingError,
    AttachmentNameError,
    AttachmentNotFoundError,
    AttachmentSizeError,
    JobClosedError,
    JobNotFoundError,
    TooManyAttachmentsError,
)
from domain.shared.ids import AccountId, AttachmentId, JobId
from entrypoints.container.everything import Container
from tests.factories import a_company, a_job, an_attachment

BOB = Actor(account_id=AccountId("a1"), roles=frozenset({"employer"}))
MAX = Actor(account_id=AccountId("a2"), roles=frozenset({"employer"}))
ADA = Actor(account_id=AccountId("a3"), roles=frozenset({"candidate"}))
JOB = JobId("j1")
DOCUMENT = b"%PDF-1.7 a plan"


def an_offer(
    data: bytes = DOCUMENT,
    *,
    name: str = "plan.pdf",
    media_type: AttachmentType = AttachmentType.PDF,
) -> OfferedDocument:
    return OfferedDocument(
        name=name, media_type=media_type, size=len(data), sha256=sha256(data).hexdigest()
    )


@pytest.fixture
async def house(in_process: Container) -> Container:
    """Bob's company with a published job, and Max's company without."""
    for company in (a_company("k1", owner="a1"), a_company("k2", owner="a2")):
        async with in_process.unit_of_work()() as uow:
            await uow.companies.save(company)
            await uow.commit()
    async with in_process.unit_of_work()() as uow:
        await uow.jobs.save(a_job("j1", company="k1"))
        await uow.commit()
    return in_process


async def offered(house: Container, document: OfferedDocument, actor: Actor = BOB) -> str:
    command = OfferAttachment(job_id=JOB, offered=document)
    return (await house.offer_attachment()(command, actor=actor)).ticket


def ticket_of(house: Container, token: str) -> AttachmentTicket:
    return AttachmentTicket.of(house.url_signer().verify(token))


async def uploaded(
    house: Container, data: bytes = DOCUMENT, offer: OfferedDocument | None = None
) -> str:
    """Offer, and put what comes: an attacker may have put anything."""
    token = await offered(house, offer or an_offer(data))
    await house.blob_storage().put(ticket_of(house, token).upload_key, data)
    return token


async def attached(house: Container, token: str, actor: Actor = BOB) -> Attachment:
    return await house.attach_document()(AttachDocument(job_id=JOB, ticket=token), actor=actor)


async def stored(house: Container) -> list[str]:
    return [info.key async for info in house.blob_storage().list("")]


def clock_of(house: Container) -> FixedClock:
    clock = house.clock()
    assert isinstance(clock, FixedClock)
    return clock


async def test_a_confirmed_upload_is_an_attachment(house: Container) -> None:
    attachment = await attached(house, await uploaded(house))
    assert ("plan.pdf", AttachmentType.PDF) == (attachment.name, attachment.media_type)
    assert (len(DOCUMENT), sha256(DOCUMENT).hexdigest()) == (attachment.size, attachment.sha256)
    assert (attachment,) == (await house.show_job()(JOB, actor=BOB)).attachments
    assert attachment.blob_key.startswith(f"attachments/j1/{attachment.id}/")
    assert [attachment.blob_key] == await stored(house)
    assert DOCUMENT == await house.blob_storage().get(attachment.blob_key)


async def test_confirming_again_gives_the_same(house: Container) -> None:
    token = await uploaded(house)
    attachment = await attached(house, token)
    clock_of(house).advance(timedelta(minutes=1))
    assert attachment == await attached(house, token)
    assert (attachment,) == (await house.show_job()(JOB, actor=BOB)).attachments


async def test_what_was_not_uploaded_cannot_be_confirmed(house: Container) -> None:
    token = await offered(house, an_offer())
    with pytest.raises(AttachmentMissingError):
        await attached(house, token)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (DOCUMENT + b"!", {"size": len(DOCUMENT), "sha256": sha256(DOCUMENT).hexdigest()}),
        (DOCUMENT[:-1], {}),
        (DOCUMENT[:-1] + b"!", {}),
        (b"MZ and so on", {"size": 12, "sha256": sha256(b"MZ and so on").hexdigest()}),
        (DOCUMENT, {"media_type": AttachmentType.PNG}),
        (b"plain text", {"size": 10, "sha256": sha256(b"plain text").hexdigest()}),
    ],
    ids=["longer", "shorter", "other bytes", "a program", "another type", "text called PDF"],
)
async def test_what_is_not_as_it_was_said_is_refused_and_deleted(
    house: Container, data: bytes, said: dict[str, Any]
) -> None:
    token = await uploaded(house, data, evolve(an_offer(), **said))
    with pytest.raises(AttachmentMismatchError):
        await attached(house, token)
    assert [] == await stored(house)
    assert () == (await house.show_job()(JOB, actor=BOB)).attachments


async def test_only_the_company_attaches_and_only_who_asked_confirms(house: Container) -> None:
    for stranger in (MAX, ADA):
        with pytest.raises(ForbiddenError):
            await offered(house, an_offer(), actor=stranger)
    token = await uploaded(house)
    for stranger in (MAX, ADA):
        with pytest.raises(InvalidSignatureError):
            await attached(house, token, actor=stranger)
    with pytest.raises(InvalidSignatureError):
        await house.attach_document()(AttachDocument(job_id=JobId("j2"), ticket=token), actor=BOB)
    with pytest.raises(JobNotFoundError):
        await house.offer_attachment()(
            OfferAttachment(job_id=JobId("j2"), offered=an_offer()), actor=BOB
        )


async def test_a_ticket_lasts_an_hour(house: Container) -> None:
    token, late = await uploaded(house), await uploaded(house)
    clock_of(house).advance(timedelta(minutes=59))
    await attached(house, token)
    clock_of(house).advance(timedelta(minutes=1))
    with pytest.raises(InvalidSignatureError):
        await attached(house, late)


async def test_an_address_is_no_ticket_and_a_ticket_is_no_address(house: Container) -> None:
    command = OfferAttachment(job_id=JOB, offered=an_offer())
    expected = await house.offer_attachment()(command, actor=BOB)
    address = expected.request.url.rpartition("/")[2]
    with pytest.raises(InvalidSignatureError):
        await attached(house, address)
    with pytest.raises(InvalidSignatureError):
        await house.serve_signed_download()(expected.ticket)
    with pytest.raises(InvalidSignatureError):
        await house.serve_signed_download()(address)


async def test_an_upload_has_fifteen_minutes(house: Container) -> None:
    command = OfferAttachment(job_id=JOB, offered=an_offer())
    expected = await house.offer_attachment()(command, actor=BOB)
    assert timedelta(minutes=15) == expected.request.expires_at - clock_of(house).now()


async def test_whoever_sees_the_job_may_read_it(house: Container) -> None:
    attachment = await attached(house, await uploaded(house))
    for reader in (BOB, MAX, ADA):
        opened = await house.open_attachment()(JOB, attachment.id, actor=reader)
        assert attachment == opened.attachment
        assert timedelta(minutes=5) == opened.request.expires_at - clock_of(house).now()
    with pytest.raises(AttachmentNotFoundError):
        await house.open_attachment()(JOB, AttachmentId("x"), actor=BOB)


async def test_of_a_draft_others_see_nothing(house: Container) -> None:
    async with house.unit_of_work()() as uow:
        await uow.jobs.save(a_job("j3", company="k1", publish=False).attach(an_attachment("0")))
        await uow.commit()
    assert await house.open_attachment()(JobId("j3"), AttachmentId("0"), actor=BOB)
    with pytest.raises(ForbiddenError):
        await house.open_attachment()(JobId("j3"), AttachmentId("0"), actor=ADA)


async def test_the_company_removes_it_with_its_document(house: Container) -> None:
    attachment = await attached(house, await uploaded(house))
    for stranger in (MAX, ADA):
        with pytest.raises(ForbiddenError):
            await house.remove_attachment()(JOB, attachment.id, actor=stranger)
    await house.close_job()(JOB, actor=BOB)
    await house.remove_attachment()(JOB, attachment.id, actor=BOB)
    assert () == (await house.show_job()(JOB, actor=BOB)).attachments
    assert [] == await stored(house)
    with pytest.raises(AttachmentNotFoundError):
        await house.remove_attachment()(JOB, attachment.id, actor=BOB)


async def test_a_closed_job_takes_no_more(house: Container) -> None:
    token = await uploaded(house)
    await house.close_job()(JOB, actor=BOB)
    with pytest.raises(JobClosedError):
        await attached(house, token)
    with pytest.raises(JobClosedError):
        await offered(house, an_offer())


async def test_a_job_takes_twenty(house: Container) -> None:
    tokens = [await uploaded(house) for _ in range(21)]
    for token in tokens[:20]:
        await attached(house, token)
    with pytest.raises(TooManyAttachmentsError):
        await attached(house, tokens[20])
    with pytest.raises(TooManyAttachmentsError):
        await offered(house, an_offer())
    assert 20 == len((await house.show_job()(JOB, actor=BOB)).attachments)


@pytest.mark.parametrize(
    "name",
    [
        "plan.pdf",
        "x",
        "Žluťoučký kůň 李.pdf",
        "👩\u200d💻.pdf",
        '"quoted" %22twice%22; 100%.pdf',
        "..",
        "a" * 255,
    ],
)
def test_a_name_is_what_people_write(name: str) -> None:
    assert name == an_offer(name=name).name


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "a\x00b",
        "a\nb",
        "a\x7fb",
        "a\x85b",
        "a\u2028b",
        "a\ud800b",
        "../passwd",
        "a\\b",
        "invoice\u202efdp.exe",
        "a" * 256,
        "é" * 128,
    ],
)
def test_a_name_that_could_mislead_is_refused(name: str) -> None:
    with pytest.raises(AttachmentNameError):
        an_offer(name=name)


def test_what_cannot_be_is_refused_before_it_comes() -> None:
    for size in (-1, 0, MAX_ATTACHMENT + 1):
        with pytest.raises(AttachmentSizeError):
            evolve(an_offer(), size=size)
    assert MAX_ATTACHMENT == evolve(an_offer(), size=MAX_ATTACHMENT).size
    for checksum in ("", "0" * 63, "0" * 65, "G" * 64, "A" * 64, "0" * 64 + "\n"):
        with pytest.raises(AttachmentChecksumError):
            evolve(an_offer(), sha256=checksum)


class Stopped(MemoryBlobStorage):
    """Stops working at one point, as a process that is killed."""

    def __init__(self, house: Container, at: str) -> None:
        super().__init__(house.clock(), house.url_signer(), public_url="http://127.0.0.1")
        self.at = at

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        if self.at == "before copy":
            raise UnavailableError
        copied = await super().copy(key, to=to)
        if self.at == "after copy":
            raise UnavailableError
        return copied

    async def delete(self, key: str) -> None:
        if self.at == "before delete":
            raise UnavailableError
        await super().delete(key)


@pytest.mark.parametrize("at", ["before copy", "after copy", "before delete"])
async def test_stopped_anywhere_it_leaves_what_is_swept_and_can_be_confirmed_again(
    house: Container, at: str
) -> None:
    storage = Stopped(house, at)
    with house.blob_storage.override(storage):
        token = await uploaded(house)
        if at == "before delete":
            attachment = await attached(house, token)
        else:
            with pytest.raises(UnavailableError):
                await attached(house, token)
            assert () == (await house.show_job()(JOB, actor=BOB)).attachments
            storage.at = ""
            attachment = await attached(house, token)
        storage.at = ""
        clock_of(house).advance(timedelta(days=2))
        await house.sweep_uploads()()
        await house.sweep_orphans()()
        assert [attachment.blob_key] == await stored(house)


async def test_who_saves_at_the_same_time_conflicts_and_loses_nothing(house: Container) -> None:
    token = await uploaded(house)
    async with house.unit_of_work()() as uow:
        job = await uow.jobs.get(JOB)
        attachment = await attached(house, token)
        await uow.jobs.save(job.attach(an_attachment("0")))
        with pytest.raises(ConflictError):
            await uow.commit()
    assert (attachment,) == (await house.show_job()(JOB, actor=BOB)).attachments
