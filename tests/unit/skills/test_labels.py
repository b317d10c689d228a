"""How labels and texts become comparable words."""

from sys import getrefcount

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.skills.labels import fold, joint, label_key, tokens


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("C++", "c++"),
        ("C#", "c#"),
        (".NET", ".net"),
        ("ASP.NET Core", "asp.net core"),
        ("Node.js", "node.js"),
        ("CI/CD", "ci/cd"),
        ("CI / CD", "ci/cd"),
        ("R&D", "r&d"),
        ("UI & UX", "ui & ux"),
        ("Test-Driven\u2010Development", "test driven development"),
        ("driver\u2019s licence", "driver s licence"),
        ("ﬁnance  planning", "finance planning"),
        ("Python (computer programming)", "python computer programming"),
        ("philosophy, ethics and religion", "philosophy, ethics and religion"),
        ("?", ""),
    ],
)
def test_a_label_has_one_key_however_it_is_written(label: str, expected: str) -> None:
    assert expected == label_key(label)


def test_a_sentence_without_a_space_after_it_is_cut() -> None:
    assert ["experience", "python"] == [t.word for t in tokens("experience.Python")]


@pytest.mark.parametrize("gap", [" ", "\n", " \r\n ", "-", "-\n", "\ufffe", "\u2013", ""])
def test_these_gaps_stand_inside_a_label(gap: str) -> None:
    assert " " == joint(gap)


@pytest.mark.parametrize("gap", ["\n\n", ". ", " (", " - ", "; ", " | ", " " * 9, "\n• "])
def test_these_gaps_end_a_label(gap: str) -> None:
    assert joint(gap) is None


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert fold(text[token.start : token.end]) == token.word
        end = token.end


@given(st.text(max_size=60))
def test_letter_case_makes_no_other_key(label: str) -> None:
    if label.isascii():
        assert label_key(label.lower()) == label_key(label.upper())


def test_a_gap_that_joins_nothing_is_not_held_in_memory() -> None:
    gap = " " * 10_000
    held = getrefcount(gap)
    assert joint(gap) is None
    assert held == getrefcount(gap)
