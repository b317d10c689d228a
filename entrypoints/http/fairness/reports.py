"""Reports of adverse impact over HTTP."""

import asyncio
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Annotated, Any

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import HTTPException
from litestar.openapi.spec import OpenAPIMediaType, OpenAPIResponse, OpenAPIType, Operation, Schema
from litestar.params import PathParameter, QueryParameter

from application.fairness.report_impact import ReportImpact, ReportImpactHandler
from application.shared.actor import Actor
from domain.fairness.report import ImpactReport
from domain.shared.ids import JobId
from entrypoints.http.refusals import refusals
from entrypoints.impact.document import pdf_bytes
from entrypoints.impact.shapes import ImpactReportView
from entrypoints.impact.spreadsheet import csv_bytes

JSON, CSV, PDF = "application/json", "text/csv", "application/pdf"
OfJob = Annotated[str, PathParameter(max_length=64, description="Of a job")]
First = Annotated[
    date | None,
    QueryParameter(name="from", description="The first day (UTC); for administrators"),
]
Last = Annotated[
    date | None, QueryParameter(name="to", description="The last day (UTC); for administrators")
]
LeaveOut = Annotated[
    bool, QueryParameter(description="Give categories under two per cent no ratio")
]


@dataclass
class GivesReports(Operation):
    """Says that the answer comes as a spreadsheet and as a document, too."""

    def __post_init__(self) -> None:
        """Describe them."""
        answer = (self.responses or {}).get(str(HTTPStatus.OK.value))
        if isinstance(answer, OpenAPIResponse) and answer.content is not None:
            schema = Schema(type=OpenAPIType.STRING)
            answer.content[CSV] = OpenAPIMediaType(schema=schema)
            binary = Schema(type=OpenAPIType.STRING, content_media_type=PDF)
            answer.content[PDF] = OpenAPIMediaType(schema=binary)


class ImpactController(Controller):
    """For administrators and the company of a job."""

    tags = ("Fairness",)

    @get(
        "/jobs/{job_id:str}/impact",
        summary="Report adverse impact for a job",
        operation_class=GivesReports,
        responses=refusals(400, 401, 403, 404, 406, 422, 501),
    )
    async def report_impact(  # noqa: PLR0913 - one for each thing that may be asked
        self,
        *,
        request: Request[Any, Any, Any],
        job_id: OfJob,
        report_impact: NamedDependency[ReportImpactHandler],
        actor: NamedDependency[Actor],
        first: First = None,
        last: Last = None,
        leave_out_small: LeaveOut = False,
    ) -> Response[ImpactReportView]:
        """Compare how groups are selected and scored, with counts beside every ratio.

        As JSON, CSV (`Accept: text/csv`) or PDF (`application/pdf`). It is a computation, no
        certification. Administrators see every number. The company of the job sees whole months
        in which at least 20 people came, and no group of fewer than five.
        """
        kind = request.accept.best_match([JSON, CSV, PDF])
        if kind is None:
            raise HTTPException(status_code=HTTPStatus.NOT_ACCEPTABLE)
        query = ReportImpact(
            job_id=JobId(job_id), first=first, last=last, leave_out_small=leave_out_small
        )
        report = await report_impact(query, actor=actor)
        if kind == JSON:
            return Response(ImpactReportView.of(report), media_type=JSON)
        return await asyncio.to_thread(_file, report, kind)


def _file(report: ImpactReport, kind: str) -> Response[Any]:
    data = csv_bytes(report) if kind == CSV else pdf_bytes(report)
    ending = "csv" if kind == CSV else "pdf"
    headers = {"Content-Disposition": f'attachment; filename="impact.{ending}"'}
    return Response(data, media_type=kind, headers=headers)
