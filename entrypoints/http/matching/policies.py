"""What scores are made by, over HTTP."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Self

from litestar import Controller, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody, PathParameter
from litestar.response import Response
from msgspec import Meta

from application.matching.adopt_policy import AdoptPolicy, AdoptPolicyHandler
from application.matching.preview_policy import (
    Moved,
    PolicyPreview,
    PreviewPolicy,
    PreviewPolicyHandler,
)
from application.matching.show_policy import ShownChoice, ShownPolicy, ShowPolicyHandler
from application.shared.actor import Actor
from domain.matching.match_ids import match_id
from domain.shared.ids import CompanyId, JobId
from entrypoints.http.etags import ETAG, IfMatch, etag, expected_version
from entrypoints.http.matching.policy_figures import PolicyFigures
from entrypoints.http.matching.schemas import percent, pseudonym
from entrypoints.http.refusals import refusals
from entrypoints.http.values import Percent, ShortId
from entrypoints.http.wire import Body, View

Id = Annotated[str, PathParameter(max_length=64, description="Of a company")]
VersionOfPolicy = Annotated[
    str, PathParameter(max_length=200, description="As a receipt names it: `2026.2`")
]
Version = Annotated[str, Meta(examples=["2026.2", "2026.2+0123456789ab"])]


class PolicyView(View, frozen=True, kw_only=True):
    """What a version of a policy says."""

    version: Version
    published: Annotated[Version, Meta(description="The policy that it is compared with")]
    changes: Annotated[PolicyFigures, Meta(description="What differs; empty where nothing does")]
    figures: Annotated[PolicyFigures, Meta(description="All of it")]

    @classmethod
    def of(cls, policy: ShownPolicy) -> Self:
        """Show a policy."""
        return cls(
            version=policy.version,
            published=policy.published,
            changes=PolicyFigures.of(policy.changes),
            figures=PolicyFigures.of(policy.figures),
        )


class AdoptionView(View, frozen=True, kw_only=True):
    """A policy came into force."""

    version: Version
    at: datetime


class CompanyPolicyView(View, frozen=True, kw_only=True):
    """What a company's jobs are scored by."""

    company_id: str
    own: Annotated[bool, Meta(description="False follows whatever is published")]
    policy: PolicyView
    history: Annotated[
        list[AdoptionView],
        Meta(description="The last hundred, newest first; older versions can still be asked for"),
    ]

    @classmethod
    def of(cls, shown: ShownChoice) -> Self:
        """Show a choice."""
        choice = shown.choice
        return cls(
            company_id=choice.company_id,
            own=choice.own is not None,
            policy=PolicyView.of(shown.policy),
            history=[AdoptionView(version=a.version, at=a.at) for a in reversed(choice.adoptions)],
        )


class NewPreview(Body, frozen=True, kw_only=True):
    """What to try, and on which job."""

    job_id: ShortId
    changes: PolicyFigures


class MovedView(View, frozen=True, kw_only=True):
    """A candidate, by pseudonym, before and after."""

    id: Annotated[str, Meta(description="Of the match")]
    candidate: Annotated[str, Meta(examples=["Candidate 7F3A-91C2"])]
    place_before: int
    place_after: int
    score_before: Percent | None
    score_after: Percent | None

    @classmethod
    def of(cls, moved: Moved) -> Self:
        """Show it to the employer."""
        before, after = moved.before, moved.after
        return cls(
            id=match_id(before.job_id, before.candidate_id),
            candidate=pseudonym(before),
            place_before=moved.place_before,
            place_after=moved.place_after,
            score_before=None if before.score is None else percent(before.score),
            score_after=None if after.score is None else percent(after.score),
        )


class PreviewView(View, frozen=True, kw_only=True):
    """How a ranking would move."""

    before: Annotated[Version, Meta(description="The policy in force")]
    after: Version
    looked_at: Annotated[
        int,
        Meta(
            description="Candidates in the ranking as it is, a hundred at most; adopting the "
            "policy ranks everybody"
        ),
    ]
    items: Annotated[
        list[MovedView], Meta(description="The first twenty of either, by their place before")
    ]

    @classmethod
    def of(cls, preview: PolicyPreview) -> Self:
        """Show a preview."""
        return cls(
            before=preview.before,
            after=preview.after,
            looked_at=preview.looked_at,
            items=[MovedView.of(moved) for moved in preview.moved],
        )


class PoliciesController(Controller):
    """Whoever is scored may know by what; the company of a job may say so."""

    tags = ("Matches",)

    @get(
        "/companies/{company_id:str}/match-policy",
        summary="Show what a company scores by",
        response_headers=[ETAG],
        responses=refusals(400, 401, 404),
    )
    async def show_company_policy(
        self, company_id: Id, show_policy: NamedDependency[ShowPolicyHandler]
    ) -> Response[CompanyPolicyView]:
        """Show the policy in force for its jobs, what of it is the company's own, since when."""
        return _answer(await show_policy.of_company(CompanyId(company_id)))

    @put(
        "/companies/{company_id:str}/match-policy",
        summary="Score by a policy of our own",
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 404, 409, 412, 413, 422),
    )
    async def adopt_policy(
        self,
        company_id: Id,
        data: JSONBody[PolicyFigures],
        adopt_policy: NamedDependency[AdoptPolicyHandler],
        actor: NamedDependency[Actor],
        if_match: IfMatch = None,
    ) -> Response[CompanyPolicyView]:
        """Change figures of the published policy; what is not sent stays as published.

        Every job of the company is ranked anew, for both sides. Its version is made of what it
        says: receipts name it, and they can be replayed when it is long out of force.
        """
        command = AdoptPolicy(
            company_id=CompanyId(company_id),
            changes=data.figures(),
            version=expected_version(if_match),
        )
        return _answer(await adopt_policy(command, actor=actor))

    @delete(
        "/companies/{company_id:str}/match-policy",
        status_code=HTTPStatus.OK,
        summary="Score by the published policy again",
        response_headers=[ETAG],
        responses=refusals(400, 401, 403, 404, 409, 412),
    )
    async def drop_policy(
        self,
        company_id: Id,
        adopt_policy: NamedDependency[AdoptPolicyHandler],
        actor: NamedDependency[Actor],
        if_match: IfMatch = None,
    ) -> Response[CompanyPolicyView]:
        """Follow what is published, now and in every later release."""
        command = AdoptPolicy(
            company_id=CompanyId(company_id), changes={}, version=expected_version(if_match)
        )
        return _answer(await adopt_policy(command, actor=actor))

    @post(
        "/companies/{company_id:str}/match-policy/preview",
        status_code=HTTPStatus.OK,
        summary="Try a policy on a job",
        responses=refusals(400, 401, 403, 404, 413, 422),
    )
    async def preview_policy(
        self,
        company_id: Id,
        data: JSONBody[NewPreview],
        preview_policy: NamedDependency[PreviewPolicyHandler],
        actor: NamedDependency[Actor],
    ) -> PreviewView:
        """Show who would move in the ranking of a job of ours, by how much. Nothing is stored."""
        query = PreviewPolicy(
            company_id=CompanyId(company_id),
            job_id=JobId(data.job_id),
            changes=data.changes.figures(),
        )
        return PreviewView.of(await preview_policy(query, actor=actor))

    @get(
        "/match-policies/{version:str}",
        summary="Show a policy by its version",
        responses=refusals(400, 401, 404),
    )
    async def show_policy_version(
        self, version: VersionOfPolicy, show_policy: NamedDependency[ShowPolicyHandler]
    ) -> PolicyView:
        """Show what a policy says that a receipt names: published, or any company's own."""
        return PolicyView.of(await show_policy.of_version(version))


def _answer(shown: ShownChoice) -> Response[CompanyPolicyView]:
    return Response(CompanyPolicyView.of(shown), headers=etag(shown.choice.version))
