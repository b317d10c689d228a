"""What holds for any text whatever."""

from collections.abc import Iterator

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from domain.jobs.advertisement import Advertisement
from domain.jobs.reading import read_advertisement
from domain.jobs.reading.document import fold
from domain.jobs.reading.markup import plain_text
from domain.shared.text import Found, Span
from tests.growth import grows_linearly
from tests.unit.jobs import adverts
from tests.unit.jobs.catalogue import NAMES, mentions

ADVERTS = [text for name, text in sorted(vars(adverts).items()) if name.isupper()]
PIECES = st.sampled_from(
    [
        *sorted(NAMES),
        *(
            "3+ years of ",
            "Requirements:",
            "Nice to have",
            "\n",
            "\n\n",
            "- ",
            "• ",
            ", ",
            ". ",
            " (",
        ),
        *(") ", "€60,000", " - ", " a year", "Location: ", "Lima", "remote", "hybrid", "no ", "\f"),
        *("Job title: ", "Engineer", "advanced ", "is a plus", "We are hiring a ", "experience"),
        *("ﬁ", "İ", "é", "e\u0301", "\u00a0", "$", "ß", "\x00", "about us", " at ", "k", "1"),
        "\r\n",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(st.sampled_from(ADVERTS), max_size=3).map("\n".join),
)


def spans(found: Advertisement) -> Iterator[Span]:
    for field in fields(Advertisement):
        value = getattr(found, field.name)
        if isinstance(value, Found):
            yield value.span
    for requirement in found.requirements:
        assert requirement.span
        yield requirement.span
    for other in found.other_requirements:
        yield other.span


@given(TEXTS)
def test_every_value_stands_in_the_text(text: str) -> None:
    for span in spans(read_advertisement(text, mentions(text))):
        assert span.text
        assert span.text == text[span.start : span.end]


@given(TEXTS)
def test_each_skill_is_asked_for_once_and_in_order(text: str) -> None:
    found = read_advertisement(text, mentions(text)).requirements
    starts = [r.span.start for r in found if r.span]
    assert sorted(starts) == starts
    assert len(found) == len({r.skill_id for r in found})


@given(TEXTS)
def test_the_same_text_is_read_the_same(text: str) -> None:
    assert read_advertisement(text, mentions(text)) == read_advertisement(text, mentions(text))


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    assert len(text) == len(fold(text))


def test_folding_drops_case_and_accents() -> None:
    assert "mas de 2 anos - l'ete" == fold(
        "MÁS de\u00a02 años \N{EN DASH} l\N{RIGHT SINGLE QUOTATION MARK}été"
    )


@given(st.text(alphabet="<>!-/&;ap bl=\"'\n", max_size=200))
def test_markup_of_any_kind_becomes_text(markup: str) -> None:
    assert isinstance(plain_text(markup), str)


HOSTILE = [
    *("a", " ", "\n", "(", "- ", "1", "1,", "$", "$1", "€1,000 ", "3 years ", "one ", "A. ", ": "),
    *(
        "Location: A, ",
        "Python ",
        "Python, ",
        "advanced ",
        "advanced Python ",
        "is a plus ",
        "in our ",
    ),
    *("we are hiring a ", "Requirements: ", "remote ", "no ", "up to ", "no aa bb cc ", "gute aaa"),
    *("Python (is a plus) ", "Python (is a plus ", "Go not required a plus ", "Go, must ", "x # "),
    *("3 years of Python, ", "1 000 ", "€1 - ", "Aa", "a@", "http:", "/", "staff aa ", "A|", "é"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_linearly(
        lambda text: read_advertisement(text, mentions(text)), piece, characters=20_000
    )


@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<![", "</", "<script>", "&#", "&lt;p"])
def test_broken_markup_takes_no_longer(piece: str) -> None:
    assert grows_linearly(plain_text, piece, characters=100_000)


def test_what_is_beyond_the_limit_is_not_read() -> None:
    text = "Requirements\n- SQL\n" + "x" * 100_000 + "\n- Python\n"
    assert ["SQL"] == [r.name for r in read_advertisement(text, mentions(text)).requirements]
