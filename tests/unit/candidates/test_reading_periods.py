"""Dates as people write them."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading.periods import Period, periods, shows_day_first


def read(text: str) -> list[Period]:
    return list(periods(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012 – 2017", "2012-01", "2017-01"),
        ("06/2021 – 12/2022", "2021-06", "2022-12"),
        ("Jun '21 to Aug '22", "2021-06", "2022-08"),
        ("01.06.2021 - 31.12.2022", "2021-06", "2022-12"),
        ("06/15/2021 – 15/01/2022", "2021-06", "2022-01"),
        ("2021-06 - 2022-05", "2021-06", "2022-05"),
        ("mars 2019 à juin 2020", "2019-03", "2020-06"),
        ("enero de 2019 hasta mayo de 2020", "2019-01", "2020-05"),
        ("Okt. 2017–März 2018", "2017-10", "2018-03"),
        ("Summer 2019 - Fall 2020", "2019-01", "2020-01"),
        ("Sept 2019 -\nMay 2020", "2019-09", "2020-05"),
        ("enero\nde 2019 – mayo de\n2020", "2019-01", "2020-05"),
        ("Oct. 2019 – Jan\n2021", "2019-10", "2021-01"),
        ("June – August 2018", "2018-06", "2018-08"),
        ("Nov to Feb 2018", "2017-11", "2018-02"),
        ("Jan-19 – Mar-21", "2019-01", "2021-03"),
        ("03/19 - 05/21", "2019-03", "2021-05"),
        ("Jan. ’19 – Feb ’21", "2019-01", "2021-02"),
        ("2017 Sept - 2018 May", "2017-09", "2018-05"),
        ("2019–20", "2019-01", "2020-01"),
        ("févr. 2019 – sept. 2020", "2019-02", "2020-09"),
        ("Mär. 2019 – Jän. 2020", "2019-03", "2020-01"),
        ("12.03.2019 – 30.04.2020", "2019-03", "2020-04"),
        ("12 de marzo de 2019 a abril de 2020", "2019-03", "2020-04"),
        ("1er janvier 2019 au 3 mars 2020", "2019-01", "2020-03"),
        ("von 03/2019 bis 05/2020", "2019-03", "2020-05"),
        ("du 01/2019 au 03/2020", "2019-01", "2020-03"),
        ("Q1 2020 – Q3 2021", "2020-01", "2021-01"),
        ("May 5, 2019 – June 2020", "2019-05", "2020-06"),
    ],
)
def test_a_stretch_has_two_ends(text: str, first: str, last: str) -> None:
    (period,) = read(text)
    assert text == period.span.text
    assert first == str(period.first.value)
    assert period.last is not None
    assert last == str(period.last.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan 2023 - Present", "Present"),
        ("2017 –\nPresent", "Present"),
        ("2020 bis heute", "heute"),
        ("2020 – actualidad", "actualidad"),
        ("since 2019", "since"),
        ("2022 –", "–"),
        ("Jan 2022 to date", "to date"),
        ("Jan 2022 - to date", "to date"),
        ("septembre 2017 - présent", "présent"),
        ("septembre 2017 à présent", "présent"),
        ("septembre 2017 – à présent", "à présent"),
        ("03/2018 – heute", "heute"),
        ("2018 - bis heute", "bis heute"),
        ("2018 - actualidad", "actualidad"),
        ("2020 till now", "now"),
        ("2020 – till now", "till now"),
        ("April 2020 – current", "current"),
        ("seit März 2020", "seit"),
        ("ab 03/20", "ab"),
        ("desde enero de 2020", "desde"),
        ("depuis janvier 2020", "depuis"),
        ("enero de 2020 – la actualidad", "la actualidad"),
        ("Desde 03/2020 hasta la actualidad", "la actualidad"),
        ("janv. 2020 – aujourd’hui", "aujourd’hui"),
        ("janvier 2019 à ce jour", "ce jour"),
        ("03/19 - laufend", "laufend"),
        ("2020 (current)", "current"),
        ("2020 – ongoing", "ongoing"),
    ],
)
def test_a_stretch_may_go_on(text: str, said: str) -> None:
    (period,) = read(text)
    assert period.last is None
    assert period.present is not None
    assert said == period.present.text


@pytest.mark.parametrize("text", ["2019 – date of birth", "2019, currently"])
def test_a_word_that_only_follows_ends_no_period(text: str) -> None:
    (period,) = read(text)
    assert not period.is_stretch


@pytest.mark.parametrize("text", ["2011-12", "05/06/2021", "Winter 2011"])
def test_a_date_of_which_only_the_year_is_sure_counts_from_january(text: str) -> None:
    (period,) = read(text)
    assert not period.is_stretch
    assert 1 == period.first.value.month


@pytest.mark.parametrize(
    "text",
    ["2019 - 2017", "$2000", "12,2000", "99.2019.1", "2000+ users", "13/2021", "(415) 555-0142"],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert [] == read(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [("Spring 2019", "2019"), ("Q3 2020", "2020"), ("2011-12", "2011"), ("05/06/2021", "2021")],
)
def test_what_says_only_the_year_has_only_the_year_for_its_text(text: str, year: str) -> None:
    (period,) = read(text)
    assert year == period.first.span.text


@pytest.mark.parametrize(("day_first", "month"), [(True, "2021-06"), (False, "2021-05")])
def test_a_date_with_slashes_is_read_as_the_document_writes_them(
    *, day_first: bool, month: str
) -> None:
    (period,) = periods("05/06/2021", 0, 10, day_first=day_first)
    assert month == str(period.first.value)


@pytest.mark.parametrize(
    ("document", "shown"),
    [("from 13/05/2019", True), ("from 05/13/2019", False), ("05/06/2019", None), ("", None)],
)
def test_a_document_shows_how_it_writes_them(document: str, *, shown: bool | None) -> None:
    assert shown is shows_day_first(document)
