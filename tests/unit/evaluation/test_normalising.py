"""When two writings are the same value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.evaluation.normalising import Kind, holds, normal, same


@pytest.mark.parametrize(
    ("kind", "expected", "got"),
    [
        (Kind.TEXT, "Müller & Söhne GmbH", "MÜLLER & SÖHNE  GmbH,"),
        (Kind.TEXT, "O'Connor \u2013 Reyes", "O\u2019Connor - Reyes"),
        (Kind.TEXT, "ﬁnance oﬃcer", "Finance Officer"),
        (Kind.TEXT, "Inter\u00adnational", "International"),
        (Kind.PROSE, "A well-known house.", "A well-\nknown house"),
        (Kind.PLACE, "Austin, TX", "austin tx"),
        (Kind.EMAIL, "Ada@Example.org", "mailto:ada@example.org"),
        (Kind.PHONE, "+49 (0)30 23125 000", "+493023125000"),
        (Kind.PHONE, "(512) 555-0143", "+15125550143"),
        (Kind.PHONE, "+442079460000", "020 7946 0000"),
        (Kind.PHONE, "0049 30 23125000", "+493023125000"),
        (Kind.LINK, "https://www.example.org/ada/", "example.org/ada"),
        (Kind.DATE, "2019-03", "2019-03"),
        (Kind.DATE, "2019", "2019-07"),
        (Kind.DATE, "2019-03-01", "2019-03"),
    ],
)
def test_they_are_the_same(kind: Kind, expected: str, got: str) -> None:
    assert same(kind, expected, got)


@pytest.mark.parametrize(
    ("kind", "expected", "got"),
    [
        (Kind.TEXT, "Acme", "Acme Corp"),
        (Kind.TEXT, "Front-End", "Front End"),
        (Kind.PHONE, "+49 30 23125000", "+43 30 23125000"),
        (Kind.PHONE, "12345", "+4912345"),
        (Kind.PHONE, "", ""),
        (Kind.LINK, "https://example.org/ada", "https://example.org/bob"),
        (Kind.DATE, "2019-03", "2019"),
        (Kind.DATE, "2019", "2018-12"),
        (Kind.DATE, "Present", "Present"),
    ],
)
def test_they_are_not(kind: Kind, expected: str, got: str) -> None:
    assert not same(kind, expected, got)


def test_a_word_is_held_only_by_itself() -> None:
    assert holds("java and c++", "java")
    assert holds("java and c++", "c++")
    assert not holds("javascript", "java")
    assert holds("javascript, java", "java")


@given(st.sampled_from(Kind), st.text())
def test_what_is_normal_stays_as_it_is(kind: Kind, value: str) -> None:
    once = normal(kind, value)
    assert once == normal(kind, once)


@given(st.text(max_size=30), st.text(max_size=5))
def test_holding_is_containing(text: str, words: str) -> None:
    assert words in text or not holds(text, words)
