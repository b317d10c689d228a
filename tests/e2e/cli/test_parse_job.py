"""`jobgraph parse-job`."""

import json
from pathlib import Path

from tests.documents import pdf
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import FRONT_END_JOB


def test_an_advertisement_becomes_requirements(ask: Ask, job: Path) -> None:
    read = ask("parse-job", job)
    assert "Front-End Developer" == read["title"]
    assert {"city": "Austin", "region": "TX", "country": "USA"} == read["location"]
    kinds = {r["skill"]: r["kind"] for r in read["requirements"]}
    assert ("must", "must", "nice") == (kinds["JavaScript"], kinds["Docker"], kinds["Python"])
    assert {"JavaScript": 3} == {
        r["skill"]: r["min_years"] for r in read["requirements"] if r["min_years"]
    }
    assert (None, None, []) == (read["remote"], read["salary"], read["warnings"])


def test_every_value_has_the_text_that_it_was_read_from(ask: Ask, job: Path) -> None:
    read = ask("parse-job", job)
    spans = [*read["provenance"].values(), *(r["span"] for r in read["requirements"])]
    assert {"/title", "/location"} == set(read["provenance"])
    assert all(FRONT_END_JOB[s["start"] : s["end"]] == s["text"] for s in spans)


def test_a_posting_of_schema_org_is_read(ask: Ask, write: Write) -> None:
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Data Engineer",
        "description": "<p>Requirements</p><ul><li>Python</li><li>SQL</li></ul>",
        "jobLocationType": "TELECOMMUTE",
    }
    read = ask("parse-job", write("posting.json", json.dumps(posting)))
    assert ("Data Engineer", "remote") == (read["title"], read["remote"])
    assert {"Python", "SQL"} == {r["skill"] for r in read["requirements"]}


def test_a_pdf_is_read_like_its_text(ask: Ask, job: Path, write: Write) -> None:
    from_pdf = ask("parse-job", write("job.pdf", pdf(FRONT_END_JOB)))
    assert [r["skill"] for r in ask("parse-job", job)["requirements"]] == [
        r["skill"] for r in from_pdf["requirements"]
    ]


def test_what_is_lacking_is_a_warning(ask: Ask, write: Write) -> None:
    read = ask("parse-job", write("job.txt", "we are a kind team and there is fruit on fridays.\n"))
    assert ["job.no_title", "job.no_skills"] == [w["code"] for w in read["warnings"]]


def test_json_that_is_no_posting_is_refused(run: Run, write: Write) -> None:
    refused = run("parse-job", write("person.json", '{"@type": "Person"}'))
    assert (3, "") == (refused.exit_code, refused.stdout)
    assert refused.stderr.startswith("jobgraph: job.not_a_posting: ")


def test_an_advertisement_that_is_too_long_is_refused(run: Run, write: Write) -> None:
    refused = run("parse-job", write("job.txt", "We need Python. " * 10_000))
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: job.too_long: ")


def test_people_see_what_is_asked_for(run: Run, job: Path) -> None:
    shown = run("parse-job", job)
    assert 0 == shown.exit_code
    assert all(said in shown.stdout for said in ("Front-End Developer", "GraphQL", "nice", "3+"))


def test_half_a_surrogate_pair_is_escaped(ask: Ask, run: Run, write: Write) -> None:
    posting = write("posting.json", '{"@type": "JobPosting", "title": "Nurse \\ud800"}')
    assert ask("parse-job", posting)["title"].startswith("Nurse")
    assert 0 == run("parse-job", posting).exit_code


def test_a_job_goes_out_as_search_engines_want_it(run: Run, ask: Ask, write: Write) -> None:
    advert = write(
        "job.txt",
        "Baker\nCompany: Crumb & Sons Ltd\nLocation: Leeds, United Kingdom\nFull-time\n\n"
        "Salary: £28,000 a year\nApply by 31 December 2026\n",
    )
    result = run("parse-job", advert, "--json-ld")
    posting = json.loads(result.stdout)
    assert ("Baker", "2026-12-31") == (posting["title"], posting["validThrough"])
    assert "GB" == posting["jobLocation"]["address"]["addressCountry"]
    again = ask("parse-job", write("posting.json", result.stdout))
    first = ask("parse-job", advert)
    same = ("title", "employer", "salary", "employment", "valid_through")
    assert [first[name] for name in same] == [again[name] for name in same]


def test_what_search_engines_would_refuse_is_said_on_the_side(run: Run, write: Write) -> None:
    result = run("parse-job", write("job.txt", "Baker\n\nRequirements\n- Python\n"), "--json-ld")
    assert "Baker" == json.loads(result.stdout)["title"]
    assert "/jobLocation is required" in result.stderr


def test_who_offers_a_job_and_what_to_speak_are_read(ask: Ask, write: Write) -> None:
    text = (
        "Baker\nCrumb & Sons Ltd | Leeds\n\nRequirements\n- Fluent English\n- A degree in baking\n"
    )
    read = ask("parse-job", write("job.txt", text))
    assert "Crumb & Sons Ltd" == read["employer"]
    assert [("en", "C1")] == [(asked["code"], asked["level"]) for asked in read["languages"]]
    assert ("bachelor", "baking") == (read["education"]["level"], read["education"]["area"])
