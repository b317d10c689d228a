"""What an advertisement says of the work."""

from domain.jobs.reading.about_the_work import about_the_work

ADVERTISEMENT = """Cook

About us
We are a hotel with a spa.

Your tasks
- Prepare sauces

Requirements
Trained cook.

We offer
A pension and free fruit.
"""


def test_duties_and_requirements_stay_and_company_and_offer_go() -> None:
    told = about_the_work(ADVERTISEMENT)
    assert all(said in told for said in ("Cook", "Prepare sauces", "Trained cook."))
    assert not any(said in told for said in ("spa", "pension", "fruit"))


def test_a_text_without_headings_stays_whole() -> None:
    assert "Hledáme svářeče" in about_the_work("Hledáme svářeče do naší dílny.")
