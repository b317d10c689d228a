"""Résumés over HTTP."""

from typing import Annotated, Any

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import ResponseHeader
from litestar.di import NamedDependency
from litestar.params import MultipartBody, PathParameter
from litestar.status_codes import HTTP_202_ACCEPTED, HTTP_413_REQUEST_ENTITY_TOO_LARGE

from application.candidates.show_candidate import ShowCandidateHandler
from application.candidates.upload_resume import UploadResume, UploadResumeHandler
from application.ports.text_extraction import DocumentTooLargeError
from application.shared.actor import Actor
from domain.shared.ids import ResumeId
from entrypoints.http.candidates.schemas import (
    ResumeAccepted,
    ResumesAnswer,
    ResumeUpload,
    ResumeView,
)
from entrypoints.http.errors import Problem, answer
from entrypoints.http.refusals import refusals

FORM_OVERHEAD = 64 * 1024
"""Bytes of a form around its file, and room to read a file that is a little too large."""

Id = Annotated[str, PathParameter(max_length=64, description="As the upload gave it")]


def _too_large(request: Request[Any, Any, Any], _: Exception) -> Response[Problem]:
    """Say the same of a body that is cut off as of a document that is looked at."""
    return answer(request, DocumentTooLargeError())


class ResumesController(Controller):
    """A candidate's own."""

    path = "/users/me/resumes"
    tags = ("Candidates",)

    @post(
        status_code=HTTP_202_ACCEPTED,
        summary="Upload a résumé",
        response_description="Stored; the reading has yet to come.",
        response_headers=[
            ResponseHeader(
                name="Location",
                value="/api/v1/users/me/resumes/01JD3Z7R9G3M6V7Z5Q1T8X2B4N",
                documentation_only=True,
                required=True,
                description="Where to ask how far it has come",
            )
        ],
        exception_handlers={HTTP_413_REQUEST_ENTITY_TOO_LARGE: _too_large},
        responses=refusals(400, 401, 403, 409, 413, 415, 422, 507),
    )
    async def upload_resume(
        self,
        data: MultipartBody[ResumeUpload],
        upload_resume: NamedDependency[UploadResumeHandler],
        actor: NamedDependency[Actor],
    ) -> Response[ResumeAccepted]:
        """Send PDF, DOCX, ODT, RTF, HTML, Markdown, plain text, JSON Resume, or a picture.

        Type and size are refused at once; what else is wrong shows a moment later, when the
        document is read.
        """
        content = await data.file.read()
        await data.file.close()
        claimed = data.file.filename or data.file.content_type
        resume_id = await upload_resume(UploadResume(data=content, claimed=claimed), actor=actor)
        return Response(
            ResumeAccepted(id=resume_id),
            headers={"Location": f"/api/v1{self.path}/{resume_id}"},
        )

    @get(summary="List my résumés", responses=refusals(401, 403))
    async def list_resumes(
        self, show_candidate: NamedDependency[ShowCandidateHandler], actor: NamedDependency[Actor]
    ) -> ResumesAnswer:
        """Show every résumé and how far it has come, oldest first."""
        candidate = await show_candidate(actor=actor)
        return ResumesAnswer(items=[ResumeView.of(resume) for resume in candidate.resumes])

    @get("/{resume_id:str}", summary="Show a résumé", responses=refusals(400, 401, 403, 404))
    async def show_resume(
        self,
        resume_id: Id,
        show_candidate: NamedDependency[ShowCandidateHandler],
        actor: NamedDependency[Actor],
    ) -> ResumeView:
        """Poll this after an upload until `status` is `parsed` or `failed`."""
        candidate = await show_candidate(actor=actor)
        return ResumeView.of(candidate.resume(ResumeId(resume_id)))
