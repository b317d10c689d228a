"""`jobgraph audit`: nobody's score moves with who they are.

GENERATED=200 audits as many generated résumés; a commit needs a dozen.
"""

import asyncio
import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from application.candidates.read_text import ReadText
from domain.candidates.counterfactuals.suite import SWAPS
from domain.candidates.profile import ResumeReading
from entrypoints.cli.auditing.resume import Audited, Task, audit_resume, read_job
from entrypoints.cli.many.documents import Named
from entrypoints.cli.session import session, settings_in_memory
from tests.documents import pdf
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import FRONT_END_JOB, NURSE_JOB, RESUME
from tests.resume_generator.advertisements.making import an_advertisement
from tests.resume_generator.making import Wanted, a_resume

GENERATED = int(os.environ.get("GENERATED", "12"))
SEED = 20_264
EXAMPLES = Path(__file__).parents[3] / "examples"
AS_OF = date(2026, 11, 21)


def moved(audit: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    return [(Path(m["file"]).name, m["swap"], m["facts"]) for m in audit["moves"]]


def test_the_examples_of_the_project_score_whoever_they_are_of(ask: Ask) -> None:
    resumes = sorted(EXAMPLES.glob("resume*.txt"))
    found = ask("audit", *resumes, "--jobs", EXAMPLES / "job.txt", "--processes", 1)["audit"]
    assert [] == moved(found)
    assert (len(resumes), 1, len(resumes), 0) == tuple(
        found[name] for name in ("resumes", "jobs", "pairs", "moved")
    )
    assert list(SWAPS) == list(found["swaps"])
    for counts in found["swaps"].values():
        assert {"applied", "moved", "not_applicable"} == set(counts)
        assert len(resumes) == counts["applied"] + counts["not_applicable"]


def test_generated_resumes_score_whoever_they_are_of(ask: Ask, tmp_path: Path) -> None:
    resumes, jobs = tmp_path / "resumes", tmp_path / "jobs"
    for folder, number, draw in (
        (resumes, GENERATED, a_resume),
        (jobs, 2, an_advertisement),
    ):
        folder.mkdir()
        for one in (draw(SEED, n, Wanted()) for n in range(number)):
            (folder / f"{one.name}.{one.format}").write_bytes(one.data)
    found = ask("audit", resumes, "--jobs", jobs)["audit"]
    assert [] == moved(found)
    assert [] == found["failed"]
    assert (GENERATED, 2 * GENERATED) == (found["resumes"], found["pairs"])
    applied = [swap for swap, counts in found["swaps"].items() if counts["applied"]]
    assert len(applied) > len(SWAPS) * 3 // 4


@frozen(kw_only=True)
class Biased:
    """A reader that puts the person's name where a score looks."""

    honest: ReadText

    def __call__(self, text: str) -> ResumeReading:
        reading = self.honest(text)
        return evolve(reading, profile=evolve(reading.profile, headline=reading.personal.name))


async def _audit(resume: Path, job: Path, *, biased: bool) -> Audited:
    async with session(settings_in_memory(as_of=AS_OF)) as current:
        if biased:
            reader = current.container.read_text()
            current.container.read_text.override(Biased(honest=reader))
        await current.open_company()
        side = await read_job(current, Named(path=job, name=job.name))
        task = Task(resume=Named(path=resume, name=resume.name), jobs=(side,), seed=1)
        return await audit_resume(current, 1, task)


def test_a_biased_reader_is_caught_by_every_other_name(resume: Path, job: Path) -> None:
    found = asyncio.run(_audit(resume, job, biased=True))
    named = {swap for swap in SWAPS if swap.startswith("name-")}
    assert named == {move.swap for move in found.moves}
    assert {"titles"} == {fact.where for move in found.moves for fact in move.facts}


def test_an_honest_reader_is_not_accused(resume: Path, job: Path) -> None:
    found = asyncio.run(_audit(resume, job, biased=False))
    assert () == found.moves
    assert {"name-female", "parental-leave-entry", "school-prestigious"} <= {*found.applied}


def test_documents_are_changed_after_their_text_was_taken_out(ask: Ask, write: Write) -> None:
    scan, form = write("mara.pdf", pdf(RESUME)), write("mara.json", _form())
    found = ask("audit", scan, form, "--jobs", write("job.txt", FRONT_END_JOB))["audit"]
    assert [] == moved(found)
    assert (2, 0) == (found["swaps"]["name-arabic"]["applied"], found["swaps"]["age"]["moved"])
    assert 1 == found["swaps"]["age"]["not_applicable"], "no line can be added to a form"


def _form() -> str:
    return json.dumps(
        {
            "basics": {"name": "Mara Quintero", "email": "mara@example.org"},
            "work": [{"name": "Acme", "position": "Front-End Developer", "startDate": "2020-01"}],
            "skills": [{"name": "React"}],
        }
    )


def test_people_see_a_table_and_what_could_not_be_read(
    run: Run, resume: Path, write: Write
) -> None:
    jobs = [write("job.txt", FRONT_END_JOB), write("nurse.txt", NURSE_JOB), write("no.txt", "")]
    shown = run("audit", resume, "--jobs", *jobs, "--show-misses", "--processes", 1)
    assert 3 == shown.exit_code
    assert "Résumés: 1, jobs: 2, pairs: 2, moved by a swap: 0" in shown.stdout
    assert "job.empty" in shown.stdout
    assert all(swap in shown.stdout for swap in SWAPS)
    assert "Quintero" not in shown.stdout


@pytest.mark.parametrize("missing", ["resume", "job"])
def test_nothing_to_audit_is_said(run: Run, resume: Path, job: Path, missing: str) -> None:
    empty = resume.with_name("empty.txt")
    empty.write_text("")
    files = {"resume": (empty, job), "job": (resume, empty)}[missing]
    done = run("audit", files[0], "--jobs", files[1], "--processes", 1)
    assert 3 == done.exit_code
    assert "audit.nothing" in done.stderr


def test_a_person_stays_out_of_json(run: Run, resume: Path, job: Path) -> None:
    assert 2 == run("audit", resume, "--jobs", job, "--json", "--show-misses").exit_code


@pytest.mark.parametrize("arguments", [("resume.txt",), ("resume.txt", "--jobs"), ("--jobs", "j")])
def test_both_sides_must_be_given(run: Run, arguments: tuple[str, ...]) -> None:
    assert 2 == run("audit", *arguments).exit_code
