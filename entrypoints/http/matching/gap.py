"""What a candidate lacks, over HTTP."""

from typing import Annotated, Self

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter
from msgspec import Meta

from application.candidates.show_candidate import ShowCandidateHandler
from application.matching.analyse_gap import LONGEST_TITLE, AnalysedGap, AnalyseGapHandler
from application.shared.actor import Actor
from domain.candidates.profile import Profile
from domain.matching.gap import LearningStep
from domain.matching.match import SkillFit
from domain.shared.ids import JobId, SkillId
from entrypoints.http.matching.explanation import SkillFitView
from entrypoints.http.matching.schemas import percent
from entrypoints.http.refusals import refusals
from entrypoints.http.values import Percent, SpanValue
from entrypoints.http.wire import View

_MOST_EVIDENCE = 5

JobQuery = Annotated[str, QueryParameter(max_length=64, description="The id of a published job")]
OccupationQuery = Annotated[
    str,
    QueryParameter(
        min_length=1,
        max_length=LONGEST_TITLE,
        description="A job title, such as `data scientist`: what ESCO says that it needs",
    ),
]


class ComparedSkillView(View, frozen=True, kw_only=True):
    """A required skill, and where my résumé or I say it, or what stands in for it."""

    fit: SkillFitView
    evidence: Annotated[list[SpanValue], Meta(description="The first places, at most five")]


class LearningStepView(View, frozen=True, kw_only=True):
    """One thing to do."""

    skill: str
    name: str
    change: str
    gain: Annotated[Percent, Meta(description="What it alone adds to the score of this job")]
    unlocks: Annotated[
        int, Meta(description="Open jobs that it alone would bring within reach, by the policy")
    ]
    after: Annotated[list[str], Meta(description="Earlier steps that it builds upon, by id")]

    @classmethod
    def of(cls, step: LearningStep, *, unlocks: int) -> Self:
        """Show a step."""
        return cls(
            skill=step.fit.skill_id,
            name=step.fit.name,
            change=step.change,
            gain=percent(step.gain),
            unlocks=unlocks,
            after=list(step.after),
        )


class GapView(View, frozen=True, kw_only=True):
    """Held, partial and missing, as matches have them, with what to learn first."""

    title: str
    held: list[ComparedSkillView]
    partial: list[ComparedSkillView]
    missing: list[ComparedSkillView]
    steps: Annotated[list[LearningStepView], Meta(description="In the order to learn them")]

    @classmethod
    def of(cls, analysed: AnalysedGap, profile: Profile) -> Self:
        """Show a gap to its owner."""
        mentions = {
            claim.skill_id: [SpanValue.of(span) for span in claim.evidence[:_MOST_EVIDENCE]]
            for claim in profile.skills
        }

        def compared(fits: tuple[SkillFit, ...]) -> list[ComparedSkillView]:
            return [
                ComparedSkillView(fit=SkillFitView.of(fit), evidence=_evidence(fit, mentions))
                for fit in fits
            ]

        skills = analysed.gap.skills
        return cls(
            title=analysed.title,
            held=compared(skills.matched),
            partial=compared(skills.partial),
            missing=compared(skills.missing),
            steps=[
                LearningStepView.of(step, unlocks=analysed.unlocks.get(step.fit.skill_id, 0))
                for step in analysed.gap.steps
            ],
        )


def _evidence(fit: SkillFit, mentions: dict[SkillId, list[SpanValue]]) -> list[SpanValue]:
    return mentions.get(fit.by.skill_id, []) if fit.by else []


class GapController(Controller):
    """A candidate's own."""

    path = "/users/me/gap"
    tags = ("Matches",)

    @get("/job", summary="Show what I lack for a job", responses=refusals(400, 401, 403, 404, 422))
    async def show_gap_to_job(
        self,
        id: JobQuery,
        analyse_gap: NamedDependency[AnalyseGapHandler],
        show_candidate: NamedDependency[ShowCandidateHandler],
        actor: NamedDependency[Actor],
    ) -> GapView:
        """Compare my profile with a job: what is held, what counts in part, what is missing."""
        analysed = await analyse_gap.for_job(JobId(id), actor=actor)
        return GapView.of(analysed, (await show_candidate(actor=actor)).profile)

    @get(
        "/occupation",
        summary="Show what I lack for an occupation",
        responses=refusals(400, 401, 403, 404, 422),
    )
    async def show_gap_to_occupation(
        self,
        title: OccupationQuery,
        analyse_gap: NamedDependency[AnalyseGapHandler],
        show_candidate: NamedDependency[ShowCandidateHandler],
        actor: NamedDependency[Actor],
    ) -> GapView:
        """Compare my profile with what ESCO says that an occupation needs."""
        analysed = await analyse_gap.for_occupation(title, actor=actor)
        return GapView.of(analysed, (await show_candidate(actor=actor)).profile)
