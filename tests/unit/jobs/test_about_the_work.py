"""What an advertisement says of the work."""

from domain.jobs.reading.about_the_work import about_the_work

ADVERTISEMENT = """Cook

About us
We are a hotel with a spa.

Your tasks
- Prepare sauces

Requirements
Trained cook.

What to expect
Forty guests an evening.

How to apply
Send us a letter.

Equal opportunity
We welcome everybody.
"""


def test_only_how_to_apply_and_equal_opportunity_go() -> None:
    told = about_the_work(ADVERTISEMENT)
    for said in ("Cook", "a spa", "Prepare sauces", "Trained cook.", "Forty guests an evening."):
        assert said in told
    assert not any(said in told for said in ("letter", "welcome"))


def test_a_text_without_headings_stays_whole() -> None:
    assert "Hledáme svářeče" in about_the_work("Hledáme svářeče do naší dílny.")
