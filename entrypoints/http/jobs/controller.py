"""Jobs over HTTP."""

from typing import Annotated

from litestar import Controller, get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody, PathParameter, QueryParameter
from litestar.status_codes import HTTP_200_OK

from application.jobs.close_job import CloseJobHandler
from application.jobs.edit_job import EditJob, EditJobHandler
from application.jobs.list_jobs import ListJobs, ListJobsHandler
from application.jobs.post_job import PostJob, PostJobHandler
from application.jobs.publish_job import PublishJobHandler
from application.jobs.show_job import ShowJobHandler
from application.jobs.show_posting import ShowPostingHandler
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.shared.ids import JobId
from entrypoints.http.jobs.schemas import JobsPage, JobView, NewJob, PostingView, TermsValue
from entrypoints.http.refusals import refusals

Id = Annotated[
    str, PathParameter(max_length=64, description="Of a job, as lists and `POST /jobs` give it")
]
Mine = Annotated[bool, QueryParameter(description="My company's, drafts and closed ones too")]
After = Annotated[
    str | None, QueryParameter(max_length=64, description="`next_after` of the page before")
]
Limit = Annotated[int, QueryParameter(ge=1, le=MAX_PAGE)]


class JobsController(Controller):
    """Employers post, everybody with an account reads."""

    path = "/jobs"
    tags = ("Jobs",)

    @post(summary="Draft a job", responses=refusals(400, 401, 403, 409, 413, 422))
    async def post_job(
        self,
        data: JSONBody[NewJob],
        post_job: NamedDependency[PostJobHandler],
        show_job: NamedDependency[ShowJobHandler],
        actor: NamedDependency[Actor],
    ) -> JobView:
        """Post an advertisement as text.

        Its terms are proposed from it, each requirement with the words that it was read from.
        Nobody but the company sees the job before it is published.
        """
        job_id = await post_job(PostJob(description=data.description), actor=actor)
        return JobView.of(await show_job(job_id, actor=actor))

    @get(summary="List jobs", responses=refusals(400, 401, 422))
    async def list_jobs(
        self,
        list_jobs: NamedDependency[ListJobsHandler],
        actor: NamedDependency[Actor],
        mine: Mine = False,  # noqa: FBT002 - a query parameter is always named
        after: After = None,
        limit: Limit = 20,
    ) -> JobsPage:
        """List published jobs, or all of my company's, a page at a time, oldest first."""
        query = ListJobs(mine=mine, after=JobId(after) if after else None, limit=limit)
        return JobsPage.of(await list_jobs(query, actor=actor))

    @get("/{job_id:str}", summary="Show a job", responses=refusals(400, 401, 403, 404))
    async def show_job(
        self, job_id: Id, show_job: NamedDependency[ShowJobHandler], actor: NamedDependency[Actor]
    ) -> JobView:
        """Show a published job, or any of my company's."""
        return JobView.of(await show_job(JobId(job_id), actor=actor))

    @get(
        "/{job_id:str}/posting",
        summary="Show a job as a JobPosting of schema.org",
        responses=refusals(400, 401, 403, 404),
    )
    async def show_posting(
        self,
        job_id: Id,
        show_posting: NamedDependency[ShowPostingHandler],
        actor: NamedDependency[Actor],
    ) -> PostingView:
        """Put `posting` into a page as JSON-LD; `missing` says what search engines would refuse."""
        return PostingView.of(await show_posting(JobId(job_id), actor=actor))

    @put(
        "/{job_id:str}",
        summary="Edit the terms of a job",
        responses=refusals(400, 401, 403, 404, 409, 413, 422),
    )
    async def edit_job(
        self,
        job_id: Id,
        data: JSONBody[TermsValue],
        edit_job: NamedDependency[EditJobHandler],
        show_job: NamedDependency[ShowJobHandler],
        actor: NamedDependency[Actor],
    ) -> JobView:
        """Replace all terms.

        Of a requirement `name` and `span` are ours and ignored, so what was shown may be sent
        back.
        """
        await edit_job(EditJob(job_id=JobId(job_id), terms=data.terms()), actor=actor)
        return JobView.of(await show_job(JobId(job_id), actor=actor))

    @post(
        "/{job_id:str}/publish",
        status_code=HTTP_200_OK,
        summary="Publish a job",
        responses=refusals(400, 401, 403, 404, 409, 422),
    )
    async def publish_job(
        self,
        job_id: Id,
        publish_job: NamedDependency[PublishJobHandler],
        show_job: NamedDependency[ShowJobHandler],
        actor: NamedDependency[Actor],
    ) -> JobView:
        """Show it to candidates and rank them for it. Again is fine."""
        await publish_job(JobId(job_id), actor=actor)
        return JobView.of(await show_job(JobId(job_id), actor=actor))

    @post(
        "/{job_id:str}/close",
        status_code=HTTP_200_OK,
        summary="Close a job",
        responses=refusals(400, 401, 403, 404, 409),
    )
    async def close_job(
        self,
        job_id: Id,
        close_job: NamedDependency[CloseJobHandler],
        show_job: NamedDependency[ShowJobHandler],
        actor: NamedDependency[Actor],
    ) -> JobView:
        """Take it out of every ranking, for good. Again is fine."""
        await close_job(JobId(job_id), actor=actor)
        return JobView.of(await show_job(JobId(job_id), actor=actor))
