"""`jobgraph parse`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.documents import encrypted_pdf, pdf, picture_pdf
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import RESUME


def leaves(tree: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON
    if isinstance(tree, dict):
        for name, branch in tree.items():
            yield from leaves(branch, f"{pointer}/{name}")
    elif isinstance(tree, list):
        for index, branch in enumerate(tree):
            yield from leaves(branch, f"{pointer}/{index}")
    else:
        yield pointer, tree


def test_a_resume_becomes_json_resume(ask: Ask, resume: Path) -> None:
    read = ask("parse", resume)
    assert {
        "name": "Mara Quintero",
        "label": "Front-End Developer",
        "email": "mara.quintero@example.org",
        "phone": "+15125550143",
        "summary": "Front-end developer who likes café menus and accessible forms.",
        "location": {"city": "Austin", "region": "TX", "countryCode": "US"},
        "profiles": [
            {
                "network": "GitHub",
                "username": "example-mara",
                "url": "https://github.com/example-mara",
            }
        ],
    } == read["basics"]
    assert {
        "name": "Acme Corp",
        "position": "Front-End Developer",
        "location": "Austin, TX, USA",
        "startDate": "2021-06",
        "summary": "Builds user interfaces with React and TypeScript.",
    } == read["work"][0]
    assert ("2018", "2021") == (read["work"][1]["startDate"], read["work"][1]["endDate"])
    assert "2018" == read["education"][0]["endDate"]
    assert {"JavaScript", "TypeScript", "React", "CSS", "HTML", "Git"} <= {
        skill["name"] for skill in read["skills"]
    }
    assert "v1.0.0" == read["meta"]["version"]


def test_every_value_has_the_text_that_it_was_read_from(ask: Ask, resume: Path) -> None:
    read = ask("parse", resume)
    provenance = read.pop("meta")["provenance"]
    assert [pointer for pointer, _ in leaves(read)] == list(provenance)
    assert all(RESUME[p["start"] : p["end"]] == p["text"] for p in provenance.values())
    assert "mara.quintero@example.org" == provenance["/basics/email"]["text"]
    assert "USA" == provenance["/basics/location/countryCode"]["text"]


def test_a_skill_is_named_as_written_and_the_catalogue_s_name_stands_apart(
    ask: Ask, write: Write
) -> None:
    read = ask("parse", write("cv.txt", RESUME.replace("Git\n", "Git, ReactJS, K8s\n")))
    named = {
        read["meta"]["skills"][f"/skills/{n}"]["name"]: s for n, s in enumerate(read["skills"])
    }
    assert {"name": "React", "keywords": ["ReactJS"]} == named["React"]
    assert {"name": "K8s"} == named["Kubernetes"]


def test_what_the_text_does_not_say_is_left_out(ask: Ask, write: Write) -> None:
    read = ask("parse", write("cv.txt", "Skills\nPython, Docker\n"))
    assert {"skills", "meta"} == set(read)
    assert {"profile.no_name", "profile.no_email"} <= {w["code"] for w in read["meta"]["warnings"]}


@pytest.mark.parametrize("country", ["Germany", "Deutschland", "Alemania", "Allemagne", "DE"])
def test_a_country_is_told_by_its_code(ask: Ask, write: Write, country: str) -> None:
    text = RESUME.replace("Austin, TX, USA |", f"Munich, {country} |")
    read = ask("parse", write("cv.txt", text))
    assert {"city": "Munich", "countryCode": "DE"} == read["basics"]["location"]
    assert country == read["meta"]["provenance"]["/basics/location/countryCode"]["text"]


def test_a_year_alone_is_no_january(ask: Ask, write: Write) -> None:
    text = "Jane Roe\nEXPERIENCE\nCook, Inn, Summer 2017\nBaker, Oven, 2019-20\n"
    work = ask("parse", write("cv.txt", text))["work"]
    assert [("2019", "2020"), ("2017", "2017")] == [(w["startDate"], w["endDate"]) for w in work]


def test_a_pdf_is_read_like_its_text(ask: Ask, resume: Path, write: Write) -> None:
    from_pdf = ask("parse", write("cv.pdf", pdf(RESUME.replace("é", "e"))))
    assert [s["name"] for s in ask("parse", resume)["skills"]] == [
        s["name"] for s in from_pdf["skills"]
    ]


def test_people_see_what_was_read(run: Run, resume: Path) -> None:
    shown = run("parse", resume)
    assert 0 == shown.exit_code
    assert all(
        said in shown.stdout for said in ("Mara Quintero", "June 2021", "Acme Corp", "React")
    )


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("resume.empty", b""),
        ("resume.unsupported_type", b"PK\x03\x04 no document"),
        ("resume.encrypted", encrypted_pdf()),
        ("resume.no_text", picture_pdf()),
        ("resume.broken", pdf("Python")[:200]),
        ("resume.too_large", b" " * (10 * 2**20 + 1)),
    ],
)
def test_what_cannot_be_read_is_one_line_with_a_code(
    run: Run, write: Write, code: str, content: bytes
) -> None:
    refused = run("parse", write("cv.pdf", content))
    assert (3, "") == (refused.exit_code, refused.stdout)
    (line,) = refused.stderr.splitlines()
    assert line.startswith(f"jobgraph: {code}: ")


def test_a_file_that_is_not_there_has_a_code(run: Run, tmp_path: Path) -> None:
    refused = run("parse", tmp_path / "no.pdf")
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: file.not_found: ")


def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    refused = run("parse", tmp_path)
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: file.not_a_file: ")


def test_the_name_of_a_file_cannot_speak_to_the_terminal(run: Run, tmp_path: Path) -> None:
    refused = run("parse", tmp_path / "a\n\x1b[2J.pdf")
    assert 1 == len(refused.stderr.splitlines())
    assert "\x1b" not in refused.stderr


def test_people_see_the_further_sections_too(run: Run, write: Write) -> None:
    further = (
        "LANGUAGES\nGerman (B2)\nCERTIFICATIONS\nScrum Master, Scrum Alliance, Mar 2020\n"
        "PROJECTS\nDevFlow: a tool for pull requests\nAWARDS\nBest Paper, Foo Society, 2018\n"
        "VOLUNTEERING\nVolunteer, Red Cross, 2015 - 2016\n"
    )
    shown = run("parse", write("cv.txt", f"{RESUME}\n{further}")).stdout
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "Languages German (B2)" in lines
    assert "Mar 2020 Scrum Master, Scrum Alliance" in lines
    assert "DevFlow: a tool for pull requests" in lines
    assert "2018 Best Paper, Foo Society" in lines
    assert "2015 – 2016 Volunteer, Red Cross" in lines  # noqa: RUF001 - a dash between dates


def test_what_was_written_as_json_resume_is_read_back_to_the_byte(
    run: Run, resume: Path, write: Write
) -> None:
    first = run("parse", resume, "--json").stdout_bytes
    assert first == run("parse", write("again.json", first), "--json").stdout_bytes


def test_a_json_resume_of_somebody_else_keeps_what_we_do_not_know(run: Run, write: Write) -> None:
    theirs = b'{"x-mood": ["fine", 1.50],\r\n  "basics": {"name": "Jane Roe", "shoe": 38}}\n'
    assert theirs == run("parse", write("cv.json", theirs), "--json").stdout_bytes
