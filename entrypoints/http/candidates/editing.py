"""Correcting one's profile over HTTP, and the questions about it."""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from litestar import Controller, Request, Response, delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.openapi.spec import OpenAPIMediaType, OpenAPIType, Operation, RequestBody, Schema
from litestar.params import JSONBody, PathParameter, QueryParameter

from application.candidates.answer_question import AnswerQuestion, AnswerQuestionHandler
from application.candidates.correct_profile import CorrectProfile, CorrectProfileHandler
from application.candidates.export_json_resume import ExportJsonResumeHandler
from application.candidates.import_json_resume import (
    MAX_BYTES,
    ImportJsonResume,
    ImportJsonResumeHandler,
)
from application.candidates.list_questions import ListQuestionsHandler
from application.candidates.show_candidate import ShowCandidateHandler
from application.candidates.undo_correction import UndoCorrection, UndoCorrectionHandler
from application.shared.actor import Actor
from domain.candidates.corrections.comparing import differences
from domain.candidates.model import Candidate
from entrypoints.http.candidates.corrections import (
    AnswerValue,
    CorrectionsAnswer,
    DifferenceView,
    Edits,
    QuestionsAnswer,
    QuestionView,
)
from entrypoints.http.candidates.profile import ProfileView
from entrypoints.http.etags import ETAG, IfMatch, etag, expected_version
from entrypoints.http.refusals import refusals

JSON = "application/json"
Undone = Annotated[
    str,
    QueryParameter(name="path", max_length=200, description="As the list of corrections gives it"),
]
QuestionId = Annotated[str, PathParameter(max_length=64, description="As the list gives it")]


@dataclass
class TakesJsonResume(Operation):
    """Says what the body is, which is read as bytes."""

    def __post_init__(self) -> None:
        """Describe it."""
        schema = Schema(
            type=OpenAPIType.OBJECT,
            description="JSON Resume 1.0 (jsonresume.org/schema); unknown fields are kept",
        )
        self.request_body = RequestBody(
            content={JSON: OpenAPIMediaType(schema=schema)}, required=True
        )


class EditingController(Controller):
    """A candidate's own."""

    path = "/users/me"
    tags = ("Candidates",)

    @patch(
        "/profile",
        summary="Correct my profile",
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 404, 409, 412, 413, 422),
    )
    async def correct_profile(
        self,
        data: JSONBody[Edits],
        correct_profile: NamedDependency[CorrectProfileHandler],
        actor: NamedDependency[Actor],
        if_match: IfMatch = None,
    ) -> Response[ProfileView]:
        """Change, add or take out fields and entries, all or none, as a JSON Patch.

        What I write outranks what was read, now and in every later résumé. A skill is added by
        `add /skills/-` with its id or `name`, and levelled by `replace /skills/{name}/level`.
        """
        command = CorrectProfile(
            edits=tuple(one.edit() for one in data), version=expected_version(if_match)
        )
        return await _profile(await correct_profile(command, actor=actor))

    @get("/profile/corrections", summary="List my corrections", responses=refusals(401, 403))
    async def list_corrections(
        self, show_candidate: NamedDependency[ShowCandidateHandler], actor: NamedDependency[Actor]
    ) -> CorrectionsAnswer:
        """Show what I wrote beside what was read."""
        found = await asyncio.to_thread(differences, await show_candidate(actor=actor))
        return CorrectionsAnswer(items=[DifferenceView.of(one) for one in found])

    @delete(
        "/profile/corrections",
        status_code=HTTPStatus.OK,
        summary="Undo a correction",
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 404, 409, 412, 422),
    )
    async def undo_correction(
        self,
        undone: Undone,
        undo_correction: NamedDependency[UndoCorrectionHandler],
        actor: NamedDependency[Actor],
        if_match: IfMatch = None,
    ) -> Response[ProfileView]:
        """Let a field, or all of an entry, be again as it was read."""
        command = UndoCorrection(path=undone, version=expected_version(if_match))
        return await _profile(await undo_correction(command, actor=actor))

    @get(
        "/profile/json-resume",
        media_type=JSON,
        summary="Export my profile",
        response_description="JSON Resume 1.0; what was imported is the same to the byte.",
        response_headers=[ETAG],
        responses=refusals(401, 403),
    )
    async def export_json_resume(
        self,
        export_json_resume: NamedDependency[ExportJsonResumeHandler],
        actor: NamedDependency[Actor],
    ) -> Response[bytes]:
        """Take my profile along as JSON Resume; `meta` says where every value was read."""
        resume = await export_json_resume(actor=actor)
        return Response(resume.data, media_type=JSON, headers=etag(resume.version))

    @put(
        "/profile/json-resume",
        summary="Import a profile",
        operation_class=TakesJsonResume,
        request_max_body_size=MAX_BYTES,
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 409, 412, 413, 422, 507),
    )
    async def import_json_resume(
        self,
        request: Request[Any, Any, Any],
        import_json_resume: NamedDependency[ImportJsonResumeHandler],
        actor: NamedDependency[Actor],
        if_match: IfMatch = None,
    ) -> Response[ProfileView]:
        """Put a JSON Resume in the place of my profile: it is my newest word.

        What I corrected before ends with it. Upload it as a résumé instead to keep that. A résumé
        that I upload later takes its place; only what I correct after this outranks that one.
        """
        command = ImportJsonResume(data=await request.body(), version=expected_version(if_match))
        return await _profile(await import_json_resume(command, actor=actor))

    @get("/questions", summary="List questions about my profile", responses=refusals(401, 403))
    async def list_questions(
        self, list_questions: NamedDependency[ListQuestionsHandler], actor: NamedDependency[Actor]
    ) -> QuestionsAnswer:
        """Show gaps and doubts, the most important first, each with the field that it fills."""
        asked = await list_questions(actor=actor)
        return QuestionsAnswer(items=[QuestionView.of(question) for question in asked])

    @post(
        "/questions/{question_id:str}/answer",
        status_code=HTTPStatus.OK,
        summary="Answer a question",
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 404, 409, 413, 422),
    )
    async def answer_question(
        self,
        question_id: QuestionId,
        data: JSONBody[AnswerValue],
        answer_question: NamedDependency[AnswerQuestionHandler],
        actor: NamedDependency[Actor],
    ) -> Response[ProfileView]:
        """Fill the field, as a correction of mine; or say that the question does not apply."""
        command = AnswerQuestion(question_id=question_id, value=data.value)
        return await _profile(await answer_question(command, actor=actor))


async def _profile(candidate: Candidate) -> Response[ProfileView]:
    view = await asyncio.to_thread(ProfileView.of, candidate)
    return Response(view, headers=etag(candidate.version))
