"""Attachments of jobs over HTTP; their bytes go past the API."""

from typing import Annotated

from litestar import Controller, delete, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, PathParameter
from litestar.status_codes import HTTP_204_NO_CONTENT

from application.jobs.attach_document import AttachDocument, AttachDocumentHandler
from application.jobs.offer_attachment import OfferAttachment, OfferAttachmentHandler
from application.jobs.open_attachment import OpenAttachmentHandler
from application.jobs.remove_attachment import RemoveAttachmentHandler
from application.jobs.show_job import ShowJobHandler
from application.shared.actor import Actor
from domain.shared.ids import AttachmentId, JobId
from entrypoints.http.jobs.attachment_schemas import (
    AttachmentsAnswer,
    AttachmentView,
    ConfirmedUpload,
    ExpectedUploadView,
    OfferedAttachment,
    OpenedAttachmentView,
)
from entrypoints.http.jobs.controller import Id
from entrypoints.http.refusals import refusals

OneId = Annotated[
    str, PathParameter(max_length=64, description="Of an attachment, as lists give it")
]


class AttachmentsController(Controller):
    """The company attaches, whoever may see the job reads."""

    path = "/jobs/{job_id:str}/attachments"
    tags = ("Jobs",)

    @post(
        "/uploads",
        summary="Ask where to upload a document",
        responses=refusals(400, 401, 403, 404, 413, 422),
    )
    async def offer_attachment(
        self,
        job_id: Id,
        data: JSONBody[OfferedAttachment],
        offer_attachment: NamedDependency[OfferAttachmentHandler],
        actor: NamedDependency[Actor],
    ) -> ExpectedUploadView:
        """Send `upload` within fifteen minutes, the bytes as its body; then confirm by `ticket`.

        It takes the document that was described and nothing else. What is not confirmed within an
        hour is deleted.
        """
        command = OfferAttachment(job_id=JobId(job_id), offered=data.document())
        return ExpectedUploadView.of(await offer_attachment(command, actor=actor))

    @post(
        summary="Attach an uploaded document",
        responses=refusals(400, 401, 403, 404, 409, 413, 422, 507),
    )
    async def attach_document(
        self,
        job_id: Id,
        data: JSONBody[ConfirmedUpload],
        attach_document: NamedDependency[AttachDocumentHandler],
        actor: NamedDependency[Actor],
    ) -> AttachmentView:
        """Confirm an upload. Its size, checksum and type, by content, are checked first.

        A document that is not what was said is deleted. Again gives the same attachment.
        """
        command = AttachDocument(job_id=JobId(job_id), ticket=data.ticket)
        return AttachmentView.of(await attach_document(command, actor=actor))

    @get(summary="List the attachments of a job", responses=refusals(400, 401, 403, 404))
    async def list_attachments(
        self, job_id: Id, show_job: NamedDependency[ShowJobHandler], actor: NamedDependency[Actor]
    ) -> AttachmentsAnswer:
        """Show what is attached to a job that I may see, oldest first."""
        job = await show_job(JobId(job_id), actor=actor)
        return AttachmentsAnswer(items=[AttachmentView.of(one) for one in job.attachments])

    @get(
        "/{attachment_id:str}",
        summary="Ask where to download an attachment",
        responses=refusals(400, 401, 403, 404),
    )
    async def open_attachment(
        self,
        job_id: Id,
        attachment_id: OneId,
        open_attachment: NamedDependency[OpenAttachmentHandler],
        actor: NamedDependency[Actor],
    ) -> OpenedAttachmentView:
        """Send `download` within five minutes: it needs no access token, so show it to nobody."""
        opened = await open_attachment(JobId(job_id), AttachmentId(attachment_id), actor=actor)
        return OpenedAttachmentView.of(opened)

    @delete(
        "/{attachment_id:str}",
        status_code=HTTP_204_NO_CONTENT,
        summary="Remove an attachment",
        response_description="It is not attached any more.",
        responses=refusals(400, 401, 403, 404, 409),
    )
    async def remove_attachment(
        self,
        job_id: Id,
        attachment_id: OneId,
        remove_attachment: NamedDependency[RemoveAttachmentHandler],
        actor: NamedDependency[Actor],
    ) -> None:
        """Remove it and its document, also from a job that is closed."""
        await remove_attachment(JobId(job_id), AttachmentId(attachment_id), actor=actor)
