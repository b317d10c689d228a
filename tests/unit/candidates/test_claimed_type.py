"""A document that is not what its name says is read, and that is told."""

import pytest

from application.candidates.claimed_type import mismatch
from application.candidates.upload_resume import UploadResume
from application.ports.text_extraction import MediaType
from application.shared.actor import Actor
from domain.candidates.model import ResumeStatus
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container
from entrypoints.worker.outbox_relay import build_relay

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        (None, MediaType.PDF),
        ("", MediaType.PDF),
        ("cv.PDF", MediaType.PDF),
        ("cv", MediaType.DOCX),
        ("Dr. Müller", MediaType.DOCX),
        ("application/octet-stream", MediaType.DOCX),
        ("application/pdf; charset=binary", MediaType.PDF),
        ("cv.txt", MediaType.MARKDOWN),
        ("resume.json", MediaType.TEXT),
        ("text/rtf", MediaType.RTF),
        ("scan.jpeg", MediaType.JPEG),
    ],
)
def test_what_is_as_it_was_said_to_be_is_ordinary(claimed: str | None, found: MediaType) -> None:
    assert () == mismatch(claimed, found)


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        ("cv.pdf", MediaType.DOCX),
        ("cv.doc", MediaType.RTF),
        ("cv.pdf.exe", MediaType.PDF),
        ("cv.txt", MediaType.HTML),
        ("application/pdf", MediaType.TEXT),
    ],
)
def test_what_is_something_else_is_told_without_its_name(claimed: str, found: MediaType) -> None:
    (warning,) = mismatch(claimed, found)
    assert "document.type_mismatch" == warning.code
    assert "cv" not in warning.message


async def test_the_warning_outlives_the_reading(in_process: Container) -> None:
    upload = UploadResume(data=b"Ada Example\nada@example.org", claimed="ada.pdf")
    await in_process.upload_resume()(upload, actor=ADA)
    for status in (ResumeStatus.UPLOADED, ResumeStatus.PARSED):
        (resume,) = (await in_process.show_candidate()(actor=ADA)).resumes
        assert status is resume.status
        assert "document.type_mismatch" == resume.warnings[0].code
        await build_relay(in_process).drain()
