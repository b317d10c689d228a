"""A service for one command: the use cases of the product on memory, gone when it ends."""

import logging
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from types import MappingProxyType

from attrs import evolve, field, frozen

from application.candidates.export_json_resume import ExportedResume
from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.jobs.edit_job import EditJob
from application.jobs.post_job import PostJob
from application.jobs.propose_terms import MAX_DESCRIPTION
from application.jobs.read_job_document import ReadJobDocument
from application.matching.adopt_policy import AdoptPolicy
from application.matching.analyse_gap import AnalysedGap
from application.matching.replay_match import ReplayMatch
from application.matching.show_match import ExplainedMatch
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_extraction import UnreadableDocumentError
from application.shared.actor import Actor
from domain.candidates.model import Candidate, Resume, ResumeStatus
from domain.candidates.questions.asking import Question
from domain.jobs.advertisement import Advertisement
from domain.jobs.errors import JobDescriptionError, NotAJobPostingError
from domain.jobs.model import Job
from domain.matching.errors import MatchNotFoundError, OccupationNotKnownError
from domain.matching.match import Receipt
from domain.matching.match_ids import match_id
from domain.matching.model import CandidateSide, JobSide
from domain.matching.own_policy import PolicyFigures
from domain.matching.replay import Replay
from domain.shared.ids import AccountId, CandidateId, JobId
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.files import document_error
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import Settings, load_settings
from entrypoints.worker.outbox_relay import OutboxRelay, build_relay

NO_TITLE = "\N{EM DASH}"
"""Stands where an advertisement has no title: it holds no word, so it is compared with nothing."""

_IN_MEMORY = {
    "JOBGRAPH_PERSISTENCE": "memory",
    "JOBGRAPH_BLOB_STORAGE": "memory",
    "JOBGRAPH_CACHE": "none",
    "JOBGRAPH_SESSION_STORE": "memory",
    "JOBGRAPH_PROGRESS_STORE": "memory",
    "JOBGRAPH_RATE_LIMITER": "memory",
    "JOBGRAPH_MESSAGE_QUEUE": "memory",
    "JOBGRAPH_PUSH_TOPIC": "memory",
    "JOBGRAPH_EVENT_BUS": "memory",
    "JOBGRAPH_TRANSPORT": "direct",
    "JOBGRAPH_RELAY": "inline",
    "JOBGRAPH_METRICS": "memory",
    "JOBGRAPH_URL_SIGNER": "memory",
    "JOBGRAPH_IDENTITY_PROVIDER": "memory",
    "JOBGRAPH_TEXT_EXTRACTION": "local",
    "JOBGRAPH_SKILL_CATALOGUE": "builtin",
    "JOBGRAPH_LANGUAGE_MODEL": "rules",
    "JOBGRAPH_GAZETTEER": "builtin",
    "JOBGRAPH_WORD_WEIGHTS": "builtin",
    "JOBGRAPH_PHONE_NUMBERS": "library",
    "JOBGRAPH_SKILL_TAGGING": "builtin",
    "JOBGRAPH_CLOCK": "fixed",
    "JOBGRAPH_IDS": "sequence",
    "JOBGRAPH_MATCH_INDEX": "reference",
}
_MOST_PARKED = 1_000
"""More than one session can have."""
_EMPLOYER = Actor(account_id=AccountId("employer"), roles=frozenset({"employer"}))


def settings_in_memory(*, as_of: date, embedding: str | None = None) -> Settings:
    """Take limits from the environment, and no technology but what compares titles.

    `embedding` goes before the environment's. Raise SettingsError.
    """
    noon = datetime.combine(as_of, time(12), tzinfo=UTC)
    chosen = {} if embedding is None else {"JOBGRAPH_TEXT_EMBEDDING": embedding}
    return load_settings(
        {**os.environ, **_IN_MEMORY, **chosen, "JOBGRAPH_FIXED_AT": noon.isoformat()}
    )


@frozen(kw_only=True)
class Session:
    """What the one-shot commands do, each step by the service's own use case.

    Every method raises a CommandError for input that cannot be read.
    """

    container: Container
    relay: OutboxRelay
    policy: PolicyFigures = field(factory=dict)
    """What the employer's policy changes of the published one."""

    @property
    def limit(self) -> int:
        """The largest document, in bytes."""
        return self.container.settings().max_document_bytes

    @property
    def catalogue(self) -> SkillCatalogue:
        """For a session that follows."""
        return self.container.skill_catalogue()

    async def upload(self, data: bytes, *, number: int, claimed: str | None = None) -> CandidateId:
        """Store a résumé of a new candidate; `deliver` reads it. Numbers decide ties.

        `claimed` is the name of its file.
        """
        actor = _candidate(CandidateId(f"candidate-{number:06d}"))
        try:
            await self.container.upload_resume()(
                UploadResume(data=data, claimed=claimed), actor=actor
            )
        except UnreadableDocumentError as e:
            raise document_error(e, of="resume") from None
        return CandidateId(actor.account_id)

    async def deliver(self) -> None:
        """Let every event have its effect."""
        await self.relay.drain()

    async def candidate(self, candidate_id: CandidateId) -> Candidate:
        """Show what was read; the document is not needed any more."""
        candidate = await self.container.show_candidate()(actor=_candidate(candidate_id))
        resume = candidate.resumes[-1]
        if resume.status is not ResumeStatus.PARSED:
            raise await self._unread(candidate_id, resume)
        await self.container.blob_storage().delete(resume.blob_key)
        return candidate

    async def questions(self, candidate_id: CandidateId) -> tuple[Question, ...]:
        """Ask what is missing or in doubt."""
        return await self.container.list_questions()(actor=_candidate(candidate_id))

    async def exported(self, candidate_id: CandidateId) -> ExportedResume:
        """Write the profile as JSON Resume."""
        return await self.container.export_json_resume()(actor=_candidate(candidate_id))

    async def description(self, data: bytes) -> str:
        """Return the text of an advertisement."""
        try:
            return await self.container.read_job_document()(ReadJobDocument(data=data))
        except UnreadableDocumentError as e:
            raise document_error(e, of="job") from None
        except NotAJobPostingError as e:
            raise CommandError(
                "job.not_a_posting", f"{e.__doc__} Give it a JobPosting of schema.org."
            ) from None

    async def advertisement(self, description: str) -> Advertisement:
        """Return what an advertisement asks for and offers."""
        try:
            return await self.container.propose_terms()(description)
        except JobDescriptionError:
            raise _description_error(description) from None

    async def open_company(self) -> None:
        """Needed once before a job is posted, so that all are scored by the policy."""
        company_id = await self.container.create_company()(
            CreateCompany(name="Employer"), actor=_EMPLOYER
        )
        if self.policy:
            command = AdoptPolicy(company_id=company_id, changes=self.policy)
            await self.container.adopt_policy()(command, actor=_EMPLOYER)

    async def post(self, description: str) -> Job:
        """Post and publish a job; `deliver` finds its matches."""
        try:
            job_id = await self.container.post_job()(
                PostJob(description=description), actor=_EMPLOYER
            )
        except JobDescriptionError:
            raise _description_error(description) from None
        job = await self.container.show_job()(job_id, actor=_EMPLOYER)
        if not job.terms.title.strip():
            terms = evolve(job.terms, title=NO_TITLE)
            await self.container.edit_job()(EditJob(job_id=job_id, terms=terms), actor=_EMPLOYER)
        await self.container.publish_job()(job_id, actor=_EMPLOYER)
        return await self.container.show_job()(job_id, actor=_EMPLOYER)

    async def match(self, candidate_id: CandidateId, job_id: JobId) -> ExplainedMatch:
        """Show what the events found."""
        try:
            return await self.container.show_match()(
                match_id(job_id, candidate_id), actor=_candidate(candidate_id)
            )
        except MatchNotFoundError:
            parked = await self.container.outbox().parked(limit=1)
            raise _no_effect([event.reason for event in parked]) from None

    async def candidate_side(self, candidate_id: CandidateId) -> CandidateSide:
        """Show all that a score may know of a candidate. Raise CommandError `internal`."""
        today = self.container.clock().now().date()
        async with self.container.reading()() as uow:
            side: CandidateSide | None = await uow.candidate_sides.get(candidate_id, as_of=today)
        if side is None:
            raise _no_effect(())
        return side

    async def job_side(self, job_id: JobId) -> JobSide:
        """Show all that a score may know of a job. Raise CommandError `internal`."""
        async with self.container.reading()() as uow:
            side: JobSide | None = await uow.job_sides.get(job_id)
        if side is None:
            raise _no_effect(())
        return side

    async def gap_to_job(self, candidate_id: CandidateId, job_id: JobId) -> AnalysedGap:
        """Show what a candidate lacks for a job."""
        return await self.container.analyse_gap().for_job(job_id, actor=_candidate(candidate_id))

    async def gap_to_occupation(self, candidate_id: CandidateId, title: str) -> AnalysedGap:
        """Show what a candidate lacks for an occupation."""
        try:
            return await self.container.analyse_gap().for_occupation(
                title, actor=_candidate(candidate_id)
            )
        except OccupationNotKnownError as e:
            raise CommandError("occupation.unknown", str(e.__doc__)) from None

    async def replay(self, receipt: Receipt, candidate_id: CandidateId, job_id: JobId) -> Replay:
        """Compute a score again from its receipt."""
        query = ReplayMatch(receipt=receipt, candidate_id=candidate_id, job_id=job_id)
        return await self.container.replay_match()(query, actor=_candidate(candidate_id))

    async def _unread(self, candidate_id: CandidateId, resume: Resume) -> CommandError:
        """Tell what is wrong with the document, unless what is wrong is the product."""
        own = f"Candidate/{candidate_id}/"
        parked = await self.container.outbox().parked(limit=_MOST_PARKED)
        reasons = [event.reason for event in parked if event.event_id.startswith(own)]
        if resume.failure and not reasons:
            return CommandError(resume.failure.code, resume.failure.message)
        return _no_effect(reasons)


@asynccontextmanager
async def session(
    settings: Settings,
    *,
    catalogue: SkillCatalogue | None = None,
    policy: PolicyFigures = MappingProxyType({}),
) -> AsyncIterator[Session]:
    """Everything is open inside; a catalogue that is open already is not loaded again.

    `policy` has been checked: see `read_changes`.
    """
    # What the relay would log is told in one line.
    logging.getLogger("entrypoints.worker").addHandler(logging.NullHandler())
    container = build_container(settings)
    if catalogue is not None:
        container.skill_catalogue.override(catalogue)
    async with running(container):
        # The clock stands still, so what is put off would never be due: park it at once, and
        # say what failed instead of comforting a candidate.
        relay = evolve(build_relay(container), attempts=1, given_up={})
        yield Session(container=container, relay=relay, policy=policy)


def _candidate(candidate_id: CandidateId) -> Actor:
    return Actor(account_id=AccountId(candidate_id), roles=frozenset({"candidate"}))


def _no_effect(reasons: Sequence[str]) -> CommandError:
    return CommandError(
        "internal",
        f"An event had no effect: {reasons[0] if reasons else 'nothing was found'}. "
        "This is a bug: please report it.",
        exit_code=CHECK_FAILED,
    )


def _description_error(description: str) -> CommandError:
    what = (JobDescriptionError.__doc__ or "").partition("\n")[0]
    if len(description) > MAX_DESCRIPTION:
        return CommandError("job.too_long", f"{what} Leave out what is not about the job.")
    return CommandError("job.empty", f"{what} Choose a file that has something in it.")
