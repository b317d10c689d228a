"""The demo: people whose résumés can be read, and jobs whose advertisements can."""

import pypdfium2
import pytest

from domain.jobs.reading import read_advertisement
from entrypoints.demo.companies import COMPANIES
from entrypoints.demo.people import PEOPLE, Layout, Person
from entrypoints.demo.resumes import render_resume

ADVERTISEMENTS = [text for company in COMPANIES for text in company.advertisements]


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        (page,) = document
        return " ".join(page.get_textpage().get_text_range().split())


def named(person: Person) -> str:
    return person.name


def test_thirty_people_look_for_work() -> None:
    assert 30 == len(PEOPLE)
    assert 30 == len({person.name for person in PEOPLE})
    assert set(Layout) == {person.layout for person in PEOPLE}


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_a_resume_says_on_one_page_who_somebody_is_and_what_they_can_do(person: Person) -> None:
    text = text_of(render_resume(person))
    work = [fact for work in person.work for fact in (work.title, work.employer, *work.done)]
    studies = [fact for study in person.studies for fact in (study.degree, study.school)]
    facts = (person.name, person.email, person.phone, person.summary, *work, *studies)
    assert [] == [f for f in (*facts, *person.skills, *person.languages) if f not in text]


@pytest.mark.parametrize("person", PEOPLE[: len(Layout)], ids=named)
def test_the_same_person_gets_the_same_bytes(person: Person) -> None:
    assert render_resume(person) == render_resume(person)


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_nobody_can_be_called_or_written_to(person: Person) -> None:
    assert person.email.endswith(("@example.org", "@example.com"))
    assert person.phone.startswith("+1 202-555-01")


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_work_is_told_newest_first(person: Person) -> None:
    starts = [work.start for work in person.work]
    assert sorted(starts, reverse=True) == starts
    assert all(work.end is None or work.start <= work.end for work in person.work)


def test_four_companies_advertise_twelve_jobs() -> None:
    assert 4 == len(COMPANIES)
    assert 12 == len({*ADVERTISEMENTS})


@pytest.mark.parametrize("text", ADVERTISEMENTS)
def test_an_advertisement_tells_title_and_pay(text: str) -> None:
    found = read_advertisement(text, ())
    assert found.title
    assert found.salary
