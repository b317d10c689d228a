"""What the generator of test résumés promises."""

import json

import pytest

from domain.shared.values import Month
from tests.resume_generator.advertisements.making import FORMATS, an_advertisement
from tests.resume_generator.locales import LOCALES
from tests.resume_generator.making import Wanted, a_draft, a_resume
from tests.resume_generator.pdf.layouts import LAYOUTS
from tests.resume_generator.vocabulary import trades


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others() -> None:
    one, two = (a_resume(5, 3, Wanted()) for _ in range(2))
    assert (one.data, one.truth) == (two.data, two.truth)
    assert one.truth != a_resume(6, 3, Wanted()).truth


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_every_layout_can_be_drawn_in_every_format(layout: str) -> None:
    for number, kind in enumerate(("pdf", "docx")):
        wanted = Wanted(layouts=(layout,), formats=(kind,))
        made = a_resume(1, number, wanted)
        assert made.data.startswith((b"%PDF", b"PK"))
        assert layout in made.name


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_truths_hold_dates_that_follow_each_other(locale: str) -> None:
    for number in range(40):
        truth = a_draft(2, number, Wanted(locales=(locale,))).truth()
        json.dumps(truth)
        for entry in (*truth.get("work", ()), *truth.get("education", ())):
            start, end = entry.get("startDate"), entry.get("endDate")
            assert start is None or end is None or start <= end
            for date in filter(None, (start, end)):
                year, _, month = date.partition("-")
                Month(year=int(year), month=int(month or 1))


def test_a_skill_that_is_denied_is_in_no_list() -> None:
    denied = 0
    for number in range(300):
        truth = a_draft(3, number, Wanted()).truth()
        listed = {s["name"] for s in truth.get("skills", ())}
        listed |= {k for s in truth.get("skills", ()) for k in s.get("keywords", ())}
        for skill in truth["meta"].get("notSkills", ()):
            denied += 1
            assert skill not in listed
            assert skill in truth["basics"]["summary"]
    assert denied


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_every_trade_has_words(language: str) -> None:
    for trade in trades(language):
        assert trade.tasks
        assert trade.named
        assert all(trade.titles.values())


@pytest.mark.parametrize("kind", FORMATS)
def test_advertisements_ask_for_no_skill_that_only_the_boilerplate_names(kind: str) -> None:
    for number in range(25):
        made = an_advertisement(4, number, Wanted(formats=(kind,)))
        assert made == an_advertisement(4, number, Wanted(formats=(kind,)))
        asked = {r["skill"] for r in made.truth["requirements"]}
        assert asked
        assert asked & {r["skill"] for r in made.truth["requirements"] if r["kind"] == "must"}
        assert {"title", "employer", "location"} <= set(made.truth)
