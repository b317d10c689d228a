"""The promises of PhoneNumbers."""

import pytest

from application.ports.phone_numbers import PhoneNumbers
from entrypoints.container.everything import Container
from tests.growth import grows_linearly

pytestmark = pytest.mark.every("phone_numbers")


@pytest.fixture
def numbers(container: Container) -> PhoneNumbers:
    return container.phone_numbers()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("+1 (415) 555-0142", "+14155550142"),
        ("+49 (0)30 1234567", "+49301234567"),
        ("+34 612 34 56 78", "+34612345678"),
        ("0044 7400 123586", "+447400123586"),
    ],
)
def test_a_number_with_its_country_needs_no_other(
    numbers: PhoneNumbers, written: str, value: str
) -> None:
    for countries in ((), ("FR",), ("DE", "US")):
        (found,) = numbers.find(written, countries=countries)
        assert (value, written) == (found.value, found.span.text)


@pytest.mark.parametrize(
    ("written", "countries", "value"),
    [
        ("030 1234567", ["DE"], "+49301234567"),
        ("06 12 34 56 78", ["FR"], "+33612345678"),
        ("(415) 555-0142", ["US", "DE"], "+14155550142"),
        ("612 345 678", ["ES"], "+34612345678"),
        ("0049 151 23456789", ["DE"], "+4915123456789"),
        ("07700 900123", ["GB"], "+447700900123"),
    ],
)
def test_any_other_is_read_as_its_country_would(
    numbers: PhoneNumbers, written: str, countries: list[str], value: str
) -> None:
    (found,) = numbers.find(written, countries=countries)
    assert value == found.value


def test_without_a_country_it_is_not_found(numbers: PhoneNumbers) -> None:
    assert () == numbers.find("030 1234567", countries=())


def test_each_number_has_its_place(numbers: PhoneNumbers) -> None:
    text = "Tel. +49 30 1234567\nMobil +49 151 23456789, privat"
    found = numbers.find(text, countries=())
    assert ["+49301234567", "+4915123456789"] == [number.value for number in found]
    for number in found:
        assert number.span.text == text[number.span.start : number.span.end]


@pytest.mark.parametrize("text", ["", "no number", "12345", "2019", "\n", "+"])
def test_where_there_is_no_number_none_is_found(numbers: PhoneNumbers, text: str) -> None:
    assert () == numbers.find(text, countries=("DE",))


@pytest.mark.parametrize("before", range(180, 262, 3))
def test_a_number_is_whole_wherever_it_stands_in_a_long_line(
    numbers: PhoneNumbers, before: int
) -> None:
    text = "x" * before + " +49 151 23456789, +34 612 34 56 78 " + "y" * 300
    found = numbers.find(text, countries=("DE",))
    assert ["+4915123456789", "+34612345678"] == [number.value for number in found]


def test_time_is_linear_in_the_numbers(numbers: PhoneNumbers) -> None:
    assert grows_linearly(
        lambda text: numbers.find(text, countries=("DE",)), "+49 151 23456789, ", characters=24_000
    )
