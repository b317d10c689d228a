"""What clients send and see of attachments."""

from datetime import datetime
from typing import Annotated, Literal, Self

from msgspec import Meta

from application.jobs.offer_attachment import ExpectedUpload
from application.jobs.open_attachment import OpenedAttachment
from application.ports.blob_storage import SignedRequest
from domain.jobs.attachments import MAX_ATTACHMENT, MAX_NAME, Attachment, OfferedDocument
from domain.jobs.content_types import AttachmentType
from entrypoints.http.wire import Body, View

AttachmentTypeName = Literal[
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "image/png",
    "image/jpeg",
]
Bytes = Annotated[int, Meta(description="In bytes")]
Sha256 = Annotated[str, Meta(description="In 64 hexadecimal digits, in lower case")]


class OfferedAttachment(Body, frozen=True, kw_only=True):
    """A document to upload. All of it is checked when it has come."""

    name: Annotated[
        str,
        Meta(
            description="Shown to people; no slashes, no control characters",
            extra_json_schema={"minLength": 1, "maxLength": MAX_NAME},
        ),
    ]
    media_type: AttachmentTypeName
    size: Annotated[
        int,
        Meta(description="In bytes", extra_json_schema={"minimum": 1, "maximum": MAX_ATTACHMENT}),
    ]
    sha256: Annotated[
        str,
        Meta(
            description="Of the bytes, in hexadecimal digits, in lower case",
            extra_json_schema={"pattern": "^[0-9a-f]{64}$"},
        ),
    ]

    def document(self) -> OfferedDocument:
        """Return what was meant. Raise AttachmentName-, -Size- or -ChecksumError."""
        return OfferedDocument(
            name=self.name,
            media_type=AttachmentType(self.media_type),
            size=self.size,
            sha256=self.sha256,
        )


class SignedRequestView(View, frozen=True, kw_only=True):
    """A request to send as it is, without an access token."""

    method: Literal["GET", "PUT"]
    url: str
    headers: Annotated[dict[str, str], Meta(description="All of them are needed")]
    expires_at: datetime

    @classmethod
    def of(cls, request: SignedRequest) -> Self:
        """Show a signed request."""
        return cls(
            method="PUT" if request.method == "PUT" else "GET",
            url=request.url,
            headers=dict(request.headers),
            expires_at=request.expires_at,
        )


class ExpectedUploadView(View, frozen=True, kw_only=True):
    """What to send, and what to confirm it with."""

    upload: SignedRequestView
    ticket: Annotated[
        str, Meta(description="For `POST /jobs/{job_id}/attachments`, within an hour")
    ]

    @classmethod
    def of(cls, expected: ExpectedUpload) -> Self:
        """Show what is expected."""
        return cls(upload=SignedRequestView.of(expected.request), ticket=expected.ticket)


class ConfirmedUpload(Body, frozen=True, kw_only=True):
    """An upload that is done."""

    ticket: Annotated[str, Meta(max_length=8192)]


class AttachmentView(View, frozen=True, kw_only=True):
    """A document that is attached to a job."""

    id: str
    name: str
    media_type: AttachmentTypeName
    size: Bytes
    sha256: Sha256
    attached_at: datetime

    @classmethod
    def of(cls, attachment: Attachment) -> Self:
        """Show an attachment; the key that it is stored under stays with us."""
        return cls(
            id=attachment.id,
            name=attachment.name,
            media_type=attachment.media_type.value,
            size=attachment.size,
            sha256=attachment.sha256,
            attached_at=attachment.attached_at,
        )


class AttachmentsAnswer(View, frozen=True, kw_only=True):
    """All of a job, oldest first."""

    items: list[AttachmentView]


class OpenedAttachmentView(View, frozen=True, kw_only=True):
    """An attachment, and where to get its bytes."""

    attachment: AttachmentView
    download: Annotated[SignedRequestView, Meta(description="Good for five minutes")]

    @classmethod
    def of(cls, opened: OpenedAttachment) -> Self:
        """Show where to get it."""
        return cls(
            attachment=AttachmentView.of(opened.attachment),
            download=SignedRequestView.of(opened.request),
        )
