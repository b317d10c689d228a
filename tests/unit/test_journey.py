"""The journey on the memory adapters: a résumé goes in, an explained match comes out."""

import pytest
from attrs import evolve

from application.candidates.change_preferences import ChangePreferences
from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.jobs.edit_job import EditJob
from application.jobs.list_jobs import ListJobs
from application.jobs.post_job import PostJob
from application.matching.replay_match import ReplayMatch
from application.ports.blob_storage import BlobNotFoundError
from application.ports.skill_catalogue import SkillNotFoundError
from application.ports.text_extraction import (
    EmptyDocumentError,
    NoTextError,
    UnsupportedDocumentError,
)
from application.shared.actor import Actor, ForbiddenError
from application.skills.search_skills import SearchSkills
from domain.candidates.errors import (
    ResumeAlreadyReadError,
    ResumeAlreadyUploadedError,
    ResumeNotFoundError,
)
from domain.candidates.model import Preferences, ResumeStatus
from domain.jobs.advertisement import SkillRequirement
from domain.jobs.errors import (
    DuplicateRequirementError,
    JobClosedError,
    JobDescriptionError,
    JobNotFoundError,
    JobNotReadyError,
    NotAnEmployerError,
)
from domain.jobs.model import JobStatus, JobTerms
from domain.matching.errors import MatchNotFoundError
from domain.matching.match_ids import match_id
from domain.shared.ids import AccountId, CandidateId, JobId, ResumeId, SkillId
from domain.shared.text import ReadingWarning
from domain.shared.values import RemotePolicy
from entrypoints.container.everything import Container
from entrypoints.worker.outbox_relay import build_relay
from tests.factories import NOON, a_candidate, a_reading, a_resume

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
EVE = Actor(account_id=AccountId("eve"), roles=frozenset({"candidate"}))
BOB = Actor(account_id=AccountId("bob"), roles=frozenset({"employer"}))
MAX = Actor(account_id=AccountId("max"), roles=frozenset({"employer"}))
RESUME = b"Ada Example\nPython Developer\nada@example.org\n\nSkills\nPython, SQL\n"
WEAKER = b"Eve Example\nAccountant\neve@example.org\n\nSkills\nSQL\n"
ADVERTISEMENT = "Job title: Python Developer\n\nRequirements\n- Python\n- SQL\n- Docker\n"


async def _relay(container: Container) -> None:
    await build_relay(container).drain()
    assert [] == await container.outbox().parked(limit=1)


async def _draft(container: Container, text: str = ADVERTISEMENT) -> JobId:
    await container.create_company()(CreateCompany(name="Bob & Co"), actor=BOB)
    return await container.post_job()(PostJob(description=text), actor=BOB)


async def _publish(container: Container) -> JobId:
    job = await _draft(container)
    await container.publish_job()(job, actor=BOB)
    await _relay(container)
    return job


async def _upload(container: Container, actor: Actor = ADA, data: bytes = RESUME) -> None:
    await container.upload_resume()(UploadResume(data=data), actor=actor)
    await _relay(container)


async def test_a_resume_becomes_a_profile_with_the_text_of_every_skill(
    in_process: Container,
) -> None:
    await _upload(in_process)
    candidate = await in_process.show_candidate()(actor=ADA)
    (resume,) = candidate.resumes
    assert (ResumeStatus.PARSED, resume.id) == (resume.status, candidate.profile_from)
    text = RESUME.decode()
    assert {"Python", "SQL"} == {c.name for c in candidate.profile.skills}
    for claim in candidate.profile.skills:
        assert all(text[m.start : m.end] == m.text for m in claim.mentions)
    assert candidate.personal.name is not None
    assert "Ada Example" == candidate.personal.name.value
    assert RESUME == await in_process.blob_storage().get(resume.blob_key)
    assert resume.content_hash in resume.blob_key


async def test_both_sides_see_the_same_match_whoever_comes_first(in_process: Container) -> None:
    await _upload(in_process)
    job = await _publish(in_process)
    await _upload(in_process, EVE, WEAKER)
    ranked = await in_process.list_job_matches()(job, actor=BOB)
    assert ["ada", "eve"] == [m.candidate_id for m in ranked]
    for actor, theirs in zip((ADA, EVE), ranked, strict=True):
        (mine,) = await in_process.list_my_matches()(actor=actor)
        assert theirs == mine.match
        assert ("Python Developer", "Bob & Co") == (mine.job.title, mine.job.company)


async def test_a_match_explains_itself_and_its_receipt_replays(in_process: Container) -> None:
    job = await _publish(in_process)
    await _upload(in_process)
    id = match_id(job, CandidateId("ada"))
    shown = await in_process.show_match()(id, actor=ADA)
    assert shown.match == (await in_process.show_match()(id, actor=BOB)).match
    match = shown.match
    assert match.score == sum(c.contribution for c in match.components)
    assert {"Python", "SQL"} == {fit.name for fit in match.skills.matched}
    assert ["Docker"] == [fit.name for fit in match.skills.missing]
    assert ["Add Docker"] == [advice.change for advice in shown.advice]
    query = ReplayMatch(receipt=match.receipt, candidate_id=CandidateId("ada"), job_id=job)
    assert (await in_process.replay_match()(query, actor=ADA)).same
    forged = evolve(query, receipt=evolve(match.receipt, score=1))
    assert not (await in_process.replay_match()(forged, actor=BOB)).same


async def test_nobody_else_sees_a_match(in_process: Container) -> None:
    job = await _publish(in_process)
    await _upload(in_process)
    id = match_id(job, CandidateId("ada"))
    shown = await in_process.show_match()(id, actor=ADA)
    query = ReplayMatch(receipt=shown.match.receipt, candidate_id=CandidateId("ada"), job_id=job)
    for stranger in (EVE, MAX):
        with pytest.raises(ForbiddenError):
            await in_process.show_match()(id, actor=stranger)
        with pytest.raises(ForbiddenError):
            await in_process.replay_match()(query, actor=stranger)
        with pytest.raises(ForbiddenError):
            await in_process.list_job_matches()(job, actor=stranger)
    with pytest.raises(ForbiddenError):
        await in_process.list_my_matches()(actor=BOB)


async def test_a_match_that_is_not_there_is_not_found(in_process: Container) -> None:
    job = await _publish(in_process)
    await _upload(in_process)
    shown = await in_process.show_match()(match_id(job, CandidateId("ada")), actor=ADA)
    with pytest.raises(MatchNotFoundError):
        await in_process.show_match()(match_id(JobId("no"), CandidateId("ada")), actor=ADA)
    with pytest.raises(MatchNotFoundError):
        await in_process.list_job_matches()(JobId("no"), actor=BOB)
    query = ReplayMatch(
        receipt=shown.match.receipt, candidate_id=CandidateId("ada"), job_id=JobId("no")
    )
    with pytest.raises(MatchNotFoundError):
        await in_process.replay_match()(query, actor=ADA)


async def test_editing_a_published_job_ranks_anew_and_closing_empties(
    in_process: Container,
) -> None:
    job = await _publish(in_process)
    await _upload(in_process)
    before = (await in_process.list_my_matches()(actor=ADA))[0].match
    terms = (await in_process.show_job()(job, actor=ADA)).terms
    fewer = evolve(terms, requirements=tuple(r for r in terms.requirements if r.name != "Docker"))
    await in_process.edit_job()(EditJob(job_id=job, terms=fewer), actor=BOB)
    stale = await in_process.show_match()(match_id(job, CandidateId("ada")), actor=ADA)
    assert (before, ()) == (stale.match, stale.advice), "advice is for the facts of now"
    await _relay(in_process)
    after = (await in_process.list_my_matches()(actor=ADA))[0].match
    assert (before.score or 0) < (after.score or 0)
    assert (after,) == await in_process.list_job_matches()(job, actor=BOB)

    await in_process.close_job()(job, actor=BOB)
    assert () == await in_process.list_my_matches()(limit=100, actor=ADA), "at once, uncached"
    await _relay(in_process)
    assert () == await in_process.list_my_matches()(actor=ADA)
    assert () == await in_process.list_job_matches()(job, actor=BOB)


async def test_what_the_person_wants_counts(in_process: Container) -> None:
    job = await _publish(in_process)
    await _upload(in_process)
    terms = (await in_process.show_job()(job, actor=BOB)).terms
    on_site = evolve(terms, remote=RemotePolicy.ON_SITE)
    await in_process.edit_job()(EditJob(job_id=job, terms=on_site), actor=BOB)
    await _relay(in_process)
    before = (await in_process.list_my_matches()(actor=ADA))[0].match
    await in_process.change_preferences()(
        ChangePreferences(preferences=Preferences(remote=(RemotePolicy.REMOTE,))), actor=ADA
    )
    await _relay(in_process)
    after = (await in_process.list_my_matches()(actor=ADA))[0].match
    assert (after.score or 0) < (before.score or 0)


async def test_a_new_resume_takes_the_place_of_the_old_one(in_process: Container) -> None:
    job = await _publish(in_process)
    await _upload(in_process, data=WEAKER)
    before = (await in_process.list_my_matches()(actor=ADA))[0].match
    await _upload(in_process)
    (entry,) = await in_process.list_job_matches()(job, actor=BOB)
    assert (before.score or 0) < (entry.score or 0)


async def test_the_same_document_is_refused(in_process: Container) -> None:
    await _upload(in_process)
    with pytest.raises(ResumeAlreadyUploadedError):
        await _upload(in_process)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyDocumentError),
        (b" \n", EmptyDocumentError),
        (b"\0\1\2", UnsupportedDocumentError),
    ],
)
async def test_what_cannot_be_a_resume_is_refused_before_anything_is_stored(
    in_process: Container, data: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await _upload(in_process, data=data)
    assert () == (await in_process.show_candidate()(actor=ADA)).resumes


async def test_what_fails_later_leaves_a_reason_and_no_document(in_process: Container) -> None:
    extraction = in_process.text_extraction()

    class Unlucky:
        """Promises to read what it then cannot."""

        media_type = extraction.media_type

        async def extract(self, data: bytes) -> object:
            raise NoTextError

    with in_process.text_extraction.override(Unlucky()):
        await _upload(in_process)
    (resume,) = (await in_process.show_candidate()(actor=ADA)).resumes
    assert ResumeStatus.FAILED == resume.status
    assert resume.failure is not None
    assert "resume.no_text" == resume.failure.code
    with pytest.raises(BlobNotFoundError):
        await in_process.blob_storage().get(resume.blob_key)
    await _upload(in_process)
    again = (await in_process.show_candidate()(actor=ADA)).resumes
    assert [ResumeStatus.FAILED, ResumeStatus.PARSED] == [r.status for r in again]


async def test_employers_have_no_resumes(in_process: Container) -> None:
    with pytest.raises(ForbiddenError):
        await _upload(in_process, BOB)
    with pytest.raises(ForbiddenError):
        await in_process.show_candidate()(actor=BOB)
    with pytest.raises(ForbiddenError):
        await in_process.change_preferences()(
            ChangePreferences(preferences=Preferences()), actor=BOB
        )


async def test_a_draft_is_the_companys_own(in_process: Container) -> None:
    job = await _draft(in_process)
    assert JobStatus.DRAFT == (await in_process.show_job()(job, actor=BOB)).status
    with pytest.raises(ForbiddenError):
        await in_process.show_job()(job, actor=ADA)
    with pytest.raises(ForbiddenError):
        await in_process.publish_job()(job, actor=MAX)
    with pytest.raises(JobNotFoundError):
        await in_process.show_job()(JobId("no"), actor=BOB)
    assert () == (await in_process.list_jobs()(ListJobs(), actor=BOB)).items
    mine = await in_process.list_jobs()(ListJobs(mine=True), actor=BOB)
    assert [job] == [j.id for j in mine.items]


async def test_published_jobs_are_everybodys(in_process: Container) -> None:
    job = await _publish(in_process)
    assert job == (await in_process.show_job()(job, actor=ADA)).id
    listed = await in_process.list_jobs()(ListJobs(limit=0), actor=ADA)
    assert [job] == [j.id for j in listed.items]


async def test_a_proposed_requirement_keeps_its_text_and_others_have_none(
    in_process: Container,
) -> None:
    job = await _draft(in_process)
    proposed = (await in_process.show_job()(job, actor=BOB)).terms
    (git,) = await in_process.search_skills()(SearchSkills(text="git", limit=1))
    requirement = SkillRequirement(skill_id=git.id, name="whatever")
    terms = evolve(proposed, requirements=(*proposed.requirements, requirement))
    await in_process.edit_job()(EditJob(job_id=job, terms=terms), actor=BOB)
    edited = (await in_process.show_job()(job, actor=BOB)).terms
    assert [r.span for r in proposed.requirements] == [r.span for r in edited.requirements[:-1]]
    assert ("Git", None) == (edited.requirements[-1].name, edited.requirements[-1].span)
    skill = await in_process.show_skill()(git.id)
    assert git == skill


async def test_terms_that_make_no_sense_are_refused(in_process: Container) -> None:
    job = await _draft(in_process)
    terms = (await in_process.show_job()(job, actor=BOB)).terms
    with pytest.raises(DuplicateRequirementError):
        evolve(terms, requirements=terms.requirements * 2)
    unknown = SkillRequirement(skill_id=SkillId("no"), name="no")
    with pytest.raises(SkillNotFoundError):
        await in_process.edit_job()(
            EditJob(job_id=job, terms=evolve(terms, requirements=(unknown,))), actor=BOB
        )
    await in_process.edit_job()(EditJob(job_id=job, terms=JobTerms(title=" ")), actor=BOB)
    with pytest.raises(JobNotReadyError):
        await in_process.publish_job()(job, actor=BOB)


async def test_a_closed_job_stays_as_it_is(in_process: Container) -> None:
    job = await _publish(in_process)
    await in_process.publish_job()(job, actor=BOB)
    await in_process.close_job()(job, actor=BOB)
    await in_process.close_job()(job, actor=BOB)
    with pytest.raises(JobClosedError):
        await in_process.publish_job()(job, actor=BOB)
    with pytest.raises(JobClosedError):
        await in_process.edit_job()(EditJob(job_id=job, terms=JobTerms(title="Other")), actor=BOB)


async def test_jobs_come_from_companies(in_process: Container) -> None:
    with pytest.raises(ForbiddenError):
        await in_process.post_job()(PostJob(description=ADVERTISEMENT), actor=ADA)
    with pytest.raises(NotAnEmployerError):
        await in_process.post_job()(PostJob(description=ADVERTISEMENT), actor=BOB)
    with pytest.raises(NotAnEmployerError):
        await in_process.list_jobs()(ListJobs(mine=True), actor=BOB)


@pytest.mark.parametrize("text", ["", " \n", "x" * 100_001])
async def test_a_job_needs_a_description(in_process: Container, text: str) -> None:
    with pytest.raises(JobDescriptionError):
        await _draft(in_process, text)


def test_a_resume_is_read_once_and_an_earlier_one_changes_no_profile() -> None:

    candidate = a_candidate().upload(a_resume("r2"))
    latest = candidate.read(ResumeId("r2"), a_reading(), at=NOON)
    both = latest.read(ResumeId("r1"), evolve(a_reading(), profile=candidate.profile), at=NOON)
    assert ("r2", latest.profile) == (both.profile_from, both.profile)
    with pytest.raises(ResumeAlreadyReadError):
        both.read(ResumeId("r1"), a_reading(), at=NOON)
    with pytest.raises(ResumeAlreadyReadError):
        both.reject(ResumeId("r2"), ReadingWarning(code="x"), at=NOON)
    with pytest.raises(ResumeNotFoundError):
        both.resume(ResumeId("r3"))
