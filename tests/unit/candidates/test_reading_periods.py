"""Dates as people write them."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading.periods import Period, periods


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
